//! Sources that are described, not named: “the alliance”, “two officials”.

use super::{
    super::{
        cast::{Member, Mention, Sort},
        gazetteer::Gazetteer,
        names::Word,
        sense::Pointing,
        words::{is_body_word, is_function_word, is_publication_word, is_role, is_title},
    },
    LEAST, Speaker, Speakers,
    pronouns::{DISAGREES, agrees},
};
use crate::model::Span;

/// What “the agency” or “her” can mean was named at most so many bytes before.
const NAMED_NEAR: usize = 400;

/// Who was called by a description's noun is so much likelier meant.
const CALLED_SO: f32 = 4.0;

impl Speakers<'_, '_> {
    pub(super) fn description(
        &mut self,
        source: Span,
        definite: bool,
        pointing: &Pointing,
    ) -> Speaker {
        let text = self.cast.text;
        let mut weighed = self.weigh(pointing, Some(source));
        let noun = head_noun(source.of(text));
        // Who is named in a description is somebody else: “the alliance, which Lund left”.
        let named: Vec<_> = self.cast.inside(source).map(|it| it.member).collect();
        for (member, chance, _) in &mut weighed.members {
            let fits = self.member(*member).is_some_and(|it| can_be(it, &noun));
            if !fits || named.contains(member) {
                *chance /= DISAGREES;
            }
        }
        if definite && let Some(it) = self.by_whole_name(source) {
            return it;
        }
        // “The governor” is who was called so, if that is one.
        let so_called = self.so_called(source, &noun);
        if let ([member], true) = (so_called.as_slice(), definite)
            && !named.contains(member)
        {
            let name = self.member(*member).map_or("", |it| it.name.as_str());
            let why = format!("“{}” refers to “{name}”", source.of(text).trim());
            return self.speaker(*member, 0.75, why);
        }
        for (_, chance, _) in weighed.members.iter_mut().filter(|it| so_called.contains(&it.0)) {
            *chance *= CALLED_SO;
        }
        if let Some((member, chance, place)) = weighed.best().filter(|_| definite)
            && chance > weighed.itself
            && chance > LEAST
        {
            let why = format!("“{}” refers to “{}”", source.of(text).trim(), place.of(text));
            let one = self.speaker(member, chance, why);
            let several = is_role(&noun) && noun.ends_with('s') || is_pair(&noun);
            return if several { self.all_of(one, pointing, source) } else { one };
        }
        if definite && let Some(it) = self.by_noun(source) {
            return it;
        }
        let words = description(source.of(text));
        let sure = 0.5 + weighed.itself / 2.0;
        let why = "the source's own words; no name";
        let owned = self.owned(source, &words);
        self.described(owned.as_ref().unwrap_or(&words), Some(source), sure, why)
    }

    /// “her brother”: “Ida Holm's brother”.
    fn owned(&self, source: Span, words: &str) -> Option<String> {
        let (pronoun, rest) = words.split_once(' ')?;
        let pronoun = pronoun.to_lowercase();
        if !matches!(pronoun.as_str(), "his" | "her") || self.cast.inside(source).next().is_some() {
            return None;
        }
        let before = self.cast.mentions.iter().rev();
        let owner = before
            .filter(|it| it.span.end() <= source.start())
            .take_while(|it| source.start() - it.span.end() < NAMED_NEAR)
            .filter(|it| self.is_person(it.member))
            .filter_map(|it| self.member(it.member))
            .find(|it| agrees(&pronoun, it))?;
        let rest = rest.split(',').next()?;
        Some(format!("{}'s {rest}", owner.name))
    }

