//! A report in a project, with everything found in it.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{Claim, ClaimId, Report, Span, Statement, StatementId};

/// A report with its findings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The report itself.
    pub report: Arc<Report>,
    /// Its statements.
    pub statements: BTreeMap<StatementId, Statement>,
    /// Its claims without a source.
    pub claims: BTreeMap<ClaimId, Claim>,
    /// What the program found and is less sure of than [`super::LeastSure`] asks; shown nowhere.
    pub held_back: Vec<Statement>,
    /// What a person deleted: the program does not find these stretches again.
    pub deleted: Vec<Span>,
    /// The model that analysed it; `None` before the first analysis.
    pub model: Option<String>,
}

impl Entry {
    /// The statements in reading order.
    pub fn in_order(&self) -> Vec<(StatementId, &Statement)> {
        let mut found: Vec<_> = self.statements.iter().map(|(id, it)| (*id, it)).collect();
        found.sort_by_key(|(id, it)| (it.start(), *id));
        found
    }

    /// The claims in reading order.
    pub fn claims_in_order(&self) -> Vec<(ClaimId, &Claim)> {
        let mut found: Vec<_> = self.claims.iter().map(|(id, it)| (*id, it)).collect();
        found.sort_by_key(|(id, it)| (it.span.start(), *id));
        found
    }

    /// How many statements a person has accepted or rejected.
    pub fn reviewed(&self) -> usize {
        self.statements.values().filter(|it| it.review != super::Review::Open).count()
    }
}
