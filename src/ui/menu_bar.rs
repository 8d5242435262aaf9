//! The menus.

use std::path::PathBuf;

use egui::{MenuBar, Ui};

use super::{Action, Centre, Choice, Command, Commands, MenuState, Picture, Tab, theme};
use crate::{
    edit::Name,
    language::{said, say},
};

/// A menu: the message that names it, and its items in groups with a line between.
type Menu = (&'static str, &'static [&'static [Action]]);

const MENUS: [Menu; 5] = [
    (
        "menu-edit",
        &[
            &[Action::Undo, Action::Redo, Action::OnlyHere, Action::Everywhere],
            &[Action::Copy, Action::Find, Action::Palette],
            &[Action::Preferences],
        ],
    ),
    (
        "menu-statement",
        &[
            &[
                Action::NewStatement,
                Action::SetSource,
                Action::SetCue,
                Action::SetContent,
                Action::AddContent,
                Action::NewClaim,
            ],
            &[
                Action::Accept,
                Action::Reject,
                Action::Reopen,
                Action::Unsure,
                Action::Note,
                Action::Delete,
            ],
            &[
                Action::Choose(Choice::Name(Name::Speaker)),
                Action::Choose(Choice::Name(Name::Party)),
                Action::Choose(Choice::Name(Name::Issue)),
                Action::Choose(Choice::Stance),
                Action::Choose(Choice::Kind),
            ],
            &[
                Action::Rename(Name::Speaker),
                Action::Rename(Name::Party),
                Action::Rename(Name::Issue),
                Action::Merge,
                Action::AddPosition,
            ],
            &[
                Action::Next,
                Action::Previous,
                Action::NextReport,
                Action::PreviousReport,
                Action::Queue,
            ],
        ],
    ),
    (
        "menu-report",
        &[
            &[Action::Details],
            &[Action::Analyze, Action::AnalyzeNew],
            &[Action::MoveReport, Action::RemoveReport],
        ],
    ),
    (
        "menu-view",
        &[
            &[Action::ToggleReports, Action::TogglePositions, Action::Focus, Action::SwitchTheme],
            &[
                Action::View(Centre::Report),
                Action::View(Centre::Table),
                Action::View(Centre::Matrix),
                Action::View(Centre::Timeline),
                Action::View(Centre::Network),
                Action::View(Centre::Sources),
            ],
            &[
                Action::Show(Tab::Positions),
                Action::Show(Tab::Speakers),
                Action::Show(Tab::Statements),
                Action::Show(Tab::Claims),
                Action::AllReports,
            ],
            &[Action::Fewer, Action::More],
            &[Action::ZoomIn, Action::ZoomOut, Action::ZoomReset],
        ],
    ),
    ("menu-help", &[&[Action::Guide, Action::Sample, Action::Keys], &[Action::About]]),
];

/// Shows the menus.
pub fn menu_bar_ui(ui: &mut Ui, state: &MenuState<'_>, commands: &mut Commands) {
    MenuBar::new().ui(ui, |ui| {
        ui.menu_button(say!("menu-file"), |ui| scroll_ui(ui, |ui| file_ui(ui, state, commands)));
        for (name, groups) in MENUS {
            ui.menu_button(said(name), |ui| {
                scroll_ui(ui, |ui| {
                    for (at, group) in groups.iter().enumerate() {
                        if at > 0 {
                            ui.separator();
                        }
                        state.items_ui(ui, group, commands);
                    }
                });
            });
        }
    });
}

/// A menu that is taller than the window can be scrolled.
fn scroll_ui(ui: &mut Ui, items: impl FnOnce(&mut Ui)) {
    let room = ui.ctx().content_rect().height() - 2.0 * theme::space::XXL;
    egui::ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, items);
}

fn file_ui(ui: &mut Ui, state: &MenuState<'_>, commands: &mut Commands) {
    let open = [Action::Open, Action::OpenFolder, Action::OpenPath, Action::Paste];
    state.items_ui(ui, &open, commands);
    recent_ui(ui, &say!("menu-recent-reports"), state.recent_reports, commands);
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
    recent_ui(ui, &say!("menu-recent-projects"), state.recent_projects, commands);
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
