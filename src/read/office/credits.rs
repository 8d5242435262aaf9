//! Title, author, day and language of a report in a document.

use std::collections::BTreeMap;

use crate::model::Metadata;
use crate::read::days;

/// Title, byline and day stand within so many paragraphs.
const TOP: usize = 8;
/// Writing systems that a language is written in, where it is not Latin.
const SCRIPTS: [(Script, &[&str]); 8] = [
    (Script::Arabic, &["ar", "fa", "ur", "ps", "ckb", "ug", "sd"]),
    (Script::Hebrew, &["he", "iw", "yi"]),
    (Script::Greek, &["el"]),
    (Script::Cyrillic, &["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"]),
    (Script::EastAsian, &["ja", "ko", "yue", "zh"]),
    (Script::Indian, &["bn", "gu", "hi", "kn", "ml", "mr", "ne", "pa", "si", "ta", "te"]),
    (Script::SouthEastAsian, &["km", "lo", "my", "th"]),
    (Script::Caucasian, &["hy", "ka", "am"]),
];
/// Languages with two writing systems.
const IN_LATIN_TOO: [&str; 6] = ["kk", "ky", "mn", "pa", "sr", "tg"];
/// What programs write where they know no author or title.
const NOBODY: [&str; 12] = [
    "python-docx",
    "un-named",
    "unknown",
    "user",
    "author",
    "windows user",
    "microsoft office user",
    "apache poi",
    "admin",
    "untitled",
    "word document",
    "document",
];

/// What a paragraph is by its style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Role {
    /// A paragraph like others.
    #[default]
    Body,
    /// The title of the document.
    Title,
    /// A heading.
    Heading,
    /// Who wrote it.
    Author,
    /// When it was published.
    Day,
    /// A line of a table of contents: left out.
    Contents,
}

impl Role {
    /// By the name of a style, as Word, `LibreOffice` and pandoc write it.
    pub(in crate::read) fn of(style: &str) -> Self {
        let style = style.to_lowercase().replace("_20_", " ");
        match style.as_str() {
            "title" | "headline" => Self::Title,
            "author" | "byline" => Self::Author,
            "date" => Self::Day,
            "toc heading" | "contents heading" => Self::Contents,
            _ if style.strip_prefix("toc").is_some_and(is_level) => Self::Contents,
            _ if style.starts_with("contents ") => Self::Contents,
            _ if style.starts_with("heading") => Self::Heading,
            _ => Self::Body,
        }
    }
}

/// `1` to `9`, as in `toc 1` and `TOC1`.
fn is_level(words: &str) -> bool {
    let words = words.trim();
    words.len() == 1 && words.starts_with(|it: char| it.is_ascii_digit())
}

/// Gathers what the first paragraphs say about a report.
#[derive(Debug, Default)]
pub(in crate::read) struct Credits {
    seen: usize,
    title: String,
    heading: String,
    byline: String,
    day: String,
}

impl Credits {
    /// Looks at a paragraph, in order.
    pub(in crate::read) fn note(&mut self, role: Role, words: &str) {
        self.seen += 1;
        let top = self.seen <= TOP;
        let field = match role {
            Role::Title => &mut self.title,
            Role::Heading if top => &mut self.heading,
            Role::Author => &mut self.byline,
            Role::Day => return fill(&mut self.day, days::only(words).as_deref().unwrap_or(words)),
            Role::Body if top => return self.note_plain(words),
            Role::Heading | Role::Body | Role::Contents => return,
        };
        fill(field, without_by(words).filter(|_| role == Role::Author).unwrap_or(words));
    }

    /// A line that says nothing but who wrote it, or when.
    fn note_plain(&mut self, words: &str) {
        if let Some(day) = days::only(words) {
            fill(&mut self.day, &day);
        }
        let names = without_by(words).filter(|it| it.split(' ').count() <= 8);
        let names = names.filter(|it| !it.ends_with(['.', ':', ',']));
        if let Some(names) = names.filter(|it| it.starts_with(char::is_uppercase)) {
            fill(&mut self.byline, names);
        }
    }

    /// Fills in what the document says itself. `said` are the properties of the file.
    pub(in crate::read) fn into_metadata(self, said: Metadata) -> Metadata {
        let known = |it: &str| !NOBODY.contains(&it.trim().to_lowercase().as_str());
        let said_title = said.title.as_str();
        let said_title =
            if known(said_title) && !said_title.contains(".doc") { said_title } else { "" };
        let said_byline = if known(&said.byline) { said.byline.as_str() } else { "" };
        Metadata {
            title: first([&self.title, said_title, &self.heading]),
            byline: first([&self.byline, said_byline, ""]),
            date: first([&self.day, &said.date, ""]),
            ..said
        }
    }
}

fn first(words: [&str; 3]) -> String {
    words.into_iter().find(|it| !it.trim().is_empty()).unwrap_or_default().trim().to_owned()
}

fn fill(field: &mut String, words: &str) {
    if field.is_empty() {
        words.clone_into(field);
    }
}

