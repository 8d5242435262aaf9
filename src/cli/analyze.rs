//! `standpoint analyze`: reports in, findings out.

use std::{
    collections::BTreeSet,
    io::{IsTerminal as _, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::bail;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::{
    args::AnalyzeArgs,
    inputs::{Input, inputs, read_input},
    target::{Target, free_name, write},
};
use crate::{
    edit::{Document, Edit},
    export::Format,
    model::{Analysis, Excerpt, History, LeastSure, Project, Report, ReportId},
    nlp::Pipeline,
    read, store,
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
        bail!("there is no report to analyse: name files, or a folder that has some");
    }
    let threads = threads(args.threads);
    let pipeline = Pipeline::load(threads)?;
    let workers = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    let bar = bar(inputs.len());
    let target = Target::choose(args, inputs.len())?;
    let least_sure = args.least_sure.map(LeastSure).unwrap_or_default();
    let empty = || Document::new(Project { least_sure, ..Project::default() }, History::default());
    let mut findings =
        Findings { document: empty(), target, format: args.format, taken: BTreeSet::new() };
    if let Target::Project(file) = &findings.target {
        findings.document = Document::new(file.project().clone(), file.history().clone());
    }
    // Several files at once, some at a time: what is found is written in the order of the files.
    for some in inputs.chunks(threads * 4) {
        let read = workers.install(|| {
            let of = |input: &PathBuf| {
                let found = read_and_find(&pipeline, input, args.spans_given);
                bar.inc(1);
                found
            };
            some.par_iter().map(of).collect::<Vec<anyhow::Result<_>>>()
        });
        for (input, found) in some.iter().zip(read) {
            let (taken, doubts) = match found {
                Ok(Found { reports, coded, doubts }) => (findings.take(reports, coded), doubts),
                Err(error) => (Err(error), Vec::new()),
            };
            for doubt in doubts {
                bar.suspend(|| writeln!(err, "standpoint: {doubt}"))?;
            }
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

/// What came out of one file.
struct Found {
    reports: Vec<(Arc<Report>, Analysis)>,
    /// Reports that somebody has coded.
    coded: Project,
    /// What a person should look at.
    doubts: Vec<String>,
}

fn read_and_find(pipeline: &Pipeline, input: &Path, spans_given: bool) -> anyhow::Result<Found> {
    let on = &mut |_| ControlFlow::Continue(());
    match read_input(input, spans_given)? {
        Input::Marked(report, statements) => {
            let analysis = pipeline.label(&report, &statements, on)?;
            let reports = vec![(Arc::from(report), analysis)];
            Ok(Found { reports, coded: Project::default(), doubts: Vec::new() })
        }
        Input::Reports(reading) => {
            let plain: Vec<_> = reading.plain().map(|(it, _)| Arc::clone(it)).collect();
            let find = |report: Arc<Report>| {
                let analysis = pipeline.analyze(&report, &mut |_| ControlFlow::Continue(()))?;
                Ok((report, analysis))
            };
            let reports = plain.into_par_iter().map(find).collect::<anyhow::Result<_>>()?;
            let doubts = reading.plain().flat_map(|(report, doubts)| {
                let name = report.name().to_owned();
                doubts.iter().map(move |it| format!("look at “{name}”: {}", it.words()))
            });
            let doubts = doubts.collect();
            let coded = Excerpt::Reports(reading.coded().map(|(id, _)| id).collect());
            Ok(Found { reports, coded: reading.found.excerpt(&coded), doubts })
        }
    }
}

/// What was found so far, and where it goes.
struct Findings {
    document: Document,
    target: Target,
    format: Format,
    /// Names of files that are written.
    taken: BTreeSet<String>,
}

impl Findings {
    /// Takes in reports; those that a project has already stay there as they are.
    fn take(
        &mut self,
        reports: Vec<(Arc<Report>, Analysis)>,
        mut coded: Project,
    ) -> anyhow::Result<()> {
        let here = self.document.project().reports.values();
        let here = here.filter(|_| matches!(self.target, Target::Project(_)));
        let here: BTreeSet<String> = here.map(|it| it.report.text().to_owned()).collect();
        for (report, analysis) in reports {
            if !here.contains(report.text()) {
                add(&mut self.document, report, analysis)?;
            }
        }
        coded.reports.retain(|_, it| !here.contains(it.report.text()));
        if !coded.reports.is_empty() {
            self.document.apply(Edit::TakeOver(Arc::new(coded)))?;
        }
        Ok(())
    }

    /// Writes what came last, if every file has findings of its own.
    fn write_one(&mut self, input: &Path) -> anyhow::Result<bool> {
        let Target::Folder(folder) = &self.target else { return Ok(false) };
        let path = folder.join(free_name(input, self.format, &mut self.taken));
        let ask = &mut || ControlFlow::Continue(());
        store::write_findings(self.document.project(), self.format, &path, ask)?;
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
        // Every report has its file by now, or there is none to write.
        if project.reports.is_empty() {
            return Ok(());
        }
        write(project, self.format, &self.target, (out, &|| {}))
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
    let Some(format) = Format::named("text") else { return Ok(false) };
    let is_project = |it: &&PathBuf| it.extension().is_some_and(|it| it == store::SUFFIX);
    for path in files.iter().filter(is_project) {
        let project = store::read_project(path)?.0;
        write(&project, format, &Target::Standard, (out, &|| {}))?;
    }
    let reports: Vec<_> = files.iter().filter(|it| !is_project(it)).cloned().collect();
    if !reports.is_empty() {
        let args = AnalyzeArgs {
            files: reports,
            format,
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
    let analysis =
        Pipeline::load(threads(None))?.analyze(&sample, &mut |_| ControlFlow::Continue(()))?;
    add(&mut document, Arc::new(sample), analysis)?;
    write(document.project(), format, &Target::Standard, (out, &|| {}))?;
    Ok(true)
}

fn threads(wanted: Option<u16>) -> usize {
    let all = || std::thread::available_parallelism().map_or(1, usize::from);
    wanted.map_or_else(all, usize::from)
}

fn add(document: &mut Document, report: Arc<Report>, analysis: Analysis) -> anyhow::Result<()> {
    document.apply(Edit::AddReports(vec![report]))?;
    let id = document.project().reports.keys().next_back().copied().unwrap_or(ReportId(0));
    // It comes and goes with the report.
    document.apply_quietly(Edit::AddAnalysis(id, analysis))?;
    Ok(())
}

/// A progress bar, if somebody is there to see it.
pub(super) fn bar(count: usize) -> ProgressBar {
    if count < 2 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{pos}/{len} {bar:30} {eta} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}
