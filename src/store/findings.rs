//! Findings as files and folders, written whole or not at all.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write as _},
    path::{Component, Path, PathBuf},
};

use super::{
    StoreError,
    files::{beside, open_to_others},
};
use crate::{
    export::{Ask, ExportError, Files, Format, WriteFile},
    model::Project,
};

/// Writes the findings of a project; report by report, so that large ones need little memory.
///
/// A file of that name is replaced; a folder only where it is empty.
///
/// # Errors
/// If it is given up, the system refuses, or the format cannot hold it. Nothing is left behind then.
pub fn write_findings(
    project: &Project,
    format: Format,
    path: &Path,
    ask: Ask<'_>,
) -> Result<(), StoreError> {
    let failed = |error: ExportError| match error {
        ExportError::Write(e) => StoreError::Write(path.to_owned(), e),
        other => StoreError::Findings(other),
    };
    if format.is_folder() {
        return write_folder(project, format, path, ask).map_err(failed);
    }
    let mut whole = || -> Result<(), ExportError> {
        let mut aside = BufWriter::new(tempfile::NamedTempFile::new_in(beside(path))?);
        format.write(project, &mut aside, ask)?;
        let aside = aside.into_inner().map_err(io::IntoInnerError::into_error)?;
        aside.as_file().sync_all()?;
        open_to_others(aside.path(), 0o644)?;
        aside.persist(path).map_err(|e| e.error)?;
        Ok(())
    };
    whole().map_err(failed)
}

fn write_folder(
    project: &Project,
    format: Format,
    path: &Path,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    if path.is_file() || fs::read_dir(path).is_ok_and(|mut it| it.next().is_some()) {
        let why = "a file or a folder with files in it has this name already";
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, why).into());
    }
    let aside = tempfile::TempDir::new_in(beside(path))?;
    format.write_folder(project, &mut Folder(aside.path().to_owned()), ask)?;
    open_to_others(aside.path(), 0o755)?;
    if path.is_dir() {
        fs::remove_dir(path)?;
    }
    fs::rename(aside.path(), path)?;
    Ok(())
}

/// A folder that is being filled.
struct Folder(PathBuf);

impl Files for Folder {
    fn add(&mut self, name: &str, write: WriteFile<'_>) -> Result<(), ExportError> {
        let inside = Path::new(name).components().all(|it| matches!(it, Component::Normal(_)));
        if !inside {
            return Err(io::Error::other(format!("“{name}” is no name for a file")).into());
        }
        let path = self.0.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = BufWriter::new(File::create_new(&path)?);
        write(&mut file)?;
        file.flush()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::{ops::ControlFlow, sync::Arc};

    use super::*;

    #[test]
    fn what_is_given_up_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        let mut project = Project::default();
        project.reports.insert(crate::model::ReportId(1), Arc::default());
        for format in Format::ALL {
            let path = home.path().join("out");
            let given_up = write_findings(&project, *format, &path, &mut || ControlFlow::Break(()));
            assert!(
                matches!(given_up, Err(StoreError::Findings(ExportError::Cancelled))),
                "{} {given_up:?}",
                format.key
            );
            assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "{}", format.key);
        }
    }

    /// All bytes of a file, or of the files of a folder and those in it.
    fn bytes(path: &Path) -> Vec<u8> {
        if path.is_file() {
            return fs::read(path).unwrap();
        }
        fs::read_dir(path).unwrap().flat_map(|it| bytes(&it.unwrap().path())).collect()
    }

    /// Packed files are told by the tests of their own. DNA's event list has no room: its columns are
    /// DNA's, and it reads no comments.
    #[test]
    fn every_export_says_where_it_came_from() {
        let home = tempfile::tempdir().unwrap();
        let project = crate::hard::project();
        for format in Format::ALL {
            let path = home.path().join(format.key);
            write_findings(&project, *format, &path, &mut || ControlFlow::Continue(())).unwrap();
            let written = bytes(&path);
            let told = written.windows(10).any(|it| it == b"Standpoint");
            let packed = written.starts_with(b"PK");
            assert!(told || packed || format.key == "dna-events", "{}", format.key);
        }
    }
}
