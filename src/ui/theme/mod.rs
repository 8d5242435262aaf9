//! Colours, faces and sizes: the only place that knows them.
#![expect(clippy::disallowed_methods, reason = "colours are made here and nowhere else")]

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, Style,
    TextStyle, Theme, Visuals,
};

use crate::{
    figure::Role,
    model::{PALETTE_SIZE, Project, Stance},
};

/// Widest text column, in points: about 68 characters of the reading face.
pub const COLUMN: f32 = 620.0;
/// Least space left and right of the column.
pub const GUTTER: f32 = 28.0;
/// Size of the reading face.
pub const READING: f32 = 17.5;
/// Distance of its lines.
pub const LEADING: f32 = 28.0;
/// Space between paragraphs.
pub const PARAGRAPH_GAP: f32 = 14.0;

/// Eight hues that stay apart for colour-blind readers (after Okabe and Ito, darkened for text).
const LIGHT: [(u8, u8, u8); PALETTE_SIZE as usize] = [
    (11, 106, 168),
    (180, 83, 10),
    (17, 121, 92),
    (154, 60, 120),
    (122, 98, 0),
    (90, 79, 176),
    (163, 51, 61),
    (61, 107, 125),
];
/// The same hues for a dark page.
const DARK: [(u8, u8, u8); PALETTE_SIZE as usize] = [
    (98, 181, 238),
    (240, 160, 90),
    (92, 200, 164),
    (224, 143, 196),
    (216, 192, 74),
    (169, 160, 242),
    (240, 138, 144),
    (143, 195, 214),
];

/// The colour of a party's sources; grey for the unknown party.
pub fn party_colour(number: Option<u8>, dark: bool) -> Color32 {
    let palette = if dark { DARK } else { LIGHT };
    let hue = number.and_then(|it| palette.get(usize::from(it % PALETTE_SIZE)));
    match hue {
        Some((r, g, b)) => Color32::from_rgb(*r, *g, *b),
        None if dark => Color32::from_gray(160),
        None => Color32::from_gray(105),
    }
}

/// The number of a party's colour.
pub fn colour_of(project: &Project, party: Option<&str>) -> Option<u8> {
    project.parties.get(party?).map(|it| it.colour)
}

/// The colour of a part of a figure.
pub fn figure_colour(role: Role, dark: bool) -> Color32 {
    match role {
        Role::Text => ink(dark),
        Role::Quiet | Role::Stance(Stance::Neutral) => quiet(dark),
        Role::Line if dark => Color32::from_rgb(70, 74, 80),
        Role::Line => Color32::from_rgb(214, 211, 205),
        Role::Page => page(dark),
        Role::Faint if dark => Color32::from_rgb(40, 43, 47),
        Role::Faint => Color32::from_rgb(241, 240, 236),
        Role::Warning if dark => Color32::from_rgb(240, 180, 70),
        Role::Warning => Color32::from_rgb(168, 98, 0),
        Role::Party(number) => party_colour(number, dark),
        Role::Stance(Stance::For) => party_colour(Some(0), dark),
        Role::Stance(Stance::Against) => party_colour(Some(1), dark),
        Role::Stance(Stance::Unclear) => party_colour(None, dark),
    }
}

/// The tint behind content.
pub fn tint(colour: Color32, dark: bool) -> Color32 {
    colour.gamma_multiply(if dark { 0.20 } else { 0.13 })
}

/// The tint behind the content of the selected statement.
pub fn strong_tint(colour: Color32, dark: bool) -> Color32 {
    colour.gamma_multiply(if dark { 0.42 } else { 0.30 })
}

/// Behind the words that the user marked.
pub fn mark(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(46, 84, 128) } else { Color32::from_rgb(180, 213, 250) }
}

/// The page behind the report.
pub fn page(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(27, 29, 32) } else { Color32::from_rgb(253, 252, 250) }
}

/// Words on the page.
pub fn ink(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(222, 221, 216) } else { Color32::from_rgb(34, 38, 43) }
}

