//! What stands in project files: everything, after every edit, in every format, after damage.

#[path = "common/synthetic.rs"]
mod synthetic;

use std::{error::Error, fs, path::Path};

use proptest::prelude::*;
use standpoint::{
    edit::{Document, Edit, Field, Name},
    model::{History, LeastSure, Project, ReportId, Review, Target},
    store::{Folders, ProjectFile, StoreError, read_project, recover_project, write_project},
};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A step of somebody at work.
#[derive(Clone, Debug)]
enum Act {
    Edit(Edit),
    Undo,
    Redo,
    Restart,
}

fn targets(project: &Project) -> Vec<Target> {
    project.statements().map(|(target, _)| target).collect()
}

fn act(targets: Vec<Target>, reports: Vec<ReportId>) -> impl Strategy<Value = Act> {
    let name = prop::sample::select(vec!["Ada", "Mill Union", "Réd", "x"]).prop_map(str::to_owned);
    let field = prop_oneof![
        name.clone().prop_map(|it| Field::Speaker(Some(it))),
        name.clone().prop_map(|it| Field::Party(Some(it))),
        Just(Field::Issue(None)),
        prop::sample::select(Review::ALL.to_vec()).prop_map(Field::Review),
        name.clone().prop_map(Field::Note),
    ];
    let some = prop::collection::vec(prop::sample::select(targets), 1..4);
    let edit = prop_oneof![
        6 => (some.clone(), field).prop_map(|(it, field)| Edit::SetField(it, field)),
        2 => some.prop_map(Edit::DeleteStatements),
        2 => (prop::sample::select(Name::ALL.to_vec()), name.clone(), name.clone())
            .prop_map(|(what, old, new)| Edit::Rename(what, old, new)),
        1 => prop::sample::select(reports).prop_map(|it| Edit::RemoveReports(vec![it])),
        1 => (name.clone(), name).prop_map(|(a, b)| Edit::SetWithin(a, Some(b))),
        1 => prop::sample::select(vec![10, 60, 90]).prop_map(|it| Edit::SetLeastSure(LeastSure(it))),
    ];
    prop_oneof![8 => edit.prop_map(Act::Edit), 3 => Just(Act::Undo), 2 => Just(Act::Redo), 1 => Just(Act::Restart)]
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let project = synthetic::project(3, 4, 5);
    prop::collection::vec(act(targets(&project), project.reports.keys().copied().collect()), 1..30)
}

