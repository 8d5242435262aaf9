//! Pronouns as sources: “he”, “they”, “who”.

use super::{
    super::{
        cast::{Member, Sort},
        names::Gender,
        sense::Pointing,
        words::is_function_word,
    },
    LEAST, Speaker, Speakers,
    described::{is_article, is_plural},
};
use crate::model::Span;

/// The person quoted last is near within so many bytes.
const QUOTED_NEAR: usize = 400;
/// The chance of a member that does not agree with a pronoun is divided by so much.
pub(super) const DISAGREES: f32 = 25.0;
/// A noun has at most so many words before it that belong to it.
const MODIFIERS: usize = 4;

impl Speakers<'_, '_> {
    /// “Lund, **who** …”: the name that stands directly before.
    pub(super) fn before_relative(&self, at: usize, relative: &str) -> Option<Speaker> {
        let is_near = self.cast.words.get(at)?.mark.is_none_or(|it| it == ',');
        let mention = self.cast.mention_before(at)?;
        let it = self.member(mention.member)?;
        let fits = match relative {
            "who" | "whom" | "whose" => it.sort != Sort::Body,
            _ => it.sort == Sort::Body,
        };
        let words = mention.span.of(self.cast.text);
        let why = format!("“{relative}” stands behind “{words}”");
        (is_near && fits).then(|| self.speaker(mention.member, 0.85, why))
    }

    /// “they”, where the one who is pointed at spoke together with others, or is one of two.
    pub(super) fn all_of(&self, one: Speaker, pointing: &Pointing, source: Span) -> Speaker {
        let [member] = one.members.as_slice() else { return one };
        let is_person = |it: usize| self.member(it).is_some_and(|it| it.sort == Sort::Person);
        if !is_person(*member) {
            return one;
        }
        let together = self.joint.iter().rev().find(|it| it.members.contains(member));
        if let Some(it) = together {
            return Speaker { sure: one.sure, why: one.why, ..it.clone() };
        }
        let mut members = self.weigh(pointing, Some(source)).members;
        members.retain(|it| is_person(it.0));
        members.sort_by(|a, b| b.1.total_cmp(&a.1));
        match members.as_slice() {
            [first, second, ..] if second.1 > 0.4 * first.1 && first.0 == *member => {
                let name = |it: usize| self.member(it).map_or("", |it| it.name.as_str());
                let name = format!("{} and {}", name(first.0), name(second.0));
                Speaker { name, members: vec![first.0, second.0], ..one }
            }
            _ => one,
        }
    }

    pub(super) fn pronoun(
        &self,
        source: Span,
        pronoun: &str,
        pointing: &Pointing,
    ) -> Option<Speaker> {
        let mut weighed = self.weigh(pointing, Some(source));
        let agree = |member: &Member| agrees(pronoun, member);
        for (member, chance, _) in &mut weighed.members {
            if !self.member(*member).is_some_and(agree) || self.comes_later(*member, source) {
                *chance /= DISAGREES;
            }
        }
        let total: f32 = weighed.members.iter().map(|it| it.1).sum();
        let Some((member, chance, place)) = weighed.best().filter(|it| it.1 >= LEAST) else {
            return self.quoted_last(source, pronoun).or_else(|| self.only_one(source, pronoun));
        };
        let words = place.of(self.cast.text);
        let name = self.member(member).map_or("", |it| it.name.as_str());
        let short = if name.contains(words) && name != words {
            format!(", short for {name}")
        } else {
            String::new()
        };
        let why = format!("“{}” refers to “{words}”{short}", source.of(self.cast.text));
        Some(self.speaker(member, chance / total.max(1e-6) * total.min(1.0).sqrt(), why))
    }

    /// Whether nobody of that name was spoken of yet, nor is in the same sentence.
    fn comes_later(&self, member: usize, source: Span) -> bool {
        let first = self.cast.mentions.iter().find(|it| it.member == member);
        let behind = self.cast.words.partition_point(|it| it.start < source.end());
        first.is_some_and(|it| {
            it.span.start() > source.end()
                && (behind..=it.words.0).any(|at| self.cast.begins_sentence(at))
        })
    }

