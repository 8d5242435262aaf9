//! What is handed out beside the program: its manual page and completions for shells, made from
//! the arguments themselves.

use std::io::Write;

use anyhow::Context as _;
use clap::CommandFactory as _;

use super::{Args, CompletionsArgs, ManualArgs};

/// The name under which the program is called.
const NAME: &str = "standpoint";

/// Writes the manual page, or that of one job, as `man` reads it.
///
/// # Errors
/// If there is no such job, or `out` refuses.
pub fn manual(args: &ManualArgs, out: &mut dyn Write) -> anyhow::Result<bool> {
    let mut command = Args::command();
    command.build();
    if let Some(job) = &args.job {
        let found = command.find_subcommand(job).context("there is no such job")?;
        command = found.clone().version(env!("CARGO_PKG_VERSION"));
    }
    clap_mangen::Man::new(command).render(&mut Plain(out))?;
    Ok(true)
}

/// Writes what a shell needs to complete the arguments.
///
/// # Errors
/// If `out` refuses.
pub fn completions(args: &CompletionsArgs, out: &mut dyn Write) -> anyhow::Result<bool> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), NAME, &mut script);
    out.write_all(&script)?;
    Ok(true)
}

/// A writer behind a reference.
struct Plain<'a>(&'a mut dyn Write);

impl Write for Plain<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_knows_every_job() {
        let page = |job: Option<&str>| {
            let mut out = Vec::new();
            manual(&ManualArgs { job: job.map(str::to_owned) }, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert!(page(None).contains("analyze") && page(None).starts_with(".ie"));
        assert!(page(Some("analyze")).contains("least"));
        assert!(manual(&ManualArgs { job: Some("sing".into()) }, &mut Vec::new()).is_err());
    }

    #[test]
    fn every_shell_is_served() {
        use clap::ValueEnum as _;
        for shell in clap_complete::Shell::value_variants() {
            let mut out = Vec::new();
            completions(&CompletionsArgs { shell: *shell }, &mut out).unwrap();
            assert!(String::from_utf8(out).unwrap().contains("analyze"), "{shell}");
        }
    }
}
