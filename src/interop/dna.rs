//! What the writers and readers of DNA's formats agree on.

/// A title, author or value has fewer characters than this.
pub const LONGEST: usize = 190;
/// The statement type that has a side.
pub const WITH_SIDE: &str = "DNA Statement";
/// The statement type of statements that take none: DNA's own knows only agreement and rejection.
pub const WITHOUT_SIDE: &str = "Statement without side";

/// The variables of statements.
pub const PERSON: &str = "person";
/// The party.
pub const ORGANIZATION: &str = "organization";
/// The issue.
pub const CONCEPT: &str = "concept";
/// For or against.
pub const AGREEMENT: &str = "agreement";
/// Neutral or unclear.
pub const STANCE: &str = "stance";
/// What the content does.
pub const KIND: &str = "kind";
/// What the coder noted.
pub const NOTE: &str = "note";

/// At most [`LONGEST`] characters of it.
#[must_use]
pub fn short(words: &str) -> String {
    words.chars().filter(|c| *c != '\0').take(LONGEST).collect()
}

/// The titles of documents, in their order: short, and no two the same.
pub fn titles<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut given = super::Names::default();
    names.into_iter().map(|it| given.free(&it.replace('\0', ""), LONGEST)).collect()
}

/// Words as DNA's event list has them, which knows no semicolons and quotation marks.
#[must_use]
pub fn bare(words: &str) -> String {
    words.replace(';', ",").replace('"', "'")
}
