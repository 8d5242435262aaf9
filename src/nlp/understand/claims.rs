//! Claims that nobody stands behind: check-worthy sentences in the reporter's own voice.

use crate::model::{Claim, Origin, Span, Statement};
use crate::nlp::{
    decode::probability,
    tokens::{Piece, pieces_in},
};

/// A sentence whose chance is below this is no claim.
const BAR: f32 = 0.1;
/// What the chance of a sentence is, given its score: learnt on dev (a logistic curve).
const CALIBRATION: (f32, f32) = (0.508, 0.285);
/// Shorter sentences are headings, bylines or fragments.
const FEWEST_WORDS: usize = 5;

/// The claims among `sentences`.
///
/// A sentence that shares words with a statement has a source and is left out.
/// `worth` is the score of each piece.
pub(super) fn find(
    sentences: &[Span],
    statements: &[&Statement],
    pieces: &[Piece],
    worth: &[f32],
    text: &str,
) -> Vec<Claim> {
    let mut taken: Vec<Span> = statements.iter().flat_map(|it| it.spans()).collect();
    taken.sort_unstable();
    let own = sentences.iter().copied().filter(|sentence| {
        let words = sentence.of(text).split_whitespace().count();
        words >= FEWEST_WORDS && !taken.iter().any(|span| span.overlaps(*sentence))
    });
    own.filter_map(|sentence| {
        let scores = worth.get(pieces_in(pieces, sentence)).filter(|it| !it.is_empty())?;
        let mean = scores.iter().sum::<f32>() / scores.len() as f32;
        let (slope, start) = CALIBRATION;
        let confidence = probability(&[0.0, slope * mean + start], 1);
        (confidence >= BAR).then(|| Claim::new(sentence, confidence, Origin::Program))
    })
    .collect()
}
