//! The texts of a message, out of its parts.

use mailparse::{DispositionType, MailHeaderMap as _, ParsedMail};

use crate::read::{ReadError, encoding};

/// A text as it was sent: plain, as a web page, or both.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) plain: Option<Plain>,
    pub(super) html: Option<String>,
}

/// A plain text and how its lines are broken.
#[derive(Debug, Default)]
pub(super) struct Plain {
    pub(super) text: String,
    /// A line with a space at its end goes on in the next (format=flowed).
    pub(super) flowed: bool,
    /// That space is none of the text's (`DelSp`).
    pub(super) glued: bool,
}

/// What is in a message.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) texts: Vec<Text>,
    /// Messages within it: forwarded ones, and those of a digest.
    pub(super) messages: Vec<Vec<u8>>,
    pub(super) digest: bool,
    /// Whether some letters could not be read.
    pub(super) odd: bool,
    /// Whether a part is locked or packed so that only a mail program can open it.
    pub(super) sealed: Option<ReadError>,
}

/// Collects the texts of a message; attachments are left out. The parser refuses parts that lie
/// more than a hundred deep, so this ends.
pub(super) fn collect(part: &ParsedMail<'_>, into: &mut Parts) -> Result<(), ReadError> {
    let kind = part.ctype.mimetype.as_str();
    if let Some(sealed) = sealed(part) {
        into.sealed.get_or_insert(sealed);
        return Ok(());
    }
    match kind {
        "multipart/alternative" => return alternative(part, into),
        "message/rfc822" | "message/global" => {
            into.messages.push(body(part)?);
            return Ok(());
        }
        "multipart/digest" => into.digest = true,
        _ => {}
    }
    if !part.subparts.is_empty() {
        // Of what belongs together, the first part shows the others.
        let most = if kind == "multipart/related" { 1 } else { usize::MAX };
        return part.subparts.iter().take(most).try_for_each(|it| collect(it, into));
    }
    if is_attachment(part) {
        return Ok(());
    }
    match kind {
        "text/plain" => {
            let plain = Some(plain(part, into)?);
            into.texts.push(Text { plain, html: None });
        }
        "text/html" | "application/xhtml+xml" => {
            let html = Some(letters(part, into)?);
            into.texts.push(Text { plain: None, html });
        }
        // A part that says it has parts but has none is what it looks like.
        _ if kind.starts_with("multipart/") && into.texts.is_empty() => {
            let plain = Some(plain(part, into)?);
            into.texts.push(Text { plain, html: None });
        }
        _ => {}
    }
    Ok(())
}

/// Forms of one text, the best last.
fn alternative(part: &ParsedMail<'_>, into: &mut Parts) -> Result<(), ReadError> {
    let mut forms = Parts::default();
    part.subparts.iter().try_for_each(|it| collect(it, &mut forms))?;
    let mut text = Text::default();
    for form in forms.texts {
        text.plain = text.plain.or(form.plain);
        text.html = form.html.or(text.html);
    }
    if text.plain.is_some() || text.html.is_some() {
        into.texts.push(text);
    }
    into.messages.append(&mut forms.messages);
    into.odd |= forms.odd;
    into.sealed = into.sealed.take().or(forms.sealed);
    Ok(())
}

fn is_attachment(part: &ParsedMail<'_>) -> bool {
    let disposition = part.get_content_disposition();
    let named =
        disposition.params.contains_key("filename") || part.ctype.params.contains_key("name");
    disposition.disposition == DispositionType::Attachment || named
}

fn sealed(part: &ParsedMail<'_>) -> Option<ReadError> {
    let signed = part.ctype.params.get("smime-type").is_some_and(|it| it.contains("signed"));
    match part.ctype.mimetype.as_str() {
        "application/pkcs7-mime" | "application/x-pkcs7-mime" if signed => {
            Some(ReadError::NoReports(
                "its text is packed into a signature; open it in your mail program and save the \
                 message as text"
                    .to_owned(),
            ))
        }
        "application/pkcs7-mime"
        | "application/x-pkcs7-mime"
        | "multipart/encrypted"
        | "application/pgp-encrypted" => Some(ReadError::Locked),
        _ => None,
    }
}

fn plain(part: &ParsedMail<'_>, into: &mut Parts) -> Result<Plain, ReadError> {
    let says = |name: &str, value: &str| {
        part.ctype.params.get(name).is_some_and(|it| it.eq_ignore_ascii_case(value))
    };
    let (flowed, glued) = (says("format", "flowed"), says("delsp", "yes"));
    Ok(Plain { text: letters(part, into)?, flowed, glued })
}

fn letters(part: &ParsedMail<'_>, into: &mut Parts) -> Result<String, ReadError> {
    let label = part.ctype.params.get("charset").map(String::as_str);
    let body = body(part)?;
    let (text, odd) = encoding::part::decode(&body, label);
    into.odd |= odd;
    Ok(text.into_owned())
}

fn body(part: &ParsedMail<'_>) -> Result<Vec<u8>, ReadError> {
    part.get_body_raw().map_err(|_why| ReadError::Half("a part of it breaks off"))
}

/// The words of a head line, in whatever letters it is written.
pub(super) fn head(mail: &ParsedMail<'_>, name: &str) -> String {
    let Some(line) = mail.headers.get_first_header(name) else { return String::new() };
    let raw = line.get_value_raw();
    if std::str::from_utf8(raw).is_ok() {
        return line.get_value();
    }
    // Old programs wrote letters as they are, in the encoding of the text if it tells one.
    let label = mail.parts().find_map(|it| it.ctype.params.get("charset"));
    encoding::part::decode(raw, label.map(String::as_str))
        .0
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
