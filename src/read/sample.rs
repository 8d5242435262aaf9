//! Reports that were written for this program, free to use: to try it, and to learn it.

use super::markdown;
use crate::model::Report;

const TALKS: &str = include_str!("../../assets/sample/report.md");

/// What led to the talks and what came of them.
const MATTER: [&str; 10] = [
    include_str!("../../assets/sample/matter/01-last-gates-in-july.md"),
    include_str!("../../assets/sample/matter/02-empty-the-dam-first.md"),
    include_str!("../../assets/sample/matter/03-bank-stands-by-loan.md"),
    include_str!("../../assets/sample/matter/04-talks-open-with-old-demands.md"),
    include_str!("../../assets/sample/matter/05-farmers-close-the-bridge.md"),
    include_str!("../../assets/sample/matter/06-filling-in-stages.md"),
    include_str!("../../assets/sample/matter/07-abbel-rules-out-filling.md"),
    include_str!("../../assets/sample/matter/08-tamar-opens-the-gates.md"),
    include_str!("../../assets/sample/matter/09-engineers-due-at-sella.md"),
    include_str!("../../assets/sample/matter/10-treaty-initialled.md"),
];

/// The report that a first start shows.
pub fn sample() -> Report {
    report(TALKS)
}

/// The same matter over a month, told by five outlets: the reports of the sample project.
pub fn sample_matter() -> Vec<Report> {
    let mut all: Vec<_> = MATTER.into_iter().map(report).collect();
    all.push(sample());
    all.sort_by(|a, b| a.metadata.date.cmp(&b.metadata.date));
    all
}

fn report(text: &str) -> Report {
    let (text, metadata) = markdown::read(text);
    Report::new(text, metadata)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_matter_has_dates_outlets_and_titles() {
        let all = sample_matter();
        assert_eq!(all.len(), MATTER.len() + 1);
        for it in &all {
            let metadata = &it.metadata;
            assert!(!metadata.title.is_empty() && !metadata.outlet.is_empty(), "{metadata:?}");
            assert!(metadata.date.starts_with("2026-0"), "{metadata:?}");
            assert!(it.words() > 150);
        }
    }
}
