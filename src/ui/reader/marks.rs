//! What is marked in a report, paragraph by paragraph.

use crate::{
    edit::Part,
    model::{Entry, Project, ReportId, Review, Span},
    ui::{Selected, theme},
};

/// What a marked stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A part of a statement; the number tells several contents apart.
    Part(Part, usize),
    /// A claim without a source.
    Claim,
}

/// A marked stretch of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    pub span: Span,
    pub role: Role,
    pub of: Selected,
    /// Number of the party's colour.
    pub colour: Option<u8>,
    /// What a person rejected, and claims hardly worth checking, are shown only while selected.
    pub quiet: bool,
}

/// The marks of one report.
#[derive(Debug, Default)]
pub(super) struct Marks {
    by_paragraph: Vec<Vec<Mark>>,
}

impl Marks {
    pub(super) fn new(project: &Project, report: ReportId, entry: &Entry) -> Self {
        let mut marks = Vec::new();
        for (id, it) in &entry.statements {
            let colour = theme::colour_of(project, it.party.value.as_deref());
            let contents = it.content.value.iter().copied().enumerate();
            let parts = contents.map(|(at, span)| (span, Role::Part(Part::Content, at)));
            let source = it.source.value.map(|span| (span, Role::Part(Part::Source, 0)));
            let cue = it.cue.value.map(|span| (span, Role::Part(Part::Cue, 0)));
            let of = Selected::Statement((report, *id));
            let quiet = it.review == Review::Rejected;
            marks.extend(parts.chain(source).chain(cue).map(|(span, role)| Mark {
                span,
                role,
                of,
                colour,
                quiet,
            }));
        }
        for (id, it) in &entry.claims {
            let of = Selected::Claim(report, *id);
            let quiet = it.review == Review::Rejected || !it.stands_out();
            marks.push(Mark { span: it.span, role: Role::Claim, of, colour: None, quiet });
        }
        Self { by_paragraph: sorted_in(entry.report.paragraphs(), &marks) }
    }

    /// The marks that touch a paragraph.
    pub(super) fn of(&self, paragraph: usize) -> &[Mark] {
        self.by_paragraph.get(paragraph).map_or(&[], Vec::as_slice)
    }

    /// The smallest finding at a place of a paragraph.
    pub(super) fn at(&self, paragraph: usize, offset: usize) -> Option<&Mark> {
        let here = self.of(paragraph).iter().filter(|it| it.span.contains(offset) && !it.quiet);
        here.min_by_key(|it| (it.role == Role::Claim, it.span.len()))
    }
}

fn sorted_in(paragraphs: &[Span], marks: &[Mark]) -> Vec<Vec<Mark>> {
    let mut found = vec![Vec::new(); paragraphs.len()];
    for mark in marks {
        let first = paragraphs.partition_point(|it| it.end() <= mark.span.start());
        let touched = found.iter_mut().zip(paragraphs).skip(first);
        for (list, _) in touched.take_while(|(_, it)| it.start() < mark.span.end()) {
            list.push(*mark);
        }
    }
    found
}
