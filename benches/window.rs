//! What a frame costs with 2,000 reports and 50,000 statements: `cargo bench --bench window`.
//!
//! A frame of a sixtieth of a second has 16.7 ms. Painting is left out; it does not depend on the
//! size of the project.

#[path = "../tests/common/mod.rs"]
#[expect(dead_code, reason = "tests use more of it")]
mod common;
#[path = "../tests/common/synthetic.rs"]
mod synthetic;

use egui_kittest::{Harness, kittest::Queryable as _};
use standpoint::{
    app::App,
    edit::{Edit, Field},
    model::History,
    store::write_project,
    ui::{Action, Centre, Command, Selected},
};

fn main() {
    divan::main();
}

#[expect(clippy::expect_used, reason = "a benchmark without its window has nothing to measure")]
fn window() -> (tempfile::TempDir, Harness<'static, App>) {
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("large.standpoint");
    write_project(&path, &synthetic::project(2_000, 25, 1), &History::default()).expect("a file");
    let mut harness = common::open(home.path(), &[&path]);
    for _ in 0..30 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.run_steps(1);
    }
    (home, harness)
}

/// Nothing happens; the view is one of those in the middle.
#[divan::bench(args = ["Report", "Table", "Matrix", "Timeline", "Network", "Sources"], sample_count = 40)]
fn frame(bencher: divan::Bencher<'_, '_>, view: &str) {
    let (_home, mut harness) = window();
    if let Some(centre) = Centre::ALL.into_iter().find(|it| it.name() == view) {
        harness.state_mut().command(Command::Do(Action::View(centre)));
    }
    for _ in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.run_steps(1);
    }
    bencher.bench_local(|| harness.step());
}

/// The frame in which a statement gets another note, with the positions of all reports beside it.
#[divan::bench(sample_count = 60)]
fn frame_with_an_edit(bencher: divan::Bencher<'_, '_>) {
    let (_home, mut harness) = window();
    let targets: Vec<_> =
        harness.state().document().project().statements().map(|it| it.0).take(500).collect();
    if let Some(target) = targets.first() {
        harness.state_mut().command(Command::Reveal(Selected::Statement(*target)));
    }
    harness.get_by_label("All reports").click();
    for _ in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.run_steps(1);
    }
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let target = targets.get(turn % targets.len()).copied();
        let field = Field::Note(format!("note {turn}"));
        let edit = Edit::SetField(target.into_iter().collect(), field);
        harness.state_mut().command(Command::Edit(edit));
        harness.step();
    });
}
