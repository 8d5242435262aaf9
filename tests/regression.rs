//! What the models must keep finding, on reports that they were not trained on: `training/reports/dev`
//! and `tests/positions`, written and annotated for this program. Every floor lies a little below
//! what was measured.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    ops::ControlFlow,
    path::Path,
};

use standpoint::{
    model::{Metadata, Origin, Report, Span, Statement},
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
    labels: Labels,
}

/// What the table below the text says of an attribution.
#[derive(Debug, Default)]
struct Labels {
    speaker: String,
    parties: Vec<String>,
    kinds: Vec<String>,
    stance: String,
}

/// Number, speaker, speaker's kind, parties, kinds, issue, stance.
fn labels(line: &str) -> Option<(usize, Labels)> {
    let cells: Vec<_> = line.split('|').map(str::trim).collect();
    let [number, speaker, _, parties, kinds, _, stance] = cells.as_slice() else { return None };
    let list = |cell: &str, by| cell.split(by).map(|it: &str| it.trim().to_owned()).collect();
    let speaker = if *speaker == "-" { "" } else { speaker };
    let (speaker, stance) = (speaker.to_owned(), (*stance).to_owned());
    Some((
        number.parse().ok()?,
        Labels { speaker, parties: list(parties, ';'), kinds: list(kinds, ','), stance },
    ))
}

/// Reads the markup that `training/markup.py` describes: the text, and what is marked in it.
fn parse(written: &str) -> Result<(String, Vec<Gold>)> {
    let (mut rest, table) = written.split_once("\n---\n").unwrap_or((written, ""));
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
    for (number, labels) in table.lines().filter_map(labels) {
        found.entry(number).or_default().labels = labels;
    }
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

/// The words of a name, for comparison.
fn name_words(name: &str) -> BTreeSet<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words
        .filter(|it| !it.is_empty() && !matches!(it.as_str(), "the" | "a" | "of" | "and"))
        .collect()
}

/// Half of the words of the shorter name are in the longer.
fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (name_words(a), name_words(b));
    let common = a.intersection(&b).count();
    (a.is_empty() && b.is_empty()) || (common > 0 && 2 * common >= a.len().min(b.len()))
}

/// A negotiation in Doha, a strike in Lyon, a vote in Nairobi, a lawsuit in Quito, a merger in Seoul:
/// the spans are given, the rest is to be understood.
#[test]
fn five_reports_of_other_matters_are_understood_as_well_as_ever() -> Result {
    let pipeline = Pipeline::load(2)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/positions");
    let mut right: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut count = |what, is_right| {
        let (right, all) = right.entry(what).or_default();
        *right += usize::from(is_right);
        *all += 1;
    };
    for name in ["doha", "lyon", "nairobi", "quito", "seoul"] {
        let (text, gold) = parse(&std::fs::read_to_string(folder.join(format!("{name}.txt")))?)?;
        let report = Report::new(text, Metadata::default());
        let given: Vec<_> = gold
            .iter()
            .map(|it| {
                let (source, cue) = (it.source.first().copied(), it.cue.first().copied());
                Statement::new(source, cue, it.content.clone(), Origin::Program)
            })
            .collect();
        let found = pipeline.label(&report, &given, &mut |_| ControlFlow::Continue(()))?;
        for it in &gold {
            let same = |found: &&Statement| {
                found.cue.value == it.cue.first().copied() && found.content.value == it.content
            };
            let found = found.statements.iter().find(same).ok_or("every statement comes back")?;
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            count("speaker", same_name(&text(&found.speaker.value), &it.labels.speaker));
            if let Some(party) = &found.party.value {
                count("party", it.labels.parties.iter().any(|it| same_name(it, party)));
            }
            let kind = found.kind.value.map_or("", standpoint::model::Kind::key);
            count("kind", it.labels.kinds.iter().any(|it| it == kind));
            count("stance", found.stance.value.key() == it.labels.stance);
        }
    }
    for (what, floor) in [("speaker", 88.0), ("party", 74.0), ("kind", 86.0), ("stance", 54.0)] {
        let (right, all) = right.get(what).copied().unwrap_or_default();
        let share = 100.0 * right as f32 / all.max(1) as f32;
        assert!(share > floor, "only {share:.1} % of {all} right in {what}");
    }
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
