//! Text for annotators that read line ends in their own way.

/// The same number of characters, but every line ends in `\n` and there is no other control.
///
/// brat for Python 2 counts `\r\n` as two characters and opens it as two; later ones and pages in
/// browsers make it one. With a space in place of `\r`, all of them count the same, and offsets
/// stay those of the report. Line ends that only Python's `splitlines` knows become spaces too,
/// since a line of an annotation file must not end at them.
pub(super) fn plain(text: &str) -> String {
    let mut characters = text.chars().peekable();
    let mut found = String::with_capacity(text.len());
    while let Some(it) = characters.next() {
        found.push(match it {
            '\n' => '\n',
            '\r' if characters.peek() != Some(&'\n') => '\n',
            '\u{2028}' | '\u{2029}' | '\u{feff}' => ' ',
            it if it.is_control() => ' ',
            it => it,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_characters_stays() {
        let text = "\u{feff}a\r\nb\rc\n\td\u{2028}e\u{85}f\u{0}😀";
        assert_eq!(plain(text), " a \nb\nc\n d e f 😀");
        assert_eq!(plain(text).chars().count(), text.chars().count());
    }
}
