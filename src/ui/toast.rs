//! A note on what was just done to many things, with a way back.

use egui::{Align2, Area, Id};

use super::{
    Action, Command, Commands,
    theme::{self, icon, space},
};

/// Distance from the lower edge of the window, above the status line.
const BOTTOM: f32 = 48.0;

/// Shows what was done; the button takes it back.
pub fn toast_ui(ctx: &egui::Context, words: &str, commands: &mut Commands) {
    let area = Area::new(Id::unique("toast")).order(egui::Order::Foreground);
    area.anchor(Align2::CENTER_BOTTOM, [0.0, -BOTTOM]).show(ctx, |ui| {
        egui::Frame::popup(ui.style()).inner_margin(space::L).show(ui, |ui| {
            ui.horizontal(|ui| {
                let dark = ui.visuals().dark_mode;
                ui.label(theme::icon_text(icon::DONE).color(theme::party_colour(Some(2), dark)));
                ui.label(words);
                ui.add_space(space::M);
                let undo = ui.button((theme::icon_text(icon::UNDO), "Undo"));
                undo.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::Button, true, "Undo this change")
                });
                if undo.on_hover_text(Action::Undo.tip_with_keys(ui.ctx())).clicked() {
                    commands.push(Command::Do(Action::Undo));
                }
            });
        });
    });
}
