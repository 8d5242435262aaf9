//! The whole name of a side where a rule or the network took a part of it: “**crane** drivers”,
//! “the **Commission**”, “the **labour** minister”.

use super::{
    super::{
        cast::Sort,
        gazetteer::Gazetteer,
        names::Word,
        words::{
            is_body_word, is_company_word, is_function_word, is_people, is_place_word,
            is_portfolio, is_publication_word, is_role, is_title,
        },
    },
    Side, Sides,
};
use crate::model::singular;

/// A name grows by at most so many words at either end.
const MOST: usize = 2;

impl Sides<'_, '_> {
    /// The side under its whole name; none where the words are no name at all.
    pub(super) fn whole(&self, member: usize, side: Side) -> Option<Side> {
        let party = self.without_noun(without_epithet(&side.party)).to_owned();
        let plain = party.to_lowercase();
        if !party.contains(' ') {
            // “The labour minister” is the government's, and “bipartisan” tells two sides.
            if is_portfolio(&plain) && self.is_of_minister(&party) {
                return self.government_here();
            }
            if plain == "bipartisan" || plain.starts_with("pro-") || plain.starts_with("anti-") {
                return None;
            }
            if let Some(known) = partisan(&party) {
                return Some(Side { party: known.to_owned(), ..side });
            }
        }
        let whole = self.of_officials(&party).or_else(|| self.body_called(&party));
        let whole = whole.unwrap_or_else(|| self.grown(member, &party));
        Some(Side { party: whole, ..side })
    }

