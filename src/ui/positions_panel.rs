//! The panel on the right: positions by party, statements, claims, and the inspector.

use egui::{CollapsingHeader, ComboBox, Id, Panel, RichText, ScrollArea, Ui};

use super::{
    Action, Command, Commands, Derived, Dialog, Later, ReviewBy, Scene, Selected, Tab, View,
    cast::cast_ui,
    derived::Counted,
    filter_bar::counting_ui,
    inspector::inspector_ui,
    lists::{
        claims, claims_ui, least_sure_ui, review_sign, statement_words, statements, statements_ui,
    },
    name_field::{Called, name_field_ui},
    theme::{self, icon},
};
use crate::{
    edit::{Edit, Field, Name},
    model::{
        ClaimId, PALETTE_SIZE, PartyPositions, Position, PositionKey, Project, ReportId, Scope,
        Stance, Target, Told, derive_positions,
    },
};

/// The longest name of a party that is shown whole, in characters.
const LONGEST_NAME: usize = 34;
/// With more positions than this the parties are folded at first.
const FEW_POSITIONS: usize = 120;
/// Of many positions of a party, how many are shown at first.
const FIRST_POSITIONS: usize = 20;
/// Of many statements, how many are shown at first.
const FIRST_EVIDENCE: usize = 12;

/// Size of the bar that shows how far the review is.
const BAR: egui::Vec2 = egui::vec2(96.0, 5.0);

/// What the panel remembers between frames: nothing but what it derived.
#[derive(Default)]
pub struct PositionsPanel {
    parties: Later<(u64, Scope, Counted), Vec<PartyPositions>>,
    statements: Later<(u64, Scope), Vec<Target>>,
    claims: Later<(u64, Scope), Vec<(ReportId, ClaimId)>>,
}

impl PositionsPanel {
    /// Shows the panel's content; the caller decides where on the screen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        (project, revision, derived): (&Project, u64, &Derived),
        view: &mut View,
        commands: &mut Commands,
    ) {
        tabs_ui(ui, project, derived, view);
        progress_ui(ui, derived, view, commands);
        if view.tab != Tab::Claims {
            least_sure_ui(ui, project, view, commands);
        }
        ui.add_space(theme::space::S);
        if view.selected.is_some() {
            Panel::bottom("inspector")
                .resizable(true)
                .default_size(384.0)
                .size_range(100.0..=(ui.available_height() * 0.6).max(110.0))
                .show(ui, |ui| {
                    ui.add_space(theme::space::M);
                    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                        let scene = Scene { project, revision, derived, view };
                        inspector_ui(ui, scene, commands);
                        ui.add_space(theme::space::M);
                    });
                });
        }
        let scene = Scene { project, revision, derived, view };
        match view.tab {
            Tab::Speakers => cast_ui(ui, scene, commands),
            Tab::Statements => {
                let scope = view.scope();
                let order = self.statements.get(ui.ctx(), scene.key(), || {
                    let all = project.clone();
                    move || statements(&all, scope)
                });
                statements_ui(ui, scene, order.map_or(&[], Vec::as_slice), commands);
            }
            Tab::Claims => {
                let scope = view.scope();
                let order = self.claims.get(ui.ctx(), scene.key(), || {
                    let all = project.clone();
                    move || claims(&all, scope)
                });
                claims_ui(ui, scene, order.map_or(&[], Vec::as_slice), commands);
            }
            Tab::Positions => self.positions_ui(ui, scene, commands),
        }
    }

    fn positions_ui(&mut self, ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
        let ((revision, scope), effort) = scene.key();
        // One report is shown as it is.
        let whole = scope == Scope::Project;
        let counted = if whole { scene.counted(false) } else { Counted::default() };
        let key = ((revision, scope, counted), effort);
        let parties = self.parties.get(ui.ctx(), key, || {
            let project = scene.count(counted);
            move || derive_positions(&project(), scope)
        });
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let Some(parties) = parties else {
                ui.weak("One moment…");
                return;
            };
            if parties.is_empty() {
                ui.weak("No positions yet. They follow from the statements.");
            }
            let words = parties.iter().map(|it| it.words).sum();
            let few = parties.iter().map(|it| it.positions.len()).sum::<usize>() <= FEW_POSITIONS;
            for party in parties {
                party_ui(ui, scene, (party, words, few), commands);
            }
        });
    }
}

