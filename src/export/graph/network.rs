//! Which party stands with whom, and where it stands: nodes and edges with numbers.

use std::collections::BTreeMap;

use crate::model::{Project, Stance};

/// A network that can be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<Edge>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) label: String,
    /// `party` or `issue`.
    pub(super) kind: &'static str,
    pub(super) statements: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// Numbers of nodes.
    pub(super) ends: (usize, usize),
    /// Never 0, which Gephi passes over.
    pub(super) weight: i64,
    /// What most of it is: `agree`, `oppose` or `even` between parties, `for` or `against` issues.
    pub(super) tie: &'static str,
    /// How often the one: agreed issues, or statements for.
    pub(super) plus: usize,
    /// How often the other: opposed issues, or statements against.
    pub(super) minus: usize,
}

/// Statements for and against.
type Sides = (usize, usize);

/// What is counted in a project.
#[derive(Default)]
struct Counted<'a> {
    parties: BTreeMap<&'a str, usize>,
    issues: BTreeMap<&'a str, usize>,
    sides: BTreeMap<&'a str, BTreeMap<&'a str, Sides>>,
}

impl<'a> Counted<'a> {
    fn new(project: &'a Project) -> Self {
        let mut it = Self::default();
        for (_, statement) in project.statements().filter(|(_, it)| it.counts()) {
            let Some(party) = statement.party.value.as_deref() else { continue };
            *it.parties.entry(party).or_default() += 1;
            let Some(issue) = statement.issue.value.as_deref() else { continue };
            *it.issues.entry(issue).or_default() += 1;
            let sides = it.sides.entry(party).or_default().entry(issue).or_default();
            match statement.stance.value {
                Stance::For => sides.0 += 1,
                Stance::Against => sides.1 += 1,
                Stance::Neutral | Stance::Unclear => {}
            }
        }
        it
    }
}

/// Parties, joined where they take sides on the same issues: the network of the program's figure,
/// with every party.
///
/// The weight is the number of issues on which they are what the tie says.
#[must_use]
pub(super) fn parties(project: &Project) -> Graph {
    let counted = Counted::new(project);
    let nodes: Vec<_> = nodes(&counted.parties, "party");
    let sides: Vec<BTreeMap<&str, bool>> =
        counted.parties.keys().map(|it| taken(counted.sides.get(it))).collect();
    let mut edges = Vec::new();
    for (a, one) in sides.iter().enumerate() {
        for (b, other) in sides.iter().enumerate().skip(a + 1) {
            let both = one.iter().filter_map(|(issue, side)| Some((*side, *other.get(issue)?)));
            let (agree, oppose): (Vec<_>, Vec<_>) = both.partition(|(one, other)| one == other);
            let (agree, oppose) = (agree.len(), oppose.len());
            if agree.max(oppose) == 0 {
                continue;
            }
            let tie = match agree.cmp(&oppose) {
                std::cmp::Ordering::Less => "oppose",
                std::cmp::Ordering::Equal => "even",
                std::cmp::Ordering::Greater => "agree",
            };
            let weight = signed(agree.max(oppose));
            edges.push(Edge { ends: (a, b), weight, tie, plus: agree, minus: oppose });
        }
    }
    Graph { nodes, edges }
}

/// Parties and the issues they take sides on. The weight is the number of statements for, less
/// those against; as many of both leave no edge.
#[must_use]
pub(super) fn parties_and_issues(project: &Project) -> Graph {
    let counted = Counted::new(project);
    let mut all = nodes(&counted.parties, "party");
    let first = all.len();
    all.extend(nodes(&counted.issues, "issue"));
    let place: BTreeMap<&str, usize> = counted.issues.keys().copied().zip(first..).collect();
    let mut edges = Vec::new();
    for (party, name) in counted.parties.keys().enumerate() {
        for (issue, (plus, minus)) in counted.sides.get(name).into_iter().flatten() {
            let weight = signed(*plus) - signed(*minus);
            let tie = if weight > 0 { "for" } else { "against" };
            if let Some(issue) = place.get(issue).filter(|_| weight != 0) {
                edges.push(Edge { ends: (party, *issue), weight, tie, plus: *plus, minus: *minus });
            }
        }
    }
    Graph { nodes: all, edges }
}

fn nodes(counts: &BTreeMap<&str, usize>, kind: &'static str) -> Vec<Node> {
    let node = |(label, statements): (&&str, &usize)| Node {
        label: (*label).to_owned(),
        kind,
        statements: *statements,
    };
    counts.iter().map(node).collect()
}

/// The issues on which one side is taken more often, and whether it is for.
fn taken<'a>(issues: Option<&BTreeMap<&'a str, Sides>>) -> BTreeMap<&'a str, bool> {
    let all = issues.into_iter().flatten();
    all.filter(|(_, it)| it.0 != it.1).map(|(issue, it)| (*issue, it.0 > it.1)).collect()
}

fn signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Entry, Origin, ReportId, Review, Statement, StatementId};

    fn project(said: &[(&str, &str, Stance)]) -> Project {
        let mut entry = Entry::default();
        for (id, (party, issue, stance)) in (1..).zip(said) {
            let mut it = Statement::new(None, None, Vec::new(), Origin::Added);
            it.party.value = Some((*party).to_owned());
            it.issue.value = Some((*issue).to_owned()).filter(|it| !it.is_empty());
            it.stance.value = *stance;
            if *party == "Wrong" {
                it.review = Review::Rejected;
            }
            entry.statements.insert(StatementId(id), Arc::new(it));
        }
        Project { reports: [(ReportId(1), Arc::new(entry))].into(), ..Project::default() }
    }

    #[test]
    fn edges_tell_who_stands_where() {
        use Stance::{Against, For, Neutral};
        let project = project(&[
            ("Dam", "toll", For),
            ("Dam", "road", Against),
            ("Dam", "fish", For),
            ("Mill", "toll", For),
            ("Mill", "road", For),
            ("Mill", "fish", For),
            ("Mill", "fish", Against),
            ("Ferry", "road", Against),
            ("Ferry", "road", Against),
            ("Ferry", "", Neutral),
            ("Wrong", "toll", For),
        ]);
        let shown = |it: &Graph| -> Vec<String> {
            let name = |at: usize| it.nodes[at].label.clone();
            let edge = |it: &Edge| {
                let (a, b) = (name(it.ends.0), name(it.ends.1));
                format!("{a} {b} {} {} {}:{}", it.tie, it.weight, it.plus, it.minus)
            };
            it.edges.iter().map(edge).collect()
        };
        let found = parties(&project);
        assert_eq!(
            shown(&found),
            ["Dam Ferry agree 1 1:0", "Dam Mill even 1 1:1", "Ferry Mill oppose 1 0:1"]
        );
        assert_eq!(found.nodes.iter().map(|it| it.statements).collect::<Vec<_>>(), [3, 3, 4]);
        let found = parties_and_issues(&project);
        assert_eq!(
            shown(&found),
            [
                "Dam fish for 1 1:0",
                "Dam road against -1 0:1",
                "Dam toll for 1 1:0",
                "Ferry road against -2 0:2",
                "Mill road for 1 1:0",
                "Mill toll for 1 1:0",
            ]
        );
    }
}
