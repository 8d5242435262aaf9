//! The content of a page: only its text, with the place of each letter.

use std::collections::BTreeMap;
use std::rc::Rc;

use hayro_font::kurbo::{Affine, Point, Vec2};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::fonts::{Face, Faces};
use super::glyphs::Glyph;
use super::marks::Marks;
use super::swell::is_harmless;
use crate::read::{Ask, ReadError, ask};

/// Forms within forms.
const DEPTH: usize = 12;
/// Operators of a whole file: forms that show each other twice would otherwise never end.
const STEPS: usize = 30_000_000;
/// A form costs as much as these, besides what it draws.
const FORM: usize = 1000;
/// Letters of a page.
const LETTERS: usize = 400_000;
/// Letters of a whole file, with those that are printed over each other.
const ALL_LETTERS: usize = 8_000_000;

/// What a page shows.
#[derive(Default)]
pub(super) struct Shown {
    /// Letters in the order of the file, those of the most frequent direction.
    pub glyphs: Vec<Glyph>,
    /// Whether there are pictures or drawings.
    pub pictures: bool,
}

/// Goes through the pages of a file.
pub(super) struct Walk<'a, 'f> {
    faces: &'f Faces<'a>,
    steps: usize,
    letters: usize,
}

impl<'a, 'f> Walk<'a, 'f> {
    /// Ready for the first page.
    pub(super) fn new(faces: &'f Faces<'a>) -> Self {
        Self { faces, steps: 0, letters: 0 }
    }

    /// What one page shows.
    pub(super) fn page(&mut self, page: &Page<'a>, it: Ask<'_>) -> Result<Shown, ReadError> {
        let (width, height) = page.render_dimensions();
        let mut canvas = Canvas {
            walk: self,
            ask: it,
            state: State::new(Affine::new(page.initial_transform(true).as_coeffs())),
            stack: Vec::new(),
            text: (Affine::IDENTITY, Affine::IDENTITY),
            marks: Marks::default(),
            letters: Vec::new(),
            paths: 0,
            runs: 0,
            pictures: false,
        };
        canvas.run(page.typed_operations(), page.resources(), 0)?;
        let pictures = canvas.pictures || canvas.paths > 20;
        let letters = canvas.letters;
        self.letters += letters.len();
        if self.letters > ALL_LETTERS {
            return Err(ReadError::TooMuch("more than five million letters"));
        }
        Ok(Shown { glyphs: upright(letters, f64::from(width), f64::from(height)), pictures })
    }
}

/// A letter, the direction it is written in and whether it is page furniture.
struct Letter {
    glyph: Glyph,
    end: Point,
    turn: u8,
    furniture: bool,
}

#[derive(Clone)]
struct State<'a> {
    matrix: Affine,
    face: Option<Rc<Face<'a>>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

