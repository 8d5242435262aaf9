//! Makes shapes in few words. What all figures have alike is drawn here.

use super::{
    drawing::{Anchor, Area, Drawing, Ink, Role, Shape, Spot},
    words::{width_of, wrap},
};
use crate::{
    language::{Said as _, say},
    model::{Project, Stance, Target},
};

/// Size of the words that matter.
pub(super) const WORDS: f32 = 13.0;
/// Size of notes, counts and axes.
pub(super) const SMALL: f32 = 12.0;
/// Space around a figure.
pub(super) const MARGIN: f32 = 16.0;
/// Distance of two rows of a legend.
const LEGEND_LINE: f32 = 22.0;
/// Distance of two lines of notes.
const NOTE_LINE: f32 = 18.0;

/// How words are set.
#[derive(Clone, Copy)]
pub(super) struct Face {
    size: f32,
    bold: bool,
    anchor: Anchor,
    ink: Ink,
}

impl Face {
    pub(super) fn new(size: f32, ink: impl Into<Ink>) -> Self {
        Self { size, bold: false, anchor: Anchor::Start, ink: ink.into() }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }

    pub(super) fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }
}

/// Draws a sign to the right of a point.
type Mark = dyn Fn(&mut Brush, [f32; 2]);

/// A sign and what it means.
pub(super) struct Key {
    words: String,
    /// From the left edge of the sign to the words.
    room: f32,
    mark: Box<Mark>,
}

impl Key {
    pub(super) fn new(
        words: impl Into<String>,
        room: f32,
        mark: impl Fn(&mut Brush, [f32; 2]) + 'static,
    ) -> Self {
        Self { words: words.into(), room, mark: Box::new(mark) }
    }

    /// The four stances.
    pub(super) fn stances() -> Vec<Self> {
        let key = |stance: Stance| {
            Self::new(stance.said(), 20.0, move |brush, [x, y]| {
                brush.circle([x + 7.0, y], 7.0, Role::Stance(stance).at(0.28));
                let face = Face::new(SMALL, Role::Text).bold().middle();
                brush.text_around([x + 7.0, y], stance.sign(), face);
            })
        };
        Stance::ALL.map(key).into()
    }

    /// The mark of a contradiction.
    pub(super) fn warning(words: String) -> Self {
        Self::new(words, 19.0, |brush, [x, y]| brush.warning([x + 6.0, y]))
    }
}

/// A drawing in the making.
#[derive(Default)]
pub(super) struct Brush {
    drawing: Drawing,
}

impl Brush {
    pub(super) fn rect(&mut self, area: Area, radius: f32, fill: impl Into<Ink>) {
        self.drawing.shapes.push(Shape::Rect { area, radius, fill: fill.into() });
    }

    pub(super) fn frame(&mut self, area: Area, radius: f32, ink: impl Into<Ink>) {
        self.drawing.shapes.push(Shape::Frame { area, radius, ink: ink.into(), width: 1.0 });
    }

    pub(super) fn line(&mut self, from: [f32; 2], to: [f32; 2], ink: impl Into<Ink>, width: f32) {
        let ink = ink.into();
        self.drawing.shapes.push(Shape::Line { from, to, width, ink, dashed: false });
    }

    pub(super) fn dashes(&mut self, from: [f32; 2], to: [f32; 2], ink: Ink, width: f32) {
        self.drawing.shapes.push(Shape::Line { from, to, width, ink, dashed: true });
    }

    pub(super) fn circle(&mut self, centre: [f32; 2], radius: f32, fill: impl Into<Ink>) {
        self.drawing.shapes.push(Shape::Circle { centre, radius, fill: fill.into() });
    }

    pub(super) fn text(&mut self, at: [f32; 2], words: impl Into<String>, face: Face) {
        let Face { size, bold, anchor, ink } = face;
        let words = words.into();
        self.drawing.shapes.push(Shape::Text { at, words, size, bold, anchor, ink });
    }

    /// Words whose capitals stand in the middle of a height, not on it.
    pub(super) fn text_around(&mut self, at: [f32; 2], words: impl Into<String>, face: Face) {
        // A capital of Inter is 0.73 of the size high.
        self.text([at[0], at[1] + face.size * 0.364], words, face);
    }

    pub(super) fn spot(&mut self, area: Area, (name, tip): (String, String), opens: Vec<Target>) {
        self.drawing.spots.push(Spot { area, name, tip, opens });
    }

    /// The small mark of a contradiction: an exclamation in a disc.
    pub(super) fn warning(&mut self, at: [f32; 2]) {
        self.circle(at, 7.0, Role::Page);
        self.circle(at, 5.75, Role::Warning);
        self.text_around(at, "!", Face::new(9.5, Role::Page).bold().middle());
    }

    /// What signs mean, in rows from the left; returns the middle of the last row.
    pub(super) fn legend(&mut self, [left, mut y]: [f32; 2], width: f32, keys: &[Key]) -> f32 {
        let mut x = left;
        for key in keys {
            let words = width_of(&key.words, SMALL, false);
            if x > left && x + key.room + words > left + width {
                (x, y) = (left, y + LEGEND_LINE);
            }
            (key.mark)(self, [x, y]);
            self.text_around([x + key.room, y], key.words.as_str(), Face::new(SMALL, Role::Quiet));
            x += key.room + words + 18.0;
        }
        y
    }

    /// Quiet lines below all else; returns the new lower edge.
    pub(super) fn notes(&mut self, [x, mut y]: [f32; 2], width: f32, notes: &[String]) -> f32 {
        for line in notes.iter().flat_map(|it| wrap(it, width, SMALL, 3)) {
            self.text_around([x, y + NOTE_LINE / 2.0], line, Face::new(SMALL, Role::Quiet));
            y += NOTE_LINE;
        }
        y
    }

    /// Names at the left and heads on top stay in view.
    pub(super) fn fix(&mut self, side: f32, head: f32) {
        self.drawing.fixed = [side, head];
    }

    /// The drawing, of this size.
    pub(super) fn done(mut self, width: f32, height: f32) -> Drawing {
        self.drawing.size = [width.ceil(), height.ceil()];
        self.drawing
    }
}

/// The colour of a party in the project.
pub(super) fn party_role(project: &Project, party: Option<&str>) -> Role {
    Role::Party(party.and_then(|it| project.parties.get(it)).map(|it| it.colour))
}

/// What a party is called, also one without a name.
pub(super) fn party_words(party: Option<&str>) -> String {
    party.map_or_else(|| say!("unknown-party"), str::to_owned)
}
