//! The command line: the same findings without a window.

mod analyze;
mod args;

pub use analyze::{analyze, print_findings};
pub use args::{AnalyzeArgs, Args, Job};
