//! All steps, one after the other.

use std::ops::{ControlFlow, Range};

use tokenizers::Tokenizer;

use super::{
    NlpError,
    chapter::Chapter,
    compose::Labelled,
    decode::{decode, with_evidence},
    encoder::{Encode, Encoder},
    link::{Linker, Linking, Window},
    tokens::{Piece, pieces},
    understand::{Understanding, Understood},
    windows::{chapters, owners, windows},
};
use crate::model::{Analysis, Inner, Report, Span, Statement};

/// Which models find the statements and say what they mean; written into every export.
pub const MODEL_NAME: &str = "standpoint-attribution-6 + standpoint-understanding-8";

/// The tokenizer's rules and vocabulary.
pub(super) static TOKENIZER: &[u8] = include_bytes!("../../assets/model/tokenizer.json");

/// Taken off the score of “outside”: the model was trained to be right, the reader would rather
/// reject a statement than miss one. Chosen on dev.
const OUTSIDE_COST: f32 = 0.4;
/// The same for those who want to see more.
const GENEROUS_COST: f32 = 2.0;
/// The same for attributions inside a content, of which the model saw few.
const INNER_COST: f32 = 1.5;
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
    understanding: Understanding,
}

impl Pipeline {
    /// Loads the embedded models; `threads` is the number of cores an analysis may use.
    ///
    /// # Errors
    /// If the embedded data is damaged.
    pub fn load(threads: usize) -> Result<Self, NlpError> {
        let tokenizer =
            Tokenizer::from_bytes(TOKENIZER).map_err(|e| NlpError::Model(e.to_string()))?;
        let encoder = Box::new(Encoder::load(threads)?);
        let understanding = Understanding::load(threads)?;
        Ok(Self { tokenizer, encoder, linker: Linker::load()?, understanding })
    }

