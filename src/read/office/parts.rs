//! Parts of an archive as text, and small ones as a list of their elements.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use crate::read::ReadError;
use crate::read::article::Ask;
use crate::read::office::xml::{Token, Xml};

/// Most elements of a part that is held as a list, such as the contents of a book.
const MAX_LEAVES: usize = 200_000;
/// Words up to this length count for the element around them too.
const SHORT: usize = 400;

/// An element with its attributes and words.
#[derive(Debug, Default)]
pub(in crate::read) struct Leaf {
    /// Name as [`super::xml::Element::name`].
    pub(in crate::read) name: String,
    attributes: Vec<(String, String)>,
    /// Words in it, without line ends.
    pub(in crate::read) words: String,
}

impl Leaf {
    /// The value of an attribute; empty where there is none.
    pub(in crate::read) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

/// The text of a part: by its byte order mark, by the encoding it names, otherwise UTF-8.
///
/// Also tells whether letters could not be read.
pub(in crate::read) fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    let (text, _encoding, wrong) = named(bytes).unwrap_or(UTF_8).decode(bytes);
    (text, wrong)
}

/// The encoding of `<?xml version="1.0" encoding="…"?>`.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(200))?;
    let head = String::from_utf8_lossy(head);
    let (head, _) = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = head.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let value = value.split(['"', '\'']).nth(1)?;
    Encoding::for_label(value.as_bytes())
}

/// Elements in the order in which they begin.
pub(in crate::read) fn leaves(
    bytes: &[u8],
    part: &'static str,
    ask: Ask<'_>,
) -> Result<Vec<Leaf>, ReadError> {
    let (text, _wrong) = decode(bytes);
    collect(Xml::new(&text, part, ask))
}

/// As [`leaves`], of a web page.
pub(in crate::read) fn page_leaves(
    bytes: &[u8],
    part: &'static str,
    ask: Ask<'_>,
) -> Result<Vec<Leaf>, ReadError> {
    let (text, _wrong) = decode(bytes);
    collect(Xml::page(&text, part, ask))
}

fn collect(mut xml: Xml<'_, '_>) -> Result<Vec<Leaf>, ReadError> {
    let mut leaves: Vec<Leaf> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        match xml.next()? {
            Token::Open(element) => {
                open.push(leaves.len());
                let attributes = element.attributes().collect();
                leaves.push(Leaf { name: element.name, attributes, words: String::new() });
            }
            Token::Words(words) => {
                let leaf = open.last().and_then(|place| leaves.get_mut(*place));
                if let Some(leaf) = leaf {
                    leaf.words.push_str(&words);
                }
            }
            Token::Close(_) => close(&mut leaves, &mut open),
            Token::End => return Ok(leaves),
        }
        if leaves.len() > MAX_LEAVES {
            return Err(ReadError::TooMuch("hundreds of thousands of entries"));
        }
    }
}

/// Tidies the words of the element that ends, and hands short ones on to the element around it.
fn close(leaves: &mut [Leaf], open: &mut Vec<usize>) {
    let Some(leaf) = open.pop().and_then(|place| leaves.get_mut(place)) else { return };
    leaf.words = leaf.words.split_whitespace().collect::<Vec<_>>().join(" ");
    if leaf.words.len() > SHORT {
        return;
    }
    let words = leaf.words.clone();
    let around = open.last().and_then(|place| leaves.get_mut(*place));
    if let Some(around) = around.filter(|it| it.words.len() <= SHORT) {
        around.words.push(' ');
        around.words.push_str(&words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_the_one_named() {
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>M\xFCller</a>";
        assert!(decode(latin).0.contains("Müller"));
        assert_eq!(decode(b"\xEF\xBB\xBFabc"), ("abc".into(), false));
        assert_eq!(decode(b"\xFF\xFEa\0"), ("a".into(), false));
        assert!(decode(b"a\xFF").1);
    }

    #[test]
    fn words_inside_count_for_the_element_around() {
        let page = b"<li><a href='x'><b>One</b>&nbsp;two</a></li>";
        let leaves = page_leaves(page, "it", &mut || std::ops::ControlFlow::Continue(())).unwrap();
        assert_eq!(leaves[1].attribute("href"), "x");
        assert_eq!(leaves[1].words, "One two");
    }
}
