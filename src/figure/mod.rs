//! Figures: a project at one look.
//!
//! Each figure is first derived from the statements that a [`crate::model::Filter`] allows, as plain
//! numbers that can be tested and written as a table (`rows`), and then drawn into a [`Drawing`].
//! The window paints the same drawing that [`to_svg`] writes: what is exported is what one sees.
//! Nothing here is stored, and the same project gives the same figure: ordered maps everywhere.
//!
//! What a person rejected counts nowhere. Colour is never the only sign of anything.

mod brush;
mod days;
mod drawing;
mod matrix;
mod network;
mod sources;
mod svg;
mod tally;
mod timeline;
mod words;

#[cfg(test)]
mod sample;

pub use days::Day;
pub use drawing::{Anchor, Area, Drawing, Ink, Role, Shape, Spot};
pub use matrix::{Cell, Head, MOST_ISSUES, MOST_PARTIES, Matrix};
pub use network::{Edge, MOST_NODES, Network, Node, Tie};
pub use sources::{Bar, MOST_BARS, Naming, Sources, Totals};
pub use svg::to_svg;
pub use tally::Counts;
pub use timeline::{Change, Lane, MOST_LANES, Mark, Timeline};
pub use words::{fit, width_of, wrap};
