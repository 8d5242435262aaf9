//! How the program looks and works, as the user wants it.

use egui::{ComboBox, Grid, Slider, Ui};

use super::{
    Command, Commands,
    dialogs::title_ui,
    theme::{Reading, space},
};
use crate::{export::Format, model::LeastSure};

/// Sizes of everything that are offered.
const ZOOM: std::ops::RangeInclusive<f32> = 0.5..=3.0;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What can be preferred.
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    /// Light or dark.
    pub ground: Ground,
    /// Size of everything; 1 is normal.
    pub zoom: f32,
    /// Size of the reading face.
    pub reading: Reading,
    /// Whether nothing moves by itself.
    pub calm: bool,
    /// How sure the program is to be of a statement in new projects, in percent.
    pub least_sure: u8,
    /// Threads that read and analyse; 0 means one a core.
    pub threads: usize,
    /// Key of the format that the export dialog begins with.
    pub format: String,
    /// Where the data lives; told, not chosen.
    pub data: String,
}

/// Shows the preferences. Every change holds at once.
pub(super) fn preferences_ui(ui: &mut Ui, known: &mut Preferences, commands: &mut Commands) {
    let before = known.clone();
    title_ui(ui, "Preferences");
    let grid = Grid::new("preferences").num_columns(2).spacing([space::XL, space::M]);
    grid.show(ui, |ui| {
        look_ui(ui, known);
        work_ui(ui, known);
        ui.weak("Data");
        ui.add(egui::Label::new(&known.data).wrap());
        ui.end_row();
    });
    ui.add_space(space::M);
    ui.weak("Threads and the least sureness hold from the next start and the next project.");
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        if ui.button("Close").clicked() {
            commands.push(Command::Dialog(None));
        }
        if ui.button("Reset").on_hover_text("Everything as it was at the first start").clicked() {
            *known = Preferences { data: known.data.clone(), ..Preferences::default() };
        }
    });
    if *known != before {
        commands.push(Command::Prefer(Box::new(known.clone())));
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            ground: Ground::System,
            zoom: 1.0,
            reading: Reading::default(),
            calm: false,
            least_sure: LeastSure::default().0,
            threads: 0,
            format: String::new(),
            data: String::new(),
        }
    }
}

fn look_ui(ui: &mut Ui, known: &mut Preferences) {
    ui.weak("Theme");
    ui.horizontal(|ui| {
        for (ground, name) in
            [(Ground::System, "As the system"), (Ground::Light, "Light"), (Ground::Dark, "Dark")]
        {
            ui.selectable_value(&mut known.ground, ground, name);
        }
    });
    ui.end_row();
    let label = ui.weak("Size of everything");
    let slider = Slider::new(&mut known.zoom, ZOOM)
        .step_by(0.1)
        .custom_formatter(|it, _| format!("{:.0} %", it * 100.0));
    // The slider moves under the pointer when everything grows: the size holds once it is let go.
    ui.add(slider.update_while_editing(false)).labelled_by(label.id);
    ui.end_row();
    let label = ui.weak("Size of reports");
    let slider = Slider::new(&mut known.reading.size, Reading::RANGE).step_by(0.5);
    ui.add(slider.suffix(" points")).labelled_by(label.id);
    ui.end_row();
    ui.weak("Motion");
    ui.checkbox(&mut known.calm, "Nothing moves by itself")
        .on_hover_text("The page jumps instead of gliding, and nothing glows or fades");
    ui.end_row();
}

fn work_ui(ui: &mut Ui, known: &mut Preferences) {
    let label = ui.weak("Least sure");
    let slider = Slider::new(&mut known.least_sure, LeastSure::RANGE);
    let slider = slider.step_by(f64::from(LeastSure::STEP)).suffix(" %");
    ui.add(slider)
        .labelled_by(label.id)
        .on_hover_text("How sure the program must be to show a statement, in new projects");
    ui.end_row();
    let label = ui.weak("Threads");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let slider = Slider::new(&mut known.threads, 0..=cores).custom_formatter(|it, _| {
        if it == 0.0 { "one a core".to_owned() } else { format!("{it:.0}") }
    });
    ui.add(slider).labelled_by(label.id).on_hover_text("How many reports are analysed at a time");
    ui.end_row();
    let label = ui.weak("Export as");
    let chosen = Format::named(&known.format).map_or("what was chosen last", |it| it.name);
    let combo = ComboBox::from_id_salt("format").width(220.0).selected_text(chosen);
    let shown = combo.show_ui(ui, |ui| {
        for format in Format::ALL {
            ui.selectable_value(&mut known.format, format.key.to_owned(), format.name);
        }
    });
    shown.response.labelled_by(label.id);
    ui.end_row();
}
