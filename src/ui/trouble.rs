//! The dialog for a project that cannot be opened or written: what is wrong, and the ways on.

use std::path::Path;

use egui::Ui;

use super::{
    Action, Command, Commands, Trouble, Way,
    dialogs::{close_ui, title_ui},
};

pub(super) fn trouble_ui(ui: &mut Ui, trouble: &Trouble, commands: &mut Commands) {
    title_ui(ui, &trouble.title);
    ui.label(&trouble.why);
    ui.add_space(8.0);
    egui::ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        for way in &trouble.ways {
            let (name, tip) = words(way);
            if ui.button(name).on_hover_text(tip).clicked() {
                commands.push(Command::Dialog(None));
                commands.push(Command::TakeWay(trouble.path.clone(), way.clone()));
            }
        }
    });
    ui.add_space(6.0);
    let save_as = Action::SaveAs;
    let button = ui.button(save_as.name());
    if button.on_hover_text("Give what is in the window now a file of its own").clicked() {
        commands.push(Command::Dialog(None));
        commands.push(Command::Do(save_as));
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
