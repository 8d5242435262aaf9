//! Many articles in one plain text, as the databases of newspapers export them: `LexisNexis` and
//! Nexis Uni, Factiva, `ProQuest`.
//!
//! Written after the layouts that these databases have published and that tools for them describe;
//! no file of their own was at hand to try it on.

mod factiva;
mod nexis;
mod proquest;
#[cfg(test)]
mod tests;

use super::{Article, Doubt, days, lines};

/// Reads the articles of an export; none where the text is no such export.
pub(super) fn read(text: &str) -> Option<Vec<Article>> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{c}'], "\n");
    let text: Vec<_> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    let readers = [nexis::read, factiva::read, proquest::read];
    readers.iter().map(|it| it(&text)).find(|it| !it.is_empty())
}

/// A part of an export between two marks.
type Lines<'a> = [&'a str];

/// The articles of parts; what is no article is left out, with a doubt if it is much.
fn articles(parts: &[&Lines<'_>], article: fn(&Lines<'_>) -> Option<Article>) -> Vec<Article> {
    let (mut found, mut kept, mut lost) = (Vec::new(), 0_usize, 0_usize);
    for part in parts {
        let size: usize = part.iter().map(|it| it.trim().len()).sum();
        match article(part).filter(|it| !it.paragraphs.is_empty()) {
            Some(article) => {
                found.push(article);
                kept += size;
            }
            None => lost += size,
        }
    }
    if let (true, Some(first)) = (lost > kept, found.first_mut()) {
        first.doubts.push(Doubt::Rest);
    }
    found
}

/// `KEY: value` or `Key: value` with one of the known names, in whatever case.
fn field<'a>(line: &'a str, known: &[&str]) -> Option<(String, &'a str)> {
    let (name, value) = line.trim_start().split_once(':')?;
    let name = name.trim().to_lowercase();
    known.contains(&name.as_str()).then(|| (name, value.trim()))
}

/// `812 words`, `1,204 words`.
fn is_length(words: &str) -> bool {
    let number = words.trim().strip_suffix("words").or_else(|| words.trim().strip_suffix("Words"));
    number.is_some_and(|it| {
        let it = it.trim();
        !it.is_empty()
            && it.len() < 10
            && it.chars().all(|c| c.is_ascii_digit() || ",. ".contains(c))
    })
}

fn is_copyright(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("Copyright ") || line.starts_with("(c)") || line.starts_with('©')
}

/// Runs of lines without blank ones, each as one line.
fn blocks(lines: &Lines<'_>) -> Vec<String> {
    let parts = lines.split(|it| it.trim().is_empty()).filter(|it| !it.is_empty());
    parts.map(|it| it.iter().map(|it| it.trim()).collect::<Vec<_>>().join(" ")).collect()
}

/// A byline without `By`, in the case of names where it is in capitals.
fn byline(words: &str) -> String {
    let words = words.trim();
    let rest = words.get(..3).filter(|it| it.eq_ignore_ascii_case("by ")).and(words.get(3..));
    let words = rest.unwrap_or(words).trim().trim_end_matches(';');
    if words.chars().any(char::is_lowercase) {
        return words.to_owned();
    }
    let mut start = true;
    let cased = words.chars().map(|it| {
        let letter = if start { it.to_string() } else { it.to_lowercase().collect() };
        start = !it.is_alphabetic() && it != '’' && it != '\'';
        letter
    });
    cased.collect()
}

/// Adds the paragraphs of a text.
fn add(body: &Lines<'_>, article: &mut Article) {
    for paragraph in lines::paragraphs(body.iter().copied()) {
        article.add(&paragraph);
    }
}

/// A day, or nothing where the words are none.
fn day(words: &str) -> Option<String> {
    let day = days::day(words);
    days::is_day(&day).then_some(day)
}

/// The code that the databases write for a language, or nothing.
pub(super) fn language(words: &str) -> String {
    let words = words.trim().to_lowercase();
    let first = words.split([';', ',', ' ']).next().unwrap_or_default();
    let known = [
        ("english", "en"),
        ("german", "de"),
        ("deutsch", "de"),
        ("french", "fr"),
        ("français", "fr"),
        ("spanish", "es"),
        ("español", "es"),
        ("italian", "it"),
        ("italiano", "it"),
        ("dutch", "nl"),
        ("portuguese", "pt"),
        ("russian", "ru"),
        ("arabic", "ar"),
        ("polish", "pl"),
        ("turkish", "tr"),
        ("chinese", "zh"),
        ("japanese", "ja"),
        ("swedish", "sv"),
        ("danish", "da"),
        ("norwegian", "no"),
        ("hebrew", "he"),
    ];
    let found = known.iter().find(|(name, code)| *name == first || *code == first);
    found.map(|(_, code)| (*code).to_owned()).unwrap_or_default()
}
