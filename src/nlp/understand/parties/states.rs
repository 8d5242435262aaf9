//! Countries that no table knows: the report tells of their governments.

use std::collections::BTreeSet;

use super::{
    super::{cast::Sort, gazetteer::Gazetteer, names::Word, words::is_function_word},
    Side, Sides, side,
};

/// “Its” means what opens one of so many sentences.
const SENTENCES: usize = 2;
/// Between a country and its government's word stand at most so many: “**Norland**'s new water minister”.
const BETWEEN: usize = 4;

impl Sides<'_, '_> {
    /// The government of a country: one of the tables, or one that the report tells of.
    pub(super) fn government_of(&self, name: &str) -> Option<String> {
        let tables = Gazetteer::get();
        let known = tables.country(name).map(|it| tables.government(it));
        known.or_else(|| self.is_state(name).then(|| format!("{name} government")))
    }

    /// Whether the report speaks of a government of that name's, a ministry or a minister.
    pub(super) fn is_state(&self, name: &str) -> bool {
        self.states.get_or_init(|| self.find_states()).contains(name)
    }

    /// Whether the report tells of governments of countries that no table knows.
    pub(super) fn has_states(&self) -> bool {
        !self.states.get_or_init(|| self.find_states()).is_empty()
    }

    /// “**its government**”: of the country that opens this sentence or the one before.
    pub(super) fn owned_government(&self, at: usize) -> Option<Side> {
        let word = |at: usize| self.word(at).map(Word::plain).unwrap_or_default();
        let owner = at.checked_sub(1).filter(|it| matches!(word(*it).as_str(), "its" | "their"))?;
        if word(at) != "government" {
            return None;
        }
        let starts = (0..=owner).rev().filter(|it| self.cast.begins_sentence(*it));
        let country = starts.take(SENTENCES).find_map(|it| {
            let mention = self.mention_at(it)?;
            let name = &self.cast.members.get(mention.member)?.name;
            let known = Gazetteer::get().country(name).is_some();
            let single = mention.words.1 - mention.words.0 == 1;
            let unknown =
                single && !self.is_body(mention.member) && !self.is_like_person(mention.member);
            (known || unknown).then_some(name)
        })?;
        let party = self.government_of(country).unwrap_or_else(|| format!("{country} government"));
        side(party, 0.7, format!("“{}” refers to “{country}”", self.word(owner)?.text))
    }

    fn find_states(&self) -> BTreeSet<String> {
        let governed = self.cast.mentions.iter().filter(|it| self.is_governed(it.words.1));
        let members = governed.filter_map(|it| {
            let member = self.cast.members.get(it.member)?;
            let unknown = member.sort == Sort::Unknown && !self.is_like_person(it.member);
            unknown.then(|| member.name.clone())
        });
        let own = self.cast.members.iter().filter_map(|it| it.name.strip_suffix(" government"));
        let own = own
            .filter(|it| !it.contains(' '))
            .map(|it| it.trim_end_matches("'s").trim_end_matches("’s"));
        members.chain(own.filter(|it| self.is_named_alone(it)).map(str::to_owned)).collect()
    }

    /// Whether it is a name by itself too: “Norland”, not the “Lund” of “the Lund government”.
    fn is_named_alone(&self, name: &str) -> bool {
        let mut named = self.cast.members.iter().enumerate();
        named
            .any(|(at, it)| it.name == name && it.sort == Sort::Unknown && !self.is_like_person(at))
    }

    /// “Norland's **government**”, “the Norland **government**”, “Norland's foreign **minister**”.
    fn is_governed(&self, end: usize) -> bool {
        let owns = end.checked_sub(1).and_then(|it| self.word(it)).is_some_and(Word::is_possessive);
        let reach = if owns { BETWEEN } else { 1 };
        let belongs = |it: &usize| {
            self.word(*it).is_some_and(|it| it.mark.is_none() && !is_function_word(&it.plain()))
        };
        (end..end + reach).take_while(belongs).any(|it| self.word(it).is_some_and(rules))
    }
}

/// Words for those who rule a country.
fn rules(word: &Word<'_>) -> bool {
    matches!(word.plain().as_str(), "government" | "minister" | "ministry" | "ministers")
}
