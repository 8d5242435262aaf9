//! Commands as items of menus: their words as things stand, and whether they can be done now.

use std::path::PathBuf;

use egui::Ui;

use super::{Action, Choice, Command, Commands, Reach, Selected, View, words::one_line};
use crate::language::say;

/// What the menus need to know.
pub struct MenuState<'a> {
    /// What is on the screen.
    pub view: &'a View,
    /// What undo would take back.
    pub undo: Option<&'a str>,
    /// What redo would do again.
    pub redo: Option<&'a str>,
    /// How far else the last edit could have reached.
    pub reach: Option<Reach>,
    /// Reports opened last.
    pub recent_reports: &'a [PathBuf],
    /// Projects opened last.
    pub recent_projects: &'a [PathBuf],
    /// Whether reports and positions are shown.
    pub shown: [bool; 2],
}

impl MenuState<'_> {
    /// Shows actions as items of a menu.
    pub(super) fn items_ui(&self, ui: &mut Ui, actions: &[Action], commands: &mut Commands) {
        for action in actions {
            let able = self.is_possible(*action);
            button_ui(ui, *action, (&self.name_now(*action), able), commands);
        }
    }

    /// The words for an action as things stand: what it would undo, show or hide.
    pub(super) fn name_now(&self, action: Action) -> String {
        let [reports, positions] = self.shown;
        match (action, self.undo, self.redo) {
            (Action::Undo, Some(label), _) => say!("items-undo", what = one_line(label, 34)),
            (Action::Redo, _, Some(label)) => say!("items-redo", what = one_line(label, 34)),
            (Action::ToggleReports, ..) if reports => say!("items-hide-reports"),
            (Action::ToggleReports, ..) => say!("items-show-reports"),
            (Action::TogglePositions, ..) if positions => say!("items-hide-positions"),
            (Action::TogglePositions, ..) => say!("items-show-positions"),
            (Action::AllReports, ..) if self.view.all_reports => say!("items-this-report"),
            _ => action.name(),
        }
    }

    /// Whether an action has something to work on.
    pub(super) fn is_possible(&self, action: Action) -> bool {
        match action {
            Action::Undo => self.undo.is_some(),
            Action::Redo => self.redo.is_some(),
            Action::OnlyHere => self.reach == Some(Reach::OnlyHere),
            Action::Everywhere => self.reach == Some(Reach::Everywhere),
            other => is_possible(other, self.view),
        }
    }
}

/// Shows an action as an item of a menu beside what it is for.
pub(super) fn item_ui(ui: &mut Ui, action: Action, view: &View, commands: &mut Commands) {
    button_ui(ui, action, (&action.name(), is_possible(action, view)), commands);
}

/// What can be done with the selected finding, wherever it is shown.
const FINDING: [Action; 5] =
    [Action::Accept, Action::Reject, Action::Unsure, Action::Note, Action::Delete];

/// Shows what can be done with the selected finding as items of a menu.
pub(super) fn finding_ui(ui: &mut Ui, view: &View, commands: &mut Commands) {
    for it in FINDING {
        item_ui(ui, it, view, commands);
    }
    ui.separator();
    if matches!(view.selected, Some(Selected::Statement(_))) {
        for it in Choice::ALL {
            item_ui(ui, Action::Choose(it), view, commands);
        }
        ui.separator();
    }
    item_ui(ui, Action::Copy, view, commands);
}

fn button_ui(ui: &mut Ui, action: Action, (name, able): (&str, bool), commands: &mut Commands) {
    let button = egui::Button::new(name).shortcut_text(action.keys(ui.ctx()));
    if ui.add_enabled(able, button).on_hover_text(action.tip()).clicked() {
        commands.push(Command::Do(action));
        ui.close();
    }
}

/// Whether an action has something to work on in what is shown.
fn is_possible(action: Action, view: &View) -> bool {
    match action {
        Action::Copy => view.marked.is_some() || view.selected.is_some(),
        Action::NewStatement | Action::NewClaim => view.marked.is_some(),
        Action::SetSource | Action::SetCue | Action::SetContent | Action::AddContent => {
            view.marked.is_some() && view.statement().is_some()
        }
        Action::Accept | Action::Reject | Action::Reopen | Action::Delete | Action::Note => {
            view.selected.is_some()
        }
        Action::Choose(_) => !view.chosen().is_empty(),
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
        | Action::Print
        | Action::Export => view.report.is_some(),
        _ => true,
    }
}
