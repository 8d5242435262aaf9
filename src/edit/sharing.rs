//! What one report tells of a speaker holds for the others of the project; and everything that is
//! named in several reports has one name.
//!
//! Everything is decided anew from what the reports themselves tell, so that it makes no difference
//! in which order they were analysed. What a person decided is never touched.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    full_names::{self, is_full_name},
    issues::share_issues,
};
use crate::model::{Decided, Entry, Project, ReportId, Statement};

/// What says that a party was shared.
pub(super) const SHARED_WHY: &str = "as in another report of this project";
/// How sure it is that a full name means the same in two reports of one matter.
const SHARED: f32 = 0.7;
/// What a country's government is called.
const GOVERNMENT: &str = " government";
/// A report that is so sure of a speaker's party says so itself: others do not overrule it.
const TOLD: f32 = 0.65;

/// Who speaks in a report.
pub(super) fn speakers(entry: &Entry) -> impl Iterator<Item = String> {
    entry.statements.values().filter_map(|it| it.speaker.value.clone())
}

/// After an analysis: where a report does not say, or only guesses, for whom somebody speaks, the
/// party is the one that the others tell. A country and its government get one name.
///
/// Only for full names: a surname or “the minister” may be somebody else in another report.
///
/// Before that, people get their one name, and after it issues.
pub(super) fn share_parties(project: &mut Project, id: ReportId) {
    if names_government(project, id) {
        name_governments(project);
    }
    let mut named = full_names::share_full_names(project);
    named.extend(project.reports.get(&id).into_iter().flat_map(|it| speakers(it)));
    share(project, named, true);
    share_issues(project);
}

/// The same of these speakers alone: reports that told of them came or went.
pub(super) fn share_again(project: &mut Project, mut speakers: BTreeSet<String>) {
    speakers.extend(full_names::share_full_names(project));
    if !speakers.is_empty() {
        share(project, speakers, false);
    }
    share_issues(project);
}

/// Whether a report has a party that the project knows as a country and as its government too.
fn names_government(project: &Project, id: ReportId) -> bool {
    let known = |it: &str| project.parties.contains_key(it);
    let both = |name: &str| match name.strip_suffix(GOVERNMENT) {
        Some(country) => known(country),
        None => known(&format!("{name}{GOVERNMENT}")),
    };
    let entry = project.reports.get(&id);
    let names: BTreeSet<&str> = entry
        .into_iter()
        .flat_map(|it| it.statements.values())
        .filter_map(|it| it.party.value.as_deref())
        .collect();
    names.into_iter().any(both)
}

/// “Norland” is the “Norland government” of the project's other reports.
fn name_governments(project: &mut Project) {
    let names = governments(project);
    if names.is_empty() {
        return;
    }
    let new = |name: &Option<String>| name.as_ref().and_then(|it| names.get(it)).cloned();
    let differs = |it: &Statement| {
        let open = !it.party.origin.is_human() && new(&it.party.value).is_some();
        open || it.inner.iter().any(|it| new(&it.party).is_some())
    };
    for entry in project.reports.values_mut() {
        change(entry, differs, |it| {
            if let Some(name) = new(&it.party.value).filter(|_| !it.party.origin.is_human()) {
                it.party.value = Some(name);
            }
            for inner in &mut it.inner {
                inner.party = new(&inner.party).or_else(|| inner.party.take());
            }
        });
    }
}

/// The parties that are called after a country, and what its government is called.
fn governments(project: &Project) -> BTreeMap<String, String> {
    let (mut decided, mut found) = (BTreeSet::new(), BTreeSet::new());
    for it in project.reports.values().flat_map(|it| it.statements.values()) {
        if let Some(name) = it.party.value.as_deref() {
            let names = if it.party.origin.is_human() { &mut decided } else { &mut found };
            names.insert(name);
        }
    }
    let government = |name: &&str| {
        let government = format!("{name}{GOVERNMENT}");
        let other = found.contains(government.as_str()) && !decided.contains(name);
        other.then(|| ((*name).to_owned(), government))
    };
    found.iter().filter_map(government).collect()
}

/// `all`: whoever is a party speaks for itself, whether it is one of the speakers or not.
fn share(project: &mut Project, speakers: BTreeSet<String>, all: bool) {
    let (mut here, short): (BTreeSet<_>, BTreeSet<_>) =
        speakers.into_iter().partition(|it| is_full_name(it));
    forget_shared(project, &short);
    // What a person said of a speaker is applied already, and may be that nothing is known.
    here.retain(|it| !project.memory.parties.contains_key(it));
    let before = project.clone();
    let (sides, own) = (sides(&before, &here), Own::of(&before));
    // The party that a statement is to have instead of the one it has, if that is to change.
    let other = |it: &Statement| -> Option<Option<String>> {
        let speaker = it.speaker.value.as_ref().filter(|_| !it.party.origin.is_human())?;
        let is_open = || !before.memory.parties.contains_key(speaker);
        let guess = it.party.value.as_ref().filter(|_| !is_shared(it));
        let side = match (sides.get(speaker), guess) {
            (Some(side), _) => Some(side),
            (None, None) => own.party(speaker).filter(|_| is_open()),
            // A country that speaks is no other party's.
            (None, Some(guess)) => own.government(speaker).filter(|_| is_open()).or(Some(guess)),
        };
        let is_known = all && side.is_some() || here.contains(speaker);
        (is_known && side != it.party.value.as_ref()).then(|| side.cloned())
    };
    let may_change = |it: &Statement| other(it).is_some();
    for entry in project.reports.values_mut().filter(|it| it.all_statements().any(may_change)) {
        let told = told_in(entry);
        let is_told = |it: &Statement| {
            let speaker = it.speaker.value.as_ref().is_some_and(|it| told.contains(it));
            speaker && it.party.value.is_some() && !is_shared(it)
        };
        change(
            entry,
            |it| !is_told(it) && may_change(it),
            |it| {
                if let Some(party) = other(it) {
                    let (sure, why) = party.as_ref().map_or((0.0, ""), |_| (SHARED, SHARED_WHY));
                    it.party.refresh(Decided::found(party, sure, why));
                }
            },
        );
    }
}

