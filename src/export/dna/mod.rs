//! A project of DNA, the Discourse Network Analyzer: an `SQLite` file (`.dna`).
//!
//! Party, speaker and issue are organization, person and concept. DNA's statements agree or reject:
//! those that take no side are of a statement type of their own, so that no side is stated that was
//! not found. DNA marks one stretch: the contents with what stands between them. Offsets are UTF-16
//! units of the text with line feeds. The administrator's password is `standpoint`.

mod schema;

use std::{collections::BTreeMap, io::Write};

use rusqlite::{Connection, params};

use super::{Ask, ExportError, LineEnds, ask, generator, lines::Written};
use crate::{
    interop::{
        Lines, Utf16,
        dna::{
            AGREEMENT, CONCEPT, KIND, NOTE, ORGANIZATION, PERSON, STANCE, WITHOUT_SIDE, short,
            titles,
        },
    },
    model::{Entry, Kind, Metadata, Project, ReportId, Span, Stance, Statement, party_hue},
};

/// Data types as DNA calls them.
const SHORT: &str = "short text";
const LONG: &str = "long text";
const BOOLEAN: &str = "boolean";

/// The variables of the statement type that takes sides, and of the one that does not.
const VARIABLES: [(i64, &str, &str, i64); 12] = [
    (1, PERSON, SHORT, 1),
    (2, ORGANIZATION, SHORT, 1),
    (3, CONCEPT, SHORT, 1),
    (4, AGREEMENT, BOOLEAN, 1),
    (5, KIND, LONG, 1),
    (6, NOTE, LONG, 1),
    (7, PERSON, SHORT, 2),
    (8, ORGANIZATION, SHORT, 2),
    (9, CONCEPT, SHORT, 2),
    (10, STANCE, LONG, 2),
    (11, KIND, LONG, 2),
    (12, NOTE, LONG, 2),
];

/// Writes the whole project.
///
/// # Errors
/// If it is given up, or cannot be written.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    it: Ask<'_>,
) -> Result<(), ExportError> {
    let mut connection = Connection::open_in_memory().map_err(failed)?;
    fill(project, &mut connection, it)?;
    let bytes = connection.serialize("main").map_err(failed)?;
    out.write_all(&bytes)?;
    Ok(())
}

// By value, as `map_err` hands it over.
#[expect(clippy::needless_pass_by_value, reason = "handed to map_err")]
fn failed(e: rusqlite::Error) -> ExportError {
    ExportError::Format("DNA project", e.to_string())
}

fn fill(project: &Project, connection: &mut Connection, it: Ask<'_>) -> Result<(), ExportError> {
    connection.execute_batch(schema::TABLES).map_err(failed)?;
    let transaction = connection.transaction().map_err(failed)?;
    prepare(&transaction, &project.properties.coder).map_err(failed)?;
    let mut writer = Writer { connection: &transaction, entities: BTreeMap::new() };
    writer.parties(project).map_err(failed)?;
    let titles = titles(project.reports.values().map(|it| it.report.name()));
    for ((id, entry), title) in project.reports.iter().zip(&titles) {
        writer.report(*id, entry, title).map_err(failed)?;
        ask(it)?;
    }
    transaction.commit().map_err(failed)
}

/// What every project of DNA has: coders, statement types and variables.
fn prepare(connection: &Connection, coder: &str) -> rusqlite::Result<()> {
    let add = "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (?, ?, ?, ?, ?, ?)";
    connection.execute(add, params![1, "Admin", 255, 255, 0, schema::PASSWORD])?;
    let coder = if coder.is_empty() { "Coder".to_owned() } else { short(coder) };
    connection.execute(add, params![2, coder, 11, 106, 168, schema::PASSWORD])?;
    let add = "INSERT INTO STATEMENTTYPES VALUES (2, ?, 211, 211, 211)";
    connection.execute(add, params![WITHOUT_SIDE])?;
    for (id, name, data, of) in VARIABLES {
        let add = "INSERT INTO VARIABLES VALUES (?, ?, ?, ?)";
        connection.execute(add, params![id, name, data, of])?;
        for attribute in ["Type", "Alias", "Notes"].iter().filter(|_| data == SHORT) {
            let add =
                "INSERT INTO ATTRIBUTEVARIABLES (VariableId, AttributeVariable) VALUES (?, ?)";
            connection.execute(add, params![id, attribute])?;
        }
    }
    Ok(())
}

/// Fills the tables of one project.
struct Writer<'a> {
    connection: &'a Connection,
    /// Numbers of values, by variable.
    entities: BTreeMap<(i64, String), i64>,
}

