//! Saved web pages: the article without menus and advertisements (Mozilla's Readability).

use dom_smoothie::{Config, Readability, TextMode};

use crate::model::Metadata;
use crate::read::Article;
use crate::read::ReadError;
use crate::read::days;

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
        outlet: found.site_name.as_deref().map(tidy).unwrap_or_default(),
        date: found.published_time.as_deref().map(days::day).unwrap_or_default(),
        byline: found.byline.as_deref().map(tidy).unwrap_or_default(),
        address: found.url.unwrap_or_default(),
        language: found.lang.as_deref().map(tidy).unwrap_or_default(),
        ..Metadata::default()
    };
    (!article.paragraphs.is_empty()).then_some(article)
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
    fn a_page_that_breaks_off_is_refused() {
        let page = page();
        for end in [page.len() - 30, page.len() - 3] {
            assert!(matches!(read(&page[..end]), Err(ReadError::Half(_))), "{end}");
        }
    }
}
