//! The margin: who speaks, beside the line in which a statement begins.

use std::sync::Arc;

use egui::{
    Galley, Rect, Response, Sense, Ui, WidgetInfo, pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{Desk, Reader, Sheet, marks::Head};
use crate::{
    language::say,
    ui::{
        Command,
        badge::{BADGE, paint_badge},
        theme::{self, space},
    },
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
        let mut free = f32::NEG_INFINITY;
        for it in placed {
            for head in self.marks.heads(it.paragraph) {
                let Some(line) = it.rects(head.span).into_iter().next() else { continue };
                let name = self.name(ui, head, room - BADGE.x - space::S);
                let size = vec2(name.size().x + space::S + BADGE.x, name.size().y.max(BADGE.y));
                let top = (line.center().y - size.y / 2.0).max(free);
                let place = Rect::from_min_size(pos2(right - size.x, top), size);
                free = place.bottom();
                if head_ui(ui, place, head, name).clicked() {
                    desk.commands.push(Command::Select(Some(head.of)));
                }
            }
        }
    }

    fn name(&self, ui: &Ui, head: &Head, width: f32) -> Arc<Galley> {
        let colour = theme::party_colour(head.colour, ui.visuals().dark_mode);
        let format = theme::set(self.reading.beside(), colour);
        let mut job = LayoutJob::single_section(head.speaker(), format);
        job.wrap = TextWrapping::truncate_at_width(width);
        ui.painter().layout_job(job)
    }
}

/// The name of a speaker and the sign of the party.
fn head_ui(ui: &Ui, place: Rect, head: &Head, name: Arc<Galley>) -> Response {
    let middle = place.center().y;
    let badge = pos2(place.right() - BADGE.x, middle - BADGE.y / 2.0);
    paint_badge(ui, Rect::from_min_size(badge, BADGE), head.party.as_deref(), head.colour);
    let words = pos2(place.left(), middle - name.size().y / 2.0);
    ui.painter().galley(words, name, theme::ink(ui.visuals().dark_mode));
    let id = ui.scope_id().with(("beside", format!("{:?}", head.of)));
    let response = ui.interact(place.expand2(vec2(space::XS, 0.0)), id, Sense::click());
    let label = say!("reader-statement-by", speaker = head.speaker());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, label.as_str()));
    let party = head.party.clone().unwrap_or_else(|| say!("unknown-party"));
    response.on_hover_text(format!("{}, {party}", head.speaker()))
}
