//! What is open while an RTF file is read: groups, the paragraph, the bytes of a letter.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::letters::{Fonts, Letters};
use crate::read::{Article, Doubt};

/// Where letters go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Body,
    /// The table of fonts.
    Fonts,
    /// What the file says about itself.
    Info,
    Title,
    Author,
    /// The day on which the file was made.
    Created,
    /// Nowhere.
    Away,
}

/// What a group has of its own and gives back at its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    pub(super) place: Place,
    /// The place that a second form of the same words has (`\upr`).
    pub(super) outside: Place,
    pub(super) font: i32,
    /// Letters for old programs behind each `\u`.
    pub(super) fallback: i32,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
}

/// The reader's memory.
pub(super) struct State {
    pub(super) article: Article,
    pub(super) group: Group,
    pub(super) groups: Vec<Group>,
    pub(super) fonts: Fonts,
    pub(super) default: &'static Encoding,
    /// Year, month and day of making.
    pub(super) created: [i32; 3],
    /// Letters for old programs that are still to be passed over.
    pub(super) skip: i32,
    /// The paragraph so far.
    line: String,
    /// Paragraphs that text boxes interrupt, and how many groups were open then.
    aside: Vec<(usize, String)>,
    /// Bytes that are not yet letters, and the font they came in.
    bytes: Vec<u8>,
    /// The first half of a letter outside the common plane.
    half: Option<u16>,
}

impl State {
    pub(super) fn new() -> Self {
        let group = Group {
            place: Place::Body,
            outside: Place::Body,
            font: -1,
            fallback: 1,
            hidden: false,
            deleted: false,
        };
        Self {
            article: Article::default(),
            group,
            groups: Vec::new(),
            fonts: Fonts::default(),
            default: WINDOWS_1252,
            created: [0; 3],
            skip: 0,
            line: String::new(),
            aside: Vec::new(),
            bytes: Vec::new(),
            half: None,
        }
    }

    pub(super) fn doubt(&mut self, it: Doubt) {
        if !self.article.doubts.contains(&it) {
            self.article.doubts.push(it);
        }
    }

    fn silent(&self) -> bool {
        self.group.hidden || self.group.deleted
    }

    /// A byte of a letter, to be decoded with its neighbours.
    pub(super) fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.silent() && !matches!(self.group.place, Place::Away | Place::Fonts) {
            self.end_half();
            self.bytes.push(byte);
        }
    }

    /// Turns the bytes so far into letters; due before all that is no byte.
    pub(super) fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let encoding = match self.fonts.of(self.group.font) {
            Letters::Signs if bytes.iter().any(|it| !it.is_ascii()) => {
                // Signs have no letters; the bullet is the usual one.
                return self.push("• ");
            }
            Letters::Known(it) => it,
            Letters::Default | Letters::Signs => self.default,
        };
        let (text, odd) = encoding.decode_without_bom_handling(&bytes);
        if odd {
            self.doubt(Doubt::Letters);
        }
        self.push(&text);
    }

    /// `\u`: a unit of UTF-16 with a sign.
    pub(super) fn unit(&mut self, value: i32) {
        self.decode();
        self.skip = self.group.fallback;
        if self.silent() {
            return;
        }
        // Some programs write numbers up to 65535 or whole code points.
        let code = if value < 0 { value.saturating_add(0x1_0000) } else { value };
        let code = u32::try_from(code).unwrap_or(0xFFFD);
        match (self.half.take(), u16::try_from(code).ok()) {
            (Some(high), Some(low)) if (0xDC00..0xE000).contains(&low) => {
                let letter = char::decode_utf16([high, low]).next().and_then(Result::ok);
                self.letter(letter);
            }
            (half, Some(high)) if (0xD800..0xDC00).contains(&high) => {
                if half.is_some() {
                    self.letter(None);
                }
                self.half = Some(high);
            }
            (half, _) => {
                if half.is_some() {
                    self.letter(None);
                }
                // Signs of the Symbol font stand in an area without meaning.
                let private = (0xF000..0xF100).contains(&code);
                self.letter(char::from_u32(code).filter(|_| !private).or(private.then_some('•')));
            }
        }
    }

    fn letter(&mut self, letter: Option<char>) {
        if letter.is_none() {
            self.doubt(Doubt::Letters);
        }
        self.push(letter.unwrap_or('\u{FFFD}').encode_utf8(&mut [0; 4]));
    }

    fn end_half(&mut self) {
        if self.half.take().is_some() {
            self.letter(None);
        }
    }

    /// Words where the group puts them.
    pub(super) fn push(&mut self, words: &str) {
        if self.silent() {
            return;
        }
        match self.group.place {
            Place::Body => self.line.push_str(words),
            Place::Title => self.article.metadata.title.push_str(words),
            Place::Author => self.article.metadata.byline.push_str(words),
            Place::Info | Place::Created | Place::Fonts | Place::Away => {}
        }
    }

    /// A space, a dash and so on, written as a control word.
    pub(super) fn sign(&mut self, words: &str) {
        self.decode();
        if self.skip > 0 {
            self.skip -= 1;
        } else {
            self.end_half();
            self.push(words);
        }
    }

    /// The end of a paragraph, a cell or a row.
    pub(super) fn end_paragraph(&mut self) {
        self.decode();
        self.end_half();
        self.skip = 0;
        if self.group.place == Place::Body && !self.silent() {
            let line = std::mem::take(&mut self.line);
            // Hand-made lists have their bullets in the text.
            self.article.add(line.trim_start().trim_start_matches('•'));
        }
    }

    pub(super) fn open(&mut self) {
        self.decode();
        self.skip = 0;
        self.groups.push(self.group);
    }

    /// The end of a group; false where none is open.
    pub(super) fn close(&mut self) -> bool {
        self.decode();
        self.end_half();
        self.skip = 0;
        if self.aside.last().is_some_and(|(depth, _)| *depth == self.groups.len()) {
            self.group.place = Place::Body;
            self.group.hidden = false;
            self.group.deleted = false;
            self.end_paragraph();
            self.line = self.aside.pop().map(|(_, line)| line).unwrap_or_default();
        }
        let before = self.groups.pop();
        self.group = before.unwrap_or(self.group);
        before.is_some()
    }

    /// A text box: its paragraphs go before the one that it interrupts.
    pub(super) fn enter_box(&mut self) {
        self.decode();
        self.group.place = Place::Body;
        if self.aside.last().is_some_and(|(depth, _)| *depth == self.groups.len()) {
            return;
        }
        self.aside.push((self.groups.len(), std::mem::take(&mut self.line)));
        self.doubt(Doubt::Order);
    }
}
