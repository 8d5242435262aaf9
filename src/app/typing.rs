//! What is typed into fields of the project: written in every pause, and when the field goes away
//! in whatever way. Names are written when their field is left: half a name is somebody else.

use std::time::{Duration, Instant};

use egui::{Context, Id};

use super::{App, sentence};
use crate::{
    edit::Edit,
    ui::{Typing, forget_draft},
};

/// A pause in typing, after which notes and summaries are written.
const PAUSE: Duration = Duration::from_millis(700);

/// The field that is typed into.
#[derive(Default)]
pub(super) struct Typed {
    /// What its words would change, until that is written.
    waiting: Option<Waiting>,
    /// The field whose words were written last, and the step of the history that they are.
    step: Option<(Id, u64)>,
    /// The field whose words were refused; it is said once, not in every pause.
    refused: Option<Id>,
    /// Fields that went away with words in them.
    gone: Vec<Id>,
}

struct Waiting {
    field: Id,
    edit: Edit,
    /// When the last letter was typed.
    since: Instant,
    /// Whether the field was there in this frame.
    is_there: bool,
}

impl App {
    /// Hears what a field says.
    pub(super) fn hear(&mut self, field: Id, typing: Typing<Edit>) -> anyhow::Result<()> {
        match typing {
            Typing::Rests => Ok(()),
            Typing::Stands => {
                self.typed.waiting.take_if(|it| it.field == field);
                Ok(())
            }
            Typing::Goes(edit) => {
                self.wait(field, edit);
                Ok(())
            }
            Typing::Ends(edit) => {
                self.typed.waiting.take_if(|it| it.field == field);
                let written = edit.map_or(Ok(()), |edit| self.write(field, edit));
                self.typed.step.take_if(|it| it.0 == field);
                written
            }
            Typing::Drops => {
                self.typed.waiting.take_if(|it| it.field == field);
                let step = self.typed.step.take_if(|it| it.0 == field);
                if step.is_some_and(|(_, step)| self.document.is_last(step)) {
                    self.document.undo();
                }
                Ok(())
            }
        }
    }

    fn wait(&mut self, field: Id, edit: Edit) {
        match &mut self.typed.waiting {
            Some(it) if it.field == field => {
                it.is_there = true;
                if it.edit != edit {
                    it.edit = edit;
                    it.since = Instant::now();
                }
            }
            other => {
                if other.is_some() {
                    self.end_typing();
                }
                let since = Instant::now();
                self.typed.waiting = Some(Waiting { field, edit, since, is_there: true });
            }
        }
    }

    /// Makes the change; what is written of one field in several pauses is one step.
    fn write(&mut self, field: Id, edit: Edit) -> anyhow::Result<()> {
        if !edit.is_words() {
            return self.edit(edit);
        }
        let revision = self.document.revision();
        let step = self.typed.step.filter(|it| it.0 == field).map(|it| it.1);
        let step = self.document.join(step, edit)?;
        if self.document.revision() != revision {
            self.typed.step = step.map(|step| (field, step));
        }
        Ok(())
    }

    /// Writes notes and summaries while the user thinks about the next word.
    pub(super) fn write_in_pauses(&mut self, ctx: &Context) {
        let Some(it) = self.typed.waiting.as_ref().filter(|it| it.edit.is_words()) else { return };
        if self.typed.refused == Some(it.field) {
            return;
        }
        let left = PAUSE.saturating_sub(it.since.elapsed());
        if left.is_zero() {
            self.write_waiting();
        } else {
            ctx.request_repaint_after(left);
        }
    }

    /// Writes what was typed into a field that was not there in this frame.
    pub(super) fn end_typing_elsewhere(&mut self) {
        let waiting = self.typed.waiting.as_mut();
        if waiting.is_some_and(|it| !std::mem::take(&mut it.is_there)) {
            self.end_typing();
        }
    }

    /// Writes what is being typed: the field will not be there any more.
    pub(super) fn end_typing(&mut self) {
        self.typed.gone.extend(self.typed.waiting.as_ref().map(|it| it.field));
        self.write_waiting();
        self.typed.step = None;
    }

    /// A field that comes again begins with what the project holds.
    pub(super) fn forget_fields_gone(&mut self, ctx: &Context) {
        for field in self.typed.gone.drain(..) {
            forget_draft(ctx, field);
        }
    }

    fn write_waiting(&mut self) {
        let Some(Waiting { field, edit, .. }) = self.typed.waiting.take() else { return };
        let written = self.write(field, edit);
        self.typed.refused = written.is_err().then_some(field);
        if let Err(error) = written {
            self.message = Some((sentence(&format!("{error:#}")), true));
        }
        self.saver.offer(&self.document);
    }
}
