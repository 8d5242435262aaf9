//! From letters to lines.

use super::glyphs::Glyph;
use super::words::Words;

/// A line of text, or the part of it that stands in one column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// What it reads.
    pub text: String,
    /// Where it begins, from the left of the page.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// The line it stands on, from the top of the page.
    pub base: f64,
    /// Height of most of its letters.
    pub size: f64,
    /// Whether most of its letters are bold.
    pub bold: bool,
}

impl Line {
    /// How much of the narrower line lies beside, above or below the other, from 0 to 1.
    pub(super) fn overlap(&self, other: &Self) -> f64 {
        let both = self.right.min(other.right) - self.left.max(other.left);
        let narrow = (self.right - self.left).min(other.right - other.left);
        both / narrow.max(0.01)
    }

    /// The middle between its ends.
    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }

    /// Whether another is set in type of the same height.
    pub(super) fn is_as_large(&self, other: &Self) -> bool {
        (self.size - other.size).abs() <= 0.06 * self.size.max(other.size)
    }
}

/// Letters that follow each other on one line.
struct Piece {
    glyphs: Vec<Glyph>,
    left: f64,
    right: f64,
    base: f64,
    size: f64,
}

impl Piece {
    fn new(it: Glyph) -> Self {
        let (left, right, base, size) = (it.left, it.right, it.base, it.size);
        Self { glyphs: vec![it], left, right, base, size }
    }

    /// Whether a letter belongs to it: near one of its ends, or over what is there already.
    fn takes(&self, it: &Glyph, spaced: bool) -> bool {
        let size = self.size.max(it.size);
        let least = self.size.min(it.size);
        let (ahead, behind) = (it.left - self.right, self.left - it.right);
        // A small letter may be raised; a line below begins where its letters are not.
        let raised = if least < 0.85 * size { 0.55 } else { 0.3 };
        // A space that the file has written into a line is one between words, however wide.
        let last = self.glyphs.last();
        let space = last.is_some_and(is_space) || is_space(it);
        let gap = match last.is_some_and(|last| last.run == it.run) {
            true if space => WIDE,
            false if spaced && !space => CLOSE,
            _ => GAP,
        };
        (it.base - self.base).abs() < raised * size
            && least > 0.52 * size
            && ahead < gap * least
            && behind < gap.min(GAP) * least
    }

    fn add(&mut self, it: Glyph) {
        self.left = self.left.min(it.left);
        self.right = self.right.max(it.right);
        if it.size > self.size * 1.05 && !it.text.trim().is_empty() {
            (self.size, self.base) = (it.size, it.base);
        }
        self.glyphs.push(it);
    }

    fn join(&mut self, other: Self) {
        other.glyphs.into_iter().for_each(|it| self.add(it));
    }
}

/// A wider gap, in type heights, may be one between columns.
const GAP: f64 = 0.95;
/// Where spaces are written, a gap without one parts the cells of a table.
const CLOSE: f64 = 0.5;
/// In justified lines of few words, spaces grow to this.
const WIDE: f64 = 6.0;

/// The lines of a page, from the top.
pub(super) fn lines(glyphs: Vec<Glyph>) -> Vec<Line> {
    let mut pieces: Vec<Piece> = Vec::new();
    let spaced = glyphs.iter().filter(|it| is_space(it)).count() * 20 > glyphs.len();
    for it in glyphs {
        match pieces.last_mut() {
            Some(last) if last.takes(&it, spaced) => last.add(it),
            _ => pieces.push(Piece::new(it)),
        }
    }
    pieces.retain(|it| it.glyphs.iter().any(|it| !it.text.trim().is_empty()));
    let pieces = bridged(touching(pieces, spaced));
    let mut lines: Vec<Line> = pieces.into_iter().filter_map(written).collect();
    lines.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    initials(lines)
}

fn is_space(it: &Glyph) -> bool {
    &*it.text == " "
}

/// Joins pieces of one line that the file has not written one after the other.
fn touching(mut pieces: Vec<Piece>, spaced: bool) -> Vec<Piece> {
    pieces.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    let mut joined: Vec<Piece> = Vec::new();
    for it in pieces {
        // Only those on about the same line can be near: the list is in order.
        let start = joined.len().saturating_sub(200);
        let recent = joined.get_mut(start..).unwrap_or_default();
        let near = recent.iter_mut().rev().find(|other| {
            let gap = (it.left - other.right).max(other.left - it.right);
            let size = it.size.max(other.size);
            let raised = if it.size.min(other.size) < 0.85 * size { 0.5 } else { 0.25 };
            (it.base - other.base).abs() < raised * size
                && it.size.min(other.size) > 0.52 * size
                && gap < if spaced { CLOSE } else { GAP } * it.size.min(other.size)
        });
        match near {
            Some(other) => other.join(it),
            None => joined.push(it),
        }
    }
    joined
}

