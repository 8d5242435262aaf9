//! Which statements are meant: the choices of the table and of the figures.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Entry, Kind, ReportId, Review, Stance, Statement};

/// What statements must be to be shown. A choice that is empty allows everything.
///
/// `None` among names means: not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// In these reports.
    pub reports: BTreeSet<ReportId>,
    /// By these parties.
    pub parties: BTreeSet<Option<String>>,
    /// By these speakers.
    pub speakers: BTreeSet<Option<String>>,
    /// On these issues.
    pub issues: BTreeSet<Option<String>>,
    /// Of these kinds.
    pub kinds: BTreeSet<Option<Kind>>,
    /// On these sides.
    pub stances: BTreeSet<Stance>,
    /// Reviewed so.
    pub reviews: BTreeSet<Review>,
    /// In these outlets; empty words mean that the outlet is not known.
    pub outlets: BTreeSet<String>,
    /// In reports of this day or later, as `2026-11-24`; empty for no limit.
    pub from: String,
    /// In reports of this day or earlier; empty for no limit.
    pub until: String,
    /// At least so sure, in percent.
    pub least_sure: u8,
}

impl Filter {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The choices in words, for whoever reads what is exported: “party: Mill, Dam; stance: for”.
    pub fn words(&self) -> String {
        let name = |it: &Option<String>| it.clone().unwrap_or_else(|| "unknown".to_owned());
        let list = |what: &str, names: Vec<String>| {
            (!names.is_empty()).then(|| format!("{what}: {}", names.join(", ")))
        };
        let day = |what: &str, day: &str| (!day.is_empty()).then(|| format!("{what} {day}"));
        let kind = |it: &Option<Kind>| it.map_or("unknown", Kind::name).to_owned();
        let sure = (self.least_sure > 0).then(|| format!("at least {} % sure", self.least_sure));
        let choices = [
            list("party", self.parties.iter().map(name).collect()),
            list("speaker", self.speakers.iter().map(name).collect()),
            list("issue", self.issues.iter().map(name).collect()),
            list("kind", self.kinds.iter().map(kind).collect()),
            list("stance", self.stances.iter().map(|it| it.name().to_owned()).collect()),
            list("review", self.reviews.iter().map(|it| it.name().to_owned()).collect()),
            list("outlet", self.outlets.iter().cloned().collect()),
            day("from", &self.from),
            day("until", &self.until),
            sure,
        ];
        choices.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// Whether statements of the report may be shown.
    pub fn allows_report(&self, id: ReportId, entry: &Entry) -> bool {
        let metadata = &entry.report.metadata;
        let dated = |limit: &str| limit.is_empty() || !metadata.date.is_empty();
        among(&self.reports, &id)
            && among(&self.outlets, &metadata.outlet)
            && dated(&self.from)
            && dated(&self.until)
            && (self.from.is_empty() || metadata.date.as_str() >= self.from.as_str())
            && (self.until.is_empty() || day(&metadata.date) <= self.until.as_str())
    }

    /// Whether a statement of an allowed report is shown.
    pub fn allows(&self, it: &Statement) -> bool {
        among(&self.parties, &it.party.value)
            && among(&self.speakers, &it.speaker.value)
            && among(&self.issues, &it.issue.value)
            && among(&self.kinds, &it.kind.value)
            && among(&self.stances, &it.stance.value)
            && among(&self.reviews, &it.review)
            && (it.origin.is_human() || it.confidence * 100.0 >= f32::from(self.least_sure))
    }
}

/// The day of a date that may go on with a time.
fn day(date: &str) -> &str {
    date.get(..10).unwrap_or(date)
}

fn among<T: Ord>(choice: &BTreeSet<T>, value: &T) -> bool {
    choice.is_empty() || choice.contains(value)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Metadata, Origin, Report};

    fn entry(date: &str, outlet: &str) -> Entry {
        let metadata = Metadata { date: date.into(), outlet: outlet.into(), ..Metadata::default() };
        let report = Arc::new(Report::new("Ann said so.".into(), metadata));
        Entry { report, ..Entry::default() }
    }

    #[test]
    fn the_empty_filter_allows_everything() {
        let filter = Filter::default();
        assert!(filter.is_empty() && filter.allows_report(ReportId(1), &entry("", "")));
        assert!(filter.allows(&Statement::new(None, None, Vec::new(), Origin::Program)));
    }

    #[test]
    fn choices_are_ands_of_ors() {
        let mut filter = Filter { stances: [Stance::For].into(), ..Filter::default() };
        filter.parties = [None, Some("Mill".to_owned())].into();
        let mut it = Statement::new(None, None, Vec::new(), Origin::Program);
        assert!(!filter.allows(&it));
        it.stance.value = Stance::For;
        assert!(filter.allows(&it));
        it.party.value = Some("Dam".to_owned());
        assert!(!filter.allows(&it));
        assert_eq!(filter.words(), "party: unknown, Mill; stance: for");
    }

    #[test]
    fn dates_limit_at_both_ends_and_unknown_dates_lie_outside() {
        let mut filter = Filter { from: "2026-03-01".into(), ..Filter::default() };
        filter.until = "2026-03-31".into();
        let allows = |date: &str| filter.allows_report(ReportId(1), &entry(date, ""));
        assert!(allows("2026-03-01") && allows("2026-03-31T23:10"));
        assert!(!allows("2026-04-01") && !allows("2026-02-28") && !allows(""));
    }
}
