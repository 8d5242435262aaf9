//! Bringing reports in: files, folders, coding of other people.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{App, jobs::Finished, sentence};
use crate::{
    edit::{Adoption, Edit},
    language::say,
    model::{Analysis, Excerpt, Project, Report, ReportId, Statement},
    nlp::NlpError,
    read::Reading,
    store::{self, SUFFIX},
    ui::{Action, Dialog, Doubtful},
};

/// Of more files than this at once, none is put among the recent ones.
const MOST_REMEMBERED: usize = 10;

/// What came of the files that are being read.
#[derive(Default)]
pub(super) struct Import {
    /// The step of the history that all of them are part of.
    step: Option<u64>,
    added: usize,
    /// Statements that came into reports which were there already.
    statements: usize,
    /// Reports that were there already.
    known: Vec<String>,
    errors: Vec<String>,
    /// What a person should look at before it is added.
    doubtful: Vec<Doubtful>,
    /// Files that were read before others that come first: reports stand in the order of their
    /// files, whichever core was faster.
    early: BTreeMap<usize, Option<Reading>>,
    /// The number of the file that comes next.
    next: usize,
}

impl Import {
    fn fail(&mut self, error: &store::StoreError) {
        self.errors.push(sentence(&error.to_string()));
    }

    /// The files whose turn it is.
    fn in_order(&mut self) -> Vec<Reading> {
        let mut found = Vec::new();
        while let Some(read) = self.early.remove(&self.next) {
            found.extend(read);
            self.next += 1;
        }
        found
    }

