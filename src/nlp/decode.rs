//! From label scores to spans: the best sequence of labels in which nothing continues unbegun.

use std::ops::Range;

use super::encoder::LABELS;

/// How much the linker's opinion counts against the labels', and how far it goes. Chosen on dev.
const EVIDENCE_WEIGHT: f32 = 0.5;
const EVIDENCE_REACH: f32 = 3.0;

/// Which part of a statement a span is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Source,
    Cue,
    Content,
}

/// A part found in a report, before it belongs to a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PartSpan {
    pub part: Part,
    /// Its pieces.
    pub pieces: Range<usize>,
}

impl PartSpan {
    /// How surely its pieces are this part: the mean of their chances, from scores as in [`decode`].
    pub(super) fn confidence(&self, scores: &[[f32; LABELS]]) -> f32 {
        let begin = match self.part {
            Part::Source => 1,
            Part::Cue => 3,
            Part::Content => 5,
        };
        let rows = scores.get(self.pieces.clone()).unwrap_or_default();
        let chance = |row| probability(row, begin) + probability(row, begin + 1);
        rows.iter().map(|row| chance(row)).sum::<f32>() / rows.len().max(1) as f32
    }
}

/// Finds the parts in a report, in reading order (Viterbi, 1967).
///
/// `scores` has one row a piece, unnormalised: a constant in a row changes no choice.
/// `outside_cost` is taken off the score of “outside”: more finds more parts.
pub(super) fn decode(scores: &[[f32; LABELS]], outside_cost: f32) -> Vec<PartSpan> {
    let mut found: Vec<PartSpan> = Vec::new();
    for (at, label) in best_labels(scores, outside_cost).into_iter().enumerate() {
        let Some(part) = part(label) else { continue };
        match found.last_mut() {
            Some(open) if !begins(label) && open.pieces.end == at => open.pieces.end = at + 1,
            _ => found.push(PartSpan { part, pieces: at..at + 1 }),
        }
    }
    found
}

/// Adds to the scores what the linker thinks: pieces that belong to some cue as its source or its
/// content become likelier so, others less likely. `evidence` has the chances of both.
pub(super) fn with_evidence(scores: &[[f32; LABELS]], evidence: &[[f32; 2]]) -> Vec<[f32; LABELS]> {
    let weighed = |chance: f32| {
        let odds = log_odds(chance).clamp(-EVIDENCE_REACH, EVIDENCE_REACH);
        EVIDENCE_WEIGHT * odds
    };
    let rows = scores.iter().zip(evidence);
    rows.map(|(row, [source, content])| {
        let (source, content) = (weighed(*source), weighed(*content));
        let [outside, b_source, i_source, b_cue, i_cue, b_content, i_content] = *row;
        [
            outside,
            b_source + source,
            i_source + source,
            b_cue,
            i_cue,
            b_content + content,
            i_content + content,
        ]
    })
    .collect()
}

/// The logarithm of the odds of a chance, kept away from certainty.
pub(super) fn log_odds(chance: f32) -> f32 {
    let chance = chance.clamp(0.001, 0.999);
    (chance / (1.0 - chance)).ln()
}

fn part(label: usize) -> Option<Part> {
    match label {
        1 | 2 => Some(Part::Source),
        3 | 4 => Some(Part::Cue),
        5 | 6 => Some(Part::Content),
        _ => None,
    }
}

fn begins(label: usize) -> bool {
    label % 2 == 1
}

/// Whether `label` may follow `before`: an inside label only its own begin or inside.
fn may_follow(before: usize, label: usize) -> bool {
    label == 0 || begins(label) || before == label || before + 1 == label
}

fn best_labels(scores: &[[f32; LABELS]], outside_cost: f32) -> Vec<usize> {
    let mut total = [0.0; LABELS];
    let mut back: Vec<[usize; LABELS]> = Vec::with_capacity(scores.len());
    for row in scores {
        let mut row = *row;
        row[0] -= outside_cost;
        let first = back.is_empty();
        let mut next = [f32::NEG_INFINITY; LABELS];
        let mut from = [0; LABELS];
        for (label, ((sum, origin), score)) in next.iter_mut().zip(&mut from).zip(&row).enumerate()
        {
            for (before, reached) in total.iter().enumerate() {
                let allowed = (before == 0 || !first) && may_follow(before, label);
                if allowed && reached + score > *sum {
                    (*sum, *origin) = (reached + score, before);
                }
            }
        }
        total = next;
        back.push(from);
    }
    let best = total.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
    let mut label = best.map_or(0, |(label, _)| label);
    let mut labels: Vec<usize> = Vec::with_capacity(scores.len());
    for from in back.iter().rev() {
        labels.push(label);
        label = from.get(label).copied().unwrap_or(0);
    }
    labels.reverse();
    labels
}

/// The share of one of several unnormalised scores after softmax.
pub(super) fn probability(scores: &[f32], which: usize) -> f32 {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let total: f32 = scores.iter().map(|it| (it - top).exp()).sum();
    scores.get(which).map_or(0.0, |it| (it - top).exp() / total)
}

/// The sum of products, in eight lanes that the processor adds at once. Where it knows the length,
/// the compiler writes every step out one by one instead.
#[inline(never)]
pub(super) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        for (lane, (a, b)) in lanes.iter_mut().zip(a.iter().zip(b)) {
            *lane += a * b;
        }
    }
    lanes.iter().sum()
}

/// The chance of every label.
pub(super) fn probabilities(scores: &[f32]) -> Vec<f32> {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers: Vec<f32> = scores.iter().map(|it| (it - top).exp()).collect();
    let total: f32 = powers.iter().sum();
    powers.into_iter().map(|it| it / total).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is decoded from scores that favour these labels: source, cue (Q) and content, capital
    /// letters for begin labels.
    fn parts(labels: &str) -> Vec<(Part, Range<usize>)> {
        let row = |c| {
            let mut row = [0.0; LABELS];
            row["-SsQqCc".find(c).unwrap()] = 5.0;
            row
        };
        let scores: Vec<_> = labels.chars().map(row).collect();
        decode(&scores, 0.4).into_iter().map(|it| (it.part, it.pieces)).collect()
    }

    #[test]
    fn a_begin_label_parts_neighbours() {
        assert_eq!(
            parts("SsS-Q-"),
            [(Part::Source, 0..2), (Part::Source, 2..3), (Part::Cue, 4..5)]
        );
    }

    #[test]
    fn nothing_begins_with_an_inside_label() {
        assert_eq!(parts("sss"), [(Part::Source, 0..3)]);
        assert!(parts("").is_empty());
    }

    #[test]
    fn confidence_is_a_probability() {
        let scores = [[0.0, 9.0, 0.0, 0.0, 0.0, 0.0, 0.0]];
        let sure: Vec<_> = decode(&scores, 0.4).iter().map(|it| it.confidence(&scores)).collect();
        assert!(matches!(sure[..], [it] if it > 0.99 && it <= 1.0));
    }

    #[test]
    fn evidence_of_the_linker_tips_the_balance() {
        let scores = [[1.0, 0.0, 0.0, 0.0, 0.0, 0.8, 0.0]];
        assert!(decode(&scores, 0.0).is_empty());
        let found = decode(&with_evidence(&scores, &[[0.01, 0.9]]), 0.0);
        assert_eq!(found, [PartSpan { part: Part::Content, pieces: 0..1 }]);
    }
}
