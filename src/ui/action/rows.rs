//! Every action with its message and its keys, in menu order: one row each.

use egui::{Key, Modifiers};

use super::{Action, Choice};
use crate::{
    edit::Name,
    ui::{Centre, Picture, Tab},
};

const CTRL: Modifiers = Modifiers::COMMAND;
const BOTH: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const SHIFT: Modifiers = Modifiers::SHIFT;
const NONE: Modifiers = Modifiers::NONE;
const ALT: Modifiers = Modifiers::ALT;

/// The action, the message with its words (the tooltip is the message's `.tip`), and its keys.
pub(super) type Row = (Action, &'static str, Option<(Modifiers, Key)>);

/// All rows.
#[rustfmt::skip]
pub(super) const ROWS: [Row; 81] = [
    (Action::Open, "action-open", Some((CTRL, Key::O))),
    (Action::OpenFolder, "action-open-folder", Some((BOTH, Key::F))),
    (Action::OpenPath, "action-open-path", Some((CTRL, Key::L))),
    (Action::Paste, "action-paste", Some((BOTH, Key::V))),
    (Action::NewProject, "action-new-project", Some((CTRL, Key::N))),
    (Action::OpenProject, "action-open-project", Some((BOTH, Key::O))),
    (Action::SaveAs, "action-save-as", Some((BOTH, Key::S))),
    (Action::Properties, "action-properties", Some((BOTH, Key::D))),
    (Action::Backups, "action-backups", Some((BOTH, Key::B))),
    (Action::Compare, "action-compare", Some((BOTH, Key::C))),
    (Action::Export, "action-export", Some((CTRL, Key::E))),
    (Action::ExportFigure(Picture::Png), "action-figure-png", Some((BOTH, Key::G))),
    (Action::ExportFigure(Picture::Svg), "action-figure-svg", Some((BOTH, Key::K))),
    (Action::ExportFigure(Picture::Table), "action-figure-table", Some((BOTH, Key::T))),
    (Action::Print, "action-print", Some((CTRL, Key::P))),
    (Action::RemoveReport, "action-remove-report", Some((BOTH, Key::Delete))),
    (Action::MoveReport, "action-move-report", Some((BOTH, Key::M))),
    (Action::Quit, "action-quit", Some((CTRL, Key::Q))),
    (Action::Undo, "action-undo", Some((CTRL, Key::Z))),
    (Action::Redo, "action-redo", Some((BOTH, Key::Z))),
    (Action::OnlyHere, "action-only-here", Some((BOTH, Key::H))),
    (Action::Everywhere, "action-everywhere", Some((BOTH, Key::E))),
    (Action::Find, "action-find", Some((CTRL, Key::F))),
    (Action::Palette, "action-palette", Some((CTRL, Key::K))),
    (Action::Preferences, "action-preferences", Some((CTRL, Key::Comma))),
    (Action::Copy, "action-copy", Some((CTRL, Key::C))),
    (Action::NewStatement, "action-new-statement", Some((NONE, Key::S))),
    (Action::SetSource, "action-set-source", Some((NONE, Key::Num1))),
    (Action::SetCue, "action-set-cue", Some((NONE, Key::Num2))),
    (Action::SetContent, "action-set-content", Some((NONE, Key::Num3))),
    (Action::AddContent, "action-add-content", Some((NONE, Key::Num4))),
    (Action::NewClaim, "action-new-claim", Some((NONE, Key::C))),
    (Action::Accept, "action-accept", Some((NONE, Key::A))),
    (Action::Reject, "action-reject", Some((NONE, Key::X))),
    (Action::Reopen, "action-reopen", Some((NONE, Key::O))),
    (Action::Unsure, "action-unsure", Some((NONE, Key::U))),
    (Action::Note, "action-note", Some((NONE, Key::N))),
    (Action::Choose(Choice::Name(Name::Speaker)), "action-choose-speaker", Some((NONE, Key::W))),
    (Action::Choose(Choice::Name(Name::Party)), "action-choose-party", Some((NONE, Key::P))),
    (Action::Choose(Choice::Name(Name::Issue)), "action-choose-issue", Some((NONE, Key::I))),
    (Action::Choose(Choice::Stance), "action-choose-stance", Some((NONE, Key::T))),
    (Action::Choose(Choice::Kind), "action-choose-kind", Some((NONE, Key::D))),
    (Action::Delete, "action-delete", Some((NONE, Key::Delete))),
    (Action::Rename(Name::Speaker), "action-rename-speaker", Some((SHIFT, Key::F2))),
    (Action::Rename(Name::Party), "action-rename-party", Some((NONE, Key::F2))),
    (Action::Rename(Name::Issue), "action-rename-issue", Some((CTRL, Key::F2))),
    (Action::Merge, "action-merge", Some((BOTH, Key::N))),
    (Action::AddPosition, "action-add-position", Some((BOTH, Key::P))),
    (Action::Next, "action-next", Some((NONE, Key::J))),
    (Action::Previous, "action-previous", Some((NONE, Key::K))),
    (Action::NextReport, "action-next-report", Some((SHIFT, Key::J))),
    (Action::PreviousReport, "action-previous-report", Some((SHIFT, Key::K))),
    (Action::Queue, "action-queue", Some((NONE, Key::Q))),
    (Action::Details, "action-details", Some((CTRL, Key::D))),
    (Action::Analyze, "action-analyze", Some((NONE, Key::F5))),
    (Action::AnalyzeNew, "action-analyze-new", Some((CTRL, Key::F5))),
    (Action::ToggleReports, "action-toggle-reports", Some((NONE, Key::F8))),
    (Action::TogglePositions, "action-toggle-positions", Some((NONE, Key::F9))),
    (Action::AllReports, "action-all-reports", Some((NONE, Key::R))),
    (Action::Focus, "action-focus", Some((NONE, Key::F11))),
    (Action::View(Centre::Report), "action-view-report", Some((ALT, Key::Num1))),
    (Action::View(Centre::Table), "action-view-table", Some((ALT, Key::Num2))),
    (Action::View(Centre::Matrix), "action-view-matrix", Some((ALT, Key::Num3))),
    (Action::View(Centre::Timeline), "action-view-timeline", Some((ALT, Key::Num4))),
    (Action::View(Centre::Network), "action-view-network", Some((ALT, Key::Num5))),
    (Action::View(Centre::Sources), "action-view-sources", Some((ALT, Key::Num6))),
    (Action::View(Centre::Agreement), "action-view-agreement", Some((ALT, Key::Num7))),
    (Action::Show(Tab::Positions), "action-show-positions", Some((CTRL, Key::Num1))),
    (Action::Show(Tab::Speakers), "action-show-speakers", Some((CTRL, Key::Num2))),
    (Action::Show(Tab::Statements), "action-show-statements", Some((CTRL, Key::Num3))),
    (Action::Show(Tab::Claims), "action-show-claims", Some((CTRL, Key::Num4))),
    (Action::Fewer, "action-fewer", Some((NONE, Key::OpenBracket))),
    (Action::More, "action-more", Some((NONE, Key::CloseBracket))),
    (Action::SwitchTheme, "action-switch-theme", Some((CTRL, Key::T))),
    (Action::ZoomIn, "action-zoom-in", Some((CTRL, Key::Plus))),
    (Action::ZoomOut, "action-zoom-out", Some((CTRL, Key::Minus))),
    (Action::ZoomReset, "action-zoom-reset", Some((CTRL, Key::Num0))),
    (Action::Guide, "action-guide", Some((SHIFT, Key::F1))),
    (Action::Sample, "action-sample", Some((CTRL, Key::F1))),
    (Action::Keys, "action-keys", Some((NONE, Key::F1))),
    (Action::About, "action-about", None),
];
