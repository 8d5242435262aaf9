//! The event list that DNA exports: statements for reports that are there already.

use std::{collections::BTreeMap, sync::Arc};

use crate::read::ReadError;
use crate::read::coding::dna::statement;
use crate::{
    interop::{
        Utf16,
        dna::{self, AGREEMENT, CONCEPT, KIND, NOTE, ORGANIZATION, PERSON, bare},
    },
    model::{Report, Span, Statement},
};

/// More rows are no list.
const MOST: usize = 1_000_000;
/// Columns that say where a statement stands, and no more of it.
const PLACES: [&str; 12] = [
    "statement_id",
    "time",
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

/// What an event list holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::read) struct EventList {
    /// Statements, each with the place of its report in the list that was given.
    pub(in crate::read) statements: Vec<(usize, Statement)>,
    /// Titles of documents that no report has.
    pub(in crate::read) missing: Vec<String>,
    /// How many rows name a report whose words at that place are others; they are left out.
    pub(in crate::read) unlike: usize,
}

/// A row of the list.
struct Row {
    /// Which one it is.
    number: usize,
    place: [Option<usize>; 2],
    words: String,
    values: BTreeMap<String, String>,
}

/// Reads the list and finds the stretches in the reports.
pub(in crate::read) fn read(bytes: &[u8], reports: &[Arc<Report>]) -> Result<EventList, ReadError> {
    let known = titles(reports);
    let mut found = EventList::default();
    let mut numbered = Vec::new();
    for (title, mut rows) in rows(bytes)? {
        let Some(places) = known.get(&bare(&title)) else {
            found.missing.push(title);
            continue;
        };
        for at in places {
            let Some(report) = reports.get(*at).filter(|_| !rows.is_empty()) else { break };
            let (text, own) = with_line_feeds(report.text());
            let known = Known { units: Utf16::new(&text), text: &text, own };
            rows.retain_mut(|it| match known.span(it) {
                Some(span) => {
                    let it = (it.number, *at, statement(span, std::mem::take(&mut it.values)));
                    numbered.push(it);
                    false
                }
                None => true,
            });
        }
        found.unlike += rows.len();
    }
    numbered.sort_by_key(|(number, ..)| *number);
    found.statements = numbered.into_iter().map(|(_, at, it)| (at, it)).collect();
    Ok(found)
}

/// The rows, by the titles of their documents.
fn rows(bytes: &[u8]) -> Result<BTreeMap<String, Vec<Row>>, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut table = ::csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(bytes);
    let told = |e: ::csv::Error| ReadError::Annotation(e.to_string());
    let head = table.headers().map_err(told)?.clone();
    let columns: BTreeMap<&str, usize> =
        head.iter().enumerate().map(|(at, name)| (name.trim(), at)).collect();
    for name in ["start_position", "stop_position", "text", "document_title"] {
        if !columns.contains_key(name) {
            return Err(ReadError::NoReports(format!("it has no column {name}")));
        }
    }
    let mut found: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for (number, row) in table.records().enumerate() {
        let row = row.map_err(told)?;
        if number == MOST {
            return Err(ReadError::TooMuch("too many rows"));
        }
        let cell = |name: &str| columns.get(name).and_then(|at| row.get(*at)).unwrap_or_default();
        let place = ["start_position", "stop_position"].map(|it| cell(it).trim().parse().ok());
        let (words, values) = (cell("text").to_owned(), values(&columns, &row));
        let title = cell("document_title").to_owned();
        found.entry(title).or_default().push(Row { number, place, words, values });
    }
    Ok(found)
}

