//! The window by role and label, without a GPU: what a user does, and what comes of it.

mod common;

use std::{error::Error, fs, path::Path};

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use standpoint::{
    app::App,
    edit::{Edit, Field, Name},
    export::{Format, Group},
    model::{Origin, Review, Scope, Span, Stance, Statement, Target, derive_positions},
    ui::{Action, Centre, Command, Dialog, Preferences, Selected, View},
};

use common::{open, outline, settle};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// The first statement of the report on the page.
fn first(harness: &Harness<'_, App>) -> Option<Target> {
    let view = View { report: harness.state().view().report, ..Default::default() };
    view.neighbour(harness.state().document().project(), true)
}

fn statement(harness: &Harness<'_, App>, target: Target) -> Option<Statement> {
    harness.state().document().project().statement(target).cloned()
}

fn give(harness: &mut Harness<'_, App>, command: Command) {
    harness.state_mut().command(command);
    settle(harness);
}

#[test]
fn the_first_start_shows_the_sample_analysed() -> Result {
    let home = tempfile::tempdir()?;
    let harness = open(home.path(), &[]);
    let screen = outline(&harness);
    for words in [
        "Sella dam talks go into a fifth night",
        "Ilan Reuss",
        "Kessia government",
        "Unknown party",
        "Saved in the unnamed project",
    ] {
        assert!(screen.contains(words), "{words} is on the screen:\n{screen}");
    }
    Ok(())
}

#[test]
fn a_speaker_is_corrected_in_the_inspector_undone_and_redone() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let target = first(&harness).ok_or("a statement")?;
    give(&mut harness, Command::Reveal(Selected::Statement(target)));
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Speaker").focus();
    harness.run_steps(3);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Speaker")
        .type_text("Minister Reuss");
    harness.run_steps(3);
    harness.key_press(egui::Key::Enter);
    settle(&mut harness);
    let speaker = |harness: &Harness<'_, App>| statement(harness, target).map(|it| it.speaker);
    let corrected = speaker(&harness).ok_or("a statement")?;
    assert_eq!(
        (corrected.value.as_deref(), corrected.origin),
        (Some("Minister Reuss"), Origin::Corrected)
    );

    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    settle(&mut harness);
    assert_eq!(speaker(&harness).and_then(|it| it.value).as_deref(), Some("Ilan Reuss"));
    harness.key_press_modifiers(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::Z);
    settle(&mut harness);
    assert_eq!(speaker(&harness), Some(corrected.clone()));
    // As other programs have it.
    give(&mut harness, Command::Do(Action::Undo));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Y);
    settle(&mut harness);
    assert_eq!(speaker(&harness), Some(corrected));
    Ok(())
}

#[test]
fn speakers_are_listed_and_corrected_over_all_reports() -> Result {
    let home = tempfile::tempdir()?;
    let other = home.path().join("other.txt");
    fs::write(&other, "Ilan Reuss said that the last gates would close.\n\nAda Berg denied it.\n")?;
    let mut harness = open(home.path(), &[Path::new("assets/sample/report.md"), &other]);
    give(&mut harness, Command::Do(Action::Show(standpoint::ui::Tab::Speakers)));
    let listed = |harness: &Harness<'_, App>, name: &str| {
        let screen = outline(harness);
        screen
            .lines()
            .filter(|it| it.starts_with("TextInput: Speaker") && it.ends_with(name))
            .count()
    };
    let (here, there) = (listed(&harness, "Ada Berg"), listed(&harness, "Ilan Reuss"));
    assert_eq!(here + there, 1, "one report's speakers: {}", outline(&harness));
    give(&mut harness, Command::Do(Action::AllReports));
    assert_eq!(
        listed(&harness, "Ilan Reuss"),
        1,
        "in both reports, and one: {}",
        outline(&harness)
    );
    Ok(())
}

