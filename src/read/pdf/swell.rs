//! How far compressed data would swell, found out before it is unpacked.
//!
//! The library unpacks a stream as a whole, however large it gets. So each stream is first
//! unpacked piece by piece into nothing.

use std::io::{Read as _, Take, sink};

use flate2::bufread::DeflateDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Stream};
use hayro_syntax::page::Page;

use crate::read::{Ask, ReadError, ask};

/// No page of a newspaper and no font in it comes near this.
const LIMIT: u64 = 64 << 20;
/// Flate within flate, a few times over, is what bombs are made of.
const LAYERS: u32 = 3;
/// All that is unpacked into nothing for one file.
const WORK: u64 = 2 << 30;

/// Looks at whatever may be a compressed stream in the file, whether the file names it or not:
/// tables of objects are unpacked as soon as the file is opened.
pub(super) fn check_file(bytes: &[u8], it: Ask<'_>) -> Result<(), ReadError> {
    let (mut rest, mut work) = (bytes, 0);
    while let Some((_, after)) = split_at(rest, b"stream") {
        let blank = after.iter().take_while(|it| it.is_ascii_whitespace()).take(3).count();
        let data = after.get(blank..).unwrap_or_default();
        ask(it)?;
        // Looking costs something, too, where there is nothing to unpack.
        work += 65_536 + measure(data, LAYERS)?;
        if work > WORK {
            return Err(TOO_MUCH);
        }
        rest = after;
    }
    Ok(())
}

/// Whether all the content of a page can be unpacked without harm.
pub(super) fn is_page_harmless(page: &Page<'_>) -> bool {
    let one = page.raw().get::<Stream<'_>>("Contents");
    let many = page.raw().get::<Array<'_>>("Contents");
    let many: Vec<_> = many.iter().flat_map(|it| it.iter::<Stream<'_>>().take(5000)).collect();
    let count = one.iter().chain(&many).try_fold(0, |sum, it| Some(sum + swollen(it)?));
    count.is_some_and(|it| it <= LIMIT)
}

/// Whether a stream can be unpacked without harm.
pub(super) fn is_harmless(stream: &Stream<'_>) -> bool {
    swollen(stream).is_some()
}

/// An upper bound for the size of a stream when unpacked; nothing where that is too much.
fn swollen(stream: &Stream<'_>) -> Option<u64> {
    let filters = stream.filters();
    let unpacks = |it: &&Filter| {
        matches!(it, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode)
    };
    let raw = stream.raw_data();
    let size = raw.len() as u64;
    match (filters.as_slice(), filters.iter().filter(unpacks).count()) {
        (_, 0) => Some(size),
        ([Filter::FlateDecode], _) => measure(&raw, LAYERS).ok(),
        ([Filter::Ascii85Decode, Filter::FlateDecode], _) => {
            measure(&from_ascii85(&raw), LAYERS).ok()
        }
        // The others are rare: at most 1,400 times as large, by how they work.
        (_, 1) => Some(size * 1400).filter(|it| *it <= LIMIT),
        _ => None,
    }
}

const TOO_MUCH: ReadError = ReadError::TooMuch("compressed data of enormous size");

/// The size of the data when unpacked, and of what is packed within.
fn measure(data: &[u8], layers: u32) -> Result<u64, ReadError> {
    let mut head = [0; 2];
    let mut unpacked = unpacker(data);
    // Broken data ends early; what came out before that counts.
    if layers > 1 && unpacked.read_exact(&mut head).is_ok() && is_zlib(&head) {
        let mut whole = Vec::new();
        drop(unpacker(data).read_to_end(&mut whole));
        return Ok(within(whole.len() as u64)? + measure(&whole, layers - 1)?);
    }
    drop(std::io::copy(&mut unpacked, &mut sink()));
    within(LIMIT + 1 - unpacked.limit())
}

fn within(size: u64) -> Result<u64, ReadError> {
    if size > LIMIT { Err(TOO_MUCH) } else { Ok(size) }
}

/// The library does without the two bytes at the start, too.
fn unpacker(data: &[u8]) -> Take<DeflateDecoder<&[u8]>> {
    let packed = if is_zlib(data) { data.get(2..).unwrap_or_default() } else { data };
    DeflateDecoder::new(packed).take(LIMIT + 1)
}

/// The two bytes with which zlib data begins.
fn is_zlib(data: &[u8]) -> bool {
    matches!(data, [a, b, ..] if a & 0x0f == 8 && (u16::from(*a) << 8 | u16::from(*b)) % 31 == 0)
}

/// Undoes the coding of bytes as printable letters, five for four.
fn from_ascii85(data: &[u8]) -> Vec<u8> {
    let (mut bytes, mut group) = (Vec::new(), Vec::new());
    for it in data.iter().take_while(|it| **it != b'~') {
        match it {
            b'z' if group.is_empty() => bytes.extend([0; 4]),
            b'!'..=b'u' => group.push(u32::from(it - b'!')),
            _ => {}
        }
        if group.len() == 5 {
            bytes.extend(four(&group));
            group.clear();
        }
    }
    let rest = group.len();
    if rest > 1 {
        group.resize(5, 84);
        bytes.extend(four(&group).into_iter().take(rest - 1));
    }
    bytes
}

fn four(group: &[u32]) -> [u8; 4] {
    let sum = |sum: u32, it: &u32| sum.wrapping_mul(85).wrapping_add(*it);
    group.iter().fold(0, sum).to_be_bytes()
}

/// What stands before and after the first place of some bytes.
fn split_at<'a>(data: &'a [u8], what: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = data.windows(what.len()).position(|it| it == what)?;
    Some((data.get(..at)?, data.get(at + what.len()..)?))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    fn packed(data: &[u8]) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(data).unwrap();
        packer.finish().unwrap()
    }

    fn file(data: &[u8]) -> Vec<u8> {
        [b"<<>>\nstream\n", data, b"\nendstream"].concat()
    }

    fn check(bytes: &[u8]) -> Result<(), ReadError> {
        check_file(bytes, &mut || std::ops::ControlFlow::Continue(()))
    }

    #[test]
    fn bombs_are_found() {
        assert_eq!(check(&file(&packed(b"few words"))), Ok(()));
        let bomb = packed(&vec![0; LIMIT as usize + 1]);
        assert_eq!(check(&file(&bomb)), Err(TOO_MUCH));
        assert_eq!(check(&file(&packed(&bomb))), Err(TOO_MUCH));
    }

    #[test]
    fn printable_letters_are_undone() {
        assert_eq!(from_ascii85(b"87cURD_*#4DfTZ)+T~>"), b"Hello, World!");
    }
}
