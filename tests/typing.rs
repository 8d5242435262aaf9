//! What is typed into a field is not lost, whatever becomes of the field.

mod common;

use std::{error::Error, thread, time::Duration};

use egui::accesskit::Role;
use egui_kittest::{Harness, kittest::Queryable as _};
use standpoint::{
    app::App,
    model::{Statement, Target},
    ui::{Action, Command, Dialog, Selected, Tab, View},
};

use common::{open, outline, settle};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// Longer than the pause after which notes and summaries are written.
const PAUSE: Duration = Duration::from_millis(900);

/// The window with its first statement in the inspector.
fn inspecting(home: &std::path::Path) -> Result<(Harness<'static, App>, Target)> {
    let mut harness = open(home, &[]);
    let view = View { report: harness.state().view().report, ..Default::default() };
    let target = view.neighbour(harness.state().document().project(), true).ok_or("a statement")?;
    give(&mut harness, Command::Reveal(Selected::Statement(target)));
    Ok((harness, target))
}

fn give(harness: &mut Harness<'_, App>, command: Command) {
    harness.state_mut().command(command);
    settle(harness);
}

/// Types into the field of that name, and stays there.
fn type_into(harness: &mut Harness<'_, App>, field: &str, words: &str) -> Result {
    let place = harness.query_all_by_role_and_label(Role::TextInput, field).next();
    let place = place
        .or_else(|| harness.query_all_by_role_and_label(Role::MultilineTextInput, field).next());
    place.ok_or("the field is there")?.focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text(words.to_owned()));
    harness.run_steps(3);
    Ok(())
}

fn statement<'a>(harness: &'a Harness<'_, App>, target: Target) -> Result<&'a Statement> {
    Ok(harness.state().document().project().statement(target).ok_or("it is there")?)
}

#[test]
fn a_note_is_written_in_pauses_and_is_one_step() -> Result {
    let home = tempfile::tempdir()?;
    let (mut harness, target) = inspecting(home.path())?;
    type_into(&mut harness, "Note", "ask")?;
    assert_eq!(statement(&harness, target)?.note, "");
    for (more, all) in [(" again", "ask again"), (" soon", "ask again soon")] {
        harness.event(egui::Event::Text(more.to_owned()));
        harness.run_steps(2);
        thread::sleep(PAUSE);
        harness.run_steps(3);
        assert_eq!(statement(&harness, target)?.note, all);
    }
    give(&mut harness, Command::Do(Action::Undo));
    assert_eq!(statement(&harness, target)?.note, "");
    Ok(())
}

#[test]
fn a_name_waits_until_its_field_goes_away() -> Result {
    let home = tempfile::tempdir()?;
    let (mut harness, target) = inspecting(home.path())?;
    let before = statement(&harness, target)?.speaker.value.clone().ok_or("a speaker")?;
    type_into(&mut harness, "Speaker", "son")?;
    thread::sleep(PAUSE);
    harness.run_steps(3);
    assert_eq!(statement(&harness, target)?.speaker.value.as_ref(), Some(&before));
    give(&mut harness, Command::Select(None));
    let after = statement(&harness, target)?.speaker.value.clone();
    assert!(after.as_ref().is_some_and(|it| *it != before && it.contains("son")), "{after:?}");
    // The field begins anew where it comes again.
    give(&mut harness, Command::Do(Action::Undo));
    give(&mut harness, Command::Reveal(Selected::Statement(target)));
    give(&mut harness, Command::Select(None));
    assert_eq!(statement(&harness, target)?.speaker.value.as_ref(), Some(&before));
    Ok(())
}

#[test]
fn what_is_taken_back_letter_by_letter_was_never_typed() -> Result {
    let home = tempfile::tempdir()?;
    let (mut harness, target) = inspecting(home.path())?;
    let before = statement(&harness, target)?.clone();
    for (field, more) in [("Speaker", "q"), ("Note", "w")] {
        type_into(&mut harness, field, more)?;
        harness.key_press(egui::Key::Backspace);
        harness.run_steps(3);
        // The field still has the keyboard: letters are letters.
        assert!(harness.ctx.text_edit_focused(), "{field}");
        assert_eq!(*statement(&harness, target)?, before);
    }
    give(&mut harness, Command::Select(None));
    assert_eq!(*statement(&harness, target)?, before);
    Ok(())
}

#[test]
fn capital_letters_are_letters_where_one_types() -> Result {
    let home = tempfile::tempdir()?;
    let (mut harness, target) = inspecting(home.path())?;
    let report = harness.state().view().report;
    type_into(&mut harness, "Note", "Ms ")?;
    for (key, letter) in [(egui::Key::J, "J"), (egui::Key::K, "K")] {
        harness.key_press_modifiers(egui::Modifiers::SHIFT, key);
        harness.event(egui::Event::Text(letter.to_owned()));
        harness.run_steps(2);
    }
    thread::sleep(PAUSE);
    harness.run_steps(3);
    assert_eq!(harness.state().view().report, report);
    assert_eq!(statement(&harness, target)?.note, "Ms JK");
    Ok(())
}

#[test]
fn escape_leaves_a_name_as_it_was() -> Result {
    let home = tempfile::tempdir()?;
    let (mut harness, target) = inspecting(home.path())?;
    let before = statement(&harness, target)?.clone();
    type_into(&mut harness, "Speaker", "son")?;
    harness.key_press(egui::Key::Escape);
    settle(&mut harness);
    give(&mut harness, Command::Select(None));
    assert_eq!(*statement(&harness, target)?, before);
    Ok(())
}

#[test]
fn a_summary_survives_its_tab_and_the_window() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    let summaries = |harness: &Harness<'_, App>| -> Vec<String> {
        {
            let kept = &harness.state().document().project().kept;
            kept.values().map(|it| it.summary.clone()).collect()
        }
    };
    type_into(&mut harness, "Your summary", "stays away")?;
    give(&mut harness, Command::Do(Action::Show(Tab::Claims)));
    assert_eq!(summaries(&harness), ["stays away"]);

    give(&mut harness, Command::Do(Action::Show(Tab::Positions)));
    let screen = outline(&harness);
    assert!(screen.contains("stays away"), "it is shown again: {screen}");
    type_into(&mut harness, "Your summary", " until May")?;
    let window =
        harness.input_mut().viewports.get_mut(&egui::ViewportId::ROOT).ok_or("a window")?;
    window.events.push(egui::ViewportEvent::Close);
    harness.run_steps(1);
    assert_eq!(summaries(&harness), ["stays away until May"]);
    Ok(())
}

#[test]
fn escape_closes_the_offered_names_and_then_the_dialog() -> Result {
    let home = tempfile::tempdir()?;
    let (mut harness, _) = inspecting(home.path())?;
    give(&mut harness, Command::Dialog(Some(Dialog::position(None))));
    let party = harness.get_all_by_role_and_label(Role::TextInput, "Party").last();
    party.ok_or("the field of the dialog")?.focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text("Kess".to_owned()));
    harness.run_steps(3);
    for is_open in [true, false] {
        harness.key_press(egui::Key::Escape);
        settle(&mut harness);
        assert_eq!(harness.state().view().dialog.is_some(), is_open);
    }
    Ok(())
}
