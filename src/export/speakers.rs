//! The speakers of all reports together.

use std::{cmp::Reverse, collections::BTreeMap};

use super::about::plain;
use crate::model::{Project, derive_cast};

/// A speaker of the project, with all that stands for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Speaker {
    /// The name; `None` gathers the statements whose speaker is unknown.
    pub(super) name: Option<String>,
    /// The parties that the speaker's statements have.
    pub(super) parties: Vec<String>,
    /// The words that stand for the speaker, most used first.
    pub(super) mentions: Vec<(String, usize)>,
    /// Number of statements.
    pub(super) statements: usize,
    /// Number of reports.
    pub(super) reports: usize,
}

impl Speaker {
    /// “she (4), Ada Berg (2)”.
    pub(super) fn mention_words(&self) -> String {
        let named = self.mentions.iter().filter(|(words, _)| !words.is_empty());
        named.map(|(words, count)| format!("{words} ({count})")).collect::<Vec<_>>().join(", ")
    }
}

/// What is gathered of one speaker.
#[derive(Default)]
struct Gathered {
    parties: Vec<String>,
    mentions: BTreeMap<String, usize>,
    statements: usize,
    reports: usize,
}

/// Gathers the speakers of all reports by name: those with most statements first, the unknown last.
pub(super) fn speakers(project: &Project) -> Vec<Speaker> {
    let mut found: BTreeMap<Option<String>, Gathered> = BTreeMap::new();
    for entry in project.reports.values() {
        for member in derive_cast(entry) {
            let it = found.entry(member.speaker).or_default();
            it.reports += 1;
            let new: Vec<_> =
                member.parties.into_iter().filter(|party| !it.parties.contains(party)).collect();
            it.parties.extend(new);
            for mention in member.mentions {
                it.statements += mention.statements.len();
                *it.mentions.entry(plain(&mention.words)).or_default() += mention.statements.len();
            }
        }
    }
    let mut speakers: Vec<_> = found
        .into_iter()
        .map(|(name, it)| {
            let mut mentions: Vec<_> = it.mentions.into_iter().collect();
            mentions.sort_by_key(|(_, count)| Reverse(*count));
            let Gathered { parties, statements, reports, .. } = it;
            Speaker { name, parties, mentions, statements, reports }
        })
        .collect();
    speakers.sort_by_key(|it| (it.name.is_none(), Reverse(it.statements)));
    speakers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_of_several_reports_stands_once() {
        let project = crate::hard::sample();
        let found = speakers(&project);
        let counted = project.statements().filter(|(_, it)| it.counts()).count();
        assert_eq!(found.iter().map(|it| it.statements).sum::<usize>(), counted);
        assert!(found.iter().any(|it| it.reports > 1 && it.mentions.len() > 1));
        let mut names: Vec<_> = found.iter().map(|it| it.name.clone()).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), found.len());
    }
}
