//! Saved web pages: the article without menus and advertisements (Mozilla's Readability).

use dom_smoothie::{Config, Readability, TextMode};
use html5gum::{Token, Tokenizer};

use crate::model::Metadata;
use crate::read::Article;
use crate::read::ReadError;
use crate::read::days;

/// What pages call the day on which they were published.
const DATES: [&str; 10] = [
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dc.date.issued",
    "date",
    "pubdate",
    "publishdate",
    "datepublished",
    "parsely-pub-date",
];

/// So many words a headline has at least where a page's title names the outlet too.
const LEAST_HEADLINE: usize = 3;
/// And so many the outlet's name at most.
const LONGEST_OUTLET: usize = 5;

/// Reads a whole page.
pub(in crate::read) fn read(page: &str) -> Result<Article, ReadError> {
    refuse_half(page)?;
    part(page).ok_or(ReadError::NoArticle)
}

/// Finds the article in a page or a part of one.
pub(in crate::read) fn part(page: &str) -> Option<Article> {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let found = Readability::new(page, None, Some(config)).and_then(|mut it| it.parse()).ok()?;
    let mut article = Article::default();
    found.text_content.lines().for_each(|it| article.add(it));
    article.metadata = Metadata {
        title: tidy(&found.title),
        outlet: found
            .site_name
            .or_else(|| named_in_title(page))
            .as_deref()
            .map(tidy)
            .unwrap_or_default(),
        date: found
            .published_time
            .or_else(|| published(page))
            .map(|it| days::day(&it))
            .unwrap_or_default(),
        byline: found.byline.as_deref().map(tidy).unwrap_or_default(),
        address: found.url.unwrap_or_default(),
        language: found.lang.as_deref().map(tidy).unwrap_or_default(),
        ..Metadata::default()
    };
    (!article.paragraphs.is_empty()).then_some(article)
}

/// The day that a page tells where Readability does not look: Dublin Core and its like, and the first
/// time that is marked as one.
fn published(page: &str) -> Option<String> {
    let mut marked = None;
    for Ok(token) in Tokenizer::new(page) {
        let Token::StartTag(tag) = token else { continue };
        let value = |name: &str| {
            let found = tag.attributes.get(name.as_bytes());
            found.map(|it| String::from_utf8_lossy(it).trim().to_owned())
        };
        if &**tag.name == b"time" && marked.is_none() {
            marked = value("datetime").filter(|it| days::is_day(it));
        }
        let name = value("name").or_else(|| value("property")).or_else(|| value("itemprop"));
        let name = name.unwrap_or_default().to_lowercase();
        let is_meta = &**tag.name == b"meta" && DATES.contains(&name.as_str());
        if let Some(day) = value("content").filter(|it| is_meta && days::is_day(it)) {
            return Some(day);
        }
    }
    marked
}

/// The outlet as the page's title names it: “Harbour talks go on | The Quay”.
fn named_in_title(page: &str) -> Option<String> {
    let mut tokens = Tokenizer::new(page).map_while(Result::ok);
    tokens.find(|it| matches!(it, Token::StartTag(tag) if &**tag.name == b"title"))?;
    let Token::String(title) = tokens.next()? else { return None };
    let title = String::from_utf8_lossy(&title).into_owned();
    let (headline, outlet) = title.rsplit_once(" | ")?;
    let words = |it: &str| it.split_whitespace().count();
    (words(headline) >= LEAST_HEADLINE && words(outlet) <= LONGEST_OUTLET)
        .then(|| outlet.to_owned())
}

/// A page that breaks off says less than its outlet published.
fn refuse_half(page: &str) -> Result<(), ReadError> {
    let lower = page.to_ascii_lowercase();
    let open =
        lower.rfind('<').is_some_and(|at| !lower.get(at..).unwrap_or_default().contains('>'));
    let tag = lower.rfind('<').and_then(|at| lower.get(at + 1..)).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    });
    if open && tag {
        return Err(ReadError::Half("inside a tag"));
    }
    if lower.contains("<body") && !lower.contains("</body") && !lower.contains("</html") {
        return Err(ReadError::Half("the page is not closed"));
    }
    Ok(())
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> String {
        let body = "The council met on the quay for six hours, and the mediators said that both sides had moved. ".repeat(6);
        format!(
            "<!doctype html><html><head><title>Harbour talks go on</title>\
             <meta property=\"og:site_name\" content=\"The Quay\">\
             <meta property=\"article:published_time\" content=\"2026-03-01T10:00:00Z\">\
             <meta name=\"author\" content=\"Ida Holm\"></head><body><nav><a href=\"/\">Home</a></nav>\
             <article><h1>Harbour talks go on</h1><p>{body}</p><p>{body}</p></article>\
             <footer>Cookies</footer></body></html>"
        )
    }

    #[test]
    fn the_article_with_what_the_page_says_of_it() {
        let article = read(&page()).unwrap();
        let (text, metadata) = (article.text(), article.metadata);
        assert_eq!(metadata.title, "Harbour talks go on");
        assert_eq!(metadata.outlet, "The Quay");
        assert_eq!((metadata.date.as_str(), metadata.byline.as_str()), ("2026-03-01", "Ida Holm"));
        assert_eq!(text.matches("The council met").count(), 12);
        assert!(!text.contains("Cookies") && !text.contains("Home"));
    }

    #[test]
    fn other_marks_of_the_day() {
        let old = "<meta property=\"article:published_time\" content=\"2026-03-01T10:00:00Z\">";
        for new in [
            "<meta name=\"dcterms.date\" content=\"2026-03-02\">",
            "<meta name=\"DC.Date\" content=\"2 March 2026\">",
            "<time datetime=\"2026-03-02T08:00\">Monday</time>",
        ] {
            let page = page().replace(old, new);
            assert_eq!(read(&page).unwrap().metadata.date, "2026-03-02", "{new}");
        }
    }

    #[test]
    fn the_title_names_the_outlet_where_nothing_else_does() {
        let meta = "<meta property=\"og:site_name\" content=\"The Quay\">";
        let titled = |title: &str| {
            let page = page().replace("<title>Harbour talks go on</title>", title);
            read(&page.replace(meta, "")).unwrap().metadata.outlet
        };
        assert_eq!(titled("<title>Harbour talks go on | Quay &amp; Coast</title>"), "Quay & Coast");
        assert_eq!(titled("<title>Talks | Harbour and coast of the whole north</title>"), "");
        assert_eq!(titled("<title>Harbour talks go on</title>"), "");
    }

    #[test]
    fn a_page_that_breaks_off_is_refused() {
        let page = page();
        for end in [page.len() - 30, page.len() - 3] {
            assert!(matches!(read(&page[..end]), Err(ReadError::Half(_))), "{end}");
        }
    }
}
