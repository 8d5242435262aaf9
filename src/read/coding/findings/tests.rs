use proptest::prelude::*;

use super::*;
use crate::{
    export,
    model::{Metadata, Origin, Properties},
};

fn written(project: &Project) -> Vec<u8> {
    let mut bytes = Vec::new();
    let json = export::Format::named("json").unwrap();
    json.write(project, &mut bytes, &mut || std::ops::ControlFlow::Continue(())).unwrap();
    bytes
}

#[test]
fn the_hard_project_comes_back_whole() {
    let project = crate::hard::project();
    assert_eq!(read(&written(&project)).unwrap(), project);
}

fn error(change: impl Fn(&mut serde_json::Value)) -> String {
    let mut file = serde_json::from_slice(&written(&crate::hard::project())).unwrap();
    change(&mut file);
    read(file.to_string().as_bytes()).unwrap_err().to_string()
}

#[test]
fn what_cannot_be_is_told_with_its_place() {
    let told = error(|it| it["reports"][0]["statements"][0]["cue"]["value"]["end"] = 9999.into());
    assert!(told.contains("report 1, statement 11, cue: 55 to 9999"), "{told}");
    let told = error(|it| it["reports"][0]["statements"][0]["cue"]["value"]["start"] = 56.into());
    assert!(told.contains("other words stand at 56 to 59"), "{told}");
    let told = error(|it| it["reports"][0]["claims"][0]["id"] = 11.into());
    assert!(told.contains("claim 11 has a number that is taken"), "{told}");
    let told = error(|it| it["reports"][0]["claims"][0]["review"] = "perhaps".into());
    assert!(told.contains("“perhaps” is not known"), "{told}");
    let told = error(|it| it["version"] = 2.into());
    assert!(told.contains("version 2"), "{told}");
    let told = error(|it| it["parties"][0]["colour"] = 99.into());
    assert!(told.contains("no colour 99"), "{told}");
    assert!(read(b"{}").is_err() && read(b"\xff[").is_err() && read(&[b'['; 9999]).is_err());
}

#[test]
fn a_file_without_its_list_of_parties_has_those_of_the_positions() {
    let mut file: serde_json::Value =
        serde_json::from_slice(&written(&crate::hard::project())).unwrap();
    file.as_object_mut().unwrap().remove("parties");
    let project = read(file.to_string().as_bytes()).unwrap();
    let names: Vec<_> = project.parties.keys().map(String::as_str).collect();
    assert_eq!(names, ["Front_of 100% | x: <new>, & “old”", "Union", "Wide", "ליכוד"]);
    assert_eq!(project.with_wider(names[0]), [names[0], "Wide"]);
}

fn name() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[a-c😀é \"\\\\\n]{1,3}")
}

fn decided<T: std::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Decided<T>> {
    (value, origin(), 0.0_f32..=1.0, "[a“\n]{0,2}")
        .prop_map(|(value, origin, confidence, why)| Decided { value, origin, confidence, why })
}

fn origin() -> impl Strategy<Value = Origin> {
    use Origin::{Added, Confirmed, Corrected, Program};
    prop::sample::select(vec![Program, Confirmed, Corrected, Added])
}

/// A span of whole characters of the text.
fn span(text: &str) -> impl Strategy<Value = Span> + use<> {
    let at: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    (0..at.len() - 1, 0..at.len() - 1)
        .prop_map(move |(a, b)| Span::new(at[a.min(b)], at[a.max(b) + 1]).unwrap())
}

fn spans(text: &str) -> impl Strategy<Value = Vec<Span>> + use<> {
    prop::collection::vec(span(text), 1..3)
}

fn inner_of(text: &str) -> impl Strategy<Value = Inner> + use<> {
    let parts = (prop::option::of(span(text)), span(text), spans(text));
    let stance = prop::sample::select(Stance::ALL.to_vec());
    (parts, name(), name(), name(), stance).prop_map(|(parts, speaker, party, issue, stance)| {
        let (source, cue, content) = parts;
        Inner { source, cue, content, speaker, party, issue, stance }
    })
}

