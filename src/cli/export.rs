//! `standpoint export`: the findings of a project.

use std::{io::Write, path::Path};

use super::{analyze::findings, args::ExportArgs};
use crate::store;

/// Writes the findings of a project. Nothing in it is changed.
///
/// # Errors
/// If the project cannot be read, or the findings not be written.
pub fn export(args: &ExportArgs, out: &mut dyn Write) -> anyhow::Result<bool> {
    let (project, _) = store::read_project(&args.project)?;
    let text = findings(&project, args.format)?;
    match args.out.as_deref().filter(|it| *it != Path::new("-")) {
        Some(path) => store::write_whole(path, text.as_bytes())?,
        None => out.write_all(text.as_bytes())?,
    }
    Ok(true)
}
