//! Findings in formats that others read. Every exporter is a pure function of the project; what is
//! to be left out has been taken out of it before: [`crate::model::Excerpt`].

mod citron;
mod csv;
mod format;
mod html;
mod json;
mod output;
mod picture;
mod text;

pub use format::{Format, Group};
pub use output::{Ask, ExportError, Files, WriteFile};
pub use picture::{INTER, INTER_SEMIBOLD, to_png, to_table};

use crate::model::{Entry, Project, ReportId};

/// The reports with their numbers.
fn reports(project: &Project) -> impl Iterator<Item = (ReportId, &Entry)> {
    project.reports.iter().map(|(id, entry)| (*id, entry.as_ref()))
}

/// The program that made the findings.
fn generator() -> String {
    format!("Standpoint {}", env!("CARGO_PKG_VERSION"))
}
