//! Writes every format for the checks with other people's readers: `.ci/interop` runs them.
//!
//! What is written lies in `target/tmp/interop`, one folder for each project.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::too_many_lines,
    reason = "the projects that unit tests are made with"
)]

#[path = "common/cells.rs"]
#[expect(dead_code, reason = "unit tests use more of it")]
mod cells;
#[path = "common/hard.rs"]
#[expect(dead_code, reason = "unit tests use more of it")]
mod hard;
#[path = "common/trial.rs"]
mod trial;

use std::{
    error::Error,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use standpoint::{
    edit::{Document, Edit},
    export::Format,
    model::{History, Project, ReportId},
    nlp::Pipeline,
    read,
    store::write_findings,
};
// The projects of the unit tests name them so.
use standpoint::{model, store};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// Formats, and what their files are called for the checks.
const NAMES: [(&str, &str); 26] = [
    ("html", "findings.html"),
    ("text", "findings.txt"),
    ("docx", "briefing.docx"),
    ("pdf", "briefing.pdf"),
    ("markdown", "briefing.md"),
    ("xlsx", "findings.xlsx"),
    ("csv-excel", "findings.csv"),
    ("csv-folder", "tables"),
    ("json", "findings.json"),
    ("jsonl", "findings.jsonl"),
    ("qdpx", "lf.qdpx"),
    ("qdpx-maxqda", "crlf.qdpx"),
    ("qdc", "codes.qdc"),
    ("dna", "project.dna"),
    ("dna-events", "events.csv"),
    ("web-annotation", "annotations.jsonld"),
    ("brat", "brat"),
    ("cas", "cas"),
    ("label-studio", "label_studio"),
    ("doccano", "doccano.jsonl"),
    ("prodigy", "prodigy.jsonl"),
    ("citron", "citron.json"),
    ("graphml", "parties.graphml"),
    ("graphml-issues", "two-mode.graphml"),
    ("gephi", "parties"),
    ("gephi-issues", "two-mode"),
];

/// The sample as the program reads it.
fn sample() -> Result<Project> {
    let pipeline = Pipeline::load(2)?;
    let mut document = Document::new(Project::default(), History::default());
    let reports: Vec<_> = read::sample_matter().into_iter().map(Arc::new).collect();
    document.apply(Edit::AddReports(reports.clone()))?;
    let ids: Vec<ReportId> = document.project().reports.keys().copied().collect();
    for (id, report) in ids.into_iter().zip(reports) {
        let analysis = pipeline.analyze(&report, &mut |_| ControlFlow::Continue(()))?;
        document.apply(Edit::AddAnalysis(id, analysis))?;
    }
    Ok(document.project().clone())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("interop")
}

#[test]
fn every_format_is_written_for_other_readers() -> Result {
    let _gone = fs::remove_dir_all(folder());
    let projects = [
        ("sample", sample()?),
        ("hard", hard::project()),
        ("trial", trial::project()),
        ("cells", cells::project()),
        ("empty", Project::default()),
    ];
    let written: Vec<_> = NAMES.iter().map(|(key, _)| *key).collect();
    let others: Vec<_> = Format::ALL.iter().map(|it| it.key).collect();
    let unchecked: Vec<_> = others.iter().filter(|it| !written.contains(it)).collect();
    assert_eq!(unchecked, [&"csv"], "every format is checked; CSV with its mark");
    for (name, project) in projects {
        let folder = folder().join(name);
        fs::create_dir_all(&folder)?;
        for (key, file) in NAMES {
            let format = Format::named(key).ok_or(key)?;
            let mut asked = 0;
            let ask = &mut || {
                asked += 1;
                ControlFlow::Continue(())
            };
            write_findings(&project, format, &folder.join(file), ask)
                .map_err(|e| format!("{name}, {key}: {e}"))?;
            assert!(asked >= project.reports.len().min(1), "{key} can be given up");
        }
    }
    Ok(())
}

#[test]
fn our_own_json_comes_back_without_loss() -> Result {
    let json = Format::named("json").ok_or("JSON")?;
    for project in [sample()?, hard::project(), trial::project(), cells::project()] {
        let mut bytes = Vec::new();
        json.write(&project, &mut bytes, &mut || ControlFlow::Continue(()))?;
        let read = read::read(&bytes, "a.json", &[], &mut || ControlFlow::Continue(()))?;
        let mut again = Vec::new();
        json.write(&read.found, &mut again, &mut || ControlFlow::Continue(()))?;
        let models = |text: Vec<u8>| -> Result<serde_json::Value> {
            let mut it: serde_json::Value = serde_json::from_slice(&text)?;
            // Coding without a model gets a note where it comes from.
            for report in it["reports"].as_array_mut().ok_or("reports")? {
                report["model"] = serde_json::Value::Null;
            }
            Ok(it)
        };
        assert_eq!(models(bytes)?, models(again)?);
    }
    Ok(())
}
