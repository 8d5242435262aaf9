//! Everything that stands in a menu: its words, its tooltip, its keys.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{Centre, Picture, Tab};
use crate::{edit::Name, export::Format};

const CTRL: Modifiers = Modifiers::COMMAND;
const BOTH: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const NONE: Modifiers = Modifiers::NONE;
const ALT: Modifiers = Modifiers::ALT;

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
    /// Search all reports and statements.
    Find,
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
    /// Delete the selected finding.
    Delete,
    /// Rename what the selected statement names, everywhere.
    Rename(Name),
    /// Select the next statement.
    Next,
    /// Select the statement before.
    Previous,
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
    /// Open the sample project.
    Sample,
    /// Show all keys.
    Keys,
    /// Show what this is.
    About,
}

impl Action {
    /// Every action, in menu order.
    pub const ALL: [Self; 58] = [
        Self::Open,
        Self::OpenFolder,
        Self::OpenPath,
        Self::Paste,
        Self::NewProject,
        Self::OpenProject,
        Self::SaveAs,
        Self::Properties,
        Self::Backups,
        Self::Compare,
        Self::Export,
        Self::ExportFigure(Picture::Png),
        Self::ExportFigure(Picture::Svg),
        Self::ExportFigure(Picture::Table),
        Self::RemoveReport,
        Self::MoveReport,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Find,
        Self::Copy,
        Self::NewStatement,
        Self::SetSource,
        Self::SetCue,
        Self::SetContent,
        Self::AddContent,
        Self::NewClaim,
        Self::Accept,
        Self::Reject,
        Self::Reopen,
        Self::Unsure,
        Self::Delete,
        Self::Rename(Name::Speaker),
        Self::Rename(Name::Party),
        Self::Rename(Name::Issue),
        Self::Next,
        Self::Previous,
        Self::Details,
        Self::Analyze,
        Self::AnalyzeNew,
        Self::ToggleReports,
        Self::TogglePositions,
        Self::View(Centre::Report),
        Self::View(Centre::Table),
        Self::View(Centre::Matrix),
        Self::View(Centre::Timeline),
        Self::View(Centre::Network),
        Self::View(Centre::Sources),
        Self::Show(Tab::Positions),
        Self::Show(Tab::Speakers),
        Self::Show(Tab::Statements),
        Self::Show(Tab::Claims),
        Self::Fewer,
        Self::More,
        Self::SwitchTheme,
        Self::Sample,
        Self::Keys,
        Self::About,
    ];

    /// The words in the menu, and what the action does, for the tooltip.
    fn words(self) -> (&'static str, &'static str) {
        self.file_words().unwrap_or_else(|| self.work_words())
    }

