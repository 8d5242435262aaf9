//! Days as numbers, and where an axis of days has its marks.

use crate::language::{said, say};

/// A day, counted from the first of January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

impl Day {
    /// The day of a date like `2026-11-24`, with or without a time behind it.
    pub fn read(date: &str) -> Option<Self> {
        let (day, rest) = date.trim().split_at_checked(10)?;
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let mut parts = day.split('-');
        let (year, month, of_month) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |it: &str, len| it.len() == len && it.bytes().all(|it| it.is_ascii_digit());
        let whole = digits(year, 4) && digits(month, 2) && digits(of_month, 2);
        let (year, month, of_month) =
            (year.parse().ok()?, month.parse().ok()?, of_month.parse().ok()?);
        if !whole || !(1..=12).contains(&month) {
            return None;
        }
        let it = Self::of(year, month, of_month);
        // The thirtieth of February would be a day of March.
        (it.civil() == (year, month, of_month)).then_some(it)
    }

    /// The day of a civil date, by the way of counting from the first of March: leap days come last.
    fn of(year: i32, month: i32, day: i32) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    /// Year, month and day.
    fn civil(self) -> (i32, i32, i32) {
        let days = self.0 + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        (year + era * 400 + i32::from(month <= 2), month, day)
    }

    /// As in a file: `2026-11-24`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// As in a sentence: “24 Nov 2026”.
    pub fn words(self) -> String {
        let (year, month, day) = self.civil();
        // A year is no number that a language may write with marks between its digits.
        let year = year.to_string();
        say!("day-whole", day = day, month = month_name(month), year = year)
    }
}

fn month_name(month: i32) -> String {
    said(&format!("month-{month}"))
}

/// A mark of an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tick {
    pub(super) day: Day,
    pub(super) words: String,
    /// The year, at the first mark and where a new one begins; empty where `words` have it.
    pub(super) year: String,
}

/// How far apart marks may be.
#[derive(Clone, Copy)]
enum Step {
    Days(i32),
    Months(i32),
    Years(i32),
}

const STEPS: [Step; 14] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(50),
    Step::Years(500),
];

impl Step {
    fn days(self) -> i32 {
        match self {
            Self::Days(it) => it,
            Self::Months(it) => it * 30,
            Self::Years(it) => it * 365,
        }
    }

    /// The first mark on or before a day.
    fn before(self, day: Day) -> Day {
        let (year, month, _) = day.civil();
        match self {
            // Weeks begin on Monday; day 0 was a Thursday.
            Self::Days(it) if it % 7 == 0 => Day(day.0 - (day.0 + 3).rem_euclid(it)),
            Self::Days(it) => Day(day.0 - day.0.rem_euclid(it)),
            Self::Months(it) => Day::of(year, (month - 1) / it * it + 1, 1),
            Self::Years(it) => Day::of(year.div_euclid(it) * it, 1, 1),
        }
    }

    fn next(self, day: Day) -> Day {
        let (year, month, _) = day.civil();
        match self {
            Self::Days(it) => Day(day.0 + it),
            Self::Months(it) if month + it > 12 => Day::of(year + 1, month + it - 12, 1),
            Self::Months(it) => Day::of(year, month + it, 1),
            Self::Years(it) => Day::of(year + it, 1, 1),
        }
    }

    fn words(self, day: Day) -> String {
        let (year, month, of_month) = day.civil();
        match self {
            Self::Days(_) => say!("day-short", day = of_month, month = month_name(month)),
            Self::Months(_) => month_name(month),
            Self::Years(_) => year.to_string(),
        }
    }
}

/// The marks from one day to another: at most about `most`, at days that mean something.
pub(super) fn ticks(from: Day, to: Day, most: i32) -> Vec<Tick> {
    let length = (to.0 - from.0).max(1);
    let fits = |it: &Step| length / it.days() < most.max(1);
    let Some(step) = STEPS.into_iter().find(fits) else { return Vec::new() };
    let mut found: Vec<Tick> = Vec::new();
    let (mut day, mut shown) = (step.before(from), None);
    while day <= to {
        if day >= from {
            let year = day.civil().0;
            let new = shown != Some(year) && !matches!(step, Step::Years(_));
            shown = Some(year);
            let year = if new { year.to_string() } else { String::new() };
            found.push(Tick { day, words: step.words(day), year });
        }
        day = step.next(day);
    }
    if found.is_empty() {
        let (words, year) = (Step::Days(1).words(from), from.civil().0.to_string());
        found.push(Tick { day: from, words, year });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_both_ways() {
        assert_eq!(Day::read("1970-01-01"), Some(Day(0)));
        assert_eq!(Day::read("2000-03-01"), Some(Day(11_017)));
        assert_eq!(Day::read("1969-12-31"), Some(Day(-1)));
        let mut last = Day::of(1899, 12, 31);
        for number in last.0 + 1..60_000 {
            let (year, month, day) = Day(number).civil();
            assert_eq!(Day::of(year, month, day), Day(number));
            assert!(Day(number).civil() > last.civil());
            last = Day(number);
        }
        assert_eq!(Day(20_000).iso(), "2024-10-04");
        assert_eq!(Day(20_000).words(), "4 Oct 2024");
    }

    #[test]
    fn only_whole_dates_are_read() {
        assert_eq!(Day::read("2026-11-24T08:30:00Z"), Day::read("2026-11-24"));
        assert!(Day::read("2024-02-29").is_some());
        for wrong in ["", "2026", "2026-11", "2026-13-01", "2026-02-29", "24.11.2026", "2026-1-241"]
        {
            assert_eq!(Day::read(wrong), None, "{wrong}");
        }
        assert_eq!(Day::read("2026-11-244"), None);
        assert_eq!(Day::read("20ä6-11-24"), None);
    }

    fn words(from: &str, to: &str) -> Vec<String> {
        let days = [from, to].map(|it| Day::read(it).unwrap());
        let shown = ticks(days[0], days[1], 8).into_iter();
        shown.map(|it| format!("{} {}", it.words, it.year).trim().to_owned()).collect()
    }

    #[test]
    fn marks_stand_at_days_weeks_months_and_years() {
        assert_eq!(words("2026-11-24", "2026-11-26"), ["24 Nov 2026", "25 Nov", "26 Nov"]);
        assert_eq!(words("2026-11-22", "2026-12-08")[..2], ["23 Nov 2026", "30 Nov"]);
        assert_eq!(words("2025-10-05", "2026-02-10")[..3], ["Nov 2025", "Dec", "Jan 2026"]);
        assert_eq!(words("2019-05-05", "2026-02-10").first().unwrap(), "2020");
        assert_eq!(words("2026-11-24", "2026-11-24"), ["24 Nov 2026"]);
        assert!(words("1000-01-01", "2026-11-24").len() <= 8);
    }
}
