//! The cast of a report: every person and body it names, with all places where it does.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    gazetteer::Gazetteer,
    names::{Gender, Word, capital_run, words},
    words::{is_body_word, is_function_word, is_publication_word, is_role, is_title},
};
use crate::model::{Report, Span};

/// What a member of the cast is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    Body,
    /// A name that nothing else tells of.
    Unknown,
    /// Described, not named: “a senior official”.
    Described,
}

/// Somebody or something that the report names.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// The fullest form of the name.
    pub name: String,
    pub sort: Sort,
    pub gender: Option<Gender>,
    /// Where it is described, if it is not named.
    pub place: Option<Span>,
}

impl Member {
    /// Whether nothing speaks against a person.
    pub(super) fn may_be_person(&self) -> bool {
        let words = self.name.split(' ').count();
        self.sort == Sort::Person || (self.sort == Sort::Unknown && (2..=4).contains(&words))
    }
}

/// One place where a member is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub span: Span,
    pub member: usize,
    /// Whether it stands for the member, rather than before a noun: “**Lund** supporters”.
    pub alone: bool,
    /// Number of its first word, and one past its last.
    pub words: (usize, usize),
}

/// All words, members and mentions of a report.
pub(super) struct Cast<'a> {
    pub text: &'a str,
    pub words: Vec<Word<'a>>,
    pub members: Vec<Member>,
    /// In reading order.
    pub mentions: Vec<Mention>,
    /// Where every word stands, by its stem.
    places: BTreeMap<&'a str, Vec<usize>>,
}

/// A name as it stands in the text, before it is known who that is.
struct Found<'a> {
    /// Its words, titles and what a sentence begins with left out.
    words: (usize, usize),
    title: Option<&'a str>,
    sort: Sort,
}

