//! Dialogs inside the window.

use std::path::PathBuf;

use egui::{Grid, Id, Modal, RichText, TextEdit, Ui};

use super::{
    Action, Command, Commands, Doubtful, ExportChoice, Names, Palette, Preferences,
    about::{Leaflet, about_ui, leaflet_ui},
    guide::guide_ui,
    look::look_ui,
    preferences::preferences_ui,
    theme,
    trouble::{replace_ui, trouble_ui, unsaved_ui},
    words::capital,
};
use crate::{
    edit::{Edit, Field, Name, Preview},
    language::say,
    model::{Metadata, Project, Properties, ReportId, Review, Target},
};

/// Of more different changes only so many are listed.
const MOST_LINES: usize = 60;
/// In a narrower window keys are told without what they do.
const WIDE: f32 = 900.0;
/// More names than this are found by typing.
const MOST_OFFERED: usize = 24;

/// A dialog and what was typed into it.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// A path to open, or to write to; the action says which. The second text says why it is asked.
    Path(Action, String, String),
    /// Text of a report.
    Paste(String),
    /// The old and the new name of a speaker, party or issue.
    Rename(Name, String, String),
    /// A speaker, party or issue for statements.
    Assign(Name, Vec<Target>, String),
    /// A party, and the wider one that it belongs to.
    Within(String, String),
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
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20.0);
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
            Dialog::Assign(what, targets, name) => {
                assign_ui(ui, names, (*what, targets), name, commands);
            }
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

pub(super) fn title_ui(ui: &mut Ui, title: &str) {
    ui.label(RichText::new(title).font(theme::title()));
    ui.add_space(theme::space::M);
}

/// “Do it” and “Cancel”; answers whether it is to be done. Return does it too. `able` and `enter`: whether it can be
/// done, and whether Return was pressed.
fn buttons_ui(
    ui: &mut Ui,
    name: &str,
    (able, enter): (bool, bool),
    commands: &mut Commands,
) -> bool {
    ui.add_space(theme::space::L);
    let done = ui
        .horizontal(|ui| {
            let yes = ui.add_enabled(able, egui::Button::new(name)).clicked();
            if ui.button(say!("cancel")).clicked() {
                commands.push(Command::Dialog(None));
            }
            yes
        })
        .inner;
    let done = done || (able && enter);
    if done {
        commands.push(Command::Dialog(None));
    }
    done
}

/// A field that has the keyboard from the start; answers whether Return was pressed in it.
fn field_ui(ui: &mut Ui, text: &mut String, label: &str, hint: &str) -> bool {
    let name = ui.label(label);
    let response = ui
        .add(
            TextEdit::singleline(text)
                .id_salt(("dialog", label, hint))
                .hint_text(hint)
                .desired_width(f32::INFINITY),
        )
        .labelled_by(name.id);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    // A field that was not there a frame ago takes the keyboard.
    let seen_id = response.id.with("seen");
    let now = ui.ctx().cumulative_frame_nr();
    let seen: Option<u64> = ui.data(|data| data.get_temp(seen_id));
    if seen.is_none_or(|it| it + 1 < now) && !enter {
        response.request_focus();
        select_all(ui, response.id, text);
    }
    ui.data_mut(|data| data.insert_temp(seen_id, now));
    enter
}

/// What is suggested is selected, so that typing replaces it.
fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(text.chars().count()),
    );
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

fn path_ui(ui: &mut Ui, action: Action, why: &str, path: &mut String, commands: &mut Commands) {
    title_ui(ui, &action.title());
    if !why.is_empty() {
        ui.label(why);
        ui.add_space(theme::space::M);
    }
    let hint = match action {
        Action::OpenFolder => "/home/me/reports",
        Action::OpenProject | Action::Compare => "/home/me/matter.standpoint",
        _ => "/home/me/report.txt",
    };
    // A message that comes after the field was used gives it the keyboard again.
    let enter = ui.push_id(why, |ui| field_ui(ui, path, &say!("dialogs-path"), hint)).inner;
    let able = !path.trim().is_empty();
    let opens = matches!(
        action,
        Action::Open
            | Action::OpenFolder
            | Action::OpenPath
            | Action::OpenProject
            | Action::Compare
    );
    let name = if opens { say!("dialogs-open") } else { say!("dialogs-save") };
    if buttons_ui(ui, &name, (able, enter), commands) {
        let path = PathBuf::from(path.trim());
        commands.push(match action {
            Action::Compare => Command::Compare(Some(path)),
            _ if opens => Command::OpenTyped(path),
            _ => Command::SaveTyped(action, path),
        });
    }
}

fn paste_ui(ui: &mut Ui, text: &mut String, commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-paste-title"));
    let name = ui.label(say!("dialogs-paste-text"));
    egui::ScrollArea::vertical()
        .max_height((ui.ctx().content_rect().height() - 240.0).clamp(120.0, 320.0))
        .show(ui, |ui| {
            let edit = TextEdit::multiline(text).desired_rows(14).desired_width(f32::INFINITY);
            let response = ui.add(edit).labelled_by(name.id);
            if text.is_empty() {
                response.request_focus();
            }
        });
    if buttons_ui(ui, &say!("dialogs-open"), (!text.trim().is_empty(), false), commands) {
        commands.push(Command::PasteText(text.clone()));
    }
}

