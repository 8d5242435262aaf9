//! Whole files that real programs made; their text is in `tests/files/pdf/water-law.txt`.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use super::read;
use crate::read::{Article, Doubt, ReadError};

fn bytes(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/pdf/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

fn article(bytes: &[u8]) -> Result<Article, ReadError> {
    read(bytes, &mut || ControlFlow::Continue(()))
}

fn file(name: &str) -> Article {
    article(&bytes(name)).unwrap()
}

/// The paragraphs in which the text of a newspaper page must come out.
fn water_law() -> Vec<String> {
    let text = String::from_utf8(bytes("water-law.txt")).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// What is left of a text after the paragraphs that must be there, one after the other.
#[track_caller]
fn besides(article: &Article, expected: &[String]) -> Vec<String> {
    let mut expected = expected.iter().peekable();
    let others =
        article.paragraphs.iter().filter(|it| expected.next_if(|next| next == it).is_none());
    let others = others.cloned().collect();
    assert_eq!(expected.next(), None, "{others:#?}");
    others
}

const TITLE: &str = "Parliament splits over the water law";

#[test]
fn three_columns() {
    let it = file("three-columns-weasyprint.pdf");
    assert_eq!(besides(&it, &water_law()), [TITLE, "By Marten Vos and Lea Kramer"]);
    assert_eq!(it.doubts, []);
    let about = &it.metadata;
    assert_eq!(about.title, TITLE);
    assert_eq!(
        (about.byline.as_str(), about.date.as_str()),
        ("Marten Vos and Lea Kramer", "2026-05-04")
    );
    assert_eq!((about.outlet.as_str(), about.language.as_str()), ("The Lowland Gazette", "en"));
}

#[test]
fn columns_with_footnote_table_and_running_titles() {
    let it = file("two-columns-writer.pdf");
    let others = besides(&it, &water_law());
    assert_eq!(
        others,
        [
            TITLE,
            "By Lea Kramer, 4 May 2026",
            "Province | 2024 | 2025",
            "North | 310 | 295",
            "South-east | 1,204 | 988",
            "West | 77 | 81",
            "The table shows how many licences the provinces issued in each of the two years.",
            "1 The assessment was finished in March and has not been published.",
        ]
    );
    assert_eq!(
        (it.metadata.byline.as_str(), it.metadata.date.as_str()),
        ("Lea Kramer", "2026-05-04")
    );
}

#[test]
fn columns_with_hyphens_and_indents() {
    let it = file("two-columns-latex.pdf");
    let others = besides(&it, &water_law());
    assert!(others.iter().any(|it| it == "North | 310 | 295"), "{others:#?}");
    let note = "1 The assessment was finished in March and has not been published; the ministry confirmed its existence.";
    assert_eq!(it.paragraphs.last().unwrap(), note);
    assert_eq!(it.metadata.date, "2026-05-04");
}

#[test]
fn columns_over_two_pages() {
    let twice = [water_law(), water_law()].concat();
    assert_eq!(besides(&file("two-columns-typst.pdf"), &twice), [TITLE]);
}

#[test]
fn a_printed_web_page() {
    let it = file("web-page-chromium.pdf");
    let with = |words: &str| it.paragraphs.iter().find(|it| it.contains(words)).unwrap().as_str();
    assert_eq!(
        with("two years"),
        "Three harbour towns want the ministry to delay its ferry plan by two years. “We are not \
         against new boats,” said Mayor Tove Lindqvist, “but nobody has asked the people who use \
         the old ones.” The well-known critic of the plan spoke after a meeting on Monday."
    );
    assert!(with("Groß").ends_with("Ελένη Παππά and the engineer Пётр Орлов share that view."));
    assert!(with("efficient and affordable offers").starts_with("The ministry rejected"));
    assert_eq!(
        with("quay of"),
        "The old ferry at the quay of Sandvik on Sunday. Photo: Northern Courier"
    );
    let about = &it.metadata;
    assert_eq!(about.title, "Harbour towns ask for a slower ferry plan");
    assert_eq!(
        (about.outlet.as_str(), about.byline.as_str()),
        ("Northern Courier", "Ida Brandvold")
    );
    assert_eq!(about.date, "2026-05-04");
}

#[test]
fn from_right_to_left() {
    let it = file("arabic-hebrew-chromium.pdf");
    let [arabic, hebrew] = it.paragraphs.try_into().unwrap();
    assert_eq!(
        arabic,
        "قالت الوزيرة إن الخطة ستبدأ في 15 مايو 2026، وأضافت أن الميزانية لن تتغير هذا العام رغم اعتراض المعارضة في البرلمان."
    );
    assert_eq!(
        hebrew,
        "ראש העיר אמר כי התוכנית תידחה בשנתיים (עד 2028), והוסיף כי התושבים לא נשאלו על כך."
    );
}

#[test]
fn accents_and_ligatures_of_tex() {
    let it = file("accents-latex.pdf");
    assert_eq!(
        it.paragraphs,
        ["The café in Köln was naïve; François said: “efficient offers, affine flow”. Smørrebrød \
             and Škoda — and the office of Émile."]
    );
}

#[test]
fn plain_pages() {
    let straight = |it: &String| it.replace(['“', '”'], "\"");
    let expected: Vec<String> = water_law().iter().map(straight).collect();
    assert_eq!(besides(&file("plain-enscript.pdf"), &expected), Vec::<String>::new());
}

#[test]
fn pictures_and_passwords() {
    assert_eq!(article(&bytes("pictures.pdf")), Err(ReadError::Pictures));
    assert_eq!(article(&bytes("locked.pdf")), Err(ReadError::Locked));
    for name in ["picture-and-text.pdf", "owner-password.pdf"] {
        let it = file(name);
        assert_eq!(it.paragraphs, ["The second page has a sentence of its own."]);
        assert_eq!(it.doubts, [Doubt::PagesWithoutText]);
    }
}

#[test]
fn it_can_be_given_up() {
    let it = read(&bytes("plain-enscript.pdf"), &mut || ControlFlow::Break(()));
    assert_eq!(it, Err(ReadError::Cancelled));
}

/// A file of these objects, the first of them the catalogue, with a list of their places.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.7\n".to_owned();
    let mut places = String::new();
    for (at, it) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", file.len()).unwrap();
        writeln!(file, "{} 0 obj\n{it}\nendobj", at + 1).unwrap();
    }
    let (start, count) = (file.len(), objects.len() + 1);
    let trailer = format!("trailer\n<</Size {count}/Root 1 0 R>>");
    writeln!(file, "xref\n0 {count}\n0000000000 65535 f \n{places}{trailer}").unwrap();
    (file + &format!("startxref\n{start}\n%%EOF\n")).into_bytes()
}

