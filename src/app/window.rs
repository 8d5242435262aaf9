//! The window before its project is there, and then: it stands at once, however large the project is.

use std::{
    sync::mpsc::Sender,
    time::{Duration, Instant},
};

use egui::{CentralPanel, Context, Frame, Ui};

use super::{App, Start};
use crate::{
    language::say,
    store::StoreError,
    ui::theme::{self, space},
};

/// How often the window looks whether the project is there.
const LOOK_EVERY: Duration = Duration::from_millis(10);
/// What takes no longer is not told: words that go at once only startle.
const TOLD_AFTER: Duration = Duration::from_millis(400);

/// What the window shows.
enum Shown {
    /// The project is being opened since then.
    Opening(Box<Start>, Instant),
    /// It is there.
    Open(Box<App>),
    /// Not even an unnamed project could be opened; the window closes.
    Nothing,
}

/// The window of the program.
pub(super) struct Window {
    shown: Shown,
    /// Takes the reason if there is nothing to show.
    failed: Sender<StoreError>,
}

impl Window {
    /// The window of a start; its look is there before its project is.
    pub(super) fn new(ctx: &Context, start: Start, failed: Sender<StoreError>) -> Self {
        super::look::install(ctx, &start.settings);
        Self { shown: Shown::Opening(Box::new(start), Instant::now()), failed }
    }

    /// Shows the project as soon as it is there.
    fn open(&mut self, ctx: &Context) {
        let Shown::Opening(start, _) = &mut self.shown else { return };
        if !start.is_ready() {
            ctx.request_repaint_after(LOOK_EVERY);
            return;
        }
        let Shown::Opening(start, _) = std::mem::replace(&mut self.shown, Shown::Nothing) else {
            return;
        };
        match App::opened(ctx, *start) {
            Ok(app) => self.shown = Shown::Open(Box::new(app.with_more_letters())),
            Err(error) => {
                let _told = self.failed.send(error);
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.open(ctx);
        if let Shown::Open(app) = &mut self.shown {
            app.logic(ctx, frame);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        match &mut self.shown {
            Shown::Open(app) => app.ui(ui, frame),
            Shown::Opening(_, since) => opening_ui(ui, since.elapsed() > TOLD_AFTER),
            Shown::Nothing => opening_ui(ui, false),
        }
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        if let Shown::Open(app) = &mut self.shown {
            app.on_exit(gl);
        }
    }
}

/// An empty page; what takes longer is told.
fn opening_ui(ui: &mut Ui, told: bool) {
    let page = Frame::new().fill(theme::page(ui.visuals().dark_mode));
    CentralPanel::default().frame(page).show(ui, |ui| {
        if told {
            ui.add_space(ui.available_height() * 0.4);
            ui.vertical_centered(|ui| {
                ui.spinner();
                ui.add_space(space::M);
                ui.weak(say!("window-opening"));
            });
        }
    });
}
