//! Words and names of a report, as far as capital letters tell.

use crate::model::Span;

/// A word with what stands directly before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub start: usize,
    /// The first character between the word before and this one that is no space.
    pub mark: Option<char>,
}

impl<'a> Word<'a> {
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// In lower case and without “'s”.
    pub(super) fn plain(&self) -> String {
        self.stem().to_lowercase()
    }

    /// Without “'s”.
    pub(super) fn stem(&self) -> &'a str {
        let stem = self.text.strip_suffix("'s").or_else(|| self.text.strip_suffix("’s"));
        stem.unwrap_or(self.text)
    }

    pub(super) fn is_possessive(&self) -> bool {
        self.stem().len() < self.text.len()
    }
}

/// Titles that stand before a name and are no part of it; most are roles too.
const TITLES: [&str; 34] = [
    "ambassador",
    "bishop",
    "captain",
    "chairman",
    "chairwoman",
    "chancellor",
    "colonel",
    "commander",
    "councillor",
    "congressman",
    "congresswoman",
    "dr",
    "foreign",
    "general",
    "gov",
    "governor",
    "judge",
    "king",
    "lord",
    "mayor",
    "minister",
    "mr",
    "mrs",
    "ms",
    "president",
    "prime",
    "prof",
    "professor",
    "queen",
    "rep",
    "sen",
    "senator",
    "secretary",
    "sir",
];

/// Words that begin a sentence with a capital letter but begin no name.
const FUNCTION_WORDS: [&str; 52] = [
    "a",
    "according",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "as",
    "asked",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "during",
    "earlier",
    "for",
    "from",
    "he",
    "her",
    "his",
    "i",
    "if",
    "in",
    "it",
    "its",
    "later",
    "many",
    "meanwhile",
    "most",
    "no",
    "of",
    "on",
    "our",
    "she",
    "since",
    "some",
    "still",
    "that",
    "the",
    "their",
    "they",
    "this",
    "those",
    "to",
    "we",
    "what",
    "when",
    "while",
    "with",
];

/// Small words inside a name.
const PARTICLES: [&str; 9] = ["al", "bin", "da", "de", "del", "der", "ibn", "van", "von"];

/// The words of a stretch of text.
pub(super) fn words(text: &str, within: Span) -> Vec<Word<'_>> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let mut found = Vec::new();
    let mut mark = None;
    let mut rest = within.start();
    for piece in within.of(text).split_inclusive(|c: char| !inner(c)) {
        let word = piece.trim_end_matches(|c: char| !inner(c)).trim_start_matches(['\'', '’']);
        // The apostrophe of “Farmers' Union” belongs to the word, that of ‘no’ does not.
        let word = if word.ends_with("s'") || word.ends_with("s’") {
            word
        } else {
            word.trim_end_matches(['\'', '’'])
        };
        let shift = piece.find(word).unwrap_or_default();
        if !word.is_empty() {
            found.push(Word { text: word, start: rest + shift, mark });
            mark = None;
        }
        let after = piece.chars().next_back().filter(|c| !inner(*c) && !c.is_whitespace());
        // A stop behind an initial or a title is no boundary.
        let small = word.chars().count() == 1 || is_title(word);
        mark = mark.or(after.filter(|c| !(*c == '.' && small)));
        rest += piece.len();
    }
    found
}

pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&word.to_lowercase().as_str())
}

pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(&word.to_lowercase().as_str())
}

/// The run of capitalised words that begins at `at`, as a range of `words`.
///
/// A mark of punctuation or a possessive ends it; small words may stand inside.
pub(super) fn capital_run(words: &[Word<'_>], at: usize) -> std::ops::Range<usize> {
    let mut end = at;
    while let Some(word) = words.get(end) {
        let joined = end == at || word.mark.is_none();
        let inside = |next: &Word<'_>| next.is_capital() && next.mark.is_none();
        let linked = end > at
            && (PARTICLES.contains(&word.text) || word.text == "of")
            && words.get(end + 1).is_some_and(inside);
        if !joined || !(word.is_capital() || linked) {
            break;
        }
        end += 1;
        if word.is_possessive() {
            break;
        }
    }
    at..end
}

/// All names of several words, without titles; in reading order.
pub(super) fn full_names<'a>(words: &[Word<'a>]) -> Vec<Vec<&'a str>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let run = capital_run(words, at);
        let skipped = |word: &&Word<'_>| is_function_word(word.text) || is_title(word.text);
        let names = words.get(run.clone()).unwrap_or_default();
        let lead = names.iter().take_while(skipped).count();
        let name: Vec<&str> = names.iter().skip(lead).map(Word::stem).collect();
        if name.len() > 1 {
            found.push(name);
        }
        at = run.end.max(at + 1);
    }
    found
}
