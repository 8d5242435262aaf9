//! What is known of a report, and of the project.

use egui::{Grid, TextEdit, Ui};

use super::parts::{buttons_ui, field_ui, title_ui};
use crate::{
    edit::Edit,
    language::say,
    model::{Metadata, Project, Properties, ReportId},
    ui::{Commands, theme},
};

pub(super) fn details_ui(
    ui: &mut Ui,
    report: ReportId,
    metadata: &mut Metadata,
    commands: &mut Commands,
) {
    title_ui(ui, &say!("dialogs-details-title"));
    let mut enter = false;
    Grid::new("details").num_columns(2).spacing([theme::space::L, theme::space::S]).show(
        ui,
        |ui| {
            let fields = [
                (say!("field-title"), "", &mut metadata.title),
                (say!("field-outlet"), "", &mut metadata.outlet),
                (say!("field-date"), "2026-11-24", &mut metadata.date),
                (say!("dialogs-details-byline"), "", &mut metadata.byline),
                (say!("dialogs-details-address"), "", &mut metadata.address),
                (say!("dialogs-details-language"), "", &mut metadata.language),
            ];
            for (name, hint, value) in fields {
                let label = ui.weak(name);
                let field = TextEdit::singleline(value).hint_text(hint).desired_width(360.0);
                let response = ui.add(field).labelled_by(label.id);
                enter |=
                    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
                ui.end_row();
            }
        },
    );
    if buttons_ui(ui, &say!("dialogs-change"), (true, enter), commands) {
        commands.edit(Edit::SetMetadata(report, metadata.clone()));
    }
}

pub(super) fn properties_ui(
    ui: &mut Ui,
    (project, place): (&Project, &str),
    properties: &mut Properties,
    commands: &mut Commands,
) {
    title_ui(ui, &say!("dialogs-properties-title"));
    let hint = say!("dialogs-properties-hint");
    let enter = field_ui(ui, &mut properties.title, &say!("field-title"), &hint);
    let label = ui.label(say!("dialogs-properties-coder"));
    let label = label.on_hover_text(say!("dialogs-properties-coder", "tip"));
    let coder = TextEdit::singleline(&mut properties.coder).desired_width(f32::INFINITY);
    let hint = say!("dialogs-properties-coder-hint");
    ui.add(coder.hint_text(hint)).labelled_by(label.id);
    let label = ui.label(say!("field-note"));
    let note = TextEdit::multiline(&mut properties.note).desired_rows(3);
    ui.add(note.desired_width(f32::INFINITY)).labelled_by(label.id);
    ui.add_space(theme::space::M);
    let statements = project.reports.values().map(|it| it.statements.len()).sum::<usize>();
    let reviewed = project.reports.values().map(|it| it.reviewed()).sum::<usize>();
    let counts = [
        say!("reports", count = project.reports.len()),
        say!("statements", count = statements),
        say!("dialogs-properties-reviewed", count = reviewed),
        say!("dialogs-properties-parties", count = project.parties.len()),
    ];
    ui.weak(counts.join(", "));
    ui.weak(place);
    if buttons_ui(ui, &say!("dialogs-change"), (true, enter), commands) {
        commands.edit(Edit::SetProperties(properties.clone()));
    }
}
