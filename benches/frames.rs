//! What frames cost while somebody works: 2,000 reports are open, one of 200 pages is shown.
//!
//! `cargo bench --bench frames` prints the median, the 99th part of a hundred and the worst. The
//! whole frame of the real window is measured, with what is told to screen readers, but without
//! painting. The aim is 4 ms.

#[path = "../tests/common/mod.rs"]
#[expect(dead_code, reason = "tests use more of it")]
mod common;
#[path = "../tests/common/synthetic.rs"]
mod synthetic;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use egui_kittest::{Harness, kittest::Queryable as _};
use standpoint::{
    app::App,
    edit::Edit,
    model::History,
    store::write_project,
    ui::{Action, Command, Selected, View},
};

/// Frames of each kind of work.
const FRAMES: usize = 600;
/// Statements of the report of 200 pages.
const STATEMENTS: usize = 2_600;

#[expect(clippy::print_stdout, reason = "a benchmark tells what it found")]
fn main() {
    // `cargo test --benches` asks for a list of tests.
    if std::env::args().any(|it| it == "--list") {
        return;
    }
    let (_home, mut harness) = window();
    let words = harness.state().view().report.and_then(|id| {
        let entry = harness.state().document().project().reports.get(&id)?;
        Some(entry.report.words())
    });
    println!("the report on the page has {} words", words.unwrap_or_default());
    println!("{:<28} {:>8} {:>8} {:>8}  ms", "frames while", "p50", "p99", "worst");
    let tell = |what: &str, mut times: Vec<Duration>| {
        times.sort();
        let part = |percent: usize| {
            let at = (times.len() - 1) * percent / 100;
            times.get(at).copied().unwrap_or_default().as_secs_f64() * 1e3
        };
        println!("{what:<28} {:>8.2} {:>8.2} {:>8.2}", part(50), part(99), part(100));
    };
    tell("nothing happens", measure(&mut harness, |_, _| {}));
    let scroll = |harness: &mut Harness<'_, App>, _| {
        harness.hover_at(egui::pos2(560.0, 400.0));
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -60.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
    };
    tell("the page scrolls", measure(&mut harness, scroll));
    let next = |harness: &mut Harness<'_, App>, at: usize| {
        if at.is_multiple_of(10) {
            harness.state_mut().command(Command::Do(Action::Next));
        }
    };
    tell("J goes from one to the next", measure(&mut harness, next));
    let accept = |harness: &mut Harness<'_, App>, at: usize| {
        if at.is_multiple_of(10) {
            harness.state_mut().command(Command::Do(Action::Accept));
        }
    };
    tell("A accepts one by one", measure(&mut harness, accept));
    harness.state_mut().command(Command::Do(Action::Find));
    harness.run_steps(2);
    tell("words are typed (search)", measure(&mut harness, type_letters));
    harness.get_by_label("Search reports").focus();
    harness.key_press(egui::Key::Escape);
    harness.run_steps(2);
    harness.state_mut().command(Command::Do(Action::Note));
    harness.run_steps(2);
    tell("a note is typed", measure(&mut harness, type_letters));
    harness.key_press(egui::Key::Escape);
    harness.run_steps(2);
    harness.state_mut().command(Command::Do(Action::Palette));
    harness.run_steps(2);
    tell("a command is typed", measure(&mut harness, type_letters));
}

/// The time of each frame; `work` is called before it, with its number.
fn measure(
    harness: &mut Harness<'static, App>,
    work: impl Fn(&mut Harness<'static, App>, usize),
) -> Vec<Duration> {
    let mut frame = |at: usize| {
        work(harness, at);
        let begun = Instant::now();
        harness.step();
        begun.elapsed()
    };
    (0..FRAMES).map(&mut frame).collect()
}

/// A letter every fifth frame, and a long word is begun anew.
fn type_letters(harness: &mut Harness<'static, App>, at: usize) {
    if at % 100 == 99 {
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    } else if at.is_multiple_of(5) {
        let letter = "harbour bridge ferry".chars().cycle().nth(at / 5).unwrap_or('a');
        harness.event(egui::Event::Text(letter.to_string()));
    }
}

#[expect(clippy::expect_used, reason = "a benchmark without its window has nothing to measure")]
fn window() -> (tempfile::TempDir, Harness<'static, App>) {
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("large.standpoint");
    write_project(&path, &synthetic::project(2_000, 25, 1), &History::default()).expect("a file");
    let mut harness = common::open(home.path(), &[&path]);
    let long = Arc::new(synthetic::project(1, STATEMENTS, 7));
    harness.state_mut().command(Command::Edit(Edit::TakeOver(long)));
    common::settle(&mut harness);
    let report = harness.state().document().project().reports.keys().next_back().copied();
    let report = report.expect("the long report");
    harness.state_mut().command(Command::ShowReport(report));
    common::settle(&mut harness);
    let view = View { report: Some(report), ..View::default() };
    let first = view.neighbour(harness.state().document().project(), true).expect("a statement");
    harness.state_mut().command(Command::Reveal(Selected::Statement(first)));
    common::settle(&mut harness);
    (home, harness)
}
