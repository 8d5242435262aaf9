//! Each story once: what several outlets print word for word is one statement.

use std::{collections::BTreeSet, sync::Arc};

use super::{Copies, Entry, Project, ReportId, Statement, StatementId};

/// The project without the statements that an earlier report of the same story has word for word.
pub fn each_story_once(project: &Project, copies: &Copies) -> Project {
    let mut once = project.clone();
    let mut told: BTreeSet<(ReportId, String)> = BTreeSet::new();
    for (id, entry) in &project.reports {
        if copies.group_of(*id).is_none() {
            continue;
        }
        let story = copies.first_of(*id);
        let again = |(_, it): &(StatementId, &Statement)| {
            !told.insert((story, bare(&it.content_words(entry.report.text()))))
        };
        let repeated: Vec<_> =
            entry.in_order().into_iter().filter(again).map(|(id, _)| id).collect();
        if let Some(left) = once.reports.get_mut(id).filter(|_| !repeated.is_empty()) {
            let left: &mut Entry = Arc::make_mut(left);
            left.statements.retain(|id, _| !repeated.contains(id));
        }
    }
    once
}

/// Letters and digits alone, in lower case: outlets set the same words with other marks.
pub fn bare(words: &str) -> String {
    words.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A word in lower case without the plural's “s”.
pub fn singular(word: &str) -> String {
    let word = word.to_lowercase();
    let stem = word.strip_suffix('s').filter(|it| it.len() > 2 && !it.ends_with('s'));
    stem.map(str::to_owned).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Metadata, Origin, Report, Span};

    #[test]
    fn the_second_outlet_adds_only_what_is_new() {
        let text = "Ann said that the dam is safe. ".repeat(4);
        let report = |more: &str| {
            let text = format!("{text}{more}");
            let mut entry = Entry {
                report: Arc::new(Report::new(text, Metadata::default())),
                ..Entry::default()
            };
            for (id, (start, end)) in [(1, (14, 29)), (2, (124, 128))] {
                let span = Span::new(start, end).into_iter().collect();
                let it = Statement::new(None, None, span, Origin::Program);
                entry.statements.insert(StatementId(id), Arc::new(it));
            }
            Arc::new(entry)
        };
        let project = Project {
            reports: [(ReportId(5), report("Here.")), (ReportId(6), report("Gone."))].into(),
            ..Project::default()
        };
        let reports = project.reports.iter().map(|(id, it)| (*id, it.report.as_ref()));
        let once = each_story_once(&project, &Copies::find(reports));
        let left: Vec<_> = once.statements().map(|(target, _)| target).collect();
        let expected = [(5, 1), (5, 2), (6, 2)].map(|(a, b)| (ReportId(a), StatementId(b)));
        assert_eq!(left, expected);
    }
}
