//! How somebody is introduced, where no narrower rule tells: “the authority's director, Lund”,
//! “Lund, matron of the district hospital”, “Lund, who speaks for the tenants”.

use super::{
    super::{
        cast::{Mention, Sort},
        gazetteer::Gazetteer,
        names::Word,
        words::{is_calling, is_function_word, is_people, is_title},
    },
    Side, Sides, side,
};

/// An introduction has at most so many words.
const LONGEST: usize = 12;
/// Between an owner and the name of the office stand at most so many words: “own”, “chief”.
const BETWEEN: usize = 4;
/// “Its” means what this sentence or so many before it speak of, in all.
const SENTENCES: usize = 2;

impl Sides<'_, '_> {
    /// The body, the people or the place that stand in an introduction, at any mention.
    pub(super) fn introduced(&self, member: usize) -> Option<Side> {
        self.mentions(member)
            .find_map(|it| self.introduced_before(it).or_else(|| self.introduced_behind(it)))
    }

    /// “the authority's director, **Lund**”, “company director **Lund**”, “Harrow's **Lund**”.
    fn introduced_before(&self, mention: &Mention) -> Option<Side> {
        let name = self.without_titles(mention.words.0);
        let comma = self.word(name)?.mark;
        if !matches!(comma, None | Some(',')) {
            return self.by_title(name, mention.words.0);
        }
        let least = name.saturating_sub(LONGEST);
        let marked = |at: &usize| self.word(*at).is_some_and(|it| it.mark.is_some());
        let start = (least..name).rev().find(marked).unwrap_or(least);
        if comma.is_none() {
            let last = name.checked_sub(1).filter(|it| *it >= start)?;
            if self.word(last)?.is_possessive() {
                return self.owner(start, last).filter(|_| mention.words.1 - name > 1);
            }
            if name == mention.words.0 && !self.is_calling_at(last) {
                return None;
            }
        }
        let found = self.introduction(start, name);
        found.or_else(|| self.by_title(name, mention.words.0))
    }

    /// “**Lund**, matron of the district hospital”, “**Lund**, 66, who heads the cooperative”.
    fn introduced_behind(&self, mention: &Mention) -> Option<Side> {
        let mut start = mention.words.1;
        let age = |it: &Word<'_>| it.text.bytes().all(|it| it.is_ascii_digit());
        if self.word(start).is_some_and(age) {
            start += 1;
        }
        if self.word(start)?.mark != Some(',') {
            return None;
        }
        let goes_on = |at: &usize| {
            *at == start || self.word(*at).is_some_and(|it| matches!(it.mark, None | Some('-')))
        };
        let end = (start..start + LONGEST).take_while(goes_on).last()? + 1;
        if self.word(start)?.text == "who" {
            return self.whom_one_heads(start + 1, end);
        }
        self.introduction(start, end)
    }

    /// “who also **speaks for** the tenants”
    fn whom_one_heads(&self, start: usize, end: usize) -> Option<Side> {
        let verb = (start..end.min(start + 3)).find(|at| {
            self.word(*at).is_some_and(|it| {
                let next = self.word(at + 1).map_or("", |it| it.text);
                matches!(it.text, "heads" | "leads" | "chairs" | "runs" | "represents" | "owns")
                    || matches!(
                        (it.text, next),
                        ("speaks" | "acts" | "works" | "spoke" | "speaking", "for")
                            | ("presides", "over")
                    )
            })
        })?;
        let linked = self.word(verb + 1).is_some_and(|it| matches!(it.text, "for" | "over"));
        self.people_or_body(verb + 1 + usize::from(linked), end)
    }

