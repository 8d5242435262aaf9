//! Statements and claims as lists in reading order.

use egui::{ScrollArea, Ui, text::LayoutJob};

use super::{
    Command, Commands, Scene, Selected, View, follow, items::finding_ui, theme, words::one_line,
};
use crate::{
    edit::Edit,
    language::say,
    model::{Entry, LeastSure, Project, ReportId, Review, Scope, Statement, Target},
};

/// Longest snippet, in characters.
const SNIPPET: usize = 110;

/// A sign for what a person thinks of a finding.
pub(super) fn review_sign(review: Review) -> &'static str {
    match review {
        Review::Open => "",
        Review::Accepted => "✓ ",
        Review::Rejected => "✗ ",
    }
}

/// How sure the program must be to show a statement, and how many it holds back.
pub(super) fn least_sure_ui(ui: &mut Ui, project: &Project, view: &View, commands: &mut Commands) {
    ui.horizontal(|ui| {
        let id = egui::Id::unique("least-sure");
        let LeastSure(now) = project.least_sure;
        let mut percent = ui.data(|data| data.get_temp(id)).unwrap_or(now);
        let label = ui.weak(say!("lists-at-least"));
        ui.spacing_mut().slider_width = 90.0;
        let slider = egui::Slider::new(&mut percent, LeastSure::RANGE)
            .step_by(f64::from(LeastSure::STEP))
            .suffix(format!(" {}", say!("filter-sure")));
        let tip = say!("lists-at-least", "tip");
        let response = ui.add(slider).labelled_by(label.id).on_hover_text(tip);
        // While it is dragged nothing else moves; the change is one step of undo.
        if response.dragged() {
            ui.data_mut(|data| data.insert_temp(id, percent));
        } else {
            ui.data_mut(|data| data.remove_temp::<u8>(id));
            if percent != now {
                commands.edit(Edit::SetLeastSure(LeastSure(percent)));
            }
        }
        let held_back = project.held_back(view.scope());
        if held_back > 0 {
            ui.weak(say!("lists-held-back", count = held_back));
        }
    });
}

/// All statements, in reading order.
pub(super) fn statements(project: &Project, scope: Scope) -> Vec<Target> {
    let of = |(report, entry): (ReportId, &Entry)| -> Vec<Target> {
        entry.in_order().into_iter().map(|(id, _)| (report, id)).collect()
    };
    project.entries(scope).flat_map(of).collect()
}

/// What nobody stands behind: the claims without a source, those most worth checking first, then the
/// statements that name nobody (“is said to”, “reportedly”), in reading order.
pub(super) fn claims(project: &Project, scope: Scope) -> Vec<Selected> {
    let of = |(report, entry): (ReportId, &Entry)| -> Vec<(f32, Selected)> {
        let order = entry.claims_in_order().into_iter();
        order.map(|(id, it)| (it.confidence, Selected::Claim(report, id))).collect()
    };
    let mut all: Vec<_> = project.entries(scope).flat_map(of).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let names_nobody = |it: &Target| {
        let it = project.statement(*it);
        it.is_some_and(|it| it.source.value.is_none() && it.speaker.value.is_none())
    };
    let statements = statements(project, scope).into_iter().filter(names_nobody);
    all.into_iter().map(|it| it.1).chain(statements.map(Selected::Statement)).collect()
}

/// The statements in this order.
pub(super) fn statements_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    order: &[Target],
    commands: &mut Commands,
) {
    let Scene { project, view, .. } = scene;
    if order.is_empty() {
        ui.weak(match project.held_back(view.scope()) {
            0 => say!("lists-no-statements"),
            _ => say!("lists-all-held-back"),
        });
    }
    let unknown = say!("unknown-speaker");
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, order.len(), |ui, range| {
        let here = |it: &Target| view.selected == Some(Selected::Statement(*it));
        follow_ui(ui, "statements", (view, range.start), order.iter().position(here));
        for target in order.get(range).unwrap_or_default() {
            let entry = project.reports.get(&target.0);
            let Some((entry, it)) = entry.zip(project.statement(*target)) else { continue };
            let selected = Selected::Statement(*target);
            let party = it.party.value.as_deref();
            let colour =
                theme::party_colour(theme::colour_of(project, party), ui.visuals().dark_mode);
            let speaker = it.speaker.value.as_deref().unwrap_or(&unknown);
            let cue = it.cue.value.map_or("", |span| span.of(entry.report.text()));
            let words = format!("{cue} {}", statement_words(it, entry));
            let speaker = format!("{}{speaker}", review_sign(it.review));
            let mut title = titled(&speaker, colour);
            if let Some(issue) = &it.issue.value {
                let quiet = theme::set(theme::small(), ui.visuals().weak_text_color());
                let sided = format!("  {} {issue}", it.stance.value.sign());
                title.append(&sided, theme::space::XS, quiet);
            }
            let row = titled_ui(ui, view.selected == Some(selected), title, &words);
            found_ui(&row, view, selected, commands);
        }
    });
}

