//! What a file is: by its first bytes, by its name, by what stands in it.

use serde::Deserialize;

use super::ReadError;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Plain,
    Markdown,
    Html,
    Pdf,
    Rtf,
    /// Word, `LibreOffice`, e-books, QDA projects: told apart by what is in the archive.
    Archive,
    /// `SQLite`: a project of DNA.
    Database,
    Mail,
    /// A web page in one file.
    WebArchive,
    /// Articles in rows.
    Table,
    /// Our own JSON.
    Findings,
    Citron,
    /// DNA's table of statements.
    EventList,
    /// Marks of brat, whose text is another file.
    Brat,
}

/// First bytes of formats that are not read, and what to call them.
const FOREIGN: [(&[u8], &str); 11] = [
    (b"\xD0\xCF\x11\xE0", "an old Word or Excel document"),
    (b"\x1F\x8B", "a compressed file (gzip)"),
    (b"7z\xBC\xAF", "a compressed file (7-Zip)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xFF\xD8\xFF", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"ID3", "a sound file (MP3)"),
    (b"OggS", "a sound file (Ogg)"),
    (b"\x7FELF", "a program"),
    (b"%!PS", "a PostScript file"),
];

/// Tells what a file is.
///
/// # Errors
/// If it is something that is not read.
pub(super) fn format(bytes: &[u8], name: &str) -> Result<Format, ReadError> {
    let foreign = FOREIGN.into_iter().find(|(magic, _)| bytes.starts_with(magic));
    if let Some((_, what)) = foreign {
        return Err(ReadError::Foreign(what));
    }
    Ok(by_first_bytes(bytes).unwrap_or_else(|| by_name_and_words(bytes, name)))
}

fn by_first_bytes(bytes: &[u8]) -> Option<Format> {
    let head = bytes.get(..1024).unwrap_or(bytes);
    // Some programs write a line before it.
    if head.windows(5).any(|it| it == b"%PDF-") {
        return Some(Format::Pdf);
    }
    let known: [(&[u8], Format); 4] = [
        (b"PK\x03\x04", Format::Archive),
        (b"PK\x05\x06", Format::Archive),
        (b"{\\rtf", Format::Rtf),
        (b"SQLite format 3", Format::Database),
    ];
    known.into_iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, format)| format)
}

fn by_name_and_words(bytes: &[u8], name: &str) -> Format {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let head = head(bytes);
    match ending.as_deref() {
        Some("html" | "htm" | "xhtml") => Format::Html,
        Some("md" | "markdown") => Format::Markdown,
        Some("mht" | "mhtml") => Format::WebArchive,
        Some("eml" | "mbox" | "mbx") => Format::Mail,
        Some("ann") => Format::Brat,
        Some("csv" | "tsv" | "tab") if is_event_list(&head) => Format::EventList,
        Some("csv" | "tsv" | "tab" | "jsonl" | "ndjson" | "jsonlines") => Format::Table,
        _ if is_page(&head) => Format::Html,
        _ if is_web_archive(&head) => Format::WebArchive,
        _ if is_mail(&head) => Format::Mail,
        _ => data(bytes).unwrap_or(Format::Plain),
    }
}

/// The first letters, small ones, without what comes before the first word.
fn head(bytes: &[u8]) -> String {
    let head: String = bytes.iter().take(4096).map(|it| char::from(*it)).collect();
    head.trim_start_matches(|c: char| !c.is_ascii() || c.is_whitespace()).to_ascii_lowercase()
}