    fn file_words(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Open => (
                "Open reports…",
                "Open articles: text, web pages, PDF, Word, mail, tables and more",
            ),
            Self::OpenFolder => ("Open folder…", "Open all reports of a folder and of those in it"),
            Self::OpenPath => ("Open path…", "Type where a report or project is"),
            Self::Paste => ("Paste report…", "Make a report of copied text"),
            Self::NewProject => ("New project", "Begin an empty project; this one is kept"),
            Self::OpenProject => ("Open project…", "Open a .standpoint file"),
            Self::SaveAs => ("Save project as…", "Give the project a file of its own"),
            Self::Properties => {
                ("Project properties…", "What it is about, who codes, where it and its backups are")
            }
            Self::Backups => ("Backups…", "Copies of this project that were made while you worked"),
            Self::Compare => (
                "Compare coders…",
                "See how far another person's project on the same reports agrees, and merge it",
            ),
            Self::Export => (
                "Export findings…",
                "Write statements, claims and positions for people and for other programs",
            ),
            Self::WriteAs(format) => (format.name, format.about),
            Self::ExportFigure(picture) => picture_words(picture),
            Self::RemoveReport => ("Remove report", "Take this report out of the project"),
            Self::MoveReport => (
                "Move report to project…",
                "Move this report, with all that was found and decided, into another project",
            ),
            Self::Quit => ("Quit", "Close the window; everything is saved"),
            _ => return None,
        })
    }

    fn work_words(self) -> (&'static str, &'static str) {
        match self {
            Self::View(centre) => centre_words(centre),
            Self::Undo => ("Undo", "Take back the last change"),
            Self::Redo => ("Redo", "Make the change again"),
            Self::Find => {
                ("Search", "Search the words of all reports, speakers, parties and issues")
            }
            Self::Copy => ("Copy", "Copy the marked words or the selected content"),
            Self::NewStatement => {
                ("New statement", "Make a statement with the marked words as content")
            }
            Self::SetSource => {
                ("Mark as source", "Make the marked words the selected statement's source")
            }
            Self::SetCue => ("Mark as cue", "Make the marked words the selected statement's cue"),
            Self::SetContent => {
                ("Mark as content", "Make the marked words the selected statement's content")
            }
            Self::AddContent => {
                ("Add to content", "Add the marked words to the selected statement's content")
            }
            Self::NewClaim => ("New claim", "Make a claim without a source of the marked words"),
            Self::Accept => ("Accept", "The selected finding is right"),
            Self::Reject => ("Reject", "The selected finding is wrong; it counts no more"),
            Self::Reopen => ("Review again", "The selected finding is open again"),
            Self::Unsure => ("Unsure", "Mark the selected statement as unsure, or not"),
            Self::Delete => ("Delete", "Delete the selected finding; it is not found again"),
            Self::Rename(name) => rename_words(name),
            Self::Next => ("Next statement", "Go to the next statement"),
            Self::Previous => ("Previous statement", "Go to the statement before"),
            Self::Details => ("Report details…", "Change title, outlet, date and byline"),
            Self::Analyze => ("Analyse again", "Find statements again; your decisions stay"),
            Self::AnalyzeNew => (
                "Analyse new reports",
                "Find statements in all reports that have not been analysed",
            ),
            Self::ToggleReports => ("Reports", "Show or hide the list of reports"),
            Self::TogglePositions => ("Positions", "Show or hide positions and statements"),
            Self::Show(tab) => tab_words(tab),
            Self::Fewer => ("Fewer statements", "Hold back what is less sure"),
            Self::More => ("More statements", "Show what is less sure too"),
            Self::SwitchTheme => ("Light or dark", "Light, dark, or as the system has it"),
            Self::Sample => {
                ("Open the sample project", "Eleven reports on one matter, to try everything on")
            }
            Self::Keys => ("Keyboard shortcuts", "Show all keys"),
            Self::About => ("About Standpoint", "Version, model and licence"),
            // Those of files are told above.
            _ => ("", ""),
        }
    }

    /// The words in the menu.
    pub fn name(self) -> &'static str {
        self.words().0
    }

    /// What it does, for the tooltip.
    pub fn tip(self) -> &'static str {
        self.words().1
    }

    /// The keys; single keys work while no text field is used.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = self.file_keys().or_else(|| self.work_keys())?;
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// The keys in words: “Ctrl+Shift+O”; empty where it has none.
    pub fn keys(self, ctx: &egui::Context) -> String {
        let words = self.shortcut().map(|it| ctx.format_shortcut(&it)).unwrap_or_default();
        words.replace("OpenBracket", "[").replace("CloseBracket", "]")
    }

    /// What it does and its keys, for the tooltip of a button.
    pub fn tip_with_keys(self, ctx: &egui::Context) -> String {
        match self.keys(ctx) {
            keys if keys.is_empty() => self.tip().to_owned(),
            keys => format!("{} ({keys})", self.tip()),
        }
    }

    fn file_keys(self) -> Option<(Modifiers, Key)> {
        Some(match self {
            Self::Open => (CTRL, Key::O),
            Self::OpenFolder => (BOTH, Key::F),
            Self::OpenPath => (CTRL, Key::L),
            Self::Paste => (BOTH, Key::V),
            Self::NewProject => (CTRL, Key::N),
            Self::OpenProject => (BOTH, Key::O),
            Self::SaveAs => (BOTH, Key::S),
            Self::Properties => (BOTH, Key::D),
            Self::Backups => (BOTH, Key::B),
            Self::Compare => (BOTH, Key::C),
            Self::Export => (CTRL, Key::E),
            Self::RemoveReport => (BOTH, Key::Delete),
            Self::MoveReport => (BOTH, Key::M),
            Self::Quit => (CTRL, Key::Q),
            Self::ExportFigure(Picture::Png) => (BOTH, Key::G),
            Self::ExportFigure(Picture::Svg) => (BOTH, Key::K),
            Self::ExportFigure(Picture::Table) => (BOTH, Key::T),
            _ => return None,
        })
    }

    fn work_keys(self) -> Option<(Modifiers, Key)> {
        Some(match self {
            Self::View(Centre::Agreement) => (ALT, Key::Num7),
            Self::Undo => (CTRL, Key::Z),
            Self::Redo => (BOTH, Key::Z),
            Self::Find => (CTRL, Key::F),
            Self::Copy => (CTRL, Key::C),
            Self::NewStatement => (NONE, Key::S),
            Self::SetSource => (NONE, Key::Num1),
            Self::SetCue => (NONE, Key::Num2),
            Self::SetContent => (NONE, Key::Num3),
            Self::AddContent => (NONE, Key::Num4),
            Self::NewClaim => (NONE, Key::C),
            Self::Accept => (NONE, Key::A),
            Self::Reject => (NONE, Key::X),
            Self::Reopen => (NONE, Key::O),
            Self::Unsure => (NONE, Key::U),
            Self::Delete => (NONE, Key::Delete),
            Self::Next => (NONE, Key::J),
            Self::Previous => (NONE, Key::K),
            Self::Rename(Name::Speaker) => (BOTH, Key::P),
            Self::Rename(Name::Party) => (CTRL, Key::P),
            Self::Rename(Name::Issue) => (CTRL, Key::I),
            Self::Details => (CTRL, Key::D),
            Self::Analyze => (NONE, Key::F5),
            Self::AnalyzeNew => (CTRL, Key::F5),
            Self::ToggleReports => (NONE, Key::F8),
            Self::TogglePositions => (NONE, Key::F9),
            Self::View(Centre::Report) => (ALT, Key::Num1),
            Self::View(Centre::Table) => (ALT, Key::Num2),
            Self::View(Centre::Matrix) => (ALT, Key::Num3),
            Self::View(Centre::Timeline) => (ALT, Key::Num4),
            Self::View(Centre::Network) => (ALT, Key::Num5),
            Self::View(Centre::Sources) => (ALT, Key::Num6),
            Self::Show(Tab::Positions) => (CTRL, Key::Num1),
            Self::Show(Tab::Speakers) => (CTRL, Key::Num2),
            Self::Show(Tab::Statements) => (CTRL, Key::Num3),
            Self::Show(Tab::Claims) => (CTRL, Key::Num4),
            Self::Fewer => (NONE, Key::OpenBracket),
            Self::More => (NONE, Key::CloseBracket),
            Self::SwitchTheme => (CTRL, Key::T),
            Self::Sample => (CTRL, Key::F1),
            Self::Keys => (NONE, Key::F1),
            _ => return None,
        })
    }
}

