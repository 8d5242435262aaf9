//! The search: an index on a thread of its own that follows the project.

use std::sync::mpsc::{Receiver, Sender, channel};

use crate::{
    model::{Hit, Project},
    store::SearchIndex,
    ui::start,
};

/// Something the thread is to do.
enum Order {
    Follow(Box<Project>),
    Search(String),
}

/// Finds words in reports and statements.
pub(super) struct Search {
    orders: Sender<Order>,
    answers: Receiver<(String, Vec<Hit>)>,
    followed: Option<u64>,
    asked: String,
}

impl Search {
    pub(super) fn start(ctx: &egui::Context) -> Self {
        let (orders, inbox) = channel();
        let (outbox, answers) = channel();
        let ctx = ctx.clone();
        start("search", move || work(&inbox, &outbox, &ctx));
        Self { orders, answers, followed: None, asked: String::new() }
    }

    /// Forgets the project: another one comes.
    pub(super) fn forget(&mut self) {
        self.followed = None;
    }

    /// Looks for words, again when the project has changed. Nothing is indexed before the first
    /// search.
    pub(super) fn look_for(&mut self, words: &str, project: &Project, revision: u64) {
        if words.trim().is_empty() {
            self.asked.clear();
            return;
        }
        let is_new = self.followed != Some(revision);
        if is_new {
            self.followed = Some(revision);
            // A thread that has ended answers nothing.
            let _sent = self.orders.send(Order::Follow(Box::new(project.clone())));
        }
        if is_new || words != self.asked {
            words.clone_into(&mut self.asked);
            let _sent = self.orders.send(Order::Search(words.to_owned()));
        }
    }

    /// Whether the last words are still being looked for.
    pub(super) fn is_busy(&self, shown: &str) -> bool {
        !self.asked.is_empty() && self.asked != shown
    }

    /// The newest answer: the words, and where they stand.
    pub(super) fn answer(&self) -> Option<(String, Vec<Hit>)> {
        self.answers.try_iter().last()
    }
}

fn work(inbox: &Receiver<Order>, outbox: &Sender<(String, Vec<Hit>)>, ctx: &egui::Context) {
    let Ok(mut index) = SearchIndex::new() else { return };
    while let Ok(order) = inbox.recv() {
        // Only the newest words are of interest, and the newest project.
        let mut orders = vec![order];
        orders.extend(inbox.try_iter());
        let (mut project, mut wanted) = (None, None);
        for order in orders {
            match order {
                Order::Follow(it) => project = Some(it),
                Order::Search(words) => wanted = Some(words),
            }
        }
        if project.is_some_and(|it| index.update(&it).is_err()) {
            return;
        }
        if let Some(words) = wanted {
            let hits = index.search(&words).unwrap_or_default();
            if outbox.send((words, hits)).is_err() {
                return;
            }
        }
        ctx.request_repaint();
    }
}
