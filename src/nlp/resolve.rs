//! Who a source is, and for whom it speaks, by the simplest honest rules.
//!
//! - a surname is the one full name of the report that ends with it;
//! - “he” and “she” are the person quoted last, if that is near;
//! - the party stands with the name (“X, a member of Y”, “Y's minister X”, “X (Y)”),
//!   or the source is a body itself (“the Harbour Union”).
//!
//! What no rule reaches stays unknown, and every answer says why.

use std::collections::BTreeMap;

use super::names::{Word, capital_run, full_names, is_function_word, is_title, words};
use crate::model::{Decided, Report, Span, Statement};

/// Pronouns for one person.
const PERSON: [&str; 2] = ["he", "she"];
/// Other words that say nothing about who speaks.
const UNNAMED: [&str; 16] = [
    "all", "both", "her", "him", "i", "it", "many", "one", "others", "some", "that", "they",
    "this", "we", "who", "you",
];
/// What people are to those they speak for.
const ROLES: [&str; 42] = [
    "adviser",
    "advisor",
    "aide",
    "ambassador",
    "analyst",
    "candidate",
    "chair",
    "chairman",
    "chairwoman",
    "chief",
    "commander",
    "delegate",
    "delegates",
    "delegation",
    "deputy",
    "diplomat",
    "diplomats",
    "director",
    "envoy",
    "head",
    "lawyer",
    "lawyers",
    "leader",
    "leaders",
    "mediator",
    "mediators",
    "member",
    "members",
    "minister",
    "ministers",
    "negotiator",
    "negotiators",
    "official",
    "officials",
    "president",
    "representative",
    "representatives",
    "secretary",
    "spokesman",
    "spokesperson",
    "spokespeople",
    "spokeswoman",
];
/// Words in the names of bodies.
const BODIES: [&str; 38] = [
    "administration",
    "agency",
    "alliance",
    "army",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "campaign",
    "club",
    "coalition",
    "commission",
    "committee",
    "company",
    "congress",
    "cooperative",
    "council",
    "court",
    "department",
    "federation",
    "front",
    "government",
    "group",
    "institute",
    "league",
    "ministry",
    "movement",
    "office",
    "organisation",
    "organization",
    "parliament",
    "party",
    "police",
    "senate",
    "society",
    "union",
    "university",
];
/// A pronoun is resolved over at most so many line breaks.
const NEAR: usize = 4;
/// How far “X, the former head of the delegation of Y” may reach, in words.
const APPOSITION: usize = 9;

/// Fills in speaker and party of statements that stand in reading order.
pub(super) fn resolve(report: &Report, statements: &mut [Statement]) {
    let text = report.text();
    let everywhere = Span::new(0, text.len());
    let all = everywhere.map(|span| words(text, span)).unwrap_or_default();
    let names = full_names(&all);
    let mut last: Option<(String, usize)> = None;
    for statement in statements.iter_mut() {
        let Some(source) = statement.source.value else {
            statement.speaker = Decided::found(None, 0.0, "no source is named");
            continue;
        };
        let speaker = speaker(source, text, (&all, &names), last.as_ref());
        if speaker.confidence > 0.6
            && let Some(name) = &speaker.value
        {
            last = Some((name.clone(), source.start()));
        }
        statement.speaker = speaker;
        statement.party = party_in_source(source, text);
    }
    share_parties(&all, statements);
}

