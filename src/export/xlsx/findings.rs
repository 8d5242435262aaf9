//! The sheets of statements and claims.

use rust_xlsxwriter::Workbook;

use super::{
    Rows,
    cells::Cell,
    sheet::{Column, Sheet},
};
use crate::{
    export::{
        Ask, ExportError,
        about::{Colour, party_name, plain, web_address},
        ask,
        tables::context,
    },
    model::{
        Claim, ClaimId, CodePoints, Entry, Kind, Project, QuoteMode, ReportId, Review, Span,
        Stance, Statement, StatementId,
    },
};

const STATEMENTS: [Column; 24] = [
    Column::new("ID", 8.0),
    Column::wrapped("Report", 34.0),
    Column::wrapped("Outlet", 20.0),
    Column::new("Date", 11.0),
    Column::wrapped("Speaker", 22.0),
    Column::wrapped("Named as", 20.0),
    Column::wrapped("Party", 22.0),
    Column::wrapped("Cue", 14.0),
    Column::wrapped("Content", 64.0),
    Column::new("Quoted", 10.0),
    Column::new("Kind", 14.0),
    Column::wrapped("Issue", 20.0),
    Column::new("Stance", 10.0),
    Column::new("Review", 11.0),
    Column::new("Found", 20.0),
    Column::new("Sure", 8.0),
    Column::new("Unsure", 9.0),
    Column::wrapped("Cites", 24.0),
    Column::wrapped("Note", 28.0),
    Column::new("Paragraph", 64.0),
    Column::new("Start", 9.0),
    Column::new("End", 9.0),
    Column::new("Report ID", 11.0),
    Column::new("Address", 36.0),
];

const CLAIMS: [Column; 15] = [
    Column::new("ID", 8.0),
    Column::wrapped("Report", 34.0),
    Column::wrapped("Outlet", 20.0),
    Column::new("Date", 11.0),
    Column::wrapped("Claim", 64.0),
    Column::wrapped("About", 22.0),
    Column::new("Review", 11.0),
    Column::new("Found", 20.0),
    Column::new("Sure", 8.0),
    Column::wrapped("Note", 28.0),
    Column::new("Paragraph", 64.0),
    Column::new("Start", 9.0),
    Column::new("End", 9.0),
    Column::new("Report ID", 11.0),
    Column::new("Address", 36.0),
];

pub(super) fn statements(
    workbook: &mut Workbook,
    project: &Project,
    rows: &mut Rows,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    let mut sheet = Sheet::new(workbook, "Statements", &STATEMENTS)?;
    for (report, entry) in &project.reports {
        let points = CodePoints::new(entry.report.text());
        let place = Place::new(*report, entry, rows);
        for (id, it) in entry.in_order() {
            rows.first.entry(*report).or_insert(sheet.next());
            rows.statements.insert((*report, id), sheet.next());
            sheet.row(statement(project, id, it, &place, &points))?;
        }
        ask(ask_)?;
    }
    sheet.offer("Kind", &Kind::ALL.map(Kind::name))?;
    sheet.offer("Stance", &Stance::ALL.map(Stance::name))?;
    sheet.offer("Review", &Review::ALL.map(Review::name))?;
    sheet.offer("Quoted", &QuoteMode::ALL.map(QuoteMode::name))?;
    sheet.finish()
}

/// The report of a finding.
struct Place<'a> {
    id: ReportId,
    entry: &'a Entry,
    row: Option<u32>,
    /// Its address on the web, if it is one.
    web: Option<String>,
}

impl<'a> Place<'a> {
    fn new(id: ReportId, entry: &'a Entry, rows: &Rows) -> Self {
        let web = web_address(&entry.report.metadata.address);
        Self { id, entry, row: rows.reports.get(&id).copied(), web }
    }

