//! What the file says about the article, and what its first page shows.

use hayro_syntax::Pdf;
use hayro_syntax::object::{self, Dict, Stream};

use super::furniture::Removed;
use super::paragraphs::{Kind, Paragraph};
use super::swell::is_harmless;
use crate::model::Metadata;
use crate::read::days;

/// Fills in what can be found.
pub(super) fn fill(to: &mut Metadata, pdf: &Pdf, text: &[Paragraph], removed: &Removed) {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let xmp = Xmp::new(&catalog);
    let info = pdf.metadata();
    let given = |it: &Option<Box<[u8]>>| it.as_deref().map(decode).unwrap_or_default();
    let first =
        |all: [String; 2]| all.into_iter().find(|it| !it.trim().is_empty()).unwrap_or_default();

    let named = first([given(&info.title), xmp.field(&["dc:title"])]);
    (to.title, to.outlet) = title(&named, text);
    let publisher = xmp.field(&["prism:publicationName", "dc:publisher"]);
    to.outlet = first([publisher, std::mem::take(&mut to.outlet)]);
    if to.outlet.is_empty() {
        to.outlet = removed.titles.iter().find_map(|it| outlet(it)).unwrap_or_default();
    }
    to.byline =
        first([byline(text), name(&first([given(&info.author), xmp.field(&["dc:creator"])]))]);
    let (maker, program) = (given(&info.producer), given(&info.creator));
    let made = info.creation_date.filter(|_| !is_browser(&maker) && !is_browser(&program));
    let made = made.filter(|it| it.year > 1990);
    let made = made.map(|it| format!("{:04}-{:02}-{:02}", it.year, it.month, it.day));
    to.date = days::find(&xmp.field(&["prism:publicationDate", "dc:date"]))
        .or_else(|| day(text, removed))
        .or(made)
        .unwrap_or_default();
    to.address = first([xmp.field(&["prism:url"]), removed.address.clone()]);
    let language = catalog.get::<object::String<'_>>("Lang").map(|it| decode(it.as_bytes()));
    to.language = first([language.unwrap_or_default(), xmp.field(&["dc:language"])]);
    to.language.replace('_', "-").trim().clone_into(&mut to.language);
}

/// A text string of a PDF: UTF-16, UTF-8 or its own 8-bit encoding.
pub(super) fn decode(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0,
        [0xff, 0xfe, rest @ ..] => encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0,
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest),
        _ => bytes.iter().map(|it| letter(*it)).collect::<String>().into(),
    };
    text.replace('\0', "")
}

fn letter(byte: u8) -> char {
    const MIDDLE: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";
    match byte {
        0x80..=0x9e => MIDDLE.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        0xa0 => '€',
        _ => char::from(byte),
    }
}

/// The description in XML that a PDF may carry, read for a few fields.
struct Xmp(String);

impl Xmp {
    fn new(catalog: &Dict<'_>) -> Self {
        let stream = catalog.get::<Stream<'_>>("Metadata").filter(is_harmless);
        let data = stream.and_then(|it| it.decoded_data().ok());
        let data = data.filter(|it| it.len() < 1 << 20);
        Self(data.map(|it| String::from_utf8_lossy(&it).into_owned()).unwrap_or_default())
    }

    /// The words in the first element, or attribute, of one of these names.
    fn field(&self, names: &[&str]) -> String {
        let words = names.iter().find_map(|name| {
            let element = self.0.split_once(&format!("<{name}>"));
            let element = element.and_then(|(_, it)| it.split_once(&format!("</{name}>")));
            let attribute = self.0.split_once(&format!("{name}=\""));
            let attribute = attribute.and_then(|(_, it)| it.split_once('"'));
            element.or(attribute).map(|(it, _)| unmarked(it)).filter(|it| !it.is_empty())
        });
        words.unwrap_or_default()
    }
}

