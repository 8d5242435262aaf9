//! A project as one `SQLite` file.
//!
//! One row a report, statement and claim; what a row holds beside its keys is JSON. Saving writes
//! the difference between what the file holds and what it is to hold, in one transaction.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use rusqlite::{Connection, Transaction, params};
use serde::{Serialize, de::DeserializeOwned};

use super::StoreError;
use crate::model::{
    ClaimId, Entry, LeastSure, Memory, Metadata, Party, PositionKey, Project, Report, ReportId,
    Span, StatementId,
};

/// How names of project files end.
pub const SUFFIX: &str = "standpoint";
/// Marks the file as ours (`PRAGMA application_id`): `StPt`.
const APPLICATION: i64 = 0x5374_5074;
/// Number of the format (`PRAGMA user_version`).
const FORMAT: i64 = 3;

/// What each format added to the one before.
const SCHEMAS: [&str; FORMAT as usize] = [SCHEMA_1, SCHEMA_2, SCHEMA_3];

const SCHEMA_1: &str = "
    CREATE TABLE numbers (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
    CREATE TABLE reports (id INTEGER PRIMARY KEY, text TEXT NOT NULL, metadata TEXT NOT NULL,
        model TEXT, deleted TEXT NOT NULL) STRICT;
    CREATE TABLE statements (id INTEGER PRIMARY KEY, report INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
    CREATE TABLE claims (id INTEGER PRIMARY KEY, report INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
    CREATE TABLE parties (name TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT;
    CREATE TABLE summaries (position TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
    CREATE INDEX statements_of_report ON statements (report);
    CREATE INDEX claims_of_report ON claims (report);
";

const SCHEMA_2: &str = "
    CREATE TABLE held_back (report INTEGER PRIMARY KEY, data TEXT NOT NULL) STRICT;
";

const SCHEMA_3: &str = "
    CREATE TABLE memory (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL) STRICT;
";

/// An open project file and what it holds.
#[derive(Debug)]
pub struct ProjectFile {
    path: PathBuf,
    connection: Connection,
    saved: Project,
}

impl ProjectFile {
    /// Opens a project, or makes an empty one where there is no file.
    ///
    /// # Errors
    /// If the file is none of ours, damaged, newer than this program, or in use.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let failed = |e| failure(path, e);
        let mut connection = Connection::open(path).map_err(failed)?;
        connection.busy_timeout(Duration::from_millis(500)).map_err(failed)?;
        // The lock is held while the project is open: two programs would overwrite each other.
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(failed)?;
        let format: i64 = pragma(&connection, "user_version").map_err(failed)?;
        let owner: i64 = pragma(&connection, "application_id").map_err(failed)?;
        if owner == 0 && format == 0 && is_blank(&connection).map_err(failed)? {
            bring_up_to_date(&mut connection, 0).map_err(failed)?;
        } else if owner != APPLICATION {
            return Err(failed(rusqlite::Error::InvalidQuery));
        } else if format > FORMAT {
            return Err(StoreError::Newer(path.to_owned(), format));
        } else if format < FORMAT {
            bring_up_to_date(&mut connection, format).map_err(failed)?;
        }
        connection.execute_batch("BEGIN EXCLUSIVE; COMMIT;").map_err(failed)?;
        let saved = load(&connection).map_err(|e| match e {
            LoadError::Sql(e) => failure(path, e),
            LoadError::Value(e) => StoreError::Damaged(path.to_owned(), e),
        })?;
        Ok(Self { path: path.to_owned(), connection, saved })
    }

    /// What the file holds.
    pub fn project(&self) -> &Project {
        &self.saved
    }

    /// Where the file stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Brings the file up to date, wholly or not at all.
    ///
    /// # Errors
    /// If the disk is full or the file has gone; the file then holds what it held before.
    pub fn save(&mut self, project: &Project) -> Result<(), StoreError> {
        let failed = |e| failure(&self.path, e);
        let change = self.connection.transaction().map_err(failed)?;
        write_difference(&change, &self.saved, project).map_err(|e| match e {
            LoadError::Sql(e) => failure(&self.path, e),
            LoadError::Value(e) => StoreError::Damaged(self.path.clone(), e),
        })?;
        change.commit().map_err(|e| failure(&self.path, e))?;
        self.saved = project.clone();
        Ok(())
    }
}

/// Writes a project to a new file, aside first, so that a file of that name is replaced whole.
///
/// # Errors
/// If the system refuses; a file that was there before is as it was.
pub fn write_project(path: &Path, project: &Project) -> Result<(), StoreError> {
    let failed = |e| StoreError::Write(path.to_owned(), e);
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let aside = tempfile::TempDir::new_in(folder).map_err(failed)?;
    let copy = aside.path().join("project");
    ProjectFile::open(&copy)?.save(project)?;
    std::fs::rename(&copy, path).map_err(failed)
}

enum LoadError {
    Sql(rusqlite::Error),
    Value(String),
}

impl From<rusqlite::Error> for LoadError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<serde_json::Error> for LoadError {
    fn from(error: serde_json::Error) -> Self {
        Self::Value(error.to_string())
    }
}

fn failure(path: &Path, error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode::{CannotOpen, DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly};
    match error.sqlite_error_code() {
        Some(DatabaseBusy | DatabaseLocked) => StoreError::Busy(path.to_owned()),
        Some(CannotOpen) => StoreError::Open(path.to_owned(), std::io::Error::other(error)),
        Some(DiskFull | ReadOnly) => {
            StoreError::Write(path.to_owned(), std::io::Error::other(error))
        }
        _ => StoreError::Project(path.to_owned(), error),
    }
}

fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

fn is_blank(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))
}

/// Adds what a file of an older format lacks, or all to an empty one; wholly or not at all.
fn bring_up_to_date(connection: &mut Connection, format: i64) -> rusqlite::Result<()> {
    let change = connection.transaction()?;
    for schema in SCHEMAS.iter().skip(usize::try_from(format).unwrap_or(0)) {
        change.execute_batch(schema)?;
    }
    change.pragma_update(None, "application_id", APPLICATION)?;
    change.pragma_update(None, "user_version", FORMAT)?;
    change.commit()
}

fn load(connection: &Connection) -> Result<Project, LoadError> {
    let mut entries: BTreeMap<ReportId, Entry> = BTreeMap::new();
    let mut query = connection.prepare("SELECT id, text, metadata, model, deleted FROM reports")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let metadata: Metadata = from_json(&row.get::<_, String>(2)?)?;
        let entry = Entry {
            report: Arc::new(Report::new(row.get(1)?, metadata)),
            model: row.get(3)?,
            deleted: from_json(&row.get::<_, String>(4)?)?,
            ..Entry::default()
        };
        entries.insert(ReportId(row.get(0)?), entry);
    }
    for (report, id, data) in findings(connection, "statements")? {
        let statement = from_json(&data)?;
        if let Some(entry) = entries.get_mut(&report) {
            entry.statements.insert(StatementId(id), statement);
        }
    }
    for (report, id, data) in findings(connection, "claims")? {
        let claim = from_json(&data)?;
        if let Some(entry) = entries.get_mut(&report) {
            entry.claims.insert(ClaimId(id), claim);
        }
    }
    for (report, data) in held_back(connection)? {
        if let Some(entry) = entries.get_mut(&report) {
            entry.held_back = from_json(&data)?;
        }
    }
    let mut parties: BTreeMap<String, Party> = BTreeMap::new();
    for (name, data) in pairs(connection, "SELECT name, data FROM parties")? {
        parties.insert(name, from_json(&data)?);
    }
    let mut summaries: BTreeMap<PositionKey, String> = BTreeMap::new();
    for (key, words) in pairs(connection, "SELECT position, words FROM summaries")? {
        summaries.insert(from_json(&key)?, words);
    }
    let memory = pairs(connection, "SELECT '', data FROM memory")?.pop();
    let memory: Memory = memory.map(|(_, data)| from_json(&data)).transpose()?.unwrap_or_default();
    let number = |name| {
        let query = "SELECT max(value) FROM numbers WHERE name = ?1";
        connection.query_row(query, [name], |row| row.get::<_, Option<u64>>(0))
    };
    let least_sure = number("least_sure")?.and_then(|it| u8::try_from(it).ok());
    Ok(Project {
        reports: entries.into_iter().map(|(id, entry)| (id, Arc::new(entry))).collect(),
        parties: Arc::new(parties),
        summaries: Arc::new(summaries),
        memory: Arc::new(memory),
        least_sure: least_sure.map(LeastSure).unwrap_or_default(),
        last_id: number("last_id")?.unwrap_or(0),
    })
}

fn findings(
    connection: &Connection,
    table: &str,
) -> rusqlite::Result<Vec<(ReportId, u64, String)>> {
    let mut query = connection.prepare(&format!("SELECT report, id, data FROM {table}"))?;
    let rows = query.query_map([], |row| Ok((ReportId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
    rows.collect()
}

fn held_back(connection: &Connection) -> rusqlite::Result<Vec<(ReportId, String)>> {
    let mut query = connection.prepare("SELECT report, data FROM held_back")?;
    let rows = query.query_map([], |row| Ok((ReportId(row.get(0)?), row.get(1)?)))?;
    rows.collect()
}

fn pairs(connection: &Connection, query: &str) -> rusqlite::Result<Vec<(String, String)>> {
    let mut query = connection.prepare(query)?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, LoadError> {
    Ok(serde_json::from_str(text)?)
}

fn to_json<T: Serialize>(value: &T) -> Result<String, LoadError> {
    Ok(serde_json::to_string(value)?)
}

fn write_difference(
    change: &Transaction<'_>,
    old: &Project,
    new: &Project,
) -> Result<(), LoadError> {
    for id in old.reports.keys().filter(|id| !new.reports.contains_key(id)) {
        for (table, key) in [
            ("statements", "report"),
            ("claims", "report"),
            ("held_back", "report"),
            ("reports", "id"),
        ] {
            change.execute(&format!("DELETE FROM {table} WHERE {key} = ?1"), [id.0])?;
        }
    }
    for (id, entry) in &new.reports {
        let before = old.reports.get(id);
        if before.is_none_or(|it| !Arc::ptr_eq(it, entry)) {
            write_entry(change, *id, before.map(Arc::as_ref), entry)?;
        }
    }
    if !Arc::ptr_eq(&old.parties, &new.parties) {
        change.execute("DELETE FROM parties", [])?;
        for (name, party) in new.parties.iter() {
            change
                .execute("INSERT INTO parties VALUES (?1, ?2)", params![name, to_json(party)?])?;
        }
    }
    if !Arc::ptr_eq(&old.summaries, &new.summaries) {
        change.execute("DELETE FROM summaries", [])?;
        for (key, words) in new.summaries.iter() {
            change
                .execute("INSERT INTO summaries VALUES (?1, ?2)", params![to_json(key)?, words])?;
        }
    }
    if !Arc::ptr_eq(&old.memory, &new.memory) {
        let memory = to_json(new.memory.as_ref())?;
        change.execute("INSERT OR REPLACE INTO memory VALUES (1, ?1)", [memory])?;
    }
    let mut number = change.prepare_cached("INSERT OR REPLACE INTO numbers VALUES (?1, ?2)")?;
    number.execute(params!["last_id", new.last_id])?;
    number.execute(params!["least_sure", new.least_sure.0])?;
    Ok(())
}

fn write_entry(
    change: &Transaction<'_>,
    id: ReportId,
    old: Option<&Entry>,
    new: &Entry,
) -> Result<(), LoadError> {
    let same = old.is_some_and(|it| {
        Arc::ptr_eq(&it.report, &new.report) && it.model == new.model && it.deleted == new.deleted
    });
    if !same {
        change.execute(
            "INSERT OR REPLACE INTO reports VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                id.0,
                new.report.text(),
                to_json(&new.report.metadata)?,
                new.model,
                to_json::<Vec<Span>>(&new.deleted)?
            ],
        )?;
    }
    if old.is_none_or(|it| it.held_back != new.held_back) {
        change.execute(
            "INSERT OR REPLACE INTO held_back VALUES (?1, ?2)",
            params![id.0, to_json(&new.held_back)?],
        )?;
    }
    let statements = |it: &Entry| it.statements.iter().map(|(id, it)| (id.0, it.clone())).collect();
    let claims = |it: &Entry| it.claims.iter().map(|(id, it)| (id.0, it.clone())).collect();
    write_rows(
        change,
        "statements",
        id,
        &old.map(statements).unwrap_or_default(),
        &statements(new),
    )?;
    write_rows(change, "claims", id, &old.map(claims).unwrap_or_default(), &claims(new))
}

fn write_rows<T: PartialEq + Serialize>(
    change: &Transaction<'_>,
    table: &str,
    report: ReportId,
    old: &BTreeMap<u64, T>,
    new: &BTreeMap<u64, T>,
) -> Result<(), LoadError> {
    let mut delete = change.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?;
    for id in old.keys().filter(|id| !new.contains_key(id)) {
        delete.execute([id])?;
    }
    let mut write =
        change.prepare_cached(&format!("INSERT OR REPLACE INTO {table} VALUES (?1, ?2, ?3)"))?;
    for (id, value) in new.iter().filter(|(id, value)| old.get(id) != Some(value)) {
        write.execute(params![id, report.0, to_json(value)?])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Origin, Stance, Statement};

    fn project(texts: &[&str]) -> Project {
        let mut project = Project::default();
        for text in texts {
            let report = Arc::new(Report::new((*text).to_owned(), Metadata::default()));
            let mut entry = Entry { report, ..Entry::default() };
            let content = Span::new(0, 4).into_iter().collect();
            let id = StatementId(project.next_id());
            entry.statements.insert(id, Statement::new(None, None, content, Origin::Added));
            let id = ReportId(project.next_id());
            project.reports.insert(id, Arc::new(entry));
        }
        project.ensure_party("Port");
        let memory = Arc::make_mut(&mut project.memory);
        memory.parties.insert("Ann".into(), Some("Port".into()));
        let key = PositionKey { party: None, issue: Some("x".into()), stance: Stance::For };
        Arc::make_mut(&mut project.summaries).insert(key, "words".into());
        project
    }

    #[test]
    fn a_project_comes_back_as_it_was_and_differences_are_enough() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.standpoint");
        let mut changed = project(&["Näme said", "Other text"]);
        {
            let mut file = ProjectFile::open(&path).unwrap();
            file.save(&changed).unwrap();
            let first = *changed.reports.keys().next().unwrap();
            let entry = Arc::make_mut(changed.reports.get_mut(&first).unwrap());
            entry.statements.values_mut().for_each(|it| it.note = "seen".into());
            changed.reports.pop_last();
            file.save(&changed).unwrap();
        }
        assert_eq!(ProjectFile::open(&path).unwrap().project(), &changed);
    }

    #[test]
    fn files_of_older_formats_are_brought_up_to_date() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old");
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch(SCHEMA_1).unwrap();
        connection.pragma_update(None, "application_id", APPLICATION).unwrap();
        connection.pragma_update(None, "user_version", 1).unwrap();
        connection
            .execute_batch(
                "INSERT INTO numbers VALUES ('last_id', 7);
                 INSERT INTO reports VALUES (1, 'Ann said so.', '{}', NULL, '[]');",
            )
            .unwrap();
        drop(connection);
        let mut file = ProjectFile::open(&path).unwrap();
        let mut project = file.project().clone();
        assert_eq!((project.last_id, project.least_sure), (7, LeastSure::default()));
        project.least_sure = LeastSure(75);
        let entry = Arc::make_mut(project.reports.get_mut(&ReportId(1)).unwrap());
        entry.held_back.push(Statement::new(None, None, Vec::new(), Origin::Program));
        file.save(&project).unwrap();
        drop(file);
        assert_eq!(ProjectFile::open(&path).unwrap().project(), &project);
    }

    #[test]
    fn foreign_busy_and_newer_files_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("text"), "no project, but some words that are long enough").unwrap();
        assert!(matches!(ProjectFile::open(&path("text")), Err(StoreError::Project(..))));
        let file = ProjectFile::open(&path("a")).unwrap();
        assert!(matches!(ProjectFile::open(&path("a")), Err(StoreError::Busy(..))));
        file.connection.pragma_update(None, "user_version", 99).unwrap();
        drop(file);
        assert!(matches!(ProjectFile::open(&path("a")), Err(StoreError::Newer(_, 99))));
        assert!(matches!(ProjectFile::open(&path("no/such")), Err(StoreError::Open(..))));
    }
}
