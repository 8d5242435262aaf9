//! The party that a stretch of words names: an apposition, a description.

use super::{
    super::{
        cast::{Member, Mention, Sort},
        gazetteer::Gazetteer,
        names::Word,
        speakers::{description, head_noun},
        words::{
            is_body_word, is_function_word, is_governing, is_portfolio, is_role, is_side, is_title,
            represents,
        },
    },
    Side, Sides, side,
};
use crate::model::Span;

/// A body without a name has at most so many words.
const LONGEST: usize = 4;
/// A body that is only called by its noun is named so often.
const OFTEN: usize = 2;

impl Sides<'_, '_> {
    /// The first party, body or government that is named from one word to another.
    pub(super) fn party_within(&self, start: usize, end: usize, why: &str) -> Option<Side> {
        let tables = Gazetteer::get();
        let mut at = start;
        while at < end {
            let word = self.word(at)?;
            // “Republican” tells a side, “a group of Republicans” may tell several.
            let one = word.is_capital() && !word.stem().ends_with('s');
            let partisan = self.party_of(word.stem()).filter(|_| one);
            let mention = self.mention_at(at);
            let whole =
                mention.is_none_or(|it| it.words.1 - it.words.0 == 1 || !self.is_body(it.member));
            if let Some(party) = partisan.filter(|_| whole) {
                return side(party, 0.8, format!("called “{}” in the report", word.text));
            }
            if let Some(it) = self.owned_government(at) {
                return Some(it);
            }
            if self.is_adjective_of_office(at, end) {
                let why = format!("“{}” and an office", word.text);
                return side(format!("{} government", word.stem()), 0.6, why);
            }
            if let Some(found) = mention {
                // “Norland's opposition **Green Party**”: whose is another matter.
                if let Some(behind) = self.owned_body(found, end) {
                    at = behind;
                    continue;
                }
                let group = self.owned_group(found, end, why);
                if let Some(it) = group.or_else(|| self.of_named(found, (start, at, end), why)) {
                    return Some(it);
                }
                at = found.words.1.max(at + 1);
                continue;
            }
            if is_body_word(&word.plain())
                && !word.is_capital()
                && !self.calls_body(at)
                && let Some(body) = self.body_ending(start, at)
            {
                return side(body, 0.7, why);
            }
            if let Some((count, country)) = self.cast.adjective_at(at)
                && self.governs(at, end)
            {
                let words: Vec<_> =
                    self.cast.words.get(at..at + count)?.iter().map(Word::stem).collect();
                let why = format!("“{}” and an office", words.join(" "));
                return side(tables.government(country), 0.75, why);
            }
            at += 1;
        }
        None
    }

    /// For whom a name stands that is mentioned `at` a word of an apposition or description.
    fn of_named(
        &self,
        found: &Mention,
        (start, at, end): (usize, usize, usize),
        why: &str,
    ) -> Option<Side> {
        let tables = Gazetteer::get();
        let name = &self.cast.members.get(found.member)?.name;
        let sort = self.sort_of(found)?;
        let role = self.word(found.words.1).map(Word::plain).unwrap_or_default();
        let owns = self.word(found.words.1 - 1).is_some_and(Word::is_possessive);
        let speaks = represents(&role)
            || (owns && (at..end).any(|it| self.represents_at(it)))
            || (self.linked(at) && (start..at).any(|it| self.represents_at(it)));
        let of_the = self.linked(at) && self.word(at - 1).is_some_and(|it| it.text == "the");
        let body = sort == Sort::Body || (sort == Sort::Unknown && (speaks || of_the));
        if let Some(country) = tables.country(name).or_else(|| tables.country_of(name)) {
            let governs = !self.is_place(found) && self.governs(at, end);
            return governs.then(|| side(tables.government(country), 0.75, why)).flatten();
        }
        if body && (sort == Sort::Body || owns || !is_title(&role)) {
            // “Norland's foreign minister” speaks for a government.
            if owns && sort == Sort::Unknown && self.governs(at, end) {
                return side(format!("{name} government"), 0.75, why);
            }
            return side(self.party_of(name).unwrap_or(name), 0.8, why);
        }
        let works = is_role(&role)
            || (owns && self.is_role_at(found.words.1 + 1))
            || self.serves((start, at));
        (sort == Sort::Person && works).then(|| self.of_boss(found.member)).flatten()
    }

    /// “the environmental **group** Clear Water”: the noun of a body that is named behind it.
    pub(super) fn calls_body(&self, at: usize) -> bool {
        self.word(at + 1).is_some_and(|it| it.mark.is_none())
            && self.mention_at(at + 1).is_some_and(|it| self.is_body(it.member))
    }

