//! Many messages in one file: `.mbox`, and what Apple's Mail wraps around a single one.

use std::borrow::Cow;

/// The messages in a file, each as its bytes.
pub(super) fn messages(bytes: &[u8]) -> Vec<Cow<'_, [u8]>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !bytes.trim_ascii_start().starts_with(b"From ") {
        return vec![Cow::Borrowed(wrapped(bytes).unwrap_or(bytes))];
    }
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut blank = true;
    for line in bytes.trim_ascii_start().split_inclusive(|it| *it == b'\n') {
        if blank && is_postmark(line) {
            found.push(Vec::new());
        } else if let Some(message) = found.last_mut() {
            message.extend_from_slice(unquoted(line));
        }
        blank = line.trim_ascii().is_empty();
    }
    found.into_iter().map(Cow::Owned).collect()
}

/// `From ida@example.org Tue Nov 24 10:00:00 2026`, the line before a message.
fn is_postmark(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let words = rest.trim_ascii().split(u8::is_ascii_whitespace).filter(|it| !it.is_empty());
    let words: Vec<_> = words.take(12).collect();
    let time = words.iter().any(|it| it.contains(&b':') && it.iter().any(u8::is_ascii_digit));
    let year = words.iter().any(|it| it.len() == 4 && it.iter().all(u8::is_ascii_digit));
    time && year
}

/// A line of a text that begins with `From ` was saved as `>From `.
fn unquoted(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|it| **it == b'>').count();
    match line.get(marks..) {
        Some(rest) if marks > 0 && rest.starts_with(b"From ") => line.get(1..).unwrap_or(line),
        _ => line,
    }
}

/// Apple's Mail writes the length into a line before a message, and its own notes behind it.
fn wrapped(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().take(20).position(|it| *it == b'\n')?;
    let (first, rest) = bytes.split_at(end + 1);
    let length: usize = std::str::from_utf8(first).ok()?.trim().parse().ok()?;
    rest.get(..length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_many() {
        let bytes = b"From a@b Tue Nov 24 10:00:00 2026\nSubject: a\n\n>From here\nFrom now on\n\n\
                      From the year 2026\n\nFrom - Tue Nov 24 10:00:01 2026\nSubject: b\n\nb\n";
        let found = messages(bytes);
        assert_eq!(found.len(), 2);
        let first = b"Subject: a\n\nFrom here\nFrom now on\n\nFrom the year 2026\n\n";
        assert_eq!(found[0].as_ref(), first);
        assert_eq!(messages(b"9\nSubject:x<plist>")[0].as_ref(), b"Subject:x");
        assert_eq!(messages(b"Subject: x")[0].as_ref(), b"Subject: x");
        assert_eq!(messages(b"999\nSubject: x")[0].len(), 14);
    }
}
