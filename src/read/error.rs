//! Why a file is not a report: what it is, and what would help.

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No words.
    #[error("there is no text in it; check that the file was saved completely")]
    Empty,
    /// Too large.
    #[error("it has {} MB, more than the {} MB that are read; split it, or paste the part you need", .0 / 1_000_000, super::MAX_BYTES / 1_000_000)]
    TooLarge(u64),
    /// A known format that cannot be read.
    #[error(
        "it is {0}, which cannot be read yet; save it as plain text or as a web page, or copy its text and paste it here"
    )]
    Foreign(&'static str),
    /// Data for programs.
    #[error(
        "it is JSON, data for programs and no report; annotated reports in Citron's JSON are read by “standpoint analyze --spans-given”"
    )]
    Data,
    /// Bytes that are no text.
    #[error("it holds binary data, not text; open the text file that belongs to it")]
    Binary,
    /// No encoding fits.
    #[error(
        "its characters fit no known encoding (the first odd byte is number {0}); save it again as UTF-8"
    )]
    Encoding(usize),
    /// Broken, or the end is missing; the words say where.
    #[error("it is damaged ({0}), so part of it may be missing; download or copy it again")]
    Half(&'static str),
    /// Locked by a password.
    #[error(
        "it is locked with a password; open it in the program it comes from and save it without one"
    )]
    Locked,
    /// More than is reasonable comes out of it: a bomb, or no report.
    #[error("it holds far more than a report ({0}); split it, or paste the part you need")]
    TooMuch(&'static str),
    /// Pages are pictures.
    #[error("its pages are pictures without text; run a text recognition over it first")]
    Pictures,
    /// A table without a column of texts, data that is no article and so on.
    #[error("{0}")]
    NoReports(String),
    /// The person gave it up.
    #[error("reading was cancelled")]
    Cancelled,
    /// Annotations that cannot be understood.
    #[error("its annotations cannot be understood ({0})")]
    Annotation(String),
    /// A page without an article.
    #[error("no article was found on this web page; copy the article's text and paste it here")]
    NoArticle,
}
