//! What is selected or made elsewhere comes into view in a list, once.

use egui::{Id, Ui};

use super::Selected;
use crate::model::PositionKey;

/// Whether a list has not shown what is selected since it was.
pub(super) fn is_new(ui: &Ui, list: &str, selected: Option<Selected>) -> bool {
    ui.data(|data| data.get_temp::<Option<Selected>>(Id::unique(list))) != Some(selected)
}

/// Notes that a list has shown it: whoever scrolls away from it now is not brought back.
pub(super) fn shown(ui: &Ui, list: &str, selected: Option<Selected>) {
    ui.data_mut(|data| data.insert_temp(Id::unique(list), selected));
}

/// Brings a row of a list of rows of one height into view. `first` is the row that stands at the top
/// of what is drawn.
pub(super) fn row(ui: &Ui, (first, row): (usize, usize), height: f32) {
    let step = height + ui.spacing().item_spacing.y;
    let top = ui.min_rect().top() + (row as f32 - first as f32) * step;
    let rect = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=top + height);
    ui.scroll_to_rect(rect, None);
}

/// Remembers a position that was just made.
pub(super) fn want_position(ui: &Ui, key: &PositionKey) {
    ui.data_mut(|data| data.insert_temp(made_id(), key.clone()));
}

/// Whether it is the one that was just made.
pub(super) fn wants_position(ui: &Ui, key: &PositionKey) -> bool {
    ui.data(|data| data.get_temp::<PositionKey>(made_id())).is_some_and(|it| it == *key)
}

/// It is in view now.
pub(super) fn position_shown(ui: &Ui) {
    ui.data_mut(|data| data.remove::<PositionKey>(made_id()));
}

fn made_id() -> Id {
    Id::unique("position that was made")
}
