//! One name for one matter: what the reports of a project call an issue, and what a person called it.

use std::sync::Arc;

use standpoint::{
    edit::{Document, Edit, Field, Name},
    model::{
        Analysis, Decided, Inner, Metadata, Origin, PositionKey, Report, ReportId, Span, Stance,
        Statement,
    },
};

const ABOUT_WATER: &str =
    "She wants a minimum flow from May. The flow has halved since the dam talks began.";
const ABOUT_PAY: &str =
    "He wants more pay. The talks on wages resume on Monday, and the flow of buses with them.";

/// A report of which every statement is about one of these issues.
fn report(document: &mut Document, text: &str, issues: &[&str]) -> ReportId {
    let report = Report::new(text.to_owned(), Metadata::default());
    assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(report)])), Ok(()));
    let id = document.project().reports.keys().next_back().copied().unwrap_or_default();
    analyse(document, id, issues);
    id
}

/// A statement whose content is the text's byte of that number.
fn named(at: usize, issue: &str) -> Statement {
    let content = Span::new(at, at + 1).into_iter().collect();
    let mut it = Statement::new(None, None, content, Origin::Program);
    it.confidence = 0.8;
    it.issue = Decided::found(Some(issue.to_owned()), 0.5, "");
    it
}

fn analyse(document: &mut Document, id: ReportId, issues: &[&str]) {
    let statements = issues.iter().enumerate().map(|(at, issue)| named(at, issue)).collect();
    let analysis = Analysis { statements, ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(id, analysis)), Ok(()));
}

/// What the statements of a report are about.
fn issues(document: &Document, id: ReportId) -> Vec<&str> {
    let found = document.project().reports.get(&id).map(|it| it.in_order()).unwrap_or_default();
    found.into_iter().filter_map(|(_, it)| it.issue.value.as_deref()).collect()
}

#[test]
fn a_report_takes_the_fuller_name_that_others_have_in_any_order() {
    for fuller_first in [true, false] {
        let mut document = Document::default();
        let fuller = |it: &mut Document| report(it, ABOUT_WATER, &["minimum flow", "minimum flow"]);
        if fuller_first {
            fuller(&mut document);
        }
        let water = report(&mut document, ABOUT_WATER, &["flow", "dam"]);
        let pay = report(&mut document, ABOUT_PAY, &["flow"]);
        if !fuller_first {
            assert_eq!(issues(&document, water), ["flow", "dam"]);
            fuller(&mut document);
        }
        assert_eq!(issues(&document, water), ["minimum flow", "dam"]);
        assert_eq!(issues(&document, pay), ["flow"], "another matter: no minimum is spoken of");
        let why = document.project().reports[&water].in_order()[0].1.issue.why.clone();
        assert_eq!(why, "“flow”, by its fuller name in this project");
    }
}

#[test]
fn a_report_goes_back_to_its_own_name_when_the_fuller_one_is_gone() {
    let mut document = Document::default();
    let fuller = report(&mut document, ABOUT_WATER, &["minimum flow", "minimum flow"]);
    let water = report(&mut document, ABOUT_WATER, &["flow"]);
    assert_eq!(document.apply(Edit::RemoveReports(vec![fuller])), Ok(()));
    assert_eq!(issues(&document, water), ["flow"]);
    document.undo();
    assert_eq!(issues(&document, water), ["minimum flow"]);
}

#[test]
fn one_statement_or_a_name_that_may_mean_two_things_is_not_enough() {
    let mut document = Document::default();
    report(&mut document, ABOUT_WATER, &["minimum flow"]);
    let water = report(&mut document, ABOUT_WATER, &["flow"]);
    assert_eq!(issues(&document, water), ["flow"]);
    let both = format!("{ABOUT_WATER} {ABOUT_PAY}");
    report(&mut document, &both, &["dam talks", "dam talks", "talks on wages", "talks on wages"]);
    let open = report(&mut document, &both, &["talks"]);
    assert_eq!(issues(&document, open), ["talks"]);
    let water = report(&mut document, ABOUT_WATER, &["talks"]);
    assert_eq!(issues(&document, water), ["dam talks"], "wages are not spoken of here");
}

