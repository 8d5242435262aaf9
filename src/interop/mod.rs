//! What the writer and the reader of one format agree on.

pub mod dna;
mod lines;
mod names;
pub mod refi;
mod utf16;

pub use lines::Lines;
pub use names::Names;
pub use utf16::Utf16;
