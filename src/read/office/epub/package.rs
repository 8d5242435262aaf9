//! The package of an e-book: what it says about itself, and in which order its documents are read.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use crate::model::Metadata;
use crate::read::ReadError;
use crate::read::article::Ask;
use crate::read::days;
use crate::read::office::archive::{Archive, beside};
use crate::read::office::parts::{Leaf, leaves, page_leaves};

use super::chapter::is_furniture;

/// Ways to hide the faces of letters from copying; the text is not encrypted.
const FACES_ONLY: [&str; 2] =
    ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

/// A document in the reading order.
pub(super) struct Place {
    /// Its name in the archive.
    pub(super) path: String,
}

/// What the package says.
pub(super) struct Package {
    pub(super) metadata: Metadata,
    pub(super) spine: Vec<Place>,
    /// Titles from the table of contents, by the names of documents.
    pub(super) labels: BTreeMap<String, String>,
    /// Classes whose elements are not shown.
    pub(super) hidden: BTreeSet<String>,
    /// Whether there are pictures in the book.
    pub(super) pictures: bool,
}

/// An entry of the list of files.
struct Item {
    path: String,
    kind: String,
    properties: String,
}

impl Package {
    pub(super) fn read(archive: &mut Archive<'_>, ask: Ask<'_>) -> Result<Self, ReadError> {
        refuse_locked(archive, ask)?;
        let path = package_path(archive, ask)?;
        let bytes = archive.needed(&path, "the e-book has no list of its chapters")?;
        let package = leaves(&bytes, "the list of its chapters", ask)?;
        let items = items(&package, &path);
        let (labels, mut furniture) = contents(archive, &items, ask)?;
        let guide = package.iter().filter(|it| it.name == "reference");
        let guide = guide.filter(|it| is_furniture(it.attribute("type")));
        furniture.extend(guide.map(|it| target(&path, it.attribute("href"))));
        let spine = spine(&package, &items, &furniture);
        if spine.is_empty() {
            return Err(ReadError::Half("the e-book lists no chapters"));
        }
        let pictures = items.values().any(|it| it.kind.starts_with("image/"));
        let hidden = hidden(archive, &items)?;
        Ok(Self { metadata: metadata(&package), spine, labels, hidden, pictures })
    }
}

fn package_path(archive: &mut Archive<'_>, ask: Ask<'_>) -> Result<String, ReadError> {
    let mut path = None;
    if let Some(bytes) = archive.part("META-INF/container.xml")? {
        let container = leaves(&bytes, "the e-book's table of parts", ask)?;
        path = container
            .iter()
            .find(|it| it.name == "rootfile")
            .map(|it| target("", it.attribute("full-path")));
    }
    let path = path.filter(|it| archive.has(it)).or_else(|| archive.first_ending(".opf"));
    path.ok_or(ReadError::Half("the e-book has no list of its chapters"))
}

/// Copy protection encrypts the chapters and says so.
fn refuse_locked(archive: &mut Archive<'_>, ask: Ask<'_>) -> Result<(), ReadError> {
    if archive.has("META-INF/license.lcpl") {
        return Err(ReadError::Locked);
    }
    let Some(bytes) = archive.part("META-INF/encryption.xml")? else { return Ok(()) };
    let methods = leaves(&bytes, "the list of what is encrypted", ask)?;
    let mut methods = methods.iter().filter(|it| it.name == "enc:EncryptionMethod");
    if methods.any(|it| !FACES_ONLY.contains(&it.attribute("Algorithm"))) {
        return Err(ReadError::Locked);
    }
    Ok(())
}

/// The files of the book by their identifiers.
fn items(package: &[Leaf], path: &str) -> BTreeMap<String, Item> {
    let items = package.iter().filter(|it| it.name == "item").map(|it| {
        let item = Item {
            path: target(path, it.attribute("href")),
            kind: it.attribute("media-type").to_lowercase(),
            properties: it.attribute("properties").to_owned(),
        };
        (it.attribute("id").to_owned(), item)
    });
    items.collect()
}

/// Documents in reading order, each once, without covers and the like.
fn spine(
    package: &[Leaf],
    items: &BTreeMap<String, Item>,
    furniture: &BTreeSet<String>,
) -> Vec<Place> {
    let all: Vec<_> = package.iter().filter(|it| it.name == "itemref").collect();
    let beside_the_order = |it: &Leaf| it.attribute("linear") == "no";
    // Where nothing is said to be in the order, all is.
    let none = all.iter().all(|it| beside_the_order(it));
    let mut seen = BTreeSet::new();
    let mut spine = Vec::new();
    for itemref in all.into_iter().filter(|it| none || !beside_the_order(it)) {
        let Some(item) = items.get(itemref.attribute("idref")) else { continue };
        let text =
            !["image/", "audio/", "video/", "text/css"].iter().any(|it| item.kind.starts_with(it));
        let contents = item.properties.split_whitespace().any(|it| it == "nav");
        if text && !contents && !furniture.contains(&item.path) && seen.insert(&item.path) {
            spine.push(Place { path: item.path.clone() });
        }
    }
    spine
}