fn speaker(
    source: Span,
    text: &str,
    (all, names): (&[Word<'_>], &[Vec<&str>]),
    last: Option<&(String, usize)>,
) -> Decided<Option<String>> {
    let found = words(text, source);
    let alone = match found.as_slice() {
        [word] => Some(word.plain()),
        _ => None,
    };
    if let Some(pronoun) =
        alone.filter(|it| PERSON.contains(&it.as_str()) || UNNAMED.contains(&it.as_str()))
    {
        let near = |from: usize| {
            text.get(from..source.start()).is_some_and(|it| it.matches('\n').count() <= NEAR)
        };
        return match last.filter(|(_, from)| PERSON.contains(&pronoun.as_str()) && near(*from)) {
            Some((name, _)) => Decided::found(
                Some(name.clone()),
                0.5,
                format!("the person quoted last before “{pronoun}”"),
            ),
            None => Decided::found(None, 0.0, format!("“{pronoun}” is not resolved")),
        };
    }
    if let Some(name) = leading_name(&found) {
        return Decided::found(Some(name.join(" ")), 0.9, "named in the source");
    }
    let single: Vec<_> = found
        .iter()
        .filter(|it| it.is_capital() && !is_function_word(it.text) && !is_title(it.text))
        .collect();
    if let [name] = single.as_slice()
        && found
            .iter()
            .all(|it| it.text == name.text || is_title(it.text) || is_function_word(it.text))
    {
        return surname(name.stem(), names);
    }
    if let Some(known) = by_description(&found, all, names) {
        return known;
    }
    let words = source.of(text).trim();
    Decided::found(Some(without_article(words).to_owned()), 0.4, "the source's own words; no name")
}

/// The one full name that ends with `name`, or `name` itself.
fn surname(name: &str, names: &[Vec<&str>]) -> Decided<Option<String>> {
    let mut full: Vec<_> = names.iter().filter(|it| it.last() == Some(&name)).collect();
    full.sort();
    full.dedup();
    match full.as_slice() {
        [only] => {
            let full = only.join(" ");
            Decided::found(Some(full), 0.8, format!("the only full name that ends with “{name}”"))
        }
        _ => Decided::found(Some(name.to_owned()), 0.7, "named in the source"),
    }
}

/// The name that the source gives its speaker: the last before any comma, so that roles before it
/// (“Norland's envoy Odd Vik”) and appositions behind it are no part of it; or the first behind it
/// (“the mayor, Odd Vik”).
fn leading_name<'a>(found: &[Word<'a>]) -> Option<Vec<&'a str>> {
    let end =
        found.iter().skip(1).position(|it| it.mark.is_some()).map_or(found.len(), |it| it + 1);
    full_names(found.get(..end)?).pop().or_else(|| full_names(found).into_iter().next())
}