    fn text(&self) -> &'a str {
        self.entry.report.text()
    }

    /// Report, outlet and date.
    fn first_cells(&self) -> [Cell; 3] {
        let metadata = &self.entry.report.metadata;
        [
            Cell::place("Reports", 'B', self.row, plain(self.entry.report.name())),
            Cell::text(plain(&metadata.outlet)),
            Cell::date(&metadata.date),
        ]
    }

    /// Number and address of the report.
    fn last_cells(&self) -> [Cell; 2] {
        [Cell::id(self.id.0), address(self.web.as_deref(), &self.entry.report.metadata.address)]
    }
}

/// An address: a link if it is one of the web.
pub(super) fn address(web: Option<&str>, words: &str) -> Cell {
    let words = plain(words);
    match web {
        Some(to) => Cell::Link { to: to.to_owned(), words },
        None => Cell::Text(words),
    }
}

/// The name of a party on its tint; nothing where it is unknown.
pub(super) fn party(project: &Project, name: Option<&str>) -> Cell {
    name.map_or_else(
        || Cell::text(""),
        |it| Cell::Party(party_name(Some(it)).to_owned(), Colour::of(project, Some(it))),
    )
}

fn statement(
    project: &Project,
    id: StatementId,
    it: &Statement,
    place: &Place<'_>,
    points: &CodePoints,
) -> Vec<Cell> {
    let text = place.text();
    let words = |span: Option<Span>| Cell::text(span.map_or("", |it| it.of(text)));
    let offset = |at: Option<usize>| at.map_or(Cell::text(""), |it| Cell::count(points.at(it)));
    let (start, end) = (
        it.content.value.iter().map(|it| it.start()).min(),
        it.content.value.iter().map(|it| it.end()).max(),
    );
    let mut cells = vec![Cell::id(id.0)];
    cells.extend(place.first_cells());
    cells.extend([
        Cell::optional(it.speaker.value.as_deref()),
        words(it.source.value),
        party(project, it.party.value.as_deref()),
        words(it.cue.value),
        Cell::text(it.content_words(text)),
        Cell::text(it.mode.name()),
        Cell::optional(it.kind.value.map(Kind::name)),
        Cell::optional(it.issue.value.as_deref()),
        Cell::text(it.stance.value.name()),
        Cell::text(it.review.name()),
        Cell::text(it.origin.name()),
        Cell::Share(it.confidence),
        Cell::yes(it.unsure),
        Cell::text(it.cites(text).unwrap_or_default()),
        Cell::text(it.note.clone()),
        Cell::text(it.extent().map(|it| context(it, text)).unwrap_or_default()),
        offset(start),
        offset(end),
    ]);
    cells.extend(place.last_cells());
    cells
}

pub(super) fn claims(
    workbook: &mut Workbook,
    project: &Project,
    rows: &Rows,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    let mut sheet = Sheet::new(workbook, "Claims", &CLAIMS)?;
    for (report, entry) in &project.reports {
        let points = CodePoints::new(entry.report.text());
        let place = Place::new(*report, entry, rows);
        for (id, it) in entry.claims_in_order() {
            sheet.row(claim(project, id, it, &place, &points))?;
        }
        ask(ask_)?;
    }
    sheet.offer("Review", &Review::ALL.map(Review::name))?;
    sheet.finish()
}

fn claim(
    project: &Project,
    id: ClaimId,
    it: &Claim,
    place: &Place<'_>,
    points: &CodePoints,
) -> Vec<Cell> {
    let text = place.text();
    let mut cells = vec![Cell::id(id.0)];
    cells.extend(place.first_cells());
    cells.extend([
        Cell::text(it.span.of(text)),
        party(project, it.about.as_deref()),
        Cell::text(it.review.name()),
        Cell::text(it.origin.name()),
        Cell::Share(it.confidence),
        Cell::text(it.note.clone()),
        Cell::text(context(it.span, text)),
        Cell::count(points.at(it.span.start())),
        Cell::count(points.at(it.span.end())),
    ]);
    cells.extend(place.last_cells());
    cells
}
