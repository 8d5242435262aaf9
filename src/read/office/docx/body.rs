//! The walk through the text part of a Word document.

use super::field::{Fields, furniture};
use super::styles::{Styles, on};
use super::symbol::letter;
use crate::read::ReadError;
use crate::read::article::Ask;
use crate::read::office::credits::{Credits, Languages, Role};
use crate::read::office::flow::{Flow, Place, is_symbol};
use crate::read::office::xml::{Element, Token, Xml};

/// What the text gave.
pub(super) struct Walked {
    pub(super) flow_paragraphs: Vec<String>,
    pub(super) credits: Credits,
    pub(super) language: String,
    /// Words in boxes.
    pub(super) boxed: usize,
    /// Symbols that nobody knows.
    pub(super) unknown_letters: bool,
    /// A field that never ended may have hidden the rest.
    pub(super) open_field: bool,
}

/// A paragraph that is open.
#[derive(Default)]
struct Paragraph {
    role: Role,
    hidden: bool,
    /// Its end is deleted or hidden, or it is a drop cap: the next one goes on with it.
    joins: bool,
}

/// A run of words in one style.
#[derive(Default)]
struct Run {
    hidden: bool,
    right_to_left: bool,
    language: [Option<String>; 2],
}

/// What the words that come next are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Nothing,
    Text,
    Code,
}

