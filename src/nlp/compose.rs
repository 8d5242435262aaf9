//! From linked parts to statements: spans, confidence and manner of quotation.

use std::ops::Range;

use super::{
    decode::{PartSpan, log_odds},
    encoder::LABELS,
    link::Link,
    tokens::Piece,
};
use crate::model::{Decided, Inner, Origin, QuoteMode, Span, Statement};

/// What [`calibrated`] learnt on dev: the weights of cue, content and source, and what it means
/// that there is no source. `training/calibrate.py` prints them.
const CALIBRATION: [f32; 3] = [0.141, 0.408, 0.316];
const SOURCELESS: f32 = -0.801;
const CALIBRATION_BIAS: f32 = -0.636;

/// The parts found in a chapter, and the scores behind them.
pub(super) struct Labelled<'a> {
    pub pieces: &'a [Piece],
    pub parts: &'a [PartSpan],
    /// The scores that the parts were decoded from, without the linker's evidence.
    pub tags: &'a [[f32; LABELS]],
}

impl Labelled<'_> {
    fn range(&self, part: usize) -> Option<Range<usize>> {
        Some(self.parts.get(part)?.pieces.clone())
    }

    fn span(&self, part: usize) -> Option<Span> {
        words(self.pieces.get(self.range(part)?)?)
    }

    /// How surely a part is one, and belongs to its cue.
    fn sure(&self, part: usize, linked: f32) -> f32 {
        self.parts.get(part).map_or(0.0, |it| it.confidence(self.tags) * linked)
    }

    /// The pieces of a link's cue and contents.
    pub(super) fn words(&self, link: &Link) -> impl Iterator<Item = usize> {
        let parts = std::iter::once(link.cue).chain(link.contents.iter().map(|(at, _)| *at));
        parts.filter_map(|at| self.range(at)).flatten()
    }

    /// An attribution inside a content.
    pub(super) fn inner(&self, link: &Link) -> Option<Inner> {
        let source = link.source.0.and_then(|at| self.span(at));
        let content = link.contents.iter().filter_map(|(at, _)| self.span(*at)).collect();
        Some(Inner::new(source, self.span(link.cue)?, content))
    }

    /// A statement with all that its own words tell.
    pub(super) fn statement(&self, link: &Link) -> Option<Statement> {
        let contents = || link.contents.iter();
        let ranges: Vec<_> = contents().filter_map(|(at, _)| self.range(*at)).collect();
        let content: Vec<Span> = contents().filter_map(|(at, _)| self.span(*at)).collect();
        let content_sure =
            contents().map(|(at, linked)| self.sure(*at, *linked)).fold(0.0, f32::max);
        let cue_sure = self.sure(link.cue, 1.0);
        let mut found = Statement::new(None, None, Vec::new(), Origin::Program);
        found.cue = Decided::found(Some(self.span(link.cue)?), cue_sure, "marked by the model");
        found.content = Decided::found(content, content_sure, "linked to the cue by the model");
        found.source = match link.source {
            (Some(at), linked) => {
                let sure = self.sure(at, linked);
                Decided::found(self.span(at), sure, "linked to the cue by the model")
            }
            (None, linked) => Decided::found(None, linked, "no source was found for the cue"),
        };
        found.confidence = calibrated(
            [cue_sure, content_sure, found.source.confidence],
            found.source.value.is_none(),
        );
        let pieces = ranges.into_iter().flatten();
        found.mode = quote_mode(pieces.filter_map(|at| self.pieces.get(at).copied()));
        Some(found)
    }
}

/// How often a statement of whose cue, content and source the model is so sure was right on dev
/// (a logistic curve, after Platt, 1999).
fn calibrated(sure: [f32; 3], sourceless: bool) -> f32 {
    let weighed = sure.into_iter().zip(CALIBRATION).map(|(it, weight)| log_odds(it) * weight);
    let without = if sourceless { SOURCELESS } else { 0.0 };
    let score = weighed.sum::<f32>() + without + CALIBRATION_BIAS;
    1.0 / (1.0 + (-score).exp())
}

/// The stretch of text that pieces cover.
fn words(pieces: &[Piece]) -> Option<Span> {
    Some(pieces.first()?.span.join(pieces.last()?.span))
}

fn quote_mode(content: impl Iterator<Item = Piece>) -> QuoteMode {
    let (mut quoted, mut all) = (0, 0);
    for piece in content.filter(|it| it.is_word()) {
        all += 1;
        quoted += usize::from(piece.is_quoted());
    }
    match quoted {
        0 => QuoteMode::Indirect,
        _ if quoted == all => QuoteMode::Direct,
        _ => QuoteMode::Mixed,
    }
}
