//! Bodies, places and people that a report calls by a noun: “the authority”, “the port”, “farmers”.

use super::{
    super::{
        gazetteer::Gazetteer,
        names::Word,
        words::{is_body_word, is_company_word, is_function_word, is_people, is_place_word},
    },
    Side, Sides, side,
};

/// A noun phrase has at most so many words.
const LONGEST: usize = 4;

impl Sides<'_, '_> {
    /// The side whose noun stands at `at`, not before `start`.
    pub(super) fn collective(&self, start: usize, at: usize) -> Option<Side> {
        let word = self.word(at)?;
        let noun = word.plain();
        let people = is_people(&noun);
        let company = is_company_word(&noun);
        if !(people || company || is_body_word(&noun) || is_place_word(&noun)) {
            return None;
        }
        // “Bus company” names none; “local police” are the police, “Fenwick police” are others.
        let alone = company || matches!(noun.as_str(), "police" | "army" | "military" | "court");
        let mut from = self.noun_phrase_start(start, at);
        if alone && !self.word(from)?.is_capital() {
            from = at;
        }
        let words: Vec<_> = self.cast.words.get(from..=at)?.iter().map(Word::stem).collect();
        let whole = words.join(" ");
        let whole = if self.begins_name(from) { whole } else { lower_first(&whole) };
        let why = format!("the report names “{whole}”");
        if people {
            return side(whole, 0.45, why);
        }
        if words.len() > 1 {
            return side(whole, 0.5, why);
        }
        let called = self.called_before(&noun, at);
        if let Some(name) = called.filter(|it| !alone || it.chars().any(char::is_uppercase)) {
            return side(name, 0.55, why);
        }
        if company {
            let name = self.company_before(at)?;
            return side(name, 0.4, format!("“{whole}” refers to “{name}”"));
        }
        if noun == "government" {
            return self.government_here();
        }
        // Every body has a board.
        side(whole, 0.4, why).filter(|_| noun != "board")
    }

    /// The last name before that is neither a person's nor a country's nor a public body's.
    pub(super) fn company_before(&self, at: usize) -> Option<&str> {
        let tables = Gazetteer::get();
        // In the same sentence stands the one who is introduced.
        let sentence = (0..=at).rev().find(|it| self.cast.begins_sentence(*it))?;
        let named = self.cast.mentions.iter().rev().filter(|it| it.words.1 <= sentence);
        let mut companies = named.filter_map(|it| {
            let name = self.cast.members.get(it.member)?.name.as_str();
            let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
            let public = is_body_word(&last) && !is_company_word(&last);
            let before = it.words.0.checked_sub(1).and_then(|it| self.word(it));
            let located = before.is_some_and(|it| matches!(it.text, "in" | "at" | "near" | "of"));
            let place =
                located || tables.country(name).is_some() || tables.governed_from(name).is_some();
            (!public && !place && !self.is_like_person(it.member)).then_some(name)
        });
        companies.next()
    }

    /// What was called so before: a name that ends with the noun, or the noun with a word before it.
    fn called_before(&self, noun: &str, at: usize) -> Option<String> {
        let ends = |name: &str| {
            name.contains(' ')
                && name.rsplit(' ').next().is_some_and(|it| it.eq_ignore_ascii_case(noun))
        };
        let named = self.cast.mentions.iter().rev().filter(|it| it.words.1 <= at);
        let named = named.filter_map(|it| self.cast.members.get(it.member));
        if let Some(it) = named.map(|it| it.name.as_str()).find(|it| ends(it)) {
            return Some(it.to_owned());
        }
        if let Some(it) = self.cast.called(noun).and_then(|it| self.cast.members.get(it)) {
            return Some(it.name.clone());
        }
        let parts = [noun];
        let (earlier, later): (Vec<_>, Vec<_>) =
            self.cast.standing(&parts).partition(|it| *it < at);
        let longer = |it: usize| {
            let from = self.noun_phrase_start(it.saturating_sub(LONGEST), it);
            let words: Vec<_> = self.cast.words.get(from..=it)?.iter().map(|it| it.text).collect();
            let whole = words.join(" ");
            let whole = whole.trim_end_matches("'s").trim_end_matches("’s").to_owned();
            (words.len() > 1 && self.is_article(from)).then_some(whole)
        };
        earlier.into_iter().rev().chain(later).find_map(longer)
    }

    /// Whether an article stands directly before a word.
    fn is_article(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.word(it));
        before.is_some_and(|it| matches!(it.plain().as_str(), "the" | "a" | "an"))
    }

    /// Where the words begin that say which: “**district** hospital”.
    fn noun_phrase_start(&self, start: usize, at: usize) -> usize {
        let belongs = |it: &usize| {
            let joined = self.word(*it + 1).is_some_and(|it| matches!(it.mark, None | Some('-')));
            self.word(*it).filter(|_| joined).is_some_and(|it| {
                let owns = it.is_possessive() && !it.text.ends_with(['\'', '’']);
                !is_function_word(&it.plain()) && !owns && !says(it.text)
            })
        };
        let least = start.max((at + 1).saturating_sub(LONGEST));
        (least..at).rev().take_while(belongs).last().unwrap_or(at)
    }

    fn begins_name(&self, at: usize) -> bool {
        self.mention_at(at).is_some() || !self.cast.begins_sentence(at)
    }
}

/// A sentence's capital letter is no part of a noun phrase; “DPP” stays as it is.
fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    if words.chars().nth(1).is_some_and(char::is_uppercase) {
        return words.to_owned();
    }
    chars.next().map(|it| it.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Words that end what stands before a noun phrase.
fn says(word: &str) -> bool {
    word.ends_with("ed")
        || word.ends_with("own")
        || matches!(word, "said" | "says" | "told" | "tells" | "say" | "own" | "argues" | "adds")
}
