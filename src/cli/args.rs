//! What the command line says.

use std::path::PathBuf;

use clap::{
    Parser, Subcommand,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};

use crate::export::Format;

/// Who said what, and where each party stands: attributed statements and claims in news reports.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true, max_term_width = 100)]
pub struct Args {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub job: Option<Job>,
    /// Reports of any format that is read, or one project (.standpoint), to open in the window.
    pub files: Vec<PathBuf>,
}

/// Jobs without a window.
#[derive(Debug, Subcommand)]
pub enum Job {
    /// Find statements and claims and write them, without a window.
    Analyze(AnalyzeArgs),
    /// Write the findings of a project, as they are decided there.
    Export(ExportArgs),
    /// Print the manual page, to be shown by `man`.
    Manual(ManualArgs),
    /// Print completions for a shell.
    Completions(CompletionsArgs),
}

/// What to analyse, and where the findings go.
#[derive(Debug, clap::Args)]
pub struct AnalyzeArgs {
    /// Reports; `-` reads standard input, a folder means all reports below it.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Format of the findings.
    #[arg(long, value_parser = formats(), default_value = "text")]
    pub format: Format,
    /// Where to write: a file, or a folder, which gets one file a report. Standard output without.
    #[arg(long, value_name = "FILE|DIR")]
    pub out: Option<PathBuf>,
    /// Put the reports with their findings into this project instead; it is made if there is none.
    /// Reports that are there already stay as they are.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["out", "format", "least_sure"])]
    pub project: Option<PathBuf>,
    /// The files are annotated reports in Citron's JSON: take their statements as they are, and say
    /// who speaks, for whom, what kind of claim it is, about what and on which side.
    #[arg(long)]
    pub spans_given: bool,
    /// How sure the program must be of a statement, in percent: less finds more.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub least_sure: Option<u8>,
    /// How many cores to use; all without.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub threads: Option<u16>,
}

/// Which project, and where its findings go.
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// The project; it may be open in a window.
    pub project: PathBuf,
    /// Format of the findings.
    #[arg(long, value_parser = formats(), default_value = "text")]
    pub format: Format,
    /// Where to write. Standard output without.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Which manual page.
#[derive(Debug, clap::Args)]
pub struct ManualArgs {
    /// The page of one job, such as `analyze`.
    pub job: Option<String>,
}

/// Completions for which shell.
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// The shell.
    pub shell: clap_complete::Shell,
}

/// The formats by their keys, with what each holds.
fn formats() -> impl TypedValueParser<Value = Format> {
    let values = Format::ALL.iter().map(|it| PossibleValue::new(it.key).help(it.about()));
    let named = |key: String| Format::named(&key).ok_or("no such format");
    PossibleValuesParser::new(values).try_map(named)
}
