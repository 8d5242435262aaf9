//! JSON Lines for Prodigy, one report a line: spans as its span interface (`spancat`) takes them,
//! overlapping ones too. Offsets are code points; line ends are plain.

use std::io::Write;

use serde_json::{Value, json};

use super::{
    Ask, ExportError, ask, generator,
    parts::{Attribution, counted, counted_claims},
    plain::plain,
    stream::line,
};
use crate::model::{CodePoints, Entry, Project, ReportId};

/// Writes all reports.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask_whether: Ask<'_>,
) -> Result<(), ExportError> {
    for (id, entry) in &project.reports {
        line(out, "Prodigy JSON Lines", &page(*id, entry))?;
        ask(ask_whether)?;
    }
    Ok(())
}

fn page(id: ReportId, entry: &Entry) -> Value {
    let points = CodePoints::new(entry.report.text());
    let statements = counted(entry).flat_map(|(id, it)| {
        let parts = Attribution::chain(it).flat_map(|it| it.parts()).collect::<Vec<_>>();
        parts.into_iter().map(move |(role, span)| (role.name().to_uppercase(), span, id.0))
    });
    let claims = counted_claims(entry).map(|(id, it)| ("CLAIM".to_owned(), it.span, id.0));
    let mut marked: Vec<_> = statements.chain(claims).collect();
    marked.sort_by_key(|(_, span, _)| *span);
    let spans: Vec<_> = marked
        .into_iter()
        .map(|(label, span, finding)| {
            let (start, end) = (points.at(span.start()), points.at(span.end()));
            json!({ "start": start, "end": end, "label": label, "finding": finding })
        })
        .collect();
    json!({
        "text": plain(entry.report.text()),
        "spans": spans,
        "meta": { "report": id.0, "name": entry.report.name(), "generator": generator() },
    })
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    #[test]
    fn spans_stand_in_reading_order() {
        let mut bytes = Vec::new();
        write(&crate::hard::project(), &mut bytes, &mut || ControlFlow::Continue(())).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let first: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
        let expected = json!({ "start": 21, "end": 42, "label": "CONTENT", "finding": 11 });
        assert_eq!(first["spans"][0], expected);
        assert_eq!((first["spans"].as_array().unwrap().len(), text.lines().count()), (18, 2));
    }
}