    /// Where the body begins whose owner is mentioned: “Norland's opposition **Green Party**”.
    fn owned_body(&self, owner: &Mention, end: usize) -> Option<usize> {
        let (_, from) = owner.words;
        let last = self.word(from.checked_sub(1)?)?;
        let belongs = |it: &usize| {
            self.word(*it).is_some_and(|it| it.mark.is_none() && !is_function_word(&it.plain()))
        };
        let mut behind = (from..end).take_while(belongs).filter(|_| last.is_possessive());
        behind.find(|it| self.mention_at(*it).is_some_and(|it| self.is_body(it.member)))
    }

    /// “leader of **Norland's Liberals**”: a party and whose it is.
    fn owned_group(&self, owner: &Mention, end: usize, why: &str) -> Option<Side> {
        let (_, at) = owner.words;
        let owns = self.word(at.checked_sub(1)?)?.is_possessive();
        let group = self.word(at).filter(|it| owns && at < end && it.mark.is_none())?;
        let party = self.party_of(group.text).filter(|_| group.text.ends_with('s'))?;
        let owner = &self.cast.members.get(owner.member)?.name;
        let whole = format!("{owner} {}", group.text);
        let named = self.cast.members.iter().any(|it| it.name == whole);
        side(if named { &whole } else { party }, 0.8, why)
    }

    /// “a senior adviser to Mr. **Lund**”, “a spokeswoman for **Lund**”
    fn serves(&self, (start, at): (usize, usize)) -> bool {
        let titled = (start..at).rev().take_while(|it| {
            self.word(*it).is_some_and(|it| it.is_capital() && is_title(&it.plain()))
        });
        let name = titled.last().unwrap_or(at);
        let link = name.checked_sub(1).filter(|it| *it > start);
        link.is_some_and(|it| {
            self.word(it).is_some_and(|it| matches!(it.text, "to" | "for"))
                && (start..it).rev().take(2).any(|it| self.represents_at(it))
        })
    }

    /// “the **Sarmian** prime minister”: a country that no table knows.
    fn is_adjective_of_office(&self, at: usize, end: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let adjective = ["ian", "ean", "ish", "ese"].iter().any(|it| word.text.ends_with(it));
        let office = self.word(at + 1).filter(|_| at + 1 < end).is_some_and(|it| {
            it.mark.is_none() && matches!(it.plain().as_str(), "prime" | "foreign" | "government")
        });
        let known = Gazetteer::get().country_of(word.stem()).is_some();
        word.is_capital() && adjective && office && !known
    }

    /// A body without a name that ends at a word: “of the water **police**”, “space **agency**
    /// chairman”. One word alone is the named body that has it, if there is one.
    pub(super) fn body_ending(&self, start: usize, at: usize) -> Option<String> {
        let word = self.word(at)?;
        let owned = self.represents_at(at + 1) && self.word(at + 1)?.mark.is_none();
        let stops = |it: &usize| {
            self.word(*it).is_some_and(|it| {
                let plain = it.plain();
                is_function_word(&plain) || is_role(&plain) || is_title(&plain)
            })
        };
        let stop = (start..at).rev().find(stops);
        let before = stop.and_then(|it| self.word(it)).map(Word::plain).unwrap_or_default();
        // “met **with** police officials”, “sued **over** union leaders”: others.
        if matches!(before.as_str(), "through" | "with" | "against" | "from" | "over" | "among") {
            return None;
        }
        let article = before == "the";
        // “the production company of Lund” is another matter than “of the water police”.
        let linked = stop.is_some_and(|it| self.linked(it + 1));
        if !(owned || (article && linked) || word.is_possessive()) {
            return None;
        }
        let from = stop.map_or_else(|| self.body_start(start, at), |it| it + 1);
        let words: Vec<_> = self.cast.words.get(from..=at)?.iter().map(|it| it.text).collect();
        if words.len() > LONGEST {
            return None;
        }
        let whole = words.join(" ");
        let whole = whole.strip_suffix("'s").or_else(|| whole.strip_suffix("’s")).unwrap_or(&whole);
        let named = || self.called_group(from, &word.plain());
        self.in_full(whole).map(|it| named().unwrap_or(it))
    }

    /// “Clear Water was not pleased. The environmental **group**'s director”: the name of the
    /// sentence before, where the name itself does not say what it is.
    fn called_group(&self, from: usize, noun: &str) -> Option<String> {
        let group = matches!(
            noun,
            "group" | "organisation" | "organization" | "charity" | "watchdog" | "network"
        );
        let article = from.checked_sub(1).filter(|it| group && self.cast.begins_sentence(*it))?;
        let before = self
            .spoken_of(article)
            .filter(|_| self.word(article).is_some_and(|it| it.text == "The"))?;
        let last = before.party.rsplit(' ').next()?.to_lowercase();
        let named = self.cast.members.iter().any(|it| it.name == before.party);
        (named && !is_body_word(&last)).then_some(before.party)
    }

