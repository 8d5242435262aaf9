//! JSON Lines: one finding a line, with everything that a program needs to know about it.
//!
//! The names of the fields are those of the JSON export. Rejected findings are there too: `review`
//! tells. Offsets are code points.

use std::io::Write;

use serde_json::{Value, json};

use super::{
    Ask, ExportError, ask, generator,
    stream::{line, rounded},
};
use crate::model::{
    Claim, CodePoints, Decided, Entry, Inner, Kind, Project, ReportId, Span, Statement,
};

/// Writes all findings in reading order, report by report.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask_whether: Ask<'_>,
) -> Result<(), ExportError> {
    for (id, entry) in &project.reports {
        let page = Page { project, entry, points: CodePoints::new(entry.report.text()) };
        let report = report(*id, entry);
        let statements = entry.in_order().into_iter();
        let mut found: Vec<_> =
            statements.map(|(id, it)| (it.start(), page.statement(id.0, it, &report))).collect();
        let claims = entry.claims_in_order().into_iter();
        found.extend(claims.map(|(id, it)| (it.span.start(), page.claim(id.0, it, &report))));
        found.sort_by_key(|(start, _)| *start);
        for (_, it) in found {
            line(out, "JSON Lines", &it)?;
        }
        ask(ask_whether)?;
    }
    Ok(())
}

/// The report as every line has it: without its text.
fn report(id: ReportId, entry: &Entry) -> Value {
    json!({
        "id": id.0,
        "name": entry.report.name(),
        "metadata": entry.report.metadata,
        "model": entry.model,
    })
}

/// A report whose findings are written.
struct Page<'a> {
    project: &'a Project,
    entry: &'a Entry,
    points: CodePoints,
}

impl Page<'_> {
    fn statement(&self, id: u64, it: &Statement, report: &Value) -> Value {
        let text = self.entry.report.text();
        json!({
            "finding": "statement",
            "id": id,
            "report": report,
            "source": field(&it.source, &self.some(it.source.value)),
            "cue": field(&it.cue, &self.some(it.cue.value)),
            "content": field(&it.content, &self.places(&it.content.value)),
            "words": it.content_words(text),
            "chain": it.chain(text),
            "inner": it.inner.iter().map(|it| self.inner(it)).collect::<Vec<_>>(),
            "quote": it.mode.key(),
            "speaker": field(&it.speaker, &it.speaker.value.as_deref().into()),
            "party": field(&it.party, &it.party.value.as_deref().into()),
            "within": self.within(it.party.value.as_deref()),
            "kind": field(&it.kind, &it.kind.value.map(Kind::key).into()),
            "claim": it.kind.value.is_some_and(Kind::is_claim),
            "issue": field(&it.issue, &it.issue.value.as_deref().into()),
            "stance": field(&it.stance, &it.stance.value.key().into()),
            "note": it.note,
            "unsure": it.unsure,
            "review": it.review.key(),
            "origin": it.origin,
            "confidence": rounded(it.confidence),
            "generator": generator(),
        })
    }

    fn inner(&self, it: &Inner) -> Value {
        json!({
            "source": self.some(it.source),
            "cue": self.place(it.cue),
            "content": self.places(&it.content),
            "speaker": it.speaker,
            "party": it.party,
            "within": self.within(it.party.as_deref()),
            "issue": it.issue,
            "stance": it.stance.key(),
        })
    }

    fn claim(&self, id: u64, it: &Claim, report: &Value) -> Value {
        json!({
            "finding": "claim",
            "id": id,
            "report": report,
            "place": self.place(it.span),
            "words": it.span.of(self.entry.report.text()),
            "about": it.about,
            "within": self.within(it.about.as_deref()),
            "note": it.note,
            "review": it.review.key(),
            "origin": it.origin,
            "confidence": rounded(it.confidence),
            "generator": generator(),
        })
    }

    /// The wider parties that a party belongs to, nearest first.
    fn within(&self, party: Option<&str>) -> Vec<&str> {
        let party = party.and_then(|it| self.project.parties.get_key_value(it));
        let all = party.map(|(name, _)| self.project.with_wider(name)).unwrap_or_default();
        all.into_iter().skip(1).collect()
    }

    fn some(&self, span: Option<Span>) -> Value {
        span.map(|it| self.place(it)).into()
    }

    fn places(&self, spans: &[Span]) -> Value {
        spans.iter().map(|it| self.place(*it)).collect()
    }

    fn place(&self, span: Span) -> Value {
        let (start, end) = (self.points.at(span.start()), self.points.at(span.end()));
        json!({ "start": start, "end": end, "text": span.of(self.entry.report.text()) })
    }
}

fn field<T>(decided: &Decided<T>, value: &Value) -> Value {
    json!({
        "value": value,
        "origin": decided.origin,
        "confidence": rounded(decided.confidence),
        "why": decided.why,
    })
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    #[test]
    fn every_finding_is_a_line() {
        let mut bytes = Vec::new();
        write(&crate::hard::project(), &mut bytes, &mut || ControlFlow::Continue(())).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<Value> = text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
        let ids: Vec<_> = lines.iter().map(|it| it["id"].as_u64().unwrap()).collect();
        assert_eq!(ids, [11, 12, 13, 21, 22, 15, 14, 16]);
        let first = lines.first().unwrap();
        assert_eq!(first["within"], json!(["Wide"]));
        assert_eq!(
            first["source"]["value"],
            json!({"start": 43, "end": 54, "text": "سلمى الحداد"})
        );
        assert_eq!(first["report"]["metadata"]["outlet"], "The Tide & Co");
        assert_eq!(first["note"], "first line\nsecond\tline \\ \"end\"");
    }

    #[test]
    fn it_can_be_given_up() {
        let given_up =
            write(&crate::hard::project(), &mut Vec::new(), &mut || ControlFlow::Break(()));
        assert!(matches!(given_up, Err(ExportError::Cancelled)));
    }
}
