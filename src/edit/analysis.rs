//! How the findings of an analysis come into a report that people may have worked on.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{Analysis, Claim, ClaimId, Entry, LeastSure, Span, Statement, StatementId};

/// Two findings whose words are at least so much the same are one.
const SAME: f32 = 0.5;

/// Merges new findings into a report.
///
/// A statement found again is refreshed in the fields that nobody decided. What nobody touched
/// and the program finds no more goes. What a person deleted is not found again. What is new is
/// held back: [`hold_back`] shows what is sure enough.
pub(super) fn merge(entry: &mut Entry, analysis: Analysis, next_id: &mut dyn FnMut() -> u64) {
    let deleted = entry.deleted.clone();
    let gone =
        |span: Option<Span>| span.is_some_and(|it| deleted.iter().any(|old| same_span(*old, it)));
    let mut before = std::mem::take(&mut entry.statements);
    let mut held_back = std::mem::take(&mut entry.held_back);
    for newer in analysis.statements {
        let known = before
            .iter()
            .map(|(id, it)| (likeness(it, &newer), *id))
            .filter(|(likeness, _)| *likeness >= SAME)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, id)) = known
            && let Some(mut statement) = before.remove(&id)
        {
            Arc::make_mut(&mut statement).refresh(newer);
            entry.statements.insert(id, statement);
        } else if !gone(newer.extent()) && !covered(&entry.statements, &before, &newer) {
            let known = held_back.iter().position(|it| likeness(it, &newer) >= SAME);
            let statement = if let Some(before) = known {
                let mut statement = held_back.swap_remove(before);
                Arc::make_mut(&mut statement).refresh(newer);
                statement
            } else {
                Arc::new(newer)
            };
            entry.held_back.push(statement);
        }
    }
    entry.statements.extend(before.into_iter().filter(|(_, it)| it.is_touched()));
    merge_claims(entry, analysis.claims, next_id, &gone);
    entry.model = Some(analysis.model);
}

/// Whether a report shows too little or too much for this measure.
pub(super) fn is_to_be_sorted(entry: &Entry, least_sure: LeastSure) -> bool {
    entry.held_back.iter().any(|it| least_sure.allows(it.confidence))
        || entry.statements.values().any(|it| is_too_unsure(it, least_sure))
}

/// Shows what the program is sure enough of and holds back the rest. What a person touched stays.
pub(super) fn hold_back(
    entry: &mut Entry,
    least_sure: LeastSure,
    next_id: &mut dyn FnMut() -> u64,
) {
    let known = std::mem::take(&mut entry.held_back);
    let (sure, mut unsure): (Vec<_>, Vec<_>) =
        known.into_iter().partition(|it| least_sure.allows(it.confidence));
    let (less, shown) = std::mem::take(&mut entry.statements)
        .into_iter()
        .partition::<BTreeMap<_, _>, _>(|(_, it)| is_too_unsure(it, least_sure));
    entry.statements = shown;
    entry.statements.extend(sure.into_iter().map(|it| (StatementId(next_id()), it)));
    unsure.extend(less.into_values());
    unsure.sort_by_key(|it| it.start());
    entry.held_back = unsure;
}

fn is_too_unsure(it: &Statement, least_sure: LeastSure) -> bool {
    !it.is_touched() && !least_sure.allows(it.confidence)
}

fn merge_claims(
    entry: &mut Entry,
    claims: Vec<Claim>,
    next_id: &mut dyn FnMut() -> u64,
    gone: &dyn Fn(Option<Span>) -> bool,
) {
    let mut before = std::mem::take(&mut entry.claims);
    for newer in claims {
        let known = before.iter().find(|(_, it)| it.span == newer.span).map(|(id, _)| *id);
        match known.and_then(|id| Some((id, before.remove(&id)?))) {
            Some((id, mut claim)) => {
                claim.confidence = newer.confidence;
                entry.claims.insert(id, claim);
            }
            None if gone(Some(newer.span)) => {}
            None => {
                entry.claims.insert(ClaimId(next_id()), newer);
            }
        }
    }
    entry.claims.extend(before.into_iter().filter(|(_, it)| it.is_touched()));
}

/// The same cue makes two statements one, whatever became of the rest.
fn likeness(known: &Statement, newer: &Statement) -> f32 {
    let cue = known.cue.value.is_some() && known.cue.value == newer.cue.value;
    if cue { 1.0 } else { known.likeness(newer) }
}

/// Whether a person's statement already stands where the program found a new one.
fn covered(
    kept: &BTreeMap<StatementId, Arc<Statement>>,
    before: &BTreeMap<StatementId, Arc<Statement>>,
    newer: &Statement,
) -> bool {
    let all = kept.values().chain(before.values());
    all.filter(|it| it.origin.is_human()).any(|it| it.likeness(newer) >= SAME)
}

fn same_span(a: Span, b: Span) -> bool {
    let common = a.common(b).map_or(0, Span::len) as f32;
    common / (a.len() + b.len()) as f32 > SAME / 2.0
}
