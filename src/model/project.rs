//! The whole of what is edited and saved.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    Entry, Kept, Memory, PositionKey, ReportId, Scope, Statement, Target,
    palette::{PALETTE_SIZE, favourite},
};

/// What is known about a party besides its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Number of its colour, below [`PALETTE_SIZE`].
    pub colour: u8,
    /// The wider party that it belongs to: “Lund campaign” to the “Green Party”.
    #[serde(default)]
    pub within: Option<String>,
}

/// What a person says of the whole project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Properties {
    /// What it is about, in a few words.
    pub title: String,
    /// Who codes; stands behind the decisions when two projects are compared.
    pub coder: String,
    /// Anything else to remember.
    pub note: String,
}

/// How sure the program must be of a statement to show it, in percent.
///
/// Fewer and surer statements, or more: what a person touched is shown in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LeastSure(pub u8);

impl LeastSure {
    /// The range a person can choose from.
    pub const RANGE: std::ops::RangeInclusive<u8> = 10..=95;
    /// How far one step goes.
    pub const STEP: u8 = 5;

    /// Whether so sure a statement is shown.
    pub fn allows(self, confidence: f32) -> bool {
        confidence * 100.0 >= f32::from(self.0)
    }
}

impl Default for LeastSure {
    /// Chosen on dev: F1 hardly differs from here to 35, and this misses less. See the model card.
    fn default() -> Self {
        Self(25)
    }
}

/// Everything that is saved and everything that undo brings back.
///
/// Large parts sit behind [`Arc`], so that a clone is a cheap snapshot.
/// Parties and issues are told apart by name: two with one name are one.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// The reports, oldest first.
    pub reports: BTreeMap<ReportId, Arc<Entry>>,
    /// Every party that was ever named, by name.
    pub parties: Arc<BTreeMap<String, Party>>,
    /// What a person keeps of positions: words on them, their order, those that nothing tells of.
    pub kept: Arc<BTreeMap<PositionKey, Kept>>,
    /// What a person decided about names, for the reports to come.
    pub memory: Arc<Memory>,
    /// What a person says of the project.
    pub properties: Properties,
    /// How sure the program must be of a statement to show it.
    pub least_sure: LeastSure,
    /// The last number given to a report, statement or claim.
    pub last_id: u64,
}

/// Shared parts are the same without a look inside: after an edit, only what it touched is compared.
impl PartialEq for Project {
    fn eq(&self, other: &Self) -> bool {
        fn same<T: PartialEq>(a: &Arc<T>, b: &Arc<T>) -> bool {
            Arc::ptr_eq(a, b) || a == b
        }
        let mut reports = self.reports.iter().zip(&other.reports);
        self.last_id == other.last_id
            && self.least_sure == other.least_sure
            && self.properties == other.properties
            && self.reports.len() == other.reports.len()
            && same(&self.parties, &other.parties)
            && same(&self.kept, &other.kept)
            && same(&self.memory, &other.memory)
            && reports.all(|((a, one), (b, two))| a == b && same(one, two))
    }
}

impl Project {
    /// A number that nothing in the project has.
    pub fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// How many statements are held back for being less sure than [`LeastSure`] asks.
    pub fn held_back(&self, scope: Scope) -> usize {
        self.entries(scope).map(|(_, entry)| entry.held_back.len()).sum()
    }

    /// The reports that count, with their findings.
    pub fn entries(&self, scope: Scope) -> impl Iterator<Item = (ReportId, &Entry)> {
        let all = self.reports.iter().map(|(id, entry)| (*id, entry.as_ref()));
        all.filter(move |(id, _)| scope == Scope::Project || scope == Scope::Report(*id))
    }

    /// The user's own words on a position, if there are any.
    pub fn summary(&self, key: &PositionKey) -> Option<&str> {
        self.kept.get(key).map(|it| it.summary.as_str()).filter(|it| !it.is_empty())
    }

    /// The statement, if it is still there.
    pub fn statement(&self, (report, statement): Target) -> Option<&Statement> {
        self.reports.get(&report)?.statements.get(&statement).map(Arc::as_ref)
    }

    /// All statements with the report they stand in.
    pub fn statements(&self) -> impl Iterator<Item = (Target, &Statement)> {
        self.reports.iter().flat_map(|(report, entry)| {
            entry.statements.iter().map(move |(id, statement)| ((*report, *id), statement.as_ref()))
        })
    }

    /// Makes sure that a party is known, with the colour that the fewest others have; of several
    /// that its name gets where it is free.
    pub fn ensure_party(&mut self, name: &str) {
        self.ensure_party_beside(name, &[]);
    }

    /// The same; first of all with a colour that few of those have whom one sees `beside` it.
    pub fn ensure_party_beside(&mut self, name: &str, beside: &[String]) {
        if self.parties.contains_key(name) {
            return;
        }
        let has = |party: &Party, colour: u8| party.colour == colour;
        let near = |colour: u8| {
            let seen = beside.iter().filter_map(|it| self.parties.get(it));
            seen.filter(|it| has(it, colour)).count()
        };
        let all = |colour: u8| self.parties.values().filter(|it| has(it, colour)).count();
        let first = favourite(name);
        let in_turn = (0..PALETTE_SIZE).map(|it| (first + it) % PALETTE_SIZE);
        let colour = in_turn.min_by_key(|it| (near(*it), all(*it))).unwrap_or_default();
        Arc::make_mut(&mut self.parties).insert(name.to_owned(), Party { colour, within: None });
    }

    /// The party and all wider ones that it belongs to, itself first.
    pub fn with_wider<'a>(&'a self, party: &'a str) -> Vec<&'a str> {
        let mut found = vec![party];
        let above = |name: &str| self.parties.get(name)?.within.as_deref();
        while let Some(wider) = found.last().and_then(|it| above(it)) {
            if found.contains(&wider) {
                break;
            }
            found.push(wider);
        }
        found
    }

    /// Every speaker named so far, for completion.
    pub fn speakers(&self) -> Vec<String> {
        sorted_names(self.statements().filter_map(|(_, it)| it.speaker.value.clone()))
    }

    /// Every issue named so far, for completion.
    pub fn issues(&self) -> Vec<String> {
        let kept = self.kept.keys().filter_map(|it| it.issue.clone());
        sorted_names(self.statements().filter_map(|(_, it)| it.issue.value.clone()).chain(kept))
    }

    /// Every party that stands behind a statement or a position, for completion.
    pub fn party_names(&self) -> Vec<String> {
        let kept = self.kept.keys().filter_map(|it| it.party.clone());
        sorted_names(self.statements().filter_map(|(_, it)| it.party.value.clone()).chain(kept))
    }
}

fn sorted_names(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<_> = names.collect();
    names.sort();
    names.dedup();
    names
}
