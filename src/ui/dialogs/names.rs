//! Names: of speakers, parties and issues, everywhere or for some statements.

use egui::{Key, Ui};

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

/// Names of the project, to choose one of them with the mouse or the arrow keys.
pub(super) fn others_ui(ui: &mut Ui, known: &[String], without: &str, name: &mut String) {
    let fitting = offered(known, without, name);
    let moved = ui.input(|it| {
        i8::from(it.key_pressed(Key::ArrowDown)) - i8::from(it.key_pressed(Key::ArrowUp))
    });
    if let Some(next) = next(&fitting, name, moved) {
        next.clone_into(name);
        ui.request_repaint();
    }
    // Fewer names take no less room: what stands below stays where it is.
    let id = ui.scope_id().with("height of names");
    let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or_default();
    let shown = ui.horizontal_wrapped(|ui| {
        for other in fitting.iter().take(MOST_OFFERED) {
            let button = egui::Button::selectable(*other == name, other.as_str()).small();
            if ui.add(button).clicked() {
                name.clone_from(other);
            }
        }
        let more = fitting.len().saturating_sub(MOST_OFFERED);
        if more > 0 {
            ui.weak(say!("dialogs-more-names", count = more));
        }
    });
    let used = shown.response.rect.height();
    ui.add_space((height - used).max(0.0));
    ui.data_mut(|data| data.insert_temp(id, height.max(used)));
}

/// The names that fit what is typed, first those that begin with it; all once one is chosen.
fn offered<'a>(known: &'a [String], without: &str, typed: &str) -> Vec<&'a String> {
    let wanted = typed.trim().to_lowercase();
    let all = known.iter().any(|it| it == typed.trim());
    let place = |name: &str| name.to_lowercase().find(&wanted);
    let mut found: Vec<_> = known
        .iter()
        .filter(|it| *it != without)
        .filter_map(|it| Some((if all { 1 } else { place(it)? }, it)))
        .collect();
    found.sort_by_key(|(place, _)| *place > 0);
    found.into_iter().map(|(_, it)| it).collect()
}

/// The name that an arrow key leads to.
fn next<'a>(names: &[&'a String], name: &str, moved: i8) -> Option<&'a str> {
    let at = names.iter().position(|it| *it == name.trim());
    let to = match (at, moved) {
        (_, 0) | (None, -1) => return None,
        (None, _) => 0,
        (Some(at), -1) => at.checked_sub(1)?,
        (Some(at), _) => at + 1,
    };
    names.get(to).map(|it| it.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_lead_through_the_names_that_fit() {
        let known = ["Ann March", "Marchetti", "Zoe"].map(str::to_owned);
        let step = |name: &str, moved| next(&offered(&known, "", name), name, moved);
        assert_eq!(step("march", 1), Some("Marchetti"));
        assert_eq!(step("Marchetti", 1), Some("Zoe"));
        assert_eq!(step("Marchetti", -1), Some("Ann March"));
        assert_eq!((step("Zoe", 1), step("march", -1), step("march", 0)), (None, None, None));
    }
}
