//! Archives of people who mean no good, and helpers for the tests of what archives hold.

use std::io::Write as _;
use std::time::{Duration, Instant};

use zip::write::SimpleFileOptions;

use super::*;

/// An archive of these parts.
pub(in crate::read) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default();
        writer
            .start_file(*name, options.compression_method(zip::CompressionMethod::Stored))
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The next number of a fixed row.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

/// Flips and cuts bytes, in the archive and in its parts, and reads what comes of it.
pub(in crate::read) fn broken(bytes: &[u8], inner: &[&str], read: &mut dyn FnMut(&[u8])) {
    let mut seed = 7;
    let mut whole = Archive::open(bytes).unwrap();
    let names: Vec<String> = whole.places.keys().cloned().collect();
    let parts = names.iter().map(|it| (it.as_str(), whole.part(it).unwrap().unwrap()));
    let parts: Vec<(&str, Vec<u8>)> = parts.collect();
    for round in 0..2500 {
        let bytes = if round % 3 == 0 {
            damaged(bytes, &mut seed)
        } else {
            let name = inner[next(&mut seed) % inner.len()].to_lowercase();
            let parts = parts.iter().map(|(it, bytes)| {
                (*it, if **it == *name { damaged(bytes, &mut seed) } else { bytes.clone() })
            });
            let parts: Vec<_> = parts.collect();
            packed(&parts.iter().map(|(it, bytes)| (*it, bytes.as_slice())).collect::<Vec<_>>())
        };
        let start = Instant::now();
        read(&bytes);
        assert!(start.elapsed() < Duration::from_secs(5), "round {round}");
    }
}

fn damaged(bytes: &[u8], seed: &mut u64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=next(seed) % 6 {
        let place = next(seed) % bytes.len().max(1);
        let end = (place + next(seed) % 40).min(bytes.len());
        match next(seed) % 4 {
            0 => bytes[place] ^= 1 << (next(seed) % 8),
            1 => bytes[place] = b"<>&;/\"'\0\xFF"[next(seed) % 8],
            2 => drop(bytes.drain(place..end)),
            _ if next(seed).is_multiple_of(20) => bytes.truncate(place.max(1)),
            _ => bytes.extend_from_within(place..end),
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

#[test]
fn parts_are_found_from_other_parts() {
    assert_eq!(beside("OEBPS/text/a.xhtml", "../toc.ncx"), "OEBPS/toc.ncx");
    assert_eq!(beside("a.opf", "../../../etc/passwd"), "etc/passwd");
    assert_eq!(beside("word/document.xml", "/word/styles.xml"), "word/styles.xml");
    assert_eq!(normal("\\Word\\Document.XML"), "word/document.xml");
}

#[test]
fn archives_are_told_by_their_content() {
    let kind = |parts: &[(&str, &[u8])]| Archive::open(&packed(parts)).unwrap().kind().unwrap();
    let types = ("[Content_Types].xml", b"<Types/>".as_slice());
    assert_eq!(kind(&[types, ("word/document.xml", b"")]), Kind::Docx);
    assert_eq!(kind(&[types, ("xl/workbook.xml", b"")]), Kind::Xlsx);
    assert_eq!(kind(&[types, ("ppt/presentation.xml", b"")]), Kind::Other);
    assert_eq!(kind(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), Kind::Odt);
    let table = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    assert_eq!(kind(&[("mimetype", table), ("content.xml", b"")]), Kind::Other);
    assert_eq!(kind(&[("mimetype", b"application/epub+zip\n")]), Kind::Epub);
    assert_eq!(kind(&[("META-INF/container.xml", b"")]), Kind::Epub);
    assert_eq!(kind(&[("project.qde", b"")]), Kind::Qdpx);
    assert_eq!(kind(&[("a.txt", b"")]), Kind::Other);
}

#[test]
fn a_bomb_is_refused() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    for _ in 0..80 {
        writer.write_all(&vec![b' '; 1_000_000]).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 200_000);
    let part = Archive::open(&bytes).unwrap().part("word/document.xml");
    assert!(matches!(part, Err(ReadError::TooMuch(_))));
}

#[test]
fn many_parts_together_are_a_bomb_too() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["a", "b", "c", "d"] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        for _ in 0..60 {
            writer.write_all(&vec![b' '; 1_000_000]).unwrap();
        }
    }
    let bytes = writer.finish().unwrap().into_inner();
    let mut archive = Archive::open(&bytes).unwrap();
    let sizes = ["a", "b", "c", "d"].map(|it| archive.part(it).map(|it| it.unwrap().len()));
    assert!(sizes[..3].iter().all(|it| *it == Ok(60_000_000)));
    assert!(matches!(sizes[3], Err(ReadError::TooMuch(_))));
}

#[test]
fn parts_that_share_their_bytes_are_refused() {
    // The second entry of the directory is made to point at the first one's bytes.
    let mut bytes = packed(&[("a", b"words"), ("b", b"words")]);
    let directory = bytes.windows(4).rposition(|it| it == b"PK\x01\x02").unwrap();
    bytes[directory + 42..directory + 46].fill(0);
    assert!(matches!(Archive::open(&bytes), Err(ReadError::TooMuch(_))));
}

#[test]
fn locked_and_cut_archives_say_so() {
    let whole = packed(&[("a", b"words")]);
    let mut locked = whole.clone();
    let directory = locked.windows(4).rposition(|it| it == b"PK\x01\x02").unwrap();
    locked[6] |= 1;
    locked[directory + 8] |= 1;
    assert_eq!(Archive::open(&locked).err(), Some(ReadError::Locked));
    for end in 0..whole.len() {
        assert!(Archive::open(&whole[..end]).is_err(), "{end}");
    }
}

#[test]
fn names_that_lead_elsewhere_are_only_names() {
    let bytes = packed(&[("../../evil", b"1"), ("/abs/path", b"2"), ("C:\\x", b"3")]);
    let mut archive = Archive::open(&bytes).unwrap();
    assert_eq!(archive.kind().unwrap(), Kind::Other);
    assert_eq!(archive.part("abs/path").unwrap().unwrap(), b"2");
    assert_eq!(archive.part("evil").unwrap(), None);
}
