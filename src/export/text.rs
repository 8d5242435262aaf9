//! Findings as readable text, for terminals.

use std::{fmt::Write as _, io::Write};

use super::{
    Ask, ExportError,
    about::{About, HONEST},
    ask, reports,
};
use crate::model::{
    Entry, Kind, Position, Project, ReportId, Review, Scope, Statement, derive_positions,
};

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
    let mut text = String::new();
    let _written = untold_text(&mut text, project);
    out.write_all(text.as_bytes())?;
    let About { program, reviewed, statements, .. } = About::today(project);
    if statements > 0 {
        writeln!(
            out,
            "{program}: {reviewed} of {statements} statements reviewed by a person. {HONEST}"
        )?;
    }
    Ok(())
}

/// The positions that a person keeps and no statement tells of: they belong to no report.
fn untold_text(out: &mut String, project: &Project) -> std::fmt::Result {
    let parties = derive_positions(project, Scope::Project);
    let untold = |it: &&Position| !it.is_told();
    let all: Vec<_> = parties.iter().flat_map(|it| it.positions.iter().filter(untold)).collect();
    if all.is_empty() {
        return Ok(());
    }
    writeln!(out, "Positions that no statement tells of yet")?;
    for it in all {
        write!(out, "  {}:", it.key.party.as_deref().unwrap_or("Unknown party"))?;
        position_text(out, project, it, "")?;
    }
    writeln!(out)
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
        if !party.positions.iter().any(Position::is_told) {
            continue;
        }
        let name = party.party.as_deref().unwrap_or("Unknown party");
        writeln!(out, "{name} ({})", party.statements)?;
        for position in party.positions.iter().filter(|it| it.is_told()) {
            position_text(out, project, position, text)?;
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

/// An issue and a side, the user's summary, and who tells of it.
fn position_text(
    out: &mut String,
    project: &Project,
    position: &Position,
    text: &str,
) -> std::fmt::Result {
    let issue = position.key.issue.as_deref().unwrap_or("no issue yet");
    let sure = position.sure.map(|it| format!(" ({:.0} % sure of the side)", it * 100.0));
    let both = if position.contradicted { ", and the opposite elsewhere" } else { "" };
    let stance = position.key.stance.name();
    writeln!(out, "  {issue}: {stance}{}{both}", sure.unwrap_or_default())?;
    if let Some(words) = project.summary(&position.key) {
        writeln!(out, "    summary: {}", on_one_line(words))?;
    }
    for told in &position.told {
        let Some(it) = project.statement(told.target) else { continue };
        let teller = it.speaker.value.as_deref().unwrap_or("somebody");
        let words = it.inner.get(told.inner).map(|it| it.told(text)).unwrap_or_default();
        writeln!(out, "    as {teller} tells it: {words}")?;
    }
    for statement in position.evidence.iter().filter_map(|it| project.statement(*it)) {
        statement_text(out, statement, text)?;
    }
    Ok(())
}

/// “Ilan Reuss \[said\] the dam would stay (factual claim, 97 %)”
fn statement_text(out: &mut String, it: &Statement, text: &str) -> std::fmt::Result {
    let speaker = it.speaker.value.as_deref().unwrap_or("Unknown speaker");
    let cue = it.cue.value.map(|it| format!(" [{}]", it.of(text))).unwrap_or_default();
    let words = on_one_line(&it.content_words(text));
    let kind = it.kind.value.map_or("unknown kind", Kind::name);
    let sure = it.confidence * 100.0;
    let accepted = if it.review == Review::Accepted { ", accepted" } else { "" };
    writeln!(out, "    {speaker}{cue} {words} ({kind}, {sure:.0} %{accepted})")?;
    if let Some(chain) = it.chain(text) {
        writeln!(out, "      chain: {chain}")?;
    }
    if !it.note.trim().is_empty() {
        writeln!(out, "      note: {}", on_one_line(&it.note))?;
    }
    Ok(())
}

fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
