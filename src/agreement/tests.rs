//! What must hold for any two projects, and what the tests of this module share.

use std::sync::Arc;

use super::{Adopted, Comparison, FieldName, compare};
use crate::model::{
    Decided, Entry, Kind, Metadata, Origin, Project, Report, ReportId, Review, Span, Stance,
    Statement, StatementId,
};

/// A statement of nothing but content.
pub(super) fn said(start: usize, end: usize) -> Statement {
    Statement::new(None, None, Span::new(start, end).into_iter().collect(), Origin::Program)
}

pub(super) fn rejected(statement: Statement) -> Statement {
    Statement { review: Review::Rejected, ..statement }
}

/// The statement with a speaker and a party; empty for unknown.
pub(super) fn named(statement: Statement, speaker: &str, party: &str) -> Statement {
    let name = |of: &str| Decided::found((!of.is_empty()).then(|| of.to_owned()), 0.7, "");
    Statement { speaker: name(speaker), party: name(party), ..statement }
}

pub(super) fn span_of(text: &str, words: &str) -> Span {
    text.find(words).and_then(|start| Span::new(start, start + words.len())).unwrap()
}

/// A report with these statements, numbered from 0.
pub(super) fn entry(text: &str, statements: &[Statement]) -> Entry {
    let report = Arc::new(Report::new(text.to_owned(), Metadata::default()));
    let statements = (0..).map(StatementId).zip(statements.iter().cloned().map(Arc::new)).collect();
    Entry { report, statements, ..Entry::default() }
}

/// A project of these reports, numbered from 1.
pub(super) fn project(reports: &[(&str, &[Statement])]) -> Project {
    let entries = reports.iter().map(|(text, statements)| Arc::new(entry(text, statements)));
    Project { reports: (1..).map(ReportId).zip(entries).collect(), ..Project::default() }
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) as usize % most
    }

    fn span(&mut self, from: usize) -> Span {
        let start = from + self.below(12);
        Span::new(start, start + 1 + self.below(30)).unwrap()
    }

    fn name(&mut self) -> Decided<Option<String>> {
        let names = [None, Some("Ada Holm"), Some("Bo Falk"), Some("Quay League"), Some(" ")];
        let name = names[self.below(names.len())].map(str::to_owned);
        Decided { origin: self.origin(), ..Decided::found(name, 0.5, "") }
    }

    fn origin(&mut self) -> Origin {
        [Origin::Program, Origin::Confirmed, Origin::Corrected, Origin::Added][self.below(4)]
    }

    fn statement(&mut self) -> Statement {
        let at = self.below(6) * 40;
        let mut part = || Some(self.span(at)).filter(|it| it.len() % 4 > 0);
        let (source, cue) = (part(), part());
        let content = (0..self.below(3)).map(|piece| self.span(at + 20 * piece)).collect();
        let origin = self.origin();
        let mut statement = Statement::new(source, cue, content, origin);
        (statement.speaker, statement.party, statement.issue) =
            (self.name(), self.name(), self.name());
        statement.kind.value = Kind::ALL.get(self.below(9)).copied();
        statement.stance.value = Stance::ALL[self.below(4)];
        statement.review = Review::ALL[self.below(3)];
        statement
    }

    fn statements(&mut self) -> Vec<Statement> {
        (0..self.below(9)).map(|_| self.statement()).collect()
    }

    /// Another project with the same reports, and most statements the same or nearly so.
    fn changed(&mut self, project: &Project) -> Project {
        let mut other = Project::default();
        for (id, before) in &project.reports {
            let shown = before.statements.values();
            let mut statements: Vec<_> = shown.map(|it| Statement::clone(it)).collect();
            for statement in &mut statements {
                match self.below(6) {
                    0 => *statement = self.statement(),
                    1 => statement.speaker = self.name(),
                    2 => statement.review = Review::ALL[self.below(3)],
                    3 => statement.content.value.extend([self.span(230)]),
                    _ => {}
                }
            }
            statements.extend(self.statements().pop());
            let copy = entry(before.report.text(), &statements);
            other.reports.insert(ReportId(100 - id.0), Arc::new(copy));
        }
        other
    }

    fn project(&mut self) -> Project {
        let texts: Vec<_> = (0..4).map(|at| format!("{at}{}", "words ".repeat(50))).collect();
        let lists: Vec<_> = texts.iter().map(|_| self.statements()).collect();
        let reports: Vec<_> =
            texts.iter().zip(&lists).map(|(text, it)| (text.as_str(), it.as_slice())).collect();
        project(&reports)
    }
}

