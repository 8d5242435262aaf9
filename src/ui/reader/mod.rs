//! The report as a page, with its highlights.
//!
//! Only the paragraphs in view are laid out; the heights of the others are estimated until they
//! have been seen. The page paints its own text, so that marking words, dragging the ends of spans
//! and hovering all work on places in the report.

mod beside;
mod empty;
mod glide;
mod handles;
mod map;
mod marks;
mod menu;
mod page;
mod paint;
mod stops;
mod tooltip;
mod words;

use egui::{
    Rect, Response, ScrollArea, Sense, Ui, Vec2, pos2, scroll_area::ScrollBarVisibility, vec2,
};

use self::{
    glide::Glide,
    handles::Drag,
    marks::Marks,
    page::{Look, Placed},
};
use super::{
    Command, Commands, Selected, View,
    theme::{Reading, space},
};
use crate::{
    language::say,
    model::{Entry, Project, ReportId, Span},
};

/// Space below the page.
const BELOW: f32 = 160.0;

/// The paragraphs on the screen and the report they belong to.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    placed: &'a [Placed],
    entry: &'a Entry,
}

/// What the page may change, and where it leaves its wishes.
struct Desk<'a> {
    view: &'a mut View,
    commands: &'a mut Commands,
}

/// What the page remembers between frames.
#[derive(Default)]
pub struct Reader {
    /// Report, revision of the project, dark or light: what the marks were made for.
    made_for: Option<(ReportId, u64)>,
    marks: Marks,
    /// Height of every paragraph at [`Self::width`]; estimated until it was seen.
    heights: Vec<f32>,
    width: f32,
    shown: Option<ReportId>,
    /// Where marking words began.
    anchor: Option<usize>,
    /// Whether the keyboard was used after the pointer moved last: then nothing is told of what
    /// happens to lie under the pointer.
    by_keys: bool,
    drag: Option<Drag>,
    /// The way to the words that are to be shown.
    glide: Glide,
    /// How the report is set.
    reading: Reading,
}

