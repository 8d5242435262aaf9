//! What a position is taken by: dragged to another place, or a click for what can be done with it.

use egui::{Popup, Ui};

use crate::{
    edit::{Edit, Name},
    language::{Said as _, say},
    model::{PartyPositions, Position, PositionKey},
    ui::{
        Action, Command, Commands, Dialog,
        theme::{self, icon},
    },
};

/// A position and those that stand beside it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub party: &'a PartyPositions,
    pub position: &'a Position,
    /// Whether the party is shown as it is, and not with the parties within it.
    pub is_own: bool,
}

impl Place<'_> {
    /// The key of the position so far behind this one.
    fn beside(&self, steps: isize) -> Option<&PositionKey> {
        let all = &self.party.positions;
        let here = all.iter().position(|it| it.key == self.position.key)?;
        all.get(here.checked_add_signed(steps)?).map(|it| &it.key)
    }
}

/// The handle of a position.
pub(super) fn handle_ui(ui: &mut Ui, place: Place<'_>, commands: &mut Commands) {
    let key = &place.position.key;
    let words = theme::icon_text(icon::HANDLE).color(ui.visuals().weak_text_color());
    let button = egui::Button::new(words).frame(false).sense(egui::Sense::click_and_drag());
    let response = ui.add(button).on_hover_cursor(egui::CursorIcon::Grab);
    let issue = key.issue.clone().unwrap_or_else(|| say!("positions-no-issue"));
    let name = say!("positions-handle", issue = issue, stance = key.stance.said());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    response.dnd_set_drag_payload(key.clone());
    let response = response.on_hover_text(say!("positions-handle", "tip"));
    Popup::menu(&response).show(|ui| items_ui(ui, place, commands));
    response.context_menu(|ui| items_ui(ui, place, commands));
}

/// What can be done with a position.
fn items_ui(ui: &mut Ui, place: Place<'_>, commands: &mut Commands) {
    let key = &place.position.key;
    let mut item = |ui: &mut Ui, (name, able): (String, bool), command: &dyn Fn() -> Command| {
        if ui.add_enabled(able, egui::Button::new(name)).clicked() {
            commands.push(command());
            ui.close();
        }
    };
    // Before the one above; before the one that stands behind the next.
    let (above, below) = (place.beside(-1), place.beside(1));
    item(ui, (say!("positions-up"), above.is_some()), &|| {
        Command::Edit(Edit::PutBefore(key.clone(), above.cloned()))
    });
    item(ui, (say!("positions-down"), below.is_some()), &|| {
        Command::Edit(Edit::PutBefore(key.clone(), place.beside(2).cloned()))
    });
    item(ui, (say!("positions-by-evidence"), true), &|| {
        Command::Edit(Edit::OrderByEvidence(key.party.clone()))
    });
    ui.separator();
    item(ui, (say!("positions-add"), key.party.is_some()), &|| {
        Command::Dialog(Some(Dialog::position(key.party.as_deref())))
    });
    let issue = key.issue.as_deref();
    item(ui, (Action::Rename(Name::Issue).name(), issue.is_some()), &|| {
        Command::Dialog(issue.map(|it| Dialog::rename(Name::Issue, it)))
    });
    item(ui, (Action::Merge.name(), issue.is_some()), &|| {
        Command::Dialog(Some(Dialog::merge(issue)))
    });
    let able = key.issue.is_some() && place.position.told.is_empty();
    item(ui, (say!("positions-remove"), able), &|| {
        Command::Edit(Edit::RemovePosition(key.clone(), place.position.evidence.clone()))
    });
}

/// Another position of the party may be dropped here, to stand before this one or behind it.
pub(super) fn order_drop_ui(
    ui: &Ui,
    card: &egui::Response,
    place: Place<'_>,
    commands: &mut Commands,
) {
    // Asking for what is dropped takes it away, whatever it is.
    let Some(moved) = egui::DragAndDrop::payload::<PositionKey>(ui.ctx()) else { return };
    let key = &place.position.key;
    let Some(at) = ui.ctx().pointer_interact_pos().filter(|it| card.rect.contains(*it)) else {
        return;
    };
    if moved.party != key.party || *moved == *key || !place.is_own {
        return;
    }
    let behind = at.y > card.rect.center().y;
    let line = if behind { card.rect.bottom() } else { card.rect.top() };
    ui.painter().hline(card.rect.x_range(), line, ui.visuals().selection.stroke);
    if card.dnd_release_payload::<PositionKey>().is_some() {
        let below =
            || [1, 2].into_iter().filter_map(|it| place.beside(it)).find(|it| **it != *moved);
        let next = if behind { below() } else { Some(key) };
        commands.edit(Edit::PutBefore(moved.as_ref().clone(), next.cloned()));
    }
}