    /// “The Pheu Thai **party**” is called Pheu Thai where it is so elsewhere; the Front movement is
    /// no front.
    fn without_noun<'n>(&self, name: &'n str) -> &'n str {
        let Some((bare, noun)) = name.rsplit_once(' ') else { return name };
        let told = matches!(noun, "movement" | "party") && bare.starts_with(char::is_uppercase);
        let parts: Vec<&str> = bare.split(' ').collect();
        let alone = |at: usize| {
            let behind = at + parts.len();
            let other = self.word(behind).is_none_or(|it| it.text != noun || it.mark.is_some());
            other && self.cast.adjective_at(at).is_none_or(|it| it.0 != parts.len())
        };
        let own = told && self.party_of(bare).is_none() && !is_body_word(&bare.to_lowercase());
        if own && self.cast.standing(&parts).any(alone) { bare } else { name }
    }

    /// Whether a word stands beside an office somewhere: “labour minister”, “Minister of **Labour**”,
    /// “health officials”.
    fn is_of_minister(&self, word: &str) -> bool {
        let is_office = |it: &Word<'_>| is_ministers(&it.plain());
        self.cast.standing(&[word]).any(|at| {
            let of_office = match self.cast.words.get(..at).unwrap_or_default() {
                [.., office, of, the] if the.text == "the" => of.text == "of" && is_office(office),
                [.., office, of] => of.text == "of" && is_office(office),
                _ => false,
            };
            of_office || self.word(at + 1).is_some_and(is_office)
        })
    }

    /// “A **Kessian official**” is one of the government's.
    fn of_officials(&self, party: &str) -> Option<String> {
        let (adjective, noun) = party.split_once(' ')?;
        let office = matches!(noun, "official" | "officials" | "negotiator" | "negotiators");
        let capital = capital(adjective).filter(|_| office)?;
        let at = self.cast.standing(&[&capital]).next()?;
        let (_, country) = self.cast.adjective_at(at).filter(|it| it.0 == 1)?;
        Some(self.government_of(country).unwrap_or_else(|| format!("{country} government")))
    }

    /// “The **Commission**”, where the report has one body that is called so at more length.
    fn body_called(&self, party: &str) -> Option<String> {
        let noun = party.starts_with(char::is_uppercase) && is_body_word(&party.to_lowercase());
        self.in_full(party).filter(|it| noun && it.len() > party.len())
    }

    /// The name with the words that stand beside it wherever it stands.
    fn grown(&self, member: usize, party: &str) -> String {
        let mut whole = party.to_owned();
        for _ in 0..MOST {
            let Some(longer) = self.with_noun(member, &whole) else { break };
            whole = longer;
        }
        for _ in 0..MOST {
            let Some(longer) = self.with_first(&whole) else { break };
            whole = longer;
        }
        whole
    }

    /// “crane **drivers**”, “the fire brigades' **union**”: the noun that follows everywhere, or
    /// follows in the words that describe the speaker.
    fn with_noun(&self, member: usize, name: &str) -> Option<String> {
        let parts: Vec<&str> = name.split(' ').collect();
        let mut places = self.cast.standing(&parts).peekable();
        let first = *places.peek()?;
        let here = self.cast.members.get(member).filter(|it| it.sort == Sort::Described);
        let here = here.and_then(|it| it.place).map(|it| self.cast.words_in(it));
        let own = here.and_then(|it| self.cast.standing(&parts).find(|at| it.contains(at)));
        let last = self.word(own.unwrap_or(first) + parts.len() - 1)?;
        if self.is_side_alone(name, last.is_possessive()) {
            return None;
        }
        let named = own.is_none() && name.starts_with(char::is_uppercase);
        let behind = |at: usize| -> Option<&Word<'_>> {
            let owns = self.word(at + parts.len() - 1)?.is_possessive();
            let next = self.word(at + parts.len()).filter(|it| it.mark.is_none())?;
            let fits = if owns { is_lower_body(next) } else { is_collective(&next.plain(), named) };
            fits.then_some(next)
        };
        let noun = behind(own.unwrap_or(first))?;
        let same = |at: usize| behind(at).is_some_and(|it| it.plain() == noun.plain());
        if own.is_none() && !places.all(same) {
            return None;
        }
        let owner = last.text.strip_prefix(last.stem()).unwrap_or_default();
        Some(format!("{name}{owner} {}", noun.stem()))
    }

    /// What is a side as it is: a country, a party, who is named and speaks for itself. People may
    /// own a body.
    fn is_side_alone(&self, name: &str, owns: bool) -> bool {
        let tables = Gazetteer::get();
        let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let people = is_people(&last);
        let member =
            |sort: Sort| self.cast.members.iter().any(|it| it.name == name && it.sort == sort);
        tables.country(name).is_some()
            || tables.is_body(name)
            || partisan(name).is_some()
            || name.ends_with(" government")
            || people != owns
            || member(Sort::Person)
            || member(Sort::Body)
    }

    /// “**Foreign** Office”, “**Retired** Educators Association”: the capital letter that stands
    /// before a body's name everywhere.
    fn with_first(&self, name: &str) -> Option<String> {
        let last = name.rsplit(' ').next()?.to_lowercase();
        let body = is_body_word(&last) && !matches!(last.as_str(), "campaign" | "government");
        if !body || !name.starts_with(char::is_uppercase) {
            return None;
        }
        let parts: Vec<&str> = name.split(' ').collect();
        let before = |at: usize| -> Option<&Word<'_>> {
            let joined = self.word(at)?.mark.is_none();
            let it = at.checked_sub(1).and_then(|it| self.word(it)).filter(|_| joined)?;
            let adjective = self.cast.adjective_at(at - 1).is_some();
            let plain = it.plain();
            let begins = self.cast.begins_sentence(at - 1);
            let title = is_title(&plain) && !matches!(plain.as_str(), "first" | "foreign" | "king");
            let whose = adjective || it.is_possessive() || is_role(&plain) || title;
            let article = is_function_word(&plain) && plain != "retired";
            (it.is_capital() && !begins && !whose && !article).then_some(it)
        };
        let mut places = self.cast.standing(&parts);
        let first = before(places.next()?)?;
        let same = places.all(|at| before(at).is_some_and(|it| it.text == first.text));
        same.then(|| format!("{} {name}", first.text))
    }
}

/// Whether a noun is of several who may be a side: “drivers”, “wing”, “groups”. Behind a name people
/// and companies are others: “Lund **workers**”, and “Lund **considers**” is no noun.
fn is_collective(noun: &str, named: bool) -> bool {
    let one = singular(noun);
    let people = is_people(noun) && !is_role(noun) && !is_title(noun);
    let others = people || (is_company_word(&one) && !is_publication_word(&one));
    let body = is_body_word(noun) || is_body_word(&one) || is_place_word(noun) || noun == "side";
    body || (others && !named)
}

/// “the signalmen's **union**”
fn is_lower_body(word: &Word<'_>) -> bool {
    !word.is_capital() && is_body_word(&word.plain())
}

