//! How a project of 2,000 reports with 50,000 statements behaves: `cargo bench --bench project`.

#[path = "../tests/common/synthetic.rs"]
mod synthetic;

use std::{path::PathBuf, sync::OnceLock};

use standpoint::{
    edit::{Document, Edit, Field, Name},
    model::{Column, Copies, Filter, History, Project, Scope, Sorting, derive_positions, table},
    store::{Folders, ProjectFile, SearchIndex, write_project},
};

const REPORTS: usize = 2_000;
const STATEMENTS: usize = 25;

fn main() {
    divan::main();
}

fn project() -> &'static Project {
    static PROJECT: OnceLock<Project> = OnceLock::new();
    PROJECT.get_or_init(|| synthetic::project(REPORTS, STATEMENTS, 1))
}

#[expect(clippy::expect_used, reason = "a benchmark without its file has nothing to measure")]
fn place() -> (tempfile::TempDir, Folders, PathBuf) {
    let home = tempfile::tempdir().expect("a folder");
    let folders = Folders::below(home.path()).expect("folders");
    let path = home.path().join("large.standpoint");
    write_project(&path, project(), &History::default()).expect("a project");
    (home, folders, path)
}

/// From the closed file to the project in memory.
#[divan::bench(sample_count = 20)]
fn open(bencher: divan::Bencher<'_, '_>) {
    let (_home, folders, path) = place();
    bencher.bench(|| ProjectFile::open(&path, &folders).map(|it| it.project().reports.len()));
}

/// One edit, until it would survive a power cut.
#[divan::bench(sample_count = 200)]
fn edit_until_durable(bencher: divan::Bencher<'_, '_>) {
    let (_home, folders, path) = place();
    let Ok(mut file) = ProjectFile::open(&path, &folders) else { return };
    let mut document = Document::new(file.project().clone(), History::default());
    let targets: Vec<_> = document.project().statements().map(|it| it.0).collect();
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let target = targets.get(turn * 7919 % targets.len()).copied();
        let field = Field::Note(format!("note {turn}"));
        document.apply(Edit::SetField(target.into_iter().collect(), field)).is_ok()
            && file.save(document.project(), document.history()).is_ok()
    });
}

/// What one edit costs the window, saving left out.
#[divan::bench(sample_count = 200)]
fn edit_in_memory(bencher: divan::Bencher<'_, '_>) {
    let mut document = Document::new(project().clone(), History::default());
    let targets: Vec<_> = document.project().statements().map(|it| it.0).collect();
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let target = targets.get(turn * 7919 % targets.len()).copied();
        document
            .apply(Edit::SetField(target.into_iter().collect(), Field::Note(format!("{turn}"))))
            .is_ok()
    });
}

/// A party that has a thirtieth of all statements gets another name, and its own again.
#[divan::bench(sample_count = 20)]
fn rename_and_undo(bencher: divan::Bencher<'_, '_>) {
    let mut document = Document::new(project().clone(), History::default());
    let name = document.project().party_names().into_iter().next().unwrap_or_default();
    bencher.bench_local(|| {
        let rename = Edit::Rename(Name::Party, name.clone(), "Another name".to_owned());
        let done = document.apply(rename).is_ok();
        document.undo();
        done
    });
}

/// Every word of every report and statement, before the first search.
#[divan::bench(sample_count = 5)]
fn index_for_search(bencher: divan::Bencher<'_, '_>) {
    bencher.bench_local(|| SearchIndex::new().and_then(|mut it| it.update(project())).is_ok());
}

/// Three words, the last of them half typed.
#[divan::bench(sample_count = 50)]
fn search(bencher: divan::Bencher<'_, '_>) {
    let Ok(mut index) = SearchIndex::new() else { return };
    if index.update(project()).is_ok() {
        bencher.bench_local(|| index.search("harbour bridge li").map(|it| it.len()));
    }
}

/// All statements of one party, sorted by speaker.
#[divan::bench(sample_count = 20)]
fn filter_and_sort(bencher: divan::Bencher<'_, '_>) {
    let name = project().party_names().into_iter().next();
    let filter = Filter { parties: [name].into(), ..Filter::default() };
    let sorting = Sorting { column: Column::Speaker, reverse: false };
    bencher.bench_local(|| table(project(), &filter, sorting).len());
}

/// Positions of the whole project.
#[divan::bench(sample_count = 20)]
fn positions() -> usize {
    derive_positions(project(), Scope::Project).len()
}

/// Which reports tell the same story.
#[divan::bench(sample_count = 10)]
fn copies() -> usize {
    Copies::find(project().reports.iter().map(|(id, it)| (*id, it.report.as_ref())))
        .groups()
        .count()
}
