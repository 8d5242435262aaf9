//! The words of a web page or a part of one, where no article can be found in it.

use html5gum::{HtmlString, StartTag, Token, Tokenizer};

use crate::read::Article;

/// Finds the article in a web page; the program has a reader for that.
pub(in crate::read) type Html<'a> = &'a dyn Fn(&str) -> Option<Article>;

/// Whose contents are no words.
const SILENT: [&str; 9] =
    ["head", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"];

/// What stands within a line.
const WITHIN: [&str; 34] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr",
];

/// What a page without a finder of articles gives.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Page {
    /// Its blocks in order, each with its words.
    pub(in crate::read) paragraphs: Vec<String>,
    /// Where its links lead, and what they say.
    pub(in crate::read) links: Vec<(String, String)>,
}

/// Reads the blocks of a page or of a part of one.
pub(in crate::read) fn page(html: &str) -> Page {
    let mut it = Reading::default();
    let mut tokens = Tokenizer::new(html);
    tokens.set_state(html5gum::State::Data);
    for Ok(token) in tokens {
        match token {
            Token::StartTag(tag) => it.start(&tag),
            Token::EndTag(tag) => it.end(&words_of(&tag.name)),
            Token::String(words) if it.silent.is_none() => it.text(&words_of(&words)),
            _ => {}
        }
    }
    it.close();
    it.page
}

/// Whether a text is written with the tags of a web page.
pub(in crate::read) fn is_html(text: &str) -> bool {
    let found = |mark: &str| {
        text.match_indices(mark).any(|(at, _)| {
            let next = text.get(at + mark.len()..).unwrap_or_default();
            next.starts_with(|it: char| it.is_ascii_alphabetic() || it == '>' || it == ' ')
        })
    };
    text.contains("</") && found("</") || text.contains("<p>") || text.contains("<br")
}

fn words_of(it: &HtmlString) -> String {
    String::from_utf8_lossy(it).into_owned()
}

#[derive(Default)]
struct Reading {
    page: Page,
    block: String,
    /// The silent element that is open, and how often within itself.
    silent: Option<(String, usize)>,
    /// Where the link that is open leads, and what it says so far.
    link: Option<(String, String)>,
}

impl Reading {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = words_of(&tag.name);
        // A head that nobody closes ends where the body begins.
        if name == "body" {
            self.silent = None;
        }
        if let Some((silent, depth)) = &mut self.silent {
            *depth += usize::from(*silent == name && !tag.self_closing);
            return;
        }
        if SILENT.contains(&name.as_str()) {
            if !tag.self_closing {
                self.silent = Some((name, 1));
            }
            return;
        }
        if name == "a" {
            self.end_link();
            let to = tag.attributes.get(b"href".as_slice()).map(|it| String::from_utf8_lossy(it));
            self.link = to.map(|it| (it.trim().to_owned(), String::new()));
        }
        self.edge(&name);
    }

    fn end(&mut self, name: &str) {
        if let Some((silent, depth)) = &mut self.silent {
            if silent == name {
                *depth -= 1;
            }
            if *depth == 0 {
                self.silent = None;
            }
            return;
        }
        if name == "a" {
            self.end_link();
        }
        self.edge(name);
    }

    fn edge(&mut self, name: &str) {
        match name {
            "td" | "th" | "dt" => self.block.push(' '),
            _ if WITHIN.contains(&name) => {}
            _ => self.close(),
        }
    }

    fn text(&mut self, words: &str) {
        self.block.push_str(words);
        if let Some((_, said)) = &mut self.link {
            said.push_str(words);
        }
    }

    fn end_link(&mut self) {
        self.page.links.extend(self.link.take());
    }

    fn close(&mut self) {
        let words = self.block.split_whitespace().collect::<Vec<_>>().join(" ");
        self.block.clear();
        if !words.is_empty() {
            self.page.paragraphs.push(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_links() {
        let html = "<html><head><title>No</title><style>p{}</style></head><body><p>She <b>said</b>\n\
                    &ldquo;no&rdquo;.<br>Then left.</p><script>if (a < b) {}</script>\
                    <ul><li>one<li>two &amp; three</ul><a href=' https://a.example/1 '>View <i>it</i></a>";
        let found = page(html);
        let blocks = ["She said “no”.", "Then left.", "one", "two & three", "View it"];
        assert_eq!(found.paragraphs, blocks);
        assert_eq!(found.links, [("https://a.example/1".to_owned(), "View it".to_owned())]);
    }

    #[test]
    fn odd_pages_end() {
        assert_eq!(page("").paragraphs.len(), 0);
        assert_eq!(page(&"<div>".repeat(200_000)).paragraphs.len(), 0);
        assert_eq!(page("a < b and <b").paragraphs, ["a < b and"]);
        assert!(is_html("<p>a") && is_html("a</em>") && !is_html("a </3 b") && !is_html("1 < 2"));
    }
}
