//! Brings the floors together: one window, one document, the jobs behind it.

mod actions;
mod dialogs;
mod files;
mod jobs;
mod projects;
mod run;
mod saver;
mod search;

pub use run::{display_is_there, run};
pub use saver::Saver;

use std::{
    collections::BTreeSet,
    path::PathBuf,
    time::{Duration, Instant},
};

use egui::{Context, Frame, Margin, Panel, Ui};

use self::{
    dialogs::FileDialogs,
    files::Import,
    jobs::Workers,
    projects::{NextBackup, Opening},
    search::Search,
};
use crate::{
    edit::{Document, preview},
    store::{Folders, SUFFIX, Settings, StoreError, Theme},
    ui::{
        Action, AgreementView, Centre, Changes, Command, Commands, Derived, Dialog, FigureView,
        MenuState, PositionsPanel, Reader, ReportsPanel, Scene, Status, Table, View, centre_bar_ui,
        dialog_ui, menu_bar_ui, status_bar_ui, theme,
    },
};

/// How long good news stays.
const MESSAGE_TIME: Duration = Duration::from_secs(8);

/// What is begun before there is a window.
struct Start {
    folders: Folders,
    settings: Settings,
    /// Reports to open in the project.
    files: Vec<PathBuf>,
    opening: Opening,
}

impl Start {
    /// Of several projects among the files the last one stays open.
    fn begin(folders: Folders, mut files: Vec<PathBuf>) -> Self {
        let settings = Settings::load(&folders.settings());
        let project = files.iter().rposition(|it| it.extension().is_some_and(|it| it == SUFFIX));
        let project = project.map(|at| files.remove(at));
        let opening = Opening::begin(&settings, &folders, project.as_deref());
        Self { folders, settings, files, opening }
    }
}

/// The application.
pub struct App {
    document: Document,
    view: View,
    settings: Settings,
    /// The settings as they are on the disk.
    written: Settings,
    folders: Folders,
    saver: Saver,
    workers: Workers,
    import: Import,
    backup: NextBackup,
    /// The failure to save that was explained last.
    explained: Option<String>,
    file_dialogs: FileDialogs,
    reader: Reader,
    reports: ReportsPanel,
    positions: PositionsPanel,
    table: Table,
    figures: FigureView,
    agreement: AgreementView,
    derived: Derived,
    search: Search,
    commands: Commands,
    message: Option<(String, bool)>,
    /// When the message goes by itself.
    message_ends: Option<Instant>,
    /// Whether the user knows that not everything is saved.
    quits_unsaved: bool,
    /// Whether a text field had the keyboard in the last frame.
    was_in_field: bool,
}

impl App {
    /// Opens the project of the last run, or the unnamed one, in a new window, and `files` in it.
    ///
    /// The first start shows the sample.
    ///
    /// # Errors
    /// If not even the unnamed project can be opened.
    pub fn new(ctx: &Context, folders: Folders, files: Vec<PathBuf>) -> Result<Self, StoreError> {
        Self::opened(ctx, Start::begin(folders, files))
    }

    /// The same with a project that is being opened already.
    fn opened(ctx: &Context, start: Start) -> Result<Self, StoreError> {
        let Start { folders, settings, files, opening } = start;
        theme::install(ctx);
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        let (file, trouble) = opening.wait()?;
        let path = file.path().to_owned();
        let document = Document::new(file.project().clone(), file.history().clone());
        let repaint = ctx.clone();
        let mut app = Self {
            document,
            view: View::default(),
            written: settings.clone(),
            settings,
            folders,
            saver: Saver::start(file, move || repaint.request_repaint()),
            workers: Workers::start(ctx),
            import: Import::default(),
            backup: NextBackup::default(),
            explained: None,
            file_dialogs: FileDialogs::default(),
            reader: Reader::default(),
            reports: ReportsPanel::default(),
            positions: PositionsPanel::default(),
            table: Table::default(),
            figures: FigureView::default(),
            agreement: AgreementView::default(),
            derived: Derived::default(),
            search: Search::start(ctx),
            commands: Commands::default(),
            message: None,
            message_ends: None,
            quits_unsaved: false,
            was_in_field: false,
        };
        ctx.set_zoom_factor(app.settings.zoom.clamp(0.5, 3.0));
        app.set_theme(ctx);
        if !app.settings.seen && app.document.project().reports.is_empty() && files.is_empty() {
            app.add_report(crate::read::sample());
        }
        app.settings.seen = true;
        // Whatever a second window or a new project left behind stays within reach.
        for path in app.folders.shelved() {
            if !app.settings.recent_projects.contains(&path) {
                app.settings.remember_project(&path);
            }
        }
        app.view.tidy(app.document.project());
        match trouble {
            Some((path, error)) => app.explain(&path, &error),
            None if path != app.folders.unnamed() => app.remember_project(&path),
            None => {}
        }
        app.open_paths(files);
        app.analyze_new();
        Ok(app)
    }