fn tabs_ui(ui: &mut Ui, project: &Project, derived: &Derived, view: &mut View) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::XS;
        for (tab, name) in [
            (Tab::Positions, "Positions"),
            (Tab::Speakers, "Speakers"),
            (Tab::Statements, "Statements"),
            (Tab::Claims, "Claims"),
        ] {
            let action = Action::Show(tab);
            let tip = action.tip_with_keys(ui.ctx());
            ui.selectable_value(&mut view.tab, tab, name).on_hover_text(tip);
        }
    });
    if project.reports.len() > 1 && view.tab != Tab::Speakers {
        ui.horizontal(|ui| {
            ui.checkbox(&mut view.all_reports, "All reports")
                .on_hover_text("Count the whole project, not only the report on the page");
            if view.all_reports {
                counting_ui(ui, (project, derived), true, &mut view.counting);
            }
        });
    }
}

/// How far the review is, and whether it goes by sureness.
fn progress_ui(ui: &mut Ui, derived: &Derived, view: &View, commands: &mut Commands) {
    let (reviewed, all) = derived.progress();
    if all == 0 {
        return;
    }
    ui.horizontal(|ui| {
        let share = reviewed as f32 / all as f32;
        let bar = egui::ProgressBar::new(share).desired_width(BAR.x).desired_height(BAR.y);
        ui.add(bar).widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, "Reviewed")
        });
        ui.weak(format!("{reviewed} of {all} reviewed"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = egui::Button::new(theme::icon_text(icon::QUEUE))
                .selected(view.review_by == ReviewBy::Sureness);
            let queue = ui.add(button);
            let name = Action::Queue.name();
            queue.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
            if queue.on_hover_text(Action::Queue.tip_with_keys(ui.ctx())).clicked() {
                commands.push(Command::Do(Action::Queue));
            }
        });
    });
}

/// A party with its share of the words and its positions.
fn party_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (party, words, open): (&PartyPositions, usize, bool),
    commands: &mut Commands,
) {
    let project = scene.project;
    let name = party.party.as_deref().unwrap_or("Unknown party");
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
    title.append(&short(name), theme::space::M, strong);
    let small = theme::small();
    let quiet = theme::set(small, ui.visuals().weak_text_color());
    title.append(&format!("  {}", party.statements), 0.0, quiet);
    let header = CollapsingHeader::new(title).id_salt(("party", name, open)).default_open(open);
    let shown = header.show_unindented(ui, |ui| {
        ui.set_max_width(ui.available_width());
        bar_ui(ui, share, colour);
        let plural = if party.statements == 1 { "statement" } else { "statements" };
        ui.horizontal(|ui| {
            ui.label(
                RichText::new(format!(
                    "{} {plural}, {:.0} % of the words",
                    party.statements,
                    share * 100.0
                ))
                .small()
                .weak(),
            )
            .on_hover_text(found_by(party));
            party_menu_ui(ui, project, party, commands);
        });
        let wider = party.party.as_deref().map(|it| project.with_wider(it)).unwrap_or_default();
        if let Some(wider) = wider.get(1) {
            let words = RichText::new(format!("within {wider}")).small().weak();
            ui.add(egui::Label::new(words).truncate())
                .on_hover_text("The wider party that it belongs to");
        }
        let id = Id::unique(("positions-of", name));
        for position in first_ui(ui, id, (&party.positions, FIRST_POSITIONS)) {
            let id = Id::unique((&position.key, scene.view.scope() == Scope::Project));
            seen_only_ui(ui, id, |ui| position_ui(ui, scene, position, commands));
        }
        more_ui(ui, id, (party.positions.len(), FIRST_POSITIONS));
        ui.add_space(theme::space::M);
    });
    let header = shown.header_response.on_hover_text(name);
    header.context_menu(|ui| party_items_ui(ui, project, party, commands));
}

