//! Pages as PDF.

use std::{collections::BTreeMap, num::NonZeroU16};

use krilla::{
    Document,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    destination::{Destination, XyzDestination},
    geom::{PathBuilder, Point, Rect},
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TableHeaderScope,
        Tag as Kind, TagGroup, TagKind, TagTree,
    },
    text::{Font, GlyphId, KrillaGlyph},
};

use super::{
    failed,
    page::{Bar, Book, Chapter, HEIGHT, Page, Placed, Tag, WIDTH},
    type_::{Piece, Typesetter},
};
use crate::export::{
    Ask, ExportError,
    about::{About, Colour},
    ask,
    briefing::Link,
};

/// What a page is drawn with.
struct Drawer<'a> {
    fonts: &'a [Font],
    places: &'a BTreeMap<String, (usize, f32)>,
    /// The words of every part.
    words: Vec<Vec<Identifier>>,
}

pub(super) fn draw(
    book: Book,
    typesetter: &Typesetter,
    title: &str,
    about: &About,
    ask_: Ask<'_>,
) -> Result<Vec<u8>, ExportError> {
    let mut fonts = Vec::new();
    for face in typesetter.faces() {
        let data: &[u8] = face.data.as_ref();
        let font = Font::new(data.to_vec().into(), face.index);
        fonts.push(font.ok_or_else(|| failed("a face cannot be embedded"))?);
    }
    let Book { pages, chapters, places, parts, .. } = book;
    let words = parts.iter().map(|_| Vec::new()).collect();
    let mut drawer = Drawer { fonts: &fonts, places: &places, words };
    let mut document = Document::new();
    for page in pages {
        drawer.page(&mut document, &page)?;
        ask(&mut *ask_)?;
    }
    document.set_outline(outline(&chapters));
    document.set_metadata(metadata(title, about));
    document.set_tag_tree(tree(&parts, drawer.words));
    document.finish().map_err(failed)
}

fn metadata(title: &str, about: &About) -> Metadata {
    let part = |it: i8| it.unsigned_abs();
    let day = DateTime::new(about.day.year().unsigned_abs())
        .month(part(about.day.month()))
        .day(part(about.day.day()));
    let author = if about.coder.is_empty() { &about.program } else { &about.coder };
    Metadata::new()
        .title(title.to_owned())
        .authors(vec![author.clone()])
        .description(about.line())
        .creator(about.program.clone())
        .language("en".to_owned())
        .creation_date(day)
}

impl Drawer<'_> {
    fn page(&mut self, document: &mut Document, page: &Page) -> Result<(), ExportError> {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| failed("no page"))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        surface.start_tagged(artifact(ArtifactType::Other));
        for bar in &page.bars {
            fill(&mut surface, *bar);
        }
        for placed in &page.lines {
            for piece in placed.line.pieces.iter().filter(|it| it.link.is_some()) {
                let y = placed.y + placed.line.baseline + 1.6;
                let (x, width) = (placed.x + piece.x, piece.width);
                fill(&mut surface, Bar { x, y, width, height: 0.4, colour: Colour::LINE });
            }
        }
        surface.end_tagged();
        for placed in &page.lines {
            self.line(&mut surface, placed);
        }
        surface.finish();
        for placed in &page.lines {
            for piece in &placed.line.pieces {
                if let Some(it) = self.link(placed, piece) {
                    sheet.add_annotation(it);
                }
            }
        }
        sheet.finish();
        Ok(())
    }

    fn line(&mut self, surface: &mut Surface<'_>, placed: &Placed) {
        let tag = match placed.part {
            Some(_) => ContentTag::Span(SpanTag::empty()),
            None => artifact(ArtifactType::Footer),
        };
        let id = surface.start_tagged(tag);
        for piece in &placed.line.pieces {
            self.piece(surface, placed, piece);
        }
        surface.end_tagged();
        if let Some(words) = placed.part.and_then(|it| self.words.get_mut(it)) {
            words.push(id);
        }
    }

    fn piece(&self, surface: &mut Surface<'_>, placed: &Placed, piece: &Piece) {
        let Some(font) = self.fonts.get(piece.face) else { return };
        let glyphs: Vec<_> = piece
            .glyphs
            .iter()
            .map(|it| {
                let id = GlyphId::new(it.id);
                KrillaGlyph::new(id, it.advance, it.x, it.y, 0.0, it.range.clone(), None)
            })
            .collect();
        surface.set_fill(Some(paint(piece.colour)));
        let start = Point::from_xy(placed.x + piece.x, placed.y + placed.line.baseline);
        surface.draw_glyphs(start, &glyphs, font.clone(), &piece.text, piece.size, false);
    }

    fn link(&self, placed: &Placed, piece: &Piece) -> Option<Annotation> {
        let target = match piece.link.as_ref()? {
            Link::Web(to) => Target::Action(Action::Link(LinkAction::new(to.clone()))),
            Link::Place(to) => {
                let (page, y) = *self.places.get(to)?;
                let place = XyzDestination::new(page, Point::from_xy(0.0, (y - 12.0).max(0.0)));
                Target::Destination(Destination::Xyz(place))
            }
        };
        let (x, y) = (placed.x + piece.x, placed.y);
        let area = Rect::from_xywh(x, y, piece.width, placed.line.height)?;
        let from = piece.glyphs.iter().map(|it| it.range.start).min()?;
        let words = from..piece.glyphs.iter().map(|it| it.range.end).max()?;
        let words = piece.text.get(words).unwrap_or_default().to_owned();
        Some(Annotation::new_link(LinkAnnotation::new(area, target), Some(words)))
    }
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn fill(surface: &mut Surface<'_>, bar: Bar) {
    let mut path = PathBuilder::new();
    if let Some(area) = Rect::from_xywh(bar.x, bar.y, bar.width, bar.height) {
        path.push_rect(area);
    }
    if let Some(path) = path.finish() {
        surface.set_fill(Some(paint(bar.colour)));
        surface.draw_path(&path);
    }
}

