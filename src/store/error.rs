//! What can go wrong with files.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{export::ExportError, language::say, read::ReadError};

/// Why something was not read or not written. Nothing is ever half written.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.said())]
pub enum StoreError {
    /// The system refused to read.
    Open(PathBuf, io::Error),
    /// The system refused to write.
    Write(PathBuf, io::Error),
    /// The file is no report.
    Report(PathBuf, ReadError),
    /// The findings were given up, or their format cannot hold them.
    #[error(transparent)]
    Findings(ExportError),
    /// The file is another program's.
    Foreign(PathBuf),
    /// The library refused for a reason of its own.
    Project(PathBuf, rusqlite::Error),
    /// Written by a newer program.
    Newer(PathBuf, i64),
    /// Another window has it.
    Busy(PathBuf),
    /// The file or its folder is not to be written to.
    ReadOnly(PathBuf, String),
    /// The file was deleted, moved or replaced while it was open.
    Gone(PathBuf),
    /// Another program wrote into the file while it was open.
    Changed(PathBuf),
    /// A part of the project cannot be read.
    Damaged(PathBuf, String),
}

impl StoreError {
    fn said(&self) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Open(path, e) => {
                say!("store-error-open", path = shown(path), why = e.to_string())
            }
            Self::Write(path, e) => {
                say!("store-error-write", path = shown(path), why = e.to_string())
            }
            Self::Report(path, e) => {
                say!("store-error-report", path = shown(path), why = e.to_string())
            }
            Self::Findings(error) => error.to_string(),
            Self::Foreign(path) => say!("store-error-foreign", path = shown(path)),
            Self::Project(path, e) => {
                say!("store-error-project", path = shown(path), why = e.to_string())
            }
            Self::Newer(path, format) => {
                say!("store-error-newer", path = shown(path), format = (*format))
            }
            Self::Busy(path) => say!("store-error-busy", path = shown(path)),
            Self::ReadOnly(path, why) => {
                say!("store-error-read-only", path = shown(path), why = why.as_str())
            }
            Self::Gone(path) => say!("store-error-gone", path = shown(path)),
            Self::Changed(path) => say!("store-error-changed", path = shown(path)),
            Self::Damaged(path, why) => {
                say!("store-error-damaged", path = shown(path), why = why.as_str())
            }
        }
    }
}

impl StoreError {
    /// The same, said of another file: what went wrong with a copy went wrong with the original.
    #[must_use]
    pub fn about(self, path: &Path) -> Self {
        let path = path.to_owned();
        match self {
            Self::Open(_, e) => Self::Open(path, e),
            Self::Write(_, e) => Self::Write(path, e),
            Self::Report(_, e) => Self::Report(path, e),
            Self::Findings(error) => Self::Findings(error),
            Self::Foreign(_) => Self::Foreign(path),
            Self::Project(_, e) => Self::Project(path, e),
            Self::Newer(_, format) => Self::Newer(path, format),
            Self::Busy(_) => Self::Busy(path),
            Self::ReadOnly(_, why) => Self::ReadOnly(path, why),
            Self::Gone(_) => Self::Gone(path),
            Self::Changed(_) => Self::Changed(path),
            Self::Damaged(_, why) => Self::Damaged(path, why),
        }
    }
}
