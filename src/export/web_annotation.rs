//! W3C Web Annotation (JSON-LD): one collection with a page of all annotations.
//!
//! Each source, cue, content and claim is an annotation, and one more stands for the statement: it
//! leads to the parts and says what is known. Offsets are code points of the report's own text.

mod items;

use std::io::Write;

use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use self::items::Page;
use super::{
    Ask, ExportError, generator,
    parts::{Attribution, counted, counted_claims},
    stream::Asked,
};
use crate::model::{Entry, Project, ReportId};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

#[derive(Serialize)]
struct Collection<I: Serialize> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: String,
    generator: Value,
    total: usize,
    first: First<I>,
}

#[derive(Serialize)]
struct First<I: Serialize> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "startIndex")]
    start: usize,
    items: I,
}

/// Writes all annotations, report by report.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask_whether: Ask<'_>,
) -> Result<(), ExportError> {
    let asked = Asked::new(ask_whether);
    let title = &project.properties.title;
    let reports = project.reports.iter().map(|(id, entry)| name(*id, entry).to_string());
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, reports.collect::<String>().as_bytes());
    let collection = Collection {
        context: CONTEXT,
        id: urn(id),
        kind: "AnnotationCollection",
        label: if title.is_empty() { "Statements and claims".to_owned() } else { title.clone() },
        generator: software(),
        total: project.reports.values().map(|it| total(it)).sum(),
        first: First {
            id: urn(Uuid::new_v5(&id, b"first")),
            kind: "AnnotationPage",
            start: 0,
            items: asked.each(project, |id, entry| annotations(project, id, entry)),
        },
    };
    asked.write(out, "Web Annotation", &collection)
}

/// How many annotations a report has, without making them.
fn total(entry: &Entry) -> usize {
    let each = counted(entry).flat_map(|(_, it)| Attribution::chain(it));
    let parts = each.map(|it| it.parts().len()).filter(|it| *it > 0).map(|it| it + 1);
    parts.sum::<usize>() + counted_claims(entry).count()
}

/// All annotations of a report.
fn annotations(project: &Project, id: ReportId, entry: &Entry) -> Vec<Value> {
    let mut page = Page::new(project, name(id, entry), entry);
    for (id, it) in counted(entry) {
        page.statement(id.0, it);
    }
    for (id, it) in counted_claims(entry) {
        page.claim(id.0, it);
    }
    page.finished()
}

/// The report's name for machines, the same in every export: from the file that it was read from,
/// or from its text.
fn name(id: ReportId, entry: &Entry) -> Uuid {
    let hash = &entry.report.metadata.hash;
    let whole = if hash.is_empty() { entry.report.text() } else { hash };
    let file = Uuid::new_v5(&Uuid::NAMESPACE_OID, whole.as_bytes());
    Uuid::new_v5(&file, id.0.to_string().as_bytes())
}

fn urn(id: Uuid) -> String {
    format!("urn:uuid:{id}")
}

fn software() -> Value {
    json!({ "type": "Software", "name": generator() })
}

#[cfg(test)]
mod tests;
