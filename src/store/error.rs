//! What can go wrong with files.

use std::{io, path::PathBuf};

use crate::read::ReadError;

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
    /// The file is no project, or a damaged one.
    #[error("“{0}” is no Standpoint project or is damaged ({1}); the file was left as it is")]
    Project(PathBuf, rusqlite::Error),
    /// Written by a newer program.
    #[error("“{0}” was written by a newer Standpoint (format {1}); please update the program")]
    Newer(PathBuf, i64),
    /// Another process writes to it.
    #[error("“{0}” is open in another Standpoint; close it there first")]
    Busy(PathBuf),
    /// One value in the project cannot be understood.
    #[error("“{0}” holds something that cannot be understood ({1}); the file was left as it is")]
    Damaged(PathBuf, String),
}
