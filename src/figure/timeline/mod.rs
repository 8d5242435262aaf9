//! When parties stood where: a lane for each party and issue, a mark for each day.

mod draw;

use std::collections::BTreeMap;

use super::{
    days::Day,
    tally::{Counts, Evidence, largest, shown},
};
use crate::model::{Filter, Project, Stance, Target};

/// More lanes are left out, those with the fewest statements.
pub const MOST_LANES: usize = 30;

/// Positions by the day of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The lanes; those of one party stand together, the party with the most statements first.
    pub lanes: Vec<Lane>,
    /// Where parties changed sides, lane by lane, the earliest first.
    pub changes: Vec<Change>,
    /// How many statements stand in reports without a day; they are left out.
    pub undated: usize,
    /// How many dated statements have no known party or no known issue; they are left out.
    pub unknown: usize,
    /// How many lanes were left out.
    pub more_lanes: usize,
}

/// What one party says of one issue as time goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Who.
    pub party: String,
    /// On what.
    pub issue: String,
    /// Number of statements.
    pub statements: usize,
    /// The statements of all days, most telling first.
    pub evidence: Vec<Target>,
    /// The days with statements, the earliest first.
    pub marks: Vec<Mark>,
}

/// What one party says of one issue on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day of the reports.
    pub day: Day,
    /// How many statements there are of each stance.
    pub counts: Counts,
    /// The statements, most telling first.
    pub evidence: Vec<Target>,
    /// Whether both sides are taken on this day, and surely.
    pub contradicted: bool,
}

/// A party takes one side on a day, and the other on the next day on which it takes any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Who.
    pub party: String,
    /// On what.
    pub issue: String,
    /// The last day of the earlier side.
    pub from: Day,
    /// The first day of the later one.
    pub to: Day,
    /// The earlier side.
    pub before: Stance,
    /// The later side.
    pub after: Stance,
    /// The statements of both days, the later day's first.
    pub evidence: Vec<Target>,
}

impl Timeline {
    /// Groups the statements that the filter allows by party, issue and day.
    pub fn derive(project: &Project, filter: &Filter) -> Self {
        type Days = BTreeMap<Day, (Counts, Evidence)>;
        let mut it = Self::default();
        let mut all: BTreeMap<(&str, &str), Days> = BTreeMap::new();
        for found in shown(project, filter) {
            let Some(day) = Day::read(&found.entry.report.metadata.date) else {
                it.undated += 1;
                continue;
            };
            let (Some(party), Some(issue)) = (found.party(), found.issue()) else {
                it.unknown += 1;
                continue;
            };
            let (counts, evidence) = all.entry((party, issue)).or_default().entry(day).or_default();
            counts.add(found.stance());
            evidence.add(&found);
        }
        let lane = |((party, issue), days): ((&str, &str), Days)| {
            let mut heap = Evidence::default();
            for (_, evidence) in days.values() {
                heap.append(evidence);
            }
            let mark = |(day, (counts, evidence)): (Day, (Counts, Evidence))| Mark {
                day,
                counts,
                contradicted: evidence.is_contradicted(),
                evidence: evidence.sorted(),
            };
            Lane {
                party: party.to_owned(),
                issue: issue.to_owned(),
                statements: heap.len(),
                evidence: heap.sorted(),
                marks: days.into_iter().map(mark).collect(),
            }
        };
        it.lanes = all.into_iter().map(lane).collect();
        it.more_lanes = largest(&mut it.lanes, MOST_LANES, |it| it.statements);
        it.group();
        it.changes = it.lanes.iter().flat_map(changes).collect();
        it
    }

    /// Puts the lanes of a party together.
    fn group(&mut self) {
        let mut parties: BTreeMap<String, usize> = BTreeMap::new();
        for it in &self.lanes {
            *parties.entry(it.party.clone()).or_default() += it.statements;
        }
        let size = |party: &str| parties.get(party).copied().unwrap_or_default();
        // The sort is stable: within a party the largest lane stays first.
        self.lanes.sort_by(|a, b| {
            size(&b.party).cmp(&size(&a.party)).then_with(|| a.party.cmp(&b.party))
        });
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }

