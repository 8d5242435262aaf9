//! Where findings go.

use std::{
    collections::BTreeSet,
    io::{IsTerminal as _, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};

use super::args::AnalyzeArgs;
use crate::{
    export::Format,
    model::Project,
    store::{self, Folders, ProjectFile},
};

/// Where findings go.
pub(super) enum Target {
    Standard,
    File(PathBuf),
    Folder(PathBuf),
    Project(Box<ProjectFile>),
}

impl Target {
    pub(super) fn choose(args: &AnalyzeArgs, inputs: usize) -> anyhow::Result<Self> {
        if let Some(path) = &args.project {
            return Ok(Self::Project(Box::new(ProjectFile::open(path, &Folders::find()?)?)));
        }
        let Some(path) = args.out.as_deref() else { return Self::standard(args.format) };
        let named_folder = path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
        let named_file = path.extension().is_some() || args.format.is_folder();
        if !args.format.is_folder()
            && (path.is_dir() || named_folder || (inputs > 1 && !named_file))
        {
            std::fs::create_dir_all(path)
                .with_context(|| format!("the folder “{}” cannot be made", path.display()))?;
            return Ok(Self::Folder(path.to_owned()));
        }
        Ok(Self::File(path.to_owned()))
    }

    /// Standard output, where the format can go there.
    pub(super) fn standard(format: Format) -> anyhow::Result<Self> {
        if format.is_folder() {
            bail!("{} is a folder of files: say with --out where to make it", format.name());
        }
        if !format.is_text() && std::io::stdout().is_terminal() {
            bail!(
                "{} is nothing to read on a terminal: say with --out where to write it",
                format.name()
            );
        }
        Ok(Self::Standard)
    }
}

/// Writes findings to standard output, or whole into a file or a new folder. `step` is called after
/// every report.
pub(super) fn write(
    project: &Project,
    format: Format,
    target: &Target,
    (out, step): (&mut dyn Write, &dyn Fn()),
) -> anyhow::Result<()> {
    let mut ask = || {
        step();
        ControlFlow::Continue(())
    };
    match target {
        Target::File(path) => store::write_findings(project, format, path, &mut ask)?,
        Target::Standard => format.write(project, out, &mut ask)?,
        Target::Folder(_) | Target::Project(_) => {}
    }
    Ok(())
}

/// A file name after the report; reports of one name get numbers.
pub(super) fn free_name(input: &Path, format: Format, taken: &mut BTreeSet<String>) -> String {
    let stem = match input.file_stem() {
        Some(stem) if input != Path::new("-") => stem.to_string_lossy().into_owned(),
        _ => "standard-input".to_owned(),
    };
    let ending = format.ending;
    let mut name = format!("{stem}.{ending}");
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{stem} {number}.{ending}");
        number += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_of_one_name_get_numbers() {
        let mut taken = BTreeSet::new();
        let csv = Format::named("csv").unwrap();
        let mut name = |path: &str| free_name(Path::new(path), csv, &mut taken);
        assert_eq!(name("a/news.txt"), "news.csv");
        assert_eq!(name("b/News.html"), "News 2.csv");
        assert_eq!(name("-"), "standard-input.csv");
    }
}
