//! What statements are about: short phrases of the report, the same for the same matter.
//!
//! Each statement's pointer proposes a phrase, rather one that its content says. Of the phrases
//! that share a word the one that most statements stand behind gives the issue its name.

use super::{
    cast::Cast,
    phrases::{Phrase, Phrases},
    sense::Sense,
};
use crate::{
    model::{Decided, Statement},
    nlp::tokens::Piece,
};

/// What the content of a statement says itself counts so much more than other words of the report:
/// of the issues that stand in the content nine of ten are sensible, of others four (1,481
/// statements, judged by hand). The issues of the annotators are met more often too.
const OWN_WORDS: f32 = 5.0;
/// An issue of the report is taken if its words are so likely, measured by the statement's own.
const SUPPORT: f32 = 0.5;
/// A phrase less likely than this is no issue.
const LEAST: f32 = 0.08;

struct Issue {
    phrase: Phrase,
    weight: f32,
}

/// Fills in the issue of every statement; `senses` run beside them.
///
/// Given back are, for every statement, the pieces of its content that name the issue.
pub(super) fn decide(
    cast: &Cast<'_>,
    pieces: &[Piece],
    statements: &mut [Statement],
    senses: &[Sense],
) -> Vec<Vec<usize>> {
    let phrases = Phrases::new(cast, pieces);
    let preferring = |(it, sense): (&Statement, &Sense)| {
        phrases.preferring(&sense.issue, &it.content.value, OWN_WORDS)
    };
    let pointing: Vec<_> = statements.iter().zip(senses).map(preferring).collect();
    let proposed: Vec<_> = pointing.iter().map(|it| phrases.phrase(it)).collect();
    let issues = gathered(proposed.iter().flatten());
    let mut named = vec![Vec::new(); statements.len()];
    for (((statement, pointing), own), named) in
        statements.iter_mut().zip(&pointing).zip(proposed).zip(&mut named)
    {
        let Some(own) = own.filter(|it| it.sure >= LEAST) else {
            statement.issue = Decided::found(None, 0.0, "the words name no issue");
            continue;
        };
        let stems = phrases.stems(pointing);
        let support = |issue: &Issue| {
            let of = |stem: &String| stems.get(stem).copied().unwrap_or_default();
            let said = &issue.phrase.stems;
            said.iter().map(of).sum::<f32>() / said.len().max(1) as f32
        };
        let related = |it: &&Issue| it.phrase.stems.iter().any(|it| own.stems.contains(it));
        let shared = issues.iter().filter(related).find(|it| support(it) >= SUPPORT * own.sure);
        let (phrase, sure) = match shared {
            Some(issue) => (&issue.phrase, support(issue)),
            None => (&own, own.sure),
        };
        let why = if phrase == &own {
            "the words of the report that it points to".to_owned()
        } else {
            format!("“{}”, as other statements say it", own.words)
        };
        *named = phrases.naming(&phrase.stems, &statement.content.value);
        statement.issue = Decided::found(Some(phrase.words.clone()), sure.min(1.0), why);
    }
    named
}

/// The phrases of a report, heaviest first; those of the same words are one.
fn gathered<'a>(proposed: impl Iterator<Item = &'a Phrase>) -> Vec<Issue> {
    let mut found: Vec<Issue> = Vec::new();
    for phrase in proposed {
        let same = |it: &&mut Issue| {
            let mut stems = it.phrase.stems.iter();
            it.phrase.stems.len() == phrase.stems.len() && stems.all(|it| phrase.stems.contains(it))
        };
        match found.iter_mut().find(same) {
            Some(issue) => issue.weight += phrase.sure,
            None => found.push(Issue { phrase: phrase.clone(), weight: phrase.sure }),
        }
    }
    found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    found
}
