//! The dialog that says what is to be written, for whom, and how it will look.

use egui::{Id, Key, Modal, RichText, ScrollArea, Ui};
use egui_extras::{Size, StripBuilder};

use super::{
    Command, Commands, Later, Scene, View,
    derived::effort,
    dialogs::{dialog_frame, title_ui},
    theme,
};
use crate::{
    export::{Format, Group},
    language::say,
    model::{Excerpt, Project},
};

/// What is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportOf {
    /// The open report.
    #[default]
    Report,
    /// The selected rows of the table.
    Selection,
    /// All reports.
    Project,
}

impl ExportOf {
    /// What of the project that is, as things are shown.
    pub fn excerpt(self, view: &View) -> Excerpt {
        match self {
            Self::Project => Excerpt::Whole,
            Self::Report => Excerpt::Reports(view.report.into_iter().collect()),
            Self::Selection => Excerpt::Statements(view.rows.clone()),
        }
    }
}

/// What was chosen in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportChoice {
    /// The format.
    pub format: Format,
    /// What of the project.
    pub of: ExportOf,
}

/// Width of the list of formats.
const FORMATS: f32 = 200.0;
/// How many bytes of a file are shown.
const SHOWN: usize = 6_000;

/// What the dialog remembers: the beginning of the file, worked out behind it.
#[derive(Debug, Default)]
pub struct ExportDialog {
    preview: Later<(String, ExportOf, u64), String>,
}

impl ExportDialog {
    /// Shows the dialog.
    pub fn ui(
        &mut self,
        ctx: &egui::Context,
        scene: Scene<'_>,
        choice: &mut ExportChoice,
        commands: &mut Commands,
    ) {
        let frame = dialog_frame(ctx).inner_margin(theme::space::XL);
        let room = ctx.content_rect().size();
        let size =
            egui::vec2((room.x - 96.0).clamp(320.0, 860.0), (room.y - 180.0).clamp(120.0, 520.0));
        let response = Modal::new(Id::unique("export")).frame(frame).show(ctx, |ui| {
            ui.set_width(size.x);
            let room = room.y - 2.0 * theme::space::XXL;
            let all = ScrollArea::vertical().id_salt("export").max_height(room);
            all.min_scrolled_height(room).show(ui, |ui| {
                title_ui(ui, &say!("export-title"));
                ui.allocate_ui(size, |ui| {
                    ui.set_min_size(size);
                    let strip = StripBuilder::new(ui).size(Size::exact(FORMATS));
                    let strip = strip.size(Size::remainder());
                    strip.horizontal(|mut strip| {
                        strip.cell(|ui| formats_ui(ui, choice));
                        strip.cell(|ui| self.chosen_ui(ui, scene, choice));
                    });
                });
                buttons_ui(ui, *choice, commands);
            });
        });
        if response.should_close() {
            commands.push(Command::Dialog(None));
        }
    }

    /// What the chosen format is, of what, and how it begins.
    fn chosen_ui(&mut self, ui: &mut Ui, scene: Scene<'_>, choice: &mut ExportChoice) {
        let format = choice.format;
        let kind = match format.ending {
            "" => say!("export-folder"),
            ending => format!(".{ending}"),
        };
        let name = format!("{} ({kind})", format.name());
        ui.label(RichText::new(name).font(theme::heading()));
        ui.add(egui::Label::new(format.about()).wrap());
        ui.add_space(theme::space::M);
        of_ui(ui, scene, choice);
        ui.add_space(theme::space::M);
        let key = (format.key.to_owned(), choice.of, scene.revision);
        let work = || {
            let project = scene.project.excerpt(&choice.of.excerpt(scene.view));
            move || preview(&project, format)
        };
        let text = self.preview.get(ui.ctx(), (key, effort(scene.project)), work);
        let text = text.map_or("", String::as_str);
        ui.weak(if format.is_text() { say!("export-begins") } else { say!("export-holds") });
        let grey =
            egui::Frame::new().fill(ui.visuals().extreme_bg_color).inner_margin(theme::space::M);
        grey.corner_radius(4.0).show(ui, |ui| {
            let area = ScrollArea::both().id_salt("preview");
            area.auto_shrink([false, false]).show(ui, |ui| {
                let words = RichText::new(text).monospace().size(12.0);
                ui.add(egui::Label::new(words).extend());
            });
        });
    }
}

