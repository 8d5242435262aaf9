//! Where an export comes from, and the words that all exports share.

use std::borrow::Cow;

use jiff::civil::Date;

use super::generator;
use crate::model::{Project, Statement, party_hue};

/// What every export says of findings that nobody has looked at.
pub(super) const HONEST: &str = "Findings that no person has confirmed, corrected or added are the \
                          program’s own: it found them by itself, and it may be wrong.";

/// Where an export comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct About {
    /// Name and version of the program.
    pub(super) program: String,
    /// Title of the project; empty where it has none.
    pub(super) title: String,
    /// Who codes; empty where nobody said so.
    pub(super) coder: String,
    /// What else a person says of the project.
    pub(super) note: String,
    /// Number of reports.
    pub(super) reports: usize,
    /// Number of statements.
    pub(super) statements: usize,
    /// How many of them a person accepted or rejected.
    pub(super) reviewed: usize,
    /// Day of the export.
    pub(super) day: Date,
}

impl About {
    /// What is to be said of an export that is made today.
    pub(super) fn today(project: &Project) -> Self {
        Self::on(project, jiff::ZonedDateTime::now().date())
    }

    /// What is to be said of an export that is made on the given day.
    pub(super) fn on(project: &Project, day: Date) -> Self {
        let properties = &project.properties;
        Self {
            program: generator(),
            title: plain(&properties.title),
            coder: plain(&properties.coder),
            note: plain(&properties.note),
            reports: project.reports.len(),
            statements: project.statements().count(),
            reviewed: project.reports.values().map(|it| it.reviewed()).sum(),
            day,
        }
    }

    /// The title of the export: that of the project, or the number of its reports.
    pub(super) fn heading(&self, project: &Project) -> String {
        let only = project.reports.values().next().filter(|_| self.reports == 1);
        match only {
            _ if !self.title.is_empty() => self.title.clone(),
            Some(entry) => plain(entry.report.name()),
            None => format!("Findings in {}", counted(self.reports, "report")),
        }
    }

