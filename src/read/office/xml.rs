//! XML as a stream of opened and closed elements and words, for Word, `OpenDocument` and e-books.
//!
//! Nothing is fetched and no entity is expanded that the file defines itself.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_html5_entity, resolve_xml_entity};
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::read::ReadError;
use crate::read::article::{Ask, ask};

/// Deepest nesting. Word nests forty elements, tables in tables in text boxes a hundred.
const MAX_DEPTH: usize = 400;
/// Most namespaces at one place.
const MAX_SPACES: usize = 200;
/// So many steps between two questions whether to go on.
const STEPS: usize = 4096;

/// Elements of HTML that have no end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// What comes next.
#[derive(Debug)]
pub(in crate::read) enum Token<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// The element of this name ends.
    Close(String),
    /// Words between.
    Words(Cow<'a, str>),
    /// Nothing is left.
    End,
}

/// The beginning of an element.
#[derive(Debug)]
pub(in crate::read) struct Element<'a> {
    /// Its name with the usual prefix of its namespace (`w:p`), without one for web pages and packages.
    pub(in crate::read) name: String,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// The value of an attribute, whatever its prefix.
    pub(in crate::read) fn attribute(&self, name: &str) -> Option<String> {
        self.attributes().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Names without prefix, and values.
    pub(in crate::read) fn attributes(&self) -> impl Iterator<Item = (String, String)> {
        let all = self.start.html_attributes();
        let all = AsAttributes { all };
        all.map(|(key, value)| (local(&key).to_owned(), value))
    }
}

/// Reads attributes without looking for doubles, which takes long where there are many.
struct AsAttributes<'a> {
    all: quick_xml::events::attributes::Attributes<'a>,
}

impl Iterator for AsAttributes<'_> {
    type Item = (String, String);

    fn next(&mut self) -> Option<Self::Item> {
        let it = self.all.with_checks(false).next()?.ok()?;
        let value = quick_xml::escape::unescape_with(&it.value, resolve_html5_entity);
        let value = value.map_or_else(|_why| it.value.to_string(), Cow::into_owned);
        Some((it.key.as_ref().to_owned(), value))
    }
}

/// A reader of one XML part.
pub(in crate::read) struct Xml<'a, 'b> {
    reader: Reader<&'a [u8]>,
    /// What to call the part where it is damaged.
    part: &'static str,
    /// Whether ends may be missing, as in web pages.
    page: bool,
    open: Vec<String>,
    /// So many elements end before anything else comes.
    closing: usize,
    /// Depth, prefix and usual prefix of the namespaces in force.
    spaces: Vec<(usize, String, &'static str)>,
    steps: usize,
    ask: Ask<'b>,
}

impl<'a, 'b> Xml<'a, 'b> {
    /// Reads XML; anything wrong in it is an error that names the part.
    pub(in crate::read) fn new(text: &'a str, part: &'static str, ask: Ask<'b>) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        let (open, spaces) = (Vec::new(), Vec::new());
        Self { reader, part, page: false, open, closing: 0, spaces, steps: 0, ask }
    }

    /// Reads a web page: missing ends are added, those too many are left out.
    pub(in crate::read) fn page(text: &'a str, part: &'static str, ask: Ask<'b>) -> Self {
        let mut it = Self::new(text, part, ask);
        it.reader.config_mut().allow_dangling_amp = true;
        it.page = true;
        it
    }

