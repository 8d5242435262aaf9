//! From lines to blocks, and the order in which blocks are read.

use super::lines::Line;

/// Lines that stand below each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Block {
    /// From the top.
    pub lines: Vec<Line>,
    /// Whether they are rows of a table.
    pub table: bool,
}

impl Block {
    fn left(&self) -> f64 {
        self.lines.iter().map(|it| it.left).fold(f64::INFINITY, f64::min)
    }

    fn right(&self) -> f64 {
        self.lines.iter().map(|it| it.right).fold(f64::NEG_INFINITY, f64::max)
    }

    fn top(&self) -> f64 {
        self.lines.first().map_or(0.0, |it| it.base - 0.8 * it.size)
    }

    fn bottom(&self) -> f64 {
        self.lines.last().map_or(0.0, |it| it.base + 0.2 * it.size)
    }

    fn is_beside(&self, other: &Self) -> bool {
        self.left().max(other.left()) < self.right().min(other.right())
    }
}

/// Puts lines that stand close below each other, in one type, into a block.
pub(super) fn blocks(lines: Vec<Line>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        let above = |it: &Block| it.lines.last().is_some_and(|last| follows(last, &line));
        // The nearest block above that reaches over the line; another one between them parts them.
        let reaching = blocks
            .iter_mut()
            .filter(|it| it.lines.last().is_some_and(|last| last.overlap(&line) > 0.05));
        let nearest = reaching.max_by(|a, b| a.bottom().total_cmp(&b.bottom()));
        match nearest.filter(|it| above(it)) {
            Some(block) => block.lines.push(line),
            None => blocks.push(Block { lines: vec![line], table: false }),
        }
    }
    blocks
}

fn follows(last: &Line, line: &Line) -> bool {
    let step = line.base - last.base;
    last.is_as_large(line)
        && step > 0.4 * line.size
        && step < 2.3 * line.size
        && last.overlap(line) > 0.4
}

/// The blocks in the order in which they are read, and whether that order is sure.
///
/// A block comes before another if it stands above it in the same column; or if it stands to the
/// left and nothing between their heights reaches over both (after Breuel, 2003).
pub(super) fn ordered(mut blocks: Vec<Block>, body: f64) -> (Vec<Block>, bool) {
    blocks.sort_by(|a, b| a.top().total_cmp(&b.top()).then(a.left().total_cmp(&b.left())));
    if blocks.len() > MOST {
        return (blocks, false);
    }
    let mut boxes: Vec<Area> = blocks.iter().map(Area::new).collect();
    widen_headings(&blocks, &mut boxes, body);
    let before = |a: usize, b: usize| {
        let pair = boxes.get(a).zip(boxes.get(b));
        a != b && pair.is_some_and(|(a, b)| a.is_before(b, &boxes))
    };
    let count = blocks.len();
    let mut earlier: Vec<Vec<usize>> =
        (0..count).map(|b| (0..count).filter(|a| before(*a, b)).collect()).collect();
    let (mut order, mut sure) = (Vec::new(), true);
    let mut left: Vec<usize> = (0..count).collect();
    while !left.is_empty() {
        let free = left.iter().position(|it| earlier.get(*it).is_some_and(Vec::is_empty));
        sure &= free.is_some();
        let next = left.remove(free.unwrap_or(0));
        order.push(next);
        for it in &mut earlier {
            it.retain(|it| *it != next);
        }
    }
    let mut blocks: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    let taken = order.into_iter().filter_map(|it| blocks.get_mut(it).and_then(Option::take));
    (taken.collect(), sure)
}

/// More blocks on a page are no article.
const MOST: usize = 300;

/// A heading across the page may be so short that it stands over one column only. Where nothing
/// stands beside it, but other columns go on above and below, it counts as wide as the page.
fn widen_headings(blocks: &[Block], boxes: &mut [Area], body: f64) {
    let left = boxes.iter().map(|it| it.left).fold(f64::INFINITY, f64::min);
    let right = boxes.iter().map(|it| it.right).fold(f64::NEG_INFINITY, f64::max);
    let is_heading = |it: &Block| {
        it.lines.len() < 4 && it.lines.iter().all(|it| it.bold || it.size > 1.1 * body)
    };
    let is_alone = |it: &Area| {
        let others = || boxes.iter().filter(|other| !other.shares_columns(it));
        others().all(|other| other.bottom < it.top || other.top > it.bottom)
            && others().any(|other| other.bottom < it.top)
            && others().any(|other| other.top > it.bottom)
    };
    let wide: Vec<bool> =
        blocks.iter().zip(&*boxes).map(|(it, area)| is_heading(it) && is_alone(area)).collect();
    for (it, _) in boxes.iter_mut().zip(wide).filter(|(_, wide)| *wide) {
        (it.left, it.right) = (left, right);
    }
}

