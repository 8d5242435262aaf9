//! Killing the program at any moment loses nothing that it showed as saved.
//!
//! The test starts itself again as the one to be killed: a document, the thread that saves, and a
//! stream of edits, undos and redos, as the window has them. It prints what is saved; the parent
//! kills it and looks into the file.
#![cfg(unix)]

#[path = "common/synthetic.rs"]
mod synthetic;

use std::{
    collections::BTreeMap,
    error::Error,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use standpoint::{
    app::Saver,
    edit::{Document, Edit, Field},
    model::{History, PositionKey, Project, Stance, Target},
    store::{Folders, ProjectFile, write_project},
};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const KILLS: u64 = 200;

fn home_of(child: &Path) -> Result<(Folders, std::path::PathBuf)> {
    Ok((Folders::below(child)?, child.join("a.standpoint")))
}

/// Notes in the project itself which edit was made last.
fn counter() -> PositionKey {
    PositionKey { party: None, issue: Some("edits".into()), stance: Stance::Unclear }
}

fn count(project: &Project) -> u64 {
    project.summary(&counter()).and_then(|it| it.parse().ok()).unwrap_or(0)
}

/// One edit of each sort in turn; all of them small, as a person makes them, and some large.
fn edit(number: u64, targets: &[Target]) -> Edit {
    let at = usize::try_from(number * 7919).unwrap_or(0) % targets.len().max(1);
    let some =
        targets.iter().copied().skip(at).take(if number.is_multiple_of(10) { 500 } else { 1 });
    Edit::SetField(some.collect(), Field::Note(format!("note {number}")))
}

/// Works until it is killed. Prints the number of every edit once it is shown as saved.
#[test]
fn at_work_until_killed() -> Result {
    let Some(home) = std::env::var_os("STANDPOINT_KILLED_IN") else { return Ok(()) };
    let (folders, path) = home_of(Path::new(&home))?;
    let file = ProjectFile::open(&path, &folders)?;
    let mut document = Document::new(file.project().clone(), file.history().clone());
    let targets: Vec<_> = document.project().statements().map(|it| it.0).collect();
    let mut saver = Saver::start(file, || {});
    let mut made = BTreeMap::new();
    let mut number = count(document.project());
    loop {
        number += 1;
        document.apply(edit(number, &targets))?;
        if number.is_multiple_of(4) {
            document.undo();
            document.redo();
        }
        document.apply(Edit::SetSummary(counter(), number.to_string()))?;
        made.insert(document.revision(), number);
        saver.offer(&document);
        std::thread::sleep(Duration::from_micros(number % 9 * 300));
        let saved = saver.saved();
        if let Some((_, number)) = made.range(..=saved).next_back() {
            let mut out = std::io::stdout();
            writeln!(out, "saved {number}")?;
            out.flush()?;
        }
        made = made.split_off(&saved);
    }
}

#[test]
fn killing_it_two_hundred_times_loses_no_saved_edit() -> Result {
    let home = tempfile::tempdir()?;
    let (folders, path) = home_of(home.path())?;
    write_project(&path, &synthetic::project(20, 15, 1), &History::default())?;
    let mut most = 0;
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["--exact", "at_work_until_killed", "--nocapture"])
            .env("STANDPOINT_KILLED_IN", home.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("its output")?).lines();
        let said = |line: &str| line.rsplit_once("saved ").and_then(|it| it.1.parse::<u64>().ok());
        let mut seen = 0;
        // It is killed a moment after its first save, never at the same one.
        while let Some(line) = lines.next().transpose()? {
            seen = said(&line).unwrap_or(seen);
            if seen > 0 {
                break;
            }
        }
        std::thread::sleep(Duration::from_micros(kill * 7919 % 40_000));
        child.kill()?;
        child.wait()?;
        for line in lines {
            seen = line.ok().as_deref().and_then(said).unwrap_or(seen);
        }
        let file = ProjectFile::open(&path, &folders)?;
        let there = count(file.project());
        assert!(there >= seen && seen > most, "kill {kill}: {seen} was shown, {there} is there");
        most = seen;
        let mut document = Document::new(file.project().clone(), file.history().clone());
        assert_eq!(document.undo_label(), Some("change summary"), "the history came along");
        document.undo();
        assert_eq!(count(document.project()), there - 1);
    }
    Ok(())
}
