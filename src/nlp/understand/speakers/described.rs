//! Sources that are described, not named: “the alliance”, “two officials”.

use super::{
    super::{
        cast::{Member, Mention, Sort},
        sense::Pointing,
        words::{is_body_word, is_function_word, is_publication_word, is_role, is_title},
    },
    LEAST, Speaker, Speakers,
    pronouns::DISAGREES,
};
use crate::model::Span;

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
        for (member, chance, _) in &mut weighed.members {
            if !self.member(*member).is_some_and(|it| can_be(it, &noun)) {
                *chance /= DISAGREES;
            }
        }
        if let Some((member, chance, place)) = weighed.best().filter(|_| definite)
            && chance > weighed.itself
            && chance > LEAST
        {
            let why = format!("“{}” refers to “{}”", source.of(text).trim(), place.of(text));
            return self.speaker(member, chance, why);
        }
        if definite && let Some(member) = self.by_noun(source) {
            let noun = source.of(text).trim();
            let why = format!("“{noun}” is what the last such body is called");
            return self.speaker(member, 0.6, why);
        }
        let words = description(source.of(text));
        let sure = 0.5 + weighed.itself / 2.0;
        self.described(&words, Some(source), sure, "the source's own words; no name")
    }

    /// “The alliance”: the body named last before that has this noun in its name.
    fn by_noun(&self, source: Span) -> Option<usize> {
        let words = self.cast.words.get(self.cast.words_in(source))?;
        let [_, noun] = words else { return None };
        let noun = noun.plain();
        if !is_body_word(&noun) {
            return None;
        }
        let named = |it: &&Mention| {
            it.span.end() <= source.start()
                && self.member(it.member).is_some_and(|it| {
                    it.sort == Sort::Body && it.name.split(' ').any(|it| it.to_lowercase() == noun)
                })
        };
        self.cast.mentions.iter().rfind(named).map(|it| it.member)
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
pub(in super::super) fn head_noun(words: &str) -> String {
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
    if is_role(noun) {
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
pub(in super::super) fn description(words: &str) -> String {
    let words = words.trim().trim_matches([',', '.', ';', ':', '–', '—', ' ']);
    let rest = ["the ", "The ", "a ", "A ", "an ", "An "]
        .into_iter()
        .find_map(|it| words.strip_prefix(it))
        .unwrap_or(words);
    let owned = |end: &str| rest.strip_suffix(end).filter(|it| !it.is_empty());
    let rest = owned("'s").or_else(|| owned("’s")).unwrap_or(rest);
    // A sentence's first letter is no part of a description.
    let first = rest.split(' ').next().unwrap_or_default();
    let plain = first.to_lowercase();
    let behind = rest.get(first.len()..).unwrap_or_default().trim_start();
    let plural = plain.ends_with('s') && !behind.starts_with(char::is_uppercase);
    if is_role(&plain) || is_title(&plain) || is_function_word(&plain) || plural {
        let mut chars = rest.chars();
        chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
    } else {
        rest.to_owned()
    }
}
