//! A report's text with one kind of line end, and where its bytes went.

use crate::model::Span;

/// How lines end in the texts of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LineEnds {
    /// A line feed: what `QualCoder`, ATLAS.ti and most others count on.
    #[default]
    Lf,
    /// A carriage return before it, for MAXQDA, which seems to count two characters.
    CrLf,
}

/// A text as it is written, in code points.
#[derive(Debug)]
pub(super) struct Written {
    /// The text with its new line ends.
    pub(super) text: String,
    /// For every character of the report's text: its byte, the code point it went to, and the byte
    /// it has where lines end with line feeds.
    places: Vec<[usize; 3]>,
}

impl Written {
    /// Writes `text`; a single carriage return ends a line, too.
    pub(super) fn new(text: &str, ends: LineEnds) -> Self {
        let mut it = Self { text: String::with_capacity(text.len()), places: Vec::new() };
        let (mut points, mut plain) = (0, 0);
        let mut letters = text.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            it.places.push([at, points, plain]);
            let is_pair = c == '\r' && letters.peek().is_some_and(|(_, next)| *next == '\n');
            // A mark of byte order at the start would be taken for one and shift what follows.
            if is_pair || (c == '\u{feff}' && at == 0) {
                continue;
            }
            if matches!(c, '\r' | '\n') {
                let end = if ends == LineEnds::CrLf { "\r\n" } else { "\n" };
                it.text.push_str(end);
                points += end.len();
                plain += 1;
            } else {
                it.text.push(c);
                points += 1;
                plain += c.len_utf8();
            }
        }
        it.places.push([text.len(), points, plain]);
        it
    }

    /// Where a span went, in code points.
    pub(super) fn points(&self, span: Span) -> (usize, usize) {
        let [_, start, _] = self.place(span.start());
        let [_, end, _] = self.place(span.end());
        (start, end)
    }

    /// Where a span goes in bytes, where lines end with line feeds.
    pub(super) fn bytes(&self, span: Span) -> Option<Span> {
        let [_, _, start] = self.place(span.start());
        let [_, _, end] = self.place(span.end());
        Span::new(start, end)
    }

    fn place(&self, byte: usize) -> [usize; 3] {
        let after = self.places.partition_point(|[at, ..]| *at < byte);
        self.places.get(after).or(self.places.last()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_go_where_their_words_go() {
        let text = "\u{feff}Öne\r\ntwo 😀\nthree\rfour";
        for (ends, expected) in [
            (LineEnds::Lf, "Öne\ntwo 😀\nthree\nfour"),
            (LineEnds::CrLf, "Öne\r\ntwo 😀\r\nthree\r\nfour"),
        ] {
            let written = Written::new(text, ends);
            assert_eq!(written.text, expected);
            for words in ["Öne", "two 😀", "three", "four"] {
                let start = text.find(words).unwrap();
                let span = Span::new(start, start + words.len()).unwrap();
                let (from, to) = written.points(span);
                let letters: String = expected.chars().skip(from).take(to - from).collect();
                assert_eq!(letters, words);
                assert_eq!(written.bytes(span).unwrap().of("Öne\ntwo 😀\nthree\nfour"), words);
            }
        }
    }
}
