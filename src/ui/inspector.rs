//! Everything about the selected finding, editable.

use egui::{ComboBox, Id, RichText, Ui};

use super::{
    Action, Command, Commands, Scene, Selected,
    name_field::{Called, Typing, name_field_ui},
    theme::{self, icon},
    words::{found_by, of_part},
    words_field::{Look, words_field_ui},
};
use crate::{
    edit::{Edit, Field, Name},
    language::{Said as _, reason, say},
    model::{Claim, ClaimId, Decided, Kind, ReportId, Review, Stance, Statement, Target},
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
    heading_ui(ui, statement.review, Some(statement.unsure), commands);
    let set = |field: Field| Edit::SetField(vec![target], field);
    egui::Grid::new("inspector")
        .num_columns(2)
        .spacing([theme::space::L, theme::space::S])
        .min_col_width(56.0)
        .show(ui, |ui| {
            for (name, part) in
                [(say!("field-source"), &statement.source), (say!("field-cue"), &statement.cue)]
            {
                ui.weak(name);
                let words = of_part(part.value, statement.origin, text);
                ui.add(egui::Label::new(words).truncate());
                ui.end_row();
            }
            if let Some((cites, chain)) = statement.cites(text).zip(statement.chain(text)) {
                ui.weak(say!("inspector-cites")).on_hover_text(say!("inspector-cites", "tip"));
                ui.add(egui::Label::new(&cites).truncate()).on_hover_text(chain);
                ui.end_row();
            }
            names_ui(ui, scene, (target, statement), commands);
            let stances = Stance::ALL.map(|it| (it, format!("{} {}", it.sign(), it.said())));
            if let Some(stance) =
                choice_ui(ui, ("Stance", &say!("field-stance")), &statement.stance, &stances)
            {
                commands.edit(set(Field::Stance(stance)));
            }
            let mut kinds = vec![(None, say!("unknown"))];
            kinds.extend(Kind::ALL.map(|it| (Some(it), it.said())));
            if let Some(kind) =
                choice_ui(ui, ("Kind", &say!("field-kind")), &statement.kind, &kinds)
            {
                commands.edit(set(Field::Kind(kind)));
            }
        });
    let id = note_id(Selected::Statement(target));
    commands.typing(id, note_ui(ui, id, &statement.note), |note| set(Field::Note(note)));
    sureness_ui(ui, statement);
}

/// Speaker, party and issue.
fn names_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (target, statement): (Target, &Statement),
    commands: &mut Commands,
) {
    type OfField = fn(Option<String>) -> Field;
    let rows: [(Name, String, &Decided<Option<String>>, OfField); 3] = [
        (Name::Speaker, say!("field-speaker"), &statement.speaker, Field::Speaker),
        (Name::Party, say!("field-party"), &statement.party, Field::Party),
        (Name::Issue, say!("field-issue"), &statement.issue, Field::Issue),
    ];
    for (name, words, value, field) in rows {
        let id = Id::unique(("inspector", target, name.name()));
        let known = scene.names(name);
        let typing = named_ui(ui, (id, &words), value, known);
        commands.typing(id, typing, |name| {
            // An empty name means unknown.
            let name = Some(name).filter(|it| !it.is_empty());
            Edit::SetField(vec![target], field(name))
        });
    }
}

/// How it is quoted, who found it, and how sure the program is.
fn sureness_ui(ui: &mut Ui, statement: &Statement) {
    let quotation = say!("inspector-quotation", mode = statement.mode.key());
    let found = found_by(statement.origin, statement.confidence);
    let words: Vec<_> = std::iter::once(quotation).chain(found).collect();
    ui.label(RichText::new(words.join(", ")).small().weak());
    if let Some((part, sure)) = statement.least_sure().filter(|(part, _)| *part != "statement") {
        let percent = format!("{:.0}", sure * 100.0);
        let words = say!("inspector-least-sure", part = part, percent = percent);
        ui.label(RichText::new(words).small().weak());
    }
}