    /// How many reports and statements came, and what was there already.
    fn words(&self) -> String {
        let count = self.known.len();
        let names: Vec<_> =
            self.known.iter().take(3).map(|it| say!("quoted", words = it.as_str())).collect();
        let (shown, names) = (names.len(), names.join(", "));
        let known = match count {
            0 => None,
            _ if count > shown => Some(say!("import-known-more", count = count, names = names)),
            _ => Some(say!("import-known", count = count, names = names)),
        };
        let came = self.statements;
        let statements = (came > 0).then(|| say!("import-statements", count = came));
        let added = Some(say!("import-added", count = self.added));
        [added, known, statements].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl App {
    /// Opens reports, all reports of folders, or a project; reports are read behind the window.
    pub(super) fn open_paths(&mut self, paths: Vec<PathBuf>) {
        let remember = paths.len() <= MOST_REMEMBERED;
        self.workers.know(self.reports());
        for path in paths {
            if path.extension().is_some_and(|it| it == SUFFIX) {
                self.open_project(&path);
            } else {
                if remember && path.is_file() {
                    self.settings.remember_report(&path);
                }
                self.workers.read(path);
            }
        }
    }

    fn reports(&self) -> impl Iterator<Item = Arc<Report>> {
        self.document.project().reports.values().map(|it| Arc::clone(&it.report))
    }

    /// Opens a path that was typed; if that fails, asks again and says why.
    pub(super) fn open_typed(&mut self, path: &Path) {
        if path.is_dir() || path.extension().is_some_and(|it| it == SUFFIX) {
            self.open_paths(vec![path.to_owned()]);
            return;
        }
        let known: Vec<_> = self.reports().collect();
        match store::read_reports(path, &known, &mut || ControlFlow::Continue(())) {
            Ok(reading) => {
                self.settings.remember_report(path);
                self.take_reading(&reading, true);
                self.analyze_new();
                self.end_import();
            }
            Err(error) => {
                let (why, path) = (sentence(&error.to_string()), path.display().to_string());
                self.view.dialog = Some(Dialog::Path(Action::OpenPath, why, path));
            }
        }
    }

    /// Takes a report into the project and shows it; what else is being added stays as it is.
    pub(super) fn add_report(&mut self, report: Report) {
        self.add_reports(vec![Arc::new(report)], true);
        self.analyze_new();
    }

    /// Takes reports that a person has looked at into the project.
    pub(super) fn add_looked_at(&mut self, reports: Vec<Arc<Report>>) {
        self.add_reports(reports, true);
        self.analyze_new();
        self.end_import();
    }

    /// Takes what a file gave into the project; what is doubtful is kept to be looked at.
    fn take_reading(&mut self, reading: &Reading, show: bool) {
        self.import.errors.extend(reading.left_out.iter().map(|it| sentence(it)));
        let coded: BTreeSet<_> = reading.coded().map(|(id, _)| id).collect();
        let (mut sure, mut doubtful) = (Vec::new(), Vec::new());
        for (report, doubts) in reading.plain() {
            let report = Arc::clone(report);
            if doubts.is_empty() {
                sure.push(report);
            } else {
                let why = doubts.iter().map(|it| it.words()).collect();
                doubtful.push(Doubtful { report, why });
            }
        }
        self.import.doubtful.extend(doubtful);
        self.add_reports(sure, show);
        if !coded.is_empty() {
            self.take_coding(&reading.found.excerpt(&Excerpt::Reports(coded)), show);
        }
    }

    /// Takes reports that somebody has coded. Where a report is here already, the statements come
    /// into it that it does not have.
    fn take_coding(&mut self, coding: &Project, show: bool) {
        let project = self.document.project();
        let here: BTreeMap<&str, ReportId> =
            project.reports.iter().map(|(id, it)| (it.report.text(), *id)).collect();
        let (mut new, mut added) = (BTreeSet::new(), Vec::new());
        for (id, entry) in &coding.reports {
            let Some(there) = here.get(entry.report.text()) else {
                new.insert(*id);
                continue;
            };
            let known = project.reports.get(there).map(Arc::as_ref);
            let same = |it: &Statement| {
                known.is_some_and(|entry| entry.statements.values().any(|old| **old == *it))
            };
            let theirs = entry.statements.values().filter(|it| !same(it));
            added.extend(theirs.map(|it| (*there, Statement::clone(it))));
            self.import.known.push(entry.report.name().to_owned());
        }
        let first = ReportId(project.last_id + 1);
        let (count, statements) = (new.len(), added.len());
        if count > 0 {
            self.import(Edit::TakeOver(Arc::new(coding.excerpt(&Excerpt::Reports(new)))));
            self.import.added += count;
        }
        if statements > 0 {
            self.import(Edit::Adopt(Adoption { added, ..Adoption::default() }));
            self.import.statements += statements;
        }
        let shown = self.document.project().reports.range(first..).next().map(|(id, _)| *id);
        if let Some(id) = shown.filter(|_| show) {
            self.view.show_report(id);
        }
    }

    /// Makes an edit as a part of the step of what is being read.
    fn import(&mut self, edit: Edit) -> bool {
        match self.document.join(self.import.step, edit) {
            Ok(step) => {
                self.import.step = step;
                true
            }
            Err(error) => {
                self.message = Some((sentence(&error.to_string()), true));
                false
            }
        }
    }

    /// Takes reports into the project, as a part of the same step while files are being read.
    ///
    /// A report with the same text is not added again. The first one is shown if `show` says so.
    fn add_reports(&mut self, reports: Vec<Arc<Report>>, show: bool) {
        let mut new: Vec<Arc<Report>> = Vec::new();
        let mut shown = None;
        for report in reports {
            let there = self.document.project().reports.iter();
            let known = there.filter(|(_, it)| it.report.text() == report.text()).map(|it| *it.0);
            match known.max() {
                Some(id) => {
                    shown = shown.or(Some(id));
                    self.import.known.push(report.name().to_owned());
                }
                None if new.iter().any(|it| it.text() == report.text()) => {
                    self.import.known.push(report.name().to_owned());
                }
                None => new.push(report),
            }
        }
        let first = ReportId(self.document.project().last_id + 1);
        let count = new.len();
        if count > 0 && self.import(Edit::AddReports(new)) {
            self.import.added += count;
            shown = shown.or(Some(first));
        }
        if let Some(id) = shown.filter(|_| show) {
            self.view.show_report(id);
            self.workers.prefer(id);
        }
    }

    /// Takes what the workers have done.
    pub(super) fn take_finished(&mut self) {
        for done in self.workers.finished() {
            match done {
                Finished::Listed(path, Ok(paths)) if paths.is_empty() => {
                    let path = path.display().to_string();
                    self.import.errors.push(say!("import-nothing", path = path));
                }
                Finished::Listed(_, Ok(paths)) => {
                    for path in paths {
                        self.workers.read(path);
                    }
                }
                Finished::Read(number, result) => {
                    let read = result.map_err(|it| self.import.fail(&it)).ok().map(|it| *it);
                    self.import.early.insert(number, read);
                }
                Finished::Listed(_, Err(error)) => self.import.fail(&error),
                Finished::Analyzed(id, result) => self.take_analysis(id, result),
            }
        }
        let read = self.import.in_order();
        let is_news = !read.is_empty();
        for reading in read {
            let show = self.import.added + self.import.known.len() == 0;
            self.take_reading(&reading, show);
        }
        if is_news {
            self.analyze_new();
        }
        if !self.workers.is_reading() {
            self.end_import();
        }
    }

    /// Says what came of reading files: how many are there, and which could not be read.
    fn end_import(&mut self) {
        let next = self.workers.next_file();
        let import = std::mem::replace(&mut self.import, Import { next, ..Import::default() });
        if import.added > 1 || !import.known.is_empty() {
            self.message = Some((import.words(), false));
        }
        let mut errors = import.errors;
        if !errors.is_empty() {
            errors.extend(self.message.iter().map(|(words, _)| words.clone()));
        }
        if !import.doubtful.is_empty() {
            self.view.dialog = Some(Dialog::Look(import.doubtful, errors));
        } else if !errors.is_empty() {
            self.view.dialog = Some(Dialog::Errors(errors));
        }
    }

    /// Stops reading and analysing; what is done stays.
    pub(super) fn cancel(&mut self) {
        if self.exporting.cancel() {
            return;
        }
        let left = self.workers.cancel();
        self.end_import();
        let action = Action::AnalyzeNew.name();
        let words = say!("import-cancelled", count = left, action = action);
        self.message = Some((words, false));
    }

    /// Orders the analysis of all reports that have had none.
    pub(super) fn analyze_new(&mut self) {
        if self.document.is_read_only() {
            return;
        }
        for (id, entry) in &self.document.project().reports {
            if entry.model.is_none() {
                self.workers.analyze(*id, &entry.report);
            }
        }
        if let Some(id) = self.view.report {
            self.workers.prefer(id);
        }
    }

    pub(super) fn analyze_again(&mut self) {
        let reports = &self.document.project().reports;
        if let Some((id, entry)) = self.view.report.and_then(|id| Some((id, reports.get(&id)?))) {
            self.workers.analyze(id, &entry.report);
        }
    }

    fn take_analysis(&mut self, id: ReportId, result: Result<Analysis, NlpError>) {
        let Some(entry) = self.document.project().reports.get(&id) else { return };
        match result {
            Ok(analysis) => {
                let edit = Edit::AddAnalysis(id, analysis);
                // The first analysis comes and goes with the report; a later one was asked for.
                let (first, before) = (entry.model.is_none(), self.document.revision());
                let done = if first {
                    self.document.apply_quietly(edit)
                } else {
                    self.document.apply(edit)
                };
                if let Err(error) = done {
                    self.message = Some((sentence(&error.to_string()), true));
                } else if !first {
                    let same = self.document.revision() == before;
                    let words = say!("import-again", same = same.to_string());
                    self.message = Some((words, false));
                }
            }
            Err(NlpError::Cancelled) => {}
            Err(error) => self.message = Some((sentence(&error.to_string()), true)),
        }
    }
}
