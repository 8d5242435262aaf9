//! Which party stands where on which issue: a table with a row for each party.

mod draw;

use std::collections::BTreeMap;

use super::tally::{Counts, Evidence, Shown, largest, shown};
use crate::model::{Filter, Project, Target};

/// More parties are left out, those with the fewest statements.
pub const MOST_PARTIES: usize = 40;
/// More issues are left out, those with the fewest statements.
pub const MOST_ISSUES: usize = 40;

/// Parties by issues, with what each says of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The rows, the party with the most statements first, the unknown one last.
    pub parties: Vec<Head>,
    /// The columns, the issue with the most statements first.
    pub issues: Vec<Head>,
    /// What is said, by row and column; nothing where nothing is.
    pub cells: BTreeMap<(usize, usize), Cell>,
    /// How many statements have no known issue; they are in no cell.
    pub without_issue: usize,
    /// How many parties were left out.
    pub more_parties: usize,
    /// How many issues were left out.
    pub more_issues: usize,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Name of the party or of the issue; `None` for the unknown party.
    pub name: Option<String>,
    /// Number of statements in it that have an issue, also those in cells that were left out.
    pub statements: usize,
    /// These statements, most telling first.
    pub evidence: Vec<Target>,
}

/// What one party says of one issue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many statements there are of each stance.
    pub counts: Counts,
    /// Whether a party takes both sides. The unknown party is not one party, so never.
    pub contradicted: bool,
    /// The statements, most telling first.
    pub evidence: Vec<Target>,
}

/// The statements of a head or a cell while they are gathered.
#[derive(Default)]
struct Heap {
    counts: Counts,
    evidence: Evidence,
}

impl Heap {
    fn add(&mut self, it: &Shown<'_>) {
        self.counts.add(it.stance());
        self.evidence.add(it);
    }
}

impl Matrix {
    /// Counts the statements that the filter allows.
    pub fn derive(project: &Project, filter: &Filter) -> Self {
        let mut it = Self::default();
        let mut cells: BTreeMap<(Option<&str>, &str), Heap> = BTreeMap::new();
        let mut parties: BTreeMap<Option<&str>, Heap> = BTreeMap::new();
        let mut issues: BTreeMap<Option<&str>, Heap> = BTreeMap::new();
        for found in shown(project, filter) {
            let Some(issue) = found.issue() else {
                it.without_issue += 1;
                continue;
            };
            cells.entry((found.party(), issue)).or_default().add(&found);
            parties.entry(found.party()).or_default().add(&found);
            issues.entry(Some(issue)).or_default().add(&found);
        }
        (it.parties, it.more_parties) = heads(parties, MOST_PARTIES);
        (it.issues, it.more_issues) = heads(issues, MOST_ISSUES);
        for (row, party) in it.parties.iter().enumerate() {
            for (column, issue) in it.issues.iter().enumerate() {
                let name = issue.name.as_deref().unwrap_or_default();
                if let Some(heap) = cells.remove(&(party.name.as_deref(), name)) {
                    let contradicted = party.name.is_some() && heap.evidence.is_contradicted();
                    let evidence = heap.evidence.sorted();
                    let cell = Cell { counts: heap.counts, contradicted, evidence };
                    it.cells.insert((row, column), cell);
                }
            }
        }
        it
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The table, with a row of heads; one row a cell, so that programs can count on.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let mut head = vec!["party".to_owned(), "issue".to_owned()];
        head.extend(Counts::columns());
        head.push("both_sides".to_owned());
        let mut rows = vec![head];
        for ((row, column), cell) in &self.cells {
            let heads = self.parties.get(*row).zip(self.issues.get(*column));
            let Some((party, issue)) = heads else { continue };
            // Files are in English, whatever the window speaks.
            let party = party.name.clone().unwrap_or_else(|| "Unknown party".to_owned());
            let mut cells = vec![party, issue.name.clone().unwrap_or_default()];
            cells.extend(cell.counts.cells());
            cells.push(if cell.contradicted { "yes" } else { "" }.to_owned());
            rows.push(cells);
        }
        rows
    }
}