    /// Finds the statements and claims of a report, in reading order, and says what they mean.
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
        self.run(report, None, watch)
    }

    /// Says what given statements mean: who speaks, for whom, the kind, the issue and the stance.
    ///
    /// Of the statements only source, cue and content are looked at. Claims are found beside them.
    ///
    /// # Errors
    /// As [`Self::analyze`].
    pub fn label(
        &self,
        report: &Report,
        statements: &[Statement],
        watch: &mut dyn FnMut(Step) -> ControlFlow<()>,
    ) -> Result<Analysis, NlpError> {
        self.run(report, Some(statements), watch)
    }

    fn run(
        &self,
        report: &Report,
        given: Option<&[Statement]>,
        watch: &mut dyn FnMut(Step) -> ControlFlow<()>,
    ) -> Result<Analysis, NlpError> {
        let pieces = pieces(&self.tokenizer, report.text())?;
        let chapters = chapters(&pieces);
        let total = |left: &[Range<usize>]| -> usize {
            left.iter().filter_map(|it| pieces.get(it.clone())).map(|it| windows(it).len()).sum()
        };
        let mut step = Step { done: 0, total: total(&chapters) };
        let mut understood = Understood::default();
        for range in chapters {
            let here = pieces.get(range.clone()).unwrap_or_default();
            let mut tick = || {
                let flow = watch(step);
                step.done += 1;
                flow
            };
            let chapter = self.read(here, &mut tick)?;
            let statements = match given {
                Some(all) => within(all, here),
                None => whole(self.statements(here, &chapter), report.text()),
            };
            let here = (here, range.start);
            self.understanding.read(here, &chapter, statements, &mut understood)?;
        }
        if watch(step).is_break() {
            return Err(NlpError::Cancelled);
        }
        Ok(self.understanding.decide(report, &pieces, understood, MODEL_NAME))
    }

    /// The statements of a chapter: those that the labels show, then those that a more generous
    /// reading adds where nothing was found, then what is attributed inside of them.
    fn statements(&self, pieces: &[Piece], read: &Chapter) -> Vec<Statement> {
        let tags = read.rows(|window| &window.scores.tags);
        let mut linking = Linking::new(&self.linker, pieces, &read.windows, &read.owner);
        let mut found: Vec<Statement> = Vec::new();
        let mut taken = vec![false; pieces.len()];
        for outside_cost in [OUTSIDE_COST, GENEROUS_COST] {
            let evidence = linking.evidence(&decode(&tags, outside_cost));
            let parts = decode(&with_evidence(&tags, &evidence), outside_cost);
            let links = linking.link(&parts);
            let chapter = Labelled { pieces, parts: &parts, tags: &tags };
            let is_taken = |at| taken.get(at).is_some_and(|it| *it);
            let new: Vec<_> = links.iter().filter(|it| !chapter.words(it).any(is_taken)).collect();
            for at in new.iter().flat_map(|it| chapter.words(it)) {
                taken.get_mut(at).into_iter().for_each(|it| *it = true);
            }
            found.extend(new.iter().filter_map(|it| chapter.statement(it)));
        }
        let tags = read.rows(|window| &window.scores.inner);
        let parts = decode(&tags, INNER_COST);
        let chapter = Labelled { pieces, parts: &parts, tags: &tags };
        for inner in linking.link(&parts).iter().filter_map(|it| chapter.inner(it)) {
            let holds = |it: &&mut Statement| {
                it.content.value.iter().any(|span| span.contains(inner.cue.start()))
            };
            if let Some(outer) = found.iter_mut().find(holds) {
                outer.inner.push(inner);
            }
        }
        found
    }

    /// Runs the encoder over the windows of a chapter.
    fn read(
        &self,
        pieces: &[Piece],
        tick: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Chapter, NlpError> {
        let ranges = windows(pieces);
        let owner = owners(&ranges);
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

/// The statements whose content is more than the first word of something: “have | **their**”;
/// and in them what cites more than an article: “**the** | had threatened | drivers”, and is not
/// only supposed: “would sign **if** Norland promised”.
fn whole(mut statements: Vec<Statement>, text: &str) -> Vec<Statement> {
    let article =
        |it: &Span| matches!(it.of(text).to_lowercase().as_str(), "a" | "an" | "the" | "of");
    let begins = |it: &Span| {
        let words = it.of(text).to_lowercase();
        let owner =
            matches!(words.as_str(), "its" | "their" | "his" | "her" | "my" | "our" | "your");
        owner || article(it)
    };
    statements.retain(|it| !it.content.value.iter().all(begins));
    for it in &mut statements {
        let cites = |it: &Inner| !it.source.as_ref().is_some_and(article);
        let whole = |it: &Inner| cites(it) && !it.content.iter().all(begins);
        it.inner.retain(|it| whole(it) && !is_supposed(it, text));
    }
    statements
}

/// Whether what somebody tells of another has not come to pass: “if”, “unless” stand before it.
fn is_supposed(inner: &Inner, text: &str) -> bool {
    let begin = inner
        .source
        .map_or(inner.cue, |it| if it.start() < inner.cue.start() { it } else { inner.cue });
    let before = text.get(..begin.start()).unwrap_or_default();
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    matches!(last.as_str(), "if" | "unless" | "until" | "whether")
}

/// The statements that begin in a chapter.
fn within(statements: &[Statement], pieces: &[Piece]) -> Vec<Statement> {
    let ends = pieces.first().zip(pieces.last());
    let inside = |it: &&Statement| {
        ends.is_some_and(|(first, last)| {
            (first.span.start()..last.span.end()).contains(&it.start())
        })
    };
    statements.iter().filter(inside).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Origin;

    #[test]
    fn what_is_only_supposed_is_told_of_nobody() {
        let told = |text: &str| -> usize {
            let span = |words: &str| {
                let at = text.find(words)?;
                Span::new(at, at + words.len())
            };
            let content = span("Sarmia promised to pay").into_iter().collect();
            let mut it = Statement::new(None, span("said"), content, Origin::Program);
            let inner = span("promised")
                .map(|cue| Inner::new(span("Sarmia"), cue, span("to pay").into_iter().collect()));
            it.inner.extend(inner);
            whole(vec![it], text).iter().map(|it| it.inner.len()).sum()
        };
        assert_eq!(told("Ida Holm said Sarmia promised to pay."), 1);
        assert_eq!(told("Ida Holm said she would sign if Sarmia promised to pay."), 0);
        assert_eq!(told("Unless Sarmia promised to pay, Ida Holm said, she would go."), 0);
    }
}
