//! Brings the floors together: one window, one document, the jobs behind it.

mod actions;
mod dialogs;
mod exporting;
mod files;
mod import;
mod input;
mod jobs;
mod look;
mod panes;
mod projects;
mod run;
mod saver;
mod search;
mod start;
mod typing;
mod window;

pub use run::{display_is_there, run};
pub use saver::Saver;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use egui::{Context, Frame, Panel, Ui};

use self::{
    dialogs::FileDialogs,
    exporting::Exporting,
    import::Import,
    jobs::Workers,
    panes::{Panes, view_at_first},
    projects::NextBackup,
    search::Search,
    start::Start,
    typing::Typed,
};
use crate::{
    edit::{Document, Edit, preview, touched},
    language::say,
    model::ReportId,
    store::{Folders, Settings, StoreError},
    ui::{
        Back, Changes, Command, Commands, Derived, Dialog, ExportOf, MenuState, Reach, Scene,
        Status, View, capital, dialog_ui, drop_ui, menu_bar_ui, palette_ui, status_bar_ui, theme,
        toast_ui,
    },
};

/// How long good news stays.
const MESSAGE_TIME: Duration = Duration::from_secs(8);

/// A report that is on the page for so long is what the next start begins with.
const STAYS: Duration = Duration::from_secs(2);

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
    exporting: Exporting,
    /// What of the project is exported.
    export_of: ExportOf,
    /// The file that was written last, and the words that told it.
    written_to: Option<(PathBuf, String)>,
    panes: Panes,
    derived: Derived,
    search: Search,
    commands: Commands,
    /// What was just done to many things, and until when that is told.
    toast: Option<(String, Back, Instant)>,
    /// How far else the last edit could have reached, the edit that makes it so, and the revision
    /// that it goes on from.
    reach: Option<(Reach, Edit, u64)>,
    message: Option<(String, bool)>,
    /// When the message goes by itself.
    message_ends: Option<Instant>,
    /// Whether the user knows that not everything is saved.
    quits_unsaved: bool,
    /// Whether a text field had the keyboard in the last frame.
    was_in_field: bool,
    /// What is typed into a field and not written yet.
    typed: Typed,
    /// The report on the page, and since when it is there.
    shown: (Option<ReportId>, Instant),
    /// When letters that our faces lack are to be looked for in the system.
    more_letters_at: Option<Instant>,
}

impl App {
    /// Opens the project of the last run, or the unnamed one, in a new window, and `files` in it.
    ///
    /// The first start shows the sample.
    ///
    /// # Errors
    /// If not even the unnamed project can be opened.
    pub fn new(ctx: &Context, folders: Folders, files: Vec<PathBuf>) -> Result<Self, StoreError> {
        let start = Start::begin(folders, files);
        look::install(ctx, &start.settings);
        Self::opened(ctx, start)
    }

