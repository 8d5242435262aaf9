//! What the program remembers beside projects.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{StoreError, write_whole};
use crate::{language::Language, model::LeastSure};

/// How many recent files are kept.
const RECENT: usize = 10;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The panes beside the page, shown or folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Panes {
    /// The list of reports.
    pub reports: bool,
    /// Positions, statements and claims.
    pub positions: bool,
    /// What they count.
    pub counted: Counted,
}

/// What positions, statements and claims count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// The report on the page.
    #[default]
    Report,
    /// All reports.
    Project,
}

impl Default for Panes {
    fn default() -> Self {
        Self { reports: true, positions: true, counted: Counted::Report }
    }
}

/// What was exported last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastExport {
    /// Key of the format.
    pub format: String,
}

/// Where the user was last, by what was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastFolders {
    /// Of reports to open.
    pub reports: Option<PathBuf>,
    /// Of projects, opened or saved.
    pub projects: Option<PathBuf>,
    /// Of findings and figures that were written.
    pub exports: Option<PathBuf>,
}

/// What the program remembers from start to start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Reports opened last, the newest first.
    pub recent_reports: Vec<PathBuf>,
    /// Projects opened last, the newest first.
    pub recent_projects: Vec<PathBuf>,
    /// The project of the last run; `None` for the unnamed one.
    pub project: Option<PathBuf>,
    /// The report that was open in it.
    pub report: Option<u64>,
    /// The language of the window.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Size of everything; 1 is normal.
    pub zoom: f32,
    /// Size of the letters of reports, in points.
    pub reading: f32,
    /// Whether nothing moves by itself.
    pub calm: bool,
    /// How sure the program is to be of a statement in new projects, in percent.
    pub least_sure: u8,
    /// Threads that read and analyse; 0 means one a core.
    pub threads: usize,
    /// Which panes are shown.
    pub panes: Panes,
    /// What was exported last.
    pub export: LastExport,
    /// The folders that were used last.
    pub folders: LastFolders,
    /// Whether the program ran before; if not, it shows a sample.
    pub seen: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            recent_reports: Vec::new(),
            recent_projects: Vec::new(),
            project: None,
            report: None,
            language: Language::default(),
            theme: Theme::System,
            zoom: 1.0,
            reading: 17.5,
            calm: false,
            least_sure: LeastSure::default().0,
            threads: 0,
            panes: Panes::default(),
            export: LastExport::default(),
            folders: LastFolders::default(),
            seen: false,
        }
    }
}

impl Settings {
    /// Reads the settings; missing or damaged ones are the normal ones.
    pub fn load(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        let text = serde_json::to_vec_pretty(self)
            .map_err(|e| StoreError::Write(path.to_owned(), e.into()))?;
        write_whole(path, &text)
    }

    /// Puts a report at the top of the recent ones.
    pub fn remember_report(&mut self, path: &Path) {
        remember(&mut self.recent_reports, path);
    }

    /// Puts a project at the top of the recent ones.
    pub fn remember_project(&mut self, path: &Path) {
        remember(&mut self.recent_projects, path);
    }
}

fn remember(recent: &mut Vec<PathBuf>, path: &Path) {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    recent.retain(|it| *it != path);
    recent.insert(0, path);
    recent.truncate(RECENT);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_damage_is_forgiven() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let mut settings = Settings { theme: Theme::Dark, ..Settings::default() };
        settings.remember_report(Path::new("b"));
        settings.remember_report(Path::new("a"));
        settings.remember_report(Path::new("b"));
        settings.save(&path).unwrap();
        assert_eq!(Settings::load(&path), settings);
        assert_eq!(settings.recent_reports, [Path::new("b"), Path::new("a")]);
        fs::write(&path, "{").unwrap();
        assert_eq!(Settings::load(&path), Settings::default());
    }
}
