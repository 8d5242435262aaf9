//! Projects of invented reports with findings, of any size: for benchmarks and tests.
//!
//! The same numbers give the same project. Spans are exact: sentences are written in parts.

#![allow(dead_code, reason = "each test and benchmark uses its part")]

use std::sync::Arc;

use standpoint::model::{
    Claim, ClaimId, Decided, Entry, Inner, Kept, Kind, Metadata, Origin, PositionKey, Project,
    QuoteMode, Report, ReportId, Review, Span, Stance, Statement, StatementId,
};

const GIVEN: &str = "Ada|Bruno|Çilem|Dario|Élodie|Fabian|Gudrún|Håkon|Ines|Jovan|Katla|Łukasz|\
    Mirela|Noël|Oona|Pavel|Rosalie|Søren|Tamsin|Ulrik|Vesna|Wim|Ylva|Zoltán";
const FAMILY: &str = "Lindt|Marrow|Öberg|Tesk|Quill|Šarić|Brandeby|Halloran|Núñez|Ostrow|Pell|\
    Rúnarsson|Dunmore|Eskelin|Farrow|Göransson|Imrie|Jaspers";
const OFFICE: &str = "harbour minister|union leader|mayor|party spokesperson|city engineer|\
    finance minister|campaign manager|professor|opposition leader|hospital director";
const OUTLETS: &str = "Harbour Courier|The Tessin Times|Northern Wire|Evening Lamp|Radio Marn|\
    Valley Eye|Het Orms Blad|Daily Quay|Øresby Post|The Plain Ledger|Channel Nine|Le Fanal";
const PARTIES: &str = "Harbour League|Green Reed|Reed campaign|Mill Union|Tessin government|\
    Lindt campaign|Free Quay|Old Town Alliance|Farmers’ Bench|Social Tide|Tide youth|Orm \
    Liberals|Marn army|Nurses’ Guild|Port Authority|Ferry Owners|New Centre|Valley Front|Plain \
    Party|Trade Chamber|Teachers’ League|Marn government|Rail Company|Islanders|Home Owners|\
    Night Drivers|Coast Institute|Synod|Audit Court|Students’ Council";
const ISSUES: &str = "harbour bridge|rent cap|night buses|fishing truce|grain levy|prison reform|\
    coal exit|ferry strike|hospital merger|water treaty|school meals|border fence|wage deal|tram \
    extension|pension age|land register|arms embargo|wolf hunt|airport tax|language law|dam \
    repair|data centre|election date|refugee quota|vaccine order|stadium loan|forest fund|bank \
    rescue|police cameras|mine closure|sugar duty|peace talks|milk price|river locks|speed limit|\
    housing bond|coast guard|opera roof|nuclear inquiry|ceasefire line";
/// As many as there are kinds, in their order.
const MODALS: &str = "did|would|must|is going to|seems to|did not|helps to";
/// In turn for and against what they are about.
const VERBS: &str = "protect|burden|serve|weaken|finance|divide|modernise|bankrupt|reassure|\
    isolate|connect|endanger|shelter|overlook|strengthen|punish|reward|delay|unite|displace";
const OBJECTS: &str = "small farms|the old quarter|young families|both coasts|the ferry crews|\
    public servants|the inner suburbs|island schools|pensioners|honest traders|the upper valley|\
    night workers|the smaller parties|patients|the state treasury";
const PLACES: &str = "Marn|Øresby|Tessin|Upper Orm|Quayside|Sankt Brann|the delta|Västerhamn|\
    Port Ellery|Dunmarsh|Kőhalom|the capital|Nether Pell|Rivafonte";
const MONTHS: &str = "January|March|April|May|June|September|October|November";
const CROWDS: &str = "residents|dockers|nurses|delegates|drivers|students|officers|shopkeepers|\
    farmers|engineers|protesters|teachers|monks|sailors|clerks|tenants";
const DEEDS: &str = "gathered outside the town hall|signed a petition|left the meeting early|\
    waited for a decision|blocked the northern gate|counted the damage|voted by show of hands";
