//! The XML of a project as a tree of the elements that are read. Others are passed over with
//! everything in them; entities of its own are never resolved.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use crate::read::ReadError;

/// Elements that are read.
const ELEMENTS: [&str; 24] = [
    "Project",
    "Users",
    "User",
    "CodeBook",
    "Codes",
    "Code",
    "Description",
    "Variables",
    "Variable",
    "Sources",
    "TextSource",
    "PDFSource",
    "Representation",
    "PlainTextContent",
    "PlainTextSelection",
    "Coding",
    "CodeRef",
    "VariableValue",
    "VariableRef",
    "TextValue",
    "Notes",
    "Note",
    "NoteRef",
    "DateValue",
];
/// Attributes that are read.
const ATTRIBUTES: [&str; 11] = [
    "guid",
    "name",
    "id",
    "origin",
    "isCodable",
    "color",
    "targetGUID",
    "plainTextPath",
    "startPosition",
    "endPosition",
    "creatingUser",
];
/// Deeper elements are no project.
const DEEPEST: usize = 64;
/// More elements are none either.
const MOST: usize = 700_000;

/// An element with what is in it.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) name: &'static str,
    attributes: Vec<(&'static str, String)>,
    pub(super) text: String,
    pub(super) children: Vec<Self>,
}

impl Node {
    /// An attribute, or nothing.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(it, _)| *it == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// An identifier, which some programs write in braces or capitals.
    pub(super) fn guid(&self, name: &str) -> String {
        self.attribute(name).trim().trim_matches(['{', '}']).to_lowercase()
    }

    /// The children of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |it| it.name == name)
    }

    /// The first child of this name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|it| it.name == name)
    }

    /// The words of the first child of this name.
    pub(super) fn words(&self, name: &str) -> &str {
        self.child(name).map_or("", |it| it.text.as_str())
    }
}

/// Elements that are open while the XML is read.
#[derive(Default)]
struct Growing {
    open: Vec<Node>,
    /// How many elements are open that are passed over.
    hidden: usize,
    count: usize,
    root: Option<Node>,
}

/// Reads the whole.
pub(super) fn read(text: &str) -> Result<Node, ReadError> {
    let mut reader = Reader::from_str(text);
    let mut it = Growing::default();
    let broken = |_why| ReadError::Half("its description is no XML");
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(tag) => it.start(&tag)?,
            Event::Empty(tag) => {
                it.start(&tag)?;
                it.end();
            }
            Event::End(_) => it.end(),
            Event::Text(words) => it.text(&words.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(words) => it.text(&words.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten();
                match letter.or_else(|| predefined(&name.xml_content(XmlVersion::Implicit1_0))) {
                    Some(letter) => it.text(letter.encode_utf8(&mut [0; 4])),
                    None => return Err(ReadError::Half("its description is no XML")),
                }
            }
            Event::DocType(_) => {
                return Err(ReadError::Annotation("it declares a document type".to_owned()));
            }
            Event::Eof if it.open.is_empty() && it.hidden == 0 => break,
            Event::Eof => return Err(ReadError::Half("its description ends too early")),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    let is_project = |it: &Node| it.name == "Project";
    let none = || ReadError::NoReports("it holds no QDA project".to_owned());
    it.root.filter(is_project).ok_or_else(none)
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

impl Growing {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        if self.open.len() + self.hidden >= DEEPEST {
            return Err(ReadError::TooMuch("elements within elements without end"));
        }
        let local = tag.local_name();
        let local: &str = local.as_ref();
        let known = ELEMENTS.iter().find(|it| **it == local);
        let Some(name) = known.filter(|_| self.hidden == 0 && self.root.is_none()) else {
            self.hidden += 1;
            return Ok(());
        };
        self.count += 1;
        if self.count > MOST {
            return Err(ReadError::TooMuch("more codings than a project has"));
        }
        let mut node = Node { name, ..Node::default() };
        let mut attributes = tag.attributes();
        for attribute in attributes.with_checks(false).flatten() {
            let key = attribute.key.local_name();
            let key: &str = key.as_ref();
            let known = ATTRIBUTES.iter().find(|it| **it == key);
            let Some(key) = known.filter(|it| node.attribute(it).is_empty()) else { continue };
            if let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) {
                node.attributes.push((key, value.into_owned()));
            }
        }
        node.attributes.dedup_by_key(|(key, _)| *key);
        self.open.push(node);
        Ok(())
    }

    fn end(&mut self) {
        if self.hidden > 0 {
            self.hidden -= 1;
        } else if let Some(node) = self.open.pop() {
            match self.open.last_mut() {
                Some(above) => above.children.push(node),
                None => self.root = Some(node),
            }
        }
    }

    fn text(&mut self, words: &str) {
        if self.hidden > 0 {
            return;
        }
        // White space between elements would only take room.
        let holds_words = |it: &&mut Node| {
            matches!(it.name, "Description" | "PlainTextContent" | "TextValue" | "DateValue")
        };
        if let Some(node) = self.open.last_mut().filter(holds_words) {
            node.text.push_str(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_attributes_are_read_and_the_unknown_is_passed_over() {
        let node = read(
            "<?xml version=\"1.0\"?><q:Project xmlns:q=\"x\" name=\"a &amp; b\"><!-- --><Graphs><Code/></Graphs>\
             <Description>one &lt;&#x1F600;<![CDATA[<two>]]></Description></q:Project>",
        );
        let node = node.unwrap();
        assert_eq!((node.attribute("name"), node.children.len()), ("a & b", 1));
        assert_eq!(node.words("Description"), "one <😀<two>");
    }

    #[test]
    fn entities_and_endless_depth_are_refused() {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aa\">]><Project>&a;</Project>";
        assert!(matches!(read(bomb), Err(ReadError::Annotation(_))));
        assert!(read("<Project><Description>&a;</Description></Project>").is_err());
        assert!(matches!(read(&"<Code>".repeat(1000)), Err(ReadError::TooMuch(_))));
        assert!(read("<Project>").is_err() && read("").is_err() && read("<a/>").is_err());
    }
}
