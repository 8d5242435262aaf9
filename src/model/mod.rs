//! Plain data. No input or output, no threads, no screen.

mod analysis;
mod cast;
mod claim;
mod decided;
mod entry;
mod memory;
mod position;
mod project;
mod report;
mod span;
mod statement;

pub use analysis::Analysis;
pub use cast::{Member, Mention, derive_cast};
pub use claim::{Claim, ClaimId};
pub use decided::{Decided, Origin};
pub use entry::Entry;
pub use memory::Memory;
pub use position::{PartyPositions, Position, PositionKey, Scope, Told, derive_positions};
pub use project::{LeastSure, PALETTE_SIZE, Party, Project};
pub use report::{Metadata, Report, ReportId};
pub use span::{CodePoints, Span};
pub use statement::{Inner, Kind, QuoteMode, Review, Stance, Statement, StatementId, Target};
