//! Copies of projects in the data folder, in case everything else goes wrong.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::{Folders, StoreError, copy_project};

/// How many of the newest backups are kept.
const NEWEST: usize = 8;
/// Of older ones, one a day is kept of so many days.
const DAYS: usize = 14;

/// The backups of one project.
#[derive(Clone, Debug)]
pub struct Backups {
    project: PathBuf,
    folder: PathBuf,
}

impl Backups {
    /// The backups of the project that stands there.
    pub fn of(project: &Path, folders: &Folders) -> Self {
        Self { project: project.to_owned(), folder: folders.backups_of(project) }
    }

    /// Where they stand.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All of them, the newest first.
    pub fn list(&self) -> Vec<PathBuf> {
        let listed = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let ours = |path: &PathBuf| path.extension().is_some_and(|it| it == super::SUFFIX);
        let mut found: Vec<_> = listed.map(|it| it.path()).filter(ours).collect();
        found.sort();
        found.reverse();
        found
    }

    /// Whether the project was written to after the newest backup.
    pub fn is_due(&self) -> bool {
        let changed = |path: &Path| fs::metadata(path).and_then(|it| it.modified()).ok();
        let log = PathBuf::from(format!("{}-wal", self.project.display()));
        let newest: Option<SystemTime> = self.list().first().and_then(|it| changed(it));
        let project = changed(&self.project).max(changed(&log));
        project.is_some_and(|it| newest.is_none_or(|newest| newest < it))
    }

    /// Makes a backup and lets old ones go. Answers where it stands.
    ///
    /// # Errors
    /// If the project cannot be read or the backup not be written.
    pub fn make(&self) -> Result<PathBuf, StoreError> {
        let failed = |e| StoreError::Write(self.folder.clone(), e);
        fs::create_dir_all(&self.folder).map_err(failed)?;
        let path = self.folder.join(format!("{}.{}", now(), super::SUFFIX));
        let aside = tempfile::TempDir::new_in(&self.folder).map_err(failed)?;
        let copy = aside.path().join("copy");
        copy_project(&self.project, &copy)?;
        fs::rename(&copy, &path).map_err(failed)?;
        for old in superfluous(&self.list()) {
            let _stays = fs::remove_file(old);
        }
        Ok(path)
    }
}

/// The time as names of backups have it: they sort by age, and every system allows them.
fn now() -> String {
    jiff::ZonedDateTime::now().strftime("%Y-%m-%d %H.%M.%S%.3f").to_string()
}

/// What is let go of backups, the newest first: all but the newest, and the last of each day.
fn superfluous(backups: &[PathBuf]) -> Vec<&PathBuf> {
    let mut days = BTreeSet::new();
    let mut goes = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let day: String = name.chars().take(10).collect();
        let full = days.len() >= DAYS;
        !days.contains(&day) && full || !days.insert(day)
    };
    backups.iter().skip(NEWEST).filter(|it| goes(it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_stay_and_one_of_each_day() {
        let name = |day: usize, hour: usize| {
            PathBuf::from(format!("2026-11-{day:02} {hour:02}.00.00.000.standpoint"))
        };
        let mut all: Vec<_> =
            (1..=25).flat_map(|day| (1..=3).map(move |hour| name(day, hour))).collect();
        all.reverse();
        let gone = superfluous(&all);
        assert_eq!(gone.len(), 75 - NEWEST - DAYS);
        assert!(gone.contains(&&name(20, 2)) && !gone.contains(&&name(20, 3)));
        assert!(gone.contains(&&name(1, 3)), "older than two weeks");
    }
}
