//! The promises of editing: all of it can be undone, and no analysis changes a person's decision.

use std::{collections::BTreeSet, sync::Arc};

use proptest::prelude::*;
use standpoint::{
    edit::{Document, Edit, EditError, Field, Name, Part},
    model::{
        Analysis, ClaimId, Decided, Inner, Kind, LeastSure, Metadata, Origin, PositionKey, Project,
        Report, ReportId, Review, Scope, Span, Stance, Statement, StatementId, Target,
        derive_positions,
    },
};

const TEXT: &str = "Ada Berg said that the mill would close. Union leaders denied it.";

fn found(start: usize, end: usize) -> Statement {
    let spans = Span::new(start, end).into_iter().collect();
    let cue = Span::new(start.saturating_sub(5), start.saturating_sub(1));
    let mut it = Statement::new(None, cue, spans, Origin::Program);
    it.confidence = 0.8;
    it.speaker = Decided::found(Some("Ada".to_owned()), 0.7, "");
    it
}

/// A document with one analysed report; the report and its first statement.
fn document() -> (Document, Target) {
    let mut document = Document::default();
    let report = Report::new(TEXT.to_owned(), Metadata::default());
    let added = document.apply(Edit::AddReports(vec![Arc::new(report)]));
    assert_eq!(added, Ok(()));
    let analysis =
        Analysis { statements: vec![found(14, 39), found(48, 54)], ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(ReportId(1), analysis)), Ok(()));
    (document, (ReportId(1), StatementId(2)))
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["Mill", "Union", " Union ", "Ada", ""]).prop_map(str::to_owned)
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        name().prop_map(|it| Field::Speaker(Some(it))),
        name().prop_map(|it| Field::Party(Some(it))),
        name().prop_map(|it| Field::Issue(Some(it))),
        Just(Field::Party(None)),
        prop::sample::select(Stance::ALL.to_vec()).prop_map(Field::Stance),
        prop::sample::select(Kind::ALL.to_vec()).prop_map(|it| Field::Kind(Some(it))),
        prop::sample::select(Review::ALL.to_vec()).prop_map(Field::Review),
        name().prop_map(Field::Note),
        (0_usize..80, 0_usize..80)
            .prop_map(|(a, b)| Field::Spans(Part::Content, Span::new(a, b).into_iter().collect())),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let target = (1_u64..3, 1_u64..9).prop_map(|(report, id)| (ReportId(report), StatementId(id)));
    let key = || {
        let both = (name(), prop::option::of(name()), prop::sample::select(Stance::ALL.to_vec()));
        both.prop_map(|(party, issue, stance)| PositionKey { party: Some(party), issue, stance })
    };
    let position = prop_oneof![
        (key(), name()).prop_map(|(key, words)| Edit::SetSummary(key, words)),
        key().prop_map(Edit::AddPosition),
        (key(), prop::collection::vec(target.clone(), 0..3))
            .prop_map(|(key, it)| Edit::RemovePosition(key, it)),
        (key(), key()).prop_map(|(old, new)| Edit::ChangePosition(old, new)),
        (key(), prop::option::of(key())).prop_map(|(key, other)| Edit::PutBefore(key, other)),
        name().prop_map(|it| Edit::OrderByEvidence(Some(it))),
    ];
    prop_oneof![
        4 => (prop::collection::vec(target.clone(), 1..3), field()).prop_map(|(it, field)| Edit::SetField(it, field)),
        1 => (prop::collection::vec(target.clone(), 1..3), field()).prop_map(|(it, field)| Edit::SetHere(it, field)),
        1 => prop::collection::vec(target, 1..3).prop_map(Edit::DeleteStatements),
        4 => (prop::sample::select(Name::ALL.to_vec()), name(), name()).prop_map(|(it, a, b)| Edit::Rename(it, a, b)),
        1 => (prop::sample::select(Name::ALL.to_vec()), prop::collection::vec(name(), 0..3), name())
            .prop_map(|(it, all, new)| Edit::Merge(it, all, new)),
        3 => position,
        1 => (name(), 0_u8..20).prop_map(|(name, colour)| Edit::SetPartyColour(name, colour)),
        1 => (0_usize..80, 0_usize..80).prop_map(|(a, b)| {
            Edit::AddStatement(ReportId(1), Box::new(found(a.min(b), a.max(b) + 1)))
        }),
        1 => (0_usize..60).prop_filter_map("a span", |a| Some(Edit::AddClaim(ReportId(1), Span::new(a, a + 5)?))),
        1 => (1_u64..9).prop_map(|id| Edit::DeleteClaim(ReportId(1), ClaimId(id))),
        1 => Just(Edit::AddAnalysis(ReportId(1), Analysis { statements: vec![found(14, 39)], ..Analysis::default() })),
        1 => prop::sample::select(vec![10, 50, 95]).prop_map(|it| Edit::SetLeastSure(LeastSure(it))),
        1 => (name(), name()).prop_map(|(a, b)| Edit::SetWithin(a, Some(b))),
        1 => (1_u64..3).prop_map(|id| Edit::RemoveReports(vec![ReportId(id)])),
    ]
}

