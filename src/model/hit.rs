//! Where searched words stand.

use super::{ReportId, Span, StatementId};

/// A place where the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// In which report.
    pub report: ReportId,
    /// In which statement; `None` for other words of the report.
    pub statement: Option<StatementId>,
    /// The paragraph or the content.
    pub span: Span,
    /// Words around the match.
    pub snippet: String,
    /// The matched words, as spans of the snippet.
    pub marks: Vec<Span>,
}
