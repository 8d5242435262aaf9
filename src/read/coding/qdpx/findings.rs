//! Statements and claims from selections: our own, whose descriptions tell what belongs together,
//! and those of other programs.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    codes::{Meaning, Meanings},
    text::Text,
    tree::Node,
};
use crate::{
    interop::{
        Lines,
        refi::{CUE, Category, SOURCE, origin_of},
    },
    model::{
        Claim, ClaimId, Decided, Entry, Inner, Kind, Origin, Project, QuoteMode, Review, Span,
        Stance, Statement, StatementId,
    },
};

/// A memo is written to so many of the statements that a selection makes.
const MOST_NOTES: usize = 16;

/// A stretch of the text, with its codes.
struct Selection<'a> {
    span: Span,
    codes: Vec<&'a Meaning>,
    memo: &'a str,
    lines: Lines,
}

/// Selections of the same number.
type Numbered<'a> = BTreeMap<u64, Vec<Selection<'a>>>;

/// Reads the selections of a source into an entry.
pub(super) fn read(
    source: &Node,
    text: &Text,
    meanings: &Meanings,
    entry: &mut Entry,
    project: &mut Project,
) {
    let (mut statements, mut claims) = (Numbered::new(), Numbered::new());
    let mut others: BTreeMap<Span, Vec<Selection<'_>>> = BTreeMap::new();
    for selection in source.all("PlainTextSelection").filter_map(|it| select(it, text, meanings)) {
        let number = |key: &str| selection.lines.get(key).and_then(|it| it.parse::<u64>().ok());
        let is_claim =
            selection.codes.iter().any(|it| matches!(it, Meaning::Ours(Category::Claims, _)));
        if let Some(number) = number("statement").filter(|_| selection.lines.get("part").is_some())
        {
            statements.entry(number).or_default().push(selection);
        } else if let Some(number) = number("claim").filter(|_| is_claim) {
            claims.entry(number).or_default().push(selection);
        } else {
            others.entry(selection.span).or_default().push(selection);
        }
    }
    let mut found: Vec<Statement> = statements.into_values().map(|it| own(it, text)).collect();
    for selections in others.into_values() {
        let (more, claim) = foreign(&selections);
        found.extend(more);
        if let Some(it) = claim {
            entry.claims.insert(ClaimId(project.next_id()), it);
        }
    }
    found.sort_by_key(Statement::start);
    for it in found {
        if let Some(party) = &it.party.value {
            project.ensure_party(party);
        }
        entry.statements.insert(StatementId(project.next_id()), Arc::new(it));
    }
    for it in claims.into_values().filter_map(|it| own_claim(&it)) {
        entry.claims.insert(ClaimId(project.next_id()), it);
    }
}

fn select<'a>(it: &'a Node, text: &Text, meanings: &'a Meanings) -> Option<Selection<'a>> {
    let span = text.span(it)?;
    let references = it.all("Coding").filter_map(|it| it.child("CodeRef"));
    let codes = references.filter_map(|it| meanings.get(&it.guid("targetGUID"))).collect();
    let memo = it.words("Description");
    Some(Selection { span, codes, memo, lines: Lines::parse(memo) })
}

/// A statement of ours, put together from its parts.
fn own(parts: Vec<Selection<'_>>, text: &Text) -> Statement {
    let (mut source, mut cue, mut content) = (None, None, BTreeMap::new());
    let (mut lines, mut codes) = (Lines::default(), Vec::new());
    for it in parts {
        match it.lines.get("part").unwrap_or_default() {
            SOURCE => source = source.or(Some(it.span)),
            CUE => cue = cue.or(Some(it.span)),
            part => {
                // “content 1 of 2”
                let number = part.split(' ').nth(1).and_then(|it| it.parse::<usize>().ok());
                content.insert(number.unwrap_or_default(), it.span);
            }
        }
        codes.extend(it.codes);
        lines.merge(it.lines);
    }
    let mut it = Statement::new(source, cue, content.into_values().collect(), Origin::Added);
    coded(&mut it, &codes);
    let words = |key: &str| lines.get(key).map(str::to_owned);
    it.speaker.value = words("speaker");
    it.mode = QuoteMode::ALL
        .into_iter()
        .find(|it| lines.get("quote") == Some(it.key()))
        .unwrap_or(it.mode);
    it.review = review(&lines);
    it.unsure = lines.get("unsure").is_some();
    it.note = words("note").unwrap_or_default();
    let fits = |it: &Inner| {
        let spans = it.content.iter().chain(&it.source).chain([&it.cue]);
        !it.content.is_empty() && spans.into_iter().all(|it| it.fits(&text.text))
    };
    let inner = lines.get("cites").and_then(|it| serde_json::from_str::<Vec<Inner>>(it).ok());
    it.inner = inner.unwrap_or_default().into_iter().filter(fits).collect();
    decide(&mut it, &lines);
    correct(&mut it, &lines);
    it
}