/// The project without the counter, which never goes back.
fn content(document: &Document) -> Project {
    Project { last_id: 0, ..document.project().clone() }
}

proptest! {
    #[test]
    fn any_sequence_of_edits_can_be_undone_and_made_again(edits in prop::collection::vec(edit(), 1..25)) {
        let (mut document, _) = document();
        document.forget_history();
        let start = content(&document);
        for edit in edits {
            let before = content(&document);
            if document.apply(edit).is_err() {
                prop_assert_eq!(&content(&document), &before, "a refused edit changes nothing");
            }
        }
        let end = content(&document);
        while document.undo_label().is_some() {
            document.undo();
        }
        prop_assert_eq!(&content(&document), &start);
        while document.redo_label().is_some() {
            document.redo();
        }
        prop_assert_eq!(&content(&document), &end);
    }

    #[test]
    fn analysing_again_touches_no_decision(fields in prop::collection::vec(field(), 1..6)) {
        let (mut document, target) = document();
        for field in fields {
            let _refused = document.apply(Edit::SetField(vec![target], field));
        }
        let decided = document.project().statement(target).cloned();
        let mut other = found(20, 30);
        other.speaker = Decided::found(Some("Somebody else".to_owned()), 1.0, "");
        other.cue.value = Span::new(9, 13);
        other.stance = Decided::found(Stance::Against, 1.0, "");
        for statements in [vec![other], Vec::new()] {
            let analysis = Analysis { statements, ..Analysis::default() };
            prop_assert_eq!(document.apply(Edit::AddAnalysis(ReportId(1), analysis)), Ok(()));
        }
        let Some(before) = decided.filter(Statement::is_touched) else { return Ok(()) };
        let after = document.project().statement(target);
        prop_assert!(after.is_some(), "what a person worked on stays");
        let Some(after) = after else { return Ok(()) };
        prop_assert_eq!((after.review, &after.note), (before.review, &before.note));
        if before.speaker.origin.is_human() { prop_assert_eq!(&after.speaker, &before.speaker); }
        if before.party.origin.is_human() { prop_assert_eq!(&after.party, &before.party); }
        if before.stance.origin.is_human() { prop_assert_eq!(&after.stance, &before.stance); }
        if before.content.origin.is_human() { prop_assert_eq!(&after.content, &before.content); }
    }
}

#[test]
fn what_a_person_deleted_is_not_found_again() {
    let (mut document, target) = document();
    assert_eq!(document.apply(Edit::DeleteStatements(vec![target])), Ok(()));
    let again = Analysis { statements: vec![found(14, 39), found(48, 54)], ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(ReportId(1), again)), Ok(()));
    let entry = document.project().reports.values().next().cloned();
    assert_eq!(entry.map(|it| it.statements.len()), Some(1));
}

#[test]
fn renaming_a_party_to_another_merges_the_two_with_their_summaries() {
    let (mut document, first) = document();
    let second = (ReportId(1), StatementId(3));
    let set =
        |target, name: &str| Edit::SetField(vec![target], Field::Party(Some(name.to_owned())));
    let key = |name: &str| PositionKey {
        party: Some(name.to_owned()),
        issue: None,
        stance: Stance::Unclear,
    };
    for edit in [
        set(first, "Mill"),
        set(second, "The mill"),
        Edit::SetSummary(key("Mill"), "closes".to_owned()),
        Edit::SetSummary(key("The mill"), "denies".to_owned()),
        Edit::Rename(Name::Party, "The mill".to_owned(), " Mill ".to_owned()),
    ] {
        assert_eq!(document.apply(edit), Ok(()));
    }
    let project = document.project();
    assert_eq!(project.party_names(), ["Mill"]);
    assert_eq!(project.summary(&key("Mill")), Some("closes\ndenies"));
    assert_eq!(document.undo_label(), Some("rename party"));
}

/// Issue, stance and number of statements of the party's positions, as the panel shows them.
fn positions(document: &Document, party: &str) -> Vec<(Option<String>, Stance, usize)> {
    let parties = derive_positions(document.project(), Scope::Project).into_iter();
    let all = parties.filter(|it| it.party.as_deref() == Some(party)).flat_map(|it| it.positions);
    all.map(|it| (it.key.issue, it.key.stance, it.evidence.len())).collect()
}

