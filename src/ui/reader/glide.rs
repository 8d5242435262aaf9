//! The way of the page to words that are to be shown, and their glow once they are reached.

use egui::Ui;

use super::Reader;
use crate::{
    model::{Entry, Span},
    ui::theme,
};

/// How long the page moves, in seconds.
const LASTS: f64 = 0.22;
/// How long the words glow.
const GLOWS: f64 = 1.4;
/// Words that stand so far from the edges of the window are in view already.
const IN_VIEW: f32 = 60.0;
/// Frames in which the goal is corrected: the heights above become exact only while they are passed.
const SETTLES: u8 = 3;

/// Where the page stands and where it goes.
#[derive(Debug, Default)]
pub(super) struct Glide {
    way: Option<Way>,
    /// A place that the user pointed at.
    jump: Option<f32>,
    glows: Option<(Span, f64)>,
    /// The part of the page above the window, and the height of the window.
    seen: (f32, f32),
}

#[derive(Clone, Copy, Debug)]
struct Way {
    span: Span,
    from: f32,
    begun: f64,
    settles: u8,
}

impl Glide {
    /// Begins to move to words; `at_once` where they stand in another report.
    pub(super) fn begin(&mut self, ui: &Ui, span: Span, at_once: bool) {
        let now = ui.input(|input| input.time);
        let begun = if at_once || theme::is_calm(ui) { now - LASTS } else { now };
        self.way = Some(Way { span, from: self.seen.0, begun, settles: SETTLES });
    }

    /// Goes to a place at once.
    pub(super) fn jump(&mut self, offset: f32) {
        (self.jump, self.way) = (Some(offset), None);
    }

    /// Where the page stands after it was shown.
    pub(super) fn scrolled(&mut self, offset: f32, height: f32) {
        self.seen = (offset, height);
    }

    /// The part of the page above the window, and the height of the window.
    pub(super) fn seen(&self) -> (f32, f32) {
        self.seen
    }

    /// Words that glow, and how strongly.
    pub(super) fn glow(&self, ui: &Ui) -> Option<(Span, f32)> {
        let (span, begun) = self.glows?;
        let left = 1.0 - (ui.input(|input| input.time) - begun) / GLOWS;
        if left <= 0.0 || theme::is_calm(ui) {
            return None;
        }
        ui.ctx().request_repaint();
        Some((span, left as f32))
    }
}

impl Reader {
    /// Where the page is to stand in this frame, if it moves.
    pub(super) fn glide_to(&mut self, ui: &Ui, height: f32, entry: &Entry) -> Option<f32> {
        if let Some(offset) = self.glide.jump.take() {
            return Some((offset - height / 2.0).max(0.0));
        }
        let mut way = self.glide.way.take()?;
        let (now, wheel) = ui.input(|input| (input.time, input.smooth_scroll_delta().y));
        let goal = self.height_of(way.span, entry);
        let seen = self.glide.seen.0;
        let in_view = seen + IN_VIEW..=seen + height - IN_VIEW;
        let is_new = way.settles == SETTLES && now - way.begun < LASTS;
        let is_new = is_new && (way.from - seen).abs() < 0.5;
        if wheel != 0.0 || is_new && in_view.contains(&goal) {
            self.glide.glows = Some((way.span, now));
            return None;
        }
        let goal = (goal - height / 2.0).max(0.0);
        // A long way begins a window before its end.
        let from = way.from.clamp((goal - height).max(0.0), goal + height);
        let share = (((now - way.begun) / LASTS) as f32).clamp(0.0, 1.0);
        let eased = share * share * (3.0 - 2.0 * share);
        if share >= 1.0 {
            way.settles -= 1;
        }
        if way.settles == 0 {
            self.glide.glows = Some((way.span, now));
        } else {
            self.glide.way = Some(way);
        }
        ui.ctx().request_repaint();
        Some(from + (goal - from) * eased)
    }

    /// How far below the top of the page words stand; about, where their paragraph was not seen yet.
    pub(super) fn height_of(&self, span: Span, entry: &Entry) -> f32 {
        let paragraphs = entry.report.paragraphs();
        let at = paragraphs.partition_point(|it| it.end() <= span.start());
        let height = self.heights.get(at).copied().unwrap_or_default();
        let within = paragraphs.get(at).map_or(0.0, |it| {
            span.start().saturating_sub(it.start()) as f32 / it.len().max(1) as f32
        });
        self.top_of(at, entry) + height * within
    }
}
