//! What is only told: keys, and what did not work.

use egui::{Grid, RichText, Ui};

use super::parts::{close_ui, title_ui};
use crate::{
    language::say,
    ui::{Action, Commands, theme},
};

/// In a narrower window keys are told without what they do.
const WIDE: f32 = 900.0;

pub(super) fn keys_ui(ui: &mut Ui, commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-keys-title"));
    egui::ScrollArea::vertical()
        .max_height((ui.ctx().content_rect().height() - 200.0).clamp(120.0, 460.0))
        .show(ui, |ui| {
            let wide = ui.ctx().content_rect().width() > WIDE;
            Grid::new("keys")
                .num_columns(3)
                .striped(true)
                .spacing([theme::space::L, theme::space::S])
                .show(ui, |ui| {
                    for action in Action::all() {
                        if action.shortcut().is_none() {
                            continue;
                        }
                        ui.label(RichText::new(action.keys(ui.ctx())).font(theme::strong()));
                        ui.label(action.title());
                        if wide {
                            ui.weak(action.tip());
                        }
                        ui.end_row();
                    }
                });
        });
    close_ui(ui, commands);
}

pub(super) fn errors_ui(ui: &mut Ui, lines: &[String], commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-errors-title", count = lines.len()));
    egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        for line in lines {
            ui.label(line);
            ui.add_space(theme::space::M);
        }
    });
    close_ui(ui, commands);
}
