//! Two coders: how far they agree, and what to take over of the other's work.

use std::{collections::BTreeSet, sync::Arc};

use egui::{Grid, RichText, ScrollArea, Ui};

use super::{Command, Commands, Effort, Later, Scene, Selected, theme, words::one_line};
use crate::{
    agreement::{Adopted, Comparison, Difference, What, compare},
    edit::{Adoption, Edit},
    language::{decimal, say},
    model::{Excerpt, Origin, Project, ReportId, Review, Statement, StatementId, Target},
};

/// Height of a difference in the list.
const ROW: f32 = 64.0;

/// Another coder's project.
#[derive(Clone, Debug)]
pub struct Other {
    /// How its file is called.
    pub name: String,
    /// What is in it.
    pub project: Arc<Project>,
}

/// Names a difference while both projects change.
type Place = (ReportId, Option<StatementId>, Option<StatementId>, What);

/// What the view remembers between frames.
#[derive(Default)]
pub struct AgreementView {
    other: Option<Other>,
    comparison: Later<u64, Comparison>,
    /// Differences that a person looked at and left as they are.
    kept: BTreeSet<Place>,
    /// The number of the difference that was shown last.
    shown: usize,
}

fn place(it: &Difference) -> Place {
    (it.report, it.mine, it.theirs, it.what)
}

impl AgreementView {
    /// Compares with another coder's project.
    pub fn of(other: Other) -> Self {
        Self { other: Some(other), ..Self::default() }
    }

    /// Whether there is a project to compare with.
    pub fn is_open(&self) -> bool {
        self.other.is_some()
    }

    /// The differences that are still to be settled.
    fn open(&self) -> Vec<Difference> {
        let all = self.comparison.value().map_or(&[][..], |it| &it.differences);
        all.iter().filter(|it| !self.kept.contains(&place(it))).copied().collect()
    }

    /// My statement in which the difference of this number lies, if I have it.
    pub fn statement(&self, at: usize) -> Option<Target> {
        let difference = *self.open().get(at)?;
        difference.mine.map(|id| (difference.report, id))
    }

    /// Settles a difference: accepting takes the other's side, rejecting keeps mine. Answers with
    /// what has to be done.
    pub fn settle(&mut self, mine: &Project, at: usize, review: Option<Review>) -> Option<Edit> {
        let other = self.other.clone()?;
        let difference = *self.open().get(at)?;
        match review {
            Some(Review::Accepted) => {
                Some(Edit::Adopt(adoption(&[difference], mine, &other.project)))
            }
            Some(Review::Rejected) => {
                self.kept.insert(place(&difference));
                None
            }
            _ => None,
        }
    }

    /// Shows the agreement and the differences.
    pub fn ui(&mut self, ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
        let Some(other) = self.other.clone() else { return };
        let effort = if scene.project.reports.len() > 50 { Effort::Large } else { Effort::Small };
        let key = (scene.revision, effort);
        self.comparison.get(ui.ctx(), key, || {
            let (mine, theirs) = (scene.project.clone(), Arc::clone(&other.project));
            move || compare(&mine, &theirs)
        });
        head_ui(ui, &other, commands);
        let Some(comparison) = self.comparison.value() else {
            ui.weak(say!("agreement-comparing"));
            return;
        };
        ui.horizontal_top(|ui| {
            numbers_ui(ui, comparison);
            ui.add_space(theme::space::XXL);
            ui.vertical(|ui| merge_ui(ui, scene, (&other, comparison), commands));
        });
        ui.add_space(theme::space::M);
        let open = self.open();
        let at = scene.view.difference.min(open.len().saturating_sub(1));
        if at != scene.view.difference {
            commands.push(Command::ShowDifference(at));
        }
        self.list_ui(ui, scene, (&other, &open), commands);
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        scene: Scene<'_>,
        (other, open): (&Other, &[Difference]),
        commands: &mut Commands,
    ) {
        let count = say!("agreement-differences", count = open.len());
        ui.label(RichText::new(count).font(theme::heading()));
        ui.horizontal(|ui| {
            ui.weak(say!("agreement-keys"));
            if !self.kept.is_empty() {
                let words = say!("agreement-show-kept", count = self.kept.len());
                let tip = say!("agreement-show-kept", "tip");
                if ui.button(words).on_hover_text(tip).clicked() {
                    self.kept.clear();
                }
            }
        });
        let mut area = ScrollArea::vertical().auto_shrink(false);
        // What a key is about to decide is in view.
        if self.shown != scene.view.difference {
            self.shown = scene.view.difference;
            let row = ROW + ui.spacing().item_spacing.y;
            let above = (ui.available_height() / 3.0).max(0.0);
            area = area.vertical_scroll_offset((self.shown as f32 * row - above).max(0.0));
        }
        area.show_rows(ui, ROW, open.len(), |ui, range| {
            for at in range {
                let Some(difference) = open.get(at) else { continue };
                let shown = scene.view.difference == at;
                match difference_ui(ui, scene, (other, difference), shown) {
                    Some(Review::Open) => {
                        let id = difference.mine;
                        let selected = id.map(|id| Selected::Statement((difference.report, id)));
                        self.shown = at;
                        commands.push(Command::ShowDifference(at));
                        commands.push(Command::Select(selected));
                    }
                    Some(review) => {
                        if let Some(edit) = self.settle(scene.project, at, Some(review)) {
                            commands.edit(edit);
                        }
                    }
                    None => {}
                }
            }
        });
    }
}

