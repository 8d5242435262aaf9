//! A project as one `SQLite` file, with a write-ahead log.
//!
//! One row a report, statement, claim and step of the history; what a row holds beside its keys is
//! JSON. Saving writes the difference between what the file holds and what it is to hold, in one
//! transaction that is on the disk when it returns.

mod load;
mod packed;
mod schema;
mod write;

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use self::{
    load::{LoadError, Loader},
    schema::{FORMAT, Found, bring_up_to_date, look, pragma},
};
use super::{Backups, Folders, StoreError, lock::Lock};
use crate::model::{History, Project};

/// How names of project files end.
pub const SUFFIX: &str = "standpoint";

/// Why a file is not written to.
const PROTECTED: &str = "it or its folder is protected against writing";

/// An open project file and what it holds.
#[derive(Debug)]
pub struct ProjectFile {
    path: PathBuf,
    connection: Connection,
    saved: Project,
    history: History,
    /// Grows when another program writes into the file.
    version: i64,
    /// Which file it is, whatever its name, and how this program left it: another one may come in
    /// its place, or write over it.
    stamp: Option<Stamp>,
    /// Held, not looked at.
    lock: Option<Lock>,
}

impl ProjectFile {
    /// Opens a project for writing, or makes an empty one where there is no file.
    ///
    /// A file of an older format is brought up to date; a backup is kept as it was.
    ///
    /// # Errors
    /// If the file is none of ours, damaged, newer than this program, read-only or in use.
    pub fn open(path: &Path, folders: &Folders) -> Result<Self, StoreError> {
        let lock = Lock::take(path, folders)?;
        if fs::metadata(path).is_ok_and(|it| it.permissions().readonly()) {
            return Err(StoreError::ReadOnly(path.to_owned(), PROTECTED.to_owned()));
        }
        let opened = Self::open_with(path, &|path| Backups::of(path, folders).make());
        let mut file = opened.map_err(|error| match error {
            // It can be read; its log cannot be made.
            StoreError::Open(path, _) if fs::File::open(&path).is_ok() => {
                StoreError::ReadOnly(path, PROTECTED.to_owned())
            }
            other => other,
        })?;
        file.lock = Some(lock);
        Ok(file)
    }

    /// Opens without a lock; `before_change` is called before an older file is brought up to date.
    fn open_with(
        path: &Path,
        before_change: &dyn Fn(&Path) -> Result<PathBuf, StoreError>,
    ) -> Result<Self, StoreError> {
        let failed = |e| failure(path, e);
        if lost_all(path) {
            return Err(StoreError::Foreign(path.to_owned()));
        }
        let mut connection = Connection::open(path).map_err(failed)?;
        connection.busy_timeout(Duration::from_millis(500)).map_err(failed)?;
        match look(&connection).map_err(failed)? {
            Found::Foreign => return Err(StoreError::Foreign(path.to_owned())),
            Found::Ours(format) if format > FORMAT => {
                return Err(StoreError::Newer(path.to_owned(), format));
            }
            Found::Blank => bring_up_to_date(&mut connection, 0).map_err(failed)?,
            Found::Ours(format) if format < FORMAT => {
                before_change(path)?;
                bring_up_to_date(&mut connection, format).map_err(failed)?;
            }
            Found::Ours(_) => {}
        }
        // What was committed is on the disk, even after a power cut. Where a log cannot be kept,
        // as on some network folders, SQLite goes on without one.
        let _mode = connection.pragma_update(None, "journal_mode", "WAL");
        connection.pragma_update(None, "synchronous", "FULL").map_err(failed)?;
        connection.pragma_update(None, "foreign_keys", true).map_err(failed)?;
        // Fails now, not at the first edit, where nothing can be written.
        connection.execute_batch("BEGIN IMMEDIATE; COMMIT;").map_err(failed)?;
        let mut loader = Loader::strict(&connection);
        let loaded = loader.project().and_then(|it| Ok((it, loader.history()?)));
        let (saved, history) = loaded.map_err(|e| load_failure(path, e))?;
        let version = pragma(&connection, "data_version").map_err(failed)?;
        let stamp = stamp(path);
        let path = path.to_owned();
        Ok(Self { path, connection, saved, history, version, stamp, lock: None })
    }