#[test]
fn the_order_of_words_and_what_is_made_for_a_thing_make_no_other_issue() {
    let mut document = Document::default();
    let text = "Gates need an inspection; the gate inspection and the compensation fund are late.";
    let most = ["inspection of the gates", "inspection of the gates", "inspection of the gates"];
    report(&mut document, text, &most);
    report(&mut document, text, &["compensation fund", "compensation fund"]);
    let other = report(&mut document, text, &["gate inspection", "compensation", "gates", "ban"]);
    let named = ["inspection of the gates", "compensation fund", "gates", "ban"];
    assert_eq!(issues(&document, other), named);
}

#[test]
fn a_name_that_a_person_decided_stays_and_others_come_to_it() {
    let mut document = Document::default();
    let first = report(&mut document, ABOUT_WATER, &["flow", "flow"]);
    // Words on a position make its name a person's.
    let key = PositionKey { party: None, issue: Some("flow".to_owned()), stance: Stance::Unclear };
    assert_eq!(document.apply(Edit::SetSummary(key, "both sides".to_owned())), Ok(()));
    let fuller = report(&mut document, ABOUT_WATER, &["minimum flow", "minimum flow"]);
    assert_eq!(issues(&document, first), ["flow", "flow"]);
    assert_eq!(issues(&document, fuller), ["flow", "flow"]);
    // Renamed by hand: what the program calls it in the next report follows.
    let rename = Edit::Rename(Name::Issue, "flow".to_owned(), "water for the fields".to_owned());
    assert_eq!(document.apply(rename), Ok(()));
    let next = report(&mut document, ABOUT_WATER, &["minimum flow", "flow", "dam"]);
    assert_eq!(issues(&document, next), ["water for the fields", "water for the fields", "dam"]);
}

#[test]
fn a_persons_choice_survives_and_undo_brings_all_of_it_back() {
    let mut document = Document::default();
    let water = report(&mut document, ABOUT_WATER, &["flow", "flow"]);
    let first = document.project().reports[&water].in_order()[0].0;
    let own = Field::Issue(Some("river".to_owned()));
    assert_eq!(document.apply(Edit::SetField(vec![(water, first)], own)), Ok(()));
    report(&mut document, ABOUT_WATER, &["minimum flow", "minimum flow"]);
    assert_eq!(issues(&document, water), ["river", "minimum flow"]);
    analyse(&mut document, water, &["flow", "flow"]);
    assert_eq!(issues(&document, water), ["river", "minimum flow"], "found anew, named as before");
    for left in [["river", "flow"], ["river", "flow"], ["flow", "flow"]] {
        // The other report's analysis, the other report, the choice.
        document.undo();
        assert_eq!(issues(&document, water), left);
    }
}

#[test]
fn what_somebody_tells_of_others_goes_by_the_same_name() {
    let mut document = Document::default();
    report(&mut document, ABOUT_WATER, &["minimum flow", "minimum flow"]);
    let water = report(&mut document, ABOUT_WATER, &["flow"]);
    let cue = Span::new(0, 3).unwrap();
    let mut inner = Inner::new(None, cue, vec![cue]);
    inner.issue = Some("flow".to_owned());
    let mut it = named(0, "flow");
    it.inner = vec![inner];
    let analysis = Analysis { statements: vec![it], ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(water, analysis)), Ok(()));
    let told = document.project().reports[&water].in_order()[0].1.inner[0].issue.clone();
    assert_eq!(told.as_deref(), Some("minimum flow"));
}

#[test]
fn undo_of_an_older_step_keeps_the_one_name() {
    let mut document = Document::default();
    let water = report(&mut document, ABOUT_WATER, &["flow", "flow"]);
    let first = document.project().reports[&water].in_order()[0].0;
    let note = Field::Note("look again".to_owned());
    assert_eq!(document.apply(Edit::SetField(vec![(water, first)], note)), Ok(()));
    let fuller = Arc::new(Report::new(ABOUT_WATER.to_owned(), Metadata::default()));
    assert_eq!(document.apply_quietly(Edit::AddReports(vec![fuller])), Ok(()));
    let id = document.project().reports.keys().next_back().copied().unwrap();
    let statements = vec![named(0, "minimum flow"), named(1, "minimum flow")];
    let analysis = Analysis { statements, ..Analysis::default() };
    assert_eq!(document.apply_quietly(Edit::AddAnalysis(id, analysis)), Ok(()));
    document.undo();
    let entry = document.project().reports[&water].clone();
    assert_eq!(entry.statements[&first].note, "");
    assert_eq!(issues(&document, water), ["minimum flow", "minimum flow"]);
}
