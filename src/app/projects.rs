//! Projects: opening, saving as another, and the ways on when that fails.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use super::{
    App,
    panes::{Panes, view_at_first},
    sentence,
};
use crate::{
    edit::{Document, Edit},
    language::say,
    model::{Excerpt, History, LeastSure, Project},
    read,
    store::{self, Backups, Folders, ProjectFile, SUFFIX, StoreError},
    ui::{AgreementView, Centre, Derived, Dialog, Other, Trouble, View, Way, start},
};

/// How long a project that is worked on goes without a backup.
const BACKUP_EVERY: Duration = Duration::from_mins(10);

/// After a project was opened the window comes first.
const FIRST_BACKUP: Duration = Duration::from_secs(5);

/// When the project is copied into the data folder next.
pub(super) struct NextBackup {
    at: Instant,
    /// The revision that was copied last; `None` where one of an earlier run may not have been.
    done: Option<u64>,
}

impl Default for NextBackup {
    fn default() -> Self {
        Self { at: Instant::now() + FIRST_BACKUP, done: None }
    }
}

impl App {
    /// Opens a project; what stands in the way is explained, with the ways on.
    pub(super) fn open_project(&mut self, path: &Path) {
        if same_file(path, self.saver.path()) && !self.document.is_read_only() {
            return;
        }
        if self.write_all().is_err()
            && let Some(error) = self.saver.error()
        {
            // What is here is to be saved first.
            let here = self.saver.path().to_owned();
            self.explain(&here, &error);
            return;
        }
        match open_file(path, &self.folders) {
            Ok(file) => self.go_on_in(file),
            Err(error) => self.explain(path, &error),
        }
    }

    /// Begins an empty project. An unnamed one keeps its file and stays among the recent projects.
    pub(super) fn new_project(&mut self) -> Result<(), StoreError> {
        self.write_all()?;
        let old = self.saver.path().to_owned();
        self.settings.remember_project(&old);
        let file = ProjectFile::open(&self.folders.shelf(), &self.folders)?;
        self.go_on_in(file);
        // As the user prefers it; nothing that undo would take back.
        let least_sure = LeastSure(self.settings.least_sure);
        if let Err(error) = self.document.apply_quietly(Edit::SetLeastSure(least_sure)) {
            self.message = Some((error.to_string(), true));
        }
        Ok(())
    }

    /// Begins a new project with the sample reports.
    pub(super) fn open_sample(&mut self) -> anyhow::Result<()> {
        self.new_project()?;
        let reports = read::sample_matter().into_iter().map(Arc::new).collect();
        self.document.apply(Edit::AddReports(reports))?;
        // From the beginning of the matter.
        if let Some(first) = self.document.project().reports.keys().next() {
            self.view.show_report(*first);
        }
        self.analyze_new();
        Ok(())
    }

    /// Gives the project a file of its own and goes on there.
    pub(super) fn save_as(&mut self, path: &Path) -> Result<(), StoreError> {
        let path = as_project(path);
        let in_place = self.saver.error().is_none() && !self.document.is_read_only();
        if in_place && same_file(&path, self.saver.path()) {
            return Ok(());
        }
        if path == self.saver.path() {
            // The file went away or cannot be trusted: it is let go, and made anew.
            self.saver.only_show(&path);
        } else if path.exists() {
            // Another window's project is not replaced behind its back, and of any other project
            // a backup is kept.
            match ProjectFile::open(&path, &self.folders) {
                Ok(file) => {
                    drop(file);
                    Backups::of(&path, &self.folders).make()?;
                }
                Err(error @ StoreError::Busy(_)) => return Err(error),
                Err(_) => {}
            }
        }
        store::write_project(&path, self.document.project(), self.document.history())?;
        let file = ProjectFile::open(&path, &self.folders)?;
        if self.document.is_read_only() {
            self.document = Document::new(file.project().clone(), file.history().clone());
        }
        self.saver.switch(file);
        self.remember_project(&path);
        self.analyze_new();
        Ok(())
    }

    /// Shows a project from its file, and writes to it from now on.
    fn go_on_in(&mut self, file: ProjectFile) {
        let path = file.path().to_owned();
        self.show_project(Document::new(file.project().clone(), file.history().clone()));
        self.saver.switch(file);
        self.remember_project(&path);
        self.backup = NextBackup::default();
        self.analyze_new();
    }

