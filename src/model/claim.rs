//! Claims that nobody stands behind: check-worthy sentences in the reporter's own voice.

use serde::{Deserialize, Serialize};

use super::{Origin, Review, Span};

/// Names a claim within a project; never used again after a deletion.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct ClaimId(pub u64);

/// A checkable assertion without any source.
///
/// Claims with a source are statements of the kinds factual claim and denial.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// The sentence.
    pub span: Span,
    /// The party that it is about, where the sentence names one or its people.
    #[serde(default)]
    pub about: Option<String>,
    /// How surely it is worth checking, from 0 to 1.
    pub confidence: f32,
    /// Who found it.
    pub origin: Origin,
    /// What a person thinks of it.
    pub review: Review,
    /// What a person wants to remember about it.
    pub note: String,
}

impl Claim {
    /// A claim nobody has looked at.
    pub fn new(span: Span, confidence: f32, origin: Origin) -> Self {
        Self { span, about: None, confidence, origin, review: Review::Open, note: String::new() }
    }

    /// Whether it is marked on the page: more likely than not worth checking, or a person's.
    pub fn stands_out(&self) -> bool {
        self.confidence >= 0.5 || self.is_touched()
    }

    /// Whether a person decided anything about it.
    pub fn is_touched(&self) -> bool {
        self.origin.is_human() || self.review != Review::Open || !self.note.is_empty()
    }
}