#[test]
fn a_position_added_by_a_person_stays_whether_statements_tell_of_it_or_not() {
    let (mut document, [first, ..]) = cast();
    let key = |issue: &str, stance| PositionKey {
        party: Some("Mill".to_owned()),
        issue: Some(issue.to_owned()),
        stance,
    };
    let quay = || Some("quay".to_owned());
    let no_issue = PositionKey { issue: None, ..key("quay", Stance::For) };
    assert_eq!(document.apply(Edit::AddPosition(no_issue)), Err(EditError::NoName));
    let new_party = PositionKey { party: Some("Port".to_owned()), ..key("quay", Stance::For) };
    let apply = |document: &mut Document, edits: Vec<Edit>| {
        for it in edits {
            assert_eq!(document.apply(it), Ok(()));
        }
    };
    let new = Edit::AddPosition(key(" quay ", Stance::For));
    apply(&mut document, vec![Edit::AddPosition(new_party), new]);
    assert_eq!(positions(&document, "Port"), [(quay(), Stance::For, 0)]);
    assert!(positions(&document, "Mill").contains(&(quay(), Stance::For, 0)));
    // Another stance, then a statement comes and goes.
    let change = Edit::ChangePosition(key("quay", Stance::For), key("quay", Stance::Against));
    let moved = Edit::Move(vec![first], key("quay", Stance::Against));
    let away = Edit::SetField(vec![first], Field::Issue(Some("mill".to_owned())));
    let remove = Edit::RemovePosition(key("quay", Stance::Against), vec![first]);
    apply(&mut document, vec![change, moved.clone()]);
    assert!(positions(&document, "Mill").contains(&(quay(), Stance::Against, 1)));
    apply(&mut document, vec![away]);
    assert!(positions(&document, "Mill").contains(&(quay(), Stance::Against, 0)));
    // Taken away with its statements, it is gone; they are about nothing.
    apply(&mut document, vec![moved, remove]);
    assert!(positions(&document, "Mill").iter().all(|it| it.0 != quay()));
    let issue = |it: &Document| it.project().statement(first).and_then(|it| it.issue.value.clone());
    assert_eq!(issue(&document), None);
    document.undo();
    assert_eq!(issue(&document), quay());
}

#[test]
fn positions_stand_as_a_person_put_them() {
    let (mut document, [first, ..]) = cast();
    let key = |issue: &str| PositionKey {
        party: Some("Mill".to_owned()),
        issue: Some(issue.to_owned()),
        stance: Stance::For,
    };
    let issues = |document: &Document| -> String {
        let found = positions(document, "Mill").into_iter();
        found.map(|it| it.0.unwrap_or_else(|| "-".to_owned())).collect::<Vec<_>>().join(" ")
    };
    for issue in ["a", "b", "c"] {
        assert_eq!(document.apply(Edit::AddPosition(key(issue))), Ok(()));
    }
    assert_eq!(document.apply(Edit::Move(vec![first], key("c"))), Ok(()));
    assert_eq!(issues(&document), "c a b -");
    assert_eq!(document.apply(Edit::PutBefore(key("b"), Some(key("c")))), Ok(()));
    assert_eq!(issues(&document), "b c a -");
    assert_eq!(document.apply(Edit::PutBefore(key("b"), None)), Ok(()));
    assert_eq!(issues(&document), "c a - b");
    // What comes later stands behind; a new name keeps the place.
    assert_eq!(document.apply(Edit::AddPosition(key("d"))), Ok(()));
    let rename = Edit::Rename(Name::Issue, "c".to_owned(), "x".to_owned());
    assert_eq!(document.apply(rename), Ok(()));
    assert_eq!(issues(&document), "x a - b d");
    assert_eq!(document.apply(Edit::OrderByEvidence(Some("Mill".to_owned()))), Ok(()));
    assert_eq!(issues(&document), "x a b d -");
}

#[test]
fn several_issues_become_one_in_one_step() {
    let mut document = Document::default();
    let key = |issue: &str| PositionKey {
        party: Some("Mill".to_owned()),
        issue: Some(issue.to_owned()),
        stance: Stance::For,
    };
    for issue in ["quota", "cut", "reduction", "wages"] {
        assert_eq!(document.apply(Edit::AddPosition(key(issue))), Ok(()));
    }
    let issues = |document: &Document| {
        let all = positions(document, "Mill").into_iter().filter_map(|it| it.0);
        all.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
    };
    let before = issues(&document);
    let all = ["quota", "cut", "reduction"].map(str::to_owned).to_vec();
    let merge = Edit::Merge(Name::Issue, all.clone(), " quota ".to_owned());
    assert_eq!(document.apply(merge), Ok(()));
    assert_eq!(issues(&document), "quota, wages");
    document.undo();
    assert_eq!(issues(&document), before);
    let nameless = Edit::Merge(Name::Issue, all, " ".to_owned());
    assert_eq!(document.apply(nameless), Err(EditError::NoName));
}