/// The project without the counter, which never goes back.
fn content(project: &Project) -> Project {
    Project { last_id: 0, ..project.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_file_equals_the_memory_and_undo_reaches_over_a_restart(acts in acts()) {
        let home = tempfile::tempdir().expect("a folder");
        let folders = Folders::below(home.path()).expect("folders");
        let path = home.path().join("a.standpoint");
        let start = synthetic::project(3, 4, 5);
        let mut file = ProjectFile::open(&path, &folders).expect("a file");
        let mut document = Document::new(start.clone(), History::default());
        for act in acts {
            match act {
                Act::Edit(edit) => drop(document.apply(edit)),
                Act::Undo => document.undo(),
                Act::Redo => document.redo(),
                Act::Restart => {
                    drop(file);
                    file = ProjectFile::open(&path, &folders).expect("the file again");
                    document = Document::new(file.project().clone(), file.history().clone());
                    continue;
                }
            }
            file.save(document.project(), document.history()).expect("saved");
        }
        file.save(document.project(), document.history()).expect("saved");
        drop(file);
        let file = ProjectFile::open(&path, &folders).expect("the file again");
        prop_assert_eq!(file.project(), document.project());
        prop_assert_eq!(file.history(), document.history());
        let mut again = Document::new(file.project().clone(), file.history().clone());
        while again.undo_label().is_some() {
            again.undo();
        }
        // A restart before the first save begins with an empty project.
        if again.project().reports.len() == 3 {
            prop_assert_eq!(content(again.project()), content(&start));
        }
        while again.redo_label().is_some() {
            again.redo();
        }
        while document.redo_label().is_some() {
            document.redo();
        }
        prop_assert_eq!(content(again.project()), content(document.project()));
    }
}

#[test]
fn every_earlier_format_is_brought_up_to_date_and_kept_as_a_backup() -> Result {
    for format in 1..=4 {
        let least_sure = if format == 1 { LeastSure::default() } else { LeastSure(40) };
        let steps = if format < 4 { 0 } else { 8 };
        let home = tempfile::tempdir()?;
        let folders = Folders::below(home.path())?;
        let old = Path::new("tests/projects").join(format!("format-{format}.standpoint"));
        let path = home.path().join("old.standpoint");
        fs::copy(&old, &path)?;
        let looked_at = read_project(&path)?.0;
        assert_eq!(fs::read(&old)?, fs::read(&path)?, "looking at it changes nothing");
        let mut file = ProjectFile::open(&path, &folders)?;
        assert_eq!(file.project(), &looked_at);
        let project = file.project().clone();
        let entry = project.reports.values().next().ok_or("a report")?;
        assert!(entry.report.text().contains("Sella") && entry.statements.len() > 20, "{format}");
        let reviewed: Vec<_> = entry.statements.values().map(|it| it.review).collect();
        for review in [Review::Accepted, Review::Rejected] {
            assert!(reviewed.contains(&review), "format {format} has kept {review:?}");
        }
        assert!(entry.statements.values().any(|it| it.unsure), "format {format}");
        assert_eq!(project.least_sure, least_sure, "format {format}");
        let backups = standpoint::store::Backups::of(&path, &folders).list();
        let [backup] = backups.as_slice() else { return Err("one backup".into()) };
        assert_eq!(read_project(backup)?.0, project);
        // It goes on as a file of today.
        assert_eq!(file.history().steps().count(), steps, "format {format}");
        let mut document = Document::new(project, file.history().clone());
        (0..steps).for_each(|_| document.undo());
        assert_eq!(document.project().reports.is_empty(), steps > 0, "format {format}");
        (0..steps).for_each(|_| document.redo());
        assert_eq!(content(document.project()), content(file.project()), "format {format}");
        let target = document.project().statements().next().ok_or("a statement")?.0;
        document.apply(Edit::SetField(vec![target], Field::Note("now".into())))?;
        file.save(document.project(), document.history())?;
        drop(file);
        let file = ProjectFile::open(&path, &folders)?;
        assert_eq!((file.project(), file.history()), (document.project(), document.history()));
    }
    Ok(())
}

#[test]
fn of_a_damaged_file_everything_else_is_recovered() -> Result {
    let home = tempfile::tempdir()?;
    let folders = Folders::below(home.path())?;
    let path = home.path().join("a.standpoint");
    let project = synthetic::project(40, 20, 3);
    write_project(&path, &project, &History::default())?;
    let mut bytes = fs::read(&path)?;
    // A stretch of the disk was overwritten, far from the beginning.
    let at = bytes.len() / 2 / 4096 * 4096;
    bytes.get_mut(at..at + 3 * 4096).ok_or("large enough")?.fill(0x5a);
    fs::write(&path, &bytes)?;
    let opened = ProjectFile::open(&path, &folders);
    assert!(matches!(opened, Err(StoreError::Damaged(..))), "{:?}", opened.err());
    let (rest, losses) = recover_project(&path)?;
    assert!(!losses.is_empty());
    let (all, left) = (project.statements().count(), rest.statements().count());
    assert!(left >= all * 9 / 10 && left < all, "{left} of {all}");
    for (target, it) in rest.statements() {
        assert_eq!(project.statement(target), Some(it));
    }
    assert_eq!(fs::read(&path)?, bytes, "the damaged file is left as it is");
    Ok(())
}

#[test]
fn of_a_file_that_was_cut_short_the_beginning_is_recovered() -> Result {
    let home = tempfile::tempdir()?;
    let path = home.path().join("a.standpoint");
    let project = synthetic::project(40, 20, 3);
    write_project(&path, &project, &History::default())?;
    let bytes = fs::read(&path)?;
    fs::write(&path, bytes.get(..bytes.len() * 2 / 3).ok_or("long enough")?)?;
    let (rest, losses) = recover_project(&path)?;
    assert!(!losses.is_empty() && !rest.reports.is_empty(), "{losses:?}");
    assert!(rest.statements().count() > 100, "{}", rest.statements().count());
    Ok(())
}

#[test]
fn a_value_that_means_nothing_is_named_and_the_rest_recovered() -> Result {
    let home = tempfile::tempdir()?;
    let folders = Folders::below(home.path())?;
    let path = home.path().join("a.standpoint");
    let project = synthetic::project(2, 3, 3);
    write_project(&path, &project, &History::default())?;
    let file = rusqlite::Connection::open(&path)?;
    file.execute(
        "UPDATE statements SET data = '{' WHERE id = (SELECT min(id) FROM statements)",
        [],
    )?;
    file.close().map_err(|(_, e)| e)?;
    assert!(matches!(ProjectFile::open(&path, &folders), Err(StoreError::Damaged(..))));
    let (rest, losses) = recover_project(&path)?;
    assert_eq!(losses.len(), 1, "{losses:?}");
    assert_eq!(rest.statements().count() + 1, project.statements().count());
    Ok(())
}

/// `.ci/run` gives a disk of two megabytes where it may make one.
#[test]
fn a_full_disk_is_told_and_nothing_is_lost() -> Result {
    let Some(disk) = std::env::var_os("STANDPOINT_TINY_DISK") else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let folders = Folders::below(home.path())?;
    let path = Path::new(&disk).join("a.standpoint");
    let mut file = ProjectFile::open(&path, &folders)?;
    let small = synthetic::project(4, 10, 1);
    file.save(&small, &History::default())?;
    let saved = file.save(&synthetic::project(400, 25, 2), &History::default());
    assert!(matches!(saved, Err(StoreError::Write(..))), "{:?}", saved.err());
    drop(file);
    let mut file = ProjectFile::open(&path, &folders)?;
    assert_eq!(file.project(), &small);
    let mut next = small;
    next.ensure_party("Port");
    file.save(&next, &History::default())?;
    drop(file);
    assert_eq!(ProjectFile::open(&path, &folders)?.project(), &next);
    Ok(())
}
