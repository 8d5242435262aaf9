//! The body of the document, block by block.

use std::collections::BTreeMap;

use super::{
    HEAD,
    xml::{SPACES, bookmark, escaped, paragraph, run, run_in},
};
use crate::export::{
    about::Colour,
    briefing::{Block, Heading, Link, Look, Quotation, Run, Table, Tone},
};

/// Width between the margins of an A4 page, in twentieths of a point.
const WIDTH: f32 = 9_354.0;

/// What the parts after the body must know.
#[derive(Default)]
pub(super) struct Body {
    /// Addresses of links, with the numbers of their relations.
    links: BTreeMap<String, usize>,
    /// Number of the last bookmark.
    bookmarks: usize,
    /// Number of the last heading.
    headings: usize,
}

impl Body {
    #[expect(clippy::unused_self, reason = "beside its closing")]
    pub(super) fn opening(&self) -> String {
        format!("{HEAD}<w:document {SPACES}><w:body>")
    }

    /// A4 with its header and footer.
    #[expect(clippy::unused_self, reason = "beside its opening")]
    pub(super) fn closing(&self) -> String {
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1276\" \
         w:bottom=\"1418\" w:left=\"1276\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
            .to_owned()
    }

    pub(super) fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Title { words, facts } => {
                let facts = facts.iter().map(|(name, it)| {
                    let words = run("", &format!("{name}: {it}"));
                    paragraph("Quiet", "<w:spacing w:after=\"0\"/>", &words)
                });
                let facts: String = facts.collect();
                paragraph("Title", "", &run("", words)) + &facts
            }
            Block::Heading(it) => self.heading(it),
            Block::Paragraph(look, runs) => {
                let style = match look {
                    Look::Body => "BodyText",
                    Look::Quiet => "Quiet",
                    Look::Summary => "Summary",
                    Look::Warning => "Warning",
                };
                paragraph(style, "", &self.runs(runs, None, None))
            }
            Block::Quotation(it) => self.quotation(it),
            Block::Table(it) => table(it),
            Block::Entry { number, anchor, runs } => {
                self.bookmarks += 1;
                let place = bookmark(self.bookmarks, &name(anchor));
                let number = run("", &format!("{number}.")) + "<w:r><w:tab/></w:r>";
                let inner = place + &number + &self.runs(runs, None, None);
                paragraph("ReportEntry", "", &inner)
            }
        }
    }

    fn heading(&mut self, it: &Heading) -> String {
        self.headings += 1;
        self.bookmarks += 1;
        let place = bookmark(self.bookmarks, &heading_name(self.headings));
        let style = format!("Heading{}", it.level.saturating_sub(1));
        let border = it.colour.map(|it| edge(it, 24, 6)).unwrap_or_default();
        let mut inner = place + &run("", &it.words);
        if !it.quiet.is_empty() {
            let quiet = format!("<w:b w:val=\"0\"/><w:color w:val=\"{}\"/>", Colour::QUIET.hex());
            inner += &run(&quiet, &format!("  {}", it.quiet));
        }
        paragraph(&style, &border, &inner)
    }

    fn quotation(&mut self, it: &Quotation) -> String {
        let border = edge(it.colour, 12, 8);
        let said = self.runs(&it.said, Some(it.colour), it.language.as_deref());
        let from = self.runs(&it.from, None, None);
        paragraph("Quote", &border, &said) + &paragraph("Source", &border, &from)
    }

    fn runs(&mut self, runs: &[Run], strong: Option<Colour>, language: Option<&str>) -> String {
        runs.iter().map(|it| self.run(it, strong, language)).collect()
    }

    fn run(&mut self, it: &Run, strong: Option<Colour>, language: Option<&str>) -> String {
        // Strong words have the colour of the party, as sources have in the window.
        let mut properties = match (it.tone, strong) {
            (Tone::Plain, _) => String::new(),
            (Tone::Strong, None) => "<w:b/><w:bCs/>".to_owned(),
            (Tone::Strong, Some(it)) => {
                format!("<w:b/><w:bCs/><w:color w:val=\"{}\"/>", it.hex())
            }
            (Tone::Quiet, _) => format!("<w:color w:val=\"{}\"/>", Colour::QUIET.hex()),
        };
        if it.link.is_some() {
            properties = "<w:rStyle w:val=\"Hyperlink\"/>".to_owned() + &properties;
        }
        let language = language.filter(|_| it.tone == Tone::Plain);
        let words = run_in(&properties, language, &it.words);
        match &it.link {
            None => words,
            Some(Link::Place(to)) => {
                format!("<w:hyperlink w:anchor=\"{}\">{words}</w:hyperlink>", name(to))
            }
            Some(Link::Web(to)) => {
                let next = self.links.len() + 1;
                let id = *self.links.entry(to.clone()).or_insert(next);
                format!("<w:hyperlink r:id=\"link{id}\">{words}</w:hyperlink>")
            }
        }
    }

    /// A table of contents that Word can renew. Chapters and parties are written out, without page
    /// numbers, so that neither Word nor `LibreOffice` must ask or work anything out.
    #[expect(clippy::unused_self, reason = "reads as the other parts of the body")]
    pub(super) fn contents(&self, blocks: &[Block]) -> String {
        let headings = blocks.iter().filter_map(|it| match it {
            Block::Heading(it) => Some(it),
            _ => None,
        });
        let listed: Vec<_> = headings.zip(1..).filter(|(it, _)| it.level < 4).collect();
        let last = listed.len().saturating_sub(1);
        let mark = |it: &str| format!("<w:r><w:fldChar w:fldCharType=\"{it}\"/></w:r>");
        let code = " TOC \\o \"1-2\" \\n \\h \\z \\u ";
        let begin = format!(
            "{}<w:r><w:instrText xml:space=\"preserve\">{}</w:instrText></w:r>{}",
            mark("begin"),
            escaped(code),
            mark("separate")
        );
        let entries = listed.iter().enumerate().map(|(at, (it, number))| {
            let style = format!("TOC{}", it.level.saturating_sub(1));
            let words = run("", &it.words);
            let to = heading_name(*number);
            let link =
                format!("<w:hyperlink w:anchor=\"{to}\" w:history=\"1\">{words}</w:hyperlink>");
            let before = if at == 0 { begin.as_str() } else { "" };
            let after = if at == last { mark("end") } else { String::new() };
            paragraph(&style, "", &format!("{before}{link}{after}"))
        });
        let entries: String = entries.collect();
        let heading = paragraph("TOCHeading", "", &run("", "Contents"));
        format!(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>\
             <w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{heading}{entries}\
             </w:sdtContent></w:sdt>"
        )
    }

    /// The relations of the body: its styles, header, footer, and the addresses of links.
    pub(super) fn relations(&self) -> String {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let part = |id: &str, to: &str| {
            let kind = if id.starts_with("link") { "hyperlink" } else { id };
            let mode = if id.starts_with("link") { " TargetMode=\"External\"" } else { "" };
            let to = escaped(to);
            format!("<Relationship Id=\"{id}\" Type=\"{base}/{kind}\" Target=\"{to}\"{mode}/>")
        };
        let own = [
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
        ];
        let own = own.iter().map(|(id, to)| part(id, to));
        let links = self.links.iter().map(|(to, id)| part(&format!("link{id}"), to));
        let all: String = own.chain(links).collect();
        format!(
            "{HEAD}<Relationships \
             xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}\
             </Relationships>"
        )
    }
}

