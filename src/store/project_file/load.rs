//! From tables to a project; of a damaged file, whatever can be read.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;
use rusqlite::{Connection, OptionalExtension as _, Row, types::FromSql};
use serde::de::DeserializeOwned;

use super::packed::Packed;
use crate::model::{
    ClaimId, Entry, History, LeastSure, Metadata, Project, Report, ReportId, StatementId, Step,
};

/// Why a project could not be read.
#[derive(Debug)]
pub(super) enum LoadError {
    Sql(rusqlite::Error),
    /// What stands in a column is no value of ours.
    Value,
}

impl From<rusqlite::Error> for LoadError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<serde_json::Error> for LoadError {
    fn from(_: serde_json::Error) -> Self {
        Self::Value
    }
}

/// In words for a person, not for a programmer.
impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Sql(error) if error.sqlite_error_code().is_some() => "the file is broken there",
            Self::Sql(_) => "its letters mean nothing",
            Self::Value => "it cannot be understood",
        })
    }
}

/// So many rows are parsed at once.
const PART: usize = 4096;

/// Number, report and value of a statement or claim.
type Finding<T> = (u64, u64, Result<T, LoadError>);

fn one<T: FromSql>(row: &Row<'_>) -> rusqlite::Result<T> {
    row.get(1)
}

fn two(row: &Row<'_>) -> rusqlite::Result<(String, String)> {
    Ok((row.get(1)?, row.get(2)?))
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, LoadError> {
    Ok(serde_json::from_str(text)?)
}

/// Reads a project; either every damage is an error, or it is noted and the rest is read.
pub(super) struct Loader<'a> {
    connection: &'a Connection,
    /// What could not be read; `None` where nothing may be lost.
    losses: Option<Vec<String>>,
}

impl<'a> Loader<'a> {
    /// Reads everything or fails.
    pub(super) fn strict(connection: &'a Connection) -> Self {
        Self { connection, losses: None }
    }

    /// Reads what can be read.
    pub(super) fn forgiving(connection: &'a Connection) -> Self {
        Self { connection, losses: Some(Vec::new()) }
    }

    /// What was lost, in words.
    pub(super) fn losses(self) -> Vec<String> {
        self.losses.unwrap_or_default()
    }

    /// The project.
    pub(super) fn project(&mut self) -> Result<Project, LoadError> {
        let mut entries = self.entries()?;
        for (id, report, it) in self.findings("statements")? {
            let report = entries.get_mut(&ReportId(report));
            if let Some((entry, it)) = report.zip(self.kept("statement", id, it)?) {
                entry.statements.insert(StatementId(id), Arc::new(it));
            }
        }
        for (id, report, it) in self.findings("claims")? {
            let report = entries.get_mut(&ReportId(report));
            if let Some((entry, it)) = report.zip(self.kept("claim", id, it)?) {
                entry.claims.insert(ClaimId(id), it);
            }
        }
        for (id, data) in self.rows("held_back", "data", one::<String>)? {
            let held_back = self.kept("held back statements of report", id, parse(&data))?;
            if let Some(entry) = entries.get_mut(&ReportId(id)) {
                entry.held_back = held_back.unwrap_or_default();
            }
        }
        let mut project = Project {
            reports: entries.into_iter().map(|(id, entry)| (id, Arc::new(entry))).collect(),
            ..Project::default()
        };
        self.names(&mut project)?;
        Ok(project)
    }

    /// Statements or claims: number, report, value. Most of the time of opening a project is spent
    /// here, so all cores parse; part by part, so that the texts of all rows are never held at once.
    fn findings<T: DeserializeOwned + Send>(
        &mut self,
        table: &str,
    ) -> Result<Vec<Finding<T>>, LoadError> {
        type Columns = (u64, String);
        let columns =
            |row: &Row<'_>| -> rusqlite::Result<Columns> { Ok((row.get(1)?, row.get(2)?)) };
        let parsed = |rows: Vec<(u64, Columns)>| {
            rows.into_par_iter().map(|(id, (report, data))| (id, report, parse(&data)))
        };
        if self.losses.is_some() {
            return Ok(parsed(self.rows(table, "report, data", columns)?).collect());
        }
        let last = format!("SELECT ifnull(max(rowid), 0) FROM {table}");
        let last: u64 = self.connection.query_row(&last, [], |row| row.get(0))?;
        let mut found = Vec::new();
        for from in (0..=last).step_by(PART) {
            let select = format!(
                "SELECT rowid, report, data FROM {table} WHERE rowid BETWEEN {from} AND {}",
                from + PART as u64 - 1
            );
            let mut part = Vec::new();
            let read = |row: &Row<'_>| Ok((row.get(0)?, columns(row)?));
            self.each(&select, &read, &mut part)?;
            found.par_extend(parsed(part));
        }
        Ok(found)
    }

