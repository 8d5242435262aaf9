//! Pages that are set but not drawn.

use std::collections::BTreeMap;

use super::type_::Line;
use crate::export::about::Colour;

/// Width of an A4 page, in points.
pub(super) const WIDTH: f32 = 595.28;
/// Its height.
pub(super) const HEIGHT: f32 = 841.89;
/// Space left and right of the words.
pub(super) const SIDE: f32 = 68.0;
/// Space above.
pub(super) const TOP: f32 = 64.0;
/// Where words end at the bottom.
pub(super) const BOTTOM: f32 = HEIGHT - 72.0;
/// Width of the words.
pub(super) const COLUMN: f32 = WIDTH - 2.0 * SIDE;

/// A part of the document for readers that speak it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Heading(u8),
    Paragraph,
    Quote,
    Table,
    Row,
    Header,
    Cell,
}

/// A rectangle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bar {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) colour: Colour,
}

/// A line of words at its place.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) x: f32,
    /// Top of the line.
    pub(super) y: f32,
    pub(super) line: Line,
    /// Number of the part that it belongs to; `None` for what is repeated on every page.
    pub(super) part: Option<usize>,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) bars: Vec<Bar>,
    pub(super) lines: Vec<Placed>,
}

/// An entry of the list of chapters.
#[derive(Debug)]
pub(super) struct Chapter {
    pub(super) level: u8,
    pub(super) words: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// All pages.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// The pages that are full.
    pub(super) pages: Vec<Page>,
    /// The page that is being filled.
    pub(super) open: Page,
    pub(super) chapters: Vec<Chapter>,
    /// Places that links lead to: page, and height on it.
    pub(super) places: BTreeMap<String, (usize, f32)>,
    /// The parts, with the part that each belongs to.
    pub(super) parts: Vec<(Tag, Option<usize>)>,
}

impl Book {
    /// A new part.
    pub(super) fn part(&mut self, tag: Tag, of: Option<usize>) -> usize {
        self.parts.push((tag, of));
        self.parts.len() - 1
    }

    /// Goes on with a new page.
    pub(super) fn turn(&mut self) {
        self.pages.push(std::mem::take(&mut self.open));
    }
}
