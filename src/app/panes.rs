//! The panes of the window, and what each remembers.

use egui::{Frame, Margin, Panel, Ui};

use super::App;
use crate::ui::{
    AgreementView, Centre, ExportDialog, FigureView, PositionsPanel, Reader, ReportsPanel, Scene,
    Table, centre_bar_ui, theme,
};

/// What the panes remember between frames; it belongs to one project.
#[derive(Default)]
pub(super) struct Panes {
    pub reader: Reader,
    pub reports: ReportsPanel,
    pub positions: PositionsPanel,
    pub table: Table,
    pub figures: FigureView,
    pub agreement: AgreementView,
    pub export: ExportDialog,
}

impl App {
    pub(super) fn panes_ui(&mut self, ui: &mut Ui) {
        let width = ui.available_width();
        let margin = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 10));
        let (project, revision) = (self.document.project(), self.document.revision());
        if self.settings.panes.reports && !self.view.focus {
            let pane = Panel::left("reports")
                .default_size(236.0)
                .size_range(120.0..=(width * 0.25).clamp(130.0, 420.0));
            pane.frame(margin).show(ui, |ui| {
                let scene = Scene { project, revision, derived: &self.derived, view: &self.view };
                self.panes.reports.ui(ui, scene, &mut self.commands);
            });
        }
        if self.settings.panes.positions && !self.view.focus {
            let pane = Panel::right("positions")
                .default_size(376.0)
                .size_range(200.0..=(width * 0.4).clamp(220.0, 640.0));
            pane.frame(margin).show(ui, |ui| {
                let shown = (project, revision, &self.derived);
                self.panes.positions.ui(ui, shown, &mut self.view, &mut self.commands);
            });
        }
        let page = Frame::new().fill(theme::page(ui.visuals().dark_mode));
        egui::CentralPanel::default().frame(page).show(ui, |ui| self.centre_ui(ui));
    }

    fn centre_ui(&mut self, ui: &mut Ui) {
        let (project, revision) = (self.document.project(), self.document.revision());
        let (panes, commands) = (&mut self.panes, &mut self.commands);
        if !self.view.focus {
            centre_bar_ui(ui, self.view.centre, panes.agreement.is_open(), commands);
        }
        if self.view.centre == Centre::Report {
            panes.reader.ui(ui, (project, revision), &mut self.view, commands);
            return;
        }
        let mut filter = std::mem::take(&mut self.view.filter);
        let scene = Scene { project, revision, derived: &self.derived, view: &self.view };
        let inner = Frame::new().inner_margin(Margin { left: 12, right: 8, top: 2, bottom: 4 });
        inner.show(ui, |ui| match self.view.centre {
            Centre::Table => panes.table.ui(ui, scene, &mut filter, commands),
            Centre::Agreement => panes.agreement.ui(ui, scene, commands),
            _ => panes.figures.ui(ui, scene, &mut filter, commands),
        });
        self.view.filter = filter;
    }
}
