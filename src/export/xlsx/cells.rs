//! What stands in a cell, and how it looks.

use jiff::civil::Date;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::export::about::{Colour, day};

/// Longest text of a cell, in units of UTF-16.
const LONGEST: usize = 32_767;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Words; never a formula.
    Text(String),
    /// A count.
    Number(f64),
    /// A share, from 0 to 1.
    Share(f32),
    /// A day.
    Day(Date),
    /// A name on the tint of its party.
    Party(String, Colour),
    /// Words that lead to another place or to the web.
    Link { to: String, words: String },
}

impl Cell {
    /// Words; lines end with a line feed, as spreadsheets have it.
    pub(super) fn text(words: impl Into<String>) -> Self {
        let words: String = words.into();
        if words.contains('\r') {
            return Self::Text(words.replace("\r\n", "\n").replace('\r', "\n"));
        }
        Self::Text(words)
    }

    pub(super) fn optional(words: Option<&str>) -> Self {
        Self::text(words.unwrap_or_default())
    }

    /// A number that is counted with; numbers as large as to be rounded do not occur.
    pub(super) fn count(number: usize) -> Self {
        Self::Number(number as f64)
    }

    /// The number of a report, statement or claim.
    pub(super) fn id(number: u64) -> Self {
        Self::Number(number as f64)
    }

    pub(super) fn yes(it: bool) -> Self {
        Self::text(if it { "yes" } else { "" })
    }

    /// A day where it is understood, else the words as they are.
    pub(super) fn date(words: &str) -> Self {
        day(words).map_or_else(|| Self::text(words), Self::Day)
    }

    /// A place in this workbook.
    pub(super) fn place(
        sheet: &str,
        column: char,
        row: Option<u32>,
        words: impl Into<String>,
    ) -> Self {
        let words = words.into();
        match row {
            Some(row) if !words.is_empty() => {
                Self::Link { to: format!("internal:'{sheet}'!{column}{}", row + 1), words }
            }
            _ => Self::Text(words),
        }
    }
}

/// Words that fit into a cell; what is left out is said.
pub(super) fn fitting(words: &str) -> String {
    let length: usize = words.chars().map(char::len_utf16).sum();
    if length <= LONGEST {
        return words.to_owned();
    }
    let note = " … [cut: longer than a cell can hold]";
    let mut left = LONGEST - note.len();
    let fits = words.chars().take_while(|it| {
        let room = left.checked_sub(it.len_utf16());
        left = room.unwrap_or_default();
        room.is_some()
    });
    fits.chain(note.chars()).collect()
}

/// How cells look.
pub(super) struct Looks {
    pub(super) header: Format,
    pub(super) text: Format,
    pub(super) wrapped: Format,
    pub(super) number: Format,
    pub(super) share: Format,
    pub(super) day: Format,
    pub(super) link: Format,
    pub(super) wrapped_link: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        let text = Format::new().set_align(FormatAlign::Top);
        let wrapped = text.clone().set_text_wrap();
        let link = text
            .clone()
            .set_font_color(rgb(Colour(0x0b, 0x5c, 0x94)))
            .set_underline(FormatUnderline::Single);
        Self {
            header: Format::new()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(rgb(Colour(0xf1, 0xf0, 0xec)))
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(rgb(Colour(0x9a, 0x9e, 0xa4))),
            number: text.clone().set_align(FormatAlign::Right).set_num_format("0"),
            share: text.clone().set_align(FormatAlign::Right).set_num_format("0%"),
            day: text.clone().set_align(FormatAlign::Left).set_num_format("yyyy-mm-dd"),
            wrapped_link: link.clone().set_text_wrap(),
            text,
            wrapped,
            link,
        }
    }

    /// The tint of a party, with a line in its colour.
    pub(super) fn party(&self, colour: Colour) -> Format {
        let edge = FormatBorder::Thick;
        self.wrapped
            .clone()
            .set_background_color(rgb(colour.tint()))
            .set_border_left(edge)
            .set_border_left_color(rgb(colour))
    }
}

fn rgb(Colour(red, green, blue): Colour) -> Color {
    Color::RGB(u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_between_characters_and_it_is_said() {
        let long = "😀".repeat(20_000);
        let cut = fitting(&long);
        let length: usize = cut.chars().map(char::len_utf16).sum();
        assert!(length <= LONGEST && length > LONGEST - 4, "{length}");
        assert!(cut.ends_with("hold]") && cut.starts_with('😀'));
        assert_eq!(fitting("=1+1"), "=1+1");
    }

    #[test]
    fn dates_are_days_where_they_are_understood() {
        assert_eq!(Cell::date("2026-05-03"), Cell::Day(jiff::civil::date(2026, 5, 3)));
        assert_eq!(Cell::date("May"), Cell::text("May"));
    }
}