fn rename_ui(
    ui: &mut Ui,
    names: &Names,
    (what, old): (Name, &str),
    new: &mut String,
    commands: &mut Commands,
) {
    title_ui(ui, &say!("dialogs-rename-title", what = what.name()));
    let enter = field_ui(ui, new, &say!("dialogs-name"), "");
    let known = names.of(what);
    let name = new.trim();
    let merges = name != old && known.iter().any(|it| it == name);
    ui.add_space(theme::space::S);
    ui.weak(if merges {
        say!("dialogs-rename-merges", old = old, new = name)
    } else {
        say!("dialogs-rename-all", what = what.name())
    });
    others_ui(ui, known, old, new);
    let able = !new.trim().is_empty() && new.trim() != old;
    let button = if merges { say!("dialogs-merge") } else { say!("dialogs-rename") };
    if buttons_ui(ui, &button, (able, enter), commands) {
        commands.edit(Edit::Rename(what, old.to_owned(), new.trim().to_owned()));
    }
}

fn assign_ui(
    ui: &mut Ui,
    names: &Names,
    (what, targets): (Name, &[Target]),
    name: &mut String,
    commands: &mut Commands,
) {
    let (kind, count) = (what.name(), targets.len());
    title_ui(ui, &say!("dialogs-assign-title", what = kind));
    ui.weak(match what {
        Name::Speaker => say!("dialogs-assign-speaker", count = count),
        Name::Party | Name::Issue => say!("dialogs-assign-other", count = count),
    });
    let is_speaker = what == Name::Speaker;
    let label = if is_speaker { say!("field-speaker") } else { say!("dialogs-name") };
    let enter = field_ui(ui, name, &label, "");
    others_ui(ui, names.of(what), "", name);
    let button = say!("dialogs-assign", what = kind);
    if buttons_ui(ui, &button, (!name.trim().is_empty(), enter), commands) {
        let name = as_known(names.of(what), name);
        let edit = Edit::SetField(targets.to_vec(), what.field(Some(name)));
        commands.push(if count > 1 { Command::Preview(edit) } else { Command::Edit(edit) });
    }
}

fn within_ui(ui: &mut Ui, names: &Names, party: &str, wider: &mut String, commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-within-title", party = party));
    ui.weak(say!("dialogs-within-about"));
    let enter = field_ui(ui, wider, &say!("dialogs-within-wider"), &say!("none"));
    others_ui(ui, names.of(Name::Party), party, wider);
    if buttons_ui(ui, &say!("dialogs-within-set"), (true, enter), commands) {
        let wider = Some(wider.trim().to_owned()).filter(|it| !it.is_empty());
        commands.edit(Edit::SetWithin(party.to_owned(), wider));
    }
}

/// The known name that differs in nothing but capital letters, or the name as it was typed.
pub(super) fn as_known(known: &[String], name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let same = known.iter().find(|it| it.to_lowercase() == lower);
    let exact = known.iter().any(|it| it == name.trim());
    same.filter(|_| !exact).cloned().unwrap_or_else(|| name.trim().to_owned())
}

/// Names of the project, to choose one of them.
fn others_ui(ui: &mut Ui, known: &[String], without: &str, name: &mut String) {
    let typed = name.trim().to_lowercase();
    let chosen = known.iter().any(|it| it == name.trim());
    let fits = |it: &&String| *it != without && (chosen || it.to_lowercase().contains(&typed));
    ui.horizontal_wrapped(|ui| {
        for other in known.iter().filter(fits).take(MOST_OFFERED) {
            if ui.small_button(other).clicked() {
                name.clone_from(other);
            }
        }
    });
}

fn details_ui(ui: &mut Ui, report: ReportId, metadata: &mut Metadata, commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-details-title"));
    let mut enter = false;
    Grid::new("details").num_columns(2).spacing([10.0, 6.0]).show(ui, |ui| {
        let fields = [
            (say!("field-title"), &mut metadata.title),
            (say!("field-outlet"), &mut metadata.outlet),
            (say!("field-date"), &mut metadata.date),
            (say!("dialogs-details-byline"), &mut metadata.byline),
            (say!("dialogs-details-address"), &mut metadata.address),
            (say!("dialogs-details-language"), &mut metadata.language),
        ];
        for (name, value) in fields {
            let label = ui.weak(name);
            let response =
                ui.add(TextEdit::singleline(value).desired_width(360.0)).labelled_by(label.id);
            enter |= response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            ui.end_row();
        }
    });
    if buttons_ui(ui, &say!("dialogs-change"), (true, enter), commands) {
        commands.edit(Edit::SetMetadata(report, metadata.clone()));
    }
}

