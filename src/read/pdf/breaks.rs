//! Where one paragraph ends and the next begins.

use super::blocks::Block;
use super::lines::Line;
use crate::read::days;

/// How the file sets its paragraphs.
pub(super) struct Steps {
    /// From one line to the next, for each size of type in quarters of a point.
    usual: std::collections::BTreeMap<i64, f64>,
    /// Whether paragraphs begin with an indent.
    pub indents: bool,
    /// Whether lines are stretched to the end of the column.
    justified: bool,
}

impl Steps {
    /// Measures all blocks.
    pub(super) fn new<'a>(blocks: impl Iterator<Item = &'a Block>) -> Self {
        let mut all: std::collections::BTreeMap<i64, Vec<f64>> = std::collections::BTreeMap::new();
        let (mut indents, mut lines, mut full) = (0, 0, 0);
        for block in blocks.filter(|it| !it.table) {
            let left = edge(block);
            let right = block.lines.iter().map(|it| it.right).fold(f64::NEG_INFINITY, f64::max);
            for (a, b) in block.lines.iter().zip(block.lines.iter().skip(1)) {
                all.entry(quarters(a.size)).or_default().push(b.base - a.base);
                lines += 1;
                full += usize::from(a.right > right - 0.2 * a.size);
                indents += usize::from(is_indented(b, left) && !is_indented(a, left));
            }
        }
        let lower = |mut it: Vec<f64>| {
            it.sort_by(f64::total_cmp);
            it.get(it.len() / 4).copied().unwrap_or(0.0)
        };
        let usual = all.into_iter().map(|(size, it)| (size, lower(it))).collect();
        Self {
            usual,
            indents: indents * 40 > lines && indents > 1,
            justified: full * 10 > lines * 6,
        }
    }

    fn usual(&self, size: f64) -> f64 {
        self.usual.get(&quarters(size)).copied().unwrap_or(1.3 * size)
    }
}

fn quarters(size: f64) -> i64 {
    (size * 4.0).round() as i64
}

/// A paragraph within a block.
pub(super) struct Part<'a> {
    /// Its lines.
    pub lines: Vec<&'a Line>,
    /// Whether its first line is indented.
    pub indented: bool,
    /// Whether its last line reaches the end of the column.
    pub full: bool,
}

/// The paragraphs of a block.
pub(super) fn parts<'a>(
    block: &'a Block,
    page: &[&Line],
    steps: &Steps,
    body: f64,
    note: bool,
) -> Vec<Part<'a>> {
    let left = edge(block);
    let mut parts: Vec<Part<'a>> = Vec::new();
    for (at, line) in block.lines.iter().enumerate() {
        let column =
            Column { left, right: near_right(block, at).unwrap_or_else(|| right(line, page)) };
        let last = parts.last().and_then(|it| it.lines.last().copied());
        let breaks = last.is_none_or(|last| {
            let step = line.base - last.base > 1.25 * steps.usual(line.size);
            let mark = note && line.text.starts_with(|it: char| it.is_ascii_digit());
            step || mark
                || is_day(&line.text)
                || is_bullet(&line.text)
                || column.parts(last, line, body, steps.justified)
        });
        let full = line.right > right(line, page) - 1.5 * line.size;
        match parts.last_mut().filter(|_| !breaks) {
            Some(part) => {
                part.lines.push(line);
                part.full = full;
            }
            None => parts.push(Part { lines: vec![line], indented: is_indented(line, left), full }),
        }
    }
    parts
}

/// How far the lines before and after reach, beside a picture less far than elsewhere; nothing
/// where there are too few.
fn near_right(block: &Block, at: usize) -> Option<f64> {
    let before = block.lines.get(at.saturating_sub(4)..at.saturating_sub(1))?;
    let after = block.lines.get(at..(at + 3).min(block.lines.len()))?;
    // One long line among short ones tells nothing.
    let reach = |it: &[Line]| {
        let most = it.iter().map(|it| it.right).reduce(f64::max)?;
        (it.iter().filter(|it| it.right > most - it.size).count() > 1).then_some(most)
    };
    reach(before).zip(reach(after)).map(|(a, b)| a.min(b)).filter(|_| block.lines.len() > 3)
}

struct Column {
    left: f64,
    right: f64,
}

impl Column {
    /// Whether a paragraph ends between two lines, by how they are set.
    fn parts(&self, last: &Line, line: &Line, body: f64, justified: bool) -> bool {
        let room = self.right - last.right;
        let full = room < 1.5 * last.size;
        if last.bold != line.bold && (line.bold || !full) {
            return true;
        }
        if line.size > 1.1 * body {
            return false;
        }
        let centred = (last.middle() - line.middle()).abs() < 0.5 * line.size && !full;
        if is_indented(line, self.left) && !is_indented(last, self.left) && !centred {
            return true;
        }
        // The first word would have had room on the line before.
        let letters = line.text.chars().count().max(1) as f64;
        let word = line.text.split_whitespace().next().unwrap_or_default().chars().count() as f64;
        let fits = room > (word + 1.0) * (line.right - line.left) / letters + 0.5 * line.size;
        let short = last.right - self.left < 0.6 * (self.right - self.left);
        fits && starts(&line.text) && (!is_open(&last.text) || short || justified)
    }
}

/// The left edge that most lines of a block begin at.
fn edge(block: &Block) -> f64 {
    let lefts = || block.lines.iter().map(|it| it.left);
    let first = lefts().fold(f64::INFINITY, f64::min);
    let size = block.lines.first().map_or(10.0, |it| it.size);
    let at = |edge: f64| lefts().filter(|it| (it - edge).abs() < 0.3 * size).count();
    // A hanging figure or quotation mark begins before the edge.
    let other = lefts().filter(|it| *it < first + 1.2 * size).max_by_key(|it| at(*it));
    other.filter(|it| at(*it) > 2 * at(first)).unwrap_or(first)
}

fn is_indented(line: &Line, left: f64) -> bool {
    let by = line.left - left;
    by > 0.7 * line.size && by < 5.0 * line.size
}

/// How far lines of its column reach on the page.
fn right(line: &Line, page: &[&Line]) -> f64 {
    page.iter()
        .filter(|it| (it.left - line.left).abs() < 5.0 * line.size && it.is_as_large(line))
        .map(|it| it.right)
        .fold(line.right, f64::max)
}

/// Whether a line has nothing but a day on it.
fn is_day(text: &str) -> bool {
    text.split(' ').count() < 5 && days::find(text).is_some()
}

fn is_bullet(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|it| "•◦▪■●‣∙*".contains(it)) && letters.next() == Some(' ')
}

/// Whether a sentence or heading can begin like this.
fn starts(text: &str) -> bool {
    let first = text.chars().find(|it| it.is_alphanumeric());
    first.is_some_and(|it| !it.is_lowercase())
}

/// Whether a text does not end as a sentence does.
pub(super) fn is_open(text: &str) -> bool {
    let end = text.trim_end().trim_end_matches(['"', '”', '“', '’', '\'', '»', '«', ')', ']']);
    !end.ends_with(['.', '!', '?', '…', '؟', '。', '！', '？'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_before_quotation_marks() {
        assert!(!is_open("“It is so.”"));
        assert!(is_open("“It is so,”"));
        assert!(is_open("the minis-"));
    }
}
