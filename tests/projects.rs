//! Projects in the window: many reports, search, the table, figures, two coders, and what stands in
//! the way of a file.

mod common;
#[path = "common/synthetic.rs"]
mod synthetic;

use std::{error::Error, fs, path::Path, sync::Arc};

use egui_kittest::{Harness, kittest::Queryable as _};
use standpoint::{
    app::App,
    edit::{Document, Edit, Field},
    model::{Decided, History, Origin, Project, Review, Stance, Statement, Target},
    store::{Folders, ProjectFile, read_project, write_project},
    ui::{Action, Centre, Command, Picture, Way},
};

use common::{open, outline, settle};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;
type Window = Harness<'static, App>;

fn give(harness: &mut Window, command: Command) {
    harness.state_mut().command(command);
    settle(harness);
}

fn project(harness: &Window) -> &Project {
    harness.state().document().project()
}

/// A window on a project of twelve reports, and its folder.
fn window() -> Result<(tempfile::TempDir, Window)> {
    let home = tempfile::tempdir()?;
    let path = home.path().join("matter.standpoint");
    write_project(&path, &synthetic::project(12, 8, 4), &History::default())?;
    let harness = open(home.path(), &[&path]);
    Ok((home, harness))
}

#[test]
fn a_folder_is_read_behind_the_window_and_one_undo_takes_all_of_it_out() -> Result {
    let home = tempfile::tempdir()?;
    let folder = home.path().join("reports");
    fs::create_dir_all(folder.join("deeper"))?;
    for number in 0..6 {
        let text = format!("Ferry {number}\n\nThe captain said that ferry {number} was late.\n");
        fs::write(folder.join(format!("deeper/{number}.txt")), text)?;
    }
    fs::copy(folder.join("deeper/0.txt"), folder.join("again.txt"))?;
    fs::write(folder.join("picture.txt"), b"\x89PNG\r\n")?;
    let mut harness = open(home.path(), &[]);
    let before = project(&harness).reports.len();
    give(&mut harness, Command::OpenPaths(vec![folder]));
    assert_eq!(project(&harness).reports.len(), before + 6);
    assert!(project(&harness).reports.values().all(|it| it.model.is_some()), "all are analysed");
    let screen = outline(&harness);
    assert!(screen.contains("6 reports added, 1 was there already"), "{screen}");
    assert!(screen.contains("a picture (PNG)"), "what failed is told: {screen}");
    give(&mut harness, Command::Dialog(None));
    give(&mut harness, Command::Do(Action::Undo));
    assert_eq!(project(&harness).reports.len(), before);
    give(&mut harness, Command::Do(Action::Redo));
    let statements = project(&harness).statements().count();
    assert_eq!(project(&harness).reports.len(), before + 6);
    assert!(statements > 6, "the findings came back with the reports");
    Ok(())
}

#[test]
fn words_are_searched_as_they_are_typed_and_a_click_shows_them() -> Result {
    let (_home, mut harness) = window()?;
    let (target, it) = project(&harness)
        .statements()
        .find(|(_, it)| it.speaker.value.is_some() && it.issue.value.is_some())
        .ok_or("a statement")?;
    let words = [&it.speaker.value, &it.issue.value].map(|it| it.clone().unwrap_or_default());
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
    harness.run_steps(3);
    let field = egui::accesskit::Role::TextInput;
    harness.get_by_role_and_label(field, "Search reports").type_text(&words.join(" "));
    settle(&mut harness);
    let screen = outline(&harness);
    assert!(screen.contains(" place"), "{screen}");
    let place = format!("{} · ", words[0]);
    harness.query_all_by_label_contains(&place).next().ok_or("a place")?.click();
    settle(&mut harness);
    let shown = harness.state().view().statement().ok_or("a statement is shown")?;
    let found = project(&harness).statement(shown).ok_or("a statement")?;
    assert_eq!(found.speaker.value.as_deref(), Some(words[0].as_str()), "{target:?}");
    assert_eq!(harness.state().view().report, Some(shown.0));
    Ok(())
}

