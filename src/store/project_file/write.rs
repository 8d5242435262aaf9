//! Writes what differs between what the file holds and what it is to hold.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::{Transaction, params};
use serde::Serialize;

use super::{load::LoadError, packed::pack};
use crate::model::{Entry, History, Project, ReportId, Step};

/// Writes the difference between two projects. `now`: milliseconds since 1970.
pub(super) fn write_project(
    change: &Transaction<'_>,
    old: &Project,
    new: &Project,
    now: i64,
) -> Result<(), LoadError> {
    let mut remove = change.prepare_cached("DELETE FROM reports WHERE id = ?1")?;
    for id in old.reports.keys().filter(|id| !new.reports.contains_key(id)) {
        remove.execute([id.0])?;
    }
    for (id, entry) in &new.reports {
        let before = old.reports.get(id);
        if before.is_none_or(|it| !Arc::ptr_eq(it, entry)) {
            Writer { change, report: *id, now }.entry(before.map(Arc::as_ref), entry)?;
        }
    }
    if !Arc::ptr_eq(&old.parties, &new.parties) {
        let table = [
            "DELETE FROM parties WHERE name = ?1",
            "INSERT OR REPLACE INTO parties VALUES (?1, ?2)",
        ];
        let both = (old.parties.as_ref(), new.parties.as_ref());
        write_map(change, table, both, &|it| Ok(it.clone()), &to_json)?;
    }
    if !Arc::ptr_eq(&old.kept, &new.kept) {
        let table = [
            "DELETE FROM positions WHERE position = ?1",
            "INSERT OR REPLACE INTO positions VALUES (?1, ?2)",
        ];
        let both = (old.kept.as_ref(), new.kept.as_ref());
        write_map(change, table, both, &to_json, &to_json)?;
    }
    if !Arc::ptr_eq(&old.memory, &new.memory) {
        let memory = to_json(new.memory.as_ref())?;
        change.execute("INSERT OR REPLACE INTO memory VALUES (1, ?1)", [memory])?;
    }
    if old.properties != new.properties {
        let properties = to_json(&new.properties)?;
        change.execute("INSERT OR REPLACE INTO properties VALUES (1, ?1)", [properties])?;
    }
    write_number(change, "last_id", new.last_id)?;
    write_number(change, "least_sure", u64::from(new.least_sure.0))
}

/// Writes the steps that are new, undone or made again, and takes out those that went.
pub(super) fn write_history(
    change: &Transaction<'_>,
    old: &History,
    new: &History,
    now: i64,
) -> Result<(), LoadError> {
    let before: BTreeMap<u64, &Arc<Step>> = old.steps().map(|(it, _)| (it.number, it)).collect();
    let after: BTreeMap<u64, (&Arc<Step>, bool)> =
        new.steps().map(|(it, undone)| (it.number, (it, undone))).collect();
    let mut remove = change.prepare_cached("DELETE FROM history WHERE number = ?1")?;
    for number in before.keys().filter(|it| !after.contains_key(it)) {
        remove.execute([number])?;
    }
    let mut write = change.prepare_cached(
        "INSERT INTO history VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (number) DO UPDATE SET
            label = excluded.label, undone = excluded.undone, patch = excluded.patch",
    )?;
    for (number, (step, undone)) in after {
        if before.get(&number).is_none_or(|it| !Arc::ptr_eq(it, step)) {
            write.execute(params![number, now, step.label, undone, pack(&step.patch)?])?;
        }
    }
    write_number(change, "last_step", new.last)
}

fn write_number(change: &Transaction<'_>, name: &str, value: u64) -> Result<(), LoadError> {
    let mut write = change.prepare_cached("INSERT OR REPLACE INTO numbers VALUES (?1, ?2)")?;
    write.execute(params![name, value])?;
    Ok(())
}

/// How a key or a value is written into its column.
type Column<'a, T> = &'a dyn Fn(&T) -> Result<String, LoadError>;

/// Brings a table of two columns up to date: how a row goes, and how one is written.
fn write_map<K: Ord, V: PartialEq>(
    change: &Transaction<'_>,
    [remove, write]: [&str; 2],
    (old, new): (&BTreeMap<K, V>, &BTreeMap<K, V>),
    key: Column<'_, K>,
    value: Column<'_, V>,
) -> Result<(), LoadError> {
    let mut remove = change.prepare_cached(remove)?;
    for gone in old.keys().filter(|it| !new.contains_key(it)) {
        remove.execute([key(gone)?])?;
    }
    let mut write = change.prepare_cached(write)?;
    for (name, it) in new.iter().filter(|(name, it)| old.get(name) != Some(it)) {
        write.execute([key(name)?, value(it)?])?;
    }
    Ok(())
}

fn to_json<T: Serialize>(value: &T) -> Result<String, LoadError> {
    Ok(serde_json::to_string(value)?)
}

/// Writes one report and its findings.
struct Writer<'a> {
    change: &'a Transaction<'a>,
    report: ReportId,
    now: i64,
}

impl Writer<'_> {
    fn entry(&self, old: Option<&Entry>, new: &Entry) -> Result<(), LoadError> {
        let same = old.is_some_and(|it| {
            Arc::ptr_eq(&it.report, &new.report)
                && it.model == new.model
                && it.deleted == new.deleted
        });
        if !same {
            let mut write = self.change.prepare_cached(
                // Not REPLACE: that would take the report's findings along.
                "INSERT INTO reports VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET
                    text = excluded.text, metadata = excluded.metadata, model = excluded.model,
                    deleted = excluded.deleted",
            )?;
            write.execute(params![
                self.report.0,
                new.report.text(),
                to_json(&new.report.metadata)?,
                new.model,
                to_json(&new.deleted)?
            ])?;
        }
        if old.map_or(!new.held_back.is_empty(), |it| it.held_back != new.held_back) {
            let query = "INSERT OR REPLACE INTO held_back VALUES (?1, ?2)";
            let mut write = self.change.prepare_cached(query)?;
            write.execute(params![self.report.0, to_json(&new.held_back)?])?;
        }
        self.rows("statements", old.map(|it| &it.statements), &new.statements, |it| it.0)?;
        self.rows("claims", old.map(|it| &it.claims), &new.claims, |it| it.0)
    }

    fn rows<K: Ord + Copy, T: PartialEq + Serialize>(
        &self,
        table: &str,
        old: Option<&BTreeMap<K, T>>,
        new: &BTreeMap<K, T>,
        number: fn(K) -> u64,
    ) -> Result<(), LoadError> {
        let delete = format!("DELETE FROM {table} WHERE id = ?1");
        let mut delete = self.change.prepare_cached(&delete)?;
        for id in old.into_iter().flat_map(BTreeMap::keys).filter(|id| !new.contains_key(id)) {
            delete.execute([number(*id)])?;
        }
        let write = format!("INSERT OR REPLACE INTO {table} VALUES (?1, ?2, ?3, ?4)");
        let mut write = self.change.prepare_cached(&write)?;
        let before = |id: &K| old.and_then(|it| it.get(id));
        for (id, value) in new.iter().filter(|(id, value)| before(id) != Some(value)) {
            write.execute(params![number(*id), self.report.0, to_json(value)?, self.now])?;
        }
        Ok(())
    }
}