    fn show_project(&mut self, document: Document) {
        self.end_typing();
        self.workers.cancel();
        self.document = document;
        self.view = View {
            centre: self.view.centre,
            tab: self.view.tab,
            ..view_at_first(self.settings.panes.counted)
        };
        self.view.tidy(self.document.project());
        // What was done to another project, or went wrong with it, is not this one's.
        self.reach = None;
        self.message = None;
        self.explained = None;
        // Revisions count from the beginning again: nothing is to be taken for up to date.
        self.derived = Derived::default();
        self.panes = Panes::default();
        self.search.forget();
    }

    pub(super) fn remember_project(&mut self, path: &Path) {
        self.settings.remember_project(path);
        self.settings.project = Some(path.canonicalize().unwrap_or_else(|_| path.to_owned()));
    }

    /// Waits until the project is written: nobody leaves a project that could not be saved.
    fn write_all(&mut self) -> Result<(), StoreError> {
        self.saver.offer(&self.document);
        self.saver.finish();
        if self.saver.is_behind() {
            let why = io::Error::other("the last changes are not saved yet");
            return Err(StoreError::Write(self.saver.path().to_owned(), why));
        }
        Ok(())
    }

    /// Tells why a project cannot be opened or written, and what can be done.
    pub(super) fn explain(&mut self, path: &Path, error: &StoreError) {
        let backups = Backups::of(path, &self.folders).list();
        let is_open = path == self.saver.path();
        self.view.dialog = Some(Dialog::Trouble(trouble(path, error, backups, is_open)));
    }

    /// Offers the backups of the project.
    pub(super) fn show_backups(&mut self) {
        let backups = Backups::of(self.saver.path(), &self.folders);
        let ways: Vec<_> = backups.list().into_iter().map(Way::Backup).collect();
        let why = if ways.is_empty() {
            say!("projects-no-backups")
        } else {
            say!("projects-backups-why", folder = backups.folder().display().to_string())
        };
        let path = self.saver.path().to_owned();
        let title = say!("projects-backups");
        self.view.dialog =
            Some(Dialog::Trouble(Trouble { title, path, why, ways, is_open: false }));
    }

    /// Does what a person chose of the ways on.
    pub(super) fn take_way(&mut self, path: &Path, way: &Way) -> anyhow::Result<()> {
        match way {
            Way::ReadOnly => {
                self.write_all()?;
                let (project, _) = store::read_project(path)?;
                self.show_project(Document::read_only(project));
                self.saver.only_show(path);
            }
            Way::Copy => {
                self.write_all()?;
                let copy = free_copy(path, &self.folders);
                store::copy_project(path, &copy)?;
                self.open_project(&copy);
            }
            Way::Recover => {
                self.write_all()?;
                let (project, losses) = store::recover_project(path)?;
                let copy = free_copy(path, &self.folders);
                store::write_project(&copy, &project, &History::default())?;
                self.open_project(&copy);
                let mut lines = vec![say!(
                    "projects-recovered",
                    reports = project.reports.len(),
                    statements = project.statements().count(),
                    copy = copy.display().to_string()
                )];
                lines.extend(losses.iter().map(|it| say!("projects-lost", what = it.clone())));
                self.view.dialog = Some(Dialog::Errors(lines));
            }
            Way::Backup(backup) => {
                self.write_all()?;
                let copy = free_copy(path, &self.folders);
                store::copy_project(backup, &copy)?;
                self.open_project(&copy);
            }
        }
        Ok(())
    }