#[test]
fn a_party_that_becomes_another_brings_its_positions_behind_the_others_own() {
    let mut document = Document::default();
    let key = |party: &str, issue: &str| PositionKey {
        party: Some(party.to_owned()),
        issue: Some(issue.to_owned()),
        stance: Stance::For,
    };
    for (party, issue) in [("Mill", "a"), ("Mill", "b"), ("Port", "c"), ("Port", "d")] {
        assert_eq!(document.apply(Edit::AddPosition(key(party, issue))), Ok(()));
    }
    for (party, first, second) in [("Mill", "b", "a"), ("Port", "d", "c")] {
        let before = Edit::PutBefore(key(party, first), Some(key(party, second)));
        assert_eq!(document.apply(before), Ok(()));
    }
    let merge = Edit::Rename(Name::Party, "Port".to_owned(), "Mill".to_owned());
    assert_eq!(document.apply(merge), Ok(()));
    let issues: Vec<_> = positions(&document, "Mill").into_iter().filter_map(|it| it.0).collect();
    assert_eq!(issues, ["b", "a", "d", "c"]);
}

#[test]
fn a_summary_goes_where_the_last_statement_of_its_position_goes() {
    let (mut document, [first, second, _]) = cast();
    let key = |issue: Option<&str>| PositionKey {
        party: Some("Mill".to_owned()),
        issue: issue.map(str::to_owned),
        stance: Stance::Unclear,
    };
    let to_closure =
        |target| Edit::SetField(vec![target], Field::Issue(Some("closure".to_owned())));
    for edit in [Edit::SetSummary(key(None), "closes".to_owned()), to_closure(first)] {
        assert_eq!(document.apply(edit), Ok(()));
    }
    let summary =
        |document: &Document, issue| document.project().summary(&key(issue)).map(str::to_owned);
    assert_eq!(summary(&document, None).as_deref(), Some("closes"));
    let words = Edit::SetSummary(key(Some("closure")), "soon".to_owned());
    assert_eq!(document.apply(words), Ok(()));
    assert_eq!(document.apply(to_closure(second)), Ok(()));
    assert_eq!(summary(&document, None), None);
    let both = summary(&document, Some("closure")).unwrap_or_default();
    assert!(both.contains("closes") && both.contains("soon"), "{both}");
    let against = Edit::SetField(vec![first, second], Field::Stance(Stance::Against));
    assert_eq!(document.apply(against), Ok(()));
    let words: Vec<_> = document.project().kept.iter().collect();
    assert!(matches!(words.as_slice(), [(key, _)] if key.stance == Stance::Against), "{words:?}");
    (0..2).for_each(|_| document.undo());
    assert_eq!(summary(&document, None).as_deref(), Some("closes"));
}

#[test]
fn analysing_again_keeps_the_party_of_the_speaker_that_a_person_chose() {
    let (mut document, [_, second, third]) = cast();
    let again = || {
        let mut it = found(25, 39);
        it.party = Decided::found(Some("Mill".to_owned()), 0.7, "");
        let mut other = found(48, 54);
        other.speaker = Decided::found(Some("Bo".to_owned()), 0.7, "");
        other.party = Decided::found(Some("Union".to_owned()), 0.7, "");
        Analysis { statements: vec![it, other], ..Analysis::default() }
    };
    for edit in [
        Edit::SetField(vec![second], Field::Speaker(Some("Bo".to_owned()))),
        Edit::SetField(vec![third], Field::Speaker(Some("Cy Lund".to_owned()))),
        Edit::AddAnalysis(ReportId(1), again()),
    ] {
        assert_eq!(document.apply(edit), Ok(()));
    }
    assert_eq!(party(&document, second).as_deref(), Some("Union"));
    assert_eq!(party(&document, third), None);
}

#[test]
fn what_is_said_of_a_description_holds_for_its_report() {
    let (mut document, [first, second, _]) = cast();
    let said = |start, end| {
        let mut it = found(start, end);
        it.speaker = Decided::found(Some("UN official".to_owned()), 0.7, "");
        it
    };
    let analysis =
        || Analysis { statements: vec![said(14, 20), said(25, 39)], ..Analysis::default() };
    for edit in [
        Edit::AddAnalysis(ReportId(1), analysis()),
        Edit::SetField(vec![first], Field::Party(Some("United Nations".to_owned()))),
    ] {
        assert_eq!(document.apply(edit), Ok(()));
    }
    let nations = Some("United Nations");
    assert_eq!(party(&document, second).as_deref(), nations);
    assert_eq!(document.apply(Edit::AddAnalysis(ReportId(1), analysis())), Ok(()));
    assert_eq!(party(&document, second).as_deref(), nations);
    let next = Report::new(TEXT.to_owned(), Metadata::default());
    assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(next)])), Ok(()));
    let next = document.project().reports.keys().next_back().copied().unwrap_or_default();
    assert_eq!(document.apply(Edit::AddAnalysis(next, analysis())), Ok(()));
    let there = document.project().reports.get(&next).cloned().unwrap_or_default();
    assert!(
        there.statements.len() == 2 && there.statements.values().all(|it| it.party.value.is_none())
    );
}