/// The words between the tags of a piece of XML; several items with commas.
fn unmarked(xml: &str) -> String {
    let mut words: Vec<&str> =
        xml.split('<').filter_map(|it| it.split_once('>')).map(|it| it.1.trim()).collect();
    if !xml.contains('<') {
        words = vec![xml.trim()];
    }
    words.retain(|it| !it.is_empty());
    let text = words.join(", ");
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

/// Title and outlet. What the first page shows in large type counts where the file has only the
/// name of another file; "Title - Outlet", as web pages are named, is told apart by it.
fn title(named: &str, text: &[Paragraph]) -> (String, String) {
    let named = named.split_whitespace().collect::<Vec<_>>().join(" ");
    let headings = || text.iter().take(12).filter(|it| it.kind == Kind::Heading);
    let largest = headings().map(|it| it.size).fold(0.0, f64::max);
    let shown = headings().find(|it| it.size > 0.97 * largest && it.text.chars().count() < 300);
    let shown = shown.map(|it| it.text.clone()).unwrap_or_default();
    if is_file_name(&named) {
        return (shown, String::new());
    }
    for it in headings() {
        let rest = named.strip_prefix(it.text.as_str()).unwrap_or_default();
        let outlet = rest.trim_start_matches([' ', '-', '–', '—', '|', '·', ':']);
        if rest.starts_with(' ') && rest.len() > outlet.len() + 1 && outlet.len() < 60 {
            return (it.text.clone(), outlet.to_owned());
        }
    }
    (named, String::new())
}

/// Names that programs give: of files, or none.
fn is_file_name(title: &str) -> bool {
    let lower = title.to_lowercase();
    let ends =
        [".doc", ".docx", ".odt", ".indd", ".qxd", ".pdf", ".html", ".tex", ".txt", ".rtf", ".ps"];
    let starts =
        ["microsoft word", "untitled", "unbenannt", "sans titre", "document", "layout 1", "http"];
    title.is_empty()
        || ends.iter().any(|it| lower.ends_with(it))
        || starts.iter().any(|it| lower.starts_with(it)) && title.split(' ').count() < 6
        || !title.contains(' ') && title.contains('_')
}

/// "By Ida Brandvold" among the first paragraphs, without the By.
fn byline(text: &[Paragraph]) -> String {
    let found = text.iter().take(8).find_map(|it| {
        let first = it.text.split([',', '|', '•', '·']).next()?.trim();
        let (by, name) = first.split_once(' ')?;
        let is_by = ["By", "BY", "Von", "VON", "Par", "Por", "Di", "Av", "Af"].contains(&by);
        let words: Vec<&str> = name.split(' ').collect();
        let is_name = name.starts_with(char::is_uppercase) && name.ends_with(char::is_alphabetic);
        let all_named = words.iter().all(|it| {
            it.starts_with(char::is_uppercase)
                || [
                    "and", "und", "et", "y", "e", "de", "van", "von", "der", "den", "la", "og",
                    "och", "di",
                ]
                .contains(it)
        });
        (is_by && is_name && all_named && words.len() < 9).then(|| name.to_owned())
    });
    found.unwrap_or_default()
}

/// An author that is a person, not the account a program runs under.
fn name(author: &str) -> String {
    let lower = author.trim().to_lowercase();
    let none = [
        "user",
        "admin",
        "administrator",
        "unknown",
        "anonymous",
        "root",
        "(anonymous)",
        "author",
        "(unspecified)",
    ];
    if none.contains(&lower.as_str()) || lower.contains('@') {
        String::new()
    } else {
        author.trim().to_owned()
    }
}

fn is_browser(program: &str) -> bool {
    let lower = program.to_lowercase();
    ["skia", "chrom", "mozilla", "firefox", "safari", "quartz", "wkhtml", "webkit", "edge"]
        .iter()
        .any(|it| lower.contains(it))
}

/// The day in a short paragraph near the title, or in a running title.
fn day(text: &[Paragraph], removed: &Removed) -> Option<String> {
    let short =
        text.iter().take(8).map(|it| it.text.as_str()).filter(|it| it.split(' ').count() < 16);
    short.chain(removed.titles.iter().map(String::as_str)).find_map(days::find)
}

/// "The Gazette" of the running title "The Gazette — Monday, 4 May 2026".
fn outlet(running: &str) -> Option<String> {
    days::find(running)?;
    let name = running.split(['—', '–', '|', '•', '·', ',']).next()?.trim();
    let plain = !name.contains(|it: char| it.is_ascii_digit()) && days::find(name).is_none();
    (plain && (2..6).contains(&name.split(' ').count())).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_decoded() {
        assert_eq!(decode(b"\xfe\xff\0\xc9\0t\0\xe9"), "Été");
        assert_eq!(decode(b"\x8dA\x8e \x84 \xe9"), "“A” — é");
        assert_eq!(decode("\u{feff}Ида".as_bytes()), "Ида");
    }

    #[test]
    fn xmp_is_read() {
        let xmp = Xmp("<dc:creator><rdf:Seq><rdf:li>Ida</rdf:li> <rdf:li>Bo &amp; Co</rdf:li></rdf:Seq></dc:creator><x prism:url=\"http://a.b\"/>".to_owned());
        assert_eq!(xmp.field(&["dc:title", "dc:creator"]), "Ida, Bo & Co");
        assert_eq!(xmp.field(&["prism:url"]), "http://a.b");
        assert_eq!(xmp.field(&["dc:date"]), "");
    }

    #[test]
    fn names_of_files_are_no_titles() {
        assert!(is_file_name("Microsoft Word - ferry.docx") && is_file_name("page_one"));
        assert!(!is_file_name("Ferry plan delayed"));
    }

    #[test]
    fn running_titles_name_the_outlet() {
        assert_eq!(outlet("The Gazette — Monday, 4 May 2026").as_deref(), Some("The Gazette"));
        assert_eq!(outlet("Parliament splits"), None);
    }
}
