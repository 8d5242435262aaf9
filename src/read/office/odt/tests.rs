//! `OpenDocument` texts of real programs, and of people who mean no good.

use std::ops::ControlFlow;

use crate::read::office::archive::tests::{broken, packed};
use crate::read::{Article, Doubt, ReadError};

/// What `LibreOffice`'s file says, as Word document too.
pub(in crate::read) const WRITER: [&str; 17] = [
    "Ferry strike enters third week",
    "By Ida Holm",
    "24 November 2026",
    "No boats on Monday",
    "“Nobody sails,” said Per Lund, who speaks for the crews. He left early.",
    "The owners said nothing. Second line here. Cooperation is a non\u{2011}starter, they wrote later.",
    "One line",
    "Another after two breaks.",
    "Pay for nights",
    "Two pilots a boat",
    "One of them local",
    "Around the box runs this paragraph.",
    "In a box: the ferry carries 4,000 people a day across the sound, more than the bridge, and most of them work in the old town.",
    "Line | Days lost",
    "North | 14",
    "After the table: محمد الأحمد, דוד כהן, Νίκος Παππάς, Ольга Иванова, 王小明 🚢.",
    "Figure 1: The empty quay",
];

/// What pandoc's files say.
pub(in crate::read) const PANDOC: [&str; 18] = [
    "Harbour vote splits the council",
    "Ida Holm",
    "24 November 2026",
    "Harbour vote splits the council",
    "“We will not sign,” said Mayor Lene Brandt on Tuesday. She added: ‘Not now, not later.’",
    "The union’s chair, Tomás Ó Briain, called the plan “a gift to nobody” and left after ten minutes. A second line after a soft break.",
    "What they asked for",
    "The port keeps its night shift.",
    "The ferry stays public.",
    "A second paragraph of that item.",
    "First demand",
    "Second demand",
    "“It is late,” she said, “but it is not over.”",
    "Party | Votes | Share",
    "Harbour List | 12 | 40 %",
    "Greens | 9 | 30 %",
    "محمد الأحمد قال: «لن نوقّع». דוד כהן אמר: ״לא עכשיו״. Ο Νίκος Παππάς είπε «όχι». Ольга Иванова сказала: «нет». 王小明说：“不签。” 🚢",
    "The talks go on.",
];

fn read(bytes: &[u8]) -> Result<Article, ReadError> {
    super::read(bytes, &mut || ControlFlow::Continue(()))
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/odt/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn document(body: &str) -> Vec<u8> {
    let text = format!("<office:document-content>{body}</office:document-content>");
    packed(&[("content.xml", text.as_bytes())])
}

#[test]
fn writer() {
    let it = read(&file("writer.odt")).unwrap();
    assert_eq!(it.paragraphs, WRITER);
    assert_eq!(it.doubts, [Doubt::Order]);
    let metadata = it.metadata;
    assert_eq!(metadata.title, "Ferry strike enters third week");
    assert_eq!((metadata.byline.as_str(), metadata.date.as_str()), ("Ida Holm", "2026-11-24"));
    assert_eq!(
        (metadata.outlet.as_str(), metadata.language.as_str()),
        ("The Quay Gazette", "en-GB")
    );
}

#[test]
fn pandoc_and_words_way_through_writer() {
    for name in ["pandoc.odt", "writer-from-word.odt"] {
        let it = read(&file(name)).unwrap();
        assert_eq!(it.paragraphs, PANDOC, "{name}");
        let metadata = it.metadata;
        assert_eq!(metadata.title, "Harbour vote splits the council");
        assert_eq!((metadata.byline.as_str(), metadata.date.as_str()), ("Ida Holm", "2026-11-24"));
        assert_eq!(
            (metadata.outlet.as_str(), metadata.language.as_str()),
            ("The Quay Gazette", "en-GB")
        );
    }
}

#[test]
fn hidden_and_repeated_words_are_left_out() {
    let it = document(
        "<text:section text:display='none'><text:p>no</text:p></text:section>\
         <text:p>no<text:hidden-paragraph text:is-hidden='true'/> no</text:p>\
         <text:table-of-content><text:p>no</text:p></text:table-of-content>\
         <text:p>a<text:s text:c='5'/>b<text:page-number>7</text:page-number></text:p>",
    );
    assert_eq!(read(&it).unwrap().paragraphs, ["a b"]);
}

#[test]
fn locked_documents_say_so() {
    let manifest = "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>\
        <m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let parts: [(&str, &[u8]); 2] =
        [("META-INF/manifest.xml", manifest.as_bytes()), ("content.xml", b"\x01\x02")];
    assert_eq!(read(&packed(&parts)), Err(ReadError::Locked));
}

#[test]
fn hostile_documents_are_refused() {
    let deep = document(&"<text:span>".repeat(100_000));
    assert!(matches!(read(&deep), Err(ReadError::TooMuch(_))));
    let bomb = packed(&[("content.xml", b"<!DOCTYPE a [<!ENTITY a 'x'>]><text:p>&a;</text:p>")]);
    assert!(matches!(read(&bomb), Err(ReadError::Half(_))));
    assert!(matches!(read(&packed(&[("mimetype", b"")])), Err(ReadError::Half(_))));
    assert_eq!(read(&document("<text:p/>")), Err(ReadError::Empty));
}

#[test]
fn broken_files_do_no_harm() {
    broken(&file("writer.odt"), &["content.xml", "styles.xml"], &mut |it| drop(read(it)));
}