/// Two statements of Ada for the mill, one of Bo for the union.
fn cast() -> (Document, [Target; 3]) {
    let mut document = Document::default();
    let report = Report::new(TEXT.to_owned(), Metadata::default());
    assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(report)])), Ok(()));
    let said = |start, end, speaker: &str, party: &str| {
        let mut it = found(start, end);
        it.speaker = Decided::found(Some(speaker.to_owned()), 0.7, "");
        it.party = Decided::found(Some(party.to_owned()), 0.7, "");
        it
    };
    let statements =
        vec![said(14, 20, "Ada", "Mill"), said(25, 39, "Ada", "Mill"), said(48, 54, "Bo", "Union")];
    let analysis = Analysis { statements, ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(ReportId(1), analysis)), Ok(()));
    (document, [2, 3, 4].map(|it| (ReportId(1), StatementId(it))))
}

fn party(document: &Document, target: Target) -> Option<String> {
    document.project().statement(target)?.party.value.clone()
}

#[test]
fn a_new_name_holds_in_what_others_tell_too() {
    let mut document = Document::default();
    let report = Report::new(TEXT.to_owned(), Metadata::default());
    assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(report)])), Ok(()));
    let analysis = || {
        let mut it = found(14, 39);
        it.party = Decided::found(Some("Mill".to_owned()), 0.7, "");
        let span = |start, end| Span::new(start, end).unwrap();
        let mut inner = Inner::new(None, span(20, 24), vec![span(25, 39)]);
        (inner.speaker, inner.party) = (Some("Bo".to_owned()), Some("Mill".to_owned()));
        it.inner = vec![inner];
        Analysis { statements: vec![it], ..Analysis::default() }
    };
    let parties = |document: &Document| {
        let mut all = derive_positions(document.project(), Scope::Project).into_iter();
        (all.next().and_then(|it| it.party), all.next().and_then(|it| it.party))
    };
    let add = || Edit::AddAnalysis(ReportId(1), analysis());
    let rename = Edit::Rename(Name::Party, "Mill".to_owned(), "The works".to_owned());
    let works = || Some("The works".to_owned());
    for edit in [add(), rename, add()] {
        assert_eq!(document.apply(edit), Ok(()));
        let told = document.project().statements().next().unwrap().1.inner[0].party.clone();
        let own = parties(&document);
        assert_eq!(own, (told, None), "no old name comes back as a party");
    }
    assert_eq!(parties(&document), (works(), None));
    // For whom somebody stands holds where they are cited too.
    let bo =
        Edit::SetField(vec![(ReportId(1), StatementId(2))], Field::Speaker(Some("Bo".to_owned())));
    let union =
        Edit::SetField(vec![(ReportId(1), StatementId(2))], Field::Party(Some("Union".to_owned())));
    for edit in [bo, union] {
        assert_eq!(document.apply(edit), Ok(()));
    }
    let inner = document.project().statements().next().unwrap().1.inner[0].clone();
    assert_eq!(inner.party.as_deref(), Some("Union"));
}

#[test]
fn another_speaker_brings_along_the_party() {
    let (mut document, [first, second, third]) = cast();
    let split = Edit::SetField(vec![second], Field::Speaker(Some("Bo".to_owned())));
    assert_eq!(document.apply(split), Ok(()));
    assert_eq!(party(&document, second).as_deref(), Some("Union"));
    document.undo();
    assert_eq!(party(&document, second).as_deref(), Some("Mill"));
    // Nobody knows whom Cy stands for; what a person said of a party stays.
    let fixed = Edit::SetField(vec![third], Field::Party(Some("Guild".to_owned())));
    let stranger = Edit::SetField(vec![first, third], Field::Speaker(Some("Cy".to_owned())));
    assert_eq!(document.apply(fixed), Ok(()));
    assert_eq!(document.apply(stranger), Ok(()));
    assert_eq!(party(&document, first), None);
    assert_eq!(party(&document, third).as_deref(), Some("Guild"));
}

#[test]
fn a_party_can_be_set_in_one_statement_alone() {
    let (mut document, [first, second, _]) = cast();
    let everywhere = Edit::SetField(vec![first], Field::Party(Some("Guild".to_owned())));
    let here = everywhere.alone();
    assert_eq!(document.apply(everywhere), Ok(()));
    assert_eq!(party(&document, second).as_deref(), Some("Guild"), "the other one follows");
    document.undo();
    assert_eq!(here.map(|it| document.apply(it)), Some(Ok(())));
    assert_eq!(party(&document, first).as_deref(), Some("Guild"));
    assert_eq!(party(&document, second).as_deref(), Some("Mill"));
    assert!(document.project().memory.parties.is_empty(), "nothing is remembered of the speaker");
    assert_eq!(document.undo_targets(), [first]);
}

