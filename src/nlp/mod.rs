//! From a report's text to its statements and claims.
//!
//! The way of the data: `segment` finds sentences, `tokens` word pieces, `windows` cuts
//! them to what the `encoder` reads at once, `decode` turns its scores into spans, `link`
//! ties sources and contents to their cues and tells `decode` what it thinks, `compose` makes
//! statements of them, `understand` says who
//! speaks, for whom, what kind of claim it is, about what and on which side, and `pipeline` does
//! one after the other.

mod chapter;
mod compose;
mod decode;
mod encoder;
mod error;
mod link;
mod pipeline;
mod segment;
mod tokens;
mod understand;
mod windows;

pub use error::NlpError;
pub use pipeline::{MODEL_NAME, Pipeline, Step};
