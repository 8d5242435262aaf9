//! The linker: which source and which contents belong to a cue.
//!
//! For a cue, every piece of its window gets the chance to be its source or its content:
//! `softmax(W relu(token + gate · mean(query) + mean(cue) + distance + paragraph) + b)`,
//! where the means run over the cue's pieces.

use std::{collections::BTreeMap, ops::Range};

use super::{
    NlpError,
    decode::{Part, PartSpan, dot, probability},
    encoder::Scores,
    tokens::Piece,
};

/// Width of the linker's vectors.
pub(super) const WIDTH: usize = 192;
/// Distances of more pieces than this count the same.
const REACH: usize = 96;
/// Paragraphs further away than this count the same.
const PARAGRAPHS: usize = 2;
/// Content belongs to the likeliest cue if that is at least so likely.
const CONTENT_BAR: f32 = 0.2;
/// A cue takes the likeliest source if that is at least so likely.
const SOURCE_BAR: f32 = 0.2;

static WEIGHTS: &[u8] = include_bytes!("../../assets/model/linker.f32");

/// A cue with what belongs to it; all numbers are places in the list of parts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Link {
    pub cue: usize,
    /// The source, and how likely that is: where there is none, how unlikely the best was.
    pub source: (Option<usize>, f32),
    /// The contents in reading order and how likely each is; never empty.
    pub contents: Vec<(usize, f32)>,
}

/// A window of a chapter with its scores.
#[derive(Debug)]
pub(super) struct Window {
    pub range: Range<usize>,
    pub scores: Scores,
}

/// The weights of the linker.
pub(super) struct Linker {
    distance: Vec<[f32; WIDTH]>,
    paragraph: Vec<[f32; WIDTH]>,
    part: Vec<[f32; WIDTH]>,
    bias: [f32; 3],
}

impl Linker {
    /// Reads the embedded weights: little-endian `f32`, one matrix after the other.
    pub(super) fn load() -> Result<Self, NlpError> {
        let values: Vec<f32> =
            WEIGHTS.as_chunks().0.iter().map(|it| f32::from_le_bytes(*it)).collect();
        let (rows, rest) = values.as_chunks::<WIDTH>();
        let mut rows = rows.iter().copied();
        let mut take = |count| rows.by_ref().take(count).collect::<Vec<_>>();
        let distance = take(2 * REACH + 1);
        let paragraph = take(2 * PARAGRAPHS + 1);
        let part = take(3);
        match (part.len(), <[f32; 3]>::try_from(rest)) {
            (3, Ok(bias)) => Ok(Self { distance, paragraph, part, bias }),
            _ => Err(NlpError::Model("the linker has the wrong size".to_owned())),
        }
    }

    /// For one cue, the chances of every piece of its window.
    fn chances(&self, window: &Window, pieces: &[Piece], cue: &Range<usize>) -> Option<Chances> {
        let start = window.range.start;
        let cue = cue.start.max(start) - start..cue.end.min(window.range.end) - start;
        let rows = &window.scores.links;
        let (cues, query) = (mean(rows.get(cue.clone())?, 2)?, mean(rows.get(cue.clone())?, 3)?);
        let home = pieces.get(start + cue.start)?.line;
        let here = pieces.get(window.range.clone())?;
        let scores =
            rows.iter().zip(here).enumerate().filter_map(|(at, ([token, gate, ..], piece))| {
                let far = if at < cue.start {
                    REACH - (cue.start - at).min(REACH)
                } else {
                    REACH + at.saturating_sub(cue.end - 1).min(REACH)
                };
                let line = PARAGRAPHS + piece.line.saturating_sub(home).min(PARAGRAPHS)
                    - home.saturating_sub(piece.line).min(PARAGRAPHS);
                let (far, line) = (self.distance.get(far)?, self.paragraph.get(line)?);
                let mut hidden = [0.0; WIDTH];
                let values = token.iter().zip(gate).zip(&query).zip(&cues).zip(far).zip(line);
                for (sum, (((((t, g), q), c), f), l)) in hidden.iter_mut().zip(values) {
                    *sum = (t + g * q + c + f + l).max(0.0);
                }
                let mut sums = self.bias;
                for (sum, weights) in sums.iter_mut().zip(&self.part) {
                    *sum += dot(&hidden, weights);
                }
                Some([probability(&sums, 1), probability(&sums, 2)])
            });
        Some(Chances { start, rows: scores.collect() })
    }
}

/// The linker at work on one chapter.
///
/// It remembers what it thought of a cue: the same cue is asked for several times.
pub(super) struct Linking<'a> {
    linker: &'a Linker,
    pieces: &'a [Piece],
    windows: &'a [Window],
    /// For each piece, the window to ask.
    owner: &'a [usize],
    known: BTreeMap<(usize, usize), Chances>,
}

