//! The dialog for a project that cannot be opened or written: what is wrong, and the ways on.

use std::path::Path;

use egui::Ui;

use super::{
    Action, Command, Commands, Dialog, Trouble, Way,
    dialogs::{close_ui, title_ui},
    theme::space,
};

pub(super) fn trouble_ui(ui: &mut Ui, trouble: &Trouble, commands: &mut Commands) {
    title_ui(ui, &trouble.title);
    ui.label(&trouble.why);
    ui.add_space(space::M);
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
    if trouble.is_open {
        save_as_ui(ui, commands);
    }
    close_ui(ui, commands);
}

fn save_as_ui(ui: &mut Ui, commands: &mut Commands) {
    let button = ui.button(Action::SaveAs.name());
    if button.on_hover_text("Give what is in the window now a file of its own").clicked() {
        commands.push(Command::Dialog(None));
        commands.push(Command::Do(Action::SaveAs));
    }
}

/// Asks before a file is written over.
pub(super) fn replace_ui(ui: &mut Ui, action: Action, path: &Path, commands: &mut Commands) {
    title_ui(ui, "Replace the file?");
    ui.label(format!("“{}” is there already. What is in it would be lost.", path.display()));
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        if ui.button("Replace").clicked() {
            commands.push(Command::Dialog(None));
            commands.push(Command::SaveTo(action, path.to_owned()));
        }
        if ui.button("Another name…").clicked() {
            let name = path.display().to_string();
            commands.push(Command::Dialog(Some(Dialog::Path(action, String::new(), name))));
        }
        if ui.button("Cancel").clicked() {
            commands.push(Command::Dialog(None));
        }
    });
}

/// Asks before work is lost.
pub(super) fn unsaved_ui(ui: &mut Ui, why: &str, commands: &mut Commands) {
    title_ui(ui, "The last changes are not saved");
    ui.label(why);
    ui.add_space(space::M);
    save_as_ui(ui, commands);
    let quit = ui.button("Quit without saving");
    if quit.on_hover_text("The changes since the last save are lost").clicked() {
        commands.push(Command::QuitUnsaved);
    }
    close_ui(ui, commands);
}

/// What a way is called, and what it does.
fn words(way: &Way) -> (String, String) {
    let (name, tip) = match way {
        Way::ReadOnly => ("Open for reading only", "Look at it; nothing is changed"),
        Way::Copy => ("Open a copy", "Work on a copy, as the project is at this moment"),
        Way::Recover => (
            "Recover what can be read",
            "Take what can be read into a new project; the damaged file stays as it is",
        ),
        Way::Backup(path) => {
            let name = format!("Open the backup of {}", time_of(path));
            return (name, format!("Work on a copy of {}", path.display()));
        }
    };
    (name.to_owned(), tip.to_owned())
}

/// The time that a backup's name tells: “2026-11-25 22.31.05.120” is 25 November, 22:31.
fn time_of(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    name.chars().take(16).collect::<String>().replace('.', ":")
}
