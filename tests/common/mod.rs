//! A window without a screen, for tests.

use std::time::{Duration, Instant};

use egui_kittest::{Harness, kittest::NodeT as _};
use standpoint::{app::App, store::Folders};

/// The window at 1280 × 800 with `home` as its folders, when all analyses are done.
#[expect(clippy::expect_used, reason = "a test without its window has failed")]
pub(crate) fn open(home: &std::path::Path, files: &[&std::path::Path]) -> Harness<'static, App> {
    let home = home.to_owned();
    let files: Vec<_> = files.iter().map(|it| (*it).to_owned()).collect();
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_step_dt(0.05)
        .with_max_steps(64)
        .build_eframe(|context| {
            let folders = Folders::below(&home).expect("a folder");
            App::new(&context.egui_ctx, folders, files).expect("a project")
        });
    settle(&mut harness);
    harness
}

/// Waits until nothing is analysed or saved any more.
pub(crate) fn settle(harness: &mut Harness<'_, App>) {
    let start = Instant::now();
    harness.run_steps(4);
    while harness.state().is_busy() {
        assert!(start.elapsed() < Duration::from_mins(2), "the window never comes to rest");
        std::thread::sleep(Duration::from_millis(10));
        harness.run_steps(1);
    }
    harness.run_steps(4);
}

/// The screen as a screen reader hears it: one line per widget that says something.
pub(crate) fn outline(harness: &Harness<'_, App>) -> String {
    let mut lines = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let said = [node.label(), node.value()].map(Option::unwrap_or_default).join(" ");
        let role = format!("{:?}", node.role());
        if !said.trim().is_empty() && role != "TextRun" {
            lines.push(format!("{role}: {}", said.trim()));
        }
    }
    lines.join("\n")
}
