//! A party with its positions, and what can be done with it.

use egui::{CollapsingHeader, Id, RichText, Ui};

use super::{
    evidence::{folded_ui, is_wanted},
    handle::Place,
    position::position_ui,
};
use crate::{
    edit::{Edit, Name},
    language::{reason, say},
    model::{PALETTE_SIZE, PartyPositions, Project, Scope},
    ui::{
        Command, Commands, Dialog, Scene, follow,
        many::{first_ui, more_ui, seen_only_ui, show_all},
        theme,
        words::one_line,
    },
};

/// The longest name of a party that is shown whole, in characters.
const LONGEST_NAME: usize = 34;
/// Of many positions of a party, how many are shown at first.
const FIRST_POSITIONS: usize = 20;

/// A party with its share of the words and its positions.
pub(super) fn party_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (party, words, open): (&PartyPositions, usize, bool),
    is_own: bool,
    commands: &mut Commands,
) {
    let project = scene.project;
    let name = party.party.clone().unwrap_or_else(|| say!("unknown-party"));
    let dark = ui.visuals().dark_mode;
    let colour = theme::party_colour(theme::colour_of(project, party.party.as_deref()), dark);
    let share = party.words as f32 / words.max(1) as f32;
    let mut title = egui::text::LayoutJob::default();
    let badge = egui::TextFormat {
        background: colour,
        valign: egui::Align::Center,
        ..theme::set(theme::sign(), theme::page(dark))
    };
    title.append(
        &format!("\u{2009}{}\u{2009}", theme::letters(party.party.as_deref())),
        0.0,
        badge,
    );
    let strong = theme::set(theme::heading(), colour);
    title.append(&one_line(&name, LONGEST_NAME), theme::space::M, strong);
    let small = theme::small();
    let quiet = theme::set(small, ui.visuals().weak_text_color());
    title.append(&format!("  {}", party.statements), 0.0, quiet);
    let salt = ("party", &party.party, open);
    // What was just made is to be seen.
    let made = party.positions.iter().position(|it| follow::wants_position(ui, &it.key));
    let header = CollapsingHeader::new(title).id_salt(salt).default_open(open);
    let header = header.open(made.map(|_| true));
    let shown = header.show_unindented(ui, |ui| {
        ui.set_max_width(ui.available_width());
        bar_ui(ui, share, colour);
        ui.horizontal(|ui| {
            let percent = format!("{:.0}", share * 100.0);
            let words = say!("positions-share", count = party.statements, percent = percent);
            ui.label(RichText::new(words).small().weak()).on_hover_text(found_by(party));
            party_menu_ui(ui, project, party, commands);
        });
        let wider = party.party.as_deref().map(|it| project.with_wider(it)).unwrap_or_default();
        if let Some(wider) = wider.get(1) {
            let words = RichText::new(say!("positions-within", party = (*wider)));
            ui.add(egui::Label::new(words.small().weak()).truncate())
                .on_hover_text(say!("positions-within", "tip"));
        }
        let id = Id::unique(("positions-of", &party.party));
        if made.is_some_and(|it| it >= FIRST_POSITIONS) {
            show_all(ui, id);
        }
        for position in first_ui(ui, id, (&party.positions, FIRST_POSITIONS)) {
            let id = Id::unique((&position.key, scene.view.scope() == Scope::Project));
            let place = Place { party, position, is_own };
            let is_made = follow::wants_position(ui, &position.key);
            let wanted = is_made || is_wanted(ui, scene, position);
            seen_only_ui(ui, (id, wanted), |ui| position_ui(ui, scene, place, commands));
        }
        more_ui(ui, id, (party.positions.len(), FIRST_POSITIONS));
        ui.add_space(theme::space::M);
    });
    if shown.body_returned.is_none() {
        folded_ui(ui, scene, party.party.as_deref(), &shown.header_response);
    }
    let header = shown.header_response.on_hover_text(name);
    header.context_menu(|ui| party_items_ui(ui, project, party, commands));
}

/// How the program found that its speakers stand for the party.
fn found_by(party: &PartyPositions) -> String {
    match party.why.as_str() {
        "" => say!("positions-party-given"),
        why => say!("positions-party-found", why = reason(why)),
    }
}

/// The share of the words as a thin bar.
fn bar_ui(ui: &mut Ui, share: f32, colour: egui::Color32) {
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 3.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 1.5, ui.visuals().faint_bg_color);
    let filled =
        egui::Rect::from_min_size(rect.min, egui::vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(filled, 1.5, colour);
}

fn party_menu_ui(ui: &mut Ui, project: &Project, party: &PartyPositions, commands: &mut Commands) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let menu = ui
            .menu_button(say!("positions-edit"), |ui| party_items_ui(ui, project, party, commands));
        menu.response.on_hover_text(say!("positions-edit", "tip"));
    });
}

/// What can be done with a party.
fn party_items_ui(ui: &mut Ui, project: &Project, party: &PartyPositions, commands: &mut Commands) {
    let Some(name) = &party.party else {
        let all = party.positions.iter().flat_map(|it| it.evidence.iter().copied()).collect();
        if ui.button(say!("positions-give")).clicked() {
            commands.push(Command::Dialog(Some(Dialog::assign(Name::Party, all))));
            ui.close();
        }
        return;
    };
    if ui.button(say!("positions-add")).clicked() {
        commands.push(Command::Dialog(Some(Dialog::position(Some(name)))));
        ui.close();
    }
    if ui.button(say!("positions-rename")).clicked() {
        commands.push(Command::Dialog(Some(Dialog::rename(Name::Party, name))));
        ui.close();
    }
    let belongs = ui.button(say!("positions-belongs"));
    if belongs.on_hover_text(say!("positions-belongs", "tip")).clicked() {
        let within = project.parties.get(name).and_then(|it| it.within.clone());
        let dialog = Dialog::Within(name.clone(), within.unwrap_or_default());
        commands.push(Command::Dialog(Some(dialog)));
        ui.close();
    }
    ui.menu_button(say!("positions-colour"), |ui| {
        let dark = ui.visuals().dark_mode;
        for number in 0..PALETTE_SIZE {
            let mine = theme::colour_of(project, Some(name)) == Some(number);
            let shown = number + 1;
            let words = RichText::new(say!("positions-colour-number", number = shown))
                .color(theme::party_colour(Some(number), dark));
            if ui.selectable_label(mine, words).clicked() {
                commands.edit(Edit::SetPartyColour(name.clone(), number));
                ui.close();
            }
        }
    });
}
