//! Who stands with whom: parties, joined where they surely take sides on the same issues.

mod draw;
mod layout;
mod springs;

use std::collections::BTreeMap;

use super::tally::{Counts, Evidence, largest, shown};
use crate::model::{Filter, Project, Stance, Target};

/// More parties are left out, those with the fewest statements.
pub const MOST_NODES: usize = 40;

/// Parties and what joins or parts them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    /// How many statements have no known party; they are left out.
    pub unknown: usize,
    /// How many parties were left out.
    pub more_parties: usize,
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub party: String,
    /// Number of its statements.
    pub statements: usize,
    /// These statements, most telling first.
    pub evidence: Vec<Target>,
}

/// Two parties that take sides on the same issues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The two, as numbers of nodes; the smaller number first.
    pub ends: (usize, usize),
    /// Issues on which both take the same side more often.
    pub agreed: Vec<String>,
    /// Issues on which they take opposite sides more often.
    pub opposed: Vec<String>,
    /// The statements of both on these issues that surely take a side, most telling first.
    pub evidence: Vec<Target>,
}

/// What an edge says, all in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// Agreed on more issues than opposed.
    Agree,
    /// Opposed on more issues than agreed.
    Oppose,
    /// As often the one as the other.
    Even,
}

impl Edge {
    /// On how many issues they agree.
    pub fn agree(&self) -> usize {
        self.agreed.len()
    }

    /// On how many issues they are opposed.
    pub fn oppose(&self) -> usize {
        self.opposed.len()
    }

    /// Which of the two is more frequent.
    pub fn tie(&self) -> Tie {
        match self.agree().cmp(&self.oppose()) {
            std::cmp::Ordering::Less => Tie::Oppose,
            std::cmp::Ordering::Equal => Tie::Even,
            std::cmp::Ordering::Greater => Tie::Agree,
        }
    }

    /// On how many issues they are what [`Edge::tie`] says.
    pub fn weight(&self) -> usize {
        self.agree().max(self.oppose())
    }

    fn is_empty(&self) -> bool {
        self.agreed.is_empty() && self.opposed.is_empty()
    }
}

/// What a party says of an issue.
#[derive(Default)]
struct Heap {
    counts: Counts,
    /// Only what surely takes a side.
    evidence: Evidence,
}

impl Network {
    /// Compares the sides of all parties in the statements that the filter allows.
    pub fn derive(project: &Project, filter: &Filter) -> Self {
        let mut it = Self::default();
        let mut parties: BTreeMap<&str, Evidence> = BTreeMap::new();
        let mut issues: BTreeMap<&str, BTreeMap<&str, Heap>> = BTreeMap::new();
        for found in shown(project, filter) {
            let Some(party) = found.party() else {
                it.unknown += 1;
                continue;
            };
            parties.entry(party).or_default().add(&found);
            // A line through sides that may be none would be a guess.
            if let Some((issue, side)) = found.issue().zip(found.statement.sure_side()) {
                let heap = issues.entry(issue).or_default().entry(party).or_default();
                heap.counts.add(side);
                heap.evidence.add(&found);
            }
        }
        let node = |(party, evidence): (&str, Evidence)| Node {
            party: party.to_owned(),
            statements: evidence.len(),
            evidence: evidence.sorted(),
        };
        it.nodes = parties.into_iter().map(node).collect();
        it.more_parties = largest(&mut it.nodes, MOST_NODES, |it| it.statements);
        for a in 0..it.nodes.len() {
            let rest = a + 1..it.nodes.len();
            let edges: Vec<_> = rest.filter_map(|b| it.edge((a, b), &issues)).collect();
            it.edges.extend(edges);
        }
        it
    }

    fn edge(
        &self,
        ends: (usize, usize),
        issues: &BTreeMap<&str, BTreeMap<&str, Heap>>,
    ) -> Option<Edge> {
        let (a, b) = (self.nodes.get(ends.0)?, self.nodes.get(ends.1)?);
        let mut edge = Edge { ends, agreed: Vec::new(), opposed: Vec::new(), evidence: Vec::new() };
        let mut evidence = Evidence::default();
        for (issue, heaps) in issues {
            let pair = heaps.get(a.party.as_str()).zip(heaps.get(b.party.as_str()));
            let Some((one, other)) = pair else { continue };
            let sides: Option<(Stance, Stance)> = one.counts.side().zip(other.counts.side());
            let Some((one_side, other_side)) = sides else { continue };
            let list = if one_side == other_side { &mut edge.agreed } else { &mut edge.opposed };
            list.push((*issue).to_owned());
            evidence.append(&one.evidence);
            evidence.append(&other.evidence);
        }
        edge.evidence = evidence.sorted();
        Some(edge).filter(|it| !it.is_empty())
    }

