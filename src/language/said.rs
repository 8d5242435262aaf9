//! What values of findings are called in the window.

use super::{said, say};
use crate::model::{Kind, Origin, QuoteMode, Review, Stance};

/// Something that has a name in every language.
pub trait Said {
    /// Its name in the language that is spoken.
    fn said(self) -> String;
}

impl Said for Kind {
    fn said(self) -> String {
        said(&format!("value-kind-{}", self.key()))
    }
}

impl Said for Stance {
    fn said(self) -> String {
        said(&format!("value-stance-{}", self.key()))
    }
}

impl Said for Review {
    fn said(self) -> String {
        said(&format!("value-review-{}", self.key()))
    }
}

impl Said for QuoteMode {
    fn said(self) -> String {
        said(&format!("value-quote-{}", self.key()))
    }
}

impl Said for Origin {
    fn said(self) -> String {
        match self {
            Self::Program => say!("value-origin-program"),
            Self::Confirmed => say!("value-origin-confirmed"),
            Self::Corrected => say!("value-origin-corrected"),
            Self::Added => say!("value-origin-added"),
        }
    }
}
