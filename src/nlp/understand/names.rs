//! Words of a report, and which of them are names, as far as capital letters tell.

use super::words::{is_body_word, is_function_word, is_particle, is_people, is_title, joins_of};
use crate::model::Span;

/// What a person is called by pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// A word with what stands directly before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub start: usize,
    /// The first character between the word before and this one that is no space; a line break is
    /// a mark too.
    pub mark: Option<char>,
}

impl<'a> Word<'a> {
    /// Whether it begins with a capital, “al-Murri” counted.
    pub(super) fn is_capital(&self) -> bool {
        let begins = |it: &str| it.chars().next().is_some_and(char::is_uppercase);
        let behind = self.text.split_once('-').filter(|(it, _)| it.len() < 4);
        begins(self.text) || behind.is_some_and(|(_, rest)| begins(rest))
    }

    /// In lower case and without “'s”.
    pub(super) fn plain(&self) -> String {
        self.stem().to_lowercase()
    }

    /// Without “'s” and the apostrophe of “Sanders'”.
    pub(super) fn stem(&self) -> &'a str {
        let mut endings = ["'s", "’s", "'", "’"].into_iter();
        endings.find_map(|it| self.text.strip_suffix(it)).unwrap_or(self.text)
    }

    pub(super) fn is_possessive(&self) -> bool {
        self.stem().len() < self.text.len()
    }
}

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
        let after =
            piece.chars().next_back().filter(|c| !inner(*c) && (!c.is_whitespace() || *c == '\n'));
        // A stop behind an initial or a title is no boundary.
        let small = word.chars().count() == 1 || is_title(&word.to_lowercase());
        let after = after.filter(|c| !(*c == '.' && small));
        mark = if after == Some('\n') { after } else { mark.or(after) };
        rest += piece.len();
    }
    found
}

/// The run of capitalised words that begins at `at`, as a range of `words`.
///
/// A mark of punctuation or a possessive ends it; small words may stand inside.
pub(super) fn capital_run(words: &[Word<'_>], at: usize) -> std::ops::Range<usize> {
    let mut end = at;
    while let Some(word) = words.get(end) {
        // “Harrow & Pell”
        let unparted = |it: &Word<'_>| matches!(it.mark, None | Some('&'));
        let joined = end == at || unparted(word);
        let inside = |next: &Word<'_>| next.is_capital() && unparted(next);
        let next_inside = words.get(end + 1).is_some_and(inside);
        let of = is_of(words, (at, end));
        // “the Front on Saturday” is no committee on Saturday.
        let day =
            word.text == "on" && words.get(end + 1).is_some_and(|it| is_function_word(&it.plain()));
        // “Citizens for Clean Water”
        let united = word.text == "for"
            && end == at + 1
            && words.get(at).is_some_and(|it| unites(&it.plain()))
            && !words.get(end + 1).is_some_and(|it| is_function_word(&it.plain()));
        // “Port **de la** Rive”
        let particles = is_particle(word.text)
            && words.get(end + 1).is_some_and(|it| it.mark.is_none() && is_particle(it.text))
            && words.get(end + 2).is_some_and(inside);
        let link = (is_particle(word.text) || of || united) && next_inside && !day;
        let linked = end > at && (link || particles);
        // “University of the Basque Country”, “Court of Appeals for the Sixth Circuit”
        let of = of || (word.text == "for" && end > at && holds_body(words, (at, end)));
        let the = words.get(end + 1).is_some_and(|it| it.text == "the" && it.mark.is_none());
        if matches!(word.text, "of" | "for")
            && of
            && the
            && joined
            && words.get(end + 2).is_some_and(inside)
        {
            end += 2;
            continue;
        }
        if !joined || !(word.is_capital() || linked) {
            break;
        }
        end += 1;
        // “Lund's” ends a name, “Farmers' Union” and “People's Front” are one.
        let owners =
            if word.text.ends_with('s') { unites(&word.plain()) } else { !owns_person(words, end) };
        if word.is_possessive() && !(owners && next_inside) {
            break;
        }
    }
    at..end
}

/// “Fox News' **Ida Holm**”: two names and more follow, and no body.
fn owns_person(words: &[Word<'_>], at: usize) -> bool {
    let name = |it: &Word<'_>| it.is_capital() && !is_body_word(&it.plain());
    let joined = words.get(at + 1).is_some_and(|it| it.mark.is_none());
    joined && words.get(at..at + 2).is_some_and(|it| it.iter().all(name))
}

/// Whether the small word at `end` joins the words from `at` on with those behind it: “Bank **of**
/// England”, “Institute for Study **of** Water”.
fn is_of(words: &[Word<'_>], (at, end): (usize, usize)) -> bool {
    let Some(word) = words.get(end) else { return false };
    let before = end.checked_sub(1).and_then(|it| words.get(it)).map(Word::plain);
    let body = before.is_some_and(|it| is_body_word(&it) || joins_of(&it));
    let purpose = || {
        let holds = words.get(at..end).is_some_and(|it| it.iter().any(|it| it.text == "for"));
        holds && holds_body(words, (at, end))
    };
    match word.text {
        "of" => body || (end == at + 1 && is_called_after_people(words, at)) || purpose(),
        "for" | "on" | "to" => body,
        _ => false,
    }
}

fn holds_body(words: &[Word<'_>], (at, end): (usize, usize)) -> bool {
    words.get(at..end).is_some_and(|it| it.iter().any(|it| is_body_word(&it.plain())))
}

/// “the **Grandmothers** of the Square”; a sentence begins with “Leaders of Norland” too.
fn is_called_after_people(words: &[Word<'_>], at: usize) -> bool {
    let inside = words.get(at).filter(|it| at > 0 && it.mark.is_none() && it.is_capital());
    inside.is_some_and(|it| unites(&it.plain()))
}

/// People after whom their body is called: “**Farmers**' Union”, “**Citizens** for Clean Water”.
fn unites(word: &str) -> bool {
    is_people(word) || matches!(word, "people" | "children" | "citizens" | "veterans" | "friends")
}
