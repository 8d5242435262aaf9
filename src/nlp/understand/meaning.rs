//! From chances to a statement's kind and stance, with the word that told most.

use super::sense::{Choice, most_likely};
use crate::{
    model::{Decided, Kind, Span, Stance},
    nlp::tokens::Piece,
};

/// A kind less likely than this is shown as unknown.
const KIND_BAR: f32 = 0.2;
/// A stance less likely than this is unclear.
const STANCE_BAR: f32 = 0.33;
const NOT_TOLD: &str = "the wording does not tell";

/// What is needed to say why.
pub(super) struct Meaning<'a> {
    pub pieces: &'a [Piece],
    pub text: &'a str,
}

impl Meaning<'_> {
    pub(super) fn kind(&self, choice: &Choice) -> Decided<Option<Kind>> {
        match likeliest(choice) {
            Some((at, sure)) if sure >= KIND_BAR => {
                Decided::found(Kind::ALL.get(at).copied(), sure, self.why(choice))
            }
            _ => Decided::found(None, 0.0, NOT_TOLD),
        }
    }

    pub(super) fn stance(&self, choice: &Choice) -> Decided<Stance> {
        match likeliest(choice) {
            Some((at, sure)) if sure >= STANCE_BAR => {
                let stance = Stance::ALL.get(at).copied().unwrap_or(Stance::Unclear);
                Decided::found(stance, tempered(sure), self.why(choice))
            }
            _ => Decided::found(Stance::Unclear, 0.0, NOT_TOLD),
        }
    }

    fn why(&self, choice: &Choice) -> String {
        match choice.telling.and_then(|at| self.pieces.get(at)) {
            Some(piece) => format!("mostly by “{}”", word_around(piece.span, self.text)),
            None => String::new(),
        }
    }
}

fn likeliest(choice: &Choice) -> Option<(usize, f32)> {
    let at = most_likely(&choice.chances)?;
    Some((at, *choice.chances.get(at)?))
}

/// How many of the stances are right of which the network says so much: 81 % where it says 98 %,
/// 57 % where it says 65 %, on the six dev sets together.
fn tempered(sure: f32) -> f32 {
    0.1 + 0.7 * sure
}

/// The whole word that a piece belongs to.
fn word_around(span: Span, text: &str) -> &str {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let start = text.get(..span.start()).map_or(0, |it| it.trim_end_matches(inner).len());
    let rest = text.get(span.end()..).unwrap_or_default();
    let end = text.len() - rest.trim_start_matches(inner).len();
    text.get(start..end).unwrap_or_default()
}
