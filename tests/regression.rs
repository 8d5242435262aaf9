//! What the model must keep finding, on reports that it was not trained on: `training/reports/dev`,
//! written and annotated for this program. Every floor lies a little below what was measured.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    ops::ControlFlow,
    path::Path,
};

use standpoint::{
    model::{Metadata, Report, Span, Statement},
    nlp::Pipeline,
};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;
type Spans = Vec<Span>;

/// An annotated attribution: the spans of its source, cue and content.
#[derive(Debug, Default)]
struct Gold {
    source: Spans,
    cue: Spans,
    content: Spans,
}

/// Reads the markup that `training/markup.py` describes: the text, and what is marked in it.
fn parse(written: &str) -> Result<(String, Vec<Gold>)> {
    let mut rest = written.split("\n---\n").next().unwrap_or_default();
    let (mut text, mut opened) = (String::new(), Vec::new());
    let mut found: BTreeMap<usize, Gold> = BTreeMap::new();
    while let Some(at) = rest.find(['{', '}']) {
        let (plain, after) = rest.split_at(at);
        text.push_str(plain);
        if let Some(mark) = after.strip_prefix('{') {
            let (marks, after) = mark.split_once(' ').ok_or("a mark ends with a space")?;
            opened.push((marks, text.len()));
            rest = after;
            continue;
        }
        let (marks, start) = opened.pop().ok_or("nothing to close")?;
        let span = Span::new(start, text.len()).ok_or("an empty span")?;
        for mark in marks.split(',').filter(|it| !it.starts_with('v')) {
            let (role, number) = mark.split_at(1);
            let gold = found.entry(number.parse()?).or_default();
            match role {
                "s" => gold.source.push(span),
                "q" => gold.cue.push(span),
                _ => gold.content.push(span),
            }
        }
        rest = after.strip_prefix('}').unwrap_or_default();
    }
    text.push_str(rest);
    Ok((text, found.into_values().collect()))
}

/// The places of the words in spans, without marks and spaces.
fn words(text: &str, spans: &[Span]) -> BTreeSet<usize> {
    let places = |span: &Span| {
        let start = span.start();
        let words = span.of(text).char_indices().filter(|(_, c)| c.is_alphanumeric());
        words.map(move |(at, _)| start + at).collect::<Vec<_>>()
    };
    spans.iter().flat_map(places).collect()
}

/// Whether two parts share at least half of their letters.
fn alike(text: &str, a: &[Span], b: &[Span]) -> bool {
    let (a, b) = (words(text, a), words(text, b));
    let common = a.intersection(&b).count();
    2 * common >= a.union(&b).count()
}

fn is_inner(it: &Gold, all: &[Gold]) -> bool {
    let holds = |span: &Span| {
        it.cue.iter().any(|cue| span.start() <= cue.start() && cue.end() <= span.end())
    };
    all.iter().any(|other| other.cue != it.cue && other.content.iter().any(holds))
}

fn is_found(text: &str, it: &Gold, statement: &Statement) -> bool {
    let source: Spans = statement.source.value.into_iter().collect();
    statement.cue.value.is_some_and(|cue| it.cue.iter().any(|gold| gold.overlaps(cue)))
        && alike(text, &it.source, &source)
        && alike(text, &it.content, &statement.content.value)
}

#[test]
fn statements_and_chains_are_found_as_often_as_ever() -> Result {
    let pipeline = Pipeline::load(2)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("training/reports/dev");
    let (mut wanted, mut found, mut right, mut inner, mut inner_right) = (0, 0, 0, 0, 0);
    for file in std::fs::read_dir(folder)? {
        let (text, gold) = parse(&std::fs::read_to_string(file?.path())?)?;
        let report = Report::new(text.clone(), Metadata::default());
        let analysis = pipeline.analyze(&report, &mut |_| ControlFlow::Continue(()))?;
        let sure = standpoint::model::LeastSure::default();
        let shown: Vec<_> =
            analysis.statements.iter().filter(|it| sure.allows(it.confidence)).collect();
        found += shown.len();
        for it in &gold {
            if is_inner(it, &gold) {
                inner += 1;
                let cited = shown.iter().flat_map(|it| &it.inner);
                inner_right += usize::from(
                    cited
                        .into_iter()
                        .any(|cited| it.cue.iter().any(|gold| gold.overlaps(cited.cue))),
                );
            } else {
                wanted += 1;
                right += usize::from(shown.iter().any(|shown| is_found(&text, it, shown)));
            }
        }
    }
    let share = |part: usize, of: usize| 100.0 * part as f32 / of.max(1) as f32;
    let f1 = share(2 * right, wanted + found);
    let chains = share(inner_right, inner);
    assert!(f1 > 82.0, "F1 of statements fell to {f1:.1}");
    assert!(chains > 55.0, "only {chains:.1} % of the inner attributions are found");
    Ok(())
}

#[test]
fn markup_is_read_as_the_training_code_reads_it() -> Result {
    let (text, gold) = parse("{s1 Ana} {q1 said} {c1 that {s2 Bo} {q2 left} {c2 it}}.\n---\n1 |")?;
    assert_eq!(text, "Ana said that Bo left it.");
    let content = |it: &Gold| it.content.iter().map(|span| span.of(&text)).collect::<String>();
    let shown: Vec<_> = gold.iter().map(|it| (content(it), is_inner(it, &gold))).collect();
    assert_eq!(shown, [("that Bo left it".to_owned(), false), ("it".to_owned(), true)]);
    Ok(())
}
