//! Words that were parted at the end of a line.

use std::collections::BTreeSet;

/// The words of a text, in small letters: they tell how a parted word is written elsewhere.
#[derive(Default)]
pub(super) struct Known {
    words: BTreeSet<String>,
    /// Lines that end with a hyphen of the kind that no one types.
    soft: usize,
}

/// Parts after which the hyphen stays where nothing else tells.
const KEPT: [&str; 26] = [
    "well", "self", "ex", "half", "long", "short", "high", "low", "part", "full", "far", "so",
    "left", "right", "hard", "cross", "mid", "twenty", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety", "vice",
];

/// Words that stand between two parted words with one ending: "Haupt- und Nebensaison".
const AND: [&str; 12] =
    ["and", "or", "to", "und", "oder", "bis", "sowie", "en", "of", "och", "og", "et"];

impl Known {
    /// Takes in the words of a line, but not one that is parted at its end.
    pub(super) fn learn(&mut self, line: &str) {
        self.soft += usize::from(line.ends_with(['\u{ad}', '\u{2010}']));
        let whole = line.split_whitespace().filter(|it| !it.ends_with(is_hyphen)).map(bare);
        for it in whole.filter(|it| it.len() > 3) {
            if self.words.len() < 200_000 {
                self.words.insert(it.to_lowercase());
            }
        }
    }

    fn has(&self, word: &str) -> bool {
        self.words.contains(&word.to_lowercase())
    }

    /// Adds the next line to a text: after a space, or as the rest of a parted word.
    pub(super) fn join(&self, text: &mut String, next: &str) {
        let next = next.trim_start();
        let trimmed = text.trim_end().len();
        text.truncate(trimmed);
        let Some(hyphen) = text.chars().next_back().filter(|it| is_hyphen(*it)) else {
            if !text.is_empty() && !next.is_empty() {
                text.push(' ');
            }
            text.push_str(next);
            return;
        };
        let before = text.trim_end_matches(is_hyphen);
        let first = before.rsplit(char::is_whitespace).next().map(bare).unwrap_or_default();
        let second = next.split(char::is_whitespace).next().map(bare).unwrap_or_default();
        if first.is_empty() || AND.contains(&second) {
            text.push(' ');
        } else if self.is_parted(first, second, hyphen) {
            text.truncate(before.len());
        }
        text.push_str(next);
    }

    /// Whether the hyphen is only there because the line ended.
    fn is_parted(&self, first: &str, second: &str, hyphen: char) -> bool {
        if !second.starts_with(char::is_lowercase) {
            return hyphen == '\u{ad}' && second.starts_with(char::is_alphabetic);
        }
        let tail = second.split(is_hyphen).next().unwrap_or_default();
        let head = first.rsplit(is_hyphen).next().unwrap_or_default();
        match hyphen {
            '\u{ad}' | '\u{2010}' => true,
            _ if self.soft > 1 => false,
            _ if self.has(&format!("{head}{tail}")) => true,
            _ if self.has(&format!("{head}-{tail}")) => false,
            // "state-of-the-" goes on with another hyphen; so does "G7-".
            _ if first.contains(is_hyphen) || head.ends_with(|it: char| it.is_ascii_digit()) => {
                false
            }
            _ => !KEPT.contains(&head.to_lowercase().as_str()),
        }
    }
}

fn is_hyphen(it: char) -> bool {
    matches!(it, '-' | '\u{ad}' | '\u{2010}')
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|it: char| !it.is_alphanumeric())
}

/// The text without the hyphens that show only at the end of a line.
pub(super) fn without_soft(text: &str) -> String {
    text.replace('\u{ad}', "").replace('\u{2010}', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(known: &str, text: &str, next: &str) -> String {
        let mut words = Known::default();
        words.learn(known);
        let mut text = text.to_owned();
        words.join(&mut text, next);
        text
    }

    #[test]
    fn parted_words_come_together() {
        assert_eq!(join("", "the govern-", "ment said"), "the government said");
        assert_eq!(join("", "the govern\u{ad}", "ment"), "the government");
        assert_eq!(join("", "die Wirtschafts\u{2010}", "ministerin"), "die Wirtschaftsministerin");
    }

    #[test]
    fn real_hyphens_stay() {
        assert_eq!(join("", "a well-", "known critic"), "a well-known critic");
        assert_eq!(join("", "the state-of-the-", "art"), "the state-of-the-art");
        assert_eq!(join("", "Franco-", "German"), "Franco-German");
        assert_eq!(join("a drinking-water law", "the drinking-", "water"), "the drinking-water");
        assert_eq!(join("", "Haupt-", "und Nebensaison"), "Haupt- und Nebensaison");
    }

    #[test]
    fn lines_without_hyphen_get_a_space() {
        assert_eq!(join("", "she said", "no"), "she said no");
        assert_eq!(join("", "she said –", "no"), "she said – no");
    }
}