    /// “she”, where the report names one woman so far.
    fn only_one(&self, source: Span, pronoun: &str) -> Option<Speaker> {
        let gender = match pronoun {
            "he" | "his" | "him" => Gender::He,
            "she" | "her" => Gender::She,
            _ => return None,
        };
        let before = self.cast.mentions.iter().take_while(|it| it.span.start() < source.start());
        let mut all: Vec<usize> = before.map(|it| it.member).collect();
        all.sort_unstable();
        all.dedup();
        all.retain(|it| self.member(*it).is_some_and(|it| it.gender == Some(gender)));
        let [member] = all.as_slice() else { return None };
        let why = format!("nobody else before can be meant by “{pronoun}”");
        Some(self.speaker(*member, 0.5, why))
    }

    /// “some **who** …”: what is described directly before.
    pub(super) fn described_before(&mut self, at: usize, relative: &str) -> Option<Speaker> {
        let words = &self.cast.words;
        if !matches!(relative, "who" | "which") {
            return None;
        }
        let opens = |it: &&usize| {
            words.get(**it).is_some_and(|it| {
                !is_function_word(&it.plain()) && !it.is_capital() && it.mark.is_none()
            })
        };
        let all: Vec<usize> = (at.saturating_sub(MODIFIERS)..at).rev().collect();
        let nouns = all.iter().take_while(opens).count();
        let quantifier = all.get(nouns).filter(|it| {
            words.get(**it).is_some_and(|it| is_quantifier(&it.plain()) || is_article(&it.plain()))
        });
        let first = quantifier.or_else(|| nouns.checked_sub(1).and_then(|it| all.get(it)))?;
        let (from, to) = (words.get(*first)?, words.get(at - 1)?);
        let place = Span::new(from.start, to.start + to.text.len())?;
        let name = super::description(place.of(self.cast.text));
        let known = !name.is_empty() && !is_article(&name.to_lowercase());
        let why = format!("“{relative}” stands behind “{name}”");
        known.then(|| self.described(&name, Some(place), 0.6, &why))
    }

    /// “he”, where the network is at a loss: the person quoted last, if that is near.
    fn quoted_last(&self, source: Span, pronoun: &str) -> Option<Speaker> {
        if !matches!(pronoun, "he" | "she" | "his" | "her" | "him") {
            return None;
        }
        let (span, member) = self.resolved.iter().rev().find(|(_, it)| {
            self.member(*it).is_some_and(|it| agrees(pronoun, it) && it.sort != Sort::Body)
        })?;
        let between = self.cast.text.get(span.end()..source.start())?;
        let near = between.len() < QUOTED_NEAR && !between.contains("\n\n");
        let why = format!("the person quoted last before “{pronoun}”");
        near.then(|| self.speaker(*member, 0.4, why))
    }
}

pub(super) fn is_first_person(word: &str) -> bool {
    matches!(word, "i" | "me" | "my" | "we" | "us" | "our")
}

pub(super) fn is_relative(word: &str) -> bool {
    matches!(word, "who" | "whom" | "whose" | "which")
}

pub(super) fn is_many(word: &str) -> bool {
    matches!(word, "they" | "them" | "their" | "both" | "neither")
}

pub(super) fn is_pronoun(word: &str) -> bool {
    is_first_person(word)
        || matches!(
            word,
            "he" | "him"
                | "his"
                | "she"
                | "her"
                | "hers"
                | "they"
                | "them"
                | "their"
                | "theirs"
                | "it"
                | "its"
                | "who"
                | "whom"
                | "whose"
                | "which"
                | "that"
                | "this"
                | "these"
                | "those"
                | "both"
                | "neither"
                | "you"
        )
}

/// Whether a member can be meant by a pronoun.
pub(super) fn agrees(pronoun: &str, member: &Member) -> bool {
    let gender = |other| member.gender != Some(other) && member.sort != Sort::Body;
    match pronoun {
        "he" | "him" | "his" => gender(Gender::She) && !is_plural(member),
        "she" | "her" | "hers" => gender(Gender::He) && !is_plural(member),
        "it" | "its" | "which" => member.sort != Sort::Person,
        _ => true,
    }
}

fn is_quantifier(word: &str) -> bool {
    matches!(word, "some" | "many" | "those" | "few" | "several" | "others" | "two" | "three")
}