impl Reader {
    /// Shows the report that the view names.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        (project, revision): (&Project, u64),
        view: &mut View,
        commands: &mut Commands,
    ) {
        let found = view.report.and_then(|id| Some((id, project.reports.get(&id)?)));
        let Some((id, entry)) = found else {
            empty::empty_ui(ui, commands);
            return;
        };
        if self.made_for != Some((id, revision)) {
            self.marks = Marks::new(project, id, entry);
            self.made_for = Some((id, revision));
        }
        self.measure(ui, id, entry);
        self.by_keys = ui.input(|input| {
            let key = |it: &egui::Event| matches!(it, egui::Event::Key { pressed: true, .. });
            let moved = input.pointer.is_moving() || input.pointer.any_down();
            !moved && (self.by_keys || input.raw.events.iter().any(key))
        });
        let fresh = self.shown.replace(id) != Some(id);
        let bar = space::MAP;
        let (mut page, mut beside) =
            (ui.available_rect_before_wrap(), ui.available_rect_before_wrap());
        page.max.x -= bar;
        beside.min.x = page.max.x;
        if let Some(offset) = self.map_ui(ui, beside, entry) {
            self.glide.jump(offset);
        }
        if let Some(span) = view.reveal.take() {
            self.glide.begin(ui, span, fresh);
        }
        // The bar keeps its room on short pages too: the column stands where it stood.
        let mut area = ScrollArea::vertical()
            .id_salt(("page", id))
            .auto_shrink(false)
            .scroll_bar_visibility(ScrollBarVisibility::AlwaysVisible);
        let begin = fresh.then_some(0.0);
        if let Some(offset) = self.glide_to(ui, page.height(), entry).or(begin) {
            area = area.vertical_scroll_offset(offset);
        }
        let mut desk = Desk { view, commands };
        let mut inside = ui.new_child(egui::UiBuilder::new().id_salt("page").max_rect(page));
        let shown = area.show_viewport(&mut inside, |ui, viewport| {
            self.page_ui(ui, viewport, entry, &mut desk);
        });
        self.glide.scrolled(shown.state.clamped_offset().y, page.height());
        ui.advance_cursor_after_rect(page.union(beside));
    }

    /// Sets reports in letters of this size from now on.
    pub fn set_reading(&mut self, reading: Reading) {
        if self.reading != reading {
            self.reading = reading;
            self.heights.clear();
        }
    }

    /// Estimates the heights anew where the page has another width.
    fn measure(&mut self, ui: &Ui, id: ReportId, entry: &Entry) {
        let room = ui.available_width() - 2.0 * space::GUTTER - space::MAP - space::L;
        let width = room.clamp(120.0, self.reading.column());
        let paragraphs = entry.report.paragraphs();
        if self.shown != Some(id)
            || (self.width - width).abs() > 0.5
            || self.heights.len() != paragraphs.len()
        {
            self.width = width;
            let estimate =
                |(at, span): (usize, &Span)| self.look(entry, at, false).estimate(span.len());
            self.heights = paragraphs.iter().enumerate().map(estimate).collect();
        }
    }

    fn look(&self, entry: &Entry, paragraph: usize, dark: bool) -> Look {
        let first = entry.report.paragraphs().first().map(|it| it.of(entry.report.text()));
        let title = paragraph == 0 && first == Some(entry.report.metadata.title.as_str());
        Look { width: self.width, dark, title, reading: self.reading }
    }

    fn page_ui(&mut self, ui: &mut Ui, viewport: Rect, entry: &Entry, desk: &mut Desk<'_>) {
        let left = ui.max_rect().left() + self.indent(ui.available_width());
        let top = ui.max_rect().top();
        let placed = self.place(ui, viewport, pos2(left, top), entry);
        let bottom = self.top_of(self.heights.len(), entry) + BELOW;
        ui.allocate_rect(
            Rect::from_min_size(ui.max_rect().min, vec2(ui.available_width(), bottom)),
            Sense::hover(),
        );

        let visible = viewport.translate(ui.max_rect().min.to_vec2());
        let response = ui.interact(visible, ui.scope_id().with("page"), Sense::click_and_drag());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Document, true, say!("reader-page"))
        });
        let sheet = Sheet { placed: &placed, entry };
        self.paint(ui, sheet, desk.view);
        self.beside_ui(ui, sheet, desk);
        self.mark_words(ui, &response, sheet, desk);
        self.point(&response, sheet, desk);
        self.handles_ui(ui, sheet, desk);
        self.menu(&response, sheet, desk);
        if self.anchor.is_none() && self.drag.is_none() {
            menu::marked_ui(ui, &placed, desk.view, desk.commands);
        }
    }

    /// How far from the edge the column stands: in the middle, or farther where that gives the names
    /// of the speakers a margin.
    fn indent(&self, available: f32) -> f32 {
        let free = available - self.width;
        (free / 2.0).max(beside::WANTED.min(free - space::GUTTER)).max(space::GUTTER)
    }

    /// Where a paragraph begins, below the top of the page.
    fn top_of(&self, paragraph: usize, entry: &Entry) -> f32 {
        let above: f32 =
            self.heights.iter().take(paragraph).map(|it| it + self.reading.gap()).sum();
        let titled = self.look(entry, 0, false).title;
        let details = if titled && paragraph == 0 { 0.0 } else { paint::DETAILS };
        paint::TOP + above + details
    }

    /// Lays out the paragraphs in view.
    fn place(
        &mut self,
        ui: &mut Ui,
        viewport: Rect,
        corner: egui::Pos2,
        entry: &Entry,
    ) -> Vec<Placed> {
        let dark = ui.visuals().dark_mode;
        let mut found = Vec::new();
        let mut y = self.top_of(0, entry);
        for (at, span) in entry.report.paragraphs().iter().enumerate() {
            let height = self.heights.get(at).copied().unwrap_or_default();
            if y + height >= viewport.top() - 200.0 && y <= viewport.bottom() + 200.0 {
                let look = self.look(entry, at, dark);
                let job = page::set(span.of(entry.report.text()), *span, self.marks.of(at), look);
                let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
                if let Some(known) = self.heights.get_mut(at) {
                    *known = galley.size().y;
                }
                let pos = corner + vec2(0.0, y);
                announce(ui, Rect::from_min_size(pos, galley.size()), at, galley.text());
                y += galley.size().y;
                found.push(Placed::new(at, *span, pos, galley));
            } else {
                y += height;
            }
            y += self.reading.gap();
            if at == 0 && self.look(entry, 0, dark).title {
                y += paint::DETAILS;
            }
        }
        found
    }

    /// Pressing, dragging and double clicking mark words.
    fn mark_words(
        &mut self,
        ui: &Ui,
        response: &Response,
        Sheet { placed, entry }: Sheet<'_>,
        desk: &mut Desk<'_>,
    ) {
        let commands = &mut *desk.commands;
        let text = entry.report.text();
        let pos = response.interact_pointer_pos();
        let here = pos.and_then(|pos| nearest(placed, pos).map(|it| it.offset_at(pos)));
        if response.drag_started() {
            let from = ui.input(|input| input.pointer.press_origin());
            self.anchor = from.and_then(|pos| nearest(placed, pos).map(|it| it.offset_at(pos)));
        }
        if response.double_clicked()
            && let Some(offset) = here
        {
            commands.push(Command::Mark(words::word_at(text, offset)));
        }
        if response.dragged()
            && let (Some(anchor), Some(offset)) = (self.anchor, here)
        {
            let (mut start, mut end) = (anchor.min(offset), anchor.max(offset));
            // Whole words, unless Alt asks for every letter.
            if !ui.input(|input| input.modifiers.alt) {
                start = words::snapped(text, start, false);
                end = words::snapped(text, end, true);
            }
            let span = Span::new(start, end);
            commands.push(Command::Mark(span));
            if let Some(pos) = pos {
                ui.scroll_to_rect(Rect::from_center_size(pos, Vec2::splat(24.0)), None);
            }
        }
        if response.drag_stopped() {
            self.anchor = None;
        }
    }

    /// Hovering tells, clicking selects.
    fn point(&self, response: &Response, sheet: Sheet<'_>, desk: &mut Desk<'_>) {
        let Sheet { placed, entry } = sheet;
        let (view, commands) = (&*desk.view, &mut *desk.commands);
        let Some(pos) = response.hover_pos() else { return };
        let mark = self.under(placed, pos);
        if response.clicked() && !response.double_clicked() {
            commands.push(Command::Mark(None));
            commands.push(Command::Select(mark.map(|it| it.of)));
        }
        let quiet = view.marked.is_some() || self.drag.is_some() || self.by_keys;
        let Some(mark) = mark.filter(|_| !quiet) else { return };
        let response = response.clone().on_hover_cursor(egui::CursorIcon::PointingHand);
        response.on_hover_ui_at_pointer(|ui| match mark.of {
            Selected::Statement((_, id)) => {
                if let Some(statement) = entry.statements.get(&id) {
                    tooltip::statement_ui(ui, statement, entry.report.text());
                }
            }
            Selected::Claim(_, id) => {
                if let Some(claim) = entry.claims.get(&id) {
                    tooltip::claim_ui(ui, claim);
                }
            }
        });
    }

    /// The finding at a place on the screen.
    fn under(&self, placed: &[Placed], pos: egui::Pos2) -> Option<marks::Mark> {
        let mut all = placed.iter();
        let it = all.find(|it| Rect::from_min_size(it.pos, it.galley.size()).contains(pos))?;
        let mark = self.marks.at(it.paragraph, it.offset_at(pos))?;
        it.rects(mark.span).iter().any(|rect| rect.contains(pos)).then_some(*mark)
    }
}

/// Tells screen readers, and tests, what the paragraph says.
fn announce(ui: &Ui, rect: Rect, paragraph: usize, words: &str) {
    let response = ui.interact(rect, ui.scope_id().with(("paragraph", paragraph)), Sense::hover());
    let words = words.to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words.as_str()));
}

/// The paragraph at or next to a place on the screen.
fn nearest(placed: &[Placed], pos: egui::Pos2) -> Option<&Placed> {
    let distance = |it: &&Placed| {
        let rect = Rect::from_min_size(it.pos, it.galley.size());
        (rect.y_range().clamp(pos.y) - pos.y).abs()
    };
    placed.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))
}
