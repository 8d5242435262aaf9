//! The briefing as a Word document.
//!
//! The package is written part by part, and the body block by block: nothing is held but the
//! blocks. Every style is a style of Word's own, so that readers can restyle the document.

mod body;
mod xml;

use std::io::Write;

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{Block, tell::tell};
use crate::{
    export::{Ask, ExportError, about::About},
    model::Project,
};
use body::Body;
use xml::escaped;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const STYLES: &str = include_str!("styles.xml");
const TYPES: &str = include_str!("content_types.xml");
const PACKAGE: &str = include_str!("package_rels.xml");
const SETTINGS: &str = include_str!("settings.xml");

/// Writes the briefing as a Word document.
pub(in crate::export) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    let about = About::today(project);
    let mut blocks = Vec::new();
    let mut sink = |it| {
        blocks.push(it);
        Ok(())
    };
    tell(project, &about, &mut sink, &mut *ask)?;
    let mut package = Package(ZipWriter::new_stream(out));
    package.add("[Content_Types].xml", TYPES)?;
    package.add("_rels/.rels", PACKAGE)?;
    package.add("docProps/core.xml", &core(project, &about))?;
    package.add("docProps/app.xml", &app(&about))?;
    package.add("word/styles.xml", STYLES)?;
    package.add("word/settings.xml", SETTINGS)?;
    package.add("word/header1.xml", &xml::header(&about.heading(project)))?;
    package.add("word/footer1.xml", &xml::footer(&about))?;
    let links = package.body(&blocks, ask)?;
    package.add("word/_rels/document.xml.rels", &links)?;
    package.0.finish().map_err(failed)?;
    Ok(())
}

fn failed(error: zip::result::ZipError) -> ExportError {
    match error {
        zip::result::ZipError::Io(error) => ExportError::Write(error),
        other => ExportError::Format("Word document", other.to_string()),
    }
}

/// The parts of the document on their way out.
struct Package<'a>(ZipWriter<zip::write::StreamWriter<&'a mut dyn Write>>);

impl Package<'_> {
    fn start(&mut self, name: &str) -> Result<(), ExportError> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.0.start_file(name, options).map_err(failed)
    }

    fn add(&mut self, name: &str, content: &str) -> Result<(), ExportError> {
        self.start(name)?;
        Ok(self.0.write_all(content.as_bytes())?)
    }

    /// Writes the body; returns its relations, addresses of links among them.
    fn body(&mut self, blocks: &[Block], ask: Ask<'_>) -> Result<String, ExportError> {
        self.start("word/document.xml")?;
        let mut body = Body::default();
        self.0.write_all(body.opening().as_bytes())?;
        let mut listed = false;
        for block in blocks {
            if matches!(block, Block::Heading(_)) && !std::mem::replace(&mut listed, true) {
                self.0.write_all(body.contents(blocks).as_bytes())?;
            }
            self.0.write_all(body.block(block).as_bytes())?;
            crate::export::ask(&mut *ask)?;
        }
        self.0.write_all(body.closing().as_bytes())?;
        Ok(body.relations())
    }
}

fn core(project: &Project, about: &About) -> String {
    let (title, line, day) = (about.heading(project), about.line(), about.day);
    let (title, line) = (escaped(&title), escaped(&line));
    let author = escaped(if about.coder.is_empty() { &about.program } else { &about.coder });
    format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>\
         <dc:description>{line}</dc:description><dc:language>en</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         </cp:coreProperties>"
    )
}

fn app(about: &About) -> String {
    let program = escaped(&about.program);
    format!(
        "{HEAD}<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>{program}</Application></Properties>"
    )
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, io::Read as _, ops::ControlFlow};

    use super::*;
    use crate::export::hard;

    fn parts(project: &Project) -> BTreeMap<String, String> {
        let mut out = Vec::new();
        write(project, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(out)).unwrap();
        let mut found = BTreeMap::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            found.insert(part.name().unwrap().into_owned(), text);
        }
        found
    }

    /// Whether a part is well formed: every start has its end, every entity is known.
    fn well_formed(part: &str) -> bool {
        let mut reader = quick_xml::Reader::from_str(part);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => return true,
                Err(_why) => return false,
                Ok(_event) => {}
            }
        }
    }

    #[test]
    fn every_part_is_well_formed_and_every_link_has_its_target() {
        for project in [hard::project(), crate::hard::sample(), Project::default()] {
            let found = parts(&project);
            assert!(found.values().all(|it| well_formed(it)));
            let body = &found["word/document.xml"];
            let links = &found["word/_rels/document.xml.rels"];
            for id in body.split("r:id=\"").skip(1).filter_map(|it| it.split('"').next()) {
                assert!(links.contains(&format!("Id=\"{id}\"")), "{id}");
            }
            for to in body.split("w:anchor=\"").skip(1).filter_map(|it| it.split('"').next()) {
                assert!(body.contains(&format!("w:name=\"{to}\"")), "{to}");
            }
            assert!(!links.contains("javascript"));
        }
    }

    #[test]
    fn headings_have_styles_and_hard_words_are_escaped() {
        let found = parts(&hard::project());
        let body = &found["word/document.xml"];
        for style in ["Title", "Heading1", "Heading2", "Heading3", "Quote", "TOC1"] {
            assert!(body.contains(&format!("w:val=\"{style}\"")), "{style}");
            assert!(found["word/styles.xml"].contains(&format!("w:styleId=\"{style}\"")));
        }
        assert!(body.contains("won’t &lt;b&gt;move&lt;/b&gt; &amp; won’t pay"));
        assert!(body.contains("<w:rtl/>") && body.contains("<w:tblHeader/>"));
        assert!(found["docProps/core.xml"].contains("<dc:title>=1+1 “Hard” &lt;project&gt;"));
    }
}
