//! Saved web pages: the article without menus and advertisements (Mozilla's Readability).

use dom_smoothie::{Config, Readability, TextMode};

use super::ReadError;
use crate::model::Metadata;

pub(super) fn read(page: &str) -> Result<(String, Metadata), ReadError> {
    refuse_half(page)?;
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let article = Readability::new(page, None, Some(config)).and_then(|mut it| it.parse());
    let article = article.map_err(|_no_article| ReadError::NoArticle)?;
    let text = paragraphs(&article.text_content);
    if text.is_empty() {
        return Err(ReadError::NoArticle);
    }
    let metadata = Metadata {
        title: tidy(&article.title),
        outlet: article.site_name.as_deref().map(tidy).unwrap_or_default(),
        date: article.published_time.as_deref().map(day).unwrap_or_default(),
        byline: article.byline.as_deref().map(tidy).unwrap_or_default(),
        address: article.url.unwrap_or_default(),
        language: article.lang.as_deref().map(tidy).unwrap_or_default(),
        ..Metadata::default()
    };
    let headed = !metadata.title.is_empty() && !text.starts_with(&metadata.title);
    let text = if headed { format!("{}\n\n{text}", metadata.title) } else { text };
    Ok((text, metadata))
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

/// One line a paragraph, blank lines between, runs of white space as one space.
fn paragraphs(text: &str) -> String {
    let lines = text.lines().map(tidy).filter(|line| !line.is_empty());
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() { String::new() } else { lines.join("\n\n") + "\n" }
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day of a time stamp such as `2026-11-24T09:30:00Z`; anything else as it is.
fn day(stamp: &str) -> String {
    let stamp = stamp.trim();
    let day = stamp.get(..10).and_then(|it| it.parse::<jiff::civil::Date>().ok());
    day.map_or_else(|| stamp.to_owned(), |it| it.to_string())
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
        let (text, metadata) = read(&page()).unwrap();
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