/// Titles from the table of contents, and documents that it calls cover, title page and so on.
fn contents(
    archive: &mut Archive<'_>,
    items: &BTreeMap<String, Item>,
    ask: Ask<'_>,
) -> Result<(BTreeMap<String, String>, BTreeSet<String>), ReadError> {
    let (mut labels, mut furniture) = (BTreeMap::new(), BTreeSet::new());
    let page = items.values().find(|it| it.properties.split_whitespace().any(|it| it == "nav"));
    if let Some(page) = page
        && let Some(bytes) = archive.part(&page.path)?
    {
        let mut list = String::new();
        for leaf in page_leaves(&bytes, "its table of contents", ask)? {
            let path = target(&page.path, leaf.attribute("href"));
            match leaf.name.as_str() {
                "nav" => leaf.attribute("type").clone_into(&mut list),
                "a" if is_furniture(leaf.attribute("type")) => {
                    furniture.insert(path);
                }
                "a" if list == "toc" || list.is_empty() => {
                    labels.entry(path).or_insert(leaf.words);
                }
                _ => {}
            }
        }
    }
    let list = items.values().find(|it| it.kind == "application/x-dtbncx+xml");
    if let Some(list) = list
        && let Some(bytes) = archive.part(&list.path)?
    {
        let mut label = String::new();
        for leaf in page_leaves(&bytes, "its table of contents", ask)? {
            match leaf.name.as_str() {
                "navlabel" => label = leaf.words,
                "content" => {
                    let path = target(&list.path, leaf.attribute("src"));
                    labels.entry(path).or_insert_with(|| std::mem::take(&mut label));
                }
                _ => {}
            }
        }
    }
    Ok((labels, furniture))
}

/// What the book says about itself.
fn metadata(package: &[Leaf]) -> Metadata {
    let all = |name: &'static str| {
        let all = package.iter().filter(move |it| it.name.eq_ignore_ascii_case(name));
        all.filter(|it| !it.words.is_empty())
    };
    let first = |name| all(name).next().map(|it| it.words.clone()).unwrap_or_default();
    // Editors and translators did not write it.
    let authors = all("dc:creator").filter(|it| matches!(it.attribute("role"), "" | "aut"));
    let authors: Vec<_> = authors.map(|it| it.words.as_str()).collect();
    let dates = || all("dc:date").filter(|it| it.attribute("event") != "modification");
    let date = dates().find(|it| it.attribute("event") == "publication").or_else(|| dates().next());
    let date = date.map(|it| days::only(&it.words).unwrap_or_else(|| it.words.clone()));
    Metadata {
        title: first("dc:title"),
        outlet: first("dc:publisher"),
        date: date.filter(|it| !it.starts_with("0101")).unwrap_or_default(),
        byline: authors.join(", "),
        language: first("dc:language"),
        ..Metadata::default()
    }
}

/// Classes that a style sheet hides: rules of one class only, and no rules for some devices only.
fn hidden(
    archive: &mut Archive<'_>,
    items: &BTreeMap<String, Item>,
) -> Result<BTreeSet<String>, ReadError> {
    let mut hidden = BTreeSet::new();
    for sheet in items.values().filter(|it| it.kind == "text/css").take(20) {
        let Some(bytes) = archive.part(&sheet.path)? else { continue };
        let text = String::from_utf8_lossy(&bytes);
        let rules = text.split('}').filter_map(|it| it.split_once('{'));
        let rules = rules.filter(|(_, rule)| {
            let rule: String = rule.split_whitespace().collect();
            rule.contains("display:none") && !rule.contains('{')
        });
        for selector in rules.flat_map(|(selectors, _)| selectors.split(',')) {
            let class = selector.trim().split_once('.').map_or("", |(_, class)| class);
            let plain = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_');
            if !class.is_empty() && class.chars().all(plain) {
                hidden.insert(class.to_owned());
            }
        }
    }
    Ok(hidden)
}

/// The name in the archive of what a document calls `address`.
fn target(part: &str, address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let address = percent_decode_str(address.trim()).decode_utf8_lossy();
    if address.is_empty() { part.to_owned() } else { beside(part, &address) }
}
