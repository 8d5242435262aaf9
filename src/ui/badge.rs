//! The sign of a party: its letters on its colour, for those who do not tell the colours apart.

use egui::{Align2, Rect, Ui, Vec2, vec2};

use super::theme::{self, space};

/// Size of the sign.
pub(super) const BADGE: Vec2 = vec2(20.0, 14.0);

/// Paints the sign of a party; of the unknown party a question mark.
pub(super) fn paint_badge(ui: &Ui, rect: Rect, party: Option<&str>, colour: Option<u8>) {
    let dark = ui.visuals().dark_mode;
    ui.painter().rect_filled(rect, space::RADIUS, theme::party_colour(colour, dark));
    let letters = theme::letters(party);
    let (font, ink) = (theme::sign(), theme::page(dark));
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, letters, font, ink);
}
