//! The running text of a document: paragraphs, cells of tables and boxes in reading order.

use crate::read::ReadError;

/// Most bytes of text. A novel has one million.
const MAX_TEXT: usize = 20_000_000;
/// A cell with more paragraphs than this holds columns of a page, not figures of a table.
const MAX_CELL: usize = 3;

/// What a place holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Place {
    /// The text itself.
    Page,
    /// A text box, which is read after the paragraph in which it hangs.
    Box,
    /// A row of a table: one paragraph.
    Row,
    /// A cell of a row.
    Cell,
}

#[derive(Debug)]
struct Frame {
    place: Place,
    /// The paragraph that is being read; two line ends in it end a paragraph.
    words: String,
    done: Vec<String>,
    /// Paragraphs of boxes that hang in the present paragraph.
    hanging: Vec<String>,
    cells: Vec<Vec<String>>,
}

impl Frame {
    fn new(place: Place) -> Self {
        let (done, hanging, cells) = (Vec::new(), Vec::new(), Vec::new());
        Self { place, words: String::new(), done, hanging, cells }
    }

    /// Ends the paragraph; gives the words that it added.
    fn end_paragraph(&mut self) -> Option<&str> {
        let before = self.done.len();
        let words = std::mem::take(&mut self.words);
        self.done.extend(paragraphs(&words));
        let after = self.done.len();
        self.done.append(&mut self.hanging);
        self.done.get(before..after).and_then(<[_]>::first).map(String::as_str)
    }

    fn into_paragraphs(mut self) -> Vec<String> {
        self.end_paragraph();
        let mut done = self.done;
        done.extend(row(self.cells));
        done
    }
}

/// Collects the text while a reader walks through a document.
#[derive(Debug)]
pub(in crate::read) struct Flow {
    page: Frame,
    inner: Vec<Frame>,
    /// Bytes of text so far.
    size: usize,
    /// Words in boxes, whose order on the page is not certain.
    boxed: usize,
}

impl Flow {
    pub(in crate::read) fn new() -> Self {
        Self { page: Frame::new(Place::Page), inner: Vec::new(), size: 0, boxed: 0 }
    }

    /// Adds words to the present paragraph.
    pub(in crate::read) fn add(&mut self, words: &str) {
        self.size += words.len();
        let present = &mut self.top().words;
        // Line ends of the file are spaces, and hyphens that show only at a line's end are none.
        present.extend(
            words
                .chars()
                .filter(|it| !matches!(it, '\u{AD}' | '\u{FEFF}'))
                .map(|it| if it.is_whitespace() { ' ' } else { it }),
        );
    }

    /// A line ends within the present paragraph. Two of them end the paragraph.
    pub(in crate::read) fn end_line(&mut self) {
        self.top().words.push('\n');
    }

    /// Ends the present paragraph; gives its words, unless it has none.
    pub(in crate::read) fn end_paragraph(&mut self) -> Option<&str> {
        self.top().end_paragraph()
    }

    /// So long is the present paragraph; see [`Self::cut`].
    pub(in crate::read) fn length(&self) -> usize {
        self.inner.last().unwrap_or(&self.page).words.len()
    }

    /// The words of the present paragraph from there on.
    pub(in crate::read) fn since(&self, length: usize) -> &str {
        self.inner.last().unwrap_or(&self.page).words.get(length..).unwrap_or_default()
    }

    /// Takes back what was added to the present paragraph after it had this length.
    pub(in crate::read) fn cut(&mut self, length: usize) {
        let words = &mut self.top().words;
        if words.is_char_boundary(length) {
            words.truncate(length);
        }
    }

    /// Whether the present paragraph stands outside of tables and boxes.
    pub(in crate::read) fn on_page(&self) -> bool {
        self.inner.is_empty()
    }

    pub(in crate::read) fn open(&mut self, place: Place) {
        if place == Place::Row {
            self.end_paragraph();
        }
        self.inner.push(Frame::new(place));
    }

