//! Tables: the header again on every page, and no row torn.

use super::{
    page::{BOTTOM, Bar, COLUMN, Placed, SIDE, Tag},
    set::Setter,
    type_::{Line, Phrase, Style},
};
use crate::export::{
    about::Colour,
    briefing::{Column, Table},
};

/// Space left and right of the words of a cell.
const INSET: f32 = 5.0;
/// Space above and below them.
const AIR: f32 = 3.0;

/// The cells of a row, set, with their tints.
type Row = Vec<(Vec<Line>, Option<Colour>)>;

pub(super) fn set(setter: &mut Setter, table: &Table) {
    let part = setter.book.part(Tag::Table, None);
    let names: Vec<_> = table.columns.iter().map(|it| (it.name.to_owned(), None)).collect();
    header(setter, table, &names, Some(part));
    for cells in &table.rows {
        let row = cells_of(setter, &table.columns, cells, false);
        if setter.y + height(&row) > BOTTOM {
            setter.turn();
            // Read aloud only once.
            header(setter, table, &names, None);
        }
        put(setter, &table.columns, row, Some((part, Tag::Cell)));
    }
    setter.y += 4.0;
}

fn header(
    setter: &mut Setter,
    table: &Table,
    names: &[(String, Option<Colour>)],
    part: Option<usize>,
) {
    let row = cells_of(setter, &table.columns, names, true);
    put(setter, &table.columns, row, part.map(|it| (it, Tag::Header)));
}

fn cells_of(
    setter: &mut Setter,
    columns: &[Column],
    cells: &[(String, Option<Colour>)],
    strong: bool,
) -> Row {
    let set = |(column, (words, tint)): (&Column, &(String, Option<Colour>))| {
        let style = Style { serif: false, size: 8.5, leading: 11.5, right: column.number };
        let words = Phrase { words: words.clone(), strong, colour: Colour::INK, link: None };
        let width = column.share * COLUMN - 2.0 * INSET;
        (setter.type_.lines(&[words], style, width), *tint)
    };
    columns.iter().zip(cells).map(set).collect()
}

fn height(row: &Row) -> f32 {
    let cell = |lines: &[Line]| lines.iter().map(|it| it.height).sum::<f32>();
    row.iter().map(|(lines, _)| cell(lines)).fold(11.5, f32::max) + 2.0 * AIR
}

fn put(setter: &mut Setter, columns: &[Column], row: Row, part: Option<(usize, Tag)>) {
    let (top, height) = (setter.y, height(&row));
    let part = part.map(|(table, tag)| (setter.book.part(Tag::Row, Some(table)), tag));
    let mut x = SIDE;
    for (column, (lines, tint)) in columns.iter().zip(row) {
        let width = column.share * COLUMN;
        let part = part.map(|(row, tag)| setter.book.part(tag, Some(row)));
        if let Some(colour) = tint {
            let tint = colour.tint();
            setter.book.open.bars.push(Bar { x, y: top, width, height, colour: tint });
            setter.book.open.bars.push(Bar { x, y: top, width: 2.5, height, colour });
        }
        let mut y = top + AIR;
        for line in lines {
            let next = y + line.height;
            setter.book.open.lines.push(Placed { x: x + INSET, y, line, part });
            y = next;
        }
        x += width;
    }
    let bar = Bar { x: SIDE, y: top + height, width: COLUMN, height: 0.5, colour: Colour::LINE };
    setter.book.open.bars.push(bar);
    setter.y = top + height;
}
