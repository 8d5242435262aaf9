//! The speakers of all reports together.

use super::about::plain;
use crate::model::{Member, Mention, Project, Scope, derive_cast};

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

/// The speakers of all reports: those with most statements first, the unknown last.
pub(super) fn speakers(project: &Project) -> Vec<Speaker> {
    derive_cast(project, Scope::Project).into_iter().map(speaker).collect()
}

fn speaker(it: Member) -> Speaker {
    let mention = |it: &Mention| (plain(&it.words), it.statements.len());
    Speaker {
        mentions: it.mentions.iter().map(mention).collect(),
        statements: it.statements().count(),
        reports: it.reports().len(),
        name: it.speaker,
        parties: it.parties,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::is_name;

    #[test]
    fn a_speaker_of_several_reports_stands_once() {
        let project = crate::hard::sample();
        let found = speakers(&project);
        let counted = project.statements().filter(|(_, it)| it.counts()).count();
        assert_eq!(found.iter().map(|it| it.statements).sum::<usize>(), counted);
        assert!(found.iter().any(|it| it.reports > 1 && it.mentions.len() > 1));
        let names = found.iter().filter_map(|it| it.name.as_deref());
        let mut names: Vec<_> = names.filter(|it| is_name(it)).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
