//! E-books of real programs, and of people who mean no good.

use std::ops::ControlFlow;

use crate::read::office::archive::tests::{broken, packed};
use crate::read::office::odt::tests::PANDOC;
use crate::read::{Article, ReadError};

fn read(bytes: &[u8]) -> Result<Vec<Article>, ReadError> {
    super::read(bytes, &mut || ControlFlow::Continue(()))
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/epub/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A book of one document.
fn book(page: &str) -> Vec<u8> {
    let package = "<package><manifest><item id='a' href='a.xhtml'/></manifest>\
        <spine><itemref idref='a'/><itemref idref='a'/></spine></package>";
    packed(&[("book.opf", package.as_bytes()), ("a.xhtml", page.as_bytes())])
}

#[test]
fn a_magazine_is_many_articles() {
    let all = read(&file("magazine.epub")).unwrap();
    let titles: Vec<_> = all.iter().map(|it| it.metadata.title.as_str()).collect();
    assert_eq!(titles, ["The strike, week three", "Το λιμάνι", "港口罢工"]);
    assert!(all.iter().all(|it| it.metadata.outlet == "The Quay Quarterly"));
    assert!(all.iter().all(|it| it.metadata.date == "2026-11-24"));
    let languages: Vec<_> = all.iter().map(|it| it.metadata.language.as_str()).collect();
    assert_eq!(languages, ["en", "el", "zh"]);
    assert_eq!(all[0].metadata.byline, "Ida Holm");
    assert_eq!(all[1].metadata.byline, "The Quay desk");
    let expected = [
        "The strike, week three",
        "By Ida Holm",
        "“Nobody sails,” said Per Lund, who speaks for the crews of the north line. He told the council that talks had failed, and that the next boat would leave on Monday at the earliest, if at all.",
        "The area is 9 km2. It is small & windy.",
        "Days lost",
        "Line | Days",
        "North | 14",
        "One",
        "Two",
        "He said “we are done”.",
    ];
    assert_eq!(all[0].paragraphs, expected);
}

#[test]
fn pandoc() {
    let all = read(&file("pandoc3.epub")).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].paragraphs, PANDOC[3..]);
    assert_eq!(all[0].metadata.outlet, "The Quay Gazette");
    let all = read(&file("pandoc2.epub")).unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].paragraphs, PANDOC[3..6]);
    assert_eq!(all[1].paragraphs, PANDOC[6..]);
    assert_eq!(all[1].metadata.title, "What they asked for");
    assert_eq!(all[1].metadata.byline, "Ida Holm");
}

#[test]
fn writer() {
    let all = read(&file("writer.epub")).unwrap();
    assert_eq!(all.len(), 1);
    let text = all[0].paragraphs.join("\n");
    assert!(text.contains("said Per Lund, who speaks") && text.contains("North | 14"));
    assert!(!text.contains("Hidden") && !text.contains("Footnote"));
}

#[test]
fn an_old_book_with_latin_letters_and_missing_ends() {
    let all = read(&file("old.epub")).unwrap();
    assert_eq!(all.len(), 2, "each document once");
    assert_eq!(all[0].metadata.title, "Erstes Kapitel");
    assert_eq!(all[0].metadata.date, "2026-11-24");
    assert_eq!(all[0].metadata.byline, "Ida Holm");
    assert_eq!(all[0].metadata.language, "de");
    assert!(
        all[0].paragraphs[0].starts_with(
            "„Wir unterschreiben nicht“, sagte Bürgermeisterin Müller am Dienstag. Die"
        )
    );
    assert!(all[0].paragraphs[1].ends_with("besprochen. Mehr wurde nicht bekannt."));
    assert_eq!(all[0].paragraphs.len(), 2);
}

#[test]
fn copy_protection_is_a_lock() {
    let locked = |method: &str| {
        let list = format!(
            "<encryption xmlns:e='http://www.w3.org/2001/04/xmlenc#'><e:EncryptedData>\
             <e:EncryptionMethod Algorithm='{method}'/></e:EncryptedData></encryption>"
        );
        let package = "<package><manifest><item id='a' href='a'/></manifest><spine><itemref idref='a'/></spine></package>";
        let parts: [(&str, &[u8]); 3] = [
            ("META-INF/encryption.xml", list.as_bytes()),
            ("a.opf", package.as_bytes()),
            ("a", b"<p>words</p>"),
        ];
        read(&packed(&parts))
    };
    assert_eq!(locked("http://www.w3.org/2001/04/xmlenc#aes256-cbc"), Err(ReadError::Locked));
    assert_eq!(locked("http://www.idpf.org/2008/embedding").unwrap().len(), 1);
}

#[test]
fn hostile_books_are_refused() {
    assert!(matches!(read(&book(&"<div>".repeat(100_000))), Err(ReadError::TooMuch(_))));
    assert_eq!(read(&book("<p></p>")), Err(ReadError::Empty));
    assert_eq!(
        read(&book("<p>&nosuch; <3 & more")).map(|it| it.len()),
        Err(ReadError::Half("a chapter of the e-book"))
    );
    let bomb = "<!DOCTYPE html [<!ENTITY a 'x'>]><p>&a; word</p>";
    assert_eq!(read(&book(bomb)).unwrap()[0].paragraphs, ["&a; word"]);
    let away = packed(&[("META-INF/container.xml", b"<rootfile full-path='../../etc/passwd'/>")]);
    assert!(matches!(read(&away), Err(ReadError::Half(_))));
}

#[test]
fn broken_files_do_no_harm() {
    let parts = ["EPUB/content.opf", "EPUB/strike one.xhtml", "EPUB/toc.ncx", "EPUB/nav.xhtml"];
    broken(&file("magazine.epub"), &parts, &mut |it| drop(read(it)));
}
