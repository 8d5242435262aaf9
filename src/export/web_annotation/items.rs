//! The annotations of one report.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{software, urn};
use crate::{
    export::{parts::Attribution, stream::rounded},
    model::{Claim, CodePoints, Entry, Kind, Origin, Project, Span, Statement},
};

/// How many characters before and after a place are given with it.
const AROUND: usize = 32;

/// A report and the annotations made so far.
pub(super) struct Page<'a> {
    project: &'a Project,
    name: Uuid,
    text: &'a str,
    points: CodePoints,
    source: String,
    found: Vec<Value>,
}

impl<'a> Page<'a> {
    /// Nothing annotated yet.
    pub(super) fn new(project: &'a Project, name: Uuid, entry: &'a Entry) -> Self {
        let address = entry.report.metadata.address.trim();
        let source = if is_iri(address) {
            address.to_owned()
        } else {
            format!("urn:standpoint:report:{name}")
        };
        let text = entry.report.text();
        Self { project, name, text, points: CodePoints::new(text), source, found: Vec::new() }
    }

    /// All of them.
    pub(super) fn finished(self) -> Vec<Value> {
        self.found
    }

    /// The parts, the statement that leads to them, and what it cites in turn.
    pub(super) fn statement(&mut self, id: u64, it: &Statement) {
        let mut outer = None;
        for (number, attribution) in Attribution::chain(it).enumerate() {
            let path = format!("statement/{id}/{number}");
            let made = self.attribution(&path, &attribution, it.origin, outer.as_deref());
            outer = outer.or(made);
        }
    }

    fn attribution(
        &mut self,
        path: &str,
        it: &Attribution<'_>,
        origin: Origin,
        outer: Option<&str>,
    ) -> Option<String> {
        let parts = it.parts();
        let extent = parts.iter().map(|(_, span)| *span).reduce(Span::join)?;
        let mut bodies = Vec::new();
        for (number, (role, span)) in parts.into_iter().enumerate() {
            let role = role.name().to_lowercase();
            let body = vec![text("tagging", &role)];
            let part = self.add(&format!("{path}/{number}"), span, ("tagging", body), origin);
            bodies.push(link(&part));
        }
        bodies.extend(outer.map(link));
        bodies.push(text("tagging", if outer.is_some() { "cited inside" } else { "statement" }));
        bodies.extend(self.known(it));
        Some(self.add(path, extent, ("linking", bodies), origin))
    }

    /// What is known of a statement: names, kind and stance, then the note.
    fn known(&self, it: &Attribution<'_>) -> Vec<Value> {
        let mut bodies = Vec::new();
        bodies.extend(it.speaker.map(|it| text("identifying", &format!("speaker: {it}"))));
        for party in it.party.iter().flat_map(|it| self.project.with_wider(it)) {
            bodies.push(text("tagging", &format!("party: {party}")));
        }
        bodies.extend(it.issue.map(|it| text("tagging", &format!("issue: {it}"))));
        bodies.push(text("classifying", &format!("stance: {}", it.stance.key())));
        let Some(statement) = it.statement else { return bodies };
        let kind = statement.kind.value.map(Kind::key);
        bodies.extend(kind.map(|it| text("classifying", &format!("kind: {it}"))));
        bodies.push(text("classifying", &format!("quote: {}", statement.mode.key())));
        bodies.push(text("assessing", &format!("review: {}", statement.review.key())));
        if statement.unsure {
            bodies.push(text("assessing", "unsure"));
        }
        let sure = format!("confidence: {}", rounded(statement.confidence));
        bodies.push(text("assessing", &sure));
        bodies.extend(note(&statement.note));
        bodies
    }

    /// A claim without a source.
    pub(super) fn claim(&mut self, id: u64, it: &Claim) {
        let mut bodies = vec![text("classifying", "claim without source")];
        for party in it.about.iter().flat_map(|it| self.project.with_wider(it)) {
            bodies.push(text("tagging", &format!("about: {party}")));
        }
        bodies.push(text("assessing", &format!("review: {}", it.review.key())));
        bodies.push(text("assessing", &format!("confidence: {}", rounded(it.confidence))));
        bodies.extend(note(&it.note));
        self.add(&format!("claim/{id}"), it.span, ("classifying", bodies), it.origin);
    }

    /// Adds an annotation of a place and gives its name.
    fn add(
        &mut self,
        path: &str,
        span: Span,
        (motivation, body): (&str, Vec<Value>),
        origin: Origin,
    ) -> String {
        let id = urn(Uuid::new_v5(&self.name, path.as_bytes()));
        self.found.push(json!({
            "id": id,
            "type": "Annotation",
            "motivation": motivation,
            "creator": self.creator(origin),
            "generator": software(),
            "body": body,
            "target": { "source": self.source, "selector": self.selectors(span) },
        }));
        id
    }

    /// The coder behind what a person added or decided, else the program.
    fn creator(&self, origin: Origin) -> Value {
        let coder = &self.project.properties.coder;
        match (origin.is_human(), coder.is_empty()) {
            (false, _) => software(),
            (true, true) => json!({ "type": "Person" }),
            (true, false) => json!({ "type": "Person", "name": coder }),
        }
    }

    fn selectors(&self, span: Span) -> Value {
        let before = self.text.get(..span.start()).unwrap_or_default();
        let from = before.char_indices().rev().take(AROUND).last().map_or(0, |(at, _)| at);
        let after = self.text.get(span.end()..).unwrap_or_default();
        json!([
            {
                "type": "TextQuoteSelector",
                "exact": span.of(self.text),
                "prefix": before.get(from..).unwrap_or_default(),
                "suffix": after.chars().take(AROUND).collect::<String>(),
            },
            {
                "type": "TextPositionSelector",
                "start": self.points.at(span.start()),
                "end": self.points.at(span.end()),
            },
        ])
    }
}

fn text(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "value": value })
}

fn link(annotation: &str) -> Value {
    json!({ "type": "SpecificResource", "purpose": "linking", "source": annotation })
}

fn note(words: &str) -> Option<Value> {
    let body = json!({
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/plain",
        "value": words,
    });
    (!words.is_empty()).then_some(body)
}

/// Whether an address can stand as it is: of the web, without a character that no IRI has.
fn is_iri(address: &str) -> bool {
    let web = address.starts_with("https://") || address.starts_with("http://");
    let odd = |it: char| it.is_whitespace() || it.is_control() || "<>\"{}|\\^`".contains(it);
    web && !address.contains(odd)
}
