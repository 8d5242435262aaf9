//! Statements and the attributions inside them, seen alike: source, cue and content.

use crate::model::{Claim, ClaimId, Entry, Inner, Review, Span, Stance, Statement, StatementId};

/// What a stretch of the text is for a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Source,
    Cue,
    Content,
}

impl Role {
    /// The word written to files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Source => "Source",
            Self::Cue => "Cue",
            Self::Content => "Content",
        }
    }
}

/// Who says what, by which words: a statement, or an attribution inside one.
pub(super) struct Attribution<'a> {
    pub(super) source: Option<Span>,
    pub(super) cue: Option<Span>,
    pub(super) content: &'a [Span],
    pub(super) speaker: Option<&'a str>,
    pub(super) party: Option<&'a str>,
    pub(super) issue: Option<&'a str>,
    pub(super) stance: Stance,
    /// What only statements have.
    pub(super) statement: Option<&'a Statement>,
}

impl<'a> Attribution<'a> {
    /// All stretches: the source, the cue, the content.
    pub(super) fn parts(&self) -> Vec<(Role, Span)> {
        let source = self.source.map(|it| (Role::Source, it));
        let cue = self.cue.map(|it| (Role::Cue, it));
        let content = self.content.iter().map(|it| (Role::Content, *it));
        source.into_iter().chain(cue).chain(content).collect()
    }

    /// The statement first, then what it cites.
    pub(super) fn chain(statement: &'a Statement) -> impl Iterator<Item = Self> {
        std::iter::once(statement.into()).chain(statement.inner.iter().map(Into::into))
    }
}

impl<'a> From<&'a Statement> for Attribution<'a> {
    fn from(it: &'a Statement) -> Self {
        Self {
            source: it.source.value,
            cue: it.cue.value,
            content: &it.content.value,
            speaker: it.speaker.value.as_deref(),
            party: it.party.value.as_deref(),
            issue: it.issue.value.as_deref(),
            stance: it.stance.value,
            statement: Some(it),
        }
    }
}

impl<'a> From<&'a Inner> for Attribution<'a> {
    fn from(it: &'a Inner) -> Self {
        Self {
            source: it.source,
            cue: Some(it.cue),
            content: &it.content,
            speaker: it.speaker.as_deref(),
            party: it.party.as_deref(),
            issue: it.issue.as_deref(),
            stance: it.stance,
            statement: None,
        }
    }
}

/// The statements that count and have words, in reading order.
pub(super) fn counted(entry: &Entry) -> impl Iterator<Item = (StatementId, &Statement)> {
    let all = entry.in_order().into_iter();
    all.filter(|(_, it)| it.counts() && it.extent().is_some())
}

/// The claims that nobody rejected, in reading order.
pub(super) fn counted_claims(entry: &Entry) -> impl Iterator<Item = (ClaimId, &Claim)> {
    entry.claims_in_order().into_iter().filter(|(_, it)| it.review != Review::Rejected)
}