#[test]
fn the_keyboard_alone_reviews_a_report() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let target = first(&harness).ok_or("a statement")?;
    for key in [egui::Key::J, egui::Key::A] {
        harness.key_press(key);
        settle(&mut harness);
    }
    assert_eq!(statement(&harness, target).map(|it| it.review), Some(Review::Accepted));
    let next = harness.state().view().statement().ok_or("the next statement")?;
    assert_ne!(next, target);
    harness.key_press(egui::Key::X);
    settle(&mut harness);
    assert_eq!(statement(&harness, next).map(|it| it.review), Some(Review::Rejected));
    Ok(())
}

#[test]
fn marked_words_become_a_statement_with_source_and_cue() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let text = harness
        .state()
        .document()
        .project()
        .reports
        .values()
        .next()
        .map(|it| it.report.text().to_owned());
    let text = text.ok_or("a report")?;
    let mark = |harness: &mut Harness<'_, App>, words: &str, key| {
        let start = text.find(words).unwrap_or_default();
        give(harness, Command::Mark(Span::new(start, start + words.len())));
        harness.key_press(key);
        settle(harness);
    };
    mark(&mut harness, "meet again on Thursday evening", egui::Key::S);
    let target = harness.state().view().statement().ok_or("the new statement is selected")?;
    mark(&mut harness, "Negotiators from Tamar and Kessia", egui::Key::Num1);
    mark(&mut harness, "will", egui::Key::Num2);
    let made = statement(&harness, target).ok_or("a statement")?;
    assert_eq!(made.origin, Origin::Added);
    let words: Vec<_> = made.spans().map(|it| it.of(&text).to_owned()).collect();
    assert_eq!(
        words,
        ["Negotiators from Tamar and Kessia", "will", "meet again on Thursday evening"]
    );
    harness.key_press(egui::Key::Delete);
    settle(&mut harness);
    assert_eq!(statement(&harness, target), None);
    Ok(())
}

#[test]
fn words_are_marked_with_the_mouse_and_a_click_selects() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let paragraph = harness.get_by_label_contains("Tamar's water minister Ilan Reuss said").rect();
    let from = paragraph.left_top() + egui::vec2(4.0, 14.0);
    for event in [
        egui::Event::PointerMoved(from),
        egui::Event::PointerButton {
            pos: from,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: egui::Modifiers::NONE,
        },
        egui::Event::PointerMoved(from + egui::vec2(60.0, 0.0)),
        egui::Event::PointerMoved(from + egui::vec2(120.0, 0.0)),
    ] {
        harness.event(event);
        harness.run_steps(1);
    }
    assert!(harness.state().view().marked.is_some_and(|it| it.len() > 8), "dragging marks words");
    let up = from + egui::vec2(120.0, 0.0);
    harness.event(egui::Event::PointerButton {
        pos: up,
        button: egui::PointerButton::Primary,
        pressed: false,
        modifiers: egui::Modifiers::NONE,
    });
    settle(&mut harness);
    assert!(harness.query_by_label("New statement").is_some(), "a bar offers what can be done");

    harness.event(egui::Event::PointerMoved(from));
    for pressed in [true, false] {
        harness.event(egui::Event::PointerButton {
            pos: from,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(1);
    }
    settle(&mut harness);
    assert_eq!(harness.state().view().statement(), first(&harness));
    assert!(harness.query_by_label("Accept").is_some(), "the inspector is open");
    Ok(())
}

#[test]
fn a_double_click_marks_a_word() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let paragraph = harness.get_by_label_contains("Negotiators from Tamar").rect();
    let pos = paragraph.left_top() + egui::vec2(30.0, 14.0);
    harness.event(egui::Event::PointerMoved(pos));
    harness.run_steps(1);
    for _ in 0..2 {
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            let modifiers = egui::Modifiers::NONE;
            harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
        }
        harness.run_steps(1);
    }
    settle(&mut harness);
    let marked = harness.state().view().marked.ok_or("a word is marked")?;
    let report = harness.state().document().project().reports.values().next().ok_or("a report")?;
    assert_eq!(marked.of(report.report.text()), "Negotiators");
    Ok(())
}

