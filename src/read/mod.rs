//! From the bytes of a file to a report: what it is, which encoding, which text.

mod archive;
mod article;
mod brat;
mod citron;
mod credits;
mod database;
mod days;
mod dna;
mod docx;
mod encoding;
mod epub;
mod error;
mod event_list;
mod findings;
mod flow;
#[cfg(test)]
#[path = "../../tests/common/hostile.rs"]
mod hostile;
mod html;
mod letters;
mod lines;
mod mail;
mod markdown;
mod mhtml;
mod odt;
mod parts;
mod pdf;
mod plain;
mod qdpx;
mod reading;
mod rtf;
mod sample;
mod sniff;
mod tables;
mod words;
mod xml;

pub use article::{Ask, Doubt};
pub use citron::read_citron;
pub use error::ReadError;
pub use reading::Reading;
pub use sample::{sample, sample_matter};

use std::{fmt::Write as _, sync::Arc};

use sha2::Digest as _;

use self::{
    archive::Kind,
    article::{Article, ask},
    sniff::Format,
};
use crate::model::{ClaimId, Entry, Metadata, Project, Report, ReportId, StatementId};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 200_000_000;

/// Largest file of running text. A novel has one million, a day of an agency ten.
const MAX_TEXT: u64 = 20_000_000;

/// Endings of files that can be read, for dialogs and folders.
pub const ENDINGS: [&str; 27] = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "mht", "mhtml", "pdf", "docx", "docm",
    "odt", "ott", "epub", "rtf", "eml", "mbox", "csv", "tsv", "json", "jsonl", "ndjson", "ann",
    "dna", "qdpx", "fodt",
];

/// Reads the reports from the bytes of a file called `name`.
///
/// `known` are reports that are there already: tables of statements without texts are about them.
/// `ask` is called now and then.
///
/// # Errors
/// Everything that would give a wrong or half report: see [`ReadError`].
pub fn read(
    bytes: &[u8],
    name: &str,
    known: &[Arc<Report>],
    ask: Ask<'_>,
) -> Result<Reading, ReadError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ReadError::TooLarge(bytes.len() as u64));
    }
    let coded = |found: Project| Reading::coded_by(found, name);
    let file = File { bytes, name };
    match sniff::format(bytes, name)? {
        Format::Plain | Format::Markdown | Format::Html if bytes.len() as u64 > MAX_TEXT => {
            Err(ReadError::TooLarge(bytes.len() as u64))
        }
        Format::Plain => file.plain(),
        Format::Markdown => {
            let (text, metadata) = markdown::read(&encoding::decode(bytes, false)?);
            file.text(&text, metadata)
        }
        Format::Html => file.articles([html::read(&encoding::decode(bytes, true)?)?]),
        Format::Pdf => file.articles([pdf::read(bytes, ask)?]),
        Format::Rtf => file.articles([rtf::read(bytes)?]),
        Format::Archive => file.archive(ask),
        Format::Mail => file.articles(mail::read(bytes, &html::part, ask)?),
        Format::WebArchive => file.web_archive(),
        Format::Table => file.articles(tables::read(bytes, name, &html::part, ask)?),
        Format::Database => dna::read(bytes, ask).map(coded),
        Format::Findings => findings::read(bytes).map(coded),
        Format::Citron => citron::read(bytes).map(coded),
        Format::EventList => Reading::of_events(event_list::read(bytes, known)?, known, name),
        Format::Brat => {
            Err(ReadError::Annotation("the text that belongs to it is missing".to_owned()))
        }
    }
}

/// Reads the marks of brat and the text that belongs to them.
///
/// # Errors
/// If the text cannot be read, or the marks do not fit it.
pub fn read_brat(text: &[u8], marks: &[u8], name: &str) -> Result<Reading, ReadError> {
    let text = encoding::decode(text, false)?;
    let (statements, claims) = brat::read(&text, &encoding::decode(marks, false)?)?;
    let metadata = Metadata { file: name.to_owned(), ..plain::read(&text).1 };
    let mut found = Project::default();
    let entry = Entry {
        report: Arc::new(Report::new(text, metadata)),
        statements: statements
            .into_iter()
            .map(|it| (StatementId(found.next_id()), Arc::new(it)))
            .collect(),
        claims: claims.into_iter().map(|it| (ClaimId(found.next_id()), it)).collect(),
        ..Entry::default()
    };
    let id = ReportId(found.next_id());
    found.reports.insert(id, Arc::new(entry));
    Ok(Reading::coded_by(found, name))
}

/// A file that reports come from.
struct File<'a> {
    bytes: &'a [u8],
    name: &'a str,
}

