//! The cast of reports: every speaker with all mentions. Derived from the statements, never stored.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{Project, ReportId, Scope, Target};

/// A speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The name or description; `None` gathers the statements whose speaker is unknown.
    pub speaker: Option<String>,
    /// The parties that the speaker's statements have; more than one where they differ.
    pub parties: Vec<String>,
    /// The words that stand for the speaker, most used first.
    pub mentions: Vec<Mention>,
}

impl Member {
    /// All statements of the speaker, in the order of the mentions.
    pub fn statements(&self) -> impl Iterator<Item = Target> {
        self.mentions.iter().flat_map(|it| it.statements.iter().copied())
    }

    /// The reports in which the speaker speaks.
    pub fn reports(&self) -> BTreeSet<ReportId> {
        self.statements().map(|(report, _)| report).collect()
    }
}

/// Words that stand for a speaker, as sources have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words, as they stand first; empty where no source is given.
    pub words: String,
    /// The statements whose source they are, in reading order.
    pub statements: Vec<Target>,
}

/// Whether it is what somebody is called everywhere, and no description: “the deputy minister” or
/// “a UN official” of the next report is somebody else.
pub fn is_name(words: &str) -> bool {
    let capital = |it: &str| it.chars().any(char::is_uppercase);
    let (first, last) = (words.split_whitespace().next(), words.split_whitespace().next_back());
    first.is_some_and(capital) && last.is_some_and(capital)
}

/// What is gathered of a speaker.
#[derive(Default)]
struct Gathered {
    parties: Vec<String>,
    /// By their words in lower case: “He” at the head of a sentence is “he”.
    mentions: BTreeMap<String, Mention>,
}

/// Gathers the speakers, those with most statements first, the unknown last; a new name for one of
/// them moves nobody.
///
/// Who is only described is somebody else in every report. Rejected statements count nowhere.
pub fn derive_cast(project: &Project, scope: Scope) -> Vec<Member> {
    let mut found: BTreeMap<(Option<&str>, Option<ReportId>), Gathered> = BTreeMap::new();
    for (report, entry) in project.entries(scope) {
        for (id, it) in entry.in_order().into_iter().filter(|(_, it)| it.counts()) {
            let speaker = it.speaker.value.as_deref();
            let place = speaker.filter(|it| !is_name(it)).map(|_| report);
            let member = found.entry((speaker, place)).or_default();
            let party = it.party.value.iter().find(|it| !member.parties.contains(it)).cloned();
            member.parties.extend(party);
            let words = it.source.value.map_or("", |span| span.of(entry.report.text()));
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let mention = member.mentions.entry(words.to_lowercase());
            let mention = mention.or_insert(Mention { words, statements: Vec::new() });
            mention.statements.push((report, id));
        }
    }
    let member = |((speaker, _), it): ((Option<&str>, _), Gathered)| {
        let mut mentions: Vec<_> = it.mentions.into_values().collect();
        mentions.sort_by_key(|it| Reverse(it.statements.len()));
        Member { speaker: speaker.map(str::to_owned), parties: it.parties, mentions }
    };
    let mut members: Vec<_> = found.into_iter().map(member).collect();
    members.sort_by_cached_key(|it| {
        (it.speaker.is_none(), Reverse(it.statements().count()), it.statements().min())
    });
    members
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Decided, Entry, Metadata, Origin, Report, Span, Statement, StatementId};

    const TEXT: &str = "Ada Berg spoke. She left. He came, she said.";

    fn entry(said: &[(usize, usize, Option<&str>)]) -> Entry {
        let statement = |(at, (start, end, speaker)): (usize, &(usize, usize, Option<&str>))| {
            let mut it = Statement::new(Span::new(*start, *end), None, Vec::new(), Origin::Program);
            it.speaker = Decided::found(speaker.map(str::to_owned), 0.8, "");
            (StatementId(at as u64), Arc::new(it))
        };
        Entry {
            report: Arc::new(Report::new(TEXT.to_owned(), Metadata::default())),
            statements: said.iter().enumerate().map(statement).collect(),
            ..Entry::default()
        }
    }

    fn shown(project: &Project, scope: Scope) -> Vec<(Option<String>, Vec<String>, usize)> {
        let cast = derive_cast(project, scope).into_iter();
        let words = |it: &Member| it.mentions.iter().map(|it| it.words.clone()).collect();
        cast.map(|it| (it.speaker.clone(), words(&it), it.reports().len())).collect()
    }

    #[test]
    fn a_speaker_stands_with_all_mentions() {
        let ada = Some("Ada Berg");
        let (first, deputy) = ((0, 8, ada), (16, 19, Some("the deputy")));
        let one = entry(&[first, (26, 28, None), (16, 19, ada), (35, 38, ada)]);
        let project = Project {
            reports: [one, entry(&[first, deputy]), entry(&[deputy])]
                .into_iter()
                .enumerate()
                .map(|(at, it)| (ReportId(at as u64), Arc::new(it)))
                .collect(),
            ..Project::default()
        };
        let row = |speaker: Option<&str>, words: &[&str], reports: usize| {
            let words = words.iter().map(|it| (*it).to_owned()).collect();
            (speaker.map(str::to_owned), words, reports)
        };
        let one = [row(ada, &["She", "Ada Berg"], 1), row(None, &["He"], 1)];
        assert_eq!(shown(&project, Scope::Report(ReportId(0))), one);
        let deputy = || row(Some("the deputy"), &["She"], 1);
        let all = [row(ada, &["Ada Berg", "She"], 2), deputy(), deputy(), row(None, &["He"], 1)];
        assert_eq!(shown(&project, Scope::Project), all);
    }
}
