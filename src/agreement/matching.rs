//! Which report is which, and which statement is which.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{field::FieldName, part::same_spans};
use crate::model::{Entry, Project, ReportId, Statement, StatementId};

/// So much alike are two statements that are the same one.
const SAME_STATEMENT: f32 = 0.5;

/// A statement and its number.
pub(super) type Numbered<'a> = (StatementId, &'a Statement);

/// A statement that at least one of the two counts. Both sides are never empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair<'a> {
    pub(super) mine: Option<Numbered<'a>>,
    pub(super) theirs: Option<Numbered<'a>>,
}

impl<'a> Pair<'a> {
    /// The two statements, where both count.
    pub(super) fn both(&self) -> Option<(&'a Statement, &'a Statement)> {
        let counting = |side: Option<Numbered<'a>>| side.map(|(_, it)| it).filter(|it| it.counts());
        counting(self.mine).zip(counting(self.theirs))
    }

    /// Whether it counts with the one who is called “I”.
    pub(super) fn is_mine(&self) -> bool {
        self.mine.is_some_and(|(_, it)| it.counts())
    }

    fn place(&self) -> (usize, [Option<StatementId>; 2]) {
        let sides = [self.mine, self.theirs];
        let start = sides.into_iter().flatten().map(|(_, it)| it.start()).min();
        (start.unwrap_or(usize::MAX), sides.map(|side| side.map(|(id, _)| id)))
    }
}

/// The reports with the same text, one to one, in the order of `mine`.
pub(super) fn match_reports(mine: &Project, theirs: &Project) -> Vec<(ReportId, ReportId)> {
    let mut by_text: BTreeMap<&str, VecDeque<ReportId>> = BTreeMap::new();
    for (id, entry) in &theirs.reports {
        by_text.entry(entry.report.text()).or_default().push_back(*id);
    }
    let pairs = mine
        .reports
        .iter()
        .filter_map(|(id, entry)| Some((*id, by_text.get_mut(entry.report.text())?.pop_front()?)));
    pairs.collect()
}

/// The statements of a report that both have, those that one has, in reading order.
///
/// Statements that count are matched with each other first. Only then a rejected one is sought for
/// what is left, so that it takes no partner away. What both rejected, or one rejected and the other
/// never had, is left out.
pub(super) fn match_statements<'a>(mine: &'a Entry, theirs: &'a Entry) -> Vec<Pair<'a>> {
    let halves = |entry: &'a Entry| -> (Vec<Numbered<'a>>, Vec<Numbered<'a>>) {
        entry.in_order().into_iter().partition(|(_, it)| it.counts())
    };
    let (mut mine, mut rejected_mine) = halves(mine);
    let (mut theirs, mut rejected_theirs) = halves(theirs);
    let mut pairs = pair_off(&mut mine, &mut theirs);
    pairs.extend(pair_off(&mut mine, &mut rejected_theirs));
    pairs.extend(pair_off(&mut rejected_mine, &mut theirs));
    pairs.extend(mine.into_iter().map(|it| Pair { mine: Some(it), theirs: None }));
    pairs.extend(theirs.into_iter().map(|it| Pair { mine: None, theirs: Some(it) }));
    pairs.sort_by_key(Pair::place);
    pairs
}

