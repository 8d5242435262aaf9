//! Who a source is: the member of the cast, or the description, that it stands for.
//!
//! Names are looked up, as names are regular. For pronouns, descriptions and sources that are
//! not given the network points into the report; what it points at is summed over each member's
//! mentions, and agreement in gender and number has its say.

mod described;
mod implied;
mod pronouns;

pub(super) use described::{description, head_noun};

use super::{
    cast::{Cast, Member, Mention, Sort},
    names::Word,
    sense::{Pointing, Sense},
    words::{is_body_word, is_function_word, is_role, is_title},
};
use crate::{
    model::{Decided, Span, Statement},
    nlp::tokens::Piece,
};
use pronouns::{is_first_person, is_many, is_pronoun, is_relative};

/// Who says “I” outside of quotations.
pub(super) const AUTHOR: &str = "the author";
/// A member of whom the network is less sure is not named.
const LEAST: f32 = 0.15;
/// So many sources before are looked at, where a pointer points to one.
const NEAR: usize = 100;

/// Who is meant.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    pub name: String,
    /// The members that speak; several where a source is joint.
    pub members: Vec<usize>,
    pub sure: f32,
    pub why: String,
}

/// The cast, and which sources were resolved to whom so far.
pub(super) struct Speakers<'a, 'b> {
    pub cast: &'b mut Cast<'a>,
    pieces: &'b [Piece],
    /// Sources that are resolved, in reading order.
    resolved: Vec<(Span, usize)>,
    /// Those who spoke together.
    joint: Vec<Speaker>,
}

/// What a pointer says of the members.
struct Weighed {
    /// Members with their chances and the heaviest place of each.
    members: Vec<(usize, f32, Span)>,
    /// The chance that the source stands for itself.
    itself: f32,
}

impl<'a, 'b> Speakers<'a, 'b> {
    pub(super) fn new(cast: &'b mut Cast<'a>, pieces: &'b [Piece]) -> Self {
        Self { cast, pieces, resolved: Vec::new(), joint: Vec::new() }
    }

    /// Says who the source of a statement is; statements come in reading order.
    pub(super) fn resolve(&mut self, statement: &Statement, sense: &Sense) -> Option<Speaker> {
        let found = match statement.source.value {
            None => {
                let pointed = self.not_given(&sense.speaker);
                pointed.or_else(|| {
                    let cue = statement.cue.value?;
                    self.implied(cue).or_else(|| self.signed(cue.start()))
                })
            }
            Some(source) => self.given(source, &sense.speaker),
        };
        if let Some((source, speaker)) = statement.source.value.zip(found.as_ref()) {
            match speaker.members.as_slice() {
                [member] => self.resolved.push((source, *member)),
                _ => self.joint.push(speaker.clone()),
            }
        }
        found
    }

    fn not_given(&self, pointing: &Pointing) -> Option<Speaker> {
        let weighed = self.weigh(pointing, None);
        let (member, sure, place) = weighed.best()?;
        (sure > pointing.nobody && sure > LEAST).then(|| {
            let why = format!("no source is given; it follows “{}”", place.of(self.cast.text));
            self.speaker(member, sure, why)
        })
    }

