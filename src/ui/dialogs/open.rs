//! Reports and projects by a typed path, and reports out of typed words.

use std::path::PathBuf;

use egui::{TextEdit, Ui};

use super::parts::{buttons_ui, field_ui, title_ui};
use crate::{
    language::say,
    ui::{Action, Command, Commands, theme},
};

pub(super) fn path_ui(
    ui: &mut Ui,
    action: Action,
    why: &str,
    path: &mut String,
    commands: &mut Commands,
) {
    title_ui(ui, &action.title());
    if !why.is_empty() {
        ui.label(why);
        ui.add_space(theme::space::M);
    }
    let hint = match action {
        Action::OpenFolder => "/home/me/reports",
        Action::OpenProject | Action::Compare => "/home/me/matter.standpoint",
        _ => "/home/me/report.txt",
    };
    // A message that comes after the field was used gives it the keyboard again.
    let enter = ui.push_id(why, |ui| field_ui(ui, path, &say!("dialogs-path"), hint)).inner;
    let able = !path.trim().is_empty();
    let opens = matches!(
        action,
        Action::Open
            | Action::OpenFolder
            | Action::OpenPath
            | Action::OpenProject
            | Action::Compare
    );
    let name = match action {
        Action::MoveReport => say!("dialogs-move"),
        _ if opens => say!("dialogs-open"),
        _ => say!("dialogs-save"),
    };
    if buttons_ui(ui, &name, (able, enter), commands) {
        let path = PathBuf::from(path.trim());
        commands.push(match action {
            Action::Compare => Command::Compare(Some(path)),
            _ if opens => Command::OpenTyped(path),
            _ => Command::SaveTyped(action, path),
        });
    }
}

pub(super) fn paste_ui(ui: &mut Ui, text: &mut String, commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-paste-title"));
    let name = ui.label(say!("dialogs-paste-text"));
    egui::ScrollArea::vertical()
        .max_height((ui.ctx().content_rect().height() - 240.0).clamp(120.0, 320.0))
        .show(ui, |ui| {
            let edit = TextEdit::multiline(text).desired_rows(14).desired_width(f32::INFINITY);
            let response = ui.add(edit).labelled_by(name.id);
            if text.is_empty() {
                response.request_focus();
            }
        });
    if buttons_ui(ui, &say!("dialogs-open"), (!text.trim().is_empty(), false), commands) {
        commands.push(Command::PasteText(text.clone()));
    }
}
