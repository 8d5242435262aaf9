//! A hard project for tests and trials of exporters and readers.

use std::sync::Arc;

use standpoint::model::{
    Claim, ClaimId, Decided, Entry, Inner, Kept, Kind, Metadata, Origin, Party, PositionKey,
    Project, QuoteMode, Report, ReportId, Review, Span, Stance, Statement, StatementId,
};

/// The stretch of these words.
fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("no “{words}”"));
    Span::new(start, start + words.len()).unwrap()
}

fn entry(text: &str, title: &str, hash: &str) -> Entry {
    let metadata = Metadata {
        title: title.to_owned(),
        outlet: "The \"Quay\" & Harbour <Gazette>".to_owned(),
        date: "2026-03-09".to_owned(),
        byline: "Noor עמית".to_owned(),
        address: format!("https://example.org/a?b=c&d=é{hash}"),
        file: "port.txt".to_owned(),
        language: "en-GB".to_owned(),
        hash: hash.repeat(16),
    };
    let report = Arc::new(Report::new(text.to_owned(), metadata));
    Entry { report, model: Some("trial 1".to_owned()), ..Entry::default() }
}

/// Reports of our own with everything that exporters stumble over.
pub(crate) fn project() -> Project {
    let mut project = Project::default();
    let text = "The port 🚢 will open, said Noor al-Sabah (نور الصباح) 😀.\r\n\r\n\
        “Tolls,” insisted Amit Levi (עמית לוי), “are theft; they \"hurt\" us.”\r\n\
        It was denied that berths & <quays> leak.\r\nThe toll brings 4 million a year.\r\n";
    let mut first = entry(text, "Port talks", "aa11");
    let mut add = |entry: &mut Entry, it: Statement| {
        let id = StatementId(project.next_id());
        entry.statements.insert(id, Arc::new(it));
    };
    let part = |words: &str| span(text, words);
    let named = |it: &str| Decided::found(Some(it.to_owned()), 0.75, "because of\nits name");
    let mut it = Statement::new(
        Some(part("Noor al-Sabah (نور الصباح)")),
        Some(part("said")),
        vec![part("The port 🚢 will open")],
        Origin::Confirmed,
    );
    it.speaker = named("Noor al-Sabah نور");
    it.party = Decided::by_person(Some("Harbour Board".to_owned()), Origin::Corrected);
    it.kind = Decided::found(Some(Kind::Prediction), 0.5, "");
    it.issue = named("Toll");
    it.stance = Decided::found(Stance::For, 0.625, "will open");
    "a < b & \"c\"\u{1}\u{0}\r\n  second: line\n😀 ]]>".clone_into(&mut it.note);
    it.review = Review::Accepted;
    let inner = Inner::new(Some(part("The port 🚢")), part("will"), vec![part("open")]);
    it.inner = vec![Inner { party: Some("Harbour Board".to_owned()), ..inner }];
    add(&mut first, it);
    let mut it = Statement::new(
        Some(part("Amit Levi (עמית לוי)")),
        Some(part("insisted")),
        vec![part("“Tolls,”"), part("“are theft; they \"hurt\" us.”")],
        Origin::Program,
    );
    it.mode = QuoteMode::Direct;
    it.speaker = named("Amit Levi");
    it.party = named("Ferry Union 😀");
    it.issue = named("Toll");
    it.kind = Decided::found(Some(Kind::Evaluation), 0.875, "");
    it.stance = Decided::found(Stance::Against, 0.5, "");
    it.unsure = true;
    add(&mut first, it);
    let content = vec![part("berths & <quays> leak")];
    let mut it = Statement::new(None, Some(part("denied")), content, Origin::Added);
    it.issue = named("Harbour Board");
    it.stance = Decided::found(Stance::Neutral, 0.5, "");
    add(&mut first, it.clone());
    it.review = Review::Rejected;
    add(&mut first, it);
    add(
        &mut first,
        Statement::new(Some(part("Amit Levi (עמית לוי)")), None, Vec::new(), Origin::Added),
    );
    let mut claim = Claim::new(part("The toll brings 4 million a year."), 0.5, Origin::Program);
    claim.about = Some("Harbour Board".to_owned());
    "check & see".clone_into(&mut claim.note);
    let mut rejected = claim.clone();
    rejected.review = Review::Rejected;
    first.claims = [(ClaimId(901), claim), (ClaimId(902), rejected)].into();
    let other = "Line one\nAnn said no.\n";
    let mut second = entry(other, "Port talks", "bb22");
    let content = vec![span(other, "no")];
    let mut it = Statement::new(
        Some(span(other, "Ann")),
        Some(span(other, "said")),
        content,
        Origin::Program,
    );
    it.party = named("Quay & <Sons>");
    it.issue = named("toll");
    it.stance = Decided::found(Stance::Unclear, 0.5, "");
    add(&mut second, it);
    let third = entry("", &"A long title ✓ ".repeat(20), "");
    for (id, it) in [(101, first), (102, second), (103, third)] {
        project.reports.insert(ReportId(id), Arc::new(it));
    }
    around(&mut project);
    project
}

/// What stands beside the reports.
fn around(project: &mut Project) {
    for name in ["Harbour Board", "Ferry Union 😀", "Quay & <Sons>", "City", "Ring A", "Ring B"] {
        project.ensure_party(name);
    }
    let parties = Arc::make_mut(&mut project.parties);
    parties.insert("Toll".to_owned(), Party { colour: 7, within: Some("City".to_owned()) });
    for (name, within) in [("Harbour Board", "Toll"), ("Ring A", "Ring B"), ("Ring B", "Ring A")] {
        if let Some(it) = parties.get_mut(name) {
            it.within = Some(within.to_owned());
        }
    }
    let key =
        PositionKey { party: Some("Harbour Board".to_owned()), issue: None, stance: Stance::For };
    let kept = Kept::of_words("They want it.\n\nIndeed & so.");
    project.kept = Arc::new([(key, kept)].into());
    "Port & <toll>".clone_into(&mut project.properties.title);
    "Zoë".clone_into(&mut project.properties.coder);
    "All about\nthe port".clone_into(&mut project.properties.note);
}
