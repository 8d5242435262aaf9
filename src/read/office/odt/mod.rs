//! `LibreOffice`'s text documents (`OpenDocument`): the running text with all changes accepted.

mod body;
mod styles;
#[cfg(test)]
pub(in crate::read) mod tests;

use crate::model::Metadata;
use crate::read::ReadError;
use crate::read::article::{Article, Ask, Doubt};
use crate::read::days;
use crate::read::office::archive::Archive;
use crate::read::office::credits::{believed, property};
use crate::read::office::flow::is_symbol;
use crate::read::office::parts::{decode, leaves};

use body::Walk;
use styles::Styles;

/// So many words in boxes may stand elsewhere on the page.
const BOXED: usize = 20;

/// Reads an `OpenDocument` text.
pub(in crate::read) fn read(bytes: &[u8], ask: Ask<'_>) -> Result<Article, ReadError> {
    let mut archive = Archive::open(bytes)?;
    refuse_locked(&mut archive, ask)?;
    let styles = match archive.part("styles.xml")? {
        Some(bytes) => Styles::read(&decode(&bytes).0, ask)?,
        None => Styles::default(),
    };
    let content = archive.needed("content.xml", "the document has no text part")?;
    let (text, wrong) = decode(&content);
    let walked = Walk::new(styles).through(&text, ask)?;
    let mut article = Article { paragraphs: walked.paragraphs, ..Article::default() };
    if !article.paragraphs.iter().any(|it| it.contains(char::is_alphanumeric)) {
        let pictures = archive.any_below("pictures/");
        return Err(if pictures { ReadError::Pictures } else { ReadError::Empty });
    }
    if wrong || article.paragraphs.iter().any(|it| it.contains(is_symbol)) {
        article.doubts.push(Doubt::Letters);
    }
    if walked.boxed >= BOXED {
        article.doubts.push(Doubt::Order);
    }
    let mut said = properties(&mut archive, ask)?;
    let [marked, right_to_left, east_asian] = &walked.languages;
    let languages = [marked, &said.language, right_to_left, east_asian];
    said.language = believed(&languages.map(String::as_str), &article.paragraphs);
    article.metadata = walked.credits.into_metadata(said);
    Ok(article)
}

/// A password leaves the list of parts readable; it says that they are encrypted.
fn refuse_locked(archive: &mut Archive<'_>, ask: Ask<'_>) -> Result<(), ReadError> {
    if archive.has("encrypted-package") {
        return Err(ReadError::Locked);
    }
    let Some(bytes) = archive.part("META-INF/manifest.xml")? else { return Ok(()) };
    let parts = leaves(&bytes, "the list of its parts", ask)?;
    if parts.iter().any(|it| it.name == "manifest:encryption-data") {
        return Err(ReadError::Locked);
    }
    Ok(())
}

/// What the file says about itself. When it was saved says nothing about when it was published.
fn properties(archive: &mut Archive<'_>, ask: Ask<'_>) -> Result<Metadata, ReadError> {
    let mut said = Metadata::default();
    let mut last_hand = String::new();
    let Some(bytes) = archive.part("meta.xml")? else { return Ok(said) };
    for leaf in leaves(&bytes, "its properties", ask)? {
        match leaf.name.as_str() {
            "dc:title" => said.title = leaf.words,
            "meta:initial-creator" => said.byline = leaf.words,
            "dc:creator" => last_hand = leaf.words,
            "dc:language" => said.language = leaf.words,
            "dc:publisher" => said.outlet = leaf.words,
            "meta:user-defined" => property(leaf.attribute("name"), &leaf.words, &mut said),
            _ => {}
        }
    }
    if said.byline.is_empty() {
        said.byline = last_hand;
    }
    said.date = days::only(&said.date).unwrap_or(said.date);
    Ok(said)
}
