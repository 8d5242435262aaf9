//! What a reader gives: paragraphs in reading order, and what the file says about them.

use std::ops::ControlFlow;

use super::ReadError;
use crate::{language::say, model::Metadata};

/// A text as it was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Article {
    /// Title, outlet, date and so on, as far as the file tells.
    pub(super) metadata: Metadata,
    /// Headings and paragraphs in reading order, without line ends in them; never empty ones.
    pub(super) paragraphs: Vec<String>,
    /// What a person should look at before the text is believed.
    pub(super) doubts: Vec<Doubt>,
}

/// Why the text may not be what the file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Columns or boxes whose order on the page is not certain.
    Order,
    /// Pages without text, such as scanned ones.
    PagesWithoutText,
    /// Letters that could not be read.
    Letters,
    /// What was left out is so much that the article may be among it.
    Rest,
}

impl Doubt {
    /// What a person should look at, in words.
    pub fn words(self) -> String {
        match self {
            Self::Order => say!("doubt-order"),
            Self::PagesWithoutText => say!("doubt-pages-without-text"),
            Self::Letters => say!("doubt-letters"),
            Self::Rest => say!("doubt-rest"),
        }
    }
}

impl Article {
    /// Adds a paragraph, with runs of white space as one space; nothing where there are no words.
    pub(super) fn add(&mut self, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.paragraphs.push(words);
        }
    }
}

impl Article {
    /// The text of the report: the title, where the paragraphs do not begin with it, and the
    /// paragraphs with blank lines between.
    pub(super) fn text(&self) -> String {
        let title = Some(&self.metadata.title).filter(|it| !it.is_empty());
        let title = title.filter(|it| self.paragraphs.first() != Some(*it));
        let lines: Vec<_> = title.into_iter().chain(&self.paragraphs).map(String::as_str).collect();
        lines.join("\n\n") + "\n"
    }
}

/// Asked now and then during long work; [`ControlFlow::Break`] gives it up.
pub type Ask<'a> = &'a mut dyn FnMut() -> ControlFlow<()>;

/// Asks; the error says that the work was given up.
pub(super) fn ask(it: Ask<'_>) -> Result<(), ReadError> {
    if it().is_break() { Err(ReadError::Cancelled) } else { Ok(()) }
}
