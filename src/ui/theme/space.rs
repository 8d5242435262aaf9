//! The grid of distances, and the widths of panes.

/// Between what belongs together.
pub const XS: f32 = 2.0;
/// Between lines of one thing.
pub const S: f32 = 4.0;
/// Between things.
pub const M: f32 = 8.0;
/// Between parts of a pane.
pub const L: f32 = 12.0;
/// Around a dialog.
pub const XL: f32 = 16.0;
/// Between parts of a page.
pub const XXL: f32 = 24.0;
/// Roundness of what can be pressed.
pub const RADIUS: u8 = 5;
/// Thickness of lines that are words' and marks'.
pub const LINE: f32 = 1.5;

/// Least space left and right of the text column.
pub const GUTTER: f32 = 28.0;
/// Width of the margin in which speakers stand.
pub const MARGIN: f32 = 132.0;
/// Width of the small map of a report's statements.
pub const MAP: f32 = 12.0;

/// Width of the list of reports: least, usual, most.
pub const REPORTS: [f32; 3] = [120.0, 236.0, 420.0];
/// Width of positions and statements.
pub const POSITIONS: [f32; 3] = [200.0, 376.0, 640.0];
/// Width of dialogs.
pub const DIALOG: f32 = 460.0;
/// Width of what is told beside the pointer.
pub const TIP: f32 = 340.0;

/// A margin of equal width left and right, and of another above and below.
pub fn margin(sides: f32, ends: f32) -> egui::Margin {
    egui::Margin::symmetric(sides as i8, ends as i8)
}
