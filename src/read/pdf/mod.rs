//! PDF: the text of an article, in the order a person reads it.
//!
//! A PDF knows where each letter stands and little else. So letters become lines (`lines`), lines
//! become blocks in reading order (`blocks`), and blocks become paragraphs (`paragraphs`), without
//! what stands around the text (`furniture`).

mod blocks;
mod breaks;
mod content;
mod fonts;
mod furniture;
mod glyphs;
mod hyphens;
mod information;
mod lines;
mod marks;
mod paragraphs;
mod swell;
mod tables;
#[cfg(test)]
mod tests;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use self::blocks::Block;
use self::content::Walk;
use self::fonts::Faces;
use self::furniture::Sheet;
use self::glyphs::{UNREADABLE, is_leftward};
use self::lines::Line;
use super::{Article, Ask, Doubt, ReadError, ask};

/// More pages are a book.
const PAGES: usize = 2000;
/// A page with more lines, or parts of lines, is a list of prices or a drawing.
const LINES: usize = 4000;
/// More text is one, too.
const LETTERS: usize = 5_000_000;

/// What a panic of the library becomes.
const PANICKED: ReadError = ReadError::Half("its inner structure");

/// Reads the article in a PDF.
pub(super) fn read(bytes: &[u8], it: Ask<'_>) -> Result<Article, ReadError> {
    swell::check_file(bytes, it)?;
    // The library is tried on many broken files and should not panic; if it does on one more, that
    // file is damaged and the program goes on. Nothing that it has touched is used afterwards.
    let read = AssertUnwindSafe(|| read_file(bytes, it));
    catch_unwind(read).unwrap_or(Err(PANICKED))
}

fn read_file(bytes: &[u8], it: Ask<'_>) -> Result<Article, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|why| match why {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Locked,
        LoadPdfError::Decryption(_) => ReadError::Half("its encryption"),
        LoadPdfError::Invalid => ReadError::Half("no pages can be found"),
    })?;
    let mut pages = scan(&pdf, it)?;
    if pages.letters == 0 {
        return Err(if pages.bare > 0 { ReadError::Pictures } else { ReadError::Empty });
    }
    let removed = furniture::clear(&mut pages.sheets);
    let mut article = Article::default();
    let paragraphs = arrange(&pages.sheets, &mut article);
    for it in &paragraphs {
        article.add(&it.text);
    }
    if article.paragraphs.is_empty() {
        return Err(ReadError::Empty);
    }
    information::fill(&mut article.metadata, &pdf, &paragraphs, &removed);
    if pages.bare > 0 {
        article.doubts.push(Doubt::PagesWithoutText);
    }
    if pages.left_out {
        article.doubts.push(Doubt::Rest);
    }
    if pages.unreadable * 500 > pages.letters || pages.unreadable > 20 {
        article.doubts.push(Doubt::Letters);
    }
    Ok(article)
}

/// The lines of all pages.
#[derive(Default)]
struct Pages {
    sheets: Vec<Sheet>,
    letters: usize,
    unreadable: usize,
    /// Pages that show something but no text.
    bare: usize,
    /// Whether there were pages that are no text.
    left_out: bool,
}

fn scan(pdf: &Pdf, it: Ask<'_>) -> Result<Pages, ReadError> {
    if pdf.pages().len() > PAGES {
        return Err(ReadError::TooMuch("more than 2,000 pages"));
    }
    let faces = Faces::new();
    let mut walk = Walk::new(&faces);
    let mut pages = Pages::default();
    for page in pdf.pages().iter() {
        ask(it)?;
        if !swell::is_page_harmless(page) {
            return Err(ReadError::TooMuch("compressed data of enormous size"));
        }
        let shown = walk.page(page, it)?;
        let lines = lines::lines(shown.glyphs);
        let count: usize = lines.iter().map(|it| it.text.chars().count()).sum();
        let unreadable = lines.iter().flat_map(|it| it.text.chars()).filter(|it| *it == UNREADABLE);
        pages.unreadable += unreadable.count();
        pages.letters += count;
        pages.bare += usize::from(count == 0 && shown.pictures);
        if pages.letters > LETTERS {
            return Err(ReadError::TooMuch("more than five million letters"));
        }
        if lines.len() > LINES {
            pages.left_out = true;
            continue;
        }
        pages.sheets.push(Sheet { lines, height: f64::from(page.render_dimensions().1) });
    }
    Ok(pages)
}

/// From the lines of the pages to paragraphs; doubts about their order go to the article.
fn arrange(sheets: &[Sheet], article: &mut Article) -> Vec<paragraphs::Paragraph> {
    let body = paragraphs::body_size(sheets.iter().flat_map(|it| &it.lines));
    let mut sure = true;
    let mut pages: Vec<(Vec<Block>, f64)> = Vec::new();
    for sheet in sheets {
        let mut lines = sheet.lines.clone();
        turn_leftward(&mut lines);
        let (lines, tables) = tables::part(lines);
        let mut found = blocks::blocks(lines);
        sure &= !blocks::is_doubtful(&found, body);
        found.extend(tables);
        let (ordered, known) = blocks::ordered(found, body);
        sure &= known;
        pages.push((ordered, sheet.height));
    }
    if !sure {
        article.doubts.push(Doubt::Order);
    }
    paragraphs::paragraphs(&pages, body)
}

/// Where most letters run to the left, left and right change places: then all that follows is as
/// for text that runs to the right.
fn turn_leftward(lines: &mut [Line]) {
    let letters = || lines.iter().flat_map(|it| it.text.chars()).filter(|it| it.is_alphabetic());
    let turned = letters().filter(|it| is_leftward(*it)).count() * 2 > letters().count();
    if turned {
        for it in lines {
            (it.left, it.right) = (-it.right, -it.left);
        }
    }
}
