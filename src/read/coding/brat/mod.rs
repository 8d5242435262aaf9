//! Statements and claims that somebody marked with brat, or that our export wrote for it.
//!
//! Places of the types Speaker or Source, Cue, Content and Claim are understood, tied by events
//! (the trigger is the cue) or by relations. All else is passed over.

mod lines;
mod tie;

use self::{
    lines::{Lines, Place},
    tie::{Tied, tied},
};
use crate::model::{
    Claim, Decided, Inner, Kind, Origin, QuoteMode, Review, Span, Stance, Statement,
};
use crate::read::ReadError;

/// Reads the annotations of a text. Offsets are code points.
///
/// # Errors
/// [`ReadError::Annotation`] if a line is none of brat's, or a place is not in the text or has
/// other words: the error tells the line.
pub(in crate::read) fn read(
    text: &str,
    annotations: &str,
) -> Result<(Vec<Statement>, Vec<Claim>), ReadError> {
    let lines = Lines::read(text, annotations)?;
    let tied = tied(&lines);
    if tied.iter().map(|it| size(it, &lines)).sum::<usize>() > MOST {
        return Err(ReadError::TooMuch("many statements share the same marks"));
    }
    let mut statements: Vec<_> = tied.iter().map(|it| statement(it, &lines)).collect();
    statements.sort_by_cached_key(Statement::start);
    let claims = lines.places.iter().filter(|(_, it)| it.kind.eq_ignore_ascii_case("claim"));
    let mut claims: Vec<_> = claims.filter_map(|(id, place)| claim(id, place, &lines)).collect();
    claims.sort_by_key(|it| it.span);
    Ok((statements, claims))
}

/// Most memory for what statements have, in bytes: some hundred times a large report's.
const MOST: usize = 100_000_000;

/// How many bytes the places and facts of a statement need; several may share them in the file.
fn size(it: &Tied<'_>, lines: &Lines<'_>) -> usize {
    let places = it.content.iter().filter_map(|id| lines.places.get(id));
    let spans: usize = places.map(|it| it.spans.len() * size_of::<Span>()).sum();
    let facts: usize = it.ids.iter().map(|id| lines.said(id)).sum();
    spans + facts + it.inner.iter().map(|it| size(it, lines)).sum::<usize>()
}

fn statement(it: &Tied<'_>, lines: &Lines<'_>) -> Statement {
    let word = |name: &str| it.ids.iter().find_map(|id| lines.attribute(id, name));
    let origin = word("origin").and_then(|it| origin(&it)).unwrap_or(Origin::Added);
    let sure = it.ids.iter().find_map(|id| lines.confidence(id)).unwrap_or(1.0);
    let source = it.source.and_then(|it| whole(lines, it));
    let cue = it.cue.and_then(|it| whole(lines, it));
    let mut found = Statement::new(source, cue, spans(lines, &it.content), origin);
    let name = |value: Option<String>| decided(value, origin, sure);
    found.speaker = name(word("speakername"));
    found.party = name(word("party"));
    found.issue = name(word("issue"));
    found.kind = decided(word("kind").and_then(|it| key(&it, &Kind::ALL, Kind::key)), origin, sure);
    if let Some(stance) = word("stance").and_then(|it| key(&it, &Stance::ALL, Stance::key)) {
        let confidence = if origin.is_human() { 1.0 } else { sure };
        found.stance = Decided { value: stance, origin, confidence, why: String::new() };
    }
    if let Some(mode) = word("quote").and_then(|it| key(&it, &QuoteMode::ALL, QuoteMode::key)) {
        found.mode = mode;
    }
    found.review = review(word("review"));
    found.unsure = word("unsure").is_some();
    found.note = it.ids.iter().find_map(|id| lines.note(id)).unwrap_or_default();
    found.confidence = sure;
    found.inner = it.inner.iter().filter_map(|it| inner(it, lines)).collect();
    found
}

fn inner(it: &Tied<'_>, lines: &Lines<'_>) -> Option<Inner> {
    let word = |name: &str| it.ids.iter().find_map(|id| lines.attribute(id, name));
    let content = Some(spans(lines, &it.content)).filter(|it| !it.is_empty())?;
    let stance = word("stance").and_then(|it| key(&it, &Stance::ALL, Stance::key));
    let source = it.source.and_then(|it| whole(lines, it));
    Some(Inner {
        speaker: word("speakername"),
        party: word("party"),
        issue: word("issue"),
        stance: stance.unwrap_or(Stance::Unclear),
        ..Inner::new(source, whole(lines, it.cue?)?, content)
    })
}

fn claim(id: &str, place: &Place<'_>, lines: &Lines<'_>) -> Option<Claim> {
    let origin = lines.attribute(id, "origin").and_then(|it| origin(&it)).unwrap_or(Origin::Added);
    let span = place.spans.iter().copied().reduce(Span::join)?;
    Some(Claim {
        about: lines.attribute(id, "about"),
        review: review(lines.attribute(id, "review")),
        note: lines.note(id).unwrap_or_default(),
        ..Claim::new(span, lines.confidence(id).unwrap_or(1.0), origin)
    })
}

/// From the first to the last piece: a source or a cue is one stretch here.
fn whole(lines: &Lines<'_>, id: &str) -> Option<Span> {
    lines.places.get(id)?.spans.iter().copied().reduce(Span::join)
}

fn spans(lines: &Lines<'_>, ids: &[&str]) -> Vec<Span> {
    let places = ids.iter().filter_map(|id| lines.places.get(id));
    places.flat_map(|it| it.spans.iter().copied()).collect()
}

/// What a person said, or the program found; nothing known where there is no value.
fn decided<T>(value: Option<T>, origin: Origin, sure: f32) -> Decided<Option<T>> {
    match value {
        Some(_) if origin.is_human() => Decided::by_person(value, origin),
        Some(_) => Decided::found(value, sure, ""),
        None => Decided::found(None, 0.0, ""),
    }
}

fn review(word: Option<String>) -> Review {
    word.and_then(|it| key(&it, &Review::ALL, Review::key)).unwrap_or(Review::Open)
}

fn key<T: Copy>(word: &str, all: &[T], key: fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|it| key(*it).eq_ignore_ascii_case(&word.replace(' ', "_")))
}

fn origin(word: &str) -> Option<Origin> {
    match word {
        "program" => Some(Origin::Program),
        "confirmed" => Some(Origin::Confirmed),
        "corrected" => Some(Origin::Corrected),
        "added" => Some(Origin::Added),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
