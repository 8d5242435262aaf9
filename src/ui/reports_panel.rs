//! The panel on the left: the project's reports, and where searched words stand.

use std::cmp::Reverse;

use egui::{RichText, ScrollArea, Ui, text::LayoutJob};

use super::words::one_line;
use super::{
    Action, Command, Commands, Effort, Later, Scene, Selected, items::item_ui, lists::row_ui, theme,
};
use crate::{
    language::{in_order, said, say, tip},
    model::{Entry, Hit, Project, ReportId},
};

/// Height of a report in the list.
const ROW: f32 = 60.0;
/// So many bytes of a snippet stand before the word that was searched.
const LEAD: usize = 30;
/// Height of a place where searched words stand.
const HIT: f32 = 64.0;

/// What can be done with a report in the list.
const MENU: [Action; 6] = [
    Action::Details,
    Action::Analyze,
    Action::Export,
    Action::Print,
    Action::MoveReport,
    Action::RemoveReport,
];

/// The order of the reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Added,
    Date,
    Title,
    Outlet,
    ToReview,
}

impl Order {
    const ALL: [Self; 5] = [Self::Added, Self::Date, Self::Title, Self::Outlet, Self::ToReview];

    /// The message that names it; its tooltip says that the reports are sorted so.
    fn message(self) -> &'static str {
        match self {
            Self::Added => "reports-panel-order-added",
            Self::Date => "reports-panel-order-date",
            Self::Title => "reports-panel-order-title",
            Self::Outlet => "reports-panel-order-outlet",
            Self::ToReview => "reports-panel-order-to-review",
        }
    }

    fn sort(self, project: &Project) -> Vec<ReportId> {
        let mut all: Vec<_> = project.reports.iter().collect();
        match self {
            Self::Added => {}
            Self::Date => all.sort_by_key(|(_, it)| Reverse(it.report.metadata.date.clone())),
            Self::Title => {
                all.sort_by(|(_, one), (_, other)| {
                    in_order(one.report.name(), other.report.name())
                });
            }
            Self::Outlet => all.sort_by(|(_, one), (_, other)| {
                in_order(&one.report.metadata.outlet, &other.report.metadata.outlet)
            }),
            Self::ToReview => {
                all.sort_by_key(|(_, it)| Reverse(it.statements.len() - it.reviewed()));
            }
        }
        all.into_iter().map(|(id, _)| *id).collect()
    }
}

/// What the panel remembers between frames.
#[derive(Default)]
pub struct ReportsPanel {
    search: String,
    /// The words that were looked for, and where they stand.
    found: (String, Vec<Hit>),
    /// Whether the search field is to have the keyboard.
    finds: bool,
    order: Order,
    /// The report that was shown in the last frame, and whether the mouse was clicked then.
    shown: Option<ReportId>,
    clicked: bool,
    sorted: Later<(u64, u8), Vec<ReportId>>,
}

impl ReportsPanel {
    /// The words in the search field.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// The words whose places are shown.
    pub fn searched(&self) -> &str {
        &self.found.0
    }

    /// Shows where words stand.
    pub fn show_found(&mut self, words: String, hits: Vec<Hit>) {
        self.found = (words, hits);
    }

    /// Gives the search field the keyboard.
    pub fn find(&mut self) {
        self.finds = true;
    }

