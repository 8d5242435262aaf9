//! What is selected or made elsewhere comes into view in a list, once.

use egui::{DragAndDrop, Id, Ui, vec2};

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

/// So near the edge of a list, in points, what is dragged makes it scroll …
const EDGE: f32 = 44.0;
/// … by so many points a second at the edge itself.
const SPEED: f32 = 900.0;

/// Scrolls a list while something is dragged at its upper or lower edge; called inside it.
pub(super) fn scroll_while_dragging(ui: &Ui) {
    let list = ui.clip_rect();
    let pointer =
        ui.ctx().pointer_interact_pos().filter(|_| DragAndDrop::has_any_payload(ui.ctx()));
    let Some(at) = pointer.filter(|it| list.x_range().contains(it.x)) else { return };
    let nearness = |far: f32| (1.0 - far.max(0.0) / EDGE).max(0.0);
    let up = nearness(at.y - list.top()) - nearness(list.bottom() - at.y);
    if up != 0.0 {
        let seconds = ui.input(|input| input.stable_dt.min(0.1));
        ui.scroll_with_delta(vec2(0.0, up * SPEED * seconds));
        ui.ctx().request_repaint();
    }
}
