//! Governments: of a ministry, of a minister, of a capital that speaks.

use super::{
    super::{
        cast::Sort, gazetteer::Gazetteer, names::Word, speakers::head_noun, words::is_portfolio,
    },
    Side, Sides, side,
};

/// A country is the one of the report if it has so many of all mentions of countries.
const SHARE: f32 = 0.6;
/// And if it is mentioned so often.
const LEAST: usize = 3;
/// A dateline begins among so many words.
const DATELINE: usize = 80;
/// The country of a minister is looked for in the same sentence and so many before.
const NEAR: usize = 1;

impl Sides<'_, '_> {
    /// “**Berlin**”, as one who speaks.
    pub(super) fn of_seat(name: &str) -> Option<Side> {
        let tables = Gazetteer::get();
        let country = tables.governed_from(name)?;
        side(tables.government(country), 0.6, format!("“{name}” stands for its government"))
    }

    /// “the Slovenian culture **ministry**”, “the **government**”: of the country that is named
    /// with it, else of the one that the report is about.
    pub(super) fn of_ministry(&self, words: &str) -> Option<Side> {
        let head = head_noun(words);
        let owned = ["his ", "her ", "their ", "its "].iter().any(|it| words.starts_with(it));
        if owned || !(is_federal(words, &head) || is_government(&head)) {
            return None;
        }
        let tables = Gazetteer::get();
        let country = words.split([' ', '-']).find_map(|it| {
            let plain = it.trim_end_matches("'s").trim_end_matches("’s");
            tables.country(plain).or_else(|| tables.country_of(plain)).or_else(|| {
                let seat = words.contains(" in ").then(|| tables.governed_from(plain));
                seat.flatten()
            })
        });
        if let Some(country) = country {
            return side(tables.government(country), 0.75, "called after the country");
        }
        let plain = words
            .split(' ')
            .all(|it| it.chars().all(char::is_lowercase) || is_portfolio(&it.to_lowercase()));
        let federal = || self.dateline().filter(|_| is_federal(words, &head));
        self.government_here().or_else(federal).filter(|_| plain)
    }

    /// “Congress”, “the Army” in a report about the United States.
    pub(super) fn of_nation(&self, name: &str) -> Option<String> {
        let national = matches!(
            name,
            "Congress" | "Army" | "Navy" | "Air Force" | "Marine Corps" | "Coast Guard"
        );
        let here = || self.government_here().is_some_and(|it| it.party == "US government");
        (national && here()).then(|| format!("US {name}"))
    }

