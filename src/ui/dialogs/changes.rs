//! What would change, before many statements do.

use egui::{Grid, RichText, Ui};

use super::{
    Changes,
    parts::{buttons_ui, title_ui},
};
use crate::{
    edit::{Edit, Field},
    language::say,
    model::Review,
    ui::{Commands, theme, words::capital},
};

/// Of more different changes only so many are listed.
const MOST_LINES: usize = 60;

pub(super) fn preview_ui(ui: &mut Ui, edit: &Edit, changes: &Changes, commands: &mut Commands) {
    let Changes { lines, statements, asked } = changes;
    let label = capital(&edit.label());
    title_ui(ui, &say!("dialogs-preview-title", edit = label));
    if lines.is_empty() {
        ui.label(say!("dialogs-preview-nothing"));
    }
    egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        Grid::new("preview")
            .num_columns(2)
            .striped(true)
            .spacing([theme::space::L, theme::space::S])
            .show(ui, |ui| {
                for line in lines.iter().take(MOST_LINES) {
                    ui.label(RichText::new(line.statements.to_string()).font(theme::strong()));
                    ui.add(egui::Label::new(&line.change).wrap());
                    ui.end_row();
                }
            });
        if lines.len() > MOST_LINES {
            let more = lines.len() - MOST_LINES;
            ui.weak(say!("dialogs-preview-more", count = more));
        }
    });
    ui.add_space(theme::space::S);
    let follow = statements.saturating_sub(*asked);
    let mut told = vec![say!("dialogs-preview-change", count = (*statements))];
    if follow > 0 {
        told.push(say!("dialogs-preview-follow", count = follow));
    }
    told.push(say!("dialogs-preview-undo"));
    ui.weak(told.join(" "));
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    // The button says what the edit does: “Accept”, “Delete”.
    let button = say!("dialogs-preview-do", verb = verb(edit));
    if buttons_ui(ui, &button, (!lines.is_empty(), enter), commands) {
        commands.edit(edit.clone());
    }
}

/// What an edit does to statements, as the message of its button calls it.
fn verb(edit: &Edit) -> &'static str {
    match edit {
        Edit::SetField(_, Field::Review(Review::Accepted)) => "accept",
        Edit::SetField(_, Field::Review(Review::Rejected)) => "reject",
        Edit::SetField(_, Field::Review(Review::Open)) => "reopen",
        Edit::DeleteStatements(_) => "delete",
        Edit::Move(..) => "move",
        Edit::Adopt(_) => "adopt",
        _ => "change",
    }
}
