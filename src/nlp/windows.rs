//! Windows: what the encoder reads at once.
//!
//! `training/features.py` cuts in the same way.

use std::ops::Range;

use super::tokens::Piece;

/// Longest window, in pieces: the length that the model was trained on.
pub(super) const LENGTH: usize = 256;
/// How many pieces neighbouring windows share, if whole paragraphs allow it.
pub(super) const OVERLAP: usize = 48;
/// Longest stretch that is analysed at once, in pieces; bounds memory on books.
pub(super) const CHAPTER: usize = 8_000;

/// Cuts a report into chapters, at line breaks where there are any.
pub(super) fn chapters(pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for unit in units(pieces, CHAPTER) {
        match found.last_mut() {
            Some(last) if unit.end - last.start <= CHAPTER => last.end = unit.end,
            _ => found.push(unit),
        }
    }
    found
}

/// Cuts a chapter into windows of at most [`LENGTH`] pieces, each of whole units.
///
/// Neighbours share units until [`OVERLAP`] pieces are shared, but never more than a third of a
/// window.
pub(super) fn windows(pieces: &[Piece]) -> Vec<Range<usize>> {
    let units = units(pieces, LENGTH);
    let start = |at: usize| units.get(at).map_or(pieces.len(), |unit| unit.start);
    let end = |at: usize| units.get(at).map_or(pieces.len(), |unit| unit.end);
    let mut found = Vec::new();
    let mut first = 0;
    while first < units.len() {
        let mut last = first;
        while last + 1 < units.len() && end(last + 1) - start(first) <= LENGTH {
            last += 1;
        }
        found.push(start(first)..end(last));
        if last + 1 == units.len() {
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

/// What is never cut: paragraphs, and the sentences of those longer than a third of `length`.
///
/// A sentence longer than `length` is cut after three quarters of it.
fn units(pieces: &[Piece], length: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut line_start = 0;
    for line in pieces.chunk_by(|a, b| a.line == b.line) {
        let line_end = line_start + line.len();
        let long = line.len() > length / 3;
        let inner = (line_start + 1..line_end).filter(|at| long && begins_sentence(pieces, *at));
        for end in inner.chain([line_end]) {
            while end - start > length {
                found.push(start..start + length * 3 / 4);
                start += length * 3 / 4;
            }
            if end > start {
                found.push(start..end);
            }
            start = end;
        }
        line_start = line_end;
    }
    found
}

/// A rough guess that costs nothing: after a full stop and any quotation mark, before a capital,
/// a figure or a mark.
fn begins_sentence(pieces: &[Piece], at: usize) -> bool {
    let before = |count: usize| pieces.get(at.checked_sub(count)?);
    let stop = match before(1) {
        Some(it) if it.is_quote() => before(2),
        other => other,
    };
    stop.is_some_and(|it| it.is_stop())
        && pieces.get(at).is_some_and(|it| !it.is_lower() && !it.is_quote() && !it.is_stop())
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
        assert_eq!(windows(&pieces(&[150, 50, 40, 90])), [0..240, 200..330]);
    }

    #[test]
    fn long_sentences_are_cut_and_nothing_is_no_window() {
        assert_eq!(windows(&pieces(&[400])), [0..192, 192..400]);
        assert!(windows(&[]).is_empty());
    }

    #[test]
    fn long_paragraphs_are_cut_between_sentences() {
        let mut pieces = pieces(&[200, 100]);
        for (at, id) in [(119, 1012), (229, 1012), (230, 1524)] {
            pieces[at].id = id;
        }
        for at in [120, 231] {
            pieces[at].surface = 1;
        }
        assert_eq!(units(&pieces, 256), [0..120, 120..200, 200..231, 231..300]);
        assert_eq!(windows(&pieces), [0..231, 200..300]);
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
