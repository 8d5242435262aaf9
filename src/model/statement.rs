//! Statements: what a report says that someone said.

use serde::{Deserialize, Serialize};

use super::{Decided, Origin, ReportId, Span};

/// So sure of a side is the program where it may contradict another.
const SIDED: f32 = 0.6;

/// Names a statement within a project; never used again after a deletion.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct StatementId(pub u64);

/// A statement and the report it stands in.
pub type Target = (ReportId, StatementId);

macro_rules! named {
    ($(#[$doc:meta])* $name:ident, $all:literal { $($(#[$item:meta])* $variant:ident = $text:literal, $key:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$item])* $variant,)* }

        impl $name {
            /// Every value, in the order menus show them.
            pub const ALL: [Self; $all] = [$(Self::$variant),*];

            /// The words shown on screen.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The word written to files.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
        }
    };
}

named! {
    /// What the content of a statement does. The order is that of the model's scores.
    Kind, 7 {
        /// Asserts something past or present that evidence could confirm or refute.
        FactualClaim = "factual claim", "factual_claim";
        /// Says what will, may or would happen.
        Prediction = "prediction", "prediction";
        /// Asks, urges, advises, orders or proposes that somebody do something.
        Demand = "demand", "demand";
        /// The speaker's own plan, intention, offer, refusal or threat to act.
        Promise = "promise", "promise";
        /// Judgement, opinion, praise, blame or feeling that evidence cannot settle.
        Evaluation = "evaluation", "evaluation";
        /// Rejects or denies a claim, an accusation or a characterisation.
        Denial = "denial", "denial";
        /// Questions, greetings, fragments, definitions.
        Other = "other", "other";
    }
}

impl Kind {
    /// Whether a statement of this kind is a claim that evidence can settle.
    pub fn is_claim(self) -> bool {
        matches!(self, Self::FactualClaim | Self::Denial)
    }
}

named! {
    /// Where a speaker stands toward an issue.
    Stance, 4 {
        /// In favour.
        For = "for", "for";
        /// Opposed.
        Against = "against", "against";
        /// Reports without taking a side.
        Neutral = "neutral", "neutral";
        /// Not known, or not to be told.
        Unclear = "unclear", "unclear";
    }
}

impl Stance {
    /// The other side, if it is one.
    pub fn opposite(self) -> Option<Self> {
        match self {
            Self::For => Some(Self::Against),
            Self::Against => Some(Self::For),
            Self::Neutral | Self::Unclear => None,
        }
    }

    /// A sign that tells the stance without colour.
    pub fn sign(self) -> &'static str {
        match self {
            Self::For => "+",
            Self::Against => "−",
            Self::Neutral => "=",
            Self::Unclear => "?",
        }
    }
}

named! {
    /// What a person thinks of a finding.
    Review, 3 {
        /// Not looked at yet.
        Open = "to review", "open";
        /// Right.
        Accepted = "accepted", "accepted";
        /// Wrong; kept, but counted nowhere.
        Rejected = "rejected", "rejected";
    }
}

named! {
    /// Whether content is given word for word.
    QuoteMode, 3 {
        /// All of it stands in quotation marks.
        Direct = "direct", "direct";
        /// Some of it does.
        Mixed = "mixed", "mixed";
        /// None of it does.
        Indirect = "indirect", "indirect";
    }
}

/// An attribution inside the content of a statement: whom the speaker cites.
///
/// In “Axios said an official **had confirmed** that Hamas agreed” the statement is Axios's; the
/// official's is inner. It is the program's alone, found anew with the content around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inner {
    /// Who is cited; `None` in “was said to”.
    pub source: Option<Span>,
    /// What links source and content.
    pub cue: Span,
    /// What is attributed, in reading order; never empty.
    pub content: Vec<Span>,
    /// Who is cited, resolved.
    #[serde(default)]
    pub speaker: Option<String>,
    /// For whom they stand, as the one who cites them tells it.
    #[serde(default)]
    pub party: Option<String>,
    /// What the content is about.
    #[serde(default)]
    pub issue: Option<String>,
    /// Where they stand toward the issue, as it is told.
    #[serde(default = "unclear")]
    pub stance: Stance,
}

fn unclear() -> Stance {
    Stance::Unclear
}

impl Inner {
    /// An attribution of which nothing but the words is known.
    pub fn new(source: Option<Span>, cue: Span, content: Vec<Span>) -> Self {
        Self {
            source,
            cue,
            content,
            speaker: None,
            party: None,
            issue: None,
            stance: Stance::Unclear,
        }
    }

