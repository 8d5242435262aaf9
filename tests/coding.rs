//! QDA and DNA projects: what is written is read again, and nothing that is read does harm.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::too_many_lines,
    reason = "tests, and the project that they are made with"
)]

#[path = "common/synthetic.rs"]
mod synthetic;
#[path = "common/trial.rs"]
mod trial;

use std::{io::Write as _, ops::ControlFlow, sync::Arc};

use standpoint::{
    export::Format,
    interop::dna::titles,
    model::{Claim, Inner, Origin, Party, Project, Report, Review, Span, Stance, Statement},
    read::{Ask, ReadError, Reading, read},
};

/// Which characters end a line.
#[derive(Clone, Copy)]
enum LineEnds {
    Lf,
    CrLf,
}

fn written(project: &Project, format: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    Format::named(format).unwrap().write(project, &mut bytes, &mut go_on).unwrap();
    bytes
}

fn read_qdpx(bytes: &[u8], ask: Ask<'_>) -> Result<Project, ReadError> {
    read(bytes, "a.qdpx", &[], ask).map(|it| it.found)
}

fn read_dna(bytes: &[u8], ask: Ask<'_>) -> Result<Project, ReadError> {
    read(bytes, "a.dna", &[], ask).map(|it| it.found)
}

fn read_event_list(bytes: &[u8], reports: &[Arc<Report>]) -> Result<Reading, ReadError> {
    read(bytes, "a.csv", reports, &mut go_on)
}

/// Sixty reports without what is held back, which no other program is told.
fn large() -> Project {
    let mut project = synthetic::project(60, 8, 5);
    for entry in project.reports.values_mut() {
        Arc::make_mut(entry).held_back.clear();
    }
    project
}

fn go_on() -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn qdpx(project: &Project, ends: LineEnds) -> Vec<u8> {
    written(project, if matches!(ends, LineEnds::Lf) { "qdpx" } else { "qdpx-maxqda" })
}

fn dna_project(project: &Project) -> Vec<u8> {
    written(project, "dna")
}

fn feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Where the span lies with line feeds.
fn moved(span: Span, text: &str) -> Span {
    let at = |byte: usize| feeds(&text[..byte]).len();
    Span::new(at(span.start()), at(span.end())).unwrap()
}

/// What XML cannot hold goes.
fn plain(words: &str) -> String {
    words.replace(['\u{0}', '\u{1}'], "")
}

fn expected(it: &Statement, text: &str) -> Statement {
    let to = |span: Span| moved(span, text);
    let mut it = it.clone();
    it.source.value = it.source.value.map(to);
    it.cue.value = it.cue.value.map(to);
    it.content.value = it.content.value.into_iter().map(to).collect();
    let inner = |it: Inner| Inner {
        source: it.source.map(to),
        cue: to(it.cue),
        content: it.content.iter().copied().map(to).collect(),
        ..it
    };
    it.inner = it.inner.into_iter().map(inner).collect();
    it.note = plain(&it.note);
    it
}

fn counted(project: &Project) -> Project {
    let mut it = project.clone();
    for entry in it.reports.values_mut() {
        let entry = Arc::make_mut(entry);
        entry.statements.retain(|_, it| it.counts());
        entry.claims.retain(|_, it| it.review != Review::Rejected);
    }
    it
}

fn assert_same(before: &Project, after: &Project) {
    assert_eq!(before.reports.len(), after.reports.len());
    for (one, other) in before.reports.values().zip(after.reports.values()) {
        let text = one.report.text();
        assert_eq!(other.report.text(), feeds(text));
        assert_eq!((&other.report.metadata, &other.model), (&one.report.metadata, &one.model));
        let wanted: Vec<_> = one.in_order().into_iter().map(|(_, it)| expected(it, text)).collect();
        let got: Vec<_> = other.in_order().into_iter().map(|(_, it)| it.clone()).collect();
        assert_eq!(got, wanted);
        let claim = |it: &Claim| Claim { span: moved(it.span, text), ..it.clone() };
        let wanted: Vec<_> = one.claims_in_order().into_iter().map(|(_, it)| claim(it)).collect();
        let got: Vec<_> = other.claims_in_order().into_iter().map(|(_, it)| it.clone()).collect();
        assert_eq!(got, wanted);
    }
    assert_eq!(after.kept, before.kept);
    assert_eq!(after.properties, before.properties);
}

