//! Blocks on pages: nothing is torn from its heading, and short things stay whole.

use super::{
    page::{BOTTOM, Bar, Book, COLUMN, Chapter, HEIGHT, Placed, SIDE, TOP, Tag},
    type_::{Line, Phrase, Style, Typesetter},
};
use crate::export::{
    about::{About, Colour, day_words},
    briefing::{Block, Heading, Link, Look, Quotation, Run, Table, Tone, kept_apart},
};

const BODY: Style = Style { serif: true, size: 10.0, leading: 14.5, right: false };
const SMALL: Style = Style { serif: false, size: 8.0, leading: 11.5, right: false };
const TITLE: Style = Style { serif: false, size: 22.0, leading: 28.0, right: false };

/// How much taller than this a thing may be to be torn: a part of the page.
const WHOLE: f32 = 0.4 * (BOTTOM - TOP);

/// Lines that belong together, and the space around them.
pub(super) struct Item {
    pub(super) lines: Vec<Line>,
    pub(super) x: f32,
    pub(super) before: f32,
    pub(super) after: f32,
    /// A line in a colour on their left: its colour, place and width.
    pub(super) edge: Option<(Colour, f32, f32)>,
    /// A thin line above.
    pub(super) rule: bool,
    pub(super) part: usize,
    pub(super) chapter: Option<(u8, String)>,
    pub(super) place: Option<String>,
}

impl Item {
    pub(super) fn new(lines: Vec<Line>, part: usize) -> Self {
        Self {
            lines,
            x: SIDE,
            before: 0.0,
            after: 0.0,
            edge: None,
            rule: false,
            part,
            chapter: None,
            place: None,
        }
    }

    fn height(&self) -> f32 {
        let lines: f32 = self.lines.iter().map(|it| it.height).sum();
        self.before + lines + self.after
    }
}

/// Puts blocks on pages.
pub(super) struct Setter {
    pub(super) type_: Typesetter,
    pub(super) book: Book,
    /// Where the next thing goes.
    pub(super) y: f32,
    /// What must stay with what follows.
    pending: Vec<Item>,
}

impl Setter {
    pub(super) fn new(type_: Typesetter) -> Self {
        Self { type_, book: Book::default(), y: TOP, pending: Vec::new() }
    }

    pub(super) fn block(&mut self, block: Block) {
        match block {
            Block::Title { words, facts } => self.title(&words, &facts),
            Block::Heading(it) => self.heading(it),
            Block::Paragraph(look, runs) => self.paragraph(look, &runs),
            Block::Quotation(it) => self.quotation(&it),
            Block::Table(it) => self.table(&it),
            Block::Entry { number, anchor, runs } => self.entry(number, anchor, &runs),
        }
    }

