//! The cast of the report on the page: every speaker with all mentions, correctable.

use egui::{Id, RichText, ScrollArea, Ui};

use super::{
    Command, Commands, Dialog, Scene, Selected,
    dialogs::as_known,
    name_field::{Called, name_field_ui},
    theme,
};
use crate::{
    edit::{Edit, Field, Name, is_name},
    language::{reason, say},
    model::{Entry, Member, Mention, Origin, ReportId, StatementId, Target, derive_cast},
};

/// Shows the speakers of the report on the page.
pub(super) fn cast_ui(ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
    let Scene { project, view, .. } = scene;
    let report = view.report.and_then(|id| Some((id, project.reports.get(&id)?)));
    let Some((id, entry)) = report else {
        ui.weak(say!("cast-no-report"));
        return;
    };
    let cast = derive_cast(entry);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if cast.is_empty() {
            ui.weak(say!("cast-nobody"));
        }
        for member in &cast {
            member_ui(ui, scene, (id, entry), member, commands);
            ui.add_space(theme::space::L);
        }
    });
}

/// A speaker: name and party to correct, and the words that stand for them.
fn member_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (report, entry): (ReportId, &Entry),
    member: &Member,
    commands: &mut Commands,
) {
    let all: Vec<Target> = member.statements().into_iter().map(|it| (report, it)).collect();
    let name = member.speaker.as_deref().unwrap_or_default();
    let id = |part: &str| Id::unique(("cast", report, name, part));
    egui::Grid::new(id("fields")).num_columns(2).spacing([theme::space::M, theme::space::XS]).show(
        ui,
        |ui| {
            let label = ui.weak(say!("field-speaker")).on_hover_text(say!("cast-speaker-tip"));
            let hint = say!("cast-unknown-speaker");
            let hint = (name, hint.as_str());
            let speakers = scene.names(Name::Speaker);
            let field = id("name");
            let typing = name_field_ui(ui, field, hint, speakers, Called::By(label.id));
            commands.typing(field, typing, |new| renamed(member, &all, as_known(speakers, &new)));
            ui.end_row();
            let label = ui.weak(say!("field-party")).on_hover_text(say!("cast-party-tip"));
            let parties = member.parties.join(", ");
            let known = scene.names(Name::Party);
            let hint = say!("unknown");
            let field = id("party");
            let typing = name_field_ui(ui, field, (&parties, &hint), known, Called::By(label.id));
            commands.typing(field, typing, |new| {
                let party = Some(as_known(known, &new)).filter(|it| !it.is_empty());
                Edit::SetField(all.clone(), Field::Party(party))
            });
            ui.end_row();
        },
    );
    for mention in &member.mentions {
        mention_ui(ui, (report, entry), mention, commands);
    }
}

/// What a new name for a speaker does: a rename, or a name for each of the report's statements where
/// nobody is known or only described: “the minister” of another report is somebody else.
fn renamed(member: &Member, all: &[Target], new: String) -> Edit {
    match &member.speaker {
        Some(old) if !new.is_empty() && is_name(old) => {
            Edit::Rename(Name::Speaker, old.clone(), new)
        }
        _ => Edit::SetField(all.to_vec(), Field::Speaker(Some(new).filter(|it| !it.is_empty()))),
    }
}

/// Words that stand for a speaker: a click shows them, the button gives them to somebody else.
fn mention_ui(
    ui: &mut Ui,
    (report, entry): (ReportId, &Entry),
    mention: &Mention,
    commands: &mut Commands,
) {
    ui.horizontal(|ui| {
        let words = if mention.words.is_empty() {
            say!("cast-no-source")
        } else {
            let words = mention.words.split_whitespace().collect::<Vec<_>>().join(" ");
            say!("quoted", words = words)
        };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let targets: Vec<Target> = mention.statements.iter().map(|it| (report, *it)).collect();
            let button = ui.small_button(say!("cast-someone-else"));
            if button.on_hover_text(say!("cast-someone-else", "tip")).clicked() {
                let dialog = Dialog::assign(Name::Speaker, targets);
                commands.push(Command::Dialog(Some(dialog)));
            }
            ui.weak(format!("× {}", mention.statements.len()));
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let text = RichText::new(words).font(theme::quotation());
                let link = ui.add(egui::Button::new(text).frame(false).truncate());
                let hover = why(entry, mention.statements.first().copied());
                if link.on_hover_text(hover).clicked()
                    && let Some(first) = mention.statements.first()
                {
                    commands.push(Command::Reveal(Selected::Statement((report, *first))));
                }
            });
        });
    });
}

/// How the program came to the speaker.
fn why(entry: &Entry, statement: Option<StatementId>) -> String {
    let found = statement.and_then(|it| entry.statements.get(&it)).map(|it| &it.speaker);
    let Some(speaker) = found else { return String::new() };
    let origin = match speaker.origin {
        Origin::Program => "program",
        Origin::Confirmed => "confirmed",
        Origin::Corrected => "corrected",
        Origin::Added => "added",
    };
    match speaker.why.as_str() {
        "" => say!("cast-speaker-by", origin = origin),
        why => say!("cast-speaker-why", origin = origin, why = reason(why)),
    }
}
