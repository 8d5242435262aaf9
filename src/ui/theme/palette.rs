//! The colours of parties, and the letters that stand beside them.
#![expect(clippy::disallowed_methods, reason = "colours are made here and in `colours`")]

use egui::Color32;

use crate::model::{Project, party_hue};

/// The colour of a party's sources; grey for the unknown party.
pub fn party_colour(number: Option<u8>, dark: bool) -> Color32 {
    let [r, g, b] = party_hue(number, dark);
    Color32::from_rgb(r, g, b)
}

/// The number of a party's colour.
pub fn colour_of(project: &Project, party: Option<&str>) -> Option<u8> {
    project.parties.get(party?).map(|it| it.colour)
}

/// At most two letters that stand for a party beside its colour, which not everybody sees: the
/// first letters of its first and last word.
pub fn letters(party: Option<&str>) -> String {
    let Some(party) = party else { return "?".to_owned() };
    let words = party.split(|it: char| !it.is_alphanumeric());
    let mut firsts = words.filter_map(|it| it.chars().next());
    let first = firsts.next();
    first.into_iter().chain(firsts.next_back()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PALETTE_SIZE;
    use crate::ui::theme::{error, ink, page, quiet, strong_tint, tint, warning};

    type Triple = [f64; 3];

    /// How people see that lack one of the three kinds of cones (Machado, Oliveira and Fernandes
    /// 2009, severity 1), and how others do.
    const EYES: [(&str, [Triple; 3]); 4] = [
        ("all", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "no red",
            [[0.1523, 1.0526, -0.2049], [0.1145, 0.7863, 0.0992], [-0.0039, -0.0481, 1.0520]],
        ),
        (
            "no green",
            [[0.3673, 0.8606, -0.2280], [0.2801, 0.6725, 0.0474], [-0.0118, 0.0429, 0.9689]],
        ),
        (
            "no blue",
            [[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]],
        ),
    ];
    /// From linear sRGB to XYZ.
    const XYZ: [Triple; 3] =
        [[0.4125, 0.3576, 0.1804], [0.2127, 0.7152, 0.0722], [0.0193, 0.1192, 0.9503]];

    fn linear(colour: Color32) -> Triple {
        [colour.r(), colour.g(), colour.b()].map(|it| {
            let it = f64::from(it) / 255.0;
            if it <= 0.04045 { it / 12.92 } else { ((it + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn times(matrix: &[Triple; 3], it: Triple) -> Triple {
        matrix.map(|row| row.iter().zip(it).map(|(a, b)| a * b).sum())
    }

    /// WCAG 2.2, 1.4.3.
    fn contrast(one: Color32, two: Color32) -> f64 {
        let light = |it| times(&XYZ, linear(it))[1] + 0.05;
        let (one, two): (f64, f64) = (light(one), light(two));
        one.max(two) / one.min(two)
    }

    /// The distance of two colours in CIE L*a*b*.
    fn distance(one: Color32, two: Color32, eyes: &[Triple; 3]) -> f64 {
        let lab = |colour| {
            let seen = times(eyes, linear(colour)).map(|it| it.clamp(0.0, 1.0));
            let [x, y, z] = times(&XYZ, seen);
            let root = |it: f64| if it > 0.0089 { it.cbrt() } else { 7.787 * it + 16.0 / 116.0 };
            let (x, y, z) = (root(x / 0.95047), root(y), root(z / 1.08883));
            [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
        };
        let squares = lab(one).into_iter().zip(lab(two)).map(|(a, b): (f64, f64)| (a - b).powi(2));
        squares.sum::<f64>().sqrt()
    }

    #[test]
    fn the_colours_of_parties_stay_apart_for_all_eyes() {
        for dark in [false, true] {
            let hue = |number| party_colour(Some(number), dark);
            for (eyes, matrix) in &EYES {
                for one in 0..PALETTE_SIZE {
                    for two in 0..one {
                        let apart = distance(hue(one), hue(two), matrix);
                        assert!(apart > 12.0, "{one} and {two}, {eyes}, dark {dark}: {apart:.1}");
                    }
                    // On the dark page, a grey that can be read on every tint is near some hue: there
                    // the mark tells the unknown party.
                    let apart = distance(hue(one), party_colour(None, dark), matrix);
                    assert!(
                        dark || apart > 9.0,
                        "{one} and unknown, {eyes}, dark {dark}: {apart:.1}"
                    );
                }
            }
        }
    }

    #[test]
    fn words_stand_out_from_every_ground() {
        for dark in [false, true] {
            let parties = (0..PALETTE_SIZE).map(Some).chain([None]);
            let hues: Vec<_> = parties.map(|it| party_colour(it, dark)).collect();
            let style = egui::Style {
                visuals: crate::ui::theme::colours::visuals(dark),
                ..egui::Style::default()
            };
            let plain = [page(dark), style.visuals.panel_fill, style.visuals.window_fill];
            let tints = hues.iter().map(|it| page(dark).blend(tint(*it, dark)));
            let strong = hues.iter().map(|it| page(dark).blend(strong_tint(*it, dark)));
            let mut pairs = Vec::new();
            for ground in plain {
                pairs.extend([quiet(dark), warning(dark), error(dark)].map(|it| (it, ground)));
            }
            for ground in plain.into_iter().chain(tints) {
                pairs.extend(hues.iter().map(|it| (*it, ground)));
            }
            pairs.extend(strong.map(|ground| (ink(dark), ground)));
            for (word, ground) in pairs {
                let found = contrast(word, ground);
                assert!(found >= 4.5, "{word:?} on {ground:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn parties_have_letters() {
        assert_eq!(letters(Some("Harbour council")), "HC");
        assert_eq!(letters(Some("Hamas")), "H");
        assert_eq!(letters(Some("the University of Łódź")), "TŁ");
        assert_eq!(letters(None), "?");
    }
}
