//! The panel on the left: the project's reports.

use egui::{RichText, ScrollArea, Ui};

use super::{Action, Command, Commands, View, theme};
use crate::model::{Entry, Project};

/// What the panel remembers between frames.
#[derive(Debug, Default)]
pub struct ReportsPanel {
    search: String,
}

impl ReportsPanel {
    /// Shows the panel's content; the caller decides where on the screen.
    pub fn ui(&mut self, ui: &mut Ui, project: &Project, view: &View, commands: &mut Commands) {
        ui.horizontal(|ui| {
            ui.label(RichText::new("Reports").font(theme::semibold(14.5)));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let keys = Action::Open.shortcut().map(|it| ui.ctx().format_shortcut(&it));
                let tip = format!("{} ({})", Action::Open.tip(), keys.unwrap_or_default());
                if ui.button("Open…").on_hover_text(tip).clicked() {
                    commands.push(Command::Do(Action::Open));
                }
            });
        });
        let edit = egui::TextEdit::singleline(&mut self.search)
            .hint_text("Search text and speakers")
            .desired_width(f32::INFINITY);
        let field = ui.add(edit);
        field.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Search reports")
        });
        ui.add_space(4.0);
        let wanted = self.search.trim().to_lowercase();
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let mut shown = 0;
            for (id, entry) in project.reports.iter().filter(|(_, it)| matches(it, &wanted)) {
                shown += 1;
                if report_ui(ui, entry, view.report == Some(*id)) {
                    commands.push(Command::ShowReport(*id));
                }
            }
            if shown == 0 {
                ui.weak(if project.reports.is_empty() {
                    "No reports yet"
                } else {
                    "Nothing found"
                });
            }
        });
    }
}

fn matches(entry: &Entry, wanted: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(wanted);
    let named = || {
        entry.statements.values().any(|it| {
            [&it.speaker.value, &it.party.value, &it.issue.value]
                .into_iter()
                .flatten()
                .any(|name| has(name))
        })
    };
    wanted.is_empty() || has(entry.report.name()) || has(entry.report.text()) || named()
}

/// Title, outlet, date, and how far the review is.
fn report_ui(ui: &mut Ui, entry: &Entry, selected: bool) -> bool {
    let metadata = &entry.report.metadata;
    let details: Vec<_> = [&metadata.outlet, &metadata.date]
        .into_iter()
        .filter(|it| !it.is_empty())
        .cloned()
        .collect();
    let count = match (&entry.model, entry.statements.len()) {
        (None, 0) => "not analysed yet".to_owned(),
        (_, 1) => format!("1 statement, {} reviewed", entry.reviewed()),
        (_, count) => format!("{count} statements, {} reviewed", entry.reviewed()),
    };
    let mut job = egui::text::LayoutJob::default();
    let color = ui.visuals().text_color();
    let quiet = theme::quiet(ui.visuals().dark_mode);
    job.append(entry.report.name(), 0.0, egui::TextFormat::simple(theme::semibold(13.5), color));
    let small = egui::TextFormat::simple(egui::FontId::proportional(12.0), quiet);
    if !details.is_empty() {
        job.append(&format!("\n{}", details.join(" · ")), 0.0, small.clone());
    }
    job.append(&format!("\n{count}"), 0.0, small);
    let button = egui::Button::selectable(selected, job).wrap();
    ui.add(button.min_size(egui::vec2(ui.available_width(), 0.0))).clicked()
}
