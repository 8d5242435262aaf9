//! The user's own words on positions: they go where the statements of a position go.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{PositionKey, Project, Statement, Target};

/// Sets the words on a position; empty ones take them away.
pub(super) fn set(project: &mut Project, key: PositionKey, words: String) {
    let summaries = Arc::make_mut(&mut project.summaries);
    if words.trim().is_empty() {
        summaries.remove(&key);
    } else {
        summaries.insert(key, words);
    }
}

/// Moves summaries to their positions' new names; summaries that meet are put together.
pub(super) fn rename(project: &mut Project, rename: impl Fn(&mut PositionKey)) {
    let mut renamed: BTreeMap<PositionKey, String> = BTreeMap::new();
    for (key, words) in project.summaries.iter() {
        let mut key = key.clone();
        rename(&mut key);
        let summary = renamed.entry(key).or_default();
        if !summary.is_empty() {
            summary.push('\n');
        }
        summary.push_str(words);
    }
    project.summaries = Arc::new(renamed);
}

/// The positions of some statements that have a summary, each with one of its statements.
pub(super) fn of(project: &Project, targets: &[Target]) -> BTreeMap<PositionKey, Target> {
    if project.summaries.is_empty() {
        return BTreeMap::new();
    }
    let place = |target: &Target| Some((position(project.statement(*target)?), *target));
    let mut found: BTreeMap<_, _> = targets.iter().filter_map(place).collect();
    found.retain(|key, _| project.summaries.contains_key(key));
    found
}

/// After a change of their statements: where a position has none any more, its summary goes with
/// the one that it had.
pub(super) fn follow(project: &mut Project, before: BTreeMap<PositionKey, Target>) {
    for (old, target) in before {
        let Some(new) = project.statement(target).map(position) else { continue };
        let is_left = |(_, it): (Target, &Statement)| it.counts() && position(it) == old;
        if new != old && !project.statements().any(is_left) {
            rename(project, |key| {
                if *key == old {
                    *key = new.clone();
                }
            });
        }
    }
}

/// The position that a statement is evidence of.
fn position(it: &Statement) -> PositionKey {
    PositionKey {
        party: it.party.value.clone(),
        issue: it.issue.value.clone(),
        stance: it.stance.value,
    }
}
