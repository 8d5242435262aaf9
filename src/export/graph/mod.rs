//! Networks of parties and issues for Gephi, visone, networkx and igraph: `GraphML`, or a pair of
//! tables (`nodes.csv` and `edges.csv`). Each says where it comes from.

mod graphml;
mod network;
mod tables;

use std::io::Write;

use self::network::{Graph, parties, parties_and_issues};
use super::{Ask, ExportError, Files, about, ask};
use crate::model::Project;

/// The network of parties as `GraphML`.
pub(super) fn parties_graphml(
    project: &Project,
    out: &mut dyn Write,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    ask(on)?;
    parties(project).write_graphml(&about::origin(project), out)
}

/// The network of parties and issues as `GraphML`.
pub(super) fn issues_graphml(
    project: &Project,
    out: &mut dyn Write,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    ask(on)?;
    parties_and_issues(project).write_graphml(&about::origin(project), out)
}

/// The network of parties as a pair of tables.
pub(super) fn parties_tables(
    project: &Project,
    files: &mut dyn Files,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    ask(on)?;
    parties(project).write_tables(&about::origin(project), files)
}

/// The network of parties and issues as a pair of tables.
pub(super) fn issues_tables(
    project: &Project,
    files: &mut dyn Files,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    ask(on)?;
    parties_and_issues(project).write_tables(&about::origin(project), files)
}