/// Where a code is another than the one that was written, somebody changed it.
fn correct(it: &mut Statement, lines: &Lines) {
    fn changed<T>(field: &mut Decided<T>, before: Option<&str>, now: Option<&str>) {
        if before != now {
            field.origin = Origin::Corrected;
            field.confidence = 1.0;
            field.why.clear();
        }
    }
    if lines.get("by").is_none() {
        return;
    }
    let party = it.party.value.clone();
    changed(&mut it.party, lines.get("party"), party.as_deref());
    let issue = it.issue.value.clone();
    changed(&mut it.issue, lines.get("issue"), issue.as_deref());
    let kind = it.kind.value.map(Kind::name);
    changed(&mut it.kind, lines.get("kind"), kind);
    let stance = it.stance.value.name();
    changed(&mut it.stance, lines.get("stance"), Some(stance));
}

/// Sets who decided what, and how sure the program was.
fn decide(it: &mut Statement, lines: &Lines) {
    fn set<T>(
        field: &mut Decided<T>,
        name: &str,
        by: &BTreeMap<&str, (Origin, f32)>,
        lines: &Lines,
    ) {
        if let Some((origin, sure)) = by.get(name) {
            (field.origin, field.confidence) = (*origin, *sure);
        }
        lines.get(&format!("why {name}")).unwrap_or_default().clone_into(&mut field.why);
    }
    let by = decisions(lines);
    if let Some((origin, sure)) = by.get("statement") {
        (it.origin, it.confidence) = (*origin, *sure);
    }
    set(&mut it.source, "source", &by, lines);
    set(&mut it.cue, "cue", &by, lines);
    set(&mut it.content, "content", &by, lines);
    set(&mut it.speaker, "speaker", &by, lines);
    set(&mut it.party, "party", &by, lines);
    set(&mut it.kind, "kind", &by, lines);
    set(&mut it.issue, "issue", &by, lines);
    set(&mut it.stance, "stance", &by, lines);
}

/// The line that tells who decided.
fn decisions(lines: &Lines) -> BTreeMap<&str, (Origin, f32)> {
    let all = lines.get("by").unwrap_or_default().split("; ");
    all.filter_map(|it| {
        let mut words = it.split(' ');
        let (name, origin, sure) = (words.next()?, words.next()?, words.next()?);
        let sure = sure.parse::<f32>().ok().filter(|it| it.is_finite())?;
        Some((name, (origin_of(origin)?, sure.clamp(0.0, 1.0))))
    })
    .collect()
}

fn review(lines: &Lines) -> Review {
    let known = Review::ALL.into_iter().find(|it| lines.get("review") == Some(it.key()));
    known.unwrap_or(Review::Open)
}

fn own_claim(parts: &[Selection<'_>]) -> Option<Claim> {
    let first = parts.first()?;
    let decided = decisions(&first.lines).get("claim").copied();
    let (origin, sure) = decided.unwrap_or((Origin::Added, 1.0));
    let words = |key: &str| first.lines.get(key).map(str::to_owned);
    Some(Claim {
        about: words("about"),
        review: review(&first.lines),
        note: words("note").unwrap_or_default(),
        ..Claim::new(first.span, sure, origin)
    })
}

/// Takes over what our codes say.
fn coded(it: &mut Statement, codes: &[&Meaning]) {
    for code in codes {
        let Meaning::Ours(category, name) = code else { continue };
        let person = || Decided::by_person(Some(name.clone()), Origin::Added);
        match category {
            Category::Parties => it.party = person(),
            Category::Issues => it.issue = person(),
            Category::Kinds => {
                let kind = Kind::ALL.into_iter().find(|it| it.name() == name);
                it.kind = Decided::by_person(kind, Origin::Added);
            }
            Category::Stances => {
                if let Some(stance) = Stance::ALL.into_iter().find(|it| it.name() == name) {
                    it.stance = Decided::by_person(stance, Origin::Added);
                }
            }
            Category::Parts | Category::Claims => {}
        }
    }
}

/// What another program's selections of one stretch say: a statement for each of its codes. Codes of
/// ours make one statement together.
fn foreign(selections: &[Selection<'_>]) -> (Vec<Statement>, Option<Claim>) {
    let Some(span) = selections.first().map(|it| it.span) else { return (Vec::new(), None) };
    let mut found = Vec::new();
    let ours: Vec<&Meaning> = selections.iter().flat_map(|it| it.codes.iter().copied()).collect();
    let memos: Vec<_> = selections.iter().map(|it| it.memo).filter(|it| !it.is_empty()).collect();
    let of =
        |which: Category| ours.iter().any(|it| matches!(it, Meaning::Ours(it, _) if *it == which));
    let claim = of(Category::Claims)
        .then(|| Claim { note: memos.join("\n"), ..Claim::new(span, 1.0, Origin::Added) });
    let is_statement = [Category::Parties, Category::Kinds, Category::Stances, Category::Issues];
    if is_statement.into_iter().any(of) {
        let mut it = Statement::new(None, None, vec![span], Origin::Added);
        coded(&mut it, &ours);
        it.note = memos.join("\n");
        found.push(it);
    }
    for selection in selections {
        for (at, code) in selection.codes.iter().enumerate() {
            if let Meaning::Other(path) = code {
                let mut it = Statement::new(None, None, vec![span], Origin::Added);
                it.issue = Decided::by_person(Some(path.clone()), Origin::Added);
                if at < MOST_NOTES {
                    selection.memo.clone_into(&mut it.note);
                }
                found.push(it);
            }
        }
    }
    (found, claim)
}
