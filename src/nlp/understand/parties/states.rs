//! Countries that no table knows: the report tells of their governments.

use std::collections::BTreeSet;

use super::{
    super::{cast::Sort, gazetteer::Gazetteer, names::Word, words::is_function_word},
    Sides,
};

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