    /// The parties, the one with the most statements first.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// What joins or parts them, by the numbers of their nodes.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The parties at both ends of an edge.
    pub fn parties(&self, edge: &Edge) -> Option<(&Node, &Node)> {
        self.nodes.get(edge.ends.0).zip(self.nodes.get(edge.ends.1))
    }

    /// The table, with a row of heads: a row for each edge.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let head = ["party", "other_party", "agree", "oppose", "agreed_issues", "opposed_issues"];
        let mut rows = vec![head.map(str::to_owned).to_vec()];
        for edge in &self.edges {
            if let Some((one, other)) = self.parties(edge) {
                let row = [
                    one.party.clone(),
                    other.party.clone(),
                    edge.agree().to_string(),
                    edge.oppose().to_string(),
                    edge.agreed.join("; "),
                    edge.opposed.join("; "),
                ];
                rows.push(row.to_vec());
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figure::{
            Drawing,
            drawing::{Area, Shape},
            sample::{Said, project},
        },
        model::Review,
    };

    #[test]
    fn a_side_that_may_be_none_joins_nobody() {
        let mill = Said::new("Mill", "toll", Stance::For);
        let edges = |sure| {
            let all = [("", mill.sure(sure)), ("", Said::new("Dam", "toll", Stance::For))];
            Network::derive(&project(&all), &Filter::default()).edges().len()
        };
        assert_eq!((edges(0.5), edges(0.9)), (0, 1));
    }

    fn sample() -> Project {
        use Stance::{Against, For, Neutral};
        project(&[
            ("", Said::new("Mill", "toll", For)),
            ("", Said::new("Mill", "toll", For)),
            ("", Said::new("Mill", "toll", Against)),
            ("", Said::new("Mill", "water", For)),
            ("", Said::new("Mill", "road", For)),
            ("", Said::new("Dam", "toll", For)),
            ("", Said::new("Dam", "water", For)),
            ("", Said::new("Dam", "road", Against)),
            ("", Said::new("Dam", "fish", Neutral)),
            ("", Said::new("Ferry", "toll", Against)),
            ("", Said::new("Ferry", "toll", For).reviewed(Review::Rejected)),
            ("", Said::new("Ferry", "fish", For)),
            ("", Said::new("", "toll", For)),
        ])
    }

    #[test]
    fn parties_agree_where_they_take_the_same_side_more_often() {
        let it = Network::derive(&sample(), &Filter::default());
        let expected = [
            ["Mill", "Dam", "2", "1", "toll; water", "road"],
            ["Mill", "Ferry", "0", "1", "", "toll"],
            ["Dam", "Ferry", "0", "1", "", "toll"],
        ];
        assert_eq!(it.rows()[1..], expected);
        assert_eq!(
            it.edges().iter().map(Edge::tie).collect::<Vec<_>>(),
            [Tie::Agree, Tie::Oppose, Tie::Oppose]
        );
        assert_eq!(it.edges()[0].evidence.len(), 8);
        assert_eq!((it.unknown, it.nodes()[2].statements), (1, 2));
    }

    #[test]
    fn the_filter_is_respected() {
        let issues = [Some("fish".to_owned())].into();
        let it = Network::derive(&sample(), &Filter { issues, ..Filter::default() });
        assert_eq!((it.nodes().len(), it.edges().len()), (2, 0));
        let filter = Filter { from: "2030-01-01".into(), ..Filter::default() };
        let none = Network::derive(&sample(), &filter);
        assert!(none.is_empty() && none.draw(&sample(), 900.0) == Drawing::default());
    }

    #[test]
    fn a_drawing_is_the_same_twice_and_lies_within_its_size() {
        let it = Network::derive(&sample(), &Filter::default());
        let drawing = it.draw(&sample(), 640.0);
        assert_eq!(drawing, it.draw(&sample(), 640.0));
        let [w, h] = drawing.size;
        let page = Area::new(0.0, 0.0, w, h);
        let inside = |it: &Shape| match it {
            Shape::Circle { centre, radius, .. } => {
                page.contains([centre[0] - radius, centre[1] - radius])
                    && page.contains([centre[0] + radius, centre[1] + radius])
            }
            _ => true,
        };
        assert!(drawing.shapes.iter().all(inside));
        assert!(drawing.spots.iter().all(|it| page.contains(it.area.centre())));
    }
}
