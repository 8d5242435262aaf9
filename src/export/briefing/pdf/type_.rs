//! Words as lines of glyphs: shaping, directions and line ends are Parley's.

use std::{borrow::Cow, ops::Range, rc::Rc};

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontData, FontFamily, FontFamilyName,
    FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap, PositionedLayoutItem,
    StyleProperty,
    fontique::{Blob, Collection, CollectionOptions, SourceCache},
};

use super::{Faces, failed};
use crate::export::{ExportError, about::Colour, briefing::Link};

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) serif: bool,
    pub(super) size: f32,
    /// Distance of the lines.
    pub(super) leading: f32,
    /// Whether lines end at the right edge.
    pub(super) right: bool,
}

/// Words of one look.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    pub(super) words: String,
    pub(super) strong: bool,
    pub(super) colour: Colour,
    pub(super) link: Option<Link>,
}

/// Glyphs side by side, of one face and colour.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) x: f32,
    pub(super) width: f32,
    /// Number of its face.
    pub(super) face: usize,
    pub(super) size: f32,
    pub(super) colour: Colour,
    pub(super) link: Option<Link>,
    /// All words of the paragraph; the glyphs point into them.
    pub(super) text: Rc<str>,
    pub(super) glyphs: Vec<Glyph>,
}

/// A glyph, in parts of the size of the face.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub(super) id: u32,
    pub(super) advance: f32,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) range: Range<usize>,
}

/// A line of words.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) height: f32,
    /// Below the top of the line.
    pub(super) baseline: f32,
    pub(super) pieces: Vec<Piece>,
}

/// What words are drawn with: their colour, and the number of the words they belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Brush {
    words: usize,
}

/// Makes lines of words.
pub(super) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<Brush>,
    /// The faces in use, by number.
    faces: Vec<FontData>,
}

impl Typesetter {
    pub(super) fn new(faces: Faces) -> Result<Self, ExportError> {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        for face in [faces.serif, faces.serif_bold, faces.sans, faces.sans_strong] {
            if collection.register_fonts(Blob::new(std::sync::Arc::new(face)), None).is_empty() {
                return Err(failed("a face cannot be read"));
            }
        }
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        Ok(Self { fonts, layouts: LayoutContext::new(), faces: Vec::new() })
    }

    /// The faces in use, by number.
    pub(super) fn faces(&self) -> &[FontData] {
        &self.faces
    }

    /// Sets words into lines of at most the given width.
    pub(super) fn lines(&mut self, words: &[Phrase], style: Style, width: f32) -> Vec<Line> {
        let text: Rc<str> = words.iter().map(|it| it.words.as_str()).collect::<String>().into();
        let mut layout = self.layout(words, style, &text);
        layout.break_all_lines(Some(width));
        let alignment = if style.right { Alignment::Right } else { Alignment::Left };
        layout.align(alignment, AlignmentOptions::default());
        let mut lines = Vec::new();
        for line in layout.lines() {
            let metrics = line.metrics();
            let top = metrics.block_min_coord;
            let height = metrics.block_max_coord - top;
            let pieces = self.pieces(&line, words, &text);
            lines.push(Line { height, baseline: metrics.baseline - top, pieces });
        }
        lines
    }

    fn layout(&mut self, words: &[Phrase], style: Style, text: &str) -> Layout<Brush> {
        let named = |name: &'static str| FontFamilyName::Named(Cow::Borrowed(name));
        let families = if style.serif { ["Noto Serif", "Inter"] } else { ["Inter", "Noto Serif"] };
        let families: Vec<_> = families.map(named).into();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        // Attributions are English, whatever the letters of a name.
        builder.set_base_direction(BaseDirection::Ltr);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(families.into())));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.leading)));
        // Names and addresses without spaces must not run off the page.
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut start = 0;
        for (number, it) in words.iter().enumerate() {
            let range = start..start + it.words.len();
            start = range.end;
            builder.push(StyleProperty::Brush(Brush { words: number }), range.clone());
            if it.strong {
                // The serif face has a bold cut, the other one a half bold one.
                let weight = if style.serif { FontWeight::BOLD } else { FontWeight::SEMI_BOLD };
                builder.push(StyleProperty::FontWeight(weight), range);
            }
        }
        builder.build(text)
    }

    fn pieces(
        &mut self,
        line: &parley::Line<'_, Brush>,
        words: &[Phrase],
        text: &Rc<str>,
    ) -> Vec<Piece> {
        let start = line.items().find_map(|it| match it {
            PositionedLayoutItem::GlyphRun(run) => Some(run.offset()),
            PositionedLayoutItem::InlineBox(_) => None,
        });
        let mut x = start.unwrap_or_default();
        let mut pieces: Vec<Piece> = Vec::new();
        for run in line.runs() {
            let face = self.face(run.font());
            let size = run.font_size();
            let mut before = None;
            for cluster in run.visual_clusters() {
                let number = cluster.style().brush.words;
                let Some(of) = words.get(number) else { continue };
                if before != Some(number) {
                    before = Some(number);
                    pieces.push(Piece {
                        x,
                        width: 0.0,
                        face,
                        size,
                        colour: of.colour,
                        link: of.link.clone(),
                        text: text.clone(),
                        glyphs: Vec::new(),
                    });
                }
                let Some(piece) = pieces.last_mut() else { continue };
                let range = cluster.text_range();
                if cluster.is_ligature_continuation() {
                    // The glyph before stands for these letters too.
                    if let Some(glyph) = piece.glyphs.last_mut() {
                        let (a, b) = (&glyph.range, &range);
                        glyph.range = a.start.min(b.start)..a.end.max(b.end);
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    x += glyph.advance;
                    piece.width += glyph.advance;
                    piece.glyphs.push(Glyph {
                        id: glyph.id,
                        advance: glyph.advance / size,
                        x: glyph.x / size,
                        y: glyph.y / size,
                        range: range.clone(),
                    });
                }
            }
        }
        pieces
    }

    fn face(&mut self, data: &FontData) -> usize {
        let known = self.faces.iter().position(|it| it == data);
        known.unwrap_or_else(|| {
            self.faces.push(data.clone());
            self.faces.len() - 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::FACES, *};

    fn lines(words: &str, width: f32) -> Vec<Line> {
        let words =
            Phrase { words: words.to_owned(), strong: false, colour: Colour::INK, link: None };
        let style = Style { serif: true, size: 10.0, leading: 14.0, right: false };
        Typesetter::new(FACES).unwrap().lines(&[words], style, width)
    }

    #[test]
    fn lines_keep_to_their_width_even_without_spaces() {
        for words in ["many small words in a row ".repeat(20), "Unbreakable".repeat(60)] {
            let found = lines(&words, 200.0);
            assert!(found.len() > 5, "{}", found.len());
            for line in &found {
                let end = line.pieces.iter().map(|it| it.x + it.width).fold(0.0, f32::max);
                assert!(end < 204.0, "{end}");
            }
        }
    }

    #[test]
    fn every_letter_has_its_glyph_or_a_box() {
        for words in ["Ἑστία Вестник fin", "السد آمن", "הסכר", "山田太郎", "😀👩‍👩‍👧"]
        {
            let found = lines(words, 400.0);
            let mut covered = vec![false; words.len()];
            for glyph in found.iter().flat_map(|it| &it.pieces).flat_map(|it| &it.glyphs) {
                covered[glyph.range.clone()].fill(true);
            }
            assert!(covered.iter().all(|it| *it), "{words}: {covered:?}");
        }
    }
}
