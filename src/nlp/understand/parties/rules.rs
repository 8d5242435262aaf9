//! What stands around a name: in brackets, in an apposition, before a title.

use super::{
    super::{
        cast::{Mention, Sort},
        gazetteer::Gazetteer,
        names::Word,
        words::{is_function_word, is_role, is_title},
    },
    Side, Sides, side,
};

/// How far an apposition may reach, in words.
const APPOSITION: usize = 14;
/// How far before a name its party may stand, in words.
const BEFORE: usize = 7;
impl Sides<'_, '_> {
    /// Where the report itself says it, at any mention: in brackets or in an apposition.
    pub(super) fn told(&self, member: usize) -> Option<Side> {
        let brackets = self.mentions(member).find_map(|it| self.in_brackets(it));
        brackets.or_else(|| self.mentions(member).find_map(|it| self.behind(it)))
    }

    /// Where it stands before a title, which says less: “Norland's negotiator Lund”.
    pub(super) fn hinted(&self, member: usize) -> Option<Side> {
        self.mentions(member).find_map(|it| self.before(it))
    }

    /// “**Norland's** Prime Minister Lund”: an office says more than a table of other years does.
    pub(super) fn in_office(&self, member: usize) -> Option<Side> {
        let past = |at: usize| {
            self.word(at).is_some_and(|it| {
                matches!(it.plain().as_str(), "former" | "ex" | "then" | "late")
                    || it.text.starts_with("ex-")
            })
        };
        let office = |it: &Mention| {
            let end = it.words.0;
            let start = self.stretch_before(end)?;
            let joined = self.word(start).is_some_and(|it| it.mark.is_none());
            let now = !(start - usize::from(joined && start > 0)..end).any(past);
            self.named_before(start, end).filter(|_| now)
        };
        let mut found = self.mentions(member).filter_map(office);
        found.find(|it| it.party.ends_with(" government"))
    }

    /// “Lund (R-Texas)”, “Lund, R-Texas,”, “Lund (Greens)”.
    pub(super) fn in_brackets(&self, mention: &Mention) -> Option<Side> {
        let next = self.word(mention.words.1)?;
        if !matches!(next.mark, Some('(' | ',')) {
            return None;
        }
        let why = |it: &Word<'_>| format!("“{}” stands behind the name", it.text);
        let party = match next.text.split(['-', '–']).next()? {
            "R" => Some("Republican Party"),
            "D" => Some("Democratic Party"),
            "I" => return None,
            _ => None,
        };
        let tagged = next.text.len() == 1 || next.text.contains(['-', '–']);
        if let Some(party) = party.filter(|_| tagged) {
            return side(party, 0.95, why(next));
        }
        if next.mark != Some('(') {
            return None;
        }
        let inside = self.mention_at(mention.words.1)?;
        let it = self.cast.members.get(inside.member)?;
        let tables = Gazetteer::get();
        let party = self.party_of(&it.name).or_else(|| {
            let body = it.sort == Sort::Body && tables.country(&it.name).is_none();
            body.then_some(it.name.as_str())
        })?;
        side(party, 0.8, why(next))
    }

