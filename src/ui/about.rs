//! What this program is made of.

use egui::{RichText, ScrollArea, TextStyle, Ui};

use super::{
    Command, Commands, Dialog,
    dialogs::{close_ui, title_ui},
    theme::space,
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

    fn title(self) -> &'static str {
        match self {
            Self::Licences => "Licences of all parts",
            Self::Models => "Model card",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Licences => include_str!("../../assets/licences/third-party.txt"),
            Self::Models => include_str!("../../assets/model/README.md"),
        }
    }
}

pub(super) fn about_ui(ui: &mut Ui, commands: &mut Commands) {
    title_ui(ui, concat!("Standpoint ", env!("CARGO_PKG_VERSION")));
    ui.label("Who said what, and where each party stands.");
    ui.label("Everything runs on this machine; no text ever leaves it.");
    ui.add_space(space::M);
    ui.weak(
        "Models: standpoint-attribution-2 and standpoint-understanding-1, trained on PolNeAR and \
         on reports written for this program.",
    );
    ui.weak("Faces: Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew and Inter (SIL Open Font License). Icons: Phosphor (MIT).");
    ui.weak("Licence of the program: MIT or Apache-2.0.");
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
    title_ui(ui, leaflet.title());
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
