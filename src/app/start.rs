//! The start: settings and project are read on a thread of their own while the system makes the window.

use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, channel},
};

use super::projects::open_file;
use crate::{
    store::{Folders, ProjectFile, SUFFIX, Settings, StoreError},
    ui,
};

/// The project of a start, and what stood in the way of the one that was to be opened.
type Opened = (ProjectFile, Option<(PathBuf, StoreError)>);

/// What is begun before there is a window.
pub(super) struct Start {
    pub folders: Folders,
    pub settings: Settings,
    /// Reports to open in the project.
    pub files: Vec<PathBuf>,
    opening: Receiver<Result<Opened, StoreError>>,
    opened: Option<Result<Opened, StoreError>>,
}

impl Start {
    /// Begins to open the project among the files, the last one if there are several, or else that of
    /// the last run.
    pub(super) fn begin(folders: Folders, mut files: Vec<PathBuf>) -> Self {
        let settings = Settings::load(&folders.settings());
        let project = files.iter().rposition(|it| it.extension().is_some_and(|it| it == SUFFIX));
        let project = project.map(|at| files.remove(at)).or_else(|| settings.project.clone());
        let (sender, opening) = channel();
        let all = folders.clone();
        ui::start("open", move || drop(sender.send(first_project(project.as_deref(), &all))));
        Self { folders, settings, files, opening, opened: None }
    }

    /// Whether the project is there, or cannot be opened.
    pub(super) fn is_ready(&mut self) -> bool {
        if self.opened.is_none() {
            self.opened = self.opening.try_recv().ok();
        }
        self.opened.is_some()
    }

    /// The project, when it is open.
    ///
    /// # Errors
    /// If not even a new unnamed project can be made.
    pub(super) fn wait(&mut self) -> Result<Opened, StoreError> {
        self.opened.take().unwrap_or_else(|| {
            self.opening.recv().unwrap_or_else(|gone| {
                let why = io::Error::other(gone);
                Err(StoreError::Open(PathBuf::from("the project"), why))
            })
        })
    }
}

/// The project that is asked for; the unnamed one, and why, if there is none or it cannot be opened.
///
/// # Errors
/// If not even a new unnamed project can be made.
fn first_project(wanted: Option<&Path>, folders: &Folders) -> Result<Opened, StoreError> {
    let mut trouble = None;
    if let Some(path) = wanted {
        match open_file(path, folders) {
            Ok(file) => return Ok((file, None)),
            Err(error) => trouble = Some((path.to_owned(), error)),
        }
    }
    let unnamed = folders.unnamed();
    match ProjectFile::open(&unnamed, folders) {
        Ok(file) => Ok((file, trouble)),
        // A second window, or a damaged file: work goes on in another place, nothing is touched.
        Err(error) => {
            let file = ProjectFile::open(&folders.shelf(), folders)?;
            Ok((file, trouble.or(Some((unnamed, error)))))
        }
    }
}