#[test]
fn many_rows_of_the_table_are_changed_at_once_after_a_look_at_what_changes() -> Result {
    let (_home, mut harness) = window()?;
    give(&mut harness, Command::Do(Action::View(Centre::Table)));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    settle(&mut harness);
    let all = project(&harness).statements().count();
    assert_eq!(harness.state().view().rows.len(), all);
    let before = project(&harness).clone();
    harness.key_press(egui::Key::A);
    settle(&mut harness);
    let screen = outline(&harness);
    assert!(screen.contains(&format!("Accept {all} statements?")), "{screen}");
    assert!(screen.contains("review: to review → accepted"), "{screen}");
    assert_eq!(project(&harness), &before, "nothing has changed yet");
    harness.key_press(egui::Key::Enter);
    settle(&mut harness);
    assert!(project(&harness).statements().all(|(_, it)| it.review == Review::Accepted));
    assert_eq!(harness.state().document().undo_label(), Some(&*format!("accept {all} statements")));
    give(&mut harness, Command::Do(Action::Undo));
    assert_eq!(project(&harness), &before);
    Ok(())
}

#[test]
fn rows_that_the_choices_leave_out_are_no_longer_selected() -> Result {
    let (_home, mut harness) = window()?;
    give(&mut harness, Command::Do(Action::View(Centre::Table)));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    settle(&mut harness);
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Stance").click();
    harness.run_steps(3);
    // A letter that is typed while a list is open reviews nothing.
    let before = project(&harness).clone();
    harness.key_press(egui::Key::X);
    settle(&mut harness);
    assert!(harness.state().view().dialog.is_none(), "{}", outline(&harness));
    harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, "+ for").click();
    settle(&mut harness);
    assert_eq!(project(&harness), &before);
    let rows = &harness.state().view().rows;
    let stance = |it: &Target| project(&harness).statement(*it).map(|it| it.stance.value);
    assert!(!rows.is_empty() && rows.iter().all(|it| stance(it) == Some(Stance::For)), "{rows:?}");
    Ok(())
}

#[test]
fn a_typed_path_replaces_nothing_without_asking_and_projects_keep_their_ending() -> Result {
    let (home, mut harness) = window()?;
    let letter = home.path().join("letter.csv");
    fs::write(&letter, "Dear Mara")?;
    let export = Action::WriteAs(standpoint::export::Format::named("csv").ok_or("CSV")?);
    give(&mut harness, Command::SaveTyped(export, letter.clone()));
    assert_eq!(fs::read_to_string(&letter)?, "Dear Mara");
    assert!(outline(&harness).contains("is there already"), "{}", outline(&harness));
    harness.get_by_label("Replace").click();
    settle(&mut harness);
    assert!(fs::read_to_string(&letter)?.starts_with("statement_id"));
    give(&mut harness, Command::SaveTyped(Action::SaveAs, home.path().join("letter.txt")));
    assert!(home.path().join("letter.txt.standpoint").exists());
    assert!(!home.path().join("letter.txt").exists());
    Ok(())
}

#[test]
fn keys_of_views_are_no_letters_for_a_field() -> Result {
    let (_home, mut harness) = window()?;
    let field = egui::accesskit::Role::TextInput;
    harness.get_by_role_and_label(field, "Search reports").focus();
    harness.run_steps(2);
    let (key, modifiers) = (egui::Key::Num3, egui::Modifiers::ALT);
    let pressed =
        egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    // The system tells both at once.
    harness.input_mut().events.extend([pressed, egui::Event::Text("3".to_owned())]);
    settle(&mut harness);
    assert_eq!(harness.state().view().centre, Centre::Matrix);
    let screen = outline(&harness);
    assert!(screen.lines().any(|it| it == "TextInput: Search reports"), "{screen}");
    Ok(())
}

#[test]
fn a_cell_of_the_matrix_opens_its_evidence_and_figures_are_exported() -> Result {
    let (home, mut harness) = window()?;
    let views = [Centre::Matrix, Centre::Timeline, Centre::Network, Centre::Sources];
    for centre in views {
        give(&mut harness, Command::Do(Action::View(centre)));
        for picture in Picture::ALL {
            let path = home.path().join(centre.name()).with_extension(picture.ending());
            give(&mut harness, Command::SaveTo(Action::ExportFigure(picture), path.clone()));
            let bytes = fs::read(&path)?;
            let begins: &[u8] = match picture {
                Picture::Png => b"\x89PNG",
                Picture::Svg => b"<?xml",
                Picture::Table => b"",
            };
            assert!(bytes.starts_with(begins) && bytes.len() > 200, "{centre:?} {picture:?}");
        }
    }
    give(&mut harness, Command::Do(Action::View(Centre::Matrix)));
    let cells = harness.query_all_by_role(egui::accesskit::Role::Button);
    // The lowest one that is not half under the edge.
    let bottom = harness.ctx.content_rect().bottom() - 60.0;
    let seen = cells.filter(|it| it.rect().bottom() < bottom);
    let cell = seen.filter(|it| {
        let label = egui_kittest::kittest::NodeT::accesskit_node(it).label();
        label.is_some_and(|it| it.contains(" for") || it.contains(" against"))
    });
    cell.max_by_key(|it| it.rect().min.y as i32).ok_or("a cell")?.click();
    settle(&mut harness);
    let (title, targets) = harness.state().view().evidence.clone().ok_or("evidence")?;
    assert!(!targets.is_empty());
    let screen = outline(&harness);
    assert!(screen.contains(&title) && screen.contains("statements"), "{screen}");
    Ok(())
}

