//! The text of a source with line feeds, and the places that others count in it.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::Node;
use crate::model::Span;
use crate::read::ReadError;

/// A text, and where the code points that were asked for are in it.
pub(super) struct Text {
    pub(super) text: String,
    places: BTreeMap<usize, usize>,
}

impl Text {
    /// Takes over a text. `folded` says that a pair of carriage return and line feed was counted as
    /// one character: so ATLAS.ti does.
    pub(super) fn new(
        bytes: &[u8],
        wanted: &BTreeSet<usize>,
        folded: bool,
    ) -> Result<Self, ReadError> {
        let half = |_why| ReadError::Half("a text in it is not UTF-8");
        let raw = std::str::from_utf8(bytes).map_err(half)?;
        let raw = raw.strip_prefix('\u{feff}').unwrap_or(raw);
        let mut it = Self { text: String::with_capacity(raw.len()), places: BTreeMap::new() };
        let mut wanted = wanted.iter().copied().peekable();
        let (mut count, mut after_return) = (0, false);
        for c in raw.chars() {
            let second = c == '\n' && after_return;
            after_return = c == '\r';
            if !(second && folded) {
                if wanted.next_if_eq(&count).is_some() {
                    it.places.insert(count, it.text.len());
                }
                count += 1;
            }
            if !second {
                it.text.push(if c == '\r' { '\n' } else { c });
            }
        }
        if wanted.next_if_eq(&count).is_some() {
            it.places.insert(count, it.text.len());
        }
        Ok(it)
    }

    /// The stretch of a selection, if it lies in the text.
    pub(super) fn span(&self, selection: &Node) -> Option<Span> {
        let [start, end] = ends(selection);
        Span::new(*self.places.get(&start?)?, *self.places.get(&end?)?)
    }
}

/// Where a selection starts and ends, as it is written.
pub(super) fn ends(selection: &Node) -> [Option<usize>; 2] {
    ["startPosition", "endPosition"].map(|it| selection.attribute(it).trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_their_program_counts() {
        let bytes = "\u{feff}a\r\n😀b\r\n".as_bytes();
        let wanted = (0..12).collect();
        for (folded, expected) in
            [(false, vec![0, 1, 2, 2, 6, 7, 8, 8]), (true, vec![0, 1, 2, 6, 7, 8])]
        {
            let text = Text::new(bytes, &wanted, folded).unwrap();
            assert_eq!(text.text, "a\n😀b\n");
            assert_eq!(text.places.into_values().collect::<Vec<_>>(), expected);
        }
    }
}
