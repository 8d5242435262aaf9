//! From blocks to paragraphs.

use super::blocks::Block;
use super::breaks::{Steps, is_open, parts};
use super::hyphens::{Known, without_soft};
use super::lines::Line;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A title or subtitle.
    Heading,
    /// The article itself.
    Body,
    /// Smaller than the article: captions, boxes.
    Small,
    /// A note at the foot of a page.
    Note,
    /// A row of a table.
    Row,
}

/// A paragraph and what tells whether it goes on elsewhere.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    /// What it reads.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// Height of its type.
    pub size: f64,
    last: Line,
    /// Whether its last line reaches the end of the column.
    full: bool,
}

/// The type that most of the text is set in.
pub(super) fn body_size<'a>(lines: impl Iterator<Item = &'a Line>) -> f64 {
    let mut sizes: std::collections::BTreeMap<i64, usize> = std::collections::BTreeMap::new();
    for it in lines {
        *sizes.entry((it.size * 4.0).round() as i64).or_default() += it.text.len();
    }
    let most = sizes.iter().max_by_key(|(_, letters)| **letters);
    most.map_or(10.0, |(size, _)| *size as f64 / 4.0)
}

/// Reads the blocks of all pages, in order, into paragraphs; notes come last.
pub(super) fn paragraphs(pages: &[(Vec<Block>, f64)], body: f64) -> Vec<Paragraph> {
    let mut known = Known::default();
    let lines = || pages.iter().flat_map(|(it, _)| it).flat_map(|it| &it.lines);
    lines().for_each(|it| known.learn(&it.text));
    let steps = Steps::new(pages.iter().flat_map(|(it, _)| it));
    let mut text = Text { known, body, all: Vec::new(), page_start: 0 };
    for (blocks, height) in pages {
        text.page_start = text.all.len();
        for (at, block) in blocks.iter().enumerate() {
            let note = is_note(block, blocks.get(at + 1..).unwrap_or_default(), *height, body);
            let columns: Vec<&Line> = blocks.iter().flat_map(|it| &it.lines).collect();
            text.add(block, &columns, &steps, note);
        }
    }
    let (notes, mut rest): (Vec<_>, Vec<_>) =
        text.all.into_iter().partition(|it| it.kind == Kind::Note);
    rest.extend(notes.into_iter().map(|it| Paragraph { text: spaced(&it.text), ..it }));
    for it in &mut rest {
        it.text = without_soft(&it.text);
    }
    rest
}

/// Small type at the foot of a page that begins with a figure or a sign.
fn is_note(block: &Block, after: &[Block], height: f64, body: f64) -> bool {
    let Some(first) = block.lines.first() else { return false };
    let below =
        |it: &Line| it.base > first.base && it.overlap(first) > 0.3 && it.size > 0.95 * body;
    first.size < 0.95 * body
        && first.base > 0.4 * height
        && first.text.starts_with(|it: char| it.is_ascii_digit() || "*†‡§[(".contains(it))
        && !after.iter().flat_map(|it| &it.lines).any(below)
}

/// "Table 1: …", "Photo: …", in type as large as the article's.
fn is_caption(text: &str) -> bool {
    const FIGURES: [&str; 9] =
        ["Table", "Figure", "Fig.", "Tabelle", "Abb.", "Abbildung", "Tableau", "Tabla", "Photo"];
    const CREDITS: [&str; 6] = ["Photo:", "Foto:", "Photograph:", "Picture:", "Bild:", "Image:"];
    let (first, rest) = text.split_once(' ').unwrap_or_default();
    let number = rest.split([':', '.', ' ']).next().unwrap_or_default();
    let numbered = !number.is_empty() && number.chars().all(|it| it.is_ascii_digit());
    let ends = rest.get(number.len()..).is_some_and(|it| it.starts_with([':', '.']));
    FIGURES.contains(&first) && numbered && ends || CREDITS.contains(&first)
}

/// Space between the sign of a note and its text.
fn spaced(note: &str) -> String {
    let words = note.trim_start_matches(|it: char| it.is_ascii_digit() || "*†‡§".contains(it));
    let sign = note.strip_suffix(words).unwrap_or_default();
    if words.starts_with(char::is_alphabetic) { format!("{sign} {words}") } else { note.to_owned() }
}

struct Text {
    known: Known,
    body: f64,
    all: Vec<Paragraph>,
    page_start: usize,
}

impl Text {
    fn add(&mut self, block: &Block, page: &[&Line], steps: &Steps, note: bool) {
        if block.table {
            for it in &block.lines {
                self.push(it.text.clone(), Kind::Row, it, false);
            }
            return;
        }
        for (at, part) in parts(block, page, steps, self.body, note).into_iter().enumerate() {
            let (Some(first), Some(last)) = (part.lines.first(), part.lines.last()) else {
                continue;
            };
            let kind = self.kind(&part.lines, note);
            let goes_on =
                (at == 0).then(|| self.goes_on(first, kind, part.indented, steps)).flatten();
            let before = goes_on.and_then(|at| self.all.get_mut(at));
            if let Some(before) = before {
                for it in &part.lines {
                    self.known.join(&mut before.text, &it.text);
                }
                (before.last, before.full) = ((*last).clone(), part.full);
                continue;
            }
            let mut text = String::new();
            for it in &part.lines {
                self.known.join(&mut text, &it.text);
            }
            self.push(text, kind, last, part.full);
        }
    }

