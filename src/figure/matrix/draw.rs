//! The table as a drawing.

use super::{Cell, Head, Matrix};
use crate::{
    figure::{
        brush::{Brush, Face, Key, MARGIN, SMALL, WORDS, party_role, party_words},
        drawing::{Area, Drawing, Ink, Role},
        words::{fit, fit_bold, width_of, wrap},
    },
    language::say,
    model::{Project, Stance},
};

const ROW: f32 = 34.0;
/// Lines of an issue's name, and their distance.
const LINES: usize = 3;
const LINE: f32 = 15.0;
/// A legend has room in this.
const LEAST_WIDTH: f32 = 460.0;
/// Space between two cells.
const GAP: f32 = 3.0;
/// Space for the party's square and for its number of statements, beside its name.
const SQUARE: f32 = 20.0;
const NUMBER: f32 = 44.0;
/// Width of what takes no side in a cell, and the distance of its two lines.
const REST: f32 = 30.0;
const REST_LINE: f32 = 14.0;
/// A party's name gets at most so much.
const MOST_NAME: f32 = 230.0;
/// Widths of a column, narrowest first: the first one that all names fit is taken.
const COLUMNS: [f32; 3] = [100.0, 110.0, 120.0];

/// Where rows and columns are.
struct Plan {
    name: f32,
    left: f32,
    top: f32,
    column: f32,
}

impl Plan {
    fn of(matrix: &Matrix) -> Self {
        let names = matrix.parties.iter().map(|it| party_words(it.name.as_deref()));
        let widest = names.map(|it| width_of(&it, WORDS, true)).fold(70.0, f32::max);
        let name = widest.ceil().min(MOST_NAME);
        let lines = |width: f32| matrix.issues.iter().map(move |it| heading(it, width).len());
        // A name is whole if no word of it was broken or cut.
        let whole = |width: &f32| {
            let joined = |it: &Head| heading(it, *width).join(" ");
            matrix.issues.iter().all(|it| it.name.as_ref().is_some_and(|name| joined(it) == *name))
        };
        let column = COLUMNS.into_iter().find(whole).unwrap_or(120.0);
        let top = MARGIN + lines(column).max().unwrap_or(1) as f32 * LINE + 12.0;
        Self { name, left: MARGIN + SQUARE + name + NUMBER, top, column }
    }

    fn cell(&self, row: usize, column: usize) -> Area {
        let x = self.left + column as f32 * self.column + GAP / 2.0;
        let y = self.top + row as f32 * ROW + GAP / 2.0;
        Area::new(x, y, self.column - GAP, ROW - GAP)
    }
}

/// The lines of an issue's name.
fn heading(issue: &Head, column: f32) -> Vec<String> {
    wrap(issue.name.as_deref().unwrap_or_default(), column - 10.0, SMALL, LINES)
}

impl Matrix {
    /// The table as a picture. It is as wide as its columns need.
    pub fn draw(&self, project: &Project) -> Drawing {
        if self.is_empty() {
            return Drawing::default();
        }
        let (plan, mut brush) = (Plan::of(self), Brush::default());
        brush.fix(plan.left - 6.0, plan.top);
        let right = plan.left + self.issues.len() as f32 * plan.column;
        for (column, issue) in self.issues.iter().enumerate() {
            plan.issue(&mut brush, column, issue);
        }
        for (row, party) in self.parties.iter().enumerate() {
            let y = plan.top + row as f32 * ROW;
            brush.line([MARGIN, y], [right, y], Role::Line, 1.0);
            plan.party(&mut brush, row, party, project);
            for column in 0..self.issues.len() {
                let area = plan.cell(row, column);
                match self.cells.get(&(row, column)) {
                    Some(cell) => {
                        draw_cell(&mut brush, area, cell, self.most());
                        self.spot(&mut brush, area, (row, column));
                    }
                    None => brush.circle(area.centre(), 1.5, Role::Line),
                }
            }
        }
        let bottom = plan.top + self.parties.len() as f32 * ROW;
        brush.line([MARGIN, bottom], [right, bottom], Role::Line, 1.0);
        let width = (right + MARGIN).max(LEAST_WIDTH);
        let mut keys = Key::stances();
        if self.cells.values().any(|it| it.contradicted) {
            keys.push(Key::warning(say!("matrix-both-key")));
        }
        let y = brush.legend([MARGIN, bottom + 24.0], width - 2.0 * MARGIN, &keys);
        let end = brush.notes([MARGIN, y + 16.0], width - 2.0 * MARGIN, &self.notes());
        brush.done(width, end + MARGIN)
    }

    /// The most statements of one side in a cell: there the colour is strongest.
    fn most(&self) -> usize {
        let counts = self.cells.values().flat_map(|it| it.counts.present());
        counts.map(|it| it.1).max().unwrap_or(1)
    }

