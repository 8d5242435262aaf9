//! For whom a speaker stands: from the report first, then from the tables, else unknown.
//!
//! In the report a party stands in brackets, in the apposition behind a name, before a title, or
//! the speaker is a body and speaks for itself. Where no rule reaches, the network's pointer does.
//! A demonym alone (“an Israeli analyst”) is never a party.

mod collective;
mod governments;
mod introduced;
mod owners;
mod pointed;
mod rules;
mod states;
mod tables;
mod whole;
mod within;

use std::{
    cell::{OnceCell, RefCell},
    collections::{BTreeMap, BTreeSet},
};

use super::{
    cast::{Cast, Mention, Sort},
    gazetteer::Gazetteer,
    names::Word,
    sense::{Pointing, Sense},
    speakers::Speaker,
    words::is_body_word,
};
use crate::{
    model::{Decided, Report, Span, Statement},
    nlp::tokens::Piece,
};

/// A party and how it was found.
#[derive(Clone, Debug, PartialEq)]
struct Side {
    party: String,
    sure: f32,
    why: String,
}

#[expect(clippy::unnecessary_wraps, reason = "every rule answers with a side or none")]
fn side(party: impl Into<String>, sure: f32, why: impl Into<String>) -> Option<Side> {
    Some(Side { party: party.into(), sure, why: why.into() })
}

/// The year of the report's date.
fn year(report: &Report) -> Option<i16> {
    report.metadata.date.get(..4).and_then(|it| it.parse().ok())
}

/// The sides of a report's speakers.
pub(super) struct Sides<'a, 'b> {
    cast: &'b Cast<'a>,
    pieces: &'b [Piece],
    year: Option<i16>,
    text: &'a str,
    /// Where the pointers of each member's statements point together.
    pointed: BTreeMap<usize, Pointing>,
    /// What was found so far.
    known: BTreeMap<usize, Option<Side>>,
    /// Whose owners are being asked, as “his aide” may go round in circles.
    asked: RefCell<BTreeSet<usize>>,
    /// The government that the report is about, once it was looked for.
    governed: OnceCell<Option<Side>>,
    /// Countries that the report tells of and no table, once they were looked for.
    states: OnceCell<BTreeSet<String>>,
}

/// “A survey” is nobody's unless the report says whose, and “both countries” are two sides.
fn is_study_or_several(description: &str) -> bool {
    let mut words = description.split(' ');
    let (first, last) = (words.next(), words.next_back());
    let is_sides = matches!(
        last,
        Some("countries" | "delegations" | "governments" | "nations" | "parties" | "sides")
    );
    match first {
        Some("both" | "two") => is_sides,
        Some("poll" | "study" | "survey") => last.is_none(),
        _ => false,
    }
}

impl<'a, 'b> Sides<'a, 'b> {
    /// `speakers` and `senses` are those of the statements, side by side.
    pub(super) fn new(
        report: &'a Report,
        cast: &'b Cast<'a>,
        pieces: &'b [Piece],
        speakers: &[Option<Speaker>],
        senses: &[Sense],
    ) -> Self {
        let pointed = pointed::pointed(speakers, senses);
        let (year, text) = (year(report), report.text());
        Self {
            cast,
            pieces,
            year,
            text,
            pointed,
            known: BTreeMap::new(),
            asked: RefCell::default(),
            governed: OnceCell::new(),
            states: OnceCell::new(),
        }
    }

    /// Fills in the party of every statement; answers with the parties that belong to wider ones.
    pub(super) fn decide(
        &mut self,
        statements: &mut [Statement],
        speakers: &[Option<Speaker>],
    ) -> BTreeMap<String, String> {
        let members: BTreeSet<usize> =
            speakers.iter().flatten().flat_map(|it| it.members.iter().copied()).collect();
        for member in &members {
            self.side(*member);
        }
        self.unify(&members);
        let mut wider = BTreeMap::new();
        for (statement, speaker) in statements.iter_mut().zip(speakers) {
            let Some(speaker) = speaker else { continue };
            let Some(it) = self.together(&speaker.members) else { continue };
            if let Some(parent) = self.wider(&it.party, &speaker.name) {
                wider.insert(it.party.clone(), parent);
            }
            let sure = it.sure * speaker.sure.max(0.5);
            statement.party = Decided::found(Some(it.party), sure, it.why);
        }
        wider
    }

