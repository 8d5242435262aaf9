//! The panel on the right: positions by party, statements, claims, and the inspector.

mod evidence;
mod handle;
mod party;
mod position;

use egui::{Panel, ScrollArea, Ui};

pub(super) use self::evidence::evidence_ui;
use self::party::party_ui;
use super::{
    Action, Command, Commands, Derived, Later, ReviewBy, Scene, Selected, Tab, View,
    cast::cast_ui,
    derived::Counted,
    filter_bar::counting_ui,
    follow,
    inspector::inspector_ui,
    lists::{claims, claims_ui, least_sure_ui, statements, statements_ui},
    theme::{self, icon},
};
use crate::{
    language::say,
    model::{Member, PartyPositions, Project, Scope, Target, derive_cast, derive_positions},
};

/// With more positions than this the parties are folded at first.
const FEW_POSITIONS: usize = 120;

/// Size of the bar that shows how far the review is.
const BAR: egui::Vec2 = egui::vec2(96.0, 5.0);

/// What the panel remembers between frames: nothing but what it derived.
#[derive(Default)]
pub struct PositionsPanel {
    parties: Later<(u64, Scope, Counted), Vec<PartyPositions>>,
    statements: Later<(u64, Scope), Vec<Target>>,
    claims: Later<(u64, Scope), Vec<Selected>>,
    cast: Later<(u64, Scope), Vec<Member>>,
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
        tabs_ui(ui, (project, derived), view, commands);
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
        // The inspector comes and goes: what is below keeps its names, and a menu stays open.
        let apart = egui::UiBuilder::new().scope_id(egui::Id::unique("findings"));
        ui.scope_builder(apart, |ui| self.findings_ui(ui, scene, commands));
    }

    fn findings_ui(&mut self, ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
        let Scene { project, view, .. } = scene;
        match view.tab {
            Tab::Speakers => {
                let scope = view.scope();
                let cast = self.cast.get(ui.ctx(), scene.key(), || {
                    let all = project.clone();
                    move || derive_cast(&all, scope)
                });
                cast_ui(ui, scene, cast.map_or(&[], Vec::as_slice), commands);
            }
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
                ui.weak(say!("one-moment"));
                return;
            };
            if parties.is_empty() {
                ui.weak(say!("positions-none"));
            }
            let words = parties.iter().map(|it| it.words).sum();
            let few = parties.iter().map(|it| it.positions.len()).sum::<usize>() <= FEW_POSITIONS;
            for party in parties {
                party_ui(ui, scene, (party, words, few), !counted.1, commands);
            }
            follow::scroll_while_dragging(ui);
        });
    }
}

fn tabs_ui(
    ui: &mut Ui,
    (project, derived): (&Project, &Derived),
    view: &mut View,
    commands: &mut Commands,
) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::XS;
        for (tab, name) in [
            (Tab::Positions, say!("positions-tab-positions")),
            (Tab::Speakers, say!("positions-tab-speakers")),
            (Tab::Statements, say!("positions-tab-statements")),
            (Tab::Claims, say!("positions-tab-claims")),
        ] {
            let action = Action::Show(tab);
            let tip = action.tip_with_keys(ui.ctx());
            ui.selectable_value(&mut view.tab, tab, name).on_hover_text(tip);
        }
    });
    if project.reports.len() > 1 {
        ui.horizontal(|ui| {
            let action = Action::AllReports;
            let mut all = view.all_reports;
            let choice = ui.checkbox(&mut all, action.name());
            if choice.on_hover_text(action.tip_with_keys(ui.ctx())).changed() {
                commands.push(Command::Do(action));
            }
            if view.all_reports && view.tab == Tab::Positions {
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
            let name = say!("positions-reviewed");
            egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, name)
        });
        ui.weak(say!("positions-progress", reviewed = reviewed, count = all));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = egui::Button::new(theme::icon_text(icon::QUEUE))
                .selected(view.review_by == ReviewBy::Sureness);
            let queue = ui.add(button);
            queue.widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::Button, true, Action::Queue.name())
            });
            if queue.on_hover_text(Action::Queue.tip_with_keys(ui.ctx())).clicked() {
                commands.push(Command::Do(Action::Queue));
            }
        });
    });
}
