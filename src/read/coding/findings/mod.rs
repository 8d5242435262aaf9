//! Our own findings as JSON, back into a project: what the export wrote, nothing guessed.
//!
//! What the file does not have (what is held back, what is known about names) stays empty.

mod format;

use std::{collections::BTreeMap, sync::Arc};

use self::format::{
    ClaimFound, Field, Findings, InnerFound, PartyFound, PositionFound, ReportFound,
    StatementFound, Stretch,
};
use crate::model::{
    Claim, ClaimId, CodePoints, Decided, Entry, Inner, Kept, Kind, LeastSure, PALETTE_SIZE, Party,
    PositionKey, Project, QuoteMode, Report, ReportId, Review, Span, Stance, Statement,
    StatementId,
};
use crate::read::ReadError;

/// Name of the schema.
const SCHEMA: &str = "standpoint-findings";
/// The number of the schema that is understood.
const VERSION: u32 = 1;

/// Reads a project, with the numbers that the file gives to reports, statements and claims.
///
/// # Errors
/// [`ReadError::Annotation`] if it is no such file, or something in it cannot be: the words say
/// where.
pub(in crate::read) fn read(bytes: &[u8]) -> Result<Project, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let found: Findings = serde_json::from_slice(bytes).map_err(|e| wrong(e.to_string()))?;
    if found.schema != SCHEMA {
        return Err(wrong(format!("“{}” is another schema than {SCHEMA}", found.schema)));
    }
    if found.version != VERSION {
        let newer = "save it with this version of the program, or update the program";
        return Err(wrong(format!("version {} of the schema; {newer}", found.version)));
    }
    let mut project = Project {
        properties: found.properties,
        least_sure: least_sure(found.least_sure)?,
        ..Project::default()
    };
    let mut ids = Ids::default();
    for it in found.reports {
        let id = ids.take(it.id, "report")?;
        let at = format!("report {id}");
        project.reports.insert(ReportId(id), Arc::new(entry(it, &at, &mut ids)?));
    }
    project.last_id = ids.last();
    match found.parties {
        Some(it) => project.parties = Arc::new(parties(it)?),
        None => guess_parties(&mut project, &found.positions),
    }
    project.kept = Arc::new(kept(found.positions)?);
    Ok(project)
}

fn wrong(words: String) -> ReadError {
    ReadError::Annotation(words)
}

/// The numbers given so far: none names two things.
#[derive(Default)]
struct Ids(std::collections::BTreeSet<u64>);

impl Ids {
    fn take(&mut self, id: u64, what: &str) -> Result<u64, ReadError> {
        let new = id < u64::MAX && self.0.insert(id);
        if new { Ok(id) } else { Err(wrong(format!("{what} {id} has a number that is taken"))) }
    }

    fn last(&self) -> u64 {
        self.0.last().copied().unwrap_or_default()
    }
}

fn least_sure(percent: Option<u8>) -> Result<LeastSure, ReadError> {
    match percent {
        None => Ok(LeastSure::default()),
        Some(it) if it <= 100 => Ok(LeastSure(it)),
        Some(it) => Err(wrong(format!("least_sure is {it}, more than 100"))),
    }
}

fn entry(found: ReportFound, at: &str, ids: &mut Ids) -> Result<Entry, ReadError> {
    let text = Text { points: CodePoints::new(&found.text), text: &found.text };
    let mut entry = Entry { model: found.model, ..Entry::default() };
    for it in found.statements {
        let id = ids.take(it.id, "statement")?;
        let at = format!("{at}, statement {id}");
        entry.statements.insert(StatementId(id), Arc::new(statement(it, &text, &at)?));
    }
    for it in found.claims {
        let id = ids.take(it.id, "claim")?;
        let at = format!("{at}, claim {id}");
        entry.claims.insert(ClaimId(id), claim(it, &text, &at)?);
    }
    entry.deleted = text.spans(&found.deleted, &format!("{at}, deleted"))?;
    entry.report = Arc::new(Report::new(found.text, found.metadata));
    Ok(entry)
}

/// A text whose places are counted in code points.
struct Text<'a> {
    text: &'a str,
    points: CodePoints,
}

impl Text<'_> {
    fn span(&self, it: &Stretch, at: &str) -> Result<Span, ReadError> {
        let ends = self.points.byte(it.start).zip(self.points.byte(it.end));
        let span = ends.and_then(|(start, end)| Span::new(start, end)).ok_or_else(|| {
            wrong(format!("{at}: {} to {} is no place in the text", it.start, it.end))
        })?;
        match it.text.as_deref().filter(|words| *words != span.of(self.text)) {
            Some(_) => Err(wrong(format!(
                "{at}: other words stand at {} to {} than it says",
                it.start, it.end
            ))),
            None => Ok(span),
        }
    }

    fn some(&self, it: Option<&Stretch>, at: &str) -> Result<Option<Span>, ReadError> {
        it.map(|it| self.span(it, at)).transpose()
    }

    fn spans(&self, all: &[Stretch], at: &str) -> Result<Vec<Span>, ReadError> {
        all.iter().map(|it| self.span(it, at)).collect()
    }
}

