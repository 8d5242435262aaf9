//! Findings in formats that others read. Every exporter is a pure function of the project; what is
//! to be left out has been taken out of it before: [`crate::model::Excerpt`].

mod about;
mod brat;
mod briefing;
mod cas;
mod citron;
mod dna;
mod doccano;
mod event_list;
pub mod faces;
mod format;
mod graph;
#[cfg(test)]
#[path = "../../tests/common/cells.rs"]
mod hard;
mod html;
mod json;
mod json_lines;
mod label_studio;
mod lines;
mod names;
mod output;
mod parts;
mod picture;
mod plain;
mod prodigy;
mod qda;
mod speakers;
mod stream;
mod tables;
mod text;
mod web_annotation;
mod xlsx;
mod xml;

pub use format::{Format, Group};
use lines::LineEnds;
use output::ask;
pub use output::{Ask, ExportError, Files, WriteFile};
pub use picture::{to_png, to_table};

use crate::model::{Entry, Project, ReportId};

/// The reports with their numbers.
fn reports(project: &Project) -> impl Iterator<Item = (ReportId, &Entry)> {
    project.reports.iter().map(|(id, entry)| (*id, entry.as_ref()))
}

/// The program that made the findings.
fn generator() -> String {
    format!("Standpoint {}", env!("CARGO_PKG_VERSION"))
}
