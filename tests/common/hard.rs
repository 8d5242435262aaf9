//! A project with everything that is hard to write: made for tests, not for reading.

use std::sync::Arc;

use crate::model::{
    Claim, ClaimId, Decided, Entry, Inner, Kept, Kind, LeastSure, Metadata, Origin, Party,
    PositionKey, Project, Properties, QuoteMode, Report, ReportId, Review, Span, Stance, Statement,
    StatementId,
};

/// Emoji, curly quotes, right-to-left names, and line ends of three sorts.
pub(crate) const TEXT: &str = "😀 Harbour talks 🚢\r\n\r\n“The quay is ours 💪,” سلمى الحداد told דנה לוי on Monday,\r\n“and it stays\tso.”\r\nHe said that the union\r\nclaimed that the clerk had “sworn” nothing.\u{2028}Two 🐟 boats sank in March.\rIt was hushed up.";

/// The span of words, told apart by their number among equal ones.
pub(crate) fn place(text: &str, words: &str, number: usize) -> Span {
    let (at, _) = text.match_indices(words).nth(number).expect(words);
    Span::new(at, at + words.len()).unwrap()
}

fn named(name: impl Into<Option<&'static str>>) -> Option<String> {
    name.into().map(str::to_owned)
}

fn first() -> Statement {
    let at = |words| place(TEXT, words, 0);
    let content = vec![at("“The quay is ours 💪,”"), at("“and it stays\tso.”")];
    let mut it =
        Statement::new(Some(at("سلمى الحداد")), Some(at("told")), content, Origin::Corrected);
    it.mode = QuoteMode::Direct;
    it.speaker = Decided::by_person(named("سلمى الحداد"), Origin::Corrected);
    it.party = Decided::found(named("Front_of 100% | x: <new>, & “old”"), 0.71, "by her role");
    it.kind = Decided::found(Some(Kind::Denial), 0.6, "mostly by “ours”");
    it.issue = Decided::by_person(named("quay"), Origin::Added);
    it.stance = Decided::found(Stance::For, 0.123, "");
    "first line\nsecond\tline \\ \"end\"".clone_into(&mut it.note);
    it.unsure = true;
    it.review = Review::Accepted;
    it.confidence = 0.87;
    it
}

/// Shares its source with the next, runs over a line end, and cites in turn.
fn second() -> Statement {
    let at = |words| place(TEXT, words, 0);
    let whole = "that the union\r\nclaimed that the clerk had “sworn” nothing";
    let mut it = Statement::new(Some(at("He")), Some(at("said")), vec![at(whole)], Origin::Program);
    it.inner = vec![
        Inner {
            party: named("Union"),
            issue: named("oath"),
            stance: Stance::Against,
            ..Inner::new(
                Some(at("the union")),
                at("claimed"),
                vec![at("that the clerk had “sworn” nothing")],
            )
        },
        Inner {
            speaker: named("the clerk"),
            ..Inner::new(Some(at("the clerk")), at("sworn"), vec![at("nothing")])
        },
    ];
    it.mode = QuoteMode::Mixed;
    it.party = Decided::found(named("ליכוד"), 0.5, "");
    it.confidence = 0.912_345_6;
    it
}

fn entry() -> Entry {
    let at = |words| place(TEXT, words, 0);
    let again = Statement::new(
        Some(at("He")),
        None,
        vec![at("the clerk had “sworn” nothing")],
        Origin::Added,
    );
    let mut rejected = Statement::new(None, Some(at("hushed up")), Vec::new(), Origin::Program);
    rejected.review = Review::Rejected;
    let lone = Statement::new(None, Some(at("was")), vec![at("hushed up")], Origin::Program);
    let empty = Statement::new(None, None, Vec::new(), Origin::Added);
    let mut claim =
        Claim::new(at("Two 🐟 boats sank in March.\rIt was hushed up."), 0.4, Origin::Confirmed);
    claim.about = named("Union");
    "checked\nin part".clone_into(&mut claim.note);
    let mut dropped = Claim::new(at("It was hushed up."), 0.9, Origin::Program);
    dropped.review = Review::Rejected;
    let metadata = Metadata {
        title: "Harbour: talks/“talks”?".to_owned(),
        outlet: "The Tide & Co".to_owned(),
        date: "2026-03-02".to_owned(),
        address: "https://news.example/harbour?a=1&b=“2”".to_owned(),
        file: "harbour.txt".to_owned(),
        language: "en".to_owned(),
        hash: "ab".repeat(32),
        ..Metadata::default()
    };
    let statements =
        [(11, first()), (12, second()), (13, again), (14, rejected), (15, lone), (16, empty)];
    Entry {
        report: Arc::new(Report::new(TEXT.to_owned(), metadata)),
        statements: statements.map(|(id, it)| (StatementId(id), Arc::new(it))).into(),
        claims: [(ClaimId(21), claim), (ClaimId(22), dropped)].into(),
        held_back: Vec::new(),
        deleted: vec![at("talks 🚢")],
        model: named("a model"),
    }
}

/// Two reports with one title, of which the second has nothing; decisions of every sort.
pub(crate) fn project() -> Project {
    let title = Metadata { title: "Harbour: talks/“talks”?".to_owned(), ..Metadata::default() };
    let bare = Report::new("Nothing was said.\n".to_owned(), title);
    let bare = Entry { report: Arc::new(bare), ..Entry::default() };
    let party = |name: &str, colour, within: Option<&str>| {
        (name.to_owned(), Party { colour, within: within.map(str::to_owned) })
    };
    let key = |party: Option<&str>, issue: &str, stance| PositionKey {
        party: party.map(str::to_owned),
        issue: Some(issue.to_owned()),
        stance,
    };
    let front = "Front_of 100% | x: <new>, & “old”";
    Project {
        reports: [(ReportId(1), Arc::new(entry())), (ReportId(2), Arc::new(bare))].into(),
        parties: Arc::new(
            [
                party(front, 3, Some("Wide")),
                party("Wide", 1, None),
                party("Union", 2, None),
                party("ליכוד", 0, None),
            ]
            .into(),
        ),
        kept: Arc::new(
            [
                (key(Some(front), "quay", Stance::For), Kept::of_words("Ours,\nshe says.")),
                (
                    key(Some(front), "cranes", Stance::Against),
                    Kept { place: Some(1), added: true, ..Kept::default() },
                ),
            ]
            .into(),
        ),
        properties: Properties {
            title: "Harbour".to_owned(),
            coder: "Ines".to_owned(),
            note: "a\nb".to_owned(),
        },
        least_sure: LeastSure(45),
        last_id: 22,
        ..Project::default()
    }
}

/// Ten reports of ours as the program read them.
pub(crate) fn sample() -> Project {
    let path = std::path::Path::new("tests/projects/matter.standpoint");
    crate::store::read_project(path).expect("the project is there").0
}
