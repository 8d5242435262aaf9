//! What a person keeps of a position.

use serde::{Deserialize, Serialize};

/// What a person keeps of a position, whether statements tell of it or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Form")]
pub struct Kept {
    /// The person's own words on it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Its place among the positions of its party, where a person put them in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// Whether a person added it: then it stays when nothing tells of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub added: bool,
}

/// How it may be written: projects of the first formats had nothing but the words.
#[derive(Deserialize)]
#[serde(untagged)]
enum Form {
    Words(String),
    Whole {
        #[serde(default)]
        summary: String,
        #[serde(default)]
        place: Option<u32>,
        #[serde(default)]
        added: bool,
    },
}

impl From<Form> for Kept {
    fn from(form: Form) -> Self {
        match form {
            Form::Words(summary) => Self::of_words(summary),
            Form::Whole { summary, place, added } => Self { summary, place, added },
        }
    }
}

impl Kept {
    /// Words on a position, and nothing else.
    pub fn of_words(summary: impl Into<String>) -> Self {
        Self { summary: summary.into(), ..Self::default() }
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        !self.is_shown_alone() && self.place.is_none()
    }

    /// Whether the position is shown though nothing tells of it.
    pub fn is_shown_alone(&self) -> bool {
        self.added || !self.summary.is_empty()
    }

    /// Takes in what was kept of another position that became this one.
    pub fn join(&mut self, other: &Self) {
        if !self.summary.is_empty() && !other.summary.is_empty() {
            self.summary.push('\n');
        }
        self.summary.push_str(&other.summary);
        self.place = self.place.into_iter().chain(other.place).min();
        self.added |= other.added;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_alone_are_read_as_the_first_formats_wrote_them() {
        let read = |json: &str| serde_json::from_str::<Kept>(json).ok();
        assert_eq!(read("\"They will\""), Some(Kept::of_words("They will")));
        let whole = Kept { place: Some(2), added: true, ..Kept::of_words("They will") };
        let json = serde_json::to_string(&whole).unwrap_or_default();
        assert_eq!(read(&json), Some(whole));
        assert_eq!(read("{}"), Some(Kept::default()));
    }

    #[test]
    fn two_that_become_one_keep_both_words_and_the_first_place() {
        let mut one = Kept { place: Some(3), ..Kept::of_words("A") };
        one.join(&Kept { place: Some(1), added: true, ..Kept::of_words("B") });
        assert_eq!(one, Kept { place: Some(1), added: true, ..Kept::of_words("A\nB") });
        let mut none = Kept::default();
        none.join(&Kept::of_words("B"));
        assert_eq!(none, Kept::of_words("B"));
    }
}