impl State<'_> {
    fn new(matrix: Affine) -> Self {
        Self {
            matrix,
            face: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

struct Canvas<'a, 'f, 'w> {
    walk: &'w mut Walk<'a, 'f>,
    ask: Ask<'w>,
    state: State<'a>,
    stack: Vec<State<'a>>,
    /// Where the next letter stands, and where the line began.
    text: (Affine, Affine),
    marks: Marks,
    letters: Vec<Letter>,
    paths: usize,
    runs: usize,
    pictures: bool,
}

type FacesByName<'a> = BTreeMap<Vec<u8>, Option<Rc<Face<'a>>>>;

impl<'a> Canvas<'a, '_, '_> {
    fn run(
        &mut self,
        mut ops: TypedIter<'_>,
        with: &Resources<'a>,
        depth: usize,
    ) -> Result<(), ReadError> {
        let (saved, marked, state) = (self.stack.len(), self.marks.len(), self.state.clone());
        let mut faces = FacesByName::new();
        while let Some(op) = ops.next() {
            self.walk.steps += 1;
            if self.walk.steps.is_multiple_of(4096) {
                ask(self.ask)?;
            }
            if self.walk.steps > STEPS || self.letters.len() > LETTERS {
                return Err(ReadError::TooMuch("drawing without end"));
            }
            match op {
                Op::XObject(it) => self.show(it.0, with, depth)?,
                Op::TextFont(it) => {
                    self.state.face = self.face(it.0, with, &mut faces);
                    self.state.size = it.1.as_f64();
                }
                Op::BeginMarkedContent(it) => self.marks.begin(it.0, None),
                Op::BeginMarkedContentWithProperties(it) => {
                    let named = match it.1 {
                        Object::Dict(it) => Some(it.clone()),
                        Object::Name(it) => with.properties.get::<Dict<'_>>(it),
                        _ => None,
                    };
                    self.marks.begin(it.0, named.as_ref());
                }
                Op::EndMarkedContent(_) => self.marks.end(),
                it => self.draw(it, saved),
            }
        }
        self.stack.truncate(saved);
        self.marks.truncate(marked);
        self.state = state;
        Ok(())
    }

    /// A drawing within the drawing, or a picture.
    fn show(
        &mut self,
        name: &Name<'_>,
        with: &Resources<'a>,
        depth: usize,
    ) -> Result<(), ReadError> {
        let Some(form) = with.get_x_object(name) else { return Ok(()) };
        let dict = form.dict();
        if dict.get::<Name<'_>>("Subtype").as_deref() != Some(b"Form") {
            self.pictures = true;
            return Ok(());
        }
        if depth >= DEPTH || !is_harmless(&form) {
            return Ok(());
        }
        let Ok(data) = Stream::decoded_data(&form) else { return Ok(()) };
        self.walk.steps += FORM + data.len() / 64;
        let own = dict.get::<Dict<'_>>("Resources").map(Resources::new);
        let before = self.state.clone();
        if let Some(matrix) = dict.get::<[f64; 6]>("Matrix") {
            self.state.matrix *= Affine::new(matrix);
        }
        self.run(TypedIter::new(&data), own.as_ref().unwrap_or(with), depth + 1)?;
        self.state = before;
        Ok(())
    }

    fn face(
        &self,
        name: &Name<'_>,
        with: &Resources<'a>,
        known: &mut FacesByName<'a>,
    ) -> Option<Rc<Face<'a>>> {
        let key: &[u8] = name.as_ref();
        if let Some(it) = known.get(key) {
            return it.clone();
        }
        let it = with.get_font(name).and_then(|it| self.walk.faces.load(&it));
        known.insert(key.to_vec(), it.clone());
        it
    }

    fn draw(&mut self, op: Op<'_, '_>, saved: usize) {
        match op {
            Op::SaveState(_) if self.stack.len() < 10_000 => self.stack.push(self.state.clone()),
            Op::RestoreState(_) if self.stack.len() > saved => {
                if let Some(it) = self.stack.pop() {
                    self.state = it;
                }
            }
            Op::Transform(it) => self.state.matrix *= affine([it.0, it.1, it.2, it.3, it.4, it.5]),
            Op::InlineImage(_) => self.pictures = true,
            Op::FillPathNonZero(_)
            | Op::FillPathEvenOdd(_)
            | Op::StrokePath(_)
            | Op::FillAndStrokeNonZero(_) => self.paths += 1,
            it => self.write(it),
        }
    }

    fn write(&mut self, op: Op<'_, '_>) {
        let state = &mut self.state;
        match op {
            Op::BeginText(_) => self.place(Affine::IDENTITY),
            Op::CharacterSpacing(it) => state.letter_space = it.0.as_f64(),
            Op::WordSpacing(it) => state.word_space = it.0.as_f64(),
            Op::HorizontalScaling(it) => state.stretch = it.0.as_f64() / 100.0,
            Op::TextLeading(it) => state.leading = it.0.as_f64(),
            Op::TextRise(it) => state.rise = it.0.as_f64(),
            Op::NextLine(it) => self.next_line(it.0.as_f64(), it.1.as_f64()),
            Op::NextLineAndSetLeading(it) => {
                state.leading = -it.1.as_f64();
                self.next_line(it.0.as_f64(), it.1.as_f64());
            }
            Op::SetTextMatrix(it) => {
                self.place(affine([it.0, it.1, it.2, it.3, it.4, it.5]));
            }
            Op::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
            Op::ShowText(it) => self.string(it.0),
            Op::NextLineAndShowText(it) => {
                self.next_line(0.0, -self.state.leading);
                self.string(it.0);
            }
            Op::ShowTextWithParameters(it) => {
                (state.word_space, state.letter_space) = (it.0.as_f64(), it.1.as_f64());
                self.next_line(0.0, -self.state.leading);
                self.string(it.2);
            }
            Op::ShowTexts(it) => {
                for it in it.0.iter::<Object<'_>>() {
                    match it {
                        Object::String(it) => self.string(&it),
                        Object::Number(it) => self.shift(-it.as_f64() / 1000.0),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        // Chromium moves on after each letter; that is no new line.
        let runs = self.runs;
        self.place(self.text.1 * Affine::translate((x, y)));
        if y == 0.0 {
            self.runs = runs;
        }
    }

    fn place(&mut self, at: Affine) {
        self.text = (at, at);
        self.runs += 1;
    }

    fn shift(&mut self, widths: f64) {
        let by = widths * self.state.size * self.state.stretch;
        self.text.0 *= Affine::translate((by, 0.0));
    }

    fn string(&mut self, bytes: &[u8]) {
        let Some(face) = self.state.face.clone() else { return };
        if self.letters.len() > LETTERS {
            return;
        }
        for (code, number, length) in face.codes(bytes) {
            let state = &self.state;
            let word = if number == 32 && length == 1 { state.word_space } else { 0.0 };
            let (x, y) = code.advance;
            let across = (x * state.size + state.letter_space + word) * state.stretch;
            let down = if y == 0.0 { 0.0 } else { y * state.size + state.letter_space + word };
            let width = Vec2::new(x * state.size * state.stretch, 0.0);
            let place = state.matrix * self.text.0 * Affine::translate((0.0, state.rise));
            let origin = place * Point::ZERO;
            let end = place * width.to_point();
            let size = (place * Point::new(0.0, state.size) - origin).hypot();
            let along = place * Point::new(state.size.abs().max(0.01), 0.0) - origin;
            let text = self.marks.read(&code.text);
            let glyph = Glyph {
                text,
                left: origin.x,
                right: end.x,
                base: origin.y,
                size,
                bold: face.bold,
                run: self.runs,
            };
            let furniture = self.marks.is_furniture();
            self.letters.push(Letter { glyph, end, turn: turn(along), furniture });
            self.text.0 *= Affine::translate((across, down));
        }
    }
}

fn affine(numbers: [Number; 6]) -> Affine {
    Affine::new(numbers.map(|it| it.as_f64()))
}

/// Quarter turns of a direction, clockwise; 4 where it is askew.
fn turn(along: Vec2) -> u8 {
    let (x, y) = (along.x, along.y);
    match () {
        () if x > 0.0 && y.abs() < x * 0.2 => 0,
        () if y > 0.0 && x.abs() < y * 0.2 => 1,
        () if x < 0.0 && y.abs() < -x * 0.2 => 2,
        () if y < 0.0 && x.abs() < -y * 0.2 => 3,
        () => 4,
    }
}

/// The letters of the most frequent direction, turned so that it goes to the right; without page
/// furniture where the file tells it apart, and without what lies off the page.
fn upright(letters: Vec<Letter>, width: f64, height: f64) -> Vec<Glyph> {
    let count = |turn: u8| letters.iter().filter(|it| it.turn == turn).count();
    let Some(most) = (0..4).rev().max_by_key(|it| count(*it)) else { return Vec::new() };
    let all_furniture = letters.iter().all(|it| it.furniture);
    let is_kept = |it: &Letter| {
        let Glyph { left, base, size, .. } = it.glyph;
        it.turn == most
            && (all_furniture || !it.furniture)
            && (-1.0..=width + 1.0).contains(&left)
            && (-1.0..=height + size).contains(&base)
            && (0.5..2000.0).contains(&size)
            && it.end.x.is_finite()
            && it.end.y.is_finite()
    };
    let turned = |Letter { mut glyph, end, .. }: Letter| {
        let (x, y) = (glyph.left, glyph.base);
        (glyph.left, glyph.right, glyph.base) = match most {
            0 => (x, end.x, y),
            1 => (y, end.y, width - x),
            2 => (width - x, width - end.x, height - y),
            _ => (height - y, height - end.y, x),
        };
        if glyph.right < glyph.left {
            (glyph.left, glyph.right) = (glyph.right, glyph.left);
        }
        glyph
    };
    letters.into_iter().filter(is_kept).map(turned).collect()
}
