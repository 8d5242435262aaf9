//! The understanding network: reads a window whose statements are marked.
//!
//! It goes on from the hidden values that the attribution model's lower layers gave, so that the
//! report is read once. `training/understanding/model.py` is its twin.

use std::ops::Range;

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

/// What the network says of the pieces of a chapter, in their order.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// For every pointer, what each piece answers.
    pub answers: [Vec<[f32; POINTER]>; POINTERS],
    /// For every piece and pointer, what it asks as part of a source, cue and content.
    pub asked: Vec<[[[f32; POINTER]; 3]; POINTERS]>,
    /// What each piece means as part of a source, cue and content, and as a word for the thing
    /// that a stance is toward.
    pub meaning: Vec<[[f32; MEANING]; 4]>,
    /// Log-odds that the sentence around each piece is worth checking.
    pub worth: Vec<f32>,
}

impl Rows {
    fn push(&mut self, pointers: &[[[f32; POINTER]; 4]; POINTERS]) {
        self.asked.push(pointers.map(|[source, cue, content, _]| [source, cue, content]));
        for (answers, [.., answer]) in self.answers.iter_mut().zip(pointers) {
            answers.push(*answer);
        }
    }
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

    /// Reads the `kept` pieces of a window and adds what it says of them.
    ///
    /// `hidden` has the marks around the window, `roles` has not. The pieces that a window shares
    /// with the one before are left out: the layers below have told the others of them.
    pub(super) fn read(
        &self,
        hidden: &[f32],
        roles: &[[f32; ROLES]],
        kept: Range<usize>,
        rows: &mut Rows,
    ) -> Result<(), NlpError> {
        let (all, _) = hidden.as_chunks::<HIDDEN>();
        // Behind the mark.
        let own = all.get(kept.start + 1..kept.end + 1);
        let (Some(first), Some(own), Some(last), Some(roles)) =
            (all.first(), own, all.last(), roles.get(kept))
        else {
            return Err(NlpError::Run("its hidden values have the wrong shape".to_owned()));
        };
        let count = own.len() + 2;
        let hidden: Vec<f32> =
            [first].into_iter().chain(own).chain([last]).flatten().copied().collect();
        let mark = [[0.0; ROLES]];
        let marked: Vec<f32> = mark.iter().chain(roles).chain(&mark).flatten().copied().collect();
        let hidden = NdTensor::from_data([1, count, HIDDEN], hidden);
        let marked = NdTensor::from_data([1, count, ROLES], marked);
        let [hidden_in, roles_in] = self.inputs;
        let inputs = vec![(hidden_in, hidden.into()), (roles_in, marked.into())];
        let found = self.model.run_n(inputs, self.outputs, Some(self.options.clone()));
        let [pointers, meaning, worth] =
            found.map_err(|e| NlpError::Run(e.to_string()))?.map(|value| {
                let tensor: Option<NdTensor<f32, 3>> = value.try_into().ok();
                tensor.map(NdTensor::into_data).unwrap_or_default()
            });
        let pointers = pointers.as_chunks::<POINTER>().0.as_chunks::<4>().0;
        let pointers = pointers.as_chunks::<POINTERS>().0;
        let meaning = meaning.as_chunks::<MEANING>().0.as_chunks::<4>().0;
        let here = 1..count - 1;
        let all = (pointers.get(here.clone()), meaning.get(here.clone()), worth.get(here));
        let (Some(pointers), Some(meaning), Some(worth)) = all else {
            return Err(NlpError::Run("its scores have the wrong shape".to_owned()));
        };
        for it in pointers {
            rows.push(it);
        }
        rows.meaning.extend_from_slice(meaning);
        rows.worth.extend_from_slice(worth);
        Ok(())
    }
}
