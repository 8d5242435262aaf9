//! What a file gave: one report or many, some with findings.

use std::{collections::BTreeMap, sync::Arc};

use super::Doubt;
use crate::model::{Entry, Project, Report, ReportId};

/// The reports of a file, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The reports; of files that somebody coded, with the findings and what is known of parties.
    pub found: Project,
    /// Reports that a person should look at before they are believed.
    pub doubts: BTreeMap<ReportId, Vec<Doubt>>,
}

impl Reading {
    /// Adds a report without findings.
    pub(super) fn add(&mut self, report: Report, doubts: Vec<Doubt>) {
        let id = ReportId(self.found.next_id());
        let entry = Entry { report: Arc::new(report), ..Entry::default() };
        self.found.reports.insert(id, Arc::new(entry));
        if !doubts.is_empty() {
            self.doubts.insert(id, doubts);
        }
    }

    /// Reports that come with findings; nothing has to be looked for in them.
    pub fn coded(&self) -> impl Iterator<Item = (ReportId, &Arc<Entry>)> {
        self.found.reports.iter().filter(|(_, it)| it.model.is_some()).map(|(id, it)| (*id, it))
    }

    /// Reports as they are, with their doubts.
    pub fn plain(&self) -> impl Iterator<Item = (&Arc<Report>, &[Doubt])> {
        let open = self.found.reports.iter().filter(|(_, it)| it.model.is_none());
        open.map(|(id, it)| (&it.report, self.doubts.get(id).map_or(&[][..], Vec::as_slice)))
    }

    /// The first report, where a file is to have one.
    pub fn first(&self) -> Option<&Arc<Report>> {
        self.found.reports.values().next().map(|it| &it.report)
    }

    /// Coding that was read from a file called `name`.
    ///
    /// Its reports count as analysed, so that nothing is added to a person's work.
    pub(super) fn coded_by(mut found: Project, name: &str) -> Self {
        for entry in found.reports.values_mut() {
            let entry = Arc::make_mut(entry);
            let has = !entry.statements.is_empty() || !entry.claims.is_empty();
            if entry.model.is_none() && has {
                entry.model = Some(format!("coding in “{name}”"));
            }
        }
        Self { found, doubts: BTreeMap::new() }
    }
}