/// Joins pieces across a wide gap between words where the lines above and below run across it.
fn bridged(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    let mut at = 0;
    while at + 1 < pieces.len() {
        let window = pieces.get(at.saturating_sub(40)..(at + 40).min(pieces.len()));
        let pair = pieces.get(at).zip(pieces.get(at + 1));
        let join = pair.zip(window).is_some_and(|((a, b), near)| is_bridged(a, b, near));
        if join {
            let other = pieces.remove(at + 1);
            if let Some(it) = pieces.get_mut(at) {
                it.join(other);
            }
        } else {
            at += 1;
        }
    }
    pieces
}

fn is_bridged(a: &Piece, b: &Piece, near: &[Piece]) -> bool {
    let gap = b.left - a.right;
    if (a.base - b.base).abs() > 0.1 * a.size || !(0.0..2.5 * a.size).contains(&gap) {
        return false;
    }
    let beside = |it: &&Piece| {
        (it.size - a.size).abs() < 0.06 * a.size && it.left < b.left && it.right > a.right
    };
    let across = |it: &Piece| it.left < a.right - a.size && it.right > b.left + a.size;
    let distance = |it: &Piece| it.base - a.base;
    let above = near.iter().filter(beside).filter(|it| distance(it) < -0.5 * a.size);
    let below = near.iter().filter(beside).filter(|it| distance(it) > 0.5 * a.size);
    let close = |it: &&Piece| distance(it).abs() < 2.0 * a.size;
    let above = above.max_by(|a, b| a.base.total_cmp(&b.base)).filter(close).map(across);
    let below = below.min_by(|a, b| a.base.total_cmp(&b.base)).filter(close).map(across);
    // One line alone may be a heading over columns: then there are none across the gap below.
    matches!((above, below), (Some(true), Some(true)))
}

/// What a piece reads.
fn written(piece: Piece) -> Option<Line> {
    let Piece { glyphs, left, right, .. } = piece;
    let words = Words::new(glyphs)?;
    let text = words.text();
    let readable = !text.trim().is_empty();
    let (base, size, bold) = (words.base, words.size, words.bold);
    readable.then(|| Line { text: text.trim().to_owned(), left, right, base, size, bold })
}

/// Puts a large first letter before the line at whose height it begins.
fn initials(lines: Vec<Line>) -> Vec<Line> {
    let is_initial =
        |it: &Line| it.text.chars().count() <= 2 && it.text.starts_with(char::is_alphabetic);
    let (large, mut rest): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(is_initial);
    let mut alone = Vec::new();
    for it in large {
        let beside = rest.iter_mut().find(|line| {
            let top = it.base - 0.8 * it.size;
            let gap = line.left - it.right;
            it.size > 1.6 * line.size
                && (-0.3 * line.size..1.5 * line.size).contains(&gap)
                && line.base > top
                && line.base < it.base + 0.3 * line.size
        });
        match beside {
            Some(line) => {
                // "I" may be a word of its own; nobody sets "The" as "T he".
                let word =
                    it.text == "I" || (it.text == "A" && line.text.starts_with(char::is_uppercase));
                line.text = if word {
                    format!("{} {}", it.text, line.text)
                } else {
                    format!("{}{}", it.text, line.text)
                };
                line.left = it.left;
            }
            None => alone.push(it),
        }
    }
    rest.extend(alone);
    rest.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    rest
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Letters half as wide as they are high.
    pub(in crate::read::pdf) fn letters(text: &str, left: f64, base: f64, size: f64) -> Vec<Glyph> {
        let at = |i: usize| left + i as f64 * size / 2.0;
        let glyph = |(i, it): (usize, char)| Glyph {
            text: it.to_string().into(),
            left: at(i),
            right: at(i + 1),
            base,
            size,
            bold: false,
            run: 0,
        };
        text.chars().enumerate().map(glyph).collect()
    }

    fn read(glyphs: Vec<Glyph>) -> Vec<String> {
        lines(glyphs).into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn columns_are_lines_apart() {
        let mut all = letters("left column", 0.0, 10.0, 10.0);
        all.extend(letters("right one", 70.0, 10.0, 10.0));
        assert_eq!(read(all), ["left column", "right one"]);
    }

    #[test]
    fn pieces_of_a_line_come_together() {
        let mut all = letters("world", 30.0, 10.0, 10.0);
        all.extend(letters("below", 0.0, 22.0, 10.0));
        all.extend(letters("hello", 0.0, 10.0, 10.0));
        assert_eq!(read(all), ["hello world", "below"]);
    }

    #[test]
    fn wide_spaces_between_long_lines_are_no_gutter() {
        let mut all = letters("a long line that runs across", 0.0, 10.0, 10.0);
        all.extend(letters("stretched", 0.0, 22.0, 10.0));
        all.extend(letters("wide", 60.0, 22.0, 10.0));
        all.extend(letters("another line that runs across", 0.0, 34.0, 10.0));
        let [_, middle, _] = read(all).try_into().unwrap();
        assert_eq!(middle, "stretched wide");
    }

    #[test]
    fn a_large_initial_joins_its_word() {
        let mut all = letters("T", 0.0, 24.0, 30.0);
        all.extend(letters("he first", 17.0, 10.0, 10.0));
        all.extend(letters("line", 17.0, 22.0, 10.0));
        assert_eq!(read(all), ["The first", "line"]);
    }
}
