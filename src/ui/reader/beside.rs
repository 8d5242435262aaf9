//! The margin: who speaks, beside the line in which a statement begins.

use egui::{Rect, Sense, Ui, pos2, text::TextWrapping, vec2};

use super::{Desk, Reader, Sheet};
use crate::ui::{
    Command,
    badge::{BADGE, paint_badge},
    theme::{self, space},
};

/// A narrower margin stays empty.
const NARROWEST: f32 = 84.0;
/// Space between the margin and the text: the sign of a claim stands in it.
const GAP: f32 = 32.0;

/// The margin that the speakers would like.
pub(super) const WANTED: f32 = space::MARGIN + GAP + space::M;

impl Reader {
    /// Shows the speakers; a click selects the statement.
    pub(super) fn beside_ui(&self, ui: &Ui, Sheet { placed, .. }: Sheet<'_>, desk: &mut Desk<'_>) {
        let Some(first) = placed.first() else { return };
        let right = first.pos.x - GAP;
        let room = (right - ui.max_rect().left() - space::M).min(space::MARGIN);
        if room < NARROWEST {
            return;
        }
        let dark = ui.visuals().dark_mode;
        let mut free = f32::NEG_INFINITY;
        for it in placed {
            for head in self.marks.heads(it.paragraph) {
                let Some(line) = it.rects(head.span).into_iter().next() else { continue };
                let colour = theme::party_colour(head.colour, dark);
                let name = egui::text::LayoutJob {
                    wrap: TextWrapping::truncate_at_width(room - BADGE.x - space::S),
                    ..egui::text::LayoutJob::single_section(
                        head.speaker.clone(),
                        theme::set(self.reading.beside(), colour),
                    )
                };
                let galley = ui.painter().layout_job(name);
                let height = galley.size().y.max(BADGE.y);
                let y = (line.center().y - height / 2.0).max(free);
                free = y + height;
                let place = Rect::from_min_max(
                    pos2(right - galley.size().x - BADGE.x - space::S, y),
                    pos2(right, y + height),
                );
                let badge = Rect::from_min_size(
                    pos2(right - BADGE.x, place.center().y - BADGE.y / 2.0),
                    BADGE,
                );
                paint_badge(ui, badge, head.party.as_deref(), head.colour);
                let words = pos2(place.left(), place.center().y - galley.size().y / 2.0);
                ui.painter().galley(words, galley, colour);
                let id = ui.scope_id().with(("beside", format!("{:?}", head.of)));
                let response = ui.interact(place.expand2(vec2(2.0, 0.0)), id, Sense::click());
                let label = format!("Statement by {}", head.speaker);
                response.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::Button, true, label.as_str())
                });
                let party = head.party.as_deref().unwrap_or("Unknown party");
                let tip = format!("{}, {party}", head.speaker);
                if response.on_hover_text(tip).clicked() {
                    desk.commands.push(Command::Select(Some(head.of)));
                }
            }
        }
    }
}