fn without_by(words: &str) -> Option<&str> {
    ["By ", "BY ", "by "].into_iter().find_map(|it| words.strip_prefix(it)).map(str::trim)
}

/// Takes over a property that a person gave the file, by its name.
pub(in crate::read) fn property(name: &str, value: &str, metadata: &mut Metadata) {
    let value = value.trim();
    let web = value.starts_with("http://") || value.starts_with("https://");
    let field = match name.trim().to_lowercase().as_str() {
        "publisher" | "outlet" | "newspaper" | "publication" => &mut metadata.outlet,
        "source" if !web => &mut metadata.outlet,
        "source" | "url" | "link" | "address" if web => &mut metadata.address,
        "date" | "published" | "publication date" | "date published" => &mut metadata.date,
        "author" | "byline" => &mut metadata.byline,
        "language" => &mut metadata.language,
        _ => return,
    };
    fill(field, days::only(value).as_deref().unwrap_or(value));
}

/// Counts the languages that parts of a text are marked with.
#[derive(Debug, Default)]
pub(in crate::read) struct Languages(BTreeMap<String, usize>);

impl Languages {
    /// So many letters are marked with this language.
    pub(in crate::read) fn count(&mut self, language: &str, letters: usize) {
        if let Some(known) = self.0.get_mut(language) {
            *known += letters;
        } else if self.0.len() < 200 {
            self.0.insert(language.to_owned(), letters);
        }
    }

    /// The language of most letters.
    pub(in crate::read) fn most(&self) -> &str {
        let most = self.0.iter().max_by_key(|(_, letters)| **letters);
        most.map(|(language, _)| language.as_str()).unwrap_or_default()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Caucasian,
    Hebrew,
    Arabic,
    Indian,
    SouthEastAsian,
    EastAsian,
}

impl Script {
    /// Whole blocks of Unicode: enough to see that Arabic is no English.
    fn of(letter: char) -> Self {
        match u32::from(letter) {
            0x370..=0x3FF | 0x1F00..=0x1FFF => Self::Greek,
            0x400..=0x52F => Self::Cyrillic,
            0x530..=0x58F | 0x10A0..=0x10FF | 0x1200..=0x137F => Self::Caucasian,
            0x590..=0x5FF => Self::Hebrew,
            0x600..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => Self::Arabic,
            0x900..=0xDFF => Self::Indian,
            0xE00..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF => Self::SouthEastAsian,
            0x1100..=0x11FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => {
                Self::EastAsian
            }
            _ => Self::Latin,
        }
    }

    /// The one that most letters are in.
    fn most(paragraphs: &[String]) -> Self {
        let mut count: BTreeMap<Self, usize> = BTreeMap::new();
        let letters = paragraphs.iter().flat_map(|it| it.chars()).filter(|it| it.is_alphabetic());
        for letter in letters.take(20_000) {
            *count.entry(Self::of(letter)).or_default() += 1;
        }
        count.into_iter().max_by_key(|(_, letters)| *letters).map_or(Self::Latin, |(it, _)| it)
    }
}

/// The first language that the letters do not contradict: programs mark Arabic as American English.
pub(in crate::read) fn believed(languages: &[&str], paragraphs: &[String]) -> String {
    let script = Script::most(paragraphs);
    let fits = |language: &str| {
        let main = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        let other = SCRIPTS.iter().find(|(_, all)| all.contains(&main.as_str()));
        let expected = other.map_or(Script::Latin, |(script, _)| *script);
        let known = !matches!(main.as_str(), "" | "und" | "x" | "zxx" | "none");
        let either = script == Script::Latin && IN_LATIN_TOO.contains(&main.as_str());
        known && (expected == script || either)
    };
    let language = languages.iter().map(|it| it.trim()).find(|it| fits(it));
    language.unwrap_or_default().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_says_more_than_the_file() {
        let mut credits = Credits::default();
        credits.note(Role::Heading, "Vote splits the council");
        credits.note(Role::Body, "By Ida Holm and Jo Park");
        credits.note(Role::Body, "24 November 2026");
        credits.note(Role::Body, "By the harbour stands a house.");
        let said =
            Metadata { title: "Document".into(), byline: "user".into(), ..Default::default() };
        let it = credits.into_metadata(said);
        let found = [it.title.as_str(), it.byline.as_str(), it.date.as_str()];
        assert_eq!(found, ["Vote splits the council", "Ida Holm and Jo Park", "2026-11-24"]);
    }

    #[test]
    fn letters_contradict_a_language() {
        let arabic = ["قال الوزير لن نوقع".to_owned()];
        assert_eq!(believed(&["en-US"], &arabic), "");
        assert_eq!(believed(&["en-US", "", "ar_SA"], &arabic), "ar-SA");
        assert_eq!(believed(&["he-IL"], &arabic), "");
        assert_eq!(believed(&["", "en-GB"], &["The minister".to_owned()]), "en-GB");
    }
}
