//! The command line: the same findings without a window.

mod analyze;
mod args;
mod export;
mod inputs;
mod target;

pub use analyze::{analyze, print_findings};
pub use args::{AnalyzeArgs, Args, ExportArgs, Job};
pub use export::export;
