//! Why a file is not a report: what it is, and what would help.

use crate::language::say;

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.said())]
pub enum ReadError {
    /// No words.
    Empty,
    /// Too large.
    TooLarge(u64),
    /// A known format that cannot be read.
    Foreign(&'static str),
    /// Data for programs.
    Data,
    /// Bytes that are no text.
    Binary,
    /// No encoding fits.
    Encoding(usize),
    /// Broken, or the end is missing; the words say where.
    Half(&'static str),
    /// Locked by a password.
    Locked,
    /// More than is reasonable comes out of it: a bomb, or no report.
    TooMuch(&'static str),
    /// Pages are pictures.
    Pictures,
    /// A table without a column of texts, data that is no article and so on.
    NoReports(String),
    /// The person gave it up.
    Cancelled,
    /// Annotations that cannot be understood.
    Annotation(String),
    /// A page without an article.
    NoArticle,
}

impl ReadError {
    fn said(&self) -> String {
        match self {
            Self::Empty => say!("read-error-empty"),
            Self::TooLarge(bytes) => {
                let (size, most) = (bytes / 1_000_000, super::MAX_BYTES / 1_000_000);
                say!("read-error-too-large", size = size, most = most)
            }
            Self::Foreign(what) => say!("read-error-foreign", what = (*what)),
            Self::Data => say!("read-error-data"),
            Self::Binary => say!("read-error-binary"),
            Self::Encoding(byte) => say!("read-error-encoding", byte = (*byte)),
            Self::Half(what) => say!("read-error-half", what = (*what)),
            Self::Locked => say!("read-error-locked"),
            Self::TooMuch(what) => say!("read-error-too-much", what = (*what)),
            Self::Pictures => say!("read-error-pictures"),
            Self::NoReports(why) => why.clone(),
            Self::Cancelled => say!("read-error-cancelled"),
            Self::Annotation(why) => say!("read-error-annotation", why = why.as_str()),
            Self::NoArticle => say!("read-error-no-article"),
        }
    }
}
