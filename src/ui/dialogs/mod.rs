//! Dialogs inside the window.

mod about;
mod changes;
mod details;
mod doubtful;
mod guide;
mod merge;
mod names;
mod open;
mod parts;
mod position;
mod preferences;
mod told;
mod trouble;

use std::path::PathBuf;

use egui::{Id, Modal};

use super::{Action, Command, Commands, ExportChoice, Names, Palette, theme};
use crate::{
    edit::{Edit, Name, Preview},
    model::{Metadata, Project, Properties, ReportId, Stance, Target},
};

pub use about::Leaflet;
pub use doubtful::Doubtful;
pub(super) use merge::Merging;
pub(super) use position::NewPosition;
pub use preferences::{Ground, Preferences};
pub(super) use {
    names::as_known,
    parts::{frame as dialog_frame, title_ui},
};

use about::{about_ui, leaflet_ui};
use changes::preview_ui;
use details::{details_ui, properties_ui};
use doubtful::look_ui;
use guide::guide_ui;
use merge::merge_ui;
use names::{assign_ui, rename_ui, within_ui};
use open::{paste_ui, path_ui};
use position::position_ui;
use preferences::preferences_ui;
use told::{errors_ui, keys_ui};
use trouble::{replace_ui, trouble_ui, unsaved_ui};

/// A dialog and what was typed into it.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// A path to open, or to write to; the action says which. The second text says why it is asked.
    Path(Action, String, String),
    /// Text of a report.
    Paste(String),
    /// The old and the new name of a speaker, party or issue.
    Rename(Name, String, String),
    /// Speakers, parties or issues that are to become one.
    Merge(Merging),
    /// A speaker, party or issue for statements.
    Assign(Name, Vec<Target>, String),
    /// A party, and the wider one that it belongs to.
    Within(String, String),
    /// A position that nothing tells of yet.
    Position(NewPosition),
    /// What is known about a report.
    Details(ReportId, Box<Metadata>),
    /// A field that finds commands, reports and names; shown by [`super::palette_ui`].
    Palette(Palette),
    /// How the program looks and works.
    Preferences(Box<Preferences>),
    /// What the window shows and how it comes about.
    Guide,
    /// All keys.
    Keys,
    /// What this program is.
    About,
    /// A text that comes with it.
    Leaflet(Leaflet),
    /// What a person says of the project.
    ///
    /// The words say where the project and its backups stand.
    Properties(Box<Properties>, String),
    /// What an edit of many statements would change.
    Preview(Box<Edit>, Changes),
    /// A project could not be opened or written.
    Trouble(Trouble),
    /// A file is there already: write this over it?
    Replace(Action, PathBuf),
    /// The window is to be closed, and this is why not everything is saved.
    Unsaved(String),
    /// What to write, and in which format; shown by [`super::ExportDialog`].
    Export(ExportChoice),
    /// Reports that may have been read wrongly, to be looked at one by one; and what else went wrong.
    Look(Vec<Doubtful>, Vec<String>),
    /// Something went wrong: all of it, line by line.
    Errors(Vec<String>),
}

/// What stands in the way of a project, and the ways on.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// What it is about.
    pub title: String,
    /// The project.
    pub path: PathBuf,
    /// What is wrong, in words.
    pub why: String,
    /// What can be done.
    pub ways: Vec<Way>,
    /// Whether it is the project in the window, which can be saved in another place.
    pub is_open: bool,
}

/// A way to go on with a project that cannot be opened or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Look at it without writing.
    ReadOnly,
    /// Work on a copy.
    Copy,
    /// Take what can be read into a new project.
    Recover,
    /// Work on a copy of this backup.
    Backup(PathBuf),
}

/// What an edit of many statements would change.
#[derive(Clone, Debug)]
pub struct Changes {
    /// Equal changes, counted.
    pub lines: Vec<Preview>,
    /// How many statements change.
    pub statements: usize,
    /// How many the user chose.
    pub asked: usize,
}

impl Dialog {
    /// Asks for a new name.
    pub fn rename(what: Name, name: &str) -> Self {
        Self::Rename(what, name.to_owned(), name.to_owned())
    }

    /// Asks which issues, parties or speakers are one; this issue is, if one is given.
    pub fn merge(issue: Option<&str>) -> Self {
        Self::Merge(Merging::new(Name::Issue, issue))
    }

    /// Asks for a new position, of this party if one is given.
    pub fn position(party: Option<&str>) -> Self {
        let party = party.unwrap_or_default().to_owned();
        Self::Position(NewPosition { party, issue: String::new(), stance: Stance::Unclear })
    }

    /// Asks for a speaker, party or issue of statements.
    pub fn assign(what: Name, targets: Vec<Target>) -> Self {
        Self::Assign(what, targets, String::new())
    }
}
/// Shows the open dialog. What was typed stays in it.
pub fn dialog_ui(
    ctx: &egui::Context,
    (project, names): (&Project, &Names),
    dialog: &mut Option<Dialog>,
    commands: &mut Commands,
) {
    let Some(open) = dialog else { return };
    let frame = parts::frame(ctx).inner_margin(theme::space::XL);
    let room = ctx.content_rect().size() - egui::Vec2::splat(2.0 * theme::space::XXL);
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
        ui.set_width(theme::space::DIALOG.min(room.x));
        let inside = egui::ScrollArea::vertical().max_height(room.y).min_scrolled_height(room.y);
        inside.auto_shrink([false, true]).show(ui, |ui| match open {
            Dialog::Export(_) | Dialog::Palette(_) => {}
            Dialog::Look(reports, errors) => look_ui(ui, reports, errors, commands),
            Dialog::Path(action, why, path) => path_ui(ui, *action, why, path, commands),
            Dialog::Paste(text) => paste_ui(ui, text, commands),
            Dialog::Rename(what, old, new) => rename_ui(ui, names, (*what, old), new, commands),
            Dialog::Merge(merging) => merge_ui(ui, project, merging, commands),
            Dialog::Assign(what, targets, name) => {
                assign_ui(ui, names, (*what, targets), name, commands);
            }
            Dialog::Position(it) => position_ui(ui, names, it, commands),
            Dialog::Within(party, wider) => within_ui(ui, names, party, wider, commands),
            Dialog::Details(report, metadata) => details_ui(ui, *report, metadata, commands),
            Dialog::Preferences(known) => preferences_ui(ui, known, commands),
            Dialog::Guide => guide_ui(ui, commands),
            Dialog::Keys => keys_ui(ui, commands),
            Dialog::About => about_ui(ui, commands),
            Dialog::Leaflet(leaflet) => leaflet_ui(ui, *leaflet, commands),
            Dialog::Properties(properties, place) => {
                properties_ui(ui, (project, place), properties, commands);
            }
            Dialog::Preview(edit, changes) => preview_ui(ui, edit, changes, commands),
            Dialog::Trouble(trouble) => trouble_ui(ui, trouble, commands),
            Dialog::Replace(action, path) => replace_ui(ui, *action, path, commands),
            Dialog::Unsaved(why) => unsaved_ui(ui, why, commands),
            Dialog::Errors(lines) => errors_ui(ui, lines, commands),
        });
    });
    if response.should_close() {
        // What is left out by closing has still to be told.
        let rest = match open {
            Dialog::Look(_, errors) if !errors.is_empty() => Some(Dialog::Errors(errors.clone())),
            _ => None,
        };
        commands.push(Command::Dialog(rest));
    }
}