    /// What the file holds.
    pub fn project(&self) -> &Project {
        &self.saved
    }

    /// What was done to the project, and what was undone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Where the file stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Brings the file up to date, wholly or not at all. After it, the change survives a power cut.
    ///
    /// # Errors
    /// If the disk is full, the file has gone, or another program has written into it; the file
    /// then holds what it held before.
    pub fn save(&mut self, project: &Project, history: &History) -> Result<(), StoreError> {
        let failed = |e| failure(&self.path, e);
        self.look_after()?;
        let now = jiff::Timestamp::now().as_millisecond();
        let begin = TransactionBehavior::Immediate;
        let change = self.connection.transaction_with_behavior(begin).map_err(failed)?;
        if pragma(&change, "data_version").map_err(failed)? != self.version {
            return Err(StoreError::Changed(self.path.clone()));
        }
        write::write_project(&change, &self.saved, project, now)
            .and_then(|()| write::write_history(&change, &self.history, history, now))
            .map_err(|e| load_failure(&self.path, e))?;
        change.commit().map_err(|e| failure(&self.path, e))?;
        self.saved = project.clone();
        self.history = history.clone();
        self.stamp = stamp(&self.path);
        Ok(())
    }

    /// Looks whether the file is still the one that was opened, as this program left it.
    ///
    /// Writing into a file that was deleted would work, and be lost; writing into one that another
    /// program copied over would destroy it.
    fn look_after(&self) -> Result<(), StoreError> {
        match (self.stamp, stamp(&self.path)) {
            (Some(left), Some(found)) if left == found => Ok(()),
            (Some(left), Some(found)) if left.file == found.file => {
                Err(StoreError::Changed(self.path.clone()))
            }
            (None, None) => Ok(()),
            _ => Err(StoreError::Gone(self.path.clone())),
        }
    }

    /// Moves the log into the file, so that a copy of the file alone has everything. For quiet
    /// moments; nothing is lost without it.
    pub fn settle(&mut self) {
        if self.look_after().is_err() {
            return;
        }
        let settle = "PRAGMA wal_checkpoint(TRUNCATE)";
        let _later = self.connection.query_row(settle, [], |_| Ok(()));
        self.stamp = stamp(&self.path);
    }
}

/// A project that is only looked at: the file is neither changed nor kept open.
///
/// # Errors
/// If the file cannot be read, is none of ours, damaged, or newer than this program.
pub fn read_project(path: &Path) -> Result<(Project, History), StoreError> {
    if lost_all(path) {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    let aside = tempfile::tempdir().map_err(|e| StoreError::Open(path.to_owned(), e))?;
    let copy = aside.path().join("copy");
    copy_project(path, &copy)?;
    let named = |error: StoreError| error.about(path);
    let file = ProjectFile::open_with(&copy, &|it| Ok(it.to_owned())).map_err(named)?;
    Ok((file.saved, file.history))
}

/// Whether a file lost all its bytes: to the library that is an empty project.
fn lost_all(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|it| it.len() == 0)
}

/// Copies a project as it stands at this moment, whoever has it open.
///
/// # Errors
/// If it cannot be read, or the copy not be written.
pub fn copy_project(from: &Path, to: &Path) -> Result<(), StoreError> {
    let whole = || -> rusqlite::Result<()> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(from, flags)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
        Ok(())
    };
    if whole().is_ok() {
        return Ok(());
    }
    // In a folder without the right to write, and where the file is damaged, SQLite does not read:
    // the bytes are copied, with the log beside them.
    let _half = fs::remove_file(to);
    copy_bytes(from, to).map_err(|e| StoreError::Open(from.to_owned(), e))
}

fn copy_bytes(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::write(to, fs::read(from)?)?;
    let log = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    if log(from).exists() {
        fs::write(log(to), fs::read(log(from))?)?;
    }
    Ok(())
}

