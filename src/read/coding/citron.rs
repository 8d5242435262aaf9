//! Reports whose statements somebody has marked already, in Citron's annotation format.

use std::{collections::BTreeMap, sync::Arc};

use serde::Deserialize;

use crate::model::{
    CodePoints, Decided, Entry, Kind, Metadata, Origin, Project, Report, ReportId, Span, Stance,
    Statement, StatementId,
};
use crate::read::ReadError;

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    name: String,
    text: String,
    quotes: Vec<Quote>,
}

#[derive(Deserialize)]
struct Quote {
    #[serde(default)]
    cue: Option<Place>,
    #[serde(default)]
    sources: Vec<Place>,
    contents: Vec<Place>,
    #[serde(default)]
    confidence: Option<f32>,
    #[serde(flatten)]
    labels: Labels,
}

impl Document {
    /// The statements with their places alone.
    fn statements(&self) -> Result<Vec<Statement>, ReadError> {
        let points = CodePoints::new(&self.text);
        let span = |place: &Place| {
            let ends = points.byte(place.start).zip(points.byte(place.end));
            ends.and_then(|(start, end)| Span::new(start, end)).ok_or_else(|| {
                let (start, end) = (place.start, place.end);
                ReadError::Annotation(format!("{start} to {end} is no place in the text"))
            })
        };
        let statement = |quote: &Quote| {
            let source = quote.sources.first().map(span).transpose()?;
            let cue = quote.cue.as_ref().map(span).transpose()?;
            let content: Vec<Span> = quote.contents.iter().map(span).collect::<Result<_, _>>()?;
            let mut found = Statement::new(source, cue, content, Origin::Program);
            found.confidence = quote.confidence.unwrap_or(1.0).clamp(0.0, 1.0);
            Ok(found)
        };
        self.quotes.iter().map(statement).collect()
    }
}

/// What Standpoint says beside the places; Citron does not know it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Labels {
    speaker: Option<String>,
    /// The party and the wider ones that it belongs to.
    party: Option<Vec<String>>,
    kind: Option<String>,
    issue: Option<String>,
    stance: Option<String>,
}

impl Labels {
    fn put_on(&self, it: &mut Statement) {
        let sure = it.confidence;
        let found = |value: &Option<String>| Decided::found(value.clone(), sure, "");
        it.speaker = found(&self.speaker);
        it.party = found(&self.party.as_ref().and_then(|it| it.first()).cloned());
        it.issue = found(&self.issue);
        let kind = |it: &Kind| self.kind.as_deref() == Some(it.key());
        it.kind = Decided::found(Kind::ALL.into_iter().find(kind), sure, "");
        let stance = |it: &Stance| self.stance.as_deref() == Some(it.key());
        let stance = Stance::ALL.into_iter().find(stance).unwrap_or(Stance::Unclear);
        it.stance = Decided::found(stance, sure, "");
    }
}

/// One report, or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Documents {
    One(Document),
    Several(Vec<Document>),
}

/// Reads all reports of a file with their statements, and what it says of them.
pub(in crate::read) fn read(bytes: &[u8]) -> Result<Project, ReadError> {
    let documents: Documents =
        serde_json::from_slice(bytes).map_err(|e| ReadError::Annotation(e.to_string()))?;
    let documents = match documents {
        Documents::One(one) => vec![one],
        Documents::Several(all) => all,
    };
    let mut found = Project::default();
    for document in documents {
        let mut statements = BTreeMap::new();
        for (quote, mut it) in document.quotes.iter().zip(document.statements()?) {
            quote.labels.put_on(&mut it);
            statements.insert(StatementId(found.next_id()), Arc::new(it));
        }
        let metadata = Metadata { title: document.name, ..Metadata::default() };
        let report = Arc::new(Report::new(document.text, metadata));
        let id = ReportId(found.next_id());
        found.reports.insert(id, Arc::new(Entry { report, statements, ..Entry::default() }));
    }
    Ok(found)
}

/// A stretch of the text, in code points.
#[derive(Deserialize)]
struct Place {
    start: usize,
    end: usize,
}

/// Reads a report with its statements: their source, cue and content, nothing else.
///
/// Of several sources the first is kept.
///
/// # Errors
/// [`ReadError::Annotation`] if the file is no such JSON, or a place lies outside the text.
pub fn read_citron(bytes: &[u8], name: &str) -> Result<(Report, Vec<Statement>), ReadError> {
    let document: Document =
        serde_json::from_slice(bytes).map_err(|e| ReadError::Annotation(e.to_string()))?;
    let statements = document.statements()?;
    let metadata = Metadata { file: name.to_owned(), ..Metadata::default() };
    Ok((Report::new(document.text, metadata), statements))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_code_points_and_a_wrong_one_is_told() {
        let written = |end| {
            format!(
                r#"{{"text": "“É,” he said.", "quotes": [{{"cue": {{"start": 8, "end": {end}}},
                "sources": [{{"start": 5, "end": 7}}], "contents": [{{"start": 0, "end": 4}}]}}]}}"#
            )
        };
        let (report, statements) = read_citron(written(12).as_bytes(), "a.json").unwrap();
        let words: Vec<_> =
            statements.iter().flat_map(Statement::spans).map(|it| it.of(report.text())).collect();
        assert_eq!(words, ["he", "said", "“É,”"]);
        let told = read_citron(written(99).as_bytes(), "a.json").unwrap_err().to_string();
        assert!(told.contains("8 to 99"), "{told}");
    }
}