    /// “Foreign **Minister** Lund”: of the one government that the report is about.
    pub(super) fn of_minister(&self, start: usize, end: usize) -> Option<Side> {
        let is = |it: &Word<'_>| {
            let plain = it.plain();
            plain == "minister" || plain == "premier" || it.text == "President"
        };
        let governs = (start..end).any(|at| self.word(at).is_some_and(is));
        // “Foreign Secretary Lund”
        let secretary = (start + 1..end).any(|at| {
            self.word(at).is_some_and(|it| it.plain() == "secretary")
                && self.word(at - 1).is_some_and(|it| is_portfolio(&it.plain()))
        });
        let shadow = (start..end).any(|at| self.word(at).is_some_and(|it| it.plain() == "shadow"));
        if shadow && (governs || secretary) {
            return side("opposition", 0.5, "“shadow” and an office");
        }
        // Which of its presidents stood for the US in a report is a matter of its year: tables know.
        let known = || {
            let told = self.government_near(start).or_else(|| self.government_here());
            told.or_else(|| self.dateline())
        };
        (governs || secretary).then(known).flatten().filter(|it| it.party != "US government")
    }

    /// “**Budapest** is not amused. Defence Minister Lund …”: of the country that is named last,
    /// not long before.
    fn government_near(&self, at: usize) -> Option<Side> {
        let tables = Gazetteer::get();
        let starts = (0..=at).rev().filter(|it| self.cast.begins_sentence(*it));
        let from = starts.take(NEAR + 1).last()?;
        let country = (from..at).rev().find_map(|it| {
            let named = self.mention_at(it).and_then(|it| self.cast.members.get(it.member));
            let named = named
                .and_then(|it| tables.country(&it.name).or_else(|| tables.governed_from(&it.name)));
            named.or_else(|| tables.country_of(self.word(it)?.stem()))
        })?;
        side(tables.government(country), 0.5, format!("the report names “{country}”"))
    }

    /// “**PRAGUE**, 30 September – …”: the country whose capital the report comes from.
    fn dateline(&self) -> Option<Side> {
        let tables = Gazetteer::get();
        let opens = |at: &usize| *at == 0 || self.word(*at).is_some_and(|it| it.mark == Some('\n'));
        let mut opening = (0..self.cast.words.len().min(DATELINE)).filter(opens);
        let country = opening.find_map(|at| {
            let city = self.word(at)?.text;
            let shouted = city.len() > 2 && city.chars().all(char::is_uppercase);
            let mut letters = city.chars();
            let first = letters.next().filter(|_| shouted)?;
            let rest = letters.flat_map(char::to_lowercase);
            tables.governed_from(&std::iter::once(first).chain(rest).collect::<String>())
        })?;
        let told = side(tables.government(country), 0.45, format!("the report names “{country}”"));
        // Talks are held in one country between others.
        told.filter(|_| self.country_named_most() == Some(country) && !self.has_states())
    }

    /// The government of the country that the report is about, found once.
    pub(super) fn government_here(&self) -> Option<Side> {
        self.governed.get_or_init(|| self.find_government()).clone()
    }

    fn find_government(&self) -> Option<Side> {
        let mut named = self.cast.members.iter().filter(|it| {
            it.sort == Sort::Body && it.name.ends_with(" government") && it.name.contains(' ')
        });
        if let (Some(one), None) = (named.next(), named.next()) {
            return side(&one.name, 0.5, format!("the report names “{}”", one.name));
        }
        let country = self.country_here()?;
        let why = format!("the report names “{country}”");
        side(Gazetteer::get().government(country), 0.5, why)
    }

    /// The country that most mentions of countries name.
    fn country_here(&self) -> Option<&'static str> {
        let counts = self.countries();
        let all: usize = counts.iter().map(|it| it.1).sum();
        let (country, most) = counts.into_iter().max_by_key(|it| it.1)?;
        (most >= LEAST && most as f32 >= SHARE * all as f32).then_some(country)
    }

    fn country_named_most(&self) -> Option<&'static str> {
        self.countries().into_iter().max_by_key(|it| it.1).map(|it| it.0)
    }

    /// How often the report names each country, by its name, its adjective or its seat.
    fn countries(&self) -> Vec<(&'static str, usize)> {
        let tables = Gazetteer::get();
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        let mut count = |country: Option<&'static str>| {
            let Some(country) = country else { return };
            match counts.iter_mut().find(|it| it.0 == country) {
                Some((_, count)) => *count += 1,
                None => counts.push((country, 1)),
            }
        };
        for mention in &self.cast.mentions {
            let name = self.cast.members.get(mention.member).map_or("", |it| it.name.as_str());
            count(tables.country(name).or_else(|| tables.governed_from(name)));
        }
        for word in &self.cast.words {
            count(tables.country_of(word.stem()));
        }
        counts
    }
}

fn is_government(head: &str) -> bool {
    matches!(head, "ministry" | "government" | "cabinet")
}

/// “**federal** investigators”: those of the state, not of one of its parts.
fn is_federal(words: &str, head: &str) -> bool {
    let office = matches!(
        head,
        "agents" | "authorities" | "investigators" | "officials" | "prosecutors" | "regulators"
    );
    let mut told = words.split(' ');
    office && told.next().is_some_and(|it| it.eq_ignore_ascii_case("federal"))
}