    /// Where a body begins that no article opens: its words stand together elsewhere too.
    fn body_start(&self, start: usize, at: usize) -> usize {
        let known = |from: &usize| {
            let words: Vec<_> = self.cast.words.get(*from..=at)?.iter().map(Word::stem).collect();
            let mut places = self.cast.standing(&words);
            Some(places.next().is_some() && places.next().is_some())
        };
        let from = (start..at).rev().take_while(|it| known(it) == Some(true)).last();
        let noun = |it: usize| {
            let joined = self.word(it + 1).is_some_and(|it| it.mark.is_none());
            self.word(it).filter(|_| joined).is_some_and(|it| {
                let plain = it.plain();
                !it.is_capital() && !is_function_word(&plain) && !tells(&plain)
            })
        };
        // “**works** council chair Lund”
        let qualified = || at.checked_sub(1).filter(|it| *it >= start && noun(*it));
        from.or_else(qualified).unwrap_or(at)
    }

    /// “ministry” is the one ministry that the report names, or what is called so at more length;
    /// a word that the report keeps to is enough.
    pub(super) fn in_full(&self, body: &str) -> Option<String> {
        if body.contains(' ') || matches!(body, "police" | "army" | "military" | "opposition") {
            return Some(body.to_owned());
        }
        let known =
            matches!(body, "church" | "council" | "court" | "government" | "junta" | "union");
        let has = |it: &&Member| {
            it.sort == Sort::Body && it.name.split(' ').any(|it| it.eq_ignore_ascii_case(body))
        };
        let mut named = self.cast.members.iter().filter(has);
        match (named.next(), named.next()) {
            (Some(it), None) => Some(it.name.clone()),
            (Some(_), Some(_)) => None,
            (None, _) => {
                let called = self.cast.called(body).and_then(|it| self.cast.members.get(it));
                if let Some(it) = called {
                    return Some(it.name.clone());
                }
                let often = self.cast.standing(&[body]).take(OFTEN).count() == OFTEN;
                (known && often).then(|| body.to_owned())
            }
        }
    }

    /// What is mentioned. Only people are called by the end of their name: “Dostal’s spokesman”.
    fn sort_of(&self, mention: &Mention) -> Option<Sort> {
        let member = self.cast.members.get(mention.member)?;
        let (start, end) = mention.words;
        let last = self.word(start).map_or("", Word::stem);
        let is_end = member.name.rsplit_once(' ').is_some_and(|(_, it)| it == last);
        let is_person = member.sort == Sort::Unknown && end - start == 1 && is_end;
        Some(if is_person { Sort::Person } else { member.sort })
    }

    pub(super) fn represents_at(&self, at: usize) -> bool {
        self.word(at).is_some_and(|it| represents(&it.plain()))
    }

    /// Whether a title or a role stands at a place.
    pub(super) fn is_office_at(&self, at: usize) -> bool {
        self.word(at).is_some_and(|it| {
            let plain = it.plain();
            is_role(&plain) || is_title(&plain)
        })
    }

    pub(super) fn is_role_at(&self, at: usize) -> bool {
        self.word(at).is_some_and(|it| is_role(&it.plain()))
    }

    /// “**Lund** spokesman Per Ek” speaks for Lund.
    pub(super) fn of_boss(&self, member: usize) -> Option<Side> {
        let name = &self.cast.members.get(member)?.name;
        let found = self.campaign(name).or_else(|| self.by_table(name));
        let found = found.or_else(|| self.of_owner(member))?;
        Some(Side { why: format!("works for {name}"), ..found })
    }

    pub(super) fn linked(&self, at: usize) -> bool {
        let mut back = at;
        while let Some(word) = back.checked_sub(1).and_then(|it| self.word(it)) {
            match word.text {
                "the" => back -= 1,
                "of" | "for" | "with" | "at" => return true,
                _ => return false,
            }
        }
        false
    }

    /// A country or town that only says where somebody is from, not whom they speak for.
    pub(super) fn is_place(&self, mention: &Mention) -> bool {
        let name = self.cast.members.get(mention.member).map_or("", |it| it.name.as_str());
        let place = Gazetteer::get().country(name).is_some();
        let before = mention.words.0.checked_sub(1).and_then(|it| self.word(it));
        let located = before.is_some_and(|it| matches!(it.text, "in" | "from" | "near"));
        place && located
    }

