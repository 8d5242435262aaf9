//! The positions of every party, with their evidence.

use std::io::Write;

use maud::{Markup, html};

use super::{colour, language, origin, put};
use crate::{
    export::{
        Ask, ExportError,
        about::{counted, found, party_name, plain},
        ask,
    },
    model::{Entry, Kind, PartyPositions, Position, Project, Statement, Told},
};

pub(super) fn write(
    project: &Project,
    parties: &[PartyPositions],
    out: &mut dyn Write,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    put(out, html! { h2 { "Positions by party" } })?;
    if parties.is_empty() {
        put(out, html! { p.meta { "No statements have been found." } })?;
    }
    for (number, it) in parties.iter().enumerate() {
        let class = format!("party {}", colour(project, it.party.as_deref()));
        write!(out, "<section class=\"{class}\" id=\"p{number}\">")?;
        put(out, heading(project, it))?;
        for position in &it.positions {
            put(out, self::position(project, position))?;
            ask(ask_)?;
        }
        out.write_all(b"</section>\n")?;
    }
    Ok(())
}

fn heading(project: &Project, it: &PartyPositions) -> Markup {
    let name = it.party.as_deref();
    let wider = name.map(|it| project.with_wider(it)).unwrap_or_default();
    let wider: Vec<_> = wider.into_iter().skip(1).collect();
    html! {
        h3 {
            bdi { (party_name(name)) }
            " " span.count { (counted(it.statements, "statement")) }
            @if !wider.is_empty() { " " span.count { "within " (wider.join(", ")) } }
        }
    }
}

fn position(project: &Project, it: &Position) -> Markup {
    let issue = it.key.issue.as_deref().unwrap_or("No issue yet");
    html! {
        h4 { bdi { (issue) } " " span.stance { (it.key.stance.sign()) " " (it.key.stance.name()) } }
        @if it.contradicted { p.warning { "The party also takes the other side." } }
        @if let Some(words) = project.summary(&it.key) { p.summary dir="auto" { (plain(words)) } }
        @if it.is_told() { ul {
            @for target in &it.evidence {
                @if let Some((entry, it)) = project.reports.get(&target.0).zip(project.statement(*target)) {
                    li {
                        b { bdi { (it.speaker.value.as_deref().unwrap_or("Unknown speaker")) } } ": "
                        a href=(format!("#s{}", target.1.0)) lang=[language(entry)] dir="auto" { (words(it, entry)) }
                        " " (details(it, entry))
                    }
                }
            }
            @for told in &it.told { (told_by(project, *told)) }
        } } @else { p.count { "No statement tells of it yet." } }
    }
}

/// The words of a link: never none.
fn words(it: &Statement, entry: &Entry) -> String {
    let words = plain(&it.said_words(entry.report.text()));
    if words.is_empty() { "(no words marked)".to_owned() } else { words }
}

/// What somebody else says of the party.
fn told_by(project: &Project, told: Told) -> Markup {
    let place = project.reports.get(&told.target.0).zip(project.statement(told.target));
    let inner = place.and_then(|(entry, it)| Some((entry, it, it.inner.get(told.inner)?)));
    html! {
        @if let Some((entry, it, inner)) = inner {
            li {
                i { "as " bdi { (it.speaker.value.as_deref().unwrap_or("somebody")) } " tells it: " }
                a href=(format!("#s{}", told.target.1.0)) lang=[language(entry)] dir="auto" { (plain(&inner.told(entry.report.text()))) }
                " " span.details { bdi { (plain(entry.report.name())) } (origin(entry)) }
            }
        }
    }
}

fn details(it: &Statement, entry: &Entry) -> Markup {
    let kind = it.kind.value.map_or("unknown kind", Kind::name);
    html! {
        span.details {
            bdi { (plain(entry.report.name())) } (origin(entry))
            " · " (kind) " · " (found(it)) " · " (it.review.name())
            @if let Some(chain) = it.chain(entry.report.text()) { " · " bdi { (plain(&chain)) } }
            @if it.unsure { " · unsure" }
            @if !it.note.is_empty() { " · Note: " (plain(&it.note)) }
        }
    }
}
