//! Findings as readable text, for terminals.

use std::{fmt::Write as _, io::Write};

use super::{Ask, ExportError, ask, reports};
use crate::model::{Entry, Project, ReportId, Scope, derive_positions};

/// Positions by party with their evidence, then the claims without a source.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    for (id, entry) in reports(project) {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _written = report_text(&mut text, project, id, entry);
        out.write_all(text.as_bytes())?;
        ask(on)?;
    }
    Ok(())
}

fn report_text(
    out: &mut String,
    project: &Project,
    id: ReportId,
    entry: &Entry,
) -> std::fmt::Result {
    let text = entry.report.text();
    let name = entry.report.name();
    let mut claims: Vec<_> = entry.claims.values().filter(|it| it.stands_out()).collect();
    claims.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let (statements, count) = (entry.statements.len(), claims.len());
    writeln!(out, "{name}\n{}", "=".repeat(name.chars().count().min(78)))?;
    let plural = |count| if count == 1 { "" } else { "s" };
    let (s, c) = (plural(statements), plural(count));
    writeln!(out, "{statements} statement{s}, {count} claim{c} without a source\n")?;
    for party in derive_positions(project, Scope::Report(id)) {
        writeln!(
            out,
            "{} ({})",
            party.party.as_deref().unwrap_or("Unknown party"),
            party.statements
        )?;
        for position in party.positions {
            let issue = position.key.issue.as_deref().unwrap_or("no issue yet");
            let both = if position.contradicted { ", and the opposite elsewhere" } else { "" };
            writeln!(out, "  {issue}: {}{both}", position.key.stance.name())?;
            for told in &position.told {
                let Some(it) = project.statement(told.target) else { continue };
                let teller = it.speaker.value.as_deref().unwrap_or("somebody");
                let words = it.inner.get(told.inner).map(|it| it.told(text)).unwrap_or_default();
                writeln!(out, "    as {teller} tells it: {words}")?;
            }
            for statement in position.evidence.iter().filter_map(|it| project.statement(*it)) {
                let speaker = statement.speaker.value.as_deref().unwrap_or("Unknown speaker");
                let cue = statement.cue.value.map_or("", |it| it.of(text));
                let words =
                    statement.content_words(text).split_whitespace().collect::<Vec<_>>().join(" ");
                let kind = statement.kind.value.map_or("unknown kind", crate::model::Kind::name);
                writeln!(
                    out,
                    "    {speaker} [{cue}] {words} ({kind}, {:.0} %)",
                    statement.confidence * 100.0
                )?;
                if let Some(chain) = statement.chain(text) {
                    writeln!(out, "      chain: {chain}")?;
                }
            }
        }
        writeln!(out)?;
    }
    if !claims.is_empty() {
        writeln!(out, "Claims without a source, those most worth checking first")?;
        for claim in claims {
            let about = claim.about.as_ref().map(|it| format!(", about {it}")).unwrap_or_default();
            let sure = claim.confidence * 100.0;
            writeln!(out, "  {} ({sure:.0} %{about})", claim.span.of(text))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
