//! Which places belong together: by events, by relations, or not at all.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::{Event, Lines, Place};

/// Names of places that make one attribution.
#[derive(Default)]
pub(super) struct Tied<'a> {
    pub(super) source: Option<&'a str>,
    pub(super) cue: Option<&'a str>,
    pub(super) content: Vec<&'a str>,
    pub(super) inner: Vec<Self>,
    /// What attributes and comments may stand at, the most telling first.
    pub(super) ids: Vec<&'a str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Source,
    Cue,
    Content,
    Inner,
}

fn part(word: &str) -> Option<Part> {
    match word.to_ascii_lowercase().as_str() {
        "source" | "speaker" => Some(Part::Source),
        "cue" => Some(Part::Cue),
        "content" => Some(Part::Content),
        "inner" => Some(Part::Inner),
        _ => None,
    }
}

/// The statements: events that are inside no other, then what relations tie, then lone contents.
pub(super) fn tied<'a>(lines: &Lines<'a>) -> Vec<Tied<'a>> {
    let arguments = lines.events.values().flat_map(|it| &it.arguments);
    let inside: BTreeSet<&str> =
        arguments.filter(|(role, _)| part(role) == Some(Part::Inner)).map(|(_, id)| *id).collect();
    let mut found: Vec<_> = lines
        .events
        .iter()
        .filter(|(id, _)| !inside.contains(*id))
        .filter_map(|(id, it)| by_event(id, it, lines, true))
        .collect();
    let mut used: BTreeSet<&str> =
        lines.events.values().flat_map(|it| it.arguments.iter().map(|(_, id)| *id)).collect();
    used.extend(lines.events.values().filter_map(|it| it.trigger));
    // As the file counts them: E2 before E10.
    found.sort_by_key(|it| it.ids.first().and_then(|it| it.get(1..)?.parse::<u64>().ok()));
    let related = by_relations(lines);
    used.extend(related.iter().flat_map(|it| it.ids.iter().copied()));
    found.extend(related);
    let lone = lines
        .places
        .iter()
        .filter(|(id, it)| part(it.kind) == Some(Part::Content) && !used.contains(*id));
    found.extend(lone.map(|(id, _)| Tied {
        content: vec![*id],
        ids: vec![*id],
        ..Tied::default()
    }));
    found
}

/// One event; `None` if nothing in it is a source or a content, so that it is no attribution.
fn by_event<'a>(
    id: &'a str,
    event: &Event<'a>,
    lines: &Lines<'a>,
    outermost: bool,
) -> Option<Tied<'a>> {
    let mut found = Tied { cue: event.trigger, ids: vec![id], ..Tied::default() };
    for (role, id) in &event.arguments {
        match part(role) {
            Some(Part::Source) => found.source = found.source.or(Some(*id)),
            Some(Part::Content) => found.content.push(*id),
            // One floor down and no deeper: nothing goes round.
            Some(Part::Inner) if outermost => {
                let inner = lines.events.get(id);
                found.inner.extend(inner.and_then(|it| by_event(id, it, lines, false)));
            }
            _ => {}
        }
    }
    let parts = || found.source.iter().chain(&found.content);
    let spans = |id: &str| lines.places.get(id).map(|it: &Place<'_>| it.spans.as_slice());
    // Our export has nowhere else to put an event without a cue.
    let no_cue = event.trigger.is_some_and(|cue| parts().any(|id| spans(id) == spans(cue)));
    let trigger = found.cue;
    if no_cue {
        found.cue = None;
    } else if parts().next().is_none() && !event.trigger.is_some_and(|it| is_cue(it, lines)) {
        return None;
    }
    found.ids.extend(trigger);
    Some(found)
}

fn is_cue(id: &str, lines: &Lines<'_>) -> bool {
    lines.places.get(id).is_some_and(|it| part(it.kind) == Some(Part::Cue))
}

/// Every cue with what relations tie to it; what they tie without a cue, by its source.
fn by_relations<'a>(lines: &Lines<'a>) -> Vec<Tied<'a>> {
    let role = |id: &str| lines.places.get(id).and_then(|it| part(it.kind));
    let pairs = lines.relations.iter().filter_map(|it| match it.arguments.as_slice() {
        [(_, a), (_, b)] => Some([(*a, *b), (*b, *a)]),
        _ => None,
    });
    let pairs: Vec<_> = pairs.flatten().collect();
    let mut found: BTreeMap<&str, Tied<'a>> = BTreeMap::new();
    let mut cued = BTreeSet::new();
    for (cue, other) in pairs.iter().filter(|it| role(it.0) == Some(Part::Cue)) {
        let it = found.entry(cue).or_insert_with(|| Tied {
            cue: Some(*cue),
            ids: vec![*cue],
            ..Tied::default()
        });
        it.take(other, role(other));
        cued.insert(*other);
    }
    for (source, content) in &pairs {
        let parts = (role(source), role(content));
        if parts == (Some(Part::Source), Some(Part::Content)) && !cued.contains(content) {
            found.entry(source).or_default().take(content, Some(Part::Content));
            found.entry(source).or_default().take(source, Some(Part::Source));
        }
    }
    found.into_values().collect()
}

impl<'a> Tied<'a> {
    fn take(&mut self, id: &'a str, role: Option<Part>) {
        match role {
            Some(Part::Source) => self.source = self.source.or(Some(id)),
            Some(Part::Content) => self.content.push(id),
            _ => return,
        }
        self.ids.push(id);
    }
}
