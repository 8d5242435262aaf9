//! The dialog for a project that cannot be opened or written: what is wrong, and the ways on.

use std::path::Path;

use egui::Ui;

use super::{
    Dialog, Trouble, Way,
    parts::{close_ui, title_ui},
};
use crate::{
    language::say,
    ui::{Action, Command, Commands, theme::space},
};

pub(super) fn trouble_ui(ui: &mut Ui, trouble: &Trouble, commands: &mut Commands) {
    title_ui(ui, &trouble.title);
    ui.label(&trouble.why);
    ui.add_space(space::M);
    if trouble.is_open {
        save_as_ui(ui, commands);
    }
    egui::ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        for way in &trouble.ways {
            let (name, tip) = words(way);
            if ui.button(name).on_hover_text(tip).clicked() {
                commands.push(Command::Dialog(None));
                commands.push(Command::TakeWay(trouble.path.clone(), way.clone()));
            }
        }
    });
    ui.add_space(space::M);
    close_ui(ui, commands);
}

fn save_as_ui(ui: &mut Ui, commands: &mut Commands) {
    let button = ui.button(Action::SaveAs.name());
    if button.on_hover_text(say!("trouble-save-tip")).clicked() {
        commands.push(Command::Dialog(None));
        commands.push(Command::Do(Action::SaveAs));
    }
}

/// Asks before a file is written over.
pub(super) fn replace_ui(ui: &mut Ui, action: Action, path: &Path, commands: &mut Commands) {
    title_ui(ui, &say!("trouble-replace-title"));
    ui.label(say!("trouble-replace-lost", path = path.display().to_string()));
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        if ui.button(say!("trouble-replace")).clicked() {
            commands.push(Command::Dialog(None));
            commands.push(Command::SaveTo(action, path.to_owned()));
        }
        if ui.button(say!("trouble-another-name")).clicked() {
            let name = path.display().to_string();
            commands.push(Command::Dialog(Some(Dialog::Path(action, String::new(), name))));
        }
        if ui.button(say!("cancel")).clicked() {
            commands.push(Command::Dialog(None));
        }
    });
}

/// Asks before work is lost.
pub(super) fn unsaved_ui(ui: &mut Ui, why: &str, commands: &mut Commands) {
    title_ui(ui, &say!("trouble-unsaved-title"));
    ui.label(why);
    ui.add_space(space::M);
    save_as_ui(ui, commands);
    let quit = ui.button(say!("trouble-quit"));
    if quit.on_hover_text(say!("trouble-quit", "tip")).clicked() {
        commands.push(Command::QuitUnsaved);
    }
    close_ui(ui, commands);
}

/// What a way is called, and what it does.
fn words(way: &Way) -> (String, String) {
    match way {
        Way::ReadOnly => (say!("trouble-read-only"), say!("trouble-read-only", "tip")),
        Way::Copy => (say!("trouble-copy"), say!("trouble-copy", "tip")),
        Way::Recover => (say!("trouble-recover"), say!("trouble-recover", "tip")),
        Way::Backup(path) => (
            say!("trouble-backup", time = time_of(path)),
            say!("trouble-backup", "tip", path = path.display().to_string()),
        ),
    }
}

/// The time that a backup's name tells: “2026-11-25 22.31.05.120” is 25 November, 22:31.
fn time_of(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    name.chars().take(16).collect::<String>().replace('.', ":")
}
