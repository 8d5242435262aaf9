//! Documents that are archives of XML: Word, `LibreOffice` Writer, e-books.

pub(super) mod archive;
pub(super) mod credits;
pub(super) mod docx;
pub(super) mod epub;
pub(super) mod flow;
pub(super) mod odt;
pub(super) mod parts;
pub(super) mod xml;
