//! What widgets ask the application to do.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use egui::Id;

use super::{
    Action, Counting, Dialog, ExportChoice, Preferences, Selected, Way, name_field::Typing,
};
use crate::{
    edit::Edit,
    model::{Report, ReportId, Span, Target},
};

/// A wish of the user, carried out after drawing.
#[derive(Clone, Debug)]
pub enum Command {
    /// Something that stands in a menu.
    Do(Action),
    /// A change to the project.
    Edit(Edit),
    /// A change to the project that is being typed into a field, said anew in every frame.
    Typing(Id, Typing<Edit>),
    /// Open reports, folders or a project.
    OpenPaths(Vec<PathBuf>),
    /// Open what was typed into the path dialog; if that fails, ask again.
    OpenTyped(PathBuf),
    /// Read pasted text as a report.
    PasteText(String),
    /// Write a project or findings to this path; the action says which.
    SaveTo(Action, PathBuf),
    /// The same for a path that was typed: a file that is there is not replaced without asking.
    SaveTyped(Action, PathBuf),
    /// Ask where to write findings, and write them.
    Export(ExportChoice),
    /// Show the file that was written last, in the system's file manager.
    ShowWritten,
    /// Take these reports into the project: a person has looked at them.
    AddReports(Vec<Arc<Report>>),
    /// Close the window though not everything is saved.
    QuitUnsaved,
    /// Tell again why saving failed, and what can be done.
    ExplainFailure,
    /// Look and work like this from now on.
    Prefer(Box<Preferences>),
    /// Show a report.
    ShowReport(ReportId),
    /// Show words of a report.
    ShowWords(ReportId, Span),
    /// Select a finding, or nothing.
    Select(Option<Selected>),
    /// Select a finding and show its words.
    Reveal(Selected),
    /// Select these rows of the table.
    SelectRows(BTreeSet<Target>),
    /// Count the statements of the whole project so.
    Count(Counting),
    /// Show what an edit would change, and ask whether to make it.
    Preview(Edit),
    /// Show what a part of a figure rests on, or nothing.
    ShowEvidence(Option<(String, Vec<Target>)>),
    /// Mark words in the report, or none.
    Mark(Option<Span>),
    /// Copy words to the clipboard.
    Copy(String),
    /// Open a dialog, or close the one that is open.
    Dialog(Option<Dialog>),
    /// Go on with a project that could not be opened or written, in this way.
    TakeWay(PathBuf, Way),
    /// Compare with the project that stands there, or with none.
    Compare(Option<PathBuf>),
    /// Look at the difference of this number.
    ShowDifference(usize),
    /// Stop reading and analysing.
    CancelWork,
    /// Take the message away.
    CloseMessage,
}

/// Commands in the order they were given.
#[derive(Debug, Default)]
pub struct Commands(Vec<Command>);

impl Commands {
    /// Adds a command at the end.
    pub fn push(&mut self, command: Command) {
        self.0.push(command);
    }

    /// Adds a change to the project.
    pub fn edit(&mut self, edit: Edit) {
        self.push(Command::Edit(edit));
    }

    /// Adds what is typed into a field, as a change to the project.
    pub(super) fn typing(
        &mut self,
        field: Id,
        typing: Typing<String>,
        edit: impl FnOnce(String) -> Edit,
    ) {
        let typing = match typing {
            Typing::Rests => return,
            Typing::Stands => Typing::Stands,
            Typing::Goes(words) => Typing::Goes(edit(words)),
            Typing::Ends(words) => Typing::Ends(words.map(edit)),
            Typing::Drops => Typing::Drops,
        };
        self.push(Command::Typing(field, typing));
    }

    /// Takes in the commands of another list.
    pub fn append(&mut self, other: &mut Self) {
        self.0.append(&mut other.0);
    }

    /// All commands; none are left.
    pub fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.0)
    }
}
