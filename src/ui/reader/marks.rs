//! What is marked in a report, paragraph by paragraph.

use crate::{
    edit::Part,
    language::say,
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

/// What a person accepted: where it begins, and the number of its party's colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Accepted {
    pub span: Span,
    pub colour: Option<u8>,
}

/// Where a statement begins, and who speaks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Head {
    pub span: Span,
    pub of: Selected,
    pub speaker: Option<String>,
    pub party: Option<String>,
    /// Number of the party's colour.
    pub colour: Option<u8>,
}

impl Head {
    /// The speaker's name, or a word for one that is not known.
    pub(super) fn speaker(&self) -> String {
        self.speaker.clone().unwrap_or_else(|| say!("reader-unknown"))
    }
}

/// The marks of one report.
#[derive(Debug, Default)]
pub(super) struct Marks {
    by_paragraph: Vec<Vec<Mark>>,
    heads: Vec<Vec<Head>>,
    accepted: Vec<Accepted>,
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
        let by_paragraph = sorted_in(entry.report.paragraphs(), &marks);
        let heads = heads(project, report, entry);
        Self { by_paragraph, heads, accepted: accepted(project, entry) }
    }

    /// What a person accepted and what begins in a stretch of the text, in order.
    pub(super) fn accepted_in(&self, span: Span) -> &[Accepted] {
        let before = |at: usize| self.accepted.partition_point(|it| it.span.start() < at);
        self.accepted.get(before(span.start())..before(span.end())).unwrap_or_default()
    }

    /// The statements that begin in a paragraph, in order; of several in a row by the same speaker
    /// the first.
    pub(super) fn heads(&self, paragraph: usize) -> &[Head] {
        self.heads.get(paragraph).map_or(&[], Vec::as_slice)
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

fn accepted(project: &Project, entry: &Entry) -> Vec<Accepted> {
    let statements = entry.statements.values().filter(|it| it.review == Review::Accepted);
    let statements = statements.filter_map(|it| {
        let colour = theme::colour_of(project, it.party.value.as_deref());
        Some(Accepted { span: it.extent()?, colour })
    });
    let claims = entry.claims.values().filter(|it| it.review == Review::Accepted);
    let claims = claims.map(|it| Accepted { span: it.span, colour: None });
    let mut found: Vec<_> = statements.chain(claims).collect();
    found.sort_by_key(|it| it.span);
    found
}

fn heads(project: &Project, report: ReportId, entry: &Entry) -> Vec<Vec<Head>> {
    let paragraphs = entry.report.paragraphs();
    let mut found: Vec<Vec<Head>> = vec![Vec::new(); paragraphs.len()];
    for (id, it) in entry.in_order() {
        let Some(span) = it.extent().filter(|_| it.review != Review::Rejected) else { continue };
        let at = paragraphs.partition_point(|it| it.end() <= span.start());
        let Some(list) = found.get_mut(at) else { continue };
        let speaker = it.speaker.value.as_deref();
        if list.last().is_none_or(|it| it.speaker.as_deref() != speaker) {
            let party = it.party.value.clone();
            let colour = theme::colour_of(project, party.as_deref());
            let of = Selected::Statement((report, id));
            list.push(Head { span, of, speaker: speaker.map(str::to_owned), party, colour });
        }
    }
    found
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
