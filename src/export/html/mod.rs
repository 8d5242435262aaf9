//! Findings as one page that needs nothing else: positions by party, then the reports with their
//! highlights. Every piece of evidence is a link to its words.

mod marks;
mod positions;

use std::io::Write;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{
    Ask, ExportError,
    about::{About, HONEST, date_words, party_name, plain, web_address},
    ask,
};
use crate::model::{
    Entry, PALETTE_SIZE, PartyPositions, Project, ReportId, Review, Scope, derive_positions,
    party_hue,
};
use marks::Marks;

const STYLE: &str = include_str!("../../../assets/export.css");

/// Most reports that the list at the top names: it should stay a help.
const LISTED: usize = 200;

/// Writes the page, report by report.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    let about = About::today(project);
    let parties = derive_positions(project, Scope::Project);
    put(out, html! { (DOCTYPE) })?;
    // Elements that hold the whole page are opened and closed by hand: the page is never in memory.
    out.write_all(b"<html lang=\"en\">")?;
    put(out, head(project, &about))?;
    out.write_all(b"<body>")?;
    put(out, opening(project, &about, &parties))?;
    out.write_all(b"<main id=\"findings\">")?;
    positions::write(project, &parties, out, ask_)?;
    claims(project, out)?;
    for (id, entry) in &project.reports {
        put(out, report_section(project, *id, entry))?;
        ask(ask_)?;
    }
    out.write_all(b"</main>")?;
    put(out, closing(&about))?;
    out.write_all(b"</body></html>\n")?;
    Ok(())
}

fn put(out: &mut dyn Write, markup: Markup) -> Result<(), ExportError> {
    out.write_all(markup.into_string().as_bytes())?;
    Ok(out.write_all(b"\n")?)
}

fn head(project: &Project, about: &About) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="generator" content=(about.program);
            meta name="color-scheme" content="light dark";
            title { (about.heading(project)) }
            style { (PreEscaped(STYLE)) (PreEscaped(hues())) }
        }
    }
}

/// Title, where the page comes from, and what is on it.
fn opening(project: &Project, about: &About, parties: &[PartyPositions]) -> Markup {
    let more = project.reports.len().saturating_sub(LISTED);
    html! {
        a.skip href="#findings" { "Skip to the findings" }
        header {
            h1 dir="auto" { (about.heading(project)) }
            p.meta { (about.line()) }
            p.meta { (HONEST) }
            @if !about.note.is_empty() { p.meta { "Note: " (about.note) } }
        }
        nav aria-label="On this page" {
            @if !parties.is_empty() {
                p.parties {
                    @for (number, it) in parties.iter().enumerate() {
                        a class=(colour(project, it.party.as_deref())) href=(format!("#p{number}")) {
                            bdi { (party_name(it.party.as_deref())) }
                        }
                        " "
                    }
                }
            }
            @if project.reports.len() > 1 {
                details {
                    summary { "Reports" }
                    ul {
                        @for (id, entry) in project.reports.iter().take(LISTED) {
                            li { a href=(format!("#r{}", id.0)) { bdi { (plain(entry.report.name())) } } (origin(entry)) }
                        }
                    }
                    @if more > 0 { p.meta { "and " (more) " more, below" } }
                }
            }
        }
    }
}

fn closing(about: &About) -> Markup {
    html! {
        footer {
            h2 { "About this page" }
            dl { @for (name, words) in about.facts() { dt { (name) } dd { (words) } } }
            p.meta { (HONEST) }
        }
    }
}

/// Outlet and date: “, The Tamar Chronicle, 30 April 2026”.
fn origin(entry: &Entry) -> Markup {
    let metadata = &entry.report.metadata;
    let date = date_words(&metadata.date);
    html! {
        @if !metadata.outlet.is_empty() { ", " bdi { (plain(&metadata.outlet)) } }
        @if !date.is_empty() { ", " (date) }
    }
}

/// The classes that carry the colours of parties, for light and dark screens.
fn hues() -> String {
    let all = |dark| -> String {
        let of = |number: Option<u8>, class: String| {
            let [red, green, blue] = party_hue(number, dark);
            format!(".{class} {{ --c: #{red:02x}{green:02x}{blue:02x}; }}\n")
        };
        let parties = (0..PALETTE_SIZE).map(|it| of(Some(it), format!("p{it}")));
        parties.chain([of(None, "p-unknown".to_owned())]).collect()
    };
    format!("{}@media screen and (prefers-color-scheme: dark) {{\n{}}}\n", all(false), all(true))
}

/// The class that carries the colour of a party.
fn colour(project: &Project, party: Option<&str>) -> String {
    let known = party.and_then(|it| project.parties.get(it));
    known.map_or_else(|| "p-unknown".to_owned(), |it| format!("p{}", it.colour % PALETTE_SIZE))
}

/// The language of a report, if it may stand in an attribute: letters, digits and hyphens.
fn language(entry: &Entry) -> Option<&str> {
    let it = entry.report.metadata.language.as_str();
    let parts = || it.split('-');
    let first = parts().next().unwrap_or_default();
    let named = (2..=3).contains(&first.len()) && first.bytes().all(|it| it.is_ascii_alphabetic());
    let fits =
        |it: &str| (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric());
    (named && parts().all(fits)).then_some(it)
}