    fn entries(&mut self) -> Result<BTreeMap<ReportId, Entry>, LoadError> {
        let columns =
            |row: &Row<'_>| -> rusqlite::Result<(String, String, Option<String>, String)> {
                Ok((row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
            };
        let mut entries = BTreeMap::new();
        for (id, (text, metadata, model, deleted)) in
            self.rows("reports", "text, metadata, model, deleted", columns)?
        {
            let metadata: Metadata =
                self.kept("details of report", id, parse(&metadata))?.unwrap_or_default();
            let deleted =
                self.kept("deletions of report", id, parse(&deleted))?.unwrap_or_default();
            let report = Arc::new(Report::new(text, metadata));
            entries.insert(ReportId(id), Entry { report, deleted, model, ..Entry::default() });
        }
        Ok(entries)
    }

    /// Parties, what is kept of positions, memory, properties and numbers.
    fn names(&mut self, project: &mut Project) -> Result<(), LoadError> {
        for (rowid, (name, data)) in self.rows("parties", "name, data", two)? {
            if let Some(party) = self.kept("party", rowid, parse(&data))? {
                Arc::make_mut(&mut project.parties).insert(name, party);
            }
        }
        for (rowid, (key, data)) in self.rows("positions", "position, data", two)? {
            let both = parse(&key).and_then(|key| Ok((key, parse(&data)?)));
            if let Some((key, it)) = self.kept("position", rowid, both)? {
                Arc::make_mut(&mut project.kept).insert(key, it);
            }
        }
        for (id, data) in self.rows("memory", "data", one::<String>)? {
            project.memory = Arc::new(self.kept("memory", id, parse(&data))?.unwrap_or_default());
        }
        for (id, data) in self.rows("properties", "data", one::<String>)? {
            project.properties = self.kept("properties", id, parse(&data))?.unwrap_or_default();
        }
        let least_sure = self.number("least_sure")?.and_then(|it| u8::try_from(it).ok());
        project.least_sure = least_sure.map(LeastSure).unwrap_or_default();
        let reports = project.reports.iter();
        let used = reports.flat_map(|(id, it)| {
            let statements = it.statements.keys().map(|it| it.0);
            statements.chain(it.claims.keys().map(|it| it.0)).chain([id.0])
        });
        // A damaged file may have lost the number: none that is in use is given again.
        project.last_id = used.max().unwrap_or(0).max(self.number("last_id")?.unwrap_or(0));
        Ok(())
    }

    /// The steps that can be undone and made again.
    pub(super) fn history(&mut self) -> Result<History, LoadError> {
        let columns = |row: &Row<'_>| -> rusqlite::Result<(String, bool, Packed)> {
            Ok((row.get(1)?, row.get(2)?, row.get(3)?))
        };
        let rows = self.rows("history", "label, undone, patch", columns)?;
        let parsed: Vec<_> = rows
            .into_par_iter()
            .map(|(number, (label, undone, patch))| (number, label, undone, patch.patch()))
            .collect();
        let mut history = History::default();
        for (number, label, undone, patch) in parsed {
            // A step that cannot be read cuts off what came before it: it cannot be undone over it.
            let Some(patch) = self.kept("step", number, patch)? else {
                history.past.clear();
                continue;
            };
            let step = Arc::new(Step { number, label, patch });
            if undone { history.future.push(step) } else { history.past.push(step) }
        }
        history.future.reverse();
        let last = history.steps().map(|(it, _)| it.number).max().unwrap_or(0);
        history.last = last.max(self.number("last_step")?.unwrap_or(0));
        Ok(history)
    }

    fn number(&mut self, name: &str) -> Result<Option<u64>, LoadError> {
        let query = "SELECT value FROM numbers WHERE name = ?1";
        let found = self.connection.query_row(query, [name], |row| row.get(0)).optional();
        let found = found.map_err(LoadError::from);
        Ok(self.kept("number", 0, found)?.flatten())
    }

    /// The value, unless it is damaged and damage is forgiven.
    fn kept<T>(
        &mut self,
        what: &str,
        id: u64,
        found: Result<T, LoadError>,
    ) -> Result<Option<T>, LoadError> {
        match (found, &mut self.losses) {
            (Ok(value), _) => Ok(Some(value)),
            (Err(error), None) => Err(error),
            (Err(error), Some(losses)) => {
                losses.push(format!("{what} {id}: {error}"));
                Ok(None)
            }
        }
    }

    /// The rows of a table by their numbers.
    fn rows<T>(
        &mut self,
        table: &str,
        columns: &str,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<(u64, T)>, LoadError> {
        let select = format!("SELECT rowid, {columns} FROM {table}");
        let read = |row: &Row<'_>| Ok((row.get(0)?, read(row)?));
        let mut found = Vec::new();
        let ended = self.each(&format!("{select} ORDER BY rowid"), &read, &mut found);
        let Err(error) = ended else { return Ok(found) };
        let Some(losses) = &mut self.losses else { return Err(error.into()) };
        let table = table.replace('_', " ");
        losses.push(format!("a part of the {table}: {}", LoadError::from(error)));
        // From the other end to the damage, then one by one between the two.
        let mut rest = Vec::new();
        let _ended = self.each(&format!("{select} ORDER BY rowid DESC"), &read, &mut rest);
        let from = found.last().map_or(0, |(id, _)| *id);
        let to = rest.last().map_or(from, |(id, _)| *id);
        rest.retain(|(id, _)| *id > from);
        for id in (from + 1)..to.min(from.saturating_add(1_000_000)) {
            let one = format!("{select} WHERE rowid = {id}");
            let _damaged = self.each(&one, &read, &mut found);
        }
        found.extend(rest.into_iter().rev());
        Ok(found)
    }

    fn each<T>(
        &self,
        query: &str,
        read: &impl Fn(&Row<'_>) -> rusqlite::Result<T>,
        found: &mut Vec<T>,
    ) -> rusqlite::Result<()> {
        let mut query = self.connection.prepare(query)?;
        let mut rows = query.query([])?;
        let mut first = Ok(());
        while let Some(row) = rows.next()? {
            match read(row) {
                Ok(value) => found.push(value),
                // The rows after one that means nothing can still be read.
                Err(error) => first = first.and(Err(error)),
            }
        }
        first
    }
}
