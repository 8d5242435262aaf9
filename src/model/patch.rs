//! What differs between two projects, row by row: how changes are undone, and what the history keeps.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    Claim, ClaimId, Entry, Kept, LeastSure, Memory, Metadata, Party, PositionKey, Project,
    Properties, ReportId, Span, Statement, Target,
};

/// New values of rows; a row without a value is taken out.
type Rows<K, V> = Vec<(K, Option<V>)>;

/// Values to put into a project.
///
/// It names only the rows that differ, so undoing one change leaves alone what else happened since:
/// an analysis that came in meanwhile, or a report that was added.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Patch {
    /// Whole reports, where one comes or goes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entries: Rows<ReportId, Arc<Entry>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    metadata: Vec<(ReportId, Metadata)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    models: Vec<(ReportId, Option<String>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    deleted: Vec<(ReportId, Vec<Span>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    held_back: Vec<(ReportId, Vec<Arc<Statement>>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    statements: Rows<Target, Arc<Statement>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    claims: Rows<(ReportId, ClaimId), Claim>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parties: Rows<String, Party>,
    #[serde(skip_serializing_if = "Vec::is_empty", alias = "summaries")]
    kept: Rows<PositionKey, Kept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    memory: Option<MemoryRows>,
    #[serde(skip_serializing_if = "Option::is_none")]
    least_sure: Option<LeastSure>,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Properties>,
}

/// The rows of the project's memory.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct MemoryRows {
    /// In a tuple: a party that is not known is another thing than a row that is not there.
    parties: Rows<String, (Option<String>,)>,
    speakers: Rows<String, String>,
    party_names: Rows<String, String>,
    issues: Rows<String, String>,
}

impl Patch {
    /// What makes `to` out of `from`. Numbers given since stay given: they are never used again.
    pub fn between(from: &Project, to: &Project) -> Self {
        let mut patch = Self::default();
        let gone = from.reports.keys().filter(|id| !to.reports.contains_key(id));
        patch.entries.extend(gone.map(|id| (*id, None)));
        for (id, new) in &to.reports {
            match from.reports.get(id) {
                Some(old) if Arc::ptr_eq(old, new) => {}
                Some(old) if old.report.text() == new.report.text() => {
                    patch.add_entry(*id, old, new);
                }
                _ => patch.entries.push((*id, Some(Arc::clone(new)))),
            }
        }
        if !Arc::ptr_eq(&from.parties, &to.parties) {
            patch.parties = rows(&from.parties, &to.parties);
        }
        if !Arc::ptr_eq(&from.kept, &to.kept) {
            patch.kept = rows(&from.kept, &to.kept);
        }
        if !Arc::ptr_eq(&from.memory, &to.memory) {
            patch.memory = Some(MemoryRows::between(&from.memory, &to.memory));
        }
        patch.least_sure = Some(to.least_sure).filter(|it| *it != from.least_sure);
        let properties = Some(&to.properties).filter(|it| **it != from.properties);
        patch.properties = properties.cloned();
        patch
    }

    fn add_entry(&mut self, id: ReportId, old: &Entry, new: &Entry) {
        if old.report.metadata != new.report.metadata {
            self.metadata.push((id, new.report.metadata.clone()));
        }
        if old.model != new.model {
            self.models.push((id, new.model.clone()));
        }
        if old.deleted != new.deleted {
            self.deleted.push((id, new.deleted.clone()));
        }
        if old.held_back != new.held_back {
            self.held_back.push((id, new.held_back.clone()));
        }
        let statements = rows(&old.statements, &new.statements).into_iter();
        self.statements.extend(statements.map(|(statement, it)| ((id, statement), it)));
        let claims = rows(&old.claims, &new.claims).into_iter();
        self.claims.extend(claims.map(|(claim, it)| ((id, claim), it)));
    }

    /// What the project has now in the rows that this patch names: the way back.
    #[must_use]
    pub fn inverse(&self, project: &Project) -> Self {
        let entry = |id: &ReportId| project.reports.get(id);
        let statement = |(id, it): &Target| entry(id)?.statements.get(it).cloned();
        let claim = |(id, it): &(ReportId, ClaimId)| entry(id)?.claims.get(it).cloned();
        Self {
            entries: now(&self.entries, |id| entry(id).cloned()),
            metadata: known(&self.metadata, |id| Some(entry(id)?.report.metadata.clone())),
            models: known(&self.models, |id| Some(entry(id)?.model.clone())),
            deleted: known(&self.deleted, |id| Some(entry(id)?.deleted.clone())),
            held_back: known(&self.held_back, |id| Some(entry(id)?.held_back.clone())),
            statements: now(&self.statements, statement),
            claims: now(&self.claims, claim),
            parties: now(&self.parties, |name| project.parties.get(name).cloned()),
            kept: now(&self.kept, |key| project.kept.get(key).cloned()),
            memory: self.memory.as_ref().map(|it| it.inverse(&project.memory)),
            least_sure: self.least_sure.map(|_| project.least_sure),
            properties: self.properties.as_ref().map(|_| project.properties.clone()),
        }
    }