impl File<'_> {
    /// Plain text: one report, or the export of an article database.
    fn plain(&self) -> Result<Reading, ReadError> {
        let text = encoding::decode(self.bytes, false)?;
        if let Some(articles) = database::read(&text) {
            return self.articles(articles);
        }
        let (text, metadata) = plain::read(&text);
        self.text(&text, metadata)
    }

    fn archive(&self, ask: Ask<'_>) -> Result<Reading, ReadError> {
        match archive::Archive::open(self.bytes)?.kind()? {
            Kind::Docx => self.articles([docx::read(self.bytes, ask)?]),
            Kind::Odt => self.articles([odt::read(self.bytes, ask)?]),
            Kind::Epub => self.articles(epub::read(self.bytes, ask)?),
            Kind::Qdpx => qdpx::read(self.bytes, ask).map(|it| Reading::coded_by(it, self.name)),
            Kind::Xlsx => Err(ReadError::Foreign("a spreadsheet; save its sheet as CSV")),
            Kind::Other => Err(ReadError::Foreign("a ZIP file; unpack it first")),
        }
    }

    fn web_archive(&self) -> Result<Reading, ReadError> {
        let (page, address) = mhtml::page(self.bytes)?;
        let mut article = html::read(&page)?;
        if !address.is_empty() {
            article.metadata.address = address;
        }
        self.articles([article])
    }

    fn articles(&self, all: impl IntoIterator<Item = Article>) -> Result<Reading, ReadError> {
        let (mut reading, hash) = (Reading::default(), fingerprint(self.bytes));
        for article in all {
            let text = article.text();
            if let Ok(report) = self.report(&text, article.metadata, &hash) {
                reading.add(report, article.doubts);
            }
        }
        if reading.first().is_none() { Err(ReadError::Empty) } else { Ok(reading) }
    }

    fn text(&self, text: &str, metadata: Metadata) -> Result<Reading, ReadError> {
        let mut reading = Reading::default();
        reading.add(self.report(text, metadata, &fingerprint(self.bytes))?, Vec::new());
        Ok(reading)
    }

    /// A report that remembers its file; of a date that the text does not tell, the name might.
    fn report(&self, text: &str, metadata: Metadata, hash: &str) -> Result<Report, ReadError> {
        let date = if metadata.date.is_empty() { day_in(self.name) } else { metadata.date };
        let (file, hash) = (self.name.to_owned(), hash.to_owned());
        finish(text, Metadata { date, file, hash, ..metadata })
    }
}

/// The day that a file's name tells, as `2026-05-14` or `20260514`. Empty where it tells none.
fn day_in(name: &str) -> String {
    let numbers = name.split(|it: char| !it.is_ascii_digit() && it != '-');
    let parts = numbers.flat_map(|it| [it.get(..10), it.get(..8)]).flatten();
    let day = |it: &str| -> Option<jiff::civil::Date> {
        let dashed = if it.contains('-') {
            it.to_owned()
        } else {
            format!("{}-{}-{}", it.get(..4)?, it.get(4..6)?, it.get(6..8)?)
        };
        dashed.parse().ok().filter(|it: &jiff::civil::Date| (1800..2200).contains(&it.year()))
    };
    parts.filter_map(day).map(|it| it.to_string()).next().unwrap_or_default()
}

/// SHA-256 in hexadecimal digits.
fn fingerprint(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in sha2::Sha256::digest(bytes) {
        // Writing into a string cannot fail.
        let _written = write!(digits, "{byte:02x}");
    }
    digits
}

/// Makes a report of pasted text.
///
/// # Errors
/// [`ReadError::Empty`] if there are no words in it.
pub fn paste(text: &str) -> Result<Report, ReadError> {
    let (text, metadata) = plain::read(text);
    finish(&text, metadata)
}

fn finish(text: &str, metadata: Metadata) -> Result<Report, ReadError> {
    if !text.chars().any(char::is_alphanumeric) {
        return Err(ReadError::Empty);
    }
    Ok(Report::new(text.to_owned(), metadata))
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    #[test]
    fn the_name_of_a_file_may_tell_the_day() {
        assert_eq!(day_in("nyt_2016-09-12_debate.txt"), "2016-09-12");
        assert_eq!(day_in("wire 20260514.txt"), "2026-05-14");
        assert_eq!(day_in("report-12345678.txt"), "");
        assert_eq!(day_in("99999999 2026-13-40.txt"), "");
    }

    #[test]
    fn a_report_keeps_the_fingerprint_of_its_file() {
        let read = read(b"abc", "abc.txt", &[], &mut || ControlFlow::Continue(())).unwrap();
        let report = read.first().unwrap();
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(report.metadata.hash, known);
    }
}
