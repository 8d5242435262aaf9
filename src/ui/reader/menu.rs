//! What can be done with marked words and with the finding under the pointer.

use egui::{Response, Ui, pos2};

use super::{Desk, Reader, Sheet, page::Placed};
use crate::{
    language::say,
    ui::{
        Action, Command, Commands, View,
        items::{finding_ui, item_ui},
        theme::space,
    },
};

/// For marked words.
const MARKED: [Action; 7] = [
    Action::NewStatement,
    Action::SetSource,
    Action::SetCue,
    Action::SetContent,
    Action::AddContent,
    Action::NewClaim,
    Action::Copy,
];
/// For the report.
const REPORT: [Action; 4] = [Action::Details, Action::Analyze, Action::Export, Action::Print];

impl Reader {
    /// The menu under the pointer; a right click selects what it is about.
    pub(super) fn menu(&self, response: &Response, sheet: Sheet<'_>, desk: &mut Desk<'_>) {
        if response.secondary_clicked()
            && let Some(pos) = response.interact_pointer_pos()
            && let Some(mark) = self.under(sheet.placed, pos)
        {
            desk.commands.push(Command::Select(Some(mark.of)));
        }
        response.context_menu(|ui| {
            let (view, commands) = (&*desk.view, &mut *desk.commands);
            let mut items = |ui: &mut Ui, all: &[Action]| {
                for it in all {
                    item_ui(ui, *it, view, commands);
                }
            };
            if view.marked.is_some() {
                items(ui, &MARKED);
            } else if view.selected.is_some() {
                finding_ui(ui, view, commands);
            } else {
                items(ui, &REPORT);
            }
        });
    }
}

/// What can be done with marked words, beside them.
pub(super) fn marked_ui(ui: &Ui, placed: &[Placed], view: &View, commands: &mut Commands) {
    let Some(span) = view.marked else { return };
    let Some(last) = placed.iter().rev().find(|it| it.span.overlaps(span)) else { return };
    let Some(rect) = last.rects(span).pop() else { return };
    let pos = pos2(rect.left(), rect.bottom() + 6.0);
    egui::Area::new(ui.scope_id().with("marked"))
        .order(egui::Order::Foreground)
        .fixed_pos(pos)
        .constrain(true)
        .show(ui.ctx(), |ui| {
            egui::Frame::popup(ui.style()).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    for (action, name) in [
                        (Action::NewStatement, say!("reader-new-statement")),
                        (Action::SetSource, say!("field-source")),
                        (Action::SetCue, say!("field-cue")),
                        (Action::SetContent, say!("field-content")),
                        (Action::NewClaim, say!("reader-new-claim")),
                        (Action::Copy, say!("reader-copy")),
                    ] {
                        let needs = matches!(
                            action,
                            Action::SetSource | Action::SetCue | Action::SetContent
                        );
                        let able = !needs || view.statement().is_some();
                        let tip = action.tip_with_keys(ui.ctx());
                        let button = ui.add_enabled(able, egui::Button::new(name));
                        let button = button.on_hover_text(&tip);
                        let first = say!("reader-select-first");
                        if button.on_disabled_hover_text(first).clicked() {
                            commands.push(Command::Do(action));
                        }
                    }
                });
            });
        });
}
