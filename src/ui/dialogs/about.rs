//! What this program is made of.

use egui::{RichText, ScrollArea, TextStyle, Ui};

use super::{
    Dialog,
    parts::{close_ui, title_ui},
};
use crate::{
    language::say,
    ui::{Command, Commands, theme::space},
};

/// A text that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaflet {
    /// The licences of all parts.
    Licences,
    /// How the models were made, what they can do and where they fail.
    Models,
}

impl Leaflet {
    const ALL: [Self; 2] = [Self::Models, Self::Licences];

    fn title(self) -> String {
        match self {
            Self::Licences => say!("about-licences"),
            Self::Models => say!("about-model-card"),
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Licences => include_str!("../../../assets/licences/third-party.txt"),
            Self::Models => include_str!("../../../assets/model/README.md"),
        }
    }
}

pub(super) fn about_ui(ui: &mut Ui, commands: &mut Commands) {
    title_ui(ui, concat!("Standpoint ", env!("CARGO_PKG_VERSION")));
    ui.label(say!("about-what"));
    ui.label(say!("about-private"));
    ui.add_space(space::M);
    ui.weak(say!("about-models"));
    ui.weak(say!("about-faces"));
    ui.weak(say!("about-licence"));
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        for leaflet in Leaflet::ALL {
            if ui.button(leaflet.title()).clicked() {
                commands.push(Command::Dialog(Some(Dialog::Leaflet(leaflet))));
            }
        }
    });
    close_ui(ui, commands);
}

/// Shows a text line by line: only the lines in view are set.
pub(super) fn leaflet_ui(ui: &mut Ui, leaflet: Leaflet, commands: &mut Commands) {
    title_ui(ui, &leaflet.title());
    let lines: Vec<&str> = leaflet.text().lines().collect();
    let height = ui.text_style_height(&TextStyle::Monospace);
    let room = (ui.ctx().content_rect().height() - 220.0).clamp(120.0, 520.0);
    let area = ScrollArea::both().max_height(room).auto_shrink([false, false]);
    area.show_rows(ui, height, lines.len(), |ui, range| {
        for line in lines.get(range).unwrap_or_default() {
            ui.add(egui::Label::new(RichText::new(*line).monospace()).extend());
        }
    });
    close_ui(ui, commands);
}
