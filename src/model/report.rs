//! Reports: texts that were opened, with what is known about them.

use serde::{Deserialize, Serialize};

use super::Span;

/// Names a report within a project; never used again after a removal.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct ReportId(pub u64);

/// What is known about a report besides its text. Empty means unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// Headline.
    pub title: String,
    /// Who published it: a newspaper, an agency, a site.
    pub outlet: String,
    /// Day of publication, as `2026-11-24` where it could be understood.
    pub date: String,
    /// Who wrote it.
    pub byline: String,
    /// Where it was found on the web.
    pub address: String,
    /// Name of the file it was read from.
    pub file: String,
    /// Language of the text, as `en` or `en-GB`.
    pub language: String,
    /// SHA-256 of the bytes it was read from, in hexadecimal digits.
    pub hash: String,
}

/// A news report. Its text never changes after reading, so that spans stay true.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Report {
    text: String,
    paragraphs: Vec<Span>,
    /// Title, outlet, date and so on.
    pub metadata: Metadata,
}

/// A report as it is written down: paragraphs follow from the text.
#[derive(Serialize, Deserialize)]
struct Stored {
    text: String,
    metadata: Metadata,
}

impl From<Stored> for Report {
    fn from(stored: Stored) -> Self {
        Self::new(stored.text, stored.metadata)
    }
}

impl From<Report> for Stored {
    fn from(report: Report) -> Self {
        Self { text: report.text, metadata: report.metadata }
    }
}

impl Report {
    /// A report of `text`; each line that is not blank is a paragraph.
    pub fn new(text: String, metadata: Metadata) -> Self {
        let paragraphs = lines(&text);
        Self { text, paragraphs, metadata }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The lines with words on them, in reading order.
    pub fn paragraphs(&self) -> &[Span] {
        &self.paragraphs
    }

    /// Number of words, as white space separates them.
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// The title, or what else tells the report from others.
    pub fn name(&self) -> &str {
        let first = || self.text.lines().map(str::trim).find(|line| !line.is_empty());
        let known = [self.metadata.title.as_str(), self.metadata.file.as_str()];
        known.into_iter().find(|name| !name.is_empty()).or_else(first).unwrap_or("Empty report")
    }
}

fn lines(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        found.extend(Span::new(at, at + line.len()).and_then(|span| span.trimmed(text)));
        at += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_no_paragraphs() {
        let report = Report::new("Title\r\n\r\n  First. \n\t\nLast".into(), Metadata::default());
        let words: Vec<_> = report.paragraphs().iter().map(|span| span.of(report.text())).collect();
        assert_eq!(words, ["Title", "First.", "Last"]);
    }
}
