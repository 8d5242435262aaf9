//! Full-text search over reports and statements, with an index in memory (`SQLite`'s FTS5).
//!
//! The index is no part of the project file: it is made while a person begins to read, takes a
//! second for two thousand reports, and cannot get out of step with what is saved.

use std::{
    collections::BTreeMap,
    sync::{Arc, Weak},
};

use rusqlite::{Connection, Statement as Query, params};

use crate::model::{Entry, Hit, Project, ReportId, Span, StatementId};

/// Most places that one search gives.
const MOST_HITS: usize = 300;
/// Marks of the matched words inside a snippet; no report has them.
const MARKS: [char; 2] = ['\u{2}', '\u{3}'];

/// Which words stand where.
pub struct SearchIndex {
    connection: Connection,
    /// What it was made of, not kept alive for it.
    known: BTreeMap<ReportId, Weak<Entry>>,
}

impl SearchIndex {
    /// An index of nothing.
    ///
    /// # Errors
    /// If there is no memory for it.
    pub fn new() -> rusqlite::Result<Self> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(
            "CREATE VIRTUAL TABLE places USING fts5 (body, names, report UNINDEXED,
                statement UNINDEXED, start UNINDEXED, end UNINDEXED,
                tokenize = 'unicode61 remove_diacritics 2');
             CREATE TABLE rows (report INTEGER NOT NULL, place INTEGER NOT NULL);
             CREATE INDEX rows_of_report ON rows (report);",
        )?;
        Ok(Self { connection, known: BTreeMap::new() })
    }

    /// Takes in what changed.
    ///
    /// # Errors
    /// If there is no memory for it.
    pub fn update(&mut self, project: &Project) -> rusqlite::Result<()> {
        let change = self.connection.transaction()?;
        let there = |id: &ReportId, entry: &Weak<Entry>| {
            project.reports.get(id).is_some_and(|it| Arc::as_ptr(it) == entry.as_ptr())
        };
        for (id, _) in self.known.iter().filter(|(id, entry)| !there(id, entry)) {
            change
                .prepare_cached(
                    "DELETE FROM places WHERE rowid IN (SELECT place FROM rows WHERE report = ?1)",
                )?
                .execute([id.0])?;
            change.prepare_cached("DELETE FROM rows WHERE report = ?1")?.execute([id.0])?;
        }
        self.known.retain(|id, entry| there(id, entry));
        for (id, entry) in &project.reports {
            if !self.known.contains_key(id) {
                let place =
                    change.prepare_cached("INSERT INTO places VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
                let row = change.prepare_cached("INSERT INTO rows VALUES (?1, ?2)")?;
                Writer { place, row, change: &change }.entry(*id, entry)?;
                self.known.insert(*id, Arc::downgrade(entry));
            }
        }
        change.commit()
    }

    /// The places that have all words, the best first. The last word may be the beginning of one;
    /// words in quotation marks stand one after the other.
    ///
    /// # Errors
    /// If the index is broken.
    pub fn search(&self, words: &str) -> rusqlite::Result<Vec<Hit>> {
        let Some(wanted) = as_query(words) else { return Ok(Vec::new()) };
        let mut query = self.connection.prepare_cached(
            "SELECT report, statement, start, end, snippet(places, -1, char(2), char(3), '…', 14)
             FROM places WHERE places MATCH ?1
             ORDER BY bm25(places, 1.0, 2.0) LIMIT ?2",
        )?;
        let rows = query.query_map(params![wanted, MOST_HITS], |row| {
            let statement: Option<u64> = row.get(1)?;
            let place = (ReportId(row.get(0)?), statement.map(StatementId));
            Ok((place, row.get(2)?, row.get(3)?, row.get::<_, String>(4)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let ((report, statement), start, end, marked) = row?;
            let Some(span) = Span::new(start, end) else { continue };
            let (snippet, marks) = unmarked(&marked);
            found.push(Hit { report, statement, span, snippet, marks });
        }
        Ok(without_twins(found))
    }
}

/// Writes the places of a report.
struct Writer<'a> {
    change: &'a Connection,
    place: rusqlite::CachedStatement<'a>,
    row: rusqlite::CachedStatement<'a>,
}

impl Writer<'_> {
    fn entry(&mut self, id: ReportId, entry: &Entry) -> rusqlite::Result<()> {
        let text = entry.report.text();
        let metadata = &entry.report.metadata;
        for (at, span) in entry.report.paragraphs().iter().enumerate() {
            // The outlet and the author are found with the first paragraph.
            let names = if at == 0 {
                format!("{} {}", metadata.outlet, metadata.byline)
            } else {
                String::new()
            };
            self.write((id, None), *span, span.of(text), &names)?;
        }
        for (statement, it) in &entry.statements {
            let Some(span) = it.content.value.first() else { continue };
            let names = [&it.speaker.value, &it.party.value, &it.issue.value];
            let names = names.into_iter().flatten().map(String::as_str).chain([it.note.as_str()]);
            let names = names.collect::<Vec<_>>().join(" · ");
            self.write((id, Some(*statement)), *span, &it.content_words(text), &names)?;
        }
        Ok(())
    }

    fn write(
        &mut self,
        (report, statement): (ReportId, Option<StatementId>),
        span: Span,
        body: &str,
        names: &str,
    ) -> rusqlite::Result<()> {
        let statement = statement.map(|it| it.0);
        let place = &mut self.place as &mut Query<'_>;
        place.execute(params![body, names, report.0, statement, span.start(), span.end()])?;
        self.row.execute(params![report.0, self.change.last_insert_rowid()])?;
        Ok(())
    }
}

/// The words as FTS5 wants them; `None` where there is nothing to look for.
fn as_query(words: &str) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for (at, part) in words.replace(['“', '”', '„'], "\"").split('"').enumerate() {
        let is_word = |it: &&str| it.chars().any(char::is_alphanumeric);
        if at % 2 == 1 {
            parts.extend(Some(part).filter(is_word).map(|it| format!("\"{it}\"")));
        } else {
            parts.extend(part.split_whitespace().filter(is_word).map(|it| format!("\"{it}\"")));
        }
    }
    let last = parts.last_mut()?;
    if !words.ends_with(['"', '”', ' ']) {
        last.push('*');
    }
    Some(parts.join(" AND "))
}

