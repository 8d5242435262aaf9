//! Positions: where a party stands on an issue, and on what evidence.
//!
//! Nothing here is stored: positions are derived from the statements, and from what a person keeps
//! of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Entry, Project, ReportId, Review, Span, Stance, Statement, StatementId, Target};

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

impl PositionKey {
    /// The position that a statement is evidence of.
    pub fn of(it: &Statement) -> Self {
        let (party, issue) = (it.party.value.clone(), it.issue.value.clone());
        Self { party, issue, stance: it.stance.value }
    }
}

/// One party's stance on one issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// Party, issue and stance.
    pub key: PositionKey,
    /// The statements it rests on, most telling first.
    pub evidence: Vec<Target>,
    /// Statements of others who tell that the party stands so, in reading order. The party's own
    /// word is never mixed with them.
    pub told: Vec<Told>,
    /// Whether the party also takes the opposite side on the same issue, and both are rather sure.
    pub contradicted: bool,
    /// How sure the program is of the side, where it found one; `None` once a person decided.
    pub sure: Option<f32>,
}

impl Position {
    /// Whether any statement tells of it.
    pub fn is_told(&self) -> bool {
        !(self.evidence.is_empty() && self.told.is_empty())
    }
}

/// What one says of another: an attribution inside a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The statement of the one who tells it.
    pub target: Target,
    /// Which of its inner attributions it is.
    pub inner: usize,
}

/// A party with all its positions.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyPositions {
    /// Its name; `None` gathers the statements whose party is unknown.
    pub party: Option<String>,
    /// Number of its statements.
    pub statements: usize,
    /// Number of words in its contents.
    pub words: usize,
    /// How the program found that its speakers stand for it; empty where a person said so.
    pub why: String,
    /// Its positions by issue and stance, unknown issues last.
    pub positions: Vec<Position>,
}

/// Which reports count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One report.
    Report(ReportId),
    /// All reports of the project.
    Project,
}

/// Groups all statements that count by party, issue and stance.
///
/// Parties with the most statements come first, the unknown one last; a party's positions as a person
/// put them, then those with the most evidence first, those that only others tell and those of unknown
/// issues last. A position that a person keeps and nothing tells of stands in every scope.
pub fn derive_positions(project: &Project, scope: Scope) -> Vec<PartyPositions> {
    let mut parties: BTreeMap<Option<String>, Gathered> = BTreeMap::new();
    for (report, entry) in project.entries(scope) {
        for (id, statement) in counted(entry) {
            let target = (report, id);
            parties.entry(statement.party.value.clone()).or_default().add(target, statement, entry);
            for (inner, it) in statement.inner.iter().enumerate() {
                let Some(party) =
                    it.party.clone().filter(|it| Some(it) != statement.party.value.as_ref())
                else {
                    continue;
                };
                if it.issue.is_some() {
                    let told = parties.entry(Some(party)).or_default();
                    told.told
                        .entry((it.issue.clone(), it.stance))
                        .or_default()
                        .push(Told { target, inner });
                }
            }
        }
    }
    for key in untold(project) {
        parties.entry(key.party).or_default().kept.push((key.issue, key.stance));
    }
    let positions = |(party, it): (_, Gathered)| it.positions(party, project);
    let mut found: Vec<_> = parties.into_iter().map(positions).collect();
    found.sort_by_key(|it| (it.party.is_none(), std::cmp::Reverse(it.statements)));
    found
}

/// The positions that a person keeps though no statement tells of them.
fn untold(project: &Project) -> BTreeSet<PositionKey> {
    let alone = project.kept.iter().filter(|(_, it)| it.is_shown_alone());
    let mut left: BTreeSet<_> = alone.map(|(key, _)| key.clone()).collect();
    if left.is_empty() {
        return left;
    }
    for (_, statement) in project.reports.values().flat_map(|it| counted(it)) {
        left.remove(&PositionKey::of(statement));
        for it in &statement.inner {
            left.remove(&PositionKey {
                party: it.party.clone(),
                issue: it.issue.clone(),
                stance: it.stance,
            });
        }
    }
    left
}

/// An issue and the side that is taken.
type Taken = (Option<String>, Stance);

/// What a party says, and what others say of it, by issue and stance.
#[derive(Default)]
struct Gathered {
    statements: usize,
    words: usize,
    whys: BTreeMap<String, usize>,
    own: BTreeMap<Taken, Vec<Evidence>>,
    told: BTreeMap<Taken, Vec<Told>>,
    /// What a person keeps and nobody tells.
    kept: Vec<Taken>,
}

impl Gathered {
    fn add(&mut self, target: Target, statement: &Statement, entry: &Entry) {
        self.statements += 1;
        self.words += words(statement, entry);
        if !statement.party.origin.is_human() {
            *self.whys.entry(statement.party.why.clone()).or_default() += 1;
        }
        let key = (statement.issue.value.clone(), statement.stance.value);
        let stance = &statement.stance;
        let sure = Some(stance.confidence).filter(|_| !stance.origin.is_human());
        let is_sided = statement.sure_side().is_some();
        let evidence = Evidence { target, telling: telling(statement), sure, is_sided };
        self.own.entry(key).or_default().push(evidence);
    }

