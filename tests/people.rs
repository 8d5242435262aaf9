//! One name for one person: surnames, spellings and merges over the reports of a project.

use std::sync::Arc;

use standpoint::{
    edit::{Document, Edit, Field, Name},
    model::{Analysis, Decided, Metadata, Origin, Report, ReportId, Span, Statement},
};

/// Who speaks, and for whom; the second is as sure as it says.
type Said<'a> = (&'a str, Option<&'a str>, f32);

const MATTER: [Said<'_>; 3] = [
    ("Ilse Maran", Some("Norland government"), 0.8),
    ("Jonas Brek", Some("Sudland government"), 0.8),
    ("Oddvar Skelle", Some("Crews’ Union"), 0.8),
];

/// A report in which they speak.
fn report(document: &mut Document, said: &[Said<'_>]) -> ReportId {
    let report = Report::new("Words of a report, and more.".to_owned(), Metadata::default());
    assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(report)])), Ok(()));
    let id = document.project().reports.keys().next_back().copied().unwrap_or_default();
    let statement = |(at, (speaker, party, sure)): (usize, &Said<'_>)| {
        let content = Span::new(at, at + 1).into_iter().collect();
        let mut it = Statement::new(None, None, content, Origin::Program);
        it.confidence = 0.8;
        it.speaker = Decided::found(Some((*speaker).to_owned()), 0.9, "");
        it.party = Decided::found(party.map(str::to_owned), *sure, "");
        it
    };
    let statements = said.iter().enumerate().map(statement).collect();
    let analysis = Analysis { statements, ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(id, analysis)), Ok(()));
    id
}

/// Who speaks in a report, and for whom: “Ilse Maran: Norland government”.
fn said(document: &Document, id: ReportId) -> Vec<String> {
    let found = document.project().reports.get(&id).map(|it| it.in_order()).unwrap_or_default();
    let words = |it: &Option<String>| it.clone().unwrap_or_else(|| "?".to_owned());
    let of = |it: &Statement| format!("{}: {}", words(&it.speaker.value), words(&it.party.value));
    found.into_iter().map(|(_, it)| of(it)).collect()
}

#[test]
fn a_surname_means_the_one_full_name_of_the_same_matter() {
    for full_first in [true, false] {
        let mut document = Document::default();
        if full_first {
            report(&mut document, &MATTER);
        }
        let short = [("Skelle", Some("Norland government"), 0.4), ("Maran", None, 0.0), MATTER[1]];
        let second = report(&mut document, &short);
        let other = report(&mut document, &[("Skelle", None, 0.0), ("Ada Holm", None, 0.0)]);
        if !full_first {
            assert_eq!(said(&document, second)[0], "Skelle: Norland government");
            report(&mut document, &MATTER);
        }
        let found = said(&document, second);
        assert_eq!(found[0], "Oddvar Skelle: Crews’ Union", "a guess gives way to what is told");
        assert_eq!(found[1], "Ilse Maran: Norland government");
        assert_eq!(said(&document, other)[0], "Skelle: ?", "that report is of another matter");
    }
}

#[test]
fn a_surname_stays_where_two_have_it_or_a_report_tells_them_apart() {
    let mut document = Document::default();
    report(&mut document, &MATTER);
    let second = report(&mut document, &[("Skelle", None, 0.0), MATTER[0], MATTER[1]]);
    assert_eq!(said(&document, second)[0], "Oddvar Skelle: Crews’ Union");
    // The report with the second Skelle came and went.
    report(&mut document, &[("Runa Skelle", None, 0.0)]);
    assert_eq!(said(&document, second)[0], "Skelle: ?");
    document.undo();
    document.undo();
    assert_eq!(said(&document, second)[0], "Oddvar Skelle: Crews’ Union");
    report(&mut document, &[("Skelle", None, 0.0), MATTER[2], MATTER[1]]);
    assert_eq!(said(&document, second)[0], "Skelle: ?", "one report has both");
}

#[test]
fn other_marks_make_no_other_speaker_and_a_persons_choice_stays() {
    let mut document = Document::default();
    let curly = [("Crews’ Union", None, 0.0), ("Crews’ Union", None, 0.0)];
    report(&mut document, &curly);
    let straight = report(&mut document, &[("Crews' Union", None, 0.0)]);
    assert_eq!(said(&document, straight), ["Crews’ Union: ?"]);
    let second = report(&mut document, &[("Skelle", None, 0.0), MATTER[0], MATTER[1]]);
    let first = document.project().reports[&second].in_order()[0].0;
    let own = Field::Speaker(Some("Skelle".to_owned()));
    assert_eq!(document.apply(Edit::SetField(vec![(second, first)], own)), Ok(()));
    report(&mut document, &MATTER);
    assert_eq!(said(&document, second)[0], "Skelle: ?");
}

#[test]
fn a_merge_brings_the_party_from_other_reports() {
    let mut document = Document::default();
    report(&mut document, &MATTER);
    let second = report(&mut document, &[("the negotiator", Some("Norland government"), 0.4)]);
    let id = document.project().reports[&second].in_order()[0].0;
    let own = Field::Speaker(Some("Oddvar Skelle".to_owned()));
    assert_eq!(document.apply(Edit::SetField(vec![(second, id)], own)), Ok(()));
    assert_eq!(said(&document, second), ["Oddvar Skelle: Crews’ Union"]);
    let third = report(&mut document, &[("Skelle", Some("Port"), 0.4)]);
    let rename = Edit::Rename(Name::Speaker, "Skelle".to_owned(), "Oddvar Skelle".to_owned());
    assert_eq!(document.apply(rename), Ok(()));
    assert_eq!(said(&document, third), ["Oddvar Skelle: Crews’ Union"]);
    document.undo();
    assert_eq!(said(&document, third), ["Skelle: Port"]);
}
