//! Colours, faces, sizes and icons: the only place that knows them.

mod colours;
mod faces;
pub mod icon;
mod palette;
pub mod space;

pub use colours::{
    error, figure_colour, glow, ink, line, mark, page, quiet, strong_tint, tint, warning,
};
pub use faces::{
    Reading, body, display, figure, heading, icon_text, mono, quotation, set, sign, small, strong,
    title,
};
pub use palette::{colour_of, letters, party_colour};

use egui::{Margin, Style, TextStyle, Theme};

/// Gives a context the faces, sizes and colours of the program.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(faces::fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
            sizes(style);
            style.visuals = colours::visuals(theme == Theme::Dark);
        });
    }
}

/// Whether nothing is to move by itself.
pub fn is_calm(ui: &egui::Ui) -> bool {
    ui.style().animation_time == 0.0
}

fn sizes(style: &mut Style) {
    style.text_styles = [
        (TextStyle::Small, small()),
        (TextStyle::Body, body()),
        (TextStyle::Button, body()),
        (TextStyle::Heading, heading()),
        (TextStyle::Monospace, mono()),
    ]
    .into();
    style.spacing.item_spacing = egui::vec2(space::M, 6.0);
    style.spacing.button_padding = egui::vec2(space::M, space::S);
    style.spacing.interact_size.y = 24.0;
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.window_margin = Margin::same(space::XL as i8);
    // The bars have a place of their own beside the content.
    style.spacing.scroll.floating_allocated_width = 8.0;
    style.interaction.tooltip_delay = 0.35;
    style.interaction.selectable_labels = false;
}