fn properties_ui(
    ui: &mut Ui,
    (project, place): (&Project, &str),
    properties: &mut Properties,
    commands: &mut Commands,
) {
    title_ui(ui, &say!("dialogs-properties-title"));
    let hint = say!("dialogs-properties-hint");
    let enter = field_ui(ui, &mut properties.title, &say!("field-title"), &hint);
    let label = ui.label(say!("dialogs-properties-coder"));
    let label = label.on_hover_text(say!("dialogs-properties-coder", "tip"));
    let coder = TextEdit::singleline(&mut properties.coder).desired_width(f32::INFINITY);
    let hint = say!("dialogs-properties-coder-hint");
    ui.add(coder.hint_text(hint)).labelled_by(label.id);
    let label = ui.label(say!("field-note"));
    let note = TextEdit::multiline(&mut properties.note).desired_rows(3);
    ui.add(note.desired_width(f32::INFINITY)).labelled_by(label.id);
    ui.add_space(theme::space::M);
    let statements = project.reports.values().map(|it| it.statements.len()).sum::<usize>();
    let reviewed = project.reports.values().map(|it| it.reviewed()).sum::<usize>();
    let counts = [
        say!("reports", count = project.reports.len()),
        say!("statements", count = statements),
        say!("dialogs-properties-reviewed", count = reviewed),
        say!("dialogs-properties-parties", count = project.parties.len()),
    ];
    ui.weak(counts.join(", "));
    ui.weak(place);
    if buttons_ui(ui, &say!("dialogs-change"), (true, enter), commands) {
        commands.edit(Edit::SetProperties(properties.clone()));
    }
}

fn preview_ui(ui: &mut Ui, edit: &Edit, changes: &Changes, commands: &mut Commands) {
    let Changes { lines, statements, asked } = changes;
    let label = capital(&edit.label());
    title_ui(ui, &say!("dialogs-preview-title", edit = label));
    if lines.is_empty() {
        ui.label(say!("dialogs-preview-nothing"));
    }
    egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        Grid::new("preview").num_columns(2).striped(true).spacing([14.0, 5.0]).show(ui, |ui| {
            for line in lines.iter().take(MOST_LINES) {
                ui.label(RichText::new(line.statements.to_string()).font(theme::strong()));
                ui.add(egui::Label::new(&line.change).wrap());
                ui.end_row();
            }
        });
        if lines.len() > MOST_LINES {
            let more = lines.len() - MOST_LINES;
            ui.weak(say!("dialogs-preview-more", count = more));
        }
    });
    ui.add_space(theme::space::S);
    let follow = statements.saturating_sub(*asked);
    let mut told = vec![say!("dialogs-preview-change", count = (*statements))];
    if follow > 0 {
        told.push(say!("dialogs-preview-follow", count = follow));
    }
    told.push(say!("dialogs-preview-undo"));
    ui.weak(told.join(" "));
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    // The button says what the edit does: “Accept”, “Delete”.
    let button = say!("dialogs-preview-do", verb = verb(edit));
    if buttons_ui(ui, &button, (!lines.is_empty(), enter), commands) {
        commands.edit(edit.clone());
    }
}

/// What an edit does to statements, as the message of its button calls it.
fn verb(edit: &Edit) -> &'static str {
    match edit {
        Edit::SetField(_, Field::Review(Review::Accepted)) => "accept",
        Edit::SetField(_, Field::Review(Review::Rejected)) => "reject",
        Edit::SetField(_, Field::Review(Review::Open)) => "reopen",
        Edit::DeleteStatements(_) => "delete",
        Edit::Move(..) => "move",
        Edit::Adopt(_) => "adopt",
        _ => "change",
    }
}

fn keys_ui(ui: &mut Ui, commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-keys-title"));
    egui::ScrollArea::vertical()
        .max_height((ui.ctx().content_rect().height() - 200.0).clamp(120.0, 460.0))
        .show(ui, |ui| {
            let wide = ui.ctx().content_rect().width() > WIDE;
            Grid::new("keys").num_columns(3).striped(true).spacing([14.0, 5.0]).show(ui, |ui| {
                for action in Action::all() {
                    if action.shortcut().is_none() {
                        continue;
                    }
                    ui.label(RichText::new(action.keys(ui.ctx())).font(theme::strong()));
                    ui.label(action.title());
                    if wide {
                        ui.weak(action.tip());
                    }
                    ui.end_row();
                }
            });
        });
    close_ui(ui, commands);
}

fn errors_ui(ui: &mut Ui, lines: &[String], commands: &mut Commands) {
    title_ui(ui, &say!("dialogs-errors-title", count = lines.len()));
    egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        for line in lines {
            ui.label(line);
            ui.add_space(theme::space::M);
        }
    });
    close_ui(ui, commands);
}

pub(super) fn close_ui(ui: &mut Ui, commands: &mut Commands) {
    ui.add_space(theme::space::L);
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    if ui.button(say!("close")).clicked() || enter {
        commands.push(Command::Dialog(None));
    }
}