#[test]
fn a_new_name_for_some_of_an_issue_can_be_given_to_all() {
    let (mut document, [first, second, third]) = cast();
    let issue = |it: &str| Field::Issue(Some(it.to_owned()));
    let all = Edit::SetField(vec![first, second, third], issue("mill"));
    assert_eq!(document.apply(all.clone()), Ok(()));
    let other = Edit::SetField(vec![third], issue("wages"));
    assert_eq!(other.everywhere(document.project()).map(|it| document.apply(it)), Some(Ok(())));
    assert!(document.project().statements().all(|(_, it)| it.issue.value == Some("wages".into())));
    document.undo();
    assert_eq!(document.apply(other), Ok(()));
    let mixed = Edit::SetField(vec![second, third], issue("work"));
    assert_eq!(mixed.everywhere(document.project()), None, "they went by two names");
    let whole = Edit::SetField(vec![first, second], issue("work"));
    assert_eq!(whole.everywhere(document.project()), None, "nothing else goes by their name");
    let same = Edit::SetField(vec![first], issue(" mill "));
    assert_eq!(same.everywhere(document.project()), None);
}

#[test]
fn a_name_that_is_there_already_is_told_as_merged() {
    let (document, _) = cast();
    let rename = |new: &str| Edit::Rename(Name::Party, "Mill".to_owned(), new.to_owned());
    assert!(rename(" Union").merges(document.project()));
    assert!(!rename("Guild").merges(document.project()));
    assert!(!rename("Mill").merges(document.project()));
}

#[test]
fn merging_two_speakers_merges_their_sides() {
    let (mut document, [first, _, third]) = cast();
    let merge = Edit::Rename(Name::Speaker, "Bo".to_owned(), "Ada".to_owned());
    assert_eq!(document.apply(merge), Ok(()));
    assert_eq!(party(&document, third).as_deref(), Some("Mill"));
    assert_eq!(party(&document, first).as_deref(), Some("Mill"));
    document.undo();
    assert_eq!(party(&document, third).as_deref(), Some("Union"));
}

#[test]
fn what_was_decided_of_names_holds_for_the_next_report() {
    let (mut document, [first, ..]) = cast();
    let edits = [
        Edit::SetField(vec![first], Field::Party(Some("Guild".to_owned()))),
        Edit::Rename(Name::Party, "Guild".to_owned(), "Millers' Guild".to_owned()),
        Edit::Rename(Name::Speaker, "Bo".to_owned(), "Bo Ek".to_owned()),
        Edit::SetWithin("Millers' Guild".to_owned(), Some("Federation".to_owned())),
        Edit::AddReports(vec![Arc::new(Report::new(TEXT.to_owned(), Metadata::default()))]),
    ];
    for edit in edits {
        assert_eq!(document.apply(edit), Ok(()));
    }
    let next = document.project().reports.keys().next_back().copied().unwrap_or_default();
    let said = |speaker: &str, start| {
        let mut it = found(start, start + 5);
        it.speaker = Decided::found(Some(speaker.to_owned()), 0.7, "");
        it
    };
    let analysis =
        Analysis { statements: vec![said("Ada", 14), said("Bo", 40)], ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(next, analysis)), Ok(()));
    let entry = document.project().reports.get(&next).cloned().unwrap_or_default();
    let shown: Vec<_> = entry
        .in_order()
        .into_iter()
        .map(|(_, it)| (it.speaker.value.clone(), it.party.value.clone()))
        .collect();
    let text = |it: &str| Some(it.to_owned());
    assert_eq!(shown, [(text("Ada"), text("Millers' Guild")), (text("Bo Ek"), text("Union"))]);
    assert_eq!(document.project().with_wider("Millers' Guild"), ["Millers' Guild", "Federation"]);
    let circle = Edit::SetWithin("Federation".to_owned(), Some("Millers' Guild".to_owned()));
    assert_eq!(document.apply(circle), Err(EditError::Circle));
}

#[test]
fn wrong_edits_say_why() {
    let (mut document, target) = document();
    let content = |start, end| {
        Edit::SetField(
            vec![target],
            Field::Spans(Part::Content, Span::new(start, end).into_iter().collect()),
        )
    };
    assert_eq!(document.apply(content(5, 5)), Err(EditError::NoContent));
    assert_eq!(document.apply(content(5, 999)), Err(EditError::WrongSpan));
    assert_eq!(document.apply(Edit::RemoveReports(vec![ReportId(7)])), Err(EditError::NoReport));
    assert_eq!(
        document.apply(Edit::Rename(Name::Party, "a".into(), " ".into())),
        Err(EditError::NoName)
    );
}