    /// The side of those who speak together: the one of all, else the wider party of all; else,
    /// half as sure, the one of the first who has any.
    fn together(&mut self, members: &[usize]) -> Option<Side> {
        let known: Vec<_> = members.iter().filter_map(|it| Some((*it, self.side(*it)?))).collect();
        let first = known.first()?.1.clone();
        let above = |(member, side): &(usize, Side)| {
            let name = self.cast.members.get(*member).map_or("", |it| it.name.as_str());
            self.wider(&side.party, name).unwrap_or_else(|| side.party.clone())
        };
        let common = above(known.first()?);
        if known.iter().all(|(_, it)| it.party == first.party) {
            Some(first)
        } else if known.iter().all(|it| above(it) == common) {
            Some(Side { party: common, ..first })
        } else {
            Some(Side { sure: first.sure / 2.0, ..first })
        }
    }

    /// One name for one side: a country that speaks is its government, and a name that is the
    /// party of others is a party itself.
    fn unify(&mut self, members: &BTreeSet<usize>) {
        let named: BTreeSet<String> =
            self.known.values().flatten().map(|it| it.party.clone()).collect();
        for member in members {
            let Some(name) = self.cast.members.get(*member).map(|it| it.name.clone()) else {
                continue;
            };
            let Some(known) = self.known.get(member) else { continue };
            let one = match known {
                Some(side) => self.one_name(&side.party, &name, &named),
                None => self.as_others(*member, &name, &named),
            };
            let Some(party) = one else { continue };
            let side = if let Some(known) = known {
                Side { party, ..known.clone() }
            } else {
                let why = "the party of others in the report".to_owned();
                Side { party, sure: 0.7, why }
            };
            self.known.insert(*member, Some(side));
        }
    }

    /// What the party of a member called `name` is called elsewhere: the government of a country, a
    /// body's full name, the longer name of the party that the member is.
    fn one_name(&self, party: &str, name: &str, named: &BTreeSet<String>) -> Option<String> {
        let spelt = || {
            let acronym = party.chars().all(|it| it.is_uppercase() || it == '.');
            Gazetteer::get().body(party).filter(|_| acronym).map(|it| it.name.to_owned())
        };
        let government = self.government_among(party, named).or_else(spelt);
        let one = government.or_else(|| self.of_nation(party));
        one.or_else(|| longer(name, named).filter(|_| party == name))
    }

    /// The party that a name without one is itself, as others stand for it.
    fn as_others(&self, member: usize, name: &str, named: &BTreeSet<String>) -> Option<String> {
        let unknown = self.cast.members.get(member).is_some_and(|it| it.sort == Sort::Unknown);
        let one = || {
            let itself = || named.contains(name).then(|| name.to_owned());
            self.government_among(name, named).or_else(itself).or_else(|| longer(name, named))
        };
        unknown.then(one).flatten()
    }

    /// The government of a country, or the one among parties that is called after the name.
    fn government_among(&self, name: &str, named: &BTreeSet<String>) -> Option<String> {
        let own = format!("{name} government");
        self.government_of(name).or_else(|| named.contains(&own).then_some(own))
    }

    /// The party that a sentence is about: the first that it names, itself or one of its people.
    pub(super) fn about(&mut self, sentence: Span) -> Option<String> {
        let named: Vec<_> = self.cast.inside(sentence).map(|it| it.member).collect();
        named.into_iter().find_map(|it| self.side(it)).map(|it| it.party)
    }

    fn side(&mut self, member: usize) -> Option<Side> {
        if let Some(known) = self.known.get(&member) {
            return known.clone();
        }
        let found = self.of(member, self.pointed.get(&member));
        let found = found.and_then(|it| self.whole(member, it));
        self.known.insert(member, found.clone());
        found
    }

    /// The side of a member of the cast.
    fn of(&self, member: usize, pointed: Option<&Pointing>) -> Option<Side> {
        let it = self.cast.members.get(member)?;
        match it.sort {
            Sort::Body => self.of_ministry(&it.name).or_else(|| self.of_body(&it.name)),
            Sort::Described => {
                let told = it.place.and_then(|place| self.in_description(place));
                let is_one_side = !is_study_or_several(&it.name);
                told.or_else(|| self.by_pointer(member, pointed).filter(|_| is_one_side))
            }
            Sort::Unknown if self.is_state(&it.name) => side(&it.name, 0.7, "it speaks for itself"),
            Sort::Person | Sort::Unknown => self
                .of_group(&it.name)
                .or_else(|| Self::of_seat(&it.name))
                .or_else(|| self.campaign(&it.name))
                .or_else(|| self.told(member).filter(|it| !is_parliament(&it.party)))
                .or_else(|| self.in_office(member))
                .or_else(|| self.by_table(&it.name))
                .or_else(|| self.told(member))
                .or_else(|| self.hinted(member))
                .or_else(|| self.introduced(member))
                .or_else(|| self.by_pointer(member, pointed)),
        }
    }

