//! Figures of the project in the window: painted, hovered, and opened at their evidence.

use egui::{Align2, Color32, Pos2, Rect, ScrollArea, Sense, Shape as Mark, Stroke, Ui, pos2, vec2};

use super::{
    Centre, Command, Commands, Later, Scene,
    derived::{Counted, effort},
    filter_bar::filter_bar_ui,
    positions_panel::evidence_ui,
    theme,
};
use crate::{
    figure::{Anchor, Area, Drawing, Ink, Matrix, Network, Shape, Sources, Spot, Timeline},
    language::{Said as _, say},
    model::{Filter, Project},
};

/// Narrowest drawing of the figures that fill the width.
const NARROWEST: f32 = 620.0;
/// Widths differ by at least so much: a figure is not drawn anew at every point that a pane moves.
const STEP: f32 = 40.0;
/// The rise of the face, as a part of its height.
const ASCENT: f32 = 0.8;

/// A figure: its drawing, and its numbers as a table.
#[derive(Debug)]
pub struct Figure {
    /// What is painted, and written as a picture.
    pub drawing: Drawing,
    /// What is written as a table, a head first.
    pub rows: Vec<Vec<String>>,
}

/// What the figures remember between frames.
#[derive(Default)]
pub struct FigureView {
    figure: Later<(u64, Counted, Filter, Centre, i32), Figure>,
    /// The part of the network that is in view.
    seen: Option<Rect>,
    /// What [`Self::seen`] was set for.
    seen_for: Option<(u64, [u32; 2])>,
}

impl FigureView {
    /// The figure that is shown.
    pub fn figure(&self) -> Option<&Figure> {
        self.figure.value()
    }

    /// Shows the figure that the view names.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scene: Scene<'_>,
        filter: &mut Filter,
        commands: &mut Commands,
    ) {
        filter_bar_ui(ui, scene, filter, commands);
        ui.add_space(theme::space::M);
        if let Some((title, targets)) = &scene.view.evidence {
            egui::Panel::bottom("evidence")
                .resizable(true)
                .default_size(200.0)
                .size_range(80.0..=(ui.available_height() * 0.6).max(90.0))
                .show(ui, |ui| evidence_panel_ui(ui, scene, (title, targets), commands));
        }
        let steps = ((ui.available_width() - 24.0).max(NARROWEST) / STEP).floor();
        let (centre, width) = (scene.view.centre, steps * STEP);
        let counted = scene.counted(false);
        let key = (scene.revision, counted, filter.clone(), centre, steps as i32);
        let effort = effort(scene.project);
        let figure = self.figure.get(ui.ctx(), (key, effort), || {
            let (all, wanted) = (scene.count(counted), filter.clone());
            move || derive(&all(), &wanted, centre, width)
        });
        let Some(figure) = figure else {
            ui.weak(say!("one-moment"));
            return;
        };
        if figure.drawing.is_empty() {
            empty_ui(ui, centre);
        } else if centre == Centre::Network {
            self.network_ui(ui, scene.revision, commands);
        } else {
            ScrollArea::both().auto_shrink(false).show(ui, |ui| {
                paint(ui, &figure.drawing, commands);
            });
        }
    }

    /// The network is moved with the mouse and zoomed with the wheel; a double click shows all.
    fn network_ui(&mut self, ui: &mut Ui, revision: u64, commands: &mut Commands) {
        let Some(figure) = self.figure.value() else { return };
        let [width, height] = figure.drawing.size;
        let all = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
        let made_for = (revision, [width.to_bits(), height.to_bits()]);
        if self.seen_for.map(|it| it.1) != Some(made_for.1) {
            self.seen = None;
        }
        self.seen_for = Some(made_for);
        // At first everything is in view, and nothing is larger than it was drawn.
        let whole_view = Rect::from_center_size(all.center(), all.size().max(ui.available_size()));
        let mut seen = self.seen.unwrap_or(whole_view);
        let scene = egui::Scene::new().zoom_range(0.2..=4.0).show(ui, &mut seen, |ui| {
            paint(ui, &figure.drawing, commands);
        });
        scene.response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Canvas, true, say!("figure-network"))
        });
        let whole = scene.response.double_clicked();
        self.seen = Some(if whole { whole_view } else { seen });
    }
}

