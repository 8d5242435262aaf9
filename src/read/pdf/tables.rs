//! Tables: rows of short cells below each other. They must not get into sentences.

use super::blocks::Block;
use super::lines::Line;

/// The lines that are no cells, and a block for each table with a line for each row.
pub(super) fn part(lines: Vec<Line>) -> (Vec<Line>, Vec<Block>) {
    if lines.len() > MOST {
        return (lines, Vec::new());
    }
    let in_row: Vec<bool> =
        lines.iter().map(|it| is_short(it) && has_neighbour(it, &lines)).collect();
    let flagged = || lines.iter().zip(&in_row).filter(|(_, flag)| **flag).map(|(it, _)| it);
    let is_cell = |it: &Line| flagged().any(|other| is_aligned(it, other));
    let cells: Vec<bool> =
        lines.iter().zip(&in_row).map(|(it, flag)| *flag && is_cell(it)).collect();
    let mut found: Vec<Vec<Line>> = Vec::new();
    let mut rest = Vec::new();
    for (line, cell) in lines.into_iter().zip(cells) {
        if !cell {
            rest.push(line);
            continue;
        }
        let near =
            |it: &Vec<Line>| it.last().is_some_and(|last| line.base - last.base < 3.5 * line.size);
        match found.last_mut().filter(|it| near(it)) {
            Some(table) => table.push(line),
            None => found.push(vec![line]),
        }
    }
    let (tables, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| is_table(it));
    rest.extend(others.into_iter().flatten());
    rest.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    (rest, tables.iter().map(|it| block(it)).collect())
}

/// More lines on a page are no article.
const MOST: usize = 1500;

fn is_short(it: &Line) -> bool {
    it.text.split_whitespace().count() <= 4
}

fn is_same_row(a: &Line, b: &Line) -> bool {
    (a.base - b.base).abs() < 0.3 * a.size && (a.left - b.left).abs() > 0.01
}

fn has_neighbour(it: &Line, all: &[Line]) -> bool {
    all.iter().any(|other| {
        let gap = (other.left - it.right).max(it.left - other.right);
        is_same_row(it, other) && is_short(other) && gap < 20.0 * it.size
    })
}

/// Whether two cells stand in one column, one close below the other.
fn is_aligned(a: &Line, b: &Line) -> bool {
    let step = (a.base - b.base).abs();
    let edges = [a.left - b.left, a.right - b.right, a.middle() - b.middle()];
    step > 0.5 * a.size && step < 3.5 * a.size && edges.iter().any(|it| it.abs() < 0.5 * a.size)
}

/// Figures in many cells, or many columns of very few words.
fn is_table(cells: &[Line]) -> bool {
    let rows = rows(cells);
    let count = cells.len() as f64;
    let figures =
        cells.iter().filter(|it| it.text.contains(|it: char| it.is_ascii_digit())).count();
    let words: usize = cells.iter().map(|it| it.text.split_whitespace().count()).sum();
    let wide = rows.iter().filter(|it| it.len() > 2).count() * 2 > rows.len();
    rows.len() > 1 && (figures as f64 > 0.25 * count || wide && words as f64 <= 2.2 * count)
}

fn rows(cells: &[Line]) -> Vec<Vec<&Line>> {
    let mut rows: Vec<Vec<&Line>> = Vec::new();
    for it in cells {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| is_same_row(first, it)) => row.push(it),
            _ => rows.push(vec![it]),
        }
    }
    rows
}

fn block(cells: &[Line]) -> Block {
    let row = |mut row: Vec<&Line>| {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        let first = *row.first()?;
        let words: Vec<&str> = row.iter().map(|it| it.text.as_str()).collect();
        let right = row.iter().map(|it| it.right).fold(first.right, f64::max);
        Some(Line { text: words.join(" | "), right, ..first.clone() })
    };
    Block { lines: rows(cells).into_iter().filter_map(row).collect(), table: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::blocks::tests::line;

    #[test]
    fn rows_of_figures_are_a_table() {
        let mut lines = vec![line("A sentence that goes before the table.", 0.0, 190.0, 10.0)];
        for (i, (name, figure)) in [("North", "310"), ("South east", "1,204")].iter().enumerate() {
            let base = 30.0 + 14.0 * i as f64;
            lines.push(line(name, 0.0, 50.0, base));
            lines.push(line(figure, 100.0, 120.0, base));
        }
        let (rest, tables) = part(lines);
        assert_eq!(rest.len(), 1);
        let rows: Vec<_> =
            tables.iter().flat_map(|it| &it.lines).map(|it| it.text.as_str()).collect();
        assert_eq!(rows, ["North | 310", "South east | 1,204"]);
    }

    #[test]
    fn columns_of_text_are_none() {
        let lines = (0..4).flat_map(|i| {
            let base = 10.0 + 12.0 * f64::from(i);
            [line("she said to him", 0.0, 80.0, base), line("that it was so", 95.0, 175.0, base)]
        });
        let (rest, tables) = part(lines.collect());
        assert_eq!((rest.len(), tables.len()), (8, 0));
    }
}
