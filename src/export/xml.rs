//! XML 1.0 as a string: elements closed in order, words escaped, nothing in them that XML cannot
//! hold.

/// An XML document that is being written.
#[derive(Debug)]
pub(super) struct Xml {
    written: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document with nothing but its declaration.
    pub(super) fn new() -> Self {
        Self {
            written: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Opens an element that holds others.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.written.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.end(name);
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.written.push_str("/>\n");
    }

    /// An element of words.
    pub(super) fn words(&mut self, name: &'static str, attributes: &[(&str, &str)], words: &str) {
        self.start(name, attributes);
        self.written.push('>');
        escape(words, false, &mut self.written);
        self.end(name);
    }

    /// The whole document, with every element closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.written
    }

    fn start(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.written.push('<');
        self.written.push_str(name);
        for (name, value) in attributes {
            self.written.push(' ');
            self.written.push_str(name);
            self.written.push_str("=\"");
            escape(value, true, &mut self.written);
            self.written.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.written.push_str("</");
        self.written.push_str(name);
        self.written.push_str(">\n");
    }
}

/// What XML 1.0 can hold; the rest has no escape there either.
pub(super) fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
}

fn escape(words: &str, in_attribute: bool, into: &mut String) {
    for c in words.chars().filter(|c| is_allowed(*c)) {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            // Readers would make other white space of these.
            '\r' => into.push_str("&#13;"),
            '\n' if in_attribute => into.push_str("&#10;"),
            '\t' if in_attribute => into.push_str("&#9;"),
            c => into.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_what_xml_cannot_hold_goes() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"1\"\n")]);
        xml.words("c", &[], "x < y\u{0}\u{b}\u{ffff} & z\r\n");
        xml.open("d", &[]);
        let written = xml.finish();
        let body = written.split_once('\n').unwrap().1;
        assert_eq!(
            body,
            "<a b=\"&quot;1&quot;&#10;\">\n<c>x &lt; y &amp; z&#13;\n</c>\n<d>\n</d>\n</a>\n"
        );
    }
}
