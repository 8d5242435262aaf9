//! Days as newspapers write them.

use jiff::civil::Date;

/// How the names of the months begin, in the languages of many papers; longer ones first.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "янв"],
    &["feb", "fév", "fev", "фев"],
    &["mar", "mär", "maa", "мар"],
    &["apr", "avr", "abr", "апр"],
    &["may", "mai", "mei", "maj", "mag", "мая"],
    &["juin", "jun", "giu", "июн"],
    &["juil", "jul", "lug", "июл"],
    &["aug", "aoû", "ago", "авг"],
    &["sep", "set", "сен"],
    &["oct", "okt", "ott", "out", "окт"],
    &["nov", "ноя"],
    &["dec", "dez", "déc", "dic", "дек"],
];

/// The first day that a text names with its year, as `2026-05-04`.
pub(super) fn find(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|it: char| it.is_whitespace() || ",.()–—|".contains(it))
        .filter(|it| !it.is_empty() && !["de", "of", "the"].contains(it))
        .collect();
    let named = words.windows(3).find_map(|it| match it {
        [a, b, c] => day(c, b, a).or_else(|| day(c, a, b)).or_else(|| day(a, b, c)),
        _ => None,
    });
    let date = named.or_else(|| words.iter().find_map(|it| it.get(..10)?.parse::<Date>().ok()))?;
    (1600..2200).contains(&date.year()).then(|| date.to_string())
}

fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    let year = year.get(..4).filter(|_| year.len() == 4)?.parse().ok()?;
    let name = month.to_lowercase();
    let month = MONTHS.iter().position(|it| it.iter().any(|it| name.starts_with(it)))?;
    let day = day.trim_end_matches(char::is_alphabetic).parse().ok()?;
    Date::new(year, i8::try_from(month + 1).ok()?, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_found() {
        for it in [
            "Monday, 4 May 2026",
            "May 4, 2026",
            "4. Mai 2026",
            "le 4 mai 2026 à Paris",
            "4 de mayo de 2026",
            "2026-05-04T10:00:00",
            "May 4th, 2026",
        ] {
            assert_eq!(find(it).as_deref(), Some("2026-05-04"), "{it}");
        }
        for it in ["May 2026", "40 May 2026", "4 ministers 2026", "", "1 2 3"] {
            assert_eq!(find(it), None, "{it}");
        }
    }
}
