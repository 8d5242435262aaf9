//! The other tables of the folder.

use super::{About, Ask, ExportError, Table, ask};
use crate::{
    export::{about::HONEST, speakers},
    model::{PartyPositions, Position, Project, Scope, Target, derive_positions},
};

pub(super) fn positions(project: &Project, table: &mut Table<'_>) -> Result<(), ExportError> {
    table.row([
        "party",
        "within",
        "issue",
        "stance",
        "statements",
        "told_by_others",
        "contradicted",
        "confidence",
        "summary",
        "evidence",
        "told",
    ])?;
    for party in derive_positions(project, Scope::Project) {
        for it in &party.positions {
            table.row(position(project, &party, it))?;
        }
    }
    table.finish()
}

/// A position; its evidence as numbers of report and statement, `3:17 3:20`.
fn position(project: &Project, party: &PartyPositions, it: &Position) -> [String; 11] {
    let targets = |all: &mut dyn Iterator<Item = Target>| {
        let words = all.map(|(report, id)| format!("{}:{}", report.0, id.0));
        words.collect::<Vec<_>>().join(" ")
    };
    let name = party.party.as_deref();
    let wider = name.map(|it| project.with_wider(it)).unwrap_or_default();
    let wider: Vec<_> = wider.into_iter().skip(1).collect();
    [
        name.unwrap_or_default().to_owned(),
        wider.join(" > "),
        it.key.issue.clone().unwrap_or_default(),
        it.key.stance.key().to_owned(),
        it.evidence.len().to_string(),
        it.told.len().to_string(),
        if it.contradicted { "yes" } else { "" }.to_owned(),
        it.sure.map(|it| format!("{it:.2}")).unwrap_or_default(),
        project.summary(&it.key).unwrap_or_default().to_owned(),
        targets(&mut it.evidence.iter().copied()),
        targets(&mut it.told.iter().map(|it| it.target)),
    ]
}

pub(super) fn speakers(project: &Project, table: &mut Table<'_>) -> Result<(), ExportError> {
    table.row(["speaker", "parties", "mentions", "statements", "reports"])?;
    for it in speakers::speakers(project) {
        table.row([
            it.name.clone().unwrap_or_default(),
            it.parties.join(", "),
            it.mention_words(),
            it.statements.to_string(),
            it.reports.to_string(),
        ])?;
    }
    table.finish()
}

pub(super) fn reports(
    project: &Project,
    table: &mut Table<'_>,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    table.row([
        "report_id",
        "document",
        "outlet",
        "date",
        "byline",
        "address",
        "file",
        "language",
        "sha256",
        "words",
        "statements",
        "reviewed",
        "claims",
        "analysed_by",
    ])?;
    for (id, entry) in &project.reports {
        let metadata = &entry.report.metadata;
        table.row([
            id.0.to_string().as_str(),
            entry.report.name(),
            &metadata.outlet,
            &metadata.date,
            &metadata.byline,
            &metadata.address,
            &metadata.file,
            &metadata.language,
            &metadata.hash,
            &entry.report.words().to_string(),
            &entry.statements.len().to_string(),
            &entry.reviewed().to_string(),
            &entry.claims.len().to_string(),
            entry.model.as_deref().unwrap_or_default(),
        ])?;
        ask(ask_)?;
    }
    table.finish()
}

pub(super) fn about(about: &About, table: &mut Table<'_>) -> Result<(), ExportError> {
    table.row(["name", "value"])?;
    for (name, words) in about.facts() {
        table.row([name, &words])?;
    }
    table.row(["How findings came about", HONEST])?;
    table.finish()
}