fn statement_of(text: &str) -> impl Strategy<Value = Statement> + use<> {
    let parts = (
        decided(prop::option::of(span(text))),
        decided(prop::option::of(span(text))),
        decided(prop::collection::vec(span(text), 0..3)),
        prop::collection::vec(inner_of(text), 0..3),
        prop::sample::select(QuoteMode::ALL.to_vec()),
    );
    let names = (decided(name()), decided(name()), decided(name()));
    let kinds = (
        decided(prop::option::of(prop::sample::select(Kind::ALL.to_vec()))),
        decided(prop::sample::select(Stance::ALL.to_vec())),
        prop::sample::select(Review::ALL.to_vec()),
    );
    let rest = ("[a\t\n😀]{0,3}", any::<bool>(), origin(), 0.0_f32..=1.0);
    (parts, names, kinds, rest).prop_map(|(parts, names, kinds, rest)| Statement {
        source: parts.0,
        cue: parts.1,
        content: parts.2,
        inner: parts.3,
        mode: parts.4,
        speaker: names.0,
        party: names.1,
        issue: names.2,
        kind: kinds.0,
        stance: kinds.1,
        review: kinds.2,
        note: rest.0,
        unsure: rest.1,
        origin: rest.2,
        confidence: rest.3,
    })
}

fn entry_of() -> impl Strategy<Value = (Entry, Vec<Claim>, Vec<Statement>)> {
    "[a-z “😀é\r\n\t]{1,30}".prop_flat_map(|text| {
        let claims = (span(&text), name(), 0.0_f32..=1.0, origin()).prop_map(
            |(span, about, confidence, origin)| Claim {
                about,
                ..Claim::new(span, confidence, origin)
            },
        );
        (
            prop::collection::vec(statement_of(&text), 0..4),
            prop::collection::vec(claims, 0..3),
            prop::collection::vec(span(&text), 0..2),
            (name(), "[a-f0-9]{0,4}", "[a😀]{0,2}"),
        )
            .prop_map(move |(statements, claims, deleted, (model, hash, title))| {
                let metadata = Metadata { title, hash, ..Metadata::default() };
                let report = Arc::new(Report::new(text.clone(), metadata));
                (Entry { report, deleted, model, ..Entry::default() }, claims, statements)
            })
    })
}

prop_compose! {
    fn project()(
        entries in prop::collection::vec(entry_of(), 0..3),
        parties in prop::collection::btree_map("[a-c]{1,2}", (0..PALETTE_SIZE, name()), 0..3),
        (title, coder, note) in ("[a\n]{0,2}", "[a]{0,2}", "[\ta]{0,2}"),
        least_sure in 0_u8..=100,
    ) -> Project {
        let mut project = Project {
            properties: Properties { title, coder, note },
            least_sure: LeastSure(least_sure),
            ..Project::default()
        };
        let parties = parties.into_iter();
        project.parties =
            Arc::new(parties.map(|(name, (colour, within))| (name, Party { colour, within })).collect());
        for (mut entry, claims, statements) in entries {
            let id = ReportId(project.next_id());
            entry.statements = statements
                .into_iter()
                .map(|it| (StatementId(project.next_id()), Arc::new(it)))
                .collect();
            entry.claims = claims.into_iter().map(|it| (ClaimId(project.next_id()), it)).collect();
            project.reports.insert(id, Arc::new(entry));
        }
        let keys = crate::model::derive_positions(&project, crate::model::Scope::Project);
        let keys = keys.into_iter().flat_map(|it| it.positions).map(|it| it.key);
        let kept = |place| Kept { place, added: place.is_some(), ..Kept::of_words("So\nthey say") };
        let places = [None, Some(4), Some(0)].into_iter().cycle();
        project.kept = Arc::new(keys.zip(places).map(|(it, place)| (it, kept(place))).collect());
        project
    }
}

proptest! {
    #[test]
    fn every_project_comes_back_whole(project in project()) {
        prop_assert_eq!(read(&written(&project)).unwrap(), project);
    }
}