#[test]
fn a_completion_is_chosen_by_key_and_by_a_quick_click() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let target = first(&harness).ok_or("a statement")?;
    give(&mut harness, Command::Reveal(Selected::Statement(target)));
    let party =
        |harness: &Harness<'_, App>| statement(harness, target).and_then(|it| it.party.value);
    let field = |harness: &mut Harness<'_, App>, text: &str| {
        harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Party").focus();
        harness.run_steps(2);
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Party").type_text(text);
        harness.run_steps(3);
    };
    field(&mut harness, "kes");
    harness.key_press(egui::Key::ArrowDown);
    harness.run_steps(1);
    harness.key_press(egui::Key::Enter);
    settle(&mut harness);
    assert_eq!(party(&harness).as_deref(), Some("Kessia government"));

    field(&mut harness, "lak");
    let pos = harness
        .get_by_role_and_label(egui::accesskit::Role::Button, "Lakes Commission")
        .rect()
        .center();
    harness.event(egui::Event::PointerMoved(pos));
    harness.run_steps(1);
    for pressed in [true, false] {
        let button = egui::PointerButton::Primary;
        let modifiers = egui::Modifiers::NONE;
        harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
    }
    settle(&mut harness);
    assert_eq!(party(&harness).as_deref(), Some("Lakes Commission"));
    Ok(())
}

#[test]
fn the_end_of_a_span_can_be_dragged() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let target = first(&harness).ok_or("a statement")?;
    give(&mut harness, Command::Select(Some(Selected::Statement(target))));
    let before = statement(&harness, target).ok_or("a statement")?;
    let handle = harness.get_by_label("End of content").rect().center();
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let to = handle - egui::vec2(150.0, 0.0);
    for event in [
        egui::Event::PointerMoved(handle),
        button(handle, true),
        egui::Event::PointerMoved(handle - egui::vec2(40.0, 0.0)),
        egui::Event::PointerMoved(to),
        button(to, false),
    ] {
        harness.event(event);
        harness.run_steps(1);
    }
    settle(&mut harness);
    let after = statement(&harness, target).ok_or("a statement")?;
    assert_eq!(after.content.origin, Origin::Corrected);
    let end = |it: &Statement| it.content.value.first().map(|it| it.end());
    assert!(end(&after) < end(&before), "the content is shorter");
    Ok(())
}

#[test]
fn everything_is_there_again_at_the_next_start() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let target = first(&harness).ok_or("a statement")?;
    let edit = Edit::SetField(vec![target], Field::Issue(Some("Filling of the dam".to_owned())));
    give(&mut harness, Command::Edit(edit));
    let project = harness.state().document().project().clone();
    drop(harness);
    // The first window's thread lets the file go a moment later.
    std::thread::sleep(std::time::Duration::from_millis(300));
    let harness = open(home.path(), &[]);
    assert_eq!(harness.state().document().project(), &project);
    assert!(harness.state().document().project().issues().contains(&"Filling of the dam".into()));
    Ok(())
}

#[test]
fn findings_are_exported_and_what_fails_is_told() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    for format in Format::ALL {
        let path = home.path().join("findings").join(format.key);
        let path = path.with_extension(format.ending);
        fs::create_dir_all(path.parent().ok_or("a folder")?)?;
        give(&mut harness, Command::SaveTo(Action::WriteAs(*format), path.clone()));
        settle(&mut harness);
        assert!(outline(&harness).contains("Written: "), "{} {}", format.key, outline(&harness));
        assert!(path.exists(), "{}", format.key);
        if format.is_text() && [Group::Reading, Group::Tables].contains(&format.group) {
            let written = fs::read_to_string(&path)?;
            assert!(written.contains("would close the last two gates"), "{}", format.key);
        }
    }
    let nowhere = home.path().join("no folder").join("x.csv");
    let csv = Format::named("csv").ok_or("CSV")?;
    give(&mut harness, Command::SaveTo(Action::WriteAs(csv), nowhere));
    settle(&mut harness);
    assert!(outline(&harness).contains("cannot be written"), "{}", outline(&harness));
    Ok(())
}

