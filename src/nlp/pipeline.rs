//! All steps, one after the other.

use std::ops::{ControlFlow, Range};

use tokenizers::Tokenizer;

use super::{
    NlpError, claims,
    decode::{PartSpan, decode, probability},
    encoder::{Encode, Encoder, KINDS},
    link::{Link, Linker, Window},
    resolve::resolve,
    segment::sentences,
    tokens::{Piece, pieces},
    windows::{chapters, most_central, windows},
};
use crate::model::{Analysis, Decided, Kind, Origin, QuoteMode, Report, Span, Statement};

/// Which model finds the statements; written into every export.
pub const MODEL_NAME: &str = "standpoint-attribution-1";

/// The tokenizer's rules and vocabulary.
pub(super) static TOKENIZER: &[u8] = include_bytes!("../../assets/model/tokenizer.json");

/// A kind less likely than this is shown as unknown.
const KIND_BAR: f32 = 0.35;

/// How far an analysis is, in windows of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Windows read so far.
    pub done: usize,
    /// Windows to read in all, as far as is known.
    pub total: usize,
}

/// Finds statements and claims. Loaded once, used for many reports, from any thread.
pub struct Pipeline {
    tokenizer: Tokenizer,
    encoder: Box<dyn Encode>,
    linker: Linker,
}

impl Pipeline {
    /// Loads the embedded models; `threads` is the number of cores an analysis may use.
    ///
    /// # Errors
    /// If the embedded data is damaged.
    pub fn load(threads: usize) -> Result<Self, NlpError> {
        let tokenizer =
            Tokenizer::from_bytes(TOKENIZER).map_err(|e| NlpError::Model(e.to_string()))?;
        Ok(Self { tokenizer, encoder: Box::new(Encoder::load(threads)?), linker: Linker::load()? })
    }

    /// Finds the statements and claims of a report, in reading order.
    ///
    /// The same report gives the same findings. `watch` hears of every step and may break it off.
    ///
    /// # Errors
    /// [`NlpError::Cancelled`] if `watch` broke it off, [`NlpError::Run`] if the model failed.
    pub fn analyze(
        &self,
        report: &Report,
        watch: &mut dyn FnMut(Step) -> ControlFlow<()>,
    ) -> Result<Analysis, NlpError> {
        let pieces = pieces(&self.tokenizer, report.text())?;
        let chapters = chapters(&pieces);
        let total = |left: &[Range<usize>]| -> usize {
            left.iter().filter_map(|it| pieces.get(it.clone())).map(|it| windows(it).len()).sum()
        };
        let mut step = Step { done: 0, total: total(&chapters) };
        let mut statements = Vec::new();
        let mut worth = Vec::with_capacity(pieces.len());
        for chapter in chapters {
            let pieces = pieces.get(chapter).unwrap_or_default();
            let mut tick = || {
                let flow = watch(step);
                step.done += 1;
                flow
            };
            let read = self.read(pieces, &mut tick)?;
            let parts = decode(&read.rows(|window| &window.scores.tags));
            let links = self.linker.link(pieces, &parts, &read.windows, &read.owner);
            let kinds = read.rows(|window| &window.scores.kinds);
            let found = links.iter().filter_map(|link| statement(link, &parts, pieces, &kinds));
            statements.extend(found);
            worth.extend(read.rows(|window| &window.scores.worth));
        }
        if watch(step).is_break() {
            return Err(NlpError::Cancelled);
        }
        statements.sort_by_key(Statement::start);
        resolve(report, &mut statements);
        let sentences = sentences(report);
        let claims = claims::find(&sentences, &statements, &pieces, &worth, report.text());
        Ok(Analysis { statements, claims, model: MODEL_NAME.to_owned() })
    }

    /// Runs the encoder over the windows of a chapter.
    fn read(
        &self,
        pieces: &[Piece],
        tick: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Chapter, NlpError> {
        let ranges = windows(pieces);
        let owner = most_central(&ranges, pieces.len());
        let mut windows = Vec::with_capacity(ranges.len());
        for range in ranges {
            if tick().is_break() {
                return Err(NlpError::Cancelled);
            }
            let scores = self.encoder.encode(pieces.get(range.clone()).unwrap_or_default())?;
            windows.push(Window { range, scores });
        }
        Ok(Chapter { windows, owner })
    }
}

/// What the encoder said about a chapter.
struct Chapter {
    windows: Vec<Window>,
    /// For every piece, which window to ask.
    owner: Vec<usize>,
}

impl Chapter {
    /// One row of scores a piece, from its most central window.
    fn rows<T: Copy>(&self, part: impl Fn(&Window) -> &Vec<T>) -> Vec<T> {
        let row = |(at, number): (usize, &usize)| {
            let window = self.windows.get(*number)?;
            part(window).get(at.checked_sub(window.range.start)?).copied()
        };
        self.owner.iter().enumerate().filter_map(row).collect()
    }
}

fn statement(
    link: &Link,
    parts: &[PartSpan],
    pieces: &[Piece],
    kinds: &[[f32; KINDS]],
) -> Option<Statement> {
    let range = |at: usize| parts.get(at).map(|it| it.pieces.clone());
    let span = |at: usize| words(pieces.get(range(at)?)?);
    let sure = |at: usize, linked: f32| parts.get(at).map_or(0.0, |it| it.confidence * linked);
    let ranges: Vec<_> = link.contents.iter().filter_map(|(at, _)| range(*at)).collect();
    let content: Vec<Span> = link.contents.iter().filter_map(|(at, _)| span(*at)).collect();
    let contents_sure = link.contents.iter().map(|(at, linked)| sure(*at, *linked));
    let content_sure = contents_sure.fold(0.0, f32::max);
    let mut found = Statement::new(None, None, Vec::new(), Origin::Program);
    found.cue = Decided::found(Some(span(link.cue)?), sure(link.cue, 1.0), "marked by the model");
    found.content = Decided::found(content, content_sure, "linked to the cue by the model");
    found.source = match link.source {
        Some((at, linked)) => {
            Decided::found(span(at), sure(at, linked), "linked to the cue by the model")
        }
        None => Decided::found(None, 0.0, "no source was found for the cue"),
    };
    found.confidence = (found.cue.confidence * content_sure).sqrt();
    found.mode =
        quote_mode(ranges.iter().cloned().flatten().filter_map(|at| pieces.get(at).copied()));
    found.kind = kind(ranges.into_iter().flatten().filter_map(|at| kinds.get(at)));
    Some(found)
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

/// The likeliest kind by the mean scores of the content's pieces.
fn kind<'a>(rows: impl Iterator<Item = &'a [f32; KINDS]>) -> Decided<Option<Kind>> {
    let (mut sums, mut count) = ([0.0; KINDS], 0.0_f32);
    for row in rows {
        count += 1.0;
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += value;
        }
    }
    let means = sums.map(|it| it / count.max(1.0));
    let best = Kind::ALL.into_iter().enumerate().map(|(at, kind)| (probability(&means, at), kind));
    match best.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((sure, kind)) if sure >= KIND_BAR => {
            Decided::found(Some(kind), sure, "by the wording of the content")
        }
        _ => Decided::found(None, 0.0, "the wording does not tell"),
    }
}