#[test]
fn what_is_less_sure_is_held_back_and_comes_again() {
    let (mut document, touched) = document();
    let shown = |document: &Document| {
        let entry = &document.project().reports[&ReportId(1)];
        (entry.statements.len(), entry.held_back.len())
    };
    let note = Edit::SetField(vec![touched], Field::Note("mine".to_owned()));
    assert_eq!(document.apply(note), Ok(()));
    let before = content(&document);
    assert_eq!(document.apply(Edit::SetLeastSure(LeastSure(90))), Ok(()));
    assert_eq!(shown(&document), (1, 1));
    assert!(document.project().statement(touched).is_some_and(|it| it.note == "mine"));
    // Analysing again asks for the same, and what is renamed meanwhile stays renamed.
    let rename = Edit::Rename(Name::Speaker, "Ada".to_owned(), "Ada Berg".to_owned());
    assert_eq!(document.apply(rename), Ok(()));
    let again = Analysis { statements: vec![found(14, 39), found(48, 54)], ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(ReportId(1), again)), Ok(()));
    assert_eq!(shown(&document), (1, 1));
    assert_eq!(document.apply(Edit::SetLeastSure(LeastSure(50))), Ok(()));
    assert_eq!(shown(&document), (2, 0));
    let speakers = document.project().statements().map(|(_, it)| it.speaker.value.clone());
    assert!(speakers.eq([Some("Ada Berg".to_owned()), Some("Ada Berg".to_owned())]));
    while document.undo_label() != Some("change note") {
        document.undo();
    }
    assert_eq!(content(&document), before);
}

#[test]
fn a_party_that_one_report_tells_holds_for_the_full_name_in_others() {
    let (mut document, _) = document();
    let add = |document: &mut Document, speaker: &str, party: Option<&str>| {
        let report = Report::new(TEXT.to_owned(), Metadata::default());
        assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(report)])), Ok(()));
        let id = *document.project().reports.keys().next_back().unwrap();
        let mut it = found(14, 39);
        it.speaker = Decided::found(Some(speaker.to_owned()), 0.9, "");
        it.party = Decided::found(party.map(str::to_owned), 0.9, "");
        let analysis = Analysis { statements: vec![it], ..Analysis::default() };
        assert_eq!(document.apply(Edit::AddAnalysis(id, analysis)), Ok(()));
        id
    };
    let party = |document: &Document, id: ReportId| {
        let entry = &document.project().reports[&id];
        entry.statements.values().next().unwrap().party.value.clone()
    };
    let before = add(&mut document, "Ilan Reuss", None);
    let surname = add(&mut document, "Reuss", None);
    add(&mut document, "Ilan Reuss", Some("Mill"));
    let after = add(&mut document, "Ilan Reuss", None);
    assert_eq!(party(&document, before).as_deref(), Some("Mill"));
    assert_eq!(party(&document, after).as_deref(), Some("Mill"));
    assert_eq!(party(&document, surname), None, "a surname may be somebody else");
    // More reports say otherwise: what was shared follows.
    for _ in 0..2 {
        add(&mut document, "Ilan Reuss", Some("Dam"));
    }
    add(&mut document, "Ilan Reuss", Some("Dam"));
    assert_eq!(party(&document, before).as_deref(), Some("Dam"));
    // Where they no longer agree, nothing is claimed any more.
    for _ in 0..3 {
        add(&mut document, "Ilan Reuss", Some("Port"));
    }
    assert_eq!(party(&document, before), None);
    // Another outlet sets the same name with other marks; and who is a party speaks for itself.
    let curly = add(&mut document, "Mara Dahl", Some("Miller’s Guild"));
    let straight = add(&mut document, "Vera Dahl", Some("Miller's guild"));
    assert_eq!(party(&document, straight), party(&document, curly));
    let itself = add(&mut document, "Mill", None);
    assert_eq!(party(&document, itself).as_deref(), Some("Mill"));
    // Two reports that differ leave the next one unknown.
    add(&mut document, "Mara Kern", Some("Mill"));
    add(&mut document, "Mara Kern", Some("Dam"));
    let open = add(&mut document, "Mara Kern", None);
    assert_eq!(party(&document, open), None);
}

/// Adds a report with one statement; answers with what it says of the speaker's party.
fn add_told(document: &mut Document, speaker: &str, party: Option<&str>, sure: f32) -> ReportId {
    let report = Report::new(TEXT.to_owned(), Metadata::default());
    assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(report)])), Ok(()));
    let id = document.project().reports.keys().next_back().copied().unwrap_or_default();
    let mut it = found(14, 39);
    it.speaker = Decided::found(Some(speaker.to_owned()), 0.9, "");
    it.party = Decided::found(party.map(str::to_owned), sure, "");
    let analysis = Analysis { statements: vec![it], ..Analysis::default() };
    assert_eq!(document.apply(Edit::AddAnalysis(id, analysis)), Ok(()));
    id
}

