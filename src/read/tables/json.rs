//! Tables as JSON: a list of things, a thing with a list, one thing a line, or columns of cells.

use std::cell::Cell as Counter;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::table::{Cell, MOST_ROWS, Table};
use crate::read::ReadError;
use crate::read::article::{Ask, ask};

/// Most values in a file. Many small ones would need far more memory than the file has bytes.
const MOST_VALUES: usize = 2_000_000;

const TOO_MANY: &str = "millions of values";

type Thing = Vec<(String, Cell)>;

/// Reads JSON or lines of it.
pub(super) fn read(text: &str, lines: bool, asked: Ask<'_>) -> Result<Table, ReadError> {
    let budget = Counter::new(MOST_VALUES);
    if !lines {
        match value(text, &budget) {
            Ok(cell) => return table(cell),
            Err(error) if error.is_data() => return Err(ReadError::TooMuch(TOO_MANY)),
            // A second thing behind the first: lines, although the name does not say so.
            Err(error) if error.to_string().starts_with("trailing characters") => {}
            Err(error) if error.is_eof() => {
                return Err(ReadError::Half("its JSON breaks off"));
            }
            Err(error) => return Err(no_json(&error, None)),
        }
    }
    let budget = Counter::new(MOST_VALUES);
    let mut things = Vec::new();
    let filled = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let mut filled = filled.peekable();
    while let Some((at, line)) = filled.next() {
        if at % 100 == 0 {
            ask(&mut *asked)?;
        }
        if things.len() >= MOST_ROWS {
            return Err(ReadError::TooMuch("more than 10,000 rows"));
        }
        match value(line, &budget) {
            Ok(Cell::Fields(fields)) => things.push(fields),
            Ok(_) => {}
            Err(error) if error.is_data() => return Err(ReadError::TooMuch(TOO_MANY)),
            Err(error) if error.is_eof() && filled.peek().is_none() => {
                return Err(ReadError::Half("its last line breaks off"));
            }
            Err(error) => return Err(no_json(&error, Some(at + 1))),
        }
    }
    Table::of_things(things)
}

fn no_json(error: &serde_json::Error, line: Option<usize>) -> ReadError {
    let place = line.map(|it| format!(" in line {it}")).unwrap_or_default();
    ReadError::NoReports(format!("it is no JSON that can be read{place}: {error}"))
}

fn value(text: &str, budget: &Counter<usize>) -> Result<Cell, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let cell = Reading(budget).deserialize(&mut reader)?;
    reader.end()?;
    Ok(cell)
}

/// Finds the list of articles.
fn table(cell: Cell) -> Result<Table, ReadError> {
    match cell {
        Cell::List(cells) => Table::of_things(things(cells)),
        Cell::Fields(mut fields) => {
            if let Some(table) = split(&mut fields) {
                return table;
            }
            if let Some(list) = take_list(&mut fields) {
                return Table::of_things(things(list));
            }
            if let Some(things) = by_columns(&mut fields).or_else(|| by_rows(&mut fields)) {
                return Table::of_things(things);
            }
            Table::of_things(vec![fields])
        }
        _ => Ok(Table::default()),
    }
}

fn things(cells: Vec<Cell>) -> Vec<Thing> {
    let thing = |it| match it {
        Cell::Fields(fields) => Some(fields),
        _ => None,
    };
    cells.into_iter().filter_map(thing).collect()
}

/// The largest list of things, at most two levels down (`response.docs`). A list beside a text is
/// not of articles but of something in the article, such as tags.
fn take_list(fields: &mut Thing) -> Option<Vec<Cell>> {
    let known =
        ["articles", "items", "data", "results", "docs", "hits", "documents", "stories", "records"];
    let is_list = |cell: &Cell| matches!(cell, Cell::List(it) if it.iter().any(|it| matches!(it, Cell::Fields(_))));
    let told = |(name, cell): &(String, Cell)| {
        matches!(
            name.to_lowercase().as_str(),
            "text" | "body" | "content" | "full_text" | "maintext"
        ) && !matches!(cell, Cell::Fields(_))
            && !is_list(cell)
            && cell.size() > 0
    };
    let alone = !fields.iter().any(told);
    let best = fields
        .iter_mut()
        .filter(|(_, cell)| alone && is_list(cell))
        .max_by_key(|(name, cell)| (known.contains(&name.to_lowercase().as_str()), cell.size()));
    if let Some((_, Cell::List(list))) = best {
        return Some(std::mem::take(list));
    }
    let mut inner = fields.iter_mut().filter(|(name, _)| {
        alone
            && matches!(
                name.as_str(),
                "response" | "data" | "result" | "hits" | "articles" | "feed" | "query"
            )
    });
    inner.find_map(|(_, cell)| match cell {
        Cell::Fields(fields) => take_list(fields),
        _ => None,
    })
}