/// The place of a block.
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Area {
    fn new(it: &Block) -> Self {
        Self { left: it.left(), right: it.right(), top: it.top(), bottom: it.bottom() }
    }

    fn shares_columns(&self, other: &Self) -> bool {
        // Letters may stick out a little.
        let width = (self.right - self.left).min(other.right - other.left);
        self.right.min(other.right) - self.left.max(other.left) > 0.02 * width + 1.0
    }

    fn is_before(&self, other: &Self, all: &[Self]) -> bool {
        if self.shares_columns(other) {
            return self.top < other.top;
        }
        let (high, low) = (self.top.min(other.top), self.bottom.max(other.bottom));
        let parts = |it: &Self| {
            it.shares_columns(self)
                && it.shares_columns(other)
                && it.top > high
                && it.bottom < low
                // Between the two, not beside one of them.
                && (it.top >= self.bottom - 2.0 || it.top >= other.bottom - 2.0)
        };
        let is_left = f64::midpoint(self.left, self.right) < f64::midpoint(other.left, other.right);
        is_left && !all.iter().any(parts)
            || !is_left && self.bottom < other.top && all.iter().any(parts)
    }
}

/// Whether a page tells several stories beside each other: headings of their own, or text that
/// lies over text.
pub(super) fn is_doubtful(blocks: &[Block], body: f64) -> bool {
    if blocks.len() > MOST {
        return true;
    }
    let headings: Vec<&Block> = blocks
        .iter()
        .filter(|it| it.lines.first().is_some_and(|it| it.size > 1.7 * body))
        .collect();
    let beside = headings.iter().enumerate().any(|(i, a)| {
        headings
            .iter()
            .skip(i + 1)
            .any(|b| !a.is_beside(b) && (a.top() - b.top()).abs() < 3.0 * body)
    });
    let over = blocks.iter().enumerate().any(|(i, a)| {
        let rest = blocks.iter().skip(i + 1);
        rest.flat_map(|it| &it.lines).any(|b| a.lines.iter().any(|a| lies_over(a, b)))
    });
    beside || over
}

fn lies_over(a: &Line, b: &Line) -> bool {
    let size = a.size.min(b.size);
    let width = a.right.min(b.right) - a.left.max(b.left);
    (a.base - b.base).abs() < 0.4 * size && width > size
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A line in type ten units high.
    pub(in crate::read::pdf) fn line(text: &str, left: f64, right: f64, base: f64) -> Line {
        Line { text: text.to_owned(), left, right, base, size: 10.0, bold: false }
    }

    fn order(lines: Vec<Line>) -> (String, bool) {
        let (blocks, sure) = ordered(blocks(lines), 10.0);
        let words = blocks.iter().flat_map(|it| &it.lines).map(|it| it.text.as_str());
        (words.collect::<Vec<_>>().join(" "), sure)
    }

    #[test]
    fn columns_are_read_one_after_the_other() {
        let mut lines = vec![Line { size: 20.0, ..line("title", 0.0, 300.0, 20.0) }];
        for (i, words) in ["a d", "b e", "c f"].iter().enumerate() {
            let (left, right) = words.split_once(' ').unwrap();
            lines.push(line(left, 0.0, 140.0, 50.0 + 12.0 * i as f64));
            lines.push(line(right, 160.0, 300.0, 50.0 + 12.0 * i as f64));
        }
        assert_eq!(order(lines), ("title a b c d e f".to_owned(), true));
    }

    #[test]
    fn a_short_heading_across_parts_the_columns() {
        let lines = vec![
            line("a", 0.0, 140.0, 10.0),
            line("b", 160.0, 300.0, 10.0),
            Line { bold: true, ..line("heading", 0.0, 60.0, 60.0) },
            line("c", 0.0, 140.0, 100.0),
            line("d", 160.0, 300.0, 100.0),
        ];
        assert_eq!(order(lines), ("a b heading c d".to_owned(), true));
    }

    #[test]
    fn a_line_across_parts_the_columns() {
        let lines = vec![
            line("a", 0.0, 140.0, 10.0),
            line("b", 160.0, 300.0, 10.0),
            Line { size: 20.0, ..line("across", 0.0, 300.0, 60.0) },
            line("c", 0.0, 140.0, 100.0),
            line("d", 160.0, 300.0, 100.0),
        ];
        assert_eq!(order(lines), ("a b across c d".to_owned(), true));
    }
}
