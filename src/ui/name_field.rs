//! A field for a name, with completion from the names that the project already holds.

use egui::{Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, TextEdit, Ui};

/// How many names are offered at once.
const OFFERED: usize = 8;

/// What screen readers call a field.
#[derive(Clone, Copy)]
pub(super) enum Called<'a> {
    /// As the label beside it.
    By(Id),
    /// So, where no label is beside it.
    Name(&'a str),
}

/// What becomes of a field's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing<T> {
    /// Nothing is typed.
    Rests,
    /// The field has the keyboard and holds what is written: what was typed was taken back.
    Stands,
    /// This is, so far.
    Goes(T),
    /// The field was left: with something new, or as it was.
    Ends(Option<T>),
    /// The field was left, and is to be as it was before.
    Drops,
}

/// What is typed into a field, or else its value; and whether anything is.
pub(super) fn draft(ui: &Ui, field: Id, value: &str) -> (String, bool) {
    let begun: Option<String> = ui.data(|data| data.get_temp(draft_id(field)));
    let is_begun = begun.is_some();
    (begun.unwrap_or_else(|| value.to_owned()), is_begun)
}

/// Remembers what is typed into a field, until it is left.
pub(super) fn keep_draft(ui: &Ui, field: Id, words: &str) {
    ui.data_mut(|data| data.insert_temp(draft_id(field), words.to_owned()));
}

/// Forgets what was typed into a field: it begins with its value again.
pub fn forget_draft(ctx: &egui::Context, field: Id) {
    ctx.data_mut(|data| data.remove_temp::<String>(draft_id(field)));
}

fn draft_id(field: Id) -> Id {
    field.with("draft")
}

/// Shows a name that can be edited; answers with what was typed.
///
/// An empty name means unknown. Unlike egui's own completion, Return takes what was typed unless an
/// offer was picked: a new name may be the beginning of a known one. `id` must stay the same for the same field. A completion is chosen
/// with the mouse, or with the arrow keys and Return or Tab; Escape leaves the name as it was.
pub(super) fn name_field_ui(
    ui: &mut Ui,
    id: Id,
    (value, hint): (&str, &str),
    known: &[String],
    called: Called<'_>,
) -> Typing<String> {
    let (mut draft, is_begun) = draft(ui, id, value);
    let offers = offers(known, &draft, value);
    let picked = arrows(ui, id, &offers);
    let edit = TextEdit::singleline(&mut draft).id(id).hint_text(hint);
    let mut response = ui.add(edit.desired_width(f32::INFINITY));
    match called {
        Called::By(label) => response = response.labelled_by(label),
        Called::Name(name) => {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        }
    }
    if response.changed() {
        pick(ui, id, None);
    }
    if response.has_focus() {
        keep_draft(ui, id, &draft);
    }
    // A click on an offer takes the focus from the field: the offers stay for that frame, but not
    // for the one after, which would hear the same click again.
    let spent_id = id.with("spent");
    let spent = ui.data_mut(|data| data.remove_temp::<bool>(spent_id)).is_some();
    if spent && !response.has_focus() {
        return Typing::Rests;
    }
    let open = response.has_focus() || response.lost_focus();
    let clicked = if open { offers_ui(id, &response, (&offers, picked)) } else { None };
    // What is scrolled out of sight loses the focus without a word.
    let is_left = response.lost_focus() || (is_begun && !response.has_focus());
    if clicked.is_none() && !is_left {
        return match draft.trim() {
            _ if !response.has_focus() => Typing::Rests,
            same if same == value => Typing::Stands,
            new => Typing::Goes(new.to_owned()),
        };
    }
    let (escaped, takes) = ui.input_mut(|input| {
        let takes = input.key_pressed(Key::Enter) || input.key_pressed(Key::Tab);
        let keys = (input.key_pressed(Key::Escape), takes);
        // It closes the offers, not the dialog around them too.
        if !offers.is_empty() {
            input.consume_key(Modifiers::NONE, Key::Escape);
        }
        keys
    });
    let picked = picked.filter(|_| takes).and_then(|at| offers.get(at).cloned());
    let new = clicked.or(picked).unwrap_or_else(|| draft.trim().to_owned());
    response.surrender_focus();
    forget_draft(ui.ctx(), id);
    ui.data_mut(|data| data.insert_temp(spent_id, true));
    pick(ui, id, None);
    if escaped { Typing::Drops } else { Typing::Ends(Some(new).filter(|it| it != value)) }
}

/// Moves through the offers with the arrow keys; answers with the one that Return would choose.
fn arrows(ui: &Ui, id: Id, offers: &[String]) -> Option<usize> {
    let picked = ui.data(|data| data.get_temp::<Option<usize>>(id.with("picked"))).flatten();
    if !ui.memory(|memory| memory.has_focus(id)) || offers.is_empty() {
        return picked;
    }
    let (down, up) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
        )
    });
    let moved = match picked {
        None if down => Some(0),
        Some(at) if down => Some((at + 1).min(offers.len() - 1)),
        Some(at) if up => at.checked_sub(1),
        same => same,
    };
    pick(ui, id, moved);
    moved
}

fn pick(ui: &Ui, id: Id, picked: Option<usize>) {
    ui.data_mut(|data| data.insert_temp(id.with("picked"), picked));
}

/// The names below the field; answers with the one that was clicked.
fn offers_ui(
    id: Id,
    field: &Response,
    (offers, picked): (&[String], Option<usize>),
) -> Option<String> {
    let mut clicked = None;
    let popup = Popup::from_response(field).id(id.with("offers")).open(!offers.is_empty());
    popup.close_behavior(PopupCloseBehavior::IgnoreClicks).width(field.rect.width()).show(|ui| {
        ui.set_min_width(field.rect.width());
        ui.with_layout(egui::Layout::top_down_justified(egui::Align::Min), |ui| {
            for (at, name) in offers.iter().enumerate() {
                let button = egui::Button::selectable(picked == Some(at), name).truncate();
                // No stop of the Tab key: the arrow keys go through the offers.
                let button = ui.add(button.sense(egui::Sense::CLICK));
                // Pressing is enough: a slow click ends after the field lost its focus.
                if button.is_pointer_button_down_on() || button.clicked() {
                    clicked = Some(name.clone());
                }
            }
        });
    });
    clicked
}

/// The names to offer for what was typed; all of them before anything was.
fn offers(known: &[String], draft: &str, value: &str) -> Vec<String> {
    let wanted = draft.trim().to_lowercase();
    let fresh = draft == value;
    let fits = |name: &&String| {
        let lower = name.to_lowercase();
        **name != draft
            && (fresh
                || lower.starts_with(&wanted)
                || lower.split(' ').any(|it| it.starts_with(&wanted)))
    };
    let mut found: Vec<_> = known.iter().filter(fits).collect();
    // “Yusuf” is rather Yusuf than somebody and Yusuf.
    found.sort_by_key(|it| !fresh && !it.to_lowercase().starts_with(&wanted));
    found.into_iter().take(OFFERED).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_offered_by_the_beginning_of_any_word() {
        let known = ["Dana Morav", "Ilan Reuss", "Mora Dahl"].map(str::to_owned);
        assert_eq!(offers(&known, "mor", ""), ["Mora Dahl", "Dana Morav"]);
        assert_eq!(offers(&known, "", "").len(), 3);
        assert_eq!(offers(&known, "Ilan Reuss", "Ilan Reuss").len(), 2);
        assert!(offers(&known, "x", "").is_empty());
    }
}