fn is_page(head: &str) -> bool {
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

fn is_web_archive(head: &str) -> bool {
    let begins = head.starts_with("from:") || head.starts_with("mime-version:");
    begins && head.contains("multipart/related")
}

/// At least three of the lines that every mail begins with, and nothing else before them.
fn is_mail(head: &str) -> bool {
    const NAMES: [&str; 10] = [
        "from:",
        "to:",
        "subject:",
        "date:",
        "message-id:",
        "received:",
        "return-path:",
        "mime-version:",
        "delivered-to:",
        "content-type:",
    ];
    let named = |line: &str| NAMES.iter().any(|it| line.starts_with(it));
    let lines: Vec<_> = head.lines().take_while(|it| !it.trim().is_empty()).collect();
    let begins = lines.first().is_some_and(|it| named(it) || it.starts_with("from "));
    let technical = ["message-id:", "received:", "mime-version:", "return-path:"];
    begins
        && lines.iter().filter(|it| named(it)).count() >= 3
        && lines.iter().any(|line| technical.iter().any(|it| line.starts_with(it)))
}

fn is_event_list(head: &str) -> bool {
    let first = head.lines().next().unwrap_or_default().replace('"', "");
    ["statement_id", "start_position", "stop_position", "document_title"]
        .iter()
        .all(|it| first.split(';').any(|column| column == *it))
}

/// What JSON is about.
#[derive(Deserialize)]
struct Probe {
    schema: Option<serde_json::Value>,
    quotes: Option<serde::de::IgnoredAny>,
    text: Option<serde::de::IgnoredAny>,
}

/// What kind of JSON it is, if it is JSON.
fn data(bytes: &[u8]) -> Option<Format> {
    let start = bytes.trim_ascii_start();
    if !start.starts_with(b"{") && !start.starts_with(b"[") {
        return None;
    }
    let of = |it: &Probe| {
        if it.schema.as_ref().is_some_and(|it| it == "standpoint-findings") {
            Format::Findings
        } else if it.quotes.is_some() && it.text.is_some() {
            Format::Citron
        } else {
            Format::Table
        }
    };
    if let Ok(one) = serde_json::from_slice::<Probe>(bytes) {
        return Some(of(&one));
    }
    if let Ok(all) = serde_json::from_slice::<Vec<Probe>>(bytes) {
        return all.first().map(of);
    }
    // JSON of another shape, or one object a line.
    let mut values =
        serde_json::Deserializer::from_slice(bytes).into_iter::<serde::de::IgnoredAny>();
    matches!(values.next(), Some(Ok(_))).then_some(Format::Table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_stands_in_it_whatever_its_name() {
        let is = |bytes: &[u8], name| format(bytes, name).unwrap();
        assert_eq!(is(b"%PDF-1.7\n", "a.txt"), Format::Pdf);
        assert_eq!(is(b"PK\x03\x04", "a.doc"), Format::Archive);
        assert_eq!(is(b"{\\rtf1", "a.doc"), Format::Rtf);
        assert_eq!(is(b"\xEF\xBB\xBF<!DOCTYPE html>", "a"), Format::Html);
        assert_eq!(is(b"{\"schema\": \"standpoint-findings\"}", "a.json"), Format::Findings);
        assert_eq!(is(b"{\"text\": \"\", \"quotes\": []}", "a.txt"), Format::Citron);
        assert_eq!(is(b"{\"text\": \"a\"}\n{\"text\": \"b\"}\n", "a.txt"), Format::Table);
        assert_eq!(is(b"{ he said }", "a.txt"), Format::Plain);
        let mail = b"From: a@b\nTo: c@d\nSubject: x\nMessage-ID: <1>\n\nHello";
        assert_eq!(is(mail, "a.txt"), Format::Mail);
        assert_eq!(is(b"From: the quay\nTo: the sea\nSubject: to wind\n", "a.txt"), Format::Plain);
        let events =
            b"\"statement_id\";\"time\";\"start_position\";\"stop_position\";\"document_title\"\n";
        assert_eq!(is(events, "a.csv"), Format::EventList);
        assert_eq!(is(b"text,title\n", "a.csv"), Format::Table);
        assert!(matches!(format(b"GIF89a", "a.txt"), Err(ReadError::Foreign(_))));
    }
}
