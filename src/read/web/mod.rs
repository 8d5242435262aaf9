//! Web pages: saved ones, and parts of them in mails and tables.

pub(super) mod html;
pub(super) mod mhtml;
pub(super) mod words;
