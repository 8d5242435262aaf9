//! A position: an issue and a stance, what is to be known of it, and who tells of it.

use egui::{ComboBox, Id, RichText, Ui};

use super::{
    evidence::evidence_list_ui,
    handle::{Place, handle_ui, order_drop_ui},
};
use crate::{
    edit::{Edit, Field, Name},
    language::{Said as _, say},
    model::{Position, PositionKey, Stance, Target, Told},
    ui::{
        Command, Commands, Scene, Selected, follow,
        name_field::{Called, name_field_ui},
        theme,
        words_field::{Look, words_field_ui},
    },
};

/// An issue, a stance, the user's summary, and the evidence.
pub(super) fn position_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    place: Place<'_>,
    commands: &mut Commands,
) {
    let it = place.position;
    let shown = ui.push_id(&it.key, |ui| {
        ui.add_space(theme::space::S);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::space::S;
            if place.is_own {
                handle_ui(ui, place, commands);
            }
            if let Some(stance) = stance_ui(ui, it.key.stance) {
                let other = PositionKey { stance, ..it.key.clone() };
                follow::want_position(ui, &other);
                commands.edit(changed(it, Field::Stance(stance), other));
            }
            let issue = it.key.issue.as_deref().unwrap_or_default();
            let id = Id::unique(("issue-of", &it.key));
            let (name, none) = (say!("field-issue"), say!("positions-no-issue"));
            let called = Called::Name(&name);
            let known = scene.names(Name::Issue);
            let typing = name_field_ui(ui, id, (issue, &none), known, called);
            commands.typing(id, typing, |name| {
                let issue = Some(name).filter(|it| !it.is_empty());
                let other = PositionKey { issue: issue.clone(), ..it.key.clone() };
                changed(it, Field::Issue(issue), other)
            });
        });
        notes_ui(ui, it);
        let summary = scene.project.summary(&it.key).unwrap_or_default();
        let id = Id::unique(("summary-of", &it.key));
        let name = say!("positions-summary");
        if place.is_own {
            let look = Look { rows: 1, hint: &name, return_leaves: true };
            let typing = words_field_ui(ui, (id, summary), look, |it| named(it, &name));
            commands.typing(id, typing, |words| Edit::SetSummary(it.key.clone(), words));
        }
        if !it.is_told() {
            ui.label(RichText::new(say!("positions-untold")).small().weak());
        }
        evidence_list_ui(ui, scene, it, commands);
        for told in &it.told {
            told_ui(ui, scene, *told, commands);
        }
    });
    if follow::wants_position(ui, &it.key) {
        shown.response.scroll_to_me(None);
        follow::position_shown(ui);
    }
    drop_ui(ui, &shown.response, scene, &it.key, commands);
    order_drop_ui(ui, &shown.response, place, commands);
}

/// What screen readers call the field of the summary.
fn named(field: egui::Response, name: &str) -> egui::Response {
    field.ctx.clone().accesskit_node_builder(field.id, |node| node.set_label(name));
    field
}

/// Changes a field of a position: of its statements, or of itself where there are none.
fn changed(it: &Position, field: Field, other: PositionKey) -> Edit {
    if it.is_told() {
        Edit::SetField(it.evidence.clone(), field)
    } else {
        Edit::ChangePosition(it.key.clone(), other)
    }
}

/// Statements of other positions may be dropped here.
fn drop_ui(
    ui: &Ui,
    place: &egui::Response,
    scene: Scene<'_>,
    key: &PositionKey,
    commands: &mut Commands,
) {
    // Asking for what is dropped takes it away, whatever it is.
    if !egui::DragAndDrop::has_payload_of_type::<Target>(ui.ctx()) {
        return;
    }
    let is_other = |target: &Target| {
        let it = scene.project.statement(*target);
        it.is_some_and(|it| {
            (&it.party.value, &it.issue.value, it.stance.value)
                != (&key.party, &key.issue, key.stance)
        })
    };
    if place.dnd_hover_payload::<Target>().is_some_and(|it| is_other(&it)) {
        let stroke = ui.visuals().selection.stroke;
        let rect = place.rect.expand(theme::space::XS);
        ui.painter().rect_stroke(rect, theme::space::RADIUS, stroke, egui::StrokeKind::Outside);
    }
    if let Some(target) = place.dnd_release_payload::<Target>().filter(|it| is_other(it)) {
        follow::want_position(ui, key);
        let edit = Edit::Move(vec![*target], key.clone());
        let same = scene.project.statement(*target).is_some_and(|it| it.party.value == key.party);
        // Another party is one for the speaker, so more than this statement may follow.
        commands.push(if same { Command::Edit(edit) } else { Command::Preview(edit) });
    }
}

/// What is to be known of a position before it is quoted: how sure its side is, and whether the
/// party takes the other one too.
fn notes_ui(ui: &mut Ui, it: &Position) {
    if let Some(sure) = it.sure {
        let words = say!("positions-sure", percent = format!("{:.0}", sure * 100.0));
        ui.label(RichText::new(words).small().weak()).on_hover_text(say!("positions-sure", "tip"));
    }
    if it.contradicted {
        ui.label(RichText::new(say!("positions-contradicted")).small())
            .on_hover_text(say!("positions-contradicted", "tip"));
    }
}

/// What somebody else says of the party; never counted as its own word.
fn told_ui(ui: &mut Ui, scene: Scene<'_>, told: Told, commands: &mut Commands) {
    let Scene { project, view, .. } = scene;
    let Some((entry, it)) = project.reports.get(&told.target.0).zip(project.statement(told.target))
    else {
        return;
    };
    let Some(inner) = it.inner.get(told.inner) else { return };
    let text = entry.report.text();
    let teller = it.speaker.value.as_deref().or(it.party.value.as_deref());
    let words: Vec<_> = inner.content.iter().map(|span| span.of(text)).collect();
    let words = format!("{} {}", inner.words(text), words.join(" … "));
    let words = if let Some(teller) = teller {
        say!("positions-told", teller = teller, words = words)
    } else {
        say!("positions-told-unknown", words = words)
    };
    let selected = Selected::Statement(told.target);
    let text = RichText::new(words).font(theme::body()).italics();
    let button = egui::Button::selectable(view.selected == Some(selected), text).wrap();
    let width = ui.available_width();
    let response = ui.add(button.min_size(egui::vec2(width, 0.0)));
    if response.on_hover_text(say!("positions-told", "tip")).clicked() {
        commands.push(Command::Reveal(selected));
    }
}

fn stance_ui(ui: &mut Ui, stance: Stance) -> Option<Stance> {
    let mut chosen = stance;
    let words = |it: Stance| format!("{} {}", it.sign(), it.said());
    let combo = ComboBox::from_id_salt("stance").width(84.0).selected_text(words(stance));
    let shown = combo.show_ui(ui, |ui| {
        for choice in Stance::ALL {
            ui.selectable_value(&mut chosen, choice, words(choice));
        }
    });
    shown.response.on_hover_text(say!("positions-stance"));
    (chosen != stance).then_some(chosen)
}
