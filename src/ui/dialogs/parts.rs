//! What dialogs have in common: the title, the field, the buttons.

use egui::{Id, RichText, TextEdit, Ui};

use crate::{
    language::say,
    ui::{Command, Commands, theme},
};

/// What a dialog stands on: as grey as a pane, so that fields are seen.
pub(in crate::ui) fn frame(ctx: &egui::Context) -> egui::Frame {
    let style = ctx.global_style();
    egui::Frame::popup(&style).fill(style.visuals.panel_fill)
}

pub(in crate::ui) fn title_ui(ui: &mut Ui, title: &str) {
    ui.label(RichText::new(title).font(theme::title()));
    ui.add_space(theme::space::M);
}

/// “Do it” and “Cancel”; answers whether it is to be done. Return does it too. `able` and `enter`: whether it can be
/// done, and whether Return was pressed.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    name: &str,
    (able, enter): (bool, bool),
    commands: &mut Commands,
) -> bool {
    ui.add_space(theme::space::L);
    let done = ui
        .horizontal(|ui| {
            let main = egui::Button::new(name).fill(ui.visuals().selection.bg_fill);
            let yes = ui.add_enabled(able, main).clicked();
            if ui.button(say!("cancel")).clicked() {
                commands.push(Command::Dialog(None));
            }
            yes
        })
        .inner;
    // After a click on an offered name no field has the keyboard.
    let free = ui.memory(|memory| memory.focused().is_none());
    let enter = enter || (free && ui.input(|input| input.key_pressed(egui::Key::Enter)));
    let done = done || (able && enter);
    if done {
        commands.push(Command::Dialog(None));
    }
    done
}

/// A field that has the keyboard from the start; answers whether Return was pressed in it.
pub(super) fn field_ui(ui: &mut Ui, text: &mut String, label: &str, hint: &str) -> bool {
    let name = ui.label(label);
    let response = ui
        .add(
            TextEdit::singleline(text)
                .id_salt(("dialog", label, hint))
                .hint_text(hint)
                .desired_width(f32::INFINITY),
        )
        .labelled_by(name.id);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    // A field that was not there a frame ago takes the keyboard.
    let seen_id = response.id.with("seen");
    let now = ui.ctx().cumulative_frame_nr();
    let seen: Option<u64> = ui.data(|data| data.get_temp(seen_id));
    if seen.is_none_or(|it| it + 1 < now) && !enter {
        response.request_focus();
        select_all(ui, response.id, text);
    }
    ui.data_mut(|data| data.insert_temp(seen_id, now));
    enter
}

/// What is suggested is selected, so that typing replaces it.
fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(text.chars().count()),
    );
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

pub(super) fn close_ui(ui: &mut Ui, commands: &mut Commands) {
    ui.add_space(theme::space::L);
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    if ui.button(say!("close")).clicked() || enter {
        commands.push(Command::Dialog(None));
    }
}