/// The snippet without its marks, and where they were.
fn unmarked(marked: &str) -> (String, Vec<Span>) {
    let (mut snippet, mut marks, mut from) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            it if it == MARKS[0] => from = snippet.len(),
            it if it == MARKS[1] => marks.extend(Span::new(from, snippet.len())),
            it if it.is_whitespace() => snippet.push(' '),
            it => snippet.push(it),
        }
    }
    (snippet, marks)
}

/// A paragraph whose match lies in a statement that was found too says nothing new.
fn without_twins(hits: Vec<Hit>) -> Vec<Hit> {
    let said: Vec<_> = hits
        .iter()
        .filter(|it| it.statement.is_some() && !it.marks.is_empty())
        .map(|it| (it.report, it.span, it.snippet.clone()))
        .collect();
    let matched = |it: &Hit| it.marks.first().map(|mark| mark.of(&it.snippet).to_owned());
    let twin = |it: &Hit| {
        said.iter().any(|(report, span, snippet)| {
            *report == it.report
                && it.span.overlaps(*span)
                && matched(it).is_some_and(|words| snippet.contains(&words))
        })
    };
    hits.into_iter().filter(|it| it.statement.is_some() || !twin(it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decided, Metadata, Origin, Report, Statement};

    fn project() -> Project {
        let mut project = Project::default();
        let text = "Dam talks\n\nJosé Kröger said that the dam is old.\n\nNobody saw the ferry.";
        let report = Report::new(text.to_owned(), Metadata::default());
        let mut entry = Entry { report: Arc::new(report), ..Entry::default() };
        let content = text.find("that the dam").unwrap();
        let spans = Span::new(content, content + 19).into_iter().collect();
        let mut it = Statement::new(None, None, spans, Origin::Program);
        it.speaker = Decided::found(Some("José Kröger".to_owned()), 0.9, "");
        it.issue = Decided::found(Some("reservoir".to_owned()), 0.9, "");
        entry.statements.insert(StatementId(7), Arc::new(it));
        project.reports.insert(ReportId(1), Arc::new(entry));
        project
    }

    fn found(index: &SearchIndex, words: &str) -> Vec<Option<u64>> {
        index.search(words).unwrap().iter().map(|it| it.statement.map(|it| it.0)).collect()
    }

    #[test]
    fn words_are_found_as_they_are_typed_without_accents_and_in_names() {
        let mut index = SearchIndex::new().unwrap();
        index.update(&project()).unwrap();
        assert_eq!(found(&index, "ferr"), [None]);
        assert_eq!(found(&index, "kroger reserv"), [Some(7)], "names of statements");
        assert_eq!(found(&index, "\"dam is\""), [Some(7)], "once, not with its paragraph again");
        assert_eq!(found(&index, "\"is dam\""), []);
        assert_eq!(found(&index, "  \" ' ( * "), [], "nothing to look for");
        let hits = index.search("nobody").unwrap();
        assert_eq!(hits[0].marks[0].of(&hits[0].snippet), "Nobody");
    }

    #[test]
    fn the_index_follows_the_project() {
        let mut index = SearchIndex::new().unwrap();
        let mut project = project();
        index.update(&project).unwrap();
        let entry = Arc::make_mut(project.reports.get_mut(&ReportId(1)).unwrap());
        entry.statements.values_mut().for_each(|it| Arc::make_mut(it).note = "remember".into());
        index.update(&project).unwrap();
        assert_eq!(found(&index, "remember"), [Some(7)]);
        project.reports.clear();
        index.update(&project).unwrap();
        assert_eq!(found(&index, "dam"), []);
    }
}
