//! `standpoint analyze`: reports in, findings out.

use std::{
    collections::BTreeSet,
    io::{IsTerminal as _, Read as _, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context as _, bail};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::args::{AnalyzeArgs, OutputFormat};
use crate::{
    edit::{Document, Edit},
    export,
    model::{Analysis, History, LeastSure, Project, Report, ReportId, Statement},
    nlp::Pipeline,
    read,
    store::{self, Folders, ProjectFile},
};

/// Analyses reports and writes the findings. Answers whether every report could be read.
///
/// # Errors
/// If nothing can be done at all: no report to read, nowhere to write.
pub fn analyze(
    args: &AnalyzeArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> anyhow::Result<bool> {
    let mut complete = true;
    let inputs = inputs(&args.files, err, &mut complete)?;
    if inputs.is_empty() {
        bail!(
            "there is no report to analyse: name txt, md or html files, or a folder that has some"
        );
    }
    let threads = threads(args.threads);
    let pipeline = Pipeline::load(threads)?;
    let workers = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    let bar = bar(inputs.len() as u64);
    let target = Target::choose(args, inputs.len())?;
    let least_sure = args.least_sure.map(LeastSure).unwrap_or_default();
    let empty = || Document::new(Project { least_sure, ..Project::default() }, History::default());
    let mut findings =
        Findings { document: empty(), target, format: args.format, taken: BTreeSet::new() };
    if let Target::Project(file) = &findings.target {
        findings.document = Document::new(file.project().clone(), file.history().clone());
    }
    // Several reports at once, some at a time: what is found is written in the order of the files.
    for some in inputs.chunks(threads * 4) {
        let analyzed = workers.install(|| {
            let of = |input: &PathBuf| {
                let (report, given) = read_input(input, args.spans_given)?;
                let analysis = find(&pipeline, &report, given.as_deref())?;
                bar.inc(1);
                Ok((report, analysis))
            };
            some.par_iter().map(of).collect::<Vec<anyhow::Result<_>>>()
        });
        for (input, found) in some.iter().zip(analyzed) {
            let taken = found.and_then(|(report, analysis)| findings.take(report, analysis));
            if let Err(error) = taken {
                complete = false;
                bar.suspend(|| writeln!(err, "standpoint: {error:#}"))?;
            } else if findings.write_one(input)? {
                findings.document = empty();
            }
        }
        findings.save()?;
    }
    bar.finish_and_clear();
    findings.write_all(out)?;
    Ok(complete)
}

/// What was found so far, and where it goes.
struct Findings {
    document: Document,
    target: Target,
    format: OutputFormat,
    /// Names of files that are written.
    taken: BTreeSet<String>,
}

impl Findings {
    /// Takes in a report; one that a project has already stays there as it is.
    fn take(&mut self, report: Report, analysis: Analysis) -> anyhow::Result<()> {
        let mut reports = self.document.project().reports.values();
        let in_project = matches!(self.target, Target::Project(_));
        if in_project && reports.any(|it| it.report.text() == report.text()) {
            return Ok(());
        }
        add(&mut self.document, report, analysis)
    }

    /// Writes the report that came last, if every report has a file of its own.
    fn write_one(&mut self, input: &Path) -> anyhow::Result<bool> {
        let Target::Folder(folder) = &self.target else { return Ok(false) };
        let path = folder.join(free_name(input, self.format, &mut self.taken));
        store::write_whole(&path, findings(self.document.project(), self.format)?.as_bytes())?;
        Ok(true)
    }

    /// Brings the project up to date, so that what is found is safe.
    fn save(&mut self) -> anyhow::Result<()> {
        if let Target::Project(file) = &mut self.target {
            file.save(self.document.project(), self.document.history())?;
        }
        Ok(())
    }

    fn write_all(&self, out: &mut dyn Write) -> anyhow::Result<()> {
        let project = self.document.project();
        match &self.target {
            // Every report has its file by now, or there is none to write.
            _ if project.reports.is_empty() => {}
            Target::Folder(_) | Target::Project(_) => {}
            Target::File(path) => {
                store::write_whole(path, findings(project, self.format)?.as_bytes())?;
            }
            Target::Standard => out.write_all(findings(project, self.format)?.as_bytes())?,
        }
        Ok(())
    }
}

/// Prints the findings of reports as text: what the program does where there is no display.
///
/// # Errors
/// If the model is damaged or nothing can be written.
pub fn print_findings(
    files: &[PathBuf],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> anyhow::Result<bool> {
    let is_project = |it: &&PathBuf| it.extension().is_some_and(|it| it == store::SUFFIX);
    for path in files.iter().filter(is_project) {
        out.write_all(export::to_text(&store::read_project(path)?.0, None).as_bytes())?;
    }
    let reports: Vec<_> = files.iter().filter(|it| !is_project(it)).cloned().collect();
    if !reports.is_empty() {
        let args = AnalyzeArgs {
            files: reports,
            format: OutputFormat::Text,
            out: None,
            project: None,
            spans_given: false,
            least_sure: None,
            threads: None,
        };
        return analyze(&args, out, err);
    }
    if !files.is_empty() {
        return Ok(true);
    }
    let mut document = Document::default();
    let sample = read::sample();
    let analysis = find(&Pipeline::load(threads(None))?, &sample, None)?;
    add(&mut document, sample, analysis)?;
    out.write_all(export::to_text(document.project(), None).as_bytes())?;
    Ok(true)
}

/// Where findings go.
enum Target {
    Standard,
    File(PathBuf),
    Folder(PathBuf),
    Project(Box<ProjectFile>),
}

impl Target {
    fn choose(args: &AnalyzeArgs, inputs: usize) -> anyhow::Result<Self> {
        if let Some(path) = &args.project {
            return Ok(Self::Project(Box::new(ProjectFile::open(path, &Folders::find()?)?)));
        }
        let Some(path) = args.out.as_deref() else { return Ok(Self::Standard) };
        let named_folder = path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
        let named_file = path.extension().is_some();
        if path.is_dir() || named_folder || (inputs > 1 && !named_file) {
            std::fs::create_dir_all(path)
                .with_context(|| format!("the folder “{}” cannot be made", path.display()))?;
            return Ok(Self::Folder(path.to_owned()));
        }
        Ok(Self::File(path.to_owned()))
    }
}

fn threads(wanted: Option<u16>) -> usize {
    let all = || std::thread::available_parallelism().map_or(1, usize::from);
    wanted.map_or_else(all, usize::from)
}

/// All reports that are meant, folders opened. What is not there is told and left out.
fn inputs(
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

/// A report, and its statements where they are given.
fn read_input(path: &Path, spans_given: bool) -> anyhow::Result<(Report, Option<Vec<Statement>>)> {
    if path != Path::new("-") {
        if spans_given {
            let (report, given) = store::read_annotated(path)?;
            return Ok((report, Some(given)));
        }
        return Ok((store::read_report(path)?, None));
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
        return Ok((report, Some(given)));
    }
    Ok((read::read(&bytes, "").context(unread)?, None))
}

/// What the program finds in a report, or says of the statements that are given.
fn find(
    pipeline: &Pipeline,
    report: &Report,
    given: Option<&[Statement]>,
) -> anyhow::Result<Analysis> {
    let mut on = |_| ControlFlow::Continue(());
    Ok(match given {
        Some(statements) => pipeline.label(report, statements, &mut on)?,
        None => pipeline.analyze(report, &mut on)?,
    })
}

fn add(document: &mut Document, report: Report, analysis: Analysis) -> anyhow::Result<()> {
    document.apply(Edit::AddReports(vec![Arc::new(report)]))?;
    let id = document.project().reports.keys().next_back().copied().unwrap_or(ReportId(0));
    // It comes and goes with the report.
    document.apply_quietly(Edit::AddAnalysis(id, analysis))?;
    Ok(())
}

pub(super) fn findings(project: &Project, format: OutputFormat) -> anyhow::Result<String> {
    match format.exporter() {
        Some(exporter) => Ok(exporter.write(project, None)?),
        None => Ok(export::to_text(project, None)),
    }
}

/// A file name after the report; reports of one name get numbers.
fn free_name(input: &Path, format: OutputFormat, taken: &mut BTreeSet<String>) -> String {
    let stem = match input.file_stem() {
        Some(stem) if input != Path::new("-") => stem.to_string_lossy().into_owned(),
        _ => "standard-input".to_owned(),
    };
    let ending = format.exporter().map_or("txt", export::Format::ending);
    let mut name = format!("{stem}.{ending}");
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{stem} {number}.{ending}");
        number += 1;
    }
    name
}

/// A progress bar, if somebody is there to see it.
fn bar(count: u64) -> ProgressBar {
    if count < 2 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count);
    if let Ok(style) = ProgressStyle::with_template("{pos}/{len} {bar:30} {eta} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_of_one_name_get_numbers() {
        let mut taken = BTreeSet::new();
        let mut name = |path: &str| free_name(Path::new(path), OutputFormat::Csv, &mut taken);
        assert_eq!(name("a/news.txt"), "news.csv");
        assert_eq!(name("b/News.html"), "News 2.csv");
        assert_eq!(name("-"), "standard-input.csv");
    }
}
