//! From the bytes of a part, a cell or a table to text. Unlike a whole page, a part that cannot be
//! read in full is still worth having: the caller notes a doubt.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, WINDOWS_1252};

use super::{guess, wide};

/// The text of `bytes`, and whether some letters could not be read.
///
/// `label` is what the file says about its encoding. It is not believed where the bytes are UTF-8
/// and the label is the western default that careless programs write.
pub(in crate::read) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> (Cow<'a, str>, bool) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return replaced(encoding, bytes.get(mark..).unwrap_or_default());
    }
    let declared = label.and_then(known);
    let careless = declared.is_none_or(|it| it == WINDOWS_1252 || it == UTF_8);
    if let (true, Ok(text)) = (careless, std::str::from_utf8(bytes)) {
        let japanese = declared.is_none() && text.contains("\u{1b}$");
        let hidden = text.contains('\0').then(|| wide(bytes)).flatten();
        return match hidden {
            Some(encoding) => replaced(encoding, bytes),
            None if japanese => replaced(ISO_2022_JP, bytes),
            None => (Cow::Borrowed(text), false),
        };
    }
    let strict =
        declared.and_then(|it| it.decode_without_bom_handling_and_without_replacement(bytes));
    if let Some(text) = strict {
        return (text, false);
    }
    if let Some(encoding) = declared.filter(|it| *it != UTF_8) {
        return replaced(encoding, bytes);
    }
    replaced(wide(bytes).unwrap_or_else(|| guess(bytes)), bytes)
}

/// The encoding that a label means; plain ASCII says nothing about the bytes above it.
fn known(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
    if matches!(label.as_str(), "us-ascii" | "ascii" | "ansi_x3.4-1968" | "unknown-8bit" | "8bit") {
        return None;
    }
    // Names of Windows code pages as old programs write them.
    let number = label.trim_start_matches(|it: char| !it.is_ascii_digit());
    Encoding::for_label(label.as_bytes()).or_else(|| page(number.parse().ok()?))
}

/// The encoding of a Windows code page.
pub(in crate::read) fn page(number: i32) -> Option<&'static Encoding> {
    let label = match number {
        866 => "ibm866".to_owned(),
        874 | 1250..=1258 => format!("windows-{number}"),
        932 => "shift_jis".to_owned(),
        936 | 54936 => "gb18030".to_owned(),
        949 | 1361 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10000 => "macintosh".to_owned(),
        10007 => "x-mac-cyrillic".to_owned(),
        20866 => "koi8-r".to_owned(),
        21866 => "koi8-u".to_owned(),
        28591..=28606 => format!("iso-8859-{}", number - 28590),
        65001 => "utf-8".to_owned(),
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}

fn replaced<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
    encoding.decode_without_bom_handling(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_by_their_labels() {
        for (label, text) in [
            ("koi8-r", "Он сказал «нет»".replace(['«', '»'], "")),
            ("iso-8859-2", "Łódź řekla ne".to_owned()),
            ("Windows-1252", "“Été”, dit-elle".to_owned()),
            ("cp1256", "قالت الوزيرة".to_owned()),
            ("gb2312", "部长说不".to_owned()),
            ("shift_jis", "大臣は言った".to_owned()),
            ("iso-2022-jp", "大臣は言った".to_owned()),
            ("iso-8859-8-i", "השרה אמרה".to_owned()),
        ] {
            let encoding = known(label).unwrap();
            let bytes = encoding.encode(&text).0;
            assert_eq!(decode(&bytes, Some(label)), (text.as_str().into(), false), "{label}");
        }
    }

    #[test]
    fn labels_may_lie_or_be_missing() {
        assert_eq!(decode("Été".as_bytes(), Some("iso-8859-1")).0, "Été");
        assert_eq!(decode("Été".as_bytes(), Some("x-unknown")).0, "Été");
        let french = "L'été dernier, la ministre a déclaré que l'accord était prêt.";
        let latin = WINDOWS_1252.encode(french).0;
        assert_eq!(decode(&latin, Some("us-ascii")).0, french);
        assert_eq!(decode(&latin, Some("utf-8")).0, french);
        let wide: Vec<u8> = french.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&wide, None).0, french);
        assert!(decode(b"\xFF\xFEa", None).1);
    }
}
