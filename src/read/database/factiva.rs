//! Factiva: with two letters before each field, or without.

use super::{Lines, add, articles, byline, day, is_copyright, is_length, language};
use crate::read::Article;

/// Codes of fields.
const CODES: [&str; 32] = [
    "AN", "ART", "BY", "CLM", "CO", "CR", "CT", "CX", "CY", "DE", "ED", "ET", "HD", "HL", "IN",
    "IPC", "IPD", "LA", "LP", "NS", "PD", "PG", "PUB", "RE", "RF", "RST", "SC", "SE", "SN", "TD",
    "VOL", "WC",
];

pub(super) fn read(text: &Lines<'_>) -> Vec<Article> {
    // The number of a document is the last of its fields.
    let parts: Vec<_> = text.split_inclusive(is_edge).collect();
    let coded = text.iter().any(|it| code(it).is_some_and(|it| it.0 == "HD"));
    if !text.iter().any(is_edge) {
        return if coded { articles(&headed(text), tagged) } else { Vec::new() };
    }
    articles(&parts, if coded { tagged } else { untagged })
}

/// Parts that each begin with a headline, where there are no numbers.
fn headed<'a, 'b>(text: &'a Lines<'b>) -> Vec<&'a Lines<'b>> {
    let heads = text.iter().enumerate().filter(|(_, it)| code(it).is_some_and(|it| it.0 == "HD"));
    let starts: Vec<_> = heads.map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(from, to)| text.get(*from..to)).collect()
}

/// `Document HARB000020261124e2bo00001`, with `AN` before it or not.
fn is_edge(line: &&str) -> bool {
    let line = code(line).filter(|it| it.0 == "AN").map_or(line.trim(), |it| it.1);
    line.strip_prefix("Document ").is_some_and(|it| {
        let letters = it.bytes().take_while(u8::is_ascii_uppercase).count();
        let rest = it.get(letters..).unwrap_or_default();
        it.len() >= 20
            && letters > 0
            && rest.contains("0000")
            && rest.bytes().all(|it| it.is_ascii_alphanumeric())
    })
}

/// The code of a field and what stands behind it.
fn code(line: &str) -> Option<(&str, &str)> {
    let end = line.find([' ', '\t']).unwrap_or(line.len());
    let (code, value) = line.split_at_checked(end)?;
    let spaced = value.is_empty()
        || value.starts_with("  ")
        || value.starts_with('\t')
        || value.starts_with(" \t");
    // A single space stands behind words in capitals within a text.
    (CODES.contains(&code) && spaced).then(|| (code, value.trim()))
}

fn tagged(part: &Lines<'_>) -> Option<Article> {
    let mut fields: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in part {
        match (code(line), fields.last_mut()) {
            (Some((code, value)), _) => fields.push((code, vec![value])),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) => {}
        }
    }
    let of = |code: &str| fields.iter().find(|it| it.0 == code).map(|it| it.1.as_slice());
    let words = |code: &str| {
        let lines = of(code).unwrap_or_default().iter();
        lines.map(|it| it.trim()).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    };
    of("HD")?;
    of("LP").or(of("TD"))?;
    if words("SN").is_empty() && words("AN").is_empty() && words("PD").is_empty() {
        return None;
    }
    let mut article = Article::default();
    let metadata = &mut article.metadata;
    metadata.title = words("HD");
    metadata.byline = byline(&words("BY"));
    metadata.outlet = words("SN");
    metadata.date = day(&words("PD")).unwrap_or_else(|| words("PD"));
    metadata.language = language(&words("LA"));
    for lines in [of("LP"), of("TD")].into_iter().flatten() {
        add(lines, &mut article);
    }
    Some(article)
}

fn untagged(part: &Lines<'_>) -> Option<Article> {
    let length = part.iter().take(40).position(|it| is_length(it))?;
    let (above, below) = (part.get(..length)?, part.get(length + 1..)?);
    let above: Vec<_> = above.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    let mut below = below.iter().enumerate();
    let mut next = || below.find(|(_, it)| !it.trim().is_empty()).map(|(at, it)| (at, it.trim()));
    let date = day(next()?.1)?;
    let mut outlet = next()?.1;
    // A time may stand below the day.
    if outlet.len() < 12
        && outlet.contains(':')
        && outlet.starts_with(|it: char| it.is_ascii_digit())
    {
        outlet = next()?.1;
    }
    let mut article = Article::default();
    let metadata = &mut article.metadata;
    (metadata.title, metadata.byline) = headline(&above);
    metadata.date = date;
    outlet.clone_into(&mut metadata.outlet);
    let rest = part.get(length + 1..)?;
    let outlet_at = rest.iter().position(|it| it.trim() == outlet)?;
    let start = text_start(rest, outlet_at + 1, &mut article);
    let end = rest.iter().rposition(is_edge).unwrap_or(rest.len());
    add(rest.get(start..end)?, &mut article);
    Some(article)
}

/// Headline and byline stand above the length; a name of the section may stand before them.
fn headline(above: &[&str]) -> (String, String) {
    let said = |it: &&str| it.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("by "));
    match above {
        [title] => ((*title).to_owned(), String::new()),
        [titles @ .., last] if said(last) => (last_of(titles), byline(last)),
        [titles @ .., last] if last.split(' ').count() <= 6 && !last.ends_with(['.', '?', '!']) => {
            (last_of(titles), byline(last))
        }
        all => (last_of(all), String::new()),
    }
}

fn last_of(lines: &[&str]) -> String {
    lines.last().map(|it| (*it).to_owned()).unwrap_or_default()
}

/// Passes over code, page, language and copyright.
fn text_start(rest: &Lines<'_>, from: usize, article: &mut Article) -> usize {
    let mut start = from;
    for (at, line) in rest.iter().enumerate().skip(from).take(12) {
        let words = line.trim();
        let short = words.len() <= 30 && !words.ends_with('.');
        let code = short && !words.chars().any(char::is_lowercase);
        let known = language(words);
        if is_copyright(words) {
            return at + 1;
        }
        if words.is_empty() && at == start {
            start = at + 1;
        } else if short && !known.is_empty() {
            article.metadata.language = known;
            start = at + 1;
        } else if code || short && at == start && !article.metadata.language.is_empty() {
            start = at + 1;
        } else if at > start + 3 {
            break;
        }
    }
    start
}
