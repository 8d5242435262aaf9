//! Paints paragraphs with their highlights.

use egui::{Painter, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{
    Reader, Sheet,
    marks::{Mark, Role},
    page::Placed,
};
use crate::{
    edit::Part,
    language::say,
    model::{Entry, Span},
    ui::{
        View,
        theme::{self, space},
    },
};

/// Space above the page.
pub(super) const TOP: f32 = 36.0;
/// Size of the tick of what a person accepted.
const TICK: Vec2 = vec2(9.0, 8.0);
/// Height of the line with outlet, date and byline.
pub(super) const DETAILS: f32 = 36.0;

impl Reader {
    /// Tints first, then the words, then lines under and beside them.
    pub(super) fn paint(&self, ui: &Ui, sheet: Sheet<'_>, view: &View) {
        let painter = ui.painter();
        let dark = ui.visuals().dark_mode;
        self.paint_details(ui, sheet.placed, sheet.entry);
        for it in sheet.placed {
            let marks: Vec<Mark> = self.shown_marks(it, view);
            for mark in &marks {
                paint_tint(painter, it, mark, view.selected == Some(mark.of));
            }
            if let Some(span) = view.marked {
                fill(painter, it, span, theme::mark(dark));
            }
            painter.galley(it.pos, it.galley.clone(), theme::ink(dark));
            for mark in &marks {
                paint_lines(painter, it, mark, dark);
            }
            self.paint_ticks(painter, it, dark);
            if let Some((span, strength)) = self.glide.glow(ui) {
                let stroke = Stroke::new(space::LINE, theme::glow(strength, dark));
                for rect in it.rects(span) {
                    let rect = rect.expand2(vec2(3.0, 0.0));
                    painter.rect_stroke(rect, space::RADIUS, stroke, StrokeKind::Outside);
                }
            }
        }
    }

    /// The marks to paint: without quiet ones unless selected, with the span under the pointer.
    fn shown_marks(&self, it: &Placed, view: &View) -> Vec<Mark> {
        let all = self.marks.of(it.paragraph).iter().copied();
        let shown = all.filter(|mark| !mark.quiet || view.selected == Some(mark.of));
        shown.map(|mark| Mark { span: self.dragged_span(&mark), ..mark }).collect()
    }

    /// A tick right of the line in which something begins that a person accepted.
    fn paint_ticks(&self, painter: &Painter, it: &Placed, dark: bool) {
        let mut place = pos2(0.0, f32::NEG_INFINITY);
        for accepted in self.marks.accepted_in(it.span) {
            let Some(line) = it.rects(accepted.span).into_iter().next() else { continue };
            let (y, first) = (line.center().y, it.pos.x + self.width + space::L);
            let x = if (place.y - y).abs() < 1.0 { place.x + TICK.x + space::XS } else { first };
            place = pos2(x, y);
            let colour = theme::party_colour(accepted.colour, dark);
            let corner = |x: f32, y: f32| place + vec2(x, y) * TICK;
            let tick = [corner(0.0, 0.1), corner(0.35, 0.5), corner(1.0, -0.5)];
            painter.line(tick.to_vec(), Stroke::new(space::LINE, colour));
        }
    }

    /// Outlet, date, byline and how much was found, under the title or above the text.
    fn paint_details(&self, ui: &Ui, placed: &[Placed], entry: &Entry) {
        let Some(first) = placed.first().filter(|it| it.paragraph == 0) else { return };
        let metadata = &entry.report.metadata;
        let known = [&metadata.outlet, &metadata.date, &metadata.byline, &metadata.file];
        let mut known: Vec<_> = known.into_iter().filter(|it| !it.is_empty()).cloned().collect();
        known.push(say!("reader-words", count = entry.report.words()));
        let title = self.look(entry, 0, false).title;
        let y = if title { first.galley.size().y + space::M } else { -DETAILS + 4.0 };
        let dark = ui.visuals().dark_mode;
        let font = theme::body();
        let mut job =
            egui::text::LayoutJob::simple_singleline(known.join("  ·  "), font, theme::quiet(dark));
        job.wrap = egui::text::TextWrapping::truncate_at_width(self.width);
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(first.pos + vec2(0.0, y), galley, theme::quiet(dark));
    }
}

fn paint_tint(painter: &Painter, it: &Placed, mark: &Mark, selected: bool) {
    let dark = painter.ctx().global_style().visuals.dark_mode;
    let colour = theme::party_colour(mark.colour, dark);
    match mark.role {
        Role::Part(Part::Content, _) if selected => {
            fill(painter, it, mark.span, theme::strong_tint(colour, dark));
        }
        Role::Part(Part::Content, _) => fill(painter, it, mark.span, theme::tint(colour, dark)),
        _ if selected => fill(painter, it, mark.span, theme::tint(colour, dark)),
        _ => {}
    }
}

fn paint_lines(painter: &Painter, it: &Placed, mark: &Mark, dark: bool) {
    let colour = theme::party_colour(mark.colour, dark);
    for rect in it.rects(mark.span) {
        let y = rect.bottom() - 4.0;
        match mark.role {
            Role::Part(Part::Cue, _) => {
                painter.hline(rect.x_range(), y, Stroke::new(1.5, colour));
            }
            Role::Claim => {
                let stroke = Stroke::new(1.5, colour);
                let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
                painter.extend(egui::Shape::dotted_line(&ends, stroke.color, 4.0, 0.9));
            }
            Role::Part(..) if mark.quiet => {
                painter.hline(rect.x_range(), rect.center().y, Stroke::new(1.0, colour));
            }
            Role::Part(..) => {}
        }
    }
    if mark.role == Role::Claim
        && let Some(first) = it.rects(mark.span).first()
        && it.span.contains(mark.span.start())
    {
        let center = pos2(it.pos.x - 16.0, first.center().y);
        painter.circle_stroke(center, 7.0, Stroke::new(1.2, colour));
        let font = theme::sign();
        painter.text(center, egui::Align2::CENTER_CENTER, "?", font, colour);
    }
}

fn fill(painter: &Painter, it: &Placed, span: Span, colour: egui::Color32) {
    for rect in it.rects(span) {
        let rect: Rect = rect.shrink2(vec2(0.0, 1.5)).expand2(vec2(1.0, 0.0));
        painter.rect_filled(rect, space::RADIUS, colour);
    }
}
