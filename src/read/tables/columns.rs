//! Which column of a table holds what.

use super::table::{Cell, Table};

/// What an article is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Lead,
    Title,
    Date,
    Outlet,
    Byline,
    Address,
    Language,
}

impl Kind {
    /// Names of columns in lower case without spaces and marks, the surest first.
    const fn names(self) -> &'static str {
        match self {
            Self::Text => {
                "fulltext maintext bodytext articletext articlebody text body content contenttext \
                 storytext newstext rawtext cleantext article story document texte texto volltext \
                 artikel inhalt contenu contenido testo текст"
            }
            Self::Lead => "hlead lead lede leadparagraph intro standfirst",
            Self::Title => {
                "title headline head hl webtitle articletitle newstitle heading titel titre titulo \
                 título titolo überschrift schlagzeile заголовок"
            }
            Self::Date => {
                "datepublished publishedat published publishdate publicationdate publisheddate \
                 datepublish pubdate webpublicationdate date day datetime timestamp time createdat \
                 created datum fecha data дата"
            }
            Self::Outlet => {
                "outlet publication newspaper publisher sourcename source medium medianame media \
                 journal agency site sitename sourcedomain domain zeitung quelle fuente источник"
            }
            Self::Byline => {
                "byline author authors authorname creator writer journalist reporter autor auteur \
                 autore автор"
            }
            Self::Address => "url link weburl articleurl permalink uri href address",
            Self::Language => "language lang languagecode sprache langue idioma",
        }
    }
}

/// Where to look for what.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The columns of texts, the one that is to be taken first.
    pub(super) texts: Vec<usize>,
    named: Vec<(Kind, usize)>,
}

/// Below this many characters on average, texts of an unnamed column are no articles.
const ARTICLE: usize = 200;

impl Columns {
    /// Looks at the names, and at the lengths of texts where no name helps.
    pub(super) fn find(table: &Table) -> Self {
        let names: Vec<_> = table.columns.iter().map(|it| plain(it)).collect();
        let mut sizes = vec![0_usize; names.len()];
        for row in &table.rows {
            for (size, cell) in sizes.iter_mut().zip(row) {
                *size = size.saturating_add(cell.size());
            }
        }
        let size = |at: &usize| sizes.get(*at).copied().unwrap_or_default();
        let places = |kind: Kind| {
            let all = kind.names().split(' ').flat_map(|name| {
                names
                    .iter()
                    .enumerate()
                    .filter(move |(_, it)| it.as_str() == name)
                    .map(|(at, _)| at)
            });
            all.filter(|at| size(at) > 0).collect::<Vec<_>>()
        };
        let mut texts = places(Kind::Text);
        // Stable: of columns with as much text, the surer name comes first.
        texts.sort_by_key(|at| std::cmp::Reverse(size(at)));
        if texts.is_empty() {
            texts.extend(longest(&sizes, table.rows.len()));
        }
        let kinds = [
            Kind::Lead,
            Kind::Title,
            Kind::Date,
            Kind::Outlet,
            Kind::Byline,
            Kind::Address,
            Kind::Language,
        ];
        let pairs =
            kinds.into_iter().flat_map(|kind| places(kind).into_iter().map(move |at| (kind, at)));
        Self { named: pairs.filter(|(_, at)| !texts.contains(at)).collect(), texts }
    }

    /// The words of a row in the first column of a kind that has some.
    pub(super) fn words(&self, row: &[Cell], kind: Kind) -> String {
        let cells =
            self.named.iter().filter(|(it, _)| *it == kind).filter_map(|(_, at)| row.get(*at));
        cells.map(|it| it.words(", ")).find(|it| !it.is_empty()).unwrap_or_default()
    }
}

/// The column with by far the longest texts.
fn longest(sizes: &[usize], rows: usize) -> Option<usize> {
    let (at, most) = sizes.iter().enumerate().max_by_key(|(_, it)| **it)?;
    let others = sizes.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, it)| *it);
    let next = others.max().unwrap_or_default();
    (most / rows.max(1) >= ARTICLE && *most >= next.saturating_mul(3)).then_some(at)
}

/// A name in lower case without spaces, marks and what only wraps.
fn plain(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    // `authors/0`, as some converters flatten lists.
    let lower = lower.split('/').next().unwrap_or_default();
    let inner = lower.strip_prefix("fields.").unwrap_or(lower);
    let ends =
        [".name", ".rendered", ".text", ".value", ".main", ".original", ".title", ".content"];
    // The name of the author of a source is not the source's.
    let stem = ends.iter().find_map(|it| inner.strip_suffix(it)).filter(|it| !it.contains('.'));
    stem.unwrap_or(inner).chars().filter(|it| it.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_marks() {
        for (name, wanted) in [
            ("Full_Text", "fulltext"),
            ("pub-date ", "pubdate"),
            ("source.name", "source"),
            ("content.rendered", "content"),
            ("fields.bodyText", "bodytext"),
            ("a.b.name", "abname"),
        ] {
            assert_eq!(plain(name), wanted);
        }
    }
}
