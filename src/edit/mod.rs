//! Changes: every change to a project is an [`Edit`], and [`Document`] is the one door.

mod analysis;
mod document;
mod edits;
mod fields;
mod full_names;
mod issues;
mod names;
mod one_name;
mod positions;
mod preview;
mod sharing;

pub use document::Document;
pub use edits::{Adoption, Edit, EditError};
pub use fields::{Field, Name, Part};
pub use preview::{Preview, preview, touched};