    fn title(&mut self, words: &str, facts: &[(&'static str, String)]) {
        let part = self.book.part(Tag::Heading(1), None);
        let words =
            [Phrase { words: words.to_owned(), strong: true, colour: Colour::INK, link: None }];
        let lines = self.type_.lines(&words, TITLE, COLUMN);
        let mut items = vec![Item { after: 10.0, ..Item::new(lines, part) }];
        for (name, it) in facts {
            let words = [
                Phrase {
                    words: format!("{name}: "),
                    strong: true,
                    colour: Colour::QUIET,
                    link: None,
                },
                Phrase { words: it.clone(), strong: false, colour: Colour::QUIET, link: None },
            ];
            let style = Style { size: 8.5, leading: 12.5, ..SMALL };
            let part = self.book.part(Tag::Paragraph, None);
            items.push(Item::new(self.type_.lines(&words, style, COLUMN), part));
        }
        if let Some(last) = items.last_mut() {
            last.after = 8.0;
        }
        self.together(items);
    }

    fn heading(&mut self, it: Heading) {
        let part = self.book.part(Tag::Heading(it.level), None);
        let (size, leading, before, after) = match it.level {
            2 => (15.0, 20.0, 26.0, 6.0),
            3 => (11.5, 16.0, 18.0, 4.0),
            _ => (9.5, 13.5, 11.0, 3.0),
        };
        let style = Style { serif: false, size, leading, right: false };
        let mut words = vec![Phrase {
            words: kept_apart(&it.words),
            strong: true,
            colour: Colour::INK,
            link: None,
        }];
        if !it.quiet.is_empty() {
            let quiet = format!("   {}", it.quiet);
            words.push(Phrase { words: quiet, strong: false, colour: Colour::QUIET, link: None });
        }
        let indent = if it.colour.is_some() { 9.0 } else { 0.0 };
        let lines = self.type_.lines(&words, style, COLUMN - indent);
        self.pending.push(Item {
            x: SIDE + indent,
            before,
            after,
            edge: it.colour.map(|it| (it, SIDE, 3.0)),
            rule: it.level == 2,
            chapter: Some((it.level, it.words)),
            ..Item::new(lines, part)
        });
    }

    fn paragraph(&mut self, look: Look, runs: &[Run]) {
        let part = self.book.part(Tag::Paragraph, None);
        let (style, colour) = match look {
            Look::Body | Look::Summary => (BODY, Colour::INK),
            Look::Quiet => (Style { size: 8.5, leading: 12.5, ..SMALL }, Colour::QUIET),
            Look::Warning => (Style { size: 8.5, leading: 12.5, ..SMALL }, Colour::WARNING),
        };
        let mut words = words(runs, colour, Colour::INK);
        if look == Look::Warning {
            for it in &mut words {
                it.strong = true;
            }
        }
        let lines = self.type_.lines(&words, style, COLUMN);
        let item = Item { before: 2.0, after: 6.0, ..Item::new(lines, part) };
        if matches!(look, Look::Warning | Look::Summary) && !self.pending.is_empty() {
            self.pending.push(item);
        } else {
            self.together(vec![item]);
        }
    }

    fn quotation(&mut self, it: &Quotation) {
        let quote = self.book.part(Tag::Quote, None);
        let (said, from) = (
            self.book.part(Tag::Paragraph, Some(quote)),
            self.book.part(Tag::Paragraph, Some(quote)),
        );
        let indent = 11.0;
        let edge = Some((it.colour, SIDE + 1.0, 1.5));
        let lines =
            self.type_.lines(&words(&it.said, Colour::INK, it.colour), BODY, COLUMN - indent);
        let first = Item { x: SIDE + indent, before: 4.0, edge, ..Item::new(lines, said) };
        let lines =
            self.type_.lines(&words(&it.from, Colour::QUIET, Colour::INK), SMALL, COLUMN - indent);
        let second = Item { x: SIDE + indent, after: 7.0, edge, ..Item::new(lines, from) };
        self.together(vec![first, second]);
    }

    fn entry(&mut self, number: usize, anchor: String, runs: &[Run]) {
        let part = self.book.part(Tag::Paragraph, None);
        let indent = 26.0;
        let style = Style { size: 8.5, leading: 12.5, ..SMALL };
        let label = [Phrase {
            words: format!("{number}."),
            strong: false,
            colour: Colour::QUIET,
            link: None,
        }];
        let mut label = self.type_.lines(&label, style, indent);
        let mut lines =
            self.type_.lines(&words(runs, Colour::INK, Colour::INK), style, COLUMN - indent);
        // The number hangs left of the first line.
        if let (Some(first), Some(label)) = (lines.first_mut(), label.pop()) {
            let mut pieces = label.pieces;
            for it in &mut pieces {
                it.x -= indent;
            }
            pieces.append(&mut first.pieces);
            first.pieces = pieces;
        }
        let place = Some(anchor);
        self.together(vec![Item { x: SIDE + indent, after: 4.0, place, ..Item::new(lines, part) }]);
    }

    fn table(&mut self, it: &Table) {
        let pending = std::mem::take(&mut self.pending);
        let height: f32 = pending.iter().map(Item::height).sum();
        if self.y + height + 60.0 > BOTTOM {
            self.turn();
        }
        for it in pending {
            self.put(it);
        }
        super::table::set(self, it);
    }

    /// Puts items so that they stay on one page with the headings before them, if they are short;
    /// at least the beginning does.
    pub(super) fn together(&mut self, items: Vec<Item>) {
        let mut all = std::mem::take(&mut self.pending);
        let heads: f32 = all.iter().map(Item::height).sum();
        let height: f32 = heads + items.iter().map(Item::height).sum::<f32>();
        all.extend(items);
        let needed = if height - heads <= WHOLE { height } else { heads + 60.0 };
        if self.y + needed > BOTTOM && self.y > TOP {
            self.turn();
        }
        for it in all {
            self.put(it);
        }
    }

    pub(super) fn turn(&mut self) {
        self.book.turn();
        self.y = TOP;
    }

    fn put(&mut self, item: Item) {
        if self.y > TOP {
            self.y += item.before;
        }
        if item.rule && self.y > TOP {
            let y = self.y - 9.0;
            let (width, height, colour) = (COLUMN, 0.5, Colour::LINE);
            self.book.open.bars.push(Bar { x: SIDE, y, width, height, colour });
        }
        let page = self.book.pages.len();
        if let Some((level, words)) = item.chapter {
            self.book.chapters.push(Chapter { level, words, page, y: self.y });
        }
        if let Some(place) = item.place {
            self.book.places.insert(place, (page, self.y));
        }
        let mut top = self.y;
        for line in item.lines {
            if self.y + line.height > BOTTOM {
                self.edge(item.edge, top);
                self.turn();
                top = self.y;
            }
            let (x, y, part) = (item.x, self.y, Some(item.part));
            self.y += line.height;
            self.book.open.lines.push(Placed { x, y, line, part });
        }
        self.edge(item.edge, top);
        self.y += item.after;
    }

    fn edge(&mut self, edge: Option<(Colour, f32, f32)>, top: f32) {
        if let Some((colour, x, width)) = edge {
            let height = self.y - top;
            self.book.open.bars.push(Bar { x, y: top, width, height, colour });
        }
    }

    /// The pages, with where they come from and their number at the bottom of each.
    pub(super) fn finish(mut self, title: &str, about: &About) -> (Book, Typesetter) {
        self.together(Vec::new());
        self.book.turn();
        let count = self.book.pages.len();
        let title: String = match title.char_indices().nth(60) {
            Some((at, _)) => title.get(..at).unwrap_or_default().to_owned() + "…",
            None => title.to_owned(),
        };
        let left = format!("{title} · {} · {}", about.program, day_words(about.day));
        for (page, number) in self.book.pages.iter_mut().zip(1..) {
            for (words, right) in [(left.clone(), false), (format!("{number} / {count}"), true)] {
                let words = Phrase { words, strong: false, colour: Colour::QUIET, link: None };
                let style = Style { size: 7.5, leading: 10.0, right, ..SMALL };
                for line in self.type_.lines(&[words], style, COLUMN).into_iter().take(1) {
                    page.lines.push(Placed { x: SIDE, y: HEIGHT - 44.0, line, part: None });
                }
            }
        }
        (self.book, self.type_)
    }
}

/// Runs in their colours. Links have none of their own: a thin line below says what they are.
fn words(runs: &[Run], plain: Colour, strong: Colour) -> Vec<Phrase> {
    let set = |it: &Run| {
        let (strong, colour) = match it.tone {
            Tone::Plain => (false, plain),
            Tone::Strong => (true, strong),
            Tone::Quiet => (false, Colour::QUIET),
        };
        let link: Option<Link> = it.link.clone();
        Phrase { words: kept_apart(&it.words), strong, colour, link }
    };
    runs.iter().map(set).collect()
}
