//! The system's file dialogs, on a thread of their own.

use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, channel},
    time::{Duration, Instant},
};

use crate::{
    language::say,
    read::ENDINGS,
    store::SUFFIX,
    ui::{Action, start},
};

/// No person closes a dialog so quickly: where the answer comes sooner, there was no dialog.
const TOO_QUICK: Duration = Duration::from_millis(250);

/// What came of a dialog.
pub(super) enum Answer {
    /// The user chose these.
    Chosen(Action, Vec<PathBuf>),
    /// The user closed it.
    Nothing,
    /// The system has no dialogs to offer; the text is what the program suggested as a name.
    NoDialog(Action, String),
}

/// At most one open dialog.
#[derive(Default)]
pub(super) struct FileDialogs {
    open: Option<Receiver<Answer>>,
}

impl FileDialogs {
    /// Shows the dialog for an action, in a folder if that is known. `name` is suggested for a file
    /// to be written.
    pub(super) fn show(
        &mut self,
        ctx: &egui::Context,
        action: Action,
        (name, folder): (String, Option<PathBuf>),
    ) {
        if self.open.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let started = start("file dialog", move || {
            let before = Instant::now();
            let chosen = ask(action, &name, folder);
            let answer = match chosen {
                Some(paths) => Answer::Chosen(action, paths),
                None if before.elapsed() < TOO_QUICK => Answer::NoDialog(action, name),
                None => Answer::Nothing,
            };
            let _sent = sender.send(answer);
            ctx.request_repaint();
        });
        self.open = started.then_some(receiver);
    }

    /// The answer, once.
    pub(super) fn answer(&mut self) -> Option<Answer> {
        let answer = self.open.as_ref()?.try_recv().ok()?;
        self.open = None;
        Some(answer)
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

fn ask(action: Action, suggested: &str, folder: Option<PathBuf>) -> Option<Vec<PathBuf>> {
    let dialog = rfd::FileDialog::new().set_title(action.title());
    let dialog = match folder.filter(|it| it.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    };
    match action {
        Action::OpenProject | Action::Compare => {
            dialog.add_filter(say!("dialogs-project"), &[SUFFIX]).pick_file().map(|it| vec![it])
        }
        Action::OpenFolder => dialog.pick_folders(),
        Action::SaveAs | Action::MoveReport => {
            let dialog = dialog.add_filter(say!("dialogs-project"), &[SUFFIX]);
            dialog.set_file_name(suggested).save_file().map(|it| vec![it])
        }
        Action::ExportFigure(picture) => {
            let name = picture.ending().to_uppercase();
            let dialog = dialog.add_filter(name, &[picture.ending()]);
            dialog.set_file_name(suggested).save_file().map(|it| vec![it])
        }
        Action::WriteAs(format) => {
            let dialog = if format.is_folder() {
                dialog.set_title(say!("dialogs-folder"))
            } else {
                dialog.add_filter(format.name(), &[format.ending])
            };
            dialog.set_file_name(suggested).save_file().map(|it| vec![it])
        }
        _ => dialog
            .add_filter(say!("dialogs-reports"), &ENDINGS)
            .add_filter(say!("dialogs-all-files"), &["*"])
            .pick_files(),
    }
}