#[test]
fn several_files_open_and_broken_ones_are_explained() -> Result {
    let home = tempfile::tempdir()?;
    let path = |name: &str| home.path().join(name);
    fs::write(path("one.txt"), "One\n\nThe mayor said that the bridge is safe.\n")?;
    fs::write(path("picture.txt"), b"\x89PNG\r\n")?;
    let files: Vec<_> = ["one.txt", "picture.txt", "gone.txt"].map(path).into();
    let harness = open(home.path(), &files.iter().map(AsRef::<Path>::as_ref).collect::<Vec<_>>());
    let screen = outline(&harness);
    assert!(screen.contains("The mayor said"), "{screen}");
    assert!(screen.contains("a picture (PNG)") && screen.contains("gone.txt"), "{screen}");
    Ok(())
}

/// A file that the system dropped on the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> std::result::Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|e| e.to_string())
    }
}

#[test]
fn dropped_files_and_pasted_text_become_reports() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let path = home.path().join("dropped.md");
    fs::write(&path, "# Dropped\n\nThe guard said that the gate was open.\n")?;
    harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    settle(&mut harness);
    assert!(outline(&harness).contains("the gate was open"));

    harness.event(egui::Event::Paste("Pasted\n\nThe clerk denied it.\n".to_owned()));
    settle(&mut harness);
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Open").click();
    settle(&mut harness);
    assert!(outline(&harness).contains("The clerk denied it."));
    assert_eq!(harness.state().document().project().reports.len(), 3);
    Ok(())
}

#[test]
fn a_typed_path_that_fails_is_asked_again() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    give(&mut harness, Command::OpenTyped(home.path().join("mistyped.txt")));
    let screen = outline(&harness);
    assert!(screen.contains("cannot be opened"), "{screen}");
    assert!(screen.contains("TextInput: Path") && screen.contains("mistyped.txt"), "{screen}");
    Ok(())
}

#[test]
fn a_party_is_merged_in_its_dialog() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    give(&mut harness, Command::Dialog(Some(Dialog::rename(Name::Party, "Kessia government"))));
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Tamar government").click();
    settle(&mut harness);
    harness.get_by_label("Merge").click();
    settle(&mut harness);
    let project = harness.state().document().project();
    assert!(!project.party_names().contains(&"Kessia government".to_owned()));
    assert_eq!(harness.state().document().undo_label(), Some("rename party"));
    Ok(())
}

#[test]
fn several_issues_are_merged_in_their_dialog() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let issues = Name::Issue.counted(harness.state().document().project());
    let (most, many) = issues.first().ok_or("no issues")?;
    let (least, few) = issues.last().ok_or("no issues")?;
    assert!(many > few);
    harness.key_press_modifiers(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::N);
    settle(&mut harness);
    // The rarest is found by its name; the other one stays chosen and in sight.
    harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, most).click();
    settle(&mut harness);
    harness.get_by_label("Find a name").focus();
    settle(&mut harness);
    harness.get_by_label("Find a name").type_text(least);
    settle(&mut harness);
    harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, least).click();
    settle(&mut harness);
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Merge").click();
    settle(&mut harness);
    let document = harness.state().document();
    let after = Name::Issue.counted(document.project());
    assert!(!after.iter().any(|it| it.0 == *least), "{after:?}");
    assert_eq!(after.first(), Some(&(most.clone(), many + few)));
    assert_eq!(document.undo_label(), Some("merge issues"));
    Ok(())
}

#[test]
fn an_issue_renamed_for_one_party_can_be_renamed_for_all() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let project = harness.state().document().project();
    let issues = Name::Issue.counted(project);
    let (most, many) = issues.first().ok_or("no issues")?.clone();
    let with = |(_, it): &(Target, &Statement)| {
        it.issue.value.as_ref() == Some(&most) && it.party.value.is_some()
    };
    let first = project.statements().find(with).ok_or("nobody speaks of it")?.0;
    let field = Field::Issue(Some("the matter".to_owned()));
    give(&mut harness, Command::Edit(Edit::SetField(vec![first], field)));
    let renamed = |harness: &Harness<'_, App>| {
        let all = Name::Issue.counted(harness.state().document().project());
        all.into_iter().find(|it| it.0 == "the matter").map(|it| it.1)
    };
    assert_eq!(renamed(&harness), Some(1));
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "For all parties").click();
    settle(&mut harness);
    assert_eq!(renamed(&harness), Some(many));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    settle(&mut harness);
    assert_eq!(renamed(&harness), Some(1));
    Ok(())
}