    /// The same with a project that is being opened already, in a window that has its look.
    fn opened(ctx: &Context, mut start: Start) -> Result<Self, StoreError> {
        let (file, trouble) = start.wait()?;
        let Start { folders, settings, files, .. } = start;
        let threads = settings.threads;
        let path = file.path().to_owned();
        let document = Document::new(file.project().clone(), file.history().clone());
        let repaint = ctx.clone();
        let mut app = Self {
            document,
            view: view_at_first(settings.panes.counted),
            written: settings.clone(),
            settings,
            folders,
            saver: Saver::start(file, move || repaint.request_repaint()),
            workers: Workers::start(ctx, threads),
            import: Import::default(),
            backup: NextBackup::default(),
            explained: None,
            file_dialogs: FileDialogs::default(),
            exporting: Exporting::default(),
            export_of: ExportOf::default(),
            written_to: None,
            panes: Panes::default(),
            derived: Derived::default(),
            search: Search::start(ctx),
            commands: Commands::default(),
            toast: None,
            reach: None,
            message: None,
            message_ends: None,
            quits_unsaved: false,
            was_in_field: false,
            typed: Typed::default(),
            shown: (None, Instant::now()),
            more_letters_at: None,
        };
        app.set_look(ctx);
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
        app.view.report = app.settings.report.map(ReportId);
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
            || self.exporting.busy().is_some()
            || self.saver.is_behind()
            || self.search.is_busy(self.panes.reports.searched())
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

    /// Makes a change; one of many things at once is told with a way back.
    fn edit(&mut self, edit: Edit) -> anyhow::Result<()> {
        let (asked, revision) = (edit.targets(), self.document.revision());
        let made = (asked > 0 || edit.is_bulk()).then(|| edit.clone());
        let merges = edit.merges(self.document.project());
        let everywhere = edit.everywhere(self.document.project());
        self.document.apply(edit)?;
        self.toast = None;
        let Some(made) = made.filter(|_| self.document.revision() != revision) else {
            return Ok(());
        };
        // What is decided of a name reaches further than the statement on which it was decided.
        let changed = self.document.touched();
        let follow = changed.saturating_sub(asked.max(1));
        if made.is_bulk() || follow > 0 || everywhere.is_some() {
            let mut words = made.done(changed, merges);
            let mut reach = everywhere.map(|it| (Reach::Everywhere, it));
            if follow > 0 && asked > 0 {
                words.push_str(". ");
                words.push_str(&say!("dialogs-preview-follow", count = follow));
                reach = made.alone().map(|it| (Reach::OnlyHere, it)).or(reach);
            }
            self.reach = reach.map(|(far, it)| (far, it, self.document.revision()));
            self.tell(words, Back::Undo);
        }
        Ok(())
    }

    /// Says for a while what was done, with a way back.
    fn tell(&mut self, words: String, back: Back) {
        self.toast = Some((words, back, Instant::now() + MESSAGE_TIME));
    }

    /// The dialogs over the panes.
    fn dialogs_ui(&mut self, ctx: &Context) {
        let (project, revision) = (self.document.project(), self.document.revision());
        let mut dialog = self.view.dialog.take();
        let scene = Scene { project, revision, derived: &self.derived, view: &self.view };
        let commands = &mut Commands::default();
        match &mut dialog {
            Some(Dialog::Export(choice)) => {
                self.panes.export.ui(ctx, scene, choice, commands);
            }
            Some(Dialog::Palette(palette)) => {
                palette_ui(ctx, scene, &self.menu_state(), palette, commands);
            }
            _ => dialog_ui(ctx, (project, self.derived.names()), &mut dialog, commands),
        }
        self.view.dialog = dialog;
        self.commands.append(commands);
    }

    /// What the menus need to know.
    fn menu_state(&self) -> MenuState<'_> {
        MenuState {
            view: &self.view,
            undo: self.document.undo_label(),
            redo: self.document.redo_label(),
            reach: self.reach(),
            recent_reports: &self.settings.recent_reports,
            recent_projects: &self.settings.recent_projects,
            shown: self.shown_panes(),
        }
    }

