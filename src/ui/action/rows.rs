//! The words, tooltips and keys of every action: one row each.

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

type Keys = Option<(Modifiers, Key)>;
/// The words in the menu, what the action does, and its keys.
type Row = (&'static str, &'static str, Keys);

/// The row of an action.
pub(super) fn row(action: Action) -> Row {
    match action {
        Action::WriteAs(format) => (format.name, format.about, None),
        Action::ExportFigure(picture) => picture_row(picture),
        Action::Rename(name) => rename_row(name),
        Action::Choose(choice) => choice_row(choice),
        Action::View(centre) => centre_row(centre),
        Action::Show(tab) => tab_row(tab),
        other => file_row(other)
            .or_else(|| edit_row(other))
            .or_else(|| review_row(other))
            .or_else(|| view_row(other))
            .unwrap_or(("", "", None)),
    }
}

fn file_row(action: Action) -> Option<Row> {
    Some(match action {
        Action::Open => (
            "Open reports…",
            "Open articles: text, web pages, PDF, Word, mail, tables and more",
            Some((CTRL, Key::O)),
        ),
        Action::OpenFolder => (
            "Open folder…",
            "Open all reports of a folder and of those in it",
            Some((BOTH, Key::F)),
        ),
        Action::OpenPath => {
            ("Open path…", "Type where a report or project is", Some((CTRL, Key::L)))
        }
        Action::Paste => ("Paste report…", "Make a report of copied text", Some((BOTH, Key::V))),
        Action::NewProject => {
            ("New project", "Begin an empty project; this one is kept", Some((CTRL, Key::N)))
        }
        Action::OpenProject => ("Open project…", "Open a .standpoint file", Some((BOTH, Key::O))),
        Action::SaveAs => {
            ("Save project as…", "Give the project a file of its own", Some((BOTH, Key::S)))
        }
        Action::Properties => (
            "Project properties…",
            "What it is about, who codes, where it and its backups are",
            Some((BOTH, Key::D)),
        ),
        Action::Backups => (
            "Backups…",
            "Copies of this project that were made while you worked",
            Some((BOTH, Key::B)),
        ),
        Action::Compare => (
            "Compare coders…",
            "See how far another person's project on the same reports agrees, and merge it",
            Some((BOTH, Key::C)),
        ),
        Action::Export => (
            "Export findings…",
            "Write statements, claims and positions for people and for other programs",
            Some((CTRL, Key::E)),
        ),
        Action::Print => (
            "Print…",
            "Make pages of this report’s findings and open them in the system’s viewer, to print",
            Some((CTRL, Key::P)),
        ),
        Action::RemoveReport => {
            ("Remove report", "Take this report out of the project", Some((BOTH, Key::Delete)))
        }
        Action::MoveReport => (
            "Move report to project…",
            "Move this report, with all that was found and decided, into another project",
            Some((BOTH, Key::M)),
        ),
        Action::Quit => ("Quit", "Close the window; everything is saved", Some((CTRL, Key::Q))),
        _ => return None,
    })
}

fn edit_row(action: Action) -> Option<Row> {
    Some(match action {
        Action::Undo => ("Undo", "Take back the last change", Some((CTRL, Key::Z))),
        Action::Redo => ("Redo", "Make the change again", Some((BOTH, Key::Z))),
        Action::Copy => {
            ("Copy", "Copy the marked words or the selected content", Some((CTRL, Key::C)))
        }
        Action::Find => (
            "Search",
            "Search the words of all reports, speakers, parties and issues",
            Some((CTRL, Key::F)),
        ),
        Action::Palette => (
            "Find a command…",
            "Find any command or report by a part of its name",
            Some((CTRL, Key::K)),
        ),
        Action::Preferences => {
            ("Preferences…", "Change how the program looks and works", Some((CTRL, Key::Comma)))
        }
        Action::Details => {
            ("Report details…", "Change title, outlet, date and byline", Some((CTRL, Key::D)))
        }
        Action::Analyze => {
            ("Analyse again", "Find statements again; your decisions stay", Some((NONE, Key::F5)))
        }
        Action::AnalyzeNew => (
            "Analyse new reports",
            "Find statements in all reports that have not been analysed",
            Some((CTRL, Key::F5)),
        ),
        Action::NewStatement => (
            "New statement",
            "Make a statement with the marked words as content",
            Some((NONE, Key::S)),
        ),
        Action::SetSource => (
            "Mark as source",
            "Make the marked words the selected statement's source",
            Some((NONE, Key::Num1)),
        ),
        Action::SetCue => (
            "Mark as cue",
            "Make the marked words the selected statement's cue",
            Some((NONE, Key::Num2)),
        ),
        Action::SetContent => (
            "Mark as content",
            "Make the marked words the selected statement's content",
            Some((NONE, Key::Num3)),
        ),
        Action::AddContent => (
            "Add to content",
            "Add the marked words to the selected statement's content",
            Some((NONE, Key::Num4)),
        ),
        Action::NewClaim => {
            ("New claim", "Make a claim without a source of the marked words", Some((NONE, Key::C)))
        }
        _ => return None,
    })
}

