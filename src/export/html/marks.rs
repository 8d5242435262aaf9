//! What is marked in a report, cut at every border.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::{colour, stands};
use crate::{
    export::about::{party_name, printable},
    model::{Entry, Project, Span, Statement},
};

/// A stretch of a report that a finding covers.
struct Mark {
    span: Span,
    class: String,
    title: String,
}

/// The marks of a report, and how far it has been written.
pub(super) struct Marks<'a> {
    text: &'a str,
    borders: Vec<usize>,
    /// By their start.
    all: Vec<Mark>,
    /// Number of the first mark that has not begun.
    next: usize,
    /// Numbers of the marks that have begun and not ended.
    open: Vec<usize>,
    /// Places that links lead to, the last first.
    anchors: Vec<(usize, String)>,
}

impl<'a> Marks<'a> {
    pub(super) fn of(project: &Project, entry: &'a Entry) -> Self {
        let mut found = Self {
            text: entry.report.text(),
            borders: Vec::new(),
            all: Vec::new(),
            next: 0,
            open: Vec::new(),
            anchors: Vec::new(),
        };
        for (id, it) in entry.in_order().into_iter().filter(|(_, it)| it.counts()) {
            found.statement(project, it);
            let first = it.content.value.first().map_or(it.start(), |it| it.start());
            found.anchors.push((first, format!("s{}", id.0)));
        }
        for (id, it) in entry.claims_in_order().into_iter().filter(|(_, it)| stands(it)) {
            let (class, title) = ("claim".to_owned(), "claim without a source".to_owned());
            found.all.push(Mark { span: it.span, class, title });
            found.anchors.push((it.span.start(), format!("c{}", id.0)));
        }
        found.all.sort_by_key(|it| it.span.start());
        found.anchors.sort_by(|a, b| b.cmp(a));
        let borders = found.all.iter().flat_map(|it| [it.span.start(), it.span.end()]);
        found.borders = borders.collect();
        found.borders.sort_unstable();
        found.borders.dedup();
        found
    }

    fn statement(&mut self, project: &Project, it: &Statement) {
        let colour = colour(project, it.party.value.as_deref());
        let speaker = it.speaker.value.as_deref().unwrap_or("unknown speaker");
        let title = format!("{speaker} ({})", party_name(it.party.value.as_deref()));
        let parts = it.source.value.map(|span| (span, "source")).into_iter();
        let parts = parts.chain(it.cue.value.map(|span| (span, "cue")));
        let parts = parts.chain(it.content.value.iter().map(|span| (*span, "content")));
        self.all.extend(parts.map(|(span, part)| {
            let class = format!("{part} {colour}");
            Mark { span, class, title: title.clone() }
        }));
    }

    /// The words of a paragraph; paragraphs come in reading order.
    pub(super) fn paragraph(&mut self, paragraph: Span) -> Markup {
        let from = self.borders.partition_point(|at| *at <= paragraph.start());
        let until = self.borders.partition_point(|at| *at < paragraph.end());
        let inside = self.borders.get(from..until).unwrap_or_default().to_vec();
        let mut start = paragraph.start();
        html! {
            @for end in inside.into_iter().chain([paragraph.end()]) {
                @if let Some(span) = Span::new(std::mem::replace(&mut start, end), end) { (self.piece(span)) }
            }
        }
    }

    /// Places that no paragraph holds, so that no link is dead.
    pub(super) fn left_over(&mut self) -> Markup {
        let left = std::mem::take(&mut self.anchors);
        html! { @for (_, anchor) in left.iter().rev() { span id=(anchor) {} } }
    }

    fn piece(&mut self, span: Span) -> Markup {
        self.go_to(span.start());
        let mut anchors = Vec::new();
        while let Some((_, anchor)) = self.anchors.pop_if(|(at, _)| *at < span.end()) {
            anchors.push(anchor);
        }
        let words = printable(span.of(self.text));
        let over: Vec<_> = self.open.iter().filter_map(|it| self.all.get(*it)).collect();
        let classes: BTreeSet<&str> = over.iter().map(|it| it.class.as_str()).collect();
        let titles: BTreeSet<&str> = over.iter().map(|it| it.title.as_str()).collect();
        let class = classes.into_iter().collect::<Vec<_>>().join(" ");
        let title = printable(&titles.into_iter().collect::<Vec<_>>().join("; ")).into_owned();
        let main = anchors.pop();
        html! {
            @for anchor in &anchors { span id=(anchor) {} }
            @if over.is_empty() && main.is_none() { (words) }
            @else if over.is_empty() { span id=[main] { (words) } }
            @else { span class=(class) title=(title) id=[main] { (words) } }
        }
    }

    /// Opens the marks that have begun and closes those that have ended.
    fn go_to(&mut self, at: usize) {
        while self.all.get(self.next).is_some_and(|it| it.span.start() <= at) {
            self.open.push(self.next);
            self.next += 1;
        }
        let all = &self.all;
        self.open.retain(|it| all.get(*it).is_some_and(|it| it.span.end() > at));
    }
}
