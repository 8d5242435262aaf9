//! A field for a name, with completion from the names that the project already holds.

use egui::{Id, Popup, PopupCloseBehavior, TextEdit, Ui};

/// How many names are offered at once.
const OFFERED: usize = 8;

/// Shows a name that can be edited; answers with the new one when the user is done.
///
/// An empty name means unknown. `id` must stay the same for the same field.
pub(super) fn name_field_ui(
    ui: &mut Ui,
    id: Id,
    (value, hint): (&str, &str),
    known: &[String],
    labelled_by: Option<Id>,
) -> Option<String> {
    let draft_id = id.with("draft");
    let mut draft: String =
        ui.data(|data| data.get_temp(draft_id)).unwrap_or_else(|| value.to_owned());
    let edit = TextEdit::singleline(&mut draft).id(id).hint_text(hint).desired_width(f32::INFINITY);
    let mut response = ui.add(edit);
    if let Some(label) = labelled_by {
        response = response.labelled_by(label);
    }
    let mut chosen = None;
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(draft_id, draft.clone()));
        let offers = offers(known, &draft, value);
        Popup::from_response(&response)
            .id(id.with("offers"))
            .open(!offers.is_empty())
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .width(response.rect.width())
            .show(|ui| {
                for name in offers {
                    // Pressing is enough: the click would come after the field lost its focus.
                    let button = ui.add(egui::Button::selectable(false, name.as_str()));
                    if button.is_pointer_button_down_on() || button.clicked() {
                        chosen = Some(name);
                    }
                }
            });
    }
    if let Some(name) = &chosen {
        response.surrender_focus();
        ui.data_mut(|data| data.remove_temp::<String>(draft_id));
        return Some(name.clone()).filter(|it| it != value);
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(draft_id));
        let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape));
        return Some(draft.trim().to_owned()).filter(|it| !escaped && it != value);
    }
    None
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
    known.iter().filter(fits).take(OFFERED).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_offered_by_the_beginning_of_any_word() {
        let known = ["Dana Morav", "Ilan Reuss", "Mora Dahl"].map(str::to_owned);
        assert_eq!(offers(&known, "mor", ""), ["Dana Morav", "Mora Dahl"]);
        assert_eq!(offers(&known, "", "").len(), 3);
        assert_eq!(offers(&known, "Ilan Reuss", "Ilan Reuss").len(), 2);
        assert!(offers(&known, "x", "").is_empty());
    }
}