    /// Who says, and how: “an official had confirmed”.
    pub fn words(&self, text: &str) -> String {
        let source = self.source.map_or("somebody", |it| it.of(text));
        format!("{source} {}", self.cue.of(text))
    }

    /// The same with what is attributed: “an official had confirmed that they agreed”.
    pub fn told(&self, text: &str) -> String {
        let content: Vec<_> = self.content.iter().map(|it| it.of(text)).collect();
        format!("{} {}", self.words(text), content.join(" … "))
    }
}

/// Words, views or intentions that a report attributes to someone.
///
/// The parts keep the names of attribution research (PARC, PolNeAR):
/// in “Taxes, *the minister* **said**, will fall” the source is “the minister”,
/// the cue is “said”, and the content is “Taxes” with “will fall”.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Who it is attributed to. `None` in “it was claimed that …”.
    pub source: Decided<Option<Span>>,
    /// What links source and content: a verb, or “according to”.
    pub cue: Decided<Option<Span>>,
    /// What is attributed, in reading order. Several spans where the cue splits it.
    pub content: Decided<Vec<Span>>,
    /// Attributions inside the content, in reading order: the chain of who says that who says.
    #[serde(default)]
    pub inner: Vec<Inner>,
    /// Whether the content is given word for word.
    pub mode: QuoteMode,
    /// Who the source is.
    pub speaker: Decided<Option<String>>,
    /// The side that the speaker stands for in the report.
    pub party: Decided<Option<String>>,
    /// What the content does.
    pub kind: Decided<Option<Kind>>,
    /// What the statement is about.
    pub issue: Decided<Option<String>>,
    /// Where the speaker stands toward the issue.
    pub stance: Decided<Stance>,
    /// What a person wants to remember about it.
    pub note: String,
    /// Whether a person marked it as unsure.
    pub unsure: bool,
    /// What a person thinks of it.
    pub review: Review,
    /// Who found the statement.
    pub origin: Origin,
    /// How sure the program is that this is a statement, from 0 to 1.
    pub confidence: f32,
}

impl Statement {
    /// A statement with these parts and nothing known about it.
    pub fn new(
        source: Option<Span>,
        cue: Option<Span>,
        content: Vec<Span>,
        origin: Origin,
    ) -> Self {
        fn part<T>(value: T, origin: Origin) -> Decided<T> {
            Decided { value, origin, confidence: 1.0, why: String::new() }
        }
        fn unknown<T>(value: T) -> Decided<T> {
            Decided::found(value, 0.0, "")
        }
        Self {
            source: part(source, origin),
            cue: part(cue, origin),
            content: part(content, origin),
            inner: Vec::new(),
            mode: QuoteMode::Indirect,
            speaker: unknown(None),
            party: unknown(None),
            kind: unknown(None),
            issue: unknown(None),
            stance: unknown(Stance::Unclear),
            note: String::new(),
            unsure: false,
            review: Review::Open,
            origin,
            confidence: 1.0,
        }
    }