#[test]
fn a_second_window_looks_or_takes_a_copy() -> Result {
    let (home, mut first) = window()?;
    let path = home.path().join("matter.standpoint");
    let mut second = open(home.path(), &[&path]);
    let screen = outline(&second);
    assert!(screen.contains("is open in another window"), "{screen}");
    second.get_by_label("Open for reading only").click();
    settle(&mut second);
    assert_eq!(project(&second), project(&first));
    let target = project(&second).statements().next().ok_or("a statement")?.0;
    let note = |words: &str| Command::Edit(Edit::SetField(vec![target], Field::Note(words.into())));
    give(&mut second, note("from the second"));
    assert!(outline(&second).contains("for reading only"), "{}", outline(&second));
    assert_eq!(project(&second), project(&first), "an edit is refused, not lost later");

    give(&mut first, note("from the first"));
    give(&mut second, Command::TakeWay(path.clone(), Way::Copy));
    assert_eq!(project(&second), project(&first), "a copy as it is at this moment");
    give(&mut second, note("in the copy"));
    let copy = home.path().join("matter copy.standpoint");
    assert_eq!(project(&second), &read_project(&copy)?.0);
    assert_eq!(project(&first), &read_project(&path)?.0);
    assert_ne!(project(&first), project(&second));
    Ok(())
}

#[test]
fn a_project_that_is_moved_away_is_told_at_the_next_edit_and_saved_elsewhere() -> Result {
    let (home, mut harness) = window()?;
    let path = home.path().join("matter.standpoint");
    fs::rename(&path, home.path().join("elsewhere"))?;
    let target = project(&harness).statements().next().ok_or("a statement")?.0;
    let edit = Edit::SetField(vec![target], Field::Note("after".into()));
    harness.state_mut().command(Command::Edit(edit));
    for _ in 0..60 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.run_steps(1);
    }
    let screen = outline(&harness);
    assert!(screen.contains("moved, deleted or replaced"), "{screen}");
    let new = home.path().join("new.standpoint");
    harness.state_mut().command(Command::Dialog(None));
    give(&mut harness, Command::SaveTo(Action::SaveAs, new.clone()));
    assert!(outline(&harness).contains("Saved in “new”"), "{}", outline(&harness));
    assert_eq!(&read_project(&new)?.0, project(&harness));
    Ok(())
}

#[test]
fn a_damaged_project_is_recovered_in_the_window() -> Result {
    let home = tempfile::tempdir()?;
    let path = home.path().join("broken.standpoint");
    write_project(&path, &synthetic::project(30, 20, 4), &History::default())?;
    let mut bytes = fs::read(&path)?;
    let at = bytes.len() / 2 / 4096 * 4096;
    bytes.get_mut(at..at + 4096).ok_or("large enough")?.fill(0x5a);
    fs::write(&path, &bytes)?;
    let mut harness = open(home.path(), &[&path]);
    assert!(outline(&harness).contains("is damaged"), "{}", outline(&harness));
    harness.get_by_label("Recover what can be read").click();
    settle(&mut harness);
    let screen = outline(&harness);
    assert!(screen.contains("were recovered into") && screen.contains("Lost: "), "{screen}");
    assert!(project(&harness).reports.len() >= 25);
    assert_eq!(fs::read(&path)?, bytes);
    Ok(())
}

#[test]
fn undo_reaches_back_over_a_restart() -> Result {
    let (home, mut harness) = window()?;
    let other = |it: &Statement| it.stance.value != Stance::Against;
    let mut statements = project(&harness).statements();
    let target = statements.find(|(_, it)| other(it)).ok_or("a statement")?.0;
    drop(statements);
    let before = project(&harness).clone();
    let edit = Edit::SetField(vec![target], Field::Stance(Stance::Against));
    give(&mut harness, Command::Edit(edit));
    drop(harness);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let mut harness = open(home.path(), &[]);
    assert_eq!(harness.state().document().undo_label(), Some("change stance"));
    give(&mut harness, Command::Do(Action::Undo));
    assert_eq!(project(&harness), &before);
    Ok(())
}