    /// A body speaks for itself.
    fn of_body(&self, name: &str) -> Option<Side> {
        let tables = Gazetteer::get();
        let acronym = name.chars().all(|it| it.is_uppercase() || it == '.');
        let spelt = tables.body(name).filter(|_| acronym).map_or(name, |it| it.name);
        let found = self.of_group(name).or_else(|| Self::of_seat(name));
        found.or_else(|| side(spelt, 0.85, "a body speaks for itself"))
    }

    /// “Republicans”, “Senate Democrats”: people called after their party.
    fn of_group(&self, name: &str) -> Option<Side> {
        let last = name.rsplit(' ').next()?;
        let tables = Gazetteer::get();
        if let Some(country) = last.strip_suffix('s').and_then(|it| tables.country_of(it)) {
            return side(country, 0.6, "called after the country");
        }
        let party = self.party_of(last)?;
        let people = last.ends_with('s') || matches!(name, "GOP" | "Labour");
        let party = if name == last { party } else { name };
        people.then(|| side(party, 0.8, format!("“{last}” are called after it"))).flatten()
    }

    /// “the Lund campaign” speaks for Lund, and Lund for it.
    fn campaign(&self, name: &str) -> Option<Side> {
        let surname = name.rsplit(' ').next()?;
        let wanted = format!("{surname} campaign");
        let known = self.cast.members.iter().find(|it| it.name.ends_with(&wanted))?;
        side(&wanted, 0.8, format!("the report names “{}”", known.name))
    }

    fn mentions(&self, member: usize) -> impl Iterator<Item = &Mention> {
        self.cast.mentions.iter().filter(move |it| it.member == member)
    }

    /// The side of the one whose people, words or things are spoken of: “**Lund**'s aides”.
    fn of_owner(&self, member: usize) -> Option<Side> {
        if !self.asked.borrow_mut().insert(member) {
            return None;
        }
        let name = &self.cast.members.get(member)?.name;
        let plain = |it: &&Mention| {
            let before = it.words.0.checked_sub(1).and_then(|it| self.word(it));
            before.is_none_or(|it| it.mark.is_none())
        };
        let found = self
            .campaign(name)
            .or_else(|| self.told(member))
            .or_else(|| self.by_table(name))
            .or_else(|| self.mentions(member).filter(plain).find_map(|it| self.before(it)));
        self.asked.borrow_mut().remove(&member);
        found
    }

    fn word(&self, at: usize) -> Option<&Word<'_>> {
        self.cast.words.get(at)
    }

    /// The party of an adjective or of its people, as the tables or the report's own “X Party” tell.
    fn party_of(&self, word: &str) -> Option<&str> {
        let wanted = format!("{word} Party");
        Gazetteer::party_of(word).or_else(|| {
            let named = self.cast.members.iter().find(|it| it.name == wanted)?;
            Some(named.name.as_str())
        })
    }

    fn mention_at(&self, word: usize) -> Option<&Mention> {
        self.cast.mention_at(word)
    }

    fn is_body(&self, member: usize) -> bool {
        self.cast.members.get(member).is_some_and(|it| it.sort == Sort::Body)
    }
}

/// “the Front” is the “Front movement” that others speak for.
fn longer(name: &str, named: &BTreeSet<String>) -> Option<String> {
    let is_longer = |party: &&String| {
        let noun = party.strip_prefix(name).and_then(|it| it.strip_prefix(' '));
        noun.is_some_and(is_body_word)
    };
    named.iter().find(is_longer).cloned()
}

/// “Senate Judiciary Committee”: whoever sits there does so for a party.
fn is_parliament(name: &str) -> bool {
    let chamber = name.starts_with("Senate ") || name.starts_with("House ");
    chamber && name.to_lowercase().ends_with("committee")
}