    /// What is known, by name, without what is not.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let reviewed = format!("{} of {}", self.reviewed, self.statements);
        let facts = [
            ("Project", self.title.clone()),
            ("Coder", self.coder.clone()),
            ("Note", self.note.clone()),
            ("Reports", self.reports.to_string()),
            ("Statements", self.statements.to_string()),
            ("Reviewed by a person", reviewed),
            ("Exported on", day_words(self.day)),
            ("Made with", self.program.clone()),
        ];
        facts.into_iter().filter(|(_, words)| !words.is_empty()).collect()
    }

    /// The same in one line.
    pub(super) fn line(&self) -> String {
        let coder = Some(&self.coder).filter(|it| !it.is_empty());
        let parts = [
            coder.map(|it| format!("coded by {it}")),
            Some(counted(self.reports, "report")),
            Some(counted(self.statements, "statement")),
            Some(format!("{} reviewed by a person", self.reviewed)),
            Some(format!("exported on {}", day_words(self.day))),
            Some(self.program.clone()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// Where an export of the project that is made today comes from, on one line.
pub(super) fn origin(project: &Project) -> String {
    let about = About::today(project);
    format!("{} — {}. {HONEST}", about.heading(project), about.line())
}

/// A red, a green and a blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Words.
    pub(super) const INK: Self = Self(0x22, 0x26, 0x2b);
    /// Quiet words.
    pub(super) const QUIET: Self = Self(0x5f, 0x65, 0x6d);
    /// Rules and borders.
    pub(super) const LINE: Self = Self(0xd6, 0xd3, 0xcd);
    /// What must not be overlooked.
    pub(super) const WARNING: Self = Self(0x8a, 0x50, 0x00);

    /// The colour of a party; grey for the unknown one.
    pub(super) fn of(project: &Project, party: Option<&str>) -> Self {
        let known = party.and_then(|it| project.parties.get(it));
        let [red, green, blue] = party_hue(known.map(|it| it.colour), false);
        Self(red, green, blue)
    }

    /// A tint of it on white.
    #[must_use]
    pub(super) fn tint(self) -> Self {
        let mix = |part: u8| 255 - (255 - part) / 7;
        Self(mix(self.0), mix(self.1), mix(self.2))
    }

    /// Six hexadecimal digits.
    pub(super) fn hex(self) -> String {
        format!("{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// The name of a party.
pub(super) fn party_name(party: Option<&str>) -> &str {
    party.unwrap_or("Unknown party")
}

/// Who found a statement, and how sure the program is where no person decided.
pub(super) fn found(it: &Statement) -> String {
    if it.origin.is_human() {
        it.origin.name().to_owned()
    } else {
        format!("{}, {:.0} % sure", it.origin.name(), it.confidence * 100.0)
    }
}

/// “1 report”, “2 reports”.
pub(super) fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

/// Words on one line, without characters that no file format can bear.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().map(printable).collect::<Vec<_>>().join(" ")
}

/// Words as they are, with a visible sign for every character that neither XML nor HTML can bear.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    let unfit = |c: char| {
        let code = u32::from(c);
        (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
            || (0xfdd0..=0xfdef).contains(&code)
            || code & 0xfffe == 0xfffe
    };
    if text.contains(unfit) {
        Cow::Owned(text.chars().map(|c| if unfit(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Longest address that is linked: spreadsheets take no longer ones.
const LONGEST: usize = 2_000;

/// An address of the web that may become a link; nothing else does.
pub(super) fn web_address(address: &str) -> Option<String> {
    let address = address.trim();
    let url = url::Url::parse(address).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    // Signs that browsers bear and the standards of addresses do not.
    let strict: String = url.as_str().chars().map(strictly).collect();
    Some(strict).filter(|it| web && it.len() <= LONGEST)
}

fn strictly(c: char) -> String {
    match c {
        '|' | '^' | '`' | '{' | '}' | '\\' => format!("%{:02X}", u32::from(c)),
        _ => c.to_string(),
    }
}

/// The day of a report, where its date begins with one.
pub(super) fn day(date: &str) -> Option<Date> {
    date.get(..10)?.parse().ok()
}

/// “3 May 2026”.
pub(super) fn day_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// The date of a report for readers: as words where it is understood, else as it stands.
pub(super) fn date_words(date: &str) -> String {
    day(date).map_or_else(|| plain(date), day_words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let linked = |it: &str| web_address(it).is_some();
        assert!(linked("https://news.example/a?b=1#c") && linked(" http://x.example "));
        assert!(!linked("javascript:alert(1)") && !linked("file:///etc/passwd"));
        assert!(!linked("news.example") && !linked("") && !linked("https://"));
        assert!(!linked(&format!("https://x.example/{}", "a".repeat(3000))));
        let odd = web_address("https://x.example/\"<a b>").unwrap_or_default();
        assert_eq!(odd, "https://x.example/%22%3Ca%20b%3E");
        let odd = web_address("https://x.example/?a|b#c|d").unwrap_or_default();
        assert_eq!(odd, "https://x.example/?a%7Cb#c%7Cd");
    }

    #[test]
    fn unfit_characters_are_seen() {
        assert_eq!(plain("a\r\n b\u{0}\u{b}c\u{ffff}"), "a b\u{fffd} c\u{fffd}");
        assert_eq!(printable("a\r\nb"), "a\r\nb");
    }

    #[test]
    fn dates_are_words_where_they_are_understood() {
        assert_eq!(date_words("2026-05-03T10:00"), "3 May 2026");
        assert_eq!(date_words("last Monday"), "last Monday");
        assert_eq!(date_words("2026-13-40"), "2026-13-40");
    }

    #[test]
    fn an_export_says_where_it_comes_from() {
        let project = crate::hard::sample();
        let about = About::on(&project, jiff::civil::date(2026, 11, 26));
        let line = about.line();
        assert!(line.contains("10 reports") && line.contains("26 November 2026"), "{line}");
        assert!(line.contains("Standpoint"), "{line}");
        assert!(about.facts().iter().all(|(_, it)| !it.is_empty()));
    }
}