fn head_ui(ui: &mut Ui, other: &Other, commands: &mut Commands) {
    ui.add_space(theme::space::S);
    ui.horizontal(|ui| {
        let coder = other.project.properties.coder.as_str();
        let title = if coder.is_empty() {
            say!("agreement-title", name = other.name.as_str())
        } else {
            say!("agreement-title-by", name = other.name.as_str(), coder = coder)
        };
        ui.label(RichText::new(title).font(theme::heading()));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(say!("close")).on_hover_text(say!("agreement-close-tip")).clicked() {
                commands.push(Command::Compare(None));
            }
        });
    });
    ui.add_space(theme::space::M);
}

fn shown(alpha: Option<f64>) -> String {
    alpha.map_or("–".to_owned(), |it| decimal(it, 2))
}

/// Krippendorff's alpha of every field and part.
fn numbers_ui(ui: &mut Ui, it: &Comparison) {
    Grid::new("agreement").num_columns(3).spacing([theme::space::XL, theme::space::S]).show(
        ui,
        |ui| {
            ui.weak("");
            ui.weak(say!("agreement-same"));
            ui.weak(say!("agreement-alpha")).on_hover_text(say!("agreement-alpha", "tip"));
            ui.end_row();
            for field in &it.fields {
                ui.label(say!("agreement-field", field = field.field));
                ui.label(say!("agreement-same-of", same = field.same, pairs = field.pairs));
                ui.label(RichText::new(shown(field.alpha)).font(theme::strong()));
                ui.end_row();
            }
            for part in &it.spans {
                ui.label(say!("agreement-spans", part = part.part));
                ui.weak("");
                ui.label(RichText::new(shown(part.alpha)).font(theme::strong()))
                    .on_hover_text(say!("agreement-spans-tip"));
                ui.end_row();
            }
        },
    );
}

/// How much of the two projects meets, and what can be taken over at once.
fn merge_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (other, it): (&Other, &Comparison),
    commands: &mut Commands,
) {
    let theirs = &other.project;
    let reports = say!("agreement-reports-in-both", count = it.reports.len());
    let statements = say!("agreement-statements-in-both", count = it.matched);
    ui.label(format!("{reports}, {statements}"));
    ui.label(say!("agreement-only-here", count = it.only_mine.len()));
    ui.label(say!("agreement-only-there", count = it.only_theirs.len()));
    ui.add_space(theme::space::M);
    let take = egui::Button::new(say!("agreement-take-reports"));
    let take = ui.add_enabled(!it.only_theirs.is_empty(), take);
    if take.on_hover_text(say!("agreement-take-reports", "tip")).clicked() {
        let wanted = Excerpt::Reports(it.only_theirs.iter().copied().collect());
        commands.edit(Edit::TakeOver(Arc::new(theirs.excerpt(&wanted))));
    }
    let undecided: Vec<_> = it
        .differences
        .iter()
        .filter(|it| is_theirs_alone(it, scene.project, theirs))
        .copied()
        .collect();
    let name = say!("agreement-take-decisions", count = undecided.len());
    let take = ui.add_enabled(!undecided.is_empty(), egui::Button::new(name));
    if take.on_hover_text(say!("agreement-take-decisions-tip")).clicked() {
        let adoption = adoption(&undecided, scene.project, theirs);
        commands.push(Command::Preview(Edit::Adopt(adoption)));
    }
}

