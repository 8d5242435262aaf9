//! Positions: where a party stands on an issue, and on what evidence.
//!
//! Nothing here is stored: positions are derived from the statements.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Entry, Project, ReportId, Span, Stance, Statement, StatementId, Target};

/// Names one position. `None` means unknown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PositionKey {
    /// Who takes it.
    pub party: Option<String>,
    /// What it is about.
    pub issue: Option<String>,
    /// Which side is taken.
    pub stance: Stance,
}

/// One party's stance on one issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Party, issue and stance.
    pub key: PositionKey,
    /// The statements it rests on, in reading order; never empty.
    pub evidence: Vec<Target>,
}

/// A party with all its positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyPositions {
    /// Its name; `None` gathers the statements whose party is unknown.
    pub party: Option<String>,
    /// Number of its statements.
    pub statements: usize,
    /// Number of words in its contents.
    pub words: usize,
    /// Its positions by issue and stance, unknown issues last.
    pub positions: Vec<Position>,
}

/// Which reports count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One report.
    Report(ReportId),
    /// All reports of the project.
    Project,
}

/// Groups all statements that count by party, issue and stance.
///
/// Parties with the most statements come first, the unknown one last.
pub fn derive_positions(project: &Project, scope: Scope) -> Vec<PartyPositions> {
    let mut groups: BTreeMap<PositionKey, Vec<Target>> = BTreeMap::new();
    let mut sizes: BTreeMap<Option<String>, (usize, usize)> = BTreeMap::new();
    for (report, entry) in project.entries(scope) {
        for (id, statement) in counted(entry) {
            groups.entry(key(statement)).or_default().push((report, id));
            let size = sizes.entry(statement.party.value.clone()).or_default();
            size.0 += 1;
            size.1 += words(statement, entry);
        }
    }
    let mut parties: BTreeMap<Option<String>, Vec<Position>> = BTreeMap::new();
    for (key, evidence) in groups {
        parties.entry(key.party.clone()).or_default().push(Position { key, evidence });
    }
    let mut found: Vec<_> = parties
        .into_iter()
        .map(|(party, mut positions)| {
            positions.sort_by_key(|it| it.key.issue.is_none());
            let (statements, words) = sizes.get(&party).copied().unwrap_or_default();
            PartyPositions { party, statements, words, positions }
        })
        .collect();
    found.sort_by_key(|it| (it.party.is_none(), usize::MAX - it.statements));
    found
}

fn counted(entry: &Entry) -> impl Iterator<Item = (StatementId, &Statement)> {
    entry.in_order().into_iter().filter(|(_, statement)| statement.counts())
}

fn key(statement: &Statement) -> PositionKey {
    PositionKey {
        party: statement.party.value.clone(),
        issue: statement.issue.value.clone(),
        stance: statement.stance.value,
    }
}

fn words(statement: &Statement, entry: &Entry) -> usize {
    let count = |span: &Span| span.of(entry.report.text()).split_whitespace().count();
    statement.content.value.iter().map(count).sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Decided, Metadata, Origin, Report, Review};

    fn statement(party: Option<&str>, issue: Option<&str>, stance: Stance) -> Statement {
        let mut it =
            Statement::new(None, None, Span::new(0, 8).into_iter().collect(), Origin::Added);
        it.party = Decided::by_person(party.map(str::to_owned), Origin::Added);
        it.issue = Decided::by_person(issue.map(str::to_owned), Origin::Added);
        it.stance = Decided::by_person(stance, Origin::Added);
        it
    }

    fn project(statements: Vec<Statement>) -> Project {
        let mut entry = Entry {
            report: Arc::new(Report::new("two wds and more".into(), Metadata::default())),
            ..Entry::default()
        };
        let ids = (1..).map(StatementId);
        entry.statements = ids.zip(statements).collect();
        Project { reports: [(ReportId(9), Arc::new(entry))].into(), ..Project::default() }
    }

    #[test]
    fn the_largest_party_comes_first_and_the_unknown_one_last() {
        let front = || statement(Some("Front"), Some("truce"), Stance::For);
        let project = project(vec![
            statement(None, None, Stance::Unclear),
            statement(Some("Army"), Some("truce"), Stance::Against),
            front(),
            front(),
        ]);
        let found = derive_positions(&project, Scope::Project);
        let shown: Vec<_> =
            found.iter().map(|it| (it.party.as_deref(), it.statements, it.words)).collect();
        assert_eq!(shown, [(Some("Front"), 2, 4), (Some("Army"), 1, 2), (None, 1, 2)]);
        assert_eq!(found.first().map(|it| it.positions.len()), Some(1));
    }

    #[test]
    fn opposite_stances_are_two_positions_and_rejected_statements_count_nowhere() {
        let mut rejected = statement(Some("Front"), Some("truce"), Stance::Neutral);
        rejected.review = Review::Rejected;
        let project = project(vec![
            statement(Some("Front"), Some("truce"), Stance::For),
            statement(Some("Front"), Some("truce"), Stance::Against),
            rejected,
        ]);
        let found = derive_positions(&project, Scope::Report(ReportId(9)));
        assert_eq!(found.iter().map(|it| it.positions.len()).collect::<Vec<_>>(), [2]);
        assert!(derive_positions(&project, Scope::Report(ReportId(1))).is_empty());
    }
}
