//! A field for words of the user's own: a note, a summary. It grows with them.

use egui::{Id, Key, Modifiers, Response, TextEdit, Ui};

use super::name_field::{Typing, draft, forget_draft, keep_draft};

/// How a field of words looks.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// How many lines it has when it is empty.
    pub rows: usize,
    /// What stands in it then.
    pub hint: &'a str,
    /// Whether Return leaves it; Shift and Return begin a new line in any case.
    pub return_leaves: bool,
}

/// Shows words that can be edited; `name` is told of the field's response, for screen readers.
pub(super) fn words_field_ui(
    ui: &mut Ui,
    (id, words): (Id, &str),
    look: Look<'_>,
    name: impl FnOnce(Response) -> Response,
) -> Typing<String> {
    let (mut draft, is_begun) = draft(ui, id, words);
    let mut edit = TextEdit::multiline(&mut draft)
        .id(id)
        .desired_rows(look.rows)
        .desired_width(f32::INFINITY)
        .hint_text(look.hint);
    if look.return_leaves {
        edit = edit.return_key(egui::KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    }
    let response = name(ui.add(edit));
    let returned = |ui: &Ui| ui.input(|it| it.key_pressed(Key::Enter) && !it.modifiers.shift);
    if response.has_focus() && look.return_leaves && returned(ui) {
        response.surrender_focus();
    }
    if response.has_focus() {
        keep_draft(ui, id, &draft);
        return if draft == words { Typing::Stands } else { Typing::Goes(draft) };
    }
    if response.lost_focus() || is_begun {
        forget_draft(ui.ctx(), id);
        return Typing::Ends(Some(draft).filter(|it| it != words));
    }
    Typing::Rests
}
