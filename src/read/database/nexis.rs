//! `LexisNexis` (`1 of 50 DOCUMENTS`) and Nexis Uni (`End of Document`).

use super::{Lines, add, articles, blocks, byline, day, field, is_copyright, is_length, language};
use crate::read::Article;

/// Names of fields above the text.
const ABOVE: [&str; 11] = [
    "byline",
    "section",
    "length",
    "dateline",
    "headline",
    "highlight",
    "series",
    "correction-date",
    "pub-type",
    "title",
    "editor",
];

/// Names of fields below it.
const BELOW: [&str; 26] = [
    "load-date",
    "language",
    "subject",
    "graphic",
    "publication-type",
    "notes",
    "journal-code",
    "acc-no",
    "document-type",
    "organization",
    "geographic",
    "industry",
    "company",
    "person",
    "ticker",
    "country",
    "state",
    "city",
    "url",
    "correction",
    "credit",
    "transcript",
    "pub-subject",
    "graphics",
    "photo",
    "distribution",
];

/// Words that stand alone below a text.
const ENDS: [&str; 5] = ["Classification", "Graphic", "Notes", "Correction", "Load-Date"];

pub(super) fn read(text: &Lines<'_>) -> Vec<Article> {
    if !text.iter().any(is_edge) {
        return Vec::new();
    }
    let parts: Vec<_> = text.split(is_edge).collect();
    articles(&parts, article)
}

/// Whether one article ends and the next begins.
fn is_edge(line: &&str) -> bool {
    let line = line.trim();
    if line == "End of Document" {
        return true;
    }
    let words: Vec<_> = line.split(' ').take(5).collect();
    let number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    matches!(words.as_slice(), [one, "of", all, "DOCUMENTS" | "DOCUMENT"] if number(one) && number(all))
}

/// Two marks at least, one of them the length.
fn is_article(part: &Lines<'_>) -> bool {
    let has = |name: &str| part.iter().any(|it| field(it, &[name]).is_some());
    let length = part.iter().any(|it| field(it, &["length"]).is_some_and(|it| is_length(it.1)));
    let copyright = part.iter().any(|it| is_copyright(it));
    let others = ["byline", "section", "load-date", "publication-type"].map(has);
    let body = part.iter().any(|it| is_body(it));
    length && (copyright || body || others.contains(&true))
}

fn is_body(line: &str) -> bool {
    line.trim() == "Body" || line.trim() == "BODY:"
}

fn article(part: &Lines<'_>) -> Option<Article> {
    if !is_article(part) {
        return None;
    }
    let above = part.iter().position(|it| field(it, &ABOVE).is_some() || is_body(it))?;
    let mut article = Article::default();
    head(part.get(..above)?, &mut article);
    let start = fields(part, above, &mut article);
    let rest = part.get(start..)?;
    let end = rest.iter().position(is_end).unwrap_or(rest.len());
    let (body, below) = rest.split_at_checked(end)?;
    add(body, &mut article);
    for (name, value) in below.iter().filter_map(|it| field(it, &BELOW)) {
        match name.as_str() {
            "language" => article.metadata.language = language(value),
            "url" => value.clone_into(&mut article.metadata.address),
            _ => {}
        }
    }
    Some(article)
}

fn is_end(line: &&str) -> bool {
    // Fields below a text begin at the edge; the same words within it are followed by others.
    ENDS.contains(&line.trim())
        || !line.starts_with(' ') && field(line, &BELOW).is_some()
        || is_copyright(line)
}

/// Outlet, day and title stand above the fields without names. The older layout has the title
/// last, the newer one has it first.
fn head(lines: &Lines<'_>, article: &mut Article) {
    let lines: Vec<_> = lines
        .iter()
        .copied()
        .filter(|it| !is_copyright(it) && it.trim() != "All Rights Reserved")
        .collect();
    let metadata = &mut article.metadata;
    let blocks = blocks(&lines);
    let dated = |it: &str| day(it).or_else(|| first_day(it));
    let Some((at, date)) = blocks.iter().enumerate().find_map(|(at, it)| Some((at, dated(it)?)))
    else {
        // No day: the first block is the title in either layout.
        metadata.title = blocks.first().cloned().unwrap_or_default();
        return;
    };
    metadata.date = date;
    let after: Vec<_> = blocks.iter().skip(at + 1).cloned().collect();
    let before = blocks.get(..at).unwrap_or_default();
    match (before, after.as_slice()) {
        ([titles @ .., outlet], rest) if !titles.is_empty() && rest.is_empty() => {
            metadata.title = titles.join(" ");
            metadata.outlet.clone_from(outlet);
        }
        ([outlet, ..], rest) => {
            metadata.outlet.clone_from(outlet);
            metadata.title = rest.last().cloned().unwrap_or_default();
        }
        ([], rest) => metadata.title = rest.last().cloned().unwrap_or_default(),
    }
}

/// The day at the start of `November 24, 2026 Tuesday London Edition`.
fn first_day(words: &str) -> Option<String> {
    let words: Vec<_> = words.split(' ').collect();
    (3..=4).find_map(|count| day(&words.get(..count)?.join(" ")))
}

/// Reads the named fields above a text, and tells where it begins.
fn fields(part: &Lines<'_>, from: usize, article: &mut Article) -> usize {
    let body = part.iter().position(|it| is_body(it));
    let mut at = from;
    let mut name = String::new();
    while let Some(line) = part.get(at).filter(|_| body.is_none_or(|body| at < body)) {
        let metadata = &mut article.metadata;
        match field(line, &ABOVE) {
            Some((found, value)) => {
                match found.as_str() {
                    "byline" => metadata.byline = byline(value),
                    "headline" | "title" => value.clone_into(&mut metadata.title),
                    _ => {}
                }
                name = found;
            }
            None if line.trim().is_empty() => name.clear(),
            None if name == "headline" => {
                metadata.title = format!("{} {}", metadata.title, line.trim());
            }
            // A field may go on in the next line.
            None if !name.is_empty() => {}
            None if body.is_some() || is_copyright(line) => {}
            None => break,
        }
        at += 1;
    }
    body.map_or(at, |it| it + 1)
}
