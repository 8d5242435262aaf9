//! From the bytes of a file to a report: what it is, which encoding, which text.

mod article;
mod coding;
mod database;
mod days;
mod encoding;
mod error;
#[cfg(test)]
#[path = "../../tests/common/hostile.rs"]
mod hostile;
mod lines;
mod mail;
mod markdown;
mod office;
mod pdf;
mod plain;
mod reading;
mod rtf;
mod sample;
mod sniff;
mod tables;
mod web;

pub use article::{Ask, Doubt};
pub use coding::citron::read_citron;
pub use days::day;
pub use error::ReadError;
pub use reading::Reading;
pub use sample::{sample, sample_matter};

use std::{fmt::Write as _, sync::Arc};

use sha2::Digest as _;

use self::{
    article::{Article, ask},
    coding::{brat, citron, dna, event_list, findings, qdpx},
    office::{archive, archive::Kind, docx, epub, odt},
    sniff::Format,
    web::{html, mhtml},
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
        let date = if metadata.date.is_empty() { days::in_name(self.name) } else { metadata.date };
        let (file, hash) = (self.name.to_owned(), hash.to_owned());
        finish(text, Metadata { date, file, hash, ..metadata })
    }
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
    fn a_report_keeps_the_fingerprint_of_its_file() {
        let read = read(b"abc", "abc.txt", &[], &mut || ControlFlow::Continue(())).unwrap();
        let report = read.first().unwrap();
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(report.metadata.hash, known);
    }
}
