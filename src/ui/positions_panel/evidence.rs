//! The statements that a position rests on.

use egui::{Id, Ui};

use crate::{
    language::say,
    model::{Position, Target},
    ui::{
        Command, Commands, Scene, Selected, follow,
        items::finding_ui,
        lists::{review_sign, statement_words},
        many::{first_ui, more_ui},
        theme,
    },
};

/// Of many statements, how many are shown at first.
const FIRST_EVIDENCE: usize = 12;

/// What remembers that the panel has shown what is selected.
const LIST: &str = "positions";

/// Whether the selected statement is evidence of a position and is still to be shown there.
pub(super) fn is_wanted(ui: &Ui, scene: Scene<'_>, it: &Position) -> bool {
    let Some(Selected::Statement(target)) = scene.view.selected else { return false };
    follow::is_new(ui, LIST, scene.view.selected) && it.evidence.contains(&target)
}

/// Marks the header of a folded party that holds the selected statement, and brings it into view.
pub(super) fn folded_ui(ui: &Ui, scene: Scene<'_>, party: Option<&str>, header: &egui::Response) {
    let selected = scene.view.selected;
    let Some(Selected::Statement(target)) = selected else { return };
    let it = scene.project.statement(target);
    if it.is_some_and(|it| it.party.value.as_deref() == party && it.counts()) {
        let stroke = ui.visuals().selection.stroke;
        ui.painter().rect_stroke(
            header.rect,
            theme::space::RADIUS,
            stroke,
            egui::StrokeKind::Outside,
        );
        if follow::is_new(ui, LIST, selected) {
            header.scroll_to_me(None);
            follow::shown(ui, LIST, selected);
        }
    }
}

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
    let is_selected = view.selected == Some(selected);
    let button = egui::Button::selectable(is_selected, job).wrap();
    let width = ui.available_width();
    let button = button.min_size(egui::vec2(width, 0.0)).sense(egui::Sense::click_and_drag());
    let response = ui.add(button);
    response.dnd_set_drag_payload(target);
    if is_selected && follow::is_new(ui, LIST, view.selected) {
        response.scroll_to_me(None);
        follow::shown(ui, LIST, view.selected);
    }
    if response.secondary_clicked() {
        commands.push(Command::Reveal(selected));
    }
    response.context_menu(|ui| finding_ui(ui, view, commands));
    if response.on_hover_text(say!("positions-evidence")).clicked() {
        commands.push(Command::Reveal(selected));
    }
}
