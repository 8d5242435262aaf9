//! Projects of DNA, the Discourse Network Analyzer: documents as reports, and what is marked in them
//! as statements.
//!
//! The file is a database from elsewhere: it is opened in memory and read only, nothing in it is
//! run, and only real tables are looked at, one after another.

mod tables;

use std::{collections::BTreeMap, sync::Arc};

use self::tables::{Tables, Values};
use crate::read::Ask;
use crate::read::ReadError;
use crate::read::ask;
use crate::{
    interop::{
        Lines, Utf16,
        dna::{AGREEMENT, CONCEPT, KIND, NOTE, ORGANIZATION, PERSON, STANCE},
    },
    model::{
        Decided, Entry, Kind, Metadata, Origin, Project, Report, ReportId, Span, Stance, Statement,
        StatementId,
    },
};

/// Reads a project.
pub(in crate::read) fn read(bytes: &[u8], it: Ask<'_>) -> Result<Project, ReadError> {
    let mut tables = Tables::open(bytes)?;
    let documents = tables.documents()?;
    if documents.is_empty() {
        return Err(ReadError::NoReports("the project holds no documents".to_owned()));
    }
    ask(it)?;
    let mut marked: BTreeMap<i64, Vec<tables::Marked>> = BTreeMap::new();
    for it in tables.statements()? {
        marked.entry(it.document).or_default().push(it);
    }
    ask(it)?;
    let mut values = tables.values()?;
    let mut project = Project::default();
    for document in documents {
        let metadata = metadata(&document);
        let found = marked.remove(&document.id).unwrap_or_default();
        let report = Arc::new(Report::new(document.text, metadata));
        let units = Utf16::new(report.text());
        let mut entry = Entry { report: Arc::clone(&report), ..Entry::default() };
        let id = ReportId(project.next_id());
        for it in found {
            let ends = units.byte(it.start).zip(units.byte(it.stop));
            let Some(span) = ends.and_then(|(start, end)| Span::new(start, end)) else { continue };
            let found = statement(span, values.remove(&it.id).unwrap_or_default());
            if let Some(party) = found.party.value.as_deref() {
                project.ensure_party(party);
            }
            entry.statements.insert(StatementId(project.next_id()), Arc::new(found));
        }
        project.reports.insert(id, Arc::new(entry));
        ask(it)?;
    }
    Ok(project)
}

/// What is known about a document.
fn metadata(it: &tables::Document) -> Metadata {
    let notes = Lines::parse(&it.notes);
    let note = |key: &str| notes.get(key).unwrap_or_default().to_owned();
    let day =
        Some(it.date).filter(|it| *it != 0).and_then(|it| jiff::Timestamp::from_second(it).ok());
    let date = day.map(|it| jiff::tz::Offset::UTC.to_datetime(it).date().to_string());
    Metadata {
        title: Some(note("title")).filter(|it| !it.is_empty()).unwrap_or_else(|| it.title.clone()),
        outlet: it.source.clone(),
        date: date.unwrap_or_default(),
        byline: it.author.clone(),
        address: note("address"),
        file: note("file"),
        language: note("language"),
        ..Metadata::default()
    }
}

/// A statement of what its variables say; those that we do not have go into the note.
pub(in crate::read) fn statement(span: Span, values: Values) -> Statement {
    let mut it = Statement::new(None, None, vec![span], Origin::Added);
    let mut notes = Vec::new();
    let words = |value: String| Decided::by_person(Some(value), Origin::Added);
    let stance = |value: Stance| Decided::by_person(value, Origin::Added);
    for (name, value) in values {
        match name.as_str() {
            _ if value.trim().is_empty() => {}
            PERSON => it.speaker = words(value),
            ORGANIZATION => it.party = words(value),
            CONCEPT => it.issue = words(value),
            AGREEMENT if value == "1" => it.stance = stance(Stance::For),
            AGREEMENT if value == "0" => it.stance = stance(Stance::Against),
            STANCE if Stance::ALL.iter().any(|it| it.key() == value) => {
                let found = Stance::ALL.into_iter().find(|it| it.key() == value);
                it.stance = stance(found.unwrap_or(Stance::Unclear));
            }
            KIND if Kind::ALL.iter().any(|it| it.key() == value) => {
                let found = Kind::ALL.into_iter().find(|it| it.key() == value);
                it.kind = Decided::by_person(found, Origin::Added);
            }
            NOTE => notes.push(value),
            _ => notes.push(format!("{name}: {value}")),
        }
    }
    it.note = notes.join("\n");
    it
}
