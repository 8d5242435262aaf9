//! The fields of a statement that a person can set.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::model::{Decided, Inner, Kind, Project, Review, Span, Stance, Statement};

/// One of the three parts of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who it is attributed to.
    Source,
    /// What links source and content.
    Cue,
    /// What is attributed.
    Content,
}

impl Part {
    /// The word shown on screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Cue => "cue",
            Self::Content => "content",
        }
    }
}

/// The fields of a statement that name something which other statements name too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// Who the source is.
    Speaker,
    /// The side that the speaker stands for.
    Party,
    /// What the statement is about.
    Issue,
}

impl Name {
    /// All of them, in the order menus show them.
    pub const ALL: [Self; 3] = [Self::Speaker, Self::Party, Self::Issue];

    /// The word shown on screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Party => "party",
            Self::Issue => "issue",
        }
    }

    /// The name that a statement has.
    pub fn of(self, statement: &Statement) -> Option<&str> {
        self.decided(statement).value.as_deref()
    }

    /// The same with how it came about.
    pub fn decided(self, statement: &Statement) -> &Decided<Option<String>> {
        match self {
            Self::Speaker => &statement.speaker,
            Self::Party => &statement.party,
            Self::Issue => &statement.issue,
        }
    }

    /// The same, to be changed.
    pub fn decided_mut(self, statement: &mut Statement) -> &mut Decided<Option<String>> {
        match self {
            Self::Speaker => &mut statement.speaker,
            Self::Party => &mut statement.party,
            Self::Issue => &mut statement.issue,
        }
    }

    /// The name that an attribution inside a statement has.
    pub fn of_inner(self, inner: &Inner) -> &Option<String> {
        match self {
            Self::Speaker => &inner.speaker,
            Self::Party => &inner.party,
            Self::Issue => &inner.issue,
        }
    }

    /// The same, to be changed.
    pub fn of_inner_mut(self, inner: &mut Inner) -> &mut Option<String> {
        match self {
            Self::Speaker => &mut inner.speaker,
            Self::Party => &mut inner.party,
            Self::Issue => &mut inner.issue,
        }
    }

    /// A new value for the field.
    pub fn field(self, name: Option<String>) -> Field {
        match self {
            Self::Speaker => Field::Speaker(name),
            Self::Party => Field::Party(name),
            Self::Issue => Field::Issue(name),
        }
    }

    /// Every such name in the project, for completion.
    pub fn known(self, project: &Project) -> Vec<String> {
        match self {
            Self::Speaker => project.speakers(),
            Self::Party => project.party_names(),
            Self::Issue => project.issues(),
        }
    }

    /// The same, each with the statements that count and have it, most first.
    pub fn counted(self, project: &Project) -> Vec<(String, usize)> {
        let mut counts: BTreeMap<_, _> =
            self.known(project).into_iter().map(|it| (it, 0)).collect();
        for (_, statement) in project.statements().filter(|(_, it)| it.counts()) {
            if let Some(count) = self.of(statement).and_then(|it| counts.get_mut(it)) {
                *count += 1;
            }
        }
        let mut counted: Vec<_> = counts.into_iter().collect();
        counted.sort_by_key(|(_, count)| Reverse(*count));
        counted
    }
}

/// A new value for one field of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The spans of a part: at most one for source and cue. None takes the part away.
    Spans(Part, Vec<Span>),
    /// Who the source is; `None` for unknown.
    Speaker(Option<String>),
    /// The side that the speaker stands for.
    Party(Option<String>),
    /// What the content does.
    Kind(Option<Kind>),
    /// What the statement is about.
    Issue(Option<String>),
    /// Where the speaker stands toward the issue.
    Stance(Stance),
    /// What a person wants to remember.
    Note(String),
    /// Whether a person is unsure.
    Unsure(bool),
    /// Accepted, rejected, or open again. Accepting confirms every field.
    Review(Review),
}

impl Field {
    /// The field's name, for labels of edits.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Spans(part, _) => part.name(),
            Self::Speaker(_) => "speaker",
            Self::Party(_) => "party",
            Self::Kind(_) => "kind",
            Self::Issue(_) => "issue",
            Self::Stance(_) => "stance",
            Self::Note(_) => "note",
            Self::Unsure(_) => "mark of doubt",
            Self::Review(_) => "review",
        }
    }

    /// Writes the value into the statement as a person's decision.
    pub(super) fn set(&self, statement: &mut Statement) {
        match self.clone() {
            Self::Spans(Part::Source, spans) => statement.source.correct(spans.first().copied()),
            Self::Spans(Part::Cue, spans) => statement.cue.correct(spans.first().copied()),
            Self::Spans(Part::Content, spans) => {
                let holds = |it: &Inner| spans.iter().any(|span| span.contains(it.cue.start()));
                statement.inner.retain(holds);
                statement.content.correct(spans);
            }
            Self::Speaker(name) => statement.speaker.correct(trimmed(name)),
            Self::Party(name) => statement.party.correct(trimmed(name)),
            Self::Kind(kind) => statement.kind.correct(kind),
            Self::Issue(name) => statement.issue.correct(trimmed(name)),
            Self::Stance(stance) => statement.stance.correct(stance),
            Self::Note(note) => statement.note = note,
            Self::Unsure(unsure) => statement.unsure = unsure,
            Self::Review(review) => {
                statement.review = review;
                if review == Review::Accepted {
                    statement.confirm();
                }
            }
        }
    }
}

/// Names without white space at their ends; an empty name is unknown.
fn trimmed(name: Option<String>) -> Option<String> {
    name.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty())
}
