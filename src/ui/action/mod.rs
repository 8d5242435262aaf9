//! Everything that stands in a menu.

mod rows;

use egui::KeyboardShortcut;

use super::{Centre, Picture, Tab};
use crate::{edit::Name, export::Format, language};

/// A field of a statement whose value is chosen by keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Speaker, party or issue.
    Name(Name),
    /// The side that it takes.
    Stance,
    /// What it does.
    Kind,
}

impl Choice {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 5] = [
        Self::Name(Name::Speaker),
        Self::Name(Name::Party),
        Self::Name(Name::Issue),
        Self::Stance,
        Self::Kind,
    ];
}

/// Something that stands in a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose reports in the system's dialog.
    Open,
    /// Choose folders, all reports of which are opened.
    OpenFolder,
    /// Type the path of a report.
    OpenPath,
    /// Read text from the clipboard or typed.
    Paste,
    /// Begin an empty project.
    NewProject,
    /// Choose a project in the system's dialog.
    OpenProject,
    /// Give the project a file of its own.
    SaveAs,
    /// Say what the project is about and who codes; see where it stands.
    Properties,
    /// Show the backups of the project.
    Backups,
    /// Compare with another coder's project on the same reports.
    Compare,
    /// Choose what to write, and in which format.
    Export,
    /// Write findings in this format; stands in no menu, the dialog leads to it.
    WriteAs(Format),
    /// Write the figure that is shown.
    ExportFigure(Picture),
    /// Make pages of the report's findings and hand them to the system, to be printed.
    Print,
    /// Take the report out of the project.
    RemoveReport,
    /// Move the report with its findings into another project.
    MoveReport,
    /// Close the window.
    Quit,
    /// Take back the last edit.
    Undo,
    /// Make it again.
    Redo,
    /// Keep the last edit where it was made, and take back what followed it elsewhere.
    OnlyHere,
    /// Give the last edit's new name to all that go by the old one.
    Everywhere,
    /// Search all reports and statements.
    Find,
    /// Find any command or report by its name.
    Palette,
    /// Change how the program looks and works.
    Preferences,
    /// Copy the marked words, or the selected content.
    Copy,
    /// Make a statement of the marked words.
    NewStatement,
    /// Make the marked words the source.
    SetSource,
    /// Make the marked words the cue.
    SetCue,
    /// Make the marked words the content.
    SetContent,
    /// Add the marked words to the content.
    AddContent,
    /// Make a claim of the marked words.
    NewClaim,
    /// Accept the selected finding.
    Accept,
    /// Reject the selected finding.
    Reject,
    /// Open the selected finding for review again.
    Reopen,
    /// Mark as unsure, or take the mark away.
    Unsure,
    /// Write a note on the selected finding.
    Note,
    /// Choose a value for this field of the selected statement.
    Choose(Choice),
    /// Delete the selected finding.
    Delete,
    /// Rename what the selected statement names, everywhere.
    Rename(Name),
    /// Let several speakers, parties or issues become one.
    Merge,
    /// Add a position that nothing tells of yet.
    AddPosition,
    /// Select the next statement.
    Next,
    /// Select the statement before.
    Previous,
    /// Go to the next report in which something is open.
    NextReport,
    /// Go to the one before.
    PreviousReport,
    /// Go through what is open, the least sure first; or in reading order again.
    Queue,
    /// Change title, outlet, date, byline.
    Details,
    /// Analyse the report again.
    Analyze,
    /// Analyse all reports that have not been.
    AnalyzeNew,
    /// Show or hide the reports.
    ToggleReports,
    /// Show or hide the positions.
    TogglePositions,
    /// Count all reports in the panel on the right, or only the one on the page.
    AllReports,
    /// Show nothing but the page, or everything again.
    Focus,
    /// Show the report, the table or a figure in the middle.
    View(Centre),
    /// Show a tab of the panel on the right.
    Show(Tab),
    /// Show fewer and surer statements.
    Fewer,
    /// Show more statements, less sure ones too.
    More,
    /// Light, dark, or as the system.
    SwitchTheme,
    /// Everything larger.
    ZoomIn,
    /// Everything smaller.
    ZoomOut,
    /// Everything in its normal size.
    ZoomReset,
    /// A short guide.
    Guide,
    /// Open the sample project.
    Sample,
    /// Show all keys.
    Keys,
    /// Show what this is.
    About,
}

impl Action {
    /// Every action that stands in a menu or has keys, in menu order.
    pub fn all() -> impl Iterator<Item = Self> {
        rows::ROWS.iter().map(|row| row.0)
    }

    fn row(self) -> Option<&'static rows::Row> {
        rows::ROWS.iter().find(|row| row.0 == self)
    }

    /// The words in the menu.
    pub fn name(self) -> String {
        match self {
            Self::WriteAs(format) => format.name(),
            action => action.row().map(|row| language::said(row.1)).unwrap_or_default(),
        }
    }

    /// The words at the head of its dialog: without the sign that something is still asked.
    pub fn title(self) -> String {
        self.name().trim_end_matches('…').trim_end().to_owned()
    }

    /// What it does, for the tooltip.
    pub fn tip(self) -> String {
        match self {
            Self::WriteAs(format) => format.about(),
            action => action.row().map(|row| language::tip(row.1)).unwrap_or_default(),
        }
    }

    /// The keys; single keys work while no text field is used.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = self.row()?.2?;
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// The keys in words: “Ctrl+Shift+O”; empty where it has none.
    pub fn keys(self, ctx: &egui::Context) -> String {
        let words = self.shortcut().map(|it| ctx.format_shortcut(&it)).unwrap_or_default();
        let signs = [
            ("OpenBracket", "["),
            ("CloseBracket", "]"),
            ("Comma", ","),
            ("Plus", "+"),
            ("Minus", "−"),
        ];
        signs.into_iter().fold(words, |words, (name, sign)| words.replace(name, sign))
    }

    /// What it does and its keys, for the tooltip of a button.
    pub fn tip_with_keys(self, ctx: &egui::Context) -> String {
        match self.keys(ctx) {
            keys if keys.is_empty() => self.tip(),
            keys => format!("{} ({keys})", self.tip()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_says_what_it_does_and_all_but_one_have_keys() {
        for action in Action::all() {
            let (_, message, _) = action.row().expect("a row");
            assert!(language::LOADER.has(message), "{message}");
            assert!(language::LOADER.has_attr(message, "tip"), "{message}");
            let has_keys = action.shortcut().is_some();
            assert_eq!(has_keys, !matches!(action, Action::About), "{action:?}");
        }
    }

    #[test]
    fn no_two_actions_share_keys() {
        let mut keys: Vec<_> = Action::all()
            .filter_map(Action::shortcut)
            .map(|it| (it.modifiers.command, it.modifiers.shift, it.modifiers.alt, it.logical_key))
            .collect();
        keys.sort();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
