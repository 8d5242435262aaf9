//! What the window shows at the moment; never saved, never undone.

use std::collections::BTreeSet;

use super::Dialog;
use crate::{
    language::say,
    model::{
        ClaimId, Filter, Project, ReportId, Review, Scope, Span, Statement, StatementId, Target,
    },
};

/// A selected finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selected {
    /// A statement.
    Statement(Target),
    /// A claim without a source.
    Claim(ReportId, ClaimId),
}

impl Selected {
    /// The report in which it stands.
    pub fn report(self) -> ReportId {
        match self {
            Self::Statement((report, _)) | Self::Claim(report, _) => report,
        }
    }
}

/// The tabs of the panel on the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Positions by party.
    #[default]
    Positions,
    /// Every speaker of the report with all mentions.
    Speakers,
    /// All statements in reading order.
    Statements,
    /// Claims without a source.
    Claims,
}

/// The order in which statements are reviewed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewBy {
    /// As they stand in the report.
    #[default]
    Reading,
    /// What is open, the least sure first.
    Sureness,
}

/// A pane beside the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The list of reports.
    Reports,
    /// Positions, speakers, statements and claims.
    Positions,
}

/// What the middle of the window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Centre {
    /// The report as a page.
    #[default]
    Report,
    /// All statements of the project as a table.
    Table,
    /// Parties by issues.
    Matrix,
    /// Positions by date.
    Timeline,
    /// Parties that share positions.
    Network,
    /// Who gets how many words.
    Sources,
    /// How far another coder agrees; only while one is compared with.
    Agreement,
}

impl Centre {
    /// All of them, in the order of the bar above.
    pub const ALL: [Self; 6] =
        [Self::Report, Self::Table, Self::Matrix, Self::Timeline, Self::Network, Self::Sources];

    /// The word shown on screen.
    pub fn name(self) -> String {
        match self {
            Self::Report => say!("centre-report"),
            Self::Table => say!("centre-table"),
            Self::Matrix => say!("centre-matrix"),
            Self::Timeline => say!("centre-timeline"),
            Self::Network => say!("centre-network"),
            Self::Sources => say!("centre-sources"),
            Self::Agreement => say!("centre-agreement"),
        }
    }

    /// Whether it is a figure of the whole project.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Matrix | Self::Timeline | Self::Network | Self::Sources)
    }
}

/// What a figure is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Pixels.
    Png,
    /// Lines and letters.
    Svg,
    /// Its numbers.
    Table,
}

impl Picture {
    /// All of them, in the order menus show them.
    pub const ALL: [Self; 3] = [Self::Png, Self::Svg, Self::Table];

    /// Whether a view can be written so.
    pub fn fits(self, centre: Centre) -> bool {
        centre.is_figure() || centre == Centre::Table && self == Self::Table
    }

    /// How files of the kind end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Table => "csv",
        }
    }
}

/// A long job and how far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Busy {
    /// What is being done, in words.
    pub what: String,
    /// From 0 to 1.
    pub done: f32,
}

/// How statements of the whole project are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// What several outlets print of one story counts once.
    pub once: bool,
    /// A party counts as the widest one that it belongs to.
    pub wider: bool,
}

/// What the window shows.
#[derive(Debug, Default)]
pub struct View {
    /// The report on the page.
    pub report: Option<ReportId>,
    /// The selected finding.
    pub selected: Option<Selected>,
    /// The words that the user marked in the report.
    pub marked: Option<Span>,
    /// Words that the page is to show, until it has shown them.
    pub reveal: Option<Span>,
    /// The view in the middle.
    pub centre: Centre,
    /// The tab on the right.
    pub tab: Tab,
    /// Whether the panel on the right counts all reports.
    pub all_reports: bool,
    /// The order in which statements are reviewed.
    pub review_by: ReviewBy,
    /// Whether nothing but the page is shown.
    pub focus: bool,
    /// The pane that stands before the page where there is no room beside it.
    pub over: Option<Side>,
    /// How statements of the whole project are counted.
    pub counting: Counting,
    /// The number of the difference between two coders that is looked at.
    pub difference: usize,
    /// What the table and the figures leave out.
    pub filter: Filter,
    /// The rows of the table that are selected.
    pub rows: BTreeSet<Target>,
    /// What a part of a figure rests on: its name and the statements.
    pub evidence: Option<(String, Vec<Target>)>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
}

