//! Days in the forms that mails, tables, archives, newspapers and names of files write.

use jiff::{Timestamp, civil::Date, fmt::rfc2822};

/// Longest words in which a day is sought; what is longer is a sentence.
const LONGEST: usize = 120;

/// Names and short names of the months in the languages of our reports.
const MONTHS: [&str; 12] = [
    "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro января январь",
    "february feb februar février fevrier févr fév febrero febbraio februari fevereiro fev февраля",
    "march mar märz mrz mars marzo maart março марта март",
    "april apr avril avr abril abr aprile апреля апрель",
    "may mai mayo maggio mag mei maio мая май",
    "june jun juni juin junio giugno giu junho июня июнь",
    "july jul juli juillet juil julio luglio lug julho июля июль",
    "august aug août aout agosto ago augustus августа август",
    "september sep sept septembre septiembre settembre set setembro сентября сентябрь",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь",
    "november nov novembre noviembre novembro ноября ноябрь",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro декабря",
];

/// Words between the parts of a day.
const BETWEEN: [&str; 3] = ["de", "of", "the"];
/// Most words around a day that still say nothing else: a weekday, "Published on".
const BESIDE: usize = 1;

/// The day that the words tell, as `2026-11-24`; the words as they are where they tell none.
pub fn day(words: &str) -> String {
    let words = words.trim();
    parse(words).map_or_else(|| words.to_owned(), |it| it.to_string())
}

/// Whether the words tell a day.
pub(super) fn is_day(words: &str) -> bool {
    parse(words.trim()).is_some()
}

/// The day that the words tell, if they tell hardly anything else.
pub(super) fn only(words: &str) -> Option<String> {
    let words = words.trim();
    let is_other = |it: &&String| it.starts_with(char::is_alphabetic) && month(it).is_none();
    let others = parts(words).iter().filter(is_other).count();
    let day = standard(words).or_else(|| {
        let day = named(words).or_else(|| numbered(words));
        day.filter(|_| others <= BESIDE && words.len() <= LONGEST)
    })?;
    Some(day.to_string())
}

/// The first day that a running text names with its year.
pub(super) fn find(text: &str) -> Option<String> {
    let parts = parts(text);
    let in_words = || parts.windows(3).find_map(of_parts);
    let mut words = text.split_whitespace().filter_map(|it| it.get(..10));
    in_words().or_else(|| words.find_map(standard)).map(|it| it.to_string())
}

/// The day that a file's name tells, as `2026-05-14` or `20260514`. Empty where it tells none.
pub(super) fn in_name(name: &str) -> String {
    let numbers = name.split(|it: char| !it.is_ascii_digit() && it != '-');
    let mut found = numbers.flat_map(|it| [it.get(..10), it.get(..8)]).flatten();
    found.find_map(standard).map(|it| it.to_string()).unwrap_or_default()
}

fn parse(words: &str) -> Option<Date> {
    if words.len() > LONGEST {
        return None;
    }
    standard(words)
        .or_else(|| mail(words))
        .or_else(|| moment(words))
        .or_else(|| eastern(words))
        .or_else(|| named(words))
        .or_else(|| numbered(words))
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|it| (1600..2300).contains(it))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn number(words: &str) -> Option<i32> {
    words.parse().ok()
}

/// `2026-11-24`, `2026/11/24`, `20261124`, with or without a time behind it.
fn standard(words: &str) -> Option<Date> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    if matches!(digits, 8 | 12 | 14) {
        let rest = words.get(digits..)?;
        let part = |from, to| words.get(from..to).and_then(number);
        let plain = rest.is_empty() || rest.starts_with(['T', ' ', '.', 'Z']);
        return plain.then(|| date(part(0, 4)?, part(4, 6)?, part(6, 8)?)).flatten();
    }
    let mut parts = words.splitn(3, ['-', '/', '.']);
    let (year, month, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let end = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
    let whole = year.len() == 4 && (1..=2).contains(&end);
    whole.then(|| date(number(year)?, number(month)?, number(rest.get(..end)?)?)).flatten()
}

/// `Tue, 24 Nov 2026 09:30:00 +0100`: the day where it was written, not the day in Greenwich.
fn mail(words: &str) -> Option<Date> {
    let parser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    parser.parse_zoned_datetime(words).ok().map(|it| it.date())
}

/// Seconds, thousandths, millionths or billionths of them since 1970.
fn moment(words: &str) -> Option<Date> {
    let whole = words.split('.').next()?;
    if !whole.bytes().all(|it| it.is_ascii_digit()) || words.matches('.').count() > 1 {
        return None;
    }
    let count: i64 = whole.parse().ok()?;
    let seconds = match whole.len() {
        9..=10 => count,
        11..=13 => count / 1000,
        14..=16 => count / 1_000_000,
        17..=19 => count / 1_000_000_000,
        _ => return None,
    };
    let stamp = Timestamp::from_second(seconds).ok()?;
    Some(stamp.to_zoned_datetime(jiff::tz::TimeZone::UTC).date())
}

/// `2026年11月24日`.
fn eastern(words: &str) -> Option<Date> {
    let (year, rest) = words.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.split('日').next()?;
    let [year, month, day] = [year, month, day].map(|it| number(it.trim()));
    date(year?, month?, day?)
}

/// `24 November 2026`, `November 24, 2026 Tuesday`, `24. November 2026`, `24 de noviembre de 2026`.
fn named(words: &str) -> Option<Date> {
    of_parts(&parts(words))
}

