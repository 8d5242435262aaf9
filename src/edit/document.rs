//! The project being worked on, and the way back.

use super::{Edit, EditError};
use crate::model::Project;

/// A project with its history. Every change goes through [`Document::apply`].
///
/// A step keeps the project as it was; large parts are shared, so a step is small.
#[derive(Debug, Default)]
pub struct Document {
    project: Project,
    past: Vec<Step>,
    future: Vec<Step>,
    revision: u64,
}

/// The project before (or after) an edit, and what the edit did.
#[derive(Debug)]
struct Step {
    label: String,
    project: Project,
}

impl Document {
    /// A project with nothing to undo.
    pub fn new(project: Project) -> Self {
        Self { project, ..Self::default() }
    }

    /// The project as it is now.
    pub fn project(&self) -> &Project {
        &self.project
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
        let mut changed = self.project.clone();
        edit.apply(&mut changed)?;
        if changed == self.project {
            return Ok(());
        }
        let project = std::mem::replace(&mut self.project, changed);
        self.past.push(Step { label, project });
        self.future.clear();
        self.revision += 1;
        Ok(())
    }

    /// Makes what was done so far final.
    pub fn forget_history(&mut self) {
        self.past.clear();
        self.future.clear();
    }

    /// What [`Self::undo`] would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.past.last().map(|step| step.label.as_str())
    }

    /// What [`Self::redo`] would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.future.last().map(|step| step.label.as_str())
    }

    /// Takes back the last edit. Does nothing when there is none.
    pub fn undo(&mut self) {
        Self::travel(&mut self.project, &mut self.past, &mut self.future, &mut self.revision);
    }

    /// Makes the last edit that was taken back again. Does nothing when there is none.
    pub fn redo(&mut self) {
        Self::travel(&mut self.project, &mut self.future, &mut self.past, &mut self.revision);
    }

    fn travel(now: &mut Project, from: &mut Vec<Step>, to: &mut Vec<Step>, revision: &mut u64) {
        if let Some(Step { label, project }) = from.pop() {
            let last_id = now.last_id;
            let before = std::mem::replace(now, project);
            // Numbers are never used again, not even those of steps taken back.
            now.last_id = last_id.max(now.last_id);
            to.push(Step { label, project: before });
            *revision += 1;
        }
    }
}
