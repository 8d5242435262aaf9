//! Opening reports and writing findings.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    App,
    dialogs::Answer,
    jobs::Finished,
    projects::{as_project, same_file},
    sentence,
};
use crate::{
    edit::Edit,
    export,
    figure::to_svg,
    model::{Analysis, Report, ReportId},
    nlp::NlpError,
    store::{self, SUFFIX},
    ui::{Action, Centre, Command, Dialog, Picture, theme},
};

/// Of more files than this at once, none is put among the recent ones.
const MOST_REMEMBERED: usize = 10;

/// What came of the files that are being read.
#[derive(Default)]
pub(super) struct Import {
    /// The step of the history that all of them are part of.
    step: Option<u64>,
    added: usize,
    /// Reports that were there already.
    known: Vec<String>,
    errors: Vec<String>,
    /// Files that were read before others that come first: reports stand in the order of their
    /// files, whichever core was faster.
    early: BTreeMap<usize, Option<Report>>,
    /// The number of the file that comes next.
    next: usize,
}

impl Import {
    fn fail(&mut self, error: &store::StoreError) {
        self.errors.push(sentence(&error.to_string()));
    }

    /// The reports whose turn it is.
    fn in_order(&mut self) -> Vec<Report> {
        let mut found = Vec::new();
        while let Some(read) = self.early.remove(&self.next) {
            found.extend(read);
            self.next += 1;
        }
        found
    }
}

