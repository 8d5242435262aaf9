//! A document of an e-book: its running text, without notes, page numbers and lists of contents.

use std::collections::BTreeSet;

use crate::read::ReadError;
use crate::read::article::Ask;
use crate::read::office::credits::{Credits, Role};
use crate::read::office::flow::{Flow, Place};
use crate::read::office::xml::{Element, Token, Xml};

/// Elements that begin and end a paragraph.
const BLOCKS: [&str; 37] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "ul",
    "thead",
];
/// Elements without running text.
const LEFT_OUT: [&str; 20] = [
    "audio",
    "button",
    "canvas",
    "iframe",
    "input",
    "map",
    "math:annotation",
    "nav",
    "noscript",
    "object",
    "option",
    "rp",
    "rt",
    "script",
    "select",
    "style",
    "svg:svg",
    "template",
    "textarea",
    "video",
];
/// What e-books call parts that are no running text, as type or role.
const FURNITURE: [&str; 23] = [
    "backlink",
    "colophon",
    "copyright-page",
    "cover",
    "endnote",
    "endnotes",
    "footnote",
    "footnotes",
    "halftitlepage",
    "imprint",
    "index",
    "landmarks",
    "loi",
    "lot",
    "noteref",
    "notes",
    "page-list",
    "pagebreak",
    "pagelist",
    "rearnote",
    "rearnotes",
    "title-page",
    "titlepage",
];
/// What older e-books call them, as class.
const CLASSES: [&str; 8] = [
    "endnote",
    "endnotes",
    "footnote",
    "footnote-ref",
    "footnotes",
    "noteref",
    "pagenum",
    "pagebreak",
];
/// Marks of notes.
const MARKS: [char; 10] = ['[', ']', '(', ')', '*', '†', '‡', '§', '¶', ' '];

/// Whether a type or role is that of a cover, a table of contents, notes and so on.
pub(super) fn is_furniture(kinds: &str) -> bool {
    let mut kinds = kinds.split_whitespace().map(|it| it.strip_prefix("doc-").unwrap_or(it));
    kinds.any(|it| it == "toc" || FURNITURE.contains(&it))
}

/// What a document holds.
pub(super) struct Chapter {
    pub(super) paragraphs: Vec<String>,
    pub(super) credits: Credits,
    /// Title in its head, which readers do not see.
    pub(super) title: String,
    pub(super) language: String,
}

/// A raised part of a line, which may be the mark of a note.
struct Raised {
    start: usize,
    link: bool,
}

struct Walk {
    flow: Flow,
    credits: Credits,
    title: String,
    language: String,
    in_title: bool,
    links: usize,
    quotes: usize,
    raised: Vec<Raised>,
    role: Role,
}

impl Chapter {
    /// Reads a document without elements of the classes that are `hidden`.
    pub(super) fn read(
        text: &str,
        hidden: &BTreeSet<String>,
        ask: Ask<'_>,
    ) -> Result<Self, ReadError> {
        let mut xml = Xml::page(text, "a chapter of the e-book", ask);
        let mut walk = Walk {
            flow: Flow::new(),
            credits: Credits::default(),
            title: String::new(),
            language: String::new(),
            in_title: false,
            links: 0,
            quotes: 0,
            raised: Vec::new(),
            role: Role::Body,
        };
        loop {
            match xml.next()? {
                Token::Open(element) if left_out(&element, hidden) => xml.skip()?,
                Token::Open(element) => walk.open(&element),
                Token::Close(name) => walk.close(&name),
                Token::Words(words) if walk.in_title => walk.title.push_str(&words),
                Token::Words(words) => walk.flow.add(&words),
                Token::End => break,
            }
        }
        walk.end_paragraph();
        let title = walk.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let Walk { flow, credits, language, .. } = walk;
        Ok(Self { paragraphs: flow.finish()?, credits, title, language })
    }
}

impl Walk {
    fn open(&mut self, element: &Element<'_>) {
        let name = element.name.as_str();
        match name {
            "html" | "body" => {
                if let Some(language) = element.attribute("lang") {
                    self.language = language;
                }
            }
            "title" => self.in_title = true,
            "br" => self.flow.end_line(),
            "q" => {
                self.flow.add(if self.quotes.is_multiple_of(2) { "“" } else { "‘" });
                self.quotes += 1;
            }
            "a" => {
                self.links += 1;
                if let Some(raised) = self.raised.last_mut() {
                    raised.link = true;
                }
            }
            "sup" => {
                let link = self.links > 0;
                self.raised.push(Raised { start: self.flow.length(), link });
            }
            "tr" => self.open_place(Place::Row),
            "td" | "th" => self.open_place(Place::Cell),
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.end_paragraph();
            self.role = role(element);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "title" => self.in_title = false,
            "q" => {
                self.quotes = self.quotes.saturating_sub(1);
                self.flow.add(if self.quotes.is_multiple_of(2) { "”" } else { "’" });
            }
            "a" => self.links = self.links.saturating_sub(1),
            "sup" => self.end_raised(),
            "tr" | "td" | "th" => self.flow.close(),
            _ if BLOCKS.contains(&name) => self.end_paragraph(),
            _ => {}
        }
    }

    fn open_place(&mut self, place: Place) {
        self.end_paragraph();
        self.raised.clear();
        self.flow.open(place);
    }

    /// Takes back raised numbers that lead to notes.
    fn end_raised(&mut self) {
        let Some(raised) = self.raised.pop().filter(|it| it.link) else { return };
        let words = self.flow.since(raised.start);
        let digits = words.chars().filter(char::is_ascii_digit).count();
        let marks = words.chars().all(|it| it.is_ascii_digit() || MARKS.contains(&it));
        if marks && digits <= 4 {
            self.flow.cut(raised.start);
        }
    }

    fn end_paragraph(&mut self) {
        let role = std::mem::take(&mut self.role);
        let on_page = self.flow.on_page();
        self.raised.clear();
        let words = self.flow.end_paragraph();
        if let Some(words) = words.filter(|_| on_page) {
            self.credits.note(role, words);
        }
    }
}

/// What a paragraph is by its element and class.
fn role(element: &Element<'_>) -> Role {
    let heading = matches!(element.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    if heading {
        return Role::Heading;
    }
    let classes = element.attribute("class").unwrap_or_default();
    let role = classes.split_whitespace().map(Role::of).find(|it| *it != Role::Body);
    // Classes are named as their makers like; only these are told by everyone alike.
    role.filter(|it| matches!(it, Role::Author | Role::Day)).unwrap_or_default()
}

fn left_out(element: &Element<'_>, hidden_classes: &BTreeSet<String>) -> bool {
    let name = element.name.as_str();
    if LEFT_OUT.contains(&name) {
        return true;
    }
    // `<ol type="a">` is a list, `<input type="…">` no text.
    let value = |key: &str| element.attribute(key).unwrap_or_default();
    let named = is_furniture(&value("type")) || is_furniture(&value("role"));
    let classed = || {
        value("class")
            .split_whitespace()
            .any(|it| CLASSES.contains(&it) || hidden_classes.contains(it))
    };
    let hidden = || {
        let style = value("style").replace(' ', "").to_lowercase();
        element.attribute("hidden").is_some() || style.contains("display:none")
    };
    named || classed() || hidden()
}
