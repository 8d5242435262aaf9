//! What the letters of one line read.

use super::glyphs::{Glyph, accent, accented, is_leftward};

/// The letters of a line in the order they stand in.
pub(super) struct Words {
    glyphs: Vec<Glyph>,
    /// The line most of its letters stand on.
    pub base: f64,
    /// Height of most of its letters.
    pub size: f64,
    /// Whether most of its letters are bold.
    pub bold: bool,
}

impl Words {
    /// Sorts the letters; nothing where there are only blanks.
    pub(super) fn new(mut glyphs: Vec<Glyph>) -> Option<Self> {
        glyphs.sort_by(|a, b| a.left.total_cmp(&b.left));
        glyphs.dedup_by(|b, a| is_shadow(a, b));
        let solid = || glyphs.iter().filter(|it| !it.text.trim().is_empty());
        let mut sizes: Vec<f64> = solid().map(|it| it.size).collect();
        sizes.sort_by(f64::total_cmp);
        let size = *sizes.get(sizes.len() / 2)?;
        let base = solid().find(|it| (it.size - size).abs() < 0.05 * size)?.base;
        let bold = solid().filter(|it| it.bold).count() * 2 > solid().count();
        let mut words = Self { glyphs, base, size, bold };
        words.drop_note_marks();
        Some(words)
    }

    /// What they read, with single spaces.
    pub(super) fn text(&self) -> String {
        let clusters = self.clusters();
        let letters = || clusters.iter().flat_map(|it| it.chars()).filter(|it| it.is_alphabetic());
        let leftward = letters().filter(|it| is_leftward(*it)).count();
        if leftward * 2 > letters().count() {
            turned(&clusters)
        } else if leftward > 0 {
            // A few words from right to left within a line that goes to the right.
            reversed_runs(&clusters, |it| it.chars().any(is_leftward), is_blank)
        } else {
            clusters.concat()
        }
    }

    /// The letters with their accents, and spaces where there are gaps.
    fn clusters(&self) -> Vec<String> {
        let limit = self.space();
        let mut all: Vec<String> = Vec::new();
        let (mut end, mut waiting) = (None, None);
        for it in &self.glyphs {
            let gap = end.map_or(0.0, |end| it.left - end);
            if gap > limit && all.last().is_some_and(|it| it != " ") {
                all.push(" ".to_owned());
            }
            end = Some(end.unwrap_or(it.right).max(it.right));
            if let Some(sign) = accent(&it.text) {
                match all.last_mut() {
                    // Written after its letter, it reaches back over it.
                    Some(last)
                        if gap < -0.2 * self.size && last.chars().all(char::is_alphabetic) =>
                    {
                        *last = accented(last, sign);
                    }
                    _ => waiting = Some((sign, it)),
                }
                continue;
            }
            match waiting.take() {
                Some((sign, over)) if over.right > it.left + 0.05 * self.size => {
                    all.push(accented(&it.text, sign));
                }
                Some((_, alone)) => all.extend([alone.text.to_string(), it.text.to_string()]),
                None if it.text.trim().is_empty() && all.last().is_some_and(|it| it == " ") => {}
                None => all.push(it.text.to_string()),
            }
        }
        all.extend(waiting.map(|(_, it)| it.text.to_string()));
        all
    }

