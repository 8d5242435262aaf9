//! A small map of the report beside the scroll bar: where statements stand, and what is in view.

use egui::{Rect, Sense, Stroke, Ui, pos2};

use super::{Reader, marks::Role};
use crate::{
    edit::Part,
    language::say,
    model::Entry,
    ui::theme::{self, space},
};

/// Height of the sign of a statement.
const TICK: f32 = 2.5;

impl Reader {
    /// Shows the map; answers with the place on the page that was pointed at.
    pub(super) fn map_ui(&self, ui: &Ui, rect: Rect, entry: &Entry) -> Option<f32> {
        let all = self.top_of(self.heights.len(), entry) + super::BELOW;
        let scale = rect.height() / all.max(1.0);
        let id = ui.scope_id().with("map");
        let response = ui.interact(rect, id, Sense::click_and_drag());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::ScrollBar, true, say!("reader-map"))
        });
        self.paint_map(ui, rect, scale, entry);
        let pointed = response.interact_pointer_pos().filter(|_| {
            response.clicked() || response.dragged() || response.is_pointer_button_down_on()
        });
        response.on_hover_text(say!("reader-map", "tip"));
        pointed.map(|it| (it.y - rect.top()) / scale)
    }

    fn paint_map(&self, ui: &Ui, rect: Rect, scale: f32, entry: &Entry) {
        let (painter, dark) = (ui.painter().with_clip_rect(rect), ui.visuals().dark_mode);
        let (top, height) = self.glide.seen();
        let seen = rect.top() + top * scale..=rect.top() + (top + height) * scale;
        let line = Stroke::new(1.0, theme::line(dark));
        painter.rect_filled(
            Rect::from_x_y_ranges(rect.x_range(), seen),
            space::RADIUS,
            theme::line(dark).gamma_multiply(0.5),
        );
        painter.vline(rect.left(), rect.y_range(), line);
        let mut above = self.top_of(0, entry);
        let mut last = f32::NEG_INFINITY;
        for (at, span) in entry.report.paragraphs().iter().enumerate() {
            let height = self.heights.get(at).copied().unwrap_or_default();
            for mark in self.marks.of(at) {
                let is_content = matches!(mark.role, Role::Part(Part::Content, _));
                if !is_content || mark.quiet || !span.contains(mark.span.start()) {
                    continue;
                }
                let within = (mark.span.start() - span.start()) as f32 / span.len().max(1) as f32;
                let y = rect.top() + (above + height * within) * scale;
                // Statements closer than a point would only be painted over each other.
                if (y - last).abs() >= 1.0 {
                    let colour = theme::party_colour(mark.colour, dark);
                    let from = pos2(rect.left() + 3.0, y);
                    let tick = Rect::from_min_max(from, pos2(rect.right() - 2.0, y + TICK));
                    painter.rect_filled(tick, 1.0, colour);
                    last = y;
                }
            }
            above += height + self.reading.gap();
        }
    }
}
