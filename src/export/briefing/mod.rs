//! A briefing: where each party stands, with quotations that lead back to their reports.
//!
//! One telling of the findings as [`Block`]s; Markdown, Word and PDF only set them.

mod docx;
mod markdown;
mod pdf;
mod quotation;
mod tell;

pub(in crate::export) use docx::write as write_docx;
pub(in crate::export) use markdown::write as write_markdown;
pub(in crate::export) use pdf::write as write_pdf;

use super::about::Colour;

/// Most quotations of a position; the others are counted.
pub(super) const QUOTATIONS: usize = 8;
/// Most quotations of all positions together, as far as each has one: nobody reads a thousand pages.
pub(super) const QUOTATIONS_ALL: usize = 2_000;
/// Most tellings of others, of a position.
pub(super) const TOLD: usize = 4;
/// Most claims without a source: those most worth checking.
pub(super) const CLAIMS: usize = 100;
/// Most rows of the table at the beginning.
pub(super) const ROWS: usize = 40;
/// Longest quotation, in characters; longer ones end with an ellipsis and the number left out.
pub(super) const QUOTED: usize = 1_200;

/// A part of the briefing.
#[derive(Clone, Debug, PartialEq)]
enum Block {
    /// The title, and what is known of the whole, by name.
    Title { words: String, facts: Vec<(&'static str, String)> },
    /// A heading.
    Heading(Heading),
    /// Words that go on from edge to edge.
    Paragraph(Look, Vec<Run>),
    /// What somebody said, and where it stands.
    Quotation(Quotation),
    /// Rows below a header.
    Table(Table),
    /// An entry of a numbered list, at the place that links lead to.
    Entry { number: usize, anchor: String, runs: Vec<Run> },
}

/// A heading; 2 is a chapter, 3 a party, 4 a position.
#[derive(Clone, Debug, PartialEq)]
struct Heading {
    level: u8,
    words: String,
    /// Said after it, less loud.
    quiet: String,
    colour: Option<Colour>,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// To be read.
    Body,
    /// Details.
    Quiet,
    /// The user's own words.
    Summary,
    /// Not to be overlooked.
    Warning,
}

/// How words of a paragraph look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    Plain,
    Strong,
    Quiet,
}

/// Where words lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Link {
    /// To the web.
    Web(String),
    /// To a place in the briefing.
    Place(String),
}

/// Words of one look.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    words: String,
    tone: Tone,
    link: Option<Link>,
}

impl Run {
    fn new(tone: Tone, words: impl Into<String>) -> Self {
        Self { words: words.into(), tone, link: None }
    }

    fn plain(words: impl Into<String>) -> Self {
        Self::new(Tone::Plain, words)
    }

    fn quiet(words: impl Into<String>) -> Self {
        Self::new(Tone::Quiet, words)
    }

    fn to(self, link: Option<Link>) -> Self {
        Self { link, ..self }
    }
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq)]
struct Quotation {
    /// Speaker, cue and words.
    said: Vec<Run>,
    /// Report, outlet, date, and how it was found.
    from: Vec<Run>,
    colour: Colour,
    /// Language of the words, where it is known.
    language: Option<String>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Column {
    name: &'static str,
    /// Share of the width.
    share: f32,
    /// Whether it holds numbers.
    number: bool,
}

/// Rows below a header.
#[derive(Clone, Debug, PartialEq)]
struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<(String, Option<Colour>)>>,
}

/// Takes the blocks, one after the other.
type Sink<'a> = &'a mut dyn FnMut(Block) -> Result<(), super::ExportError>;

/// Words that run from right to left between marks of the other direction, so that numbers and
/// signs beside them keep their order.
fn kept_apart(words: &str) -> String {
    let rtl = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}');
    if words.contains(rtl) { format!("\u{200e}{words}\u{200e}") } else { words.to_owned() }
}
