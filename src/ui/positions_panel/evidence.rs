//! The statements that a position rests on.

use egui::{Id, Ui};

use super::many::{first_ui, more_ui};
use crate::{
    edit::Name,
    language::say,
    model::{Position, Target},
    ui::{
        Command, Commands, Dialog, Scene, Selected,
        lists::{review_sign, statement_words},
        theme,
    },
};

/// Of many statements, how many are shown at first.
const FIRST_EVIDENCE: usize = 12;

/// The statements of a position; of many only the first, until the rest is asked for.
pub(super) fn evidence_list_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    it: &Position,
    commands: &mut Commands,
) {
    let id = Id::unique(("all-of", &it.key));
    for target in first_ui(ui, id, (&it.evidence, FIRST_EVIDENCE)) {
        evidence_ui(ui, scene, *target, commands);
    }
    more_ui(ui, id, (it.evidence.len(), FIRST_EVIDENCE));
}

/// A statement that a position rests on; a click shows its words.
pub(in crate::ui) fn evidence_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    target: Target,
    commands: &mut Commands,
) {
    let Scene { project, view, .. } = scene;
    let Some((entry, it)) = project.reports.get(&target.0).zip(project.statement(target)) else {
        return;
    };
    let speaker = it.speaker.value.clone().unwrap_or_else(|| say!("unknown-speaker"));
    let selected = Selected::Statement(target);
    let mut job = egui::text::LayoutJob::default();
    let color = ui.visuals().text_color();
    let sign = review_sign(it.review);
    let strong = theme::set(theme::strong(), color);
    job.append(&format!("{sign}{speaker}  "), 0.0, strong);
    let plain = theme::set(theme::body(), color);
    let quiet = theme::set(theme::body(), ui.visuals().weak_text_color());
    let cue = it.cue.value.map_or("", |span| span.of(entry.report.text()));
    job.append(&format!("{cue}  "), 0.0, quiet);
    job.append(&statement_words(it, entry), 0.0, plain);
    let button = egui::Button::selectable(view.selected == Some(selected), job).wrap();
    let width = ui.available_width();
    let button = button.min_size(egui::vec2(width, 0.0)).sense(egui::Sense::click_and_drag());
    let response = ui.add(button);
    response.dnd_set_drag_payload(target);
    response.context_menu(|ui| {
        for what in Name::ALL {
            if ui.button(say!("positions-another", what = what.name())).clicked() {
                let dialog = Dialog::assign(what, vec![target]);
                commands.push(Command::Dialog(Some(dialog)));
                ui.close();
            }
        }
    });
    if response.on_hover_text(say!("positions-evidence")).clicked() {
        commands.push(Command::Reveal(selected));
    }
}
