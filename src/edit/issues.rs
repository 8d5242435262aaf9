//! One name for one matter over all reports of a project.
//!
//! A report calls its issues by its own words: “flow” here, “minimum flow” there. The fuller name is
//! taken where the report has all its words too.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::one_name::{OneName, Renamed};
use crate::model::{Entry, Project, singular};

const ISSUE: OneName =
    OneName { name: super::Name::Issue, ending: ", by its fuller name in this project", sure: 1.0 };
/// A fuller name stands for at least so many statements …
const LEAST: usize = 2;
/// … and for at least one in so many of those with the shorter.
const SHARE: usize = 4;
/// Small words that join a thing to what is meant of it: “filling **of** the reservoir”.
const LINKS: [&str; 7] = ["of", "in", "on", "for", "to", "with", "between"];
/// Words that add nothing to the thing before them: who is for the “compensation **fund**” is for
/// compensation. Not so talks about it, or a ban of it.
const VEHICLES: [&str; 13] = [
    "act",
    "bill",
    "fund",
    "issue",
    "law",
    "measure",
    "plan",
    "policy",
    "programme",
    "program",
    "project",
    "proposal",
    "scheme",
];

/// After reports were analysed, came or went: every issue by its one name.
pub(super) fn share_issues(project: &mut Project) {
    let before = project.clone();
    let names = Names::of(&before);
    ISSUE.give(project, &before, |it| names.in_report(it));
}

/// The words of a name that say something, and the one that the others belong to.
#[derive(Debug, PartialEq)]
struct Parts {
    head: String,
    words: BTreeSet<String>,
}

impl Parts {
    /// `None` where a name has no single head: “jobs and wages”, “the minister’s remarks”.
    fn of(name: &str) -> Option<Self> {
        let tokens: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
        let is_odd = |it: &String| it == "and" || it.contains(['\'', '’', ',']);
        if tokens.iter().any(is_odd) {
            return None;
        }
        let is_link = |it: &String| LINKS.contains(&it.as_str());
        let end = tokens.iter().position(is_link).unwrap_or(tokens.len());
        let head = singular(tokens.get(..end)?.last()?);
        let said = tokens.iter().filter(|it| !is_link(it) && *it != "the");
        Some(Self { head, words: said.map(|it| singular(it)).collect() })
    }

    /// The thing itself, without a word that adds nothing: “compensation” of “compensation fund”.
    fn thing(&self) -> Option<BTreeSet<String>> {
        let is_vehicle = VEHICLES.contains(&self.head.as_str()) && self.words.len() > 1;
        is_vehicle.then(|| self.words.iter().filter(|it| **it != self.head).cloned().collect())
    }

    /// Whether it says the same as a shorter name, or as one with the same words, and more.
    fn is_fuller(&self, shorter: &Self) -> bool {
        let headed = self.head == shorter.head && self.words.is_superset(&shorter.words);
        headed || self.thing().is_some_and(|it| it == shorter.words)
    }

    /// Under what it is looked up: names of one matter have one of them in common.
    fn keys(&self) -> BTreeSet<String> {
        let joined = |words: &BTreeSet<String>| words.iter().cloned().collect::<Vec<_>>().join(" ");
        let thing = self.thing().as_ref().map(joined);
        [self.head.clone(), joined(&self.words)].into_iter().chain(thing).collect()
    }
}

/// A name that the project has for an issue.
struct Name<'a> {
    words: &'a str,
    /// What is meant by it: another name where a person said so.
    meant: &'a str,
    parts: Parts,
    /// How many statements have it from their own reports.
    statements: usize,
    /// Whether a person stands behind it.
    decided: bool,
}

impl Name<'_> {
    /// Whether a report's own name may give way to it.
    fn takes(&self, other: &Self) -> bool {
        let is_fuller = self.parts.is_fuller(&other.parts);
        if self.decided {
            return is_fuller || other.parts.is_fuller(&self.parts);
        }
        let rank = (self.statements, Reverse(self.words));
        let is_better = self.parts.words != other.parts.words
            || rank > (other.statements, Reverse(other.words));
        let is_known = self.statements >= LEAST && self.statements * SHARE >= other.statements;
        is_fuller && is_better && is_known
    }

    fn is_akin(&self, other: &Self) -> bool {
        self.parts.is_fuller(&other.parts) || other.parts.is_fuller(&self.parts)
    }
}

