//! Facts that a report takes for granted: who belongs to which party, which names are bodies,
//! what a country's people are called. `assets/gazetteer/README.md` says where they come from.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{names::Gender, words::is_body_word};

static PEOPLE: &str = include_str!("../../../assets/gazetteer/people.tsv");
static FIGURES: &str = include_str!("../../../assets/gazetteer/figures.tsv");
static COUNTRIES: &str = include_str!("../../../assets/gazetteer/countries.tsv");
static BODIES: &str = include_str!("../../../assets/gazetteer/bodies.tsv");

/// What the people of parties are called, where it is not the party's name.
const PARTISANS: [(&str, &str); 16] = [
    ("Democrat", "Democratic Party"),
    ("Democrats", "Democratic Party"),
    ("Democratic", "Democratic Party"),
    ("GOP", "Republican Party"),
    ("Republican", "Republican Party"),
    ("Republicans", "Republican Party"),
    ("Tory", "Conservative Party"),
    ("Tories", "Conservative Party"),
    ("Conservatives", "Conservative Party"),
    ("Labour", "Labour Party"),
    ("Liberal", "Liberal Party"),
    ("Liberals", "Liberal Party"),
    ("Greens", "Green Party"),
    ("Green", "Green Party"),
    ("Libertarian", "Libertarian Party"),
    ("Libertarians", "Libertarian Party"),
];

/// Houses that stand for the government that sits there.
const SEATS: [(&str, &str); 6] = [
    ("Downing Street", "United Kingdom"),
    ("Whitehall", "United Kingdom"),
    ("Kremlin", "Russia"),
    ("Élysée", "France"),
    ("Matignon", "France"),
    ("Blue House", "South Korea"),
];

/// What the tables say of a person in one period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figure {
    pub party: &'static str,
    /// The government, institution or organisation the person spoke for.
    pub side: &'static str,
    pub country: &'static str,
    pub from: i16,
    pub to: Option<i16>,
    pub gender: Option<Gender>,
}

/// A body's canonical name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Body {
    pub name: &'static str,
    pub is_party: bool,
}

/// All tables, by the names that a report may use.
pub(super) struct Gazetteer {
    people: BTreeMap<&'static str, Vec<Figure>>,
    bodies: BTreeMap<&'static str, Body>,
    /// Countries by name and alias.
    countries: BTreeMap<&'static str, &'static str>,
    /// Countries by adjective: “Israeli”.
    adjectives: BTreeMap<&'static str, &'static str>,
    /// Countries by capital.
    capitals: BTreeMap<&'static str, &'static str>,
    first_names: BTreeMap<&'static str, Gender>,
    surnames: BTreeMap<&'static str, Option<&'static str>>,
}

static TABLES: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);

