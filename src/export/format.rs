//! The formats, in one table: menus, the command line and the settings are made from it.

use std::{io::Write, ops::ControlFlow};

use super::{
    Ask, ExportError, Files, WriteFile, brat, briefing, cas, citron, dna, doccano, event_list,
    graph, html, json, json_lines, label_studio, prodigy, qda, tables, text, web_annotation, xlsx,
};
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

    /// Its name in the messages of the window.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Tables => "tables",
            Self::Coding => "coding",
            Self::Annotation => "annotation",
            Self::Networks => "networks",
        }
    }

    /// What it is called on the command line.
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
const FORMATS: [Format; 27] = [
    format(
        ("html", "Web page", "html"),
        "Positions by party and every report with its highlights, on one page that needs nothing else",
        Group::Reading,
        Writer::Text(html::write),
    ),
    format(
        ("docx", "Word briefing", "docx"),
        "Where each party stands, with quotations and their sources, for Word and LibreOffice",
        Group::Reading,
        Writer::Binary(briefing::write_docx),
    ),
    format(
        ("pdf", "PDF briefing", "pdf"),
        "The same to print and send: real text, an outline, links to the sources",
        Group::Reading,
        Writer::Binary(briefing::write_pdf),
    ),
    format(
        ("markdown", "Markdown briefing", "md"),
        "The same as plain text with marks",
        Group::Reading,
        Writer::Text(briefing::write_markdown),
    ),
    format(
        ("text", "Plain text", "txt"),
        "Positions by party with their evidence, for a terminal or a mail",
        Group::Reading,
        Writer::Text(text::write),
    ),
    format(
        ("xlsx", "Excel workbook", "xlsx"),
        "Sheets of statements, claims, positions, speakers and reports, with filters and links",
        Group::Tables,
        Writer::Binary(xlsx::write),
    ),
    format(
        ("csv", "CSV table", "csv"),
        "One row a statement or claim, for spreadsheets and statistics",
        Group::Tables,
        Writer::Text(tables::write_plain),
    ),
    format(
        ("csv-excel", "CSV table for Excel", "csv"),
        "The same with the mark that tells Excel the encoding",
        Group::Tables,
        Writer::Text(tables::write_for_excel),
    ),
    format(
        ("csv-folder", "CSV tables", ""),
        "One table each for statements, claims, positions, speakers and reports",
        Group::Tables,
        Writer::Folder(tables::write_all),
    ),
    format(
        ("json", "JSON", "json"),
        "All findings with the texts; Standpoint opens it again without loss",
        Group::Tables,
        Writer::Text(json::write),
    ),
    format(
        ("jsonl", "JSON Lines", "jsonl"),
        "One finding a line with all that is known of it, for programs that read line by line",
        Group::Tables,
        Writer::Text(json_lines::write),
    ),
    format(
        ("qdpx", "REFI-QDA project", "qdpx"),
        "Texts, codes and coded passages for NVivo, ATLAS.ti, QualCoder and others; Standpoint opens it again",
        Group::Coding,
        Writer::Binary(qda::write),
    ),
    format(
        ("qdpx-maxqda", "REFI-QDA project for MAXQDA", "qdpx"),
        "The same with line ends of two characters, as MAXQDA seems to count them",
        Group::Coding,
        Writer::Binary(qda::write_for_maxqda),
    ),
    format(
        ("qdc", "REFI-QDA codebook", "qdc"),
        "The codes alone: parties, issues, kinds and stances",
        Group::Coding,
        Writer::Text(qda::write_codebook),
    ),
    format(
        ("dna", "DNA project", "dna"),
        "For Discourse Network Analyzer: persons, organizations, concepts and agreement",
        Group::Coding,
        Writer::Binary(dna::write),
    ),
    format(
        ("dna-events", "DNA event list", "csv"),
        "Discourse Network Analyzer's table of statements",
        Group::Coding,
        Writer::Text(event_list::write),
    ),
    format(
        ("web-annotation", "Web Annotation", "jsonld"),
        "The W3C's annotations (JSON-LD): quotations with their places, for the web and Hypothesis",
        Group::Annotation,
        Writer::Text(web_annotation::write),
    ),
    format(
        ("brat", "brat", ""),
        "Texts with standoff marks and the configuration for brat; Standpoint opens the .ann files again",
        Group::Annotation,
        Writer::Folder(brat::write),
    ),
    format(
        ("cas", "UIMA CAS JSON", ""),
        "One file a report for UIMA, INCEpTION and DKPro",
        Group::Annotation,
        Writer::Folder(cas::write),
    ),
    format(
        ("label-studio", "Label Studio", ""),
        "Tasks with predictions, and the labelling configuration",
        Group::Annotation,
        Writer::Folder(label_studio::write),
    ),
    format(
        ("doccano", "doccano", "jsonl"),
        "Texts with spans and relations, one report a line",
        Group::Annotation,
        Writer::Text(doccano::write),
    ),
    format(
        ("prodigy", "Prodigy", "jsonl"),
        "Texts with spans, one report a line",
        Group::Annotation,
        Writer::Text(prodigy::write),
    ),
    format(
        ("citron", "Citron JSON", "json"),
        "The annotation format of Citron, the BBC's program for quotations",
        Group::Annotation,
        Writer::Text(citron::write),
    ),
    format(
        ("graphml", "GraphML: parties", "graphml"),
        "Parties joined by issues on which they agree or oppose each other, for Gephi, visone, igraph",
        Group::Networks,
        Writer::Text(graph::parties_graphml),
    ),
    format(
        ("graphml-issues", "GraphML: parties and issues", "graphml"),
        "Parties joined to the issues they take sides on; weights below zero are against",
        Group::Networks,
        Writer::Text(graph::issues_graphml),
    ),
    format(
        ("gephi", "Gephi tables: parties", ""),
        "The network of parties as nodes.csv and edges.csv",
        Group::Networks,
        Writer::Folder(graph::parties_tables),
    ),
    format(
        ("gephi-issues", "Gephi tables: parties and issues", ""),
        "The network of parties and issues as nodes.csv and edges.csv",
        Group::Networks,
        Writer::Folder(graph::issues_tables),
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
                Err(ExportError::Format(self.name, "it is a folder of files".to_owned()))
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
                Err(ExportError::Format(self.name, "it is one file".to_owned()))
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
    let counted =
        |count: usize, what: &str| format!("{count} {what}{}\n", if count == 1 { "" } else { "s" });
    let statements = project.statements().count();
    let claims = project.reports.values().map(|it| it.claims.len()).sum();
    let mut words = counted(project.reports.len(), "report");
    words += &counted(statements, "statement");
    words += &counted(claims, "sourceless claim");
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