    /// Shows the panel's content; the caller decides where on the screen.
    pub fn ui(&mut self, ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
        self.head_ui(ui, scene.project, commands);
        let edit = egui::TextEdit::singleline(&mut self.search)
            .hint_text(say!("reports-panel-search-hint"))
            .desired_width(f32::INFINITY);
        let field = ui.add(edit).on_hover_text(Action::Find.tip_with_keys(ui.ctx()));
        field.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::TextInput, true, say!("reports-panel-search"))
        });
        if field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            self.search.clear();
        }
        if std::mem::take(&mut self.finds) {
            field.request_focus();
        }
        ui.add_space(theme::space::S);
        if self.search.trim().is_empty() {
            self.reports_ui(ui, scene, commands);
        } else {
            self.found_ui(ui, scene, commands);
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, project: &Project, commands: &mut Commands) {
        ui.horizontal(|ui| {
            ui.label(RichText::new(say!("reports-panel-title")).font(theme::heading()));
            if project.reports.len() > 1 {
                ui.weak(project.reports.len().to_string());
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let open = ui.button(say!("reports-panel-open"));
                if open.on_hover_text(Action::Open.tip_with_keys(ui.ctx())).clicked() {
                    commands.push(Command::Do(Action::Open));
                }
                if project.reports.len() > 1 {
                    let icon = theme::icon_text(theme::icon::SORT);
                    let menu = ui.menu_button(icon, |ui| {
                        for order in Order::ALL {
                            ui.selectable_value(&mut self.order, order, said(order.message()));
                        }
                    });
                    let name = say!("reports-panel-sort");
                    menu.response
                        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
                    menu.response.on_hover_text(tip(self.order.message()));
                }
            });
        });
    }

    fn reports_ui(&mut self, ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
        let order = self.order;
        let key = ((scene.revision, order as u8), Effort::Small);
        let sorted = self.sorted.get(ui.ctx(), key, || {
            let project = scene.project.clone();
            move || order.sort(&project)
        });
        let sorted = sorted.map_or(&[][..], Vec::as_slice);
        if sorted.is_empty() {
            ui.weak(say!("reports-panel-empty"));
        }
        ui.spacing_mut().item_spacing.y = theme::space::XS;
        let mut area = ScrollArea::vertical().auto_shrink(false);
        // A report that was opened from elsewhere comes into view.
        if self.shown != scene.view.report && !self.clicked {
            let at = sorted.iter().position(|it| Some(*it) == scene.view.report).unwrap_or(0);
            let above = (ui.available_height() / 3.0).max(0.0);
            area = area.vertical_scroll_offset((at as f32 * (ROW + 2.0) - above).max(0.0));
        }
        self.shown = scene.view.report;
        self.clicked = ui.input(|input| input.pointer.any_click());
        area.show_rows(ui, ROW, sorted.len(), |ui, range| {
            for id in sorted.get(range).unwrap_or_default() {
                if let Some(entry) = scene.project.reports.get(id) {
                    report_ui(ui, scene, (*id, entry), commands);
                }
            }
        });
    }

    fn found_ui(&mut self, ui: &mut Ui, scene: Scene<'_>, commands: &mut Commands) {
        let (words, hits) = &self.found;
        let count = match hits.len() {
            _ if *words != self.search => say!("reports-panel-searching"),
            0 => say!("reports-panel-nothing"),
            count => say!("reports-panel-places", count = count),
        };
        let mut clear = false;
        // From the right, so that many words do not make the pane wider.
        let line = egui::Layout::right_to_left(egui::Align::Min);
        ui.with_layout(line, |ui| {
            let button = ui.small_button(say!("reports-panel-clear"));
            clear = button.on_hover_text(say!("reports-panel-clear", "tip")).clicked();
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Min), |ui| {
                ui.add(egui::Label::new(RichText::new(count).weak()).wrap());
            });
        });
        ui.spacing_mut().item_spacing.y = theme::space::XS;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, HIT, hits.len(), |ui, range| {
            for hit in hits.get(range).unwrap_or_default() {
                hit_ui(ui, scene, hit, commands);
            }
        });
        if clear {
            self.search.clear();
        }
    }
}

/// A row of fixed height that can be clicked: a part of at most two lines, and a quiet line.
fn parts_ui(
    ui: &mut Ui,
    height: f32,
    parts: [(LayoutJob, usize); 2],
    selected: bool,
) -> egui::Response {
    let name = parts.each_ref().map(|(it, _)| it.text.as_str()).join(" · ");
    row_ui(ui, (height, &name), selected, |ui| {
        let width = ui.available_width();
        let galleys = parts.map(|(mut job, rows)| {
            job.wrap.max_width = width;
            job.wrap.max_rows = rows;
            // A single line is cut where it ends, not before its last word.
            job.wrap.break_anywhere = rows == 1;
            ui.fonts_mut(|it| it.layout_job(job))
        });
        // Short titles leave as much room above as below.
        let tall = galleys.iter().map(|it| it.size().y).sum::<f32>() + ui.spacing().item_spacing.y;
        ui.add_space(((ui.available_height() - tall) / 2.0).max(0.0));
        for galley in galleys {
            ui.add(egui::Label::new(galley));
        }
    })
}

