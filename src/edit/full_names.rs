//! One name for one person, and for one party, over all reports of a project.
//!
//! A report that knows somebody by the surname alone means who has a full name in another report, if
//! nobody else of that surname speaks in the project and the two reports are of one matter. So does
//! one that speaks of “the union” where others name it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Name,
    one_name::{OneName, Renamed},
    sharing::is_shared,
};
use crate::model::{Entry, Project, Statement, bare, is_name};

/// Reports of one matter have so many other names in common.
const COMMON: usize = 2;
const SPEAKER: OneName = by_full_name(Name::Speaker);
const PARTY: OneName = by_full_name(Name::Party);

const fn by_full_name(name: Name) -> OneName {
    // It is not sure that a surname means the same in two reports of one matter.
    OneName { name, ending: ", by the full name in this project", sure: 0.7 }
}

/// After reports were analysed, came or went: everybody by one name. Answers with the names that
/// speakers have now or had before.
pub(super) fn share_full_names(project: &mut Project) -> BTreeSet<String> {
    share(PARTY, project);
    share(SPEAKER, project)
}

fn share(one: OneName, project: &mut Project) -> BTreeSet<String> {
    let before = project.clone();
    let full = FullNames::of(one, &before);
    one.give(project, &before, |it| full.in_report(it))
}

/// The full names of one sort that a project knows.
struct FullNames<'a> {
    one: OneName,
    /// The reports that have a name by themselves.
    places: BTreeMap<&'a str, Vec<&'a Entry>>,
    /// The one full name behind a surname or a noun: “Skelle”, “union”.
    full: BTreeMap<&'a str, &'a str>,
    /// Names that are set in several ways (“Farmers’ Union”), by the most used one.
    spelt: BTreeMap<&'a str, &'a str>,
}

impl<'a> FullNames<'a> {
    fn of(one: OneName, project: &'a Project) -> Self {
        let (counts, decided) = one.known(project);
        let spelt = spelt(&counts, &decided);
        let mut by_last: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for name in counts.keys().filter(|it| is_full_name(it)) {
            let last = name.rsplit(' ').next().unwrap_or(name);
            for key in [last.to_owned(), last.to_lowercase()] {
                let names = by_last.entry(key).or_default();
                names.insert(spelt.get(name).copied().unwrap_or(name));
            }
        }
        let only = |short: &&'a str| {
            let names = by_last.get(*short).filter(|_| !decided.contains(short))?;
            Some((*short, *names.first().filter(|_| names.len() == 1)?))
        };
        let full = counts.keys().filter_map(only).collect();
        Self { one, places: places(one, project), full, spelt }
    }

    /// Which of a report's own names give way, and to what.
    fn in_report(&self, entry: &'a Entry) -> Renamed<'a> {
        let own: BTreeSet<_> = entry.all_statements().filter_map(|it| self.one.own(it)).collect();
        let renamed = |own: &'a str| {
            let spelt = self.spelt.get(own).copied();
            let full = || self.full.get(own).copied().filter(|it| self.is_meant(own, it, entry));
            Some((own, spelt.or_else(full)?))
        };
        own.into_iter().filter_map(renamed).collect()
    }

    /// Whether a report that has the full name is of the same matter, and none tells the two apart.
    fn is_meant(&self, short: &str, full: &str, entry: &Entry) -> bool {
        let at = |name: &str| self.places.get(name).map_or(&[][..], Vec::as_slice);
        let is = |one: &Entry, other: &Entry| std::ptr::eq(one, other);
        if at(full).iter().any(|it| is(it, entry)) {
            return false;
        }
        // “The union” of another report may be a headline's; two names of a report are two people.
        let both = |it: &&Entry| at(short).iter().any(|other| is(it, other));
        if is_capital(short) && at(full).iter().any(both) {
            return false;
        }
        let mut here = named(entry);
        here.remove(short);
        at(full).iter().any(|it| named(it).intersection(&here).count() >= COMMON)
    }
}

/// The reports that have each name by themselves; parties that others told them do not count.
fn places(one: OneName, project: &Project) -> BTreeMap<&str, Vec<&Entry>> {
    let mut found: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in project.reports.values() {
        let told = |it: &&Arc<Statement>| !(one.name == Name::Party && is_shared(it));
        let told = entry.statements.values().filter(told);
        for name in told.filter_map(|it| one.own(it)).collect::<BTreeSet<_>>() {
            found.entry(name).or_default().push(entry);
        }
    }
    found
}

/// Names that differ in nothing but their marks, as two outlets set them: each by the most used one.
fn spelt<'a>(
    counts: &BTreeMap<&'a str, usize>,
    decided: &BTreeSet<&str>,
) -> BTreeMap<&'a str, &'a str> {
    let mut same: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for name in counts.keys().filter(|it| is_name(it)) {
        same.entry(bare(name)).or_default().push(name);
    }
    let mut found = BTreeMap::new();
    for names in same.values().filter(|it| it.len() > 1) {
        let rank = |it: &&&str| (decided.contains(**it), counts.get(**it).copied());
        let Some(best) = names.iter().max_by_key(rank) else { continue };
        let others = names.iter().filter(|it| *it != best && !decided.contains(**it));
        found.extend(others.map(|it| (*it, *best)));
    }
    found
}

/// The last words of all who speak in a report, and of those they speak for: a surname is enough. The
/// “Norland government” has no last name.
fn named(entry: &Entry) -> BTreeSet<&str> {
    let speakers = entry.statements.values().filter_map(|it| SPEAKER.own(it));
    let parties = entry.statements.values().filter_map(|it| it.party.value.as_deref());
    let names = speakers.chain(parties).filter(|it| is_capital(it));
    names.map(|it| it.rsplit(' ').next().filter(|it| is_capital(it)).unwrap_or(it)).collect()
}

/// At least two words, all with a capital letter: “Ilan Reuss”.
pub(super) fn is_full_name(name: &str) -> bool {
    let words: Vec<_> = name.split_whitespace().collect();
    words.len() >= 2 && words.iter().all(|it| is_capital(it))
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
