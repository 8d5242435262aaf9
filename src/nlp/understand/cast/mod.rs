//! The cast of a report: every person and body it names, with all places where it does.
//!
//! `find` knows the names as they stand in the text, `join` makes one member of those that name
//! the same, `offices` knows what else people are called.

mod find;
mod join;
mod offices;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    gazetteer::Gazetteer,
    names::{Gender, Word, words},
    words::{is_publication_word, is_role, is_title},
};
use crate::model::{Report, Span};
use offices::Office;

/// How adjectives of countries end, and what the names have in place of it.
const ADJECTIVE_ENDS: [&str; 7] = ["ian", "ean", "ish", "ese", "an", "ic", "n"];
const NAME_ENDS: [&str; 5] = ["", "ia", "a", "e", "y"];
/// A shorter stem may be anything.
const SHORTEST_NAME: usize = 4;

/// What a member of the cast is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    Body,
    /// A name that nothing else tells of.
    Unknown,
    /// Described, not named: “a senior official”.
    Described,
}

/// Somebody or something that the report names.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// The fullest form of the name.
    pub name: String,
    pub sort: Sort,
    pub gender: Option<Gender>,
    /// Where it is described, if it is not named.
    pub place: Option<Span>,
}

impl Member {
    /// Whether nothing speaks against a person.
    pub(super) fn may_be_person(&self) -> bool {
        let words = self.name.split(' ').count();
        self.sort == Sort::Person || (self.sort == Sort::Unknown && (2..=4).contains(&words))
    }
}

/// One place where a member is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub span: Span,
    pub member: usize,
    /// Whether it stands for the member, rather than before a noun: “**Lund** supporters”.
    pub alone: bool,
    /// Number of its first word, and one past its last.
    pub words: (usize, usize),
}

/// All words, members and mentions of a report.
pub(super) struct Cast<'a> {
    pub text: &'a str,
    pub words: Vec<Word<'a>>,
    pub members: Vec<Member>,
    /// In reading order.
    pub mentions: Vec<Mention>,
    /// Where every word stands, by its stem.
    places: BTreeMap<&'a str, Vec<usize>>,
    /// Who is called by a noun.
    offices: BTreeMap<String, Vec<Office>>,
}

/// A name as it stands in the text, before it is known who that is.
struct Found<'a> {
    /// Its words, titles and what a sentence begins with left out.
    words: (usize, usize),
    title: Option<&'a str>,
    sort: Sort,
}

