//! Windows: what the encoder reads at once.
//!
//! `training/features.py` cuts in the same way.

use std::ops::Range;

use super::tokens::Piece;

/// Longest window, in pieces: the length that the model was trained on.
pub(super) const LENGTH: usize = 256;
/// How many pieces of the window before a window begins with.
const CONTEXT: usize = 32;
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
/// Before its units a window holds the last [`CONTEXT`] pieces of the one before, or as many as
/// there is room for.
pub(super) fn windows(pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for unit in units(pieces, LENGTH) {
        match found.last_mut() {
            Some(last) if unit.end - last.start <= LENGTH => last.end = unit.end,
            _ => {
                let room = LENGTH - unit.len();
                found.push(unit.start.saturating_sub(CONTEXT.min(room))..unit.end);
            }
        }
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

/// For every piece the number of the window whose units it is part of.
pub(super) fn owners(windows: &[Range<usize>]) -> Vec<usize> {
    let mut found = Vec::new();
    for (number, window) in windows.iter().enumerate() {
        found.resize(window.end, number);
    }
    found
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
    fn whole_paragraphs_after_the_end_of_the_window_before() {
        assert_eq!(windows(&pieces(&[150, 50, 40, 90])), [0..240, 208..330]);
    }

    #[test]
    fn long_sentences_are_cut_and_nothing_is_no_window() {
        assert_eq!(windows(&pieces(&[400])), [0..192, 160..400]);
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
        assert_eq!(windows(&pieces), [0..231, 199..300]);
    }

    proptest! {
        #[test]
        fn every_piece_is_in_a_window_that_fits(lengths in prop::collection::vec(1_usize..400, 0..30)) {
            let pieces = pieces(&lengths);
            let windows = windows(&pieces);
            prop_assert!(windows.iter().all(|it| !it.is_empty() && it.len() <= LENGTH));
            for (at, number) in owners(&windows).into_iter().enumerate() {
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
