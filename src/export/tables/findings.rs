//! Statements and claims as rows.

use super::{About, Ask, ExportError, Table, ask};
use crate::model::{Claim, CodePoints, Entry, Kind, Project, ReportId, Span, Statement};

/// Columns, in their order. New ones go to the end: tables of others count on it.
const HEADER: [&str; 30] = [
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
    "report_id",
    "address",
    "about",
    "project",
    "coder",
    "exported",
];

/// Which findings become rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Findings {
    /// Statements and claims.
    All,
    /// Statements only.
    Statements,
    /// Claims without a source only.
    Claims,
}

type Row = [String; HEADER.len()];

pub(super) fn write(
    project: &Project,
    which: Findings,
    about: &About,
    table: &mut Table<'_>,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    table.row(HEADER)?;
    let common = [
        ("project", about.title.clone()),
        ("coder", about.coder.clone()),
        ("exported", format!("{}, {}", about.day, about.program)),
    ];
    for (id, entry) in &project.reports {
        let points = CodePoints::new(entry.report.text());
        let mut rows: Vec<(usize, Row)> = Vec::new();
        if which != Findings::Claims {
            for (number, it) in entry.in_order() {
                let cells = statement(number.0, it, entry, &points);
                rows.push((it.start(), filled(cells, *id, entry, &common)));
            }
        }
        if which != Findings::Statements {
            for (number, it) in entry.claims_in_order() {
                let cells = claim(number.0, it, entry, &points);
                rows.push((it.span.start(), filled(cells, *id, entry, &common)));
            }
        }
        rows.sort_by_key(|(start, _)| *start);
        for (_, row) in rows {
            table.row(row)?;
        }
        ask(ask_)?;
    }
    table.finish()
}

type Cells = Vec<(&'static str, String)>;

fn statement(id: u64, it: &Statement, entry: &Entry, points: &CodePoints) -> Cells {
    let text = entry.report.text();
    let words = |span: Option<Span>| span.map(|it| it.of(text).to_owned()).unwrap_or_default();
    let offsets = |end: fn(Span) -> usize| {
        let all = it.content.value.iter().map(|span| points.at(end(*span)).to_string());
        all.collect::<Vec<_>>().join(" ")
    };
    vec![
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
    ]
}

fn claim(id: u64, it: &Claim, entry: &Entry, points: &CodePoints) -> Cells {
    let text = entry.report.text();
    vec![
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
        ("about", it.about.clone().unwrap_or_default()),
    ]
}

/// Puts named cells into their columns and adds what is known about the report and the export.
fn filled(mut cells: Cells, id: ReportId, entry: &Entry, common: &[(&'static str, String)]) -> Row {
    let metadata = &entry.report.metadata;
    cells.extend([
        ("report_id", id.0.to_string()),
        ("document", entry.report.name().to_owned()),
        ("date", metadata.date.clone()),
        ("outlet", metadata.outlet.clone()),
        ("address", metadata.address.clone()),
        ("file", metadata.file.clone()),
    ]);
    cells.extend(common.iter().cloned());
    HEADER.map(|name| {
        let cell = cells.iter_mut().find(|(column, _)| *column == name);
        cell.map(|(_, cell)| std::mem::take(cell)).unwrap_or_default()
    })
}

/// The lines of the report in which a finding stands.
pub(in crate::export) fn context(span: Span, text: &str) -> String {
    let start = text.get(..span.start()).and_then(|it| it.rfind('\n')).map_or(0, |at| at + 1);
    let after = text.get(span.end()..).and_then(|it| it.find('\n'));
    let end = after.map_or(text.len(), |at| span.end() + at);
    text.get(start..end).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_the_whole_line() {
        let span = Span::new(7, 10).unwrap();
        assert_eq!(context(span, "first\na bcd e\nlast"), "a bcd e");
    }
}
