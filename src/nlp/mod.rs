//! From a report's text to its statements and claims.
//!
//! The way of the data: `segment` finds sentences, `tokens` word pieces, `windows` cuts
//! them to what the `encoder` reads at once, `decode` turns its scores into spans, `link`
//! ties sources and contents to their cues and tells `decode` what it thinks, `compose` makes
//! statements of them, `resolve` (with `names`) says who a source is, and `pipeline`
//! does one after the other.

mod claims;
mod compose;
mod decode;
mod encoder;
mod error;
mod link;
mod names;
mod pipeline;
mod resolve;
mod segment;
mod tokens;
mod windows;

pub use error::NlpError;
pub use pipeline::{MODEL_NAME, Pipeline, Step};