    /// Compares with another coder's project, or ends the comparison.
    pub(super) fn compare(&mut self, path: Option<&Path>) -> anyhow::Result<()> {
        let Some(path) = path else {
            self.panes.agreement = AgreementView::default();
            self.view.centre = Centre::Report;
            return Ok(());
        };
        if same_file(path, self.saver.path()) {
            anyhow::bail!(say!("projects-same"));
        }
        let (project, _) = store::read_project(path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.panes.agreement = AgreementView::of(Other { name, project: Arc::new(project) });
        self.view.centre = Centre::Agreement;
        self.view.difference = 0;
        Ok(())
    }

    /// Copies the project into the data folder if it was changed since the last copy.
    fn back_up_if_due(&self) {
        let backups = Backups::of(self.saver.path(), &self.folders);
        if !self.document.is_read_only()
            && !self.document.project().reports.is_empty()
            && backups.is_due()
        {
            // One that fails is made next time; the project itself is safe.
            start("backup", move || drop(backups.make()));
        }
    }

    /// Makes a backup now and then while there is work.
    pub(super) fn back_up_now_and_then(&mut self) {
        let now = Instant::now();
        if now > self.backup.at {
            let revision = Some(self.document.revision());
            let changed = revision != self.backup.done;
            self.backup = NextBackup { at: now + BACKUP_EVERY, done: revision };
            if changed {
                self.back_up_if_due();
            }
        }
    }

    /// Moves the report on the page, with all that was found and decided, into another project.
    pub(super) fn move_report(&mut self, path: &Path) -> anyhow::Result<()> {
        let path = as_project(path);
        if same_file(&path, self.saver.path()) {
            anyhow::bail!(say!("projects-already"));
        }
        let Some(id) = self.view.report else { return Ok(()) };
        let project = self.document.project();
        let Some(entry) = project.reports.get(&id) else { return Ok(()) };
        // There first, then away from here: at no moment is it nowhere.
        let name = entry.report.name().to_owned();
        add_to(&path, &self.folders, project.excerpt(&Excerpt::Reports([id].into())))?;
        self.document.apply(Edit::RemoveReports(vec![id]))?;
        let path = path.display().to_string();
        self.message = Some((say!("projects-moved", name = name, path = path), false));
        Ok(())
    }
}

fn add_to(path: &Path, folders: &Folders, part: Project) -> anyhow::Result<()> {
    let mut file = ProjectFile::open(path, folders)?;
    let mut other = Document::new(file.project().clone(), file.history().clone());
    other.apply(Edit::TakeOver(Arc::new(part)))?;
    file.save(other.project(), other.history())?;
    Ok(())
}

/// What stands in the way of a project, and the ways on.
fn trouble(path: &Path, error: &StoreError, backups: Vec<PathBuf>, is_open: bool) -> Trouble {
    let mut ways = match error {
        StoreError::Busy(_) | StoreError::ReadOnly(..) => vec![Way::ReadOnly, Way::Copy],
        StoreError::Damaged(..) => vec![Way::Recover],
        _ => Vec::new(),
    };
    let lost = !matches!(error, StoreError::Busy(_) | StoreError::ReadOnly(..));
    ways.extend(backups.into_iter().filter(|_| lost).take(3).map(Way::Backup));
    let title = if is_open { say!("projects-trouble") } else { say!("projects-not-opened") };
    Trouble { title, path: path.to_owned(), why: sentence(&error.to_string()), ways, is_open }
}

/// The path with the ending of projects, whatever other ending it has.
pub(super) fn as_project(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|it| it == SUFFIX) {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(SUFFIX);
    name.into()
}

/// A free place for a copy of a project: beside it, or in the data folder.
fn free_copy(path: &Path, folders: &Folders) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let beside = path.parent().unwrap_or(Path::new("."));
    let probe = tempfile::NamedTempFile::new_in(beside);
    let folder = if probe.is_ok() { beside.to_owned() } else { folders.data().to_owned() };
    let place = |number: usize| folder.join(format!("{stem} copy {number}.{SUFFIX}"));
    let first = folder.join(format!("{stem} copy.{SUFFIX}"));
    let mut places = std::iter::once(first.clone()).chain((2..10_000).map(place));
    places.find(|it| !it.exists()).unwrap_or(first)
}

/// Opens a project that is there.
pub(super) fn open_file(path: &Path, folders: &Folders) -> Result<ProjectFile, StoreError> {
    if path.exists() {
        return ProjectFile::open(path, folders);
    }
    // A project that was moved away is not made anew.
    let gone = io::Error::new(io::ErrorKind::NotFound, "there is no such file");
    Err(StoreError::Open(path.to_owned(), gone))
}

pub(super) fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}
