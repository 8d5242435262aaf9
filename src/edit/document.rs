//! The project being worked on, and the way back.

use std::{collections::BTreeMap, sync::Arc};

use super::{Edit, EditError, sharing, touched};
use crate::{
    language::say,
    model::{Entry, History, Patch, Project, ReportId, Step, Target},
};

/// A project with its history. Every change goes through here.
///
/// A step keeps the rows that it changed, as they were before.
#[derive(Debug, Default)]
pub struct Document {
    project: Project,
    history: History,
    revision: u64,
    read_only: bool,
}

impl Document {
    /// A project with what was done to it before.
    pub fn new(project: Project, history: History) -> Self {
        Self { project, history, ..Self::default() }
    }

    /// A project that can be looked at and not changed.
    pub fn read_only(project: Project) -> Self {
        Self { project, read_only: true, ..Self::default() }
    }

    /// Whether it cannot be changed.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// The project as it is now.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// What was done, and what was undone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Grows with every change, undo and redo included.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes an edit, wholly or not at all. An edit that changes nothing leaves no step.
    ///
    /// # Errors
    /// If the edit does not fit the project; then nothing has changed.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        let label = edit.label();
        if let Some(changed) = self.changed(edit)? {
            let before = std::mem::replace(&mut self.project, changed);
            self.history.push(label, Patch::between(&self.project, &before));
        }
        Ok(())
    }

    /// Whether the step of that number is the one that [`Self::undo`] would take back.
    pub fn is_last(&self, step: u64) -> bool {
        self.history.past.last().is_some_and(|it| it.number == step)
    }

    /// Makes an edit as a part of the step of that number, if nothing was done since; else as a
    /// step of its own. Answers with the number of the step that it became part of.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn join(&mut self, step: Option<u64>, edit: Edit) -> Result<Option<u64>, EditError> {
        let last = self.history.past.last().filter(|it| Some(it.number) == step).map(Arc::clone);
        let (Some(last), true) = (last, self.history.future.is_empty()) else {
            self.apply(edit)?;
            return Ok(self.history.past.last().map(|it| it.number));
        };
        if let Some(changed) = self.changed(edit)? {
            let before = std::mem::replace(&mut self.project, changed);
            let patch = Patch::between(&self.project, &before).then(last.patch.clone());
            let added = |patch: &Patch| say!("edit-add", count = patch.reports());
            let counts = last.label == added(&last.patch);
            let label = if counts { added(&patch) } else { last.label.clone() };
            self.history.past.pop();
            self.history.past.push(Arc::new(Step { number: last.number, label, patch }));
        }
        Ok(step)
    }

    /// Makes an edit that is the program's own and no step: the first analysis of a report, which
    /// goes when the report goes.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn apply_quietly(&mut self, edit: Edit) -> Result<(), EditError> {
        if let Some(changed) = self.changed(edit)? {
            self.project = changed;
        }
        Ok(())
    }

    /// What an edit would change, without making it.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn preview(&self, edit: Edit) -> Result<Patch, EditError> {
        let mut changed = self.project.clone();
        edit.apply(&mut changed)?;
        Ok(Patch::between(&self.project, &changed))
    }

    /// The project after an edit; `None` if it changes nothing.
    fn changed(&mut self, edit: Edit) -> Result<Option<Project>, EditError> {
        if self.read_only {
            return Err(EditError::ReadOnly);
        }
        let mut changed = self.project.clone();
        edit.apply(&mut changed)?;
        if changed == self.project {
            return Ok(None);
        }
        self.revision += 1;
        Ok(Some(changed))
    }

    /// Makes what was done so far final.
    pub fn forget_history(&mut self) {
        self.history = History { last: self.history.last, ..History::default() };
    }

    /// What [`Self::undo`] would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.history.past.last().map(|step| step.label.as_str())
    }

    /// The report in which [`Self::undo`] would change something, if it is one.
    pub fn undo_place(&self) -> Option<ReportId> {
        self.history.past.last().and_then(|it| it.patch.only_report())
    }

    /// The statements that [`Self::undo`] would change and leave there, in their order.
    pub fn undo_targets(&self) -> Vec<Target> {
        targets(self.history.past.last())
    }

    /// The same of [`Self::redo`].
    pub fn redo_targets(&self) -> Vec<Target> {
        targets(self.history.future.last())
    }

    /// How many statements the last edit changed, those included that follow a name.
    pub fn touched(&self) -> usize {
        self.history.past.last().map_or(0, |it| touched(&self.project, &it.patch))
    }

    /// What [`Self::redo`] would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.history.future.last().map(|step| step.label.as_str())
    }

    /// Takes back the last edit. Does nothing when there is none.
    pub fn undo(&mut self) {
        if let Some(step) = self.history.past.pop() {
            let undone = self.travel(&step);
            self.history.future.push(undone);
        }
    }

    /// Makes the last edit that was taken back again. Does nothing when there is none.
    pub fn redo(&mut self) {
        if let Some(step) = self.history.future.pop() {
            let done = self.travel(&step);
            self.history.past.push(done);
        }
    }

    /// What the reports that came or went tell of their speakers holds for the others, or no longer.
    fn share_again(&mut self, before: &BTreeMap<ReportId, Arc<Entry>>) {
        let now = &self.project.reports;
        let gone = before.iter().filter(|(id, _)| !now.contains_key(id));
        let came = now.iter().filter(|(id, _)| !before.contains_key(id));
        let speakers = gone.chain(came).flat_map(|it| sharing::speakers(it.1)).collect();
        sharing::share_again(&mut self.project, speakers);
    }

    /// Puts the rows of a step into the project; answers with the step that leads back.
    fn travel(&mut self, step: &Step) -> Arc<Step> {
        let patch = step.patch.inverse(&self.project);
        let before = self.project.reports.clone();
        step.patch.clone().apply(&mut self.project);
        self.share_again(&before);
        self.revision += 1;
        Arc::new(Step { number: step.number, label: step.label.clone(), patch })
    }
}

/// The statements that a step brings into another state, in their order.
fn targets(step: Option<&Arc<Step>>) -> Vec<Target> {
    let changed = step.into_iter().flat_map(|it| it.patch.changed());
    changed.filter(|(_, new)| new.is_some()).map(|(target, _)| target).collect()
}