/// Takes the pairs of the same statement out of the two lists, the most alike first.
///
/// Where several are equally alike, as when one sentence was entered twice, those with the same
/// fields belong together; then the place in the text decides, as the sort keeps it.
fn pair_off<'a>(mine: &mut Vec<Numbered<'a>>, theirs: &mut Vec<Numbered<'a>>) -> Vec<Pair<'a>> {
    let mut candidates = Vec::new();
    for one in mine.iter() {
        for two in theirs.iter() {
            let likeness = likeness(one.1, two.1);
            if likeness >= SAME_STATEMENT {
                let fields = FieldName::ALL.into_iter().filter(|it| it.is_same(one.1, two.1));
                candidates.push((likeness, fields.count(), *one, *two));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    let (mut mine_taken, mut theirs_taken) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, _, one, two) in candidates {
        if !mine_taken.contains(&one.0) && !theirs_taken.contains(&two.0) {
            mine_taken.insert(one.0);
            theirs_taken.insert(two.0);
            pairs.push(Pair { mine: Some(one), theirs: Some(two) });
        }
    }
    mine.retain(|(id, _)| !mine_taken.contains(id));
    theirs.retain(|(id, _)| !theirs_taken.contains(id));
    pairs
}

/// [`Statement::likeness`], but nothing is more alike than the same spans, even if there are none or
/// if they overlap within a statement.
fn likeness(one: &Statement, two: &Statement) -> f32 {
    if same_spans(one, two) { 1.0 } else { one.likeness(two).min(0.999) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agreement::tests::{entry, rejected, said},
        model::{Decided, Origin},
    };

    fn numbers(mine: &[Statement], theirs: &[Statement]) -> Vec<(Option<u64>, Option<u64>)> {
        let (mine, theirs) = (entry("", mine), entry("", theirs));
        let number = |it: Option<Numbered<'_>>| it.map(|(id, _)| id.0);
        let pairs = match_statements(&mine, &theirs);
        pairs.iter().map(|it| (number(it.mine), number(it.theirs))).collect()
    }

    #[test]
    fn the_most_alike_are_matched_first() {
        let found = numbers(&[said(0, 100)], &[said(0, 60), said(0, 90), said(300, 400)]);
        assert_eq!(found, [(None, Some(0)), (Some(0), Some(1)), (None, Some(2))]);
    }

    #[test]
    fn half_of_the_words_make_the_same_statement() {
        assert_eq!(numbers(&[said(0, 100)], &[said(0, 50)]), [(Some(0), Some(0))]);
        assert_eq!(numbers(&[said(0, 100)], &[said(0, 49)]).len(), 2);
    }

    #[test]
    fn a_rejected_statement_takes_no_partner_away() {
        let mine = [rejected(said(0, 100)), said(0, 99)];
        assert_eq!(numbers(&mine, &[said(0, 100)]), [(Some(1), Some(0))]);
        assert_eq!(numbers(&mine[..1], &[said(0, 100)]), [(Some(0), Some(0))]);
        assert_eq!(numbers(&mine[..1], &[rejected(said(0, 100))]), []);
        assert_eq!(numbers(&mine[..1], &[]), []);
    }

    #[test]
    fn statements_of_the_same_words_are_told_apart_by_their_fields() {
        let by = |name: &str| {
            let mut statement = said(0, 100);
            statement.speaker = Decided::by_person(Some(name.to_owned()), Origin::Added);
            statement
        };
        let (mine, theirs) = ([by("Ada"), by("Bo")], [by("Bo"), by("Ada")]);
        assert_eq!(numbers(&mine, &theirs), [(Some(0), Some(1)), (Some(1), Some(0))]);
        let same = [said(0, 100), said(0, 100)];
        assert_eq!(numbers(&same, &same), [(Some(0), Some(0)), (Some(1), Some(1))]);
    }

    #[test]
    fn a_statement_without_spans_is_the_same_as_itself() {
        let empty = [Statement::new(None, None, Vec::new(), Origin::Added)];
        assert_eq!(numbers(&empty, &empty), [(Some(0), Some(0))]);
    }

    #[test]
    fn copies_of_a_report_are_matched_one_to_one() {
        let project = |texts: &[&str], first: u64| {
            let numbered = texts.iter().zip(first..);
            let reports = numbered.map(|(text, id)| (ReportId(id), entry(text, &[]).into()));
            Project { reports: reports.collect(), ..Project::default() }
        };
        let mine = project(&["one", "two", "one", "one"], 1);
        let pairs = match_reports(&mine, &project(&["one", "three", "one"], 7));
        assert_eq!(pairs, [(ReportId(1), ReportId(7)), (ReportId(3), ReportId(9))]);
    }
}