impl<'a> Cast<'a> {
    /// Finds all names of a report and joins those that name the same.
    pub(super) fn of(report: &'a Report) -> Self {
        let text = report.text();
        let words = Span::new(0, text.len()).map(|span| words(text, span)).unwrap_or_default();
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            places.entry(word.stem()).or_default().push(at);
        }
        let mut it = Self {
            text,
            words,
            members: Vec::new(),
            mentions: Vec::new(),
            places,
            offices: BTreeMap::new(),
        };
        let found = it.names();
        it.join(&found);
        it.offices = it.find_offices();
        it
    }

    fn word(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(at)
    }

    /// The text from one word to another, with the stop of a last initial.
    fn span(&self, (first, end): (usize, usize)) -> Option<Span> {
        let last = self.word(end.checked_sub(1)?)?;
        let mut close = last.start + last.stem().len();
        let initial = last.stem().chars().count() == 1 || matches!(last.stem(), "Jr" | "Sr");
        if initial && end - first > 1 && self.text.get(close..)?.starts_with('.') {
            close += 1;
        }
        Span::new(self.word(first)?.start, close)
    }

    fn no_mark(&self, at: usize) -> bool {
        self.word(at).is_some_and(|it| it.mark.is_none())
    }

    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        at == 0
            || self.word(at).is_some_and(|it| {
                matches!(it.mark, Some('.' | '!' | '?' | '\n' | ':' | '“' | '"' | '‘' | '—' | '–'))
            })
    }

    /// Whether the name also stands where nothing but a name has a capital letter.
    fn stands_elsewhere(&self, name: &str, titled: &BTreeSet<usize>) -> bool {
        let parts: Vec<_> = name.split(' ').collect();
        self.standing(&parts).any(|at| !self.begins_sentence(at) && !titled.contains(&at))
    }

    /// Where words stand one after the other.
    pub(super) fn standing<'p>(
        &'p self,
        parts: &'p [&'p str],
    ) -> impl Iterator<Item = usize> + use<'p, 'a> {
        let first = parts.first().and_then(|it| self.places.get(it));
        first.into_iter().flatten().copied().filter(move |at| self.stands_at(parts, *at))
    }

    fn stands_at(&self, parts: &[&str], at: usize) -> bool {
        let here = self.words.get(at..at + parts.len()).unwrap_or_default();
        here.len() == parts.len() && here.iter().zip(parts).all(|(word, part)| word.stem() == *part)
    }

    /// “Norwegian”, “South Korean”: how many words the adjective of a country has, and which country.
    pub(super) fn adjective_at(&self, at: usize) -> Option<(usize, &'a str)> {
        let known = (1..=2).rev().find_map(|count| {
            let parts: Vec<_> = self.words.get(at..at + count)?.iter().map(Word::stem).collect();
            Some((count, Gazetteer::get().country_of(&parts.join(" "))?))
        });
        known.or_else(|| Some((1, self.called_after(self.word(at)?.stem())?)))
    }

    /// The name that the report has beside its adjective: “Norland” of “Norlandic”.
    fn called_after(&self, adjective: &str) -> Option<&'a str> {
        let names = |stem: &str| {
            let whole = |end: &&str| self.places.contains_key(format!("{stem}{end}").as_str());
            NAME_ENDS.iter().find(|it| whole(it)).map(|end| format!("{stem}{end}"))
        };
        let mut stems = ADJECTIVE_ENDS.iter().filter_map(|it| adjective.strip_suffix(it));
        let capital = adjective.starts_with(char::is_uppercase);
        let long = |it: &&str| capital && it.chars().count() >= SHORTEST_NAME;
        let name = stems.find_map(|it| Some(it).filter(long).and_then(names))?;
        let (name, _) = self.places.get_key_value(name.as_str())?;
        Some(name)
    }

    /// Whether nothing that the name belongs to follows: “**Lund** supporters”, “**Lund**'s aide”.
    fn stands_alone(&self, end: usize) -> bool {
        let last = end.checked_sub(1).and_then(|at| self.word(at));
        if last.is_some_and(Word::is_possessive) {
            return false;
        }
        let Some(next) = self.word(end).filter(|it| it.mark.is_none()) else { return true };
        let plain = next.plain();
        !(is_role(&plain) || is_title(&plain) || is_publication_word(&plain))
    }

    /// The mention whose first word has this number.
    pub(super) fn mention_at(&self, word: usize) -> Option<&Mention> {
        let at = self.mentions.partition_point(|it| it.words.0 < word);
        self.mentions.get(at).filter(|it| it.words.0 == word)
    }

    /// The mention whose last word stands before this one.
    pub(super) fn mention_before(&self, word: usize) -> Option<&Mention> {
        let at = self.mentions.partition_point(|it| it.words.1 < word);
        self.mentions.get(at).filter(|it| it.words.1 == word)
    }

    /// The mentions that lie in a span.
    pub(super) fn inside(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let from = self.mentions.partition_point(|it| it.span.start() < span.start());
        let rest = self.mentions.get(from..).unwrap_or_default();
        rest.iter()
            .take_while(move |it| it.span.start() < span.end())
            .filter(move |it| it.span.end() <= span.end())
    }

    /// Whether several members share the last word of a name.
    pub(super) fn is_shared(&self, surname: &str) -> bool {
        let shares = |it: &&Member| {
            it.may_be_person() && ends_with_words(&without_suffix(&it.name), surname)
        };
        self.members.iter().filter(shares).count() > 1
    }

    /// The member of that name, or whose last name it is.
    pub(super) fn member_called(&self, name: &str) -> Option<usize> {
        let exact = self.members.iter().position(|it| it.name == name);
        exact.or_else(|| {
            let last = |it: &Member| {
                it.sort != Sort::Body && ends_with_words(&without_suffix(&it.name), name)
            };
            self.members.iter().position(last)
        })
    }

    /// The body that the report calls by a noun: “the **union** Sud-Tram”, “Sud-Tram, a **union**”.
    pub(super) fn called(&self, noun: &str) -> Option<usize> {
        let is_noun = |at: usize| self.word(at).is_some_and(|it| it.text == noun);
        let found = self.mentions.iter().find(|it| {
            let (start, end) = it.words;
            let body = self.members.get(it.member).is_some_and(|it| it.sort == Sort::Body);
            let before = start.checked_sub(1).is_some_and(is_noun)
                && self.word(start).is_some_and(|it| matches!(it.mark, None | Some(',')));
            let article = self
                .word(end)
                .is_some_and(|it| it.mark == Some(',') && matches!(it.text, "a" | "an" | "the"));
            let behind = || (end + 1..end + 5).take_while(|at| self.no_mark(*at)).any(is_noun);
            body && (before || (article && behind()))
        });
        found.map(|it| it.member)
    }

    /// The words that lie in a span, as numbers.
    pub(super) fn words_in(&self, span: Span) -> std::ops::Range<usize> {
        let at = |offset: usize| self.words.partition_point(|it| it.start < offset);
        at(span.start())..at(span.end())
    }
}

/// Bodies that are called after the person whose they are.
fn is_own_body(noun: &str) -> bool {
    matches!(noun, "campaign" | "administration" | "government")
}

/// “Charles Elliott” of “Charles Elliott Jr.”.
fn without_suffix(name: &str) -> String {
    let last = name.rsplit(' ').next().unwrap_or_default();
    let suffix = matches!(last.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    let words: Vec<_> = name.split(' ').collect();
    let kept = if suffix { words.len() - 1 } else { words.len() };
    words.get(..kept).unwrap_or_default().join(" ")
}

fn ends_with_words(name: &str, end: &str) -> bool {
    name.strip_suffix(end).is_some_and(|it| it.ends_with(' '))
}