    fn run(&mut self, ctx: &Context, command: Command) -> anyhow::Result<()> {
        match command {
            Command::Do(action) => self.act(ctx, action)?,
            Command::Edit(Edit::SetMetadata(id, mut metadata)) => {
                // “3 March 2026” is a day that figures and lists can put in order.
                metadata.date = crate::read::day(&metadata.date);
                self.edit(Edit::SetMetadata(id, metadata))?;
            }
            Command::Edit(edit) => self.edit(edit)?,
            Command::Typing(field, typing) => self.hear(field, typing)?,
            Command::OpenPaths(paths) => self.open_paths(paths),
            Command::OpenTyped(path) => self.open_typed(&path),
            Command::PasteText(text) => self.add_report(crate::read::paste(&text)?),
            Command::SaveTo(action, path) => self.save_to(action, &path)?,
            Command::SaveTyped(action, path) => self.save_typed(action, &path)?,
            Command::Export(choice) => self.export_chosen(ctx, choice),
            Command::ShowWritten => self.show_written()?,
            Command::AddReports(reports) => self.add_looked_at(reports),
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
            Command::Prefer(preferences) => self.prefer(ctx, *preferences),
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
                let statements = touched(self.document.project(), &patch);
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
        self.take_exported();
        self.explain_failure();
        self.write_in_pauses(ctx);
        self.back_up_now_and_then();
        if let Some(answer) = self.file_dialogs.answer() {
            self.take_answer(answer);
        }
        self.remember_report_on_page();
        if self.settings != self.written {
            self.written = self.settings.clone();
            if let Err(error) = self.settings.save(&self.folders.settings()) {
                let words = say!("app-settings-not-saved", why = error.to_string());
                self.message = Some((words, true));
            }
        }
        let revision = self.document.revision();
        self.search.look_for(self.panes.reports.search(), self.document.project(), revision);
        if let Some((words, hits)) = self.search.answer() {
            self.panes.reports.show_found(words, hits);
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

    /// A window that ends without a word begins with the same report: one that stays on the page is
    /// written down, not every one that is paged through.
    fn remember_report_on_page(&mut self) {
        let here = self.view.report;
        if self.shown.0 != here {
            self.shown = (here, Instant::now());
        } else if self.shown.1.elapsed() > STAYS {
            self.settings.report = here.map(|it| it.0);
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

    /// What was done is told for a while; taking it back, or doing something else, ends that.
    fn age_toast(&mut self, ctx: &Context) {
        let Some((.., ends)) = &self.toast else { return };
        let left = ends.saturating_duration_since(Instant::now());
        if left.is_zero() {
            self.toast = None;
        } else {
            ctx.request_repaint_after(left);
        }
    }

    fn status(&self) -> Status {
        let (saved, unsaved) = self.saver.state();
        let busy = self.exporting.busy().or_else(|| self.workers.busy());
        let told = self.message.as_ref().zip(self.written_to.as_ref());
        let written = told.is_some_and(|((words, _), (_, told))| words == told);
        Status { saved, unsaved, busy, message: self.message.clone(), written }
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
        self.end_typing();
        self.saver.offer(&self.document);
        self.saver.finish();
        if let Some(error) = self.saver.error() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.view.dialog = Some(Dialog::Unsaved(sentence(&error.to_string())));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.keep_open_if_unsaved(ctx);
        self.read_input(ctx);
        self.listen(ctx);
        self.age_message(ctx);
        self.age_toast(ctx);
        self.find_more_letters(ctx);
        self.run_commands(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let bar = Frame::side_top_panel(ui.style())
            .inner_margin(theme::space::margin(theme::space::M, theme::space::S));
        self.forget_fields_gone(ui.ctx());
        let mut given = std::mem::take(&mut self.commands);
        let menus = Panel::top("menus").frame(bar);
        menus.show(ui, |ui| menu_bar_ui(ui, &self.menu_state(), &mut given));
        self.commands = given;
        if !self.view.focus {
            let status = self.status();
            let bottom = Panel::bottom("status").frame(bar);
            bottom.show(ui, |ui| status_bar_ui(ui, &status, &mut self.commands));
        }
        let revision = self.document.revision();
        let scope = self.view.scope();
        self.derived.refresh(ui.ctx(), self.document.project(), revision, scope);
        self.panes_ui(ui);
        self.dialogs_ui(ui.ctx());
        drop_ui(ui.ctx());
        if let Some((words, back, _)) = &self.toast {
            toast_ui(ui.ctx(), words, (*back, self.reach()), &mut self.commands);
        }
        let ctx = ui.ctx().clone();
        self.was_in_field = ctx.text_edit_focused() || egui::Popup::is_any_open(&ctx);
        if ctx.current_pass_index() > 0 {
            // A frame that is laid out twice hears every click twice.
            self.commands.take();
            return;
        }
        self.run_commands(&ctx);
        self.end_typing_elsewhere();
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.end_typing();
        self.settings.report = self.view.report.map(|it| it.0);
        // The work is saved by itself; a report that is not found again is a small loss.
        let _saved = self.settings.save(&self.folders.settings());
        self.saver.offer(&self.document);
        self.saver.finish();
    }
}

/// With a capital letter at the start, and without the system's numbers of errors.
fn sentence(words: &str) -> String {
    let mut plain = words.to_owned();
    while let Some(at) = plain.find(" (os error ") {
        let end = plain.get(at..).and_then(|it| it.find(')')).map_or(plain.len(), |it| at + it + 1);
        plain.replace_range(at..end, "");
    }
    capital(&plain)
}