#[test]
fn a_speaker_corrected_in_the_cast_corrects_the_positions() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let sizes = |harness: &Harness<'_, App>| {
        let project = harness.state().document().project();
        let all = standpoint::model::derive_positions(project, standpoint::model::Scope::Project);
        let sizes = all.into_iter().map(|it| (it.party.unwrap_or_default(), it.statements));
        sizes.collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = sizes(&harness);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num2);
    settle(&mut harness);
    assert!(outline(&harness).contains("“The envoy”"), "{}", outline(&harness));
    // The last field of that name is the first speaker's of the list.
    let speakers = harness.get_all_by_role_and_label(egui::accesskit::Role::TextInput, "Speaker");
    let dana = speakers.into_iter().find(|it| it.value().as_deref() == Some("Dana Morav"));
    dana.ok_or("Dana Morav speaks")?.focus();
    harness.run_steps(3);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.event(egui::Event::Text("Ilan Reuss".to_owned()));
    harness.run_steps(3);
    harness.key_press(egui::Key::Enter);
    settle(&mut harness);
    let merged = sizes(&harness);
    let of = |sizes: &std::collections::BTreeMap<String, usize>, name: &str| {
        sizes.get(name).copied().unwrap_or_default()
    };
    assert!(of(&merged, "Tamar government") > of(&before, "Tamar government"), "{merged:?}");
    give(&mut harness, Command::Do(Action::Undo));
    assert_eq!(sizes(&harness), before, "and back");
    Ok(())
}

#[test]
fn tab_goes_on_from_a_new_name_to_the_party() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num2);
    settle(&mut harness);
    let speakers = harness.get_all_by_role_and_label(egui::accesskit::Role::TextInput, "Speaker");
    let dana = speakers.into_iter().find(|it| it.value().as_deref() == Some("Dana Morav"));
    let dana = dana.ok_or("Dana Morav speaks")?;
    let top = dana.rect().top();
    dana.focus();
    harness.run_steps(3);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.event(egui::Event::Text("Aune Morav".to_owned()));
    harness.run_steps(3);
    harness.key_press(egui::Key::Tab);
    settle(&mut harness);
    let speakers = harness.get_all_by_role_and_label(egui::accesskit::Role::TextInput, "Speaker");
    let mut named = speakers.into_iter().filter(|it| it.value().as_deref() == Some("Aune Morav"));
    let now = named.next().ok_or("she has the new name")?.rect().top();
    assert!((now - top).abs() < 1.0, "she stands where she stood: {now}, before {top}");
    let parties = harness.get_all_by_role_and_label(egui::accesskit::Role::TextInput, "Party");
    let party = parties.into_iter().find(|it| it.accesskit_node().is_focused());
    assert!(party.is_some_and(|it| it.rect().top() > now && it.rect().top() < now + 60.0));
    Ok(())
}

#[test]
fn a_very_long_name_moves_nothing() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let place = |harness: &Harness<'_, App>| {
        harness.get_by_role_and_label(egui::accesskit::Role::Button, "Speakers").rect().min.x
    };
    let before = place(&harness);
    let long = "International Federation of ".repeat(6);
    for edit in [
        Edit::Rename(Name::Party, "Kessia government".to_owned(), long.clone()),
        Edit::SetWithin("Tamar government".to_owned(), Some(long.clone())),
        Edit::Rename(Name::Speaker, "Dana Morav".to_owned(), long),
    ] {
        give(&mut harness, Command::Edit(edit.clone()));
        harness.run_steps(4);
        let moved = place(&harness) - before;
        assert!(moved.abs() < 1.0, "the panel keeps its width: {moved} after {edit:?}");
    }
    give(&mut harness, Command::Do(Action::Show(standpoint::ui::Tab::Speakers)));
    harness.run_steps(4);
    assert!((place(&harness) - before).abs() < 1.0, "with the speakers too");
    Ok(())
}