/// The words and numbers of a text in small letters.
fn parts(text: &str) -> Vec<String> {
    let parts = text.split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase);
    parts.filter(|it| !it.is_empty() && !BETWEEN.contains(&it.as_str())).collect()
}

/// A month with a day of it before or behind, and a year somewhere.
fn of_parts(parts: &[String]) -> Option<Date> {
    let is_year = |it: &&String| it.len() == 4 && it.bytes().all(|it| it.is_ascii_digit());
    let year = number(parts.iter().find(is_year)?)?;
    parts.iter().enumerate().find_map(|(at, part)| {
        let month = month(part)?;
        let before = at.checked_sub(1).and_then(|it| parts.get(it)).and_then(|it| in_month(it));
        let day = before.or_else(|| parts.get(at + 1).and_then(|it| in_month(it)))?;
        date(year, month, day)
    })
}

/// The number of a month by its name in small letters.
fn month(name: &str) -> Option<i32> {
    let is_name = |it: &str| it.split(' ').any(|it| it == name);
    i32::try_from(MONTHS.iter().position(|it| is_name(it))? + 1).ok()
}

/// `24`, `24th`, `1er`.
fn in_month(part: &str) -> Option<i32> {
    let end = part.find(|it: char| !it.is_ascii_digit()).unwrap_or(part.len());
    let ending = matches!(part.get(end..)?, "" | "st" | "nd" | "rd" | "th" | "er" | "e" | "º");
    let day = number(part.get(..end)?)?;
    (ending && end <= 2 && (1..=31).contains(&day)).then_some(day)
}

/// `24.11.2026`; with strokes only where the order of day and month is certain.
fn numbered(words: &str) -> Option<Date> {
    let first = words.split([' ', ',', 'T']).find(|it| !it.is_empty())?;
    let mark = first.chars().find(|it| ".-/".contains(*it))?;
    let parts: Vec<_> = first.split(mark).map(number).collect::<Option<_>>()?;
    let [one, two, year] = parts.try_into().ok()?;
    match mark {
        '.' => date(year, two, one),
        _ if one > 12 || one == two => date(year, two, one),
        _ if two > 12 => date(year, one, two),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_in_many_forms() {
        for words in [
            "2026-11-24",
            "2026-11-24T23:30:00-05:00",
            "2026-11-24 08:15",
            "2026/11/24",
            "20261124",
            "20261124T101500Z",
            "202611241015",
            "Tue, 24 Nov 2026 23:30:00 -0500",
            "Mon, 24 Nov 2026 23:30:00 +0000 (UTC)",
            "24 Nov 2026 00:10:00 GMT",
            "Tue Nov 24 10:00:00 2026",
            "24 November 2026",
            "November 24, 2026 Tuesday 9:15 AM EST",
            "Tuesday, 24th November 2026",
            "Nov. 24, 2026",
            "Dienstag, 24. November 2026",
            "martes, 24 de noviembre de 2026",
            "mardi 24 novembre 2026",
            "24 ноября 2026 г.",
            "2026年11月24日",
            "24.11.2026",
            "24/11/2026",
            "11/24/2026 10:15",
            "1795478400",
            "1795478400.5",
            "1795478400000",
            "1795478400000000000",
        ] {
            assert_eq!(day(words), "2026-11-24", "{words}");
        }
    }

    #[test]
    fn other_words_stay() {
        for words in ["", "yesterday", "03/04/2026", "2026", "31 February 2026", "99999999", "-5"] {
            assert_eq!(day(&format!(" {words} ")), words);
        }
        assert!(day(&"9".repeat(5000)).len() == 5000);
        assert!(is_day("1 May 2026") && !is_day("May"));
    }

    #[test]
    fn a_line_that_is_nothing_but_a_day() {
        for words in [
            "2026-11-04",
            "2026-11-04T10:00:00Z",
            "4 November 2026",
            "November 4, 2026",
            "Wednesday, 4 November 2026",
            "Mittwoch, 4. November 2026",
        ] {
            assert_eq!(only(words).as_deref(), Some("2026-11-04"), "{words}");
        }
        for words in [
            "4 November",
            "0101-01-01T00:00:00+00:00",
            "",
            "1795478400",
            "On 4 November 2026 they met",
        ] {
            assert_eq!(only(words), None, "{words}");
        }
    }

    #[test]
    fn days_in_running_text() {
        for it in [
            "Monday, 4 May 2026",
            "The Gazette — May 4, 2026, page 3",
            "4. Mai 2026",
            "le 4 mai 2026 à Paris",
            "4 de mayo de 2026",
            "at 2026-05-04T10:00:00",
            "May 4th, 2026",
        ] {
            assert_eq!(find(it).as_deref(), Some("2026-05-04"), "{it}");
        }
        for it in ["May 2026", "40 May 2026", "4 ministers 2026", "4 Marines 2026", "", "1 2 3"] {
            assert_eq!(find(it), None, "{it}");
        }
    }

    #[test]
    fn the_name_of_a_file_may_tell_the_day() {
        assert_eq!(in_name("nyt_2016-09-12_debate.txt"), "2016-09-12");
        assert_eq!(in_name("wire 20260514.txt"), "2026-05-14");
        assert_eq!(in_name("report-12345678.txt"), "");
        assert_eq!(in_name("99999999 2026-13-40.txt"), "");
    }
}
