//! The set page: one galley a paragraph, and the way between places in the text and on the screen.

use std::sync::Arc;

use egui::{
    Galley, Pos2, Rect,
    epaint::text::CharIndex,
    text::{CCursor, LayoutJob, TextFormat},
};

use super::{
    marks::{Mark, Role},
    stops::{Stop, stops},
};
use crate::{
    edit::Part,
    model::Span,
    ui::theme::{self, Reading},
};

/// A paragraph on the screen.
pub(super) struct Placed {
    pub paragraph: usize,
    pub span: Span,
    pub pos: Pos2,
    pub galley: Arc<Galley>,
    /// Where its characters stand, if that does not follow from the galley.
    stops: Option<Vec<Stop>>,
}

impl Placed {
    pub(super) fn new(paragraph: usize, span: Span, pos: Pos2, galley: Arc<Galley>) -> Self {
        let stops = stops(&galley);
        Self { paragraph, span, pos, galley, stops }
    }

    /// The bytes of the report at a place on the screen.
    pub(super) fn offset_at(&self, pos: Pos2) -> usize {
        let index = match &self.stops {
            Some(stops) => self.nearest(stops, pos - self.pos),
            None => self.galley.cursor_from_pos(pos - self.pos).index.0,
        };
        let text = self.galley.text();
        let bytes = text.char_indices().nth(index).map_or(text.len(), |(at, _)| at);
        self.span.start() + bytes
    }

    /// The number of the border of characters next to a place in the galley.
    fn nearest(&self, stops: &[Stop], to: egui::Vec2) -> usize {
        let row = self.galley.rows.iter().take_while(|it| it.max_y() < to.y).count();
        let row = row.min(self.galley.rows.len().saturating_sub(1));
        let here = stops.iter().enumerate().filter(|(_, it)| it.row == row);
        let borders = here.flat_map(|(at, it)| {
            let (begin, end) = if it.turned { (it.right, it.left) } else { (it.left, it.right) };
            [(at, begin), (at + 1, end)]
        });
        let next = borders.min_by(|a, b| (a.1 - to.x).abs().total_cmp(&(b.1 - to.x).abs()));
        next.map_or(0, |(at, _)| at)
    }

    /// The stretches of lines between two characters, by the places of all of them.
    fn rects_of(&self, stops: &[Stop], (from, to): (usize, usize)) -> Vec<Rect> {
        let mut found: Vec<(usize, Rect)> = Vec::new();
        for stop in stops.get(from..to.min(stops.len())).unwrap_or_default() {
            let Some(row) = self.galley.rows.get(stop.row) else { continue };
            let y = row.rect().translate(self.pos.to_vec2()).y_range();
            let x = self.pos.x + stop.left..=self.pos.x + stop.right;
            let rect = Rect::from_x_y_ranges(x, y);
            match found.last_mut().filter(|(at, _)| *at == stop.row) {
                Some((_, all)) => *all = all.union(rect),
                None => found.push((stop.row, rect)),
            }
        }
        found.into_iter().map(|(_, rect)| rect).collect()
    }

    /// The stretches of the lines that a span covers, on the screen.
    pub(super) fn rects(&self, span: Span) -> Vec<Rect> {
        let Some(here) = span.common(self.span) else { return Vec::new() };
        let (from, to) = (self.index(here.start()), self.index(here.end()));
        if let Some(stops) = &self.stops {
            return self.rects_of(stops, (from, to));
        }
        let mut found = Vec::new();
        let mut at = 0;
        for row in &self.galley.rows {
            let count = row.row.char_count_excluding_newline().0;
            let (start, end) = (from.max(at), to.min(at + count));
            if start < end {
                let x =
                    |index: usize| self.pos.x + row.pos.x + row.row.x_offset(CharIndex(index - at));
                let rect = row.rect().translate(self.pos.to_vec2());
                found.push(Rect::from_x_y_ranges(x(start)..=x(end), rect.y_range()));
            }
            at += row.char_count_including_newline().0;
        }
        found
    }

    /// Where the border of characters at a byte of the report stands: where lines meet, at the end of
    /// the upper or at the start of the lower one.
    pub(super) fn caret(&self, offset: usize, end: bool) -> Rect {
        if let Some(stops) = &self.stops {
            let at = self.index(offset);
            let last = at.saturating_sub(usize::from(end && at > 0));
            let rect = self.rects_of(stops, (last, last + 1)).pop().unwrap_or(Rect::ZERO);
            let turned = stops.get(last).is_some_and(|it| it.turned);
            let x = if end == turned { rect.left() } else { rect.right() };
            return Rect::from_x_y_ranges(x..=x, rect.y_range());
        }
        let index = CharIndex(self.index(offset));
        let cursor = CCursor { index, prefer_next_row: !end };
        self.galley.pos_from_cursor(cursor).translate(self.pos.to_vec2())
    }

    fn index(&self, offset: usize) -> usize {
        let bytes = offset.saturating_sub(self.span.start());
        self.galley.text().get(..bytes).map_or(usize::MAX, |it| it.chars().count())
    }
}

/// Lays a paragraph out: sources bold in their party's colour, and those of rejected statements in
/// that of the text. They stay bold, so that no line breaks elsewhere while one reviews.
pub(super) fn set(words: &str, span: Span, marks: &[Mark], style: Look) -> LayoutJob {
    let mut job = LayoutJob { text: words.to_owned(), ..LayoutJob::default() };
    job.wrap.max_width = style.width;
    let mut borders: Vec<usize> = vec![span.start(), span.end()];
    let sources = || marks.iter().filter(|it| matches!(it.role, Role::Part(Part::Source, _)));
    borders.extend(sources().flat_map(|it| [it.span.start(), it.span.end()]));
    borders.retain(|it| (span.start()..=span.end()).contains(it));
    borders.sort_unstable();
    borders.dedup();
    for pair in borders.windows(2) {
        let [start, end] = pair else { continue };
        let mut here = sources().filter(|it| it.span.contains(*start));
        let source = here.clone().find(|it| !it.quiet).or_else(|| here.next());
        let format = style.format(source);
        let (from, to) = (*start - span.start(), *end - span.start());
        job.sections.push(egui::text::LayoutSection {
            leading_space: 0.0,
            byte_range: egui::text::ByteIndex(from)..egui::text::ByteIndex(to),
            format,
        });
    }
    job
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub width: f32,
    pub dark: bool,
    pub title: bool,
    pub reading: Reading,
}

impl Look {
    fn format(self, source: Option<&Mark>) -> TextFormat {
        let font = match source {
            _ if self.title => self.reading.heading(),
            Some(_) => self.reading.bold(),
            None => self.reading.plain(),
        };
        let colour = match source {
            Some(mark) if !mark.quiet => theme::party_colour(mark.colour, self.dark),
            _ => theme::ink(self.dark),
        };
        TextFormat { line_height: Some(self.leading()), ..theme::set(font, colour) }
    }

    fn leading(self) -> f32 {
        if self.title { self.reading.title().1 } else { self.reading.leading() }
    }

    /// About how high a paragraph of so many bytes will be, before it is set.
    pub(super) fn estimate(self, bytes: usize) -> f32 {
        let wider = if self.title { self.reading.title().0 / self.reading.size } else { 1.0 };
        let line = (self.width / (self.reading.letter() * wider)).max(8.0);
        (bytes as f32 / line).ceil().max(1.0) * self.leading()
    }
}
