//! The cast of a report: every speaker with all mentions. Derived from the statements, never stored.

use std::collections::BTreeMap;

use super::{Entry, Review, StatementId};

/// A speaker of a report.
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
    pub fn statements(&self) -> Vec<StatementId> {
        self.mentions.iter().flat_map(|it| it.statements.iter().copied()).collect()
    }
}

/// Words that stand for a speaker, as sources have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words; empty where no source is given.
    pub words: String,
    /// The statements whose source they are, in reading order.
    pub statements: Vec<StatementId>,
}

/// The statements of each mention.
type Mentions = BTreeMap<String, Vec<StatementId>>;

/// Gathers the speakers of a report, those with most statements first, the unknown last.
///
/// Rejected statements count nowhere.
pub fn derive_cast(entry: &Entry) -> Vec<Member> {
    let mut found: BTreeMap<Option<String>, (Vec<String>, Mentions)> = BTreeMap::new();
    for (id, it) in entry.in_order() {
        if it.review == Review::Rejected {
            continue;
        }
        let words = it.source.value.map_or("", |span| span.of(entry.report.text()));
        let (parties, mentions) = found.entry(it.speaker.value.clone()).or_default();
        let party = it.party.value.iter().filter(|it| !parties.contains(it)).cloned();
        let party: Vec<_> = party.collect();
        parties.extend(party);
        mentions.entry(words.trim().to_owned()).or_default().push(id);
    }
    let mut members: Vec<_> = found
        .into_iter()
        .map(|(speaker, (parties, mentions))| {
            let mut mentions: Vec<_> = mentions
                .into_iter()
                .map(|(words, statements)| Mention { words, statements })
                .collect();
            mentions.sort_by_key(|it| std::cmp::Reverse(it.statements.len()));
            Member { speaker, parties, mentions }
        })
        .collect();
    let count = |it: &Member| it.mentions.iter().map(|it| it.statements.len()).sum::<usize>();
    members.sort_by_key(|it| (it.speaker.is_none(), std::cmp::Reverse(count(it))));
    members
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Decided, Metadata, Origin, Report, Span, Statement};

    #[test]
    fn a_speaker_stands_with_all_mentions() {
        let report = Report::new("Ada Berg spoke. She left. He came.".into(), Metadata::default());
        let said = |start, end, speaker: Option<&str>| {
            let mut it = Statement::new(Span::new(start, end), None, Vec::new(), Origin::Program);
            it.speaker = Decided::found(speaker.map(str::to_owned), 0.8, "");
            it
        };
        let statements =
            [said(0, 8, Some("Ada Berg")), said(26, 28, None), said(16, 19, Some("Ada Berg"))];
        let entry = Entry {
            report: Arc::new(report),
            statements: (1..).map(StatementId).zip(statements.into_iter().map(Arc::new)).collect(),
            ..Entry::default()
        };
        let cast = derive_cast(&entry);
        let shown: Vec<_> = cast
            .iter()
            .map(|it| {
                let words = it.mentions.iter().map(|it| it.words.as_str()).collect::<Vec<_>>();
                (it.speaker.as_deref(), words)
            })
            .collect();
        assert_eq!(shown, [(Some("Ada Berg"), vec!["Ada Berg", "She"]), (None, vec!["He"])]);
    }
}
