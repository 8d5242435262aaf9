//! How the program looks and works, as the user wants it.

use egui::{ComboBox, Grid, Slider, Ui};

use super::parts::title_ui;
use crate::{
    export::Format,
    language::{Language, decimal, say},
    model::LeastSure,
    ui::{
        Command, Commands,
        theme::{Reading, space},
    },
};

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
    /// The language of the window.
    pub language: Language,
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
    title_ui(ui, &say!("preferences"));
    let grid = Grid::new("preferences").num_columns(2).spacing([space::XL, space::M]);
    grid.show(ui, |ui| {
        look_ui(ui, known);
        work_ui(ui, known);
        ui.weak(say!("preferences-data"));
        ui.add(egui::Label::new(&known.data).wrap());
        ui.end_row();
    });
    ui.add_space(space::M);
    ui.weak(say!("preferences-later"));
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        if ui.button(say!("close")).clicked() {
            commands.push(Command::Dialog(None));
        }
        let reset = ui.button(say!("preferences-reset"));
        if reset.on_hover_text(say!("preferences-reset", "tip")).clicked() {
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
            language: Language::System,
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
    let label = ui.weak(say!("preferences-language"));
    let combo = ComboBox::from_id_salt("language").width(220.0);
    let shown = combo.selected_text(known.language.name()).show_ui(ui, |ui| {
        for it in Language::ALL {
            ui.selectable_value(&mut known.language, it, it.name());
        }
    });
    shown.response.labelled_by(label.id);
    ui.end_row();
    ui.weak(say!("preferences-theme"));
    ui.horizontal(|ui| {
        for (ground, name) in [
            (Ground::System, say!("preferences-theme-system")),
            (Ground::Light, say!("preferences-theme-light")),
            (Ground::Dark, say!("preferences-theme-dark")),
        ] {
            ui.selectable_value(&mut known.ground, ground, name);
        }
    });
    ui.end_row();
    let label = ui.weak(say!("preferences-zoom"));
    let slider = Slider::new(&mut known.zoom, ZOOM)
        .step_by(0.1)
        .custom_formatter(|it, _| format!("{:.0} %", it * 100.0));
    // The slider moves under the pointer when everything grows: the size holds once it is let go.
    ui.add(slider.update_while_editing(false)).labelled_by(label.id);
    ui.end_row();
    let label = ui.weak(say!("preferences-reading"));
    let slider = Slider::new(&mut known.reading.size, Reading::RANGE)
        .step_by(0.5)
        .custom_formatter(|it, _| decimal(it, 1))
        .custom_parser(|it| it.replace(',', ".").parse().ok());
    ui.add(slider.suffix(format!(" {}", say!("preferences-points")))).labelled_by(label.id);
    ui.end_row();
    ui.weak(say!("preferences-motion"));
    ui.checkbox(&mut known.calm, say!("preferences-calm"))
        .on_hover_text(say!("preferences-calm", "tip"));
    ui.end_row();
}

fn work_ui(ui: &mut Ui, known: &mut Preferences) {
    let label = ui.weak(say!("preferences-least-sure"));
    let slider = Slider::new(&mut known.least_sure, LeastSure::RANGE);
    let slider = slider.step_by(f64::from(LeastSure::STEP)).suffix(" %");
    ui.add(slider).labelled_by(label.id).on_hover_text(say!("preferences-least-sure", "tip"));
    ui.end_row();
    let label = ui.weak(say!("preferences-threads"));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let slider = Slider::new(&mut known.threads, 0..=cores).custom_formatter(|it, _| {
        if it == 0.0 { say!("preferences-threads-each") } else { format!("{it:.0}") }
    });
    ui.add(slider).labelled_by(label.id).on_hover_text(say!("preferences-threads", "tip"));
    ui.end_row();
    let label = ui.weak(say!("preferences-format"));
    let chosen =
        Format::named(&known.format).map_or_else(|| say!("preferences-format-last"), Format::name);
    let combo = ComboBox::from_id_salt("format").width(220.0).selected_text(chosen);
    let shown = combo.show_ui(ui, |ui| {
        for format in Format::ALL {
            ui.selectable_value(&mut known.format, format.key.to_owned(), format.name());
        }
    });
    shown.response.labelled_by(label.id);
    ui.end_row();
}
