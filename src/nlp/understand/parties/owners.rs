//! Whose: “**its** envoy”, “the court, **whose** president”, “**her** lawyer”.

use super::{
    super::{
        cast::{Member, Mention, Sort},
        gazetteer::Gazetteer,
        names::Word,
        words::{is_body_word, is_function_word},
    },
    Side, Sides, side,
};

/// So many sentences before are searched for what “its” means.
const SENTENCES: usize = 2;
/// A body that is not named has at most so many words, its article counted.
const NOUN_PHRASE: usize = 5;

impl Sides<'_, '_> {
    /// “**its** chairman, Lund”: the body spoken of; “**his** lawyer”: the person.
    pub(super) fn of_possessive(&self, start: usize, end: usize) -> Option<Side> {
        let is_pronoun = |at: &usize| {
            self.word(*at).is_some_and(|it| {
                matches!(it.plain().as_str(), "its" | "their" | "whose" | "his" | "her")
            })
        };
        let at = (start..end).rev().find(is_pronoun)?;
        let owned =
            (at + 1..end).take_while(|it| self.word(*it).is_some_and(|it| it.mark.is_none()));
        if !owned.clone().any(|it| self.is_role_at(it)) {
            return None;
        }
        match self.word(at)?.plain().as_str() {
            "its" => self.spoken_of(at).or_else(|| self.last_body(at)),
            "their" => self.spoken_of(at),
            "whose" => self.directly_before(at),
            _ => self.of_last_person(at, owned),
        }
    }

    /// The body that the sentences before a word speak of: the first that one of them names.
    pub(super) fn spoken_of(&self, at: usize) -> Option<Side> {
        let mut end = at;
        for _ in 0..SENTENCES {
            let start = (0..end).rev().find(|it| self.cast.begins_sentence(*it))?;
            if let Some(found) = self.first_body(start, end) {
                let why = format!("“{}” refers to “{}”", self.word(at)?.text, found.party);
                return Some(Side { why, ..found });
            }
            end = start;
        }
        None
    }

    /// The first body, named or not, from one word to another.
    pub(super) fn first_body(&self, start: usize, end: usize) -> Option<Side> {
        let mut at = start;
        while at < end {
            if let Some(mention) = self.mention_at(at) {
                // “Lund's owner, the Front”: the Front.
                let owns = self.word(mention.words.1 - 1).is_some_and(Word::is_possessive);
                let named = self.is_body(mention.member) || self.opens(start, at);
                let tells = named && !owns && !self.is_located(mention);
                if let Some(it) = self.of_group_named(mention).filter(|_| tells) {
                    return Some(it);
                }
                at = mention.words.1.max(at + 1);
                continue;
            }
            if let Some(body) = self.noun_phrase(start, at) {
                return side(body, 0.5, String::new());
            }
            at += 1;
        }
        None
    }

    /// “**In** Lund, the union said”: where, not who.
    pub(super) fn is_located(&self, mention: &Mention) -> bool {
        let before = mention.words.0.checked_sub(1).and_then(|it| self.word(it));
        before.is_some_and(|it| {
            matches!(it.plain().as_str(), "in" | "at" | "near" | "from" | "outside")
        })
    }

    /// “**In** Lund”: nothing but a place.
    pub(super) fn is_where(&self, mention: &Mention) -> bool {
        let before = mention.words.0.checked_sub(1).and_then(|it| self.word(it));
        before.is_some_and(|it| matches!(it.plain().as_str(), "in" | "near" | "outside"))
    }

    /// Whether nothing but small words stands between two places: the second is a subject.
    fn opens(&self, start: usize, at: usize) -> bool {
        (start..at).all(|it| self.word(it).is_some_and(|it| is_function_word(&it.plain())))
    }

    /// “The White House scoffed. **Spokesman** Lund …”: the body of the sentence before.
    pub(super) fn of_office(&self, start: usize, end: usize) -> Option<Side> {
        let speaks =
            (start..end).any(|at| self.word(at).is_some_and(|it| it.plain().starts_with("spokes")));
        let here = (0..=start).rev().find(|it| self.cast.begins_sentence(*it))?;
        let before = (0..here).rev().find(|it| self.cast.begins_sentence(*it))?;
        let found = self.first_body(before, here).filter(|_| speaks)?;
        let why = format!("the report names “{}”", found.party);
        Some(Side { sure: 0.4, why, ..found })
    }

    /// What is mentioned, if it is no person.
    fn of_group_named(&self, mention: &Mention) -> Option<Side> {
        let member = self.cast.members.get(mention.member)?;
        let name = member.name.as_str();
        let tables = Gazetteer::get();
        if let Some(country) = tables.country(name).or_else(|| tables.governed_from(name)) {
            return side(tables.government(country), 0.5, String::new());
        }
        let group = member.sort == Sort::Body
            || (member.sort == Sort::Unknown && !self.is_like_person(mention.member));
        let party = self.party_of(name).unwrap_or(name);
        group.then(|| side(party, 0.6, String::new())).flatten()
    }