    /// The next step.
    pub(in crate::read) fn next(&mut self) -> Result<Token<'a>, ReadError> {
        loop {
            self.steps += 1;
            if self.steps.is_multiple_of(STEPS) {
                ask(self.ask)?;
            }
            if self.closing > 0 {
                self.closing -= 1;
                return Ok(Token::Close(self.pop()));
            }
            let event = self.reader.read_event().map_err(|_why| self.damaged())?;
            match event {
                Event::Start(start) | Event::Empty(start) => return self.begin(start),
                Event::End(end) => self.end(end.name().as_ref())?,
                Event::Text(it) => return Ok(Token::Words(it.into_inner())),
                Event::CData(it) => return Ok(Token::Words(it.into_inner())),
                Event::GeneralRef(it) => return self.entity(&it),
                Event::Eof if self.open.is_empty() => return Ok(Token::End),
                Event::Eof if self.page => self.closing = self.open.len(),
                Event::Eof => return Err(self.damaged()),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Goes to the end of the element that was opened last.
    pub(in crate::read) fn skip(&mut self) -> Result<(), ReadError> {
        let depth = self.depth();
        while self.depth() >= depth {
            if let Token::End = self.next()? {
                break;
            }
        }
        Ok(())
    }

    /// So many elements are open.
    fn depth(&self) -> usize {
        self.open.len()
    }

    fn begin(&mut self, start: BytesStart<'a>) -> Result<Token<'a>, ReadError> {
        if self.depth() >= MAX_DEPTH {
            return Err(ReadError::TooMuch("elements nested hundreds deep"));
        }
        self.add_spaces(&start)?;
        let name = self.name(start.name().as_ref());
        if self.page && VOID.contains(&name.as_str()) {
            self.closing = 1;
        }
        self.open.push(name.clone());
        Ok(Token::Open(Element { name, start }))
    }

    /// Ends an element, with those inside of it that were left open in a web page.
    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        let name = self.name(name);
        match self.open.iter().rposition(|it| *it == name) {
            Some(place) => self.closing = self.depth() - place,
            None => self.closing = 0,
        }
        if self.page || self.closing == 1 { Ok(()) } else { Err(self.damaged()) }
    }

    fn pop(&mut self) -> String {
        let name = self.open.pop().unwrap_or_default();
        let depth = self.depth();
        while self.spaces.last().is_some_and(|(it, _, _)| *it > depth) {
            self.spaces.pop();
        }
        name
    }

    fn add_spaces(&mut self, start: &BytesStart<'_>) -> Result<(), ReadError> {
        if !start.attributes_raw().contains("xmlns") {
            return Ok(());
        }
        let depth = self.depth() + 1;
        for (key, address) in (AsAttributes { all: start.html_attributes() }) {
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) => rest.strip_prefix(':').unwrap_or(rest),
                None => continue,
            };
            self.spaces.push((depth, prefix.to_owned(), usual(&address)));
            if self.spaces.len() > MAX_SPACES {
                return Err(ReadError::TooMuch("hundreds of XML namespaces"));
            }
        }
        Ok(())
    }

    /// A name with the usual prefix of its namespace.
    fn name(&self, name: &str) -> String {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let space = self.spaces.iter().rev().find(|(_, it, _)| it == prefix);
        // A prefix that is not declared is taken for what it usually is.
        let space = space.map_or(prefix, |(_, _, usual)| *usual);
        let local = if self.page { local.to_lowercase() } else { local.to_owned() };
        if space.is_empty() { local } else { format!("{space}:{local}") }
    }

    /// A character by its number or by one of the names that XML (in pages: HTML) knows.
    fn entity(&self, it: &BytesRef<'_>) -> Result<Token<'a>, ReadError> {
        if let Ok(Some(letter)) = it.resolve_char_ref() {
            return Ok(Token::Words(Cow::Owned(letter.to_string())));
        }
        let known = if self.page { resolve_html5_entity(it) } else { resolve_xml_entity(it) };
        match known {
            Some(words) => Ok(Token::Words(Cow::Borrowed(words))),
            None if self.page => Ok(Token::Words(Cow::Owned(format!("&{};", &**it)))),
            None => Err(self.damaged()),
        }
    }

    fn damaged(&self) -> ReadError {
        ReadError::Half(self.part)
    }
}

/// The usual prefix of a namespace; `?` for those that no reader knows.
fn usual(address: &str) -> &'static str {
    const OASIS: &str = "urn:oasis:names:tc:opendocument:xmlns:";
    const ODF: [&str; 6] = ["office", "text", "table", "style", "meta", "manifest"];
    if let Some(rest) = address.strip_prefix(OASIS) {
        let name = rest.split(':').next().unwrap_or_default();
        let known = ODF.into_iter().find(|it| *it == name);
        return known.unwrap_or(match name {
            "drawing" => "draw",
            "xsl-fo-compatible" => "fo",
            "container" => "",
            _ => "?",
        });
    }
    match address {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => "w",
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc",
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => "m",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
        | "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes" => "vt",
        "http://purl.org/dc/elements/1.1/" => "dc",
        "http://www.w3.org/2001/04/xmlenc#" => "enc",
        "http://www.w3.org/2000/svg" => "svg",
        "http://www.w3.org/1998/Math/MathML" => "math",
        ""
        | "http://www.w3.org/1999/xhtml"
        | "http://www.idpf.org/2007/opf"
        | "http://openebook.org/namespaces/oeb-package/1.0/"
        | "http://www.daisy.org/z3986/2005/ncx/"
        | "http://schemas.openxmlformats.org/package/2006/relationships"
        | "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
        | "http://purl.oclc.org/ooxml/officeDocument/customProperties" => "",
        _ => "?",
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
