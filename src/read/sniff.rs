//! What a file is, by its first bytes and its name.

use super::{Format, ReadError};

/// First bytes of formats that are not read, and what to call them.
const FOREIGN: [(&[u8], &str); 14] = [
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xD0\xCF\x11\xE0", "an old Word or Excel document"),
    (b"PK\x03\x04", "a ZIP file or an office document (docx, odt, epub)"),
    (b"\x1F\x8B", "a compressed file (gzip)"),
    (b"7z\xBC\xAF", "a compressed file (7-Zip)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xFF\xD8\xFF", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"ID3", "a sound file (MP3)"),
    (b"OggS", "a sound file (Ogg)"),
    (b"\x7FELF", "a program"),
    (b"SQLite format 3", "a database or a Standpoint project; open a project with “Open project”"),
];

/// Refuses what is known not to be text.
pub(super) fn refuse_foreign(bytes: &[u8]) -> Result<(), ReadError> {
    let foreign = FOREIGN.into_iter().find(|(magic, _)| bytes.starts_with(magic));
    if let Some((_, what)) = foreign {
        return Err(ReadError::Foreign(what));
    }
    let data = bytes.trim_ascii_start().starts_with(b"{\"") || bytes.starts_with(b"{\n");
    if data && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok() {
        return Err(ReadError::Data);
    }
    Ok(())
}

/// Tells the format by the name's ending, or by a page's first tag.
pub(super) fn format(bytes: &[u8], name: &str) -> Format {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some("html" | "htm" | "xhtml") => Format::Html,
        Some("md" | "markdown") => Format::Markdown,
        _ if looks_like_html(bytes) => Format::Html,
        _ => Format::Plain,
    }
}

fn looks_like_html(bytes: &[u8]) -> bool {
    let head: String = bytes.iter().take(512).map(|it| char::from(*it)).collect();
    let head = head.trim_start_matches(|c: char| !c.is_ascii() || c.is_whitespace()).to_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}
