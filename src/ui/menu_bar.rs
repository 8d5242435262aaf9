//! The menus.

use std::path::PathBuf;

use egui::{MenuBar, Ui};

use super::{Action, Centre, Command, Commands, Picture, Selected, Tab, View, words::one_line};
use crate::edit::Name;

/// What the menus need to know.
pub struct MenuState<'a> {
    /// What is on the screen.
    pub view: &'a View,
    /// What undo would take back.
    pub undo: Option<&'a str>,
    /// What redo would do again.
    pub redo: Option<&'a str>,
    /// Reports opened last.
    pub recent_reports: &'a [PathBuf],
    /// Projects opened last.
    pub recent_projects: &'a [PathBuf],
    /// Whether reports and positions are shown.
    pub shown: [bool; 2],
}

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
const SELECTED: [Action; 5] =
    [Action::Accept, Action::Reject, Action::Reopen, Action::Unsure, Action::Delete];

/// Shows the menus.
pub fn menu_bar_ui(ui: &mut Ui, state: &MenuState<'_>, commands: &mut Commands) {
    MenuBar::new().ui(ui, |ui| {
        ui.menu_button("File", |ui| file_ui(ui, state, commands));
        ui.menu_button("Edit", |ui| {
            items_ui(
                ui,
                state,
                commands,
                &[Action::Undo, Action::Redo, Action::Copy, Action::Find],
            );
        });
        ui.menu_button("Statement", |ui| {
            items_ui(ui, state, commands, &MARKED);
            ui.separator();
            items_ui(ui, state, commands, &SELECTED);
            ui.separator();
            items_ui(ui, state, commands, &Name::ALL.map(Action::Rename));
            ui.separator();
            items_ui(ui, state, commands, &[Action::Next, Action::Previous]);
        });
        ui.menu_button("Report", |ui| {
            items_ui(
                ui,
                state,
                commands,
                &[
                    Action::Details,
                    Action::Analyze,
                    Action::AnalyzeNew,
                    Action::MoveReport,
                    Action::RemoveReport,
                ],
            );
        });
        ui.menu_button("View", |ui| {
            let panes = [Action::ToggleReports, Action::TogglePositions, Action::SwitchTheme];
            items_ui(ui, state, commands, &panes);
            ui.separator();
            items_ui(ui, state, commands, &Centre::ALL.map(Action::View));
            ui.separator();
            let tabs = [Tab::Positions, Tab::Speakers, Tab::Statements, Tab::Claims];
            items_ui(ui, state, commands, &tabs.map(Action::Show));
            ui.separator();
            items_ui(ui, state, commands, &[Action::Fewer, Action::More]);
            ui.separator();
            egui::gui_zoom::zoom_menu_buttons(ui);
        });
        ui.menu_button("Help", |ui| {
            items_ui(ui, state, commands, &[Action::Sample, Action::Keys, Action::About]);
        });
    });
}

fn file_ui(ui: &mut Ui, state: &MenuState<'_>, commands: &mut Commands) {
    let open = [Action::Open, Action::OpenFolder, Action::OpenPath, Action::Paste];
    items_ui(ui, state, commands, &open);
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
    items_ui(ui, state, commands, &project);
    recent_ui(ui, "Recent projects", state.recent_projects, commands);
    ui.separator();
    items_ui(ui, state, commands, &[Action::Export]);
    ui.separator();
    items_ui(ui, state, commands, &Picture::ALL.map(Action::ExportFigure));
    ui.separator();
    items_ui(ui, state, commands, &[Action::Quit]);
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

fn items_ui(ui: &mut Ui, state: &MenuState<'_>, commands: &mut Commands, actions: &[Action]) {
    for action in actions {
        let name = name_now(*action, state);
        let button = egui::Button::new(name).shortcut_text(action.keys(ui.ctx()));
        if ui.add_enabled(is_possible(*action, state), button).on_hover_text(action.tip()).clicked()
        {
            commands.push(Command::Do(*action));
        }
    }
}

/// The words for an action as things stand: what it would undo, show or hide.
fn name_now(action: Action, state: &MenuState<'_>) -> String {
    let [reports, positions] = state.shown;
    let verb = |shown: bool| if shown { "Hide" } else { "Show" };
    match (action, state.undo, state.redo) {
        (Action::Undo, Some(label), _) | (Action::Redo, _, Some(label)) => {
            format!("{} {}", action.name(), one_line(label, 34))
        }
        (Action::ToggleReports, ..) => format!("{} reports", verb(reports)),
        (Action::TogglePositions, ..) => format!("{} positions", verb(positions)),
        _ => action.name().to_owned(),
    }
}

/// Whether an action has something to work on.
fn is_possible(action: Action, state: &MenuState<'_>) -> bool {
    let view = state.view;
    match action {
        Action::Undo => state.undo.is_some(),
        Action::Redo => state.redo.is_some(),
        Action::Copy => view.marked.is_some() || view.selected.is_some(),
        Action::NewStatement | Action::NewClaim => view.marked.is_some(),
        Action::SetSource | Action::SetCue | Action::SetContent | Action::AddContent => {
            view.marked.is_some() && view.statement().is_some()
        }
        Action::Accept | Action::Reject | Action::Reopen | Action::Delete => {
            view.selected.is_some()
        }
        Action::Unsure | Action::Rename(_) => {
            matches!(view.selected, Some(Selected::Statement(_)))
        }
        Action::ExportFigure(picture) => picture.fits(view.centre),
        Action::Details
        | Action::Analyze
        | Action::RemoveReport
        | Action::MoveReport
        | Action::Next
        | Action::Previous
        | Action::Export => view.report.is_some(),
        _ => true,
    }
}