    /// For whom one speaks who is called so: the owner, what follows “of”, or what stands before.
    fn introduction(&self, start: usize, end: usize) -> Option<Side> {
        let past = |at: usize| {
            self.word(at).is_some_and(|it| {
                matches!(it.plain().as_str(), "former" | "retired" | "ex" | "late" | "then")
            })
        };
        if (start..end).any(past) {
            return None;
        }
        let pronoun = (start..end).rev().find(|at| {
            self.word(*at).is_some_and(|it| matches!(it.plain().as_str(), "its" | "their"))
        });
        if let Some(at) = pronoun.filter(|at| self.is_calling_before(at + 1, end)) {
            return self.antecedent(at);
        }
        let owner = (start..end).rev().find(|at| self.word(*at).is_some_and(Word::is_possessive));
        if let Some(owner) = owner {
            return self.owner(start, owner).filter(|_| self.is_calling_before(owner + 1, end));
        }
        let office = (start..end).find(|at| self.is_calling_at(*at))?;
        let link = (office + 1..end).find(|at| {
            self.word(*at)
                .is_some_and(|it| matches!(it.text, "of" | "for" | "at" | "with" | "from"))
        });
        let told = link.filter(|it| !self.is_from(office, *it));
        let told = told.and_then(|it| self.people_or_body(it + 1, end));
        // “High Commissioner for Human Rights”: what it is about, not whose.
        let about = |it: &Side| {
            let name = it.party.as_str();
            let known = self.cast.members.iter().find(|it| it.name == name);
            known.is_some_and(|it| it.sort == Sort::Unknown)
                && link.and_then(|it| self.word(it)).is_some_and(|it| it.text == "for")
        };
        let told = told.filter(|it| !about(it)).or_else(|| self.compound(start, office));
        told.or_else(|| self.by_title(start, end))
    }

    /// “**Judge** Lund”, “**Chairman** Lund”: of the court, of the board that the report speaks of.
    fn by_title(&self, start: usize, end: usize) -> Option<Side> {
        let words: Vec<_> = self.cast.words.get(start..end)?.iter().map(Word::plain).collect();
        let is = |list: &[&str]| words.iter().any(|it| list.contains(&it.as_str()));
        let stands = |noun: &str| {
            let there = self.cast.standing(&[noun]).next().is_some();
            there.then(|| side(noun, 0.4, format!("the report names “{noun}”"))).flatten()
        };
        if is(&["judge", "justice", "magistrate"]) && !is(&["minister", "secretary"]) {
            return stands("court");
        }
        if is(&["prosecutor"]) {
            return stands("prosecution").or_else(|| stands("prosecutors"));
        }
        if is(&["inspector", "detective", "det", "sergeant", "constable", "superintendent", "supt"])
        {
            return stands("police");
        }
        if is(&["archbishop", "bishop", "vicar"]) {
            return stands("diocese").or_else(|| stands("church"));
        }
        if is(&["chairman", "chairwoman", "chair", "governor", "member"]) {
            let named = |it: &Side| self.cast.members.iter().any(|member| member.name == it.party);
            return self.spoken_of(start).filter(named).map(|it| Side { sure: 0.35, ..it });
        }
        let pair = |it: &[String]| matches!(it, [a, b] if (a == "chief" && b == "executive") || (a == "managing" && b == "director"));
        let executive = words.windows(2).any(pair) || is(&["ceo", "cfo", "coo"]);
        let name = self.company_before(start).filter(|_| executive)?;
        side(name, 0.35, format!("the report names “{name}”"))
    }

    /// “**Their** leader, Lund”, “**its** treasurer, Lund”: the people or the body that the
    /// sentence speaks of, or the one before it.
    fn antecedent(&self, at: usize) -> Option<Side> {
        let their = self.word(at)?.plain() == "their";
        let mut end = at;
        for _ in 0..SENTENCES {
            let start = (0..end).rev().find(|it| self.cast.begins_sentence(*it))?;
            let mut places = start..end;
            let found = places.find_map(|it| {
                let people = self.word(it).is_some_and(|it| is_people(&it.plain()));
                if their {
                    return self.collective(start, it).filter(|_| people);
                }
                let named = self.mention_at(it).filter(|it| !self.is_located(it));
                let named = named.and_then(|it| self.group_of(it));
                named.or_else(|| self.collective(start, it).filter(|_| !people))
            });
            if let Some(found) = found {
                let why = format!("“{}” refers to “{}”", self.word(at)?.text, found.party);
                return Some(Side { sure: 0.4, why, ..found });
            }
            end = start;
        }
        None
    }

    fn is_calling_before(&self, start: usize, end: usize) -> bool {
        (start..end.min(start + BETWEEN)).any(|at| self.is_calling_at(at))
    }

