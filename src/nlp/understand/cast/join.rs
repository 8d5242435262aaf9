//! Which names name the same: the longest first, then what is short for them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        gazetteer::Gazetteer,
        names::Gender,
        words::{is_body_word, is_publication_word},
    },
    Cast, Found, Member, Mention, Sort, ends_with_words,
    find::is_acronym,
    is_own_body, without_suffix,
};

impl<'a> Cast<'a> {
    /// Makes members of the names: the longest first, then what is short for them.
    pub(super) fn join(&mut self, found: &[Found<'a>]) {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut counts: Vec<usize> = Vec::new();
        let mut owners: Vec<Option<usize>> = vec![None; found.len()];
        let mut order: Vec<usize> = (0..found.len()).collect();
        let length = |it: usize| found.get(it).map_or(0, |it| it.words.1 - it.words.0);
        order.sort_by_key(|it| std::cmp::Reverse(length(*it)));
        for number in order {
            let Some(name) = found.get(number) else { continue };
            let Some(span) = self.span(name.words) else { continue };
            let full = self.canonical(span.of(self.text), name);
            let key = key(&full, name.sort);
            let short = || self.long_for(&full, name, &counts);
            let member = known.get(&key).copied().or_else(short).unwrap_or_else(|| {
                counts.push(0);
                self.members.push(Member {
                    name: full.clone(),
                    sort: name.sort,
                    gender: None,
                    place: None,
                });
                self.members.len() - 1
            });
            known.entry(key).or_insert(member);
            if let Some(count) = counts.get_mut(member) {
                *count += length(number).min(2) - 1;
            }
            self.learn(member, name, &full);
            if let Some(owner) = owners.get_mut(number) {
                *owner = Some(member);
            }
        }
        for (name, owner) in found.iter().zip(owners) {
            let Some((span, member)) = self.span(name.words).zip(owner) else { continue };
            let alone = self.stands_alone(name.words.1);
            self.mentions.push(Mention { span, member, alone, words: name.words });
        }
        self.keep_articles();
    }

    /// “told **The** Daily Meridian”: an article with a capital in the midst of a sentence belongs
    /// to the name, if the report keeps to it and no table knows better.
    fn keep_articles(&mut self) {
        let titled = self.title_lines();
        let article = |it: &Mention| {
            let at = it.words.0.checked_sub(1).filter(|_| self.no_mark(it.words.0))?;
            let inside = at > 0 && self.no_mark(at) && !titled.contains(&at);
            self.word(at).map(|it| it.text).filter(|it| *it == "the" || (*it == "The" && inside))
        };
        let told: BTreeSet<_> =
            self.mentions.iter().filter_map(|it| Some((it.member, article(it)?))).collect();
        let tables = Gazetteer::get();
        for (at, member) in self.members.iter_mut().enumerate() {
            let own = told.contains(&(at, "The")) && !told.contains(&(at, "the"));
            let known = tables.is_body(&member.name)
                || tables.governed_from(&member.name).is_some()
                || member.sort == Sort::Person;
            if own && !known {
                member.name.insert_str(0, "The ");
            }
        }
    }

    /// “Trump's campaign” is the “Trump campaign”.
    fn canonical(&self, name: &str, found: &Found<'_>) -> String {
        let (from, end) = found.words;
        let owner = end.checked_sub(2).and_then(|at| self.word(at));
        let noun = name.rsplit(' ').next().unwrap_or_default();
        match owner.filter(|it| it.is_possessive() && is_own_body(noun) && end - from > 1) {
            Some(_) => name.replace("'s ", " ").replace("’s ", " "),
            None => name.to_owned(),
        }
    }

    /// What a title or a table tells of a member.
    fn learn(&mut self, member: usize, found: &Found<'_>, name: &str) {
        let by_title = found.title.and_then(|it| match it.to_lowercase().as_str() {
            "mr" | "sir" | "king" | "lord" | "congressman" | "chairman" => Some(Gender::He),
            "mrs" | "ms" | "queen" | "congresswoman" | "chairwoman" => Some(Gender::She),
            _ => None,
        });
        let Some(member) = self.members.get_mut(member) else { return };
        let person = member.sort != Sort::Body;
        let by_table = || Gazetteer::get().gender(name).filter(|_| person);
        member.gender = member.gender.or(by_title).or_else(by_table);
        if person && (found.title.is_some() || member.gender.is_some()) {
            member.sort = Sort::Person;
        }
    }

    /// The member whose full name a shorter one is short for: by its last words, by its first,
    /// or by its initials. Of several the one that is named most in full.
    fn long_for(&self, short: &str, found: &Found<'_>, counts: &[usize]) -> Option<usize> {
        let title = found.title.map(str::to_lowercase).unwrap_or_default();
        let longer = || {
            let all = self.members.iter().enumerate();
            all.filter(|(_, it)| it.name.len() > short.len() && it.name.contains(' '))
        };
        let other = |it: &Member| match title.as_str() {
            "mr" => it.gender == Some(Gender::She),
            "mrs" | "ms" => it.gender == Some(Gender::He),
            _ => false,
        };
        // “the High Court” is the “Administrative High Court”, “Lund” no “Lund campaign”.
        let body = found.sort == Sort::Body && short.contains(' ');
        let last = |it: &Member| {
            (it.sort == Sort::Body) == body
                && !other(it)
                && ends_with_words(&without_suffix(&it.name), short)
        };
        let by_last = longer().filter(|(_, it)| last(it));
        let by_count = by_last.map(|(at, _)| (counts.get(at).copied(), std::cmp::Reverse(at)));
        if let Some((_, std::cmp::Reverse(at))) = by_count.max() {
            return Some(at);
        }
        // “the Bank”, where one bank is named.
        let plain = short.to_lowercase();
        if is_body_word(&plain) || is_publication_word(&plain) {
            let has =
                |it: &Member| it.sort == Sort::Body && it.name.split(' ').any(|it| it == short);
            let all = longer().filter(|(_, it)| has(it));
            let most = all.map(|(at, _)| (counts.get(at).copied(), std::cmp::Reverse(at))).max();
            return most.map(|(_, std::cmp::Reverse(at))| at);
        }
        if is_acronym(short) {
            let short = short.replace('.', "");
            let spelt = |it: &Member| initials(&it.name) == short;
            // “VA” for the “Department of Veterans Affairs”
            let ends = |it: &Member| it.sort == Sort::Body && initials(&it.name).ends_with(&short);
            let found =
                longer().find(|(_, it)| spelt(it)).or_else(|| longer().find(|(_, it)| ends(it)));
            return found.map(|(at, _)| at);
        }
        let mut by_first = longer().filter(|(_, it)| {
            found.sort != Sort::Body
                && (!is_like_adjective(short) || self.stands_alone(found.words.1))
                && it.may_be_person()
                && !is_group(&it.name)
                && it.name.split(' ').next() == Some(short)
        });
        match (by_first.next(), by_first.next()) {
            (Some((at, _)), None) => Some(at),
            _ => None,
        }
    }
}

/// “Norland **Liberals**”: Norland itself is another.
fn is_group(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    last.ends_with('s') && Gazetteer::party_of(last).is_some()
}

/// “Kelmari”: its spokesman is not the Kelmari Red Crescent's.
fn is_like_adjective(name: &str) -> bool {
    ["an", "i", "ic", "ish", "ese"].iter().any(|it| name.ends_with(it))
}

/// “AP” for “Associated Press”; small words have no say.
fn initials(name: &str) -> String {
    let words = name.split([' ', '-']).filter(|it| !matches!(*it, "of" | "the" | "and" | "for"));
    words.filter_map(|it| it.chars().next()).filter(|it| it.is_uppercase()).collect()
}

/// Same first and last name, same person: “Donald J. Trump”.
fn key(name: &str, sort: Sort) -> String {
    let parts: Vec<_> = name.split(' ').collect();
    match parts.as_slice() {
        [first, _, last] if sort != Sort::Body => format!("{first} {last}"),
        _ => name.to_owned(),
    }
}
