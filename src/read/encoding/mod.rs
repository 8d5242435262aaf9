//! From bytes to text.

pub(super) mod part;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::ReadError;

/// Decodes by, in this order: byte order mark, UTF-8, UTF-16 without mark, what the page says,
/// what the bytes look like.
pub(super) fn decode(bytes: &[u8], html: bool) -> Result<String, ReadError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return strictly(encoding, bytes.get(mark..).unwrap_or_default());
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return printable(Cow::Borrowed(text)),
        Err(error) => error,
    };
    // A single odd byte at the end may be a letter of an older encoding.
    let (whole, tail) = bytes.split_at(error.valid_up_to());
    if error.error_len().is_none() && (tail.len() > 1 || !whole.is_ascii()) {
        return Err(ReadError::Half("its last character is cut"));
    }
    if let Some(encoding) = wide(bytes) {
        return strictly(encoding, bytes);
    }
    let declared = if html { declared(bytes).filter(|it| *it != UTF_8) } else { None };
    if let Some(text) = declared.and_then(|it| strictly(it, bytes).ok()) {
        return Ok(text);
    }
    strictly(guess(bytes), bytes).map_err(|error| match error {
        ReadError::Encoding(_) => {
            ReadError::Encoding(1 + std::str::from_utf8(bytes).err().map_or(0, |e| e.valid_up_to()))
        }
        other => other,
    })
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, ReadError> {
    if (encoding == UTF_16LE || encoding == UTF_16BE) && bytes.len() % 2 == 1 {
        return Err(ReadError::Half("its last character is cut"));
    }
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => printable(text),
        None => Err(ReadError::Encoding(1)),
    }
}

/// UTF-16 without a mark: every second byte of western text is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros =
        |from: usize| bytes.iter().skip(from).step_by(2).take(500).filter(|it| **it == 0).count();
    let enough = bytes.len().min(1000) / 5;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > enough => Some(UTF_16LE),
        (even, 0) if even > enough => Some(UTF_16BE),
        _ => None,
    }
}

/// What the bytes look like; the first two megabytes are enough for that.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes.get(..2_000_000).unwrap_or(bytes), true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

/// What `<meta charset>` says within the first kilobyte.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String =
        bytes.iter().take(1024).map(|it| char::from(*it).to_ascii_lowercase()).collect();
    let (_, rest) = head.split_once("charset=")?;
    let name = rest.trim_start_matches(['"', '\'', ' ']);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c)))?;
    Encoding::for_label(name.get(..end)?.as_bytes())
}

/// Refuses text that is full of control characters.
fn printable(text: Cow<'_, str>) -> Result<String, ReadError> {
    let odd = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{85}');
    let found = text.chars().take(100_000).filter(odd).count();
    if text.contains('\0') || found * 50 > text.len().min(100_000) {
        return Err(ReadError::Binary);
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“Été”, said the minister from Łódź.";

    #[test]
    fn encodings_of_the_west_and_east() {
        let utf16 =
            |bytes: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let marked = [vec![0xFF, 0xFE], utf16(u16::to_le_bytes)].concat();
        let french = "L'été dernier, la ministre a déclaré que l'accord était prêt.";
        let latin = encoding_rs::WINDOWS_1252.encode(french).0.into_owned();
        assert_eq!(decode(TEXT.as_bytes(), false), Ok(TEXT.to_owned()));
        assert_eq!(
            decode(&[b"\xEF\xBB\xBF", TEXT.as_bytes()].concat(), false),
            Ok(TEXT.to_owned())
        );
        assert_eq!(decode(&marked, false), Ok(TEXT.to_owned()));
        assert_eq!(decode(&utf16(u16::to_be_bytes), false), Ok(TEXT.to_owned()));
        assert_eq!(decode(&latin, false), Ok(french.to_owned()));
    }

    #[test]
    fn a_page_says_its_encoding() {
        let page = "<meta charset=\"koi8-r\"><p>Он сказал нет</p>";
        let bytes = encoding_rs::KOI8_R.encode(page).0.into_owned();
        assert_eq!(decode(&bytes, true), Ok(page.to_owned()));
    }

    #[test]
    fn broken_files_say_what_is_wrong() {
        let cut = &TEXT.as_bytes()[..2];
        assert_eq!(
            decode(&["é said ".as_bytes(), cut].concat(), false),
            Err(ReadError::Half("its last character is cut"))
        );
        assert_eq!(
            decode("plain “".as_bytes().split_last().unwrap().1, false),
            Err(ReadError::Half("its last character is cut"))
        );
        assert_eq!(decode(b"\xFF\xFEa", false), Err(ReadError::Half("its last character is cut")));
        assert_eq!(decode(&[0, 1, 2, 3, 255, 254, 0, 9], false), Err(ReadError::Binary));
    }
}
