//! What is to be read: files, folders, standard input.

use std::{
    io::{Read as _, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use crate::{
    model::{Report, Statement},
    read::{self, Reading},
    store,
};

/// All files that are meant, folders opened. What is not there is told and left out.
pub(super) fn inputs(
    files: &[PathBuf],
    err: &mut dyn Write,
    complete: &mut bool,
) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in files {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        match store::reports_in(path) {
            Ok(inside) => found.extend(inside),
            Err(error) => {
                *complete = false;
                writeln!(err, "standpoint: {error}")?;
            }
        }
    }
    Ok(found)
}

/// What a file gave.
pub(super) enum Input {
    /// Reports, some perhaps with findings.
    Reports(Box<Reading>),
    /// A report whose statements are marked and have no labels yet.
    Marked(Box<Report>, Vec<Statement>),
}

/// Reads a file, or standard input.
pub(super) fn read_input(path: &Path, spans_given: bool) -> anyhow::Result<Input> {
    let ask = &mut || ControlFlow::Continue(());
    if path != Path::new("-") {
        if spans_given {
            let (report, given) = store::read_annotated(path)?;
            return Ok(Input::Marked(Box::new(report), given));
        }
        return Ok(Input::Reports(Box::new(store::read_reports(path, &[], ask)?)));
    }
    let mut bytes = Vec::new();
    let limit = read::MAX_BYTES + 1;
    std::io::stdin()
        .take(limit)
        .read_to_end(&mut bytes)
        .context("standard input cannot be read")?;
    let unread = "standard input was not read";
    if spans_given {
        let (report, given) = read::read_citron(&bytes, "").context(unread)?;
        return Ok(Input::Marked(Box::new(report), given));
    }
    Ok(Input::Reports(Box::new(read::read(&bytes, "", &[], ask).context(unread)?)))
}