    /// All spans, source and cue first.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let parts = self.source.value.into_iter().chain(self.cue.value);
        parts.chain(self.content.value.iter().copied())
    }

    /// The part that the program is least sure of, and how sure it is, from 0 to 1; none where
    /// everything is unknown or a person's.
    pub fn least_sure(&self) -> Option<(&'static str, f32)> {
        fn of<T>(it: &Decided<T>, is_known: bool) -> Option<f32> {
            Some(it.confidence).filter(|sure| is_known && *sure > 0.0 && !it.origin.is_human())
        }
        let parts = [
            ("statement", Some(self.confidence).filter(|_| !self.origin.is_human())),
            ("speaker", of(&self.speaker, self.speaker.value.is_some())),
            ("party", of(&self.party, self.party.value.is_some())),
            ("kind", of(&self.kind, self.kind.value.is_some())),
            ("stance", of(&self.stance, self.stance.value != Stance::Unclear)),
        ];
        let known = parts.into_iter().filter_map(|(name, sure)| Some((name, sure?)));
        known.min_by(|one, two| one.1.total_cmp(&two.1))
    }

    /// How sure the program is of the part that it is least sure of.
    pub fn sureness(&self) -> f32 {
        self.least_sure().map_or(1.0, |(_, sure)| sure)
    }

    /// The stretch of text a reader must see to judge the statement.
    pub fn extent(&self) -> Option<Span> {
        self.spans().reduce(Span::join)
    }

    /// Where the statement begins in the text; statements without spans come last.
    pub fn start(&self) -> usize {
        self.extent().map_or(usize::MAX, Span::start)
    }

    /// The cue and the content's words: without “rejected”, “the charge” would say the contrary.
    /// Empty where no content is marked.
    pub fn said_words(&self, text: &str) -> String {
        match (self.cue.value, self.content_words(text)) {
            (Some(cue), words) if !words.is_empty() => format!("{} {words}", cue.of(text)),
            (_, words) => words,
        }
    }

    /// The content's words; pieces are joined by an ellipsis.
    pub fn content_words(&self, text: &str) -> String {
        let words: Vec<_> = self.content.value.iter().map(|span| span.of(text)).collect();
        words.join(" … ")
    }

    /// Who says that who says, where the content attributes something in turn:
    /// “Axios said › an official had confirmed”.
    pub fn chain(&self, text: &str) -> Option<String> {
        let source = self.source.value.map_or("somebody", |it| it.of(text));
        let cue = self.cue.value.map_or("", |it| it.of(text));
        Some(format!("{source} {cue} › {}", self.cites(text)?))
    }

    /// Whom the content cites, and how: the end of the chain.
    pub fn cites(&self, text: &str) -> Option<String> {
        let words: Vec<_> = self.inner.iter().map(|it| it.words(text)).collect();
        (!words.is_empty()).then(|| words.join("; "))
    }

    /// Whether a person decided anything about it.
    pub fn is_touched(&self) -> bool {
        self.origin.is_human()
            || self.review != Review::Open
            || self.unsure
            || !self.note.is_empty()
            || self.origins().into_iter().any(Origin::is_human)
    }

    /// The side that it takes for certain, for or against: a person gave it, or the program is
    /// sure enough of it to hold it against another.
    pub fn sure_side(&self) -> Option<Stance> {
        let is_sure = self.stance.origin.is_human() || self.stance.confidence >= SIDED;
        let side = self.stance.value;
        (is_sure && side.opposite().is_some()).then_some(side)
    }

    /// Whether it counts: everything but what a person rejected.
    pub fn counts(&self) -> bool {
        self.review != Review::Rejected
    }

    fn origins(&self) -> [Origin; 8] {
        [
            self.source.origin,
            self.cue.origin,
            self.content.origin,
            self.speaker.origin,
            self.party.origin,
            self.kind.origin,
            self.issue.origin,
            self.stance.origin,
        ]
    }

    /// Marks everything that the program found as accepted.
    pub fn confirm(&mut self) {
        self.source.confirm();
        self.cue.confirm();
        self.content.confirm();
        self.speaker.confirm();
        self.party.confirm();
        self.kind.confirm();
        self.issue.confirm();
        self.stance.confirm();
        if self.origin == Origin::Program {
            self.origin = Origin::Confirmed;
        }
    }

    /// Takes over a newer finding of the same statement, field by field, where no person decided.
    pub fn refresh(&mut self, newer: Self) {
        let spans_before: Vec<_> = self.spans().collect();
        self.source.refresh(newer.source);
        self.cue.refresh(newer.cue);
        self.content.refresh(newer.content);
        let newer_speaker = newer.speaker.value.clone();
        self.speaker.refresh(newer.speaker);
        // The newer party is that of whom the program takes for the speaker.
        if self.speaker.value == newer_speaker || !self.speaker.origin.is_human() {
            self.party.refresh(newer.party);
        }
        self.kind.refresh(newer.kind);
        self.issue.refresh(newer.issue);
        self.stance.refresh(newer.stance);
        if !self.origin.is_human() {
            self.confidence = newer.confidence;
        }
        if !self.content.origin.is_human() {
            self.inner = newer.inner;
        }
        if !spans_before.iter().copied().eq(self.spans()) {
            self.mode = newer.mode;
        }
    }

    /// How much of the two statements' words are the same, from 0 to 1 (Jaccard, in bytes).
    pub fn likeness(&self, other: &Self) -> f32 {
        let size = |it: &Self| it.spans().map(Span::len).sum::<usize>();
        let pairs = self.spans().flat_map(|a| other.spans().map(move |b| (a, b)));
        let common: usize = pairs.filter_map(|(a, b)| a.common(b)).map(Span::len).sum();
        common as f32 / (size(self) + size(other)).saturating_sub(common).max(1) as f32
    }
}
