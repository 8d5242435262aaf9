//! The formats, in one table: menus, the command line and the settings are made from it.

use std::{io::Write, ops::ControlFlow};

use super::{Ask, ExportError, Files, citron, csv, html, json, text};
use crate::model::Project;

/// What a format is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// To read, print and send.
    Reading,
    /// Rows and columns.
    Tables,
    /// Programs for coding texts.
    Coding,
    /// Programs that learn from or show marked texts.
    Annotation,
    /// Programs for networks.
    Networks,
}

impl Group {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] =
        [Self::Reading, Self::Tables, Self::Coding, Self::Annotation, Self::Networks];

    /// The words shown on screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reading => "To read",
            Self::Tables => "Tables and data",
            Self::Coding => "Programs for coding",
            Self::Annotation => "Marked texts",
            Self::Networks => "Networks",
        }
    }
}

/// Writes one file.
type ToFile = fn(&Project, &mut dyn Write, Ask<'_>) -> Result<(), ExportError>;
/// Writes several files.
type ToFolder = fn(&Project, &mut dyn Files, Ask<'_>) -> Result<(), ExportError>;

#[derive(Clone, Copy, Debug)]
enum Writer {
    /// A file of text.
    Text(ToFile),
}

/// A format of findings: one of [`Format::ALL`].
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its name on the command line and in settings.
    pub key: &'static str,
    /// Its name on screen.
    pub name: &'static str,
    /// What it holds and who reads it.
    pub about: &'static str,
    /// How files of the format end; empty where it is a folder.
    pub ending: &'static str,
    /// What it is for.
    pub group: Group,
    writer: Writer,
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Format {}

const fn format(
    (key, name, ending): (&'static str, &'static str, &'static str),
    about: &'static str,
    group: Group,
    writer: Writer,
) -> Format {
    Format { key, name, about, ending, group, writer }
}

/// All formats, in the order they are shown.
const FORMATS: [Format; 5] = [
    format(
        ("html", "Web page", "html"),
        "Positions by party and every report with its highlights, on one page that needs nothing else",
        Group::Reading,
        Writer::Text(html::write),
    ),
    format(
        ("text", "Plain text", "txt"),
        "Positions by party with their evidence, for a terminal or a mail",
        Group::Reading,
        Writer::Text(text::write),
    ),
    format(
        ("csv", "CSV table", "csv"),
        "One row a statement or claim, for spreadsheets and statistics",
        Group::Tables,
        Writer::Text(csv::write),
    ),
    format(
        ("json", "JSON", "json"),
        "All findings with the texts; Standpoint opens it again without loss",
        Group::Tables,
        Writer::Text(json::write),
    ),
    format(
        ("citron", "Citron JSON", "json"),
        "The annotation format of Citron, the BBC's program for quotations",
        Group::Annotation,
        Writer::Text(citron::write),
    ),
];

impl Format {
    /// Every format, in the order they are shown.
    pub const ALL: &'static [Self] = &FORMATS;

    /// The format of that key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.key == key).copied()
    }

    /// Whether it is a folder of files.
    pub fn is_folder(self) -> bool {
        false
    }

    /// Whether a person can read the file as it is.
    pub fn is_text(self) -> bool {
        matches!(self.writer, Writer::Text(_))
    }

    /// Writes the findings of a project into one file.
    ///
    /// `ask` is called after every report.
    ///
    /// # Errors
    /// If it is given up, the system refuses or a library fails; what was written then is no use.
    /// Formats that are folders answer with an error.
    pub fn write(
        self,
        project: &Project,
        out: &mut dyn Write,
        ask: Ask<'_>,
    ) -> Result<(), ExportError> {
        match self.writer {
            Writer::Text(write) => write(project, out, ask),
        }
    }

    /// Writes the findings of a project into several files.
    ///
    /// # Errors
    /// As [`Self::write`]; formats that are one file answer with an error.
    pub fn write_folder(
        self,
        _project: &Project,
        _files: &mut dyn Files,
        _ask: Ask<'_>,
    ) -> Result<(), ExportError> {
        Err(ExportError::Format(self.name, "it is one file".to_owned()))
    }

    /// The findings as text, whole or up to about so many bytes: how a file begins.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn begin(self, project: &Project, most: usize) -> Result<String, ExportError> {
        let mut start = Start { bytes: Vec::new(), most };
        let full = |start: &Start| start.bytes.len() >= start.most;
        match self.write(project, &mut start, &mut || ControlFlow::Continue(())) {
            Err(_) if full(&start) => {}
            other => other?,
        }
        Ok(String::from_utf8_lossy(&start.bytes).into_owned())
    }
}

/// Takes the first bytes and refuses the rest.
struct Start {
    bytes: Vec<u8>,
    most: usize,
}

impl Write for Start {
    fn write(&mut self, more: &[u8]) -> std::io::Result<usize> {
        if self.bytes.len() >= self.most {
            return Err(std::io::Error::other("enough"));
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
