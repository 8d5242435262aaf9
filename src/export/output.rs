//! Where exporters write, and how they are given up.

use std::{
    io::{self, Write},
    ops::ControlFlow,
};

/// Why findings were not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The person gave it up.
    #[error("writing was cancelled")]
    Cancelled,
    /// The system refuses.
    #[error(transparent)]
    Write(#[from] io::Error),
    /// A library fails: name of the format, and its words.
    #[error("the findings could not be written as {0} ({1})")]
    Format(&'static str, String),
}

/// Asked after every report; [`ControlFlow::Break`] gives the work up.
pub type Ask<'a> = &'a mut dyn FnMut() -> ControlFlow<()>;

/// Asks; the error says that the work was given up.
pub(super) fn ask(it: Ask<'_>) -> Result<(), ExportError> {
    if it().is_break() { Err(ExportError::Cancelled) } else { Ok(()) }
}

/// What writes one file.
pub type WriteFile<'a> = &'a mut dyn FnMut(&mut dyn Write) -> Result<(), ExportError>;

/// A folder that an exporter of several files writes into.
pub trait Files {
    /// Makes a file. Names are relative, with `/`.
    ///
    /// # Errors
    /// If the system refuses, or `write` does.
    fn add(&mut self, name: &str, write: WriteFile<'_>) -> Result<(), ExportError>;
}
