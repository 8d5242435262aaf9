//! Small projects of invented parties for the tests of all figures.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    Decided, Entry, Metadata, Origin, Project, Report, ReportId, Review, Span, Stance, Statement,
    StatementId,
};

/// One statement in a report of its own: “Ann said four words of content”.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) party: Option<&'static str>,
    pub(super) issue: Option<&'static str>,
    pub(super) stance: Stance,
    pub(super) speaker: Option<&'static str>,
    pub(super) source: bool,
    pub(super) sure: f32,
    pub(super) review: Review,
}

impl Said {
    pub(super) fn new(party: &'static str, issue: &'static str, stance: Stance) -> Self {
        Self {
            party: Some(party).filter(|it| !it.is_empty()),
            issue: Some(issue).filter(|it| !it.is_empty()),
            stance,
            speaker: None,
            source: true,
            sure: 1.0,
            review: Review::Open,
        }
    }

    pub(super) fn by(self, speaker: &'static str) -> Self {
        Self { speaker: Some(speaker), ..self }
    }

    pub(super) fn sourceless(self) -> Self {
        Self { source: false, ..self }
    }

    pub(super) fn sure(self, sure: f32) -> Self {
        Self { sure, ..self }
    }

    pub(super) fn reviewed(self, review: Review) -> Self {
        Self { review, ..self }
    }

    fn statement(self) -> Statement {
        let source = Span::new(0, 3).filter(|_| self.source);
        let content = Span::new(9, 30).into_iter().collect();
        let mut it = Statement::new(source, Span::new(4, 8), content, Origin::Program);
        it.party = Decided::found(self.party.map(str::to_owned), 1.0, "");
        it.issue = Decided::found(self.issue.map(str::to_owned), 1.0, "");
        it.speaker = Decided::found(self.speaker.map(str::to_owned), 1.0, "");
        it.stance = Decided::found(self.stance, self.sure, "");
        it.review = self.review;
        it
    }
}

/// A project with one report for each statement, numbered from 1.
pub(super) fn project(all: &[(&str, Said)]) -> Project {
    let mut project = Project::default();
    for (id, (date, said)) in (1..).zip(all) {
        let metadata = Metadata { date: (*date).to_owned(), ..Metadata::default() };
        let report = Report::new("Ann said four words of content.".into(), metadata);
        let statements = BTreeMap::from([(StatementId(id), Arc::new(said.statement()))]);
        let entry = Entry { report: Arc::new(report), statements, ..Entry::default() };
        project.reports.insert(ReportId(id), Arc::new(entry));
        if let Some(party) = said.party {
            project.ensure_party(party);
        }
    }
    project
}
