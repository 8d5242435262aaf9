//! How long an analysis takes on one core: `cargo bench`.

use std::ops::ControlFlow;

use standpoint::{
    model::{Metadata, Report},
    nlp::Pipeline,
    read,
};

fn main() {
    divan::main();
}

/// The sample's words, `times` over.
fn report(times: usize) -> Report {
    Report::new(read::sample().text().repeat(times), Metadata::default())
}

#[divan::bench(args = [1, 4, 16], sample_count = 20)]
#[expect(clippy::expect_used, reason = "a benchmark without its model has nothing to measure")]
fn analyze(bencher: divan::Bencher<'_, '_>, times: usize) {
    let report = report(times);
    let pipeline = Pipeline::load(1).expect("the embedded model loads");
    let words = divan::counter::ItemsCount::new(report.words());
    bencher.counter(words).bench(|| pipeline.analyze(&report, &mut |_| ControlFlow::Continue(())));
}

#[divan::bench]
fn load() -> bool {
    Pipeline::load(1).is_ok()
}