    pub(super) fn governs(&self, at: usize, end: usize) -> bool {
        (at + 1..=end).any(|it| {
            let governing = |word: &Word<'_>| {
                let plain = word.plain();
                is_governing(&plain) || (plain == "secretary" && self.is_secretary(it))
            };
            self.word(it).is_some_and(governing)
        })
    }

    /// “Foreign **Secretary**”, “**Secretary** of State”
    fn is_secretary(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.word(it));
        before.is_some_and(|it| is_portfolio(&it.plain()))
            || self.word(at + 1).is_some_and(|it| it.text == "of")
    }

    /// “spokesman for the **Front**”, “**Front** officials”, “**Republican** strategist”.
    pub(super) fn in_description(&self, place: Span) -> Option<Side> {
        let range = self.cast.words_in(place);
        let (first, end) = (range.start, range.end);
        // What a relative clause tells is another matter.
        let former = (first..end).any(|at| self.word(at).is_some_and(|it| it.plain() == "former"));
        if former {
            return None;
        }
        if self.is_persons_government(place) {
            let whose = self.last_person(first)?.member;
            let party = self.of(whose, self.pointed.get(&whose));
            return party.filter(|it| it.party.ends_with(" government"));
        }
        let clause = (first..end).find(|at| {
            self.word(*at).is_some_and(|it| {
                matches!(it.text, "who" | "which" | "that" | "called" | "seen" | "published")
            })
        });
        let end = clause.unwrap_or(end);
        let inside = self.party_within(first, end, "named in the description");
        if let Some(it) = inside {
            return Some(it);
        }
        if let Some(it) = self.of_possessive(first, end) {
            return Some(it);
        }
        if let Some(it) = self.of_ministry(&description(place.of(self.text))) {
            return Some(it);
        }
        let head = head_noun(place.of(self.text));
        // “The health **minister**”, whose name nobody gives.
        if matches!(head.as_str(), "minister" | "premier")
            && let Some(it) = self.of_minister(first, end)
        {
            return Some(it);
        }
        // “The miners' union” speaks for itself.
        if is_body_word(&head) && !matches!(head.as_str(), "group" | "team" | "movement") {
            let words = description(place.of(self.text));
            let cut = words.split([',', '(']).next().unwrap_or_default();
            let cut = cut.split(" that ").next().unwrap_or_default();
            // “Her federation” is the one that the report names.
            let owned = ["his ", "her ", "its ", "their ", "whose ", "our "];
            let cut = owned.iter().find_map(|it| cut.strip_prefix(it)).unwrap_or(cut);
            return side(self.in_full(cut)?, 0.6, "a body speaks for itself");
        }
        if is_side(&head) {
            let words = description(place.of(self.text));
            let cut = words.split([',', '(']).next().unwrap_or_default();
            return side(cut, 0.5, "it speaks for itself");
        }
        // “Lund's aides”, “the Lund team”: they speak for whom Lund speaks for.
        let owner = (first..end).find_map(|at| self.mention_at(at)).filter(|owner| {
            !self.is_body(owner.member)
                && (self.word(owner.words.1 - 1).is_some_and(Word::is_possessive)
                    || self.word(owner.words.1).is_some_and(|it| is_role(&it.plain())))
        });
        let owned = owner.and_then(|it| self.of_owner(it.member));
        owned.or_else(|| self.of_client(first, end))
    }

    /// “**her government**”: that of whoever is spoken of.
    fn is_persons_government(&self, place: Span) -> bool {
        let words = place.of(self.text).to_lowercase();
        let owned = words.starts_with("his ") || words.starts_with("her ");
        owned && head_noun(&words) == "government"
    }

    /// “a lawyer for **Lund**”, “**Lund**'s lawyer”: nobody but Lund.
    pub(super) fn of_client(&self, first: usize, end: usize) -> Option<Side> {
        let counsel = |at: usize| {
            self.word(at).is_some_and(|it| {
                let plain = it.plain();
                matches!(
                    plain.as_str(),
                    "lawyer" | "lawyers" | "attorney" | "attorneys" | "counsel"
                )
            })
        };
        if !(first..end).any(counsel) {
            return None;
        }
        let client = (first..end).find_map(|at| self.mention_at(at))?;
        let name = &self.cast.members.get(client.member)?.name;
        let found = self.of_owner(client.member);
        found.or_else(|| side(name, 0.6, format!("acts for {name}")))
    }
}

/// Words before a body that tell of it rather than which one it is: “**said** union chief Lund”.
fn tells(word: &str) -> bool {
    word.ends_with("ed") || matches!(word, "said" | "says" | "told" | "tells" | "say" | "former")
}
