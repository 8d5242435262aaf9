//! The lines of an annotation file: places, events, relations, attributes and comments.

use std::collections::BTreeMap;

use super::ReadError;
use crate::model::{CodePoints, Span};

/// Most white space, in bytes, that two pieces of one place have between them.
const WIDEST: usize = 200;

/// A stretch of text with a name.
pub(super) struct Place<'a> {
    pub(super) kind: &'a str,
    /// In reading order; pieces that only a line end parts are one.
    pub(super) spans: Vec<Span>,
}

/// A trigger and what belongs to it; of a relation, its two ends.
pub(super) struct Event<'a> {
    pub(super) trigger: Option<&'a str>,
    /// Role, in small letters and without number, and what has it.
    pub(super) arguments: Vec<(String, &'a str)>,
}

/// Everything that the file says, by the names that it gives.
#[derive(Default)]
pub(super) struct Lines<'a> {
    pub(super) places: BTreeMap<&'a str, Place<'a>>,
    pub(super) events: BTreeMap<&'a str, Event<'a>>,
    pub(super) relations: Vec<Event<'a>>,
    attributes: BTreeMap<(&'a str, String), &'a str>,
    comments: BTreeMap<(&'a str, String), &'a str>,
    /// How many bytes attributes and comments say of each.
    said: BTreeMap<&'a str, usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn read(text: &str, annotations: &'a str) -> Result<Self, ReadError> {
        let points = CodePoints::new(text);
        let mut found = Self::default();
        let annotations = annotations.strip_prefix('\u{feff}').unwrap_or(annotations);
        for (number, line) in (1..).zip(annotations.split('\n')) {
            let line = line.strip_suffix('\r').unwrap_or(line);
            if line.trim().is_empty() {
                continue;
            }
            found
                .add(line, text, &points)
                .map_err(|words| ReadError::Annotation(format!("line {number}: {words}")))?;
        }
        Ok(found)
    }

    fn add(&mut self, line: &'a str, text: &str, points: &CodePoints) -> Result<(), String> {
        let (id, rest) = line.split_once('\t').ok_or("there is no tab after its name")?;
        let (data, tail) = rest.split_once('\t').unwrap_or((rest, ""));
        match id.chars().next() {
            Some('T') => {
                let place = place(data, tail, text, points)?;
                if self.places.insert(id, place).is_some() {
                    return Err(format!("{} stands there twice", shortened(id)));
                }
            }
            Some('E') => {
                self.events.insert(id, event(data)?);
            }
            Some('R') => self.relations.push(relation(data)),
            Some('A' | 'M') => {
                let mut words = data.trim_end().splitn(3, ' ');
                if let (Some(name), Some(of)) = (words.next(), words.next()) {
                    let value = words.next().unwrap_or_default();
                    *self.said.entry(of).or_default() += value.len();
                    self.attributes.insert((of, name.to_ascii_lowercase()), value);
                }
            }
            Some('#') => {
                if let Some((name, of)) = data.trim_end().split_once(' ') {
                    *self.said.entry(of).or_default() += tail.len();
                    self.comments.insert((of, name.to_ascii_lowercase()), tail);
                }
            }
            // Normalisations, equivalences and what newer versions may have.
            _ => {}
        }
        Ok(())
    }

    /// How many bytes all that is said of an event or a place needs.
    pub(super) fn said(&self, of: &str) -> usize {
        self.said.get(of).copied().unwrap_or_default()
    }

    /// An attribute of an event or a place, as words.
    pub(super) fn attribute(&self, of: &'a str, name: &str) -> Option<String> {
        self.attributes.get(&(of, name.to_owned())).map(|it| words(it))
    }

    /// What a person noted, with the line ends that our export wrote as `\n`.
    pub(super) fn note(&self, of: &'a str) -> Option<String> {
        self.comments.get(&(of, "annotatornotes".to_owned())).map(|it| unescaped(it))
    }

    /// How sure the program was.
    pub(super) fn confidence(&self, of: &'a str) -> Option<f32> {
        let written = self.comments.get(&(of, "confidence".to_owned()))?;
        let sure: f32 = written.trim().parse().ok()?;
        Some(sure).filter(|it| (0.0..=1.0).contains(it))
    }
}

