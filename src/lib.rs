//! Standpoint: who said what in news reports, and where each party stands.
//!
//! # The map
//!
//! Modules stand on floors; each uses only what is below it (`tests/architecture.rs` guards that).
//!
//! | floor | module | what it does |
//! |---|---|---|
//! | 3 | [`app`] | the window: joins all below, runs commands, analyses and saves on threads |
//! | 3 | [`cli`] | the command line: the same without a window |
//! | 2 | [`ui`] | widgets: read the project, push commands, change nothing |
//! | 2 | [`store`] | files: projects (`SQLite`), settings, reports, whole writes |
//! | 1 | [`read`] | bytes to a report: format, encoding, text |
//! | 1 | [`nlp`] | a report to statements and claims: the attribution model and what follows |
//! | 1 | [`edit`] | every change as a value, and the way back |
//! | 1 | [`agreement`] | how far two people who coded the same reports agree |
//! | 1 | [`figure`] | a project as pictures: matrix, timeline, network, sources |
//! | 1 | [`export`] | findings in formats that others read |
//! | 1 | [`interop`] | what the writer and the reader of one format agree on |
//! | 0 | [`language`] | the words of the window, in the languages that it speaks |
//! | 0 | [`model`] | plain data: report, statement, claim, position, project |
//!
//! The way of the data: a file is read into a [`model::Report`]; [`nlp::Pipeline`] makes a
//! [`model::Analysis`] of it; both enter the [`model::Project`] as [`edit::Edit`]s through the one
//! door, [`edit::Document::apply`]; [`model::derive_positions`] groups the statements; exporters and
//! widgets read the project; [`store::ProjectFile`] writes the difference, and with it the
//! [`model::History`]: for every step a [`model::Patch`], the rows as they were before. What takes a
//! moment to derive from a large project is worked out behind the window ([`ui::Later`]).
//!
//! # What is always true
//!
//! - A report's text never changes after reading, so spans stay true. Spans are bytes of UTF-8 and
//!   never empty; formats that count otherwise are served at the edge ([`model::CodePoints`]).
//! - Only edits change a project; an edit is made wholly or not at all, and can be undone.
//! - What a person decided ([`model::Origin`]) is never changed by an analysis.
//! - Positions are derived, never stored; only the user's own words on them are.
//! - Numbers of reports, statements and claims are never used again.
//! - The same report gives the same findings, whatever the number of cores: ordered maps everywhere.
//!   Between kinds of processors scores may differ in the last digits.
//! - What is shown as saved survives a power cut; a project file that another program touched is
//!   never written to.
//! - Files are written whole or not at all. Nothing uses the network.

pub mod agreement;
pub mod app;
pub mod cli;
pub mod edit;
pub mod export;
pub mod figure;
#[cfg(test)]
#[path = "../tests/common/hard.rs"]
mod hard;
pub mod interop;
pub mod language;
pub mod model;
pub mod nlp;
pub mod read;
pub mod store;
pub mod ui;