#[test]
fn fewer_and_more_statements_by_key_and_by_slider() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let counts = |harness: &Harness<'_, App>| {
        let project = harness.state().document().project();
        (project.statements().count(), project.held_back(standpoint::model::Scope::Project))
    };
    let (shown, held_back) = counts(&harness);
    for _ in 0..10 {
        harness.key_press(egui::Key::OpenBracket);
        settle(&mut harness);
    }
    let (fewer, more_held_back) = counts(&harness);
    assert!(fewer < shown, "{fewer} of {shown} statements are so sure");
    assert_eq!(fewer + more_held_back, shown + held_back, "none is lost");
    assert!(outline(&harness).contains(&format!("{more_held_back} held back")));

    let slider = harness.get_by_role_and_label(egui::accesskit::Role::Slider, "At least");
    slider.focus();
    harness.run_steps(2);
    harness.key_press(egui::Key::ArrowLeft);
    settle(&mut harness);
    let after_slider = harness.state().document().project().least_sure;
    for _ in 0..11 {
        give(&mut harness, Command::Do(Action::Undo));
    }
    assert_eq!(counts(&harness), (shown, held_back), "every step is undone");
    assert!(after_slider > harness.state().document().project().least_sure);
    Ok(())
}

#[test]
fn a_statement_that_cites_others_shows_the_chain() -> Result {
    let home = tempfile::tempdir()?;
    let path = home.path().join("chain.txt");
    fs::write(
        &path,
        "The minister said on Friday that the union had claimed that the mayor lied about the \
         agreement.\n",
    )?;
    let mut harness = open(home.path(), &[&path]);
    let target = first(&harness).ok_or("a statement")?;
    give(&mut harness, Command::Reveal(Selected::Statement(target)));
    let cites =
        statement(&harness, target).and_then(|it| it.cites(&fs::read_to_string(&path).ok()?));
    let cites = cites.ok_or("somebody is cited")?;
    assert!(cites.starts_with("the union"), "{cites}");
    // A line of its own, not the words of the page.
    assert!(outline(&harness).lines().any(|it| it == format!("Label: {cites}")));
    Ok(())
}

#[test]
fn keys_never_act_on_what_is_not_in_view() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    give(&mut harness, Command::Do(Action::Sample));
    let project = harness.state().document().project();
    let (first, last) = project
        .reports
        .keys()
        .next()
        .copied()
        .zip(project.reports.keys().next_back().copied())
        .ok_or("reports")?;
    let view = View { report: Some(first), ..View::default() };
    let target = view.neighbour(project, true).ok_or("a statement")?;
    give(&mut harness, Command::ShowReport(last));
    give(&mut harness, Command::Do(Action::View(Centre::Table)));
    give(&mut harness, Command::Select(Some(Selected::Statement(target))));
    give(&mut harness, Command::Do(Action::View(Centre::Report)));
    assert_eq!(harness.state().view().report, Some(first), "the page shows what is selected");
    Ok(())
}

#[test]
fn a_note_begins_without_the_key_that_asked_for_it() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let target = first(&harness).ok_or("a statement")?;
    give(&mut harness, Command::Reveal(Selected::Statement(target)));
    // A window hears the key and its letter in one frame.
    harness.input_mut().events.push(egui::Event::Text("n".to_owned()));
    harness.key_press(egui::Key::N);
    harness.run_steps(3);
    harness.event(egui::Event::Text("check".to_owned()));
    harness.run_steps(2);
    harness.key_press(egui::Key::Escape);
    settle(&mut harness);
    assert_eq!(statement(&harness, target).ok_or("it is there")?.note, "check");
    Ok(())
}

#[test]
fn undo_says_what_it_took_back_and_offers_it_again() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    give(&mut harness, Command::Do(Action::Sample));
    let project = harness.state().document().project();
    let first = project.reports.keys().next().copied().ok_or("a report")?;
    let view = View { report: Some(first), ..View::default() };
    let target = view.neighbour(project, true).ok_or("a statement")?;
    let name = project.reports.get(&first).ok_or("a report")?.report.name().to_owned();
    let edit = Edit::SetField(vec![target], Field::Review(Review::Accepted));
    give(&mut harness, Command::Edit(edit));
    let last = harness.state().document().project().reports.keys().next_back().copied();
    give(&mut harness, Command::ShowReport(last.ok_or("a report")?));
    give(&mut harness, Command::Do(Action::Undo));
    assert!(outline(&harness).contains(&format!("Undone: accept in “{name}”")));
    harness.get_by_label("Make the change again").click();
    settle(&mut harness);
    let again = statement(&harness, target).ok_or("it is there")?;
    assert_eq!(again.review, Review::Accepted);
    Ok(())
}

