//! The sheets of positions, speakers and reports, and where the workbook comes from.

use rust_xlsxwriter::Workbook;

use super::{
    Rows,
    cells::Cell,
    findings::{address, party},
    sheet::{Column, Sheet},
};
use crate::{
    export::{
        Ask, ExportError,
        about::{About, HONEST, plain, web_address},
        ask, speakers,
    },
    model::{PartyPositions, Position, Project, Scope, Stance, derive_positions},
};

const POSITIONS: [Column; 11] = [
    Column::wrapped("Party", 24.0),
    Column::wrapped("Within", 20.0),
    Column::wrapped("Issue", 24.0),
    Column::new("Stance", 10.0),
    Column::new("Statements", 12.0),
    Column::new("Told by others", 15.0),
    Column::new("Contradicted", 14.0),
    Column::new("Sure", 8.0),
    Column::wrapped("Summary", 40.0),
    Column::wrapped("First evidence", 64.0),
    Column::wrapped("Statement IDs", 24.0),
];

const SPEAKERS: [Column; 5] = [
    Column::wrapped("Speaker", 30.0),
    Column::wrapped("Party", 34.0),
    Column::wrapped("Named as", 64.0),
    Column::new("Statements", 12.0),
    Column::new("Reports", 10.0),
];

const REPORTS: [Column; 14] = [
    Column::new("ID", 8.0),
    Column::wrapped("Title", 50.0),
    Column::wrapped("Outlet", 24.0),
    Column::new("Date", 11.0),
    Column::wrapped("Byline", 22.0),
    Column::wrapped("Address", 44.0),
    Column::wrapped("File", 30.0),
    Column::new("Language", 11.0),
    Column::new("Words", 9.0),
    Column::new("Statements", 12.0),
    Column::new("Reviewed", 11.0),
    Column::new("Claims", 9.0),
    Column::wrapped("Analysed by", 24.0),
    Column::new("SHA-256", 20.0),
];

const ABOUT: [Column; 2] = [Column::new("About", 26.0), Column::wrapped("", 90.0)];

pub(super) fn positions(
    workbook: &mut Workbook,
    project: &Project,
    rows: &Rows,
) -> Result<(), ExportError> {
    let mut sheet = Sheet::new(workbook, "Positions", &POSITIONS)?;
    for party in derive_positions(project, Scope::Project) {
        for it in &party.positions {
            sheet.row(position(project, &party, it, rows))?;
        }
    }
    sheet.offer("Stance", &Stance::ALL.map(Stance::name))?;
    sheet.finish()
}

fn position(project: &Project, whose: &PartyPositions, it: &Position, rows: &Rows) -> [Cell; 11] {
    let name = whose.party.as_deref();
    let wider = name.map(|it| project.with_wider(it)).unwrap_or_default();
    let wider: Vec<_> = wider.into_iter().skip(1).collect();
    let told = it.told.first().map(|it| it.target);
    let first = it.evidence.first().copied().or(told);
    let words = first.and_then(|target| {
        let entry = project.reports.get(&target.0)?;
        Some(plain(&project.statement(target)?.said_words(entry.report.text())))
    });
    let words = words.filter(|it| !it.is_empty()).unwrap_or_else(|| "(no words marked)".to_owned());
    let row = first.and_then(|it| rows.statements.get(&it)).copied();
    let ids: Vec<_> = it.evidence.iter().map(|(_, id)| id.0.to_string()).collect();
    [
        party(project, name),
        Cell::text(wider.join(", ")),
        Cell::optional(it.key.issue.as_deref()),
        Cell::text(it.key.stance.name()),
        Cell::count(it.evidence.len()),
        Cell::count(it.told.len()),
        Cell::yes(it.contradicted),
        it.sure.map_or(Cell::text(""), Cell::Share),
        Cell::text(project.summary(&it.key).unwrap_or_default()),
        Cell::place("Statements", 'I', row, words),
        Cell::text(ids.join(" ")),
    ]
}

pub(super) fn speakers(workbook: &mut Workbook, project: &Project) -> Result<(), ExportError> {
    let mut sheet = Sheet::new(workbook, "Speakers", &SPEAKERS)?;
    for it in speakers::speakers(project) {
        let whose = match it.parties.as_slice() {
            [only] => party(project, Some(only)),
            several => Cell::text(several.join(", ")),
        };
        sheet.row([
            Cell::optional(it.name.as_deref()),
            whose,
            Cell::text(it.mention_words()),
            Cell::count(it.statements),
            Cell::count(it.reports),
        ])?;
    }
    sheet.finish()
}

pub(super) fn reports(
    workbook: &mut Workbook,
    project: &Project,
    rows: &Rows,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    let mut sheet = Sheet::new(workbook, "Reports", &REPORTS)?;
    for (id, entry) in &project.reports {
        let metadata = &entry.report.metadata;
        let first = rows.first.get(id).copied();
        sheet.row([
            Cell::id(id.0),
            Cell::place("Statements", 'I', first, plain(entry.report.name())),
            Cell::text(plain(&metadata.outlet)),
            Cell::date(&metadata.date),
            Cell::text(plain(&metadata.byline)),
            address(web_address(&metadata.address).as_deref(), &metadata.address),
            Cell::text(metadata.file.clone()),
            Cell::text(metadata.language.clone()),
            Cell::count(entry.report.words()),
            Cell::count(entry.statements.len()),
            Cell::count(entry.reviewed()),
            Cell::count(entry.claims.len()),
            Cell::optional(entry.model.as_deref()),
            Cell::text(metadata.hash.clone()),
        ])?;
        ask(ask_)?;
    }
    sheet.finish()
}

pub(super) fn about(workbook: &mut Workbook, about: &About) -> Result<(), ExportError> {
    let mut sheet = Sheet::new(workbook, "About", &ABOUT)?;
    for (name, words) in about.facts() {
        sheet.row([Cell::text(name), Cell::text(words)])?;
    }
    let sheets = [
        ("How findings came about", HONEST.to_owned()),
        (
            "Statements",
            "What reports say that somebody said; one row each. A report’s title leads \
          to its row in Reports. Start and end count characters from 0; the end is exclusive."
                .to_owned(),
        ),
        ("Claims", "Checkable sentences in the reporter’s own voice, without a source.".to_owned()),
        (
            "Positions",
            "A party’s stance on an issue, derived from the statements that no person \
          rejected. The first evidence leads to its statement."
                .to_owned(),
        ),
        ("Sure", "How sure the program is. It says nothing once a person decided.".to_owned()),
    ];
    for (name, words) in sheets {
        sheet.row([Cell::text(name), Cell::text(words)])?;
    }
    sheet.finish()
}
