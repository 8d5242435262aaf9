//! The walk through the text part of an `OpenDocument` text.

use super::styles::Styles;
use crate::read::ReadError;
use crate::read::article::Ask;
use crate::read::office::credits::{Credits, Languages, Role};
use crate::read::office::flow::{Flow, Place};
use crate::read::office::xml::{Element, Token, Xml};

/// Elements that are no part of the running text.
const LEFT_OUT: [&str; 27] = [
    "text:tracked-changes",
    "text:note",
    "office:annotation",
    "text:table-of-content",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
    "text:alphabetical-index",
    "text:page-number",
    "text:page-count",
    "text:page-continuation",
    "text:hidden-text",
    "text:ruby-text",
    "text:number",
    "text:placeholder",
    "text:script",
    "text:sequence-decls",
    "office:forms",
    "office:event-listeners",
    "office:binary-data",
    "office:change-info",
    "office:font-face-decls",
    "draw:object",
    "draw:object-ole",
    // Words that stand for a picture.
    "?:title",
    "?:desc",
];

/// Shapes that may hold text.
const BOXES: [&str; 9] = [
    "draw:text-box",
    "draw:custom-shape",
    "draw:rect",
    "draw:ellipse",
    "draw:circle",
    "draw:polygon",
    "draw:caption",
    "draw:path",
    "draw:line",
];

/// What the text gave.
pub(super) struct Walked {
    pub(super) paragraphs: Vec<String>,
    pub(super) credits: Credits,
    /// Language of most letters, then those of right to left and of East Asian words.
    pub(super) languages: [String; 3],
    /// Words in boxes.
    pub(super) boxed: usize,
}

/// A paragraph or a span in it.
#[derive(Default)]
struct Run {
    role: Role,
    hidden: bool,
    language: String,
}

/// A walk through the text.
pub(super) struct Walk {
    styles: Styles,
    flow: Flow,
    credits: Credits,
    languages: Languages,
    /// Open paragraphs and spans.
    runs: Vec<Run>,
}

impl Walk {
    pub(super) fn new(styles: Styles) -> Self {
        let (credits, languages) = (Credits::default(), Languages::default());
        Self { styles, flow: Flow::new(), credits, languages, runs: Vec::new() }
    }

    pub(super) fn through(mut self, text: &str, ask: Ask<'_>) -> Result<Walked, ReadError> {
        let mut xml = Xml::new(text, "the text of the document", ask);
        loop {
            match xml.next()? {
                Token::Open(element) => self.open(&element, &mut xml)?,
                Token::Close(name) => self.close(&name),
                Token::Words(words) => self.add(&words),
                Token::End => break,
            }
        }
        let [_, right_to_left, east_asian] = self.styles.languages;
        let languages = [self.languages.most().to_owned(), right_to_left, east_asian];
        let boxed = self.flow.boxed();
        Ok(Walked { paragraphs: self.flow.finish()?, credits: self.credits, languages, boxed })
    }

    fn open(&mut self, element: &Element<'_>, xml: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        let name = element.name.as_str();
        match name {
            "text:p" | "text:h" => self.open_run("paragraph", element),
            "text:span" => self.open_run("text", element),
            "text:s" | "text:tab" => self.add(" "),
            "text:line-break" if self.shown() => self.flow.end_line(),
            "text:section" if element.attribute("display").is_some_and(|it| it == "none") => {
                xml.skip()?;
            }
            "text:hidden-paragraph" => self.hide_paragraph(element),
            "table:table-row" => self.flow.open(Place::Row),
            "table:table-cell" => self.flow.open(Place::Cell),
            "style:style" | "style:text-properties" => self.styles.see(element),
            _ if LEFT_OUT.contains(&name) => xml.skip()?,
            _ if BOXES.contains(&name) => self.flow.open(Place::Box),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "text:p" | "text:h" => self.end_paragraph(),
            "text:span" => {
                self.runs.pop();
            }
            "table:table-row" | "table:table-cell" => self.flow.close(),
            _ if BOXES.contains(&name) => self.flow.close(),
            _ => {}
        }
    }

    fn open_run(&mut self, family: &str, element: &Element<'_>) {
        let style = element.attribute("style-name").unwrap_or_default();
        let around = self.runs.last().filter(|_| family == "text");
        let hidden = self.styles.hidden(family, &style) || around.is_some_and(|it| it.hidden);
        let usual = || around.map_or(self.styles.usual(), |it| it.language.as_str());
        let language = self.styles.language(family, &style).unwrap_or_else(usual).to_owned();
        let role = match element.name.as_str() {
            "text:span" => around.map_or(Role::Body, |it| it.role),
            "text:h" if self.styles.role(&style) == Role::Body => Role::Heading,
            _ => self.styles.role(&style),
        };
        self.runs.push(Run { role, hidden, language });
    }

    fn shown(&self) -> bool {
        self.runs.last().is_some_and(|it| !it.hidden && it.role != Role::Contents)
    }

    fn add(&mut self, words: &str) {
        // Between paragraphs is nothing but white space.
        if let Some(run) = self.runs.last().filter(|_| self.shown()) {
            self.flow.add(words);
            let letters = words.chars().filter(|it| it.is_alphabetic()).count();
            self.languages.count(&run.language, letters);
        }
    }

    /// A field that hides the paragraph in which it stands.
    fn hide_paragraph(&mut self, element: &Element<'_>) {
        if element.attribute("is-hidden").is_some_and(|it| it == "true") {
            self.flow.cut(0);
            for run in &mut self.runs {
                run.hidden = true;
            }
        }
    }

    fn end_paragraph(&mut self) {
        let role = self.runs.pop().unwrap_or_default().role;
        let on_page = self.flow.on_page();
        let words = self.flow.end_paragraph();
        if let Some(words) = words.filter(|_| on_page) {
            self.credits.note(role, words);
        }
    }
}
