//! The briefing as a PDF: text that can be selected, a list of chapters, links, tags for screen
//! readers, and no face but those that are handed in.
//!
//! Three steps: [`type_`] makes lines of words, [`set`] puts them on pages, [`draw`] writes the
//! pages. Everything is set before anything is drawn, so that links know their pages.

mod draw;
mod page;
mod set;
mod table;
mod type_;

use std::io::Write;

use super::tell::tell;
use crate::{
    export::{Ask, ExportError, about::About, faces},
    model::Project,
};
use set::Setter;
use type_::Typesetter;

/// The faces of the document. Letters that none of them has are seen as boxes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Faces {
    /// To be read.
    pub(super) serif: &'static [u8],
    /// Its bold cut.
    pub(super) serif_bold: &'static [u8],
    /// For headings and details.
    pub(super) sans: &'static [u8],
    /// Its stronger cut.
    pub(super) sans_strong: &'static [u8],
}

const FACES: Faces = Faces {
    serif: faces::NOTO_SERIF,
    serif_bold: faces::NOTO_SERIF_BOLD,
    sans: faces::INTER,
    sans_strong: faces::INTER_SEMIBOLD,
};

/// Writes the briefing as a PDF of A4 pages.
pub(in crate::export) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    let about = About::today(project);
    let mut setter = Setter::new(Typesetter::new(FACES)?);
    let mut sink = |block| {
        setter.block(block);
        Ok(())
    };
    tell(project, &about, &mut sink, &mut *ask)?;
    let title = about.heading(project);
    let (book, typesetter) = setter.finish(&title, &about);
    let bytes = draw::draw(book, &typesetter, &title, &about, ask)?;
    Ok(out.write_all(&bytes)?)
}

/// What the libraries say.
fn failed(why: impl std::fmt::Debug) -> ExportError {
    ExportError::Format("PDF", format!("{why:?}"))
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::export::hard;

    fn pdf(project: &Project) -> Vec<u8> {
        let mut out = Vec::new();
        write(project, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        out
    }

    fn holds(bytes: &[u8], words: &str) -> bool {
        bytes.windows(words.len()).any(|it| it == words.as_bytes())
    }

    #[test]
    fn hard_words_and_missing_letters_are_set() {
        let bytes = pdf(&hard::project());
        assert!(bytes.starts_with(b"%PDF-1.7") && holds(&bytes, "%%EOF"));
        assert!(holds(&bytes, "/Outlines") && holds(&bytes, "/StructTreeRoot"));
        assert!(holds(&bytes, "https://news.example/a?b=1&c=%222%22#x%7Cy"));
        assert!(!holds(&bytes, "javascript"));
    }

    #[test]
    fn faces_are_embedded_as_subsets() {
        let bytes = pdf(&crate::hard::sample());
        assert!(holds(&bytes, "+NotoSerif") && holds(&bytes, "+Inter"));
        assert!(bytes.len() < 400_000, "{} bytes", bytes.len());
    }

    #[test]
    fn a_project_without_reports_is_a_page_too() {
        assert!(pdf(&Project::default()).starts_with(b"%PDF"));
    }

    #[test]
    fn it_can_be_given_up() {
        let mut out = Vec::new();
        let given_up = write(&hard::project(), &mut out, &mut || ControlFlow::Break(()));
        assert!(matches!(given_up, Err(ExportError::Cancelled)) && out.is_empty());
    }
}
