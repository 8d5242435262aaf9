//! Projects that exporters are tried on: one that is hard to write, and one that is large.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    Claim, ClaimId, Decided, Entry, Inner, Kept, Kind, Metadata, Origin, PositionKey, Project,
    QuoteMode, Report, ReportId, Review, Span, Stance, Statement, StatementId,
};

/// Speaker, cue and content as they stand in the text, and the party.
type Said<'a> = (&'a str, &'a str, &'a str, Option<&'a str>, Stance);

fn span(text: &str, words: &str) -> Option<Span> {
    text.find(words).and_then(|at| Span::new(at, at + words.len()))
}

fn entry(project: &mut Project, text: &str, metadata: Metadata, said: &[Said<'_>]) -> ReportId {
    let mut entry = Entry {
        report: Arc::new(Report::new(text.to_owned(), metadata)),
        model: Some("model <1> & more".to_owned()),
        ..Entry::default()
    };
    for (speaker, cue, content, party, stance) in said {
        let content: Vec<_> = span(text, content).into_iter().collect();
        let mut it = Statement::new(span(text, speaker), span(text, cue), content, Origin::Program);
        it.speaker = Decided::found(Some((*speaker).to_owned()), 0.9, "named");
        it.party = Decided::found(party.map(str::to_owned), 0.8, "named");
        it.issue = Decided::found(Some("=HYPERLINK(\"x\") & <dam>".to_owned()), 0.8, "");
        it.stance = Decided::found(*stance, 0.9, "");
        it.kind = Decided::found(Some(Kind::Demand), 0.7, "");
        it.mode = QuoteMode::Direct;
        it.confidence = 0.71;
        if let Some(party) = party {
            project.ensure_party(party);
        }
        entry.statements.insert(StatementId(project.next_id()), Arc::new(it));
    }
    let id = ReportId(project.next_id());
    project.reports.insert(id, Arc::new(entry));
    id
}

/// Letters of many scripts, cells like formulas, line ends of Windows, names without end, unknown
/// parties, a report without findings.
pub(crate) fn project() -> Project {
    let mut project = Project::default();
    "=1+1 “Hard” <project> & ünïcödé".clone_into(&mut project.properties.title);
    "@coder".clone_into(&mut project.properties.coder);
    "+note\r\nsecond line".clone_into(&mut project.properties.note);
    first(&mut project);
    second(&mut project);
    third(&mut project);
    let metadata = Metadata { date: "around Easter".to_owned(), ..Metadata::default() };
    entry(&mut project, "", metadata, &[]);
    project
}

fn first(project: &mut Project) {
    let text = "The gates 😀 stay\r\n\r\n=Vera Lind said “we 👩‍👩‍👧 won’t <b>move</b> & won’t pay”. \
                -Olof Berg replied @once that it’s 100 % false.\r\n\
                The dam holds 3 | 4 of the *water* in `the` [valley](x).\r\n";
    let metadata = Metadata {
        title: "=cmd|' /C calc'!A0 “The gates” <stay> #1".to_owned(),
        outlet: "@The Lakes | Herald".to_owned(),
        date: "2026-05-03T10:15".to_owned(),
        byline: "-Jo\u{0}hn".to_owned(),
        address: "https://news.example/a?b=1&c=\"2\"#x|y".to_owned(),
        file: "+file.html".to_owned(),
        language: "en-GB".to_owned(),
        hash: "00".repeat(32),
    };
    let said = [
        (
            "=Vera Lind",
            "said",
            "“we 👩‍👩‍👧 won’t <b>move</b> & won’t pay”",
            Some("+Lake Union"),
            Stance::For,
        ),
        (
            "-Olof Berg",
            "replied",
            "@once that it’s 100 % false",
            Some("+Lake Union"),
            Stance::Against,
        ),
        ("The dam", "holds", "3 | 4 of the *water* in `the` [valley](x)", None, Stance::Unclear),
    ];
    let id = entry(project, text, metadata, &said);
    let Some(entry) = project.reports.get_mut(&id).map(Arc::make_mut) else { return };
    if let Some(span) = span(text, "The dam holds") {
        let mut claim = Claim::new(span, 0.9, Origin::Program);
        claim.about = Some("+Lake Union".to_owned());
        "-check\r\nthis".clone_into(&mut claim.note);
        entry.claims.insert(ClaimId(900), claim);
    }
    if let Some(it) = entry.statements.values_mut().next().map(Arc::make_mut) {
        "=note".clone_into(&mut it.note);
        it.unsure = true;
        it.review = Review::Accepted;
        it.origin = Origin::Corrected;
    }
    let key = PositionKey {
        party: Some("+Lake Union".to_owned()),
        issue: Some("=HYPERLINK(\"x\") & <dam>".to_owned()),
        stance: Stance::For,
    };
    let kept = Kept::of_words("=They | want *it* & <more>\r\n- all");
    Arc::make_mut(&mut project.kept).insert(key, kept);
}

fn second(project: &mut Project) {
    let text = "العربية\n\nقال أحمد المنصوري إن السد آمن. אמר יעקב לוי כי הסכר בטוח. \
                Ο Νίκος Παππάς είπε ότι το φράγμα αντέχει. Иван Петров сказал, что плотина выдержит. \
                山田太郎は安全だと述べた。";
    let metadata = Metadata {
        title: "السد آمن — הסכר בטוח — Το φράγμα — Плотина".to_owned(),
        outlet: "Ἑστία · Вестник".to_owned(),
        date: "2026-05-04".to_owned(),
        address: "javascript:alert(1)".to_owned(),
        language: "ar".to_owned(),
        ..Metadata::default()
    };
    let said = [
        ("أحمد المنصوري", "قال", "إن السد آمن", Some("حزب النهر"), Stance::For),
        ("יעקב לוי", "אמר", "כי הסכר בטוח", Some("מפלגת הנהר"), Stance::For),
        ("Νίκος Παππάς", "είπε", "ότι το φράγμα αντέχει", Some("Κόμμα"), Stance::Neutral),
        ("Иван Петров", "сказал", "что плотина выдержит", Some("Партия"), Stance::Against),
        ("山田太郎", "述べた", "安全だ", None, Stance::For),
    ];
    entry(project, text, metadata, &said);
}

fn third(project: &mut Project) {
    let name = format!("The Very {} Council", "Long-Named-and-Unbreakable".repeat(20));
    let content = "word ".repeat(9_000);
    let text = format!("{name} said {} in the end. Ann said the union had agreed.", content.trim());
    let said = [
        (name.as_str(), "said", content.trim(), Some(name.as_str()), Stance::For),
        ("Ann", "said", "the union had agreed", None, Stance::Unclear),
    ];
    let metadata = Metadata { title: name.clone(), outlet: name.clone(), ..Metadata::default() };
    let id = entry(project, &text, metadata, &said);
    let Some(entry) = project.reports.get_mut(&id).map(Arc::make_mut) else { return };
    if let (Some(it), Some(cue)) = (entry.statements.values_mut().last(), span(&text, "had agreed"))
    {
        let inner = Inner::new(span(&text, "the union"), cue, vec![cue]);
        let (party, issue) = (Some("+Lake Union".to_owned()), Some("agreement".to_owned()));
        Arc::make_mut(it).inner = vec![Inner { party, issue, stance: Stance::For, ..inner }];
    }
}

/// The project again and again, with new numbers, until it has so many reports.
pub(crate) fn repeated(project: &Project, reports: usize) -> Project {
    let mut large = Project { reports: BTreeMap::new(), ..project.clone() };
    for entry in project.reports.values().cycle().take(reports) {
        let mut again = Entry { report: entry.report.clone(), ..Entry::default() };
        again.model.clone_from(&entry.model);
        for it in entry.statements.values() {
            let id = StatementId(large.next_id());
            again.statements.insert(id, it.clone());
        }
        for it in entry.claims.values() {
            let id = ClaimId(large.next_id());
            again.claims.insert(id, it.clone());
        }
        let id = ReportId(large.next_id());
        large.reports.insert(id, Arc::new(again));
    }
    large
}
