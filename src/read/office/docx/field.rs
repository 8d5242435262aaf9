//! Fields of a Word document: their results are read, their codes are not.

/// Fields whose results are no part of the text.
const FURNITURE: [&str; 6] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "INDEX", "TOA"];

#[derive(Debug, Default)]
struct Field {
    code: String,
    in_result: bool,
}

/// The fields that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

impl Fields {
    /// A field begins, comes to its result, or ends.
    pub(super) fn turn(&mut self, kind: &str) {
        match kind {
            "begin" => self.0.push(Field::default()),
            "separate" => {
                if let Some(field) = self.0.last_mut() {
                    field.in_result = true;
                }
            }
            _ => {
                self.0.pop();
            }
        }
    }

    /// More of the code of the innermost field.
    pub(super) fn code(&mut self, words: &str) {
        if let Some(field) = self.0.last_mut().filter(|it| it.code.len() < 1000) {
            field.code.push_str(words);
        }
    }

    /// Whether words that come now are shown.
    pub(super) fn shown(&self) -> bool {
        self.0.iter().all(|it| it.in_result && !furniture(&it.code))
    }

    /// No code is longer than a paragraph: in a damaged file the rest would be lost.
    pub(super) fn end_paragraph(&mut self) {
        for field in &mut self.0 {
            field.in_result = true;
        }
    }

    /// Whether a table of contents or the like never ended.
    pub(super) fn hides_the_rest(&self) -> bool {
        !self.shown()
    }
}

/// Whether a field of this code shows a page number, a table of contents or the like.
pub(super) fn furniture(code: &str) -> bool {
    let name = code.split_whitespace().next().unwrap_or_default();
    FURNITURE.iter().any(|it| it.eq_ignore_ascii_case(name))
}