/// A name that fits the panel.
fn short(name: &str) -> String {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()),
        None => name.to_owned(),
    }
}

/// How the program found that its speakers stand for the party.
fn found_by(party: &PartyPositions) -> String {
    match party.why.as_str() {
        "" => "Given by a person, or nothing is known of it".to_owned(),
        why => format!("How the party was found: {why}"),
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
        let menu = ui.menu_button("Edit", |ui| party_items_ui(ui, project, party, commands));
        menu.response.on_hover_text("Rename, merge or colour this party");
    });
}

/// What can be done with a party.
fn party_items_ui(ui: &mut Ui, project: &Project, party: &PartyPositions, commands: &mut Commands) {
    let Some(name) = &party.party else {
        let all = party.positions.iter().flat_map(|it| it.evidence.iter().copied()).collect();
        if ui.button("Give them a party…").clicked() {
            commands.push(Command::Dialog(Some(Dialog::assign(Name::Party, all))));
            ui.close();
        }
        return;
    };
    if ui.button("Rename or merge…").clicked() {
        commands.push(Command::Dialog(Some(Dialog::rename(Name::Party, name))));
        ui.close();
    }
    if ui.button("Belongs to…").on_hover_text("The wider party it is a part of").clicked() {
        let within = project.parties.get(name).and_then(|it| it.within.clone());
        let dialog = Dialog::Within(name.clone(), within.unwrap_or_default());
        commands.push(Command::Dialog(Some(dialog)));
        ui.close();
    }
    ui.menu_button("Colour", |ui| {
        let dark = ui.visuals().dark_mode;
        for number in 0..PALETTE_SIZE {
            let mine = theme::colour_of(project, Some(name)) == Some(number);
            let words = RichText::new(format!("■ Colour {}", number + 1))
                .color(theme::party_colour(Some(number), dark));
            if ui.selectable_label(mine, words).clicked() {
                commands.edit(Edit::SetPartyColour(name.clone(), number));
                ui.close();
            }
        }
    });
}

/// An issue, a stance, the user's summary, and the evidence.
fn position_ui(ui: &mut Ui, scene: Scene<'_>, it: &Position, commands: &mut Commands) {
    let shown = ui.push_id(&it.key, |ui| {
        ui.add_space(theme::space::S);
        ui.horizontal(|ui| {
            let stance = stance_ui(ui, it.key.stance);
            if let Some(stance) = stance {
                commands.edit(Edit::SetField(it.evidence.clone(), Field::Stance(stance)));
            }
            let issue = it.key.issue.as_deref().unwrap_or_default();
            let id = Id::unique(("issue-of", &it.key));
            if let Some(name) = name_field_ui(
                ui,
                id,
                (issue, "No issue yet"),
                scene.names(Name::Issue),
                Called::Name("Issue"),
            ) {
                let name = Some(name).filter(|it| !it.is_empty());
                commands.edit(Edit::SetField(it.evidence.clone(), Field::Issue(name)));
            }
        });
        notes_ui(ui, it);
        let summary = scene.project.summaries.get(&it.key).map_or("", String::as_str);
        let id = Id::unique(("summary-of", &it.key));
        if let Some(words) =
            name_field_ui(ui, id, (summary, "Your summary"), &[], Called::Name("Your summary"))
        {
            commands.edit(Edit::SetSummary(it.key.clone(), words));
        }
        evidence_list_ui(ui, scene, it, commands);
        for told in &it.told {
            told_ui(ui, scene, *told, commands);
        }
    });
    drop_ui(ui, &shown.response, scene, &it.key, commands);
}