    /// Puts the values into the project. Rows of reports that are not there are passed over.
    pub fn apply(self, project: &mut Project) {
        put(self.entries, &mut project.reports);
        for (id, metadata) in self.metadata {
            change(project, id, |it| Arc::make_mut(&mut it.report).metadata = metadata);
        }
        for (id, model) in self.models {
            change(project, id, |it| it.model = model);
        }
        for (id, deleted) in self.deleted {
            change(project, id, |it| it.deleted = deleted);
        }
        for (id, held_back) in self.held_back {
            change(project, id, |it| it.held_back = held_back);
        }
        for ((id, row), it) in self.statements {
            change(project, id, |entry| put(vec![(row, it)], &mut entry.statements));
        }
        for ((id, row), it) in self.claims {
            change(project, id, |entry| put(vec![(row, it)], &mut entry.claims));
        }
        if !self.parties.is_empty() {
            put(self.parties, Arc::make_mut(&mut project.parties));
        }
        if !self.kept.is_empty() {
            put(self.kept, Arc::make_mut(&mut project.kept));
        }
        if let Some(memory) = self.memory {
            memory.apply(Arc::make_mut(&mut project.memory));
        }
        project.least_sure = self.least_sure.unwrap_or(project.least_sure);
        if let Some(properties) = self.properties {
            project.properties = properties;
        }
    }

    /// This patch and then an `earlier` one, as one: how two changes are undone together.
    #[must_use]
    pub fn then(mut self, earlier: Self) -> Self {
        self.entries.extend(earlier.entries);
        self.metadata.extend(earlier.metadata);
        self.models.extend(earlier.models);
        self.deleted.extend(earlier.deleted);
        self.held_back.extend(earlier.held_back);
        self.statements.extend(earlier.statements);
        self.claims.extend(earlier.claims);
        self.parties.extend(earlier.parties);
        self.kept.extend(earlier.kept);
        self.memory = match (self.memory, earlier.memory) {
            (Some(one), Some(other)) => Some(one.then(other)),
            (one, other) => one.or(other),
        };
        self.least_sure = earlier.least_sure.or(self.least_sure);
        self.properties = earlier.properties.or(self.properties);
        self
    }

    /// How many rows it has: what it costs to keep.
    pub fn weight(&self) -> usize {
        let entry = |it: &Option<Arc<Entry>>| {
            it.as_ref().map_or(1, |it| 2 + it.statements.len() + it.claims.len())
        };
        let held_back: usize = self.held_back.iter().map(|(_, it)| 1 + it.len()).sum();
        self.entries.iter().map(|(_, it)| entry(it)).sum::<usize>()
            + held_back
            + self.metadata.len()
            + self.models.len()
            + self.deleted.len()
            + self.statements.len()
            + self.claims.len()
            + self.parties.len()
            + self.kept.len()
    }

    /// How many whole reports come or go.
    pub fn reports(&self) -> usize {
        self.entries.len()
    }

    /// How many statements it changes, adds or takes out.
    pub fn statements(&self) -> usize {
        let whole = |it: &Option<Arc<Entry>>| it.as_ref().map_or(0, |it| it.statements.len());
        self.statements.len() + self.entries.iter().map(|(_, it)| whole(it)).sum::<usize>()
    }

    /// The report to which all of its statements, claims and details belong, if it is one.
    pub fn only_report(&self) -> Option<ReportId> {
        let entries = self.entries.iter().map(|it| it.0);
        let statements = self.statements.iter().map(|it| it.0.0);
        let claims = self.claims.iter().map(|it| it.0.0);
        let metadata = self.metadata.iter().map(|it| it.0);
        let mut all = entries.chain(statements).chain(claims).chain(metadata);
        let first = all.next()?;
        all.all(|it| it == first).then_some(first)
    }

    /// The statements of reports that stay, with their new values.
    pub fn changed(&self) -> impl Iterator<Item = (Target, Option<&Statement>)> {
        self.statements.iter().map(|(target, it)| (*target, it.as_deref()))
    }
}

impl MemoryRows {
    fn between(from: &Memory, to: &Memory) -> Self {
        let parties = rows(&from.parties, &to.parties).into_iter();
        Self {
            parties: parties.map(|(name, it)| (name, it.map(|it| (it,)))).collect(),
            speakers: rows(&from.speakers, &to.speakers),
            party_names: rows(&from.party_names, &to.party_names),
            issues: rows(&from.issues, &to.issues),
        }
    }

    fn inverse(&self, memory: &Memory) -> Self {
        Self {
            parties: now(&self.parties, |it| memory.parties.get(it).cloned().map(|it| (it,))),
            speakers: now(&self.speakers, |it| memory.speakers.get(it).cloned()),
            party_names: now(&self.party_names, |it| memory.party_names.get(it).cloned()),
            issues: now(&self.issues, |it| memory.issues.get(it).cloned()),
        }
    }