/// All names that a project has for its issues.
struct Names<'a> {
    all: BTreeMap<&'a str, Name<'a>>,
    /// What each of them may give way to, best first; the others may give way to none.
    ways: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Names<'a> {
    fn of(project: &'a Project) -> Self {
        let all = names(project);
        let mut by_key: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for it in all.values() {
            for key in it.parts.keys() {
                by_key.entry(key).or_default().push(it);
            }
        }
        let ways = |name: &Name<'a>| {
            let keys = name.parts.keys();
            let akin = keys.iter().filter_map(|it| by_key.get(it)).flatten();
            let mut found: Vec<_> = akin.filter(|it| it.takes(name)).collect();
            found.sort_by_key(|it| Reverse((it.decided, it.statements, it.words)));
            found.dedup_by_key(|it| it.words);
            let found: Vec<_> = found.into_iter().map(|it| it.words).collect();
            (!found.is_empty()).then_some((name.words, found))
        };
        let ways = all.values().filter(|it| !it.decided).filter_map(ways).collect();
        Self { all, ways }
    }

    /// Which of a report's own names give way, and to what.
    fn in_report(&self, entry: &'a Entry) -> Renamed<'a> {
        let may_move = |it: &&str| {
            self.ways.contains_key(it) || self.all.get(it).is_some_and(|it| it.meant != it.words)
        };
        let own = entry.all_statements().filter_map(|it| ISSUE.own(it));
        let own: BTreeSet<_> = own.filter(may_move).collect();
        let renamed = |own: &'a str| {
            let new = self.meant(own, entry)?;
            (new != own).then_some((own, new))
        };
        own.into_iter().filter_map(renamed).collect()
    }

    /// By what name an issue goes that a report calls so.
    fn meant(&self, own: &str, entry: &Entry) -> Option<&'a str> {
        let mut found = self.all.get(own)?;
        // Each step leads to more words or more statements.
        while let Some(next) = self.next(found, entry) {
            found = next;
        }
        Some(found.meant)
    }

    fn next(&self, name: &Name<'a>, entry: &Entry) -> Option<&Name<'a>> {
        let ways = self.ways.get(name.words)?.iter().filter_map(|it| self.all.get(it));
        let more =
            |it: &Name<'_>| it.parts.words.difference(&name.parts.words).all(|it| says(entry, it));
        let mut found = ways.filter(|it| more(it));
        let best = found.next()?;
        // “Talks” may be dam talks or wage talks.
        let is_rival = |it: &Name<'_>| {
            it.decided == best.decided && !it.is_akin(best) && it.statements * 2 > best.statements
        };
        (!found.any(is_rival)).then_some(best)
    }
}

/// The names of all issues that have a head.
fn names(project: &Project) -> BTreeMap<&str, Name<'_>> {
    let (counts, decided) = ISSUE.known(project);
    let mut decided: BTreeMap<_, _> = decided.into_iter().map(|it| (it, it)).collect();
    let kept = project.kept.keys().filter_map(|it| it.issue.as_deref());
    decided.extend(kept.map(|it| (it, it)));
    decided.extend(project.memory.issues.iter().map(|(old, new)| (old.as_str(), new.as_str())));
    let name = |(name, meant): (_, Option<_>)| {
        let statements = counts.get(name).copied().unwrap_or_default();
        let (meant, decided) = (meant.unwrap_or(name), meant.is_some());
        Some((name, Name { words: name, meant, parts: Parts::of(name)?, statements, decided }))
    };
    let found = counts.keys().map(|it| (*it, None));
    let decided = decided.iter().map(|(name, meant)| (*name, Some(*meant)));
    // What a person decided comes last and stands.
    found.chain(decided).filter_map(name).collect()
}

/// Whether a report has a word somewhere, in the singular or the plural.
fn says(entry: &Entry, singular: &str) -> bool {
    let same = |word: &str| {
        let longer = word.len().checked_sub(singular.len());
        let ends = match longer {
            Some(0) => true,
            Some(1) => word.ends_with(['s', 'S']),
            _ => false,
        };
        ends && word.get(..singular.len()).is_some_and(|it| it.eq_ignore_ascii_case(singular))
    };
    entry.report.text().split(|it: char| !(it.is_alphanumeric() || it == '-')).any(same)
}