fn claim_ui(
    ui: &mut Ui,
    (report, id, claim): (ReportId, ClaimId, &Claim),
    commands: &mut Commands,
) {
    heading_ui(ui, claim.review, None, commands);
    let field = note_id(Selected::Claim(report, id));
    let typing = note_ui(ui, field, &claim.note);
    commands.typing(field, typing, |note| Edit::NoteClaim(report, id, note));
    let about = claim.about.as_deref().map(|it| say!("inspector-about", party = it));
    let found = found_by(claim.origin, claim.confidence);
    let words: Vec<_> = about.into_iter().chain(found).collect();
    ui.label(RichText::new(words.join(", ")).small().weak());
}

/// What it is, and the buttons of review. `unsure`: whether a statement is marked so; a claim cannot be.
fn heading_ui(ui: &mut Ui, review: Review, unsure: Option<bool>, commands: &mut Commands) {
    ui.horizontal(|ui| {
        let name = if unsure.is_some() { say!("inspector-statement") } else { say!("no-source") };
        ui.label(RichText::new(name).font(theme::heading()));
        let state = review.said();
        ui.weak(if unsure == Some(true) {
            format!("{state}, {}", say!("inspector-unsure"))
        } else {
            state
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::S;
        let actions = [
            (Action::Accept, icon::ACCEPT, review == Review::Accepted),
            (Action::Reject, icon::REJECT, review == Review::Rejected),
            (Action::Unsure, icon::UNSURE, unsure == Some(true)),
            (Action::Delete, icon::DELETE, false),
        ];
        for (action, icon, on) in
            actions.into_iter().filter(|(it, ..)| unsure.is_some() || *it != Action::Unsure)
        {
            let tip = action.tip_with_keys(ui.ctx());
            let words = (theme::icon_text(icon), action.name());
            let button = ui.add(egui::Button::new(words).selected(on));
            button.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::Button, true, on, action.name())
            });
            // The second click of two may be meant for what stood there before the inspector came.
            let button = button.on_hover_text(tip);
            if button.clicked() && !button.double_clicked() {
                let again = on && action != Action::Unsure;
                commands.push(Command::Do(if again { Action::Reopen } else { action }));
            }
        }
    });
    ui.add_space(theme::space::XS);
}

/// A name with its origin.
fn named_ui(
    ui: &mut Ui,
    (id, name): (Id, &str),
    value: &Decided<Option<String>>,
    known: &[String],
) -> Typing<String> {
    let label = ui.weak(name).on_hover_text(origin(value));
    let shown = value.value.as_deref().unwrap_or_default();
    let typing = name_field_ui(ui, id, (shown, &say!("unknown")), known, Called::By(label.id));
    ui.end_row();
    typing
}

fn choice_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    (key, name): (&str, &str),
    value: &Decided<T>,
    choices: &[(T, String)],
) -> Option<T> {
    let label = ui.weak(name).on_hover_text(origin(value));
    let shown = choices.iter().find(|(it, _)| *it == value.value).map_or("", |(_, name)| name);
    let mut chosen = value.value.clone();
    let combo =
        ComboBox::from_id_salt(("inspector", key)).width(ui.available_width()).selected_text(shown);
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

fn note_ui(ui: &mut Ui, id: Id, note: &str) -> Typing<String> {
    let label = ui.weak(say!("field-note"));
    let look = Look { rows: 2, hint: &say!("inspector-note"), return_leaves: false };
    words_field_ui(ui, (id, note), look, |it| it.labelled_by(label.id))
}

/// Who decided, how sure, and why.
fn origin<T>(value: &Decided<T>) -> String {
    let origin = value.origin;
    let words = if origin.is_human() {
        origin.said()
    } else {
        found_by(origin, value.confidence).join(", ")
    };
    if value.why.is_empty() { words } else { format!("{words}\n{}", reason(&value.why)) }
}