    /// “**commission** spokesman”, “**opposition** leader”
    fn compound(&self, start: usize, office: usize) -> Option<Side> {
        let before = office.checked_sub(1).filter(|it| *it >= start)?;
        if self.word(before).is_some_and(|it| it.plain() == "cabinet") {
            return None;
        }
        if let Some(mention) = self.cast.mention_before(office) {
            // “A **Miami** lawyer” speaks for no town.
            return self.group_of(mention).filter(|_| self.represents_at(office));
        }
        self.collective(start, before)
    }

    /// Whose: “the **authority**'s”, “**Farmers**'”, “**Saxony**'s”.
    fn owner(&self, start: usize, at: usize) -> Option<Side> {
        if let Some(mention) = self.cast.mention_before(at + 1) {
            return self.group_of(mention);
        }
        self.collective(start, at)
    }

    /// The first body, place or people that a stretch names.
    fn people_or_body(&self, start: usize, end: usize) -> Option<Side> {
        let mut at = start;
        while at < end {
            let word = self.word(at)?;
            if at > start && word.mark.is_some_and(|it| it != '-') {
                return None;
            }
            if let Some(mention) = self.mention_at(at) {
                let noun = self.word(mention.words.1).is_some_and(|it| {
                    it.mark.is_none() && !is_function_word(&it.plain()) && mention.words.1 < end
                });
                // “the **Fenwick** district hospital” is no Fenwick.
                let found = if noun { None } else { self.group_of(mention) };
                if found.is_some() {
                    return found;
                }
                at = mention.words.1.max(at + 1);
                continue;
            }
            let next = self.word(at + 1).filter(|it| at + 1 < end && it.mark.is_none());
            let goes_on = next.is_some_and(|it| !is_function_word(&it.plain()));
            if !goes_on && let Some(it) = self.collective(start, at) {
                return Some(it);
            }
            at += 1;
        }
        None
    }

    /// A name that is no person's, as a side; its ministers speak for a country's government, its
    /// captains for the country.
    fn group_of(&self, mention: &Mention) -> Option<Side> {
        let member = self.cast.members.get(mention.member)?;
        let tables = Gazetteer::get();
        let why = format!("the report names “{}”", member.name);
        if self.is_half(mention) {
            return None;
        }
        if let Some(country) = tables.country(&member.name) {
            let (_, end) = mention.words;
            let party = if self.governs(end.saturating_sub(1), end + BETWEEN) {
                tables.government(country)
            } else {
                country.to_owned()
            };
            return side(party, 0.5, why);
        }
        let person = member.sort == Sort::Person || self.is_like_person(mention.member);
        let from = tables.country_of(&member.name).is_some() || member.name.ends_with("-born");
        let party = self.party_of(&member.name).unwrap_or(&member.name);
        (!person && !from).then(|| side(party, 0.55, why)).flatten()
    }

    /// “**Iraq** and **Afghanistan Veterans**”: each is half a name.
    fn is_half(&self, mention: &Mention) -> bool {
        let (start, end) = mention.words;
        let and = |at: usize| self.word(at).is_some_and(|it| it.text == "and" && it.mark.is_none());
        let capital = |at: usize| self.word(at).is_some_and(Word::is_capital);
        let before = start >= 2 && self.word(start).is_some_and(|it| it.mark.is_none());
        (and(end) && capital(end + 1)) || (before && and(start - 1) && capital(start - 2))
    }

    /// “mayor of **Greifenau**” speaks for it, “a student of **Texas**” does not.
    fn is_from(&self, office: usize, link: usize) -> bool {
        let head = self.word(office).is_some_and(|it| {
            let heads =
                ["mayor", "alderman", "governor", "premier", "councillor", "chief", "chairman"];
            heads.contains(&it.plain().as_str())
        });
        let place = self.mention_at(link + 1).and_then(|it| self.cast.members.get(it.member));
        !head && place.is_some_and(|it| it.sort == Sort::Unknown)
    }

    /// The first word of a name, its titles counted.
    fn without_titles(&self, name: usize) -> usize {
        let titles = (0..name).rev().take_while(|at| {
            self.word(*at).is_some_and(|it| it.is_capital() && is_title(&it.plain()))
                && self.word(*at + 1).is_some_and(|it| it.mark.is_none())
        });
        titles.last().unwrap_or(name)
    }

    fn is_calling_at(&self, at: usize) -> bool {
        self.word(at).is_some_and(|it| !it.is_possessive() && is_calling(&it.plain()))
    }
}