    /// Whether a name that nothing tells of is short for a longer one somewhere: people are.
    pub(super) fn is_like_person(&self, member: usize) -> bool {
        let Some(it) = self.cast.members.get(member) else { return false };
        let last = it.name.rsplit(' ').next().unwrap_or_default();
        let short = |at: &Mention| {
            at.words.1 - at.words.0 == 1
                && self.word(at.words.0).is_some_and(|it| it.stem() == last)
        };
        let many = it.name.trim_start_matches("The ").contains(' ');
        it.sort == Sort::Person || it.gender.is_some() || (many && self.mentions(member).any(short))
    }

    /// “the data protection **commission**”: a body without a name that ends at a word.
    pub(super) fn noun_phrase(&self, start: usize, at: usize) -> Option<String> {
        let word = self.word(at)?;
        let noun = word.plain();
        let goes_on = !word.is_possessive()
            && self.word(at + 1).is_some_and(|it| {
                it.mark.is_none() && !it.is_capital() && is_body_word(&it.plain())
            });
        if word.is_capital() || !is_body_word(&noun) || goes_on || self.calls_body(at) {
            return None;
        }
        let article = |it: &usize| {
            self.word(*it).is_some_and(|it| matches!(it.plain().as_str(), "the" | "a" | "an"))
        };
        let owner = |it: &usize| {
            self.word(*it).is_some_and(Word::is_possessive)
                && self.cast.mention_before(it + 1).is_some_and(|it| it.words.1 - it.words.0 == 1)
        };
        let mut places = (start.max(at.saturating_sub(NOUN_PHRASE - 1))..at).rev();
        let from = places.find(|it| article(it) || owner(it))?;
        let plain = (from + 1..at).all(|it| {
            self.word(it).is_some_and(|it| {
                it.mark.is_none() && !is_function_word(&it.plain()) && !it.is_possessive()
            })
        });
        // “**Norland's** election commission”
        let from = if owner(&from) { from } else { from + 1 };
        let (last, before) = self.cast.words.get(from..=at)?.split_last()?;
        let words: Vec<_> = before.iter().map(|it| it.text).chain([last.stem()]).collect();
        plain.then(|| self.in_full(&words.join(" "))).flatten()
    }

    /// “the commission, **whose** president”
    fn directly_before(&self, at: usize) -> Option<Side> {
        if let Some(mention) = self.cast.mention_before(at) {
            let name = self.named(mention)?.name.as_str();
            let group = self.of_group_named(mention);
            let group = group
                .map(|it| Side { why: format!("“whose” stands behind “{name}”"), ..it });
            return group.or_else(|| self.of_owner(mention.member));
        }
        let body = self.noun_phrase(at.saturating_sub(NOUN_PHRASE), at.checked_sub(1)?)?;
        let why = format!("“whose” stands behind “{body}”");
        side(body, 0.6, why)
    }

    /// The body named last.
    fn last_body(&self, at: usize) -> Option<Side> {
        let body = |it: &&Mention| it.words.1 <= at && self.is_body(it.member);
        let name = self.named(self.cast.mentions.iter().rfind(body)?)?.name.as_str();
        let why = format!("“{}” refers to “{name}”", self.word(at)?.text);
        side(self.party_of(name).unwrap_or(name), 0.5, why)
    }

    /// “**her** lawyer”: for whom the person named last speaks, or that person.
    fn of_last_person(&self, at: usize, mut owned: impl Iterator<Item = usize>) -> Option<Side> {
        let agent = owned.any(|it| self.word(it).is_some_and(speaks_for_one));
        let owner = self.last_person(at)?;
        let name = self.named(owner)?.name.as_str();
        let is_known = self.named(owner)?.sort == Sort::Person;
        let alone = || {
            let works_for = || side(name, 0.45, format!("works for {name}")).filter(|_| is_known);
            self.introduced(owner.member).or_else(works_for)
        };
        self.of_owner(owner.member).or_else(|| agent.then(alone).flatten())
    }

    /// The last person who is named before a word.
    pub(super) fn last_person(&self, at: usize) -> Option<&Mention> {
        let person = |it: &&Mention| {
            it.words.1 <= at && self.is_like_person(it.member) && !self.is_body(it.member)
        };
        self.cast.mentions.iter().rfind(person)
    }

    fn named(&self, mention: &Mention) -> Option<&Member> {
        self.cast.members.get(mention.member)
    }
}

/// Who speaks for one person: “spokesman”, “lawyer”.
fn speaks_for_one(word: &Word<'_>) -> bool {
    let plain = word.plain();
    plain.starts_with("spokes")
        || matches!(
            plain.as_str(),
            "lawyer"
                | "lawyers"
                | "attorney"
                | "attorneys"
                | "aide"
                | "aides"
                | "agent"
                | "adviser"
                | "advisers"
                | "manager"
                | "deputy"
                | "allies"
                | "ally"
        )
}