/// The formats by what they are for; the arrow keys go through them.
fn formats_ui(ui: &mut Ui, choice: &mut ExportChoice) {
    let at = Format::ALL.iter().position(|it| *it == choice.format).unwrap_or(0);
    let (up, down) = ui.input(|it| (it.key_pressed(Key::ArrowUp), it.key_pressed(Key::ArrowDown)));
    let next = if up { at.saturating_sub(1) } else { at + usize::from(down) };
    let moved = next != at && next < Format::ALL.len();
    if let Some(format) = Format::ALL.get(next) {
        choice.format = *format;
    }
    let area = ScrollArea::vertical().id_salt("formats");
    area.auto_shrink([false, false]).show(ui, |ui| {
        for group in Group::ALL {
            if !Format::ALL.iter().any(|it| it.group == group) {
                continue;
            }
            ui.weak(group.name());
            for format in Format::ALL.iter().filter(|it| it.group == group) {
                let is_it = *format == choice.format;
                let response = ui.selectable_label(is_it, format.name());
                let response = response.on_hover_text(format.about());
                if is_it && moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    choice.format = *format;
                }
            }
            ui.add_space(theme::space::M);
        }
    });
}

fn of_ui(ui: &mut Ui, scene: Scene<'_>, choice: &mut ExportChoice) {
    let rows = scene.view.rows.len();
    let reports = scene.project.reports.len();
    let report = scene.view.report.and_then(|id| scene.project.reports.get(&id));
    ui.horizontal_wrapped(|ui| {
        let name = report.map_or("", |it| it.report.name());
        let open = egui::RadioButton::new(choice.of == ExportOf::Report, say!("export-of-report"));
        if ui.add_enabled(report.is_some(), open).on_hover_text(name).clicked() {
            choice.of = ExportOf::Report;
        }
        let words = say!("export-of-selection", count = rows);
        let selection = egui::RadioButton::new(choice.of == ExportOf::Selection, words);
        let tip = say!("export-of-selection", "tip");
        let selection = ui.add_enabled(rows > 0, selection);
        if selection.on_hover_text(tip.as_str()).on_disabled_hover_text(tip).clicked() {
            choice.of = ExportOf::Selection;
        }
        let words = say!("export-of-all", count = reports);
        if ui.radio(choice.of == ExportOf::Project, words).clicked() {
            choice.of = ExportOf::Project;
        }
    });
}

/// How the file begins, or what it will hold.
fn preview(project: &Project, format: Format) -> String {
    match format.begin(project, 4 * SHOWN) {
        // Of a web page its words, not how they look.
        Ok(text) => {
            let words = text.find("<body").unwrap_or(0);
            text.get(words..).unwrap_or_default().chars().take(SHOWN).collect()
        }
        Err(error) => say!("export-no-preview", error = error.to_string()),
    }
}

fn buttons_ui(ui: &mut Ui, choice: ExportChoice, commands: &mut Commands) {
    ui.add_space(theme::space::L);
    let enter = ui.input(|it| it.key_pressed(Key::Enter));
    ui.horizontal(|ui| {
        let go = ui.button(say!("export-go")).on_hover_text(say!("export-go", "tip"));
        if go.clicked() || enter {
            commands.push(Command::Dialog(None));
            commands.push(Command::Export(choice));
        }
        if ui.button(say!("cancel")).clicked() {
            commands.push(Command::Dialog(None));
        }
        ui.weak(say!("export-keys"));
    });
}
