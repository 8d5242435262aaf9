//! What one report tells of a speaker holds for the others of the project.
//!
//! Everything is decided anew from what the reports themselves tell, so that it makes no difference
//! in which order they were analysed. What a person decided is never touched.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::model::{Decided, Entry, Project, ReportId, Statement};

/// What says that a party was shared.
const SHARED_WHY: &str = "as in another report of this project";
/// How sure it is that a full name means the same in two reports of one matter.
const SHARED: f32 = 0.7;
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
pub(super) fn share_parties(project: &mut Project, id: ReportId) {
    name_governments(project);
    let here = project.reports.get(&id).into_iter().flat_map(|it| speakers(it)).collect();
    share(project, here, true);
}

/// The same of these speakers alone: reports that told of them came or went.
pub(super) fn share_again(project: &mut Project, speakers: BTreeSet<String>) {
    if !speakers.is_empty() {
        share(project, speakers, false);
    }
}

/// “Norland” is the “Norland government” of the project's other reports.
fn name_governments(project: &mut Project) {
    let all = || project.reports.values().flat_map(|it| it.statements.values());
    let named =
        |it: &Arc<Statement>| it.party.value.clone().map(|name| (name, it.party.origin.is_human()));
    let (decided, found): (Vec<_>, Vec<_>) = all().filter_map(named).partition(|(_, human)| *human);
    let decided: BTreeSet<_> = decided.into_iter().map(|(name, _)| name).collect();
    let found: BTreeSet<_> = found.into_iter().map(|(name, _)| name).collect();
    let government = |name: &String| {
        let government = format!("{name} government");
        let other = found.contains(&government) && !decided.contains(name);
        other.then(|| (name.clone(), government))
    };
    let names: BTreeMap<_, _> = found.iter().filter_map(government).collect();
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

/// `all`: whoever is a party speaks for itself, whether it is one of the speakers or not.
fn share(project: &mut Project, speakers: BTreeSet<String>, all: bool) {
    let mut here = speakers;
    // What a person said of a speaker is applied already, and may be that nothing is known.
    here.retain(|it| is_full_name(it) && !project.memory.parties.contains_key(it));
    let (sides, memory) = (sides(project, &here), Arc::clone(&project.memory));
    let own = Own::of(project);
    // The party that a statement is to have instead of the one it has, if that is to change.
    let other = |it: &Statement| -> Option<Option<String>> {
        let speaker = it.speaker.value.as_ref()?;
        let itself = || own.party(speaker).filter(|_| !memory.parties.contains_key(speaker));
        let guess = it.party.value.as_ref().filter(|_| !is_shared(it));
        let side = match (sides.get(speaker), guess) {
            (Some(side), _) => Some(side.clone()),
            (None, None) => itself(),
            // A country that speaks is no other party's.
            (None, Some(guess)) => itself().filter(|it| it != speaker).or(Some(guess.clone())),
        };
        let is_known = all && side.is_some() || here.contains(speaker);
        (is_known && side != it.party.value).then_some(side)
    };
    for entry in project.reports.values_mut() {
        let told = told_in(entry);
        let is_told = |it: &Statement| {
            let speaker = it.speaker.value.as_ref().is_some_and(|it| told.contains(it));
            speaker && it.party.value.is_some() && !is_shared(it)
        };
        let is_open = |it: &Statement| !it.party.origin.is_human() && !is_told(it);
        change(
            entry,
            |it| is_open(it) && other(it).is_some(),
            |it| {
                if let Some(party) = other(it) {
                    let (sure, why) = party.as_ref().map_or((0.0, ""), |_| (SHARED, SHARED_WHY));
                    it.party.refresh(Decided::found(party, sure, why));
                }
            },
        );
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
struct Own(BTreeSet<String>);

impl Own {
    fn of(project: &Project) -> Self {
        let all = project.reports.values().flat_map(|it| it.statements.values());
        let party = |it: &Arc<Statement>| {
            let own = it.speaker.value == it.party.value;
            let sure = it.party.origin.is_human() || it.party.confidence >= TOLD;
            it.party.value.clone().filter(|_| !is_shared(it) && (!own || sure))
        };
        Self(all.filter_map(party).collect())
    }

    /// The party that a speaker is itself: “Norland said”.
    fn party(&self, speaker: &str) -> Option<String> {
        let known = |name: &String| self.0.contains(name);
        let government = Some(format!("{speaker} government")).filter(known);
        government.or_else(|| Some(speaker.to_owned()).filter(known))
    }
}

fn is_shared(it: &Statement) -> bool {
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

/// At least two words, the last of them with a capital letter: “Ilan Reuss”.
fn is_full_name(name: &str) -> bool {
    let words: Vec<_> = name.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    words.len() >= 2 && words.iter().all(capital)
}
