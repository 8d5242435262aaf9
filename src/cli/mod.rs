//! The command line: the same findings without a window.

mod analyze;
mod args;
mod export;
mod handout;
mod inputs;
mod target;

pub use analyze::{analyze, print_findings};
pub use args::{AnalyzeArgs, Args, CompletionsArgs, ExportArgs, Job, ManualArgs};
pub use export::export;
pub use handout::{completions, manual};