#[test]
fn a_party_is_chosen_by_keys_alone() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let target = first(&harness).ok_or("a statement")?;
    give(&mut harness, Command::Reveal(Selected::Statement(target)));
    harness.key_press(egui::Key::P);
    harness.run_steps(3);
    harness.event(egui::Event::Text("lak".to_owned()));
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    settle(&mut harness);
    let chosen = statement(&harness, target).ok_or("it is there")?;
    assert_eq!(chosen.party.value.as_deref(), Some("Lakes Commission"));
    harness.key_press(egui::Key::T);
    harness.run_steps(3);
    harness.key_press(egui::Key::Num2);
    settle(&mut harness);
    let chosen = statement(&harness, target).ok_or("it is there")?;
    assert_eq!(chosen.stance.value, Stance::Against);
    assert!(harness.state().view().dialog.is_none());
    Ok(())
}

#[test]
fn the_least_sure_comes_first_and_the_end_is_told() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    give(&mut harness, Command::Do(Action::Queue));
    let mut sureness = Vec::new();
    for _ in 0..200 {
        let Some(target) = harness.state().view().statement() else { break };
        let it = statement(&harness, target).ok_or("it is there")?;
        if it.review != Review::Open {
            break;
        }
        sureness.push(it.sureness());
        give(&mut harness, Command::Do(Action::Accept));
    }
    let all = harness.state().document().project().statements().count();
    assert_eq!(sureness.len(), all);
    assert!(sureness.is_sorted(), "{sureness:?}");
    assert!(outline(&harness).contains("All statements here are reviewed"));
    Ok(())
}

#[test]
fn where_all_reports_are_counted_the_next_one_follows() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let sample = harness.state().view().report.ok_or("a report")?;
    let text =
        "The mayor of Fenwick, Ida Holm, said on Monday that the quay would stay open all summer.";
    give(&mut harness, Command::PasteText(text.to_owned()));
    settle(&mut harness);
    let entry = harness.state().document().project().reports.get(&sample).ok_or("the sample")?;
    let last = entry.in_order().last().map(|it| it.0).ok_or("a statement")?;
    give(&mut harness, Command::Reveal(Selected::Statement((sample, last))));
    give(&mut harness, Command::Do(Action::Next));
    assert_eq!(harness.state().view().report, Some(sample), "one report is gone through alone");
    give(&mut harness, Command::Do(Action::AllReports));
    give(&mut harness, Command::Do(Action::Next));
    settle(&mut harness);
    let selected = harness.state().view().selected.map(Selected::report);
    assert!(selected.is_some_and(|it| it != sample), "{}", outline(&harness));
    Ok(())
}

