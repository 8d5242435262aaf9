//! Tables as lines of cells: commas, semicolons, tabs or strokes between them.

use super::table::{Cell, MOST_COLUMNS, MOST_ROWS, Table};
use crate::read::ReadError;
use crate::read::article::{Ask, ask};

/// More delimiters than this are no table of articles; the reader would need a gigabyte for them.
const MOST_CELLS: usize = 20_000_000;

/// How much of a file is looked at to find its delimiter.
const LOOK: usize = 200_000;

/// Rows that are looked at to find the delimiter.
const ROWS: usize = 200;

/// Reads the rows of a file, the first of which names the columns.
pub(super) fn read(text: &str, asked: Ask<'_>) -> Result<Table, ReadError> {
    // Excel writes the delimiter into a line of its own.
    let said = text.strip_prefix("sep=").and_then(|it| Some((it.bytes().next()?, it.get(1..)?)));
    let (mark, text) = match said {
        Some((mark, rest)) if mark.is_ascii() => (mark, rest.trim_start()),
        _ => (delimiter(text).ok_or_else(no_table)?, text),
    };
    if text.bytes().filter(|it| *it == mark).count() > MOST_CELLS {
        return Err(ReadError::TooMuch("millions of cells"));
    }
    let mut rows = reader(mark, text).into_byte_records();
    let first = rows.next().and_then(Result::ok).ok_or_else(no_table)?;
    let mut columns: Vec<String> = first.iter().take(MOST_COLUMNS).map(words).collect();
    let mut table = Table::default();
    if columns.iter().any(|it| it.chars().count() > 200) {
        // The first row is an article already.
        table.add(cells(&first))?;
        columns = (1..=columns.len()).map(|it| it.to_string()).collect();
    }
    for (at, row) in rows.enumerate() {
        if at % 100 == 0 {
            ask(&mut *asked)?;
        }
        if table.rows.len() >= MOST_ROWS {
            return Err(ReadError::TooMuch("more than 10,000 rows"));
        }
        table.add(cells(&row.map_err(|_cannot_happen| no_table())?))?;
    }
    refuse_half(&table, columns.len(), text)?;
    table.columns = columns;
    Ok(table)
}

fn no_table() -> ReadError {
    ReadError::NoReports(
        "it is no table: no comma, semicolon or tab divides its lines into the same number of \
         cells; save it as CSV with one article a row and the names of the columns in the first row"
            .to_owned(),
    )
}

fn reader(mark: u8, text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn words(cell: &[u8]) -> String {
    // Delimiters and quotation marks are ASCII, so cells of a text are texts.
    String::from_utf8_lossy(cell).into_owned()
}

fn cells(row: &csv::ByteRecord) -> Vec<Cell> {
    let text = |cell: &[u8]| if cell.is_empty() { Cell::Nothing } else { Cell::Text(words(cell)) };
    row.iter().take(MOST_COLUMNS).map(text).collect()
}

/// A quotation mark that is never closed swallows the rest of the file.
fn refuse_half(table: &Table, columns: usize, text: &str) -> Result<(), ReadError> {
    let Some(last) = table.rows.last() else { return Ok(()) };
    let open = text.bytes().filter(|it| *it == b'"').count() % 2 == 1;
    let swallowed = last.last().is_some_and(|it| matches!(it, Cell::Text(it) if it.contains('\n')));
    if open && last.len() <= columns && (swallowed || last.len() < columns) {
        return Err(ReadError::Half("a quotation mark in its last row is not closed"));
    }
    Ok(())
}

/// The mark that divides most rows into the same number of cells, and into most of them.
fn delimiter(text: &str) -> Option<u8> {
    let end = (0..=LOOK.min(text.len())).rev().find(|it| text.is_char_boundary(*it))?;
    let head = text.get(..end)?;
    let scored = [b',', b';', b'\t', b'|'].map(|mark| (score(mark, head, end < text.len()), mark));
    scored.into_iter().max().filter(|(score, _)| score.0 > 0).map(|(_, mark)| mark)
}

/// How many in a hundred rows have as many cells as the first, and how many cells that are.
fn score(mark: u8, head: &str, cut: bool) -> (usize, usize) {
    let counts: Vec<_> = reader(mark, head)
        .byte_records()
        .take(ROWS)
        .filter_map(Result::ok)
        .map(|it| it.len())
        .collect();
    // The last row may be cut by the look.
    let whole = if cut && counts.len() > 1 { counts.len() - 1 } else { counts.len() };
    let Some(first) = counts.first().copied().filter(|it| *it > 1) else { return (0, 0) };
    let same = counts.iter().take(whole).filter(|it| **it == first).count();
    let share = same * 100 / whole.max(1);
    if share < 50 { (0, 0) } else { (share, first) }
}
