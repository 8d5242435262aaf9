//! A table in memory: names of columns, and rows of cells.

use std::collections::BTreeMap;

use crate::read::ReadError;

/// Most rows that are read.
pub(super) const MOST_ROWS: usize = 10_000;

/// Most columns that are looked at; those behind them are left out.
pub(super) const MOST_COLUMNS: usize = 500;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Cell {
    #[default]
    Nothing,
    Text(String),
    List(Vec<Self>),
    Fields(Vec<(String, Self)>),
}

impl Cell {
    /// The words of a cell; several of a list with `between` them, of things with names their name.
    pub(super) fn words(&self, between: &str) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(words) => words.trim().to_owned(),
            Self::List(cells) => {
                let all = cells.iter().map(|it| it.words(between)).filter(|it| !it.is_empty());
                all.collect::<Vec<_>>().join(between)
            }
            Self::Fields(fields) => {
                let named = |name: &str| fields.iter().find(|(it, _)| it == name);
                let found = ["name", "title", "text", "value"].iter().find_map(|it| named(it));
                found.map(|(_, it)| it.words(between)).unwrap_or_default()
            }
        }
    }

    /// How much text is in it, in bytes.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Text(words) => words.trim().len(),
            Self::List(cells) => cells.iter().map(Self::size).sum(),
            Self::Fields(fields) => fields.iter().map(|(_, it)| it.size()).sum(),
        }
    }
}

/// Rows below named columns.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table of things that each name their fields. A field with fields of its own becomes
    /// columns such as `source.name`.
    pub(super) fn of_things(things: Vec<Vec<(String, Cell)>>) -> Result<Self, ReadError> {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut table = Self::default();
        for thing in things {
            let mut row = Vec::new();
            let mut fields = Vec::new();
            flatten(thing, "", 0, &mut fields);
            for (name, cell) in fields {
                let next = known.len();
                let at = match known.get(&name) {
                    Some(at) => *at,
                    None if next < MOST_COLUMNS => {
                        table.columns.push(name.clone());
                        *known.entry(name).or_insert(next)
                    }
                    None => continue,
                };
                if row.len() <= at {
                    row.resize(at + 1, Cell::Nothing);
                }
                if let Some(place) = row.get_mut(at) {
                    *place = cell;
                }
            }
            table.add(row)?;
        }
        Ok(table)
    }

    pub(super) fn add(&mut self, row: Vec<Cell>) -> Result<(), ReadError> {
        if self.rows.len() >= MOST_ROWS {
            return Err(ReadError::TooMuch("more than 10,000 rows"));
        }
        self.rows.push(row);
        Ok(())
    }
}

/// Deeper than this nothing of an article is found.
const DEEPEST: usize = 3;

fn flatten(thing: Vec<(String, Cell)>, before: &str, depth: usize, out: &mut Vec<(String, Cell)>) {
    for (name, cell) in thing {
        let name = if before.is_empty() { name } else { format!("{before}.{name}") };
        match cell {
            Cell::Fields(fields) if depth < DEEPEST => flatten(fields, &name, depth + 1, out),
            other => out.push((name, other)),
        }
    }
}
