//! All findings as JSON. The schema is described in README; its number grows when a field changes
//! its meaning or goes. Offsets are Unicode code points from 0, the end exclusive.

use std::io::Write;

use serde::Serialize;

use super::{Ask, ExportError, generator, stream::Asked};
use crate::model::{
    Claim, CodePoints, Decided, Entry, Metadata, PositionKey, Project, Properties, ReportId, Scope,
    Span, Statement, derive_positions,
};

/// Number of the schema.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Findings<'a, R: Serialize> {
    schema: &'static str,
    version: u32,
    generator: String,
    properties: &'a Properties,
    least_sure: u8,
    parties: Vec<PartyFinding<'a>>,
    reports: R,
    positions: Vec<PositionFinding<'a>>,
}

#[derive(Serialize)]
struct PartyFinding<'a> {
    name: &'a str,
    colour: u8,
    within: Option<&'a str>,
}

#[derive(Serialize)]
struct ReportFindings<'a> {
    id: u64,
    name: &'a str,
    metadata: &'a Metadata,
    model: Option<&'a str>,
    text: &'a str,
    statements: Vec<StatementFinding<'a>>,
    claims: Vec<ClaimFinding<'a>>,
    deleted: Vec<Stretch>,
}

#[derive(Serialize)]
struct Stretch {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Place<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Field<T: Serialize> {
    value: T,
    origin: crate::model::Origin,
    confidence: f32,
    #[serde(skip_serializing_if = "str::is_empty")]
    why: String,
}

#[derive(Serialize)]
struct InnerFinding<'a> {
    source: Option<Place<'a>>,
    cue: Place<'a>,
    content: Vec<Place<'a>>,
    speaker: Option<&'a str>,
    party: Option<&'a str>,
    issue: Option<&'a str>,
    stance: &'static str,
}

#[derive(Serialize)]
struct StatementFinding<'a> {
    id: u64,
    source: Field<Option<Place<'a>>>,
    cue: Field<Option<Place<'a>>>,
    content: Field<Vec<Place<'a>>>,
    inner: Vec<InnerFinding<'a>>,
    quote: &'static str,
    speaker: Field<Option<&'a str>>,
    party: Field<Option<&'a str>>,
    kind: Field<Option<&'static str>>,
    claim: bool,
    issue: Field<Option<&'a str>>,
    stance: Field<&'static str>,
    note: &'a str,
    unsure: bool,
    review: &'static str,
    origin: crate::model::Origin,
    confidence: f32,
}

#[derive(Serialize)]
struct ClaimFinding<'a> {
    id: u64,
    #[serde(flatten)]
    place: Place<'a>,
    /// The party that the claim is about.
    about: Option<&'a str>,
    origin: crate::model::Origin,
    confidence: f32,
    review: &'static str,
    note: &'a str,
}

#[derive(Serialize)]
struct PositionFinding<'a> {
    party: Option<String>,
    /// The wider parties that the party belongs to, nearest first.
    within: Vec<String>,
    issue: Option<String>,
    stance: &'static str,
    summary: &'a str,
    /// Report and statement numbers.
    evidence: Vec<(u64, u64)>,
    /// The same of statements in which others tell it.
    told: Vec<(u64, u64)>,
    contradicted: bool,
    /// Where a person put it among the positions of its party.
    place: Option<u32>,
    /// Whether a person added it.
    added: bool,
}

/// Writes all findings, report by report.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    let asked = Asked::new(ask);
    let parties = project.parties.iter();
    let findings = Findings {
        schema: "standpoint-findings",
        version: SCHEMA,
        generator: generator(),
        properties: &project.properties,
        least_sure: project.least_sure.0,
        parties: parties
            .map(|(name, it)| PartyFinding {
                name,
                colour: it.colour,
                within: it.within.as_deref(),
            })
            .collect(),
        reports: asked.each(project, |id, entry| [report_findings(id, entry)]),
        positions: positions(project),
    };
    asked.write(out, "JSON", &findings)
}

fn report_findings(id: ReportId, entry: &Entry) -> ReportFindings<'_> {
    let text = entry.report.text();
    let points = CodePoints::new(text);
    let statements = entry.in_order();
    let claims = entry.claims_in_order();
    ReportFindings {
        id: id.0,
        name: entry.report.name(),
        metadata: &entry.report.metadata,
        model: entry.model.as_deref(),
        text,
        statements: statements
            .into_iter()
            .map(|(id, it)| statement(id.0, it, text, &points))
            .collect(),
        claims: claims.into_iter().map(|(id, it)| claim(id.0, it, text, &points)).collect(),
        deleted: entry
            .deleted
            .iter()
            .map(|it| Stretch { start: points.at(it.start()), end: points.at(it.end()) })
            .collect(),
    }
}

