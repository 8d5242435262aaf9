//! The codebook: every party, kind, stance, issue and part of statements as a code.

use std::collections::{BTreeMap, BTreeSet};

use crate::export::xml::{Xml, is_allowed};
use crate::{
    interop::{
        Lines,
        refi::{CLAIM, CONTENT, CUE, Category, SOURCE, colour_code, guid},
    },
    model::{Kind, Project, Stance},
};

/// Parties within parties within …: deeper ones stand at the top.
const DEEPEST: usize = 16;

/// The colour of all other codes.
const GREY: &str = "#696969";

/// A code.
struct Code {
    /// Its name in the project.
    name: String,
    /// Its name in the codebook, where no other code has it.
    shown: String,
    colour: String,
    within: Vec<Self>,
}

/// All codes of a project.
pub(super) struct Codebook(BTreeMap<Category, Vec<Code>>);

impl Codebook {
    pub(super) fn new(project: &Project) -> Self {
        let fixed = |names: &[&str]| names.iter().map(|it| Code::new(it, GREY)).collect();
        let kinds: Vec<_> = Kind::ALL.iter().map(|it| it.name()).collect();
        let stances: Vec<_> = Stance::ALL.iter().map(|it| it.name()).collect();
        let issues = project.issues();
        let issues: Vec<_> = issues.iter().map(String::as_str).collect();
        let mut it = Self(
            [
                (Category::Parties, parties(project)),
                (Category::Kinds, fixed(&kinds)),
                (Category::Stances, fixed(&stances)),
                (Category::Issues, fixed(&issues)),
                (Category::Parts, fixed(&[SOURCE, CUE, CONTENT])),
                (Category::Claims, fixed(&[CLAIM])),
            ]
            .into(),
        );
        it.tell_apart();
        it
    }

    /// Some programs take two codes of one name for one, wherever they stand. The names that are
    /// always there come first.
    fn tell_apart(&mut self) {
        use Category::{Claims, Issues, Kinds, Parties, Parts, Stances};
        let mut taken = BTreeSet::new();
        for category in [Kinds, Stances, Parts, Claims, Parties, Issues] {
            for code in self.0.get_mut(&category).into_iter().flatten() {
                code.tell_apart(category.singular(), &mut taken);
            }
        }
    }

    /// Writes `Codes`, with everything in it.
    pub(super) fn write(&self, xml: &mut Xml) {
        xml.open("Codes", &[]);
        for (category, codes) in &self.0 {
            let id = guid(&["category", category.name()]);
            let attributes =
                [("guid", id.as_str()), ("name", category.name()), ("isCodable", "false")];
            xml.open("Code", &attributes);
            xml.words("Description", &[], category.description());
            for code in codes {
                code.write(*category, xml);
            }
            xml.close();
        }
        xml.close();
    }
}

/// The identifier of a code.
pub(super) fn code_guid(category: Category, name: &str) -> String {
    guid(&["code", category.name(), name])
}

impl Code {
    fn new(name: &str, colour: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            shown: String::new(),
            colour: colour.into(),
            within: Vec::new(),
        }
    }

    fn tell_apart(&mut self, what: &str, taken: &mut BTreeSet<String>) {
        let plain: String = self.name.chars().filter(|c| is_allowed(*c)).collect();
        let plain = Some(plain).filter(|it| !it.trim().is_empty());
        let plain = plain.unwrap_or_else(|| "unnamed".to_owned());
        let second = std::iter::once(format!("{plain} ({what})"));
        let more = (2_u64..).map(|at| format!("{plain} ({what} {at})"));
        let mut names = std::iter::once(plain.clone()).chain(second).chain(more);
        let free = names.find(|it| taken.insert(it.to_lowercase()));
        self.shown = free.unwrap_or_default();
        for code in &mut self.within {
            code.tell_apart(what, taken);
        }
    }

    fn write(&self, category: Category, xml: &mut Xml) {
        let id = code_guid(category, &self.name);
        let attributes = [
            ("guid", id.as_str()),
            ("name", &self.shown),
            ("isCodable", "true"),
            ("color", &self.colour),
        ];
        if self.shown == self.name && self.within.is_empty() {
            return xml.empty("Code", &attributes);
        }
        xml.open("Code", &attributes);
        if self.shown != self.name {
            let mut lines = Lines::default();
            lines.add("name", &self.name);
            xml.words("Description", &[], &lines.to_string());
        }
        for code in &self.within {
            code.write(category, xml);
        }
        xml.close();
    }
}

/// The parties, each below the wider one that it belongs to.
fn parties(project: &Project) -> Vec<Code> {
    let mut names: BTreeSet<&str> = project.parties.keys().map(String::as_str).collect();
    names.extend(project.parties.values().filter_map(|it| it.within.as_deref()));
    let stated: Vec<_> = project.party_names();
    names.extend(stated.iter().map(String::as_str));
    let mut below: BTreeMap<Option<&str>, Vec<&str>> = BTreeMap::new();
    for name in &names {
        // In a circle, nobody is the widest: each stands alone.
        let chain = project.with_wider(name);
        let wider = |it: &&str| project.parties.get(*it).and_then(|it| it.within.as_deref());
        let ends = chain.last().and_then(wider).is_none() && chain.len() <= DEEPEST;
        let within = chain.get(1).copied().filter(|_| ends);
        below.entry(within).or_default().push(name);
    }
    nested(None, &below, project)
}

fn nested(
    within: Option<&str>,
    below: &BTreeMap<Option<&str>, Vec<&str>>,
    project: &Project,
) -> Vec<Code> {
    let names = below.get(&within).into_iter().flatten();
    let code = |name: &&str| {
        let party = project.parties.get(*name);
        let colour = party.map_or_else(|| GREY.to_owned(), |it| colour_code(it.colour));
        Code { within: nested(Some(name), below, project), ..Code::new(name, colour) }
    };
    names.map(code).collect()
}
