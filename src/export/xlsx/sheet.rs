//! One sheet: a header that stays, columns, and rows from top to bottom.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DataValidation, ExcelDateTime, Format, Url, Workbook, Worksheet};

use super::{
    cells::{Cell, Looks, fitting},
    failed,
};
use crate::export::ExportError;

/// Most links of a sheet: programs refuse more than 65,530. What is beyond stays words.
const LINKS: u32 = 65_000;

/// Height of a line, in points.
const LINE: u32 = 15;
/// Most lines that a row shows; the rest of a cell is seen where it is selected.
const MOST_LINES: u32 = 6;

/// A column.
#[derive(Clone, Copy)]
pub(super) struct Column {
    name: &'static str,
    width: f64,
    wraps: bool,
}

impl Column {
    pub(super) const fn new(name: &'static str, width: f64) -> Self {
        Self { name, width, wraps: false }
    }

    /// How many lines a cell needs, roughly: programs do not agree on when they work it out.
    fn lines(&self, cell: &Cell) -> u32 {
        let (Cell::Text(words) | Cell::Party(words, _) | Cell::Link { words, .. }) = cell else {
            return 1;
        };
        let needed =
            |line: &str| (line.chars().count() as f64 / (self.width - 1.0)).ceil().max(1.0);
        let lines: f64 = words.lines().map(needed).sum();
        let most = f64::from(MOST_LINES);
        (1..=MOST_LINES).find(|it| self.wraps && f64::from(*it) >= lines.min(most)).unwrap_or(1)
    }

    /// A column of long words.
    pub(super) const fn wrapped(name: &'static str, width: f64) -> Self {
        Self { name, width, wraps: true }
    }
}

/// A sheet that is written.
pub(super) struct Sheet<'a> {
    inner: &'a mut Worksheet,
    columns: &'a [Column],
    looks: Looks,
    /// Formats of the parties met so far: a workbook keeps every new one.
    parties: BTreeMap<String, Format>,
    /// Number of the next row.
    row: u32,
    links: u32,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        workbook: &'a mut Workbook,
        name: &str,
        columns: &'a [Column],
    ) -> Result<Self, ExportError> {
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(failed)?;
        let looks = Looks::new();
        sheet.set_name(name).map_err(failed)?;
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0).map_err(failed)?;
        sheet.set_footer("&L&A&RPage &P of &N");
        for (number, column) in (0..).zip(columns) {
            sheet.set_column_width(number, column.width).map_err(failed)?;
        }
        sheet.set_row_height(0, 20).map_err(failed)?;
        for (number, column) in (0..).zip(columns) {
            sheet
                .write_string_with_format(0, number, column.name, &looks.header)
                .map_err(failed)?;
        }
        Ok(Self { inner: sheet, columns, looks, parties: BTreeMap::new(), row: 1, links: 0 })
    }

    /// Number of the row that comes next.
    pub(super) fn next(&self) -> u32 {
        self.row
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), ExportError> {
        let columns = self.columns;
        let cells: Vec<_> = cells.into_iter().collect();
        let lines = columns.iter().zip(&cells).map(|(column, it)| column.lines(it)).max();
        let lines = lines.unwrap_or(1).clamp(1, MOST_LINES);
        self.inner.set_row_height(self.row, lines * LINE).map_err(failed)?;
        for ((number, column), cell) in (0..).zip(columns).zip(cells) {
            self.cell(number, column.wraps, cell)?;
        }
        self.row += 1;
        Ok(())
    }

    fn cell(&mut self, column: u16, wraps: bool, cell: Cell) -> Result<(), ExportError> {
        let (row, looks) = (self.row, &self.looks);
        let text = if wraps { &looks.wrapped } else { &looks.text };
        let written = match cell {
            Cell::Text(words) if words.is_empty() => return Ok(()),
            Cell::Text(words) => {
                self.inner.write_string_with_format(row, column, fitting(&words), text)
            }
            Cell::Number(it) => self.inner.write_number_with_format(row, column, it, &looks.number),
            Cell::Share(it) => {
                let percent = (f64::from(it) * 100.0).round() / 100.0;
                self.inner.write_number_with_format(row, column, percent, &looks.share)
            }
            Cell::Day(it) => {
                let year = u16::try_from(it.year()).unwrap_or_default();
                let month = it.month().unsigned_abs();
                match ExcelDateTime::from_ymd(year, month, it.day().unsigned_abs()) {
                    Ok(day) => self.inner.write_datetime_with_format(row, column, &day, &looks.day),
                    // Spreadsheets know no day before 1900.
                    Err(_too_early) => {
                        self.inner.write_string_with_format(row, column, it.to_string(), text)
                    }
                }
            }
            Cell::Party(name, colour) => {
                let format =
                    self.parties.entry(colour.hex()).or_insert_with(|| looks.party(colour));
                self.inner.write_string_with_format(row, column, fitting(&name), format)
            }
            Cell::Link { words, .. } if self.links >= LINKS => {
                self.inner.write_string_with_format(row, column, fitting(&words), text)
            }
            Cell::Link { to, words } => {
                self.links += 1;
                let look = if wraps { &looks.wrapped_link } else { &looks.link };
                let url = Url::new(to).set_text(fitting(&words));
                self.inner.write_url_with_format(row, column, url, look)
            }
        };
        written.map(|_| ()).map_err(failed)
    }

    /// Offers the values of a column as a list.
    pub(super) fn offer(&mut self, name: &str, values: &[&str]) -> Result<(), ExportError> {
        let column = (0..).zip(self.columns).find(|(_, it)| it.name == name);
        let (Some((column, _)), true) = (column, self.row > 1) else { return Ok(()) };
        let list = DataValidation::new().allow_list_strings(values).map_err(failed)?;
        let last = self.row - 1;
        self.inner.add_data_validation(1, column, last, column, &list).map_err(failed)?;
        Ok(())
    }

    /// Lets the reader filter by every column.
    pub(super) fn finish(self) -> Result<(), ExportError> {
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        self.inner.autofilter(0, 0, self.row.saturating_sub(1), last).map_err(failed)?;
        Ok(())
    }
}
