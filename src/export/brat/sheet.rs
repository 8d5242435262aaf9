//! The lines of an annotation file.

use std::fmt::Write as _;

use super::{super::parts::Attribution, plain};
use crate::model::{CodePoints, Span};

/// The annotations of one report, as they grow.
pub(super) struct Sheet<'a> {
    text: &'a str,
    points: CodePoints,
    lines: String,
    places: usize,
    events: usize,
    attributes: usize,
    comments: usize,
}

impl<'a> Sheet<'a> {
    /// No annotations yet.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            points: CodePoints::new(text),
            lines: String::new(),
            places: 0,
            events: 0,
            attributes: 0,
            comments: 0,
        }
    }

    /// All of them.
    pub(super) fn lines(self) -> String {
        self.lines
    }

    // Writing into a string cannot fail.
    fn line(&mut self, words: std::fmt::Arguments<'_>) {
        let _written = self.lines.write_fmt(words);
        self.lines.push('\n');
    }

    /// A stretch of text and its name; none if it is blank.
    pub(super) fn place(&mut self, kind: &str, span: Span) -> Option<String> {
        let pieces = pieces(span, self.text);
        let offsets = pieces
            .iter()
            .map(|it| format!("{} {}", self.points.at(it.start()), self.points.at(it.end())));
        let offsets = offsets.collect::<Vec<_>>().join(";");
        let words: Vec<_> = pieces.iter().map(|it| plain(it.of(self.text))).collect();
        if words.is_empty() {
            return None;
        }
        self.places += 1;
        let id = format!("T{}", self.places);
        self.line(format_args!("{id}\t{kind} {offsets}\t{}", words.join(" ")));
        Some(id)
    }

    /// An event of type `kind` with a cue, or of type `Statement` without one.
    pub(super) fn event(
        &mut self,
        kind: &str,
        it: &Attribution<'_>,
        inner: &[String],
    ) -> Option<String> {
        let cue = it.cue.and_then(|cue| Some((kind, self.place(kind, cue)?)));
        let (kind, trigger) = cue.or_else(|| {
            let mut instead = it.content.iter().copied().chain(it.source);
            instead.find_map(|it| Some(("Statement", self.place("Statement", it)?)))
        })?;
        let source = it.source.and_then(|it| self.place("Speaker", it));
        let mut arguments: Vec<_> = source.iter().map(|id| format!(" Speaker:{id}")).collect();
        let contents: Vec<_> =
            it.content.iter().filter_map(|it| self.place("Content", *it)).collect();
        arguments.extend(numbered("Content", &contents));
        arguments.extend(numbered("Inner", inner));
        self.events += 1;
        let id = format!("E{}", self.events);
        self.line(format_args!("{id}\t{kind}:{trigger}{}", arguments.concat()));
        Some(id)
    }

    /// What is said of an event or a place in one word.
    pub(super) fn attribute(&mut self, name: &str, of: &str, value: &str) {
        self.attributes += 1;
        let number = self.attributes;
        self.line(format_args!("A{number}\t{name} {of} {value}"));
    }

    /// What is true of an event or not.
    pub(super) fn flag(&mut self, name: &str, of: &str) {
        self.attributes += 1;
        let number = self.attributes;
        self.line(format_args!("A{number}\t{name} {of}"));
    }

    /// What is said in words, on one line; nothing where there are none.
    pub(super) fn comment(&mut self, kind: &str, of: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let escaped = [('\\', "\\\\"), ('\n', "\\n"), ('\r', "\\r"), ('\t', "\\t")];
        let words = escaped.iter().fold(words.to_owned(), |it, (from, to)| it.replace(*from, to));
        self.comments += 1;
        let number = self.comments;
        self.line(format_args!("#{number}\t{kind} {of}\t{}", plain(&words)));
    }
}

/// `Content:T1`, `Content2:T4`, `Content3:T5`: brat tells arguments of one role apart by number.
fn numbered(role: &str, ids: &[String]) -> Vec<String> {
    let number = |at: usize| if at == 1 { String::new() } else { at.to_string() };
    (1..).zip(ids).map(|(at, id)| format!(" {role}{}:{id}", number(at))).collect()
}

/// The pieces of a span that lie on one line each; brat shows no line end inside a place.
fn pieces(span: Span, text: &str) -> Vec<Span> {
    let mut at = span.start();
    let lines = span.of(text).split_inclusive(['\n', '\r']);
    let pieces = lines.filter_map(|line| {
        let start = at;
        at += line.len();
        let words = line.trim_end_matches(['\n', '\r']);
        Span::new(start, start + words.len()).filter(|_| !words.trim().is_empty())
    });
    pieces.collect()
}