    fn given(&mut self, source: Span, pointing: &Pointing) -> Option<Speaker> {
        let range = self.cast.words_in(source);
        let words = self.cast.words.get(range.clone()).unwrap_or_default();
        let first = words.first()?.plain();
        let is_joint = words.get(1).is_some_and(|it| it.text == "and");
        let last = words.last()?.plain();
        let capital = words.iter().all(Word::is_capital);
        let count = words.len();
        // “who”, “who earlier in the week”
        if is_relative(&first)
            && words.iter().all(|it| !it.is_capital())
            && let Some(it) = self.before_relative(range.start, &first)
        {
            return Some(it);
        }
        if count == 1 || is_joint {
            let told = |it: &Weighed| it.best().is_some_and(|(_, sure, _)| sure > 0.6);
            if is_first_person(&first)
                && !self.is_quoted(source)
                && !told(&self.weigh(pointing, Some(source)))
            {
                let signed = self.signed(source.start());
                return signed
                    .or_else(|| Some(self.described(AUTHOR, None, 0.6, "the reporter speaks")));
            }
            if is_pronoun(&first) {
                let found = self.pronoun(source, &first, pointing);
                let it = found.or_else(|| self.described_before(range.start, &first))?;
                let it = if is_many(&first) { self.all_of(it, pointing, source) } else { it };
                return Some(if is_joint { self.together(&it, range.start, source) } else { it });
            }
        }
        if let Some(head) = self.head(source, pointing) {
            return Some(self.named(head, source, pointing));
        }
        let outer: &[char] = &[',', '.', ';', ':', ' ', '\n'];
        let name = source.of(self.cast.text).trim_matches(outer);
        let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
        if capital && let Some(member) = self.cast.member_called(name) {
            return Some(self.speaker(member, 0.8, "named in the source".to_owned()));
        }
        // A headline has no articles: “Union chief: no deal”.
        let headline = is_role(&last) && !last.ends_with('s');
        let definite = matches!(
            first.as_str(),
            "the" | "this" | "that" | "his" | "her" | "its" | "their" | "these" | "those"
        ) || count == 1
            || (headline && !matches!(first.as_str(), "a" | "an" | "one" | "another"));
        Some(self.description(source, definite, pointing))
    }

    fn is_quoted(&self, source: Span) -> bool {
        let at = self.pieces.partition_point(|it| it.span.start() < source.start());
        self.pieces.get(at).is_some_and(|it| it.is_quoted())
    }

    /// The mention that a source is about, if it is a name and not a description that has one.
    ///
    /// Of several before the first mark the last person counts (“Norland University professor
    /// **Ida Holm**”), behind a comma only a person (“the mayor of Halden, **Karin Moe**”).
    fn head(&self, source: Span, pointing: &Pointing) -> Option<Mention> {
        let range = self.cast.words_in(source);
        let marks = |at: usize| self.cast.words.get(at).and_then(|it| it.mark);
        let first_mark =
            (range.start + 1..range.end).find(|at| marks(*at).is_some()).unwrap_or(range.end);
        let inside: Vec<_> = self.cast.inside(source).copied().collect();
        let is_open = |it: &&Mention| {
            (it.alone || it.words.1 == range.end)
                && !self.is_object(it, source)
                && !self.goes_on(it, range.end)
        };
        let is_person = |it: &&Mention| self.member(it.member).is_some_and(Member::may_be_person);
        let mut open = inside.iter().filter(is_open);
        let first = open.next().copied();
        if let Some(first) = first.filter(|it| it.words.0 < first_mark) {
            let joined = |it: &&Mention| {
                it.words.0 < first_mark
                    && !(first.words.1..it.words.0).any(|at| self.parts_names(at))
            };
            return open.filter(joined).rfind(|it| is_person(it)).copied().or(Some(first));
        }
        // “the operator, **Sud-Tram**,”
        let noun = head_noun(source.of(self.cast.text));
        let is_meant = |it: &&Mention| {
            let body = self.member(it.member).is_some_and(|it| it.sort != Sort::Person);
            // “the smallest partner, the **Uplands Movement**,”
            let whole = it.words.1 == range.end || marks(it.words.1).is_some();
            is_person(it) || (body && (is_body_word(&noun) || (whole && self.is_called(it))))
        };
        let behind = inside.iter().filter(is_open).find(|it| {
            is_meant(it) && (range.start..=it.words.0).rev().find_map(marks) == Some(',')
        });
        let pointed = || {
            let sure = |it: &&Mention| self.chance_in(it.span, pointing) > 0.5;
            inside.iter().filter(is_person).find(sure)
        };
        behind.or_else(pointed).copied()
    }