    /// The document in the window.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What the window shows.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Gives a command as a widget would; for tests.
    pub fn command(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Whether an analysis or a save is still under way; for tests.
    pub fn is_busy(&self) -> bool {
        self.workers.is_busy()
            || self.saver.is_behind()
            || self.search.is_busy(self.reports.searched())
    }

    fn run_commands(&mut self, ctx: &Context) {
        for command in self.commands.take() {
            let is_edit = matches!(command, Command::Edit(_));
            match self.run(ctx, command) {
                Err(error) => self.message = Some((sentence(&format!("{error:#}")), true)),
                // What went wrong before was done right now.
                Ok(()) if is_edit => self.message = None,
                Ok(()) => {}
            }
        }
        self.view.tidy(self.document.project());
        self.saver.offer(&self.document);
    }

    fn run(&mut self, ctx: &Context, command: Command) -> anyhow::Result<()> {
        match command {
            Command::Do(action) => self.act(ctx, action)?,
            Command::Edit(edit) => self.document.apply(edit)?,
            Command::OpenPaths(paths) => self.open_paths(paths),
            Command::OpenTyped(path) => self.open_typed(&path),
            Command::PasteText(text) => self.add_report(crate::read::paste(&text)?),
            Command::SaveTo(action, path) => self.save_to(action, &path)?,
            Command::SaveTyped(action, path) => self.save_typed(action, &path)?,
            Command::QuitUnsaved => {
                self.quits_unsaved = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Command::ExplainFailure => {
                if let Some(error) = self.saver.error() {
                    let path = self.saver.path().to_owned();
                    self.explain(&path, &error);
                }
            }
            Command::ShowReport(id) => {
                self.view.show_report(id);
                self.workers.prefer(id);
            }
            Command::ShowWords(id, span) => {
                self.view.show_report(id);
                self.view.marked = Some(span);
                self.view.reveal = Some(span);
            }
            Command::Select(selected) => self.view.selected = selected,
            Command::Reveal(selected) => self.reveal(selected),
            Command::Compare(path) => self.compare(path.as_deref())?,
            Command::ShowDifference(at) => self.view.difference = at,
            Command::SelectRows(rows) => self.view.rows = rows,
            Command::Preview(edit) => {
                let patch = self.document.preview(edit.clone())?;
                let lines = preview(self.document.project(), &patch);
                let statements = patch.changed().count();
                let changes = Changes { lines, statements, asked: edit.targets() };
                self.view.dialog = Some(Dialog::Preview(Box::new(edit), changes));
            }
            Command::Count(counting) => self.view.counting = counting,
            Command::ShowEvidence(evidence) => self.view.evidence = evidence,
            Command::Mark(span) => self.view.marked = span,
            Command::Copy(words) => ctx.copy_text(words),
            Command::Dialog(dialog) => self.view.dialog = dialog,
            Command::CancelWork => self.cancel(),
            Command::TakeWay(path, way) => self.take_way(&path, &way)?,
            Command::CloseMessage => self.message = None,
        }
        Ok(())
    }

    /// What other threads have to say.
    fn listen(&mut self, ctx: &Context) {
        self.take_finished();
        self.explain_failure();
        self.back_up_now_and_then();
        if let Some(answer) = self.file_dialogs.answer() {
            self.take_answer(answer);
        }
        if self.settings != self.written {
            self.written = self.settings.clone();
            if let Err(error) = self.settings.save(&self.folders.settings()) {
                self.message = Some((format!("The settings were not saved: {error}"), true));
            }
        }
        let revision = self.document.revision();
        self.search.look_for(self.reports.search(), self.document.project(), revision);
        if let Some((words, hits)) = self.search.answer() {
            self.reports.show_found(words, hits);
        }
        let zoom = ctx.zoom_factor();
        if (zoom - self.settings.zoom).abs() > 0.01 {
            self.settings.zoom = zoom;
        }
        if self.is_busy() || self.file_dialogs.is_open() {
            ctx.request_repaint_after(Duration::from_millis(100));
        } else {
            // A backup may be due though nothing else happens.
            ctx.request_repaint_after(Duration::from_secs(10));
        }
    }

    /// Keys of actions, files dropped on the window, text pasted into it.
    fn read_input(&mut self, ctx: &Context) {
        let dropped: Vec<_> = ctx.input(|input| {
            input.raw.dropped_files.iter().map(|it| it.path().to_path_buf()).collect()
        });
        if !dropped.is_empty() {
            self.commands.push(Command::OpenPaths(dropped));
        }
        if self.view.dialog.is_some() {
            return;
        }
        // A key that is meant for a menu or a list is not one of review.
        let typing = ctx.text_edit_focused() || egui::Popup::is_any_open(ctx);
        let mut actions: Vec<_> =
            Action::ALL.into_iter().filter_map(|it| Some((it, it.shortcut()?))).collect();
        // Keys without Shift and Alt fit those with them too: the longer ones are asked first.
        actions.sort_by_key(|(_, keys)| !(keys.modifiers.shift || keys.modifiers.alt));
        for (action, keys) in actions {
            let text_has_it = matches!(action, Action::Undo | Action::Redo | Action::Copy);
            if typing && (text_has_it || keys.modifiers.is_none() && !is_function(keys.logical_key))
            {
                continue;
            }
            if ctx.input_mut(|input| input.consume_shortcut(&keys)) {
                self.commands.push(Command::Do(action));
                if keys.modifiers.alt {
                    // The key is no letter for the field that has the keyboard.
                    let is_text = |it: &egui::Event| matches!(it, egui::Event::Text(_));
                    ctx.input_mut(|input| input.events.retain(|it| !is_text(it)));
                }
            }
        }
        if typing {
            return;
        }
        self.read_clipboard(ctx);
        if self.view.centre == Centre::Table
            && ctx.input_mut(|it| it.consume_key(egui::Modifiers::COMMAND, egui::Key::A))
        {
            let all = self.table.rows().iter().copied().collect();
            self.commands.push(Command::SelectRows(all));
        }
        let arrows = ctx.input(|input| {
            (input.key_pressed(egui::Key::ArrowDown), input.key_pressed(egui::Key::ArrowUp))
        });
        match arrows {
            (true, _) => self.commands.push(Command::Do(Action::Next)),
            (_, true) => self.commands.push(Command::Do(Action::Previous)),
            _ => {}
        }
        // Escape closes a menu or leaves a field first.
        let free = !self.was_in_field;
        if free && ctx.input(|input| input.key_pressed(egui::Key::Escape)) {
            self.commands.push(Command::Mark(None));
            self.commands.push(Command::Select(None));
            self.commands.push(Command::SelectRows(BTreeSet::new()));
            self.commands.push(Command::ShowEvidence(None));
        }
    }

    /// Copying, and text pasted into the window.
    fn read_clipboard(&mut self, ctx: &Context) {
        let (mut copied, mut pasted) = (false, None);
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    egui::Event::Copy => copied = true,
                    egui::Event::Paste(text) => pasted = Some(text.clone()),
                    _ => {}
                }
            }
        });
        if copied {
            self.commands.push(Command::Do(Action::Copy));
        }
        if let Some(text) = pasted.filter(|it| !it.trim().is_empty()) {
            self.commands.push(Command::Dialog(Some(Dialog::Paste(text))));
        }
    }

    /// Good news goes by itself after a while; errors stay until they were read.
    fn age_message(&mut self, ctx: &Context) {
        if !matches!(self.message, Some((_, false))) {
            self.message_ends = None;
            return;
        }
        let ends = *self.message_ends.get_or_insert_with(|| Instant::now() + MESSAGE_TIME);
        let left = ends.saturating_duration_since(Instant::now());
        if left.is_zero() {
            self.message = None;
        } else {
            ctx.request_repaint_after(left);
        }
    }

    fn status(&self) -> Status {
        let (saved, unsaved) = self.saver.state();
        Status { saved, unsaved, busy: self.workers.busy(), message: self.message.clone() }
    }

    /// A failure to save is told once in a dialog, and stays in the status line until it is over.
    fn explain_failure(&mut self) {
        let error = self.saver.error();
        let words = error.as_ref().map(ToString::to_string);
        if words != self.explained {
            if let Some(error) = error.filter(|_| self.view.dialog.is_none()) {
                let path = self.saver.path().to_owned();
                self.explain(&path, &error);
            }
            self.explained = words;
        }
    }

    /// A window whose work cannot be saved is not closed without asking.
    fn keep_open_if_unsaved(&mut self, ctx: &Context) {
        if self.quits_unsaved || !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        self.saver.offer(&self.document);
        self.saver.finish();
        if let Some(error) = self.saver.error() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.view.dialog = Some(Dialog::Unsaved(sentence(&error.to_string())));
        }
    }

    fn set_theme(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.theme {
            Theme::System => egui::ThemePreference::System,
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
        });
    }

    fn panes_ui(&mut self, ui: &mut Ui) {
        let project = self.document.project();
        let revision = self.document.revision();
        let width = ui.available_width();
        let margin = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 10));
        if self.settings.panes.reports {
            let pane = Panel::left("reports")
                .default_size(236.0)
                .size_range(120.0..=(width * 0.25).clamp(130.0, 420.0));
            pane.frame(margin).show(ui, |ui| {
                let derived = &self.derived;
                let scene = Scene { project, revision, derived, view: &self.view };
                self.reports.ui(ui, scene, &mut self.commands);
            });
        }
        if self.settings.panes.positions {
            let pane = Panel::right("positions")
                .default_size(376.0)
                .size_range(200.0..=(width * 0.4).clamp(220.0, 640.0));
            pane.frame(margin).show(ui, |ui| {
                let shown = (project, revision, &self.derived);
                self.positions.ui(ui, shown, &mut self.view, &mut self.commands);
            });
        }
        let page = Frame::new().fill(theme::page(ui.visuals().dark_mode));
        egui::CentralPanel::default().frame(page).show(ui, |ui| {
            let compares = self.agreement.is_open();
            centre_bar_ui(ui, self.view.centre, compares, &mut self.commands);
            if self.view.centre == Centre::Report {
                self.reader.ui(ui, (project, revision), &mut self.view, &mut self.commands);
                return;
            }
            let mut filter = std::mem::take(&mut self.view.filter);
            let derived = &self.derived;
            let scene = Scene { project, revision, derived, view: &self.view };
            let inner = Frame::new().inner_margin(Margin { left: 12, right: 8, top: 2, bottom: 4 });
            inner.show(ui, |ui| match self.view.centre {
                Centre::Table => self.table.ui(ui, scene, &mut filter, &mut self.commands),
                Centre::Agreement => self.agreement.ui(ui, scene, &mut self.commands),
                _ => self.figures.ui(ui, scene, &mut filter, &mut self.commands),
            });
            self.view.filter = filter;
        });
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.keep_open_if_unsaved(ctx);
        self.read_input(ctx);
        self.listen(ctx);
        self.age_message(ctx);
        self.run_commands(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let bar = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(8, 3));
        let state = MenuState {
            view: &self.view,
            undo: self.document.undo_label(),
            redo: self.document.redo_label(),
            recent_reports: &self.settings.recent_reports,
            recent_projects: &self.settings.recent_projects,
            shown: [self.settings.panes.reports, self.settings.panes.positions],
        };
        Panel::top("menus").frame(bar).show(ui, |ui| menu_bar_ui(ui, &state, &mut self.commands));
        let status = self.status();
        Panel::bottom("status")
            .frame(bar)
            .show(ui, |ui| status_bar_ui(ui, &status, &mut self.commands));
        let revision = self.document.revision();
        self.derived.refresh(ui.ctx(), self.document.project(), revision);
        self.panes_ui(ui);
        let known = (self.document.project(), self.derived.names());
        dialog_ui(ui.ctx(), known, &mut self.view.dialog, &mut self.commands);
        let ctx = ui.ctx().clone();
        self.was_in_field = ctx.text_edit_focused() || egui::Popup::is_any_open(&ctx);
        if ctx.current_pass_index() > 0 {
            // A frame that is laid out twice hears every click twice.
            self.commands.take();
        }
        self.run_commands(&ctx);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.saver.offer(&self.document);
        self.saver.finish();
    }
}

fn is_function(key: egui::Key) -> bool {
    matches!(key, egui::Key::F1 | egui::Key::F5 | egui::Key::F8 | egui::Key::F9)
}

/// With a capital letter at the start, and without the system's numbers of errors.
fn sentence(words: &str) -> String {
    let mut plain = words.to_owned();
    while let Some(at) = plain.find(" (os error ") {
        let end = plain.get(at..).and_then(|it| it.find(')')).map_or(plain.len(), |it| at + it + 1);
        plain.replace_range(at..end, "");
    }
    let mut chars = plain.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().collect::<String>() + chars.as_str())
        .unwrap_or_default()
}
