//! Tables with one article a row: CSV and its kin, JSON, JSON Lines.

mod columns;
mod delimited;
mod json;
mod table;
#[cfg(test)]
mod tests;

use self::columns::{Columns, Kind};
use self::table::{Cell, Table};
use super::article::{Ask, ask};
use super::web::words::{Html, is_html, page};
use super::{Article, Doubt, ReadError, database, days, encoding};

/// Largest table that is read, in bytes.
const LARGEST: usize = 200_000_000;

/// Reads the articles of a table in a file called `name`. `html` finds the article in a cell that
/// holds a part of a web page.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    html: Html<'_>,
    asked: Ask<'_>,
) -> Result<Vec<Article>, ReadError> {
    if bytes.len() > LARGEST {
        return Err(ReadError::TooMuch("over 200 MB"));
    }
    let (decoded, odd) = encoding::part::decode(bytes, None);
    let text = decoded.trim_start_matches(['\u{feff}', '\0']);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let name = name.to_lowercase();
    let ending = name.rsplit('.').next().unwrap_or_default();
    let start = text.trim_start();
    let is_json = start.starts_with('{') || start.starts_with("[{") || ending.starts_with("json");
    let table = if is_json || start.starts_with('[') && ending == "json" {
        json::read(text, matches!(ending, "jsonl" | "ndjson" | "jsonlines"), &mut *asked)?
    } else {
        delimited::read(text, &mut *asked)?
    };
    // Tables may be large.
    drop(decoded);
    let mut articles = articles(table, html, asked)?;
    if odd {
        for it in &mut articles {
            it.doubts.push(Doubt::Letters);
        }
    }
    Ok(articles)
}

fn articles(mut table: Table, html: Html<'_>, asked: Ask<'_>) -> Result<Vec<Article>, ReadError> {
    let columns = Columns::find(&table);
    let (mut found, mut filled) = (Vec::new(), false);
    for (at, row) in std::mem::take(&mut table.rows).into_iter().enumerate() {
        if at % 100 == 0 {
            ask(&mut *asked)?;
        }
        filled = true;
        found.extend(article(&row, &columns, html));
    }
    if found.is_empty() { Err(ReadError::NoReports(no_text(&table, filled))) } else { Ok(found) }
}

/// Says what was found and what is needed.
fn no_text(table: &Table, filled: bool) -> String {
    let most = 12;
    let named = table.columns.iter().filter(|it| !it.trim().is_empty());
    let short = named.map(|it| format!("“{}”", it.trim().chars().take(30).collect::<String>()));
    let mut columns: Vec<_> = short.take(most).collect();
    if table.columns.len() > most {
        columns.push("…".to_owned());
    }
    let found = match (filled, columns.is_empty()) {
        (_, true) => "it is a table without named columns".to_owned(),
        (false, false) => format!("it has the columns {} but no rows", columns.join(", ")),
        (true, false) => format!("none of its columns holds texts: {}", columns.join(", ")),
    };
    format!(
        "{found}; a table of articles needs one article a row and a column called “text”, and may \
         have “title”, “date”, “outlet”, “author” and “url”"
    )
}

fn article(row: &[Cell], columns: &Columns, html: Html<'_>) -> Option<Article> {
    let cells = columns.texts.iter().filter_map(|at| row.get(*at));
    let text = cells.map(|it| it.words("\n\n")).find(|it| it.chars().any(char::is_alphanumeric))?;
    let mut article = Article::default();
    let text = without_cut(&text, &mut article);
    add(&columns.words(row, Kind::Lead), html, &mut article);
    let lead = article.paragraphs.join(" ");
    let before = article.paragraphs.len();
    add(text, html, &mut article);
    // Some archives give the lead as a part of the text too.
    let body = article.paragraphs.get(before..).unwrap_or_default().join(" ");
    if before > 0 && body.starts_with(&lead) {
        article.paragraphs.drain(..before);
    }
    let line = |kind| one_line(&columns.words(row, kind));
    let metadata = &mut article.metadata;
    metadata.title = line(Kind::Title);
    metadata.date = days::day(&line(Kind::Date));
    metadata.outlet = line(Kind::Outlet);
    metadata.byline = byline(&line(Kind::Byline));
    metadata.address = line(Kind::Address);
    metadata.language = language(&line(Kind::Language));
    (!article.paragraphs.is_empty()).then_some(article)
}

/// Some services give only the start of a text: `… [+2480 chars]`.
fn without_cut<'a>(text: &'a str, article: &mut Article) -> &'a str {
    let cut = text.rsplit_once("[+").filter(|(_, end)| end.ends_with(" chars]") && end.len() < 20);
    if cut.is_some() {
        article.doubts.push(Doubt::Rest);
    }
    cut.map_or(text, |(start, _)| start)
}

/// Adds the paragraphs of a cell.
fn add(text: &str, html: Html<'_>, article: &mut Article) {
    if is_html(text) {
        let found = html(text).map(|it| it.paragraphs).filter(|it| !it.is_empty());
        article.paragraphs.extend(found.unwrap_or_else(|| page(text).paragraphs));
        return;
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    // Line ends that some programs write as two signs.
    let text = if text.contains('\n') { text } else { text.replace("\\n", "\n") };
    text.split('\n').for_each(|it| article.add(it));
}

/// A title may hold tags and entities where the text does.
fn one_line(words: &str) -> String {
    let entity = words.contains('&') && words.contains(';');
    if is_html(words) || entity {
        return page(words).paragraphs.join(" ");
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The code of a language, also where its name is given.
fn language(words: &str) -> String {
    let known = database::language(words);
    if known.is_empty() || words.contains(['-', '_']) { words.to_owned() } else { known }
}

/// The names without `By` and the brackets of a list.
fn byline(words: &str) -> String {
    let words = words.strip_prefix("By ").or_else(|| words.strip_prefix("by ")).unwrap_or(words);
    let list = words.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    let Some(list) = list else { return words.to_owned() };
    let names = list.split(',').map(|it| it.trim().trim_matches(['\'', '"']));
    names.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
}