const SAYING: &str = "said|argued|warned|insisted|claimed|told reporters|announced|wrote|conceded";
/// Sentences with `<` parts `>`: `s` source, `c` cue, `k` content, `@` a person, `~` a verb, `#` and
/// `+` clauses.
const FORMS: &str = "<s@> <c~> <kthat #>|<s@> <c~> <kthat #>|<k“#,”> <s@> <cadded>|<k“#,”> <csaid> \
    <s@>|<k“#,”> <s@> <csaid>, <k“and +”>|<cAccording to> <s@>, <k#>|<k#>, <s@> <ctold reporters>|\
    <s@> <c~> <kthat # “and nobody asked”>|<s@> <c~> <k“#”>|it <cwas claimed> <kthat #>|<s@> \
    <c~> <kthe ministry had confirmed that #>|<s@> <c~> <kthat # and that +>";

/// Numbers that look random and are the same on every machine (`SplitMix64`).
#[derive(Default)]
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn pick(&mut self, words: &'static str) -> &'static str {
        nth(words, self.next() as usize >> 1)
    }

    fn sure(&mut self) -> f32 {
        (25 + self.below(75)) as f32 / 100.0
    }
}

fn nth(words: &'static str, at: usize) -> &'static str {
    words.split('|').nth(at % words.split('|').count()).unwrap_or_default()
}

/// Name and party of a person: always the same for the same number.
fn person(number: usize) -> (String, &'static str) {
    (format!("{} {}", nth(GIVEN, number), nth(FAMILY, number / 7)), nth(PARTIES, number))
}

/// A report while it is written.
#[derive(Default)]
struct Draft {
    text: String,
    /// Characters written, also those cut again: a copy must not run out of step with its story.
    written: usize,
    story: Random,
    /// What the outlet makes of it: its title, its cuts.
    house: Random,
    is_copy: bool,
    statements: Vec<Statement>,
    claims: Vec<Claim>,
    /// The people and the issues of the story, and who was quoted so far.
    cast: Vec<usize>,
    issues: Vec<&'static str>,
    quoted: Vec<usize>,
}

impl Draft {
    fn new(story: u64, house: u64) -> Self {
        let (mut story, house) = (Random(story), Random(house));
        let cast = (0..7).map(|_| story.below(168)).collect();
        let issues = (0..4).map(|_| story.pick(ISSUES)).collect();
        Self { story, house, cast, issues, ..Self::default() }
    }

    /// Writes words and tells where they stand. Copies have typewriter quotes.
    fn add(&mut self, words: &str) -> Option<Span> {
        self.written += words.chars().count();
        let mut words = words.to_owned();
        if self.is_copy {
            words = words.replace(['“', '”'], "\"").replace('’', "'");
        }
        if self.text.is_empty() || self.text.ends_with('\n') || self.text.ends_with(". ") {
            let at = words.find(char::is_alphabetic).unwrap_or_default();
            words.get_mut(at..=at).into_iter().for_each(str::make_ascii_uppercase);
        }
        let at = self.text.len();
        self.text.push_str(&words);
        Span::new(at, self.text.len())
    }

    /// A clause, its issue, its kind as a number, and its side.
    fn clause(&mut self) -> (String, &'static str, usize, Stance) {
        let issue = self.issues.get(self.story.below(4)).copied().unwrap_or_default();
        let (verb, kind) = (self.story.below(20), self.story.below(Kind::ALL.len()));
        let number = self.story.below(88) + 2;
        let when = match self.story.below(3) {
            0 => format!("before {} {}", number / 3 + 1, self.story.pick(MONTHS)),
            1 => format!("at a cost of {} million crowns", number * 7),
            _ => format!("by {number} percent"),
        };
        let (object, place) = (self.story.pick(OBJECTS), self.story.pick(PLACES));
        let does = format!("{} {}", nth(MODALS, kind), nth(VERBS, verb));
        let words = format!("the {issue} {does} {object} in {place} {when}");
        let side = if self.story.below(100) < 25 { 2 + verb % 2 } else { verb % 2 };
        (words, issue, kind, Stance::ALL.get(side).copied().unwrap_or(Stance::Unclear))
    }

    /// The words for a person, the name, the party, and how the program would know who it is.
    fn voice(&mut self) -> (String, String, &'static str, String) {
        let number = self.cast.get(self.story.below(7)).copied().unwrap_or_default();
        let ((name, party), family) = (person(number), nth(FAMILY, number / 7));
        let pronoun = if number % 2 == 0 { "she" } else { "he" };
        let (words, why) = if self.quoted.last() == Some(&number) && self.story.below(100) < 60 {
            (pronoun.to_owned(), format!("the person quoted last before “{pronoun}”"))
        } else if self.quoted.contains(&number) {
            (family.to_owned(), format!("“{family}” refers to “{name}”"))
        } else if self.story.below(100) < 50 {
            (format!("{} {name}", nth(OFFICE, number)), "the name in the source".to_owned())
        } else {
            (format!("{name} of the {party}"), format!("“{party}” stands behind the name"))
        };
        self.quoted.push(number);
        (words, name, party, why)
    }

    /// Writes a sentence with an attribution.
    fn statement(&mut self) -> Option<Statement> {
        let (form, saying) = (self.story.pick(FORMS), self.story.pick(SAYING));
        let ((words, issue, kind, stance), (more, ..)) = (self.clause(), self.clause());
        let voice = if form.contains('@') { self.voice() } else { <_>::default() };
        let (voice, speaker, party, told) = voice;
        let (mut source, mut cue, mut content) = (None, None, vec![]);
        for piece in form.split(['<', '>']).filter(|it| !it.is_empty()) {
            let piece = piece.replace('@', &voice).replace('~', saying);
            let piece = piece.replace('#', &words).replace('+', &more);
            match piece.split_at_checked(1) {
                Some(("s", words)) => source = self.add(words),
                Some(("c", words)) => cue = self.add(words),
                Some(("k", words)) => content.extend(self.add(words)),
                _ => drop(self.add(&piece)),
            }
        }
        let mut it = Statement::new(source, cue, content, Origin::Program);
        if form.contains("had confirmed") {
            let at = it.content.value.first()?.start();
            let told = Span::new(at + 27, self.text.len()).into_iter().collect();
            it.inner.push(Inner::new(Span::new(at, at + 12), Span::new(at + 13, at + 26)?, told));
        }
        let quoted = if form.contains("k“") { QuoteMode::Direct } else { QuoteMode::Mixed };
        it.mode = if form.contains('“') { quoted } else { QuoteMode::Indirect };
        self.add(". ")?;
        let (mut sure, linked) = (|| self.story.sure(), "linked to the cue by the model");
        it.confidence = sure();
        it.cue = Decided::found(it.cue.value, sure(), "marked by the model");
        it.source = Decided::found(it.source.value, sure(), linked);
        it.content = Decided::found(it.content.value, sure(), linked);
        let why = format!("“{issue}”, as other statements say it");
        it.issue = Decided::found(Some(issue.to_owned()), sure(), why);
        let why = format!("mostly by “{}”", words.rsplit(' ').next().unwrap_or_default());
        it.kind = Decided::found(Kind::ALL.get(kind).copied(), sure(), why.as_str());
        it.stance = Decided::found(stance, sure(), why);
        let name = |it: &str| (!it.is_empty()).then(|| it.to_owned());
        it.speaker = Decided::found(name(&speaker), sure(), told);
        it.party = Decided::found(name(party), sure(), "named in the apposition before the name");
        Some(it)
    }

    /// Writes a sentence in the reporter's own voice; some are claims worth checking.
    fn own_voice(&mut self) {
        let number = self.story.below(960) + 4;
        let (crowd, deed) = (self.story.pick(CROWDS), self.story.pick(DEEDS));
        let (place, month) = (self.story.pick(PLACES), self.story.pick(MONTHS));
        let issue = self.story.pick(ISSUES);
        let sentence = match self.story.below(3) {
            0 => format!("In {place}, {number} {crowd} {deed} because of the {issue}."),
            1 => format!("Some {number} {crowd} from {place} {deed} in {month}."),
            _ => format!("Since {month}, the {issue} has kept {number} {crowd} of {place} busy."),
        };
        let span = self.add(&sentence);
        self.add(" ");
        let sure = self.story.sure();
        if self.story.below(100) < 15 {
            self.claims.extend(span.map(|it| Claim::new(it, sure, Origin::Program)));
        }
    }

    /// Writes paragraphs with a statement each; a copy leaves some out again and ends with its own.
    fn write(&mut self, statements: usize) {
        let cut = if self.is_copy { 10 + self.house.below(31) } else { 0 };
        for number in 1..=statements {
            let ends = (self.text.len(), self.statements.len(), self.claims.len());
            let statement = self.statement();
            self.statements.extend(statement);
            while self.written < 5_000 * number / statements {
                self.own_voice();
            }
            self.text.truncate(self.text.trim_end().len());
            self.add("\n");
            if self.house.below(100) < cut {
                self.text.truncate(ends.0);
                self.statements.truncate(ends.1);
                self.claims.truncate(ends.2);
            }
        }
        if self.is_copy {
            std::mem::swap(&mut self.story, &mut self.house);
            (0..3).for_each(|_| self.own_voice());
        }
    }

    fn metadata(&mut self) -> Metadata {
        let issue = self.issues.first().copied().unwrap_or_default();
        let (crowd, place) = (self.house.pick(CROWDS), self.house.pick(PLACES));
        let title = format!("Quarrel over the {issue} divides {crowd} in {place}");
        let (byline, outlet) = (person(self.house.below(168)).0, self.house.pick(OUTLETS).into());
        let day = self.cast.iter().sum::<usize>() % 365;
        let date = format!("2026-{:02}-{:02}", day / 31 + 1, day % 28 + 1);
        Metadata { title, outlet, date, byline, ..Metadata::default() }
    }
}

/// A report without findings.
pub(crate) fn text(seed: u64) -> (String, Metadata) {
    let mut draft = Draft::new(seed, !seed);
    draft.write(25);
    (std::mem::take(&mut draft.text), draft.metadata())
}

/// The stories that the reports of a project tell: where a number stands again, a copy stands.
pub(crate) fn stories(reports: usize, seed: u64) -> Vec<u64> {
    let (mut random, mut found) = (Random(seed), Vec::new());
    for _ in 0..reports {
        let (new, earlier) = (random.next(), random.below(found.len()));
        let copied = found.get(earlier).copied().filter(|_| random.below(100) < 3);
        found.push(copied.unwrap_or(new));
    }
    found
}

/// A project with so many reports, each with about so many statements.
pub(crate) fn project(reports: usize, statements_each: usize, seed: u64) -> Project {
    let mut project = Project::default();
    PARTIES.split('|').for_each(|it| project.ensure_party(it));
    for (name, wider) in [("Reed campaign", "Green Reed"), ("Tide youth", "Social Tide")] {
        if let Some(party) = Arc::make_mut(&mut project.parties).get_mut(name) {
            party.within = Some(wider.to_owned());
        }
    }
    let (mut random, mut told) = (Random(!seed), std::collections::BTreeSet::new());
    for story in stories(reports, seed) {
        let mut draft = Draft::new(story, random.next());
        draft.is_copy = !told.insert(story);
        draft.write(statements_each);
        let (metadata, id) = (draft.metadata(), ReportId(project.next_id()));
        let mut entry = Entry::default();
        for mut it in draft.statements {
            if !project.least_sure.allows(it.confidence) {
                entry.held_back.push(Arc::new(it));
                continue;
            }
            review(&mut it, &mut random);
            if random.below(200) == 0 {
                let (party, issue) = (it.party.value.clone(), it.issue.value.clone());
                let key = PositionKey { party, issue, stance: it.stance.value };
                let words = "In a person’s own words.".to_owned();
                Arc::make_mut(&mut project.kept).insert(key, Kept::of_words(words));
            }
            entry.statements.insert(StatementId(project.next_id()), Arc::new(it));
        }
        let claims = draft.claims.into_iter();
        entry.claims = claims.map(|it| (ClaimId(project.next_id()), it)).collect();
        entry.report = Arc::new(Report::new(draft.text, metadata));
        entry.model = Some("synthetic".to_owned());
        project.reports.insert(id, Arc::new(entry));
    }
    project
}

/// What a person does to some of the statements.
fn review(it: &mut Statement, random: &mut Random) {
    match random.below(100) {
        0..20 => {
            it.confirm();
            it.review = Review::Accepted;
        }
        20..24 => it.review = Review::Rejected,
        24..27 => it.speaker.correct(Some(person(random.below(168)).0)),
        27..29 => it.party.correct(Some(random.pick(PARTIES).to_owned())),
        29..31 => it.stance.correct(Stance::Neutral),
        31..35 => "Compare with what was said in the hearing.".clone_into(&mut it.note),
        35..37 => it.unsure = true,
        37 => it.origin = Origin::Added,
        _ => {}
    }
}

#[test]
fn spans_fit_and_nothing_is_left_to_chance() {
    let project = project(100, 25, 7);
    for entry in project.reports.values() {
        let all = entry.all_statements().flat_map(Statement::spans);
        let text = entry.report.text();
        let mut spans = all.chain(entry.claims.values().map(|it| it.span));
        assert!(spans.all(|it| it.fits(text) && it.trimmed(text) == Some(it)));
    }
    assert_eq!(project, self::project(100, 25, 7));
}
