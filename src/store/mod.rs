//! What stands on the disk: project files, settings, folders, whole writes.

mod error;
mod files;
mod folders;
mod project_file;
mod settings;

pub use error::StoreError;
pub use files::{read_annotated, read_report, reports_in, write_whole};
pub use folders::Folders;
pub use project_file::{ProjectFile, SUFFIX, write_project};
pub use settings::{Panes, Settings, Theme};
