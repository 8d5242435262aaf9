//! A report in a project, with everything found in it.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{Claim, ClaimId, Report, Span, Statement, StatementId};

/// A report with its findings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The report itself.
    pub report: Arc<Report>,
    /// Its statements, shared with the history and with what is being saved.
    pub statements: BTreeMap<StatementId, Arc<Statement>>,
    /// Its claims without a source.
    pub claims: BTreeMap<ClaimId, Claim>,
    /// What the program found and is less sure of than [`super::LeastSure`] asks; shown nowhere.
    pub held_back: Vec<Arc<Statement>>,
    /// What a person deleted: the program does not find these stretches again.
    pub deleted: Vec<Span>,
    /// The model that analysed it; `None` before the first analysis.
    pub model: Option<String>,
}

impl Entry {
    /// The statements in reading order.
    pub fn in_order(&self) -> Vec<(StatementId, &Statement)> {
        let mut found: Vec<_> = self.statements.iter().map(|(id, it)| (*id, it.as_ref())).collect();
        found.sort_by_cached_key(|(id, it)| (it.start(), *id));
        found
    }

    /// What is shown and what is held back.
    pub fn all_statements(&self) -> impl Iterator<Item = &Statement> {
        self.statements.values().chain(&self.held_back).map(Arc::as_ref)
    }

    /// Changes those for which `which` holds, shown or held back; the others stay shared.
    pub fn change_where(
        &mut self,
        which: impl Fn(&Statement) -> bool,
        mut with: impl FnMut(&mut Statement),
    ) {
        let all = self.statements.values_mut().chain(&mut self.held_back);
        all.filter(|it| which(it)).for_each(|it| with(Arc::make_mut(it)));
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
