//! The lanes as a drawing.

use super::{Change, Lane, Mark, Timeline};
use crate::{
    figure::{
        brush::{Brush, Face, Key, MARGIN, SMALL, WORDS, party_role},
        days::{Day, ticks},
        drawing::{Area, Drawing, Role},
        words::{fit, fit_bold, width_of},
    },
    language::say,
    model::Project,
};

const LANE: f32 = 30.0;
/// A party's name above its lanes.
const PARTY: f32 = 32.0;
/// The words of the axis.
const AXIS: f32 = 40.0;
/// An issue's name gets at most so much, and so much of the width.
const MOST_NAME: f32 = 250.0;
const SHARE: f32 = 0.3;
/// How far from the ends of the plot the first and the last day are.
const PAD: f32 = 22.0;
/// Two marks of the axis are at least so far apart.
const TICK: f32 = 74.0;
/// Smallest and largest mark.
const RADII: [f32; 2] = [7.5, 12.0];

/// Where days and lanes are.
struct Plan {
    left: f32,
    right: f32,
    first: Day,
    last: Day,
}

impl Plan {
    fn of(timeline: &Timeline, width: f32) -> Option<Self> {
        let days = || timeline.lanes.iter().flat_map(|it| it.marks.iter().map(|it| it.day));
        let names = timeline.lanes.iter().map(|it| width_of(&it.issue, WORDS, false));
        let name = names.fold(60.0, f32::max).min(MOST_NAME).min(width * SHARE);
        let left = MARGIN + 18.0 + name + 14.0;
        let right = (width - MARGIN).max(left + 3.0 * PAD);
        Some(Self { left, right, first: days().min()?, last: days().max()? })
    }

    fn x(&self, day: Day) -> f32 {
        let length = (self.last.0 - self.first.0) as f32;
        if length <= 0.0 {
            return f32::midpoint(self.left, self.right);
        }
        let part = (day.0 - self.first.0) as f32 / length;
        self.left + PAD + part * (self.right - self.left - 2.0 * PAD)
    }
}

impl Timeline {
    /// The lanes as a picture of about this width.
    pub fn draw(&self, project: &Project, width: f32) -> Drawing {
        let Some(plan) = Plan::of(self, width) else { return Drawing::default() };
        let mut brush = Brush::default();
        let heights = self.lane_tops();
        let bottom = heights.last().map_or(0.0, |it| it + LANE) + 6.0;
        brush.fix(0.0, MARGIN + AXIS + 1.0);
        plan.axis(&mut brush, bottom);
        let (mut party, most) = (None, self.most());
        for (lane, top) in self.lanes.iter().zip(&heights) {
            if party != Some(&lane.party) {
                plan.party(&mut brush, lane, *top - PARTY, project);
                party = Some(&lane.party);
            }
            plan.lane(&mut brush, lane, top + LANE / 2.0);
            let here = |it: &&Change| it.party == lane.party && it.issue == lane.issue;
            for change in self.changes.iter().filter(here) {
                plan.change(&mut brush, change, top + LANE / 2.0);
            }
            for mark in &lane.marks {
                plan.mark(&mut brush, (lane, mark), top + LANE / 2.0, most);
            }
            // Last, so that no later mark hides them.
            for mark in lane.marks.iter().filter(|it| it.contradicted) {
                let reach = mark_radius(mark, most) * 0.75;
                brush.warning([plan.x(mark.day) + reach, top + LANE / 2.0 - reach]);
            }
        }
        let end = self.foot(&mut brush, bottom, plan.right - MARGIN);
        brush.done(plan.right + MARGIN, end + MARGIN)
    }

    /// The upper edge of each lane.
    fn lane_tops(&self) -> Vec<f32> {
        let (mut y, mut party, mut found) = (MARGIN + AXIS, None, Vec::new());
        for lane in &self.lanes {
            if party != Some(&lane.party) {
                y += PARTY;
                party = Some(&lane.party);
            }
            found.push(y);
            y += LANE;
        }
        found
    }

    fn most(&self) -> usize {
        let marks = self.lanes.iter().flat_map(|it| &it.marks);
        marks.map(|it| it.counts.total()).max().unwrap_or(1)
    }

    /// The legend and the notes; returns their lower edge.
    fn foot(&self, brush: &mut Brush, bottom: f32, width: f32) -> f32 {
        let y = bottom + 24.0;
        let mut keys = Key::stances();
        if !self.changes.is_empty() {
            keys.push(Key::new(say!("timeline-change-key"), 12.0, |brush, [x, y]| {
                brush.line([x + 4.0, y - 9.0], [x + 4.0, y + 9.0], Role::Text, 2.0);
            }));
        }
        if self.lanes.iter().flat_map(|it| &it.marks).any(|it| it.contradicted) {
            keys.push(Key::warning(say!("timeline-both-key")));
        }
        let y = brush.legend([MARGIN, y], width, &keys);
        let (lanes, undated, unknown) = (self.more_lanes, self.undated, self.unknown);
        let notes = [
            (lanes > 0).then(|| say!("timeline-more-lanes", count = lanes)),
            (undated > 0).then(|| say!("timeline-undated", count = undated)),
            (unknown > 0).then(|| say!("timeline-unknown", count = unknown)),
        ];
        let notes: Vec<_> = notes.into_iter().flatten().collect();
        brush.notes([MARGIN, y + 16.0], width, &notes)
    }
}

