//! Where exporters write, and how they are given up.

use std::{
    io::{self, Write},
    ops::ControlFlow,
};

use crate::language::say;

/// Why findings were not exported.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.said())]
pub enum ExportError {
    /// The person gave it up.
    Cancelled,
    /// The system refuses.
    #[error(transparent)]
    Write(#[from] io::Error),
    /// A library fails: name of the format, and its words.
    Format(&'static str, String),
}

impl ExportError {
    fn said(&self) -> String {
        match self {
            Self::Cancelled => say!("export-error-cancelled"),
            Self::Write(error) => error.to_string(),
            Self::Format(format, why) => {
                say!("export-error-format", format = (*format), why = why.as_str())
            }
        }
    }
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
