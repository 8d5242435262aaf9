//! Writing projects, findings and figures.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{
    App,
    dialogs::Answer,
    projects::{as_project, same_file},
};
use crate::{
    export,
    figure::to_svg,
    language::say,
    store::{self, Folders, SUFFIX},
    ui::{Action, Centre, Command, Dialog, ExportOf, Picture, theme},
};

impl App {
    /// The same for a path that was typed: a file that is there is not replaced without asking.
    pub(super) fn save_typed(&mut self, action: Action, path: &Path) -> anyhow::Result<()> {
        let final_path = match action {
            // A report moves into a project that is there; nothing is replaced.
            Action::MoveReport => return self.save_to(action, path),
            Action::WriteAs(format) => with_ending(path, format.ending),
            Action::ExportFigure(picture) => with_ending(path, picture.ending()),
            _ => as_project(path),
        };
        self.remember_folder(action, &final_path);
        if final_path.exists() && !same_file(&final_path, self.saver.path()) {
            self.view.dialog = Some(Dialog::Replace(action, final_path));
            return Ok(());
        }
        self.save_to(action, path)
    }

    /// Writes a project or findings where the user chose.
    pub(super) fn save_to(&mut self, action: Action, path: &Path) -> anyhow::Result<()> {
        match action {
            Action::SaveAs => self.save_as(path)?,
            Action::MoveReport => self.move_report(path)?,
            Action::WriteAs(format) => self.export_to(format, path)?,
            Action::ExportFigure(picture) => self.export_figure(picture, path)?,
            _ => {}
        }
        Ok(())
    }

    fn export_figure(&mut self, picture: Picture, path: &Path) -> anyhow::Result<()> {
        let path = with_ending(path, picture.ending());
        let notes = self.notes();
        if self.view.centre == Centre::Table {
            let rows = self.panes.table.cells(self.document.project());
            let bytes = export::to_table(&rows, &notes)?.into_bytes();
            store::write_whole(&path, &bytes)?;
            self.tell_written(&path, false);
            return Ok(());
        }
        let Some(figure) = self.panes.figures.figure() else { return Ok(()) };
        let title = self.view.centre.name();
        let drawing = figure.drawing.clone().with_notes(&notes);
        let svg = || {
            // On paper figures are light.
            to_svg(&drawing, &title, &|role| {
                let [r, g, b, _] = theme::figure_colour(role, false).to_array();
                [r, g, b]
            })
        };
        let bytes = match picture {
            Picture::Svg => svg().into_bytes(),
            Picture::Png => export::to_png(&svg(), 2.0)?,
            Picture::Table => export::to_table(&figure.rows, &notes)?.into_bytes(),
        };
        store::write_whole(&path, &bytes)?;
        self.tell_written(&path, false);
        Ok(())
    }

    /// Where a figure or a table comes from, and what it leaves out.
    fn notes(&self) -> Vec<String> {
        let project = self.document.project();
        let name = match project.properties.title.trim() {
            "" => self.saver.path().file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            title => title.to_owned(),
        };
        let reports = project.reports.len();
        let today = jiff::ZonedDateTime::now().date();
        let version = env!("CARGO_PKG_VERSION");
        let day = today.to_string();
        let from = say!("notes-from", version = version, name = name, count = reports, day = day);
        let mut choices = vec![say!("notes-sure", percent = project.least_sure.0)];
        choices.extend(Some(self.view.filter.words()).filter(|it| !it.is_empty()));
        let counting = self.view.counting;
        choices.extend(counting.once.then(|| say!("notes-once")));
        let wider = counting.wider && self.view.centre.is_figure();
        choices.extend(wider.then(|| say!("notes-wider")));
        vec![from, choices.join("; ")]
    }

    /// Says where something was written; a button leads there. What no viewer could be opened for
    /// is to be printed by hand.
    pub(super) fn tell_written(&mut self, path: &Path, to_print: bool) {
        let place = path.display().to_string();
        let words = if to_print {
            say!("files-written-print", path = place)
        } else {
            say!("files-written", path = place)
        };
        self.message = Some((words.clone(), false));
        self.written_to = Some((path.to_owned(), words));
    }

