//! What was done, and the way back: kept in the project file, so that undo reaches over a restart.

use std::sync::Arc;

use super::Patch;

/// Most steps that are kept.
const MOST_STEPS: usize = 1_000;
/// Most rows that all steps together keep; the last step is kept however large it is.
const MOST_ROWS: usize = 200_000;

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Grows from step to step; never used again.
    pub number: u64,
    /// What was done, for the menu.
    pub label: String,
    /// The rows as they were before it; once it is undone, as they were after it.
    pub patch: Patch,
}

/// The steps that can be undone and those that can be made again. A clone is cheap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// What can be undone, the last step last.
    pub past: Vec<Arc<Step>>,
    /// What can be made again, the next step last.
    pub future: Vec<Arc<Step>>,
    /// The last number given to a step.
    pub last: u64,
}

impl History {
    /// Notes a new change: what was undone before cannot be made again. Answers with its number.
    pub fn push(&mut self, label: String, patch: Patch) -> u64 {
        self.last += 1;
        self.past.push(Arc::new(Step { number: self.last, label, patch }));
        self.future.clear();
        let rows = |it: &Arc<Step>| it.patch.weight();
        let mut weight: usize = self.past.iter().map(rows).sum();
        let mut old = self.past.len().saturating_sub(MOST_STEPS);
        weight -= self.past.iter().take(old).map(rows).sum::<usize>();
        while weight > MOST_ROWS && old + 1 < self.past.len() {
            weight -= self.past.get(old).map_or(0, rows);
            old += 1;
        }
        self.past.drain(..old);
        self.last
    }

    /// All steps, the oldest first, each with whether it is undone.
    pub fn steps(&self) -> impl Iterator<Item = (&Arc<Step>, bool)> {
        let past = self.past.iter().map(|it| (it, false));
        past.chain(self.future.iter().rev().map(|it| (it, true)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_steps_make_way_and_numbers_go_on() {
        let mut history = History::default();
        for _ in 0..MOST_STEPS + 5 {
            history.push("x".to_owned(), Patch::default());
        }
        assert_eq!(history.past.len(), MOST_STEPS);
        assert_eq!(history.past.first().map(|it| it.number), Some(6));
        assert_eq!(history.last, MOST_STEPS as u64 + 5);
    }
}