    /// “the appeals court”: the one body whose name has all of these words.
    fn by_whole_name(&self, source: Span) -> Option<Speaker> {
        let words = self.cast.words.get(self.cast.words_in(source))?;
        let told: Vec<String> = words
            .iter()
            .take_while(|it| it.mark.is_none() || it.start <= source.start())
            .map(Word::plain)
            .filter(|it| !is_article(it))
            .collect();
        if told.is_empty() || !told.last().is_some_and(|it| is_body_word(it)) {
            return None;
        }
        let has = |it: &Member| {
            let name = it.name.to_lowercase();
            let parts: Vec<_> = name.split(' ').collect();
            it.sort == Sort::Body && told.iter().all(|it| parts.contains(&it.as_str()))
        };
        let before = self.cast.mentions.iter().filter(|it| it.span.end() <= source.start());
        let mut found: Vec<_> = before.map(|it| it.member).collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|it| self.member(*it).is_some_and(has));
        let [member] = found.as_slice() else { return None };
        let why =
            format!("“{}” is what the last such body is called", source.of(self.cast.text).trim());
        Some(self.speaker(*member, 0.7, why))
    }

    /// Those who were called by the noun of “the governor”; not of “her governor”.
    fn so_called(&self, source: Span, noun: &str) -> Vec<usize> {
        let mut here = self.cast.words_in(source);
        let the =
            self.cast.words.get(here.start).is_some_and(|it| it.text.eq_ignore_ascii_case("the"));
        let is_noun = |at: &usize| self.cast.words.get(*at).is_some_and(|it| it.plain() == noun);
        let at = here.find(is_noun).filter(|_| the);
        at.map(|it| self.cast.in_office(it)).unwrap_or_default()
    }

    /// A person, or who spoke before and may be one.
    fn is_person(&self, member: usize) -> bool {
        self.member(member).is_some_and(|it| {
            let spoke = || self.resolved.iter().any(|it| it.1 == member);
            it.sort == Sort::Person || (it.may_be_person() && spoke())
        })
    }

    /// “The alliance”: the body named last before that has this noun in its name, else what was
    /// called so at more length, else the body that the words before speak of.
    fn by_noun(&mut self, source: Span) -> Option<Speaker> {
        let text = self.cast.text;
        let words = self.cast.words.get(self.cast.words_in(source))?;
        let plain = words.iter().take_while(|it| it.mark.is_none() || it.start <= source.start());
        let noun = words.get(plain.count().checked_sub(1)?)?.plain();
        let short = words.iter().position(|it| it.plain() == noun)? == 1;
        if !short || !is_body_word(&noun) {
            return None;
        }
        let is_body = |it: &&Mention| {
            it.span.end() <= source.start()
                && self.member(it.member).is_some_and(|it| it.sort == Sort::Body)
        };
        let called = |it: &&Mention| {
            self.member(it.member)
                .is_some_and(|it| it.name.split(' ').any(|it| it.to_lowercase() == noun))
        };
        let bodies = self.cast.mentions.iter().rev().filter(is_body);
        let why = format!("“{}” is what the last such body is called", source.of(text).trim());
        if let Some(it) = bodies.clone().find(called) {
            return Some(self.speaker(it.member, 0.6, why));
        }
        if let Some(member) = self.cast.called(&noun) {
            return Some(self.speaker(member, 0.6, why));
        }
        if let Some((words, place)) = self.at_length(&noun, source) {
            return Some(self.described(&words, Some(place), 0.6, &why));
        }
        let near = |it: &&Mention| source.start() - it.span.end() < NAMED_NEAR;
        let last = bodies.take_while(near).next().filter(|_| is_vague(&noun))?;
        Some(self.speaker(last.member, 0.35, why))
    }

    /// What “the agency” was called before: “procurement agency”.
    fn at_length(&self, noun: &str, source: Span) -> Option<(String, Span)> {
        let words = &self.cast.words;
        let end = self.cast.words_in(source).start;
        let qualifies = |at: usize| {
            words.get(at).is_some_and(|it| {
                let plain = it.plain();
                !it.is_capital() && !is_function_word(&plain) && !plain.ends_with("ed")
            }) && words.get(at + 1).is_some_and(|it| it.mark.is_none())
        };
        let found = (2..end).rev().find(|at| {
            words.get(*at).is_some_and(|it| it.text == noun)
                && qualifies(at - 1)
                && (qualifies(at - 2) || words.get(at - 2).is_some_and(|it| is_article(it.text)))
        })?;
        let from = if qualifies(found - 2) { found - 2 } else { found - 1 };
        let place = Span::new(words.get(from)?.start, words.get(found)?.start + noun.len())?;
        Some((place.of(self.cast.text).to_owned(), place))
    }

    pub(super) fn described(
        &mut self,
        words: &str,
        place: Option<Span>,
        sure: f32,
        why: &str,
    ) -> Speaker {
        let known = self.cast.members.iter().position(|it| it.name == words);
        let member = known.unwrap_or_else(|| {
            let sort = Sort::Described;
            let new = Member { name: words.to_owned(), sort, gender: None, place };
            self.cast.members.push(new);
            self.cast.members.len() - 1
        });
        self.speaker(member, sure, why.to_owned())
    }
}