#[test]
fn another_coders_decision_is_taken_over_with_both_origins() -> Result {
    let (home, mut harness) = window()?;
    let theirs = home.path().join("theirs.standpoint");
    let mut other = Document::new(project(&harness).clone(), History::default());
    let (target, it) = other.project().statements().next().ok_or("a statement")?;
    let was = it.party.value.clone().unwrap_or("unknown".to_owned());
    let mut properties = other.project().properties.clone();
    properties.coder = "Mara Kern".to_owned();
    other.apply(Edit::SetProperties(properties))?;
    let coded = with_party(other.project(), target, "Kern's party").ok_or("a statement")?;
    let adoption =
        standpoint::edit::Adoption { changed: vec![(target, coded)], ..Default::default() };
    other.apply(Edit::Adopt(adoption))?;
    write_project(&theirs, other.project(), &History::default())?;
    give(&mut harness, Command::Compare(Some(theirs)));
    let screen = outline(&harness);
    assert!(screen.contains("1 difference") && screen.contains("by Mara Kern"), "{screen}");
    harness.key_press(egui::Key::A);
    settle(&mut harness);
    assert!(outline(&harness).contains("No differences are left"), "{}", outline(&harness));
    let party = &project(&harness).statement(target).ok_or("a statement")?.party;
    assert_eq!(party.value.as_deref(), Some("Kern's party"));
    assert!(party.why.contains("Mara Kern") && party.why.contains(&was), "{}", party.why);
    assert!(project(&harness).parties.contains_key("Kern's party"));
    give(&mut harness, Command::Do(Action::Undo));
    assert!(outline(&harness).contains("1 difference"), "undo brings it back");
    Ok(())
}

fn with_party(project: &Project, target: Target, party: &str) -> Option<Statement> {
    let mut it = project.statement(target)?.clone();
    it.party = Decided::by_person(Some(party.to_owned()), Origin::Corrected);
    Some(it)
}

#[test]
fn a_report_moves_to_another_project_with_all_that_was_decided() -> Result {
    let (home, mut harness) = window()?;
    let id = *project(&harness).reports.keys().next().ok_or("a report")?;
    give(&mut harness, Command::ShowReport(id));
    let entry = Arc::clone(project(&harness).reports.get(&id).ok_or("a report")?);
    let path = home.path().join("other.standpoint");
    give(&mut harness, Command::SaveTo(Action::MoveReport, path.clone()));
    assert!(!project(&harness).reports.contains_key(&id));
    let there = read_project(&path)?.0;
    let moved = there.reports.values().next().ok_or("the report is there")?;
    assert_eq!(moved.report, entry.report);
    assert!(moved.statements.values().eq(entry.statements.values()));
    give(&mut harness, Command::Do(Action::Undo));
    assert!(project(&harness).reports.contains_key(&id), "undo brings it back here");
    Ok(())
}

#[test]
fn a_story_that_two_outlets_print_is_marked_and_can_count_once() -> Result {
    let home = tempfile::tempdir()?;
    let path = home.path().join("wire.standpoint");
    write_project(&path, &synthetic::project(60, 10, 4), &History::default())?;
    let mut harness = open(home.path(), &[&path]);
    for _ in 0..50 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.run_steps(1);
    }
    harness.get_by_label("All reports").click();
    settle(&mut harness);
    assert!(harness.query_by_label("Each story once").is_some(), "{}", outline(&harness));
    Ok(())
}

#[test]
fn the_properties_say_what_the_project_is_about() -> Result {
    let (home, mut harness) = window()?;
    give(&mut harness, Command::Do(Action::Properties));
    assert!(outline(&harness).contains("12 reports, "), "{}", outline(&harness));
    let field = egui::accesskit::Role::TextInput;
    harness.get_by_role_and_label(field, "Coder").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(field, "Coder").type_text("M. K.");
    harness.run_steps(2);
    harness.get_by_label("Change").click();
    settle(&mut harness);
    let folders = Folders::below(&home.path().join("elsewhere"))?;
    let path = home.path().join("matter.standpoint");
    assert_eq!(read_project(&path)?.0.properties.coder, "M. K.");
    assert!(ProjectFile::open(Path::new("no such folder/x"), &folders).is_err());
    assert!(harness.state().view().dialog.is_none());
    Ok(())
}
