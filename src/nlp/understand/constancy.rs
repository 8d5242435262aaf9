//! Who speaks several times on one issue mostly stays on one side.
//!
//! In annotated reports two statements of one party on one issue that take sides take the same side
//! nine times of ten. So what the other statements say of the side counts for each of them: how
//! likely it is that a side is taken at all stays as it was.

use std::collections::BTreeMap;

use super::sense::Choice;
use crate::model::Statement;

/// How often two sides of one party on one issue are the same.
const SAME: f32 = 0.93;
/// What others say moves the odds by no more than this power of e.
const MOST: f32 = 2.0;

/// Whose statements on what belong together.
type Key<'a> = (&'a str, &'a str);

/// Lets the stances of statements that belong together bear on each other.
pub(super) fn bear_on_each_other(statements: &[Statement], choices: &mut [Choice]) {
    let mut groups: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for (at, statement) in statements.iter().enumerate() {
        if let Some(key) = key(statement) {
            groups.entry(key).or_default().push(at);
        }
    }
    for group in groups.values().filter(|it| it.len() > 1) {
        let told: Vec<f32> = group.iter().map(|it| choices.get(*it).map_or(0.0, message)).collect();
        let all: f32 = told.iter().sum();
        for (at, own) in group.iter().zip(told) {
            if let Some(choice) = choices.get_mut(*at) {
                shift(choice, (all - own).clamp(-MOST, MOST));
            }
        }
    }
}

fn key(it: &Statement) -> Option<Key<'_>> {
    let who = it.party.value.as_deref().or(it.speaker.value.as_deref())?;
    Some((who, it.issue.value.as_deref()?))
}

/// By how much one statement moves the odds that another is for rather than against.
fn message(choice: &Choice) -> f32 {
    let mut choice = choice.clone();
    let Some((pro, con)) = choice.sides() else { return 0.0 };
    let both = *pro + *con;
    let pro = *pro / both.max(f32::EPSILON);
    let seen = SAME * pro + (1.0 - SAME) * (1.0 - pro);
    both * (seen / (1.0 - seen)).ln()
}

/// Moves the odds of for against against; their sum stays.
fn shift(choice: &mut Choice, by: f32) {
    let Some((pro, con)) = choice.sides() else { return };
    let both = *pro + *con;
    let moved = *pro * by.exp();
    let share = moved / (moved + *con).max(f32::EPSILON);
    (*pro, *con) = (both * share, both * (1.0 - share));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decided, Origin, Stance};

    fn said(party: &str, issue: &str) -> Statement {
        let mut it = Statement::new(None, None, Vec::new(), Origin::Program);
        it.party = Decided::found(Some(party.to_owned()), 1.0, "");
        it.issue = Decided::found(Some(issue.to_owned()), 1.0, "");
        it
    }

    fn chances(pro: f32, con: f32) -> Choice {
        let of = |it: &Stance| match it {
            Stance::For => pro,
            Stance::Against => con,
            _ => (1.0 - pro - con) / 2.0,
        };
        Choice { chances: Stance::ALL.iter().map(of).collect(), telling: None }
    }

    #[test]
    fn what_is_sure_draws_what_is_unsure_to_its_side_and_nobody_elses() {
        let statements = [
            said("Mill", "quay"),
            said("Mill", "quay"),
            said("Port", "quay"),
            said("Mill", "toll"),
        ];
        let unsure = || chances(0.35, 0.4);
        let mut choices = [chances(0.95, 0.02), unsure(), unsure(), unsure()];
        bear_on_each_other(&statements, &mut choices);
        let side = |at: usize| {
            let (pro, con) = choices[at].clone().sides().map(|(a, b)| (*a, *b)).unwrap();
            assert!((pro + con - 0.75).abs() < 0.3, "whether a side is taken stays as it was");
            pro > con
        };
        assert_eq!([0, 1, 2, 3].map(side), [true, true, false, false]);
    }
}
