//! The fields that two people compare.

use crate::{
    language::{Said, say},
    model::{Decided, Kind, Origin, Review, Stance, Statement},
};

/// A field of a statement that both may have filled in differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldName {
    /// Who the source is.
    Speaker,
    /// The side that the speaker stands for.
    Party,
    /// What the content does.
    Kind,
    /// What the statement is about.
    Issue,
    /// Where the speaker stands toward the issue.
    Stance,
    /// Whether it was accepted.
    Review,
}

impl FieldName {
    /// Every field, in the order in which differences are listed.
    pub const ALL: [Self; 6] =
        [Self::Speaker, Self::Party, Self::Kind, Self::Issue, Self::Stance, Self::Review];

    /// Its key; messages choose their words by it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Party => "party",
            Self::Kind => "kind",
            Self::Issue => "issue",
            Self::Stance => "stance",
            Self::Review => "review",
        }
    }

    /// Who decided the field; `None` for the review, which is a person's in any case.
    pub fn origin(self, of: &Statement) -> Option<Origin> {
        match self {
            Self::Speaker => Some(of.speaker.origin),
            Self::Party => Some(of.party.origin),
            Self::Kind => Some(of.kind.origin),
            Self::Issue => Some(of.issue.origin),
            Self::Stance => Some(of.stance.origin),
            Self::Review => None,
        }
    }

    pub(super) fn value(self, of: &Statement) -> Value<'_> {
        match self {
            Self::Speaker => Value::name(&of.speaker),
            Self::Party => Value::name(&of.party),
            Self::Kind => Value::Kind(of.kind.value),
            Self::Issue => Value::name(&of.issue),
            Self::Stance => Value::Stance(of.stance.value),
            Self::Review => Value::Review(of.review),
        }
    }

    pub(super) fn is_same(self, one: &Statement, two: &Statement) -> bool {
        self.value(one) == self.value(two)
    }

    /// Notes in a field that was taken over whose it is, and what it was before and from whom.
    pub(super) fn remember(self, taken: &mut Statement, before: &Statement, coder: &str) {
        fn note<T>(taken: &mut Decided<T>, before: &Decided<T>, (was, coder): (&str, &str)) {
            let old = before.origin.name();
            taken.why = format!("as {coder} has it; here it was “{was}”, {old}");
        }
        let words = (self.value(before).words(), coder);
        match self {
            Self::Speaker => note(&mut taken.speaker, &before.speaker, words),
            Self::Party => note(&mut taken.party, &before.party, words),
            Self::Kind => note(&mut taken.kind, &before.kind, words),
            Self::Issue => note(&mut taken.issue, &before.issue, words),
            Self::Stance => note(&mut taken.stance, &before.stance, words),
            // The review is a person's in any case.
            Self::Review => {}
        }
    }

    /// Gives `mine` what stands in `theirs`.
    pub(super) fn take(self, mine: &mut Statement, theirs: &Statement) {
        match self {
            Self::Speaker => mine.speaker = chosen(&theirs.speaker),
            Self::Party => mine.party = chosen(&theirs.party),
            Self::Kind => mine.kind = chosen(&theirs.kind),
            Self::Issue => mine.issue = chosen(&theirs.issue),
            Self::Stance => mine.stance = chosen(&theirs.stance),
            Self::Review => {
                mine.review = theirs.review;
                // Accepting confirms every field, here as everywhere.
                if mine.review == Review::Accepted {
                    mine.confirm();
                }
            }
        }
    }
}

/// What the other has, as a person chose it: no analysis may change it again.
pub(super) fn chosen<T: Clone>(theirs: &Decided<T>) -> Decided<T> {
    let mut taken = theirs.clone();
    taken.confirm();
    taken
}

/// What stands in a field, to compare and to count. Who decided it and how surely is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value<'a> {
    /// A name without white space at its ends; `None` for unknown.
    Name(Option<&'a str>),
    Kind(Option<Kind>),
    Stance(Stance),
    Review(Review),
}

impl<'a> Value<'a> {
    fn name(of: &'a Decided<Option<String>>) -> Self {
        Self::Name(of.value.as_deref().map(str::trim).filter(|it| !it.is_empty()))
    }

    /// As the window shows it.
    pub(super) fn said(self) -> String {
        match self {
            Self::Name(name) => name.map_or_else(|| say!("unknown"), str::to_owned),
            Self::Kind(kind) => kind.map_or_else(|| say!("unknown"), Said::said),
            Self::Stance(stance) => stance.said(),
            Self::Review(review) => review.said(),
        }
    }

    /// As it is kept in a project, in English.
    fn words(self) -> &'a str {
        match self {
            Self::Name(name) => name.unwrap_or("unknown"),
            Self::Kind(kind) => kind.map_or("unknown", Kind::name),
            Self::Stance(stance) => stance.name(),
            Self::Review(review) => review.name(),
        }
    }
}

/// Marks the statement itself as one that a person chose.
pub(super) fn stand_behind(statement: &mut Statement) {
    if statement.origin == Origin::Program {
        statement.origin = Origin::Confirmed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: Option<&str>, origin: Origin) -> Statement {
        let mut statement = Statement::new(None, None, Vec::new(), Origin::Program);
        statement.speaker =
            Decided { origin, ..Decided::found(name.map(str::to_owned), 0.4, "by") };
        statement
    }

    #[test]
    fn names_compare_trimmed_and_by_their_capitals() {
        let is_same = |one, two| {
            let statement = |name| named(name, Origin::Program);
            FieldName::Speaker.is_same(&statement(one), &statement(two))
        };
        assert!(is_same(Some("Mara Lind"), Some(" Mara Lind\n")));
        assert!(is_same(None, Some(" ")));
        assert!(!is_same(Some("Mara Lind"), Some("mara lind")));
        assert!(!is_same(Some("Mara Lind"), None));
    }

    #[test]
    fn what_is_taken_over_keeps_its_origin_unless_the_program_found_it() {
        let origin = |of| {
            let mut mine = named(Some("Lund"), Origin::Corrected);
            FieldName::Speaker.take(&mut mine, &named(Some("Mara Lind"), of));
            assert_eq!(mine.speaker.value.as_deref(), Some("Mara Lind"));
            assert_eq!(mine.speaker.why, "by");
            mine.speaker.origin
        };
        let origins = [Origin::Program, Origin::Confirmed, Origin::Corrected, Origin::Added];
        let taken = [Origin::Confirmed, Origin::Confirmed, Origin::Corrected, Origin::Added];
        assert_eq!(origins.map(origin), taken);
    }

    #[test]
    fn taking_over_acceptance_confirms_the_fields() {
        let (mut mine, mut theirs) = (named(None, Origin::Program), named(None, Origin::Program));
        theirs.review = Review::Accepted;
        FieldName::Review.take(&mut mine, &theirs);
        assert_eq!((mine.review, mine.stance.origin), (Review::Accepted, Origin::Confirmed));
    }
}
