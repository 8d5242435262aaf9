//! The page before there is any report.

use egui::{Button, RichText, Stroke, StrokeKind, Ui};

use crate::{
    language::say,
    ui::{
        Action, Command, Commands,
        theme::{self, icon, space},
    },
};

/// Ways to begin, each with its icon.
const WAYS: [(Action, &str); 5] = [
    (Action::Open, icon::OPEN),
    (Action::OpenFolder, icon::FILES),
    (Action::Paste, icon::PASTE),
    (Action::OpenProject, icon::PROJECT),
    (Action::Sample, icon::SAMPLE),
];
/// Width of the place where files may be dropped.
const WIDTH: f32 = 440.0;

/// What a person does with the program.
fn steps() -> [String; 3] {
    [say!("reader-step-open"), say!("reader-step-review"), say!("reader-step-quote")]
}

/// Shows how to begin.
pub(super) fn empty_ui(ui: &mut Ui, commands: &mut Commands) {
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.14).max(space::L));
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.label(RichText::new(say!("reader-empty")).font(theme::display()));
            ui.add_space(space::M);
            drop_ui(ui);
            ui.add_space(space::L);
            for (action, icon) in WAYS {
                way_ui(ui, action, icon, commands);
            }
            ui.add_space(space::XL);
            for (at, step) in steps().into_iter().enumerate() {
                ui.add(
                    egui::Label::new(RichText::new(format!("{}  {step}", at + 1)).weak()).wrap(),
                );
            }
            ui.add_space(space::XL);
            let words = RichText::new(say!("reader-empty-private")).font(theme::small()).weak();
            ui.label(words);
        });
    });
}

/// A frame into which files may be dropped; in truth they may be dropped anywhere.
fn drop_ui(ui: &mut Ui) {
    let dark = ui.visuals().dark_mode;
    let hovered = ui.input(|input| !input.raw.hovered_files.is_empty());
    let colour = if hovered { theme::party_colour(Some(0), dark) } else { theme::line(dark) };
    let inner = egui::Frame::new().inner_margin(space::XL).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(theme::icon_text(icon::DROP));
        ui.label(RichText::new(say!("reader-drop")).font(theme::heading()));
        let kinds = say!("reader-drop-kinds");
        ui.add(egui::Label::new(RichText::new(kinds).font(theme::small()).weak()).wrap());
    });
    let stroke = Stroke::new(space::LINE, colour);
    ui.painter().rect_stroke(inner.response.rect, space::RADIUS, stroke, StrokeKind::Inside);
}

fn way_ui(ui: &mut Ui, action: Action, icon: &str, commands: &mut Commands) {
    let button = Button::new((theme::icon_text(icon), action.name()))
        .shortcut_text(action.keys(ui.ctx()))
        .min_size(egui::vec2(WIDTH * 0.72, 0.0));
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, action.name()));
    if response.on_hover_text(action.tip()).clicked() {
        commands.push(Command::Do(action));
    }
}
