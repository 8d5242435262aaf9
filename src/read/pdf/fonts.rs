//! The typefaces of a file: which letters their codes stand for.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::glyphs::{UNREADABLE, plain};
use super::swell::is_harmless;

/// A face that text is set in.
pub(super) struct Face<'a> {
    font: Font<'a>,
    /// Whether its name or weight says bold.
    pub bold: bool,
    known: RefCell<BTreeMap<u32, Code>>,
}

/// What a code of a face stands for.
#[derive(Clone)]
pub(super) struct Code {
    /// What it reads.
    pub text: Rc<str>,
    /// How far the next one is, in type heights.
    pub advance: (f64, f64),
}

/// Loads the faces of one file, each once.
pub(super) struct Faces<'a> {
    cache: FontCache<'a>,
    fonts: FontResolverFn,
    tables: CMapResolverFn,
}

impl<'a> Faces<'a> {
    /// None loaded yet.
    pub(super) fn new() -> Self {
        Self {
            cache: FontCache::new(),
            fonts: Arc::new(|query| {
                Some(match query {
                    FontQuery::Standard(it) => it.get_font_data(),
                    FontQuery::Fallback(it) => it.pick_standard_font().get_font_data(),
                })
            }),
            tables: Arc::new(hayro_cmap::load_embedded),
        }
    }

    /// The face that a dictionary describes; nothing where that is broken or a trap.
    pub(super) fn load(&self, dict: &Dict<'a>) -> Option<Rc<Face<'a>>> {
        let descendant = dict.get::<Array<'_>>("DescendantFonts");
        let descendant = descendant.and_then(|it| it.iter::<Dict<'_>>().next());
        let all: Vec<_> = [Some(dict.clone()), descendant].into_iter().flatten().collect();
        if !all.iter().all(is_sane) {
            return None;
        }
        let font = self.cache.font(dict, &self.fonts, &self.tables)?;
        let bold = all.iter().any(is_bold);
        Some(Rc::new(Face { font, bold, known: RefCell::default() }))
    }
}

impl Face<'_> {
    /// The codes in a string, each with the number of bytes it takes.
    pub(super) fn codes(&self, bytes: &[u8]) -> Vec<(Code, u32, usize)> {
        let (mut all, mut at) = (Vec::new(), 0);
        while at < bytes.len() {
            let (code, length) = self.font.read_code(bytes, at);
            at += length.max(1);
            all.push((self.code(code), code, length));
        }
        all
    }

    fn code(&self, code: u32) -> Code {
        if let Some(it) = self.known.borrow().get(&code) {
            return it.clone();
        }
        let text = match self.font.glyph(self.font.map_code(code), code) {
            FontGlyph::Outline(it) => it.as_unicode(),
            FontGlyph::Type3(it) => it.as_unicode(),
        };
        let text = match text {
            Some(hayro_cmap::BfString::Char(it)) => plain(&it.to_string()),
            Some(hayro_cmap::BfString::String(it)) => plain(&it),
            None => UNREADABLE.to_string(),
        };
        let advance = self.font.code_advance(code) / f64::from(hayro_font::UNITS_PER_EM);
        let it = Code { text: text.into(), advance: (advance.x, advance.y) };
        self.known.borrow_mut().insert(code, it.clone());
        it
    }
}

fn is_bold(dict: &Dict<'_>) -> bool {
    let name = dict.get::<Name<'_>>("BaseFont");
    let name = name.map(|it| it.as_str().to_lowercase()).unwrap_or_default();
    let weight = dict.get::<Dict<'_>>("FontDescriptor");
    let weight = weight.and_then(|it| it.get::<f32>("FontWeight")).unwrap_or_default();
    weight >= 600.0 || ["bold", "black", "heavy", "cmbx", "demi"].iter().any(|it| name.contains(it))
}

/// Whether a face can be loaded without harm. The library makes an entry for each number in a
/// range of widths, and unpacks what is packed as a whole.
fn is_sane(dict: &Dict<'_>) -> bool {
    let within = |list: &str, step: usize| {
        dict.get::<Array<'_>>(list).is_none_or(|it| ranges_are_small(&it, step))
    };
    let streams = |dict: &Dict<'_>, names: &[&str]| {
        names.iter().all(|it| dict.get::<Stream<'_>>(it).is_none_or(|it| is_harmless(&it)))
    };
    let descriptor = dict.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
    dict.get::<f32>("FirstChar").is_none_or(|it| it <= 65_535.0)
        && within("W", 2)
        && within("W2", 4)
        && streams(dict, &["ToUnicode", "Encoding", "CIDToGIDMap"])
        && streams(&descriptor, &["FontFile", "FontFile2", "FontFile3"])
}

/// Whether each range `first last …` holds few numbers, all of them together too; `first […]`
/// lists what it holds.
fn ranges_are_small(list: &Array<'_>, values: usize) -> bool {
    let mut numbers: Vec<f32> = Vec::new();
    let mut all = 0.0;
    for it in list.iter::<Object<'_>>() {
        match it {
            Object::Number(it) => numbers.push(it.as_f32()),
            _ => numbers.clear(),
        }
        if let [first, last, ..] = numbers.as_slice()
            && numbers.len() > values
        {
            all += (last - first).max(0.0);
            numbers.clear();
        }
    }
    all <= 1_000_000.0
}