fn rename_words(name: Name) -> (&'static str, &'static str) {
    match name {
        Name::Speaker => ("Rename speaker…", "Rename or merge the statement's speaker everywhere"),
        Name::Party => ("Rename party…", "Rename or merge the statement's party everywhere"),
        Name::Issue => ("Rename issue…", "Rename or merge the statement's issue everywhere"),
    }
}

fn centre_words(centre: Centre) -> (&'static str, &'static str) {
    match centre {
        Centre::Report => ("Show the report", "The report as a page with its highlights"),
        Centre::Table => ("Show the table", "All statements: filter, sort, edit many at once"),
        Centre::Matrix => ("Show the matrix", "Which party stands where on which issue"),
        Centre::Timeline => ("Show the timeline", "Positions by date, with changes of side"),
        Centre::Network => ("Show the network", "Parties that agree and that oppose each other"),
        Centre::Sources => ("Show the sources", "Who gets how many words; named and unnamed"),
        Centre::Agreement => {
            ("Show the agreement", "How far another coder agrees, and what they have differently")
        }
    }
}

fn picture_words(picture: Picture) -> (&'static str, &'static str) {
    match picture {
        Picture::Png => ("Export figure as PNG…", "The figure as a picture of pixels"),
        Picture::Svg => ("Export figure as SVG…", "The figure as a picture that can be edited"),
        Picture::Table => ("Export figure as table…", "The numbers of the figure, as CSV"),
    }
}

fn tab_words(tab: Tab) -> (&'static str, &'static str) {
    match tab {
        Tab::Positions => ("Show positions", "Positions by party"),
        Tab::Speakers => ("Show speakers", "Who speaks, with all mentions"),
        Tab::Statements => ("Show statements", "All statements in reading order"),
        Tab::Claims => ("Show claims", "What nobody stands behind"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_says_what_it_does_and_all_but_one_have_keys() {
        for action in Action::ALL {
            assert!(!action.name().is_empty() && !action.tip().is_empty(), "{action:?}");
            let has_keys = action.shortcut().is_some();
            assert_eq!(has_keys, !matches!(action, Action::About), "{action:?}");
        }
    }

    #[test]
    fn no_two_actions_share_keys() {
        let mut keys: Vec<_> = Action::ALL
            .into_iter()
            .filter_map(Action::shortcut)
            .map(|it| (it.modifiers.command, it.modifiers.shift, it.modifiers.alt, it.logical_key))
            .collect();
        keys.sort();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
