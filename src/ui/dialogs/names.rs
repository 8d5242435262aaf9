//! Names: of speakers, parties and issues, everywhere or for some statements.

use egui::Ui;

use super::parts::{buttons_ui, field_ui, title_ui};
use crate::{
    edit::{Edit, Name},
    language::say,
    model::Target,
    ui::{Command, Commands, Names, theme},
};

/// More names than this are found by typing.
const MOST_OFFERED: usize = 24;

pub(super) fn rename_ui(
    ui: &mut Ui,
    names: &Names,
    (what, old): (Name, &str),
    new: &mut String,
    commands: &mut Commands,
) {
    title_ui(ui, &say!("dialogs-rename-title", what = what.name()));
    let enter = field_ui(ui, new, &say!("dialogs-name"), "");
    let known = names.of(what);
    let name = new.trim();
    let merges = name != old && known.iter().any(|it| it == name);
    ui.add_space(theme::space::S);
    ui.weak(if merges {
        say!("dialogs-rename-merges", old = old, new = name)
    } else {
        say!("dialogs-rename-all", what = what.name())
    });
    others_ui(ui, known, old, new);
    let able = !new.trim().is_empty() && new.trim() != old;
    let button = if merges { say!("dialogs-merge") } else { say!("dialogs-rename") };
    if buttons_ui(ui, &button, (able, enter), commands) {
        commands.edit(Edit::Rename(what, old.to_owned(), new.trim().to_owned()));
    }
}

pub(super) fn assign_ui(
    ui: &mut Ui,
    names: &Names,
    (what, targets): (Name, &[Target]),
    name: &mut String,
    commands: &mut Commands,
) {
    let (kind, count) = (what.name(), targets.len());
    title_ui(ui, &say!("dialogs-assign-title", what = kind));
    ui.weak(match what {
        Name::Speaker => say!("dialogs-assign-speaker", count = count),
        Name::Party | Name::Issue => say!("dialogs-assign-other", count = count),
    });
    let is_speaker = what == Name::Speaker;
    let label = if is_speaker { say!("field-speaker") } else { say!("dialogs-name") };
    let enter = field_ui(ui, name, &label, "");
    others_ui(ui, names.of(what), "", name);
    let button = say!("dialogs-assign", what = kind);
    if buttons_ui(ui, &button, (!name.trim().is_empty(), enter), commands) {
        let name = as_known(names.of(what), name);
        let edit = Edit::SetField(targets.to_vec(), what.field(Some(name)));
        commands.push(if count > 1 { Command::Preview(edit) } else { Command::Edit(edit) });
    }
}

pub(super) fn within_ui(
    ui: &mut Ui,
    names: &Names,
    party: &str,
    wider: &mut String,
    commands: &mut Commands,
) {
    title_ui(ui, &say!("dialogs-within-title", party = party));
    ui.weak(say!("dialogs-within-about"));
    let enter = field_ui(ui, wider, &say!("dialogs-within-wider"), &say!("none"));
    others_ui(ui, names.of(Name::Party), party, wider);
    if buttons_ui(ui, &say!("dialogs-within-set"), (true, enter), commands) {
        let wider = Some(wider.trim().to_owned()).filter(|it| !it.is_empty());
        commands.edit(Edit::SetWithin(party.to_owned(), wider));
    }
}

/// The known name that differs in nothing but capital letters, or the name as it was typed.
pub(in crate::ui) fn as_known(known: &[String], name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let same = known.iter().find(|it| it.to_lowercase() == lower);
    let exact = known.iter().any(|it| it == name.trim());
    same.filter(|_| !exact).cloned().unwrap_or_else(|| name.trim().to_owned())
}

/// Names of the project, to choose one of them.
pub(super) fn others_ui(ui: &mut Ui, known: &[String], without: &str, name: &mut String) {
    let typed = name.trim().to_lowercase();
    let chosen = known.iter().any(|it| it == name.trim());
    let fits = |it: &&String| *it != without && (chosen || it.to_lowercase().contains(&typed));
    ui.horizontal_wrapped(|ui| {
        for other in known.iter().filter(fits).take(MOST_OFFERED) {
            if ui.small_button(other).clicked() {
                name.clone_from(other);
            }
        }
    });
}
