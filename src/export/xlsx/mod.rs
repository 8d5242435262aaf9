//! Findings as a workbook: statements, claims, positions, speakers, reports, and where it comes
//! from. No cell is ever a formula.

mod cells;
mod findings;
mod others;
mod sheet;

use std::{collections::BTreeMap, io::Write};

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::{Ask, ExportError, about::About};
use crate::model::{Project, ReportId, Target};

/// Writes the workbook. Rows go through files of the system's temporary folder, so that memory
/// holds little more than the packed result.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    let about = About::today(project);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(project, &about));
    let mut rows = Rows::of(project);
    findings::statements(&mut workbook, project, &mut rows, &mut *ask)?;
    findings::claims(&mut workbook, project, &rows, &mut *ask)?;
    others::positions(&mut workbook, project, &rows)?;
    others::speakers(&mut workbook, project)?;
    others::reports(&mut workbook, project, &rows, &mut *ask)?;
    others::about(&mut workbook, &about)?;
    super::ask(ask)?;
    let bytes = workbook.save_to_buffer().map_err(failed)?;
    Ok(out.write_all(&bytes)?)
}

fn properties(project: &Project, about: &About) -> DocProperties {
    DocProperties::new()
        .set_title(about.heading(project))
        .set_author(if about.coder.is_empty() { &about.program } else { &about.coder })
        .set_comment(about.line())
}

/// What the library says: mostly that the system refuses.
fn failed(error: XlsxError) -> ExportError {
    match error {
        XlsxError::IoError(error) => ExportError::Write(error),
        other => ExportError::Format("workbook", other.to_string()),
    }
}

/// The rows that links lead to.
struct Rows {
    /// In the sheet of reports.
    reports: BTreeMap<ReportId, u32>,
    /// First row of the report in the sheet of statements.
    first: BTreeMap<ReportId, u32>,
    /// In the sheet of statements.
    statements: BTreeMap<Target, u32>,
}

impl Rows {
    fn of(project: &Project) -> Self {
        let reports = project.reports.keys().copied().zip(1..).collect();
        Self { reports, first: BTreeMap::new(), statements: BTreeMap::new() }
    }
}

#[cfg(test)]
mod tests {
    use std::{io::Read as _, ops::ControlFlow};

    use super::*;
    use crate::export::hard;

    fn parts(project: &Project) -> BTreeMap<String, String> {
        let mut out = Vec::new();
        write(project, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(out)).unwrap();
        let mut found = BTreeMap::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            found.insert(part.name().unwrap().into_owned(), text);
        }
        found
    }

    #[test]
    fn there_are_six_sheets_with_a_fixed_header_and_no_formula() {
        let found = parts(&hard::project());
        let sheets: Vec<_> =
            found.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).collect();
        assert_eq!(sheets.len(), 6);
        for (name, sheet) in &sheets {
            assert!(!sheet.contains("<f>"), "{name}");
        }
        let first = &found["xl/worksheets/sheet1.xml"];
        assert!(first.contains("state=\"frozen\"") && first.contains("<autoFilter"), "{first}");
        let names: Vec<_> = ["Statements", "Claims", "Positions", "Speakers", "Reports", "About"]
            .iter()
            .filter(|it| found["xl/workbook.xml"].contains(&format!("name=\"{it}\"")))
            .collect();
        assert_eq!(names.len(), 6);
    }

    #[test]
    fn statements_lead_to_their_report_and_addresses_to_the_web() {
        let found = parts(&hard::project());
        let first = &found["xl/worksheets/sheet1.xml"];
        assert!(first.contains("location=\"'Reports'!B2\""), "{first}");
        let links = &found["xl/worksheets/_rels/sheet5.xml.rels"];
        assert!(links.contains("https://news.example/"), "{links}");
        assert!(!links.contains("javascript"), "{links}");
    }

    #[test]
    fn a_project_without_reports_is_a_workbook_too() {
        assert_eq!(parts(&Project::default()).keys().filter(|it| it.contains("/sheet")).count(), 6);
    }
}
