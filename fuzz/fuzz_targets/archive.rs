//! The main part of a Word, LibreOffice, e-book or QDA file; the archive around it is whole.
//!
//! The first byte says which; `STANDPOINT_PART` (0 to 4, in the order below) holds the fuzzer to one.
#![no_main]

use std::{
    io::{Cursor, Write},
    ops::ControlFlow,
};

use libfuzzer_sys::fuzz_target;
use standpoint::read::read;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const CONTAINER: &[u8] = b"<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>";
const PACKAGE: &[u8] = b"<package><manifest><item id=\"a\" href=\"a.xhtml\" \
    media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>";

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else { return };
    let wanted = std::env::var("STANDPOINT_PART").ok().and_then(|part| part.parse::<u8>().ok());
    let parts: &[(&str, &[u8])] = match wanted.unwrap_or(first % 5) {
        0 => &[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", bytes)],
        1 => &[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", bytes)],
        2 => &[
            ("mimetype", b"application/epub+zip"),
            ("META-INF/container.xml", CONTAINER),
            ("a.opf", PACKAGE),
            ("a.xhtml", bytes),
        ],
        3 => &[
            ("mimetype", b"application/epub+zip"),
            ("META-INF/container.xml", CONTAINER),
            ("a.opf", bytes),
        ],
        _ => &[("project.qde", bytes), ("sources/a.txt", b"Some words to be coded.")],
    };
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, part) in parts {
        archive.start_file(*name, options).expect("a part");
        archive.write_all(part).expect("a part");
    }
    let bytes = archive.finish().expect("an archive").into_inner();
    let _read = read(&bytes, "a.zip", &[], &mut || ControlFlow::Continue(()));
});
