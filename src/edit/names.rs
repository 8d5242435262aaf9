//! What follows from names: a speaker's party, and the project's memory of both.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{EditError, Name, positions, sharing};
use crate::model::{
    Decided, Entry, Memory, Project, ReportId, Scope, Statement, Target, bare, is_name,
};

/// After a person said who speaks: the party is the one that this speaker stands for.
///
/// A party that a person gave stays; where nothing is known of the speaker, nothing is claimed.
pub(super) fn follow_speakers(project: &mut Project, targets: &[Target]) {
    let of = |it: &Target| Some((*it, party_of(project, targets, *it)?));
    let parties: Vec<_> = targets.iter().filter_map(of).collect();
    for ((report, id), party) in parties {
        let name = party.value.clone();
        let entry = project.reports.get_mut(&report).map(Arc::make_mut);
        if let Some(it) = entry.and_then(|it| it.statements.get_mut(&id)) {
            Arc::make_mut(it).party.refresh(party);
        }
        if let Some(name) = name {
            project.ensure_party(&name);
        }
    }
}

/// After an analysis: what a person said of a description holds for the same words of the report.
pub(super) fn follow_descriptions(project: &mut Project, id: ReportId) {
    let Some(entry) = project.reports.get_mut(&id) else { return };
    let decided = |it: &Arc<Statement>| {
        let speaker = it.speaker.value.clone().filter(|it| !is_name(it))?;
        it.party.origin.is_human().then(|| (speaker, it.party.value.clone()))
    };
    let decided: BTreeMap<_, _> = entry.statements.values().filter_map(decided).collect();
    for (speaker, party) in decided {
        same_in_report(entry, &speaker, party.as_deref());
    }
}

/// For whom the speaker of a statement stands: as a person decided, else as most of the speaker's
/// other statements in the report have it, else, of a name, as most in the project.
///
/// `None` where the statement is gone.
fn party_of(
    project: &Project,
    targets: &[Target],
    (report, id): Target,
) -> Option<Decided<Option<String>>> {
    let statement = project.statement((report, id))?;
    let Some(speaker) = statement.speaker.value.as_deref() else { return Some(Decided::default()) };
    if let Some(party) = project.memory.parties.get(speaker) {
        return Some(as_decided(party.as_deref()));
    }
    let others = |scope| {
        let all = project.entries(scope).flat_map(|(report, entry)| {
            entry.statements.iter().map(move |(id, it)| ((report, *id), it.as_ref()))
        });
        let is_other = |(target, it): &(Target, &Statement)| {
            it.speaker.value.as_deref() == Some(speaker) && !targets.contains(target)
        };
        most(all.filter(is_other).map(|(_, it)| it))
    };
    let found = |(party, sure): (&str, f32), why: &str| {
        Some(Decided::found(Some(party.to_owned()), sure.max(0.5), why))
    };
    if let Some(here) = others(Scope::Report(report)) {
        return found(here, &format!("{speaker} stands for it elsewhere in the report"));
    }
    if let Some(elsewhere) = others(Scope::Project).filter(|_| is_name(speaker)) {
        return found(elsewhere, sharing::SHARED_WHY);
    }
    Some(Decided::found(None, 0.0, format!("no party of {speaker} is known")))
}

/// The party that most statements have, and how sure the first of them is.
fn most<'a>(statements: impl Iterator<Item = &'a Statement>) -> Option<(&'a str, f32)> {
    let mut counts: BTreeMap<&str, (usize, f32)> = BTreeMap::new();
    for it in statements {
        if let Some(party) = &it.party.value {
            counts.entry(party).or_insert((0, it.party.confidence)).0 += 1;
        }
    }
    let (party, (_, sure)) = counts.into_iter().max_by_key(|(_, (count, _))| *count)?;
    Some((party, sure))
}

/// Names that differ in nothing but their marks are one: “Farmers’ Union” and “Farmers' Union”, as two
/// outlets set them. The party that is there first gives the name.
pub(super) fn spell_as_known(project: &Project, statement: &mut Statement) {
    let Some(name) = &statement.party.value else { return };
    if statement.party.origin.is_human() || project.parties.contains_key(name) {
        return;
    }
    let wanted = bare(name);
    if let Some(known) = project.parties.keys().find(|it| bare(it) == wanted) {
        statement.party.value = Some(known.clone());
    }
}

/// Two speakers became one: the one side that is known of either is the side of both.
fn merge_parties(project: &mut Project, speaker: &str, changed: &[Target]) {
    let known = changed.iter().filter_map(|it| project.statement(*it)?.party.value.clone()).count();
    let others =
        |it: &Statement| it.speaker.value.as_deref() == Some(speaker) && it.party.value.is_some();
    let stays = project.statements().any(|(target, it)| others(it) && !changed.contains(&target));
    if stays || known == 0 {
        follow_speakers(project, changed);
    }
}