impl Gazetteer {
    /// The embedded tables.
    pub(super) fn get() -> &'static Self {
        &TABLES
    }

    fn read() -> Self {
        let mut it = Self {
            people: BTreeMap::new(),
            bodies: BTreeMap::new(),
            countries: BTreeMap::new(),
            adjectives: BTreeMap::new(),
            capitals: BTreeMap::new(),
            first_names: BTreeMap::new(),
            surnames: BTreeMap::new(),
        };
        for [name, aliases, party, side, country, from, to, gender] in rows(FIGURES) {
            it.add_person(name, aliases, (party, side, country), (from, to, gender));
        }
        it.surnames = surnames(&it.people);
        for [name, aliases, party, office, country, from, to, gender, source] in rows(PEOPLE) {
            // That source ends in 2021: who was in office then need not be so today.
            let to = if source == "reign" && to.is_empty() { "2021" } else { to };
            let governs = matches!(office, "president" | "prime minister" | "leader");
            let side = if governs { country } else { "" };
            it.add_person(name, aliases, (party, side, country), (from, to, gender));
        }
        for [name, adjectives, capital, aliases] in rows(COUNTRIES) {
            it.capitals.entry(capital).or_insert(name);
            for alias in listed(name, aliases) {
                it.countries.entry(alias).or_insert(name);
            }
            for adjective in adjectives.split(';').filter(|it| !it.is_empty()) {
                it.adjectives.entry(adjective).or_insert(name);
            }
        }
        for [name, aliases, kind, _, _] in rows(BODIES) {
            for alias in listed(name, aliases) {
                it.bodies.entry(alias).or_insert(Body { name, is_party: kind == "party" });
            }
        }
        it
    }

    fn add_person(
        &mut self,
        name: &'static str,
        aliases: &'static str,
        (party, side, country): (&'static str, &'static str, &'static str),
        (from, to, gender): (&'static str, &'static str, &'static str),
    ) {
        let gender = match gender {
            "m" => Some(Gender::He),
            "f" => Some(Gender::She),
            _ => None,
        };
        let from = from.parse().unwrap_or_default();
        let figure = Figure { party, side, country, from, to: to.parse().ok(), gender };
        for alias in listed(name, aliases) {
            self.people.entry(alias).or_default().push(figure.clone());
        }
        if let Some((first, gender)) = name.split(' ').next().zip(gender) {
            self.first_names.entry(first).or_insert(gender);
        }
    }

    /// What is known of a person in a year: the nearest period; of several that fit the shortest,
    /// as a campaign lies within an office.
    pub(super) fn person_in(&self, name: &str, year: i16) -> Option<&Figure> {
        let away = |it: &&Figure| {
            let to = it.to.unwrap_or(2100);
            ((it.from - year).max(year - to).max(0), to - it.from)
        };
        self.person(name).into_iter().min_by_key(away)
    }

    /// All that is known of a person, the longest period first.
    pub(super) fn person(&self, name: &str) -> Vec<&Figure> {
        let plain = plain_name(name);
        let rows = self.people.get(name).or_else(|| self.people.get(plain.as_str()));
        let mut found: Vec<_> = rows.into_iter().flatten().collect();
        found.sort_by_key(|it| it.from - it.to.unwrap_or(2100));
        found
    }

    /// The person of a surname who has clearly more entries than any other.
    pub(super) fn best_known(&self, surname: &str) -> Option<&'static str> {
        self.surnames.get(surname).copied().flatten()
    }

    /// A body's canonical name.
    pub(super) fn body(&self, name: &str) -> Option<Body> {
        self.bodies.get(name).copied()
    }

    /// The country of that name.
    pub(super) fn country(&self, name: &str) -> Option<&'static str> {
        self.countries.get(name).copied()
    }

    /// The country of an adjective.
    pub(super) fn country_of(&self, adjective: &str) -> Option<&'static str> {
        self.adjectives.get(adjective).copied()
    }

    /// The country whose government a name stands for: “Berlin”, “Downing Street”.
    pub(super) fn governed_from(&self, name: &str) -> Option<&'static str> {
        let seat = SEATS.iter().find(|(it, _)| *it == name).map(|(_, country)| *country);
        seat.or_else(|| self.capitals.get(name).copied()).filter(|country| *country != name)
    }

    /// What news call the government of a country.
    pub(super) fn government(&self, country: &str) -> String {
        let adjective = self.adjectives.iter().filter(|(_, it)| **it == country).map(|(it, _)| *it);
        match country {
            "United States" => "US government".to_owned(),
            "United Kingdom" => "UK government".to_owned(),
            _ => format!("{} government", adjective.min().unwrap_or(country)),
        }
    }

    /// The party of an adjective or of its people: “Labour”, “Republicans”.
    pub(super) fn party_of(word: &str) -> Option<&'static str> {
        PARTISANS.iter().find(|(it, _)| *it == word).map(|(_, party)| *party)
    }

    /// The gender that a person of that name most likely has.
    pub(super) fn gender(&self, name: &str) -> Option<Gender> {
        let known = self.people.get(name).and_then(|rows| rows.iter().find_map(|it| it.gender));
        known.or_else(|| self.first_names.get(name.split(' ').next()?).copied())
    }

    /// Whether persons in the tables are called so.
    pub(super) fn is_first_name(&self, name: &str) -> bool {
        self.first_names.contains_key(name)
    }

    /// Whether the tables know a body or country of that name.
    pub(super) fn is_body(&self, name: &str) -> bool {
        self.bodies.contains_key(name)
            || self.countries.contains_key(name)
            || name.split(' ').any(|it| is_body_word(&it.to_lowercase()))
    }
}

/// “John Roberts” of “John G. Roberts Jr.”.
fn plain_name(name: &str) -> String {
    let extra = |it: &&str| {
        let plain = it.trim_end_matches('.');
        plain.chars().count() > 1 && !matches!(plain, "Jr" | "Sr" | "II" | "III" | "IV")
    };
    name.split(' ').filter(extra).collect::<Vec<_>>().join(" ")
}

/// For each surname the one person with twice as many entries as any other of that name.
fn surnames(
    people: &BTreeMap<&'static str, Vec<Figure>>,
) -> BTreeMap<&'static str, Option<&'static str>> {
    let mut counts: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    for (name, rows) in people {
        if let Some((_, surname)) = name.rsplit_once(' ') {
            counts.entry(surname).or_default().push((rows.len(), name));
        }
    }
    let best = |mut all: Vec<(usize, &'static str)>| {
        all.sort_by(|a, b| b.cmp(a));
        match all.as_slice() {
            [(most, name), rest @ ..] => {
                // Aliases of the same person share the entries.
                let other = |it: &&(usize, &'static str)| people.get(it.1) != people.get(name);
                let next = rest.iter().find(other).map_or(0, |it| it.0);
                (*most >= 2 * next).then_some(*name)
            }
            [] => None,
        }
    };
    counts.into_iter().map(|(surname, all)| (surname, best(all))).collect()
}

/// The rows of a table of `N` columns; lines that have another number are left out.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter(|it| !it.starts_with('#')).filter_map(|line| {
        let cells: Vec<_> = line.split('\t').collect();
        cells.try_into().ok()
    })
}

fn listed(name: &'static str, aliases: &'static str) -> impl Iterator<Item = &'static str> {
    std::iter::once(name).chain(aliases.split(';')).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_read() {
        let tables = Gazetteer::get();
        assert_eq!(tables.country_of("Israeli"), Some("Israel"));
        assert_eq!(tables.country("U.S."), Some("United States"));
        assert_eq!(tables.governed_from("Doha"), Some("Qatar"));
        assert_eq!(tables.body("Hamas").map(|it| it.name), Some("Hamas"));
        assert_eq!(
            tables.person_in("Bernie Sanders", 2016).map(|it| it.country),
            Some("United States")
        );
        assert!(tables.person_in("Odd Vik", 2016).is_none());
    }
}
