//! Saves the project on a thread of its own, so that a slow disk never stops the window.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel},
    },
    time::Duration,
};

use crate::{
    edit::Document,
    language::say,
    model::{History, Project},
    store::{ProjectFile, StoreError},
    ui::start,
};

enum Order {
    /// Save this; the number is the document's revision.
    Save(u64, Box<(Project, History)>),
    /// Go on in another file, or in none.
    Switch(Option<Box<ProjectFile>>),
    /// Answer when all orders before this one are done.
    Tell(Sender<()>),
}

/// What the thread did last.
#[derive(Default)]
struct Done {
    revision: u64,
    /// Why the last save failed.
    error: Option<Arc<StoreError>>,
}

/// Writes every change of the document to its file within a moment.
pub struct Saver {
    orders: Sender<Order>,
    done: Arc<Mutex<Done>>,
    path: PathBuf,
    offered: u64,
    read_only: bool,
}

/// How long to wait after a failure before trying again.
const AGAIN: Duration = Duration::from_secs(2);
/// After so long without an edit the log is moved into the file.
const QUIET: Duration = Duration::from_secs(1);

impl Saver {
    /// Starts the thread. `notify` is called after every save.
    pub fn start(file: ProjectFile, notify: impl Fn() + Send + 'static) -> Self {
        let (orders, inbox) = channel();
        let done = Arc::new(Mutex::new(Done::default()));
        let path = file.path().to_owned();
        let mut work = Work { file: Some(Box::new(file)), done: Arc::clone(&done), failed: None };
        start("saver", move || work.run(&inbox, &notify));
        Self { orders, done, path, offered: 0, read_only: false }
    }

    /// Where the project stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Hands over the document if it has changed.
    pub fn offer(&mut self, document: &Document) {
        let revision = document.revision();
        if revision != self.offered {
            self.offered = revision;
            let state = (document.project().clone(), document.history().clone());
            // A failure shows in `is_behind`.
            let _sent = self.orders.send(Order::Save(revision, Box::new(state)));
        }
    }

    /// Goes on in another file, which holds what the new document holds.
    pub fn switch(&mut self, file: ProjectFile) {
        file.path().clone_into(&mut self.path);
        self.offered = 0;
        self.read_only = false;
        let _sent = self.orders.send(Order::Switch(Some(Box::new(file))));
        self.finish();
    }

    /// Lets the file go; what stands there is shown and not written.
    pub fn only_show(&mut self, path: &Path) {
        path.clone_into(&mut self.path);
        self.offered = 0;
        self.read_only = true;
        let _sent = self.orders.send(Order::Switch(None));
        self.finish();
    }

    /// Waits until everything offered is written or has failed, at most some seconds.
    pub fn finish(&self) {
        let (answer, stopped) = channel();
        if self.orders.send(Order::Tell(answer)).is_ok() {
            let _answer = stopped.recv_timeout(Duration::from_secs(10));
        }
    }

    /// The revision of the document that is safely on the disk.
    pub fn saved(&self) -> u64 {
        self.done.lock().unwrap_or_else(PoisonError::into_inner).revision
    }

    /// Whether something is not yet written.
    pub fn is_behind(&self) -> bool {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.revision != self.offered || done.error.is_some()
    }

    /// Why the last save failed.
    pub fn error(&self) -> Option<Arc<StoreError>> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner).error.clone()
    }

    /// In words, where the project is saved; and whether saving failed.
    pub fn state(&self) -> (String, bool) {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let name = stem.as_ref();
        match &done.error {
            _ if self.read_only => (say!("saver-read-only", name = name), false),
            Some(error) => (say!("saver-not-saved", why = error.to_string()), true),
            None if done.revision == self.offered => (say!("saver-saved", name = name), false),
            None => (say!("saver-saving"), false),
        }
    }
}

/// What the thread holds.
struct Work {
    file: Option<Box<ProjectFile>>,
    done: Arc<Mutex<Done>>,
    /// What could not be saved: tried again until it can be written.
    failed: Option<Order>,
}

impl Work {
    fn run(&mut self, inbox: &Receiver<Order>, notify: &dyn Fn()) {
        let mut settled = true;
        loop {
            let wait = if self.failed.is_some() { AGAIN } else { QUIET };
            let order = if settled && self.failed.is_none() {
                inbox.recv().map_err(|_closed| RecvTimeoutError::Disconnected)
            } else {
                inbox.recv_timeout(wait)
            };
            let order = match (order, self.failed.take()) {
                (Ok(order), failed) => {
                    // A newer state takes the place of the one that failed.
                    self.failed = failed.filter(|_| matches!(order, Order::Tell(_)));
                    order
                }
                (Err(RecvTimeoutError::Disconnected), _) => return,
                (Err(RecvTimeoutError::Timeout), Some(failed)) => failed,
                (Err(RecvTimeoutError::Timeout), None) => {
                    self.file.iter_mut().for_each(|it| it.settle());
                    settled = true;
                    continue;
                }
            };
            settled = false;
            let mut next = Some(order);
            while let Some(order) = next.take() {
                next = self.take(order, inbox);
            }
            notify();
        }
    }

    /// Carries out an order. Of saves that wait one behind the other only the newest is written;
    /// answers the order that came after them.
    fn take(&mut self, order: Order, inbox: &Receiver<Order>) -> Option<Order> {
        match order {
            Order::Save(mut revision, mut state) => {
                let next = loop {
                    match inbox.try_recv() {
                        Ok(Order::Save(newer, newest)) => (revision, state) = (newer, newest),
                        Ok(other) => break Some(other),
                        Err(TryRecvError::Empty | TryRecvError::Disconnected) => break None,
                    }
                };
                let saved = self.file.as_mut().map_or(Ok(()), |it| it.save(&state.0, &state.1));
                let error = saved.err().map(Arc::new);
                let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
                if error.is_some() {
                    self.failed = Some(Order::Save(revision, state));
                } else {
                    done.revision = revision;
                }
                done.error = error;
                next
            }
            Order::Switch(other) => {
                self.file = other;
                self.failed = None;
                *self.done.lock().unwrap_or_else(PoisonError::into_inner) = Done::default();
                None
            }
            Order::Tell(answer) => {
                let _heard = answer.send(());
                None
            }
        }
    }
}
