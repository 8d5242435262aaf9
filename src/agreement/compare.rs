//! How far two projects agree on the reports that both have.

use std::collections::BTreeSet;

use super::{
    alpha::{Continuum, nominal_alpha, unitizing_alpha_over},
    difference::{Difference, What},
    field::FieldName,
    matching::{Pair, match_reports, match_statements},
    part::{Part, same_spans},
};
use crate::model::{Entry, Project, ReportId, Statement};

/// How far two people agree, and where they do not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The reports that both have, mine first; the same text makes the same report.
    pub reports: Vec<(ReportId, ReportId)>,
    /// The reports that only I have.
    pub only_mine: Vec<ReportId>,
    /// The reports that only the other has.
    pub only_theirs: Vec<ReportId>,
    /// How many statements count with both.
    pub matched: usize,
    /// Agreement on each field of the matched statements.
    pub fields: Vec<FieldAgreement>,
    /// Agreement on where the parts of statements are, in all matched reports.
    pub spans: Vec<SpanAgreement>,
    /// Every difference, by report, then by place in the text, then by field.
    pub differences: Vec<Difference>,
}

/// How far two people agree on a field of the statements that both have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldAgreement {
    /// The field's name, as [`FieldName::name`] has it.
    pub field: &'static str,
    /// Krippendorff's alpha, see [`nominal_alpha`]. “Unknown” is a value like others.
    pub alpha: Option<f64>,
    /// How many statements have the same value with both.
    pub same: usize,
    /// How many statements were compared.
    pub pairs: usize,
}

/// How far two people agree on where sources, cues or contents are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpanAgreement {
    /// “source”, “cue” or “content”.
    pub part: &'static str,
    /// Krippendorff's alpha of units, see [`unitizing_alpha_over`]. The units are the spans of all
    /// statements that count, also of those that only one has.
    pub alpha: Option<f64>,
}

/// Compares my project with the other's. Claims are not compared.
pub fn compare(mine: &Project, theirs: &Project) -> Comparison {
    let reports = match_reports(mine, theirs);
    let entries: Vec<(&Entry, &Entry)> = reports
        .iter()
        .filter_map(|(one, two)| Some((&**mine.reports.get(one)?, &**theirs.reports.get(two)?)))
        .collect();
    let found: Vec<Vec<Pair<'_>>> =
        entries.iter().map(|(one, two)| match_statements(one, two)).collect();
    let both: Vec<_> = found.iter().flatten().filter_map(Pair::both).collect();
    let differences = reports
        .iter()
        .zip(&found)
        .flat_map(|(ids, pairs)| pairs.iter().flat_map(move |pair| differences(*ids, pair)));
    Comparison {
        only_mine: left_over(mine, reports.iter().map(|it| it.0)),
        only_theirs: left_over(theirs, reports.iter().map(|it| it.1)),
        matched: both.len(),
        fields: FieldName::ALL.map(|field| field_agreement(field, &both)).into(),
        spans: Part::ALL.map(|part| span_agreement(part, &entries)).into(),
        differences: differences.collect(),
        reports,
    }
}

fn left_over(project: &Project, matched: impl Iterator<Item = ReportId>) -> Vec<ReportId> {
    let matched: BTreeSet<_> = matched.collect();
    project.reports.keys().copied().filter(|id| !matched.contains(id)).collect()
}

fn field_agreement(field: FieldName, both: &[(&Statement, &Statement)]) -> FieldAgreement {
    let values: Vec<_> =
        both.iter().map(|(one, two)| (field.value(one), field.value(two))).collect();
    FieldAgreement {
        field: field.name(),
        alpha: nominal_alpha(&values),
        same: values.iter().filter(|(one, two)| one == two).count(),
        pairs: values.len(),
    }
}

fn span_agreement(part: Part, entries: &[(&Entry, &Entry)]) -> SpanAgreement {
    let marked = |entry: &Entry| {
        let counting = entry.statements.values().filter(|it| it.counts());
        counting.flat_map(|it| part.spans(it)).copied().collect()
    };
    let texts: Vec<_> = entries
        .iter()
        .map(|(one, two)| Continuum {
            length: one.report.text().len(),
            one: marked(one),
            two: marked(two),
        })
        .collect();
    SpanAgreement { part: part.name(), alpha: unitizing_alpha_over(&texts) }
}