#[test]
fn a_first_click_in_the_panel_shows_a_menu_and_a_second_decides_nothing() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let click = |harness: &mut Harness<'_, App>, pos: egui::Pos2, button| {
        harness.event(egui::Event::PointerMoved(pos));
        harness.run_steps(1);
        for pressed in [true, false] {
            let modifiers = egui::Modifiers::default();
            harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
            harness.run_steps(1);
        }
    };
    let report = harness.state().view().report.ok_or("a report")?;
    let project = harness.state().document().project();
    let parties = derive_positions(project, Scope::Report(report));
    let position = parties.first().and_then(|it| it.positions.first()).ok_or("a position")?;
    let target = *position.evidence.first().ok_or("evidence")?;
    let text = project.reports.get(&report).ok_or("a report")?.report.text();
    let words = project.statement(target).ok_or("it is there")?.content_words(text);
    let words: String = words.chars().take(24).collect();
    let place = harness
        .query_all_by_role(egui::accesskit::Role::Button)
        .find(|it| it.accesskit_node().label().is_some_and(|label| label.contains(&words)))
        .ok_or("the evidence is shown")?
        .rect()
        .center();
    let count =
        |harness: &Harness<'_, App>| harness.state().document().project().statements().count();
    let before = (count(&harness), harness.state().document().undo_label().map(str::to_owned));
    click(&mut harness, place, egui::PointerButton::Secondary);
    harness.run_steps(3);
    assert!(outline(&harness).contains("Party…"), "{}", outline(&harness));
    harness.key_press(egui::Key::Escape);
    settle(&mut harness);
    // What stands there now is a button of the inspector, or will be when the first click has come.
    let delete =
        harness.query_all_by_label("Delete").next().ok_or("the inspector")?.rect().center();
    give(&mut harness, Command::Select(None));
    for _ in 0..2 {
        click(&mut harness, delete, egui::PointerButton::Primary);
    }
    settle(&mut harness);
    assert_eq!(
        (count(&harness), harness.state().document().undo_label().map(str::to_owned)),
        before
    );
    Ok(())
}

#[test]
fn a_statement_is_dragged_to_another_position() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let report = harness.state().view().report.ok_or("a report")?;
    let project = harness.state().document().project();
    let parties = derive_positions(project, Scope::Report(report));
    // Two positions of one party that stand close to each other.
    let (from, to) = parties
        .first()
        .and_then(|it| it.positions.first().zip(it.positions.get(1)))
        .ok_or("two positions")?;
    let (target, to) = (*from.evidence.first().ok_or("evidence")?, to.key.clone());
    let before = statement(&harness, target);
    let words = statement(&harness, target).ok_or("it is there")?;
    let text = project.reports.get(&report).ok_or("a report")?.report.text();
    let words: String = words.content_words(text).chars().take(24).collect();
    let evidence = harness
        .query_all_by_role(egui::accesskit::Role::Button)
        .find(|it| it.accesskit_node().label().is_some_and(|label| label.contains(&words)))
        .ok_or("the evidence is shown")?
        .rect()
        .center();
    let place = harness.query_all_by_label("Your summary").nth(1).ok_or("a second one")?.rect();
    harness.drag_at(evidence);
    harness.run_steps(2);
    harness.hover_at(evidence + egui::vec2(0.0, 20.0));
    harness.run_steps(2);
    harness.hover_at(place.center());
    harness.run_steps(3);
    harness.drop_at(place.center());
    settle(&mut harness);
    let moved = statement(&harness, target).ok_or("it is there")?;
    assert_eq!((moved.issue.value, moved.stance.value), (to.issue, to.stance));
    assert_eq!(harness.state().document().undo_label(), Some("move statement"));
    give(&mut harness, Command::Do(Action::Undo));
    assert_eq!(statement(&harness, target), before);
    Ok(())
}

#[test]
fn a_new_project_asks_for_as_much_as_is_preferred() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let before = harness.state().document().project().least_sure;
    let wanted = Preferences { least_sure: before.0 + 20, ..Preferences::default() };
    give(&mut harness, Command::Prefer(Box::new(wanted)));
    assert_eq!(harness.state().document().project().least_sure, before, "this one stays");
    give(&mut harness, Command::Do(Action::NewProject));
    let document = harness.state().document();
    assert_eq!(document.project().least_sure.0, before.0 + 20);
    assert_eq!(document.undo_label(), None);
    Ok(())
}

#[test]
fn a_day_in_words_becomes_one_that_lists_put_in_order() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let report = harness.state().view().report.ok_or("a report")?;
    let metadata = |harness: &Harness<'_, App>| {
        let entry = harness.state().document().project().reports.get(&report).cloned();
        entry.map(|it| it.report.metadata.clone()).unwrap_or_default()
    };
    for (typed, kept) in [("3 March 2026", "2026-03-03"), ("after Easter", "after Easter")] {
        let mut new = metadata(&harness);
        typed.clone_into(&mut new.date);
        give(&mut harness, Command::Edit(Edit::SetMetadata(report, new)));
        assert_eq!(metadata(&harness).date, kept);
    }
    Ok(())
}
