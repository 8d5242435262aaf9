//! The pipeline on texts of our own, with the expected output beside them.

use std::{error::Error, ops::ControlFlow};

use standpoint::{
    model::{Analysis, CodePoints, Metadata, Report, Span},
    nlp::{NlpError, Pipeline, Step},
    read,
};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn analyze(report: &Report) -> Result<Analysis> {
    Ok(Pipeline::load(1)?.analyze(report, &mut |_| ControlFlow::Continue(()))?)
}

/// One line a statement: speaker (party): source | cue | content.
fn shown(report: &Report, found: &Analysis) -> String {
    let text = report.text();
    let mut lines = Vec::new();
    for it in &found.statements {
        let words =
            |span: Option<standpoint::model::Span>| span.map_or("-", |it| it.of(text)).to_owned();
        let name = |it: &Option<String>| it.clone().unwrap_or_else(|| "?".to_owned());
        lines.push(format!(
            "{} ({}): {} | {} | {}",
            name(&it.speaker.value),
            name(&it.party.value),
            words(it.source.value),
            words(it.cue.value),
            it.content_words(text)
        ));
    }
    lines.extend(found.claims.iter().map(|it| format!("claim: {}", it.span.of(text))));
    lines.join("\n")
}

/// How this processor multiplies, where we know what comes of it: sums of real numbers are rounded
/// in another order on each, which decides what is on a knife's edge.
fn products() -> Option<&'static str> {
    #[cfg(target_arch = "x86_64")]
    if is_x86_feature_detected!("avx512vnni") {
        return Some("avx512");
    } else if is_x86_feature_detected!("avx2") && !is_x86_feature_detected!("avx512f") {
        return Some("avx2");
    }
    None
}

#[test]
fn the_sample_gives_what_it_always_gave() -> Result {
    let report = read::sample();
    let found = shown(&report, &analyze(&report)?);
    if let Some(products) = products() {
        insta::with_settings!({snapshot_suffix => products}, { insta::assert_snapshot!(found) });
    }
    // Whatever the processor, nearly all of it is the same.
    let known =
        include_str!("snapshots/pipeline__the_sample_gives_what_it_always_gave@avx512.snap");
    let lines = found.lines().count();
    let other = found.lines().filter(|it| !known.lines().any(|known| known == *it)).count();
    assert!(other <= 3, "{other} of {lines} lines are new");
    Ok(())
}

/// The training code's own prediction on the sample, in fp32; `training/reference.py` wrote it.
#[test]
fn the_program_agrees_with_the_training_code() -> Result {
    let reference: serde_json::Value = serde_json::from_str(include_str!("reference/sample.json"))?;
    let report = read::sample();
    assert_eq!(reference["text"].as_str(), Some(report.text()), "the reference is of this sample");
    let points = CodePoints::new(report.text());
    let place = |span: Span| (points.at(span.start()) as u64, points.at(span.end()) as u64);
    let mut found = Vec::new();
    for it in analyze(&report)?.statements {
        let (cue, source) = (it.cue.value.map(place), it.source.value.map(place));
        found.push((cue, source, it.content.value.into_iter().map(place).collect::<Vec<_>>()));
    }
    let place = |it: &serde_json::Value| Some((it["start"].as_u64()?, it["end"].as_u64()?));
    let quotes = reference["quotes"].as_array().ok_or("a list")?;
    let all = |it: &serde_json::Value| -> Vec<_> {
        it.as_array().into_iter().flatten().filter_map(place).collect()
    };
    let same = quotes.iter().filter(|it| {
        let source = all(&it["sources"]).first().copied();
        found.contains(&(place(&it["cue"]), source, all(&it["contents"])))
    });
    let (same, most) = (same.count(), quotes.len().max(found.len()));
    assert!(same * 100 >= most * 80, "{same} of {most} statements are exactly the same");
    Ok(())
}

#[test]
fn every_span_lies_on_characters_of_a_difficult_text() -> Result {
    let text = "Zoë Ångström — “naïve” 😀 — said: “Das Café’s geschloßen, 東京 übermorgen”.\r\n\r\n\
        Σωκράτης claimed that e\u{301}tudes cost €5. İstanbul’s mayor denied it.";
    let report = Report::new(text.to_owned(), Metadata::default());
    let found = analyze(&report)?;
    assert!(!found.statements.is_empty());
    for span in found.statements.iter().flat_map(standpoint::model::Statement::spans) {
        assert!(span.fits(text), "{span:?}");
        assert_eq!(span.of(text).trim(), span.of(text));
    }
    Ok(())
}

#[test]
fn the_same_report_gives_the_same_findings() -> Result {
    let report = read::sample();
    assert_eq!(analyze(&report)?, analyze(&report)?);
    Ok(())
}

#[test]
fn long_reports_tell_how_far_they_are_and_stop_when_asked() -> Result {
    let report = Report::new(read::sample().text().repeat(4), Metadata::default());
    let pipeline = Pipeline::load(1)?;
    let mut steps: Vec<Step> = Vec::new();
    let stopped = pipeline.analyze(&report, &mut |step| {
        steps.push(step);
        if steps.len() == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(NlpError::Cancelled)));
    let done: Vec<_> = steps.iter().map(|it| it.done).collect();
    assert_eq!(done, [0, 1, 2]);
    assert!(steps.iter().all(|it| it.total > 12));
    Ok(())
}

#[test]
fn nothing_to_find_is_no_error() -> Result {
    for text in ["", "\n\n", "…", "42"] {
        let found = analyze(&Report::new(text.to_owned(), Metadata::default()))?;
        assert!(found.statements.is_empty() && found.claims.is_empty(), "{text:?}");
    }
    Ok(())
}
