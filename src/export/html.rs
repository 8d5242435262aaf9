//! Findings as one page that needs nothing else: positions by party, then the reports with their
//! highlights. Every piece of evidence is a link to its words.

use std::{collections::BTreeSet, io::Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Ask, ExportError, generator, output::ask, reports};
use crate::model::{
    Entry, PALETTE_SIZE, PartyPositions, Position, Project, ReportId, Scope, Span, Statement, Told,
    derive_positions,
};

const STYLE: &str = include_str!("../../assets/export.css");

pub(super) fn write(project: &Project, out: &mut dyn Write, on: Ask<'_>) -> Result<(), ExportError> {
    ask(on)?;
    Ok(out.write_all(page(project).as_bytes())?)
}

fn page(project: &Project) -> String {
    let parties = derive_positions(project, Scope::Project);
    let title = match reports(project).collect::<Vec<_>>().as_slice() {
        [(_, one)] => one.report.name().to_owned(),
        several => format!("Findings in {} reports", several.len()),
    };
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(generator());
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header { h1 { (title) } p.meta { "Positions and evidence, by " (generator()) } }
                main {
                    section.positions { h2 { "Positions by party" } @for it in &parties { (party(project, it)) } }
                    @for (id, entry) in reports(project) { (report_section(project, id, entry)) }
                }
            }
        }
    };
    page.into_string()
}

fn colour(project: &Project, party: Option<&str>) -> String {
    let known = party.and_then(|it| project.parties.get(it));
    known.map_or_else(|| "p-unknown".to_owned(), |it| format!("p{}", it.colour % PALETTE_SIZE))
}

fn party(project: &Project, it: &PartyPositions) -> Markup {
    let name = it.party.as_deref().unwrap_or("Unknown party");
    html! {
        article class=(format!("party {}", colour(project, it.party.as_deref()))) {
            h3 { (name) " " span.count { (it.statements) @if it.statements == 1 { " statement" } @else { " statements" } } }
            @for it in &it.positions { (position(project, it)) }
        }
    }
}

fn position(project: &Project, it: &Position) -> Markup {
    let issue = it.key.issue.as_deref().unwrap_or("No issue yet");
    html! {
        h4 { (issue) " " span.stance { (it.key.stance.sign()) " " (it.key.stance.name()) } }
        @if it.contradicted { p.details { "The party also takes the other side." } }
        @if let Some(words) = project.summaries.get(&it.key) { p.summary { (words) } }
        ul {
            @for target in &it.evidence {
                @if let Some((entry, it)) = project.reports.get(&target.0).zip(project.statement(*target)) {
                    li {
                        b { (it.speaker.value.as_deref().unwrap_or("Unknown speaker")) } ": "
                        a href=(format!("#s{}", target.1.0)) { (it.content_words(entry.report.text())) }
                        (details(it, entry.report.text()))
                    }
                }
            }
            @for told in &it.told { (told_by(project, *told)) }
        }
    }
}

/// What somebody else says of the party.
fn told_by(project: &Project, told: Told) -> Markup {
    let place = project.reports.get(&told.target.0).zip(project.statement(told.target));
    let inner = place.and_then(|(entry, it)| Some((entry, it, it.inner.get(told.inner)?)));
    html! {
        @if let Some((entry, it, inner)) = inner {
            li {
                i { "as " (it.speaker.value.as_deref().unwrap_or("somebody")) " tells it: " }
                a href=(format!("#s{}", told.target.1.0)) { (inner.words(entry.report.text())) }
            }
        }
    }
}

fn details(it: &Statement, text: &str) -> Markup {
    let kind = it.kind.value.map_or("unknown kind", crate::model::Kind::name);
    html! {
        span.details {
            " " (kind) " · " (it.origin.name()) " · " (format!("{:.0} %", it.confidence * 100.0)) " · " (it.review.name())
            @if let Some(chain) = it.chain(text) { " · " (chain) }
            @if it.unsure { " · unsure" }
            @if !it.note.is_empty() { " · Note: " (it.note) }
        }
    }
}

