//! What can go wrong with files.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{export::ExportError, read::ReadError};

/// Why something was not read or not written. Nothing is ever half written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system refused to read.
    #[error("“{0}” cannot be opened ({1}); check that it is there and that you may read it")]
    Open(PathBuf, io::Error),
    /// The system refused to write.
    #[error(
        "“{0}” cannot be written ({1}); check the folder and the free space, or choose another place"
    )]
    Write(PathBuf, io::Error),
    /// The file is no report.
    #[error("“{0}” was not read: {1}")]
    Report(PathBuf, ReadError),
    /// The findings were given up, or their format cannot hold them.
    #[error(transparent)]
    Findings(ExportError),
    /// The file is another program's.
    #[error("“{0}” is no Standpoint project; the file was left as it is")]
    Foreign(PathBuf),
    /// The library refused for a reason of its own.
    #[error("“{0}” cannot be used as a project ({1}); the file was left as it is")]
    Project(PathBuf, rusqlite::Error),
    /// Written by a newer program.
    #[error(
        "“{0}” was written by a newer Standpoint (format {1}); please update the program. The file was left as it is"
    )]
    Newer(PathBuf, i64),
    /// Another window has it.
    #[error("“{0}” is open in another window")]
    Busy(PathBuf),
    /// The file or its folder is not to be written to.
    #[error("“{0}” may not be written to ({1})")]
    ReadOnly(PathBuf, String),
    /// The file was deleted, moved or replaced while it was open.
    #[error(
        "“{0}” was moved, deleted or replaced by another program; save the project as another (File, Save project as)"
    )]
    Gone(PathBuf),
    /// Another program wrote into the file while it was open.
    #[error(
        "“{0}” was changed by another program; save the project as another (File, Save project as), so that neither is lost"
    )]
    Changed(PathBuf),
    /// A part of the project cannot be read.
    #[error("“{0}” is damaged ({1}); the file was left as it is")]
    Damaged(PathBuf, String),
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
