//! `ProQuest`: articles between rules, each with named fields.

use super::{Lines, add, articles, byline, day, field, language};
use crate::read::Article;

/// Names of fields, in lower case.
const FIELDS: [&str; 58] = [
    "abstract",
    "author",
    "author affiliation",
    "business indexing term",
    "classification",
    "company",
    "company / organization",
    "company/organization",
    "copyright",
    "correspondence author",
    "country of publication",
    "credit",
    "database",
    "dateline",
    "document feature",
    "document status",
    "document type",
    "document url",
    "dissertation/thesis number",
    "edition",
    "ethnicity",
    "first page",
    "full text",
    "identifier / keyword",
    "identifier/keyword",
    "illustration",
    "isbn",
    "issn",
    "issue",
    "journal subject",
    "language",
    "language of publication",
    "last updated",
    "links",
    "literature indexing term",
    "location",
    "pages",
    "people",
    "place of publication",
    "product name",
    "proquest document id",
    "publication date",
    "publication info",
    "publication subject",
    "publication title",
    "publication year",
    "publisher",
    "section",
    "source attribution",
    "source type",
    "start page",
    "subject",
    "subtitle",
    "title",
    "update",
    "url",
    "volume",
    "column name",
];

pub(super) fn read(text: &Lines<'_>) -> Vec<Article> {
    if !text.iter().any(|it| field(it, &["full text"]).is_some()) {
        return Vec::new();
    }
    let parts: Vec<_> = text.split(is_rule).collect();
    articles(&parts, article)
}

fn is_rule(line: &&str) -> bool {
    let line = line.trim();
    line.len() >= 20 && line.bytes().all(|it| it == b'_')
}

fn article(part: &Lines<'_>) -> Option<Article> {
    let fields = fields(part);
    let of = |name: &str| fields.iter().find(|it| it.0 == name).map(|it| it.1.as_slice());
    let words = |name: &str| {
        let lines = of(name).unwrap_or_default().iter().map(|it| it.trim());
        lines.take_while(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let body = of("full text")?;
    let marks = [
        "title",
        "publication title",
        "publication date",
        "proquest document id",
        "publication info",
    ];
    if marks.iter().filter(|it| of(it).is_some()).count() < 2 {
        return None;
    }
    let mut article = Article::default();
    add(body, &mut article);
    let metadata = &mut article.metadata;
    metadata.title = words("title");
    let info = words("publication info");
    // `The Harbour Times; London (UK)`.
    let outlet =
        if of("publication title").is_some() { words("publication title") } else { info.clone() };
    outlet.split([';', '[']).next().unwrap_or_default().trim().clone_into(&mut metadata.outlet);
    metadata.byline = names(&words("author"));
    let date = words("publication date");
    let told = info.rsplit(". ").next().and_then(|it| day(it.split(':').next().unwrap_or(it)));
    metadata.date = day(&date).or(told).unwrap_or(date);
    metadata.address = ["document url", "url"]
        .map(words)
        .into_iter()
        .find(|it| it.starts_with("http"))
        .unwrap_or_default();
    let languages = ["language of publication", "language"].map(|it| language(&words(it)));
    metadata.language = languages.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    Some(article)
}

/// All fields in order, with the lines below each.
fn fields<'a>(part: &Lines<'a>) -> Vec<(String, Vec<&'a str>)> {
    let mut found: Vec<(String, Vec<&str>)> = Vec::new();
    for line in part {
        let known = field(line, &FIELDS).filter(|_| line.starts_with(|it: char| it.is_uppercase()));
        match (known, found.last_mut()) {
            (Some((name, value)), _) => found.push((name, vec![value])),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) => {}
        }
    }
    found
}

/// `Holm, Ida; Berg, Anna` in the order of names.
fn names(words: &str) -> String {
    let turned = words.split(';').map(str::trim).filter(|it| !it.is_empty()).map(|it| {
        match it.trim_end_matches('.').split_once(", ") {
            Some((family, given)) if !given.contains(',') => format!("{given} {family}"),
            _ => byline(it),
        }
    });
    turned.collect::<Vec<_>>().join(", ")
}
