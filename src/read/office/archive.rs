//! ZIP archives, which Word, `OpenDocument` and e-book files are: looked into, never unpacked.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::read::ReadError;

/// Largest part that is inflated, in bytes. The text of a long novel as Word's XML has ten million.
const MAX_PART: u64 = 64_000_000;
/// Most that is inflated from one archive.
const MAX_ALL: u64 = 192_000_000;
/// Most parts of an archive. An illustrated magazine has a thousand.
const MAX_PARTS: usize = 20_000;

const BROKEN: ReadError = ReadError::Half("its ZIP archive");

/// What an archive is by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Kind {
    /// Word.
    Docx,
    /// `LibreOffice` Writer.
    Odt,
    /// An e-book.
    Epub,
    /// A project of qualitative analysis (REFI-QDA).
    Qdpx,
    /// Excel.
    Xlsx,
    /// Anything else.
    Other,
}

/// An archive in memory whose parts are inflated one by one, within limits.
pub(in crate::read) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Places of the parts by their names in small letters: Word does not mind the case.
    places: BTreeMap<String, usize>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive; refuses locked ones and such as only an attacker writes.
    pub(in crate::read) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|why| explain(&why))?;
        if zip.len() > MAX_PARTS {
            return Err(ReadError::TooMuch("thousands of files"));
        }
        if zip.has_overlapping_files().map_err(|why| explain(&why))? {
            return Err(ReadError::TooMuch("files that share their bytes"));
        }
        let mut places = BTreeMap::new();
        for place in 0..zip.len() {
            let entry = zip.by_index_data(place).map_err(|why| explain(&why))?;
            if entry.encrypted() {
                return Err(ReadError::Locked);
            }
            // A name in no known alphabet belongs to no part that is looked for.
            if let Ok(name) = entry.name() {
                places.insert(normal(&name), place);
            }
        }
        Ok(Self { zip, places, left: MAX_ALL })
    }

    /// Whether there is a part of this name.
    pub(in crate::read) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&normal(name))
    }

    /// The bytes of a part; none where the archive has no such part.
    pub(in crate::read) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(place) = self.places.get(&normal(name)) else { return Ok(None) };
        let entry = self.zip.by_index(*place).map_err(|why| explain(&why))?;
        // The size that the archive names may be a lie: what comes out is counted.
        let limit = MAX_PART.min(self.left);
        let mut bytes = Vec::new();
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(|_why| BROKEN)?;
        let size = bytes.len() as u64;
        if size > limit {
            return Err(ReadError::TooMuch("it unpacks to more than 64 million bytes"));
        }
        self.left = self.left.saturating_sub(size);
        Ok(Some(bytes))
    }

    /// The bytes of a part that must be there; the error names what is missing.
    pub(in crate::read) fn needed(
        &mut self,
        name: &str,
        what: &'static str,
    ) -> Result<Vec<u8>, ReadError> {
        self.part(name)?.ok_or(ReadError::Half(what))
    }

    /// The first part with this ending, by name.
    pub(in crate::read) fn first_ending(&self, ending: &str) -> Option<String> {
        self.places.keys().find(|it| it.ends_with(ending)).cloned()
    }

    /// What the archive is, by its content alone: names of files lie.
    pub(in crate::read) fn kind(&mut self) -> Result<Kind, ReadError> {
        if self.has("[Content_Types].xml") {
            return Ok(match () {
                () if self.any_below("word/") => Kind::Docx,
                () if self.any_below("xl/") => Kind::Xlsx,
                () => self.kind_by_content_types()?,
            });
        }
        let kind = self.part("mimetype")?.unwrap_or_default();
        let kind = String::from_utf8_lossy(&kind).trim_start_matches('\u{FEFF}').trim().to_owned();
        Ok(match () {
            () if kind.starts_with("application/vnd.oasis.opendocument.text") => Kind::Odt,
            () if kind == "application/epub+zip" => Kind::Epub,
            () if kind.starts_with("application/") => Kind::Other,
            () if self.has("META-INF/container.xml") => Kind::Epub,
            () if self.has("content.xml") && self.has("META-INF/manifest.xml") => Kind::Odt,
            () if self.has("project.qde") => Kind::Qdpx,
            () => Kind::Other,
        })
    }

    /// Whether there are parts in a folder, written in small letters with a slash at its end.
    pub(in crate::read) fn any_below(&self, folder: &str) -> bool {
        let first = self.places.range(folder.to_owned()..).next();
        first.is_some_and(|(name, _)| name.starts_with(folder))
    }

    /// Few programs name the folders otherwise; the types of the parts tell then.
    fn kind_by_content_types(&mut self) -> Result<Kind, ReadError> {
        let types = self.part("[Content_Types].xml")?.unwrap_or_default();
        let types = String::from_utf8_lossy(&types);
        Ok(match () {
            () if types.contains("wordprocessingml.document.main") => Kind::Docx,
            () if types.contains("wordprocessingml.template.main") => Kind::Docx,
            () if types.contains("spreadsheetml") => Kind::Xlsx,
            () => Kind::Other,
        })
    }
}

/// The name of a part that another part calls `address`: `a/b.xml` calls `../c.xml` what is `c.xml`.
pub(in crate::read) fn beside(part: &str, address: &str) -> String {
    if let Some(whole) = address.strip_prefix('/') {
        return whole.to_owned();
    }
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(address.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

/// `\Word\Document.xml` and `word/document.xml` are one part.
fn normal(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches("./").trim_start_matches('/').to_owned()
}

fn explain(why: &ZipError) -> ReadError {
    match why {
        ZipError::UnsupportedArchive(it) if *it == ZipError::PASSWORD_REQUIRED => ReadError::Locked,
        ZipError::InvalidPassword => ReadError::Locked,
        _ => BROKEN,
    }
}

#[cfg(test)]
pub(in crate::read) mod tests;
