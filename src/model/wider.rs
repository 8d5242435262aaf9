//! Parties counted as the wider ones that they belong to.

use std::sync::Arc;

use super::{Project, Statement};

/// The project with every statement given to the widest party that its own one belongs to: what the
/// “Lund campaign” says is the “Green Party”'s.
pub fn as_wider_parties(project: &Project) -> Project {
    let mut wide = project.clone();
    for entry in wide.reports.values_mut() {
        let widest = |party: &Option<String>| -> Option<String> {
            let name = party.as_deref()?;
            let widest = *project.with_wider(name).last()?;
            (widest != name).then(|| widest.to_owned())
        };
        let parties = |it: &mut Statement| {
            let inner = it.inner.iter_mut().map(|it| &mut it.party);
            for party in inner.chain([&mut it.party.value]) {
                if let Some(widest) = widest(party) {
                    *party = Some(widest);
                }
            }
        };
        let shown = Arc::make_mut(entry).statements.values_mut();
        shown.map(Arc::make_mut).for_each(parties);
    }
    wide
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Metadata, Origin, Report, ReportId, StatementId};

    #[test]
    fn a_campaign_counts_for_its_party() {
        let report = Arc::new(Report::new("Ann said so.".into(), Metadata::default()));
        let mut entry = Entry { report, ..Entry::default() };
        for (id, party) in [(1, Some("Lund campaign")), (2, Some("Mill")), (3, None)] {
            let mut it = Statement::new(None, None, Vec::new(), Origin::Program);
            it.party.value = party.map(str::to_owned);
            entry.statements.insert(StatementId(id), Arc::new(it));
        }
        let mut project = Project::default();
        project.reports.insert(ReportId(9), Arc::new(entry));
        for name in ["Lund campaign", "Green Party", "Mill"] {
            project.ensure_party(name);
        }
        let parties = Arc::make_mut(&mut project.parties);
        parties.get_mut("Lund campaign").unwrap().within = Some("Green Party".to_owned());
        let wide = as_wider_parties(&project);
        let parties: Vec<_> = wide.statements().map(|(_, it)| it.party.value.as_deref()).collect();
        assert_eq!(parties, [Some("Green Party"), Some("Mill"), None]);
    }
}
