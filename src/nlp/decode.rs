//! From label scores to spans: the best sequence of labels in which nothing continues unbegun.

use std::ops::Range;

use super::encoder::LABELS;

/// Which part of a statement a span is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Source,
    Cue,
    Content,
}

/// Taken off the score of “outside”: the model was trained to be right, the reader would rather
/// reject a statement than miss one. Chosen on dev.
const OUTSIDE_COST: f32 = 0.4;

/// A part found in a report, before it belongs to a statement.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PartSpan {
    pub part: Part,
    /// Its pieces.
    pub pieces: Range<usize>,
    /// Mean probability of its labels.
    pub confidence: f32,
}

/// Finds the parts in a report, in reading order (Viterbi, 1967).
///
/// `scores` has one row a piece, unnormalised: a constant in a row changes no choice.
pub(super) fn decode(scores: &[[f32; LABELS]]) -> Vec<PartSpan> {
    let labels = best_labels(scores);
    let mut found: Vec<PartSpan> = Vec::new();
    let mut sums: Vec<f32> = Vec::new();
    for (at, (label, row)) in labels.into_iter().zip(scores).enumerate() {
        let Some(part) = part(label) else { continue };
        let sure = probability(row, label);
        match (found.last_mut(), sums.last_mut()) {
            (Some(open), Some(sum)) if !begins(label) && open.pieces.end == at => {
                open.pieces.end = at + 1;
                *sum += sure;
            }
            _ => {
                found.push(PartSpan { part, pieces: at..at + 1, confidence: 0.0 });
                sums.push(sure);
            }
        }
    }
    for (span, sum) in found.iter_mut().zip(sums) {
        span.confidence = sum / span.pieces.len() as f32;
    }
    found
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

fn best_labels(scores: &[[f32; LABELS]]) -> Vec<usize> {
    let mut total = [0.0; LABELS];
    let mut back: Vec<[usize; LABELS]> = Vec::with_capacity(scores.len());
    for row in scores {
        let mut row = *row;
        row[0] -= OUTSIDE_COST;
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
        decode(&scores).into_iter().map(|it| (it.part, it.pieces)).collect()
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
        let found = decode(&[[0.0, 9.0, 0.0, 0.0, 0.0, 0.0, 0.0]]);
        assert!(found.iter().all(|it| it.confidence > 0.99 && it.confidence <= 1.0));
    }
}