    /// Whether nothing but an article and adjectives stand between the last comma and a name.
    fn is_called(&self, mention: &Mention) -> bool {
        let word = |at: usize| self.cast.words.get(at);
        let start =
            (0..=mention.words.0).rev().find(|at| word(*at).is_some_and(|it| it.mark.is_some()));
        let plain = |it: &Word<'_>| {
            let plain = it.plain();
            matches!(plain.as_str(), "the" | "a" | "an")
                || !(is_function_word(&plain) || plain.ends_with("ed") || plain.ends_with("ing"))
        };
        start.is_some_and(|it| (it..mention.words.0).all(|at| word(at).is_some_and(plain)))
    }

    /// “the **UN** refugee agency”: whether the name only tells which agency.
    fn goes_on(&self, mention: &Mention, end: usize) -> bool {
        let start = mention.words.1;
        let behind = self.cast.words.get(start..end).unwrap_or_default();
        let noun = |it: &&Word<'_>| {
            let plain = it.plain();
            it.mark.is_none()
                && !it.is_capital()
                && !is_function_word(&plain)
                && !matches!(plain.as_str(), "himself" | "herself" | "itself" | "alone")
        };
        let nouns = behind.iter().take_while(noun).count();
        let last = nouns.checked_sub(1).and_then(|it| behind.get(it));
        let ends = behind.get(nouns).is_none_or(|it| it.mark.is_some());
        ends && last.is_some_and(|it| is_body_word(&it.plain()))
    }

    /// Words between two names that tell that they are two: “and”, “of”, “who”.
    fn parts_names(&self, at: usize) -> bool {
        self.cast.words.get(at).is_some_and(|it| {
            matches!(it.text, "and" | "or" | "of" | "who" | "that" | "for" | "in" | "to" | "with")
        })
    }

    /// Whether a preposition stands before the name, in the same part of the source.
    fn is_object(&self, mention: &Mention, source: Span) -> bool {
        let mut at = mention.words.0;
        while let Some(word) = self.cast.words.get(at) {
            if word.start <= source.start() || word.mark.is_some() {
                return false;
            }
            at -= 1;
            let Some(before) = self.cast.words.get(at) else { return false };
            // “Secretary of State Lund”: the office ends where the name begins.
            let plain = before.plain();
            if before.is_capital()
                && !(is_title(&plain) || is_role(&plain) || is_function_word(&plain))
            {
                return false;
            }
            if matches!(
                before.text,
                "of" | "for"
                    | "from"
                    | "in"
                    | "at"
                    | "with"
                    | "by"
                    | "to"
                    | "on"
                    | "against"
                    | "behind"
                    | "around"
                    | "near"
                    | "between"
                    | "supporting"
                    | "backing"
            ) {
                return true;
            }
        }
        false
    }

    fn named(&mut self, mut head: Mention, source: Span, pointing: &Pointing) -> Speaker {
        let words = head.span.of(self.cast.text);
        // “Lund”, where two of that name are about: the network tells which.
        if !words.contains(' ') && self.cast.is_shared(words) {
            let same = |it: &&(usize, f32, Span)| {
                self.member(it.0).is_some_and(|it| it.name.ends_with(words))
            };
            let weighed = self.weigh(pointing, Some(source));
            let best = weighed.members.iter().filter(same).max_by(|a, b| a.1.total_cmp(&b.1));
            head.member = best.filter(|it| it.1 > 0.3).map_or(head.member, |it| it.0);
        }
        let name = self.member(head.member).map_or(String::new(), |it| it.name.clone());
        let why = if name == words || name.replace(' ', "") == words.replace(' ', "") {
            "named in the source".to_owned()
        } else {
            format!("“{words}” is short for {name}")
        };
        let it = self.speaker(head.member, 0.95, why);
        let next = self.cast.words.get(head.words.1);
        let joint = next.is_some_and(|it| {
            matches!(it.text, "and" | "or" | "&") && it.mark.is_none() && it.start < source.end()
        });
        if joint { self.together(&it, head.words.1 - 1, source) } else { it }
    }

    /// “Lund and his aides”: the first speaker, and the rest of the source with its names in full.
    fn together(&mut self, first: &Speaker, last_word: usize, source: Span) -> Speaker {
        let text = self.cast.text;
        let end = self.cast.words_in(source).end;
        let mut name = first.name.clone();
        let mut members = first.members.clone();
        let mut at = last_word + 1;
        while at < end {
            let Some(word) = self.cast.words.get(at) else { break };
            if word.mark.is_some_and(|it| it != ',') {
                break;
            }
            let mention = self.cast.mention_at(at);
            let mention = mention.filter(|it| it.span.end() <= source.end()).copied();
            name.push(' ');
            match mention {
                Some(mention) => {
                    let full = self.member(mention.member).map(|it| it.name.clone());
                    name += full.as_deref().unwrap_or_else(|| mention.span.of(text));
                    members.push(mention.member);
                    at = mention.words.1;
                }
                None if is_title(&word.plain()) => {
                    name.pop();
                    at += 1;
                }
                None => {
                    name += word.text;
                    at += 1;
                }
            }
        }
        Speaker { name, members, sure: first.sure * 0.9, why: first.why.clone() }
    }

    fn speaker(&self, member: usize, sure: f32, why: String) -> Speaker {
        let name = self.member(member).map_or(String::new(), |it| it.name.clone());
        Speaker { name, members: vec![member], sure, why }
    }

    fn member(&self, member: usize) -> Option<&Member> {
        self.cast.members.get(member)
    }

    /// What the network's chances come to in a stretch of text.
    fn chance_in(&self, span: Span, pointing: &Pointing) -> f32 {
        let inside = |(piece, _): &&(usize, f32)| {
            self.pieces.get(*piece).is_some_and(|it| span.contains(it.span.start()))
        };
        pointing.chances.iter().filter(inside).map(|it| it.1).sum()
    }

    /// Sums the network's chances over each member's mentions and resolved sources.
    fn weigh(&self, pointing: &Pointing, source: Option<Span>) -> Weighed {
        let mut found: Vec<(usize, f32, Span, f32)> = Vec::new();
        let mut itself = 0.0;
        for (piece, chance) in &pointing.chances {
            let Some(at) = self.pieces.get(*piece).map(|it| it.span.start()) else { continue };
            if source.is_some_and(|it| it.contains(at)) {
                itself += chance;
                continue;
            }
            let Some((member, place)) = self.at(at) else { continue };
            match found.iter_mut().find(|it| it.0 == member) {
                Some((_, sum, heaviest, most)) => {
                    *sum += chance;
                    if chance > most {
                        (*heaviest, *most) = (place, *chance);
                    }
                }
                None => found.push((member, *chance, place, *chance)),
            }
        }
        Weighed { members: found.into_iter().map(|(a, b, c, _)| (a, b, c)).collect(), itself }
    }

    /// The member that is named, or was resolved, at a place.
    fn at(&self, offset: usize) -> Option<(usize, Span)> {
        let mentions = &self.cast.mentions;
        let number = mentions.partition_point(|it| it.span.start() <= offset).checked_sub(1);
        let mention = number.and_then(|it| mentions.get(it));
        if let Some(mention) = mention.filter(|it| it.span.contains(offset)) {
            return Some((mention.member, mention.span));
        }
        let source = self.resolved.iter().rev().take(NEAR).find(|(span, _)| span.contains(offset));
        source.map(|(span, member)| (*member, *span))
    }
}

impl Weighed {
    fn best(&self) -> Option<(usize, f32, Span)> {
        self.members.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// Fills in the speaker of a statement.
pub(super) fn decide(statement: &mut Statement, found: Option<&Speaker>, text: &str) {
    statement.speaker = match (found, statement.source.value) {
        (Some(it), _) => Decided::found(Some(it.name.clone()), it.sure, it.why.as_str()),
        (None, None) => Decided::found(None, 0.0, "no source is named"),
        (None, Some(source)) => {
            Decided::found(None, 0.0, format!("“{}” is not resolved", source.of(text).trim()))
        }
    };
}
