//! How wide words are, about: figures are laid out without a font at hand.

/// Widths of the characters from space to `~` in Inter Regular, in thousandths of the size.
const WIDTHS: [u16; 95] = [
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605,
    636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598,
    587, 743, 740, 264, 543, 652, 562, 889, 753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642,
    665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544,
    237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659,
];
/// How much wider Inter Semibold runs.
const BOLD: f32 = 1.045;

/// Stands for what was cut off.
const ELLIPSIS: char = '…';

/// About how wide the words are.
pub fn width_of(words: &str, size: f32, bold: bool) -> f32 {
    let sum: f32 = words.chars().map(width).sum();
    sum * size * if bold { BOLD } else { 1.0 }
}

/// The words, cut with an ellipsis if they are wider than `width`.
///
/// Semibold words run a little wider: leave a twentieth more for them.
pub fn fit(words: &str, width: f32, size: f32) -> String {
    if width_of(words, size, false) <= width {
        return words.to_owned();
    }
    let (head, _) = split(words, width - width_of("…", size, false), size);
    let head = head.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    format!("{head}{ELLIPSIS}")
}

/// As [`fit`], for semibold words.
pub(super) fn fit_bold(words: &str, width: f32, size: f32) -> String {
    fit(words, width / BOLD, size)
}

/// The words on at most so many lines. Too long a word is broken, what is left over is cut.
pub fn wrap(words: &str, width: f32, size: f32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width_of(&longer, size, false) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = broken(word, width, size, &mut lines);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(fit(&rest, width.min(width_of(&rest, size, false) - 0.01), size));
    }
    lines.truncate(most);
    lines
}

/// Breaks a word that is wider than a line; whole lines go to `lines`, the rest comes back.
fn broken(word: &str, width: f32, size: f32, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    while width_of(rest, size, false) > width {
        let (head, tail) = split(rest, width - width_of("-", size, false), size);
        if head.is_empty() {
            break;
        }
        let hyphen = if head.ends_with('-') { "" } else { "-" };
        lines.push(format!("{head}{hyphen}"));
        rest = tail;
    }
    rest.to_owned()
}

/// As many characters as find room, and the others.
fn split(words: &str, width: f32, size: f32) -> (&str, &str) {
    let mut sum = 0.0;
    let end = words.char_indices().find(|(_, c)| {
        sum += self::width(*c) * size;
        sum > width
    });
    words.split_at(end.map_or(words.len(), |(at, _)| at))
}

/// Width of a character, in parts of the size.
fn width(c: char) -> f32 {
    let known = u32::from(c).checked_sub(32).and_then(|it| WIDTHS.get(it as usize));
    if let Some(known) = known {
        return f32::from(*known) / 1000.0;
    }
    match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
        '’' | '‘' => 0.2,
        '“' | '”' => 0.385,
        '–' => 0.5,
        '…' => 0.821,
        // Dashes, scripts whose characters fill a square, and pictures.
        '—'
        | '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'.. => 1.0,
        'Ж' | 'М' | 'Ш' | 'Щ' | 'Ю' | 'ж' | 'ш' | 'щ' | 'ю' | 'м' | 'ы' => 0.86,
        c if c.is_uppercase() => 0.72,
        _ => 0.6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_stay_and_long_ones_are_cut_to_the_width() {
        assert_eq!(fit("Mill", 80.0, 13.0), "Mill");
        let cut = fit("The Association of Lower Valley Millers", 80.0, 13.0);
        assert!(cut.ends_with('…') && cut.starts_with("The A"), "{cut}");
        assert!(width_of(&cut, 13.0, false) <= 80.0);
        assert_eq!(fit("Mill", 0.0, 13.0), "…");
    }

    #[test]
    fn lines_break_between_words_and_the_last_one_is_cut() {
        assert_eq!(wrap("a new bridge", 60.0, 12.0, 3), ["a new", "bridge"]);
        let lines = wrap("tolls on the old bridge over the lower valley", 60.0, 12.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('…'), "{lines:?}");
        assert!(lines.iter().all(|it| width_of(it, 12.0, false) <= 60.0), "{lines:?}");
        assert!(wrap("", 60.0, 12.0, 3).is_empty());
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_and_a_line_too_narrow_ends() {
        let lines = wrap("Mühlenwasserrechtsverordnung", 70.0, 12.0, 4);
        assert!(lines.len() > 1 && lines[0].ends_with('-'), "{lines:?}");
        assert_eq!(wrap("Mill", 1.0, 12.0, 3), ["Mill"]);
    }

    #[test]
    fn bold_is_wider() {
        assert!(width_of("Mill", 13.0, true) > width_of("Mill", 13.0, false));
        assert!(width_of("水", 13.0, false) > width_of("m", 13.0, false));
    }
}
