//! From the pieces that a pointer points at to a phrase of the report.

use std::collections::{BTreeMap, BTreeSet};

use super::{cast::Cast, names::Word, sense::Pointing, words::is_function_word};
use crate::{
    model::{Span, singular},
    nlp::tokens::{Piece, pieces_in},
};

/// Neighbours belong to a phrase if they are so likely, measured by its likeliest word.
const NEIGHBOUR: f32 = 0.01;
/// The longest phrase, in words that say something.
const LONGEST: usize = 4;
/// Small words that may stand inside a phrase.
const LINKS: [&str; 7] = ["of", "in", "on", "for", "to", "with", "between"];

/// A phrase of the report.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    pub words: String,
    /// The stems of its words that say something.
    pub stems: Vec<String>,
    /// The chance of its likeliest word, over all places where it stands.
    pub sure: f32,
}

/// What pointers say of the words of a report.
pub(super) struct Phrases<'a, 'b> {
    cast: &'b Cast<'a>,
    pieces: &'b [Piece],
}

impl<'a, 'b> Phrases<'a, 'b> {
    pub(super) fn new(cast: &'b Cast<'a>, pieces: &'b [Piece]) -> Self {
        Self { cast, pieces }
    }

    /// The chance of every word, by its number.
    fn of_words(&self, pointing: &Pointing) -> BTreeMap<usize, f32> {
        let mut found: BTreeMap<usize, f32> = BTreeMap::new();
        for (piece, chance) in &pointing.chances {
            if let Some((number, _)) = self.word_of(*piece) {
                *found.entry(number).or_default() += chance;
            }
        }
        found
    }

    /// The pieces of a content that say one of the stems.
    pub(super) fn naming(&self, stems: &[String], content: &[Span]) -> Vec<usize> {
        let says = |word: &Word<'_>| says_something(word) && stems.contains(&stem(word));
        let named = |piece: &usize| self.word_of(*piece).is_some_and(|(_, it)| says(it));
        self.pieces_of(content).filter(named).collect()
    }

    /// What is pointed at, with words that a content says counting `more` than others.
    pub(super) fn preferring(&self, pointing: &Pointing, content: &[Span], more: f32) -> Pointing {
        let stem_of = |piece: usize| self.word_of(piece).map(|(_, it)| stem(it));
        let own: BTreeSet<String> = self.pieces_of(content).filter_map(stem_of).collect();
        let said = |piece: usize| stem_of(piece).is_some_and(|it| own.contains(&it));
        let weigh = |(piece, chance): &(usize, f32)| {
            (*piece, if said(*piece) { more * chance } else { *chance })
        };
        let chances: Vec<_> = pointing.chances.iter().map(weigh).collect();
        let total = pointing.nobody + chances.iter().map(|it| it.1).sum::<f32>();
        let share = 1.0 / total.max(f32::EPSILON);
        let chances = chances.into_iter().map(|(piece, it)| (piece, share * it)).collect();
        Pointing { chances, nobody: share * pointing.nobody }
    }

    fn pieces_of(&self, content: &[Span]) -> impl Iterator<Item = usize> {
        content.iter().flat_map(|it| pieces_in(self.pieces, *it))
    }

    /// The word that a piece belongs to, and its number.
    fn word_of(&self, piece: usize) -> Option<(usize, &'b Word<'a>)> {
        let at = self.pieces.get(piece)?.span.start();
        let number = self.cast.words.partition_point(|it| it.start <= at).checked_sub(1)?;
        let word = self.cast.words.get(number)?;
        (at < word.start + word.text.len()).then_some((number, word))
    }

    /// The chance of every stem, over all places where it stands.
    pub(super) fn stems(&self, pointing: &Pointing) -> BTreeMap<String, f32> {
        let mut found: BTreeMap<String, f32> = BTreeMap::new();
        for (number, chance) in self.of_words(pointing) {
            let Some(word) = self.cast.words.get(number) else { continue };
            if says_something(word) {
                *found.entry(stem(word)).or_default() += chance;
            }
        }
        found
    }