fn review_row(action: Action) -> Option<Row> {
    Some(match action {
        Action::Accept => ("Accept", "The selected finding is right", Some((NONE, Key::A))),
        Action::Reject => {
            ("Reject", "The selected finding is wrong; it counts no more", Some((NONE, Key::X)))
        }
        Action::Reopen => {
            ("Review again", "The selected finding is open again", Some((NONE, Key::O)))
        }
        Action::Unsure => {
            ("Unsure", "Mark the selected statement as unsure, or not", Some((NONE, Key::U)))
        }
        Action::Note => ("Note", "Write a note on the selected finding", Some((NONE, Key::N))),
        Action::Delete => (
            "Delete",
            "Delete the selected finding; it is not found again",
            Some((NONE, Key::Delete)),
        ),
        Action::Next => ("Next statement", "Go to the next statement", Some((NONE, Key::J))),
        Action::Previous => {
            ("Previous statement", "Go to the statement before", Some((NONE, Key::K)))
        }
        Action::NextReport => (
            "Next report to review",
            "Go to the next report in which something is open",
            Some((SHIFT, Key::J)),
        ),
        Action::PreviousReport => (
            "Previous report to review",
            "Go to the report before in which something is open",
            Some((SHIFT, Key::K)),
        ),
        Action::Queue => (
            "Least sure first",
            "Go through all that is open, what the program is least sure of first; or in reading order again",
            Some((NONE, Key::Q)),
        ),
        _ => return None,
    })
}

fn view_row(action: Action) -> Option<Row> {
    Some(match action {
        Action::ToggleReports => {
            ("Reports", "Show or hide the list of reports", Some((NONE, Key::F8)))
        }
        Action::TogglePositions => {
            ("Positions", "Show or hide positions and statements", Some((NONE, Key::F9)))
        }
        Action::Focus => (
            "Nothing but the page",
            "Hide both panes and the bars, or show them again",
            Some((NONE, Key::F11)),
        ),
        Action::Fewer => {
            ("Fewer statements", "Hold back what is less sure", Some((NONE, Key::OpenBracket)))
        }
        Action::More => {
            ("More statements", "Show what is less sure too", Some((NONE, Key::CloseBracket)))
        }
        Action::SwitchTheme => {
            ("Light or dark", "Light, dark, or as the system has it", Some((CTRL, Key::T)))
        }
        Action::ZoomIn => ("Zoom in", "Everything larger", Some((CTRL, Key::Plus))),
        Action::ZoomOut => ("Zoom out", "Everything smaller", Some((CTRL, Key::Minus))),
        Action::ZoomReset => {
            ("Zoom to normal size", "Everything in its normal size", Some((CTRL, Key::Num0)))
        }
        Action::Guide => (
            "Guide",
            "What the window shows, what kinds and stances mean, how positions come about",
            Some((SHIFT, Key::F1)),
        ),
        Action::Sample => (
            "Open the sample project",
            "Eleven reports on one matter, to try everything on",
            Some((CTRL, Key::F1)),
        ),
        Action::Keys => ("Keyboard shortcuts", "Show all keys", Some((NONE, Key::F1))),
        Action::About => ("About Standpoint", "Version, model and licence", None),
        _ => return None,
    })
}

fn rename_row(name: Name) -> Row {
    match name {
        Name::Speaker => (
            "Rename speaker…",
            "Rename or merge the statement's speaker everywhere",
            Some((SHIFT, Key::F2)),
        ),
        Name::Party => (
            "Rename party…",
            "Rename or merge the statement's party everywhere",
            Some((NONE, Key::F2)),
        ),
        Name::Issue => (
            "Rename issue…",
            "Rename or merge the statement's issue everywhere",
            Some((CTRL, Key::F2)),
        ),
    }
}

fn choice_row(choice: Choice) -> Row {
    match choice {
        Choice::Name(Name::Speaker) => {
            ("Speaker…", "Say who speaks in the selected statement", Some((NONE, Key::W)))
        }
        Choice::Name(Name::Party) => {
            ("Party…", "Say for which party the speaker speaks", Some((NONE, Key::P)))
        }
        Choice::Name(Name::Issue) => {
            ("Issue…", "Say what the selected statement is about", Some((NONE, Key::I)))
        }
        Choice::Stance => {
            ("Stance…", "Say which side the statement takes on its issue", Some((NONE, Key::T)))
        }
        Choice::Kind => ("Kind…", "Say what the statement does", Some((NONE, Key::D))),
    }
}

fn centre_row(centre: Centre) -> Row {
    let (name, tip, key) = match centre {
        Centre::Report => {
            ("Show the report", "The report as a page with its highlights", Key::Num1)
        }
        Centre::Table => {
            ("Show the table", "All statements: filter, sort, edit many at once", Key::Num2)
        }
        Centre::Matrix => ("Show the matrix", "Which party stands where on which issue", Key::Num3),
        Centre::Timeline => {
            ("Show the timeline", "Positions by date, with changes of side", Key::Num4)
        }
        Centre::Network => {
            ("Show the network", "Parties that agree and that oppose each other", Key::Num5)
        }
        Centre::Sources => {
            ("Show the sources", "Who gets how many words; named and unnamed", Key::Num6)
        }
        Centre::Agreement => (
            "Show the agreement",
            "How far another coder agrees, and what they have differently",
            Key::Num7,
        ),
    };
    (name, tip, Some((ALT, key)))
}

fn picture_row(picture: Picture) -> Row {
    let (name, tip, key) = match picture {
        Picture::Png => ("Export figure as PNG…", "The figure as a picture of pixels", Key::G),
        Picture::Svg => {
            ("Export figure as SVG…", "The figure as a picture that can be edited", Key::K)
        }
        Picture::Table => ("Export figure as table…", "The numbers of the figure, as CSV", Key::T),
    };
    (name, tip, Some((BOTH, key)))
}

fn tab_row(tab: Tab) -> Row {
    let (name, tip, key) = match tab {
        Tab::Positions => ("Show positions", "Positions by party", Key::Num1),
        Tab::Speakers => ("Show speakers", "Who speaks, with all mentions", Key::Num2),
        Tab::Statements => ("Show statements", "All statements in reading order", Key::Num3),
        Tab::Claims => ("Show claims", "What nobody stands behind", Key::Num4),
    };
    (name, tip, Some((CTRL, key)))
}
