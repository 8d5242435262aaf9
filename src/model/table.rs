//! All statements as a table: which rows, in which order.

use std::cmp::Ordering;

use super::{Entry, Filter, Kind, Project, ReportId, Statement, Target};

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What a person thinks of it.
    Review,
    /// The day of the report.
    #[default]
    Date,
    /// The outlet of the report.
    Outlet,
    /// The title of the report.
    Report,
    /// Who speaks.
    Speaker,
    /// For whom.
    Party,
    /// What it does.
    Kind,
    /// What it is about.
    Issue,
    /// On which side.
    Stance,
    /// How sure the program is.
    Sure,
    /// What is said.
    Content,
}

impl Column {
    /// All of them, from left to right.
    pub const ALL: [Self; 11] = [
        Self::Review,
        Self::Speaker,
        Self::Party,
        Self::Content,
        Self::Issue,
        Self::Stance,
        Self::Kind,
        Self::Date,
        Self::Outlet,
        Self::Report,
        Self::Sure,
    ];

    /// The head of the column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Review => "Review",
            Self::Date => "Date",
            Self::Outlet => "Outlet",
            Self::Report => "Report",
            Self::Speaker => "Speaker",
            Self::Party => "Party",
            Self::Kind => "Kind",
            Self::Issue => "Issue",
            Self::Stance => "Stance",
            Self::Sure => "Sure",
            Self::Content => "Content",
        }
    }

    /// What a statement has in the column. Unknown names are empty.
    pub fn words(self, entry: &Entry, it: &Statement) -> String {
        let name = |it: &Option<String>| it.clone().unwrap_or_default();
        match self {
            Self::Review if it.unsure => format!("{}, unsure", it.review.name()),
            Self::Review => it.review.name().to_owned(),
            Self::Date => entry.report.metadata.date.clone(),
            Self::Outlet => entry.report.metadata.outlet.clone(),
            Self::Report => entry.report.name().to_owned(),
            Self::Speaker => name(&it.speaker.value),
            Self::Party => name(&it.party.value),
            Self::Kind => it.kind.value.map_or("", Kind::name).to_owned(),
            Self::Issue => name(&it.issue.value),
            Self::Stance => format!("{} {}", it.stance.value.sign(), it.stance.value.name()),
            Self::Sure => format!("{:.0} %", it.confidence * 100.0),
            Self::Content => it.content_words(entry.report.text()),
        }
    }

    fn compare(self, one: Row<'_>, other: Row<'_>) -> Ordering {
        let (a, b) = (one.statement, other.statement);
        let named =
            |a: &Option<String>, b: &Option<String>| (a.is_none(), a).cmp(&(b.is_none(), b));
        match self {
            Self::Review => (a.review, a.unsure).cmp(&(b.review, b.unsure)),
            Self::Date => one.entry.report.metadata.date.cmp(&other.entry.report.metadata.date),
            Self::Outlet => {
                one.entry.report.metadata.outlet.cmp(&other.entry.report.metadata.outlet)
            }
            Self::Report => one.entry.report.name().cmp(other.entry.report.name()),
            Self::Speaker => named(&a.speaker.value, &b.speaker.value),
            Self::Party => named(&a.party.value, &b.party.value),
            Self::Kind => {
                (a.kind.value.is_none(), a.kind.value).cmp(&(b.kind.value.is_none(), b.kind.value))
            }
            Self::Issue => named(&a.issue.value, &b.issue.value),
            Self::Stance => a.stance.value.cmp(&b.stance.value),
            Self::Sure => a.confidence.total_cmp(&b.confidence),
            Self::Content => {
                let words = |it: Row<'_>| it.statement.content_words(it.entry.report.text());
                words(one).cmp(&words(other))
            }
        }
    }
}

/// By which column the rows are sorted, and whether the other way round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub column: Column,
    /// The last first.
    pub reverse: bool,
}

#[derive(Clone, Copy)]
struct Row<'a> {
    report: ReportId,
    entry: &'a Entry,
    statement: &'a Statement,
}

/// The statements that a filter allows, sorted; those with equal values in reading order.
pub fn table(project: &Project, filter: &Filter, sorting: Sorting) -> Vec<Target> {
    let mut rows = Vec::new();
    for (id, entry) in &project.reports {
        if filter.allows_report(*id, entry) {
            let order = entry.in_order().into_iter().filter(|(_, it)| filter.allows(it));
            rows.extend(order.map(|(statement, it)| {
                (Row { report: *id, entry, statement: it }, (*id, statement))
            }));
        }
    }
    let column = sorting.column;
    rows.sort_by(|(a, _), (b, _)| {
        let order = column.compare(*a, *b);
        let order = if sorting.reverse { order.reverse() } else { order };
        order.then_with(|| a.report.cmp(&b.report))
    });
    rows.into_iter().map(|(_, target)| target).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Metadata, Origin, Report, Span, StatementId};

    #[test]
    fn rows_are_filtered_and_sorted_and_unknown_names_come_last() {
        let mut project = Project::default();
        for (number, date) in [(1, "2026-02-02"), (2, "2026-02-01")] {
            let metadata = Metadata { date: date.to_owned(), ..Metadata::default() };
            let report = Arc::new(Report::new("Ann said so.".into(), metadata));
            let mut entry = Entry { report, ..Entry::default() };
            for (id, party) in [(10, None), (20, Some("Mill"))] {
                let span = Span::new(0, 3).into_iter().collect();
                let mut it = Statement::new(None, None, span, Origin::Program);
                it.party.value = party.map(str::to_owned);
                entry.statements.insert(StatementId(number + id), Arc::new(it));
            }
            project.reports.insert(ReportId(number), Arc::new(entry));
        }
        let rows = |column, reverse, filter: &Filter| -> Vec<u64> {
            let found = table(&project, filter, Sorting { column, reverse });
            found.iter().map(|(_, id)| id.0).collect()
        };
        let all = Filter::default();
        assert_eq!(rows(Column::Date, false, &all), [12, 22, 11, 21]);
        assert_eq!(rows(Column::Party, false, &all), [21, 22, 11, 12]);
        let mill = Filter { parties: [Some("Mill".to_owned())].into(), ..Filter::default() };
        assert_eq!(rows(Column::Date, true, &mill), [21, 22]);
    }
}