/// Somebody who no longer goes by a full name has no party from other reports.
fn forget_shared(project: &mut Project, short: &BTreeSet<String>) {
    let is_left = |it: &Statement| {
        is_shared(it) && it.speaker.value.as_ref().is_some_and(|it| short.contains(it))
    };
    for entry in project.reports.values_mut() {
        change(entry, is_left, |it| it.party.refresh(Decided::default()));
    }
}

/// The speakers whose parties a report itself tells.
fn told_in(entry: &Entry) -> BTreeSet<String> {
    let told = entry.statements.values().filter(|it| is_told(it));
    told.filter_map(|it| it.speaker.value.clone()).collect()
}

/// For whom these speakers stand: the party that most of their statements tell, if the reports agree.
fn sides(project: &Project, speakers: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut known: BTreeMap<&str, [BTreeMap<&str, usize>; 2]> = BTreeMap::new();
    for it in project.reports.values().flat_map(|it| it.statements.values()) {
        // What was shared before is no evidence.
        let party = it.party.value.as_deref().filter(|_| !is_shared(it));
        let pair = it.speaker.value.as_deref().zip(party);
        if let Some((speaker, party)) = pair.filter(|(speaker, _)| speakers.contains(*speaker)) {
            let [told, guessed] = known.entry(speaker).or_default();
            let counts = if is_told(it) { told } else { guessed };
            *counts.entry(party).or_default() += 1;
        }
    }
    let most = |counts: &BTreeMap<&str, usize>| {
        let (party, count) = counts.iter().max_by_key(|it| it.1)?;
        // Where the reports do not agree, nothing is claimed.
        (*count * 3 >= counts.values().sum::<usize>() * 2).then(|| (*party).to_owned())
    };
    let of = |[told, guessed]: [BTreeMap<&str, usize>; 2]| {
        most(if told.is_empty() { &guessed } else { &told })
    };
    known.into_iter().filter_map(|(speaker, it)| Some((speaker.to_owned(), of(it)?))).collect()
}

/// The parties of a project that others stand for, or that surely speak for themselves.
struct Own<'a> {
    project: &'a Project,
    /// The governments among all parties, by the country.
    governments: BTreeMap<&'a str, &'a String>,
    /// Found when they are first asked for.
    names: OnceCell<BTreeSet<&'a str>>,
}

impl<'a> Own<'a> {
    fn of(project: &'a Project) -> Self {
        let government = |it: &'a String| Some((it.strip_suffix(GOVERNMENT)?, it));
        let governments = project.parties.keys().filter_map(government).collect();
        Self { project, governments, names: OnceCell::new() }
    }

    /// The party that a speaker is itself: “Norland said”.
    fn party(&self, speaker: &str) -> Option<&'a String> {
        self.government(speaker).or_else(|| {
            let (name, _) = self.project.parties.get_key_value(speaker)?;
            Some(name).filter(|it| self.is_own(it))
        })
    }

    /// The government that a country is when it speaks.
    fn government(&self, speaker: &str) -> Option<&'a String> {
        self.governments.get(speaker).copied().filter(|it| self.is_own(it))
    }

    fn is_own(&self, name: &str) -> bool {
        let find = || {
            let all = self.project.reports.values().flat_map(|it| it.statements.values());
            all.filter_map(|it| own_party(it)).collect()
        };
        self.names.get_or_init(find).contains(name)
    }
}

/// The party of a statement, if others stand for it or it surely speaks for itself.
fn own_party(it: &Statement) -> Option<&str> {
    let own = it.speaker.value == it.party.value;
    let sure = it.party.origin.is_human() || it.party.confidence >= TOLD;
    it.party.value.as_deref().filter(|_| !is_shared(it) && (!own || sure))
}

pub(super) fn is_shared(it: &Statement) -> bool {
    it.party.why == SHARED_WHY
}

/// Whether the report itself tells for whom its speaker stands. That a name is a party of its own is
/// less: a report that tells nothing of somebody makes them one.
fn is_told(it: &Statement) -> bool {
    let other = it.party.value.is_some() && it.party.value != it.speaker.value;
    let sure = it.party.origin.is_human() || it.party.confidence >= TOLD;
    other && sure && !is_shared(it)
}

/// Changes the statements of a report for which `which` holds; where there is none, it stays shared.
fn change(
    entry: &mut Arc<Entry>,
    which: impl Fn(&Statement) -> bool,
    with: impl FnMut(&mut Statement),
) {
    if entry.all_statements().any(&which) {
        Arc::make_mut(entry).change_where(which, with);
    }
}