/// Statements of other positions may be dropped here.
fn drop_ui(
    ui: &Ui,
    place: &egui::Response,
    scene: Scene<'_>,
    key: &PositionKey,
    commands: &mut Commands,
) {
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
        let words = format!("found by the program, {:.0} % sure of the side", sure * 100.0);
        ui.label(RichText::new(words).small().weak())
            .on_hover_text("Choose the side, or accept the statements, to make it yours");
    }
    if it.contradicted {
        ui.label(RichText::new("⚠ The party also takes the other side").small()).on_hover_text(
            "Other statements of this party stand on the opposite side of this issue",
        );
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
    let teller = it.speaker.value.as_deref().or(it.party.value.as_deref()).unwrap_or("somebody");
    let words: Vec<_> = inner.content.iter().map(|span| span.of(text)).collect();
    let words = format!("as {teller} tells it: {} {}", inner.words(text), words.join(" … "));
    let selected = Selected::Statement(told.target);
    let text = RichText::new(words).font(theme::body()).italics();
    let button = egui::Button::selectable(view.selected == Some(selected), text).wrap();
    let width = ui.available_width();
    let response = ui.add(button.min_size(egui::vec2(width, 0.0)));
    if response.on_hover_text("Said by another of this party, not by itself").clicked() {
        commands.push(Command::Reveal(selected));
    }
}

/// The statements of a position; of many only the first, until the rest is asked for.
fn evidence_list_ui(ui: &mut Ui, scene: Scene<'_>, it: &Position, commands: &mut Commands) {
    let id = Id::unique(("all-of", &it.key));
    for target in first_ui(ui, id, (&it.evidence, FIRST_EVIDENCE)) {
        evidence_ui(ui, scene, *target, commands);
    }
    more_ui(ui, id, (it.evidence.len(), FIRST_EVIDENCE));
}

/// Draws only what is in view; of the rest it remembers the height.
fn seen_only_ui(ui: &mut Ui, id: Id, draw: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let id = id.with(width.round() as i32);
    let top = ui.next_widget_position();
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    if let Some(height) = known {
        let rect = egui::Rect::from_min_size(top, egui::vec2(width, height));
        if !ui.is_rect_visible(rect.expand(200.0)) {
            ui.allocate_exact_size(rect.size(), egui::Sense::hover());
            return;
        }
    }
    let drawn = ui.vertical(draw).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, drawn));
}

/// The first of many, or all once they were asked for.
fn first_ui<'a, T>(ui: &Ui, id: Id, (all, first): (&'a [T], usize)) -> &'a [T] {
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if open { all } else { all.get(..first).unwrap_or(all) }
}

/// Asks for all of many, or for the first again.
fn more_ui(ui: &mut Ui, id: Id, (count, first): (usize, usize)) {
    let rest = count.saturating_sub(first);
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let words = if open { "Show fewer".to_owned() } else { format!("Show {rest} more") };
    if rest > 0 && ui.button(words).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
}

fn stance_ui(ui: &mut Ui, stance: Stance) -> Option<Stance> {
    let mut chosen = stance;
    let combo = ComboBox::from_id_salt("stance").width(84.0).selected_text(format!(
        "{} {}",
        stance.sign(),
        stance.name()
    ));
    let shown = combo.show_ui(ui, |ui| {
        for choice in Stance::ALL {
            ui.selectable_value(
                &mut chosen,
                choice,
                format!("{} {}", choice.sign(), choice.name()),
            );
        }
    });
    shown.response.on_hover_text("Which side these statements take on the issue");
    (chosen != stance).then_some(chosen)
}

/// A statement that a position rests on; a click shows its words.
pub(super) fn evidence_ui(ui: &mut Ui, scene: Scene<'_>, target: Target, commands: &mut Commands) {
    let Scene { project, view, .. } = scene;
    let Some((entry, it)) = project.reports.get(&target.0).zip(project.statement(target)) else {
        return;
    };
    let speaker = it.speaker.value.as_deref().unwrap_or("Unknown speaker");
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
            if ui.button(format!("Another {}…", what.name())).clicked() {
                let dialog = Dialog::assign(what, vec![target]);
                commands.push(Command::Dialog(Some(dialog)));
                ui.close();
            }
        }
    });
    let tip = "Show the words in the report; drag it to another position, or use a right click";
    if response.on_hover_text(tip).clicked() {
        commands.push(Command::Reveal(selected));
    }
}