impl<'a> Cast<'a> {
    /// Finds all names of a report and joins those that name the same.
    pub(super) fn of(report: &'a Report) -> Self {
        let text = report.text();
        let words = Span::new(0, text.len()).map(|span| words(text, span)).unwrap_or_default();
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            places.entry(word.stem()).or_default().push(at);
        }
        let mut it = Self { text, words, members: Vec::new(), mentions: Vec::new(), places };
        let found = it.names();
        it.join(&found);
        it
    }

    fn word(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(at)
    }

    /// The text from one word to another, with the stop of a last initial.
    fn span(&self, (first, end): (usize, usize)) -> Option<Span> {
        let last = self.word(end.checked_sub(1)?)?;
        let mut close = last.start + last.stem().len();
        let initial = last.stem().chars().count() == 1 || matches!(last.stem(), "Jr" | "Sr");
        if initial && end - first > 1 && self.text.get(close..)?.starts_with('.') {
            close += 1;
        }
        Span::new(self.word(first)?.start, close)
    }

    fn names(&self) -> Vec<Found<'a>> {
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
            if let Some((before, _)) = cut.filter(|(before, _)| *before > from) {
                found.extend(self.name((from, before), &lower, &titled));
            }
            let begin = cut.map_or(from, |(before, _)| before);
            found.extend(self.name((begin, to), &lower, &titled));
        }
        found
    }

    /// “the Securities and Exchange Commission”: two runs that one body's name joins.
    fn joined_body(&self, from: usize, to: usize) -> usize {
        let the = |at: usize| self.word(at).is_some_and(|it| it.text.eq_ignore_ascii_case("the"));
        let article = the(from) || (1..=2).any(|back| from >= back && the(from - back));
        let and = self.word(to).is_some_and(|it| it.text == "and" && it.mark.is_none());
        if from == to || !article || !and || !self.no_mark(to + 1) {
            return to;
        }
        let next = capital_run(&self.words, to + 1);
        let last = next.end.checked_sub(1).and_then(|at| self.word(at));
        let body = last.is_some_and(|it| is_body_word(&it.plain()));
        let first = self.words.get(from..to).unwrap_or_default();
        let whole = first.iter().all(|it| !is_body_word(&it.plain()));
        if body && whole && next.len() > 1 { next.end } else { to }
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
            } else if !(is_function_word(&known) || ordinary || self.is_epithet(from, to)) {
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
        let unsure = !partisan && ((single && begins) || in_title);
        if unsure && !(tables.is_body(name) || self.stands_elsewhere(name, titled)) {
            return None;
        }
        let mut end = to;
        let next = self.word(to).filter(|it| it.mark.is_none());
        let next_plain = next.map(Word::plain).unwrap_or_default();
        // “Lund's office” speaks for Lund, “Lund's campaign” is a body.
        let owned = to.checked_sub(1).and_then(|at| self.word(at)).is_some_and(Word::is_possessive);
        let of_body = is_body_word(&next_plain) && next.is_some_and(|it| !it.is_capital());
        let sort = if of_body && (!owned || is_own_body(&next_plain)) {
            end += 1;
            Sort::Body
        } else if tables.is_body(name)
            || is_acronym(name)
            || self.is_publication((from, to))
            || (title.is_none() && self.is_called_body(from, to))
        {
            Sort::Body
        } else if title.is_some()
            || (tables.gender(name).is_some() && self.person_shaped((from, to)))
        {
            Sort::Person
        } else {
            Sort::Unknown
        };
        Some(Found { words: (from, end), title, sort })
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
            self.word(at).is_some_and(|it| !it.is_capital() && is_body_word(&it.plain()))
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
            && (self.no_mark(from) || (comma && the(from - 2)));
        let comma = self.word(to).is_some_and(|it| it.mark == Some(','));
        let article = self.word(to).is_some_and(|it| matches!(it.text, "a" | "an" | "the"));
        let apposition = (to + 1..to + 7)
            .take_while(|at| self.no_mark(*at))
            .find(|at| lower_body(*at) || self.word(*at).is_some_and(|it| is_role(&it.plain())));
        // “a **union** of drivers”, not “a **campaign** staffer”.
        let is_head = |at: usize| {
            self.word(at + 1).is_none_or(|it| {
                it.mark.is_some() || is_function_word(&it.plain()) || it.plain().ends_with("ed")
            })
        };
        before || (comma && article && apposition.is_some_and(|at| lower_body(at) && is_head(at)))
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

    fn no_mark(&self, at: usize) -> bool {
        self.word(at).is_some_and(|it| it.mark.is_none())
    }

    fn begins_sentence(&self, at: usize) -> bool {
        at == 0
            || self.word(at).is_some_and(|it| {
                matches!(it.mark, Some('.' | '!' | '?' | '\n' | ':' | '“' | '"' | '‘' | '—' | '–'))
            })
    }

    /// Whether the name also stands where nothing but a name has a capital letter.
    fn stands_elsewhere(&self, name: &str, titled: &BTreeSet<usize>) -> bool {
        let parts: Vec<_> = name.split(' ').collect();
        self.standing(&parts).any(|at| !self.begins_sentence(at) && !titled.contains(&at))
    }

    /// Where words stand one after the other.
    fn standing<'p>(&'p self, parts: &'p [&'p str]) -> impl Iterator<Item = usize> + use<'p, 'a> {
        let first = parts.first().and_then(|it| self.places.get(it));
        first.into_iter().flatten().copied().filter(move |at| self.stands_at(parts, *at))
    }

    fn stands_at(&self, parts: &[&str], at: usize) -> bool {
        let here = self.words.get(at..at + parts.len()).unwrap_or_default();
        here.len() == parts.len() && here.iter().zip(parts).all(|(word, part)| word.stem() == *part)
    }

    /// Numbers of the words in lines where most words have a capital letter: headlines.
    fn title_lines(&self) -> BTreeSet<usize> {
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

    /// Makes members of the names: the longest first, then what is short for them.
    fn join(&mut self, found: &[Found<'a>]) {
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
            let spelt = |it: &Member| initials(&it.name) == short.replace('.', "");
            return longer().find(|(_, it)| spelt(it)).map(|(at, _)| at);
        }
        let mut by_first = longer().filter(|(_, it)| {
            found.sort != Sort::Body
                && it.may_be_person()
                && it.name.split(' ').next() == Some(short)
        });
        match (by_first.next(), by_first.next()) {
            (Some((at, _)), None) => Some(at),
            _ => None,
        }
    }

    /// Whether nothing that the name belongs to follows: “**Lund** supporters”, “**Lund**'s aide”.
    fn stands_alone(&self, end: usize) -> bool {
        let last = end.checked_sub(1).and_then(|at| self.word(at));
        if last.is_some_and(Word::is_possessive) {
            return false;
        }
        let Some(next) = self.word(end).filter(|it| it.mark.is_none()) else { return true };
        let plain = next.plain();
        !(is_role(&plain) || is_title(&plain) || is_publication_word(&plain))
    }

    /// The mention whose first word has this number.
    pub(super) fn mention_at(&self, word: usize) -> Option<&Mention> {
        let at = self.mentions.partition_point(|it| it.words.0 < word);
        self.mentions.get(at).filter(|it| it.words.0 == word)
    }

    /// The mention whose last word stands before this one.
    pub(super) fn mention_before(&self, word: usize) -> Option<&Mention> {
        let at = self.mentions.partition_point(|it| it.words.1 < word);
        self.mentions.get(at).filter(|it| it.words.1 == word)
    }

    /// The mentions that lie in a span.
    pub(super) fn inside(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let from = self.mentions.partition_point(|it| it.span.start() < span.start());
        let rest = self.mentions.get(from..).unwrap_or_default();
        rest.iter()
            .take_while(move |it| it.span.start() < span.end())
            .filter(move |it| it.span.end() <= span.end())
    }

    /// Whether several members share the last word of a name.
    pub(super) fn is_shared(&self, surname: &str) -> bool {
        let shares = |it: &&Member| {
            it.may_be_person() && ends_with_words(&without_suffix(&it.name), surname)
        };
        self.members.iter().filter(shares).count() > 1
    }

    /// The member of that name, or whose last name it is.
    pub(super) fn member_called(&self, name: &str) -> Option<usize> {
        let exact = self.members.iter().position(|it| it.name == name);
        exact.or_else(|| {
            let last = |it: &Member| {
                it.sort != Sort::Body && ends_with_words(&without_suffix(&it.name), name)
            };
            self.members.iter().position(last)
        })
    }

    /// The words that lie in a span, as numbers.
    pub(super) fn words_in(&self, span: Span) -> std::ops::Range<usize> {
        let at = |offset: usize| self.words.partition_point(|it| it.start < offset);
        at(span.start())..at(span.end())
    }
}

/// Bodies that are called after the person whose they are.
fn is_own_body(noun: &str) -> bool {
    matches!(noun, "campaign" | "administration" | "government")
}

/// “Charles Elliott” of “Charles Elliott Jr.”.
fn without_suffix(name: &str) -> String {
    let last = name.rsplit(' ').next().unwrap_or_default();
    let suffix = matches!(last.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    let words: Vec<_> = name.split(' ').collect();
    let kept = if suffix { words.len() - 1 } else { words.len() };
    words.get(..kept).unwrap_or_default().join(" ")
}

fn ends_with_words(name: &str, end: &str) -> bool {
    name.strip_suffix(end).is_some_and(|it| it.ends_with(' '))
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

fn is_acronym(name: &str) -> bool {
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
