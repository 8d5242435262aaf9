//! E-books (EPUB 2 and 3): an article for each document with running text, in reading order.

mod chapter;
mod package;
#[cfg(test)]
mod tests;

use crate::model::Metadata;
use crate::read::ReadError;
use crate::read::article::{Article, Ask, Doubt};
use crate::read::office::archive::Archive;
use crate::read::office::credits::believed;
use crate::read::office::parts::decode;

use chapter::Chapter;
use package::{Package, Place};

/// Covers, dedications and colophons have fewer words than this.
const FEW: usize = 40;
/// Most bytes of text in a book. A novel has one million.
const MAX_TEXT: usize = 20_000_000;

/// Reads an e-book.
pub(in crate::read) fn read(bytes: &[u8], ask: Ask<'_>) -> Result<Vec<Article>, ReadError> {
    let mut archive = Archive::open(bytes)?;
    let package = Package::read(&mut archive, ask)?;
    let mut articles = Vec::new();
    let mut size = 0;
    for place in &package.spine {
        let Some(bytes) = archive.part(&place.path)? else {
            return Err(ReadError::Half("a chapter of the e-book is missing"));
        };
        let (text, wrong) = decode(&bytes);
        let chapter = Chapter::read(&text, &package.hidden, ask)?;
        size += chapter.paragraphs.iter().map(String::len).sum::<usize>();
        if size > MAX_TEXT {
            return Err(ReadError::TooMuch("more than twenty million letters"));
        }
        if !chapter.paragraphs.is_empty() {
            articles.push(article(chapter, place, &package, wrong));
        }
    }
    let pictures = || package.pictures;
    if !articles.iter().any(|it| words(&it.paragraphs) > 0) {
        return Err(if pictures() { ReadError::Pictures } else { ReadError::Empty });
    }
    // A book of nothing but short texts is still a book.
    if articles.iter().any(|it| words(&it.paragraphs) >= FEW) {
        articles.retain(|it| words(&it.paragraphs) >= FEW);
    }
    Ok(finish(articles, &package))
}

/// A chapter with what its own document says of it.
fn article(chapter: Chapter, place: &Place, package: &Package, wrong: bool) -> Article {
    let heading = chapter.credits.into_metadata(Metadata::default());
    let label = package.labels.get(&place.path).cloned().unwrap_or_default();
    let page_title = Some(chapter.title).filter(|it| *it != package.metadata.title);
    let titles = [heading.title.clone(), label, page_title.unwrap_or_default()];
    let languages = [&chapter.language, &package.metadata.language].map(String::as_str);
    let metadata = Metadata {
        title: titles.into_iter().find(|it| !it.is_empty()).unwrap_or_default(),
        language: believed(&languages, &chapter.paragraphs),
        ..heading
    };
    let doubts = if wrong { vec![Doubt::Letters] } else { Vec::new() };
    Article { metadata, paragraphs: chapter.paragraphs, doubts }
}

/// What the book says where the chapters say nothing.
fn finish(mut articles: Vec<Article>, package: &Package) -> Vec<Article> {
    let book = &package.metadata;
    let alone = articles.len() == 1;
    for metadata in articles.iter_mut().map(|it| &mut it.metadata) {
        let outlet = if alone { &book.outlet } else { &book.title };
        outlet.clone_into(&mut metadata.outlet);
        let fields = [(&mut metadata.byline, &book.byline), (&mut metadata.date, &book.date)];
        for (field, known) in fields {
            if field.is_empty() {
                known.clone_into(field);
            }
        }
        if alone && !book.title.is_empty() {
            book.title.clone_into(&mut metadata.title);
        }
    }
    articles
}

/// So many words; where none are told apart, two letters count as one.
fn words(paragraphs: &[String]) -> usize {
    let is_letter =
        |it: &char| ('\u{2E80}'..='\u{D7FF}').contains(it) || ('\u{E00}'..='\u{EFF}').contains(it);
    let letters = paragraphs.iter().flat_map(|it| it.chars()).filter(is_letter).count();
    let words = paragraphs.iter().flat_map(|it| it.split_whitespace());
    words.filter(|it| it.contains(char::is_alphanumeric)).count() + letters / 2
}