/// The claims that nobody stands behind, by report.
fn claims(project: &Project, out: &mut dyn Write) -> Result<(), ExportError> {
    let shown = |entry: &Entry| entry.claims.values().any(stands);
    if !project.reports.values().any(|it| shown(it)) {
        return Ok(());
    }
    put(out, html! { h2 { "Claims without a source" } })?;
    for (id, entry) in project.reports.iter().filter(|(_, it)| shown(it)) {
        let claims = entry.claims_in_order();
        put(
            out,
            html! {
                h3.plain { a href=(format!("#r{}", id.0)) { bdi { (plain(entry.report.name())) } } span.count { (origin(entry)) } }
                ul {
                    @for (id, it) in claims.iter().filter(|(_, it)| stands(it)) {
                        li {
                            a href=(format!("#c{}", id.0)) lang=[language(entry)] dir="auto" { (plain(it.span.of(entry.report.text()))) }
                            " " span.details {
                                (it.origin.name())
                                @if !it.origin.is_human() { ", " (format!("{:.0}", it.confidence * 100.0)) " % sure" }
                                @if let Some(party) = &it.about { " · about " bdi { (party) } }
                                " · " (it.review.name())
                                @if !it.note.is_empty() { " · Note: " (plain(&it.note)) }
                            }
                        }
                    }
                }
            },
        )?;
    }
    Ok(())
}

/// Whether a claim is shown.
fn stands(it: &crate::model::Claim) -> bool {
    it.review != Review::Rejected && it.stands_out()
}

fn report_section(project: &Project, id: ReportId, entry: &Entry) -> Markup {
    let metadata = &entry.report.metadata;
    let known = [&metadata.outlet, &date_words(&metadata.date), &metadata.byline, &metadata.file]
        .map(|it| plain(it));
    let known: Vec<_> = known.iter().filter(|it| !it.is_empty()).cloned().collect();
    let mut marks = Marks::of(project, entry);
    html! {
        section.report id=(format!("r{}", id.0)) lang=[language(entry)] {
            h2 dir="auto" { (plain(entry.report.name())) }
            p.meta lang="en" {
                (known.join(" · "))
                @if let Some(address) = web_address(&metadata.address) { " · " a href=(address) rel="noreferrer" { (address) } }
                @else if !metadata.address.is_empty() { " · " (plain(&metadata.address)) }
                @if let Some(model) = &entry.model { " · analysed by " (plain(model)) }
            }
            @for paragraph in entry.report.paragraphs() { p dir="auto" { (marks.paragraph(*paragraph)) } }
            (marks.left_over())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{ops::ControlFlow, sync::Arc};

    use super::*;
    use crate::model::{Metadata, Origin, Report, Span, Statement, StatementId};

    fn page(project: &Project) -> String {
        let mut out = Vec::new();
        write(project, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn project(text: &str, statements: Vec<(u64, Statement)>) -> Project {
        let report = Report::new(text.to_owned(), Metadata::default());
        let statements = statements.into_iter().map(|(id, it)| (StatementId(id), Arc::new(it)));
        let entry = Entry {
            report: Arc::new(report),
            statements: statements.collect(),
            ..Entry::default()
        };
        Project { reports: [(ReportId(1), Arc::new(entry))].into(), ..Project::default() }
    }

    #[test]
    fn words_are_marked_escaped_and_linked() {
        let content = Span::new(11, 16).into_iter().collect();
        let it = Statement::new(Span::new(0, 3), Span::new(4, 8), content, Origin::Added);
        let page = page(&project("Vik said “a < b”.", vec![(7, it)]));
        assert!(page.contains("<a href=\"#s7\""), "{page}");
        assert!(page.contains("id=\"s7\""), "{page}");
        assert!(page.contains("a &lt; b") && !page.contains("a < b"), "{page}");
        assert!(page.contains("class=\"cue p-unknown\""), "{page}");
    }

    #[test]
    fn every_link_has_its_place_even_where_statements_share_their_words() {
        let said = |source, content: &[(usize, usize)]| {
            let content = content.iter().filter_map(|it| Span::new(it.0, it.1)).collect();
            Statement::new(Span::new(source, source + 3), None, content, Origin::Added)
        };
        let all = vec![
            (1, said(0, &[(9, 12)])),
            (2, said(0, &[(9, 12)])),
            (3, said(0, &[])),
            (4, said(0, &[(13, 15)])),
            (5, Statement::new(None, None, Vec::new(), Origin::Added)),
        ];
        let page = page(&project("Vik said yes.\r\n\r\nEnd", all));
        for id in 1..=5 {
            assert_eq!(page.matches(&format!("id=\"s{id}\"")).count(), 1, "s{id}: {page}");
        }
    }

    #[test]
    fn languages_and_addresses_are_taken_only_if_they_are_such() {
        let mut project = project("Hallo.", Vec::new());
        for (language, address, good) in
            [("de-AT", "https://a.example/x", true), ("x\"y", "javascript:alert(1)", false)]
        {
            let mut entry = Entry::clone(project.reports.values().next().unwrap());
            let report = Arc::make_mut(&mut entry.report);
            report.metadata.language = language.to_owned();
            report.metadata.address = address.to_owned();
            project.reports.insert(ReportId(1), Arc::new(entry));
            let page = page(&project);
            assert_eq!(page.contains("lang=\"de-AT\""), good);
            assert_eq!(page.contains("href=\"https://a.example/x\""), good);
            assert!(!page.contains("href=\"javascript"));
        }
    }

    #[test]
    fn a_project_without_statements_is_a_page_too() {
        let page = page(&Project::default());
        assert!(page.contains("No statements"), "{page}");
    }
}