fn derive(project: &Project, filter: &Filter, centre: Centre, width: f32) -> Figure {
    match centre {
        Centre::Timeline => {
            let it = Timeline::derive(project, filter);
            Figure { drawing: it.draw(project, width), rows: it.rows() }
        }
        Centre::Network => {
            let it = Network::derive(project, filter);
            Figure { drawing: it.draw(project, width), rows: it.rows() }
        }
        Centre::Sources => {
            let it = Sources::derive(project, filter);
            Figure { drawing: it.draw(project, width), rows: it.rows() }
        }
        _ => {
            let it = Matrix::derive(project, filter);
            Figure { drawing: it.draw(project), rows: it.rows() }
        }
    }
}

fn empty_ui(ui: &mut Ui, centre: Centre) {
    let why = match centre {
        Centre::Matrix => say!("figure-empty-matrix"),
        Centre::Timeline => say!("figure-empty-timeline"),
        Centre::Network => say!("figure-empty-network"),
        _ => say!("figure-empty-sources"),
    };
    ui.add_space(ui.available_height() * 0.28);
    ui.vertical_centered(|ui| {
        ui.label(egui::RichText::new(say!("figure-empty")).font(theme::display()));
        ui.weak(why);
        ui.weak(say!("figure-empty-choices"));
    });
}

/// The statements that a part of a figure rests on.
fn evidence_panel_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (title, targets): (&str, &[crate::model::Target]),
    commands: &mut Commands,
) {
    ui.add_space(theme::space::M);
    // From the right, so that a long title leaves the button its place.
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
        if ui.button(say!("close")).on_hover_text(say!("figure-close-tip")).clicked() {
            commands.push(Command::ShowEvidence(None));
        }
        ui.weak(say!("statements", count = targets.len()));
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Min), |ui| {
            let words = egui::RichText::new(title).font(theme::heading());
            ui.add(egui::Label::new(words).truncate());
        });
    });
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for target in targets.iter().take(MOST_EVIDENCE) {
            context_ui(ui, scene, *target);
            evidence_ui(ui, scene, *target, commands);
            ui.add_space(theme::space::XS);
        }
        if targets.len() > MOST_EVIDENCE {
            let more = targets.len() - MOST_EVIDENCE;
            ui.weak(say!("figure-more", count = more));
        }
    });
}

/// On which side a statement stands, and where and when it was printed.
fn context_ui(ui: &mut Ui, scene: Scene<'_>, target: crate::model::Target) {
    let entry = scene.project.reports.get(&target.0);
    let Some((entry, it)) = entry.zip(scene.project.statement(target)) else { return };
    let stance = it.stance.value;
    let metadata = &entry.report.metadata;
    let party = it.party.value.clone().unwrap_or_else(|| say!("figure-unknown-party"));
    let side = format!("{} {}", stance.sign(), stance.said());
    let parts = [
        side,
        party,
        metadata.date.clone(),
        metadata.outlet.clone(),
        entry.report.name().to_owned(),
    ];
    let words: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    let words = egui::RichText::new(words.join(" · ")).small().weak();
    ui.add(egui::Label::new(words).truncate());
}

/// Of more statements only the most telling are listed.
const MOST_EVIDENCE: usize = 100;