/// `{"columns": […], "data": [[…], …]}`, as data frames are written.
fn split(fields: &mut Thing) -> Option<Result<Table, ReadError>> {
    let list = |fields: &mut Thing, wanted: &str| {
        fields.iter_mut().find(|(name, _)| name == wanted).and_then(|(_, cell)| match cell {
            Cell::List(it) => Some(it.clone()),
            _ => None,
        })
    };
    let columns: Vec<_> = list(fields, "columns")?.iter().map(|it| it.words("")).collect();
    let rows = list(fields, "data")?;
    if !rows.iter().all(|it| matches!(it, Cell::List(_))) || columns.is_empty() {
        return None;
    }
    let mut table = Table { columns, rows: Vec::new() };
    for row in rows {
        if let Cell::List(cells) = row
            && let Err(error) = table.add(cells)
        {
            return Some(Err(error));
        }
    }
    Some(Ok(table))
}

/// `{"title": {"0": …, "1": …}, "text": {…}}`: columns of numbered cells.
fn by_columns(fields: &mut Thing) -> Option<Vec<Thing>> {
    let numbered = |cell: &Cell| matches!(cell, Cell::Fields(it) if !it.is_empty() && it.iter().all(|(name, _)| is_number(name)));
    if !fields.iter().all(|(_, cell)| numbered(cell)) {
        return None;
    }
    let mut things: std::collections::BTreeMap<u64, Thing> = std::collections::BTreeMap::new();
    for (column, cell) in std::mem::take(fields) {
        let Cell::Fields(cells) = cell else { continue };
        for (row, cell) in cells {
            let thing = things.entry(row.parse().unwrap_or(u64::MAX)).or_default();
            thing.push((column.clone(), cell));
        }
    }
    Some(things.into_values().collect())
}

/// `{"0": {"title": …}, "1": {…}}`: numbered rows.
fn by_rows(fields: &mut Thing) -> Option<Vec<Thing>> {
    let numbered =
        |(name, cell): &(String, Cell)| is_number(name) && matches!(cell, Cell::Fields(_));
    if fields.is_empty() || !fields.iter().all(numbered) {
        return None;
    }
    Some(things(std::mem::take(fields).into_iter().map(|(_, it)| it).collect()))
}

fn is_number(name: &str) -> bool {
    !name.is_empty() && name.len() < 19 && name.bytes().all(|it| it.is_ascii_digit())
}

/// Reads one value and counts it.
#[derive(Clone, Copy)]
struct Reading<'a>(&'a Counter<usize>);

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = Cell;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Cell, D::Error> {
        let left = self.0.get().checked_sub(1).ok_or_else(|| D::Error::custom(TOO_MANY))?;
        self.0.set(left);
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = Cell;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_bool<E>(self, _value: bool) -> Result<Cell, E> {
        Ok(Cell::Nothing)
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Nothing)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Cell, E> {
        Ok(Cell::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Cell, E> {
        Ok(Cell::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Cell, E> {
        Ok(Cell::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Cell, E> {
        Ok(if value.is_empty() { Cell::Nothing } else { Cell::Text(value.to_owned()) })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Cell, A::Error> {
        let mut cells = Vec::new();
        while let Some(cell) = from.next_element_seed(self)? {
            cells.push(cell);
        }
        Ok(Cell::List(cells))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Cell, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = from.next_key::<String>()? {
            fields.push((name, from.next_value_seed(self)?));
        }
        Ok(Cell::Fields(fields))
    }
}
