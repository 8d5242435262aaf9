//! What people need who hear the window, or use it without a mouse: every control has a name, and
//! the keyboard reaches every part.

#[expect(dead_code, reason = "other tests use more of it")]
mod common;

use std::{collections::BTreeSet, error::Error};

use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT},
};
use standpoint::{
    app::App,
    edit::{Edit, Field, Name},
    export::Format,
    model::Review,
    ui::{Action, Centre, Choice, Command, Dialog, ExportChoice, ExportOf, Selected, Tab, View},
};

use common::{open, settle};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// What can be done, by what screen readers call it.
const CONTROLS: [&str; 15] = [
    "Button",
    "CheckBox",
    "ComboBox",
    "Document",
    "Link",
    "MenuItem",
    "MultilineTextInput",
    "ProgressIndicator",
    "RadioButton",
    "Slider",
    "SpinButton",
    "Splitter",
    "Tab",
    "TextInput",
    "Unknown",
];

/// Every control without a name, with where it stands.
fn nameless(harness: &Harness<'_, App>) -> Vec<String> {
    let mut found = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let role = format!("{:?}", node.role());
        let takes_focus = node.data().supports_action(egui::accesskit::Action::Focus);
        // The borders of the table's columns are the toolkit's; they can only be dragged.
        let bounds = node.raw_bounds().unwrap_or_default();
        if role == "Unknown" && bounds.width() < 7.0 {
            continue;
        }
        let is_control = CONTROLS.contains(&role.as_str()) || takes_focus;
        let name = node.label().unwrap_or_default();
        if is_control && name.trim().is_empty() {
            found.push(format!("{role} at {bounds:?}"));
        }
    }
    found
}

/// A project of several reports with something of everything, and the first statement selected.
fn window(home: &std::path::Path) -> Result<Harness<'static, App>> {
    let mut harness = open(home, &[]);
    give(&mut harness, Command::Do(Action::Sample));
    let view = View { report: harness.state().view().report, ..View::default() };
    let project = harness.state().document().project();
    let first = view.neighbour(project, true).ok_or("a statement")?;
    give(&mut harness, Command::Edit(Edit::SetField(vec![first], Field::Review(Review::Accepted))));
    give(&mut harness, Command::Reveal(Selected::Statement(first)));
    Ok(harness)
}

fn give(harness: &mut Harness<'_, App>, command: Command) {
    harness.state_mut().command(command);
    settle(harness);
}

#[test]
fn every_control_of_every_view_has_a_name() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = window(home.path())?;
    let mut wrong = Vec::new();
    let mut look = |harness: &Harness<'_, App>, what: String| {
        wrong.extend(nameless(harness).into_iter().map(|it| format!("{what}: {it}")));
    };
    for centre in Centre::ALL {
        give(&mut harness, Command::Do(Action::View(centre)));
        look(&harness, format!("{centre:?}"));
    }
    give(&mut harness, Command::Do(Action::View(Centre::Report)));
    for tab in [Tab::Positions, Tab::Speakers, Tab::Statements, Tab::Claims] {
        give(&mut harness, Command::Do(Action::Show(tab)));
        look(&harness, format!("{tab:?}"));
    }
    give(&mut harness, Command::Do(Action::Queue));
    look(&harness, "queue".to_owned());
    give(&mut harness, Command::Do(Action::Focus));
    look(&harness, "focus".to_owned());
    give(&mut harness, Command::Do(Action::Focus));
    give(&mut harness, Command::Do(Action::NewProject));
    look(&harness, "no report".to_owned());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn every_control_of_every_dialog_has_a_name() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = window(home.path())?;
    let mut wrong = Vec::new();
    let statement = harness.state().view().statement().ok_or("a statement")?;
    let format = Format::named("csv").or_else(|| Format::ALL.first().copied()).ok_or("a format")?;
    let mut dialogs = vec![
        Dialog::Path(Action::OpenPath, "Why".to_owned(), String::new()),
        Dialog::Paste(String::new()),
        Dialog::position(Some("Kessia government")),
        Dialog::rename(Name::Party, "Kessia government"),
        Dialog::assign(Name::Speaker, vec![statement]),
        Dialog::Within("Kessia government".to_owned(), String::new()),
        Dialog::Keys,
        Dialog::About,
        Dialog::Guide,
        Dialog::Errors(vec!["Something".to_owned()]),
        Dialog::Export(ExportChoice { format, of: ExportOf::Project }),
        Dialog::palette(),
    ];
    dialogs.extend(Choice::ALL.map(|it| Dialog::choose(it, vec![statement])));
    for dialog in dialogs {
        let name = format!("{dialog:?}").chars().take(40).collect::<String>();
        give(&mut harness, Command::Dialog(Some(dialog)));
        wrong.extend(nameless(&harness).into_iter().map(|it| format!("{name}: {it}")));
        give(&mut harness, Command::Dialog(None));
    }
    for action in [Action::Preferences, Action::Properties, Action::Details] {
        give(&mut harness, Command::Do(action));
        wrong.extend(nameless(&harness).into_iter().map(|it| format!("{action:?}: {it}")));
        give(&mut harness, Command::Dialog(None));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn the_tab_key_goes_through_the_window_and_back() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = window(home.path())?;
    let focused = |harness: &Harness<'_, App>| {
        let all: Vec<_> = harness.root().children_recursive().collect();
        let it = all.iter().map(NodeT::accesskit_node).find(AccessKitNode::is_focused)?;
        Some(format!("{:?} {}", it.role(), it.label().unwrap_or_default()))
    };
    let mut reached = BTreeSet::new();
    for _ in 0..120 {
        harness.key_press(egui::Key::Tab);
        harness.run_steps(2);
        reached.extend(focused(&harness));
    }
    for part in [
        "Button File",
        "TextInput Search reports",
        "Button Table",
        "Document Report",
        "Button Statements",
        "Button Accept",
        "TextInput Speaker",
        "ComboBox Stance",
    ] {
        assert!(reached.iter().any(|it| it.contains(part)), "{part} is reached: {reached:#?}");
    }
    Ok(())
}

#[test]
fn everything_fits_when_it_is_twice_as_large() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = window(home.path())?;
    for _ in 0..10 {
        give(&mut harness, Command::Do(Action::ZoomIn));
    }
    assert!((harness.ctx.zoom_factor() - 2.0).abs() < 0.01);
    let screen = harness.ctx.content_rect();
    for centre in Centre::ALL {
        give(&mut harness, Command::Do(Action::View(centre)));
        for node in harness.root().children_recursive() {
            let node = node.accesskit_node();
            let name = node.label().unwrap_or_default();
            let Some(bounds) = node.raw_bounds().filter(|_| name == "File" || name == "Report")
            else {
                continue;
            };
            assert!(bounds.x0 >= 0.0 && bounds.x1 <= f64::from(screen.width() * 2.0), "{name}");
        }
    }
    give(&mut harness, Command::Do(Action::ZoomReset));
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 0.01);
    Ok(())
}
