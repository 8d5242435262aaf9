//! `standpoint export`: the findings of a project.

use std::{io::Write, path::Path};

use super::{
    analyze::bar,
    args::ExportArgs,
    target::{Target, write},
};
use crate::store;

/// Writes the findings of a project. Nothing in it is changed.
///
/// # Errors
/// If the project cannot be read, or the findings not be written.
pub fn export(args: &ExportArgs, out: &mut dyn Write) -> anyhow::Result<bool> {
    let target = match args.out.as_deref().filter(|it| *it != Path::new("-")) {
        Some(path) => Target::File(path.to_owned()),
        None => Target::standard(args.format)?,
    };
    let (project, _) = store::read_project(&args.project)?;
    let bar = bar(project.reports.len());
    write(&project, args.format, &target, (out, &|| bar.inc(1)))?;
    bar.finish_and_clear();
    Ok(true)
}