/// Takes over every difference of one comparison, one after another.
fn adopt_all(mine: &mut Project, theirs: &Project, found: &Comparison) {
    for (difference, number) in found.differences.iter().zip(1000..) {
        let adopted = difference.adopted(mine, theirs).expect("nothing has gone away");
        let report = mine.reports.get_mut(&difference.report).expect("the report is there");
        let statements = &mut Arc::make_mut(report).statements;
        match adopted {
            Adopted::Statement(statement) => {
                statements.insert(difference.mine.expect("mine was changed"), Arc::new(statement));
            }
            Adopted::Add(statement) => {
                statements.insert(StatementId(number), Arc::new(statement));
            }
            Adopted::Remove => {
                statements.remove(&difference.mine.expect("mine was removed"));
            }
        }
    }
}

fn agrees(found: &Comparison) -> bool {
    let mut alphas =
        found.fields.iter().map(|it| it.alpha).chain(found.spans.iter().map(|it| it.alpha));
    found.differences.is_empty()
        && found.fields.iter().all(|it| it.same == it.pairs && it.pairs == found.matched)
        && alphas.all(|alpha| alpha.is_none_or(|it| (it - 1.0).abs() < 1e-12))
}

#[test]
fn a_project_agrees_with_itself() {
    let mut dice = Dice(1);
    for _ in 0..200 {
        let project = dice.project();
        let found = compare(&project, &project);
        assert!(agrees(&found), "{found:?}");
        let counting = project.statements().filter(|(_, it)| it.counts()).count();
        assert_eq!((found.matched, found.reports.len()), (counting, 4));
    }
}

#[test]
fn adopting_every_difference_makes_both_agree() {
    let mut dice = Dice(2);
    let mut differences = 0;
    for _ in 0..300 {
        let mut mine = dice.project();
        let theirs = dice.changed(&mine);
        let found = compare(&mine, &theirs);
        differences += found.differences.len();
        adopt_all(&mut mine, &theirs, &found);
        let after = compare(&mine, &theirs);
        assert!(agrees(&after), "{after:?}");
    }
    assert!(differences > 1000, "{differences}");
}

#[test]
fn the_other_side_sees_the_same_agreement() {
    let mut dice = Dice(3);
    for _ in 0..100 {
        let mine = dice.project();
        let theirs = dice.changed(&mine);
        let (found, back) = (compare(&mine, &theirs), compare(&theirs, &mine));
        assert_eq!(found.reports.len(), back.reports.len());
        for (here, there) in found.spans.iter().zip(&back.spans) {
            let shift = here.alpha.zip(there.alpha).map(|(one, two)| (one - two).abs());
            assert!(shift.is_some_and(|it| it < 1e-12), "{here:?} and {there:?}");
        }
    }
}

#[test]
fn every_difference_differs_in_words() {
    let mut dice = Dice(4);
    for _ in 0..100 {
        let mine = dice.project();
        let theirs = dice.changed(&mine);
        for difference in compare(&mine, &theirs).differences {
            let (one, two) = difference.words(&mine, &theirs);
            let only_places = difference.what == super::What::Spans;
            assert!(one != two || only_places, "{difference:?}: {one} and {two}");
        }
    }
    let names = FieldName::ALL.map(FieldName::name);
    assert_eq!(names, ["speaker", "party", "kind", "issue", "stance", "review"]);
}
