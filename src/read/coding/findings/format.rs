//! The file as it is written down. Fields that are not known are passed over.

use serde::Deserialize;

use crate::model::{Metadata, Origin, Properties};

#[derive(Deserialize)]
pub(super) struct Findings {
    pub(super) schema: String,
    pub(super) version: u32,
    #[serde(default)]
    pub(super) properties: Properties,
    #[serde(default)]
    pub(super) least_sure: Option<u8>,
    /// Missing in files of the first program.
    #[serde(default)]
    pub(super) parties: Option<Vec<PartyFound>>,
    pub(super) reports: Vec<ReportFound>,
    #[serde(default)]
    pub(super) positions: Vec<PositionFound>,
}

#[derive(Deserialize)]
pub(super) struct PartyFound {
    pub(super) name: String,
    pub(super) colour: u8,
    #[serde(default)]
    pub(super) within: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct ReportFound {
    pub(super) id: u64,
    #[serde(default)]
    pub(super) metadata: Metadata,
    #[serde(default)]
    pub(super) model: Option<String>,
    pub(super) text: String,
    #[serde(default)]
    pub(super) statements: Vec<StatementFound>,
    #[serde(default)]
    pub(super) claims: Vec<ClaimFound>,
    #[serde(default)]
    pub(super) deleted: Vec<Stretch>,
}

/// A place in code points, and the words that should stand there.
#[derive(Deserialize)]
pub(super) struct Stretch {
    pub(super) start: usize,
    pub(super) end: usize,
    #[serde(default)]
    pub(super) text: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Field<T> {
    pub(super) value: T,
    #[serde(default)]
    pub(super) origin: Origin,
    #[serde(default)]
    pub(super) confidence: Option<f32>,
    #[serde(default)]
    pub(super) why: String,
}

#[derive(Deserialize)]
pub(super) struct InnerFound {
    #[serde(default)]
    pub(super) source: Option<Stretch>,
    pub(super) cue: Stretch,
    pub(super) content: Vec<Stretch>,
    #[serde(default)]
    pub(super) speaker: Option<String>,
    #[serde(default)]
    pub(super) party: Option<String>,
    #[serde(default)]
    pub(super) issue: Option<String>,
    #[serde(default)]
    pub(super) stance: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StatementFound {
    pub(super) id: u64,
    pub(super) source: Field<Option<Stretch>>,
    pub(super) cue: Field<Option<Stretch>>,
    pub(super) content: Field<Vec<Stretch>>,
    #[serde(default)]
    pub(super) inner: Vec<InnerFound>,
    pub(super) quote: String,
    pub(super) speaker: Field<Option<String>>,
    pub(super) party: Field<Option<String>>,
    pub(super) kind: Field<Option<String>>,
    pub(super) issue: Field<Option<String>>,
    pub(super) stance: Field<String>,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) unsure: bool,
    pub(super) review: String,
    #[serde(default)]
    pub(super) origin: Origin,
    #[serde(default)]
    pub(super) confidence: Option<f32>,
}

#[derive(Deserialize)]
pub(super) struct ClaimFound {
    pub(super) id: u64,
    pub(super) start: usize,
    pub(super) end: usize,
    #[serde(default)]
    pub(super) text: Option<String>,
    #[serde(default)]
    pub(super) about: Option<String>,
    #[serde(default)]
    pub(super) origin: Origin,
    #[serde(default)]
    pub(super) confidence: Option<f32>,
    pub(super) review: String,
    #[serde(default)]
    pub(super) note: String,
}

#[derive(Deserialize)]
pub(super) struct PositionFound {
    pub(super) party: Option<String>,
    #[serde(default)]
    pub(super) within: Vec<String>,
    pub(super) issue: Option<String>,
    pub(super) stance: String,
    #[serde(default)]
    pub(super) summary: String,
    #[serde(default)]
    pub(super) place: Option<u32>,
    #[serde(default)]
    pub(super) added: bool,
}