fn stream(entries: &str, data: &str) -> String {
    format!("<</Length {}{entries}>>\nstream\n{data}\nendstream", data.len())
}

/// One page with this content; the face `F` is object 5, the form `A` object 6.
fn page(content: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</A 6 0 R>>>>>>".to_owned(),
        stream("", content),
    ];
    objects.extend_from_slice(more);
    pdf(&objects)
}

const HELLO: &str = "BT /F 12 Tf 72 700 Td (Hello to all readers.) Tj ET ";
const HELVETICA: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

#[test]
fn a_file_by_hand() {
    let it = article(&page(HELLO, &[HELVETICA.to_owned()])).unwrap();
    assert_eq!(it.paragraphs, ["Hello to all readers."]);
}

#[test]
fn forms_that_show_each_other_end() {
    let form = |shows: &str, at: usize| {
        let resources = format!("/Resources<</Font<</F 5 0 R>>/XObject<</A {at} 0 R>>>>");
        stream(&format!("/Subtype/Form/BBox[0 0 9 9]{resources}"), shows)
    };
    let itself = page(&format!("{HELLO}/A Do"), &[HELVETICA.to_owned(), form("/A Do /A Do", 6)]);
    assert!(matches!(article(&itself), Ok(_) | Err(ReadError::TooMuch(_))));
    let mut objects = vec![HELVETICA.to_owned()];
    objects.extend((7..17).map(|at| form(&"/A Do ".repeat(10), at)));
    objects.push(form(HELLO, 0));
    assert!(matches!(article(&page("/A Do", &objects)), Err(ReadError::TooMuch(_))));
}

#[test]
fn traps_in_fonts_are_not_stepped_into() {
    let wide = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[7 0 R]>>";
    let widths = "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 4294967290 500]>>";
    let first = "<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 4294967290/LastChar 4294967295/Widths[1 2]>>";
    for objects in [vec![wide, "null", widths], vec![first]] {
        let objects: Vec<String> = objects.into_iter().map(str::to_owned).collect();
        assert!(article(&page(HELLO, &objects)).is_err());
    }
}

#[test]
fn deep_nesting_ends() {
    let deep = "[".repeat(100_000) + " TJ ";
    let read = article(&page(&(deep + HELLO), &[HELVETICA.to_owned()]));
    assert!(matches!(read, Ok(_) | Err(ReadError::Empty)));
    let saved = "q ".repeat(100_000) + &"/Span BMC ".repeat(200_000) + HELLO;
    assert!(article(&page(&saved, &[HELVETICA.to_owned()])).is_ok());
}

#[test]
fn nonsense_is_an_error() {
    for it in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\n1 0 obj\n<<", b"plain words"] {
        assert!(matches!(article(it), Err(ReadError::Half(_))), "{it:?}");
    }
}

/// Numbers that are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

#[test]
fn damaged_files_neither_panic_nor_hang() {
    let names = [
        "plain-enscript.pdf",
        "picture-and-text.pdf",
        "owner-password.pdf",
        "accents-latex.pdf",
        "arabic-hebrew-chromium.pdf",
        "two-columns-typst.pdf",
        "three-columns-weasyprint.pdf",
    ];
    let mut dice = Dice(4);
    let mut panics = 0;
    for name in names {
        let whole = bytes(name);
        for _ in 0..300 {
            let mut damaged = whole.clone();
            match dice.below(4) {
                0 => damaged.truncate(dice.below(whole.len())),
                1 => drop(damaged.drain(..dice.below(whole.len() / 4))),
                _ => {}
            }
            for _ in 0..=dice.below(12) {
                let at = dice.below(damaged.len());
                let value = dice.below(256) as u8;
                damaged.get_mut(at).into_iter().for_each(|it| *it = value);
            }
            let start = Instant::now();
            panics += usize::from(article(&damaged) == Err(super::PANICKED));
            assert!(start.elapsed() < Duration::from_secs(10), "{name}");
        }
    }
    assert_eq!(panics, 0);
}