/// Names of places: Word takes letters, digits and low lines only.
fn name(anchor: &str) -> String {
    anchor.replace('-', "_")
}

fn heading_name(number: usize) -> String {
    format!("_Toc{number:08}")
}

/// A line on the left in a colour; sizes in eighths of a point and in points.
fn edge(colour: Colour, size: u8, space: u8) -> String {
    let colour = colour.hex();
    format!(
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"{size}\" w:space=\"{space}\" \
         w:color=\"{colour}\"/></w:pBdr>"
    )
}

fn table(it: &Table) -> String {
    let widths: Vec<_> = it.columns.iter().map(|it| format!("{:.0}", it.share * WIDTH)).collect();
    let grid = widths.iter().map(|it| format!("<w:gridCol w:w=\"{it}\"/>"));
    let grid = grid.collect::<Vec<_>>().concat();
    let cell = |at: usize, words: &str, header: bool, colour: Option<Colour>| {
        let width = widths.get(at).map_or("0", String::as_str);
        let number = it.columns.get(at).is_some_and(|it| it.number);
        let style = if header { "TableHeader" } else { "TableText" };
        let align = if number { "<w:jc w:val=\"right\"/>" } else { "" };
        let edge = colour.map(|it| {
            let (line, tint) = (it.hex(), it.tint().hex());
            format!(
                "<w:tcBorders><w:left w:val=\"single\" w:sz=\"24\" w:space=\"0\" \
                 w:color=\"{line}\"/></w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" \
                 w:fill=\"{tint}\"/>"
            )
        });
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{}</w:tcPr>{}</w:tc>",
            edge.unwrap_or_default(),
            paragraph(style, align, &run("", words))
        )
    };
    let header: String =
        it.columns.iter().enumerate().map(|(at, it)| cell(at, it.name, true, None)).collect();
    let row = |cells: &[(String, Option<Colour>)]| {
        let cells = cells.iter().enumerate();
        let cells: String = cells.map(|(at, (words, it))| cell(at, words, false, *it)).collect();
        format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    };
    let rows: String = it.rows.iter().map(|it| row(it)).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Positions\"/><w:tblW w:w=\"{WIDTH:.0}\" \
         w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\
         <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>{rows}</w:tbl>"
    ) + &paragraph("Quiet", "<w:spacing w:before=\"0\" w:after=\"0\"/>", "")
}