/// After a person said for whom somebody speaks: the same speaker stands for the same side from
/// now on, where no person said otherwise.
pub(super) fn remember_party(project: &mut Project, targets: &[Target], party: Option<&str>) {
    let party = party.map(str::trim).filter(|it| !it.is_empty());
    if let Some(name) = party {
        project.ensure_party(name);
    }
    let of = |it: &Target| project.statement(*it)?.speaker.value.clone();
    let speakers: Vec<_> = targets.iter().filter_map(of).collect();
    if speakers.is_empty() {
        return;
    }
    // What a description means it means in its report.
    let (names, others): (Vec<_>, Vec<_>) = speakers.into_iter().partition(|it| is_name(it));
    let reports: BTreeSet<_> = targets.iter().map(|(report, _)| *report).collect();
    for report in reports {
        if let Some(entry) = project.reports.get_mut(&report) {
            for speaker in &others {
                same_in_report(entry, speaker, party);
            }
        }
    }
    if names.is_empty() {
        return;
    }
    let memory = Arc::make_mut(&mut project.memory);
    for speaker in names {
        memory.parties.insert(speaker, party.map(str::to_owned));
    }
    let memory = Arc::clone(&project.memory);
    for entry in project.reports.values_mut() {
        let open = |it: &Statement| memory.knows_party_in(it);
        if entry.all_statements().any(open) {
            Arc::make_mut(entry).change_where(open, |it| memory.apply(it));
        }
    }
}

/// The party of a speaker for whom a person decided it elsewhere.
fn as_decided(party: Option<&str>) -> Decided<Option<String>> {
    Decided::found(party.map(str::to_owned), 0.95, "as you decided for this speaker")
}

/// Gives the party to the other statements of a speaker, where no person said otherwise.
fn same_in_report(entry: &mut Arc<Entry>, speaker: &str, party: Option<&str>) {
    let same = |it: &Statement| {
        it.speaker.value.as_deref() == Some(speaker) && !it.party.origin.is_human()
    };
    if entry.all_statements().any(same) {
        Arc::make_mut(entry).change_where(same, |it| it.party.refresh(as_decided(party)));
    }
}

/// Sets a name in all statements that have the old one; colours and summaries come along.
pub(super) fn rename(
    project: &mut Project,
    name: Name,
    old: &str,
    new: &str,
) -> Result<(), EditError> {
    if new.is_empty() {
        return Err(EditError::NoName);
    }
    let field = name.field(Some(new.to_owned()));
    let named = |it: &Statement| name.of(it) == Some(old);
    let cited =
        |it: &Statement| it.inner.iter().any(|it| name.of_inner(it).as_deref() == Some(old));
    let here = |it: &Entry| it.all_statements().any(|it| named(it) || cited(it));
    let mut changed = Vec::new();
    for (report, entry) in project.reports.iter_mut().filter(|(_, it)| here(it)) {
        let entry = Arc::make_mut(entry);
        let ids = entry.statements.iter().filter(|(_, it)| named(it)).map(|(id, _)| *id);
        changed.extend(ids.map(|id| (*report, id)));
        entry.change_where(named, |it| field.set(it));
        entry.change_where(cited, |it| {
            let names = it.inner.iter_mut().filter_map(|it| name.of_inner_mut(it).as_mut());
            names.filter(|it| *it == old).for_each(|it| new.clone_into(it));
        });
    }
    let memory = Arc::make_mut(&mut project.memory);
    match name {
        Name::Speaker => {
            Memory::rename(&mut memory.speakers, old, new);
            if let Some(party) = memory.parties.remove(old) {
                memory.parties.entry(new.to_owned()).or_insert(party);
            }
        }
        Name::Party => {
            Memory::rename(&mut memory.party_names, old, new);
            let parties = memory.parties.values_mut().flatten();
            parties.filter(|it| *it == old).for_each(|it| new.clone_into(it));
        }
        Name::Issue => Memory::rename(&mut memory.issues, old, new),
    }
    if name == Name::Speaker {
        merge_parties(project, new, &changed);
    }
    if name == Name::Party {
        let parties = Arc::make_mut(&mut project.parties);
        if let Some(party) = parties.remove(old) {
            parties.entry(new.to_owned()).or_insert(party);
        }
    }
    positions::rename(project, |key| {
        let part = match name {
            Name::Speaker => return,
            Name::Party => &mut key.party,
            Name::Issue => &mut key.issue,
        };
        if part.as_deref() == Some(old) {
            *part = Some(new.to_owned());
        }
    });
    Ok(())
}