    /// From which gap on there is a space: smaller where the file never writes one, larger where
    /// letters are set wide.
    fn space(&self) -> f64 {
        let pairs = self.glyphs.iter().zip(self.glyphs.iter().skip(1));
        let mut gaps: Vec<f64> = pairs.map(|(a, b)| b.left - a.right).collect();
        gaps.sort_by(f64::total_cmp);
        let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0).max(0.0);
        let has_spaces =
            self.glyphs.iter().any(|it| it.text.trim().is_empty() && !it.text.is_empty());
        usual + self.size * if has_spaces { 0.3 } else { 0.15 }
    }

    /// Leaves out the small raised figures that point to notes, not those of `10⁶` and `km²`.
    fn drop_note_marks(&mut self) {
        let is_mark = |it: &Glyph| {
            it.size < 0.9 * self.size
                && self.base - it.base > 0.2 * self.size
                && it.text.chars().all(|it| it.is_ascii_digit() || "*†‡§,".contains(it))
        };
        let mut kept: Vec<Glyph> = Vec::new();
        for it in std::mem::take(&mut self.glyphs) {
            let before: String = kept.iter().rev().take(3).map(|it| &*it.text).collect();
            let unit = ["m", "mc", "mk", "mm", "tf"].iter().any(|unit| {
                before.strip_prefix(unit).is_some_and(|it| !it.starts_with(char::is_alphabetic))
            });
            let power = before.starts_with(|it: char| it.is_ascii_digit());
            if !is_mark(&it) || unit || power || kept.is_empty() {
                kept.push(it);
            }
        }
        self.glyphs = kept;
    }
}

/// The same letter printed again, a hair aside, to look bold.
fn is_shadow(a: &Glyph, b: &Glyph) -> bool {
    a.text == b.text
        && !a.text.trim().is_empty()
        && b.left - a.left < 0.3 * (a.right - a.left)
        && (a.base - b.base).abs() < 0.1 * a.size
}

fn is_blank(it: &str) -> bool {
    it.trim().is_empty()
}

/// A line from right to left: from its end to its start, but figures and Latin words forwards.
fn turned(clusters: &[String]) -> String {
    let back: Vec<String> = clusters.iter().rev().cloned().collect();
    let forwards = |it: &str| it.chars().any(|it| it.is_alphanumeric() && !is_leftward(it));
    let within = |it: &str| is_blank(it) || it.chars().all(|it| ".,:/-'’%".contains(it));
    reversed_runs(&back, forwards, within)
}

/// Turns round the runs that begin and end with `inside` and have nothing but `between` else.
fn reversed_runs(all: &[String], inside: fn(&str) -> bool, between: fn(&str) -> bool) -> String {
    let (mut text, mut run, mut held) = (String::new(), Vec::new(), Vec::new());
    for it in all {
        if inside(it) {
            run.append(&mut held);
            run.push(it.as_str());
        } else if !run.is_empty() && between(it) {
            held.push(it.as_str());
        } else {
            text.extend(run.drain(..).rev());
            text.extend(held.drain(..));
            text.push_str(it);
        }
    }
    text.extend(run.drain(..).rev());
    text.extend(held.drain(..));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::lines::tests::letters;

    fn read(glyphs: Vec<Glyph>) -> String {
        Words::new(glyphs).unwrap().text()
    }

    #[test]
    fn gaps_are_spaces() {
        let mut all = letters("no", 0.0, 10.0, 10.0);
        all.extend(letters("space", 12.5, 10.0, 10.0));
        assert_eq!(read(all), "no space");
    }

    #[test]
    fn note_marks_go_and_powers_stay() {
        let mut all = letters("said.", 0.0, 10.0, 10.0);
        all.extend(letters("12", 25.0, 6.0, 6.0));
        all.extend(letters(" 9 km", 31.0, 10.0, 10.0));
        all.extend(letters("2", 56.0, 6.0, 6.0));
        assert_eq!(read(all), "said. 9 km2");
    }

    #[test]
    fn accents_over_their_letter_join_it() {
        let mut all = letters("´", 2.0, 10.0, 10.0);
        all.extend(letters("et", 2.5, 10.0, 10.0));
        assert_eq!(read(all), "ét");
    }

    #[test]
    fn hebrew_reads_from_the_right() {
        assert_eq!(read(letters("8202 דע 2028 םולש", 0.0, 10.0, 10.0)), "שלום 2028 עד 8202");
    }

    #[test]
    fn letters_printed_twice_are_read_once() {
        let mut all = letters("bold", 0.0, 10.0, 10.0);
        all.extend(letters("bold", 0.4, 10.0, 10.0));
        assert_eq!(read(all), "bold");
    }
}
