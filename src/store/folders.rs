//! Where things live.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::StoreError;

/// The user's folders for data and settings; they exist.
#[derive(Clone, Debug)]
pub struct Folders {
    data: PathBuf,
    settings: PathBuf,
}

impl Folders {
    /// The folders that the system has for this, or those below `STANDPOINT_HOME` if that is set.
    ///
    /// # Errors
    /// If they cannot be made.
    pub fn find() -> Result<Self, StoreError> {
        if let Some(home) = std::env::var_os("STANDPOINT_HOME") {
            return Self::below(Path::new(&home));
        }
        let Some(found) = directories::ProjectDirs::from("", "", "standpoint") else {
            return Self::below(Path::new(".standpoint"));
        };
        Self::make(found.data_dir(), found.config_dir())
    }

    /// Both folders below one folder; for tests and for a program on a stick.
    ///
    /// # Errors
    /// If they cannot be made.
    pub fn below(home: &Path) -> Result<Self, StoreError> {
        Self::make(home, home)
    }

    /// Where the user keeps documents, if the system tells.
    pub fn documents() -> Option<PathBuf> {
        let found = directories::UserDirs::new()?;
        Some(found.document_dir().unwrap_or(found.home_dir()).to_owned())
    }

    fn make(data: &Path, settings: &Path) -> Result<Self, StoreError> {
        for folder in [data, settings] {
            fs::create_dir_all(folder).map_err(|e| StoreError::Write(folder.to_owned(), e))?;
        }
        Ok(Self { data: data.to_owned(), settings: settings.to_owned() })
    }

    /// Where projects without a place, locks and backups stand.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Where the settings stand.
    pub fn settings(&self) -> PathBuf {
        self.settings.join("settings.json")
    }

    /// The project without a name, for reports that were opened without a project.
    pub fn unnamed(&self) -> PathBuf {
        self.data.join("unnamed.standpoint")
    }

    /// The unnamed projects that made way for others, and those of second windows.
    pub fn shelved(&self) -> Vec<PathBuf> {
        let listed = fs::read_dir(&self.data).into_iter().flatten().flatten();
        let shelved = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("unnamed ") && name.ends_with(".standpoint")
        };
        let mut found: Vec<_> = listed.map(|it| it.path()).filter(shelved).collect();
        found.sort();
        found
    }

    /// The file whose lock says that a project is open.
    ///
    /// # Errors
    /// If the folder for locks cannot be made.
    pub(super) fn lock_of(&self, project: &Path) -> Result<PathBuf, StoreError> {
        let folder = self.data.join("locks");
        fs::create_dir_all(&folder).map_err(|e| StoreError::Write(folder.clone(), e))?;
        Ok(folder.join(format!("{:016x}", mark(project))))
    }

    /// The folder for backups of a project.
    pub(super) fn backups_of(&self, project: &Path) -> PathBuf {
        let name = project.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.data.join("backups").join(format!("{name} {:016x}", mark(project)))
    }

    /// The folder for pages that are to be printed.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn printed(&self) -> Result<PathBuf, StoreError> {
        let folder = self.data.join("printed");
        fs::create_dir_all(&folder).map_err(|e| StoreError::Write(folder.clone(), e))?;
        Ok(folder)
    }

    /// A place for an unnamed project that makes way for a new one.
    pub fn shelf(&self) -> PathBuf {
        let place = |number: usize| self.data.join(format!("unnamed {number}.standpoint"));
        (1..10_000).map(place).find(|path| !path.exists()).unwrap_or_else(|| place(0))
    }
}

/// A number for the place of a project, the same in every run (FNV-1a of the path).
fn mark(project: &Path) -> u64 {
    let folder = project.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    // A link to a project is that project.
    let path = project.canonicalize();
    let path = path.unwrap_or_else(|_| folder.join(project.file_name().unwrap_or_default()));
    let step = |mark: u64, byte: &u8| (mark ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    path.to_string_lossy().as_bytes().iter().fold(0xcbf2_9ce4_8422_2325, step)
}
