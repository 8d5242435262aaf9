//! What the codes of a project mean to us.

use std::{collections::BTreeMap, sync::Arc};

use super::tree::Node;
use crate::read::ReadError;
use crate::{
    interop::{
        Lines,
        refi::{Category, colour_number},
    },
    model::{Party, Project},
};

/// More codes are no codebook.
const MOST: usize = 10_000;
/// Longer names are cut, so that what is made of them stays small.
const LONGEST: usize = 500;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One of ours, with its name in the project.
    Ours(Category, String),
    /// Another program's, with the names above it.
    Other(String),
}

/// All codes by their identifiers.
pub(super) type Meanings = BTreeMap<String, Meaning>;

/// Where a code stands in the codebook.
struct Place<'a> {
    category: Option<Category>,
    path: String,
    within: Option<&'a str>,
}

/// Reads the codebook; its parties go into the project with their colours.
pub(super) fn read(root: &Node, project: &mut Project) -> Result<Meanings, ReadError> {
    let mut found = Meanings::new();
    let codes = root.child("CodeBook").and_then(|it| it.child("Codes"));
    for code in codes.into_iter().flat_map(|it| it.all("Code")) {
        let name = code.attribute("name");
        let category = Category::of(name, code.words("Description"));
        if category.is_none() {
            let place = Place { category, path: String::new(), within: None };
            walk(code, &place, &mut found, project);
            continue;
        }
        let place = Place { category, path: name.to_owned(), within: None };
        code.all("Code").for_each(|it| walk(it, &place, &mut found, project));
    }
    if found.len() > MOST { Err(ReadError::TooMuch("too many codes")) } else { Ok(found) }
}

fn cut(name: &str) -> String {
    name.trim().chars().take(LONGEST).collect()
}

fn walk(code: &Node, place: &Place<'_>, found: &mut Meanings, project: &mut Project) {
    let shown = code.attribute("name");
    let lines = Lines::parse(code.words("Description"));
    let name = if place.category.is_some() { lines.get("name").unwrap_or(shown) } else { shown };
    let name = cut(name);
    if name.is_empty() || found.len() > MOST {
        return;
    }
    let path = [place.path.as_str(), shown.trim()].into_iter().filter(|it| !it.is_empty());
    let path = cut(&path.collect::<Vec<_>>().join(" > "));
    let meaning = match place.category {
        Some(it) => Meaning::Ours(it, name.clone()),
        None => Meaning::Other(path.clone()),
    };
    found.insert(code.guid("guid"), meaning);
    if place.category == Some(Category::Parties) {
        party(&name, code.attribute("color"), place.within, project);
    }
    let below = Place { category: place.category, path, within: Some(&name) };
    code.all("Code").for_each(|it| walk(it, &below, found, project));
}

fn party(name: &str, colour: &str, within: Option<&str>, project: &mut Project) {
    let within = within.map(str::to_owned);
    if let Some(colour) = colour_number(colour) {
        let party = Party { colour, within };
        Arc::make_mut(&mut project.parties).insert(name.to_owned(), party);
        return;
    }
    project.ensure_party(name);
    if let Some(it) = Arc::make_mut(&mut project.parties).get_mut(name) {
        it.within = within;
    }
}
