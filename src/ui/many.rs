//! Of many things only those that are looked at.

use egui::{Id, Ui};

use crate::language::say;

/// Draws only what is in view, or is `wanted` there; of the rest it remembers the height.
pub(super) fn seen_only_ui(ui: &mut Ui, (id, wanted): (Id, bool), draw: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let id = id.with(width.round() as i32);
    let top = ui.next_widget_position();
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    if let Some(height) = known {
        let rect = egui::Rect::from_min_size(top, egui::vec2(width, height));
        if !wanted && !ui.is_rect_visible(rect.expand(200.0)) {
            ui.allocate_exact_size(rect.size(), egui::Sense::hover());
            return;
        }
    }
    let drawn = ui.vertical(draw).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, drawn));
}

/// The first of many, or all once they were asked for.
pub(super) fn first_ui<'a, T>(ui: &Ui, id: Id, (all, first): (&'a [T], usize)) -> &'a [T] {
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if open { all } else { all.get(..first).unwrap_or(all) }
}

/// Shows all of many.
pub(super) fn show_all(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(id, true));
}

/// Asks for all of many, or for the first again.
pub(super) fn more_ui(ui: &mut Ui, id: Id, (count, first): (usize, usize)) {
    let rest = count.saturating_sub(first);
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if rest == 0 {
        return;
    }
    let words = if open { say!("positions-fewer") } else { say!("positions-more", count = rest) };
    if ui.button(words).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
}
