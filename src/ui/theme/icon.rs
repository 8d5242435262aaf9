//! Icons, all of one set: letters of the face Phosphor.

/// What something is dragged by.
pub const HANDLE: &str = "\u{EAE2}";
/// Right.
pub const ACCEPT: &str = "\u{E182}";
/// Wrong.
pub const REJECT: &str = "\u{E4F6}";
/// Not sure.
pub const UNSURE: &str = "\u{E3E8}";
/// Delete.
pub const DELETE: &str = "\u{E4A6}";
/// Open a file.
pub const OPEN: &str = "\u{E256}";
/// Several files.
pub const FILES: &str = "\u{E710}";
/// Out of the clipboard.
pub const PASTE: &str = "\u{E198}";
/// A project.
pub const PROJECT: &str = "\u{E466}";
/// A sample to try things on.
pub const SAMPLE: &str = "\u{E62C}";
/// Write findings.
pub const EXPORT: &str = "\u{EAF0}";
/// Order.
pub const SORT: &str = "\u{E444}";
/// Search.
pub const SEARCH: &str = "\u{E30C}";
/// Close or clear.
pub const CLOSE: &str = "\u{E4F6}";
/// More can be done here.
pub const MORE: &str = "\u{E1FE}";
/// Take back.
pub const UNDO: &str = "\u{E038}";
/// Make again.
pub const REDO: &str = "\u{E036}";
/// Good news.
pub const DONE: &str = "\u{E184}";
/// Bad news.
pub const WARNING: &str = "\u{E4E0}";
/// The report.
pub const REPORT: &str = "\u{E0A8}";
/// The table.
pub const TABLE: &str = "\u{E476}";
/// The matrix.
pub const MATRIX: &str = "\u{E296}";
/// The timeline.
pub const TIMELINE: &str = "\u{E154}";
/// The network.
pub const NETWORK: &str = "\u{EB58}";
/// The sources.
pub const SOURCES: &str = "\u{E68E}";
/// Two coders.
pub const AGREEMENT: &str = "\u{E2D2}";
/// Least sure first.
pub const QUEUE: &str = "\u{EADC}";
/// Nothing but the page.
pub const FOCUS: &str = "\u{E1D0}";
/// Nothing leaves this computer.
pub const OFFLINE: &str = "\u{E308}";
/// Drop files here.
pub const DROP: &str = "\u{E20C}";
