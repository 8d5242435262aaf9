//! What an edit would change, in words, before it is made.

use std::collections::BTreeMap;

use crate::{
    language::{Said as _, say},
    model::{Kind, Patch, Project, Statement, Target},
};

/// A change that several statements share, and how many do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// “party: Mill → Dam”.
    pub change: String,
    /// Number of statements.
    pub statements: usize,
}

/// What a patch changes in the statements of a project, the most frequent change first.
pub fn preview(project: &Project, patch: &Patch) -> Vec<Preview> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (target, new) in patch.changed() {
        let changes = match (project.statement(target), new) {
            (Some(old), Some(new)) => changes(old, new),
            (Some(_), None) => vec![say!("preview-deleted")],
            (None, _) => vec![say!("preview-added")],
        };
        for change in changes {
            *counts.entry(change).or_default() += 1;
        }
    }
    let mut found: Vec<_> =
        counts.into_iter().map(|(change, statements)| Preview { change, statements }).collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.statements));
    found
}

/// How many statements a patch changes so that it is seen.
pub fn touched(project: &Project, patch: &Patch) -> usize {
    let is_seen = |(target, new): &(Target, Option<&Statement>)| {
        project.statement(*target).map(shown) != new.map(shown)
    };
    patch.changed().filter(is_seen).count()
}

/// What is seen of a statement, in the order of [`changes`].
fn shown(it: &Statement) -> impl PartialEq + use<'_> {
    let names = [&it.speaker.value, &it.party.value, &it.issue.value];
    (names, it.kind.value, it.stance.value, it.review, &it.note)
}

fn changes(old: &Statement, new: &Statement) -> Vec<String> {
    let name = |it: &Option<String>| it.clone().unwrap_or_else(|| say!("unknown"));
    let kind = |it: Option<Kind>| it.map_or_else(|| say!("unknown"), Kind::said);
    let pairs = [
        ("speaker", name(&old.speaker.value), name(&new.speaker.value)),
        ("party", name(&old.party.value), name(&new.party.value)),
        ("kind", kind(old.kind.value), kind(new.kind.value)),
        ("issue", name(&old.issue.value), name(&new.issue.value)),
        ("stance", old.stance.value.said(), new.stance.value.said()),
        ("review", old.review.said(), new.review.said()),
        ("note", old.note.clone(), new.note.clone()),
    ];
    let differing = pairs.into_iter().filter(|(_, old, new)| old != new);
    differing
        .map(|(field, old, new)| say!("preview-change", field = field, old = old, new = new))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Entry, Metadata, Origin, Report, ReportId, Stance, StatementId};

    #[test]
    fn equal_changes_are_counted_together() {
        let report = Arc::new(Report::new("Ann said so.".into(), Metadata::default()));
        let mut entry = Entry { report, ..Entry::default() };
        for id in 1..=3 {
            let it = Statement::new(None, None, Vec::new(), Origin::Program);
            entry.statements.insert(StatementId(id), Arc::new(it));
        }
        let before = Project {
            reports: [(ReportId(9), Arc::new(entry.clone()))].into(),
            ..Project::default()
        };
        for id in 1..=2 {
            let it = entry.statements.get_mut(&StatementId(id)).unwrap();
            Arc::make_mut(it).stance.value = Stance::For;
        }
        entry.statements.remove(&StatementId(3));
        let after =
            Project { reports: [(ReportId(9), Arc::new(entry))].into(), ..Project::default() };
        let found = preview(&before, &Patch::between(&before, &after));
        let shown: Vec<_> = found.iter().map(|it| (it.change.as_str(), it.statements)).collect();
        assert_eq!(shown, [("stance: unclear → for", 2), ("deleted", 1)]);
    }
}
