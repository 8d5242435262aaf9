//! The ZIP file of a project, as far as it is read, with limits for what comes out of it.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use zip::{ZipArchive, result::ZipError};

use crate::read::ReadError;

/// More files are no project.
const MOST_FILES: usize = 100_000;
/// More bytes are no report …
const LARGEST: u64 = 64 * 1024 * 1024;
/// … and more in all no project.
const LARGEST_ALL: u64 = 512 * 1024 * 1024;

/// An open project.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The numbers of files, by their names in small letters.
    files: BTreeMap<String, usize>,
    /// How many bytes may still come out.
    left: u64,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| told(&e))?;
        if zip.len() > MOST_FILES {
            return Err(ReadError::TooMuch("too many files"));
        }
        let names = zip.file_names_raw().map(|it| String::from_utf8_lossy(it).to_lowercase());
        let files = names.enumerate().map(|(at, name)| (name, at)).collect();
        Ok(Self { zip, files, left: LARGEST_ALL })
    }

    /// The file that describes the project: one at the root that ends in `.qde`.
    pub(super) fn project(&mut self) -> Result<Vec<u8>, ReadError> {
        let is_project = |it: &str| {
            let path = std::path::Path::new(it);
            path.extension().is_some_and(|it| it == "qde") && !it.contains('/')
        };
        let mut files = self.files.iter();
        let at = files.find(|(it, _)| is_project(it));
        let at = at.ok_or_else(|| ReadError::NoReports("it holds no QDA project".to_owned()))?;
        self.bytes(*at.1)
    }

    /// A file of the folder for sources, whatever the case of its letters.
    pub(super) fn source(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let at = self.files.get(&format!("sources/{name}").to_lowercase()).copied();
        at.map(|at| self.bytes(at)).transpose()
    }

    fn bytes(&mut self, at: usize) -> Result<Vec<u8>, ReadError> {
        let limit = LARGEST.min(self.left);
        let file = self.zip.by_index(at).map_err(|e| told(&e))?;
        let mut bytes = Vec::new();
        let half = |_why| ReadError::Half("a file in it cannot be unpacked");
        file.take(limit + 1).read_to_end(&mut bytes).map_err(half)?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > limit {
            return Err(ReadError::TooMuch("a file in it is very large"));
        }
        self.left -= size;
        Ok(bytes)
    }
}

fn told(e: &ZipError) -> ReadError {
    match e {
        ZipError::UnsupportedArchive(it) if *it == ZipError::PASSWORD_REQUIRED => ReadError::Locked,
        _ => ReadError::Half("it cannot be unpacked"),
    }
}