    /// “Lund, a member of the **Front**'s council”, “Lund of the **Front**”.
    pub(super) fn behind(&self, mention: &Mention) -> Option<Side> {
        // “Lund, **herself** a Republican”
        let reflexive = self
            .word(mention.words.1)
            .is_some_and(|it| it.mark == Some(',') && matches!(it.text, "himself" | "herself"));
        let start = mention.words.1 + usize::from(reflexive);
        let next = self.word(start)?;
        let linked = matches!(next.mark, None | Some(','))
            && matches!(next.text, "of" | "from" | "with" | "at");
        if !linked && !reflexive && next.mark != Some(',') {
            return None;
        }
        if next.text == "who" && self.word(start + 1).is_some_and(leads) {
            return self.leader_of(start + 2);
        }
        let rest = (start + 1..start + APPOSITION).take_while(|at| {
            self.word(*at).is_some_and(|it| it.mark.is_none() || it.mark == Some('-'))
        });
        let end = rest.last().map_or(start + 1, |it| it + 1);
        let words = self.cast.words.get(start..end)?;
        let is_role_word = |it: &Word<'_>| {
            let plain = it.plain();
            is_role(&plain)
                || is_title(&plain)
                || plain.ends_with("man")
                || plain.ends_with("woman")
        };
        // What somebody was, they speak for no more.
        let past = |it: &Word<'_>| matches!(it.text, "former" | "retired" | "ex" | "late");
        if words.iter().take(3).any(past) {
            return None;
        }
        let names_body = (start..end).any(|at| {
            self.linked(at) && self.mention_at(at).is_some_and(|it| self.is_body(it.member))
        });
        if !linked && !names_body && !self.introduces(start) {
            return None;
        }
        // “Lund, who said …” introduces nobody.
        if !linked && !names_body && !words.iter().any(is_role_word) && !self.names_party(words) {
            return None;
        }
        // “Senator Lund of Vermont” speaks for no state.
        let article = self.word(start + 1).is_some_and(|it| it.text == "the");
        let why = "named in the apposition behind the name";
        if linked && !article {
            let body = self.mention_at(start + 1)?;
            if !self.is_body(body.member) {
                return self.employer(mention, body);
            }
        }
        let name = self.cast.members.get(mention.member).map_or("", |it| it.name.as_str());
        let found = self.party_within(start, end, why);
        let whose =
            || matches!(next.text, "its" | "their").then(|| self.spoken_of(start)).flatten();
        let found = found.or_else(whose).filter(|it| it.party != name);
        found.or_else(|| self.of_minister(start, end).filter(|_| !linked))
    }

    /// “**Professor** Lund of **Fenwick Row**”
    fn employer(&self, mention: &Mention, body: &Mention) -> Option<Side> {
        let role = mention.words.0.checked_sub(1).is_some_and(|it| self.is_role_at(it));
        let long = body.words.1 - body.words.0 > 1;
        let it = self.cast.members.get(body.member)?;
        let place = Gazetteer::get().country(&it.name).is_some();
        (role && long && !place && it.sort == Sort::Unknown)
            .then(|| side(&it.name, 0.6, "named in the apposition behind the name"))
            .flatten()
    }

    /// “Lund, who leads the **Front**”
    fn leader_of(&self, start: usize) -> Option<Side> {
        let end = (start..start + APPOSITION)
            .find(|at| self.word(*at).is_none_or(|it| it.mark.is_some()))
            .unwrap_or(start + APPOSITION);
        let named = (start..end).find_map(|at| self.mention_at(at));
        let whole = named.is_none_or(|it| {
            self.word(it.words.1).is_none_or(|it| it.mark.is_some() || is_function_word(it.text))
        });
        let found = self.first_body(start, end).filter(|_| whole)?;
        Some(Side { why: "named in the apposition behind the name".to_owned(), ..found })
    }

    /// Whether an apposition begins at a word: “a member …”, “chair of …”, “Norland's envoy”.
    pub(super) fn introduces(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let plain = word.plain();
        let article =
            matches!(plain.as_str(), "a" | "an" | "the" | "its" | "his" | "her" | "their");
        article
            || self.is_office_at(at)
            || self.party_of(word.stem()).is_some()
            || (at + 1..at + 4).any(|it| self.is_role_at(it))
    }

    pub(super) fn names_party(&self, words: &[Word<'_>]) -> bool {
        words.iter().any(|it| self.party_of(it.stem()).is_some())
    }

    /// “the **Front**'s negotiator Lund”, “**Labour** MP Lund”, “**Norwegian** Prime Minister Lund”.
    pub(super) fn before(&self, mention: &Mention) -> Option<Side> {
        let end = mention.words.0;
        let titles = (0..end).rev().take_while(|at| {
            self.word(*at).is_some_and(|it| is_title(&it.plain()))
                && self.word(*at + 1).is_some_and(|it| it.mark.is_none())
        });
        let first = titles.last().unwrap_or(end);
        if self.word(first).is_some_and(|it| it.mark == Some(',')) {
            // “…, Justice Minister Lund told”
            return self.before_comma(first).or_else(|| self.of_minister(first, end));
        }
        let start = self.stretch_before(end)?;
        // “**Its** envoy Lund”
        let joined = self.word(start).is_some_and(|it| it.mark.is_none());
        if let Some(it) = self.of_possessive(start - usize::from(joined && start > 0), end) {
            return Some(it);
        }
        let named = self.named_before(start, end);
        let named = named.or_else(|| self.of_minister(start, end));
        named.or_else(|| self.of_office(start, end))
    }

    /// Where the titles, roles and names begin that stand before a name without a mark.
    fn stretch_before(&self, end: usize) -> Option<usize> {
        let mut start = end;
        while start > 0 && end - start < BEFORE {
            if self.word(start).is_none_or(|it| it.mark.is_some_and(|it| it != '-')) {
                break;
            }
            let before = self.word(start - 1)?;
            let plain = before.plain();
            let fits = before.is_capital()
                || self.is_office_at(start - 1)
                || matches!(plain.as_str(), "of" | "the" | "former" | "foreign" | "prime")
                || self.before_role(start - 1, end);
            if !fits {
                break;
            }
            start -= 1;
        }
        Some(start)
    }

    /// A party or body in the words before a name.
    fn named_before(&self, start: usize, end: usize) -> Option<Side> {
        let role = (start..end).any(|at| self.is_office_at(at));
        let partisan = (start..end).any(|at| {
            self.word(at).is_some_and(|it| it.is_capital() && self.party_of(it.stem()).is_some())
        });
        if !role && !partisan {
            return None;
        }
        self.party_within(start, end, "named before the speaker's role")
    }

    /// “the **Front**'s negotiator, Lund,”
    pub(super) fn before_comma(&self, end: usize) -> Option<Side> {
        let marked = |at: &usize| self.word(*at).is_some_and(|it| it.mark.is_some());
        let start = (end.saturating_sub(APPOSITION)..end).rev().find(marked)?;
        let words = self.cast.words.get(start..end)?;
        let role =
            words.iter().rev().take(5).any(|it| is_role(&it.plain()) || is_title(&it.plain()));
        if let Some(it) = self.of_possessive(start, end) {
            return Some(it);
        }
        let why = "named in the apposition before the name";
        let found = role.then(|| self.party_within(start, end, why)).flatten();
        let found = found.or_else(|| self.of_client(start, end));
        let found = found.or_else(|| self.of_minister(start, end).filter(|_| role));
        found.or_else(|| self.of_office(start, end).filter(|_| role))
    }

    /// Whether a title or role stands between a word and the name.
    pub(super) fn before_role(&self, at: usize, end: usize) -> bool {
        (at + 1..end).any(|it| self.is_office_at(it))
    }
}

/// What those do who speak for a body.
fn leads(word: &Word<'_>) -> bool {
    matches!(
        word.text,
        "leads" | "heads" | "chairs" | "runs" | "represents" | "directs" | "manages" | "edits"
    )
}
