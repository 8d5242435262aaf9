//! Lists that are made report by report while they are written: never more than one in memory.

use std::{
    cell::{Cell, RefCell},
    io::Write,
};

use serde::{Serialize, Serializer, ser::SerializeSeq as _};

use super::{Ask, ExportError, ask};
use crate::model::{Entry, Project, ReportId};

/// A list of what `items` makes of every report.
pub(super) struct EachReport<'a, F> {
    project: &'a Project,
    asked: &'a Asked<'a>,
    items: F,
}

/// Whether to go on, asked from within a serializer.
pub(super) struct Asked<'a> {
    ask: RefCell<Ask<'a>>,
    cancelled: Cell<bool>,
}

impl<'a> Asked<'a> {
    /// Nothing was given up yet.
    pub(super) fn new(ask: Ask<'a>) -> Self {
        Self { ask: RefCell::new(ask), cancelled: Cell::new(false) }
    }

    /// What `items` makes of every report, one list of all.
    pub(super) fn each<F>(&'a self, project: &'a Project, items: F) -> EachReport<'a, F> {
        EachReport { project, asked: self, items }
    }

    /// Writes JSON, with line breaks or without.
    pub(super) fn write(
        &self,
        out: &mut dyn Write,
        format: &'static str,
        value: &impl Serialize,
    ) -> Result<(), ExportError> {
        let written = serde_json::to_writer_pretty(&mut *out, value);
        written.map_err(|e| self.error(format, e))?;
        Ok(writeln!(out)?)
    }

    fn error(&self, format: &'static str, e: serde_json::Error) -> ExportError {
        if self.cancelled.get() { ExportError::Cancelled } else { failed(format, e) }
    }

    fn goes_on(&self) -> bool {
        let goes_on = self.ask.try_borrow_mut().is_ok_and(|mut it| ask(&mut **it).is_ok());
        self.cancelled.set(!goes_on);
        goes_on
    }
}

impl<'a, F, I> Serialize for EachReport<'a, F>
where
    F: Fn(ReportId, &'a Entry) -> I,
    I: IntoIterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for (id, entry) in &self.project.reports {
            for it in (self.items)(*id, entry) {
                list.serialize_element(&it)?;
            }
            if !self.asked.goes_on() {
                return Err(serde::ser::Error::custom("cancelled"));
            }
        }
        list.end()
    }
}

/// Writes one value on one line.
pub(super) fn line(
    out: &mut dyn Write,
    format: &'static str,
    value: &impl Serialize,
) -> Result<(), ExportError> {
    serde_json::to_writer(&mut *out, value).map_err(|e| failed(format, e))?;
    Ok(writeln!(out)?)
}

/// What the system said stays its own error.
pub(super) fn failed(format: &'static str, e: serde_json::Error) -> ExportError {
    if e.is_io() {
        ExportError::Write(e.into())
    } else {
        ExportError::Format(format, e.to_string())
    }
}

/// As short as a number can be that is read back as the same: 0.87, not 0.870000005.
pub(super) fn rounded(sure: f32) -> f64 {
    sure.to_string().parse().unwrap_or_default()
}