/// Words for a minister, and for the people and the house under one.
fn is_ministers(word: &str) -> bool {
    matches!(word, "minister" | "ministers" | "ministry" | "officials" | "secretary")
}

/// “republican”: the party of an adjective, however it is written.
fn partisan(word: &str) -> Option<&'static str> {
    if word.ends_with('s') {
        return None;
    }
    Gazetteer::party_of(&capital(word)?)
}

fn capital(word: &str) -> Option<String> {
    let mut letters = word.chars();
    Some(letters.next()?.to_uppercase().chain(letters).collect())
}

/// “Lusaka-based Continental” is called Continental.
fn without_epithet(name: &str) -> &str {
    let ends = ["-aligned", "-backed", "-backing", "-based", "-led", "-owned", "-supporting"];
    let told = |(first, rest): &(&str, &str)| {
        ends.iter().any(|it| first.ends_with(it)) && rest.starts_with(char::is_uppercase)
    };
    name.split_once(' ').filter(told).map_or(name, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Metadata, Report},
        nlp::understand::cast::Cast,
    };

    /// What becomes of a side of that name, of somebody who is not described.
    fn whole(text: &str, name: &str) -> Option<String> {
        let report = Report::new(text.to_owned(), Metadata::default());
        let cast = Cast::of(&report);
        let sides = Sides::new(&report, &cast, &[], &[], &[]);
        let side = Side { party: name.to_owned(), sure: 0.5, why: String::new() };
        sides.whole(usize::MAX, side).map(|it| it.party)
    }

    #[test]
    fn the_noun_that_follows_everywhere_belongs_to_the_name() {
        let drivers = "She leads the crane drivers. Some crane drivers were not paid.";
        assert_eq!(whole(drivers, "crane").as_deref(), Some("crane drivers"));
        let other = "She leads the crane drivers. The crane is old.";
        assert_eq!(whole(other, "crane").as_deref(), Some("crane"));
        let union = "The signalmen's union met. A signalmen's union needs rooms.";
        assert_eq!(whole(union, "signalmen").as_deref(), Some("signalmen's union"));
        let people = "The Lund workers met. Lund considers it.";
        assert_eq!(whole(people, "Lund").as_deref(), Some("Lund"));
    }

    #[test]
    fn the_capital_that_stands_before_a_body_everywhere_belongs_to_its_name() {
        let office = "It was the Foreign Office. He called the Foreign Office twice.";
        assert_eq!(whole(office, "Office").as_deref(), Some("Foreign Office"));
        let court = "It was the Supreme Court. He called the High Court twice.";
        assert_eq!(whole(court, "Court").as_deref(), Some("Court"));
        let owned = "He called Lund's Board. He met Lund's Board.";
        assert_eq!(whole(owned, "Board").as_deref(), Some("Board"));
    }

    #[test]
    fn an_adjective_is_the_party_or_nobody() {
        let said = "The labour minister objected. A Halden-based Nordic Line did not.";
        assert_eq!(whole(said, "labour"), None, "no country is told");
        assert_eq!(whole("They fish in the defence zone.", "defence").as_deref(), Some("defence"));
        assert_eq!(whole(said, "republican").as_deref(), Some("Republican Party"));
        assert_eq!(whole("The Minister of the Interior left.", "Interior"), None);
        assert_eq!(whole(said, "bipartisan"), None);
        assert_eq!(whole(said, "Halden-based Nordic Line").as_deref(), Some("Nordic Line"));
        assert_eq!(whole(said, "pro-Lund"), None);
        let kessian = "Kessia waits. A Kessian official said so.";
        assert_eq!(whole(kessian, "kessian official").as_deref(), Some("Kessia government"));
    }

    #[test]
    fn a_name_that_stands_alone_needs_no_noun() {
        let thai = "The Pheu Thai party met. It is Pheu Thai that governs.";
        assert_eq!(whole(thai, "Pheu Thai party").as_deref(), Some("Pheu Thai"));
        let front = "The Front movement met. The Front was late.";
        assert_eq!(whole(front, "Front movement").as_deref(), Some("Front movement"));
        let never = "The Orvane party met. The Orvane party was late.";
        assert_eq!(whole(never, "Orvane party").as_deref(), Some("Orvane party"));
    }
}
