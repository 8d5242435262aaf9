//! Everything about the selected finding, editable.

use egui::{ComboBox, Id, RichText, Ui};

use super::{
    Action, Command, Commands, Scene, Selected,
    name_field::{Called, name_field_ui},
    theme::{self, icon},
};
use crate::{
    edit::{Edit, Field, Name},
    model::{Claim, ClaimId, Decided, Kind, ReportId, Review, Span, Stance, Statement, Target},
};

/// Shows the selected finding.
pub(super) fn inspector_ui(ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
    let Scene { project, view, .. } = scene;
    match view.selected {
        Some(Selected::Statement(target)) => {
            let entry = project.reports.get(&target.0);
            if let Some((entry, statement)) = entry.zip(project.statement(target)) {
                statement_ui(ui, scene, (target, statement), entry.report.text(), commands);
            }
        }
        Some(Selected::Claim(report, id)) => {
            if let Some(claim) = project.reports.get(&report).and_then(|it| it.claims.get(&id)) {
                claim_ui(ui, (report, id, claim), commands);
            }
        }
        None => {}
    }
}

fn statement_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (target, statement): (Target, &Statement),
    text: &str,
    commands: &mut Commands,
) {
    heading_ui(ui, "Statement", statement.review, statement.unsure, commands);
    let set = |field: Field| Edit::SetField(vec![target], field);
    let id = |name: &str| Id::unique(("inspector", target, name));
    egui::Grid::new("inspector").num_columns(2).spacing([10.0, 5.0]).min_col_width(56.0).show(
        ui,
        |ui| {
            words_ui(ui, "Source", statement.source.value, text);
            words_ui(ui, "Cue", statement.cue.value, text);
            if let Some((cites, chain)) = statement.cites(text).zip(statement.chain(text)) {
                ui.weak("Cites").on_hover_text("Who says that who says");
                ui.add(egui::Label::new(&cites).truncate()).on_hover_text(chain);
                ui.end_row();
            }
            let names = scene.names(Name::Speaker);
            let new =
                named_ui(ui, (id("speaker"), "Speaker"), &statement.speaker, names, Field::Speaker);
            if let Some(field) = new {
                commands.edit(set(field));
            }
            let names = scene.names(Name::Party);
            let new = named_ui(ui, (id("party"), "Party"), &statement.party, names, Field::Party);
            if let Some(field) = new {
                commands.edit(set(field));
            }
            let names = scene.names(Name::Issue);
            let new = named_ui(ui, (id("issue"), "Issue"), &statement.issue, names, Field::Issue);
            if let Some(field) = new {
                commands.edit(set(field));
            }
            let stances = Stance::ALL.map(|it| (it, format!("{} {}", it.sign(), it.name())));
            if let Some(stance) = choice_ui(ui, "Stance", &statement.stance, &stances) {
                commands.edit(set(Field::Stance(stance)));
            }
            let mut kinds = vec![(None, "unknown".to_owned())];
            kinds.extend(Kind::ALL.map(|it| (Some(it), it.name().to_owned())));
            if let Some(kind) = choice_ui(ui, "Kind", &statement.kind, &kinds) {
                commands.edit(set(Field::Kind(kind)));
            }
        },
    );
    if let Some(note) = note_ui(ui, note_id(Selected::Statement(target)), &statement.note) {
        commands.edit(set(Field::Note(note)));
    }
    let sure = format!(
        "{} quotation, {}, {:.0} % sure",
        statement.mode.name(),
        statement.origin.name(),
        statement.confidence * 100.0
    );
    ui.label(RichText::new(sure).small().weak());
    if let Some((part, sure)) = statement.least_sure().filter(|(part, _)| *part != "statement") {
        let words = format!("least sure of the {part}, {:.0} %", sure * 100.0);
        ui.label(RichText::new(words).small().weak());
    }
}

fn claim_ui(
    ui: &mut Ui,
    (report, id, claim): (ReportId, ClaimId, &Claim),
    commands: &mut Commands,
) {
    heading_ui(ui, "Claim without a source", claim.review, false, commands);
    if let Some(note) = note_ui(ui, note_id(Selected::Claim(report, id)), &claim.note) {
        commands.edit(Edit::NoteClaim(report, id, note));
    }
    let about = claim.about.as_ref().map(|it| format!("about {it}, ")).unwrap_or_default();
    let sure = format!("{about}{}, {:.0} % sure", claim.origin.name(), claim.confidence * 100.0);
    ui.label(RichText::new(sure).small().weak());
}