    /// The phrase that a pointer points at.
    pub(super) fn phrase(&self, pointing: &Pointing) -> Option<Phrase> {
        let words = self.of_words(pointing);
        let stems = self.stems(pointing);
        let weight = |it: &Word<'_>| {
            if says_something(it) { stems.get(&stem(it)).copied().unwrap_or_default() } else { 0.0 }
        };
        let score = |number: usize| {
            let word = self.cast.words.get(number)?;
            // Of the places of the likeliest stem the one that is pointed at most.
            Some((weight(word), words.get(&number).copied().unwrap_or_default()))
        };
        let best = words.keys().copied().max_by(|a, b| {
            let (a, b) = ((score(*a), std::cmp::Reverse(*a)), (score(*b), std::cmp::Reverse(*b)));
            a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Equal)
        })?;
        let most = weight(self.cast.words.get(best)?);
        let fits =
            |at: usize| self.cast.words.get(at).is_some_and(|it| weight(it) >= NEIGHBOUR * most);
        // A name is taken whole.
        let mentions = &self.cast.mentions;
        let name = mentions.get(mentions.partition_point(|it| it.words.1 <= best));
        let name = name.filter(|it| it.words.0 <= best).map(|it| it.words);
        let (mut from, mut end) = name.unwrap_or((best, best + 1));
        for _ in end - from..LONGEST {
            // Before the word or behind it, next to it or behind small words.
            let grown = (0..=2).find_map(|gap| {
                let (before, behind) = (from.checked_sub(gap + 1), end + gap);
                let before = before.filter(|at| fits(*at) && self.joins(*at, from));
                let behind = Some(behind).filter(|at| fits(*at) && self.joins(end - 1, *at));
                before.map(|at| (at, end)).or(behind.map(|at| (from, at + 1)))
            });
            let Some(grown) = grown else { break };
            (from, end) = grown;
        }
        self.cut(from, end, most)
    }

    /// Whether only small words that may stand inside a phrase are between two words.
    ///
    /// “A halt **to the** drilling”: what is done to a thing is another matter than the thing.
    fn joins(&self, first: usize, last: usize) -> bool {
        let words = &self.cast.words;
        let unmarked =
            words.get(first + 1..=last).is_some_and(|it| it.iter().all(|it| it.mark.is_none()));
        let between: Vec<_> =
            words.get(first + 1..last).into_iter().flatten().map(|it| it.text).collect();
        let fits = match between.as_slice() {
            [] => true,
            [word] => LINKS.contains(word) || *word == "and",
            [word, "the"] => LINKS.contains(word) && !matches!(*word, "in" | "on"),
            _ => false,
        };
        unmarked && fits
    }

    fn cut(&self, mut from: usize, end: usize, sure: f32) -> Option<Phrase> {
        // “4,**000 people**”: half a number is none.
        let number = |at: usize| {
            let word = self.cast.words.get(at);
            word.is_some_and(|it| it.text.bytes().all(|it| it.is_ascii_digit()))
        };
        while from + 1 < end && number(from) {
            from += 1;
        }
        let words = self.cast.words.get(from..end)?;
        let (first, last) = (words.first()?, words.last()?);
        let span = Span::new(first.start, last.start + last.stem().len())?;
        let told = words.iter().filter(|it| says_something(it));
        let stems: Vec<String> = told.map(stem).collect();
        let text = span.of(self.cast.text).replace('\n', " ");
        Some(Phrase { words: self.in_lower_case(&text, from), stems, sure })
    }

    /// A sentence's capital letter is no part of a phrase, a name's is.
    fn in_lower_case(&self, text: &str, from: usize) -> String {
        let mentions = &self.cast.mentions;
        let at = mentions.partition_point(|it| it.words.1 <= from);
        let named = mentions.get(at).is_some_and(|it| it.words.0 <= from);
        let mut chars = text.chars();
        match chars.next() {
            Some(first) if !named && chars.as_str().chars().all(|it| !it.is_uppercase()) => {
                first.to_lowercase().chain(chars).collect()
            }
            _ => text.to_owned(),
        }
    }
}

/// Whether a word is more than grammar.
pub(super) fn says_something(word: &Word<'_>) -> bool {
    let plain = word.plain();
    plain.chars().count() > 1 && !is_function_word(&plain)
}

/// What a word has in common with its plural.
pub(super) fn stem(word: &Word<'_>) -> String {
    singular(&word.plain())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Metadata, Report};

    const TEXT: &str = "The levy is old. Ana Lund regretted the new toll.";

    /// A piece for every word.
    fn pieces(text: &str) -> Vec<Piece> {
        let start = |word: &str| word.as_ptr().addr() - text.as_ptr().addr();
        let spans = text.split([' ', '.']).filter(|it| !it.is_empty());
        let spans = spans.filter_map(|it| Span::new(start(it), start(it) + it.len()));
        spans.map(|span| Piece { id: 0, span, surface: 0, line: 0 }).collect()
    }

    /// The phrase where “levy” (piece 1) is twice as likely as “toll” (9), for a statement whose
    /// content are the last three words.
    fn phrase(more: f32) -> Option<String> {
        let report = Report::new(TEXT.to_owned(), Metadata::default());
        let (cast, pieces) = (Cast::of(&report), pieces(TEXT));
        let phrases = Phrases::new(&cast, &pieces);
        let content = Span::new(36, 48)?;
        let pointing = Pointing { chances: vec![(1, 0.4), (9, 0.2)], nobody: 0.4 };
        let pointing = phrases.preferring(&pointing, &[content], more);
        phrases.phrase(&pointing).map(|it| it.words)
    }

    #[test]
    fn what_the_content_says_may_count_more() {
        assert_eq!(phrase(1.0).as_deref(), Some("levy"));
        assert_eq!(phrase(5.0).as_deref(), Some("toll"));
    }

    #[test]
    fn what_is_done_to_a_thing_belongs_to_the_phrase() {
        let phrase = |text: &str, first: usize, last: usize| {
            let report = Report::new(text.to_owned(), Metadata::default());
            let (cast, pieces) = (Cast::of(&report), pieces(text));
            let pointing = Pointing { chances: vec![(first, 0.3), (last, 0.4)], nobody: 0.3 };
            Phrases::new(&cast, &pieces).phrase(&pointing).map(|it| it.words)
        };
        let of = phrase("He wants a halt to the drilling", 3, 6);
        assert_eq!(of.as_deref(), Some("halt to the drilling"));
        assert_eq!(phrase("She met Lund in the race", 2, 5).as_deref(), Some("race"));
    }

    #[test]
    fn the_pieces_of_a_content_that_name_an_issue_are_found() {
        let report = Report::new(TEXT.to_owned(), Metadata::default());
        let (cast, pieces) = (Cast::of(&report), pieces(TEXT));
        let phrases = Phrases::new(&cast, &pieces);
        let whole = Span::new(0, TEXT.len()).unwrap();
        assert_eq!(phrases.naming(&["toll".to_owned()], &[whole]), [9]);
        assert!(phrases.naming(&["levy".to_owned()], &[Span::new(17, 48).unwrap()]).is_empty());
    }
}