/// The noun of a description: “spokesman” of “the party's spokesman for health”.
pub(in crate::nlp::understand) fn head_noun(words: &str) -> String {
    let end = |it: &&str| {
        !matches!(
            *it,
            "of" | "for"
                | "in"
                | "who"
                | "that"
                | "at"
                | "from"
                | "by"
                | "on"
                | "with"
                | "to"
                | "being"
                | "released"
                | "published"
                | "seen"
                | "led"
                | "called"
                | "representing"
        )
    };
    let head = words.split([',', '(']).next().unwrap_or_default();
    head.split_whitespace().take_while(end).last().unwrap_or_default().to_lowercase()
}

/// Whether a member can be what a noun says.
fn can_be(member: &Member, noun: &str) -> bool {
    let person = member.sort == Sort::Person;
    if is_bodies(noun) {
        // “the companies” are no single one.
        member.sort == Sort::Described
    } else if is_role(noun) {
        member.sort != Sort::Body
    } else {
        !(person && (is_body_word(noun) || is_publication_word(noun)))
    }
}

/// “aid workers”, “two diplomats”: as far as the last word of a description tells.
pub(super) fn is_plural(member: &Member) -> bool {
    let head = member.name.split([',', '(']).next().unwrap_or_default();
    let noun = head.split(' ').take_while(|it| !matches!(*it, "of" | "in" | "for" | "who" | "at"));
    let last = noun.last().unwrap_or_default();
    member.sort == Sort::Described
        && (last.ends_with('s') && !last.ends_with("ss") || matches!(last, "people" | "police"))
}

/// A source's words without article and outer marks.
pub(in crate::nlp::understand) fn description(words: &str) -> String {
    let words = words.trim().trim_matches([',', '.', ';', ':', '–', '—', ' ']);
    let rest = ["the ", "The ", "a ", "A ", "an ", "An "]
        .into_iter()
        .find_map(|it| words.strip_prefix(it))
        .unwrap_or(words);
    let rest = without_addition(rest);
    let owned = |end: &str| rest.strip_suffix(end).filter(|it| !it.is_empty());
    let rest = owned("'s").or_else(|| owned("’s")).unwrap_or(rest);
    // A sentence's first letter is no part of a description.
    let first = rest.split(' ').next().unwrap_or_default();
    let plain = first.to_lowercase();
    let behind = rest.get(first.len()..).unwrap_or_default().trim_start();
    let owner = ["'s", "’s"].iter().any(|it| plain.ends_with(it));
    let place = Gazetteer::get().governed_from(first).is_some();
    let plural =
        plain.ends_with('s') && !owner && !place && !behind.starts_with(char::is_uppercase);
    if is_role(&plain) || is_title(&plain) || is_function_word(&plain) || plural {
        let mut chars = rest.chars();
        chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
    } else {
        rest.to_owned()
    }
}

/// “a driver, who asked not to be named”: “a driver”.
fn without_addition(words: &str) -> &str {
    // What is called “one” or by a name is told by its addition.
    let one = words.split([' ', ',']).next().is_some_and(|it| it.eq_ignore_ascii_case("one"));
    if one || words.contains(", who goes by ") {
        return words;
    }
    let adds = |rest: &str| {
        let next = rest.trim_start().split(' ').next().unwrap_or_default();
        let named = rest.contains(char::is_uppercase);
        match next {
            "a" | "an" | "the" => !named,
            "who" | "whom" | "whose" | "which" | "where" | "when" | "now" | "dated" | "seen"
            | "released" | "introduced" | "reached" | "speaking" | "asking" | "once"
            | "already" | "both" | "wary" | "himself" | "herself" => true,
            _ => false,
        }
    };
    let mut commas = words.match_indices(',').map(|(at, _)| at);
    let cut = commas.find(|at| words.get(at + 1..).is_some_and(adds));
    cut.and_then(|at| words.get(..at)).filter(|it| !it.is_empty()).unwrap_or(words)
}

pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "the" | "a" | "an")
}

/// “companies”, “unions”
fn is_bodies(noun: &str) -> bool {
    let one = noun.strip_suffix("ies").map(|it| format!("{it}y"));
    let one = one.or_else(|| noun.strip_suffix('s').map(str::to_owned));
    one.is_some_and(|it| is_body_word(&it)) && !is_body_word(noun)
}

/// “the two men”
fn is_pair(noun: &str) -> bool {
    matches!(noun, "men" | "women" | "two" | "pair" | "couple" | "brothers" | "sisters")
}

/// Nouns for bodies of any kind.
fn is_vague(noun: &str) -> bool {
    matches!(
        noun,
        "agency" | "company" | "firm" | "group" | "organisation" | "organization" | "network"
    )
}