    fn push(&mut self, text: String, kind: Kind, last: &Line, full: bool) {
        self.all.push(Paragraph { text, kind, size: last.size, last: last.clone(), full });
    }

    fn kind(&self, lines: &[&Line], note: bool) -> Kind {
        let size = lines.first().map_or(0.0, |it| it.size);
        let letters: usize = lines.iter().map(|it| it.text.len()).sum();
        match size / self.body {
            _ if note => Kind::Note,
            _ if lines.first().is_some_and(|it| is_caption(&it.text)) => Kind::Small,
            it if it > 1.1 => Kind::Heading,
            it if it < 0.94 => Kind::Small,
            _ if lines.iter().all(|it| it.bold) && letters < 160 => Kind::Heading,
            _ => Kind::Body,
        }
    }

    /// The paragraph that goes on in a block, over captions and boxes between them.
    fn goes_on(&self, first: &Line, kind: Kind, indented: bool, steps: &Steps) -> Option<usize> {
        if kind != Kind::Body && kind != Kind::Small {
            return None;
        }
        let at = self.all.iter().rposition(|it| it.kind == kind || it.kind == Kind::Heading)?;
        let before = self.all.get(at).filter(|it| it.kind == kind && it.last.is_as_large(first))?;
        // A caption does not go on in another column or page.
        let below = at >= self.page_start
            && first.base > before.last.base
            && before.last.overlap(first) > 0.3;
        if kind == Kind::Small && !below {
            return None;
        }
        let small =
            first.text.trim_start_matches(['(', '“', '"', '‘']).starts_with(char::is_lowercase);
        let open = is_open(&before.text);
        let goes_on = if below {
            open && before.full && small
        } else {
            // What ends without a full stop and is longer than a byline goes on.
            let long = before.text.split(' ').count() > 6;
            open && (before.full || small || long)
                || before.full && steps.indents && !indented && !open
        };
        goes_on.then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::blocks::{blocks, tests::line};

    fn read(pages: Vec<Vec<Line>>) -> Vec<String> {
        let pages: Vec<_> = pages.into_iter().map(|it| (blocks(it), 800.0)).collect();
        paragraphs(&pages, 10.0).into_iter().map(|it| it.text).collect()
    }

    fn filled(lines: &[(&str, f64, f64)]) -> Vec<Line> {
        let at =
            |(i, it): (usize, &(&str, f64, f64))| line(it.0, it.1, it.2, 100.0 + 12.0 * i as f64);
        lines.iter().enumerate().map(at).collect()
    }

    #[test]
    fn indents_begin_paragraphs() {
        let page = filled(&[
            ("The first paragraph has a line that is full,", 0.0, 200.0),
            ("and a second one that is full as well now.", 0.0, 200.0),
            ("The next paragraph begins with an indent", 12.0, 200.0),
            ("and ends.", 0.0, 40.0),
        ]);
        assert_eq!(read(vec![page]).len(), 2);
    }

    #[test]
    fn short_last_lines_end_paragraphs() {
        let page = filled(&[
            ("The first paragraph has a line that is full,", 0.0, 200.0),
            ("and then it ends.", 0.0, 80.0),
            ("The next paragraph begins without indent, it", 0.0, 200.0),
            ("ends too.", 0.0, 40.0),
        ]);
        assert_eq!(read(vec![page]).len(), 2);
    }

    #[test]
    fn gaps_end_paragraphs() {
        let mut page = filled(&[
            ("The first paragraph has a line that is full,", 0.0, 200.0),
            ("and then another one that is full to its end.", 0.0, 200.0),
            ("“The next paragraph begins after a gap, as it", 0.0, 200.0),
            ("should,” she said, and so it was to the end.", 0.0, 200.0),
        ]);
        page.iter_mut().skip(2).for_each(|it| it.base += 8.0);
        assert_eq!(read(vec![page]).len(), 2);
    }

    #[test]
    fn a_page_break_parts_no_paragraph() {
        let first = filled(&[("The minister said that it would be de-", 0.0, 200.0)]);
        let mut caption = line("A picture of it", 0.0, 70.0, 300.0);
        caption.size = 8.0;
        let second = filled(&[("cided on Monday.", 0.0, 90.0)]);
        let read = read(vec![[first, vec![caption]].concat(), second]);
        assert_eq!(
            read,
            ["The minister said that it would be decided on Monday.", "A picture of it"]
        );
    }
}