/// Brings what is selected into view, once; `first` is the row at the top of what is drawn.
fn follow_ui(ui: &Ui, list: &str, (view, first): (&View, usize), row: Option<usize>) {
    if !follow::is_new(ui, list, view.selected) {
        return;
    }
    if let Some(row) = row {
        follow::row(ui, (first, row), ROW);
    }
    follow::shown(ui, list, view.selected);
}

/// What nobody stands behind, in this order.
pub(super) fn claims_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    order: &[Selected],
    commands: &mut Commands,
) {
    let Scene { project, view, .. } = scene;
    if order.is_empty() {
        ui.weak(say!("lists-no-claims"));
    }
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, order.len(), |ui, range| {
        let here = |it: &Selected| view.selected == Some(*it);
        follow_ui(ui, "claims", (view, range.start), order.iter().position(here));
        for selected in order.get(range).unwrap_or_default() {
            let Some((title, words)) = unsourced(project, *selected) else { continue };
            let is_selected = view.selected == Some(*selected);
            let title = titled(&title, ui.visuals().strong_text_color());
            let row = titled_ui(ui, is_selected, title, &words);
            found_ui(&row, view, *selected, commands);
        }
    });
}

/// A title and the words of something that nobody stands behind.
fn unsourced(project: &Project, it: Selected) -> Option<(String, String)> {
    let (Selected::Claim(report, _) | Selected::Statement((report, _))) = it;
    let entry = project.reports.get(&report)?;
    let text = entry.report.text();
    let (review, title, words) = match it {
        Selected::Claim(_, id) => {
            let it = entry.claims.get(&id)?;
            let percent = format!("{:.0}", it.confidence * 100.0);
            let mut title = say!("lists-worth-checking", percent = percent);
            if let Some(party) = it.about.as_deref() {
                title = format!("{title}, {}", say!("inspector-about", party = party));
            }
            (it.review, title, one_line(it.span.of(text), SNIPPET))
        }
        Selected::Statement((_, id)) => {
            let it = entry.statements.get(&id)?;
            let cue = it.cue.value.map_or("", |span| span.of(text));
            let words = format!("{cue} {}", statement_words(it, entry));
            (it.review, say!("lists-nobody-named"), words)
        }
    };
    Some((format!("{}{title}", review_sign(review)), words))
}

/// Height of a row of a list.
const ROW: f32 = 62.0;

/// What stands over the words of a row.
fn titled(words: &str, colour: egui::Color32) -> LayoutJob {
    LayoutJob::single_section(words.to_owned(), theme::set(theme::strong(), colour))
}

/// A row of a list: a title over two lines of words.
fn titled_ui(ui: &mut Ui, selected: bool, title: LayoutJob, words: &str) -> egui::Response {
    let name = format!("{}: {words}", title.text);
    row_ui(ui, (ROW, &name), selected, |ui| {
        ui.add(egui::Label::new(title).truncate());
        let font = egui::TextStyle::Body.resolve(ui.style());
        let (colour, width) = (ui.visuals().text_color(), ui.available_width());
        let mut job = LayoutJob::simple(words.to_owned(), font, colour, width);
        job.wrap.max_rows = 2;
        ui.add(egui::Label::new(job));
    })
}

/// A click shows the words of a finding; a right click shows what can be done with it.
fn found_ui(row: &egui::Response, view: &View, selected: Selected, commands: &mut Commands) {
    if row.clicked() || row.secondary_clicked() {
        commands.push(Command::Reveal(selected));
    }
    row.context_menu(|ui| finding_ui(ui, view, commands));
}

/// A row of fixed height that can be clicked, with its name for screen readers.
pub(super) fn row_ui(
    ui: &mut Ui,
    (height, name): (f32, &str),
    selected: bool,
    content: impl FnOnce(&mut Ui),
) -> egui::Response {
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), height), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, name));
    if ui.is_rect_visible(rect) {
        let fill = match (selected, response.hovered()) {
            (true, _) => ui.visuals().selection.bg_fill,
            (false, true) => ui.visuals().faint_bg_color,
            (false, false) => egui::Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, theme::space::RADIUS, fill);
        if response.has_focus() {
            let stroke = ui.visuals().selection.stroke;
            let inside = egui::StrokeKind::Inside;
            ui.painter().rect_stroke(rect, theme::space::RADIUS, stroke, inside);
        }
        let inner = rect.shrink2(egui::vec2(theme::space::M, theme::space::S));
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(inner));
        inside.spacing_mut().item_spacing.y = theme::space::XS;
        inside.set_clip_rect(rect.intersect(ui.clip_rect()));
        content(&mut inside);
    }
    response
}

/// The beginning of a statement's content.
pub(super) fn statement_words(it: &Statement, entry: &Entry) -> String {
    one_line(&it.content_words(entry.report.text()), SNIPPET)
}
