//! One window for each project: who has it open holds a lock that dies with the program.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use super::{Folders, StoreError};

/// Held as long as a project is open for writing.
///
/// The lock is on a file in the data folder, not on the project itself: there it would stand in the
/// way of `SQLite`'s own locks. Programs on other machines do not see it; for them
/// [`super::ProjectFile::save`] looks before every write whether another one has written.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a project.
    ///
    /// # Errors
    /// [`StoreError::Busy`] if another window has it.
    pub(super) fn take(project: &Path, folders: &Folders) -> Result<Self, StoreError> {
        let place = folders.lock_of(project)?;
        let file = File::create(&place).map_err(|e| StoreError::Write(place, e))?;
        match file.try_lock() {
            // Where the system has no locks, the look before every write has to do.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy(project.to_owned())),
        }
    }
}