impl App {
    /// Opens reports, all reports of folders, or a project; reports are read behind the window.
    pub(super) fn open_paths(&mut self, paths: Vec<PathBuf>) {
        let remember = paths.len() <= MOST_REMEMBERED;
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

    /// Opens a path that was typed; if that fails, asks again and says why.
    pub(super) fn open_typed(&mut self, path: &Path) {
        if path.is_dir() || path.extension().is_some_and(|it| it == SUFFIX) {
            self.open_paths(vec![path.to_owned()]);
            return;
        }
        match store::read_report(path) {
            Ok(report) => {
                self.settings.remember_report(path);
                self.add_report(report);
            }
            Err(error) => {
                let (why, path) = (sentence(&error.to_string()), path.display().to_string());
                self.view.dialog = Some(Dialog::Path(Action::OpenPath, why, path));
            }
        }
    }

    /// Takes a report into the project and shows it; what else is being added stays as it is.
    pub(super) fn add_report(&mut self, report: Report) {
        self.add_reports(vec![report], true);
        self.analyze_new();
    }

    /// Takes reports into the project, as a part of the same step while files are being read.
    ///
    /// A report with the same text is not added again. The first one is shown if `show` says so.
    fn add_reports(&mut self, reports: Vec<Report>, show: bool) {
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
                None => new.push(Arc::new(report)),
            }
        }
        let first = ReportId(self.document.project().last_id + 1);
        let count = new.len();
        if count > 0 {
            match self.document.join(self.import.step, Edit::AddReports(new)) {
                Ok(step) => {
                    self.import.step = step.filter(|_| self.workers.is_reading());
                    self.import.added += count;
                    shown = shown.or(Some(first));
                }
                Err(error) => self.message = Some((sentence(&error.to_string()), true)),
            }
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
                    let what = "has no reports: text, Markdown or saved web pages";
                    self.import.errors.push(format!("“{}” {what}", path.display()));
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
        if !read.is_empty() {
            let show = self.import.added + self.import.known.len() == 0;
            self.add_reports(read, show);
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
        let reports = |count: usize| match count {
            1 => "1 report".to_owned(),
            count => format!("{count} reports"),
        };
        if import.added > 1 || !import.known.is_empty() {
            let names: Vec<_> = import.known.iter().take(3).map(|it| format!("“{it}”")).collect();
            let more = if import.known.len() > names.len() { " and others" } else { "" };
            let names = format!("{}{more}", names.join(", "));
            let known = match import.known.len() {
                0 => String::new(),
                1 => format!(", 1 was there already: {names}"),
                count => format!(", {count} were there already: {names}"),
            };
            self.message = Some((format!("{} added{known}", reports(import.added)), false));
        }
        if !import.errors.is_empty() {
            let summary = self.message.iter().map(|(words, _)| words.clone());
            let lines = import.errors.into_iter().chain(summary).collect();
            self.view.dialog = Some(Dialog::Errors(lines));
        }
    }

    /// Stops reading and analysing; what is done stays.
    pub(super) fn cancel(&mut self) {
        let left = self.workers.cancel();
        self.end_import();
        let words = format!(
            "Cancelled; {left} left. “{}” goes on with what is not analysed.",
            Action::AnalyzeNew.name()
        );
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
                let done = if entry.model.is_none() {
                    self.document.apply_quietly(edit)
                } else {
                    self.document.apply(edit)
                };
                if let Err(error) = done {
                    self.message = Some((sentence(&error.to_string()), true));
                }
            }
            Err(NlpError::Cancelled) => {}
            Err(error) => self.message = Some((sentence(&error.to_string()), true)),
        }
    }

    /// The same for a path that was typed: a file that is there is not replaced without asking.
    pub(super) fn save_typed(&mut self, action: Action, path: &Path) -> anyhow::Result<()> {
        let final_path = match action {
            // A report moves into a project that is there; nothing is replaced.
            Action::MoveReport => return self.save_to(action, path),
            Action::Export(format) => with_ending(path, format.ending()),
            Action::ExportFigure(picture) => with_ending(path, picture.ending()),
            _ => as_project(path),
        };
        if final_path.exists() && !same_file(&final_path, self.saver.path()) {
            self.view.dialog = Some(Dialog::Replace(action, final_path));
            return Ok(());
        }
        self.save_to(action, path)
    }

    /// Writes a project or findings where the user chose.
    pub(super) fn save_to(&mut self, action: Action, path: &Path) -> anyhow::Result<()> {
        match action {
            Action::SaveAs => self.save_as(path)?,
            Action::MoveReport => self.move_report(path)?,
            Action::Export(format) => {
                let path = with_ending(path, format.ending());
                let text = format.write(self.document.project(), self.exported())?;
                store::write_whole(&path, text.as_bytes())?;
                self.message = Some((format!("Written: {}", path.display()), false));
            }
            Action::ExportFigure(picture) => self.export_figure(picture, path)?,
            _ => {}
        }
        Ok(())
    }

    fn export_figure(&mut self, picture: Picture, path: &Path) -> anyhow::Result<()> {
        let path = with_ending(path, picture.ending());
        let notes = self.notes();
        if self.view.centre == Centre::Table {
            let rows = self.panes.table.cells(self.document.project());
            let bytes = export::to_table(&rows, &notes)?.into_bytes();
            store::write_whole(&path, &bytes)?;
            self.message = Some((format!("Written: {}", path.display()), false));
            return Ok(());
        }
        let Some(figure) = self.panes.figures.figure() else { return Ok(()) };
        let title = self.view.centre.name();
        let drawing = figure.drawing.clone().with_notes(&notes);
        let svg = || {
            // On paper figures are light.
            to_svg(&drawing, title, &|role| {
                let [r, g, b, _] = theme::figure_colour(role, false).to_array();
                [r, g, b]
            })
        };
        let bytes = match picture {
            Picture::Svg => svg().into_bytes(),
            Picture::Png => export::to_png(&svg(), 2.0)?,
            Picture::Table => export::to_table(&figure.rows, &notes)?.into_bytes(),
        };
        store::write_whole(&path, &bytes)?;
        self.message = Some((format!("Written: {}", path.display()), false));
        Ok(())
    }

    /// Where a figure or a table comes from, and what it leaves out.
    fn notes(&self) -> Vec<String> {
        let project = self.document.project();
        let name = match project.properties.title.trim() {
            "" => self.saver.path().file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            title => title.to_owned(),
        };
        let reports = project.reports.len();
        let today = jiff::ZonedDateTime::now().date();
        let from = format!(
            "Standpoint {}, project “{name}”, {reports} reports, {today}",
            env!("CARGO_PKG_VERSION")
        );
        let mut choices = vec![format!("statements at least {} % sure", project.least_sure.0)];
        choices.extend(Some(self.view.filter.words()).filter(|it| !it.is_empty()));
        let counting = self.view.counting;
        choices.extend(counting.once.then(|| "each story once".to_owned()));
        let wider = counting.wider && self.view.centre.is_figure();
        choices.extend(wider.then(|| "wider parties for their parts".to_owned()));
        vec![from, choices.join("; ")]
    }

    /// The report that exports are about; all of them if the panel counts all.
    fn exported(&self) -> Option<ReportId> {
        self.view.report.filter(|_| !self.view.all_reports)
    }

    pub(super) fn take_answer(&mut self, answer: Answer) {
        match answer {
            Answer::Nothing => {}
            Answer::Chosen(Action::Open | Action::OpenFolder | Action::OpenProject, paths) => {
                self.commands.push(Command::OpenPaths(paths));
            }
            Answer::Chosen(Action::Compare, paths) => {
                self.commands.push(Command::Compare(paths.into_iter().next()));
            }
            Answer::Chosen(action, paths) => {
                for path in paths {
                    self.commands.push(Command::SaveTo(action, path));
                }
            }
            Answer::NoDialog(action, name) => {
                let why = "This system offers no file dialog (on Linux, install zenity or a desktop portal). \
                           Type the path instead:";
                self.view.dialog = Some(Dialog::Path(action, why.to_owned(), name));
            }
        }
    }

    /// A name for the file that an action writes.
    pub(super) fn suggested_name(&self, action: Action) -> String {
        let report = self.exported().and_then(|id| self.document.project().reports.get(&id));
        let title = self.document.project().properties.title.trim();
        let stem = self.saver.path().file_stem().unwrap_or_default().to_string_lossy();
        let name = match action {
            // A project keeps its name; one without a name is called after what it is about.
            Action::SaveAs if !title.is_empty() => title,
            Action::SaveAs if !stem.starts_with("unnamed") => &stem,
            _ => report.map_or("findings", |it| it.report.name()),
        };
        let name: String =
            name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let words: Vec<_> = name.split_whitespace().take(8).collect();
        let ending = match action {
            Action::Export(format) => format.ending(),
            Action::ExportFigure(picture) => {
                let name = self.view.centre.name().to_lowercase();
                return format!("{name}.{}", picture.ending());
            }
            _ => SUFFIX,
        };
        format!("{}.{ending}", words.join(" "))
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path.extension().is_some() { path.to_owned() } else { path.with_extension(ending) }
}