/// The variables of a row.
fn values(columns: &BTreeMap<&str, usize>, row: &::csv::StringRecord) -> BTreeMap<String, String> {
    let variables = columns.iter().filter(|(name, _)| !PLACES.contains(name));
    let known = [PERSON, ORGANIZATION, CONCEPT, AGREEMENT, KIND, NOTE];
    variables
        .map(|(name, at)| {
            let value = row.get(*at).unwrap_or_default();
            let name = known.into_iter().find(|it| it.eq_ignore_ascii_case(name)).unwrap_or(name);
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// Places of reports by the titles that they may have in a list: the one they are written with, and
/// their own.
fn titles(reports: &[Arc<Report>]) -> BTreeMap<String, Vec<usize>> {
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let written = dna::titles(reports.iter().map(|it| it.name()));
    for (at, (report, written)) in reports.iter().zip(written).enumerate() {
        let written = bare(&written);
        let own = bare(report.name());
        if own != written {
            known.entry(own).or_default().push(at);
        }
        known.entry(written).or_default().push(at);
    }
    known
}

/// A report with its text as DNA has it.
struct Known<'a> {
    /// The text with line feeds; not the report's own where that has other line ends.
    text: &'a str,
    units: Utf16<'a>,
    /// Bytes of the report's own text, by bytes of the other; empty where they are the same.
    own: Vec<usize>,
}

impl Known<'_> {
    /// The stretch of a row, if it has the same words, as far as an event list can tell.
    fn span(&self, row: &Row) -> Option<Span> {
        let [start, stop] = row.place;
        let span = Span::new(self.units.byte(start?)?, self.units.byte(stop?)?)?;
        let same = |it: &str| bare(it).split_whitespace().collect::<Vec<_>>().join(" ");
        if same(span.of(self.text)) != same(&row.words) {
            return None;
        }
        if self.own.is_empty() {
            return Some(span);
        }
        // The last letter's end: a carriage return may follow that is not part of the stretch.
        let last = self.own.get(span.end().checked_sub(1)?)?;
        Span::new(*self.own.get(span.start())?, last + 1)
    }
}

/// The text as DNA has it, and where its bytes are in the report's.
fn with_line_feeds(text: &str) -> (String, Vec<usize>) {
    if !text.contains('\r') && !text.starts_with('\u{feff}') {
        return (text.to_owned(), Vec::new());
    }
    let (mut written, mut own) = (String::with_capacity(text.len()), Vec::new());
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let is_pair = c == '\r' && letters.peek().is_some_and(|(_, next)| *next == '\n');
        if is_pair || (c == '\u{feff}' && at == 0) {
            continue;
        }
        let c = if c == '\r' { '\n' } else { c };
        own.extend((at..).take(c.len_utf8()));
        written.push(c);
    }
    own.push(text.len());
    (written, own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Metadata, Stance};

    fn report(title: &str, text: &str) -> Arc<Report> {
        let metadata = Metadata { title: title.to_owned(), ..Metadata::default() };
        Arc::new(Report::new(text.to_owned(), metadata))
    }

    #[test]
    fn rows_are_brought_onto_their_reports() {
        let reports = [
            report("Port; talks", "No.\r\n“Berths 😀 \"open\"; soon,” said Lund."),
            report("Port; talks", "Other words."),
        ];
        let list = "\"statement_id\";\"time\";\"person\";\"agreement\";\"mood\";\"start_position\";\
            \"stop_position\";\"text\";\"document_title\"\n\
            1;\"\";\"Lund\";1;\"calm\";5;14;\"Berths 😀\";\"Port, talks\"\n\
            2;\"\";\"Lund\";0;\"\";15;28;\"'open', soon,\";\"Port; talks\"\n\
            3;\"\";\"Lund\";0;\"\";15;27;\"not there\";\"Port, talks\"\n\
            4;\"\";\"Lund\";;\"\";0;5;\"Other\";\"Port, talks (2)\"\n\
            5;\"\";\"Lund\";0;\"\";0;5;\"Other\";\"Nowhere\"\n";
        let found = read(list.as_bytes(), &reports).unwrap();
        let shown: Vec<_> = found
            .statements
            .iter()
            .map(|(at, it)| {
                let words = it.content.value.first().unwrap().of(reports[*at].text());
                (*at, words, it.stance.value, it.note.as_str())
            })
            .collect();
        assert_eq!(
            shown,
            [
                (0, "Berths 😀", Stance::For, "mood: calm"),
                (0, "\"open\"; soon,", Stance::Against, ""),
                (1, "Other", Stance::Unclear, ""),
            ]
        );
        assert_eq!((found.missing, found.unlike), (vec!["Nowhere".to_owned()], 1));
    }
}