    fn then(mut self, earlier: Self) -> Self {
        self.parties.extend(earlier.parties);
        self.speakers.extend(earlier.speakers);
        self.party_names.extend(earlier.party_names);
        self.issues.extend(earlier.issues);
        self
    }

    fn apply(self, memory: &mut Memory) {
        let parties = self.parties.into_iter();
        let parties = parties.map(|(name, it)| (name, it.map(|(party,)| party))).collect();
        put(parties, &mut memory.parties);
        put(self.speakers, &mut memory.speakers);
        put(self.party_names, &mut memory.party_names);
        put(self.issues, &mut memory.issues);
    }
}

/// The rows that differ, as `to` has them.
fn rows<K: Ord + Clone, V: PartialEq + Clone>(
    from: &BTreeMap<K, V>,
    to: &BTreeMap<K, V>,
) -> Rows<K, V> {
    let gone = from.keys().filter(|key| !to.contains_key(key)).map(|key| (key.clone(), None));
    let new = to.iter().filter(|(key, value)| from.get(key) != Some(value));
    gone.chain(new.map(|(key, value)| (key.clone(), Some(value.clone())))).collect()
}

/// The same rows with the values that `of` knows.
fn now<K: Clone, V>(rows: &Rows<K, V>, of: impl Fn(&K) -> Option<V>) -> Rows<K, V> {
    rows.iter().map(|(key, _)| (key.clone(), of(key))).collect()
}

/// The same for rows that are never taken out; those that are not there are left out.
fn known<V>(rows: &[(ReportId, V)], of: impl Fn(&ReportId) -> Option<V>) -> Vec<(ReportId, V)> {
    rows.iter().filter_map(|(id, _)| Some((*id, of(id)?))).collect()
}

fn put<K: Ord, V>(rows: Rows<K, V>, map: &mut BTreeMap<K, V>) {
    for (key, value) in rows {
        match value {
            Some(value) => drop(map.insert(key, value)),
            None => drop(map.remove(&key)),
        }
    }
}

fn change(project: &mut Project, id: ReportId, with: impl FnOnce(&mut Entry)) {
    if let Some(entry) = project.reports.get_mut(&id) {
        with(Arc::make_mut(entry));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Origin, Report, StatementId};

    fn project() -> Project {
        let mut project = Project::default();
        let report = Arc::new(Report::new("Ann said so.".into(), Metadata::default()));
        let mut entry = Entry { report, ..Entry::default() };
        let it = Statement::new(None, None, Vec::new(), Origin::Program);
        entry.statements.insert(StatementId(2), Arc::new(it));
        project.reports.insert(ReportId(1), Arc::new(entry));
        project.last_id = 2;
        project
    }

    #[test]
    fn a_patch_leads_there_and_its_inverse_back() {
        let before = project();
        let mut after = before.clone();
        after.ensure_party("Mill");
        after.properties.title = "Dam".to_owned();
        after.least_sure = LeastSure(80);
        let memory = Arc::make_mut(&mut after.memory);
        memory.parties.insert("Ann".into(), None);
        let entry = Arc::make_mut(after.reports.get_mut(&ReportId(1)).unwrap());
        entry.model = Some("m".into());
        entry.statements.values_mut().for_each(|it| Arc::make_mut(it).note = "seen".into());
        let patch = Patch::between(&before, &after);
        let mut there = before.clone();
        let back = patch.inverse(&there);
        patch.clone().apply(&mut there);
        assert_eq!(there, after);
        back.apply(&mut there);
        assert_eq!(there, before);
        let text = serde_json::to_string(&patch).unwrap();
        assert_eq!(serde_json::from_str::<Patch>(&text).unwrap(), patch);
    }

    #[test]
    fn whole_reports_come_and_go_and_are_written_as_text() {
        let full = project();
        let empty = Project { reports: BTreeMap::new(), ..full.clone() };
        let patch = Patch::between(&empty, &full);
        assert_eq!((patch.weight(), patch.statements()), (3, 1));
        let text = serde_json::to_string(&patch).unwrap();
        let mut there = empty;
        serde_json::from_str::<Patch>(&text).unwrap().apply(&mut there);
        assert_eq!(there, full);
    }

    #[test]
    fn what_happened_beside_a_change_stays_when_it_is_undone() {
        let before = project();
        let mut after = before.clone();
        let entry = Arc::make_mut(after.reports.get_mut(&ReportId(1)).unwrap());
        entry.statements.values_mut().for_each(|it| Arc::make_mut(it).note = "seen".into());
        let undo = Patch::between(&after, &before);
        let entry = Arc::make_mut(after.reports.get_mut(&ReportId(1)).unwrap());
        entry.model = Some("m".into());
        after.ensure_party("Mill");
        undo.apply(&mut after);
        let entry = &after.reports[&ReportId(1)];
        assert_eq!(entry.model.as_deref(), Some("m"));
        assert!(entry.statements.values().all(|it| it.note.is_empty()));
        assert!(after.parties.contains_key("Mill"));
    }
}