/// What differs in one statement, or that only one has it.
fn differences((report, theirs_report): (ReportId, ReportId), pair: &Pair<'_>) -> Vec<Difference> {
    let what = match pair.both() {
        Some((one, two)) => {
            let fields = FieldName::ALL.into_iter().filter(|field| !field.is_same(one, two));
            let spans = (!same_spans(one, two)).then_some(What::Spans);
            fields.map(What::Field).chain(spans).collect()
        }
        None if pair.is_mine() => vec![What::OnlyMine],
        None => vec![What::OnlyTheirs],
    };
    let (mine, theirs) = (pair.mine.map(|it| it.0), pair.theirs.map(|it| it.0));
    let difference = |what| Difference { report, theirs_report, mine, theirs, what };
    what.into_iter().map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agreement::tests::{named, project, rejected, said},
        model::{Kind, Review, StatementId},
    };

    const TEXT: &str = "The mayor of Brickwater said the old bridge would stay open all winter.";

    fn whats(found: &Comparison) -> Vec<What> {
        found.differences.iter().map(|it| it.what).collect()
    }

    #[test]
    fn only_reports_of_the_same_text_are_compared() {
        let mine = project(&[(TEXT, &[said(0, 30)]), ("Mine.", &[said(0, 4)])]);
        let theirs = project(&[("Theirs.", &[]), (TEXT, &[said(0, 30)]), (TEXT, &[])]);
        let found = compare(&mine, &theirs);
        assert_eq!(found.reports, [(ReportId(1), ReportId(2))]);
        assert_eq!(found.only_mine, [ReportId(2)]);
        assert_eq!(found.only_theirs, [ReportId(1), ReportId(3)]);
        assert_eq!((found.matched, found.differences.len()), (1, 0));
    }

    #[test]
    fn differences_come_in_reading_order_and_field_by_field() {
        let mut one = named(said(10, 30), "Ada Holm", "Quay League");
        let two = named(said(10, 31), "Bo Falk", "");
        one.kind.value = Some(Kind::Promise);
        one.review = Review::Accepted;
        let mine = project(&[(TEXT, &[one, said(50, 60)])]);
        let theirs = project(&[(TEXT, &[two, said(0, 9)])]);
        let found = compare(&mine, &theirs);
        let fields = [FieldName::Speaker, FieldName::Party, FieldName::Kind, FieldName::Review];
        let [a, b, c, d] = fields.map(What::Field);
        assert_eq!(whats(&found), [What::OnlyTheirs, a, b, c, d, What::Spans, What::OnlyMine]);
        let ids: Vec<_> = found.differences.iter().map(|it| (it.mine, it.theirs)).collect();
        assert_eq!(ids[0], (None, Some(StatementId(1))));
        assert_eq!(ids[1], (Some(StatementId(0)), Some(StatementId(0))));
        assert_eq!(ids[6], (Some(StatementId(1)), None));
    }

    #[test]
    fn a_rejected_statement_is_not_there() {
        let mine = project(&[(TEXT, &[said(0, 30), rejected(said(40, 60))])]);
        let theirs = project(&[(TEXT, &[rejected(said(0, 30)), rejected(said(40, 60))])]);
        let found = compare(&mine, &theirs);
        assert_eq!((found.matched, whats(&found)), (0, vec![What::OnlyMine]));
        assert_eq!(found.differences[0].theirs, Some(StatementId(0)));
        assert_eq!(whats(&compare(&theirs, &mine)), [What::OnlyTheirs]);
        // What was rejected is no unit either.
        assert!(found.spans[2].alpha.is_some_and(|it| it < 0.1));
    }

    #[test]
    fn agreement_is_counted_on_what_both_have() {
        let list = |kinds: [Kind; 4]| -> Vec<Statement> {
            let with_kind = kinds.into_iter().zip([0, 15, 30, 45]).map(|(kind, start)| {
                let mut statement = said(start, start + 10);
                statement.kind.value = Some(kind);
                statement
            });
            with_kind.collect()
        };
        let mine = list([Kind::Demand, Kind::Demand, Kind::Promise, Kind::Promise]);
        let mut theirs = list([Kind::Demand, Kind::Demand, Kind::Demand, Kind::Promise]);
        theirs.push(said(60, 70));
        let found = compare(&project(&[(TEXT, &mine)]), &project(&[(TEXT, &theirs)]));
        let kind = found.fields[2];
        assert_eq!((kind.field, kind.same, kind.pairs, found.matched), ("kind", 3, 4, 4));
        // One in four differs; of eight values five are demands: 1 − 7 · 2 / (2 · 5 · 3).
        assert!(kind.alpha.is_some_and(|it| (it - 16.0 / 30.0).abs() < 1e-12));
        assert_eq!((found.fields[0].alpha, found.fields[0].same), (None, 4));
        let parts: Vec<_> = found.spans.iter().map(|it| (it.part, it.alpha.is_some())).collect();
        assert_eq!(parts, [("source", false), ("cue", false), ("content", true)]);
        assert!(found.spans[2].alpha.is_some_and(|it| it > 0.5 && it < 1.0));
    }

    #[test]
    fn nothing_is_compared_with_nothing() {
        let found = compare(&Project::default(), &Project::default());
        assert_eq!((found.fields.len(), found.spans.len()), (6, 3));
        assert!(found.fields.iter().all(|it| it.alpha.is_none() && it.pairs == 0));
    }
}
