//! What the tables say of a speaker, and of parties within wider ones.

use super::{
    super::{
        cast::Sort,
        gazetteer::{Figure, Gazetteer},
    },
    Side, Sides, side,
};

impl Sides<'_, '_> {
    /// What the tables say: the side of that year, or the political party.
    ///
    /// Without a date only what stays the same counts, or a side that the report names.
    pub(super) fn by_table(&self, name: &str) -> Option<Side> {
        let tables = Gazetteer::get();
        let name = Self::full_name(name);
        let rows = tables.person(name);
        let longest = rows.first()?;
        let is_named = |it: &&&Figure| {
            !it.side.is_empty() && tables.country(it.side).is_none() && self.text.contains(it.side)
        };
        let named = || rows.iter().find(is_named);
        let same = |of: fn(&Figure) -> &str| {
            let mut told = rows.iter().map(|it| of(it)).filter(|it| !it.is_empty());
            let first = told.next()?;
            told.all(|it| it == first).then_some(first)
        };
        let found = match self.year {
            Some(year) => tables
                .person_in(name, year)
                .map(|it| if it.side.is_empty() { it.party } else { it.side }),
            None => same(|it| it.side)
                .filter(|_| rows.iter().all(|it| !it.side.is_empty()))
                .or_else(|| named().map(|it| it.side))
                .or_else(|| same(|it| it.party))
                .or_else(|| caucus(&rows))
                .or(Some(longest.side)),
        };
        let found = found.filter(|it| !it.is_empty())?;
        let party = match tables.country(found) {
            Some(country) => tables.government(country),
            None => found.to_owned(),
        };
        let sure = if self.year.is_some() { 0.8 } else { 0.65 };
        side(party, sure, "known from the tables of public figures")
    }

    /// Whom a surname alone means: the best known bearer, if the report calls nobody else so.
    fn full_name(name: &str) -> &str {
        let known = Gazetteer::get().best_known(name);
        known.filter(|_| !name.contains(' ')).unwrap_or(name)
    }

    /// The political party of a person, by the tables.
    pub(super) fn political(&self, name: &str) -> Option<&'static str> {
        let tables = Gazetteer::get();
        let name = Self::full_name(name);
        let rows = tables.person(name);
        let of_year = self.year.and_then(|it| tables.person_in(name, it));
        let found = of_year.or(rows.first().copied()).map(|it| it.party);
        found.filter(|it| !it.is_empty()).or_else(|| caucus(&rows))
    }

    /// The party above a party: “Lund campaign” belongs to Lund's political party.
    pub(super) fn wider(&self, party: &str, speaker: &str) -> Option<String> {
        let tables = Gazetteer::get();
        let last = party.rsplit(' ').next().unwrap_or_default();
        let by_name = self.party_of(last).map(str::to_owned);
        let of_country = || {
            let adjective = party.strip_suffix(" government")?;
            let known = tables.country_of(adjective).or_else(|| tables.country(adjective));
            let named = self.cast.members.iter().any(|it| it.name == adjective);
            known.or_else(|| named.then_some(adjective)).map(str::to_owned)
        };
        let of_person = || {
            let person = party.strip_suffix(" campaign");
            let named = person.and_then(|surname| {
                let full = self.cast.members.iter().find(|it| {
                    it.sort == Sort::Person && it.name.rsplit(' ').next() == Some(surname)
                });
                let name = full.map_or(surname, |it| it.name.as_str());
                self.political(name)
            });
            named.map(str::to_owned)
        };
        let of_speaker = || {
            let known = tables.person(speaker).iter().any(|it| it.side == party);
            known.then(|| self.political(speaker)).flatten().map(str::to_owned)
        };
        let us = party.ends_with(" administration").then(|| "US government".to_owned());
        by_name
            .or(us)
            .or_else(of_country)
            .or_else(of_person)
            .or_else(of_speaker)
            .filter(|it| it != party)
    }
}

/// The party that somebody sits with who belongs to none: “Senate Democrats”.
fn caucus(rows: &[&Figure]) -> Option<&'static str> {
    let mut parties = rows.iter().filter_map(|it| Gazetteer::party_of(it.side.rsplit(' ').next()?));
    let first = parties.next()?;
    parties.all(|it| it == first).then_some(first)
}
