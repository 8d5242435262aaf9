//! The bars as a drawing.

use super::{Bar, Naming, Sources};
use crate::{
    figure::{
        brush::{Brush, Face, Key, MARGIN, SMALL, WORDS, party_role},
        drawing::{Area, Drawing, Ink, Role},
        words::{fit, width_of},
    },
    language::say,
    model::Project,
};

const ROW: f32 = 30.0;
/// Height of a bar.
const BAR: f32 = 16.0;
/// A name gets at most so much of the width.
const SHARE: f32 = 0.34;
/// Words and percent behind a bar.
const NUMBERS: f32 = 132.0;
/// Height of the bar of the totals, with the words above and below it.
const TOTAL: f32 = 22.0;
/// A part of the totals narrower than this has its words only below.
const ROOM: f32 = 44.0;

impl Sources {
    /// The totals and the bars as a picture of about this width.
    pub fn draw(&self, project: &Project, width: f32) -> Drawing {
        if self.is_empty() {
            return Drawing::default();
        }
        let width = width.max(420.0);
        let mut brush = Brush::default();
        let mut y = self.draw_totals(&mut brush, width) + 18.0;
        brush.line([MARGIN, y], [width - MARGIN, y], Role::Line, 1.0);
        y += 12.0;
        let names = self.bars.iter().map(|it| width_of(&speaker(it), WORDS, false));
        let name = names.fold(80.0, f32::max).min(width * SHARE);
        let left = MARGIN + name + 14.0;
        let room = (width - MARGIN - NUMBERS - left).max(40.0);
        let most = self.bars.iter().map(|it| it.words).max().unwrap_or(1).max(1) as f32;
        for bar in &self.bars {
            let length = (room * bar.words as f32 / most).max(2.0);
            let area = Area::new(left, y + (ROW - BAR) / 2.0, length, BAR);
            draw_bar(&mut brush, bar, area, project);
            brush.spot(
                Area::new(MARGIN, y, width - 2.0 * MARGIN, ROW),
                tip(bar),
                bar.evidence.clone(),
            );
            y += ROW;
        }
        let more = self.more_speakers;
        let note = (more > 0).then(|| say!("sources-more-speakers", count = more));
        let notes: Vec<_> = note.into_iter().collect();
        let end = brush.notes([MARGIN, y + 4.0], width - 2.0 * MARGIN, &notes);
        brush.done(width, end + MARGIN)
    }

    /// All words in one bar, and what they are; returns its lower edge.
    fn draw_totals(&self, brush: &mut Brush, width: f32) -> f32 {
        let (total, full) = (self.totals.words(), width - 2.0 * MARGIN);
        let head = say!("sources-total", words = total, statements = self.totals.statements);
        brush.text([MARGIN, MARGIN + 12.0], head, Face::new(14.0, Role::Text).bold());
        let top = MARGIN + 26.0;
        let (mut x, mut keys) = (MARGIN, Vec::new());
        for naming in Naming::ALL {
            let words = self.totals.of(naming);
            let part = words as f32 / total.max(1) as f32;
            let area = Area::new(x, top, full * part, TOTAL);
            let percent = percent(part);
            let name = naming.name();
            let share = percent.as_str();
            let words_shown = say!("sources-part", naming = name, count = words, share = share);
            if words > 0 {
                let spot = (words_shown.clone(), words_shown.clone());
                brush.spot(area, spot, self.evidence(naming));
                draw_part(brush, area, naming);
                if area.w >= ROOM {
                    let ink = if naming == Naming::Named { Role::Page } else { Role::Text };
                    let face = Face::new(SMALL, ink).bold().middle();
                    brush.text_around(area.centre(), percent.clone(), face);
                }
            }
            x += area.w;
            keys.push(Key::new(words_shown, 19.0, move |brush, [x, y]| {
                draw_part(brush, Area::around([x + 6.0, y], 12.0, 12.0), naming);
            }));
        }
        let below = brush.legend([MARGIN, top + TOTAL + 18.0], full, &keys);
        self.draw_claims(brush, below + 24.0, full)
    }

    /// The statements of such sources that are shown in bars, the longest bar's first.
    fn evidence(&self, naming: Naming) -> Vec<crate::model::Target> {
        let bars = self.bars.iter().filter(|it| it.naming == naming);
        bars.flat_map(|it| it.evidence.iter().copied()).collect()
    }

    fn draw_claims(&self, brush: &mut Brush, y: f32, width: f32) -> f32 {
        let Some((claims, share)) = self.totals.claims.zip(self.totals.unbacked()) else {
            return y - 14.0;
        };
        let words = say!(
            "sources-claims",
            claims = claims,
            statements = self.totals.statements,
            share = percent(share)
        );
        brush.notes([MARGIN, y - 9.0], width, &[words]) - 3.0
    }
}

/// Full for named sources, weak for unnamed ones, an outline for none: told apart without colour.
fn draw_part(brush: &mut Brush, area: Area, naming: Naming) {
    let ink: Ink = match naming {
        Naming::Named => Role::Quiet.into(),
        Naming::Unnamed => Role::Quiet.at(0.3),
        Naming::Absent => Role::Page.into(),
    };
    let inner = Area::new(area.x + 0.5, area.y + 0.5, (area.w - 1.5).max(1.0), area.h - 1.0);
    brush.rect(inner, 3.0, ink);
    brush.frame(inner, 3.0, Role::Quiet);
}

fn draw_bar(brush: &mut Brush, bar: &Bar, area: Area, project: &Project) {
    let role = party_role(project, bar.party.as_deref());
    let middle = area.centre()[1];
    let words = fit(&speaker(bar), area.x - MARGIN - 14.0, WORDS);
    let ink = if bar.naming == Naming::Named { Role::Text } else { Role::Quiet };
    brush.text_around([area.x - 14.0, middle], words, Face::new(WORDS, ink).end());
    match bar.naming {
        Naming::Named => brush.rect(area, 3.0, role),
        Naming::Unnamed => {
            brush.rect(area, 3.0, role.at(0.3));
            brush.frame(area, 3.0, role);
        }
        Naming::Absent => brush.frame(area, 3.0, role),
    }
    let right = area.x + area.w + 10.0;
    let count = say!("sources-words", count = bar.words);
    let width = width_of(&count, SMALL, false);
    brush.text_around([right, middle], count, Face::new(SMALL, Role::Text));
    let share = percent(bar.share);
    brush.text_around([right + width + 10.0, middle], share, Face::new(SMALL, Role::Quiet));
}

/// What stands before a bar.
fn speaker(bar: &Bar) -> String {
    match (&bar.speaker, bar.naming) {
        (Some(name), _) => name.clone(),
        (None, Naming::Absent) => say!("sources-none"),
        (None, _) => say!("sources-nameless"),
    }
}

fn tip(bar: &Bar) -> (String, String) {
    let name = speaker(bar);
    let counts = say!(
        "sources-counts",
        words = bar.words,
        statements = bar.statements,
        share = percent(bar.share)
    );
    let party = bar.party.as_ref().map(|it| format!("{it}\n")).unwrap_or_default();
    let mut tip = format!("{name}\n{party}{counts}");
    if bar.naming == Naming::Unnamed {
        tip = format!("{tip}\n{}", say!("sources-no-name"));
    }
    (format!("{name}: {counts}"), tip)
}

/// “12 %”, and “under 1 %” rather than nothing.
fn percent(share: f32) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 1.0 {
        return say!("sources-under-one");
    }
    say!("sources-percent", percent = format!("{percent:.0}"))
}