    /// Shows what was written last in the system's file manager.
    pub(super) fn show_written(&self) -> anyhow::Result<()> {
        let Some((path, _)) = &self.written_to else { return Ok(()) };
        let folder = path.parent().unwrap_or(path);
        opener::reveal(path).or_else(|_no_manager| opener::open(folder))?;
        Ok(())
    }

    pub(super) fn take_answer(&mut self, answer: Answer) {
        if let Answer::Chosen(action, paths) = &answer
            && let Some(path) = paths.first()
        {
            self.remember_folder(*action, path);
        }
        match answer {
            Answer::Nothing => {}
            Answer::Chosen(Action::Open | Action::OpenFolder | Action::OpenProject, paths) => {
                self.commands.push(Command::OpenPaths(paths));
            }
            Answer::Chosen(Action::Compare, paths) => {
                self.commands.push(Command::Compare(paths.into_iter().next()));
            }
            Answer::Chosen(action, paths) => {
                for path in paths {
                    self.commands.push(Command::SaveTo(action, path));
                }
            }
            Answer::NoDialog(action, name) => {
                let last = self.last_folder(action).clone().filter(|it| it.is_dir());
                let folder = last.or_else(Folders::documents).filter(|_| !name.is_empty());
                let name = folder.map_or(name.clone(), |it| it.join(name).display().to_string());
                self.view.dialog = Some(Dialog::Path(action, say!("files-no-dialog"), name));
            }
        }
    }

    /// Asks the system for a file, in the folder that was used last for such files.
    pub(super) fn ask_for_file(&mut self, ctx: &Context, action: Action, name: String) {
        let folder = self.last_folder(action).clone();
        self.file_dialogs.show(ctx, action, (name, folder));
    }

    /// The next dialog for such files begins where this one is.
    pub(super) fn remember_folder(&mut self, action: Action, path: &Path) {
        let folder = if path.is_dir() { Some(path) } else { path.parent() };
        if let Some(folder) = folder.filter(|it| it.is_absolute()) {
            *self.last_folder(action) = Some(folder.to_owned());
        }
    }

    fn last_folder(&mut self, action: Action) -> &mut Option<PathBuf> {
        let folders = &mut self.settings.folders;
        match action {
            Action::WriteAs(_) | Action::ExportFigure(_) => &mut folders.exports,
            Action::OpenProject | Action::SaveAs | Action::MoveReport | Action::Compare => {
                &mut folders.projects
            }
            _ => &mut folders.reports,
        }
    }

    /// A name for the file that an action writes.
    pub(super) fn suggested_name(&self, action: Action) -> String {
        let open = self.view.report.filter(|_| self.export_of == ExportOf::Report);
        let report = open.and_then(|id| self.document.project().reports.get(&id));
        let title = self.document.project().properties.title.trim();
        let stem = self.saver.path().file_stem().unwrap_or_default().to_string_lossy();
        let name = match action {
            // A project keeps its name; one without a name is called after what it is about.
            Action::SaveAs if !title.is_empty() => title,
            Action::SaveAs if !stem.starts_with("unnamed") => &stem,
            _ => report.map_or("findings", |it| it.report.name()),
        };
        let name: String =
            name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let words: Vec<_> = name.split_whitespace().take(8).collect();
        let ending = match action {
            Action::WriteAs(format) => format.ending,
            Action::ExportFigure(picture) => {
                let name = self.view.centre.name().to_lowercase();
                return format!("{name}.{}", picture.ending());
            }
            _ => SUFFIX,
        };
        if ending.is_empty() { words.join(" ") } else { format!("{}.{ending}", words.join(" ")) }
    }
}

/// The path with the ending of the format; another one that was typed stays before it, so that no
/// table is called a Word file.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let has = path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending));
    if ending.is_empty() || has || path.file_name().is_none() {
        return path.to_owned();
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{ending}"))
}
