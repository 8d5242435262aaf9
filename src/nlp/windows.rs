//! Windows: what the encoder reads at once.
//!
//! `training/features.py` cuts in the same way.

use std::ops::Range;

use super::tokens::Piece;

/// Longest window, in pieces: the length that the model was trained on.
pub(super) const LENGTH: usize = 160;
/// How many pieces neighbouring windows share, if whole paragraphs allow it.
pub(super) const OVERLAP: usize = 48;
/// Longest stretch that is analysed at once, in pieces; bounds memory on books.
pub(super) const CHAPTER: usize = 8_000;

/// Cuts a report into chapters, at line breaks where there are any.
pub(super) fn chapters(pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for line in lines(pieces, CHAPTER) {
        match found.last_mut() {
            Some(last) if line.end - last.start <= CHAPTER => last.end = line.end,
            _ => found.push(line),
        }
    }
    found
}

/// Cuts a chapter into windows of at most [`LENGTH`] pieces.
///
/// Windows are whole paragraphs where those fit; a longer paragraph is cut after three quarters
/// of a window. Neighbours share paragraphs until [`OVERLAP`] pieces are shared, but never more
/// than a third of a window.
pub(super) fn windows(pieces: &[Piece]) -> Vec<Range<usize>> {
    let lines = lines(pieces, LENGTH);
    let start = |at: usize| lines.get(at).map_or(pieces.len(), |line| line.start);
    let end = |at: usize| lines.get(at).map_or(pieces.len(), |line| line.end);
    let mut found = Vec::new();
    let mut first = 0;
    while first < lines.len() {
        let mut last = first;
        while last + 1 < lines.len() && end(last + 1) - start(first) <= LENGTH {
            last += 1;
        }
        found.push(start(first)..end(last));
        if last + 1 == lines.len() {
            break;
        }
        let shared = |from: usize| end(last) - start(from);
        let mut next = last + 1;
        while next - 1 > first && shared(next - 1) <= LENGTH / 3 && shared(next) < OVERLAP {
            next -= 1;
        }
        first = next;
    }
    found
}

/// The lines as ranges of pieces; a line longer than `limit` in several parts.
fn lines(pieces: &[Piece], limit: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in pieces.chunk_by(|a, b| a.line == b.line) {
        let end = start + line.len();
        while end - start > limit {
            found.push(start..start + limit * 3 / 4);
            start += limit * 3 / 4;
        }
        if end > start {
            found.push(start..end);
        }
        start = end;
    }
    found
}

/// For every piece, which window is to be asked: the one in which it stands most in the middle.
///
/// The first and the last window have no rim at the ends of the chapter.
pub(super) fn most_central(windows: &[Range<usize>], count: usize) -> Vec<usize> {
    let rim = |at: usize, window: &Range<usize>| {
        let before = if window.start == 0 { usize::MAX } else { at - window.start };
        let after = if window.end == count { usize::MAX } else { window.end - 1 - at };
        before.min(after)
    };
    let mut best: Vec<Option<(usize, usize)>> = vec![None; count];
    for (number, window) in windows.iter().enumerate() {
        let range = window.clone();
        for (at, place) in range.clone().zip(best.get_mut(range).into_iter().flatten()) {
            let rim = rim(at, window);
            if place.is_none_or(|(_, other)| rim > other) {
                *place = Some((number, rim));
            }
        }
    }
    best.into_iter().map(|place| place.map_or(0, |(number, _)| number)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Span;

    fn pieces(lengths: &[usize]) -> Vec<Piece> {
        let lines = lengths.iter().enumerate().flat_map(|(line, count)| vec![line; *count]);
        let piece =
            |(at, line)| Span::new(at, at + 1).map(|span| Piece { id: 0, span, surface: 0, line });
        lines.enumerate().filter_map(piece).collect()
    }

    #[derive(serde::Deserialize)]
    struct Reference {
        text: String,
        ids: Vec<i32>,
        spans: Vec<(usize, usize)>,
        types: Vec<i32>,
        paragraphs: Vec<usize>,
        windows: Vec<(usize, usize)>,
    }

    /// `training/reference.py` wrote what the training code makes of two texts.
    #[test]
    fn pieces_and_windows_are_those_of_the_training_code() {
        let tokenizer = tokenizers::Tokenizer::from_bytes(crate::nlp::pipeline::TOKENIZER).unwrap();
        let expected: Vec<Reference> =
            serde_json::from_str(include_str!("../../tests/reference/pieces.json")).unwrap();
        for it in expected {
            let pieces = crate::nlp::tokens::pieces(&tokenizer, &it.text).unwrap();
            let points = crate::model::CodePoints::new(&it.text);
            let spans: Vec<_> = pieces
                .iter()
                .map(|it| (points.at(it.span.start()), points.at(it.span.end())))
                .collect();
            assert_eq!(pieces.iter().map(|it| it.id).collect::<Vec<_>>(), it.ids);
            assert_eq!(spans, it.spans);
            assert_eq!(pieces.iter().map(|it| it.surface).collect::<Vec<_>>(), it.types);
            assert_eq!(pieces.iter().map(|it| it.line).collect::<Vec<_>>(), it.paragraphs);
            let windows: Vec<_> =
                windows(&pieces).into_iter().map(|it| (it.start, it.end)).collect();
            assert_eq!(windows, it.windows);
        }
    }

    #[test]
    fn whole_paragraphs_with_one_shared() {
        assert_eq!(windows(&pieces(&[100, 50, 40, 60])), [0..150, 100..250]);
    }

    #[test]
    fn long_paragraphs_are_cut_and_nothing_is_no_window() {
        assert_eq!(windows(&pieces(&[300])), [0..120, 120..240, 240..300]);
        assert!(windows(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn every_piece_is_in_a_window_that_fits(lengths in prop::collection::vec(1_usize..400, 0..30)) {
            let pieces = pieces(&lengths);
            let windows = windows(&pieces);
            prop_assert!(windows.iter().all(|it| !it.is_empty() && it.len() <= LENGTH));
            for (at, number) in most_central(&windows, pieces.len()).into_iter().enumerate() {
                prop_assert!(windows[number].contains(&at));
            }
        }

        #[test]
        fn chapters_follow_each_other(lengths in prop::collection::vec(1_usize..20_000, 0..9)) {
            let pieces = pieces(&lengths);
            let chapters = chapters(&pieces);
            prop_assert!(chapters.iter().all(|it| it.len() <= CHAPTER));
            prop_assert!(chapters.is_sorted_by(|a, b| a.end == b.start));
            prop_assert_eq!(chapters.last().map_or(0, |it| it.end), pieces.len());
        }
    }
}
