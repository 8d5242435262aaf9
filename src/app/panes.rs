//! The panes of the window, and what each remembers.

use egui::{Frame, Panel, Ui};

use super::App;
use crate::{
    store::Counted,
    ui::{
        AgreementView, Centre, ExportDialog, FigureView, PositionsPanel, Reader, ReportsPanel,
        Scene, Side, Table, View, centre_bar_ui,
        theme::{self, space},
    },
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
    pub room: Room,
}

/// How many panes stand beside each other without being too narrow to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Room {
    /// One at a time: a small window, or everything very large.
    One,
    /// The page and one other.
    Two,
    /// All of them.
    #[default]
    Three,
}

impl Room {
    /// A page is read in a narrow column; what shows the whole project takes more.
    fn of(width: f32, centre: Centre) -> Self {
        let two = if centre == Centre::Report { 800.0 } else { 1180.0 };
        match width {
            ..520.0 => Self::One,
            it if it < two => Self::Two,
            _ => Self::Three,
        }
    }
}

/// How a project is looked at first: what is counted is as it was the last time.
pub(super) fn view_at_first(counted: Counted) -> View {
    View { all_reports: counted == Counted::Project, ..View::default() }
}

impl App {
    pub(super) fn panes_ui(&mut self, ui: &mut Ui) {
        let width = ui.available_width();
        self.panes.room = Room::of(width, self.view.centre);
        let frame =
            Frame::side_top_panel(ui.style()).inner_margin(space::margin(space::L, space::M));
        let page = Frame::new().fill(theme::page(ui.visuals().dark_mode));
        let [reports, positions] = self.shown_panes();
        if self.panes.room == Room::One && (reports || positions) {
            egui::CentralPanel::default()
                .frame(frame)
                .show(ui, |ui| if reports { self.reports_ui(ui) } else { self.positions_ui(ui) });
            return;
        }
        if reports {
            let [least, usual, most] = space::REPORTS;
            let pane = Panel::left("reports")
                .default_size(usual)
                .size_range(least..=(width * 0.25).clamp(least + space::M, most));
            pane.frame(frame).show(ui, |ui| self.reports_ui(ui));
        }
        if positions {
            let [least, usual, most] = space::POSITIONS;
            let pane = Panel::right("positions")
                .default_size(usual)
                .size_range(least..=(width * 0.4).clamp(least + space::M, most));
            pane.frame(frame).show(ui, |ui| self.positions_ui(ui));
        }
        egui::CentralPanel::default().frame(page).show(ui, |ui| self.centre_ui(ui));
    }

    /// Whether the reports and the positions are shown, as far as there is room.
    pub(super) fn shown_panes(&self) -> [bool; 2] {
        let wanted = self.settings.panes;
        let over = self.view.over;
        match self.panes.room {
            _ if self.view.focus => [false, false],
            Room::Three => [wanted.reports, wanted.positions],
            Room::Two if over == Some(Side::Reports) => [true, false],
            Room::Two => [wanted.reports && !wanted.positions, wanted.positions],
            Room::One => [over == Some(Side::Reports), over == Some(Side::Positions)],
        }
    }

    /// Shows a pane, or folds it away.
    pub(super) fn toggle_pane(&mut self, side: Side) {
        let [reports, positions] = self.shown_panes();
        let is_shown = if side == Side::Reports { reports } else { positions };
        self.view.focus = false;
        self.view.over = (!is_shown && self.panes.room != Room::Three).then_some(side);
        match side {
            Side::Reports if self.panes.room == Room::Three => {
                self.settings.panes.reports = !is_shown;
            }
            Side::Positions if self.panes.room != Room::One => {
                self.settings.panes.positions = !is_shown;
            }
            _ => {}
        }
    }

    /// Counts all reports in the panel on the right, or only the one on the page; next time too.
    pub(super) fn count_all(&mut self, all_reports: bool) {
        self.view.all_reports = all_reports;
        self.settings.panes.counted = if all_reports { Counted::Project } else { Counted::Report };
    }

    /// Shows a pane that is to be used.
    pub(super) fn unfold(&mut self, side: Side) {
        let [reports, positions] = self.shown_panes();
        if !(if side == Side::Reports { reports } else { positions }) {
            self.toggle_pane(side);
        }
    }

    fn reports_ui(&mut self, ui: &mut Ui) {
        let (project, revision) = (self.document.project(), self.document.revision());
        let scene = Scene { project, revision, derived: &self.derived, view: &self.view };
        self.panes.reports.ui(ui, scene, &mut self.commands);
    }

    fn positions_ui(&mut self, ui: &mut Ui) {
        let (project, revision) = (self.document.project(), self.document.revision());
        let shown = (project, revision, &self.derived);
        self.panes.positions.ui(ui, shown, &mut self.view, &mut self.commands);
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
        let inner = Frame::new().inner_margin(space::margin(space::L, space::S));
        inner.show(ui, |ui| match self.view.centre {
            Centre::Table => panes.table.ui(ui, scene, &mut filter, commands),
            Centre::Agreement => panes.agreement.ui(ui, scene, commands),
            _ => panes.figures.ui(ui, scene, &mut filter, commands),
        });
        self.view.filter = filter;
    }
}