/// Reads what can be read of a damaged project; and what could not, in words.
///
/// # Errors
/// If nothing at all can be read.
pub fn recover_project(path: &Path) -> Result<(Project, Vec<String>), StoreError> {
    let aside = tempfile::tempdir().map_err(|e| StoreError::Open(path.to_owned(), e))?;
    let copy = aside.path().join("copy");
    let copied = copy_bytes(path, &copy).and_then(|()| fill_up(&copy));
    copied.map_err(|e| StoreError::Open(path.to_owned(), e))?;
    let failed = |e| failure(path, e);
    let mut connection = Connection::open(&copy).map_err(failed)?;
    match look(&connection).map_err(failed)? {
        Found::Ours(format) if format < FORMAT => {
            bring_up_to_date(&mut connection, format).map_err(failed)?;
        }
        Found::Ours(_) => {}
        _ => return Err(StoreError::Foreign(path.to_owned())),
    }
    let mut loader = Loader::forgiving(&connection);
    let project = loader.project().map_err(|e| load_failure(path, e))?;
    Ok((project, loader.losses()))
}

/// A file that was cut short gets back its length, so that `SQLite` reads what is left of it.
///
/// Its head says how long it was: the size of a page in bytes 16 and 17 (1 for 65,536), the number
/// of pages in bytes 28 to 31.
fn fill_up(path: &Path) -> std::io::Result<()> {
    let mut head = [0; 32];
    let mut file = fs::OpenOptions::new().read(true).write(true).open(path)?;
    if file.read_exact(&mut head).is_err() {
        return Ok(());
    }
    let pages = head.last_chunk().map_or(0, |it| u32::from_be_bytes(*it));
    let size = head.get(16..18).and_then(|it| it.try_into().ok()).map_or(0, u16::from_be_bytes);
    let size = if size == 1 { 65_536 } else { u64::from(size) };
    let whole = u64::from(pages) * size;
    // A damaged head may say anything.
    if (file.metadata()?.len()..LONGEST).contains(&whole) {
        file.set_len(whole)?;
    }
    Ok(())
}

/// No project is longer; it is only to be believed of a damaged head.
const LONGEST: u64 = 1 << 34;

/// Writes a project to a new file, aside first, so that a file of that name is replaced whole.
///
/// # Errors
/// If the system refuses; a file that was there before is as it was.
pub fn write_project(path: &Path, project: &Project, history: &History) -> Result<(), StoreError> {
    let failed = |e| StoreError::Write(path.to_owned(), e);
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let aside = tempfile::TempDir::new_in(folder).map_err(failed)?;
    let copy = aside.path().join("project");
    let named = |error: StoreError| error.about(path);
    let mut file = ProjectFile::open_with(&copy, &|it| Ok(it.to_owned())).map_err(named)?;
    file.save(project, history).map_err(named)?;
    // Closing moves the log into the file.
    drop(file);
    fs::rename(&copy, path).map_err(failed)
}

/// Which file it is, and how it was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    /// Device and number, where the system has them.
    file: (u64, u64),
    size: u64,
    changed: Option<SystemTime>,
}

fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    Some(Stamp { file: number(&found), size: found.len(), changed: found.modified().ok() })
}

#[cfg(unix)]
fn number(found: &fs::Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (found.dev(), found.ino())
}

#[cfg(not(unix))]
fn number(_: &fs::Metadata) -> (u64, u64) {
    (0, 0)
}

fn load_failure(path: &Path, error: LoadError) -> StoreError {
    match error {
        LoadError::Sql(e) => failure(path, e),
        LoadError::Value => {
            StoreError::Damaged(path.to_owned(), "a value in it cannot be understood".to_owned())
        }
    }
}

fn failure(path: &Path, error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode::{
        CannotOpen, DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase,
        ReadOnly, SystemIoFailure,
    };
    let path = path.to_owned();
    if matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
    ) {
        return StoreError::Damaged(path, "a value in it means nothing".to_owned());
    }
    match error.sqlite_error_code() {
        Some(DatabaseBusy | DatabaseLocked) => StoreError::Busy(path),
        Some(CannotOpen) => StoreError::Open(path, std::io::Error::other(error)),
        Some(ReadOnly) => StoreError::ReadOnly(path, PROTECTED.to_owned()),
        Some(DiskFull | SystemIoFailure) => StoreError::Write(path, std::io::Error::other(error)),
        Some(NotADatabase) => StoreError::Foreign(path),
        Some(DatabaseCorrupt) => StoreError::Damaged(path, "a part of it is broken".to_owned()),
        _ => StoreError::Project(path, error),
    }
}

#[cfg(test)]
mod tests;
