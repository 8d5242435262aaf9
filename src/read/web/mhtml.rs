//! Web pages that a browser saved as one file: `.mhtml` and `.mht`.

use mailparse::{MailHeaderMap as _, MailParseError, ParsedMail};

use crate::read::ReadError;
use crate::read::encoding;

/// The page itself, without its pictures, and where it was found on the web.
pub(in crate::read) fn page(bytes: &[u8]) -> Result<(String, String), ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    crowded(bytes)?;
    let mail = mailparse::parse_mail(bytes).map_err(|it| broken(&it))?;
    let root = root(&mail).ok_or(ReadError::Half("the page is missing in it"))?;
    let body = root.get_body_raw().map_err(|_why| ReadError::Half("its page breaks off"))?;
    let label = root.ctype.params.get("charset").cloned().or_else(|| declared(&body));
    let (html, _odd) = encoding::part::decode(&body, label.as_deref());
    if html.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let address = |part: &ParsedMail<'_>, name| part.headers.get_first_value(name);
    let address = address(&mail, "Snapshot-Content-Location")
        .or_else(|| address(root, "Content-Location"))
        .or_else(|| address(&mail, "Content-Location"))
        .filter(|it| it.starts_with("http"));
    Ok((html.into_owned(), address.map(|it| it.split_whitespace().collect()).unwrap_or_default()))
}

/// The part that the file starts with or names, or the first page in it.
fn root<'a>(mail: &'a ParsedMail<'a>) -> Option<&'a ParsedMail<'a>> {
    let start = mail.ctype.params.get("start");
    let named = mail.parts().find(|it| {
        start.is_some() && it.headers.get_first_value("Content-ID").as_ref() == start && is_page(it)
    });
    named.or_else(|| mail.parts().find(|it| is_page(it)))
}

fn is_page(part: &ParsedMail<'_>) -> bool {
    matches!(part.ctype.mimetype.as_str(), "text/html" | "application/xhtml+xml")
}

/// What `<meta charset>` says within the first two kilobytes.
fn declared(page: &[u8]) -> Option<String> {
    let head: String =
        page.iter().take(2048).map(|it| char::from(it.to_ascii_lowercase())).collect();
    let (_, rest) = head.split_once("charset=")?;
    let name = rest.trim_start_matches(['"', '\'', ' ']);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c)))?;
    name.get(..end).map(str::to_owned)
}

/// Refuses what would become many more parts or header lines than a saved page or a mail has.
pub(in crate::read) fn crowded(bytes: &[u8]) -> Result<(), ReadError> {
    let lines = bytes.split(|it| *it == b'\n').count();
    if bytes.windows(3).filter(|it| *it == b"\n--").count() > 20_000 {
        return Err(ReadError::TooMuch("thousands of parts"));
    }
    if lines > 200_000 && bytes.len() / lines < 20 {
        return Err(ReadError::TooMuch("very many short lines"));
    }
    Ok(())
}

/// Why a file of parts was not read.
pub(in crate::read) fn broken(error: &MailParseError) -> ReadError {
    match error {
        MailParseError::Generic(words) if words.contains("ecursion") => {
            ReadError::TooMuch("parts within parts")
        }
        _ => ReadError::Half("its head cannot be read"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! file {
        ($name:literal) => {
            include_bytes!(concat!("../../../tests/files/mhtml/", $name))
        };
    }

    #[test]
    fn the_page_and_its_address() {
        for (bytes, address, words) in [
            (
                file!("chromium1.mhtml").as_slice(),
                "http://127.0.0.1:8765/page.html",
                "שרה אמרה. قالت الوزيرة. 大臣 😀",
            ),
            (
                file!("chromium2.mhtml"),
                "http://127.0.0.1:8765/koi.html",
                "<p>Министр сказал нет.</p>",
            ),
            (
                file!("chromium3.mhtml"),
                "http://127.0.0.1:8765/frames.html",
                "<p>Outer words of the page.</p>",
            ),
            (file!("python.mhtml"), "https://quay.example/talks", "each other,” the mayor said."),
            (file!("old.mht"), "http://quay.example/a.html", "Министр сказал «нет»."),
        ] {
            let (html, found) = page(bytes).unwrap();
            assert_eq!(found, address);
            assert!(html.contains(words), "{html}");
        }
    }

    #[test]
    fn no_page() {
        assert_eq!(page(b"Subject: a\n\nwords"), Err(ReadError::Half("the page is missing in it")));
        assert!(page(b"").is_err());
        let half = &file!("chromium1.mhtml")[..300];
        assert!(page(half).is_err());
    }
}
