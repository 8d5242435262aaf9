//! The event list that DNA exports: statements as values separated by semicolons, each in quotation
//! marks. Offsets are UTF-16 units of the text with line feeds, as in [`super::dna`].

use std::io::Write;

use super::{
    Ask, ExportError, LineEnds, ask,
    dna::{marked, side},
    lines::Written,
};
use crate::{
    interop::{Utf16, dna::titles},
    model::{Entry, Project, Statement},
};

/// The heads of the columns.
const HEADER: [&str; 16] = [
    "statement_id",
    "time",
    "person",
    "organization",
    "concept",
    "agreement",
    "start_position",
    "stop_position",
    "text",
    "coder",
    "document_id",
    "document_title",
    "document_author",
    "document_source",
    "document_section",
    "document_type",
];

/// Writes all statements that count. The agreement of one that takes no side is empty.
///
/// # Errors
/// If it is given up, or cannot be written.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    it: Ask<'_>,
) -> Result<(), ExportError> {
    let mut table = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(::csv::QuoteStyle::Always)
        .from_writer(out);
    table.write_record(HEADER).map_err(failed)?;
    let titles = titles(project.reports.values().map(|it| it.report.name()));
    for ((report, entry), title) in project.reports.iter().zip(&titles) {
        let written = Written::new(entry.report.text(), LineEnds::Lf);
        let units = Utf16::new(&written.text);
        for (id, it) in entry.in_order().into_iter().filter(|(_, it)| it.counts()) {
            let Some(span) = marked(it).and_then(|it| written.bytes(it)) else { continue };
            let place = [units.at(span.start()), units.at(span.end())];
            let [start, stop] = place.map(|it| it.to_string());
            let mut row = row(it, entry);
            for (at, cell) in [
                (0, id.0.to_string()),
                (6, start),
                (7, stop),
                (8, span.of(&written.text).to_owned()),
                (10, report.0.to_string()),
                (11, title.clone()),
            ] {
                if let Some(it) = row.get_mut(at) {
                    *it = cell;
                }
            }
            table.write_record(row).map_err(failed)?;
        }
        ask(it)?;
    }
    table.flush()?;
    Ok(())
}

fn failed(e: ::csv::Error) -> ExportError {
    match e.into_kind() {
        ::csv::ErrorKind::Io(e) => ExportError::Write(e),
        e => ExportError::Format("DNA event list", format!("{e:?}")),
    }
}

/// What does not depend on where the statement stands.
fn row(it: &Statement, entry: &Entry) -> [String; 16] {
    let metadata = &entry.report.metadata;
    let day = metadata.date.parse::<jiff::civil::Date>().ok();
    HEADER.map(|head| match head {
        "time" => day.map(|it| format!("{it} 00:00:00")).unwrap_or_default(),
        "person" => it.speaker.value.clone().unwrap_or_default(),
        "organization" => it.party.value.clone().unwrap_or_default(),
        "concept" => it.issue.value.clone().unwrap_or_default(),
        "agreement" => side(it.stance.value).map(|it| it.to_string()).unwrap_or_default(),
        "coder" => if it.is_touched() { "2" } else { "1" }.to_owned(),
        "document_author" => metadata.byline.clone(),
        "document_source" => metadata.outlet.clone(),
        "document_type" => "report".to_owned(),
        _ => String::new(),
    })
}