fn report_section(project: &Project, id: ReportId, entry: &Entry) -> Markup {
    let metadata = &entry.report.metadata;
    let known: Vec<_> = [&metadata.outlet, &metadata.date, &metadata.byline, &metadata.file]
        .into_iter()
        .filter(|it| !it.is_empty())
        .cloned()
        .collect();
    let marks = Marks::of(project, entry);
    html! {
        section.report id=(format!("r{}", id.0)) {
            h2 { (entry.report.name()) }
            p.meta {
                (known.join(" · "))
                @if let Some(model) = &entry.model { " · analysed by " (model) }
            }
            @for paragraph in entry.report.paragraphs() { p { (marks.paragraph(*paragraph)) } }
        }
    }
}

/// What is marked in a report, cut at every border.
struct Marks<'a> {
    text: &'a str,
    borders: Vec<usize>,
    /// (span, class, anchor, title)
    spans: Vec<(Span, String, Option<String>, String)>,
}

impl<'a> Marks<'a> {
    fn of(project: &Project, entry: &'a Entry) -> Self {
        let mut marks = Vec::new();
        for (id, it) in entry.in_order().into_iter().filter(|(_, it)| it.counts()) {
            let colour = colour(project, it.party.value.as_deref());
            let speaker = it.speaker.value.as_deref().unwrap_or("unknown speaker");
            let party = it.party.value.as_deref().unwrap_or("unknown party");
            let title = format!("{speaker} ({party})");
            let parts = it.source.value.map(|span| (span, "source")).into_iter();
            let parts = parts.chain(it.cue.value.map(|span| (span, "cue")));
            let parts = parts.chain(it.content.value.iter().map(|span| (*span, "content")));
            let first = it.content.value.first().copied();
            marks.extend(parts.map(|(span, part)| {
                let anchor =
                    (Some(span) == first && part == "content").then(|| format!("s{}", id.0));
                (span, format!("{part} {colour}"), anchor, title.clone())
            }));
        }
        for (_, it) in entry.claims_in_order() {
            if it.review != crate::model::Review::Rejected && it.stands_out() {
                marks.push((
                    it.span,
                    "claim".to_owned(),
                    None,
                    "claim without a source".to_owned(),
                ));
            }
        }
        let mut borders: Vec<_> =
            marks.iter().flat_map(|(span, ..)| [span.start(), span.end()]).collect();
        borders.sort_unstable();
        borders.dedup();
        Self { text: entry.report.text(), borders, spans: marks }
    }

    fn paragraph(&self, paragraph: Span) -> Markup {
        let inside = self
            .borders
            .iter()
            .copied()
            .filter(|at| paragraph.contains(*at) && *at > paragraph.start());
        let ends = inside.chain([paragraph.end()]);
        let mut start = paragraph.start();
        html! {
            @for end in ends {
                @if let Some(span) = Span::new(std::mem::replace(&mut start, end), end) { (self.piece(span)) }
            }
        }
    }

    fn piece(&self, span: Span) -> Markup {
        let words = span.of(self.text);
        let over: Vec<_> = self.spans.iter().filter(|(mark, ..)| mark.overlaps(span)).collect();
        if over.is_empty() {
            return html! { (words) };
        }
        let classes: BTreeSet<&str> = over.iter().map(|(_, class, ..)| class.as_str()).collect();
        let class = classes.into_iter().collect::<Vec<_>>().join(" ");
        let anchor = over
            .iter()
            .find(|(mark, _, anchor, _)| anchor.is_some() && mark.start() == span.start());
        let title = over.iter().map(|(.., title)| title.as_str()).collect::<Vec<_>>().join("; ");
        html! {
            span class=(class) title=(title) id=[anchor.and_then(|(_, _, anchor, _)| anchor.as_deref())] { (words) }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Metadata, Origin, Report, StatementId};

    #[test]
    fn words_are_marked_escaped_and_linked() {
        let report = Report::new("Vik said “a < b”.".to_owned(), Metadata::default());
        let span = |start, end| Span::new(start, end);
        let content = span(11, 16).into_iter().collect();
        let it = Statement::new(span(0, 3), span(4, 8), content, Origin::Added);
        let entry = Entry {
            report: Arc::new(report),
            statements: [(StatementId(7), Arc::new(it))].into(),
            ..Entry::default()
        };
        let project =
            Project { reports: [(ReportId(1), Arc::new(entry))].into(), ..Project::default() };
        let page = page(&project);
        assert!(page.contains("<a href=\"#s7\">"), "{page}");
        assert!(page.contains("id=\"s7\""), "{page}");
        assert!(page.contains("a &lt; b") && !page.contains("a < b"), "{page}");
        assert!(page.contains("class=\"cue p-unknown\""), "{page}");
    }
}
