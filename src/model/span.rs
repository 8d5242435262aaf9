//! Byte ranges into the text of a report, and their way to code points.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in a report's text; never empty.
///
/// Offsets are bytes of UTF-8, as in `str`. Formats that count otherwise are
/// served at the edge, through [`CodePoints`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// A span from `start` to `end`, or `None` if it would be empty or run backwards.
    pub fn new(start: usize, end: usize) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// First byte of the span.
    pub fn start(self) -> usize {
        self.start
    }

    /// One past the last byte of the span.
    pub fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    #[expect(clippy::len_without_is_empty, reason = "a span is never empty")]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// The words under the span, or nothing if `text` is not the text it was made for.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the span lies in `text` and cuts no character in two.
    pub fn fits(self, text: &str) -> bool {
        text.get(self.start..self.end).is_some()
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The bytes that both spans cover.
    pub fn common(self, other: Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.common(other).is_some()
    }

    /// Whether the byte at `offset` belongs to the span.
    pub fn contains(self, offset: usize) -> bool {
        (self.start..self.end).contains(&offset)
    }

    /// The span without white space at its ends; `None` if nothing is left.
    pub fn trimmed(self, text: &str) -> Option<Self> {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Self::new(start, start + words.trim().len())
    }
}

/// Converts byte offsets of one text into code points, as Python and most annotation formats count.
#[derive(Debug)]
pub struct CodePoints {
    /// Byte offset of every character, and the length of the text.
    starts: Vec<usize>,
}

impl CodePoints {
    /// Counts the characters of `text`.
    pub fn new(text: &str) -> Self {
        let ends = std::iter::once(text.len());
        Self { starts: text.char_indices().map(|(at, _)| at).chain(ends).collect() }
    }

    /// Number of code points before the byte at `offset`.
    pub fn at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start < offset)
    }

    /// Byte offset of the code point number `index`, or `None` past the end of the text.
    pub fn byte(&self, index: usize) -> Option<usize> {
        self.starts.get(index).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_and_bytes_go_both_ways() {
        let text = "a“é”😀b";
        let points = CodePoints::new(text);
        let offsets: Vec<usize> = text.char_indices().map(|(at, _)| points.at(at)).collect();
        assert_eq!(offsets, [0, 1, 2, 3, 4, 5]);
        assert_eq!(points.byte(5), text.find('b'));
        assert_eq!((points.byte(6), points.byte(7)), (Some(text.len()), None));
    }

    #[test]
    fn trimming_keeps_words_only() {
        let span = Span::new(0, 7).and_then(|span| span.trimmed("  né \n."));
        assert_eq!(span.map(|span| (span.start(), span.end())), Some((2, 5)));
        assert_eq!(Span::new(0, 2).and_then(|span| span.trimmed("  né")), None);
    }
}
