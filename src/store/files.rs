//! Reports from files, and files that are written whole or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::StoreError;
use crate::{
    language::in_order,
    model::{Report, Statement},
    read::{Ask, ENDINGS, MAX_BYTES, ReadError, Reading, read, read_brat, read_citron},
};

/// Reads the reports of a file. `known` are those that are there already; `ask` is called now and
/// then.
///
/// # Errors
/// If the file cannot be opened, holds no report, or reading is given up.
pub fn read_reports(
    path: &Path,
    known: &[Arc<Report>],
    ask: Ask<'_>,
) -> Result<Reading, StoreError> {
    if path.extension().is_some_and(|it| it.eq_ignore_ascii_case("ann")) {
        // The text stands beside the marks.
        let text = path.with_extension("txt");
        let text = fs::read(&text).map_err(|e| StoreError::Open(text, e))?;
        return read_with(path, |marks, name| read_brat(&text, marks, name));
    }
    read_with(path, |bytes, name| read(bytes, name, known, ask))
}

/// Reads one report whose statements are marked already, in Citron's JSON.
///
/// # Errors
/// If the file cannot be opened, or is no such report.
pub fn read_annotated(path: &Path) -> Result<(Report, Vec<Statement>), StoreError> {
    read_with(path, read_citron)
}

fn read_with<T>(
    path: &Path,
    read: impl FnOnce(&[u8], &str) -> Result<T, ReadError>,
) -> Result<T, StoreError> {
    let failed = |e| StoreError::Open(path.to_owned(), e);
    let refused = |e| StoreError::Report(path.to_owned(), e);
    let size = fs::metadata(path).map_err(failed)?;
    if size.is_dir() {
        return Err(failed(io::Error::from(io::ErrorKind::IsADirectory)));
    }
    if size.len() > MAX_BYTES {
        return Err(refused(ReadError::TooLarge(size.len())));
    }
    let bytes = fs::read(path).map_err(failed)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    read(&bytes, &name).map_err(refused)
}

/// The files below a folder that end like reports, in the order of an index.
///
/// # Errors
/// If the folder cannot be listed.
pub fn reports_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let failed = |e| StoreError::Open(folder.to_owned(), e);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        // Links are not followed: a link to a folder above would never end.
        if entry.file_type().map_err(failed)?.is_dir() {
            found.extend(reports_in(&path)?);
        } else if has_report_ending(&path) {
            found.push(path);
        }
    }
    let order = |one: &PathBuf, other: &PathBuf| {
        in_order(&one.to_string_lossy(), &other.to_string_lossy()).then_with(|| one.cmp(other))
    };
    found.sort_by(order);
    Ok(found)
}

fn has_report_ending(path: &Path) -> bool {
    let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase());
    ending.is_some_and(|it| ENDINGS.contains(&it.as_str()))
}

/// Writes a file aside and moves it into place, so that there is never half a file.
///
/// # Errors
/// If the system refuses; a file that was there before is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let write = || -> io::Result<()> {
        let mut aside = tempfile::NamedTempFile::new_in(beside(path))?;
        io::Write::write_all(&mut aside, bytes)?;
        aside.as_file().sync_all()?;
        open_to_others(aside.path(), 0o644)?;
        aside.persist(path).map_err(|e| e.error)?;
        Ok(())
    };
    write().map_err(|e| StoreError::Write(path.to_owned(), plain(e)))
}

/// What the system said, without the name of the file that was written aside.
fn plain(error: io::Error) -> io::Error {
    let inner = error.get_ref().and_then(|it| it.source()?.downcast_ref::<io::Error>());
    inner.and_then(io::Error::raw_os_error).map_or(error, io::Error::from_raw_os_error)
}

/// The folder in which a file stands or is to stand.
pub(super) fn beside(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Temporary files are closed to others; findings are ordinary files.
#[cfg(unix)]
pub(super) fn open_to_others(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
pub(super) fn open_to_others(_: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_give_their_reports_in_name_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("b")).unwrap();
        for name in ["b/x.HTML", "c.md", "a.txt", "a.xlsx"] {
            fs::write(path(name), "Words").unwrap();
        }
        assert_eq!(
            reports_in(folder.path()).unwrap(),
            [path("a.txt"), path("b/x.HTML"), path("c.md")]
        );
    }

    #[test]
    fn what_cannot_be_written_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert!(matches!(write_whole(&path.join("below"), b"x"), Err(StoreError::Write(..))));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
