//! What the writer and the reader of QDA files agree on: names of codes, and notes for machines.

use uuid::Uuid;

use crate::model::{Origin, PALETTE_SIZE, party_hue};

/// All identifiers grow from this one, so that the same project always has the same.
const NAMESPACE: Uuid = Uuid::from_u128(0x6b1f_8c52_93d4_4f0e_a7c1_5d20_e8b9_3f64);

/// An identifier in the form that REFI-QDA asks for, the same for the same names.
#[must_use]
pub fn guid(names: &[&str]) -> String {
    Uuid::new_v5(&NAMESPACE, names.join("\u{1f}").as_bytes()).hyphenated().to_string()
}

/// The colour of a party as QDA programs write it: “#2A54E9”.
#[must_use]
pub fn colour_code(number: u8) -> String {
    let [red, green, blue] = party_hue(Some(number), false);
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// The number of the party's colour that is written so.
#[must_use]
pub fn colour_number(code: &str) -> Option<u8> {
    (0..PALETTE_SIZE).find(|it| colour_code(*it).eq_ignore_ascii_case(code.trim()))
}

/// What a code is there for: the topmost level of the codebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Sides that speakers stand for.
    Parties,
    /// What contents do.
    Kinds,
    /// Where speakers stand.
    Stances,
    /// What statements are about.
    Issues,
    /// Source, cue and content.
    Parts,
    /// Claims without a source.
    Claims,
}

impl Category {
    /// All of them, in the order of the codebook.
    pub const ALL: [Self; 6] =
        [Self::Parties, Self::Kinds, Self::Stances, Self::Issues, Self::Parts, Self::Claims];

    /// The name in the codebook.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Parties => "Parties",
            Self::Kinds => "Kinds",
            Self::Stances => "Stances",
            Self::Issues => "Issues",
            Self::Parts => "Statement parts",
            Self::Claims => "Claims",
        }
    }

    /// The words that tell our categories from those of others with the same name.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Parties => "Standpoint: the side that a speaker stands for",
            Self::Kinds => "Standpoint: what the content of a statement does",
            Self::Stances => "Standpoint: where a speaker stands toward the issue",
            Self::Issues => "Standpoint: what a statement is about",
            Self::Parts => "Standpoint: who is cited, the words that say so, and what is said",
            Self::Claims => "Standpoint: check-worthy sentences without a source",
        }
    }

    /// What goes behind a name that another code has already.
    #[must_use]
    pub fn singular(self) -> &'static str {
        match self {
            Self::Parties => "party",
            Self::Kinds => "kind",
            Self::Stances => "stance",
            Self::Issues => "issue",
            Self::Parts => "part",
            Self::Claims => "claim",
        }
    }

    /// The category of a topmost code, if it is one of ours.
    #[must_use]
    pub fn of(name: &str, description: &str) -> Option<Self> {
        let known = |it: &Self| it.name() == name && description.starts_with("Standpoint:");
        Self::ALL.into_iter().find(known)
    }
}

/// The code of a statement's source.
pub const SOURCE: &str = "source";
/// The code of a statement's cue.
pub const CUE: &str = "cue";
/// The code of a statement's content.
pub const CONTENT: &str = "content";
/// The code of a claim.
pub const CLAIM: &str = "claim without source";
/// Says that the project has no title.
pub const UNTITLED: &str = "Standpoint project";
/// Identifies the coder among the users.
pub const CODER: &str = "coder";
/// Stands for a coder without a name.
pub const NAMELESS: &str = "Coder";

/// Who decided, as a word in a description.
#[must_use]
pub fn origin_key(origin: Origin) -> &'static str {
    match origin {
        Origin::Program => "program",
        Origin::Confirmed => "confirmed",
        Origin::Corrected => "corrected",
        Origin::Added => "added",
    }
}

/// Who decided, from the word.
#[must_use]
pub fn origin_of(key: &str) -> Option<Origin> {
    let all = [Origin::Program, Origin::Confirmed, Origin::Corrected, Origin::Added];
    all.into_iter().find(|it| origin_key(*it) == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_the_same_for_the_same_names() {
        assert_eq!(guid(&["a", "b"]), guid(&["a", "b"]));
        assert_ne!(guid(&["a", "b"]), guid(&["a b"]));
    }
}
