//! The tables of a DNA project, read with distrust.

use std::{collections::BTreeMap, io::Read as _};

use rusqlite::{Connection, Row, config::DbConfig, limits::Limit};

use crate::read::ReadError;

/// More bytes are no project.
const LARGEST: usize = 512 * 1024 * 1024;
/// No text is longer, in bytes.
const LONGEST: i32 = 64 * 1024 * 1024;
/// So many bytes of text may come out of one table …
const LARGEST_TABLE: usize = 256 * 1024 * 1024;
/// … and so many rows.
const MOST: usize = 1_000_000;
/// More work is no reading: steps of the database, in thousands.
const MOST_STEPS: u32 = 100_000;

/// The variables of a statement with their values, as words.
pub(in crate::read) type Values = BTreeMap<String, String>;

/// A text with what is known about it.
pub(super) struct Document {
    pub(super) id: i64,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) author: String,
    pub(super) source: String,
    pub(super) notes: String,
    pub(super) date: i64,
}

/// A stretch of a document, in UTF-16 units.
pub(super) struct Marked {
    pub(super) id: i64,
    pub(super) document: i64,
    pub(super) start: usize,
    pub(super) stop: usize,
}

/// An open project.
pub(super) struct Tables(Connection);

// By value, as `map_err` hands it over.
#[expect(clippy::needless_pass_by_value, reason = "handed to map_err")]
fn failed(e: rusqlite::Error) -> ReadError {
    match e.sqlite_error_code() {
        Some(rusqlite::ErrorCode::OperationInterrupted | rusqlite::ErrorCode::TooBig) => {
            ReadError::TooMuch("more than a project has")
        }
        Some(_) => ReadError::Half("its tables cannot be read"),
        None => ReadError::Annotation("its tables hold something else than DNA's".to_owned()),
    }
}