/// Title, outlet, date, and how far the review is.
fn report_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (id, entry): (ReportId, &Entry),
    commands: &mut Commands,
) {
    let metadata = &entry.report.metadata;
    let mut details = vec![match (&entry.model, entry.statements.len()) {
        (None, 0) => say!("reports-panel-not-analysed"),
        (_, count) => format!("{}/{count} ✓", entry.reviewed()),
    }];
    let known = [&metadata.date, &metadata.outlet].into_iter().filter(|it| !it.is_empty());
    details.extend(known.cloned());
    let color = ui.visuals().text_color();
    let small = theme::set(theme::small(), theme::quiet(ui.visuals().dark_mode));
    let title = one_line(entry.report.name(), 200);
    let mut head = LayoutJob::default();
    head.append(&title, 0.0, theme::set(theme::strong(), color));
    let copies = scene.derived.copies().group_of(id).unwrap_or_default();
    let twins = if copies.is_empty() { "" } else { "≈ " };
    let mut line = LayoutJob::default();
    line.append(&format!("{twins}{}", details.join(" · ")), 0.0, small);
    let selected = scene.view.report == Some(id);
    let response = parts_ui(ui, ROW, [(head, 2), (line, 1)], selected);
    if response.clicked() {
        commands.push(Command::ShowReport(id));
    }
    let others = copies.iter().filter(|it| **it != id);
    let others = others.filter_map(|it| scene.project.reports.get(it));
    let others: Vec<_> = others
        .map(|it| {
            let metadata = &it.report.metadata;
            let parts = [&metadata.outlet, &metadata.date, &metadata.file];
            let known: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).cloned().collect();
            say!("reports-panel-twin", name = it.report.name(), details = known.join(", "))
        })
        .collect();
    let count = entry.statements.len();
    let reviewed = say!("reports-panel-reviewed", done = entry.reviewed(), count = count);
    let mut tip = format!("{}\n{}\n{reviewed}", entry.report.name(), details.join(" · "));
    if !others.is_empty() {
        tip.push('\n');
        tip.push_str(&say!("reports-panel-twins", reports = others.join(", ")));
    }
    menu_ui(&response, scene, id, commands);
    response.on_hover_text(tip);
}

/// What can be done with a report; a right click shows it first.
fn menu_ui(response: &egui::Response, scene: Scene<'_>, id: ReportId, commands: &mut Commands) {
    if response.secondary_clicked() && scene.view.report != Some(id) {
        commands.push(Command::ShowReport(id));
    }
    response.context_menu(|ui| {
        for action in MENU {
            item_ui(ui, action, scene.view, commands);
        }
    });
}

/// Where a snippet begins so that the word at `mark` is seen in two short lines.
fn lead(snippet: &str, mark: usize) -> usize {
    let before = snippet.get(..mark).unwrap_or_default();
    let words = before.char_indices().rev().filter(|(_, c)| c.is_whitespace());
    let near = words.map(|(at, _)| at + 1).take_while(|at| mark - at <= LEAD).last();
    near.filter(|_| mark > LEAD).unwrap_or(0)
}

/// A place where searched words stand.
fn hit_ui(ui: &mut Ui, scene: Scene<'_>, hit: &Hit, commands: &mut Commands) {
    let Some(entry) = scene.project.reports.get(&hit.report) else { return };
    let statement = hit.statement.and_then(|it| Some((it, entry.statements.get(&it)?)));
    let color = ui.visuals().text_color();
    let dark = ui.visuals().dark_mode;
    let head = match statement {
        Some((_, it)) => {
            let unknown = say!("unknown-speaker");
            let speaker = it.speaker.value.as_deref().unwrap_or(&unknown);
            format!("{} · {}", one_line(speaker, 40), one_line(entry.report.name(), 60))
        }
        None => one_line(entry.report.name(), 80),
    };
    let (mut above, mut job) = (LayoutJob::default(), LayoutJob::default());
    let small = theme::set(theme::small(), theme::quiet(dark));
    above.append(&head, 0.0, small);
    let plain = theme::set(theme::body(), color);
    let strong =
        egui::TextFormat { background: theme::mark(dark), ..theme::set(theme::strong(), color) };
    let mut from = lead(&hit.snippet, hit.marks.first().map_or(0, |it| it.start()));
    if from > 0 {
        job.append("… ", 0.0, plain.clone());
    }
    for mark in &hit.marks {
        job.append(hit.snippet.get(from..mark.start()).unwrap_or_default(), 0.0, plain.clone());
        job.append(mark.of(&hit.snippet), 0.0, strong.clone());
        from = mark.end();
    }
    job.append(hit.snippet.get(from..).unwrap_or_default(), 0.0, plain);
    let selected = statement.map(|(id, _)| Selected::Statement((hit.report, id)));
    let is_selected = selected.is_some() && scene.view.selected == selected;
    if parts_ui(ui, HIT, [(above, 1), (job, 2)], is_selected).clicked() {
        commands.push(match selected {
            Some(selected) => Command::Reveal(selected),
            None => Command::ShowWords(hit.report, hit.span),
        });
    }
}
