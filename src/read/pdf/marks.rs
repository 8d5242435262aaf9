//! Marks in the content of a page: what is furniture, and what a drawing reads.

use std::rc::Rc;

use hayro_syntax::object::{self, Dict, Name};

use super::glyphs::plain;
use super::information::decode;

/// The marks that are open at a place in the content.
#[derive(Default)]
pub(super) struct Marks(Vec<Mark>);

struct Mark {
    furniture: bool,
    /// What the marked letters read together, until it has been read.
    reads: Option<Rc<str>>,
}

/// Marks within marks; beyond that they are only counted.
const DEPTH: usize = 100_000;

impl Marks {
    /// A mark begins.
    pub(super) fn begin(&mut self, tag: &Name<'_>, properties: Option<&Dict<'_>>) {
        let tag: &[u8] = tag.as_ref();
        let furniture = tag == b"Artifact";
        let reads = properties.and_then(|it| it.get::<object::String<'_>>("ActualText"));
        let reads = reads.map(|it| plain(&decode(it.as_bytes())).into());
        if self.0.len() < DEPTH {
            self.0.push(Mark { furniture, reads });
        }
    }

    /// The last mark ends.
    pub(super) fn end(&mut self) {
        self.0.pop();
    }

    /// How many are open.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Closes those that were opened since.
    pub(super) fn truncate(&mut self, to: usize) {
        self.0.truncate(to);
    }

    /// Whether what stands here is a page number, a running title and the like.
    pub(super) fn is_furniture(&self) -> bool {
        self.0.iter().any(|it| it.furniture)
    }

    /// What a letter reads here. Where letters are marked with what they read together, the first
    /// one reads it and the others nothing.
    pub(super) fn read(&mut self, text: &Rc<str>) -> Rc<str> {
        match self.0.iter_mut().rev().find_map(|it| it.reads.as_mut()) {
            Some(it) => std::mem::replace(it, "".into()),
            None => Rc::clone(text),
        }
    }
}