    /// The table, with a row of heads: a row for each mark.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let mut head = ["party", "issue", "date", "stance"].map(str::to_owned).to_vec();
        head.extend(Counts::columns());
        head.extend(["both_sides", "changed_from"].map(str::to_owned));
        let mut rows = vec![head];
        for lane in &self.lanes {
            for mark in &lane.marks {
                let change = self.changes.iter().find(|it| {
                    it.party == lane.party && it.issue == lane.issue && it.to == mark.day
                });
                let even = mark.counts.both_sides() && mark.counts.side().is_none();
                let stance = if even { "both" } else { mark.counts.leading().key() };
                let mut row =
                    vec![lane.party.clone(), lane.issue.clone(), mark.day.iso(), stance.to_owned()];
                row.extend(mark.counts.cells());
                row.push(if mark.contradicted { "yes" } else { "" }.to_owned());
                row.push(change.map(|it| it.before.key()).unwrap_or_default().to_owned());
                rows.push(row);
            }
        }
        rows
    }
}

/// Where the side of a day differs from that of the day before on which one was taken.
fn changes(lane: &Lane) -> Vec<Change> {
    let sided: Vec<_> = lane.marks.iter().filter_map(|it| Some((it, it.counts.side()?))).collect();
    let pairs = sided.iter().zip(sided.iter().skip(1)).filter(|(a, b)| a.1 != b.1);
    let change = |((from, before), (to, after)): (&(&Mark, Stance), &(&Mark, Stance))| Change {
        party: lane.party.clone(),
        issue: lane.issue.clone(),
        from: from.day,
        to: to.day,
        before: *before,
        after: *after,
        evidence: to.evidence.iter().chain(&from.evidence).copied().collect(),
    };
    pairs.map(|(from, to)| change((from, to))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figure::{
            Drawing,
            sample::{Said, project},
        },
        model::Review,
    };

    fn sample() -> Project {
        let mill = |stance| Said::new("Mill", "toll", stance);
        project(&[
            ("2026-01-09", mill(Stance::Against)),
            ("2026-01-05", mill(Stance::Neutral)),
            ("2026-01-02", mill(Stance::For)),
            ("2026-01-02T10:00", mill(Stance::For)),
            ("2026-01-12", mill(Stance::Against)),
            ("2026-01-12", mill(Stance::For)),
            ("2026-01-20", mill(Stance::For).reviewed(Review::Rejected)),
            ("", mill(Stance::For)),
            ("2026-01-03", Said::new("Dam", "toll", Stance::For)),
            ("2026-01-03", Said::new("Dam", "", Stance::For)),
            ("2026-01-03", Said::new("Dam", "water", Stance::For)),
        ])
    }

    #[test]
    fn a_change_of_side_is_found_over_days_without_one() {
        let it = Timeline::derive(&sample(), &Filter::default());
        assert_eq!(it.changes.len(), 1, "{:?}", it.changes);
        let change = &it.changes[0];
        assert_eq!((change.before, change.after), (Stance::For, Stance::Against));
        assert_eq!([change.from, change.to].map(Day::iso), ["2026-01-02", "2026-01-09"]);
        assert_eq!(change.evidence.len(), 3);
        let drawing = it.draw(&sample(), 900.0);
        assert!(drawing.spots.iter().any(|it| it.tip.contains("From for to against")));
    }

    #[test]
    fn both_sides_on_one_day_are_a_contradiction_and_no_change() {
        let it = Timeline::derive(&sample(), &Filter::default());
        let marks: Vec<_> = it.lanes[0].marks.iter().map(|it| it.contradicted).collect();
        assert_eq!(marks, [false, false, false, true]);
        assert_eq!(it.lanes[0].marks[3].counts.sign(), "±");
    }

    #[test]
    fn lanes_of_a_party_stand_together_and_what_is_left_out_is_counted() {
        let it = Timeline::derive(&sample(), &Filter::default());
        let lanes: Vec<_> = it.lanes.iter().map(|it| (&*it.party, &*it.issue)).collect();
        assert_eq!(lanes, [("Mill", "toll"), ("Dam", "toll"), ("Dam", "water")]);
        assert_eq!((it.undated, it.unknown, it.more_lanes), (1, 1, 0));
        let row = ["Mill", "toll", "2026-01-02", "for", "2", "0", "0", "0", "", ""];
        assert_eq!(it.rows()[1], row);
        assert_eq!(it.rows()[3][9], "for");
    }

    #[test]
    fn the_filter_is_respected() {
        let filter = Filter { until: "2026-01-05".into(), ..Filter::default() };
        let it = Timeline::derive(&sample(), &filter);
        assert_eq!((it.lanes[0].marks.len(), it.changes.len()), (2, 0));
        let filter = Filter { parties: [Some("Nobody".to_owned())].into(), ..filter };
        let none = Timeline::derive(&sample(), &filter);
        assert!(none.is_empty() && none.draw(&sample(), 900.0) == Drawing::default());
    }
}
