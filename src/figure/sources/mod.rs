//! Who gets a word: how much of what reports attribute goes to whom, and how much has no name.

mod draw;

use std::collections::BTreeMap;

use super::tally::{Evidence, Shown, largest, reports, shown};
use crate::model::{Filter, Project, Review, Target};

/// More speakers are left out, those with the fewest words.
pub const MOST_BARS: usize = 40;

/// Speakers by the number of words that they get.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// The speakers, the one with the most words first.
    pub bars: Vec<Bar>,
    /// All statements together, also those of speakers that were left out.
    pub totals: Totals,
    /// How many speakers were left out.
    pub more_speakers: usize,
}

/// Whether a source can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Naming {
    /// It has a name.
    Named,
    /// The report has words for it, but no name: “an official”.
    Unnamed,
    /// The report has no words for it: “it was claimed that …”.
    Absent,
}

impl Naming {
    /// Every value, in the order figures show them.
    pub const ALL: [Self; 3] = [Self::Named, Self::Unnamed, Self::Absent];

    /// Its name in tables; messages choose their words by it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Unnamed => "unnamed",
            Self::Absent => "no source",
        }
    }

    /// A speaker that a person or a quotation before it gave counts, also without words here.
    fn of(it: &Shown<'_>) -> Self {
        // Scripts without capitals have no small letters either.
        let proper = |name: &str| name.chars().any(|c| c.is_alphabetic() && !c.is_lowercase());
        match &it.statement.speaker.value {
            Some(name) if proper(name) => Self::Named,
            None if it.statement.source.value.is_none() => Self::Absent,
            _ => Self::Unnamed,
        }
    }
}

/// One speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Who; `None` gathers all whom nothing is known of, apart for each [`Naming`].
    pub speaker: Option<String>,
    /// The party that most of the words are said for; `None` if it is unknown.
    pub party: Option<String>,
    /// Whether it is a name.
    pub naming: Naming,
    /// Words of the contents.
    pub words: usize,
    /// Number of statements.
    pub statements: usize,
    /// The words as a part of all words, from 0 to 1.
    pub share: f32,
    /// The statements, most telling first.
    pub evidence: Vec<Target>,
}

/// All statements together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Words of named sources.
    pub named: usize,
    /// Words of sources without a name.
    pub unnamed: usize,
    /// Words that have no source.
    pub absent: usize,
    /// Number of statements.
    pub statements: usize,
    /// Claims worth checking that nobody stands behind, in the same reports. `None` while the filter
    /// chooses among statements: the two can not be compared then.
    pub claims: Option<usize>,
}

impl Totals {
    /// All words.
    pub fn words(&self) -> usize {
        self.named + self.unnamed + self.absent
    }

    /// The words of such sources.
    pub fn of(&self, naming: Naming) -> usize {
        match naming {
            Naming::Named => self.named,
            Naming::Unnamed => self.unnamed,
            Naming::Absent => self.absent,
        }
    }

    fn add(&mut self, naming: Naming, words: usize) {
        self.statements += 1;
        match naming {
            Naming::Named => self.named += words,
            Naming::Unnamed => self.unnamed += words,
            Naming::Absent => self.absent += words,
        }
    }

    /// The part of statements and claims that are claims nobody stands behind, from 0 to 1.
    pub fn unbacked(&self) -> Option<f32> {
        let claims = self.claims?;
        let all = claims + self.statements;
        (all > 0).then(|| claims as f32 / all as f32)
    }
}

/// The statements of a speaker while they are gathered.
#[derive(Default)]
struct Heap<'a> {
    words: usize,
    evidence: Evidence,
    parties: BTreeMap<&'a str, usize>,
}

impl Sources {
    /// Counts the words of the statements that the filter allows.
    pub fn derive(project: &Project, filter: &Filter) -> Self {
        let mut it = Self::default();
        let mut all: BTreeMap<(Naming, Option<&str>), Heap<'_>> = BTreeMap::new();
        for found in shown(project, filter) {
            let (naming, words) = (Naming::of(&found), words(&found));
            it.totals.add(naming, words);
            let speaker = found.statement.speaker.value.as_deref();
            let heap = all.entry((naming, speaker)).or_default();
            heap.words += words;
            heap.evidence.add(&found);
            // The unknown are not one: they have no party together.
            if let Some(party) = found.party().filter(|_| speaker.is_some()) {
                *heap.parties.entry(party).or_default() += words;
            }
        }
        let total = it.totals.words().max(1) as f32;
        let bar = |((naming, speaker), heap): ((Naming, Option<&str>), Heap<'_>)| {
            // Of parties with as many words the first in the alphabet is taken.
            let party = heap.parties.iter().rev().max_by_key(|it| it.1);
            Bar {
                speaker: speaker.map(str::to_owned),
                party: party.map(|it| (*it.0).to_owned()),
                naming,
                words: heap.words,
                statements: heap.evidence.len(),
                share: heap.words as f32 / total,
                evidence: heap.evidence.sorted(),
            }
        };
        it.bars = all.into_iter().map(bar).collect();
        it.more_speakers = largest(&mut it.bars, MOST_BARS, |it| it.words);
        it.totals.claims = (!chooses_statements(filter)).then(|| {
            let claims = reports(project, filter).flat_map(|(_, entry)| entry.claims.values());
            claims.filter(|it| it.review != Review::Rejected && it.stands_out()).count()
        });
        it
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.bars.is_empty()
    }

