//! Statements and claims as comma-separated values, one row each.

use std::io::Write;

use super::{Ask, ExportError, output::ask, reports};
use crate::model::{Claim, CodePoints, Entry, Kind, Project, Span, Statement};

const HEADER: [&str; 24] = [
    "statement_id",
    "document",
    "date",
    "outlet",
    "finding",
    "speaker_text",
    "speaker",
    "party",
    "cue",
    "quote",
    "content",
    "chain",
    "start",
    "end",
    "kind",
    "issue",
    "stance",
    "review",
    "unsure",
    "origin",
    "confidence",
    "note",
    "file",
    "context",
];

pub(super) fn write(project: &Project, out: &mut dyn Write, on: Ask<'_>) -> Result<(), ExportError> {
    let failed = |e: ::csv::Error| ExportError::Write(e.into());
    let mut table = ::csv::Writer::from_writer(out);
    table.write_record(HEADER).map_err(failed)?;
    for (_, entry) in reports(project) {
        let points = CodePoints::new(entry.report.text());
        let mut rows: Vec<(usize, [String; 24])> = Vec::new();
        for (id, it) in entry.in_order() {
            rows.push((it.start(), statement(id.0, it, entry, &points)));
        }
        for (id, it) in entry.claims_in_order() {
            rows.push((it.span.start(), claim(id.0, it, entry, &points)));
        }
        rows.sort_by_key(|(start, _)| *start);
        for (_, row) in rows {
            table.write_record(row.map(|cell| harmless(&cell))).map_err(failed)?;
        }
        ask(on)?;
    }
    Ok(table.flush()?)
}

fn statement(id: u64, it: &Statement, entry: &Entry, points: &CodePoints) -> [String; 24] {
    let text = entry.report.text();
    let words = |span: Option<Span>| span.map(|it| it.of(text).to_owned()).unwrap_or_default();
    let offsets = |end: fn(Span) -> usize| {
        let all = it.content.value.iter().map(|span| points.at(end(*span)).to_string());
        all.collect::<Vec<_>>().join(" ")
    };
    let row = [
        ("statement_id", id.to_string()),
        ("finding", "statement".to_owned()),
        ("speaker_text", words(it.source.value)),
        ("speaker", it.speaker.value.clone().unwrap_or_default()),
        ("party", it.party.value.clone().unwrap_or_default()),
        ("cue", words(it.cue.value)),
        ("quote", it.mode.key().to_owned()),
        ("content", it.content_words(text)),
        ("chain", it.chain(text).unwrap_or_default()),
        ("start", offsets(Span::start)),
        ("end", offsets(Span::end)),
        ("kind", it.kind.value.map(Kind::key).unwrap_or_default().to_owned()),
        ("issue", it.issue.value.clone().unwrap_or_default()),
        ("stance", it.stance.value.key().to_owned()),
        ("review", it.review.key().to_owned()),
        ("unsure", if it.unsure { "yes" } else { "" }.to_owned()),
        ("origin", it.origin.name().to_owned()),
        ("confidence", format!("{:.2}", it.confidence)),
        ("note", it.note.clone()),
        ("context", it.extent().map(|it| context(it, text)).unwrap_or_default()),
    ];
    filled(row.into_iter().collect(), entry)
}

fn claim(id: u64, it: &Claim, entry: &Entry, points: &CodePoints) -> [String; 24] {
    let text = entry.report.text();
    let row = vec![
        ("statement_id", id.to_string()),
        ("finding", "claim without source".to_owned()),
        ("content", it.span.of(text).to_owned()),
        ("start", points.at(it.span.start()).to_string()),
        ("end", points.at(it.span.end()).to_string()),
        ("kind", Kind::FactualClaim.key().to_owned()),
        ("review", it.review.key().to_owned()),
        ("origin", it.origin.name().to_owned()),
        ("confidence", format!("{:.2}", it.confidence)),
        ("note", it.note.clone()),
        ("context", context(it.span, text)),
    ];
    filled(row, entry)
}

/// Puts named cells into their columns and adds what is known about the report.
fn filled(mut cells: Vec<(&str, String)>, entry: &Entry) -> [String; 24] {
    let metadata = &entry.report.metadata;
    cells.push(("document", entry.report.name().to_owned()));
    cells.push(("date", metadata.date.clone()));
    cells.push(("outlet", metadata.outlet.clone()));
    cells.push(("file", metadata.file.clone()));
    HEADER.map(|name| {
        let cell = cells.iter_mut().find(|(column, _)| *column == name);
        cell.map(|(_, cell)| std::mem::take(cell)).unwrap_or_default()
    })
}

/// The lines of the report in which a finding stands.
fn context(span: Span, text: &str) -> String {
    let start = text.get(..span.start()).and_then(|it| it.rfind('\n')).map_or(0, |at| at + 1);
    let after = text.get(span.end()..).and_then(|it| it.find('\n'));
    let end = after.map_or(text.len(), |at| span.end() + at);
    text.get(start..end).unwrap_or_default().trim().to_owned()
}

/// A cell that no spreadsheet runs as a formula: an apostrophe goes before = + - @ and tabs.
pub(super) fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let cells = ["=1+1", "+1", "-1", "@a", "a=b", ""].map(harmless);
        assert_eq!(cells, ["'=1+1", "'+1", "'-1", "'@a", "a=b", ""]);
    }

    #[test]
    fn context_is_the_whole_line() {
        let span = Span::new(7, 10).unwrap();
        assert_eq!(context(span, "first\na bcd e\nlast"), "a bcd e");
    }
}
