//! The menus.

use std::path::PathBuf;

use egui::{MenuBar, Ui};

use super::{Action, Centre, Choice, Command, Commands, MenuState, Picture, Tab};
use crate::edit::Name;

/// What can be done with marked words.
const MARKED: [Action; 6] = [
    Action::NewStatement,
    Action::SetSource,
    Action::SetCue,
    Action::SetContent,
    Action::AddContent,
    Action::NewClaim,
];
/// What can be done with the selected finding.
const SELECTED: [Action; 6] =
    [Action::Accept, Action::Reject, Action::Reopen, Action::Unsure, Action::Note, Action::Delete];

/// Shows the menus.
pub fn menu_bar_ui(ui: &mut Ui, state: &MenuState<'_>, commands: &mut Commands) {
    MenuBar::new().ui(ui, |ui| {
        ui.menu_button("File", |ui| file_ui(ui, state, commands));
        ui.menu_button("Edit", |ui| {
            state.items_ui(
                ui,
                &[
                    Action::Undo,
                    Action::Redo,
                    Action::Copy,
                    Action::Find,
                    Action::Palette,
                    Action::Preferences,
                ],
                commands,
            );
        });
        ui.menu_button("Statement", |ui| {
            state.items_ui(ui, &MARKED, commands);
            ui.separator();
            state.items_ui(ui, &SELECTED, commands);
            ui.separator();
            state.items_ui(ui, &Choice::ALL.map(Action::Choose), commands);
            ui.separator();
            state.items_ui(ui, &Name::ALL.map(Action::Rename), commands);
            ui.separator();
            state.items_ui(ui, &[Action::Next, Action::Previous, Action::Queue], commands);
        });
        ui.menu_button("Report", |ui| {
            state.items_ui(
                ui,
                &[
                    Action::Details,
                    Action::Analyze,
                    Action::AnalyzeNew,
                    Action::MoveReport,
                    Action::RemoveReport,
                ],
                commands,
            );
        });
        ui.menu_button("View", |ui| {
            let panes = [
                Action::ToggleReports,
                Action::TogglePositions,
                Action::Focus,
                Action::SwitchTheme,
            ];
            state.items_ui(ui, &panes, commands);
            ui.separator();
            state.items_ui(ui, &Centre::ALL.map(Action::View), commands);
            ui.separator();
            let tabs = [Tab::Positions, Tab::Speakers, Tab::Statements, Tab::Claims];
            state.items_ui(ui, &tabs.map(Action::Show), commands);
            ui.separator();
            state.items_ui(ui, &[Action::Fewer, Action::More], commands);
            ui.separator();
            state.items_ui(ui, &[Action::ZoomIn, Action::ZoomOut, Action::ZoomReset], commands);
        });
        ui.menu_button("Help", |ui| {
            state.items_ui(
                ui,
                &[Action::Guide, Action::Sample, Action::Keys, Action::About],
                commands,
            );
        });
    });
}

fn file_ui(ui: &mut Ui, state: &MenuState<'_>, commands: &mut Commands) {
    let open = [Action::Open, Action::OpenFolder, Action::OpenPath, Action::Paste];
    state.items_ui(ui, &open, commands);
    recent_ui(ui, "Recent reports", state.recent_reports, commands);
    ui.separator();
    let project = [
        Action::NewProject,
        Action::OpenProject,
        Action::SaveAs,
        Action::Properties,
        Action::Backups,
        Action::Compare,
    ];
    state.items_ui(ui, &project, commands);
    recent_ui(ui, "Recent projects", state.recent_projects, commands);
    ui.separator();
    state.items_ui(ui, &[Action::Export, Action::Print], commands);
    ui.separator();
    state.items_ui(ui, &Picture::ALL.map(Action::ExportFigure), commands);
    ui.separator();
    state.items_ui(ui, &[Action::Quit], commands);
}

fn recent_ui(ui: &mut Ui, name: &str, paths: &[PathBuf], commands: &mut Commands) {
    ui.add_enabled_ui(!paths.is_empty(), |ui| {
        ui.menu_button(name, |ui| {
            for path in paths {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                if ui.button(file).on_hover_text(path.display().to_string()).clicked() {
                    commands.push(Command::OpenPaths(vec![path.clone()]));
                }
            }
        });
    });
}
