//! What can go wrong while analysing.

use crate::language::say;

/// Why a report was not analysed.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.said())]
pub enum NlpError {
    /// The embedded model cannot be read: the program was built wrongly.
    Model(String),
    /// The model failed on a text.
    Run(String),
    /// The user stopped it.
    Cancelled,
}

impl NlpError {
    fn said(&self) -> String {
        match self {
            Self::Model(why) => say!("nlp-error-model", why = why.as_str()),
            Self::Run(why) => say!("nlp-error-run", why = why.as_str()),
            Self::Cancelled => say!("nlp-error-cancelled"),
        }
    }
}
