//! Opening and writing: reports, projects, findings.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{App, dialogs::Answer, jobs::Finished, sentence};
use crate::{
    edit::{Document, Edit},
    model::{Report, ReportId},
    nlp::NlpError,
    store::{self, ProjectFile, SUFFIX, StoreError},
    ui::{Action, Command, Dialog, View},
};

impl App {
    /// Opens reports, all reports of folders, or a project. What fails is told, the rest is opened.
    pub(super) fn open_paths(&mut self, paths: Vec<PathBuf>) {
        let mut errors = Vec::new();
        for path in paths {
            if let Err(error) = self.open_path(&path) {
                errors.push(sentence(&error.to_string()));
            }
        }
        if !errors.is_empty() {
            self.view.dialog = Some(Dialog::Errors(errors));
        }
    }

    /// Opens a path that was typed; if that fails, asks again and says why.
    pub(super) fn open_typed(&mut self, path: &Path) {
        if let Err(error) = self.open_path(path) {
            let (why, path) = (sentence(&error.to_string()), path.display().to_string());
            self.view.dialog = Some(Dialog::Path(Action::OpenPath, why, path));
        }
    }

    fn open_path(&mut self, path: &Path) -> Result<(), StoreError> {
        if path.is_dir() {
            for inside in store::reports_in(path)? {
                self.open_path(&inside)?;
            }
            return Ok(());
        }
        if path.extension().is_some_and(|it| it == SUFFIX) {
            return self.open_project(path);
        }
        let report = store::read_report(path)?;
        self.settings.remember_report(path);
        self.add_report(report);
        Ok(())
    }

    /// Takes a report into the project, shows it, and orders its analysis.
    ///
    /// A report with the same text is shown, not added again.
    pub(super) fn add_report(&mut self, report: Report) {
        let reports = &self.document.project().reports;
        let known =
            reports.iter().find(|(_, it)| it.report.text() == report.text()).map(|(id, _)| *id);
        let id = known.or_else(|| {
            let added = self.document.apply(Edit::AddReport(Arc::new(report)));
            let newest = self.document.project().reports.keys().next_back().copied();
            added.ok().and(newest)
        });
        if let Some(id) = id {
            self.view = View { report: Some(id), tab: self.view.tab, ..View::default() };
        }
        self.analyze_new();
    }

    /// Orders the analysis of all reports that have had none.
    pub(super) fn analyze_new(&mut self) {
        for (id, entry) in &self.document.project().reports {
            if entry.model.is_none() {
                self.analyses.order(*id, &entry.report);
            }
        }
    }

    pub(super) fn analyze_again(&mut self) {
        let entry =
            self.view.report.and_then(|id| Some((id, self.document.project().reports.get(&id)?)));
        if let Some((id, entry)) = entry {
            self.analyses.order(id, &entry.report);
        }
    }

    pub(super) fn take_analysis(&mut self, done: Finished) {
        match done.result {
            Ok(analysis) => {
                // The report may have been removed meanwhile.
                let _gone = self.document.apply(Edit::AddAnalysis(done.report, analysis));
            }
            Err(NlpError::Cancelled) => {
                self.message = Some((
                    "The analysis was cancelled. “Analyse again” starts it anew.".to_owned(),
                    false,
                ));
            }
            Err(error) => self.message = Some((sentence(&error.to_string()), true)),
        }
    }

    pub(super) fn open_project(&mut self, path: &Path) -> Result<(), StoreError> {
        if !path.exists() {
            let gone = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(StoreError::Open(path.to_owned(), gone));
        }
        if same_file(path, self.saver.path()) {
            return Ok(());
        }
        self.write_all()?;
        let file = ProjectFile::open(path)?;
        self.switch(file);
        self.settings.remember_project(path);
        self.settings.project = Some(path.canonicalize().unwrap_or_else(|_| path.to_owned()));
        Ok(())
    }

    /// Begins an empty project. An unnamed one keeps its file and stays among the recent projects.
    pub(super) fn new_project(&mut self) -> Result<(), StoreError> {
        self.write_all()?;
        let old = self.saver.path().to_owned();
        self.settings.remember_project(&old);
        let path = self.folders.shelf();
        let file = ProjectFile::open(&path)?;
        self.switch(file);
        self.settings.project = Some(path);
        Ok(())
    }

    /// Waits until the project is written: nobody leaves a project that could not be saved.
    fn write_all(&mut self) -> Result<(), StoreError> {
        self.saver.offer(&self.document);
        self.saver.finish();
        if self.saver.is_behind() {
            let why = std::io::Error::other("the last changes are not saved yet");
            return Err(StoreError::Write(self.saver.path().to_owned(), why));
        }
        Ok(())
    }

    fn switch(&mut self, file: ProjectFile) {
        self.analyses.cancel();
        self.document = Document::new(file.project().clone());
        self.saver.switch(file);
        self.view = View::default();
        self.view.tidy(self.document.project());
    }

    /// Writes a project or findings where the user chose.
    pub(super) fn save_to(&mut self, action: Action, path: &Path) -> anyhow::Result<()> {
        match action {
            Action::SaveAs => self.save_as(path)?,
            Action::Export(format) => {
                let path = with_ending(path, format.ending());
                let text = format.write(self.document.project(), self.exported())?;
                store::write_whole(&path, text.as_bytes())?;
                self.message = Some((format!("Written: {}", path.display()), false));
            }
            _ => {}
        }
        Ok(())
    }

    /// The report that exports are about; all of them if the panel counts all.
    fn exported(&self) -> Option<ReportId> {
        self.view.report.filter(|_| !self.view.all_reports)
    }

    fn save_as(&mut self, path: &Path) -> Result<(), StoreError> {
        let path = with_ending(path, SUFFIX);
        if same_file(&path, self.saver.path()) {
            return Ok(());
        }
        store::write_project(&path, self.document.project())?;
        let file = ProjectFile::open(&path)?;
        self.saver.switch(file);
        self.settings.remember_project(&path);
        self.settings.project = Some(path.canonicalize().unwrap_or(path));
        Ok(())
    }

    pub(super) fn take_answer(&mut self, answer: Answer) {
        match answer {
            Answer::Nothing => {}
            Answer::Chosen(Action::Open | Action::OpenProject, paths) => {
                self.commands.push(Command::OpenPaths(paths));
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
        let name = report.map_or("findings", |it| it.report.name());
        let name: String =
            name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let words: Vec<_> = name.split_whitespace().take(8).collect();
        let ending = match action {
            Action::Export(format) => format.ending(),
            _ => SUFFIX,
        };
        format!("{}.{ending}", words.join(" "))
    }
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path.extension().is_some() { path.to_owned() } else { path.with_extension(ending) }
}
