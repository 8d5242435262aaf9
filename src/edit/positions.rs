//! What a person does to positions: words on them, new ones, their order. It goes where the
//! statements of a position go.

use std::{collections::BTreeMap, sync::Arc};

use super::EditError;
use crate::model::{Kept, PositionKey, Project, Scope, Target, derive_positions};

/// Sets the words on a position; empty ones take them away.
pub(super) fn set_summary(project: &mut Project, key: PositionKey, words: String) {
    let words = if words.trim().is_empty() { String::new() } else { words };
    change(project, key, |it| it.summary = words);
}

/// Adds a position that nothing needs to tell of.
pub(super) fn add(project: &mut Project, mut key: PositionKey) -> Result<(), EditError> {
    let plain = |name: Option<String>| {
        let name = name.map(|it| it.trim().to_owned());
        name.filter(|it| !it.is_empty()).ok_or(EditError::NoName)
    };
    key.party = Some(plain(key.party)?);
    key.issue = Some(plain(key.issue)?);
    if let Some(party) = &key.party {
        project.ensure_party(party);
    }
    change(project, key, |it| it.added = true);
    Ok(())
}

/// Forgets what is kept of a position, unless statements still tell of it.
pub(super) fn forget(project: &mut Project, key: &PositionKey) {
    if project.kept.contains_key(key) && !is_told(project, key) {
        Arc::make_mut(&mut project.kept).remove(key);
    }
}

/// Puts a position before another one of its party, or behind all: from then on they stand as a
/// person put them, and new ones behind them.
pub(super) fn put_before(project: &mut Project, key: PositionKey, other: Option<&PositionKey>) {
    let parties = derive_positions(project, Scope::Project).into_iter();
    let all = parties.filter(|it| it.party == key.party).flat_map(|it| it.positions);
    let mut order: Vec<_> = all.map(|it| it.key).filter(|it| *it != key).collect();
    let at = order.iter().position(|it| Some(it) == other).unwrap_or(order.len());
    order.insert(at, key);
    for (place, key) in (0..).zip(order) {
        change(project, key, |it| it.place = Some(place));
    }
}

/// Lets the positions of a party go by their evidence again.
pub(super) fn order_by_evidence(project: &mut Project, party: Option<&str>) {
    let all: Vec<_> =
        project.kept.keys().filter(|it| it.party.as_deref() == party).cloned().collect();
    for key in all {
        change(project, key, |it| it.place = None);
    }
}

fn change(project: &mut Project, key: PositionKey, with: impl FnOnce(&mut Kept)) {
    let mut it = project.kept.get(&key).cloned().unwrap_or_default();
    with(&mut it);
    let kept = Arc::make_mut(&mut project.kept);
    if it.is_empty() {
        kept.remove(&key);
    } else {
        kept.insert(key, it);
    }
}

/// Moves what is kept to its positions' new names; where two meet, it is put together.
pub(super) fn rename(project: &mut Project, rename: impl Fn(&mut PositionKey)) {
    let mut renamed: BTreeMap<PositionKey, Kept> = BTreeMap::new();
    let mut moved = Vec::new();
    for (old, it) in project.kept.iter() {
        let mut key = old.clone();
        rename(&mut key);
        if key.party == old.party {
            renamed.entry(key).or_default().join(it);
        } else {
            moved.push((key, it.clone()));
        }
    }
    // A party's own order comes first; what comes from another stands behind it in its order.
    let last = renamed.values().filter_map(|it| it.place).max();
    for (key, mut it) in moved {
        it.place = it.place.map(|place| place + last.map_or(0, |it| it + 1));
        renamed.entry(key).or_default().join(&it);
    }
    project.kept = Arc::new(renamed);
}

/// The positions of some statements of which something is kept, each with one of its statements.
/// One that a person added stays where it is.
pub(super) fn of(project: &Project, targets: &[Target]) -> BTreeMap<PositionKey, Target> {
    if project.kept.is_empty() {
        return BTreeMap::new();
    }
    let place = |target: &Target| Some((PositionKey::of(project.statement(*target)?), *target));
    let mut found: BTreeMap<_, _> = targets.iter().filter_map(place).collect();
    found.retain(|key, _| project.kept.get(key).is_some_and(|it| !it.added));
    found
}

/// After a change of their statements: where a position has none any more, what is kept of it goes
/// with the one that it had.
pub(super) fn follow(project: &mut Project, before: BTreeMap<PositionKey, Target>) {
    for (old, target) in before {
        let Some(new) = project.statement(target).map(PositionKey::of) else { continue };
        if new != old && !is_told(project, &old) {
            become_other(project, &old, &new);
        }
    }
}

/// Whether a statement is evidence of a position.
fn is_told(project: &Project, key: &PositionKey) -> bool {
    project.statements().any(|(_, it)| it.counts() && PositionKey::of(it) == *key)
}

/// What is kept of one position is kept of another.
pub(super) fn become_other(project: &mut Project, old: &PositionKey, new: &PositionKey) {
    rename(project, |key| {
        if key == old {
            *key = new.clone();
        }
    });
}
