//! Saves the project on a thread of its own, so that a slow disk never stops the window.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, Sender, channel},
    },
    time::Duration,
};

use super::jobs;
use crate::{
    edit::Document,
    model::Project,
    store::{ProjectFile, StoreError},
};

enum Order {
    /// Save this; the number is the document's revision.
    Save(u64, Project),
    /// Go on in another file.
    Switch(ProjectFile),
    /// Answer when all orders before this one are done.
    Tell(Sender<()>),
}

/// What the thread did last.
#[derive(Default)]
struct Done {
    revision: u64,
    /// Why the last save failed.
    error: Option<StoreError>,
}

/// Writes every change of the document to its file within a moment.
pub(super) struct Saver {
    orders: Sender<Order>,
    done: Arc<Mutex<Done>>,
    path: PathBuf,
    offered: u64,
}

/// How long to wait after a failure before trying again.
const AGAIN: Duration = Duration::from_secs(2);

impl Saver {
    pub(super) fn start(file: ProjectFile, ctx: egui::Context) -> Self {
        let (orders, inbox) = channel();
        let done = Arc::new(Mutex::new(Done::default()));
        let shared = Arc::clone(&done);
        let path = file.path().to_owned();
        jobs::start("saver", move || work(file, &inbox, &shared, &ctx));
        Self { orders, done, path, offered: 0 }
    }

    /// Where the project stands.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Hands over the document if it has changed.
    pub(super) fn offer(&mut self, document: &Document) {
        let revision = document.revision();
        if revision != self.offered {
            self.offered = revision;
            // A failure shows in `is_behind`.
            let _sent = self.orders.send(Order::Save(revision, document.project().clone()));
        }
    }

    /// Goes on in another file, which holds what the new document holds.
    pub(super) fn switch(&mut self, file: ProjectFile) {
        file.path().clone_into(&mut self.path);
        self.offered = 0;
        let _sent = self.orders.send(Order::Switch(file));
    }

    /// Waits until everything offered is written or has failed, at most some seconds.
    pub(super) fn finish(&self) {
        let (answer, stopped) = channel();
        if self.orders.send(Order::Tell(answer)).is_ok() {
            let _answer = stopped.recv_timeout(Duration::from_secs(10));
        }
    }

    /// Whether something is not yet written.
    pub(super) fn is_behind(&self) -> bool {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.revision != self.offered || done.error.is_some()
    }

    /// In words, where the project is saved; and whether saving failed.
    pub(super) fn state(&self) -> (String, bool) {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let name = if stem == "unnamed" {
            "the unnamed project".to_owned()
        } else {
            format!("“{stem}”")
        };
        match &done.error {
            Some(error) => (format!("Not saved: {error}"), true),
            None if done.revision == self.offered => (format!("Saved in {name}"), false),
            None => ("Saving…".to_owned(), false),
        }
    }
}

fn work(mut file: ProjectFile, inbox: &Receiver<Order>, done: &Mutex<Done>, ctx: &egui::Context) {
    let mut pending: Option<(u64, Project)> = None;
    loop {
        // After a failure the newest state is tried again until it can be written.
        let order = match &pending {
            None => inbox.recv().ok(),
            Some(_) => match inbox.recv_timeout(AGAIN) {
                Ok(order) => Some(order),
                Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {
                    pending.take().map(|(it, project)| Order::Save(it, project))
                }
                Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => None,
            },
        };
        match order {
            None => return,
            Some(Order::Save(revision, project)) => {
                let error = file.save(&project).err();
                pending = error.is_some().then_some((revision, project));
                *done.lock().unwrap_or_else(PoisonError::into_inner) = Done { revision, error };
            }
            Some(Order::Switch(other)) => {
                file = other;
                pending = None;
                *done.lock().unwrap_or_else(PoisonError::into_inner) = Done::default();
            }
            Some(Order::Tell(answer)) => {
                let _heard = answer.send(());
            }
        }
        ctx.request_repaint();
    }
}