fn statement<'a>(
    id: u64,
    it: &'a Statement,
    text: &'a str,
    points: &CodePoints,
) -> StatementFinding<'a> {
    let place = |span: Span| place(span, text, points);
    StatementFinding {
        id,
        source: field(&it.source, it.source.value.map(place)),
        cue: field(&it.cue, it.cue.value.map(place)),
        content: field(&it.content, it.content.value.iter().copied().map(place).collect()),
        inner: it
            .inner
            .iter()
            .map(|it| InnerFinding {
                source: it.source.map(place),
                cue: place(it.cue),
                content: it.content.iter().copied().map(place).collect(),
                speaker: it.speaker.as_deref(),
                party: it.party.as_deref(),
                issue: it.issue.as_deref(),
                stance: it.stance.key(),
            })
            .collect(),
        quote: it.mode.key(),
        speaker: field(&it.speaker, it.speaker.value.as_deref()),
        party: field(&it.party, it.party.value.as_deref()),
        kind: field(&it.kind, it.kind.value.map(crate::model::Kind::key)),
        claim: it.kind.value.is_some_and(crate::model::Kind::is_claim),
        issue: field(&it.issue, it.issue.value.as_deref()),
        stance: field(&it.stance, it.stance.value.key()),
        note: &it.note,
        unsure: it.unsure,
        review: it.review.key(),
        origin: it.origin,
        confidence: it.confidence,
    }
}

fn claim<'a>(id: u64, it: &'a Claim, text: &'a str, points: &CodePoints) -> ClaimFinding<'a> {
    ClaimFinding {
        id,
        place: place(it.span, text, points),
        about: it.about.as_deref(),
        origin: it.origin,
        confidence: it.confidence,
        review: it.review.key(),
        note: &it.note,
    }
}

fn place<'a>(span: Span, text: &'a str, points: &CodePoints) -> Place<'a> {
    Place { start: points.at(span.start()), end: points.at(span.end()), text: span.of(text) }
}

fn field<T, U: Serialize>(decided: &Decided<T>, value: U) -> Field<U> {
    Field {
        value,
        origin: decided.origin,
        confidence: decided.confidence,
        why: decided.why.clone(),
    }
}

fn positions(project: &Project) -> Vec<PositionFinding<'_>> {
    let parties = derive_positions(project, Scope::Project);
    let positions = parties.into_iter().flat_map(|it| it.positions);
    positions
        .map(|it| {
            let kept = project.kept.get(&it.key);
            let summary = kept.map_or("", |it| it.summary.as_str());
            let (place, added) = (kept.and_then(|it| it.place), kept.is_some_and(|it| it.added));
            let PositionKey { party, issue, stance } = it.key;
            let evidence = it.evidence.iter().map(|(report, id)| (report.0, id.0)).collect();
            let told = it.told.iter().map(|it| (it.target.0.0, it.target.1.0)).collect();
            let contradicted = it.contradicted;
            let stance = stance.key();
            let within = party.as_deref().map(|it| project.with_wider(it)).unwrap_or_default();
            let within = within.iter().skip(1).map(|it| (*it).to_owned()).collect();
            PositionFinding {
                party,
                within,
                issue,
                stance,
                summary,
                evidence,
                told,
                contradicted,
                place,
                added,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::{io, ops::ControlFlow};

    use super::*;

    /// A disk that is full.
    struct Full;

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn it_can_be_given_up_after_every_report_and_a_full_disk_is_told() {
        let (project, mut out, mut asked) = (crate::hard::project(), Vec::new(), 0);
        let given_up = write(&project, &mut out, &mut || {
            asked += 1;
            if asked == 1 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        assert!(matches!(given_up, Err(ExportError::Cancelled)));
        assert!(asked == 2 && String::from_utf8(out).unwrap().contains("Nothing was said."));
        let full = write(&project, &mut Full, &mut || ControlFlow::Continue(()));
        let Err(ExportError::Write(e)) = full else { panic!("{full:?}") };
        assert_eq!(e.kind(), io::ErrorKind::StorageFull);
    }

    #[test]
    fn one_report_reads_like_this() {
        let mut project = Project::default();
        project.reports.insert(ReportId(7), std::sync::Arc::default());
        let mut out = Vec::new();
        write(&project, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        let mut found: serde_json::Value = serde_json::from_slice(&out).unwrap();
        found["reports"][0]["metadata"].take();
        let expected = serde_json::json!({
            "schema": "standpoint-findings",
            "version": 1,
            "generator": generator(),
            "properties": { "title": "", "coder": "", "note": "" },
            "least_sure": 25,
            "parties": [],
            "reports": [{
                "id": 7, "name": "Empty report", "metadata": null, "model": null, "text": "",
                "statements": [], "claims": [], "deleted": [],
            }],
            "positions": [],
        });
        assert_eq!(found, expected);
    }
}
