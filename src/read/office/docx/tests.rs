//! Word documents of real programs, and of people who mean no good.

use std::ops::ControlFlow;

use crate::read::office::archive::tests::{broken, packed};
use crate::read::{Article, Doubt, ReadError};

fn read(bytes: &[u8]) -> Result<Article, ReadError> {
    super::read(bytes, &mut || ControlFlow::Continue(()))
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/docx/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A Word document with this body.
fn document(body: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let text = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", text.as_bytes())])
}

fn paragraphs(body: &str) -> Vec<String> {
    read(&document(body)).unwrap().paragraphs
}

#[test]
fn python_docx() {
    let it = read(&file("python-docx.docx")).unwrap();
    let expected = [
        "Council settles the night shift",
        "By Jo Park",
        "November 24, 2026",
        "The council at last signed. “We are done,” said Lene Brandt.",
        "The port opens again on Monday at six",
        "See the report of the union.",
        "Cooperation, non\u{2011}stop work, 5±1 per cent",
        "New paragraph after two breaks.",
        "Before the box and behind it.",
        "Boxed words: read once, after their paragraph.",
        "First demand",
        "Second demand",
        "“It is late,” she said.",
        "Party | Votes",
        "Greens | 9",
        "Outer inner one | inner two | right",
        "قال محمد الأحمد דוד כהן Νίκος Ольга 王小明 🚢",
        "東京 x=1",
    ];
    assert_eq!(it.paragraphs, expected);
    let metadata = it.metadata;
    assert_eq!(metadata.title, "Council settles the night shift");
    assert_eq!((metadata.byline.as_str(), metadata.date.as_str()), ("Jo Park", "2026-11-24"));
    assert_eq!(metadata.language, "en-US");
}

#[test]
fn writer() {
    let it = read(&file("writer.docx")).unwrap();
    assert_eq!(it.paragraphs, crate::read::office::odt::tests::WRITER);
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
fn pandoc_and_its_way_through_writer() {
    for name in ["pandoc.docx", "writer-from-odt.docx"] {
        let it = read(&file(name)).unwrap();
        assert_eq!(it.paragraphs, crate::read::office::odt::tests::PANDOC, "{name}");
        let metadata = it.metadata;
        assert_eq!(metadata.title, "Harbour vote splits the council");
        assert_eq!((metadata.byline.as_str(), metadata.date.as_str()), ("Ida Holm", "2026-11-24"));
        assert_eq!(metadata.outlet, "The Quay Gazette");
        assert_eq!(metadata.language, "en-GB");
    }
}

#[test]
fn a_field_without_end_hides_no_text() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF</w:instrText>\
        </w:r></w:p><w:p><w:r><w:t>All of it.</w:t></w:r></w:p>";
    assert_eq!(paragraphs(body), ["All of it."]);
}

#[test]
fn other_prefixes_and_old_properties() {
    let text = "<a:document xmlns:a='http://purl.oclc.org/ooxml/wordprocessingml/main'><a:p><a:r>\
        <a:rPr><a:rPrChange><a:rPr><a:vanish/></a:rPr></a:rPrChange></a:rPr><a:t>Shown &amp; read\
        </a:t></a:r></a:p></a:document>";
    let bytes = packed(&[("word/document.xml", text.as_bytes())]);
    assert_eq!(read(&bytes).unwrap().paragraphs, ["Shown & read"]);
}

#[test]
fn hostile_documents_are_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>\
        <w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";
    let bomb = packed(&[("word/document.xml", bomb.as_bytes())]);
    assert!(matches!(read(&bomb), Err(ReadError::Half(_))));
    let deep = document(&"<w:sdt>".repeat(100_000));
    assert!(matches!(read(&deep), Err(ReadError::TooMuch(_))));
    let cut = document("<w:p><w:r><w:t>It breaks");
    assert!(matches!(read(&cut), Err(ReadError::Half(_))));
    let none = packed(&[("[Content_Types].xml", b"<Types/>")]);
    assert!(matches!(read(&none), Err(ReadError::Half(_))));
    assert_eq!(read(&document("<w:p/>")), Err(ReadError::Empty));
    assert!(matches!(read(b"%PDF-1.7"), Err(ReadError::Half(_))));
}

#[test]
fn cut_files_and_wrong_ones_are_refused() {
    let whole = file("writer.docx");
    for end in [10, whole.len() / 2, whole.len() - 10] {
        assert!(matches!(read(&whole[..end]), Err(ReadError::Half(_))), "{end}");
    }
    let other = packed(&[("mimetype", b"application/epub+zip")]);
    assert!(matches!(read(&other), Err(ReadError::Half(_))));
}

#[test]
fn it_can_be_given_up() {
    let long = document(&"<w:p/>".repeat(10_000));
    assert_eq!(super::read(&long, &mut || ControlFlow::Break(())), Err(ReadError::Cancelled));
}

#[test]
fn broken_files_do_no_harm() {
    for name in ["writer.docx", "pandoc.docx"] {
        broken(&file(name), &["word/document.xml", "word/styles.xml"], &mut |it| drop(read(it)));
    }
}