impl View {
    /// The reports that the panel on the right counts.
    pub fn scope(&self) -> Scope {
        match self.report {
            Some(report) if !self.all_reports => Scope::Report(report),
            _ => Scope::Project,
        }
    }

    /// The selected statement.
    pub fn statement(&self) -> Option<Target> {
        match self.selected {
            Some(Selected::Statement(target)) => Some(target),
            _ => None,
        }
    }

    /// The statements that a choice is for: the rows of the table, or the selected one.
    pub fn chosen(&self) -> Vec<Target> {
        if self.centre == Centre::Table && self.rows.len() > 1 {
            return self.rows.iter().copied().collect();
        }
        self.statement().into_iter().collect()
    }

    /// Shows a report from its beginning, with nothing selected.
    pub fn show_report(&mut self, id: ReportId) {
        self.report = Some(id);
        self.selected = None;
        self.marked = None;
        self.centre = Centre::Report;
        self.over = None;
    }

    /// Forgets what the project no longer has.
    pub fn tidy(&mut self, project: &Project) {
        if self.report.is_none_or(|id| !project.reports.contains_key(&id)) {
            // Its neighbour, where one was taken out.
            let gone = self.report.unwrap_or(ReportId(u64::MAX));
            let after = project.reports.range(gone..).next();
            let next = after.or_else(|| project.reports.range(..gone).next_back());
            let next = next.map(|(id, _)| *id);
            if next != self.report {
                *self = Self {
                    report: next,
                    tab: self.tab,
                    centre: self.centre,
                    all_reports: self.all_reports,
                    review_by: self.review_by,
                    focus: self.focus,
                    dialog: self.dialog.take(),
                    ..Self::default()
                };
            }
        }
        let there = |it: &Selected| match it {
            Selected::Statement(target) => project.statement(*target).is_some(),
            Selected::Claim(report, id) => {
                project.reports.get(report).is_some_and(|it| it.claims.contains_key(id))
            }
        };
        self.selected = self.selected.filter(there);
    }

    /// The statement to be reviewed next: in reading order, or of all that is open in the reports in
    /// view the one that is a little surer than the selected one; behind the surest the least sure.
    pub fn next_to_review(&self, project: &Project, forward: bool) -> Option<Target> {
        if self.review_by == ReviewBy::Reading {
            return self.neighbour(project, forward);
        }
        let sureness = |(report, id): Target, it: &Statement| (it.sureness().to_bits(), report, id);
        let here = self.statement().and_then(|it| Some((it, project.statement(it)?)));
        let here = here.map(|(target, it)| sureness(target, it));
        let open = || {
            let entries = project.entries(self.scope());
            let all = entries.flat_map(|(report, entry)| {
                entry.statements.iter().map(move |(id, it)| ((report, *id), it.as_ref()))
            });
            all.filter(|(_, it)| it.review == Review::Open).map(|(at, it)| sureness(at, it))
        };
        let beyond = |it: &(u32, ReportId, StatementId)| {
            here.is_none_or(|here| if forward { *it > here } else { *it < here })
        };
        let next = if forward {
            open().filter(beyond).min().or_else(|| open().min())
        } else {
            open().filter(beyond).max()
        };
        next.map(|(_, report, id)| (report, id))
    }

    /// The statement that follows the selected one in the report, or precedes it.
    pub fn neighbour(&self, project: &Project, forward: bool) -> Option<Target> {
        let report = self.report?;
        let order: Vec<StatementId> =
            project.reports.get(&report)?.in_order().into_iter().map(|(id, _)| id).collect();
        let here = self.statement().and_then(|(_, id)| order.iter().position(|it| *it == id));
        let next = match here {
            None if forward => 0,
            None => order.len().checked_sub(1)?,
            Some(at) if forward => at + 1,
            Some(at) => at.checked_sub(1)?,
        };
        order.get(next).map(|id| (report, *id))
    }
}
