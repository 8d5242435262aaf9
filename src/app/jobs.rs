//! Work behind the window: analyses on a thread of their own.

use std::{
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use crate::{
    model::{Analysis, Report, ReportId},
    nlp::{NlpError, Pipeline},
    ui::Busy,
};

/// A report whose analysis is done or failed.
pub(super) struct Finished {
    pub report: ReportId,
    pub result: Result<Analysis, NlpError>,
}

struct Order {
    id: ReportId,
    report: Arc<Report>,
    /// Orders from before the last cancellation are dropped.
    round: u64,
}

/// Analyses, one after the other, on a thread that loads the model once.
pub(super) struct Analyses {
    orders: Sender<Order>,
    finished: Receiver<Finished>,
    progress: Arc<Progress>,
    waiting: Vec<ReportId>,
    names: Vec<(ReportId, String)>,
}

#[derive(Default)]
struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
    round: AtomicU64,
}

/// Starts a named thread. The one place that does.
///
/// Answers whether the system gave one.
#[expect(clippy::disallowed_methods, reason = "threads are made here and nowhere else")]
pub(super) fn start(name: &str, work: impl FnOnce() + Send + 'static) -> bool {
    thread::Builder::new().name(name.to_owned()).spawn(work).is_ok()
}

impl Analyses {
    pub(super) fn start(ctx: egui::Context) -> Self {
        let (orders, inbox) = channel::<Order>();
        let (outbox, finished) = channel();
        let progress = Arc::new(Progress::default());
        let shared = Arc::clone(&progress);
        start("analysis", move || work(&inbox, &outbox, &shared, &ctx));
        Self { orders, finished, progress, waiting: Vec::new(), names: Vec::new() }
    }

    /// Orders an analysis, unless one of the report is under way.
    pub(super) fn order(&mut self, id: ReportId, report: &Arc<Report>) {
        if self.waiting.contains(&id) {
            return;
        }
        let round = self.progress.round.load(Ordering::Relaxed);
        if self.orders.send(Order { id, report: Arc::clone(report), round }).is_ok() {
            self.waiting.push(id);
            self.names.push((id, report.name().to_owned()));
        }
    }

    /// Stops all analyses that are under way or waiting.
    pub(super) fn cancel(&self) {
        self.progress.round.fetch_add(1, Ordering::Relaxed);
    }

    /// The analyses that ended since the last call.
    pub(super) fn finished(&mut self) -> Vec<Finished> {
        let found: Vec<_> = self.finished.try_iter().collect();
        for it in &found {
            self.waiting.retain(|id| *id != it.report);
            self.names.retain(|(id, _)| *id != it.report);
        }
        found
    }

    pub(super) fn is_busy(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// What is being analysed and how far it is.
    pub(super) fn busy(&self) -> Option<Busy> {
        let (_, name) = self.names.first()?;
        let total = self.progress.total.load(Ordering::Relaxed).max(1);
        let done = self.progress.done.load(Ordering::Relaxed) as f32 / total as f32;
        let name: String = name.chars().take(40).collect();
        let more = match self.names.len() {
            1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        Some(Busy { what: format!("Analysing “{name}”{more}"), done })
    }
}

fn work(
    inbox: &Receiver<Order>,
    outbox: &Sender<Finished>,
    progress: &Progress,
    ctx: &egui::Context,
) {
    // One core stays for the window.
    let cores = thread::available_parallelism().map_or(1, |it| it.get().saturating_sub(1).max(1));
    let mut pipeline: Option<Pipeline> = None;
    for order in inbox {
        let result = analyze(&mut pipeline, cores, &order, progress);
        if outbox.send(Finished { report: order.id, result }).is_err() {
            return;
        }
        ctx.request_repaint();
    }
}

fn analyze(
    pipeline: &mut Option<Pipeline>,
    cores: usize,
    order: &Order,
    progress: &Progress,
) -> Result<Analysis, NlpError> {
    let stopped = || progress.round.load(Ordering::Relaxed) != order.round;
    if stopped() {
        return Err(NlpError::Cancelled);
    }
    let loaded = match pipeline.take() {
        Some(loaded) => loaded,
        None => Pipeline::load(cores)?,
    };
    progress.done.store(0, Ordering::Relaxed);
    pipeline.insert(loaded).analyze(&order.report, &mut |step| {
        progress.total.store(step.total, Ordering::Relaxed);
        progress.done.store(step.done, Ordering::Relaxed);
        if stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}
