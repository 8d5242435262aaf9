//! Arguments to window or job; the error chain and the exit code.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Parser as _;
use standpoint::{
    app,
    cli::{self, Args, Job},
};

fn main() -> ExitCode {
    let args = Args::parse();
    // Not locked for long: libraries may print too, from other threads.
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let done = match &args.job {
        Some(Job::Analyze(analyze)) => cli::analyze(analyze, &mut out, &mut err),
        Some(Job::Export(export)) => cli::export(export, &mut out),
        Some(Job::Manual(manual)) => cli::manual(manual, &mut out),
        Some(Job::Completions(completions)) => cli::completions(completions, &mut out),
        None => open(&args.files, &mut out, &mut err),
    };
    let done = done.and_then(|complete| {
        out.flush()?;
        Ok(complete)
    });
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _told = writeln!(err, "standpoint: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Opens the window; where there is none, says so and prints the findings.
fn open(files: &[PathBuf], out: &mut dyn Write, err: &mut dyn Write) -> anyhow::Result<bool> {
    let refused = if app::display_is_there() {
        app::run(files.to_vec()).err()
    } else {
        Some(anyhow::anyhow!("there is no display here"))
    };
    let Some(reason) = refused else { return Ok(true) };
    writeln!(err, "standpoint: {reason:#}; these are the findings as text")?;
    cli::print_findings(files, out, err)
}

/// Whether the reader of our output went away, as `head` does: no failure.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error.chain().filter_map(|it| it.downcast_ref::<io::Error>());
    causes.any(|it| it.kind() == io::ErrorKind::BrokenPipe)
}
