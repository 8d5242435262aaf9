//! The order in which people look for names.

use std::{cmp::Ordering, sync::LazyLock};

use icu_collator::{
    Collator, CollatorBorrowed, CollatorPreferences, options::CollatorOptions,
    preferences::CollationNumericOrdering,
};

/// The order of all scripts (Unicode's root collation): titles may be in any language.
static ORDER: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut wanted = CollatorPreferences::default();
    wanted.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(wanted, CollatorOptions::default()).ok()
});

/// Which of two names stands first in a list: as in an index, “é” beside “e” whatever the case, and
/// “part 9” before “part 10”.
pub fn in_order(one: &str, other: &str) -> Ordering {
    ORDER.as_ref().map_or_else(|| one.cmp(other), |it| it.compare(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_in_an_index() {
        let mut names = ["r10", "zebra", "Émile", "r2", "emu", "Éric", "apple", "r1"];
        names.sort_by(|one, other| in_order(one, other));
        assert_eq!(names, ["apple", "Émile", "emu", "Éric", "r1", "r2", "r10", "zebra"]);
    }
}
