//! Findings as comma-separated values: one table of statements and claims, or a folder of tables.

mod findings;
mod folder;

pub(super) use findings::context;

use std::io::Write;

use super::{Ask, ExportError, Files, about::About, ask};
use crate::model::Project;
use findings::Findings;

/// Writes statements and claims, one row each, report by report.
///
/// Excel takes a file for UTF-8 only if it begins with a byte order mark: `bom` writes one.
fn write(
    project: &Project,
    bom: bool,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    findings::write(project, Findings::All, &About::today(project), &mut Table::new(bom, out)?, ask)
}

/// Writes tables of statements, claims, positions, speakers and reports, and where they come from.
pub(super) fn write_all(
    project: &Project,
    files: &mut dyn Files,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    let about = About::today(project);
    for (name, which) in
        [("statements.csv", Findings::Statements), ("claims.csv", Findings::Claims)]
    {
        files.add(name, &mut |out| {
            findings::write(project, which, &about, &mut Table::new(false, out)?, ask)
        })?;
    }
    files.add("positions.csv", &mut |out| {
        folder::positions(project, &mut Table::new(false, out)?)
    })?;
    files
        .add("speakers.csv", &mut |out| folder::speakers(project, &mut Table::new(false, out)?))?;
    files.add("reports.csv", &mut |out| {
        folder::reports(project, &mut Table::new(false, out)?, ask)
    })?;
    files.add("about.csv", &mut |out| folder::about(&about, &mut Table::new(false, out)?))?;
    super::ask(ask)
}

/// The table of statements and claims as most programs read it.
pub(super) fn write_plain(
    project: &Project,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    write(project, false, out, ask)
}

/// The same with a byte order mark.
pub(super) fn write_for_excel(
    project: &Project,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    write(project, true, out, ask)
}

/// Rows on their way out.
struct Table<'a>(::csv::Writer<&'a mut dyn Write>);

impl<'a> Table<'a> {
    fn new(bom: bool, out: &'a mut dyn Write) -> Result<Self, ExportError> {
        if bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        Ok(Self(::csv::Writer::from_writer(out)))
    }

    fn row<T: AsRef<str>>(
        &mut self,
        cells: impl IntoIterator<Item = T>,
    ) -> Result<(), ExportError> {
        let cells = cells.into_iter().map(|it| harmless(it.as_ref()));
        self.0.write_record(cells).map_err(failed)
    }

    fn finish(&mut self) -> Result<(), ExportError> {
        Ok(self.0.flush()?)
    }
}

/// What the library says: mostly that the system refuses.
fn failed(error: ::csv::Error) -> ExportError {
    let words = error.to_string();
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => ExportError::Write(error),
        _ => ExportError::Format("CSV table", words),
    }
}

/// A cell that no spreadsheet runs as a formula: an apostrophe goes before = + - @ and tabs.
pub(super) fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, ops::ControlFlow};

    use super::*;
    use crate::export::hard;

    #[derive(Default)]
    struct InMemory(BTreeMap<String, String>);

    impl Files for InMemory {
        fn add(
            &mut self,
            name: &str,
            write: &mut dyn FnMut(&mut dyn Write) -> Result<(), ExportError>,
        ) -> Result<(), ExportError> {
            let mut bytes = Vec::new();
            write(&mut bytes)?;
            self.0.insert(name.to_owned(), String::from_utf8(bytes).unwrap());
            Ok(())
        }
    }

    fn rows(table: &str) -> Vec<Vec<String>> {
        let mut reader = ::csv::Reader::from_reader(table.as_bytes());
        let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect());
        [header].into_iter().chain(rows).collect()
    }

    #[test]
    fn no_cell_is_a_formula() {
        let cells = ["=1+1", "+1", "-1", "@a", "a=b", ""].map(harmless);
        assert_eq!(cells, ["'=1+1", "'+1", "'-1", "'@a", "a=b", ""]);
        let mut out = Vec::new();
        write(&hard::project(), false, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        let found = rows(&String::from_utf8(out).unwrap());
        assert!(found.iter().flatten().all(|it| !it.starts_with(['=', '+', '-', '@', '\t'])));
        assert!(found.iter().flatten().any(|it| it.starts_with("'=")));
    }

    #[test]
    fn there_is_a_row_for_every_finding_and_a_mark_for_excel() {
        let project = crate::hard::sample();
        let mut out = Vec::new();
        write(&project, true, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        let text = String::from_utf8(out).unwrap();
        let claims: usize = project.reports.values().map(|it| it.claims.len()).sum();
        let found = rows(text.strip_prefix('\u{feff}').unwrap());
        assert_eq!(found.len(), 1 + project.statements().count() + claims);
        assert!(found.first().unwrap().ends_with(&["exported".to_owned()]));
    }

    #[test]
    fn a_folder_holds_all_tables() {
        let project = crate::hard::sample();
        let mut files = InMemory::default();
        write_all(&project, &mut files, &mut || ControlFlow::Continue(())).unwrap();
        let names: Vec<_> = files.0.keys().map(String::as_str).collect();
        let expected = ["about", "claims", "positions", "reports", "speakers", "statements"];
        assert_eq!(names, expected.map(|it| format!("{it}.csv")));
        assert_eq!(rows(&files.0["reports.csv"]).len(), 11);
        assert_eq!(rows(&files.0["statements.csv"]).len(), 1 + project.statements().count());
    }

    #[test]
    fn it_can_be_given_up() {
        let given_up =
            write(&hard::project(), false, &mut Vec::new(), &mut || ControlFlow::Break(()));
        assert!(matches!(given_up, Err(ExportError::Cancelled)));
    }
}
