//! A chapter as the encoder read it.

use super::link::Window;

/// What the encoder said about a chapter.
pub(super) struct Chapter {
    pub windows: Vec<Window>,
    /// For every piece, which window to ask.
    pub owner: Vec<usize>,
}

impl Chapter {
    /// One row of scores a piece, from its most central window.
    pub(super) fn rows<T: Copy>(&self, part: impl Fn(&Window) -> &Vec<T>) -> Vec<T> {
        let row = |(at, number): (usize, &usize)| {
            let window = self.windows.get(*number)?;
            part(window).get(at.checked_sub(window.range.start)?).copied()
        };
        self.owner.iter().enumerate().filter_map(row).collect()
    }
}
