//! The tables of a project file, and the steps from every older format.

use rusqlite::Connection;

/// Marks the file as ours (`PRAGMA application_id`): `StPt`.
pub(super) const APPLICATION: i64 = 0x5374_5074;
/// Number of the format (`PRAGMA user_version`).
pub(super) const FORMAT: i64 = 6;

/// What each format added to the one before.
const SCHEMAS: [&str; FORMAT as usize] =
    [SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4, SCHEMA_5, SCHEMA_6];

const SCHEMA_1: &str = "
    CREATE TABLE numbers (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
    CREATE TABLE reports (id INTEGER PRIMARY KEY, text TEXT NOT NULL, metadata TEXT NOT NULL,
        model TEXT, deleted TEXT NOT NULL) STRICT;
    CREATE TABLE statements (id INTEGER PRIMARY KEY, report INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
    CREATE TABLE claims (id INTEGER PRIMARY KEY, report INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
    CREATE TABLE parties (name TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT;
    CREATE TABLE summaries (position TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
    CREATE INDEX statements_of_report ON statements (report);
    CREATE INDEX claims_of_report ON claims (report);
";

const SCHEMA_2: &str = "
    CREATE TABLE held_back (report INTEGER PRIMARY KEY, data TEXT NOT NULL) STRICT;
";

const SCHEMA_3: &str = "
    CREATE TABLE memory (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL) STRICT;
";

/// Foreign keys, the time of every change (milliseconds since 1970), the history, the properties.
/// Findings of a report that is not there were never shown: they are left behind.
const SCHEMA_4: &str = "
    CREATE TABLE new_statements (id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
        data TEXT NOT NULL, changed INTEGER) STRICT;
    INSERT INTO new_statements SELECT id, report, data, NULL FROM statements
        WHERE report IN (SELECT id FROM reports);
    DROP TABLE statements;
    ALTER TABLE new_statements RENAME TO statements;
    CREATE INDEX statements_of_report ON statements (report);
    CREATE TABLE new_claims (id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
        data TEXT NOT NULL, changed INTEGER) STRICT;
    INSERT INTO new_claims SELECT id, report, data, NULL FROM claims
        WHERE report IN (SELECT id FROM reports);
    DROP TABLE claims;
    ALTER TABLE new_claims RENAME TO claims;
    CREATE INDEX claims_of_report ON claims (report);
    CREATE TABLE new_held_back (report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
        data TEXT NOT NULL) STRICT;
    INSERT INTO new_held_back SELECT report, data FROM held_back
        WHERE report IN (SELECT id FROM reports);
    DROP TABLE held_back;
    ALTER TABLE new_held_back RENAME TO held_back;
    CREATE TABLE properties (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL) STRICT;
    CREATE TABLE history (number INTEGER PRIMARY KEY, changed INTEGER NOT NULL, label TEXT NOT NULL,
        undone INTEGER NOT NULL, patch TEXT NOT NULL) STRICT;
";

/// Large steps of the history are deflated: see [`super::packed`].
const SCHEMA_5: &str = "
    CREATE TABLE new_history (number INTEGER PRIMARY KEY, changed INTEGER NOT NULL,
        label TEXT NOT NULL, undone INTEGER NOT NULL, patch ANY NOT NULL) STRICT;
    INSERT INTO new_history SELECT number, changed, label, undone, patch FROM history;
    DROP TABLE history;
    ALTER TABLE new_history RENAME TO history;
";

/// What a person keeps of a position is more than words on it.
const SCHEMA_6: &str = "
    CREATE TABLE positions (position TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT;
    INSERT INTO positions SELECT position, json_object('summary', words) FROM summaries;
    DROP TABLE summaries;
";

/// What a file is.
pub(super) enum Found {
    /// Nothing is in it yet.
    Blank,
    /// One of ours, of this format.
    Ours(i64),
    /// Another program's.
    Foreign,
}

/// Looks what a file is.
pub(super) fn look(connection: &Connection) -> rusqlite::Result<Found> {
    let format: i64 = pragma(connection, "user_version")?;
    let owner: i64 = pragma(connection, "application_id")?;
    let blank =
        || connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0));
    Ok(match owner {
        APPLICATION => Found::Ours(format),
        0 if format == 0 && blank()? => Found::Blank,
        _ => Found::Foreign,
    })
}

/// A number that the file keeps about itself.
pub(super) fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

/// Adds what a file of an older format lacks, or all to an empty one (format 0); wholly or not at
/// all.
pub(super) fn bring_up_to_date(connection: &mut Connection, format: i64) -> rusqlite::Result<()> {
    // Tables are made anew, and rows that refer to them are not to go with the old ones.
    connection.pragma_update(None, "foreign_keys", false)?;
    let change = connection.transaction()?;
    for schema in SCHEMAS.iter().skip(usize::try_from(format).unwrap_or(0)) {
        change.execute_batch(schema)?;
    }
    change.pragma_update(None, "application_id", APPLICATION)?;
    change.pragma_update(None, "user_version", FORMAT)?;
    change.commit()
}
