//! The cast of the reports in view: every speaker with all mentions, correctable.

use egui::{Id, RichText, ScrollArea, Ui};

use super::{
    Command, Commands, Dialog, Scene, Selected,
    dialogs::as_known,
    many::{first_ui, more_ui, seen_only_ui},
    name_field::{Called, name_field_ui},
    theme,
    words::one_line,
};
use crate::{
    edit::{Edit, Field, Name},
    language::{reason, say},
    model::{Member, Mention, Origin, Project, Scope, Target, is_name},
};

/// Of many mentions of a speaker, how many are shown at first.
const FIRST_MENTIONS: usize = 8;
/// The longest title of a report that is shown whole, in characters.
const LONGEST_TITLE: usize = 44;

/// Shows the speakers of the reports in view.
pub(super) fn cast_ui(ui: &mut Ui, scene: Scene<'_>, cast: &[Member], commands: &mut Commands) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if cast.is_empty() {
            let is_open = scene.view.report.is_some();
            ui.weak(if is_open { say!("cast-nobody") } else { say!("cast-no-report") });
        }
        for member in cast {
            let id = id(scene, member);
            seen_only_ui(ui, (id, false), |ui| {
                member_ui(ui, scene, (member, id), commands);
                ui.add_space(theme::space::L);
            });
        }
    });
}

/// Whose first statement it is: while a new name is given, the fields stay where the keyboard is.
fn id(scene: Scene<'_>, member: &Member) -> Id {
    Id::unique(("cast", scene.view.scope(), member.statements().min()))
}

/// A speaker: name and party to correct, and the words that stand for them.
fn member_ui(ui: &mut Ui, scene: Scene<'_>, (member, id): (&Member, Id), commands: &mut Commands) {
    let is_whole = scene.view.scope() == Scope::Project;
    if is_whole && member.speaker.is_none() {
        // They are no one person, whom one name could be given.
        ui.weak(say!("cast-unknown-speaker"));
    } else {
        fields_ui(ui, scene, (member, id), commands);
    }
    if is_whole {
        ui.label(RichText::new(place(scene.project, member)).small().weak());
    }
    let id = id.with("mentions");
    for mention in first_ui(ui, id, (&member.mentions, FIRST_MENTIONS)) {
        mention_ui(ui, scene, mention, commands);
    }
    more_ui(ui, id, (member.mentions.len(), FIRST_MENTIONS));
}

/// Where a speaker speaks.
fn place(project: &Project, member: &Member) -> String {
    let (reports, count) = (member.reports(), member.statements().count());
    let only = reports.first().filter(|_| reports.len() == 1);
    if let Some(entry) = only.and_then(|it| project.reports.get(it)) {
        let report = one_line(entry.report.name(), LONGEST_TITLE);
        say!("cast-in-report", count = count, report = report)
    } else {
        say!("cast-in-reports", count = count, reports = reports.len())
    }
}

fn fields_ui(ui: &mut Ui, scene: Scene<'_>, (member, id): (&Member, Id), commands: &mut Commands) {
    let all: Vec<Target> = member.statements().collect();
    let name = member.speaker.as_deref().unwrap_or_default();
    let spacing = [theme::space::M, theme::space::XS];
    egui::Grid::new(id.with("fields")).num_columns(2).spacing(spacing).show(ui, |ui| {
        let label = ui.weak(say!("field-speaker")).on_hover_text(say!("cast-speaker-tip"));
        let hint = say!("cast-unknown-speaker");
        let hint = (name, hint.as_str());
        let speakers = scene.names(Name::Speaker);
        let field = id.with("name");
        let typing = name_field_ui(ui, field, hint, speakers, Called::By(label.id));
        commands.typing(field, typing, |new| renamed(member, &all, as_known(speakers, &new)));
        ui.end_row();
        let label = ui.weak(say!("field-party")).on_hover_text(say!("cast-party-tip"));
        let parties = member.parties.join(", ");
        let known = scene.names(Name::Party);
        let hint = say!("unknown");
        let field = id.with("party");
        let typing = name_field_ui(ui, field, (&parties, &hint), known, Called::By(label.id));
        commands.typing(field, typing, |new| {
            let party = Some(as_known(known, &new)).filter(|it| !it.is_empty());
            Edit::SetField(all.clone(), Field::Party(party))
        });
        ui.end_row();
    });
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

/// Words that stand for a speaker: a click shows them, and then the next place where they do; the
/// button gives them to somebody else.
fn mention_ui(ui: &mut Ui, scene: Scene<'_>, mention: &Mention, commands: &mut Commands) {
    ui.horizontal(|ui| {
        let words = match mention.words.as_str() {
            "" => say!("cast-no-source"),
            words => say!("quoted", words = words),
        };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = ui.small_button(say!("cast-someone-else"));
            if button.on_hover_text(say!("cast-someone-else", "tip")).clicked() {
                let dialog = Dialog::assign(Name::Speaker, mention.statements.clone());
                commands.push(Command::Dialog(Some(dialog)));
            }
            ui.weak(format!("× {}", mention.statements.len()));
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let text = RichText::new(words).font(theme::quotation());
                let link = ui.add(egui::Button::new(text).frame(false).truncate());
                let hover = why(scene.project, mention.statements.first().copied());
                if link.on_hover_text(hover).clicked()
                    && let Some(next) = next_place(mention, scene.view.selected)
                {
                    commands.push(Command::Reveal(Selected::Statement(next)));
                }
            });
        });
    });
}

/// The place behind the selected one, or the first.
fn next_place(mention: &Mention, selected: Option<Selected>) -> Option<Target> {
    let all = &mention.statements;
    let here = all.iter().position(|it| selected == Some(Selected::Statement(*it)));
    here.and_then(|at| all.get(at + 1)).or(all.first()).copied()
}

/// How the program came to the speaker.
fn why(project: &Project, statement: Option<Target>) -> String {
    let found = statement.and_then(|it| project.statement(it)).map(|it| &it.speaker);
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