/// A walk through the text.
pub(super) struct Walk<'a> {
    styles: &'a Styles,
    flow: Flow,
    credits: Credits,
    languages: Languages,
    fields: Fields,
    paragraphs: Vec<Paragraph>,
    runs: Vec<Run>,
    words: Words,
    /// For each open choice between contents: whether one was taken.
    taken: Vec<bool>,
    /// For each open row: whether it is deleted.
    deleted: Vec<bool>,
    /// The content of the present control is a table of contents or a placeholder.
    no_content: bool,
    unknown_letters: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            flow: Flow::new(),
            credits: Credits::default(),
            languages: Languages::default(),
            fields: Fields::default(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            words: Words::Nothing,
            taken: Vec::new(),
            deleted: Vec::new(),
            no_content: false,
            unknown_letters: false,
        }
    }

    pub(super) fn through(mut self, text: &str, ask: Ask<'_>) -> Result<Walked, ReadError> {
        let mut xml = Xml::new(text, "the text of the Word document", ask);
        loop {
            match xml.next()? {
                Token::Open(element) => self.open(&element, &mut xml)?,
                Token::Close(name) => self.close(&name),
                Token::Words(words) => match self.words {
                    Words::Text => self.add(&words),
                    Words::Code => self.fields.code(&words),
                    Words::Nothing => {}
                },
                Token::End => break,
            }
        }
        Ok(Walked {
            boxed: self.flow.boxed(),
            flow_paragraphs: self.flow.finish()?,
            credits: self.credits,
            language: self.languages.most().to_owned(),
            unknown_letters: self.unknown_letters,
            open_field: self.fields.hides_the_rest(),
        })
    }

    fn open(&mut self, element: &Element<'_>, xml: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        match element.name.as_str() {
            "w:p" => self.paragraphs.push(Paragraph::default()),
            "w:pPr" => self.read_paragraph(xml)?,
            "w:r" | "m:r" => self.runs.push(Run::default()),
            "w:rPr" => self.read_run(xml)?,
            "w:t" | "m:t" => self.words = Words::Text,
            "w:instrText" => self.words = Words::Code,
            "w:tab" | "w:ptab" => self.add(" "),
            "w:br" | "w:cr" => self.end_line(),
            "w:noBreakHyphen" => self.add("\u{2011}"),
            "w:sym" => self.add_symbol(element),
            "w:fldChar" => self.fields.turn(&element.attribute("fldCharType").unwrap_or_default()),
            "w:fldSimple" if furniture(&element.attribute("instr").unwrap_or_default()) => {
                xml.skip()?;
            }
            "w:txbxContent" => self.flow.open(Place::Box),
            "w:tr" => {
                self.flow.open(Place::Row);
                self.deleted.push(false);
            }
            "w:trPr" => self.read_row(xml)?,
            "w:tc" => self.flow.open(Place::Cell),
            "w:sdtPr" => self.read_control(xml)?,
            "w:sdtContent" if std::mem::take(&mut self.no_content) => xml.skip()?,
            "mc:AlternateContent" => self.taken.push(false),
            "mc:Choice" | "mc:Fallback" => self.choose(xml)?,
            // Deleted, moved away, said how to pronounce it, or no text at all.
            "w:del" | "w:moveFrom" | "w:rt" | "w:delText" | "w:sectPr" | "w:tblPr"
            | "w:tblGrid" | "w:tcPr" | "w:tblPrEx" | "w:sdtEndPr" => xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "w:p" => self.end_paragraph(),
            "w:r" | "m:r" => {
                self.runs.pop();
            }
            "w:t" | "m:t" | "w:instrText" => self.words = Words::Nothing,
            "w:tr" if self.deleted.pop() == Some(true) => self.flow.close_deleted(),
            "w:txbxContent" | "w:tc" | "w:tr" => self.flow.close(),
            "mc:AlternateContent" => {
                self.taken.pop();
            }
            _ => {}
        }
    }

    fn shown(&self) -> bool {
        let hidden = self.runs.last().is_some_and(|it| it.hidden);
        let paragraph = self.paragraphs.last();
        let left_out = paragraph.is_some_and(|it| it.hidden || it.role == Role::Contents);
        !hidden && !left_out && self.fields.shown()
    }

    fn add(&mut self, words: &str) {
        if !self.shown() {
            return;
        }
        self.flow.add(words);
        self.unknown_letters |= words.contains(is_symbol);
        let run = self.runs.last();
        let right_to_left = usize::from(run.is_some_and(|it| it.right_to_left));
        let own = run.and_then(|it| it.language.get(right_to_left)).and_then(Option::as_deref);
        let usual = self.styles.language.get(right_to_left).map(String::as_str);
        let letters = words.chars().filter(|it| it.is_alphabetic()).count();
        self.languages.count(own.or(usual).unwrap_or_default(), letters);
    }

    fn end_line(&mut self) {
        if self.shown() {
            self.flow.end_line();
        }
    }

    fn add_symbol(&mut self, element: &Element<'_>) {
        let face = element.attribute("font").unwrap_or_default();
        match letter(&face, &element.attribute("char").unwrap_or_default()) {
            Some(letter) => self.add(letter.encode_utf8(&mut [0; 4])),
            None => self.unknown_letters = true,
        }
    }

    fn end_paragraph(&mut self) {
        self.fields.end_paragraph();
        let paragraph = self.paragraphs.pop().unwrap_or_default();
        if paragraph.joins {
            return;
        }
        let on_page = self.flow.on_page();
        let words = self.flow.end_paragraph();
        if let Some(words) = words.filter(|_| on_page) {
            self.credits.note(paragraph.role, words);
        }
    }

    fn read_paragraph(&mut self, xml: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        let mut paragraph = Paragraph::default();
        each_below(xml, |it| match it.name.as_str() {
            "w:pStyle" => {
                let style = it.attribute("val").unwrap_or_default();
                paragraph.role = self.styles.role(&style);
                paragraph.hidden = self.styles.hidden(&style);
            }
            "w:del" | "w:moveFrom" => paragraph.joins = true,
            "w:vanish" | "w:specVanish" => paragraph.joins |= on(it),
            "w:framePr" => {
                let cap = it.attribute("dropCap").unwrap_or_default();
                paragraph.joins |= matches!(cap.as_str(), "drop" | "margin");
            }
            _ => {}
        })?;
        if let Some(present) = self.paragraphs.last_mut() {
            *present = paragraph;
        }
        Ok(())
    }

    fn read_run(&mut self, xml: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        let mut run = Run::default();
        each_below(xml, |it| match it.name.as_str() {
            "w:rStyle" => {
                run.hidden |= self.styles.hidden(&it.attribute("val").unwrap_or_default());
            }
            "w:vanish" => run.hidden = on(it),
            "w:rtl" => run.right_to_left = on(it),
            "w:lang" => run.language = [it.attribute("val"), it.attribute("bidi")],
            _ => {}
        })?;
        if let Some(present) = self.runs.last_mut() {
            *present = run;
        }
        Ok(())
    }

    fn read_row(&mut self, xml: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        let mut deleted = false;
        each_below(xml, |it| deleted |= it.name == "w:del")?;
        if let Some(row) = self.deleted.last_mut() {
            *row |= deleted;
        }
        Ok(())
    }

    fn read_control(&mut self, xml: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        let mut no_content = false;
        each_below(xml, |it| match it.name.as_str() {
            "w:showingPlcHdr" => no_content |= on(it),
            "w:docPartGallery" => {
                let gallery = it.attribute("val").unwrap_or_default();
                no_content |= gallery == "Table of Contents";
            }
            _ => {}
        })?;
        self.no_content = no_content;
        Ok(())
    }

    /// The same content for new and old programs: the first is read.
    fn choose(&mut self, xml: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        match self.taken.last_mut() {
            Some(taken) if !*taken => *taken = true,
            _ => xml.skip()?,
        }
        Ok(())
    }
}

/// Looks at all elements in the one that was opened last, but not at what they were before a change.
fn each_below(xml: &mut Xml<'_, '_>, mut see: impl FnMut(&Element<'_>)) -> Result<(), ReadError> {
    let mut depth = 1_usize;
    while depth > 0 {
        match xml.next()? {
            Token::Open(it) if it.name.ends_with("Change") => xml.skip()?,
            Token::Open(it) => {
                depth += 1;
                see(&it);
            }
            Token::Close(_) => depth -= 1,
            Token::Words(_) => {}
            Token::End => break,
        }
    }
    Ok(())
}
