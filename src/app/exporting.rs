//! Writing findings behind the window.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{Receiver, channel},
    },
};

use super::{App, files::with_ending, sentence};
use crate::{
    export::{ExportError, Format},
    language::say,
    store::{self, StoreError},
    ui::{Action, Busy, Dialog, ExportChoice, ExportOf, start},
};

/// At most one export that is under way.
#[derive(Default)]
pub(super) struct Exporting {
    job: Option<Job>,
}

struct Job {
    path: PathBuf,
    reports: usize,
    done: Arc<AtomicUsize>,
    cancelled: Arc<AtomicBool>,
    result: Receiver<Result<(), StoreError>>,
    /// Whether the file is opened once it is written.
    opens: bool,
}

impl Exporting {
    /// How far it is.
    pub(super) fn busy(&self) -> Option<Busy> {
        let job = self.job.as_ref()?;
        let done = job.done.load(Ordering::Relaxed).min(job.reports);
        let what = say!("exporting-busy", done = done, count = job.reports);
        Some(Busy { what, done: done as f32 / job.reports.max(1) as f32 })
    }

    /// Gives it up. Answers whether there was anything to give up.
    pub(super) fn cancel(&self) -> bool {
        let job = self.job.as_ref();
        if let Some(job) = job {
            job.cancelled.store(true, Ordering::Relaxed);
        }
        job.is_some()
    }
}

impl App {
    /// Opens the dialog with what was chosen last, as far as it can be chosen now.
    pub(super) fn choose_export(&mut self) {
        let format = Format::named(&self.settings.export.format);
        let format = format.or_else(|| Format::ALL.first().copied());
        let Some(format) = format.filter(|_| !self.document.project().reports.is_empty()) else {
            return;
        };
        let of = if self.view.scope() == crate::model::Scope::Project {
            ExportOf::Project
        } else {
            ExportOf::Report
        };
        let of = if self.view.rows.len() > 1 { ExportOf::Selection } else { of };
        self.view.dialog = Some(Dialog::Export(ExportChoice { format, of }));
    }

    /// Asks where to write what was chosen in the dialog.
    pub(super) fn export_chosen(&mut self, ctx: &egui::Context, choice: ExportChoice) {
        choice.format.key.clone_into(&mut self.settings.export.format);
        self.export_of = choice.of;
        let action = Action::WriteAs(choice.format);
        let name = self.suggested_name(action);
        self.ask_for_file(ctx, action, name);
    }

    /// Writes findings on a thread of its own.
    pub(super) fn export_to(&mut self, format: Format, path: &Path) -> anyhow::Result<()> {
        if self.exporting.job.is_some() {
            anyhow::bail!(say!("exporting-another"));
        }
        let path = with_ending(path, format.ending);
        let project = self.document.project().excerpt(&self.export_of.excerpt(&self.view));
        let (sender, result) = channel();
        let (done, cancelled) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let job = Job {
            path: path.clone(),
            reports: project.reports.len(),
            done: Arc::clone(&done),
            cancelled: Arc::clone(&cancelled),
            result,
            opens: false,
        };
        let started = start("export", move || {
            let ask = &mut || {
                done.fetch_add(1, Ordering::Relaxed);
                if cancelled.load(Ordering::Relaxed) {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            // Nobody waits for it any more if that fails.
            let _sent = sender.send(store::write_findings(&project, format, &path, ask));
        });
        self.exporting.job = Some(job).filter(|_| started);
        Ok(())
    }

    /// Makes pages of what is open and hands them to the system's viewer, which prints them.
    pub(super) fn print(&mut self) -> anyhow::Result<()> {
        let Some(format) = Format::named("pdf") else { return Ok(()) };
        let of = match self.view.scope() {
            crate::model::Scope::Project => ExportOf::Project,
            crate::model::Scope::Report(_) => ExportOf::Report,
        };
        let before = std::mem::replace(&mut self.export_of, of);
        let name = self.suggested_name(Action::WriteAs(format));
        let begun = self.export_to(format, &self.folders.printed()?.join(name));
        self.export_of = before;
        if let (Ok(()), Some(job)) = (&begun, &mut self.exporting.job) {
            job.opens = true;
        }
        begun
    }

    /// Tells what came of an export.
    pub(super) fn take_exported(&mut self) {
        let Some(job) = &self.exporting.job else { return };
        let Ok(result) = job.result.try_recv() else { return };
        match result {
            Ok(()) => {
                let (path, opens) = (job.path.clone(), job.opens);
                self.tell_written(&path, opens && opener::open(&path).is_err());
            }
            Err(StoreError::Findings(ExportError::Cancelled)) => {
                self.message = Some((say!("exporting-cancelled"), false));
            }
            Err(error) => self.message = Some((sentence(&error.to_string()), true)),
        }
        self.exporting.job = None;
    }
}
