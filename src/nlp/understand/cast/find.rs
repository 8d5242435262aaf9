//! The names of a report as they stand in its text, by capital letters, titles and tables.

use std::collections::BTreeSet;

use super::{
    super::{
        gazetteer::Gazetteer,
        names::{Word, capital_run},
        words::{
            is_body_word, is_function_word, is_portfolio, is_publication_word, is_role, is_title,
        },
    },
    Cast, Found, Sort, is_own_body,
};

impl<'a> Cast<'a> {
    pub(super) fn names(&self) -> Vec<Found<'a>> {
        let lower: BTreeSet<&str> =
            self.words.iter().filter(|it| !it.is_capital()).map(|it| it.text).collect();
        let titled = self.title_lines();
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let run = capital_run(&self.words, at);
            let (from, to) = (run.start, self.joined_body(run.start, run.end));
            at = to.max(at + 1);
            if from == to {
                continue;
            }
            // “Vermont Senator Lund”: what stands before the title is a name of its own.
            let cut = self.titles((from, to));
            let named =
                |(before, _): &(usize, usize)| *before > from && !self.is_office((from, *before));
            if let Some((before, _)) = cut.filter(named) {
                found.extend(self.name((from, before), &lower, &titled));
            }
            let begin = cut.map_or(from, |(before, _)| before);
            found.extend(self.name((begin, to), &lower, &titled));
        }
        found
    }

    /// “**Norwegian Defence** Minister”, “**South Korean** President”: whose minister, and of what.
    fn is_office(&self, (from, to): (usize, usize)) -> bool {
        let country = self.adjective_at(from).map_or(0, |(words, _)| words).min(to - from);
        let matter = self.words.get(from + country..to).unwrap_or_default();
        (country > 0 || !matter.is_empty()) && matter.iter().all(|it| is_portfolio(&it.plain()))
    }

    /// “the Securities and Exchange Commission”: two runs that one body's name joins.
    fn joined_body(&self, from: usize, to: usize) -> usize {
        let the = |at: usize| self.word(at).is_some_and(|it| it.text.eq_ignore_ascii_case("the"));
        let article = the(from) || (1..=2).any(|back| from >= back && the(from - back));
        let and = self.word(to).is_some_and(|it| it.text == "and" && it.mark.is_none());
        if from == to || !and || !self.no_mark(to + 1) {
            return to;
        }
        let next = capital_run(&self.words, to + 1);
        let last = next.end.checked_sub(1).and_then(|at| self.word(at));
        // “Norland Citizenship and Immigration Services” needs no article.
        let services = last.is_some_and(|it| it.text == "Services") && to - from > 1;
        if services && next.len() > 1 {
            return next.end;
        }
        if !article {
            return to;
        }
        let body = last.is_some_and(|it| is_body_word(&it.plain()));
        let first = self.words.get(from..to).unwrap_or_default();
        let whole = first.iter().all(|it| !is_body_word(&it.plain()));
        // “the Institute for Soil and Water”
        let purpose = first.windows(2).any(|it| {
            let [noun, link] = it else { return false };
            is_body_word(&noun.plain()) && matches!(link.text, "for" | "of")
        });
        let rest = self.words.get(next.clone()).unwrap_or_default();
        let subject = purpose && !body && self.is_subject_matter(rest, next.start);
        // “the Municipal and Allied Workers”, twice
        let whole_words: Vec<_> =
            self.words.get(from..next.end).unwrap_or_default().iter().map(Word::stem).collect();
        let twice = next.len() > 1 && to - from == 1 && self.standing(&whole_words).count() > 1;
        let subject =
            subject || (twice && !self.is_person_at(next.start) && !self.is_person_at(from));
        if (body && whole && next.len() > 1) || subject { next.end } else { to }
    }

    fn is_person_at(&self, at: usize) -> bool {
        self.word(at).is_some_and(|it| Gazetteer::get().is_first_name(it.stem()))
    }

    /// “Water”, where it names nobody: no country, no person, nowhere else.
    fn is_subject_matter(&self, words: &[Word<'_>], at: usize) -> bool {
        let tables = Gazetteer::get();
        let [word] = words else { return false };
        let parts = [word.stem()];
        let elsewhere = self.standing(&parts).any(|it| it != at && !self.begins_sentence(it));
        !elsewhere
            && tables.country(word.stem()).is_none()
            && !tables.is_first_name(word.stem())
            && !tables.is_body(word.stem())
    }

    /// Where the last titles inside a run begin and end, if a name follows them.
    fn titles(&self, (from, to): (usize, usize)) -> Option<(usize, usize)> {
        // “Fox News' Megyn Kelly” is two names, “Farmers' Union” one.
        let owned = (from + 1..to).find(|at| {
            let person = |it: &Word<'_>| Gazetteer::get().is_first_name(it.stem());
            self.word(at - 1).is_some_and(Word::is_possessive) && self.word(*at).is_some_and(person)
        });
        if let Some(at) = owned {
            return Some((at, at));
        }
        let is_title_at = |at: usize| {
            self.word(at).is_some_and(|it| {
                let plain = it.plain();
                let plural = plain.ends_with('s') && plain != "boss";
                (is_title(&plain) || is_role(&plain)) && !plural && !it.is_possessive()
            })
        };
        let last = (from..to.saturating_sub(1)).rev().find(|at| is_title_at(*at))?;
        let first = (from..=last).rev().take_while(|at| is_title_at(*at)).last()?;
        let whole = self.span((from, to))?.of(self.text);
        let behind = self.words.get(last + 1..to).unwrap_or_default();
        let body = Gazetteer::get().body(whole).is_some()
            || behind.iter().any(|it| is_body_word(&it.plain()));
        (!body).then_some((first, last + 1))
    }

    /// The name within a run of capitalised words, if there is one.
    fn name(
        &self,
        (mut from, to): (usize, usize),
        lower: &BTreeSet<&str>,
        titled: &BTreeSet<usize>,
    ) -> Option<Found<'a>> {
        let mut title: Option<&str> = None;
        while let Some(word) = self.word(from).filter(|_| from < to) {
            let known = word.stem().to_lowercase();
            let begins = self.begins_sentence(from) || titled.contains(&from);
            let ordinary = begins && lower.contains(known.as_str()) && self.rest_is_name(from, to);
            let ordinary = ordinary || (begins && self.is_calling(from, to));
            // “Mr. King” is no king.
            let surname = from + 1 == to
                && title
                    .is_some_and(|it| matches!(it.to_lowercase().as_str(), "mr" | "mrs" | "ms"));
            if !surname && (is_title(&known) || (to - from > 1 && is_role(&known))) {
                title = Some(word.text);
                // “Secretary of State Lund”: the office may be as long as it likes.
                if self.word(from + 1).is_some_and(|it| it.text == "of") && to - from > 4 {
                    from = to - 3;
                }
            } else if !(is_function_word(&known) || ordinary || self.is_epithet(from, to))
                || self.is_numeral_of_name(from, to)
            {
                break;
            }
            from += 1;
        }
        let in_title = titled.contains(&from);
        let name = self.span((from, to)).filter(|_| from < to)?.of(self.text);
        let tables = Gazetteer::get();
        let single = to - from == 1;
        let begins = self.begins_sentence(from) && title.is_none();
        let partisan = Gazetteer::party_of(name).is_some();
        // “Republican”, “Democratic”: whose, not who.
        if single && partisan && !name.ends_with('s') && !matches!(name, "GOP" | "Labour") {
            return None;
        }
        if single && self.is_modifier(from) {
            return None;
        }
        let unsure = !partisan && ((single && begins) || in_title);
        // “Keolis, which runs it”: what is no word elsewhere.
        let told = self.word(to).is_some_and(|it| it.mark == Some(',') && it.text == "which")
            && !lower.contains(name.to_lowercase().as_str());
        let known = told || tables.is_body(name) || tables.governed_from(name).is_some();
        if unsure && !(known || self.stands_elsewhere(name, titled)) {
            return None;
        }
        let (sort, end) = self.sort_of((from, to), title.is_some());
        Some(Found { words: (from, end), title, sort })
    }

    /// What a name of these words is, and where it ends: “Lund's campaign” is a body.
    fn sort_of(&self, (from, to): (usize, usize), titled: bool) -> (Sort, usize) {
        let tables = Gazetteer::get();
        let name = self.span((from, to)).map_or("", |it| it.of(self.text));
        let next = self.word(to).filter(|it| it.mark.is_none());
        let next_plain = next.map(Word::plain).unwrap_or_default();
        // “Lund's office” speaks for Lund, “Lund's campaign” is a body.
        let owned = to.checked_sub(1).and_then(|at| self.word(at)).is_some_and(Word::is_possessive);
        let of_body = is_body_word(&next_plain) && next.is_some_and(|it| !it.is_capital());
        if of_body && (!owned || is_own_body(&next_plain)) {
            return (Sort::Body, to + 1);
        }
        let body = tables.is_body(name)
            || is_acronym(name)
            || self.is_publication((from, to))
            || (!titled && self.is_called_body(from, to));
        let person = || titled || (tables.gender(name).is_some() && self.person_shaped((from, to)));
        let sort = match body {
            true => Sort::Body,
            false if person() => Sort::Person,
            false => Sort::Unknown,
        };
        (sort, to)
    }

    /// “the **Three** Lakes Bank”: not the first word of a sentence, and a name behind an article.
    fn is_numeral_of_name(&self, at: usize, to: usize) -> bool {
        let numeral = self.word(at).is_some_and(|it| {
            matches!(
                it.text,
                "Two" | "Three" | "Four" | "Five" | "Six" | "Seven" | "Eight" | "Nine"
            )
        });
        let the = |at: usize| self.word(at).is_some_and(|it| it.text.eq_ignore_ascii_case("the"));
        numeral && to - at > 2 && self.no_mark(at) && at.checked_sub(1).is_some_and(the)
    }

    /// “the **Slovenian** ministry”, “**French** aid workers”: whose, not who.
    fn is_modifier(&self, at: usize) -> bool {
        let noun =
            |it: &Word<'_>| it.mark.is_none() && !it.is_capital() && !is_function_word(&it.plain());
        self.adjective_at(at).is_some_and(|(count, _)| count == 1)
            && self.word(at + 1).is_some_and(noun)
    }

    /// “**Keeper** Ida Holm”: what somebody is, at the beginning of a sentence.
    fn is_calling(&self, from: usize, to: usize) -> bool {
        let tables = Gazetteer::get();
        let Some(word) = self.word(from).map(Word::plain) else { return false };
        let person = |at: usize| self.word(at).is_some_and(|it| tables.is_first_name(it.stem()));
        let calls = ["er", "or", "ist", "ian", "man", "woman", "mum", "dad"];
        (3..=4).contains(&(to - from))
            && calls.iter().any(|it| word.ends_with(it))
            && !person(from)
            && person(from + 1)
    }

    /// Whether what follows the first word of a run is a name elsewhere, and the whole is not.
    fn rest_is_name(&self, from: usize, to: usize) -> bool {
        let stems = |from: usize| -> Vec<&str> {
            self.words.get(from..to).unwrap_or_default().iter().map(Word::stem).collect()
        };
        let (whole, rest) = (stems(from), stems(from + 1));
        let elsewhere = |parts: &[&str]| {
            self.standing(parts).any(|at| at != from && at != from + 1 && !self.begins_sentence(at))
        };
        rest.is_empty() || (!elsewhere(&whole) && elsewhere(&rest))
    }

    /// “**Republican** Ida Holm”, “**Norwegian** Ida Holm”: whose, not who.
    fn is_epithet(&self, from: usize, to: usize) -> bool {
        let tables = Gazetteer::get();
        let whole = self.span((from, to)).map_or("", |it| it.of(self.text));
        let person = self.word(from + 1).is_some_and(|it| tables.is_first_name(it.stem()));
        let known = |it: &Word<'_>| {
            person
                && (tables.country_of(it.stem()).is_some()
                    || Gazetteer::party_of(it.stem()).is_some())
        };
        let partisan =
            |it: &Word<'_>| Gazetteer::party_of(it.stem()).is_some() && !it.stem().ends_with('s');
        let first = self.word(from);
        !tables.is_body(whole)
            && (to - from > 2 && first.is_some_and(known)
                || to - from == 2 && first.is_some_and(partisan))
    }

    /// “Lyon Mobile, a passengers' **association**”, “the **union** Sud-Tram”, “the **operator**, Sud-Tram”.
    fn is_called_body(&self, from: usize, to: usize) -> bool {
        let lower_body = |at: usize| {
            self.word(at).is_some_and(|it| {
                !it.is_capital() && !it.is_possessive() && is_body_word(&it.plain())
            })
        };
        let office_or_clause = |at: usize| {
            self.word(at).is_some_and(|it| {
                let plain = it.plain();
                is_role(&plain) || is_title(&plain) || matches!(it.text, "who" | "whose")
            })
        };
        let first_name =
            self.word(from).is_some_and(|it| Gazetteer::get().is_first_name(it.stem()));
        if first_name {
            return false;
        }
        let the = |at: usize| self.word(at).is_some_and(|it| it.text.eq_ignore_ascii_case("the"));
        let comma = self.word(from).is_some_and(|it| it.mark == Some(','));
        let before = from > 1
            && lower_body(from - 1)
            && self.no_mark(from - 1)
            && (self.no_mark(from) || (comma && (the(from - 2) || (from > 2 && the(from - 3)))));
        let comma = self.word(to).is_some_and(|it| it.mark == Some(','));
        let article = self.word(to).is_some_and(|it| matches!(it.text, "a" | "an" | "the"));
        let apposition = (to + 1..to + 7)
            .take_while(|at| self.no_mark(*at))
            .find(|at| lower_body(*at) || office_or_clause(*at));
        // “a **union** of drivers”, not “a **campaign** staffer”.
        let is_head = |at: usize| {
            self.word(at + 1).is_none_or(|it| {
                it.mark.is_some() || is_function_word(&it.plain()) || it.plain().ends_with("ed")
            })
        };
        before
            || self.is_told_before(from)
            || (comma && article && apposition.is_some_and(|at| lower_body(at) && is_head(at)))
    }

    /// “The **company** that runs the wells, Lyon Mobile, …”
    fn is_told_before(&self, from: usize) -> bool {
        let comma = self.word(from).is_some_and(|it| it.mark == Some(','));
        let start = (0..from).rev().find(|it| self.begins_sentence(*it)).filter(|_| comma);
        let Some(start) = start else { return false };
        let noun = (start..from.min(start + 4)).find(|at| {
            self.word(*at).is_some_and(|it| !it.is_capital() && is_body_word(&it.plain()))
        });
        let clause = noun.is_some_and(|at| {
            self.word(at + 1).is_some_and(|it| matches!(it.text, "that" | "which" | "behind"))
                && (at + 1..from).all(|at| self.no_mark(at))
        });
        clause && self.word(start).is_some_and(|it| matches!(it.text, "The" | "A" | "An"))
    }

    fn is_publication(&self, (from, to): (usize, usize)) -> bool {
        let last = to.checked_sub(1).and_then(|at| self.word(at));
        to - from > 1 && last.is_some_and(|it| is_publication_word(&it.plain()))
    }

    /// Two to four words, none of them an adjective of a country or an acronym.
    fn person_shaped(&self, (from, to): (usize, usize)) -> bool {
        let tables = Gazetteer::get();
        let here = self.words.get(from..to).unwrap_or_default();
        let behind_article = from.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|it| {
            matches!(it.plain().as_str(), "the" | "a" | "an") && self.no_mark(from)
        });
        here.len() <= 4
            && !behind_article
            && here.iter().all(|it| {
                tables.country_of(it.stem()).is_none() && !is_acronym(it.stem()) && it.text != "of"
            })
    }

    /// Numbers of the words in lines where most words have a capital letter: headlines.
    pub(super) fn title_lines(&self) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut from = 0;
        while from < self.words.len() {
            let rest = self.words.iter().enumerate().skip(from + 1);
            let end = rest.into_iter().find(|(_, it)| it.mark == Some('\n'));
            let end = end.map_or(self.words.len(), |(at, _)| at);
            let line = self.words.get(from..end).unwrap_or_default();
            let capitals = line.iter().filter(|it| it.is_capital()).count();
            let stops = line.iter().skip(1).any(|it| it.mark == Some('.'));
            if line.len() >= 4 && capitals * 10 > line.len() * 6 && !stops {
                found.extend(from..end);
            }
            from = end;
        }
        found
    }
}

pub(super) fn is_acronym(name: &str) -> bool {
    // Roles and the marks of interviews.
    if matches!(
        name,
        "CEO" | "CFO" | "COO" | "MP" | "MEP" | "KC" | "QC" | "TV" | "PM" | "FM" | "VP"
    ) {
        return false;
    }
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1
        && !name.contains(|c: char| c == ' ' || c.is_ascii_digit())
        && name.chars().filter(|c| c.is_lowercase()).count() == 0
}