/// What it is, and the buttons of review.
fn heading_ui(ui: &mut Ui, name: &str, review: Review, unsure: bool, commands: &mut Commands) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(name).font(theme::heading()));
        let state =
            if unsure { format!("{}, unsure", review.name()) } else { review.name().to_owned() };
        ui.weak(state);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::S;
        let claim = name != "Statement";
        let actions = [
            (Action::Accept, icon::ACCEPT, review == Review::Accepted),
            (Action::Reject, icon::REJECT, review == Review::Rejected),
            (Action::Unsure, icon::UNSURE, unsure),
            (Action::Delete, icon::DELETE, false),
        ];
        for (action, icon, on) in
            actions.into_iter().filter(|(it, ..)| !(claim && *it == Action::Unsure))
        {
            let tip = action.tip_with_keys(ui.ctx());
            let words = (theme::icon_text(icon), action.name());
            let button = ui.add(egui::Button::new(words).selected(on));
            button.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::Button, true, on, action.name())
            });
            if button.on_hover_text(tip).clicked() {
                let again = on && action != Action::Unsure;
                commands.push(Command::Do(if again { Action::Reopen } else { action }));
            }
        }
    });
    ui.add_space(theme::space::XS);
}

fn words_ui(ui: &mut Ui, name: &str, span: Option<Span>, text: &str) {
    ui.weak(name);
    let words = span.map_or("not found", |it| it.of(text));
    ui.add(egui::Label::new(words).truncate());
    ui.end_row();
}

/// A name with its origin; answers with the field's new value.
fn named_ui(
    ui: &mut Ui,
    (id, name): (Id, &str),
    value: &Decided<Option<String>>,
    known: &[String],
    field: fn(Option<String>) -> Field,
) -> Option<Field> {
    let label = ui.weak(name).on_hover_text(origin(value));
    let shown = value.value.as_deref().unwrap_or_default();
    let new = name_field_ui(ui, id, (shown, "unknown"), known, Called::By(label.id));
    ui.end_row();
    // An empty name means unknown.
    new.map(|it| field(Some(it).filter(|it| !it.is_empty())))
}

fn choice_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    name: &str,
    value: &Decided<T>,
    choices: &[(T, String)],
) -> Option<T> {
    let label = ui.weak(name).on_hover_text(origin(value));
    let shown = choices.iter().find(|(it, _)| *it == value.value).map_or("", |(_, name)| name);
    let mut chosen = value.value.clone();
    let combo = ComboBox::from_id_salt(("inspector", name))
        .width(ui.available_width())
        .selected_text(shown);
    let shown = combo.show_ui(ui, |ui| {
        for (choice, name) in choices {
            ui.selectable_value(&mut chosen, choice.clone(), name);
        }
    });
    shown.response.labelled_by(label.id);
    ui.end_row();
    (chosen != value.value).then_some(chosen)
}

/// The field for the note on a finding.
pub fn note_id(of: Selected) -> Id {
    Id::unique(("note", format!("{of:?}")))
}

fn note_ui(ui: &mut Ui, id: Id, note: &str) -> Option<String> {
    let draft_id = id.with("draft");
    let mut draft: String =
        ui.data(|data| data.get_temp(draft_id)).unwrap_or_else(|| note.to_owned());
    let label = ui.weak("Note");
    let edit = egui::TextEdit::multiline(&mut draft)
        .id(id)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .hint_text("What you want to remember");
    let response = ui.add(edit).labelled_by(label.id);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(draft_id, draft.clone()));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(draft_id));
        return Some(draft).filter(|it| it != note);
    }
    None
}

/// Who decided, how sure, and why.
fn origin<T>(value: &Decided<T>) -> String {
    let name = value.origin.name();
    match (value.origin.is_human(), value.why.as_str()) {
        (true, "") => name.to_owned(),
        (true, why) => format!("{name}\n{why}"),
        (false, "") => format!("{name}, {:.0} % sure", value.confidence * 100.0),
        (false, why) => format!("{name}, {:.0} % sure\n{why}", value.confidence * 100.0),
    }
}
