//! Counting statements by stance, and which of them tells most.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    language::say,
    model::{Entry, Filter, Project, ReportId, Review, Stance, Statement, Target},
};

/// How many statements there are of each stance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Stance, usize>);

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, stance: Stance) {
        *self.0.entry(stance).or_default() += 1;
    }

    /// How many are of this stance.
    pub fn of(&self, stance: Stance) -> usize {
        self.0.get(&stance).copied().unwrap_or_default()
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// The stances that there are, with their number, in the order of [`Stance::ALL`].
    pub fn present(&self) -> Vec<(Stance, usize)> {
        self.0.iter().map(|(stance, count)| (*stance, *count)).collect()
    }

    /// Whether both for and against are there.
    pub fn both_sides(&self) -> bool {
        self.of(Stance::For) > 0 && self.of(Stance::Against) > 0
    }

    /// The side that is taken more often; `None` without one, and where both are as frequent.
    pub fn side(&self) -> Option<Stance> {
        match self.of(Stance::For).cmp(&self.of(Stance::Against)) {
            std::cmp::Ordering::Less => Some(Stance::Against),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(Stance::For),
        }
    }

    /// What they say together: the side, however many statements take none. Without a side, or
    /// where both are as frequent, what is more frequent of neutral and unclear.
    pub fn leading(&self) -> Stance {
        let neutral = self.both_sides() || self.of(Stance::Neutral) >= self.of(Stance::Unclear);
        self.side().unwrap_or(if neutral { Stance::Neutral } else { Stance::Unclear })
    }

    /// The sign of [`Counts::leading`]; “±” where both sides are as frequent.
    pub fn sign(&self) -> &'static str {
        let even = self.both_sides() && self.side().is_none();
        if even { "±" } else { self.leading().sign() }
    }

    /// The heads of a table's columns for counts.
    pub fn columns() -> impl Iterator<Item = String> {
        Stance::ALL.into_iter().map(|it| it.key().to_owned())
    }

    /// The counts for these columns.
    pub fn cells(&self) -> impl Iterator<Item = String> {
        Stance::ALL.into_iter().map(|it| self.of(it).to_string())
    }

    /// In words: “3 for, 1 against, 2 neutral”.
    pub fn words(&self) -> String {
        let words = |(stance, count): (&Stance, &usize)| {
            say!("figure-stance", stance = stance.key(), count = (*count))
        };
        self.0.iter().map(words).collect::<Vec<_>>().join(", ")
    }
}

/// Statements, the most telling first once it is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence(Vec<(f32, Target)>, BTreeSet<Stance>);

impl Evidence {
    pub(super) fn add(&mut self, it: &Shown<'_>) {
        self.0.push((telling(it.statement), it.target));
        self.1.extend(it.statement.sure_side());
    }

    /// Whether both sides are taken, and surely: as in [`crate::model::Position::contradicted`].
    pub(super) fn is_contradicted(&self) -> bool {
        self.1.len() > 1
    }

    pub(super) fn append(&mut self, other: &Self) {
        self.0.extend(other.0.iter().copied());
        self.1.extend(&other.1);
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// What tells the same stays in reading order.
    pub(super) fn sorted(&self) -> Vec<Target> {
        let mut all = self.0.clone();
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        all.into_iter().map(|it| it.1).collect()
    }
}

/// What a person accepted comes first, then what is surest; a side that a person gave is sure.
fn telling(it: &Statement) -> f32 {
    let accepted = if it.review == Review::Accepted { 1.0 } else { 0.0 };
    let stance = if it.stance.origin.is_human() { 1.0 } else { it.stance.confidence };
    accepted + stance * it.confidence
}

/// A statement that a figure counts.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) target: Target,
    pub(super) entry: &'a Entry,
    pub(super) statement: &'a Statement,
}

impl<'a> Shown<'a> {
    pub(super) fn party(&self) -> Option<&'a str> {
        self.statement.party.value.as_deref()
    }

    pub(super) fn issue(&self) -> Option<&'a str> {
        self.statement.issue.value.as_deref()
    }

    pub(super) fn stance(&self) -> Stance {
        self.statement.stance.value
    }
}

/// The reports that the filter allows.
pub(super) fn reports<'a>(
    project: &'a Project,
    filter: &'a Filter,
) -> impl Iterator<Item = (ReportId, &'a Entry)> {
    let all = project.reports.iter().map(|(id, entry)| (*id, entry.as_ref()));
    all.filter(|(id, entry)| filter.allows_report(*id, entry))
}

/// The statements that count and that the filter allows, in reading order.
pub(super) fn shown<'a>(
    project: &'a Project,
    filter: &'a Filter,
) -> impl Iterator<Item = Shown<'a>> {
    reports(project, filter).flat_map(|(report, entry)| {
        let all = entry.in_order().into_iter();
        let counted = all.filter(|(_, it)| it.counts() && filter.allows(it));
        counted.map(move |(id, statement)| Shown { target: (report, id), entry, statement })
    })
}

/// Sorts by number, the largest first, and cuts; returns how many were cut off.
///
/// The order of those with the same number stays as it is.
pub(super) fn largest<T>(all: &mut Vec<T>, most: usize, count: impl Fn(&T) -> usize) -> usize {
    all.sort_by_key(|it| std::cmp::Reverse(count(it)));
    let more = all.len().saturating_sub(most);
    all.truncate(most);
    more
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figure::sample::{Said, project},
        model::StatementId,
    };

    fn counts(stances: &[Stance]) -> Counts {
        let mut it = Counts::default();
        for stance in stances {
            it.add(*stance);
        }
        it
    }

    #[test]
    fn a_side_is_told_whatever_number_takes_none() {
        use Stance::{Against, For, Neutral, Unclear};
        let it = counts(&[Neutral, Neutral, Against]);
        assert_eq!((it.leading(), it.sign(), it.both_sides()), (Against, "−", false));
        let it = counts(&[For, Against]);
        assert_eq!((it.side(), it.sign(), it.both_sides()), (None, "±", true));
        assert_eq!(counts(&[Unclear]).leading(), Unclear);
        let cells: Vec<_> = counts(&[Neutral, For, For, Unclear]).cells().collect();
        assert_eq!(cells, ["2", "0", "1", "1"]);
        assert_eq!(counts(&[Against, For]).words(), "1 for, 1 against");
    }

    #[test]
    fn accepted_statements_tell_most_and_rejected_ones_are_not_shown() {
        let said = Said::new("Mill", "toll", Stance::For);
        let project = project(&[
            ("2026-01-01", said.sure(0.9)),
            ("2026-01-02", said.sure(0.2).reviewed(Review::Accepted)),
            ("2026-01-03", said.sure(0.95)),
            ("2026-01-04", said.reviewed(Review::Rejected)),
        ]);
        let mut evidence = Evidence::default();
        shown(&project, &Filter::default()).for_each(|it| evidence.add(&it));
        let ids: Vec<_> = evidence.sorted().into_iter().map(|it| it.1).collect();
        assert_eq!(ids, [StatementId(2), StatementId(3), StatementId(1)]);
    }

    #[test]
    fn the_largest_stay() {
        let mut all = vec![1, 5, 3, 4];
        assert_eq!(largest(&mut all, 3, |it| *it), 1);
        assert_eq!(all, [5, 4, 3]);
    }
}
