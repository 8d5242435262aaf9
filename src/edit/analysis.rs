//! How the findings of an analysis come into a report that people may have worked on.

use crate::model::{Analysis, Claim, ClaimId, Entry, Span, Statement, StatementId};

/// Two findings whose words are at least so much the same are one.
const SAME: f32 = 0.5;

/// Merges new findings into a report.
///
/// A statement found again is refreshed in the fields that nobody decided. What nobody touched
/// and the program finds no more goes. What a person deleted is not found again.
pub(super) fn merge(entry: &mut Entry, analysis: Analysis, next_id: &mut dyn FnMut() -> u64) {
    let deleted = entry.deleted.clone();
    let gone =
        |span: Option<Span>| span.is_some_and(|it| deleted.iter().any(|old| same_span(*old, it)));
    let mut before = std::mem::take(&mut entry.statements);
    for newer in analysis.statements {
        let known = before
            .iter()
            .map(|(id, it)| (likeness(it, &newer), *id))
            .filter(|(likeness, _)| *likeness >= SAME)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, id)) = known
            && let Some(mut statement) = before.remove(&id)
        {
            statement.refresh(newer);
            entry.statements.insert(id, statement);
        } else if !gone(newer.extent()) && !covered(&entry.statements, &before, &newer) {
            entry.statements.insert(StatementId(next_id()), newer);
        }
    }
    entry.statements.extend(before.into_iter().filter(|(_, it)| it.is_touched()));
    merge_claims(entry, analysis.claims, next_id, &gone);
    entry.model = Some(analysis.model);
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
    kept: &std::collections::BTreeMap<StatementId, Statement>,
    before: &std::collections::BTreeMap<StatementId, Statement>,
    newer: &Statement,
) -> bool {
    let all = kept.values().chain(before.values());
    all.filter(|it| it.origin.is_human()).any(|it| it.likeness(newer) >= SAME)
}

fn same_span(a: Span, b: Span) -> bool {
    let common = a.common(b).map_or(0, Span::len) as f32;
    common / (a.len() + b.len()) as f32 > SAME / 2.0
}
