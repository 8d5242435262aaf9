//! Findings in formats that others read. Every exporter is a pure function of the project.

mod citron;
mod csv;
mod html;
mod json;
mod picture;
mod text;

pub use picture::{INTER, INTER_SEMIBOLD, to_png, to_table};
pub use text::write as to_text;

use crate::model::{Project, ReportId};

/// A format of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// All findings, with a schema of our own.
    Json,
    /// A table with one row a statement.
    Csv,
    /// A page with highlights and positions.
    Html,
    /// The annotation format of Citron, a program of the BBC.
    Citron,
}

/// Why findings were not exported.
#[derive(Debug, thiserror::Error)]
#[error("the findings could not be written as {0} ({1})")]
pub struct ExportError(&'static str, String);

impl Format {
    /// Every format, in the order menus show them.
    pub const ALL: [Self; 4] = [Self::Html, Self::Csv, Self::Json, Self::Citron];

    /// The name shown on screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Csv => "CSV table",
            Self::Html => "web page",
            Self::Citron => "Citron JSON",
        }
    }

    /// How files of the format end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::Citron => "json",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// The findings of one report, or of all, as the content of a file.
    ///
    /// # Errors
    /// If a library fails; nothing has been written then.
    pub fn write(self, project: &Project, report: Option<ReportId>) -> Result<String, ExportError> {
        match self {
            Self::Json => json::write(project, report),
            Self::Csv => csv::write(project, report),
            Self::Html => Ok(html::write(project, report)),
            Self::Citron => citron::write(project, report),
        }
    }
}

/// The reports that are exported.
fn chosen(
    project: &Project,
    report: Option<ReportId>,
) -> impl Iterator<Item = (ReportId, &crate::model::Entry)> {
    let all = project.reports.iter().map(|(id, entry)| (*id, entry.as_ref()));
    all.filter(move |(id, _)| report.is_none_or(|wanted| wanted == *id))
}

/// The program that made the findings.
fn generator() -> String {
    format!("Standpoint {}", env!("CARGO_PKG_VERSION"))
}