fn statement(it: StatementFound, text: &Text<'_>, at: &str) -> Result<Statement, ReadError> {
    let part = |name: &str| format!("{at}, {name}");
    let kind = it.kind.value.as_deref().map(|it| named(it, &Kind::ALL, Kind::key, &part("kind")));
    let stance = named(&it.stance.value, &Stance::ALL, Stance::key, &part("stance"))?;
    Ok(Statement {
        source: it.source.with(text.some(it.source.value.as_ref(), &part("source"))?),
        cue: it.cue.with(text.some(it.cue.value.as_ref(), &part("cue"))?),
        content: it.content.with(text.spans(&it.content.value, &part("content"))?),
        inner: it
            .inner
            .iter()
            .map(|it| inner(it, text, &part("inner")))
            .collect::<Result<_, _>>()?,
        mode: named(&it.quote, &QuoteMode::ALL, QuoteMode::key, &part("quote"))?,
        kind: it.kind.with(kind.transpose()?),
        stance: it.stance.with(stance),
        speaker: it.speaker.decided(),
        party: it.party.decided(),
        issue: it.issue.decided(),
        note: it.note,
        unsure: it.unsure,
        review: named(&it.review, &Review::ALL, Review::key, &part("review"))?,
        origin: it.origin,
        confidence: sure(it.confidence),
    })
}

fn inner(it: &InnerFound, text: &Text<'_>, at: &str) -> Result<Inner, ReadError> {
    let content = text.spans(&it.content, at)?;
    if content.is_empty() {
        return Err(wrong(format!("{at}: nothing is attributed")));
    }
    let stance = it.stance.as_deref().map(|it| named(it, &Stance::ALL, Stance::key, at));
    Ok(Inner {
        speaker: it.speaker.clone(),
        party: it.party.clone(),
        issue: it.issue.clone(),
        stance: stance.transpose()?.unwrap_or(Stance::Unclear),
        ..Inner::new(text.some(it.source.as_ref(), at)?, text.span(&it.cue, at)?, content)
    })
}

fn claim(it: ClaimFound, text: &Text<'_>, at: &str) -> Result<Claim, ReadError> {
    let span = text.span(&Stretch { start: it.start, end: it.end, text: it.text }, at)?;
    Ok(Claim {
        about: it.about,
        review: named(&it.review, &Review::ALL, Review::key, at)?,
        note: it.note,
        ..Claim::new(span, sure(it.confidence), it.origin)
    })
}

impl<T> Field<T> {
    /// Another value with the same history.
    fn with<U>(&self, value: U) -> Decided<U> {
        let confidence = sure(self.confidence);
        Decided { value, origin: self.origin, confidence, why: self.why.clone() }
    }
}

impl Field<Option<String>> {
    fn decided(self) -> Decided<Option<String>> {
        let confidence = sure(self.confidence);
        Decided { value: self.value, origin: self.origin, confidence, why: self.why }
    }
}

/// From 0 to 1; what is missing or no number is not sure at all.
fn sure(confidence: Option<f32>) -> f32 {
    confidence.filter(|it| !it.is_nan()).unwrap_or_default().clamp(0.0, 1.0)
}

/// The value that is written as `word`.
fn named<T: Copy>(
    word: &str,
    all: &[T],
    key: fn(T) -> &'static str,
    at: &str,
) -> Result<T, ReadError> {
    let found = all.iter().copied().find(|it| key(*it) == word);
    found.ok_or_else(|| wrong(format!("{at}: “{word}” is not known")))
}

fn parties(found: Vec<PartyFound>) -> Result<BTreeMap<String, Party>, ReadError> {
    let mut parties = BTreeMap::new();
    for it in found {
        if it.colour >= PALETTE_SIZE {
            return Err(wrong(format!("party {}: there is no colour {}", it.name, it.colour)));
        }
        parties.insert(it.name, Party { colour: it.colour, within: it.within });
    }
    Ok(parties)
}

/// Files of earlier versions tell the parties only where they speak and take positions.
fn guess_parties(project: &mut Project, positions: &[PositionFound]) {
    let mut parties: BTreeMap<String, Party> = BTreeMap::new();
    let mut colours = (0..PALETTE_SIZE).cycle();
    let mut add = |name: &str, within: Option<&String>| {
        if !parties.contains_key(name) {
            let colour = colours.next().unwrap_or_default();
            parties.insert(name.to_owned(), Party { colour, within: None });
        }
        if let Some((party, within)) = parties.get_mut(name).zip(within) {
            party.within = Some(within.clone());
        }
    };
    for it in positions {
        let chain = || it.party.iter().chain(&it.within);
        let wider = chain().skip(1).map(Some).chain([None]);
        chain().zip(wider).for_each(|(name, wider)| add(name, wider));
    }
    for (_, it) in project.statements() {
        let inner = it.inner.iter().map(|it| &it.party);
        inner.chain([&it.party.value]).flatten().for_each(|name| add(name, None));
    }
    project.parties = Arc::new(parties);
}

fn kept(found: Vec<PositionFound>) -> Result<BTreeMap<PositionKey, Kept>, ReadError> {
    let read = found.into_iter().map(|it| {
        let stance = named(&it.stance, &Stance::ALL, Stance::key, "positions")?;
        let kept = Kept { summary: it.summary, place: it.place, added: it.added };
        Ok((PositionKey { party: it.party, issue: it.issue, stance }, kept))
    });
    read.filter(|it| it.as_ref().is_ok_and(|(_, it)| !it.is_empty()) || it.is_err()).collect()
}

#[cfg(test)]
mod tests;
