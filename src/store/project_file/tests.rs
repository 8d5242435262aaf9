use super::*;
use crate::model::{PositionKey, Stance};

fn place() -> (tempfile::TempDir, Folders, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::below(home.path()).unwrap();
    let path = home.path().join("a.standpoint");
    (home, folders, path)
}

#[test]
fn foreign_and_newer_files_are_left_alone() {
    let (home, folders, path) = place();
    let text = home.path().join("text");
    fs::write(&text, "no project, but some words that are long enough").unwrap();
    assert!(matches!(ProjectFile::open(&text, &folders), Err(StoreError::Foreign(..))));
    fs::write(&text, "").unwrap();
    assert!(matches!(ProjectFile::open(&text, &folders), Err(StoreError::Foreign(..))));
    assert_eq!(fs::metadata(&text).unwrap().len(), 0, "nothing is written into it");
    let file = ProjectFile::open(&path, &folders).unwrap();
    file.connection.pragma_update(None, "user_version", 99).unwrap();
    drop(file);
    assert!(matches!(ProjectFile::open(&path, &folders), Err(StoreError::Newer(_, 99))));
    let nowhere = home.path().join("no/such");
    assert!(matches!(ProjectFile::open(&nowhere, &folders), Err(StoreError::Open(..))));
}

#[test]
fn one_window_writes_and_others_look() {
    let (_home, folders, path) = place();
    let mut file = ProjectFile::open(&path, &folders).unwrap();
    let mut project = Project::default();
    project.ensure_party("Port");
    file.save(&project, &History::default()).unwrap();
    assert!(matches!(ProjectFile::open(&path, &folders), Err(StoreError::Busy(..))));
    assert_eq!(read_project(&path).unwrap().0, project);
    drop(file);
    assert!(ProjectFile::open(&path, &folders).is_ok());
}

#[test]
fn what_another_program_did_is_noticed() {
    let (home, folders, path) = place();
    let mut file = ProjectFile::open(&path, &folders).unwrap();
    let mut project = Project::default();
    project.ensure_party("Port");
    let other = Connection::open(&path).unwrap();
    other.execute("INSERT INTO numbers VALUES ('x', 1)", []).unwrap();
    drop(other);
    let saved = file.save(&project, &History::default());
    assert!(matches!(saved, Err(StoreError::Changed(..))), "{saved:?}");
    drop(file);
    let mut file = ProjectFile::open(&path, &folders).unwrap();
    fs::rename(&path, home.path().join("moved")).unwrap();
    let saved = file.save(&project, &History::default());
    assert!(matches!(saved, Err(StoreError::Gone(..))), "{saved:?}");
}

#[test]
fn a_file_that_is_copied_over_is_not_written_into() {
    let (home, folders, path) = place();
    let other = home.path().join("other.standpoint");
    let mut theirs = Project::default();
    theirs.ensure_party("Theirs");
    write_project(&other, &theirs, &History::default()).unwrap();
    let mut file = ProjectFile::open(&path, &folders).unwrap();
    let mut project = Project::default();
    project.ensure_party("Port");
    file.save(&project, &History::default()).unwrap();
    file.settle();
    fs::copy(&other, &path).unwrap();
    project.ensure_party("Mill");
    let saved = file.save(&project, &History::default());
    assert!(matches!(saved, Err(StoreError::Changed(..))), "{saved:?}");
    file.settle();
    drop(file);
    assert_eq!(fs::read(&other).unwrap(), fs::read(&path).unwrap(), "it is as it was copied");
}

#[test]
fn a_full_disk_leaves_the_file_as_it_was() {
    let (_home, folders, path) = place();
    let mut file = ProjectFile::open(&path, &folders).unwrap();
    let mut small = Project::default();
    small.ensure_party("Port");
    file.save(&small, &History::default()).unwrap();
    let pages: i64 = pragma(&file.connection, "page_count").unwrap();
    file.connection.pragma_update(None, "max_page_count", pages + 1).unwrap();
    let mut large = small.clone();
    large.properties.note = "many words ".repeat(50_000);
    let saved = file.save(&large, &History::default());
    assert!(matches!(saved, Err(StoreError::Write(..))), "{saved:?}");
    assert_eq!(file.project(), &small);
    file.connection.pragma_update(None, "max_page_count", 1_000_000).unwrap();
    file.save(&large, &History::default()).unwrap();
    drop(file);
    assert_eq!(ProjectFile::open(&path, &folders).unwrap().project(), &large);
}

#[test]
fn a_backup_is_a_project() {
    let (_home, folders, path) = place();
    let mut file = ProjectFile::open(&path, &folders).unwrap();
    let mut project = Project::default();
    project.ensure_party("Port");
    file.save(&project, &History::default()).unwrap();
    let backups = Backups::of(&path, &folders);
    assert!(backups.is_due());
    let backup = backups.make().unwrap();
    assert!(!backups.is_due());
    assert_eq!(backups.list(), std::slice::from_ref(&backup));
    assert_eq!(read_project(&backup).unwrap().0, project);
    // Looking at it and copying it is no change.
    file.save(&Project::default(), &History::default()).unwrap();
}

#[test]
fn words_on_positions_come_from_the_format_before() {
    let (_home, folders, path) = place();
    let key = PositionKey { party: Some("Port".to_owned()), issue: None, stance: Stance::For };
    let file = ProjectFile::open(&path, &folders).unwrap();
    let earlier = "CREATE TABLE summaries (position TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
        DROP TABLE positions; PRAGMA user_version = 5;";
    file.connection.execute_batch(earlier).unwrap();
    let words = ["They \"will\"", "not"].join("\n");
    let row = [serde_json::to_string(&key).unwrap(), words.clone()];
    file.connection.execute("INSERT INTO summaries VALUES (?1, ?2)", row).unwrap();
    let patch = format!(
        "{{\"summaries\":[[{},\"They\"],[{},null]]}}",
        serde_json::to_string(&key).unwrap(),
        serde_json::to_string(&PositionKey { party: None, ..key.clone() }).unwrap()
    );
    let step = "INSERT INTO history VALUES (1, 0, 'change summary', 0, ?1)";
    file.connection.execute(step, [patch]).unwrap();
    drop(file);
    let file = ProjectFile::open(&path, &folders).unwrap();
    assert_eq!(file.project().summary(&key), Some(words.as_str()));
    assert_eq!(pragma(&file.connection, "user_version").unwrap(), FORMAT);
    let (mut project, step) = (file.project().clone(), file.history().past.last().cloned());
    step.unwrap().patch.clone().apply(&mut project);
    assert_eq!(project.summary(&key), Some("They"), "its history can be read too");
}
