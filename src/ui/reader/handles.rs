//! The ends of the selected statement's spans, which can be dragged.

use egui::{Rect, Sense, Stroke, Ui, Vec2, pos2};

use super::{
    Desk, Reader, Sheet,
    marks::{Mark, Role},
    nearest,
    page::Placed,
    words::snapped,
};
use crate::{
    edit::{Edit, Field, Part},
    language::say,
    model::{Span, Statement},
    ui::{Selected, theme},
};

/// An end of a span under the pointer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drag {
    of: Selected,
    role: Role,
    end: bool,
    /// The span as it would be if the pointer let go now.
    span: Span,
}

impl Reader {
    /// The span to paint for a mark: the one under the pointer while its end is dragged.
    pub(super) fn dragged_span(&self, mark: &Mark) -> Span {
        match self.drag {
            Some(drag) if drag.of == mark.of && drag.role == mark.role => drag.span,
            _ => mark.span,
        }
    }

    /// Draws the ends of the selected statement's spans and lets them be dragged.
    pub(super) fn handles_ui(&mut self, ui: &Ui, sheet: Sheet<'_>, desk: &mut Desk<'_>) {
        let Sheet { entry, .. } = sheet;
        let Some(Selected::Statement(target)) = desk.view.selected else { return };
        let Some(statement) = entry.statements.get(&target.1) else { return };
        for (role, span) in parts(statement) {
            let mark =
                Mark { span, role, of: Selected::Statement(target), colour: None, quiet: false };
            for end in [false, true] {
                self.handle_ui(ui, sheet, &mark, end);
            }
        }
        let Some(drag) = self.drag else { return };
        if ui.input(|input| input.pointer.any_released() || !input.pointer.any_down()) {
            self.drag = None;
            if let Role::Part(part, number) = drag.role {
                let spans = with_span(statement, part, number, drag.span);
                desk.commands.edit(Edit::SetField(vec![target], Field::Spans(part, spans)));
            }
        }
    }

    fn handle_ui(&mut self, ui: &Ui, sheet: Sheet<'_>, mark: &Mark, end: bool) {
        let Sheet { placed, entry } = sheet;
        let span = self.dragged_span(mark);
        let offset = if end { span.end() } else { span.start() };
        let inside = |it: &&Placed| it.span.start() <= offset && offset <= it.span.end();
        let Some(it) = placed.iter().find(inside) else { return };
        let caret = it.caret(offset, end);
        let y = if end { caret.bottom() - 3.0 } else { caret.top() + 3.0 };
        let center = pos2(caret.left(), y);
        let id = ui.scope_id().with(("handle", format!("{:?}", (mark.of, mark.role, end))));
        let response =
            ui.interact(Rect::from_center_size(center, Vec2::splat(14.0)), id, Sense::drag());
        let response = response.on_hover_cursor(egui::CursorIcon::ResizeHorizontal);
        let what = match mark.role {
            Role::Part(part, _) => part.name(),
            Role::Claim => "claim",
        };
        let label =
            if end { say!("reader-end", what = what) } else { say!("reader-start", what = what) };
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Slider, true, label.as_str()));
        if response.dragged()
            && let Some(pos) = response.interact_pointer_pos()
            && let Some(under) = nearest(placed, pos)
        {
            let text = entry.report.text();
            let to = snapped(text, under.offset_at(pos), end);
            let moved = if end { Span::new(span.start(), to) } else { Span::new(to, span.end()) };
            let span = moved.and_then(|it| it.trimmed(text)).unwrap_or(span);
            self.drag = Some(Drag { of: mark.of, role: mark.role, end, span });
        }
        let dark = ui.visuals().dark_mode;
        let held = self.drag.is_some_and(|it| it.role == mark.role && it.end == end);
        let radius = if response.hovered() || held { 4.5 } else { 3.0 };
        let colour = ui.visuals().selection.stroke.color;
        ui.painter().vline(caret.left(), caret.y_range().shrink(2.0), Stroke::new(1.0, colour));
        ui.painter().circle(center, radius, theme::page(dark), Stroke::new(1.6, colour));
    }
}

fn parts(statement: &Statement) -> Vec<(Role, Span)> {
    let contents = statement.content.value.iter().copied().enumerate();
    let contents = contents.map(|(at, span)| (Role::Part(Part::Content, at), span));
    let source = statement.source.value.map(|span| (Role::Part(Part::Source, 0), span));
    let cue = statement.cue.value.map(|span| (Role::Part(Part::Cue, 0), span));
    contents.chain(source).chain(cue).collect()
}

/// The spans of a part with one of them replaced.
fn with_span(statement: &Statement, part: Part, number: usize, span: Span) -> Vec<Span> {
    if part != Part::Content {
        return vec![span];
    }
    let mut spans = statement.content.value.clone();
    if let Some(old) = spans.get_mut(number) {
        *old = span;
    }
    spans
}