impl<'a> Linking<'a> {
    pub(super) fn new(
        linker: &'a Linker,
        pieces: &'a [Piece],
        windows: &'a [Window],
        owner: &'a [usize],
    ) -> Self {
        Self { linker, pieces, windows, owner, known: BTreeMap::new() }
    }

    /// For every piece, how likely it is the source and the content of its likeliest cue.
    pub(super) fn evidence(&mut self, parts: &[PartSpan]) -> Vec<[f32; 2]> {
        let mut found = vec![[0.0_f32; 2]; self.pieces.len()];
        for (_, cue) in of(parts, Part::Cue) {
            let Some(chances) = self.chances(&cue.pieces) else { continue };
            let here = found.get_mut(chances.start..).into_iter().flatten();
            for (most, row) in here.zip(&chances.rows) {
                *most = [most[0].max(row[0]), most[1].max(row[1])];
            }
        }
        found
    }

    /// Ties sources and contents to cues.
    ///
    /// Each content goes to one cue; a source may serve several. A cue without content is dropped.
    pub(super) fn link(&mut self, parts: &[PartSpan]) -> Vec<Link> {
        for (_, cue) in of(parts, Part::Cue) {
            self.chances(&cue.pieces);
        }
        let known = |cue: &PartSpan| self.known.get(&(cue.pieces.start, cue.pieces.end));
        let mut links: Vec<(Link, &Chances)> = of(parts, Part::Cue)
            .filter_map(|(cue, span)| {
                let link = Link { cue, source: (None, 1.0), contents: Vec::new() };
                Some((link, known(span)?))
            })
            .collect();
        for (at, span) in of(parts, Part::Content) {
            let chance = |(_, it): &(Link, &Chances)| it.mean(&span.pieces, Part::Content);
            let best = links.iter_mut().max_by(|a, b| chance(a).total_cmp(&chance(b)));
            if let Some(best) = best
                && chance(best) > CONTENT_BAR
            {
                let sure = chance(best);
                best.0.contents.push((at, sure));
            }
        }
        for (link, chances) in &mut links {
            let chance =
                |(at, it): (usize, &PartSpan)| (at, chances.mean(&it.pieces, Part::Source));
            let best = of(parts, Part::Source).map(chance).max_by(|a, b| a.1.total_cmp(&b.1));
            link.source = match best {
                Some((at, sure)) if sure > SOURCE_BAR => (Some(at), sure),
                _ => (None, 1.0 - chances.most(Part::Source)),
            };
        }
        links.into_iter().map(|(link, _)| link).filter(|link| !link.contents.is_empty()).collect()
    }

    fn chances(&mut self, cue: &Range<usize>) -> Option<&Chances> {
        let key = (cue.start, cue.end);
        if !self.known.contains_key(&key) {
            let middle = usize::midpoint(cue.start, cue.end - 1);
            let window = self.windows.get(*self.owner.get(middle)?)?;
            let found = self.linker.chances(window, self.pieces, cue)?;
            self.known.insert(key, found);
        }
        self.known.get(&key)
    }
}

/// The spans of one part with their places in the list.
fn of(parts: &[PartSpan], part: Part) -> impl Iterator<Item = (usize, &PartSpan)> {
    parts.iter().enumerate().filter(move |(_, it)| it.part == part)
}

/// For one cue, how likely each piece from `start` on is its source and its content.
struct Chances {
    start: usize,
    rows: Vec<[f32; 2]>,
}

impl Chances {
    /// The mean over pieces; those outside the window count as impossible.
    fn mean(&self, pieces: &Range<usize>, part: Part) -> f32 {
        let row = |at: usize| at.checked_sub(self.start).and_then(|at| self.rows.get(at));
        let total: f32 = pieces.clone().filter_map(row).map(|row| chance(*row, part)).sum();
        total / pieces.len() as f32
    }

    /// The highest of all pieces.
    fn most(&self, part: Part) -> f32 {
        self.rows.iter().map(|row| chance(*row, part)).fold(0.0, f32::max)
    }
}

fn chance([source, content]: [f32; 2], part: Part) -> f32 {
    match part {
        Part::Source => source,
        Part::Content => content,
        Part::Cue => 0.0,
    }
}

/// The mean of one quarter of several rows.
fn mean(rows: &[[[f32; WIDTH]; 4]], quarter: usize) -> Option<[f32; WIDTH]> {
    let mut sum = [0.0; WIDTH];
    for row in rows {
        for (total, value) in sum.iter_mut().zip(row.get(quarter)?) {
            *total += value;
        }
    }
    (!rows.is_empty()).then(|| sum.map(|it| it / rows.len() as f32))
}