fn paint(Colour(red, green, blue): Colour) -> Fill {
    let paint = rgb::Color::new(red, green, blue).into();
    Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// Chapters, in them parties, in them positions.
fn outline(chapters: &[Chapter]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = chapters;
    while let Some((first, after)) = rest.split_first() {
        let inner = after.iter().take_while(|it| it.level > first.level).count();
        let (inner, next) = after.split_at(inner);
        outline.push_child(node(first, inner));
        rest = next;
    }
    outline
}

fn node(chapter: &Chapter, inner: &[Chapter]) -> OutlineNode {
    let place = Point::from_xy(0.0, (chapter.y - 12.0).max(0.0));
    let place = XyzDestination::new(chapter.page, place);
    let mut node = OutlineNode::new(chapter.words.clone(), place);
    let mut rest = inner;
    while let Some((first, after)) = rest.split_first() {
        let inner = after.iter().take_while(|it| it.level > first.level).count();
        let (inner, next) = after.split_at(inner);
        node.push_child(self::node(first, inner));
        rest = next;
    }
    node
}

/// The parts of the document in reading order.
fn tree(parts: &[(Tag, Option<usize>)], words: Vec<Vec<Identifier>>) -> TagTree {
    let mut groups: Vec<_> = parts
        .iter()
        .zip(words)
        .map(|((tag, _), words)| {
            let words = words.into_iter().map(Node::Leaf).collect();
            TagGroup::with_children(kind(*tag), words)
        })
        .collect();
    let mut tree = TagTree::new().with_lang(Some("en".to_owned()));
    let mut top = Vec::new();
    // Parts come after the part that they belong to, so that the last one can always be moved. A
    // part's own parts are gathered from the last to the first.
    let mut inner: BTreeMap<usize, Vec<TagGroup>> = BTreeMap::new();
    for (number, (_, of)) in parts.iter().enumerate().rev() {
        let Some(mut group) = groups.pop() else { break };
        for it in inner.remove(&number).unwrap_or_default().into_iter().rev() {
            group.push(it);
        }
        match of {
            Some(of) => inner.entry(*of).or_default().push(group),
            None => top.push(group),
        }
    }
    for group in top.into_iter().rev() {
        tree.push(group);
    }
    tree
}

fn kind(tag: Tag) -> TagKind {
    match tag {
        Tag::Heading(level) => {
            let level = NonZeroU16::new(level.into()).unwrap_or(NonZeroU16::MIN);
            Kind::Hn(level, None).into()
        }
        Tag::Paragraph => Kind::P.into(),
        Tag::Quote => Kind::BlockQuote.into(),
        Tag::Table => Kind::Table.into(),
        Tag::Row => Kind::TR.into(),
        Tag::Header => Kind::TH(TableHeaderScope::Column).into(),
        Tag::Cell => Kind::TD.into(),
    }
}
