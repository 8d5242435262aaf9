//! Values with their origin: who decided them, how sure it is, and why.

use serde::{Deserialize, Serialize};

/// Who decided a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Found by the program; analysing again may change it.
    #[default]
    Program,
    /// Found by the program and accepted by a person.
    Confirmed,
    /// Changed by a person.
    Corrected,
    /// Added by a person.
    Added,
}

impl Origin {
    /// The words shown on screen and written to exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Program => "found by the program",
            Self::Confirmed => "confirmed",
            Self::Corrected => "corrected",
            Self::Added => "added",
        }
    }

    /// Whether a person stands behind the value, so that no analysis may change it.
    pub fn is_human(self) -> bool {
        self != Self::Program
    }
}

/// A value and how it came about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Decided<T> {
    /// The value itself.
    pub value: T,
    /// Who decided it.
    pub origin: Origin,
    /// How sure the program is, from 0 to 1. Says nothing once a person decided.
    pub confidence: f32,
    /// What led to the value, in words for the reader; empty where there is nothing to say.
    pub why: String,
}

impl<T> Decided<T> {
    /// A value that the program found.
    pub fn found(value: T, confidence: f32, why: impl Into<String>) -> Self {
        Self { value, origin: Origin::Program, confidence, why: why.into() }
    }

    /// A value that a person gave.
    pub fn by_person(value: T, origin: Origin) -> Self {
        Self { value, origin, confidence: 1.0, why: String::new() }
    }

    /// Takes over a newer finding, unless a person decided.
    pub fn refresh(&mut self, newer: Self) {
        if !self.origin.is_human() {
            *self = newer;
        }
    }

    /// Marks what the program found as accepted.
    pub fn confirm(&mut self) {
        if self.origin == Origin::Program {
            self.origin = Origin::Confirmed;
        }
    }
}

impl<T: PartialEq> Decided<T> {
    /// Sets a person's choice. Choosing what the program found confirms it.
    pub fn correct(&mut self, value: T) {
        if self.value == value {
            self.confirm();
        } else {
            let origin =
                if self.origin == Origin::Added { Origin::Added } else { Origin::Corrected };
            *self = Self::by_person(value, origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_finding_never_replaces_a_persons_choice() {
        let mut speaker = Decided::found("Hamad", 0.4, "surname");
        speaker.correct("Gazi Hamad");
        speaker.refresh(Decided::found("Ghazi", 0.9, ""));
        assert_eq!((speaker.value, speaker.origin), ("Gazi Hamad", Origin::Corrected));
    }

    #[test]
    fn choosing_what_was_found_confirms_it_and_keeps_the_reason() {
        let mut speaker = Decided::found("Hamad", 0.4, "surname");
        speaker.correct("Hamad");
        assert_eq!((speaker.origin, speaker.why.as_str()), (Origin::Confirmed, "surname"));
    }
}
