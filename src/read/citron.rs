//! Reports whose statements somebody has marked already, in Citron's annotation format.

use serde::Deserialize;

use super::ReadError;
use crate::model::{CodePoints, Metadata, Origin, Report, Span, Statement};

#[derive(Deserialize)]
struct Document {
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
    let points = CodePoints::new(&document.text);
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
    let statements = document.quotes.iter().map(statement).collect::<Result<_, ReadError>>()?;
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