    /// Ends a box, row or cell that was opened last, and puts it where it belongs.
    pub(in crate::read) fn close(&mut self) {
        let Some(frame) = self.inner.pop() else { return };
        let place = frame.place;
        let paragraphs = frame.into_paragraphs();
        let boxed = paragraphs.iter().map(|it| it.split(' ').count()).sum::<usize>();
        let around = self.top();
        match place {
            Place::Cell if around.place == Place::Row => around.cells.push(paragraphs),
            Place::Box => {
                around.hanging.extend(paragraphs);
                self.boxed += boxed;
            }
            Place::Page | Place::Row | Place::Cell => around.done.extend(paragraphs),
        }
    }

    /// Ends a row that is no longer part of the table.
    pub(in crate::read) fn close_deleted(&mut self) {
        self.inner.pop();
    }

    /// So many words stand in boxes.
    pub(in crate::read) fn boxed(&self) -> usize {
        self.boxed
    }

    /// The paragraphs.
    pub(in crate::read) fn finish(mut self) -> Result<Vec<String>, ReadError> {
        if self.size > MAX_TEXT {
            return Err(ReadError::TooMuch("more than twenty million letters"));
        }
        while !self.inner.is_empty() {
            self.close();
        }
        Ok(self.page.into_paragraphs())
    }

    fn top(&mut self) -> &mut Frame {
        self.inner.last_mut().unwrap_or(&mut self.page)
    }
}

/// Whether a letter is known by its place in a symbol face alone.
pub(in crate::read) fn is_symbol(letter: char) -> bool {
    ('\u{F000}'..='\u{F0FF}').contains(&letter)
}

/// A row's cells as one paragraph; columns of a page that were set as a table stay paragraphs.
fn row(cells: Vec<Vec<String>>) -> Vec<String> {
    let cells: Vec<_> = cells.into_iter().filter(|it| !it.is_empty()).collect();
    if cells.len() <= 1 || cells.iter().any(|it| it.len() > MAX_CELL) {
        return cells.into_iter().flatten().collect();
    }
    vec![cells.into_iter().map(|it| it.join(" ")).collect::<Vec<_>>().join(" | ")]
}

/// Words between two line ends, with runs of white space as one space.
fn paragraphs(words: &str) -> impl Iterator<Item = String> {
    let mut paragraphs = vec![String::new()];
    let mut ends = 0;
    for line in words.split('\n') {
        let mut line = line.split_whitespace().peekable();
        if line.peek().is_some() {
            if ends > 1 {
                paragraphs.push(String::new());
            }
            ends = 0;
        }
        if let Some(paragraph) = paragraphs.last_mut() {
            for word in line {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(word);
            }
        }
        ends += 1;
    }
    paragraphs.into_iter().filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(flow: &mut Flow, paragraphs: &[&str]) {
        flow.open(Place::Cell);
        for it in paragraphs {
            flow.add(it);
            flow.end_paragraph();
        }
        flow.close();
    }

    #[test]
    fn two_line_ends_end_a_paragraph() {
        let mut flow = Flow::new();
        flow.add("one\u{AD} two");
        flow.end_line();
        flow.add("three");
        flow.end_line();
        flow.add(" ");
        flow.end_line();
        flow.add("four");
        assert_eq!(flow.finish().unwrap(), ["one two three", "four"]);
    }

    #[test]
    fn boxes_come_after_their_paragraph() {
        let mut flow = Flow::new();
        flow.add("around ");
        flow.open(Place::Box);
        flow.add("in a box");
        flow.end_paragraph();
        flow.close();
        flow.add("it");
        assert_eq!(flow.end_paragraph(), Some("around it"));
        assert_eq!(flow.boxed(), 3);
        assert_eq!(flow.finish().unwrap(), ["around it", "in a box"]);
    }

    #[test]
    fn rows_are_paragraphs_and_columns_stay_columns() {
        let mut flow = Flow::new();
        flow.open(Place::Row);
        cell(&mut flow, &["a", "b"]);
        cell(&mut flow, &[]);
        cell(&mut flow, &["c"]);
        flow.close();
        flow.open(Place::Row);
        cell(&mut flow, &["1", "2", "3", "4"]);
        cell(&mut flow, &["side"]);
        flow.close();
        assert_eq!(flow.finish().unwrap(), ["a b | c", "1", "2", "3", "4", "side"]);
    }
}
