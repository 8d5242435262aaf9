//! Where each character of a paragraph stands, for text with letters from right to left.
//!
//! For other text every character is one glyph of the galley, in order. Arabic and Hebrew words are
//! shaped: their glyphs stand in the order of the eye, and there may be more of them than letters.

use egui::Galley;

/// Where a character stands: its row, and its left and right edge within the galley.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Stop {
    pub row: usize,
    pub left: f32,
    pub right: f32,
    /// Whether it is read from right to left.
    pub turned: bool,
}

/// Whether a letter is written from right to left.
fn is_turned(letter: char) -> bool {
    matches!(u32::from(letter), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x1_0800..=0x1_0FFF)
}

/// The places of all characters; none where all of them are read from left to right.
pub(super) fn stops(galley: &Galley) -> Option<Vec<Stop>> {
    let letters: Vec<char> = galley.text().chars().collect();
    if !letters.iter().copied().any(is_turned) {
        return None;
    }
    let mut found: Vec<Stop> = Vec::with_capacity(letters.len());
    for (row, placed) in galley.rows.iter().enumerate() {
        let origin = placed.pos.x;
        let mut glyphs = placed.row.glyphs.as_slice();
        while let (Some(glyph), Some(letter)) = (glyphs.first(), letters.get(found.len())) {
            if !is_turned(*letter) {
                let left = origin + glyph.pos.x;
                let right = left + glyph.advance_width;
                found.push(Stop { row, left, right, turned: false });
                glyphs = glyphs.get(1..).unwrap_or_default();
                continue;
            }
            // A word: its letters share the width of its glyphs.
            let count = glyphs.iter().take_while(|it| is_turned(it.chr)).count().max(1);
            let (word, rest) = glyphs.split_at(count.min(glyphs.len()));
            let edges = word.iter().map(|it| (it.pos.x, it.pos.x + it.advance_width));
            let (left, right) = edges.fold((f32::MAX, f32::MIN), |(left, right), (from, to)| {
                (left.min(from), right.max(to))
            });
            let rest_of_letters = letters.get(found.len()..).unwrap_or_default();
            let all = rest_of_letters.iter().take_while(|it| is_turned(**it)).count();
            let width = (right - left) / all.max(1) as f32;
            found.extend((0..all).map(|at| {
                let right = origin + right - width * at as f32;
                Stop { row, left: right - width, right, turned: true }
            }));
            glyphs = rest;
        }
    }
    let last = found.last().copied().unwrap_or_default();
    found.resize(letters.len(), Stop { left: last.right, ..last });
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{self, Reading};

    fn of(text: &str) -> (Vec<Stop>, f32) {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let mut found = None;
        let _output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let font = Reading::default().plain();
            let job =
                egui::text::LayoutJob::simple(text.to_owned(), font, theme::ink(false), 900.0);
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            found = Some((stops(&galley).unwrap_or_default(), galley.size().x));
        });
        found.unwrap()
    }

    #[test]
    fn what_stands_behind_a_name_from_right_to_left_keeps_its_place() {
        for name in ["סמח דרוויש", "سامح درويش", "ﻻ"] {
            let text = format!("The minister ({name}) rejected the plan.");
            let (stops, width) = of(&text);
            assert_eq!(stops.len(), text.chars().count(), "{name}");
            let last = stops.last().unwrap();
            assert!((last.right - width).abs() < 1.5, "{name}: {} of {width}", last.right);
            let at = text.chars().position(|it| it == ')').unwrap();
            let word = &stops[at - 1];
            assert!(word.turned && stops[at].left >= word.right - 1.0, "{name}");
            for pair in stops[at..].windows(2) {
                assert!(pair[1].left >= pair[0].right - 1.0, "{name}: {pair:?}");
            }
        }
    }

    #[test]
    fn a_word_from_right_to_left_begins_at_its_right() {
        let (stops, _) = of("שלום");
        assert!(stops[0].left > stops[3].left);
        assert_eq!(of("plain words").0, []);
    }
}