/// Quiet words: details, dates, counts.
pub fn quiet(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(150, 155, 162) } else { Color32::from_rgb(98, 104, 112) }
}

/// The reading face.
pub fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif".into()))
}

/// The reading face for sources and titles.
pub fn serif_bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif-bold".into()))
}

/// The face of the window, stronger.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("semibold".into()))
}

/// Gives a context the faces, sizes and colours of the program.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
            sizes(style);
            style.visuals = visuals(theme == Theme::Dark);
        });
    }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let files: [(&str, &[u8]); 4] = [
        ("Inter", crate::export::faces::INTER),
        ("Inter SemiBold", crate::export::faces::INTER_SEMIBOLD),
        ("Noto Serif", crate::export::faces::NOTO_SERIF),
        ("Noto Serif Bold", crate::export::faces::NOTO_SERIF_BOLD),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let mut fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    fallback.insert(0, "Inter".to_owned());
    let families = [
        (FontFamily::Proportional, "Inter"),
        (FontFamily::Name("semibold".into()), "Inter SemiBold"),
        (FontFamily::Name("serif".into()), "Noto Serif"),
        (FontFamily::Name("serif-bold".into()), "Noto Serif Bold"),
    ];
    for (family, name) in families {
        let faces = std::iter::once(name.to_owned()).chain(fallback.iter().cloned());
        fonts.families.insert(family, faces.collect());
    }
    fonts
}

fn sizes(style: &mut Style) {
    style.text_styles = [
        (TextStyle::Small, FontId::proportional(11.5)),
        (TextStyle::Body, FontId::proportional(13.5)),
        (TextStyle::Button, FontId::proportional(13.5)),
        (TextStyle::Heading, semibold(15.0)),
        (TextStyle::Monospace, FontId::monospace(12.5)),
    ]
    .into();
    style.spacing.item_spacing = egui::vec2(8.0, 6.0);
    style.spacing.button_padding = egui::vec2(8.0, 4.0);
    style.spacing.interact_size.y = 24.0;
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.window_margin = Margin::same(16);
    // The bars have a place of their own beside the content.
    style.spacing.scroll.floating_allocated_width = 8.0;
    style.interaction.tooltip_delay = 0.35;
    style.interaction.selectable_labels = false;
}

fn visuals(dark: bool) -> Visuals {
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    let (panel, line, field) = if dark {
        (
            Color32::from_rgb(34, 36, 40),
            Color32::from_rgb(54, 57, 62),
            Color32::from_rgb(24, 26, 29),
        )
    } else {
        (
            Color32::from_rgb(244, 243, 240),
            Color32::from_rgb(222, 219, 213),
            Color32::from_rgb(255, 255, 255),
        )
    };
    visuals.panel_fill = panel;
    visuals.window_fill =
        if dark { Color32::from_rgb(40, 42, 47) } else { Color32::from_rgb(252, 251, 249) };
    visuals.extreme_bg_color = field;
    visuals.faint_bg_color = line.gamma_multiply(0.35);
    visuals.window_stroke = Stroke::new(1.0, line);
    visuals.widgets.noninteractive.bg_stroke = Stroke::new(1.0, line);
    visuals.widgets.noninteractive.fg_stroke = Stroke::new(1.0, ink(dark));
    visuals.widgets.inactive.fg_stroke = Stroke::new(1.0, ink(dark));
    visuals.weak_text_color = Some(quiet(dark));
    let accent =
        if dark { Color32::from_rgb(52, 88, 130) } else { Color32::from_rgb(202, 224, 246) };
    visuals.selection.bg_fill = accent;
    visuals.selection.stroke = Stroke::new(
        1.0,
        if dark { Color32::from_rgb(225, 236, 248) } else { Color32::from_rgb(18, 60, 104) },
    );
    visuals.hyperlink_color = party_colour(Some(0), dark);
    for widget in [
        &mut visuals.widgets.noninteractive,
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
        &mut visuals.widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(5);
    }
    visuals
}
