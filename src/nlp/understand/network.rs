//! The understanding network: reads a window whose statements are marked.
//!
//! It goes on from the hidden values that the attribution model's lower layers gave, so that the
//! report is read once. `training/understanding/model.py` is its twin.

use rten::{Model, NodeId, RunOptions};
use rten_tensor::NdTensor;

use super::{
    super::{
        NlpError,
        encoder::{HIDDEN, load, node},
    },
    sense::{MEANING, POINTER, POINTERS},
};

static WEIGHTS: &[u8] = include_bytes!("../../../assets/model/understanding.onnx");

/// Source, cue and content, and whether a piece begins one.
pub(super) const ROLES: usize = 6;

/// What the network says of one piece.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// For every pointer: what source, cue and content ask, and what the piece answers.
    pub pointers: [[[f32; POINTER]; 4]; POINTERS],
    /// What the piece means as part of a source, cue and content.
    pub meaning: [[f32; MEANING]; 3],
    /// Log-odds that the sentence around is worth checking.
    pub worth: f32,
}

/// The layers above those that belong to the attribution model.
pub(super) struct Network {
    model: Model,
    inputs: [NodeId; 2],
    outputs: [NodeId; 3],
    options: RunOptions,
}

impl Network {
    pub(super) fn load(threads: usize) -> Result<Self, NlpError> {
        let (model, options) = load(WEIGHTS, threads)?;
        let node = |name: &str| node(&model, name);
        let inputs = [node("hidden")?, node("roles")?];
        let outputs = [node("pointers")?, node("meaning")?, node("worth")?];
        Ok(Self { model, inputs, outputs, options })
    }

    /// One row a piece. `hidden` has the marks around the window, `roles` has not.
    pub(super) fn read(
        &self,
        hidden: &[f32],
        roles: &[[f32; ROLES]],
    ) -> Result<Vec<Row>, NlpError> {
        let count = roles.len() + 2;
        let mark = [[0.0; ROLES]];
        let marked: Vec<f32> = mark.iter().chain(roles).chain(&mark).flatten().copied().collect();
        if hidden.len() != count * HIDDEN {
            return Err(NlpError::Run("its hidden values have the wrong shape".to_owned()));
        }
        let hidden = NdTensor::from_data([1, count, HIDDEN], hidden.to_vec());
        let marked = NdTensor::from_data([1, count, ROLES], marked);
        let [hidden_in, roles_in] = self.inputs;
        let inputs = vec![(hidden_in, hidden.into()), (roles_in, marked.into())];
        let found = self.model.run_n(inputs, self.outputs, Some(self.options.clone()));
        let [pointers, meaning, worth] =
            found.map_err(|e| NlpError::Run(e.to_string()))?.map(|value| {
                let tensor: Option<NdTensor<f32, 3>> = value.try_into().ok();
                tensor.map(NdTensor::into_data).unwrap_or_default()
            });
        let (pointers, _) = pointers.as_chunks::<POINTER>();
        let (pointers, _) = pointers.as_chunks::<4>();
        let (pointers, _) = pointers.as_chunks::<POINTERS>();
        let (meaning, _) = meaning.as_chunks::<MEANING>();
        let (meaning, _) = meaning.as_chunks::<3>();
        let values = pointers.iter().zip(meaning).zip(worth.iter());
        let row = |((pointers, meaning), worth): ((&_, &_), &f32)| Row {
            pointers: *pointers,
            meaning: *meaning,
            worth: *worth,
        };
        let rows: Vec<_> = values.map(row).skip(1).take(roles.len()).collect();
        if rows.len() == roles.len() {
            Ok(rows)
        } else {
            Err(NlpError::Run("its scores have the wrong shape".to_owned()))
        }
    }
}