/// How large a mark is, by its number of statements.
fn mark_radius(mark: &Mark, most: usize) -> f32 {
    let [least, largest] = RADII;
    let more = mark.counts.total().saturating_sub(1) as f32;
    least + (largest - least) * (more / most.saturating_sub(1).max(1) as f32).sqrt()
}

/// The upright mark where a side changes.
fn change_tick(brush: &mut Brush, x: f32, y: f32) {
    let half = LANE / 2.0 - 1.0;
    brush.line([x, y - half], [x, y + half], Role::Page, 6.0);
    brush.line([x, y - half], [x, y + half], Role::Text, 2.0);
}

impl Plan {
    fn axis(&self, brush: &mut Brush, bottom: f32) {
        let y = MARGIN + AXIS;
        let most = ((self.right - self.left - 2.0 * PAD) / TICK) as i32;
        let mut free = f32::NEG_INFINITY;
        for tick in ticks(self.first, self.last, most) {
            let x = self.x(tick.day);
            brush.line([x, y - 4.0], [x, bottom], Role::Line, 1.0);
            // Months of unequal length may come close.
            if x < free {
                continue;
            }
            free = x + TICK * 0.6;
            let face = Face::new(SMALL, Role::Quiet).middle();
            brush.text([x, y - 10.0], tick.words, face);
            brush.text([x, y - 26.0], tick.year, face.bold());
        }
        brush.line([self.left, y], [self.right, y], Role::Line, 1.0);
        brush.line([self.left, bottom], [self.right, bottom], Role::Line, 1.0);
    }

    fn party(&self, brush: &mut Brush, lane: &Lane, top: f32, project: &Project) {
        let role = party_role(project, Some(&lane.party));
        let y = top + PARTY / 2.0 + 3.0;
        if top > MARGIN + AXIS {
            brush.line([MARGIN, top + 2.0], [self.right, top + 2.0], Role::Line, 1.0);
        }
        brush.rect(Area::around([MARGIN + 5.0, y], 10.0, 10.0), 2.5, role);
        // The name has the whole width; only hairlines are beside it.
        let words = fit_bold(&lane.party, self.right - MARGIN - 18.0, WORDS);
        let width = width_of(&words, WORDS, true) + 8.0;
        brush.rect(Area::new(MARGIN + 14.0, y - 9.0, width, 18.0), 0.0, Role::Page);
        brush.text_around([MARGIN + 18.0, y], words, Face::new(WORDS, role).bold());
    }

    fn lane(&self, brush: &mut Brush, lane: &Lane, y: f32) {
        let width = self.left - MARGIN - 18.0 - 14.0;
        let words = fit(&lane.issue, width, WORDS);
        brush.text_around([MARGIN + 18.0, y], words, Face::new(WORDS, Role::Text));
        let ends = lane.marks.first().zip(lane.marks.last());
        if let Some((first, last)) = ends {
            brush.line([self.x(first.day), y], [self.x(last.day), y], Role::Quiet.at(0.45), 1.5);
        }
        let name = format!("{}, {}", lane.party, lane.issue);
        let count = say!("statements", count = lane.statements);
        let tip = format!("{}\n{}\n{count}", lane.party, lane.issue);
        let area = Area::new(MARGIN, y - LANE / 2.0, self.left - MARGIN, LANE);
        brush.spot(area, (name, tip), lane.evidence.clone());
    }

    fn change(&self, brush: &mut Brush, change: &Change, y: f32) {
        let (from, to) = (self.x(change.from), self.x(change.to));
        // Near the day when it is seen, out of the way of that mark.
        let x = f32::midpoint(from, to).max(to - RADII[1] - 8.0);
        change_tick(brush, x, y);
        let (party, issue) = (change.party.as_str(), change.issue.as_str());
        // The side after it is the other one.
        let before = change.before.key();
        let sides = say!("timeline-change", before = before);
        let days = format!("{} – {}", change.from.words(), change.to.words());
        let tip = format!("{party}\n{issue}\n{sides}\n{days}");
        let name = say!(
            "timeline-change-name",
            before = before,
            party = party,
            issue = issue,
            days = days
        );
        brush.spot(Area::around([x, y], 10.0, LANE), (name, tip), change.evidence.clone());
    }

    fn mark(&self, brush: &mut Brush, (lane, mark): (&Lane, &Mark), y: f32, most: usize) {
        let at = [self.x(mark.day), y];
        let radius = mark_radius(mark, most);
        let role = Role::Stance(mark.counts.leading());
        // The ring of page keeps marks of near days apart.
        brush.circle(at, radius + 1.5, Role::Page);
        brush.circle(at, radius, role);
        brush.circle(at, radius - 1.5, Role::Page);
        brush.circle(at, radius - 1.5, role.at(0.28));
        let face = Face::new(WORDS, Role::Text).bold().middle();
        brush.text_around(at, mark.counts.sign(), face);
        let (day, counts) = (mark.day.words(), mark.counts.words());
        let name = format!("{}, {}, {day}: {counts}", lane.party, lane.issue);
        let mut tip = format!("{}\n{}\n{day}\n{counts}", lane.party, lane.issue);
        if mark.contradicted {
            tip = format!("{tip}\n{}", say!("timeline-both-tip"));
        }
        let area = Area::around(at, 2.0 * radius, 2.0 * radius);
        brush.spot(area, (name, tip), mark.evidence.clone());
    }
}
