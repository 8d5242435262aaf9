//! Colours by what they are for, on a light and on a dark ground.
#![expect(clippy::disallowed_methods, reason = "colours are made here and in `palette`")]

use egui::{Color32, CornerRadius, Stroke, Visuals};

use super::{palette::party_colour, space};
use crate::{figure::Role, model::Stance};

/// The colour of a part of a figure.
pub fn figure_colour(role: Role, dark: bool) -> Color32 {
    match role {
        Role::Text => ink(dark),
        Role::Quiet | Role::Stance(Stance::Neutral) => quiet(dark),
        Role::Line => line(dark),
        Role::Page => page(dark),
        Role::Faint if dark => Color32::from_rgb(40, 43, 47),
        Role::Faint => Color32::from_rgb(241, 240, 236),
        Role::Warning => warning(dark),
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
    colour.gamma_multiply(if dark { 0.34 } else { 0.30 })
}

/// Behind the words that the user marked.
pub fn mark(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(46, 84, 128) } else { Color32::from_rgb(180, 213, 250) }
}

/// Lines between parts.
pub fn line(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(70, 74, 80) } else { Color32::from_rgb(214, 211, 205) }
}

/// What needs a second look.
pub fn warning(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(240, 180, 70) } else { Color32::from_rgb(148, 85, 0) }
}

/// What went wrong.
pub fn error(dark: bool) -> Color32 {
    if dark { Color32::from_rgb(255, 140, 130) } else { Color32::from_rgb(176, 32, 32) }
}

/// Around words that were just brought into view; `strength` from 0 to 1.
pub fn glow(strength: f32, dark: bool) -> Color32 {
    warning(dark).gamma_multiply(strength)
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

pub(super) fn visuals(dark: bool) -> Visuals {
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
    visuals.error_fg_color = error(dark);
    visuals.warn_fg_color = warning(dark);
    visuals.hyperlink_color = party_colour(Some(0), dark);
    for widget in [
        &mut visuals.widgets.noninteractive,
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
        &mut visuals.widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(space::RADIUS);
    }
    visuals
}