/// Paints a drawing where the next widget would stand. Its heads and names stay in view.
fn paint(ui: &mut Ui, drawing: &Drawing, commands: &mut Commands) {
    let [width, height] = drawing.size;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let dark = ui.visuals().dark_mode;
    let brush = Brush { painter: ui.painter().clone(), origin: rect.min, dark };
    drawing.shapes.iter().for_each(|it| brush.shape(it));
    let scrolled = (ui.clip_rect().min - rect.min).max(egui::Vec2::ZERO);
    let [side, head] = drawing.fixed;
    let mut open = ui.clip_rect();
    open.min.x += if scrolled.x > 0.0 { side } else { 0.0 };
    open.min.y += if scrolled.y > 0.0 { head } else { 0.0 };
    for (moved, [right, bottom]) in [
        (vec2(scrolled.x, 0.0), [side, height]),
        (vec2(0.0, scrolled.y), [width, head]),
        (scrolled, [side, head]),
    ] {
        // Nothing is scrolled in this direction, or nothing is to stay.
        if moved == egui::Vec2::ZERO || right == 0.0 || bottom == 0.0 {
            continue;
        }
        let strip = Brush { painter: ui.painter().clone(), origin: rect.min + moved, dark };
        let area = Rect::from_min_size(strip.origin, vec2(right, bottom));
        strip.painter.rect_filled(area, 0.0, theme::page(dark));
        let inside = drawing.shapes.iter().filter(|it| it.lies_in([right, bottom]));
        inside.for_each(|it| strip.shape(it));
    }
    for (at, spot) in drawing.spots.iter().enumerate() {
        // What lies under a head cannot be meant.
        if open.contains(self::rect(spot.area).translate(rect.min.to_vec2()).center()) {
            spot_ui(ui, rect.min, (at, spot), commands);
        }
    }
}

fn spot_ui(ui: &Ui, origin: Pos2, (at, spot): (usize, &Spot), commands: &mut Commands) {
    let area = rect(spot.area).translate(origin.to_vec2());
    if !ui.is_rect_visible(area) {
        return;
    }
    let opens = !spot.opens.is_empty();
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let response = ui.interact(area, ui.scope_id().with(("spot", at)), sense);
    let role = if opens { egui::Role::Button } else { egui::Role::Label };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, spot.name.as_str()));
    if opens && (response.hovered() || response.has_focus()) {
        let stroke = Stroke::new(1.0, ui.visuals().weak_text_color());
        ui.painter().rect_stroke(area, 4.0, stroke, egui::StrokeKind::Inside);
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let response = response.on_hover_text_at_pointer(&spot.tip);
    if response.clicked() {
        commands.push(Command::ShowEvidence(Some((spot.name.clone(), spot.opens.clone()))));
    }
}

fn rect(area: Area) -> Rect {
    Rect::from_min_size(pos2(area.x, area.y), vec2(area.w, area.h))
}

/// Puts shapes on the screen.
struct Brush {
    painter: egui::Painter,
    origin: Pos2,
    dark: bool,
}

impl Brush {
    fn colour(&self, ink: Ink) -> Color32 {
        theme::figure_colour(ink.role, self.dark).gamma_multiply(ink.strength)
    }

    fn place(&self, [x, y]: [f32; 2]) -> Pos2 {
        self.origin + vec2(x, y)
    }

    fn shape(&self, shape: &Shape) {
        let moved = |area: Area| rect(area).translate(self.origin.to_vec2());
        match shape {
            Shape::Rect { area, radius, fill } => {
                self.painter.rect_filled(moved(*area), *radius, self.colour(*fill));
            }
            Shape::Frame { area, radius, ink, width } => {
                let stroke = Stroke::new(*width, self.colour(*ink));
                let kind = egui::StrokeKind::Middle;
                self.painter.rect_stroke(moved(*area), *radius, stroke, kind);
            }
            Shape::Line { from, to, width, ink, dashed } => {
                let ends = [self.place(*from), self.place(*to)];
                let stroke = Stroke::new(*width, self.colour(*ink));
                if *dashed {
                    let dashes = Mark::dashed_line(&ends, stroke, Shape::DASH, Shape::GAP);
                    self.painter.extend(dashes);
                } else {
                    self.painter.line_segment(ends, stroke);
                }
            }
            Shape::Circle { centre, radius, fill } => {
                self.painter.circle_filled(self.place(*centre), *radius, self.colour(*fill));
            }
            Shape::Text { at, words, size, bold, anchor, ink } => {
                let font = theme::figure(*size, *bold);
                let align = match anchor {
                    Anchor::Start => Align2::LEFT_TOP,
                    Anchor::Middle => Align2::CENTER_TOP,
                    Anchor::End => Align2::RIGHT_TOP,
                };
                let galley = self.painter.layout_no_wrap(words.clone(), font, self.colour(*ink));
                let top = self.place(*at) - vec2(0.0, galley.size().y * ASCENT);
                let rect = align.anchor_size(top, galley.size());
                self.painter.galley(rect.min, galley, self.colour(*ink));
            }
        }
    }
}
