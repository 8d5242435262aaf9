//! Descriptions of selections: what codes cannot say, for people and for our own reader.
//!
//! `statement` and `part` tell which selections belong together. `by` tells of every field who
//! decided it and how sure the program is.

use crate::export::{ExportError, lines::Written};
use crate::{
    interop::{Lines, refi::origin_key},
    model::{Claim, Inner, Kind, Origin, Review, Span, Statement},
};

/// What belongs to one statement, and which part of it a selection is.
pub(super) fn part(id: u64, part: &str) -> Lines {
    let mut lines = Lines::default();
    lines.add("statement", &id.to_string());
    lines.add("part", part);
    lines
}

/// Adds what is known about a statement besides its codes.
pub(super) fn statement(
    lines: &mut Lines,
    it: &Statement,
    written: &Written,
) -> Result<(), ExportError> {
    lines.add("speaker", it.speaker.value.as_deref().unwrap_or_default());
    // What codes say, too: so one sees later whether a code was changed elsewhere.
    lines.add("party", it.party.value.as_deref().unwrap_or_default());
    lines.add("kind", it.kind.value.map_or("", Kind::name));
    lines.add("issue", it.issue.value.as_deref().unwrap_or_default());
    lines.add("stance", it.stance.value.name());
    lines.add("quote", it.mode.key());
    lines.add("review", review(it.review));
    lines.add("unsure", if it.unsure { "yes" } else { "" });
    lines.add("note", &it.note);
    let fields: [(&str, Origin, f32, &str); 8] = [
        ("source", it.source.origin, it.source.confidence, &it.source.why),
        ("cue", it.cue.origin, it.cue.confidence, &it.cue.why),
        ("content", it.content.origin, it.content.confidence, &it.content.why),
        ("speaker", it.speaker.origin, it.speaker.confidence, &it.speaker.why),
        ("party", it.party.origin, it.party.confidence, &it.party.why),
        ("kind", it.kind.origin, it.kind.confidence, &it.kind.why),
        ("issue", it.issue.origin, it.issue.confidence, &it.issue.why),
        ("stance", it.stance.origin, it.stance.confidence, &it.stance.why),
    ];
    let mut by = vec![decided("statement", it.origin, it.confidence)];
    by.extend(fields.iter().map(|(name, origin, sure, _)| decided(name, *origin, *sure)));
    lines.add("by", &by.join("; "));
    for (name, _, _, why) in fields {
        lines.add(&format!("why {name}"), why);
    }
    let inner: Vec<_> = it.inner.iter().filter_map(|it| moved(it, written)).collect();
    if !inner.is_empty() {
        let failed = |e: serde_json::Error| ExportError::Format("REFI-QDA", e.to_string());
        lines.add("cites", &serde_json::to_string(&inner).map_err(failed)?);
    }
    Ok(())
}

/// What is known about a claim.
pub(super) fn claim(id: u64, it: &Claim) -> Lines {
    let mut lines = Lines::default();
    lines.add("claim", &id.to_string());
    lines.add("about", it.about.as_deref().unwrap_or_default());
    lines.add("review", review(it.review));
    lines.add("note", &it.note);
    lines.add("by", &decided("claim", it.origin, it.confidence));
    lines
}

fn review(it: Review) -> &'static str {
    if it == Review::Open { "" } else { it.key() }
}

fn decided(name: &str, origin: Origin, sure: f32) -> String {
    format!("{name} {} {sure}", origin_key(origin))
}

/// Whom a content cites, with spans as bytes of the text with line feeds.
fn moved(it: &Inner, written: &Written) -> Option<Inner> {
    let to = |span: Span| written.bytes(span);
    Some(Inner {
        source: it.source.and_then(to),
        cue: to(it.cue)?,
        content: it.content.iter().copied().filter_map(to).collect(),
        ..it.clone()
    })
}
