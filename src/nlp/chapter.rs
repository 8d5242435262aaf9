//! A chapter as the encoder read it.

use std::ops::Range;

use super::link::Window;

/// What the encoder said about a chapter.
pub(super) struct Chapter {
    pub windows: Vec<Window>,
    /// For every piece, which window to ask.
    pub owner: Vec<usize>,
}

impl Chapter {
    /// One row of scores a piece.
    pub(super) fn rows<T: Copy>(&self, part: impl Fn(&Window) -> &Vec<T>) -> Vec<T> {
        let rows = self.owned().filter_map(|(window, own)| part(window).get(own));
        rows.flatten().copied().collect()
    }

    /// Every window, and which of its pieces are its own to tell of.
    pub(super) fn owned(&self) -> impl Iterator<Item = (&Window, Range<usize>)> {
        let mut told = 0;
        self.windows.iter().map(move |window| {
            let Range { start, end } = window.range;
            let own = told - start..end - start;
            told = end;
            (window, own)
        })
    }
}