/// “the envoy” and “the union”, if only one person or body of the report is one.
fn by_description(
    found: &[Word<'_>],
    all: &[Word<'_>],
    names: &[Vec<&str>],
) -> Option<Decided<Option<String>>> {
    let [article, word] = found else { return None };
    if article.plain() != "the" {
        return None;
    }
    let noun = word.plain();
    let mut known: Vec<String> = if BODIES.contains(&noun.as_str()) {
        let ends = |name: &&Vec<&str>| name.last().is_some_and(|it| it.to_lowercase() == noun);
        names.iter().filter(ends).map(|name| name.join(" ")).collect()
    } else {
        let at = all.windows(2).enumerate().filter(|(_, pair)| match pair {
            [role, name] => role.plain() == noun && name.is_capital() && name.mark.is_none(),
            _ => false,
        });
        at.filter_map(|(at, _)| name_of(all.get(capital_run(all, at + 1))?)).collect()
    };
    known.sort();
    known.dedup();
    let name = known.pop().filter(|_| known.is_empty())?;
    Some(Decided::found(Some(name), 0.6, format!("the only {noun} that the report names")))
}

fn without_article(words: &str) -> &str {
    let rest = ["the ", "The ", "a ", "A ", "an ", "An "]
        .into_iter()
        .find_map(|it| words.strip_prefix(it));
    rest.unwrap_or(words)
}

/// The party where the source itself names it: a body, “Y officials”, “a spokesman for Y”.
fn party_in_source(source: Span, text: &str) -> Decided<Option<String>> {
    let found = words(text, source);
    let first = found.iter().take_while(|it| is_function_word(it.text)).count();
    let run = capital_run(&found, first);
    let name = name_of(found.get(run.clone()).unwrap_or_default());
    let rest = found.get(run.end..).unwrap_or_default();
    if let Some(name) = name.clone()
        && is_body(&name)
    {
        return Decided::found(Some(name), 0.8, "the source is a body or speaks for one");
    }
    let joined = rest.first().is_some_and(|it| it.mark.is_none());
    if name.is_some() && joined && rest.iter().any(|it| ROLES.contains(&it.plain().as_str())) {
        return Decided::found(name, 0.6, "named before the source's role");
    }
    match after_role(&found) {
        Some(name) => Decided::found(Some(name), 0.7, "named after the source's role"),
        None => Decided::default(),
    }
}

fn is_body(name: &str) -> bool {
    let acronym = name.chars().count() > 1 && name.chars().all(char::is_uppercase);
    acronym || name.split(' ').any(|it| BODIES.contains(&it.to_lowercase().as_str()))
}

/// “a spokesman **for** the Harbour Union”: the name after a role and its preposition.
fn after_role(found: &[Word<'_>]) -> Option<String> {
    let role = found.iter().position(|it| ROLES.contains(&it.plain().as_str()))?;
    let linked = |it: &Word<'_>| matches!(it.text, "of" | "for" | "from" | "in" | "at" | "with");
    let link = role + found.get(role..)?.iter().take(APPOSITION).position(linked)?;
    let article = usize::from(found.get(link + 1).is_some_and(|it| is_function_word(it.text)));
    let run = capital_run(found, link + 1 + article);
    name_of(found.get(run)?)
}

fn name_of(words: &[Word<'_>]) -> Option<String> {
    let words: Vec<_> = words.iter().skip_while(|it| is_title(it.text)).map(Word::stem).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Looks for the party where a speaker is introduced, and gives it to all their statements.
fn share_parties(all: &[Word<'_>], statements: &mut [Statement]) {
    let mut parties: BTreeMap<String, Decided<Option<String>>> = BTreeMap::new();
    for statement in statements.iter() {
        let Some(speaker) = &statement.speaker.value else { continue };
        let known = parties.entry(speaker.clone()).or_default();
        if known.value.is_none() {
            *known = match statement.party.value {
                Some(_) => statement.party.clone(),
                None => introduced(all, speaker),
            };
        }
    }
    let named: Vec<_> = parties.values().filter_map(|it| it.value.clone()).collect();
    for statement in statements.iter_mut().filter(|it| it.party.value.is_none()) {
        if let Some(speaker) = statement.speaker.value.clone().filter(|it| named.contains(it)) {
            statement.party =
                Decided::found(Some(speaker), 0.7, "the speaker is a party of others");
            continue;
        }
        let known = statement.speaker.value.as_ref().and_then(|it| parties.get(it));
        if let Some(party) = known.filter(|it| it.value.is_some()) {
            statement.party = party.clone();
            statement.party.confidence *= statement.speaker.confidence;
        }
    }
}

/// The party that stands with a speaker's name anywhere in the report.
fn introduced(all: &[Word<'_>], speaker: &str) -> Decided<Option<String>> {
    let name: Vec<_> = speaker.split(' ').collect();
    let here = |at: usize| {
        let found = all.get(at..at + name.len()).unwrap_or_default();
        found.len() == name.len() && found.iter().zip(&name).all(|(a, b)| a.stem() == *b)
    };
    for at in (0..all.len()).filter(|at| here(*at)) {
        if let Some((party, why)) =
            after_name(all, at + name.len()).or_else(|| before_name(all, at))
        {
            return Decided::found(Some(party), 0.8, why);
        }
    }
    Decided::default()
}

/// “X, a member of **Y**” and “X (**Y**)”.
fn after_name(all: &[Word<'_>], at: usize) -> Option<(String, String)> {
    let next = all.get(at)?;
    if next.mark == Some('(') {
        let run = capital_run(all, at);
        return Some((name_of(all.get(run)?)?, "stands behind the name in brackets".to_owned()));
    }
    if next.mark != Some(',') {
        return None;
    }
    let rest = all.get(at..)?;
    let end = rest.iter().skip(1).position(|it| it.mark.is_some()).map_or(rest.len(), |it| it + 1);
    let party = after_role(rest.get(..end.min(APPOSITION + 6))?)?;
    Some((party, "named in the apposition behind the name".to_owned()))
}

/// “**Y**'s foreign minister X” and “**Y** spokesman X”.
fn before_name(all: &[Word<'_>], at: usize) -> Option<(String, String)> {
    let before = all.get(..at)?;
    let role = |it: &&Word<'_>| {
        let plain = it.plain();
        ROLES.contains(&plain.as_str()) || is_title(&plain)
    };
    let roles = before.iter().rev().take_while(role).count();
    if roles == 0 || all.get(at).is_some_and(|it| it.mark.is_some()) {
        return None;
    }
    let end = at - roles;
    let owned = before
        .get(..end)?
        .iter()
        .rev()
        .take_while(|it| it.is_capital() && !is_function_word(it.text));
    let start = end - owned.count();
    let name = name_of(before.get(start..end)?)?;
    Some((name, "named before the speaker's role".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Metadata, Origin};

    /// Speaker and party of each source in brackets.
    fn resolved(marked: &str) -> Vec<(String, String)> {
        let mut text = String::new();
        let mut sources = Vec::new();
        for (number, piece) in marked.split(['[', ']']).enumerate() {
            let start = text.len();
            text += piece;
            sources.extend(Span::new(start, text.len()).filter(|_| number % 2 == 1));
        }
        let statement = |source| Statement::new(Some(source), None, Vec::new(), Origin::Program);
        let mut statements: Vec<_> = sources.into_iter().map(statement).collect();
        resolve(&Report::new(text, Metadata::default()), &mut statements);
        let shown = |it: Decided<Option<String>>| it.value.unwrap_or_else(|| "?".to_owned());
        statements.into_iter().map(|it| (shown(it.speaker), shown(it.party))).collect()
    }

    fn one(marked: &str) -> (String, String) {
        resolved(marked).pop().unwrap()
    }

    fn pair(speaker: &str, party: &str) -> (String, String) {
        (speaker.to_owned(), party.to_owned())
    }

    #[test]
    fn a_surname_and_a_pronoun_lead_to_the_full_name_and_its_apposition() {
        let found = resolved(
            "[Mira Solberg], a member of the River Council, said so. [Solberg] added that. [She] left. [They] stayed.",
        );
        let mira = pair("Mira Solberg", "River Council");
        assert_eq!(found, [mira.clone(), mira.clone(), mira, pair("?", "?")]);
    }

    #[test]
    fn two_people_of_one_surname_are_not_guessed() {
        assert_eq!(one("Ana Lund and Per Lund met. [Lund] said no."), pair("Lund", "?"));
    }

    #[test]
    fn parties_stand_before_roles_in_brackets_and_in_the_source() {
        assert_eq!(one("Norland's foreign minister [Odd Vik] spoke."), pair("Odd Vik", "Norland"));
        assert_eq!(one("[Jo Ek] (Greens) objected."), pair("Jo Ek", "Greens"));
        assert_eq!(one("[Harbour Union officials] said"), pair("Harbour Union", "Harbour Union"));
        assert_eq!(one("[a spokesman for the Harbour Union] said").1, "Harbour Union");
        assert_eq!(
            one("[Ida Holm, chair of the Farmers' Union,] said"),
            pair("Ida Holm", "Farmers' Union")
        );
        assert_eq!(one("[the Port Authority] said"), pair("Port Authority", "Port Authority"));
    }

    #[test]
    fn a_name_may_stand_behind_its_role() {
        assert_eq!(one("[The mayor of Halden, Karin Moe,] said so.").0, "Karin Moe");
    }

    #[test]
    fn descriptions_lead_to_the_only_one_they_fit() {
        assert_eq!(one("Its envoy Per Ek came. [The envoy] left.").0, "Per Ek");
        assert_eq!(one("The Harbour Union met. [The union] voted."), pair("Harbour Union", "?"));
        assert_eq!(one("Envoy Per Ek met envoy Ida Holm. [The envoy] left.").0, "envoy");
    }

    #[test]
    fn the_unnamed_stay_unnamed() {
        assert_eq!(one("[a senior official] said"), pair("senior official", "?"));
        assert_eq!(one("[It] said"), pair("?", "?"));
    }
}
