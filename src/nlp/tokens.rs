//! Word pieces: what the encoder reads, with their place in the text.
//!
//! `training/features.py` computes the same values for training.

use std::ops::Range;

use tokenizers::Tokenizer;

use super::NlpError;
use crate::model::Span;

/// A word or a part of one, as the encoder knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its number in the encoder's vocabulary.
    pub id: i32,
    /// Where it stands in the report.
    pub span: Span,
    /// What the lower-cased vocabulary forgets: shape + 5 × (first of its line) + 10 × (quoted).
    pub surface: i32,
    /// Number of line breaks before it.
    pub line: usize,
}

impl Piece {
    /// Whether it stands inside double quotation marks, or is one.
    pub(super) fn is_quoted(self) -> bool {
        self.surface >= 10
    }

    /// Whether it ends sentences: `.`, `!` or `?` in the vocabulary.
    pub(super) fn is_stop(self) -> bool {
        matches!(self.id, 1012 | 999 | 1029)
    }

    /// Whether it may close a quotation: `"` or `”`.
    pub(super) fn is_quote(self) -> bool {
        matches!(self.id, 1000 | 1524)
    }

    /// Whether it is in lower case.
    pub(super) fn is_lower(self) -> bool {
        self.surface % 5 == 0
    }

    /// Whether it has letters or digits.
    pub(super) fn is_word(self) -> bool {
        self.surface % 5 != PUNCTUATION
    }
}

const PUNCTUATION: i32 = 4;

/// All pieces of a text in reading order.
///
/// Line by line, since no piece crosses a line break: that keeps memory small on long reports.
pub(super) fn pieces(tokenizer: &Tokenizer, text: &str) -> Result<Vec<Piece>, NlpError> {
    let mut found = Vec::new();
    let mut at = 0;
    for (number, line) in text.split('\n').enumerate() {
        let encoding = tokenizer.encode(line, false).map_err(|e| NlpError::Run(e.to_string()))?;
        let quoted = quoted(line);
        let mut first = true;
        for (id, (start, end)) in encoding.get_ids().iter().zip(encoding.get_offsets()) {
            let Some(span) = Span::new(at + start, at + end) else { continue };
            let inside = quoted.iter().any(|range| range.contains(start));
            let surface = shape(span.of(text)) + 5 * i32::from(first) + 10 * i32::from(inside);
            found.push(Piece { id: id.cast_signed(), span, surface, line: number });
            first = false;
        }
        at += line.len() + 1;
    }
    Ok(found)
}

/// Lower case 0, Capitalised 1, UPPER CASE 2, digits 3, punctuation 4.
fn shape(piece: &str) -> i32 {
    let mut chars = piece.chars();
    if piece.chars().all(char::is_numeric) {
        3
    } else if !piece.chars().any(char::is_alphanumeric) {
        PUNCTUATION
    } else if piece.chars().nth(1).is_some()
        && piece.chars().any(char::is_uppercase)
        && !piece.chars().any(char::is_lowercase)
    {
        2
    } else {
        i32::from(chars.next().is_some_and(char::is_uppercase))
    }
}

/// The stretches of one line inside double quotation marks, marks included.
fn quoted(line: &str) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut open = None;
    for (at, c) in line.char_indices() {
        match (c, open) {
            ('“' | '"', None) => open = Some(at),
            ('”' | '"', Some(start)) => {
                ranges.push(start..at + c.len_utf8());
                open = None;
            }
            _ => {}
        }
    }
    ranges.extend(open.map(|start| start..line.len()));
    ranges
}

/// The numbers of the pieces that begin inside a span.
pub(super) fn pieces_in(pieces: &[Piece], span: Span) -> Range<usize> {
    let at = |offset: usize| pieces.partition_point(|it| it.span.start() < offset);
    at(span.start())..at(span.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let shapes: Vec<_> = ["word", "Word", "UN", "A", "42", "½", "”", "x7"].map(shape).into();
        assert_eq!(shapes, [0, 1, 2, 1, 3, 3, 4, 0]);
    }

    #[test]
    fn quotations_end_with_their_line() {
        let inside = |line| -> Vec<String> {
            quoted(line)
                .into_iter()
                .map(|range: std::ops::Range<usize>| line[range].to_owned())
                .collect()
        };
        assert_eq!(inside("a “b” c \"d\" e"), ["“b”", "\"d\""]);
        assert_eq!(inside("he said: “never"), ["“never"]);
        assert!(inside("it's ‘so’").is_empty());
    }
}