#[test]
fn a_qda_project_of_ours_comes_back_whole() {
    for project in [large(), trial::project()] {
        let project = counted(&project);
        for ends in [LineEnds::Lf, LineEnds::CrLf] {
            let bytes = qdpx(&project, ends);
            let after = read_qdpx(&bytes, &mut go_on).unwrap();
            assert_same(&project, &after);
            for (name, Party { colour, within }) in project.parties.iter() {
                let got = after.parties.get(name).unwrap();
                let ring = name.starts_with("Ring");
                assert_eq!((got.colour, &got.within), (*colour, if ring { &None } else { within }));
            }
            let again = read_qdpx(&qdpx(&after, ends), &mut go_on).unwrap();
            assert_eq!(again, after);
        }
    }
}

/// The archive with what `change` makes of its description.
fn changed(bytes: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut file = from.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::copy(&mut file, &mut content).unwrap();
        if name == "project.qde" {
            content = change(std::str::from_utf8(&content).unwrap()).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        to.start_file(name, options).unwrap();
        to.write_all(&content).unwrap();
    }
    to.finish().unwrap().into_inner()
}

fn archive(described: &str, sources: &[(&str, &str)]) -> Vec<u8> {
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in sources.iter().chain(&[("Project.qde", described)]) {
        to.start_file(*name, options).unwrap();
        to.write_all(text.as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

const FOREIGN: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Harbour" origin="ATLAS.ti 25">
<Users><User guid="{AAAAAAAA-0000-0000-0000-000000000001}" name="M"/></Users>
<CodeBook><Codes><Code guid="C0000000-0000-0000-0000-000000000001" name="Views" isCodable="true">
<Code guid="c0000000-0000-0000-0000-000000000002" name="On tolls" isCodable="true"/></Code></Codes></CodeBook>
<Variables><Variable guid="d0000000-0000-0000-0000-000000000001" name="Publisher" typeOfVariable="Text"/></Variables>
<Sources><TextSource guid="e0000000-0000-0000-0000-000000000001" name="Quay news" plainTextPath="internal://e1.txt">
<PlainTextSelection guid="f0000000-0000-0000-0000-000000000001" startPosition="4" endPosition="9"><Description>my memo</Description>
<Coding guid="f1000000-0000-0000-0000-000000000001"><CodeRef targetGUID="{C0000000-0000-0000-0000-000000000002}"/></Coding>
<Coding guid="f1000000-0000-0000-0000-000000000002"><CodeRef targetGUID="c0000000-0000-0000-0000-000000000001"/></Coding>
</PlainTextSelection>
<PlainTextSelection guid="f0000000-0000-0000-0000-000000000002" startPosition="4" endPosition="900">
<Coding guid="f1000000-0000-0000-0000-000000000003"><CodeRef targetGUID="c0000000-0000-0000-0000-000000000001"/></Coding></PlainTextSelection>
<VariableValue><VariableRef targetGUID="d0000000-0000-0000-0000-000000000001"/><TextValue>Gazette</TextValue></VariableValue>
</TextSource><PictureSource guid="e0000000-0000-0000-0000-000000000002" name="p"/></Sources></Project>"#;

#[test]
fn a_coded_selection_of_another_program_is_a_statement_about_its_code() {
    let bytes = archive(FOREIGN, &[("Sources/E1.txt", "\u{feff}😀a\r\nTolls are bad.")]);
    for (found, words) in [
        (read_qdpx(&bytes, &mut go_on).unwrap(), "olls "),
        (read_qdpx(&changed_origin(&bytes), &mut go_on).unwrap(), "Tolls"),
    ] {
        let (_, entry) = found.reports.first_key_value().unwrap();
        let metadata = &entry.report.metadata;
        assert_eq!((metadata.title.as_str(), metadata.outlet.as_str()), ("Quay news", "Gazette"));
        let shown: Vec<_> = entry
            .in_order()
            .into_iter()
            .map(|(_, it)| {
                let words = it.content_words(entry.report.text());
                (words, it.issue.value.clone().unwrap(), it.note.clone(), it.origin)
            })
            .collect();
        let of =
            |issue: &str| (words.to_owned(), issue.to_owned(), "my memo".to_owned(), Origin::Added);
        assert_eq!(shown, [of("Views > On tolls"), of("Views")]);
    }
}

/// As if it were a program that counts both characters of a line end.
fn changed_origin(bytes: &[u8]) -> Vec<u8> {
    assert!(!bytes.is_empty());
    archive(
        &FOREIGN.replace("ATLAS.ti 25", "Other 1"),
        &[("sources/e1.txt", "\u{feff}😀a\r\nTolls are bad.")],
    )
}

#[test]
fn codes_that_were_changed_elsewhere_are_taken_over() {
    let bytes = qdpx(&trial::project(), LineEnds::Lf);
    let id = |xml: &str, name: &str| {
        let code = xml.split("<Code ").find(|it| it.contains(&format!("name=\"{name}\""))).unwrap();
        code.split('"').nth(1).unwrap().to_owned()
    };
    let bytes = changed(&bytes, |xml| {
        let (from, to) = (id(xml, "for"), id(xml, "against"));
        xml.replace(&format!("targetGUID=\"{from}\""), &format!("targetGUID=\"{to}\""))
    });
    let found = read_qdpx(&bytes, &mut go_on).unwrap();
    assert!(found.statements().all(|(_, it)| it.stance.value != Stance::For));
    let corrected: Vec<_> = found
        .statements()
        .filter(|(_, it)| it.stance.origin == Origin::Corrected)
        .map(|(_, it)| (it.stance.value, it.stance.confidence, it.issue.origin))
        .collect();
    assert_eq!(corrected, [(Stance::Against, 1.0, Origin::Program)]);
}

#[test]
fn what_is_no_project_is_told() {
    assert!(read_qdpx(b"no", &mut go_on).is_ok_and(|it| it.statements().count() == 0));
    assert!(matches!(
        read_qdpx(&archive("<Project/>", &[]), &mut go_on),
        Err(ReadError::NoReports(_))
    ));
    assert!(matches!(read_qdpx(&archive(FOREIGN, &[]), &mut go_on), Err(ReadError::Half(_))));
    let bytes = qdpx(&trial::project(), LineEnds::Lf);
    let stopped = read_qdpx(&bytes, &mut || ControlFlow::Break(()));
    assert_eq!(stopped, Err(ReadError::Cancelled));
    let empty = rusqlite_bytes("CREATE TABLE A (B)");
    assert!(matches!(read_dna(&empty, &mut go_on), Err(ReadError::NoReports(_))));
}

fn rusqlite_bytes(batch: &str) -> Vec<u8> {
    let mut it = rusqlite::Connection::open_in_memory().unwrap();
    it.execute_batch(batch).unwrap();
    it.serialize("main").unwrap().to_vec()
}

#[test]
fn a_dna_project_keeps_what_dna_knows() {
    let project = counted(&trial::project());
    let after = read_dna(&dna_project(&project), &mut go_on).unwrap();
    let mut titles = titles(project.reports.values().map(|it| it.report.name())).into_iter();
    for (one, other) in project.reports.values().zip(after.reports.values()) {
        let (before, metadata) = (&one.report.metadata, &other.report.metadata);
        let title = titles.next().unwrap();
        let title = if before.title.chars().count() > 190 { before.title.clone() } else { title };
        assert_eq!(metadata.title, title);
        assert_eq!((&metadata.date, &metadata.outlet), (&before.date, &before.outlet));
        assert_eq!((&metadata.byline, &metadata.address), (&before.byline, &before.address));
        let text = one.report.text();
        assert_eq!(other.report.text(), feeds(text));
        let marked = |it: &Statement| {
            it.content.value.iter().copied().reduce(Span::join).or(it.extent()).unwrap()
        };
        let mut wanted: Vec<_> = one
            .statements
            .values()
            .map(|it| {
                let span = moved(marked(it), text);
                let fields =
                    [&it.speaker.value, &it.party.value, &it.issue.value].map(Clone::clone);
                (span, fields, it.stance.value, it.kind.value, it.note.clone())
            })
            .collect();
        let mut got: Vec<_> = other
            .statements
            .values()
            .map(|it| {
                let fields =
                    [&it.speaker.value, &it.party.value, &it.issue.value].map(Clone::clone);
                (marked(it), fields, it.stance.value, it.kind.value, it.note.clone())
            })
            .collect();
        wanted.sort_by_key(|it| it.0);
        got.sort_by_key(|it| it.0);
        assert_eq!(got, wanted);
    }
}

#[test]
fn tables_that_are_none_are_not_looked_at() {
    let endless = "CREATE VIEW DOCUMENTS AS WITH RECURSIVE a (b) AS (SELECT 1 UNION ALL SELECT b FROM a)
        SELECT b AS ID, b AS Title, b AS Text, b AS Author, b AS Source, b AS Notes, b AS Date FROM a";
    let found = read_dna(&rusqlite_bytes(endless), &mut go_on);
    assert!(matches!(found, Err(ReadError::NoReports(_))));
    let large = "CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY, Title, Text AS (zeroblob(900000000)), Author, Source, Notes, Date);
        INSERT INTO DOCUMENTS (Title) VALUES ('a');";
    assert!(read_dna(&rusqlite_bytes(large), &mut go_on).is_err());
    let odd = "CREATE TABLE Documents (ID INTEGER PRIMARY KEY, Title, Text, Author, Source, Notes, Date);
        CREATE TABLE MORE (A); CREATE TABLE STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder);
        INSERT INTO DOCUMENTS VALUES (1, NULL, 'a😀b', 2, x'ff', NULL, -99999999999999);
        INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 4, 1), (2, 1, 1, 0, 2, 1), (3, 1, 1, -1, 3, 1), (4, 1, 9, 0, 1, 1);";
    let found = read_dna(&rusqlite_bytes(odd), &mut go_on).unwrap();
    assert_eq!(found.statements().count(), 1);
}

#[test]
fn an_event_list_finds_the_reports_that_it_was_made_of() {
    for project in [large(), trial::project()] {
        let project = counted(&project);
        let bytes = written(&project, "dna-events");
        let reports: Vec<_> = project.reports.values().map(|it| Arc::clone(&it.report)).collect();
        let found = read_event_list(&bytes, &reports).unwrap();
        assert!(found.left_out.is_empty(), "{:?}", found.left_out);
        let shown = |of: &Project| -> Vec<_> {
            let hull = |it: &Statement| {
                it.content.value.iter().copied().reduce(Span::join).or(it.extent())
            };
            let all = of.reports.values().flat_map(|entry| {
                let mut all: Vec<_> = entry
                    .statements
                    .values()
                    .map(|it| (entry.report.name().to_owned(), hull(it), it.party.value.clone()))
                    .collect();
                all.sort();
                all
            });
            all.collect()
        };
        assert_eq!(shown(&found.found), shown(&project));
        assert!(matches!(read_event_list(&bytes, &[]), Err(ReadError::NoReports(_))));
    }
}

/// Numbers without any order, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

fn damaged(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut it = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(it.len());
        match dice.below(4) {
            0 => it.truncate(at),
            1 => _ = it.splice(at..it.len().min(at + 9), bytes.iter().copied().take(5)),
            _ => {
                if let Some(byte) = it.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
    }
    it
}

#[test]
fn damaged_files_do_no_harm() {
    let project = trial::project();
    let mut dice = Dice(20_261_126);
    let (archive, database) = (qdpx(&project, LineEnds::Lf), dna_project(&project));
    let list = written(&project, "dna-events");
    let reports: Vec<_> = project.reports.values().map(|it| Arc::clone(&it.report)).collect();
    let mut read = 0;
    for _ in 0..1500 {
        read += usize::from(read_qdpx(&damaged(&archive, &mut dice), &mut go_on).is_ok());
        read += usize::from(read_dna(&damaged(&database, &mut dice), &mut go_on).is_ok());
        read += usize::from(read_event_list(&damaged(&list, &mut dice), &reports).is_ok());
    }
    for _ in 0..500 {
        let seed = dice.below(usize::MAX);
        let bytes = changed(&archive, |xml| {
            let mut dice = Dice(u64::try_from(seed).unwrap());
            String::from_utf8_lossy(&damaged(xml.as_bytes(), &mut dice)).into_owned()
        });
        read += usize::from(read_qdpx(&bytes, &mut go_on).is_ok());
    }
    assert!(read > 100, "{read}");
}

/// A file that unpacks to far more than it is.
#[test]
fn bombs_are_refused() {
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let method = zip::CompressionMethod::Deflated;
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    to.start_file("project.qde", options).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..66 {
        to.write_all(&zeros).unwrap();
    }
    let bytes = to.finish().unwrap().into_inner();
    assert!(bytes.len() < 1_000_000);
    assert!(matches!(read_qdpx(&bytes, &mut go_on), Err(ReadError::TooMuch(_))));
    let many = format!("<Project><CodeBook>{}", "<Codes/>".repeat(800_000));
    let bytes = archive(&many, &[]);
    assert!(matches!(read_qdpx(&bytes, &mut go_on), Err(ReadError::TooMuch(_))));
}

/// `QualCoder` keeps a memo for each coding, and writes a selection for each.
#[test]
fn statements_survive_a_program_that_takes_selections_apart() {
    let bytes = qdpx(&counted(&trial::project()), LineEnds::Lf);
    let apart = changed(&bytes, |xml| {
        let mut written = String::new();
        for (at, piece) in xml.split("<PlainTextSelection ").enumerate() {
            let Some((inside, rest)) = piece.split_once("</PlainTextSelection>") else {
                written.push_str(piece);
                continue;
            };
            let (head, codings) = inside.split_once("</Description>").unwrap();
            for coding in codings.split_inclusive("</Coding>").filter(|it| it.contains("<Coding")) {
                let new = format!("guid=\"{at:08}");
                let head = head.replacen("guid=\"", &new, 1);
                let parts = ["<PlainTextSelection ", &head, "</Description>", coding];
                written.extend(parts);
                written.push_str("</PlainTextSelection>");
            }
            written.push_str(rest);
        }
        written
    });
    let [before, after] = [bytes, apart].map(|it| read_qdpx(&it, &mut go_on).unwrap());
    assert_eq!(after, before);
}
