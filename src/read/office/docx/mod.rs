//! Word documents: the running text as it stands when all changes are accepted.

mod body;
mod field;
mod styles;
mod symbol;
#[cfg(test)]
mod tests;

use crate::model::Metadata;
use crate::read::ReadError;
use crate::read::article::{Article, Ask, Doubt};
use crate::read::days;
use crate::read::office::archive::{Archive, beside};
use crate::read::office::credits::{believed, property};
use crate::read::office::parts::{decode, leaves};

use body::Walk;
use styles::Styles;

/// So many words in boxes may stand elsewhere on the page.
const BOXED: usize = 20;

/// Reads a Word document.
pub(in crate::read) fn read(bytes: &[u8], ask: Ask<'_>) -> Result<Article, ReadError> {
    let mut archive = Archive::open(bytes)?;
    let main = related(&mut archive, "", "/officeDocument", ask)?;
    let main = main.filter(|it| archive.has(it)).unwrap_or_else(|| "word/document.xml".to_owned());
    let styles = related(&mut archive, &main, "/styles", ask)?;
    let styles = styles.unwrap_or_else(|| beside(&main, "styles.xml"));
    let styles = match archive.part(&styles)? {
        Some(bytes) => Styles::read(&bytes, ask)?,
        None => Styles::default(),
    };
    let document = archive.needed(&main, "the Word document has no text part")?;
    let (text, wrong) = decode(&document);
    let walked = Walk::new(&styles).through(&text, ask)?;
    let mut article = Article { paragraphs: walked.flow_paragraphs, ..Article::default() };
    if !article.paragraphs.iter().any(|it| it.contains(char::is_alphanumeric)) {
        let pictures = archive.any_below("word/media/");
        return Err(if pictures { ReadError::Pictures } else { ReadError::Empty });
    }
    if wrong || walked.unknown_letters {
        article.doubts.push(Doubt::Letters);
    }
    if walked.boxed >= BOXED {
        article.doubts.push(Doubt::Order);
    }
    if walked.open_field {
        article.doubts.push(Doubt::Rest);
    }
    let mut said = properties(&mut archive, ask)?;
    let [_, right_to_left, east_asian] = &styles.language;
    // How the words are marked comes first: LibreOffice writes the language of its menus as the file's.
    let languages = [&walked.language, &said.language, right_to_left, east_asian];
    said.language = believed(&languages.map(String::as_str), &article.paragraphs);
    article.metadata = walked.credits.into_metadata(said);
    Ok(article)
}

/// The part that `part` (the whole file, if empty) relates to in this way.
fn related(
    archive: &mut Archive<'_>,
    part: &str,
    way: &str,
    ask: Ask<'_>,
) -> Result<Option<String>, ReadError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let Some(bytes) = archive.part(&format!("{folder}/_rels/{name}.rels"))? else {
        return Ok(None);
    };
    let relations = leaves(&bytes, "the list of its parts", ask)?;
    let relation = relations.iter().find(|it| it.attribute("Type").ends_with(way));
    Ok(relation.map(|it| beside(part, it.attribute("Target"))))
}

/// What the file says about itself. When it was saved says nothing about when it was published.
fn properties(archive: &mut Archive<'_>, ask: Ask<'_>) -> Result<Metadata, ReadError> {
    let mut said = Metadata::default();
    if let Some(bytes) = archive.part("docProps/core.xml")? {
        for leaf in leaves(&bytes, "its properties", ask)? {
            match leaf.name.as_str() {
                "dc:title" => said.title = leaf.words,
                "dc:creator" => said.byline = leaf.words.replace(';', ", ").replace(" ,", ","),
                "dc:language" => said.language = leaf.words,
                "dc:publisher" => said.outlet = leaf.words,
                "dc:date" => said.date = days::only(&leaf.words).unwrap_or(leaf.words),
                _ => {}
            }
        }
        said.byline = said.byline.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    if let Some(bytes) = archive.part("docProps/custom.xml")? {
        for leaf in leaves(&bytes, "its properties", ask)? {
            if leaf.name == "property" {
                property(leaf.attribute("name"), &leaf.words, &mut said);
            }
        }
    }
    Ok(said)
}
