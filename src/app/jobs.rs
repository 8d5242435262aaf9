//! Work behind the window: reading and analysing reports on all cores.

use std::{
    collections::{BTreeMap, VecDeque},
    ops::ControlFlow,
    path::PathBuf,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU32, AtomicU64, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use crate::{
    language::say,
    model::{Analysis, Report, ReportId},
    nlp::{NlpError, Pipeline},
    read::Reading,
    store::{self, StoreError},
    ui::{Busy, start},
};

/// Something that was ordered and is done.
pub(super) enum Finished {
    /// The reports of a folder were listed.
    Listed(PathBuf, Result<Vec<PathBuf>, StoreError>),
    /// A file was read; the number is that of its order.
    Read(usize, Result<Box<Reading>, StoreError>),
    /// A report was analysed.
    Analyzed(ReportId, Result<Analysis, NlpError>),
}

/// Something to do.
enum Order {
    List(PathBuf),
    Read(usize, PathBuf),
    Analyze(ReportId, Arc<Report>),
}

/// The threads that read and analyse. The models are loaded once, when first needed.
pub(super) struct Workers {
    shared: Arc<Shared>,
    finished: Receiver<Finished>,
    /// Folders and files that were ordered and are not read yet.
    unread: usize,
    /// How many files were ordered in all.
    files: usize,
    /// Reports whose analysis was ordered and is not done, with their names.
    waiting: BTreeMap<ReportId, String>,
    /// How many orders there were, and are done, since all was done last.
    ordered: usize,
    done: usize,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<VecDeque<Order>>,
    wake: Condvar,
    /// Grows with every cancellation: what was begun before is broken off.
    round: AtomicU64,
    /// The reports that are there already.
    known: Mutex<Arc<[Arc<Report>]>>,
    /// How far the analyses under way are together, in thousandths of an analysis.
    under_way: AtomicU32,
    pipeline: OnceLock<Result<Pipeline, String>>,
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, VecDeque<Order>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn known(&self) -> Arc<[Arc<Report>]> {
        Arc::clone(&self.known.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether what was begun in that round is still wanted.
    fn goes_on(&self, round: u64) -> ControlFlow<()> {
        if self.round.load(Ordering::Relaxed) == round {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }

    /// The next order; waits until there is one.
    fn next(&self) -> Option<(Order, u64)> {
        let mut queue = self.queue();
        loop {
            if let Some(order) = queue.pop_front() {
                return Some((order, self.round.load(Ordering::Relaxed)));
            }
            queue = self.wake.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Workers {
    pub(super) fn start(ctx: &egui::Context, threads: usize) -> Self {
        let (outbox, finished) = channel();
        let shared = Arc::new(Shared::default());
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let cores = if threads == 0 { cores } else { threads.min(cores) };
        for _ in 0..cores {
            let (shared, outbox, ctx) = (Arc::clone(&shared), outbox.clone(), ctx.clone());
            start("worker", move || work(&shared, cores, &outbox, &ctx));
        }
        Self {
            shared,
            finished,
            unread: 0,
            files: 0,
            waiting: BTreeMap::new(),
            ordered: 0,
            done: 0,
        }
    }

    /// Says which reports are there already, for files that are about them.
    pub(super) fn know(&self, reports: impl Iterator<Item = Arc<Report>>) {
        *self.shared.known.lock().unwrap_or_else(PoisonError::into_inner) = reports.collect();
    }

    /// Orders the listing of a folder or the reading of a file.
    pub(super) fn read(&mut self, path: PathBuf) {
        self.unread += 1;
        if path.is_dir() {
            self.order(Order::List(path));
        } else {
            self.order(Order::Read(self.files, path));
            self.files += 1;
        }
    }

    /// Orders an analysis, unless one of the report is under way.
    pub(super) fn analyze(&mut self, id: ReportId, report: &Arc<Report>) {
        if self.waiting.insert(id, report.name().to_owned()).is_none() {
            self.order(Order::Analyze(id, Arc::clone(report)));
        }
    }

    fn order(&mut self, order: Order) {
        self.ordered += 1;
        let mut queue = self.shared.queue();
        // Reports are read first, so that all of them are there; analyses follow.
        let first_analysis = queue.iter().position(|it| matches!(it, Order::Analyze(..)));
        match (&order, first_analysis) {
            (Order::List(_) | Order::Read(..), Some(at)) => queue.insert(at, order),
            _ => queue.push_back(order),
        }
        drop(queue);
        self.shared.wake.notify_one();
    }

    /// The report on the page comes before the others.
    pub(super) fn prefer(&self, id: ReportId) {
        let mut queue = self.shared.queue();
        let found = queue.iter().position(|it| matches!(it, Order::Analyze(it, _) if *it == id));
        if let Some(order) = found.and_then(|at| queue.remove(at)) {
            queue.push_front(order);
        }
    }

    /// Gives up everything that is under way or waiting. Answers how many reports that leaves
    /// without an analysis, or unread.
    pub(super) fn cancel(&mut self) -> usize {
        self.shared.queue().clear();
        self.shared.round.fetch_add(1, Ordering::Relaxed);
        let left = self.unread + self.waiting.len();
        (self.unread, self.ordered, self.done) = (0, 0, 0);
        self.waiting.clear();
        left
    }

    /// What was done since the last call.
    pub(super) fn finished(&mut self) -> Vec<Finished> {
        let found: Vec<_> = self.finished.try_iter().collect();
        for it in &found {
            self.done += 1;
            match it {
                Finished::Listed(..) | Finished::Read(..) => self.unread -= self.unread.min(1),
                Finished::Analyzed(id, _) => drop(self.waiting.remove(id)),
            }
        }
        if !self.is_busy() {
            (self.ordered, self.done) = (0, 0);
        }
        found
    }

    /// The number that the next file will have.
    pub(super) fn next_file(&self) -> usize {
        self.files
    }

    pub(super) fn is_busy(&self) -> bool {
        self.is_reading() || !self.waiting.is_empty()
    }

    pub(super) fn is_reading(&self) -> bool {
        self.unread > 0
    }

    /// What is being done and how far it is.
    pub(super) fn busy(&self) -> Option<Busy> {
        let under_way = self.shared.under_way.load(Ordering::Relaxed) as f32 / 1000.0;
        let done = (self.done as f32 + under_way) / self.ordered.max(1) as f32;
        let what = if self.is_reading() {
            say!("jobs-reading", number = (self.done + 1), count = self.ordered)
        } else {
            let (_, name) = self.waiting.first_key_value()?;
            let name: String = name.chars().take(40).collect();
            match self.waiting.len() {
                1 => say!("jobs-analysing", name = name),
                count => say!("jobs-analysing-more", name = name, more = (count - 1)),
            }
        };
        Some(Busy { what, done: done.clamp(0.0, 1.0) })
    }
}

fn work(shared: &Shared, cores: usize, outbox: &Sender<Finished>, ctx: &egui::Context) {
    while let Some((order, round)) = shared.next() {
        let finished = match order {
            Order::List(path) => {
                let found = store::reports_in(&path);
                Finished::Listed(path, found)
            }
            Order::Read(number, path) => {
                let ask = &mut || shared.goes_on(round);
                Finished::Read(
                    number,
                    store::read_reports(&path, &shared.known(), ask).map(Box::new),
                )
            }
            Order::Analyze(id, report) => {
                Finished::Analyzed(id, analyze(shared, cores, &report, round))
            }
        };
        // What was cancelled is of no interest any more.
        if shared.round.load(Ordering::Relaxed) == round && outbox.send(finished).is_err() {
            return;
        }
        ctx.request_repaint();
    }
}

fn analyze(
    shared: &Shared,
    cores: usize,
    report: &Report,
    round: u64,
) -> Result<Analysis, NlpError> {
    let loaded = shared.pipeline.get_or_init(|| Pipeline::load(cores).map_err(|e| e.to_string()));
    let pipeline = loaded.as_ref().map_err(|e| NlpError::Model(e.clone()))?;
    let mut shown = 0;
    let result = pipeline.analyze(report, &mut |step| {
        let now = (step.done * 1000 / step.total.max(1)).min(1000) as u32;
        shared.under_way.fetch_add(now.saturating_sub(shown), Ordering::Relaxed);
        shown = shown.max(now);
        shared.goes_on(round)
    });
    shared.under_way.fetch_sub(shown, Ordering::Relaxed);
    result
}
