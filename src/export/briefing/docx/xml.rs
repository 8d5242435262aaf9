//! Small pieces of `WordprocessingML`.

use std::borrow::Cow;

use super::{About, HEAD};

pub(super) const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Words that XML takes as they are.
pub(super) fn escaped(words: &str) -> Cow<'_, str> {
    quick_xml::escape::escape(words)
}

/// A paragraph of a style; `more` are further properties, in the order of the schema.
pub(super) fn paragraph(style: &str, more: &str, inner: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{inner}</w:p>")
}

/// Words with properties.
pub(super) fn run(properties: &str, words: &str) -> String {
    run_in(properties, None, words)
}

/// Words of a language. Direction and language come last in the schema's order.
pub(super) fn run_in(properties: &str, language: Option<&str>, words: &str) -> String {
    let rtl = if is_rtl(words) { "<w:rtl/>" } else { "" };
    let key = if is_rtl(words) { "bidi" } else { "val" };
    let language = language.map(|it| format!("<w:lang w:{key}=\"{it}\"/>")).unwrap_or_default();
    let words = crate::export::briefing::kept_apart(words);
    let words = escaped(&words);
    format!(
        "<w:r><w:rPr>{properties}{rtl}{language}</w:rPr>\
         <w:t xml:space=\"preserve\">{words}</w:t></w:r>"
    )
}

/// A field that Word and `LibreOffice` work out by themselves, such as the number of the page.
fn field(code: &str) -> String {
    let mark = |it: &str| format!("<w:r><w:fldChar w:fldCharType=\"{it}\"/></w:r>");
    format!(
        "{}<w:r><w:instrText xml:space=\"preserve\"> {code} </w:instrText></w:r>{}\
         <w:r><w:t>1</w:t></w:r>{}",
        mark("begin"),
        mark("separate"),
        mark("end"),
    )
}

/// A place that links lead to.
pub(super) fn bookmark(id: usize, name: &str) -> String {
    format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{id}\"/>")
}

pub(super) fn header(title: &str) -> String {
    let words = paragraph("Header", "", &run("", title));
    format!("{HEAD}<w:hdr {SPACES}>{words}</w:hdr>")
}

pub(super) fn footer(about: &About) -> String {
    let day = crate::export::about::day_words(about.day);
    let words = run("", &format!("{} · {day}", about.program));
    let tab = "<w:r><w:tab/></w:r>";
    let of = run("", " of ");
    let inner = format!("{words}{tab}{}{of}{}", field("PAGE"), field("NUMPAGES"));
    format!("{HEAD}<w:ftr {SPACES}>{}</w:ftr>", paragraph("Footer", "", &inner))
}

/// Whether words run from right to left: their first letter of a known direction says so.
pub(super) fn is_rtl(words: &str) -> bool {
    let rtl = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}');
    words.chars().find(|it| it.is_alphabetic()).is_some_and(rtl)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_told_by_the_first_letter() {
        assert!(is_rtl("“السد”") && is_rtl("1. הסכר x"));
        assert!(!is_rtl("dam السد") && !is_rtl("123") && !is_rtl(""));
    }
}
