//! Plain data. No input or output, no threads, no screen.

mod analysis;
mod cast;
mod claim;
mod copies;
mod decided;
mod entry;
mod filter;
mod history;
mod hit;
mod memory;
mod once;
mod patch;
mod position;
mod project;
mod report;
mod span;
mod statement;
mod table;

pub use analysis::Analysis;
pub use cast::{Member, Mention, derive_cast};
pub use claim::{Claim, ClaimId};
pub use copies::{Copies, Sketch};
pub use decided::{Decided, Origin};
pub use entry::Entry;
pub use filter::Filter;
pub use history::{History, Step};
pub use hit::Hit;
pub use memory::Memory;
pub use once::each_story_once;
pub use patch::Patch;
pub use position::{PartyPositions, Position, PositionKey, Scope, Told, derive_positions};
pub use project::{LeastSure, PALETTE_SIZE, Party, Project, Properties};
pub use report::{Metadata, Report, ReportId};
pub use span::{CodePoints, Span};
pub use statement::{Inner, Kind, QuoteMode, Review, Stance, Statement, StatementId, Target};
pub use table::{Column, Sorting, table};