    fn positions(self, party: Option<String>, project: &Project) -> PartyPositions {
        let sides: Vec<_> = self
            .own
            .iter()
            .filter(|(_, it)| party.is_some() && it.iter().any(|it| it.is_sided))
            .map(|(taken, _)| taken.clone())
            .collect();
        let contradicted = |issue: &Option<String>, stance: Stance| {
            let both = [Some(stance), stance.opposite()];
            issue.is_some()
                && both
                    .into_iter()
                    .all(|it| it.is_some_and(|it| sides.contains(&(issue.clone(), it))))
        };
        let all = self.own.keys().chain(self.told.keys()).chain(&self.kept);
        let mut keys: Vec<_> = all.cloned().collect();
        keys.sort();
        keys.dedup();
        let (mut own, mut told) = (self.own, self.told);
        let mut positions: Vec<_> = keys
            .into_iter()
            .map(|(issue, stance)| {
                let mut evidence = own.remove(&(issue.clone(), stance)).unwrap_or_default();
                evidence.sort_by(|a, b| b.telling.total_cmp(&a.telling));
                let told = told.remove(&(issue.clone(), stance)).unwrap_or_default();
                let contradicted = contradicted(&issue, stance);
                let guesses: Vec<_> = evidence.iter().filter_map(|it| it.sure).collect();
                let sure = guesses.iter().sum::<f32>() / guesses.len().max(1) as f32;
                let sided = stance.opposite().is_some() && !guesses.is_empty();
                let sure = Some(sure).filter(|_| sided);
                let key = PositionKey { party: party.clone(), issue, stance };
                let evidence = evidence.into_iter().map(|it| it.target).collect();
                Position { key, evidence, told, contradicted, sure }
            })
            .collect();
        // The two sides of a contradiction stand together.
        let most = |issue: &Option<String>, all: &[Position]| {
            let same = all.iter().filter(|it| it.key.issue == *issue);
            same.map(|it| it.evidence.len()).sum::<usize>()
        };
        let sums: Vec<_> = positions.iter().map(|it| most(&it.key.issue, &positions)).collect();
        let mut order: Vec<_> = positions.drain(..).zip(sums).collect();
        order.sort_by_key(|(it, sum)| {
            let own = std::cmp::Reverse(it.evidence.len());
            let place = project.kept.get(&it.key).and_then(|it| it.place).unwrap_or(u32::MAX);
            let issue = &it.key.issue;
            (place, issue.is_none(), std::cmp::Reverse(*sum), issue.clone(), own)
        });
        let why = self.whys.into_iter().max_by_key(|it| it.1).map(|it| it.0).unwrap_or_default();
        PartyPositions {
            party,
            statements: self.statements,
            words: self.words,
            why,
            positions: order.into_iter().map(|(it, _)| it).collect(),
        }
    }
}

/// A statement as evidence of a position.
struct Evidence {
    target: Target,
    telling: f32,
    /// How sure the side is; `None` where a person gave it.
    sure: Option<f32>,
    /// Whether that is enough to contradict another.
    is_sided: bool,
}

/// How much a statement tells of a position: what a person accepted first, then what is surest.
fn telling(statement: &Statement) -> f32 {
    let accepted = if statement.review == Review::Accepted { 1.0 } else { 0.0 };
    let sure = |human: bool, confidence: f32| if human { 1.0 } else { confidence };
    accepted
        + sure(statement.stance.origin.is_human(), statement.stance.confidence)
            * sure(statement.issue.origin.is_human(), statement.issue.confidence)
            * statement.confidence
}

fn counted(entry: &Entry) -> impl Iterator<Item = (StatementId, &Statement)> {
    entry.in_order().into_iter().filter(|(_, statement)| statement.counts())
}

fn words(statement: &Statement, entry: &Entry) -> usize {
    let count = |span: &Span| span.of(entry.report.text()).split_whitespace().count();
    statement.content.value.iter().map(count).sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Decided, Inner, Metadata, Origin, Report};

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
        entry.statements = ids.zip(statements.into_iter().map(Arc::new)).collect();
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
        assert!(found.iter().flat_map(|it| &it.positions).all(|it| it.contradicted));
        assert!(derive_positions(&project, Scope::Report(ReportId(1))).is_empty());
    }

    #[test]
    fn what_others_tell_is_kept_apart() {
        let mut army = statement(Some("Army"), Some("truce"), Stance::Against);
        let span = |start, end| Span::new(start, end).unwrap();
        let inner = Inner::new(None, span(4, 7), vec![span(8, 16)]);
        army.inner = vec![Inner {
            party: Some("Front".to_owned()),
            issue: Some("truce".to_owned()),
            stance: Stance::Against,
            ..inner
        }];
        let project = project(vec![statement(Some("Front"), Some("truce"), Stance::For), army]);
        let found = derive_positions(&project, Scope::Project);
        let front = found.iter().find(|it| it.party.as_deref() == Some("Front")).unwrap();
        let shown: Vec<_> = front
            .positions
            .iter()
            .map(|it| (it.key.stance, it.evidence.len(), it.told.len(), it.contradicted))
            .collect();
        assert_eq!(shown, [(Stance::For, 1, 0, false), (Stance::Against, 0, 1, false)]);
        assert_eq!(front.statements, 1);
    }
}
