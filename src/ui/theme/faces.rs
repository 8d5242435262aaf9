//! Faces, and the scale of their sizes.

use std::sync::Arc;

use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId, TextFormat};

use crate::export::faces;

static PHOSPHOR: &[u8] = include_bytes!("../../../assets/fonts/Phosphor.ttf");
static NOTO_NASKH_ARABIC: &[u8] =
    include_bytes!("../../../assets/fonts/NotoNaskhArabic-Regular.ttf");
static NOTO_SERIF_HEBREW: &[u8] =
    include_bytes!("../../../assets/fonts/NotoSerifHebrew-Regular.ttf");

/// Signs in a circle.
pub fn sign() -> FontId {
    semibold(10.0)
}

/// Details: dates, counts, where something comes from.
pub fn small() -> FontId {
    FontId::proportional(12.0)
}

/// Words of the window.
pub fn body() -> FontId {
    FontId::proportional(13.5)
}

/// The same, stronger: names in lists.
pub fn strong() -> FontId {
    semibold(13.5)
}

/// Heads a part of a pane.
pub fn heading() -> FontId {
    semibold(15.0)
}

/// Heads a dialog.
pub fn title() -> FontId {
    semibold(18.0)
}

/// Keys and paths.
pub fn mono() -> FontId {
    FontId::monospace(12.5)
}

/// Words out of a report that stand in a pane.
pub fn quotation() -> FontId {
    serif(13.5)
}

/// Heads an empty page.
pub fn display() -> FontId {
    serif_bold(24.0)
}

/// The face of figures, whose sizes are theirs.
pub fn figure(size: f32, bold: bool) -> FontId {
    if bold { semibold(size) } else { FontId::proportional(size) }
}

fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif".into()))
}

fn serif_bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif-bold".into()))
}

fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("semibold".into()))
}

/// An icon, to stand beside words of the window.
pub fn icon_text(icon: &str) -> egui::RichText {
    egui::RichText::new(icon).font(FontId::new(15.0, FontFamily::Name("icons".into())))
}

/// Words in a face and a colour, as a part of a longer text.
pub fn set(font: FontId, colour: Color32) -> TextFormat {
    TextFormat::simple(font, colour)
}

/// How a report is set: everything follows from the size of its letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Size of the letters, in points.
    pub size: f32,
}

impl Default for Reading {
    fn default() -> Self {
        Self { size: Self::NORMAL }
    }
}

impl Reading {
    /// The size that most people read well.
    pub const NORMAL: f32 = 17.5;
    /// The smallest and the largest size.
    pub const RANGE: std::ops::RangeInclusive<f32> = 12.0..=36.0;

    /// Widest text column: about 68 letters.
    pub fn column(self) -> f32 {
        self.size * 35.4
    }

    /// Distance of the lines.
    pub fn leading(self) -> f32 {
        (self.size * 1.6).round()
    }

    /// Space between paragraphs.
    pub fn gap(self) -> f32 {
        (self.size * 0.8).round()
    }

    /// Size of the title, and the distance of its lines.
    pub fn title(self) -> (f32, f32) {
        ((self.size * 1.55).round(), (self.size * 2.05).round())
    }

    /// Width of a letter, about.
    pub fn letter(self) -> f32 {
        self.size * 0.51
    }

    /// The reading face.
    pub fn plain(self) -> FontId {
        serif(self.size)
    }

    /// The reading face for sources.
    pub fn bold(self) -> FontId {
        serif_bold(self.size)
    }

    /// The face of the title.
    pub fn heading(self) -> FontId {
        serif_bold(self.title().0)
    }

    /// The face of what stands beside the text.
    pub fn beside(self) -> FontId {
        FontId::proportional((self.size * 0.7).max(11.0))
    }
}

/// The files of the faces. Letters that they lack come from the faces of the system.
pub(super) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let files: [(&str, &[u8]); 7] = [
        ("Inter", faces::INTER),
        ("Inter SemiBold", faces::INTER_SEMIBOLD),
        ("Noto Serif", faces::NOTO_SERIF),
        ("Noto Serif Bold", faces::NOTO_SERIF_BOLD),
        ("Noto Naskh Arabic", NOTO_NASKH_ARABIC),
        ("Noto Serif Hebrew", NOTO_SERIF_HEBREW),
        ("Phosphor", PHOSPHOR),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let mut fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let others = ["Inter", "Noto Naskh Arabic", "Noto Serif Hebrew"].map(str::to_owned);
    fallback.splice(0..0, others);
    let families = [
        (FontFamily::Proportional, "Inter"),
        (FontFamily::Name("semibold".into()), "Inter SemiBold"),
        (FontFamily::Name("icons".into()), "Phosphor"),
        (FontFamily::Name("serif".into()), "Noto Serif"),
        (FontFamily::Name("serif-bold".into()), "Noto Serif Bold"),
    ];
    for (family, name) in families {
        let faces = std::iter::once(name.to_owned()).chain(fallback.iter().cloned());
        fonts.families.insert(family, faces.collect());
    }
    fonts
}
