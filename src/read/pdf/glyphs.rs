//! Letters where they stand on the page.

use std::rc::Rc;

use unicode_normalization::UnicodeNormalization as _;

/// A letter, or a few that the font draws as one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    /// What it reads; nothing where a neighbour reads for both.
    pub text: Rc<str>,
    /// Where it begins, from the left of the page.
    pub left: f64,
    /// Where the next one would begin.
    pub right: f64,
    /// The line it stands on, from the top of the page.
    pub base: f64,
    /// Height of the type.
    pub size: f64,
    /// Whether the face is a bold one.
    pub bold: bool,
    /// The same for letters that the file has written in one go.
    pub run: usize,
}

/// Stands for a letter that could not be read.
pub(super) const UNREADABLE: char = '\u{fffd}';

/// Letters as people write them: ligatures apart, control characters gone, spaces as spaces.
pub(super) fn plain(text: &str) -> String {
    text.chars().flat_map(plain_letters).collect()
}

fn plain_letters(it: char) -> Vec<char> {
    match it {
        // Latin, Hebrew and Arabic shapes that Unicode only keeps for old files.
        '\u{fb00}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => it.nfkc().collect(),
        // The bullet of the Symbol face.
        '\u{f0b7}' => vec!['•'],
        '\u{e000}'..='\u{f8ff}' | UNREADABLE => vec![UNREADABLE],
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Vec::new(),
        _ if it.is_whitespace() => vec![' '],
        _ if it.is_control() => Vec::new(),
        _ => vec![it],
    }
}

/// The accent that a sign of its own stands for, as old faces of TeX have it.
pub(super) fn accent(it: &str) -> Option<char> {
    let mut letters = it.chars();
    let (Some(sign), None) = (letters.next(), letters.next()) else { return None };
    Some(match sign {
        '`' => '\u{300}',
        '´' => '\u{301}',
        'ˆ' => '\u{302}',
        '˜' => '\u{303}',
        '¯' => '\u{304}',
        '˘' => '\u{306}',
        '˙' => '\u{307}',
        '¨' => '\u{308}',
        '˚' => '\u{30a}',
        '˝' => '\u{30b}',
        'ˇ' => '\u{30c}',
        '¸' => '\u{327}',
        '˛' => '\u{328}',
        _ => return None,
    })
}

/// A letter with an accent on it, as one character where there is one.
pub(super) fn accented(letter: &str, accent: char) -> String {
    let mut letters = letter.chars();
    let Some(first) = letters.next() else { return accent.to_string() };
    let first = match first {
        'ı' => 'i',
        'ȷ' => 'j',
        _ => first,
    };
    [first, accent].into_iter().nfc().chain(letters).collect()
}

/// Whether it is written from right to left.
pub(super) fn is_leftward(it: char) -> bool {
    matches!(it, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ligatures_come_apart() {
        assert_eq!(plain("e\u{fb03}cient\u{a0}\u{2}o\u{fb00}er"), "efficient offer");
    }

    #[test]
    fn accents_join_their_letters() {
        assert_eq!(accented("ı", accent("¨").unwrap()), "ï");
        assert_eq!(accented("e", accent("´").unwrap()), "é");
        assert_eq!(accent("e"), None);
    }
}
