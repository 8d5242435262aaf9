//! Byte offsets of one text as UTF-16 units, which programs written in Java and JavaScript count.

/// So many characters lie between two marks.
const STEP: usize = 64;

/// Converts byte offsets of a text into UTF-16 units and back.
#[derive(Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    /// Byte offset and UTF-16 offset of every so many characters.
    marks: Vec<(usize, usize)>,
}

impl<'a> Utf16<'a> {
    /// Counts the units of `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let starts = text.char_indices().scan(0, |units, (at, c)| {
            let start = (at, *units);
            *units += c.len_utf16();
            Some(start)
        });
        Self { text, marks: starts.step_by(STEP).collect() }
    }

    /// Number of units before the byte at `offset`.
    #[must_use]
    pub fn at(&self, offset: usize) -> usize {
        let (byte, unit) = self.mark(self.marks.partition_point(|(byte, _)| *byte <= offset));
        let rest = self.text.get(byte..).unwrap_or_default().char_indices();
        let before = rest.take_while(|(at, _)| byte + at < offset);
        unit + before.map(|(_, c)| c.len_utf16()).sum::<usize>()
    }

    /// Byte offset of the unit number `unit`; `None` past the end and within a character.
    #[must_use]
    pub fn byte(&self, unit: usize) -> Option<usize> {
        let (mut byte, mut at) = self.mark(self.marks.partition_point(|(_, it)| *it <= unit));
        let mut rest = self.text.get(byte..)?.chars();
        while at < unit {
            let c = rest.next()?;
            byte += c.len_utf8();
            at += c.len_utf16();
        }
        (at == unit).then_some(byte)
    }

    /// The last mark before this one.
    fn mark(&self, after: usize) -> (usize, usize) {
        after.checked_sub(1).and_then(|it| self.marks.get(it)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_outside_the_first_plane_has_two_units() {
        let text = "a“é😀b";
        let units = Utf16::new(text);
        let offsets: Vec<_> = text.char_indices().map(|(at, _)| units.at(at)).collect();
        assert_eq!(offsets, [0, 1, 2, 3, 5]);
        assert_eq!(units.at(text.len()), 6);
        assert_eq!(units.byte(5), text.find('b'));
        assert_eq!((units.byte(4), units.byte(6), units.byte(7)), (None, Some(text.len()), None));
    }

    #[test]
    fn long_texts_are_counted_from_mark_to_mark() {
        let text = "é😀ab".repeat(1000);
        let units = Utf16::new(&text);
        let mut count = 0;
        for (at, c) in text.char_indices() {
            assert_eq!((units.at(at), units.byte(count)), (count, Some(at)));
            count += c.len_utf16();
        }
        assert_eq!((units.byte(count), units.byte(count + 1)), (Some(text.len()), None));
    }
}
