//! Reports that may have been read wrongly: a person looks at the text before it is added.

use std::sync::Arc;

use egui::{RichText, ScrollArea, Ui};

use super::{Dialog, parts::title_ui};
use crate::{
    language::say,
    model::Report,
    ui::{Command, Commands, theme},
};

/// A report, and why it may have been read wrongly.
#[derive(Clone, Debug)]
pub struct Doubtful {
    /// The report.
    pub report: Arc<Report>,
    /// What to look at, in words.
    pub why: Vec<String>,
}

/// Shows the first of them, and asks whether to add it.
pub(super) fn look_ui(
    ui: &mut Ui,
    reports: &[Doubtful],
    errors: &[String],
    commands: &mut Commands,
) {
    let Some((first, rest)) = reports.split_first() else {
        commands.push(Command::Dialog(None));
        return;
    };
    title_ui(ui, &say!("look-title"));
    let (report, metadata) = (&first.report, &first.report.metadata);
    ui.label(RichText::new(report.name()).font(theme::heading()));
    let details = [&metadata.outlet, &metadata.date, &metadata.byline, &metadata.file];
    let details: Vec<_> =
        details.into_iter().filter(|it| !it.is_empty()).map(String::as_str).collect();
    let words = say!("look-words", count = report.words());
    ui.weak(format!("{} · {words}", details.join(" · ")));
    for why in &first.why {
        ui.label(format!("• {why}"));
    }
    ui.add_space(theme::space::M);
    let page = egui::Frame::new().fill(ui.visuals().extreme_bg_color).inner_margin(theme::space::L);
    page.corner_radius(4.0).show(ui, |ui| {
        let height = (ui.ctx().content_rect().height() - 340.0).clamp(120.0, 380.0);
        let area = ScrollArea::vertical().id_salt("look").max_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            for span in report.paragraphs().iter().take(MOST_SHOWN) {
                ui.add(egui::Label::new(span.of(report.text())).wrap());
                ui.add_space(theme::space::M);
            }
            if report.paragraphs().len() > MOST_SHOWN {
                ui.weak(say!("look-and-so-on"));
            }
        });
    });
    ui.add_space(theme::space::L);
    ui.horizontal(|ui| {
        let next = || match (rest.is_empty(), errors.is_empty()) {
            (false, _) => Some(Dialog::Look(rest.to_vec(), errors.to_vec())),
            (true, false) => Some(Dialog::Errors(errors.to_vec())),
            (true, true) => None,
        };
        let enter = ui.input(|it| it.key_pressed(egui::Key::Enter));
        let add = ui.button(say!("look-add")).on_hover_text(say!("look-add", "tip"));
        if add.clicked() || enter {
            commands.push(Command::AddReports(vec![Arc::clone(report)]));
            commands.push(Command::Dialog(next()));
        }
        let leave = ui.button(say!("look-leave-out"));
        if leave.on_hover_text(say!("look-leave-out", "tip")).clicked() {
            commands.push(Command::Dialog(next()));
        }
        if !rest.is_empty() {
            let all = ui.button(say!("look-add-all", count = reports.len()));
            if all.on_hover_text(say!("look-add-all", "tip")).clicked() {
                let all = reports.iter().map(|it| Arc::clone(&it.report)).collect();
                commands.push(Command::AddReports(all));
                let then = Some(errors.to_vec()).filter(|it| !it.is_empty()).map(Dialog::Errors);
                commands.push(Command::Dialog(then));
            }
        }
    });
}

/// So many paragraphs are shown.
const MOST_SHOWN: usize = 300;
