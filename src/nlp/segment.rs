//! Sentences of a report.

use icu_segmenter::SentenceSegmenter;

use crate::model::{Report, Span};

/// Words with a full stop that end no sentence, in lower case without the stop.
const ABBREVIATIONS: [&str; 39] = [
    "adm", "approx", "apr", "aug", "brig", "capt", "cf", "col", "dec", "dr", "eng", "feb", "fr",
    "gen", "gov", "hon", "jan", "jr", "lt", "maj", "mr", "mrs", "ms", "mt", "nov", "oct", "pres",
    "prof", "rep", "rev", "sec", "sen", "sep", "sept", "sgt", "sr", "st", "vs", "viz",
];

/// The sentences of a report in reading order, without white space at their ends.
///
/// Boundaries after Unicode (UAX 29), joined again behind abbreviations and initials.
pub(super) fn sentences(report: &Report) -> Vec<Span> {
    let segmenter =
        SentenceSegmenter::new(icu_segmenter::options::SentenceBreakInvariantOptions::default());
    let mut found: Vec<Span> = Vec::new();
    for paragraph in report.paragraphs() {
        let words = paragraph.of(report.text());
        let mut open: Option<Span> = None;
        let mut start = 0;
        for end in segmenter.segment_str(words).skip(1) {
            let span = Span::new(paragraph.start() + start, paragraph.start() + end);
            let Some(span) = span else { continue };
            start = end;
            // “Why?” she asked: what goes on in lower case is no new sentence.
            let goes_on = span.of(report.text()).starts_with(char::is_lowercase);
            if goes_on
                && open.is_none()
                && found.last().is_some_and(|it| it.start() >= paragraph.start())
            {
                open = found.pop();
            }
            let joined = open.map_or(span, |before| before.join(span));
            if ends_in_abbreviation(joined.of(report.text())) {
                open = Some(joined);
            } else {
                found.extend(joined.trimmed(report.text()));
                open = None;
            }
        }
        found.extend(open.and_then(|span| span.trimmed(report.text())));
    }
    found
}

fn ends_in_abbreviation(sentence: &str) -> bool {
    let Some(words) = sentence.trim_end().strip_suffix('.') else { return false };
    let last = words.rsplit(|c: char| c.is_whitespace() || "(“\"".contains(c)).next().unwrap_or("");
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    let dotted = last.len() > 2 && last.split('.').all(|it| it.chars().count() == 1);
    let lower = last.to_lowercase();
    initial
        || (dotted && last.chars().any(char::is_uppercase))
        || ABBREVIATIONS.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Metadata;

    fn split(text: &str) -> Vec<String> {
        let report = Report::new(text.to_owned(), Metadata::default());
        sentences(&report).iter().map(|it| it.of(report.text()).to_owned()).collect()
    }

    #[test]
    fn abbreviations_and_initials_end_no_sentence() {
        assert_eq!(
            split("Gov. J. Ramos met Dr. Ilves. “Why?” she asked. The U.S. Senate voted."),
            ["Gov. J. Ramos met Dr. Ilves.", "“Why?” she asked.", "The U.S. Senate voted."]
        );
    }

    #[test]
    fn lines_are_never_joined() {
        assert_eq!(
            split("A headline\n\nIt was said by Mr.\nNext."),
            ["A headline", "It was said by Mr.", "Next."]
        );
        assert!(split(" \n").is_empty());
    }
}
