//! What stands on the disk: project files, settings, folders, whole writes.

mod backups;
mod error;
mod files;
mod findings;
mod folders;
mod lock;
mod project_file;
mod search;
mod settings;

pub use backups::Backups;
pub use error::StoreError;
pub use files::{read_annotated, read_reports, reports_in, write_whole};
pub use findings::write_findings;
pub use folders::Folders;
pub use project_file::{
    ProjectFile, SUFFIX, copy_project, read_project, recover_project, write_project,
};
pub use search::SearchIndex;
pub use settings::{Counted, Panes, Settings, Theme};