/// Whether the other decided something where nobody did so here.
fn is_theirs_alone(it: &Difference, mine: &Project, theirs: &Project) -> bool {
    let one = it.mine.and_then(|id| mine.statement((it.report, id)));
    let two = it.theirs.and_then(|id| theirs.statement((it.theirs_report, id)));
    let touched = |it: Option<&Statement>| it.is_some_and(Statement::is_touched);
    match (it.what, one, two) {
        (What::Field(field), Some(one), Some(two)) => {
            // The review is a person's, once it is no longer open.
            let decided = |it: &Statement| {
                field.origin(it).map_or(it.review != Review::Open, Origin::is_human)
            };
            decided(two) && !decided(one)
        }
        (_, one, two) => touched(two) && !touched(one),
    }
}

/// Takes over the other's side of differences.
///
/// Those of one statement come one after the other, each on top of the one before.
fn adoption(differences: &[Difference], mine: &Project, theirs: &Project) -> Adoption {
    let mut found = Adoption::default();
    let mut so_far = mine.clone();
    for it in differences {
        match (it.adopted(&so_far, theirs), it.mine) {
            (Some(Adopted::Statement(new)), Some(id)) => {
                let target = (it.report, id);
                let entry = so_far.reports.get_mut(&it.report).map(Arc::make_mut);
                if let Some(there) = entry.and_then(|entry| entry.statements.get_mut(&id)) {
                    *there = Arc::new(new.clone());
                }
                found.changed.retain(|(other, _)| *other != target);
                found.changed.push((target, new));
            }
            (Some(Adopted::Add(new)), _) => found.added.push((it.report, new)),
            (Some(Adopted::Remove), Some(id)) => found.removed.push((it.report, id)),
            _ => {}
        }
    }
    found
}

/// In what two statements differ.
fn said(what: What) -> String {
    match what {
        What::OnlyMine => say!("agreement-only-mine"),
        What::OnlyTheirs => say!("agreement-only-theirs"),
        What::Field(field) => say!("agreement-field", field = field.name()),
        What::Spans => say!("agreement-words"),
    }
}

/// One difference, with both sides; answers what a person chose: open means to look at it.
fn difference_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (other, it): (&Other, &Difference),
    shown: bool,
) -> Option<Review> {
    let mut chosen = None;
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), ROW - 4.0), egui::Sense::click());
    if response.clicked() {
        chosen = Some(Review::Open);
    }
    if shown {
        ui.painter().rect_filled(rect, 5.0, ui.visuals().selection.bg_fill);
    }
    let (mine, theirs) = it.words(scene.project, &other.project);
    let what = said(it.what);
    let entry = scene.project.reports.get(&it.report);
    let statement = it.mine.and_then(|id| scene.project.statement((it.report, id)));
    let words = entry.zip(statement).map_or_else(String::new, |(entry, it)| {
        one_line(&it.content_words(entry.report.text()), 90)
    });
    response.widget_info(|| {
        let (mine, theirs) = (mine.as_str(), theirs.as_str());
        let name = say!("agreement-row", what = what.as_str(), mine = mine, theirs = theirs);
        egui::WidgetInfo::selected(egui::Role::Button, true, shown, name)
    });
    let inner = rect.shrink2(egui::vec2(theme::space::M, theme::space::S));
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(inner));
    inside.set_clip_rect(rect.intersect(ui.clip_rect()));
    inside.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let take = ui.button(say!("agreement-take-theirs"));
        if take.on_hover_text(say!("agreement-take-theirs", "tip")).clicked() {
            chosen = Some(Review::Accepted);
        }
        let keep = ui.button(say!("agreement-keep-mine"));
        if keep.on_hover_text(say!("agreement-keep-mine", "tip")).clicked() {
            chosen = Some(Review::Rejected);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::space::XS;
            let report = entry.map_or("", |it| it.report.name());
            let head = format!("{what} · {} · {words}", one_line(report, 40));
            ui.add(egui::Label::new(RichText::new(head).small().weak()).truncate());
            let here = say!("agreement-here", words = mine.as_str());
            ui.add(egui::Label::new(here).truncate());
            let there = say!("agreement-there", words = theirs.as_str());
            ui.add(egui::Label::new(there).truncate());
        });
    });
    chosen
}
