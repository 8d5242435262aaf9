//! Citron's annotation format: `text` and `quotes` with cue, sources and contents, and beside
//! them what Citron does not know. Offsets are code points. One object for one report, a list for
//! several.

use std::io::Write;

use serde_json::{Value, json};

use super::{Ask, ExportError, ask, generator, reports};
use crate::model::{CodePoints, Entry, Kind, Project, Span, Statement};

pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    let failed = |e: serde_json::Error| ExportError::Write(e.into());
    let [open, close] = if project.reports.len() == 1 { ["", ""] } else { ["[", "]"] };
    out.write_all(open.as_bytes())?;
    for (at, (_, entry)) in reports(project).enumerate() {
        out.write_all(if at == 0 { b"" } else { b",\n" })?;
        serde_json::to_writer_pretty(&mut *out, &document(project, entry)).map_err(failed)?;
        ask(on)?;
    }
    Ok(writeln!(out, "{close}")?)
}

fn document(project: &Project, entry: &Entry) -> Value {
    let text = entry.report.text();
    let points = CodePoints::new(text);
    let statements = entry.in_order();
    let quotes: Vec<_> = statements
        .into_iter()
        .filter(|(_, it)| it.counts())
        .map(|(_, it)| quote(project, it, text, &points))
        .collect();
    let claims: Vec<_> = entry
        .claims_in_order()
        .into_iter()
        .filter(|(_, it)| it.review != crate::model::Review::Rejected)
        .map(|(_, it)| {
            let mut found = place(it.span, text, &points);
            if let Some(fields) = found.as_object_mut() {
                fields.insert("score".to_owned(), it.confidence.into());
            }
            found
        })
        .collect();
    json!({
        "name": entry.report.name(),
        "generator": generator(),
        "model": entry.model,
        "text": text,
        "quotes": quotes,
        "claims": claims,
    })
}

fn quote(project: &Project, it: &Statement, text: &str, points: &CodePoints) -> Value {
    let place = |span: Span| place(span, text, points);
    json!({
        "cue": it.cue.value.map(place),
        "sources": it.source.value.into_iter().map(place).collect::<Vec<_>>(),
        "contents": it.content.value.iter().copied().map(place).collect::<Vec<_>>(),
        "speaker": it.speaker.value,
        "party": it.party.value.as_deref().map(|it| project.with_wider(it)),
        "kind": it.kind.value.map(Kind::key),
        "issue": it.issue.value,
        "stance": it.stance.value.key(),
        "confidence": it.confidence,
        "inner": it.inner.iter().map(|inner| json!({
            "cue": place(inner.cue),
            "sources": inner.source.into_iter().map(place).collect::<Vec<_>>(),
            "contents": inner.content.iter().copied().map(place).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn place(span: Span, text: &str, points: &CodePoints) -> Value {
    json!({ "start": points.at(span.start()), "end": points.at(span.end()), "text": span.of(text) })
}