impl Tables {
    /// Opens a copy in memory.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, ReadError> {
        if bytes.len() > LARGEST {
            return Err(ReadError::TooMuch("a very large project"));
        }
        if !bytes.starts_with(b"SQLite format 3\0") {
            return Err(ReadError::NoReports("it is no DNA project".to_owned()));
        }
        let mut connection = Connection::open_in_memory().map_err(failed)?;
        // The log of a database that was written ahead is not here: read it as if there were none.
        let (head, rest) = bytes.split_at(bytes.len().min(18));
        let versions = rest.get(..2).map(|it| it.iter().map(|it| (*it).min(1)).collect::<Vec<_>>());
        let versions = versions.unwrap_or_default();
        let copy = head.chain(versions.as_slice()).chain(rest.get(2..).unwrap_or_default());
        connection.deserialize_read_exact("main", copy, bytes.len(), true).map_err(failed)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map_err(failed)?;
        connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
            .map_err(failed)?;
        connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
            .map_err(failed)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false).map_err(failed)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST).map_err(failed)?;
        connection.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 50).map_err(failed)?;
        let mut steps = 0;
        let too_many = move || {
            steps += 1;
            steps > MOST_STEPS
        };
        connection.progress_handler(1000, Some(too_many)).map_err(failed)?;
        connection
            .execute_batch("PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
            .map_err(failed)?;
        Ok(Self(connection))
    }

    /// Whether there is a table of this name that is nothing but one: no view, nothing virtual.
    fn has(&self, table: &str) -> Result<bool, ReadError> {
        let query = "SELECT count(*) FROM sqlite_schema \
                     WHERE type = 'table' AND rootpage > 0 AND name = ? COLLATE NOCASE";
        let count: i64 = self.0.query_row(query, [table], |it| it.get(0)).map_err(failed)?;
        Ok(count > 0)
    }

    /// Rows of a table; none if it is not there.
    fn rows<T>(
        &self,
        table: &str,
        columns: &str,
        row: impl Fn(&Row<'_>) -> rusqlite::Result<(T, usize)>,
    ) -> Result<Vec<T>, ReadError> {
        if !self.has(table)? {
            return Ok(Vec::new());
        }
        let query = format!("SELECT {columns} FROM main.{table} NOT INDEXED");
        let mut query = self.0.prepare(&query).map_err(failed)?;
        let mut rows = query.query([]).map_err(failed)?;
        let (mut found, mut size) = (Vec::new(), 0);
        while let Some(it) = rows.next().map_err(failed)? {
            let (it, more) = row(it).map_err(failed)?;
            size += more;
            found.push(it);
            if size > LARGEST_TABLE || found.len() > MOST {
                return Err(ReadError::TooMuch("more than a project has"));
            }
        }
        Ok(found)
    }

    /// The documents in the order of their numbers.
    pub(super) fn documents(&mut self) -> Result<Vec<Document>, ReadError> {
        let columns = "ID, Title, Text, Author, Source, Notes, Date";
        let mut found = self.rows("DOCUMENTS", columns, |it| {
            let document = Document {
                id: it.get(0)?,
                title: words(it, 1)?,
                text: words(it, 2)?,
                author: words(it, 3)?,
                source: words(it, 4)?,
                notes: words(it, 5)?,
                date: it.get::<_, Option<i64>>(6)?.unwrap_or_default(),
            };
            let size = document.text.len() + document.title.len() + document.notes.len();
            Ok((document, size))
        })?;
        found.sort_by_key(|it| it.id);
        found.dedup_by_key(|it| it.id);
        Ok(found)
    }

    /// The statements in the order of their places.
    pub(super) fn statements(&mut self) -> Result<Vec<Marked>, ReadError> {
        let mut found = self.rows("STATEMENTS", "ID, DocumentId, Start, Stop", |it| {
            // What lies before the text lies outside of it.
            let place =
                |at| it.get::<_, i64>(at).map(|it| usize::try_from(it).unwrap_or(usize::MAX));
            let (start, stop) = (place(2)?, place(3)?);
            Ok((Marked { id: it.get(0)?, document: it.get(1)?, start, stop }, 0))
        })?;
        found.sort_by_key(|it| (it.document, it.start, it.id));
        found.dedup_by_key(|it| it.id);
        Ok(found)
    }

    /// The values of statements, by their numbers.
    pub(super) fn values(&mut self) -> Result<BTreeMap<i64, Values>, ReadError> {
        let pair = |it: &Row<'_>| -> rusqlite::Result<((i64, String), usize)> {
            let value = words(it, 1)?;
            let size = value.len();
            Ok(((it.get(0)?, value), size))
        };
        let variables = self.rows("VARIABLES", "ID, Variable", pair)?;
        let variables: BTreeMap<i64, String> = variables.into_iter().collect();
        let entities = self.rows("ENTITIES", "ID, Value", pair)?;
        let entities: BTreeMap<i64, String> = entities.into_iter().collect();
        let mut found: BTreeMap<i64, Values> = BTreeMap::new();
        let mut size = 0;
        for (table, column) in [
            ("DATABOOLEAN", "Value"),
            ("DATAINTEGER", "Value"),
            ("DATALONGTEXT", "Value"),
            // DNA 2 has values there, DNA 3 the numbers of entities.
            ("DATASHORTTEXT", if self.has("ENTITIES")? { "Entity" } else { "Value" }),
        ] {
            let columns = format!("StatementId, {column}, VariableId");
            let rows = self.rows(table, &columns, |it| {
                let value = words(it, 1)?;
                let size = value.len();
                Ok(((it.get::<_, i64>(0)?, it.get::<_, i64>(2)?, value), size))
            })?;
            for (statement, variable, value) in rows {
                let Some(name) = variables.get(&variable) else { continue };
                let value = match column {
                    "Entity" => value.parse().ok().and_then(|it: i64| entities.get(&it)).cloned(),
                    _ => Some(value),
                };
                let value = value.unwrap_or_default();
                size += name.len() + value.len();
                if size > LARGEST_TABLE {
                    return Err(ReadError::TooMuch("more than a project has"));
                }
                found.entry(statement).or_default().insert(name.clone(), value);
            }
        }
        Ok(found)
    }
}

/// Whatever stands there, as words: `SQLite` lets anything stand anywhere.
fn words(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    use rusqlite::types::ValueRef;
    Ok(match row.get_ref(at)? {
        ValueRef::Null => String::new(),
        ValueRef::Integer(it) => it.to_string(),
        ValueRef::Real(it) => it.to_string(),
        ValueRef::Text(it) | ValueRef::Blob(it) => String::from_utf8_lossy(it).into_owned(),
    })
}
