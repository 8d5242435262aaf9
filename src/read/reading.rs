//! What a file gave: one report or many, some with findings.

use std::{collections::BTreeMap, sync::Arc};

use super::{Doubt, ReadError, event_list::EventList};
use crate::model::{Entry, Project, Report, ReportId, StatementId};

/// The reports of a file, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The reports; of files that somebody coded, with the findings and what is known of parties.
    pub found: Project,
    /// Reports that a person should look at before they are believed.
    pub doubts: BTreeMap<ReportId, Vec<Doubt>>,
    /// What could not be brought in, in words.
    pub left_out: Vec<String>,
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

    /// Statements for reports that are there already.
    pub(super) fn of_events(
        list: EventList,
        known: &[Arc<Report>],
        name: &str,
    ) -> Result<Self, ReadError> {
        let mut left_out: Vec<String> = Vec::new();
        if !list.missing.is_empty() {
            let titles: Vec<_> = list.missing.iter().take(5).map(|it| format!("“{it}”")).collect();
            let count = list.missing.len();
            left_out.push(format!(
                "{count} of its documents are not among the reports here, open them first: {}",
                titles.join(", ")
            ));
        }
        if list.unlike > 0 {
            let count = list.unlike;
            left_out.push(format!("{count} of its statements stand at other words in the report"));
        }
        if list.statements.is_empty() {
            let why = left_out.first().cloned();
            return Err(ReadError::NoReports(why.unwrap_or_else(|| "it has no statements".into())));
        }
        let mut entries: BTreeMap<usize, Entry> = BTreeMap::new();
        let mut found = Project::default();
        for (at, statement) in list.statements {
            let Some(report) = known.get(at) else { continue };
            let fresh = || Entry { report: Arc::clone(report), ..Entry::default() };
            let entry = entries.entry(at).or_insert_with(fresh);
            entry.statements.insert(StatementId(found.next_id()), Arc::new(statement));
        }
        for entry in entries.into_values() {
            let id = ReportId(found.next_id());
            found.reports.insert(id, Arc::new(entry));
        }
        Ok(Self { left_out, ..Self::coded_by(found, name) })
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
        Self { found, ..Self::default() }
    }
}