    /// The table, with a row of heads: a row for each speaker.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let head = ["speaker", "party", "source", "words", "statements", "share_of_words"];
        let mut rows = vec![head.map(str::to_owned).to_vec()];
        for bar in &self.bars {
            let row = [
                bar.speaker.clone().unwrap_or_default(),
                bar.party.clone().unwrap_or_default(),
                bar.naming.name().to_owned(),
                bar.words.to_string(),
                bar.statements.to_string(),
                format!("{:.3}", bar.share),
            ];
            rows.push(row.to_vec());
        }
        rows
    }
}

/// Words of the content.
fn words(it: &Shown<'_>) -> usize {
    let text = it.entry.report.text();
    let count = |span: &crate::model::Span| span.of(text).split_whitespace().count();
    it.statement.content.value.iter().map(count).sum()
}

/// Whether the filter asks for more than reports.
fn chooses_statements(filter: &Filter) -> bool {
    let none = Filter::default();
    let rest = Filter {
        reports: none.reports,
        outlets: none.outlets,
        from: none.from,
        until: none.until,
        ..filter.clone()
    };
    !rest.is_empty()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        figure::{
            Drawing,
            sample::{Said, project},
        },
        model::{Claim, ClaimId, Origin, Span, Stance},
    };

    fn sample() -> Project {
        let said = |party| Said::new(party, "toll", Stance::For);
        let mut project = project(&[
            ("2026-01-01", said("Mill").by("Ann Reed")),
            ("2026-01-02", said("Mill").by("Ann Reed")),
            ("2026-01-03", said("Dam").by("Ann Reed")),
            ("2026-01-04", said("Dam").by("an engineer")),
            ("2026-01-05", said("Dam")),
            ("2026-01-06", said("").sourceless()),
            ("2026-01-07", said("").by("李明").sourceless()),
            ("2026-01-08", said("Mill").by("Ann Reed").reviewed(Review::Rejected)),
        ]);
        let mut claims = [0.9, 0.2, 0.8, 0.7].map(|it| {
            let span = Span::new(0, 3).unwrap();
            Claim::new(span, it, Origin::Program)
        });
        claims[2].review = Review::Rejected;
        if let Some(entry) = project.reports.values_mut().next() {
            Arc::make_mut(entry).claims = (1..).map(ClaimId).zip(claims).collect();
        }
        project
    }

    #[test]
    fn words_are_counted_for_each_speaker() {
        let it = Sources::derive(&sample(), &Filter::default());
        let expected = [
            ["Ann Reed", "Mill", "named", "12", "3", "0.429"],
            ["李明", "", "named", "4", "1", "0.143"],
            ["", "", "unnamed", "4", "1", "0.143"],
            ["an engineer", "Dam", "unnamed", "4", "1", "0.143"],
            ["", "", "no source", "4", "1", "0.143"],
        ];
        assert_eq!(it.rows()[1..], expected);
        let totals = Totals { named: 16, unnamed: 8, absent: 4, statements: 7, claims: Some(2) };
        assert_eq!(it.totals, totals);
        assert_eq!(it.totals.unbacked(), Some(2.0 / 9.0));
    }

    #[test]
    fn claims_are_compared_only_with_all_statements_of_the_reports() {
        let filter = Filter { until: "2026-01-04".into(), ..Filter::default() };
        let it = Sources::derive(&sample(), &filter);
        assert_eq!((it.totals.statements, it.totals.claims), (4, Some(2)));
        let filter = Filter { stances: [Stance::For].into(), ..filter };
        assert_eq!(Sources::derive(&sample(), &filter).totals.unbacked(), None);
        let filter = Filter { stances: [Stance::Unclear].into(), ..filter };
        let none = Sources::derive(&sample(), &filter);
        assert!(none.is_empty() && none.draw(&sample(), 900.0) == Drawing::default());
    }

    #[test]
    fn every_bar_can_be_opened() {
        let drawing = Sources::derive(&sample(), &Filter::default()).draw(&sample(), 900.0);
        let bars = drawing.spots.iter().filter(|it| !it.opens.is_empty());
        assert_eq!(bars.count(), 5 + Naming::ALL.len());
    }
}
