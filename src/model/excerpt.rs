//! Parts of a project: what is exported, what is looked at.

use std::{collections::BTreeSet, sync::Arc};

use super::{PositionKey, Project, ReportId, Scope, Target, derive_positions};

/// A part of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Excerpt {
    /// All of it.
    #[default]
    Whole,
    /// Some reports with all that was found in them.
    Reports(BTreeSet<ReportId>),
    /// Some statements with the reports they stand in, and nothing else that was found there.
    Statements(BTreeSet<Target>),
}

impl Project {
    /// A project that has only this part. What is in it is shared.
    #[must_use]
    pub fn excerpt(&self, of: &Excerpt) -> Self {
        let mut found = self.clone();
        match of {
            Excerpt::Whole => {}
            Excerpt::Reports(wanted) => found.reports.retain(|id, _| wanted.contains(id)),
            Excerpt::Statements(wanted) => {
                found.reports.retain(|id, _| wanted.iter().any(|(report, _)| report == id));
                for (report, entry) in &mut found.reports {
                    let entry = Arc::make_mut(entry);
                    entry.statements.retain(|id, _| wanted.contains(&(*report, *id)));
                    entry.claims.clear();
                }
            }
        }
        if *of != Excerpt::Whole && !found.kept.is_empty() {
            // What nothing tells of belongs to no report: it comes along.
            let keys = |project: &Self, told: bool| -> BTreeSet<PositionKey> {
                let parties = derive_positions(project, Scope::Project).into_iter();
                let all = parties.flat_map(|it| it.positions);
                all.filter(|it| it.is_told() == told).map(|it| it.key).collect()
            };
            let (told, alone) = (keys(&found, true), keys(self, false));
            let stays = |key: &PositionKey| told.contains(key) || alone.contains(key);
            Arc::make_mut(&mut found.kept).retain(|key, _| stays(key));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Origin, Statement, StatementId};

    #[test]
    fn a_part_has_its_reports_and_statements_only() {
        let mut project = Project::default();
        for report in [1, 10] {
            let statements = [1, 2].map(|id| {
                let it = Statement::new(None, None, Vec::new(), Origin::Program);
                (StatementId(report + id), Arc::new(it))
            });
            let entry = Entry { statements: statements.into(), ..Entry::default() };
            project.reports.insert(ReportId(report), Arc::new(entry));
        }
        let count = |of: Excerpt| {
            let part = project.excerpt(&of);
            (part.reports.len(), part.statements().count())
        };
        assert_eq!(count(Excerpt::Whole), (2, 4));
        assert_eq!(count(Excerpt::Reports([ReportId(10)].into())), (1, 2));
        let chosen = [(ReportId(1), StatementId(3))];
        assert_eq!(count(Excerpt::Statements(chosen.into())), (1, 1));
    }
}
