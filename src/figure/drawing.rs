//! The one form in which every figure is drawn, for the window and for files.

use crate::model::{Stance, Target};

/// A picture and what can be pointed at in it.
///
/// Measures are points: x to the right, y down from the upper left corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width and height; both are zero where there is nothing to show.
    pub size: [f32; 2],
    /// Width of the names at the left, and height of the heads on top, that stay in view where the
    /// drawing is larger than the window; zero for none.
    pub fixed: [f32; 2],
    /// What is painted, the first lowest.
    pub shapes: Vec<Shape>,
    /// What can be hovered and clicked. Where two share a place, the later one is meant.
    pub spots: Vec<Spot>,
}

/// Height of a line of notes.
const NOTE: f32 = 18.0;

impl Drawing {
    /// The drawing with lines of quiet words below: where it comes from.
    #[must_use]
    pub fn with_notes(mut self, notes: &[String]) -> Self {
        for note in notes {
            self.size[1] += NOTE;
            let at = [16.0, self.size[1] - 8.0];
            let words = super::fit(note, self.size[0] - 32.0, 11.0);
            let ink = Role::Quiet.at(1.0);
            self.shapes.push(Shape::Text {
                at,
                words,
                size: 11.0,
                bold: false,
                anchor: Anchor::Start,
                ink,
            });
        }
        self
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }
}

/// Something that is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Where.
        area: Area,
        /// How round its corners are.
        radius: f32,
        /// Its colour.
        fill: Ink,
    },
    /// The outline of a rectangle.
    Frame {
        /// Where; the line runs on its edge.
        area: Area,
        /// How round its corners are.
        radius: f32,
        /// Its colour.
        ink: Ink,
        /// How thick the line is.
        width: f32,
    },
    /// A straight line.
    Line {
        /// One end.
        from: [f32; 2],
        /// The other end.
        to: [f32; 2],
        /// How thick it is.
        width: f32,
        /// Its colour.
        ink: Ink,
        /// Whether it is broken: [`Shape::DASH`] on, [`Shape::GAP`] off.
        dashed: bool,
    },
    /// A filled circle.
    Circle {
        /// Its middle.
        centre: [f32; 2],
        /// Its size.
        radius: f32,
        /// Its colour.
        fill: Ink,
    },
    /// One line of words.
    Text {
        /// A point on the line that the letters stand on.
        at: [f32; 2],
        /// What it says.
        words: String,
        /// Height of the face.
        size: f32,
        /// Whether it is semibold.
        bold: bool,
        /// Which end of the words lies at the point.
        anchor: Anchor,
        /// Its colour.
        ink: Ink,
    },
}

impl Shape {
    /// Whether it lies left of `right` and above `bottom`.
    pub fn lies_in(&self, [right, bottom]: [f32; 2]) -> bool {
        let [x, y] = match self {
            Self::Rect { area, .. } | Self::Frame { area, .. } => {
                [area.x + area.w, area.y + area.h]
            }
            Self::Line { from, to, .. } => [from[0].max(to[0]), from[1].max(to[1])],
            Self::Circle { centre, radius, .. } => [centre[0] + radius, centre[1] + radius],
            Self::Text { at, .. } => *at,
        };
        x <= right && y <= bottom
    }

    /// Length of the dashes of a broken line.
    pub const DASH: f32 = 8.0;
    /// Space between the dashes.
    pub const GAP: f32 = 5.0;
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// Its width.
    pub w: f32,
    /// Its height.
    pub h: f32,
}

impl Area {
    /// A rectangle from its upper left corner and its size.
    pub fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The rectangle of this width and height around a point.
    pub fn around([x, y]: [f32; 2], w: f32, h: f32) -> Self {
        Self { x: x - w / 2.0, y: y - h / 2.0, w, h }
    }

    /// Its middle.
    pub fn centre(self) -> [f32; 2] {
        [self.x + self.w / 2.0, self.y + self.h / 2.0]
    }

    /// Whether a point lies in it.
    pub fn contains(self, [x, y]: [f32; 2]) -> bool {
        (self.x..self.x + self.w).contains(&x) && (self.y..self.y + self.h).contains(&y)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.x + other.w
            && other.x < self.x + self.w
            && self.y < other.y + other.h
            && other.y < self.y + self.h
    }
}

/// Which part of the words lies at their point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Their beginning.
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

/// What a colour is for. Who paints chooses it, for a light or a dark page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Words.
    Text,
    /// Quiet words: details, dates, counts.
    Quiet,
    /// Hairlines.
    Line,
    /// The page itself; words on a filled colour.
    Page,
    /// A ground that hardly shows.
    Faint,
    /// What a reader must look at.
    Warning,
    /// A party, by [`crate::model::Party::colour`]; `None` for a party without one.
    Party(Option<u8>),
    /// A side.
    Stance(Stance),
}

/// A colour and how strong it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// What it is for.
    pub role: Role,
    /// From 0, invisible, to 1, full.
    pub strength: f32,
}

impl From<Role> for Ink {
    fn from(role: Role) -> Self {
        Self { role, strength: 1.0 }
    }
}

impl Role {
    /// The colour so strong.
    pub fn at(self, strength: f32) -> Ink {
        Ink { role: self, strength }
    }
}

/// A place that can be hovered and clicked.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Where it is.
    pub area: Area,
    /// What it is, for screen readers.
    pub name: String,
    /// What is shown on hovering; several lines.
    pub tip: String,
    /// The statements it stands for, most telling first.
    pub opens: Vec<Target>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_that_only_touch_do_not_overlap() {
        let area = Area::new(0.0, 0.0, 10.0, 10.0);
        assert!(!area.overlaps(Area::new(10.0, 0.0, 5.0, 5.0)));
        assert!(area.overlaps(Area::around([11.0, 5.0], 4.0, 4.0)));
        assert!(area.contains([0.0, 9.9]) && !area.contains([10.0, 5.0]));
    }
}