    fn spot(&self, brush: &mut Brush, area: Area, at: (usize, usize)) {
        let (Some(party), Some(issue), Some(cell)) =
            (self.parties.get(at.0), self.issues.get(at.1), self.cells.get(&at))
        else {
            return;
        };
        let party = party_words(party.name.as_deref());
        let issue = issue.name.as_deref().unwrap_or_default();
        let counts = cell.counts.words();
        let mut tip = format!("{party}\n{issue}\n{counts}");
        let mut name = format!("{party}, {issue}: {counts}");
        if cell.contradicted {
            tip = format!("{tip}\n{}", say!("matrix-both-tip"));
            name = format!("{name}, {}", say!("matrix-both-name"));
        }
        brush.spot(area, (name, tip), cell.evidence.clone());
    }

    fn notes(&self) -> Vec<String> {
        let (parties, issues, without) = (self.more_parties, self.more_issues, self.without_issue);
        let notes = [
            (parties > 0).then(|| say!("figure-more-parties", count = parties)),
            (issues > 0).then(|| say!("matrix-more-issues", count = issues)),
            (without > 0).then(|| say!("matrix-without-issue", count = without)),
        ];
        notes.into_iter().flatten().collect()
    }
}

impl Plan {
    fn issue(&self, brush: &mut Brush, column: usize, issue: &Head) {
        let lines = heading(issue, self.column);
        let x = self.cell(0, column).centre()[0];
        let first = self.top - 12.0 - (lines.len() as f32 - 1.0) * LINE;
        for (index, line) in lines.into_iter().enumerate() {
            let at = [x, first + index as f32 * LINE];
            brush.text(at, line, Face::new(SMALL, Role::Text).middle());
        }
        let area = Area::new(x - self.column / 2.0, MARGIN, self.column, self.top - MARGIN);
        let name = issue.name.clone().unwrap_or_default();
        brush.spot(area, spot_words(name, issue), issue.evidence.clone());
    }

    fn party(&self, brush: &mut Brush, row: usize, party: &Head, project: &Project) {
        let role = party_role(project, party.name.as_deref());
        let y = self.cell(row, 0).centre()[1];
        brush.rect(Area::around([MARGIN + 5.0, y], 10.0, 10.0), 2.5, role);
        let words = party_words(party.name.as_deref());
        let shown = fit_bold(&words, self.name, WORDS);
        brush.text_around([MARGIN + SQUARE, y], shown, Face::new(WORDS, role).bold());
        let count = Face::new(SMALL, Role::Quiet).end();
        brush.text_around([self.left - 14.0, y], party.statements.to_string(), count);
        let area = Area::new(MARGIN, y - ROW / 2.0, self.left - MARGIN, ROW);
        brush.spot(area, spot_words(words, party), party.evidence.clone());
    }
}

fn spot_words(name: String, head: &Head) -> (String, String) {
    let tip = format!("{name}\n{}", say!("statements", count = head.statements));
    (name, tip)
}

/// The sides large, what takes no side small beside them; without sides, the most frequent large.
fn draw_cell(brush: &mut Brush, area: Area, cell: &Cell, most: usize) {
    let present = cell.counts.present();
    let is_side = |stance: Stance| stance.opposite().is_some();
    let sided = present.iter().any(|it| is_side(it.0));
    let lead = cell.counts.leading();
    let (large, small): (Vec<_>, Vec<_>) =
        present.into_iter().partition(|it| if sided { is_side(it.0) } else { it.0 == lead });
    let rest = if small.is_empty() { 0.0 } else { REST };
    let part = (area.w - rest) / large.len().max(1) as f32;
    let middle = area.centre()[1];
    for (index, (stance, count)) in large.iter().enumerate() {
        let left = area.x + index as f32 * part;
        let strength = 0.14 + 0.46 * (*count as f32 / most.max(1) as f32).sqrt();
        part_of_cell(brush, area, [left, part], Role::Stance(*stance).at(strength));
        let words = format!("{}{count}", stance.sign());
        let face = Face::new(WORDS, Role::Text).bold().middle();
        brush.text_around([left + part / 2.0 - 1.0, middle], words, face);
    }
    if !small.is_empty() {
        let left = area.x + area.w - rest;
        part_of_cell(brush, area, [left, rest], Role::Stance(Stance::Neutral).at(0.12));
        let first = middle - (small.len() as f32 - 1.0) * REST_LINE / 2.0;
        for (index, (stance, count)) in small.iter().enumerate() {
            let at = [left + rest / 2.0 - 1.0, first + index as f32 * REST_LINE];
            let words = fit(&format!("{}{count}", stance.sign()), rest - 2.0, 11.0);
            brush.text_around(at, words, Face::new(11.0, Role::Text).middle());
        }
    }
    if cell.contradicted {
        brush.warning([area.x + part - 1.0, area.y + 3.0]);
    }
}

/// One colour of a cell; a line of page is left to the right of it.
fn part_of_cell(brush: &mut Brush, area: Area, [left, width]: [f32; 2], ink: Ink) {
    brush.rect(Area::new(left, area.y, width - 2.0, area.h), 4.0, ink);
}
