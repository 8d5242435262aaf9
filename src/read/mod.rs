//! From the bytes of a file to a report: what it is, which encoding, which text.

mod article;
mod citron;
mod encoding;
mod error;
mod html;
mod markdown;
mod plain;
mod reading;
mod sample;
mod sniff;

pub use article::{Ask, Doubt};
pub use citron::read_citron;
pub use error::ReadError;
pub use reading::Reading;
pub use sample::{sample, sample_matter};

use std::fmt::Write as _;

use sha2::Digest as _;

use crate::model::{Metadata, Report};

/// Largest file of text that is read, in bytes. A novel has one million, a day of an agency ten.
pub const MAX_BYTES: u64 = 20_000_000;

/// Endings of files that can be read, for dialogs and folders.
pub const ENDINGS: [&str; 7] = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"];

/// Reads the reports from the bytes of a file called `name`. `ask` is called now and then.
///
/// # Errors
/// Everything that would give a wrong or half report: see [`ReadError`].
pub fn read(bytes: &[u8], name: &str, _ask: Ask<'_>) -> Result<Reading, ReadError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ReadError::TooLarge(bytes.len() as u64));
    }
    sniff::refuse_foreign(bytes)?;
    let format = sniff::format(bytes, name);
    let text = encoding::decode(bytes, format == Format::Html)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let (text, metadata) = match format {
        Format::Plain => plain::read(&text),
        Format::Markdown => markdown::read(&text),
        Format::Html => html::read(&text)?,
    };
    let mut reading = Reading::default();
    let of = Origin { name, hash: fingerprint(bytes) };
    reading.add(of.report(&text, metadata)?, Vec::new());
    Ok(reading)
}

/// What kind of text a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Plain,
    Markdown,
    Html,
}

/// The file that reports come from.
struct Origin<'a> {
    name: &'a str,
    hash: String,
}

impl Origin<'_> {
    /// A report that remembers its file; of a date that the text does not tell, the name might.
    fn report(&self, text: &str, metadata: Metadata) -> Result<Report, ReadError> {
        let date = if metadata.date.is_empty() { day_in(self.name) } else { metadata.date };
        let (file, hash) = (self.name.to_owned(), self.hash.clone());
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
        let read = read(b"abc", "abc.txt", &mut || ControlFlow::Continue(())).unwrap();
        let report = read.first().unwrap();
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(report.metadata.hash, known);
    }
}