/// The largest rows or columns, the unknown one last, and how many were left out.
fn heads(all: BTreeMap<Option<&str>, Heap>, most: usize) -> (Vec<Head>, usize) {
    let head = |(name, it): (Option<&str>, Heap)| Head {
        name: name.map(str::to_owned),
        statements: it.evidence.len(),
        evidence: it.evidence.sorted(),
    };
    let mut heads: Vec<_> = all.into_iter().map(head).collect();
    let more = largest(&mut heads, most, |it| it.statements);
    heads.sort_by_key(|it| it.name.is_none());
    (heads, more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figure::{
            drawing::Shape,
            sample::{Said, project},
        },
        model::{Review, Stance, StatementId},
    };

    fn sample() -> Project {
        let mill = |stance| Said::new("Mill", "toll", stance);
        project(&[
            ("2026-01-01", mill(Stance::For)),
            ("2026-01-02", mill(Stance::For).sure(0.5)),
            ("2026-01-03", mill(Stance::Against).sure(0.7)),
            ("2026-01-04", mill(Stance::Against).reviewed(Review::Rejected)),
            ("2026-01-05", Said::new("Dam", "water", Stance::Neutral)),
            ("2026-01-06", Said::new("", "water", Stance::For)),
            ("2026-01-07", Said::new("", "water", Stance::Against)),
            ("2026-01-08", Said::new("Dam", "", Stance::For)),
        ])
    }

    #[test]
    fn statements_are_counted_and_rejected_ones_left_out() {
        let it = Matrix::derive(&sample(), &Filter::default());
        let expected = [
            ["party", "issue", "for", "against", "neutral", "unclear", "both_sides"],
            ["Mill", "toll", "2", "1", "0", "0", "yes"],
            ["Dam", "water", "0", "0", "1", "0", ""],
            ["Unknown party", "water", "1", "1", "0", "0", ""],
        ];
        assert_eq!(it.rows(), expected);
        assert_eq!((it.without_issue, it.more_parties, it.more_issues), (1, 0, 0));
    }

    #[test]
    fn a_party_that_takes_both_sides_is_marked_with_the_surest_evidence_first() {
        let it = Matrix::derive(&sample(), &Filter::default());
        let ids = it.cells[&(0, 0)].evidence.iter().map(|it| it.1.0).collect::<Vec<_>>();
        assert_eq!(ids, [1, 3, 2]);
        assert!(it.cells[&(0, 0)].contradicted);
        assert!(!it.cells[&(2, 1)].contradicted, "the unknown party is not one");
        let drawing = it.draw(&sample());
        let tips: Vec<_> = drawing.spots.iter().filter(|it| it.tip.contains("Both")).collect();
        assert_eq!(tips.len(), 1);
        assert_eq!(tips[0].opens.first().map(|it| it.1), Some(StatementId(1)));
    }

    #[test]
    fn the_filter_is_respected() {
        let filter = Filter { stances: [Stance::Against].into(), ..Filter::default() };
        let it = Matrix::derive(&sample(), &filter);
        let expected = [
            ["Mill", "toll", "0", "1", "0", "0", ""],
            ["Unknown party", "water", "0", "1", "0", "0", ""],
        ];
        assert_eq!(it.rows()[1..], expected);
        let filter = Filter { from: "2030-01-01".into(), ..Filter::default() };
        let none = Matrix::derive(&sample(), &filter);
        assert!(none.is_empty() && none.draw(&sample()) == crate::figure::Drawing::default());
    }

    #[test]
    fn what_is_left_out_is_told() {
        let names: Vec<&'static str> =
            (0..43).map(|it| &*Box::leak(format!("Party {it:02}").into_boxed_str())).collect();
        let said: Vec<_> = names.iter().map(|it| ("", Said::new(it, it, Stance::For))).collect();
        let it = Matrix::derive(&project(&said), &Filter::default());
        assert_eq!((it.parties.len(), it.more_parties, it.more_issues), (40, 3, 3));
        let drawing = it.draw(&Project::default());
        let told = |shape: &Shape| matches!(shape, Shape::Text { words, .. } if words.contains("3 more parties"));
        assert!(drawing.shapes.iter().any(told));
    }
}