impl Writer<'_> {
    /// Values that are there without any statement: the empty one, and parties with their colours.
    fn parties(&mut self, project: &Project) -> rusqlite::Result<()> {
        for (variable, ..) in VARIABLES.iter().filter(|(_, _, data, _)| *data == SHORT) {
            self.entity(*variable, "")?;
        }
        for variable in [2, 8] {
            for (name, party) in project.parties.iter() {
                let id = self.entity(variable, name)?;
                let [red, green, blue] = party_hue(Some(party.colour), false);
                let paint = "UPDATE ENTITIES SET Red = ?, Green = ?, Blue = ? WHERE ID = ?";
                self.connection.execute(paint, params![red, green, blue, id])?;
            }
            for name in project.parties.keys() {
                // In a circle, nobody is above the others.
                let chain = project.with_wider(name);
                let last = chain.last().and_then(|it| project.parties.get(*it));
                let ends = last.is_none_or(|it| it.within.is_none());
                if let Some(wider) = chain.get(1).filter(|_| ends) {
                    let (id, wider) = (self.entity(variable, name)?, self.entity(variable, wider)?);
                    let nest = "UPDATE ENTITIES SET ChildOf = ? WHERE ID = ?";
                    self.connection.execute(nest, params![wider, id])?;
                }
            }
        }
        Ok(())
    }

    /// The number of a value.
    fn entity(&mut self, variable: i64, value: &str) -> rusqlite::Result<i64> {
        let key = (variable, short(value));
        if let Some(id) = self.entities.get(&key) {
            return Ok(*id);
        }
        let add =
            "INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (?, ?, 0, 0, 0)";
        self.connection.execute(add, params![key.0, key.1])?;
        let id = self.connection.last_insert_rowid();
        let add = "INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId) \
                   SELECT ?, ID FROM ATTRIBUTEVARIABLES WHERE VariableId = ?";
        self.connection.execute(add, params![id, variable])?;
        self.entities.insert(key, id);
        Ok(id)
    }

    fn report(&mut self, id: ReportId, entry: &Entry, title: &str) -> rusqlite::Result<()> {
        let metadata = &entry.report.metadata;
        let written = Written::new(entry.report.text(), LineEnds::Lf);
        let add = "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Notes, Type, Date) \
                   VALUES (?, ?, ?, 1, ?, ?, ?, 'report', ?)";
        let values = params![
            number(id.0),
            title,
            written.text,
            short(&metadata.byline),
            short(&metadata.outlet),
            notes(metadata),
            seconds(&metadata.date),
        ];
        self.connection.execute(add, values)?;
        let units = Utf16::new(&written.text);
        for (_, it) in entry.in_order().into_iter().filter(|(_, it)| it.counts()) {
            let Some(span) = marked(it).and_then(|it| written.bytes(it)) else { continue };
            self.statement(id, it, (units.at(span.start()), units.at(span.end())))?;
        }
        Ok(())
    }

    fn statement(
        &mut self,
        report: ReportId,
        it: &Statement,
        (start, stop): (usize, usize),
    ) -> rusqlite::Result<()> {
        let side = side(it.stance.value);
        let (kind, coder) =
            (if side.is_some() { 1 } else { 2 }, if it.is_touched() { 2 } else { 1 });
        let add = "INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder) \
                   VALUES (?, ?, ?, ?, ?)";
        self.connection.execute(add, params![kind, number(report.0), start, stop, coder])?;
        let id = self.connection.last_insert_rowid();
        for (variable, name, data, _) in VARIABLES.into_iter().filter(|(.., of)| *of == kind) {
            let value = value(name, it);
            match data {
                SHORT => {
                    let entity = self.entity(variable, value)?;
                    let add = "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)";
                    self.connection.execute(add, params![id, variable, entity])?;
                }
                LONG => {
                    let add = "INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (?, ?, ?)";
                    self.connection.execute(add, params![id, variable, value])?;
                }
                _ => {
                    let add =
                        "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, ?, ?)";
                    self.connection.execute(add, params![id, variable, side])?;
                }
            }
        }
        Ok(())
    }
}

/// The words of a variable.
fn value<'a>(name: &str, it: &'a Statement) -> &'a str {
    let words = match name {
        PERSON => it.speaker.value.as_deref(),
        ORGANIZATION => it.party.value.as_deref(),
        CONCEPT => it.issue.value.as_deref(),
        STANCE => Some(it.stance.value.key()),
        KIND => it.kind.value.map(Kind::key),
        _ => Some(it.note.as_str()),
    };
    words.unwrap_or_default()
}

/// DNA's agreement: 1 for, 0 against.
pub(super) fn side(stance: Stance) -> Option<u8> {
    match stance {
        Stance::For => Some(1),
        Stance::Against => Some(0),
        Stance::Neutral | Stance::Unclear => None,
    }
}

/// The stretch that DNA marks: all contents, or what else there is.
pub(super) fn marked(it: &Statement) -> Option<Span> {
    it.content.value.iter().copied().reduce(Span::join).or_else(|| it.extent())
}

/// What DNA has no column for.
fn notes(it: &Metadata) -> String {
    let mut lines = Lines::default();
    lines.add(
        "title",
        if it.title.chars().count() > crate::interop::dna::LONGEST { &it.title } else { "" },
    );
    lines.add("address", &it.address);
    lines.add("file", &it.file);
    lines.add("language", &it.language);
    lines.add("generator", &generator());
    lines.to_string()
}

/// A day as DNA counts it; 0 if it is not known.
pub(super) fn seconds(date: &str) -> i64 {
    let day = date.parse::<jiff::civil::Date>().ok();
    let start = day.and_then(|it| jiff::tz::Offset::UTC.to_timestamp(it.at(0, 0, 0, 0)).ok());
    start.map_or(0, jiff::Timestamp::as_second)
}

/// Numbers of a project are far below the largest that a table can hold.
pub(super) fn number(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}