fn place<'a>(
    data: &'a str,
    tail: &str,
    text: &str,
    points: &CodePoints,
) -> Result<Place<'a>, String> {
    let (kind, offsets) = data.split_once(' ').ok_or("it has no offsets")?;
    let mut spans: Vec<Span> = Vec::new();
    for piece in offsets.trim().split(';') {
        let wrong = || format!("“{}” is no place in the text", shortened(piece));
        let ends = piece.trim().split_once(' ').ok_or_else(wrong)?;
        let byte = |it: &str| it.trim().parse().ok().and_then(|it| points.byte(it));
        let span = byte(ends.0).zip(byte(ends.1)).and_then(|(start, end)| Span::new(start, end));
        spans.push(span.ok_or_else(wrong)?);
    }
    spans.sort();
    if spans.iter().zip(spans.iter().skip(1)).any(|(a, b)| a.end() > b.start()) {
        return Err("its pieces overlap".to_owned());
    }
    if !tail.trim().is_empty() && !alike(&spans, tail, text) {
        return Err(format!("other words stand at {} than it says", shortened(offsets)));
    }
    Ok(Place { kind, spans: joined(&spans, text) })
}

/// Whether the words are the same but for white space, which programs write in their own way.
fn alike(spans: &[Span], words: &str, text: &str) -> bool {
    // A place far larger than its words is another; nothing is compared in vain.
    let size: usize = spans.iter().map(|it| it.len()).sum();
    let visible = |it: &char| !it.is_whitespace();
    let there = spans.iter().flat_map(|it| it.of(text).chars()).filter(visible);
    size <= 4 * words.len() + 1000 && there.eq(words.chars().filter(visible))
}

/// Words for an error, which may be long in a damaged file.
fn shortened(words: &str) -> String {
    words.chars().take(60).collect()
}

/// Pieces that only a line end parts belong together.
fn joined(spans: &[Span], text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for span in spans {
        let last = found.last_mut().filter(|last| {
            let between = text.get(last.end()..span.start()).unwrap_or_default();
            between.len() <= WIDEST && between.trim().is_empty() && between.contains(['\n', '\r'])
        });
        match last {
            Some(last) => *last = last.join(*span),
            None => found.push(*span),
        }
    }
    found
}

fn event(data: &str) -> Result<Event<'_>, String> {
    let mut words = data.split_whitespace();
    let trigger =
        words.next().and_then(|it| it.split_once(':')).ok_or("the event has no trigger")?;
    Ok(Event { trigger: Some(trigger.1), arguments: words.filter_map(argument).collect() })
}

fn relation(data: &str) -> Event<'_> {
    Event { trigger: None, arguments: data.split_whitespace().filter_map(argument).collect() }
}

fn argument(word: &str) -> Option<(String, &str)> {
    let (role, id) = word.split_once(':')?;
    Some((role.trim_end_matches(|it: char| it.is_ascii_digit()).to_ascii_lowercase(), id))
}

/// `_` is a space, and `%` goes before the digits of a byte.
fn words(word: &str) -> String {
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *first == b'%');
        let digits = digits.and_then(|it| std::str::from_utf8(it).ok());
        let byte = digits.and_then(|it| u8::from_str_radix(it, 16).ok());
        bytes.push(byte.unwrap_or(if *first == b'_' { b' ' } else { *first }));
        rest = after.get(if byte.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn unescaped(words: &str) -> String {
    let mut found = String::with_capacity(words.len());
    let mut characters = words.chars();
    while let Some(it) = characters.next() {
        match (it, characters.as_str().chars().next()) {
            ('\\', Some(next @ ('\\' | 'n' | 'r' | 't'))) => {
                characters.next();
                found.push(match next {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    other => other,
                });
            }
            _ => found.push(it),
        }
    }
    found
}
