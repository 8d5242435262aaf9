//! The formats, in one table: menus, the command line and the settings are made from it.

use std::{io::Write, ops::ControlFlow};

use super::{
    Ask, ExportError, Files, WriteFile, brat, briefing, cas, citron, dna, doccano, event_list,
    graph, html, json, json_lines, label_studio, prodigy, qda, tables, text, web_annotation, xlsx,
};
use crate::{
    language::{self, say},
    model::Project,
};

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
    pub fn name(self) -> String {
        match self {
            Self::Reading => say!("format-group-reading"),
            Self::Tables => say!("format-group-tables"),
            Self::Coding => say!("format-group-coding"),
            Self::Annotation => say!("format-group-annotation"),
            Self::Networks => say!("format-group-networks"),
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
    /// A file for programs alone.
    Binary(ToFile),
    /// A folder of files.
    Folder(ToFolder),
}

/// A format of findings: one of [`Format::ALL`].
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its name on the command line and in settings.
    pub key: &'static str,
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
    (key, ending): (&'static str, &'static str),
    group: Group,
    writer: Writer,
) -> Format {
    Format { key, ending, group, writer }
}

/// All formats, in the order they are shown.
const FORMATS: [Format; 27] = [
    format(("html", "html"), Group::Reading, Writer::Text(html::write)),
    format(("docx", "docx"), Group::Reading, Writer::Binary(briefing::write_docx)),
    format(("pdf", "pdf"), Group::Reading, Writer::Binary(briefing::write_pdf)),
    format(("markdown", "md"), Group::Reading, Writer::Text(briefing::write_markdown)),
    format(("text", "txt"), Group::Reading, Writer::Text(text::write)),
    format(("xlsx", "xlsx"), Group::Tables, Writer::Binary(xlsx::write)),
    format(("csv", "csv"), Group::Tables, Writer::Text(tables::write_plain)),
    format(("csv-excel", "csv"), Group::Tables, Writer::Text(tables::write_for_excel)),
    format(("csv-folder", ""), Group::Tables, Writer::Folder(tables::write_all)),
    format(("json", "json"), Group::Tables, Writer::Text(json::write)),
    format(("jsonl", "jsonl"), Group::Tables, Writer::Text(json_lines::write)),
    format(("qdpx", "qdpx"), Group::Coding, Writer::Binary(qda::write)),
    format(("qdpx-maxqda", "qdpx"), Group::Coding, Writer::Binary(qda::write_for_maxqda)),
    format(("qdc", "qdc"), Group::Coding, Writer::Text(qda::write_codebook)),
    format(("dna", "dna"), Group::Coding, Writer::Binary(dna::write)),
    format(("dna-events", "csv"), Group::Coding, Writer::Text(event_list::write)),
    format(("web-annotation", "jsonld"), Group::Annotation, Writer::Text(web_annotation::write)),
    format(("brat", ""), Group::Annotation, Writer::Folder(brat::write)),
    format(("cas", ""), Group::Annotation, Writer::Folder(cas::write)),
    format(("label-studio", ""), Group::Annotation, Writer::Folder(label_studio::write)),
    format(("doccano", "jsonl"), Group::Annotation, Writer::Text(doccano::write)),
    format(("prodigy", "jsonl"), Group::Annotation, Writer::Text(prodigy::write)),
    format(("citron", "json"), Group::Annotation, Writer::Text(citron::write)),
    format(("graphml", "graphml"), Group::Networks, Writer::Text(graph::parties_graphml)),
    format(("graphml-issues", "graphml"), Group::Networks, Writer::Text(graph::issues_graphml)),
    format(("gephi", ""), Group::Networks, Writer::Folder(graph::parties_tables)),
    format(("gephi-issues", ""), Group::Networks, Writer::Folder(graph::issues_tables)),
];

impl Format {
    /// Every format, in the order they are shown.
    pub const ALL: &'static [Self] = &FORMATS;

    /// The format of that key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.key == key).copied()
    }

    /// Its message, which tells what it is called.
    fn message(self) -> String {
        format!("format-{}", self.key)
    }

    /// Its name on screen.
    pub fn name(self) -> String {
        language::said(&self.message())
    }

    /// What it holds and who reads it.
    pub fn about(self) -> String {
        language::tip(&self.message())
    }

    /// Whether it is a folder of files.
    pub fn is_folder(self) -> bool {
        matches!(self.writer, Writer::Folder(_))
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
            Writer::Text(write) | Writer::Binary(write) => write(project, out, ask),
            Writer::Folder(_) => {
                Err(ExportError::Format(self.key, "it is a folder of files".to_owned()))
            }
        }
    }

    /// Writes the findings of a project into several files.
    ///
    /// # Errors
    /// As [`Self::write`]; formats that are one file answer with an error.
    pub fn write_folder(
        self,
        project: &Project,
        files: &mut dyn Files,
        ask: Ask<'_>,
    ) -> Result<(), ExportError> {
        match self.writer {
            Writer::Folder(write) => write(project, files, ask),
            Writer::Text(_) | Writer::Binary(_) => {
                Err(ExportError::Format(self.key, "it is one file".to_owned()))
            }
        }
    }

    /// The findings as text, whole or up to about so many bytes: how a file begins.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn begin(self, project: &Project, most: usize) -> Result<String, ExportError> {
        let mut start = Start { bytes: Vec::new(), most };
        let go_on = &mut || ControlFlow::Continue(());
        let written = match self.writer {
            Writer::Folder(write) => write(project, &mut start, go_on),
            Writer::Text(write) => write(project, &mut start, go_on),
            Writer::Binary(_) => return Ok(told(project)),
        };
        match written {
            Err(_) if start.bytes.len() >= most => {}
            other => other?,
        }
        Ok(String::from_utf8_lossy(&start.bytes).into_owned())
    }
}

/// What a file holds that nobody can read as it is.
fn told(project: &Project) -> String {
    let statements = project.statements().count();
    let claims: usize = project.reports.values().map(|it| it.claims.len()).sum();
    let mut words = [
        say!("reports", count = project.reports.len()),
        say!("statements", count = statements),
        say!("claims", count = claims),
    ]
    .join("\n");
    words.push('\n');
    for entry in project.reports.values().take(MOST_NAMED) {
        words.push('\n');
        words.push_str(entry.report.name());
    }
    words
}

/// So many reports are named.
const MOST_NAMED: usize = 40;

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

/// Of a folder the beginning is the names of its files, each with how it begins.
impl Files for Start {
    fn add(&mut self, name: &str, write: WriteFile<'_>) -> Result<(), ExportError> {
        writeln!(self, "── {name}")?;
        let most = (self.bytes.len() + SHOWN_OF_EACH).min(self.most);
        let mut file = Self { bytes: std::mem::take(&mut self.bytes), most };
        let written = write(&mut file);
        let is_cut = file.bytes.len() >= most;
        self.bytes = file.bytes;
        if !is_cut {
            written?;
        }
        Ok(writeln!(self, "\n")?)
    }
}

/// How many bytes of each file of a folder are shown.
const SHOWN_OF_EACH: usize = 1_500;
