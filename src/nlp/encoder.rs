//! The encoder: gives every word piece of a window its scores.

use std::sync::Arc;

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool};
use rten_tensor::NdTensor;

use super::{NlpError, link::WIDTH, tokens::Piece};

static WEIGHTS: &[u8] = include_bytes!("../../assets/model/attribution.onnx");

/// Number of labels: outside, and begin and inside of source, cue, content.
pub(super) const LABELS: usize = 7;
/// Number of hidden values a piece.
pub(super) const HIDDEN: usize = 384;
/// Marks of the vocabulary around every window.
const START_MARK: i32 = 101;
const END_MARK: i32 = 102;

/// What the model says about one window: one row a piece, the marks left out.
#[derive(Debug)]
pub(super) struct Scores {
    /// Label scores, unnormalised.
    pub tags: Vec<[f32; LABELS]>,
    /// Label scores of attributions inside a content, unnormalised.
    pub inner: Vec<[f32; LABELS]>,
    /// What the linker reads: token, gate, cue and query, each [`WIDTH`] wide.
    pub links: Vec<[[f32; WIDTH]; 4]>,
    /// Hidden values of the lower layers, marks included: what the understanding model reads.
    pub lower: Vec<f32>,
}

/// Loads embedded weights, to be run on so many cores.
pub(super) fn load(
    weights: &'static [u8],
    threads: usize,
) -> Result<(Model, RunOptions), NlpError> {
    // Weights are laid out for the processor once, not at every window.
    let options = ModelOptions::with_all_ops().prepack_weights(true).to_owned();
    let model = options.load_static_slice(weights).map_err(|e| NlpError::Model(e.to_string()))?;
    let pool = Arc::new(ThreadPool::with_num_threads(threads));
    Ok((model, RunOptions::default().with_thread_pool(Some(pool))))
}

/// An input or output of a model.
pub(super) fn node(model: &Model, name: &str) -> Result<NodeId, NlpError> {
    model.node_id(name).map_err(|e| NlpError::Model(e.to_string()))
}

/// Anything that scores windows; a stand-in serves in tests.
pub(super) trait Encode: Send + Sync {
    /// Scores of the pieces of one window.
    fn encode(&self, window: &[Piece]) -> Result<Scores, NlpError>;
}

/// The model trained by `training/`, run by rten.
pub(super) struct Encoder {
    model: Model,
    inputs: [NodeId; 2],
    outputs: [NodeId; 4],
    options: RunOptions,
}

impl Encoder {
    /// Loads the embedded weights. `threads` is the number of cores it may use.
    pub(super) fn load(threads: usize) -> Result<Self, NlpError> {
        let (model, options) = load(WEIGHTS, threads)?;
        let node = |name: &str| node(&model, name);
        let inputs = [node("input_ids")?, node("token_type_ids")?];
        let outputs = [node("tags")?, node("inner")?, node("links")?, node("lower")?];
        Ok(Self { model, inputs, outputs, options })
    }
}

impl Encode for Encoder {
    fn encode(&self, window: &[Piece]) -> Result<Scores, NlpError> {
        let count = window.len() + 2;
        let marked = |start, inner: &mut dyn Iterator<Item = i32>, end| -> NdTensor<i32, 2> {
            let row: Vec<i32> = std::iter::once(start).chain(inner).chain([end]).collect();
            NdTensor::from_data([1, count], row)
        };
        let ids = marked(START_MARK, &mut window.iter().map(|it| it.id), END_MARK);
        let surfaces = marked(0, &mut window.iter().map(|it| it.surface), 0);
        let [ids_in, surfaces_in] = self.inputs;
        let inputs = vec![(ids_in, ids.into()), (surfaces_in, surfaces.into())];
        let found = self.model.run_n(inputs, self.outputs, Some(self.options.clone()));
        let found = found.map_err(|e| NlpError::Run(e.to_string()))?;
        let [tags, inner, links, lower] = found.map(|value| {
            let tensor: Option<NdTensor<f32, 3>> = value.try_into().ok();
            tensor.map(NdTensor::into_data).unwrap_or_default()
        });
        let scores = Scores {
            tags: rows(&tags),
            inner: rows(&inner),
            links: rows(&links).iter().map(quarters).collect(),
            lower,
        };
        let lengths = [scores.tags.len(), scores.inner.len(), scores.links.len()];
        if lengths == [window.len(); 3] && scores.lower.len() == count * HIDDEN {
            Ok(scores)
        } else {
            Err(NlpError::Run("its scores have the wrong shape".to_owned()))
        }
    }
}

/// The rows of a matrix of `N` columns, without the first and the last.
fn rows<const N: usize>(values: &[f32]) -> Vec<[f32; N]> {
    let (rows, _) = values.as_chunks::<N>();
    rows.get(1..rows.len().saturating_sub(1)).unwrap_or_default().to_vec()
}

fn quarters(row: &[f32; 4 * WIDTH]) -> [[f32; WIDTH]; 4] {
    let mut found = [[0.0; WIDTH]; 4];
    for (part, values) in found.iter_mut().zip(row.as_chunks::<WIDTH>().0) {
        *part = *values;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    /// Attention takes powers of its scores as they are: see `training/export.py`.
    #[test]
    fn scores_of_words_thrown_together_are_numbers() {
        let encoder = Encoder::load(1).unwrap();
        let mut random = 1_u32;
        let mut next = |below| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from(random >> 8).unwrap() % below
        };
        for (length, words) in [(0, 1), (1, 30_522), (254, 30_522), (254, 100), (254, 1), (60, 4)] {
            let (first, surface) = (next(30_522 - words + 1), next(20));
            let piece = |at| {
                let id = first + next(words);
                Piece { id, span: Span::new(at, at + 1).unwrap(), surface, line: 0 }
            };
            let window: Vec<Piece> = (0..length).map(piece).collect();
            let Scores { tags, inner, links, lower } = encoder.encode(&window).unwrap();
            let rows = tags.iter().chain(&inner).flatten();
            let mut values = rows.chain(links.iter().flatten().flatten()).chain(&lower);
            assert!(values.all(|it| it.is_finite()), "{length} of {words} words from {first}");
        }
    }
}