fn party_in(document: &Document, id: ReportId) -> Option<String> {
    let entry = document.project().reports.get(&id)?;
    entry.statements.values().next()?.party.value.clone()
}

#[test]
fn what_a_report_only_guesses_gives_way_to_what_another_tells() {
    for told_first in [true, false] {
        let (mut document, _) = document();
        let tell = |it: &mut Document| add_told(it, "Dana Morav", Some("Norland"), 0.76);
        let guess = |it: &mut Document| add_told(it, "Dana Morav", Some("Police"), 0.5);
        let (told, guessed) = if told_first {
            (tell(&mut document), guess(&mut document))
        } else {
            let guessed = guess(&mut document);
            (tell(&mut document), guessed)
        };
        // Another report may tell of another office; that is no guess.
        let other = add_told(&mut document, "Dana Morav", Some("Harbour Board"), 0.76);
        add_told(&mut document, "Dana Morav", Some("Norland"), 0.76);
        for (report, party) in [(told, "Norland"), (guessed, "Norland"), (other, "Harbour Board")] {
            assert_eq!(party_in(&document, report).as_deref(), Some(party));
        }
        // What a person said stays.
        let statement = document.project().reports[&guessed].statements.keys().next().copied();
        let target = (guessed, statement.unwrap_or_default());
        let field = Field::Party(Some("Police".to_owned()));
        assert_eq!(document.apply(Edit::SetHere(vec![target], field)), Ok(()));
        add_told(&mut document, "Dana Morav", Some("Norland"), 0.76);
        assert_eq!(party_in(&document, guessed).as_deref(), Some("Police"));
    }
}

#[test]
fn a_country_and_its_government_are_one_party_of_a_project() {
    let (mut document, _) = document();
    let plain = add_told(&mut document, "Vera Dahl", Some("Norland"), 0.8);
    let country = add_told(&mut document, "Norland", Some("Sarmia government"), 0.4);
    add_told(&mut document, "Jorun Abel", Some("Norland government"), 0.7);
    for report in [plain, country] {
        assert_eq!(party_in(&document, report).as_deref(), Some("Norland government"));
    }
}

#[test]
fn somebody_whom_a_report_makes_a_party_of_their_own_is_none_in_others() {
    let (mut document, _) = document();
    let own = add_told(&mut document, "Mara Kern", Some("Mara Kern"), 0.5);
    let open = add_told(&mut document, "Mara", None, 0.0);
    assert_eq!(party_in(&document, own).as_deref(), Some("Mara Kern"));
    assert_eq!(party_in(&document, open), None);
    add_told(&mut document, "Mara Kern", Some("Mill"), 0.7);
    assert_eq!(party_in(&document, own).as_deref(), Some("Mill"));
}

#[test]
fn what_a_report_told_of_others_goes_with_it() {
    let (mut document, _) = document();
    let mut add = |party: Option<&str>| {
        let report = Report::new(TEXT.to_owned(), Metadata::default());
        assert_eq!(document.apply(Edit::AddReports(vec![Arc::new(report)])), Ok(()));
        let id = document.project().reports.keys().next_back().copied().unwrap_or_default();
        let mut it = found(14, 39);
        it.speaker = Decided::found(Some("Ilan Reuss".to_owned()), 0.9, "");
        it.party = Decided::found(party.map(str::to_owned), 0.9, "");
        let analysis = Analysis { statements: vec![it], ..Analysis::default() };
        assert_eq!(document.apply_quietly(Edit::AddAnalysis(id, analysis)), Ok(()));
        id
    };
    let (before, told) = (add(None), add(Some("Mill")));
    let party = |document: &Document| {
        let entry = document.project().reports.get(&before)?;
        entry.statements.values().next()?.party.value.clone()
    };
    assert_eq!(party(&document).as_deref(), Some("Mill"));
    document.undo();
    assert_eq!(party(&document), None);
    document.redo();
    assert_eq!(party(&document).as_deref(), Some("Mill"));
    assert_eq!(document.apply(Edit::RemoveReports(vec![told])), Ok(()));
    assert_eq!(party(&document), None);
    document.undo();
    assert_eq!(party(&document).as_deref(), Some("Mill"));
}

#[test]
fn reports_that_come_one_after_the_other_are_counted_in_their_step() {
    let mut document = Document::default();
    let add = |document: &mut Document, step: Option<u64>, text: &str| {
        let report = Report::new(text.to_owned(), Metadata::default());
        document.join(step, Edit::AddReports(vec![Arc::new(report)])).unwrap()
    };
    let step = add(&mut document, None, "One.");
    assert_eq!(document.undo_label(), Some("add report"));
    let step = add(&mut document, step, "Two.");
    add(&mut document, step, "Three.");
    assert_eq!(document.undo_label(), Some("add 3 reports"));
    document.undo();
    assert!(document.project().reports.is_empty());
}
