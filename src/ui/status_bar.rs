//! The line at the bottom: what the program is doing, what is saved, what went wrong.

use egui::{ProgressBar, Ui};

use super::{Busy, Command, Commands};
use crate::language::say;

/// What the status line shows.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// Where the work is saved, and whether all of it is.
    pub saved: String,
    /// Whether saving failed.
    pub unsaved: bool,
    /// What is being done.
    pub busy: Option<Busy>,
    /// The last message, and whether it is an error.
    pub message: Option<(String, bool)>,
    /// Whether the message tells of a file that can be shown.
    pub written: bool,
}

/// Shows the status line.
pub fn status_bar_ui(ui: &mut Ui, status: &Status, commands: &mut Commands) {
    ui.horizontal(|ui| {
        ui.set_min_height(24.0);
        if status.unsaved {
            let help = ui.button(say!("status-unsaved"));
            if help.on_hover_text(say!("status-unsaved", "tip")).clicked() {
                commands.push(Command::ExplainFailure);
            }
            let words = egui::RichText::new(&status.saved).color(ui.visuals().error_fg_color);
            ui.add(egui::Label::new(words).truncate()).on_hover_text(&status.saved);
        } else {
            ui.weak(&status.saved);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if let Some(busy) = &status.busy {
                if ui.button(say!("cancel")).on_hover_text(say!("status-cancel-tip")).clicked() {
                    commands.push(Command::CancelWork);
                }
                ui.add(ProgressBar::new(busy.done).desired_width(140.0));
                ui.weak(&busy.what);
            }
            if let Some((message, error)) = &status.message {
                if ui.button(say!("close")).on_hover_text(say!("status-close-tip")).clicked() {
                    commands.push(Command::CloseMessage);
                }
                let show = say!("status-show", "tip");
                if status.written && ui.button(say!("status-show")).on_hover_text(show).clicked() {
                    commands.push(Command::ShowWritten);
                }
                let colour =
                    if *error { ui.visuals().error_fg_color } else { ui.visuals().text_color() };
                let label = egui::Label::new(egui::RichText::new(message).color(colour)).truncate();
                ui.add(label).on_hover_text(message);
            }
        });
    });
}
