//! Reasons are written in English and shown in every language.
//!
//! A finding says why it is as it is, in English words that belong to it in the project and in exports. In
//! another language they are told anew: which of the known reasons it is tells the English message.

use std::{borrow::Cow, sync::LazyLock};

use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};

use super::{LOADER, speak};

/// The messages of all reasons; where two fit the same words, the longer stands first.
const REASONS: [&str; 48] = [
    "reason-model-mark",
    "reason-model-link",
    "reason-no-source-for-cue",
    "reason-wording",
    "reason-wording-silent",
    "reason-issue-others",
    "reason-issue-fuller",
    "reason-issue-words",
    "reason-issue-none",
    "reason-speaker-full",
    "reason-source-named",
    "reason-source-words",
    "reason-source-none",
    "reason-source-follows",
    "reason-source-begins",
    "reason-source-signed",
    "reason-source-unresolved",
    "reason-reporter",
    "reason-refers-short",
    "reason-refers",
    "reason-short",
    "reason-relative",
    "reason-quoted-last",
    "reason-last-body",
    "reason-only-one",
    "reason-seat",
    "reason-behind-name",
    "reason-apposition-behind",
    "reason-apposition-before",
    "reason-before-role",
    "reason-description",
    "reason-called",
    "reason-office",
    "reason-works",
    "reason-acts",
    "reason-own-body",
    "reason-itself",
    "reason-country",
    "reason-people",
    "reason-report-names",
    "reason-others",
    "reason-tables",
    "reason-decided",
    "reason-renamed",
    "reason-elsewhere",
    "reason-no-party",
    "reason-other-report",
    "reason-taken",
];

/// The arguments of a reason, in the order in which they stand in English.
const ARGUMENTS: [&str; 3] = ["one", "two", "three"];
/// What stands for an argument in a pattern; in no reason.
const PLACE: char = '\u{1}';

/// Each reason with the English words around its arguments.
static PATTERNS: LazyLock<Vec<(&str, Vec<String>)>> = LazyLock::new(|| {
    let english = fluent_language_loader!();
    speak(&english, &[]);
    let pattern = |message| {
        let words = told(&english, message, &["\u{1}"; 3]);
        words.split(PLACE).map(str::to_owned).collect()
    };
    REASONS.iter().map(|message| (*message, pattern(message))).collect()
});

/// Says a reason in the language that is spoken; words that are no known reason stay as they are.
pub fn reason(why: &str) -> Cow<'_, str> {
    let found = PATTERNS.iter().find_map(|(message, pattern)| {
        arguments(pattern, why).map(|arguments| told(&LOADER, message, &arguments))
    });
    found.map_or(Cow::Borrowed(why), Cow::Owned)
}

/// What stands in the places of a pattern, if the words fit it.
fn arguments<'a>(pattern: &[String], words: &'a str) -> Option<Vec<&'a str>> {
    let (first, rest) = pattern.split_first()?;
    let mut left = words.strip_prefix(first.as_str())?;
    let mut found = Vec::new();
    for (at, between) in rest.iter().enumerate() {
        let is_last = at + 1 == rest.len();
        let end = if is_last {
            left.strip_suffix(between.as_str())?.len()
        } else {
            left.find(between.as_str())?
        };
        found.push(left.get(..end)?);
        left = left.get(end + between.len()..)?;
    }
    left.is_empty().then_some(found)
}

fn told(loader: &FluentLanguageLoader, message: &str, arguments: &[&str]) -> String {
    let known = ARGUMENTS.into_iter().zip(arguments.iter().copied());
    loader.get_args(message, known.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_known_by_their_english_words() {
        let of = |why: &'static str| {
            let found = PATTERNS.iter().find_map(|(id, it)| Some((*id, arguments(it, why)?)));
            found.unwrap_or_default()
        };
        assert_eq!(of("mostly by “would”"), ("reason-wording", vec!["would"]));
        assert_eq!(of("“He” refers to “Ilan Reuss”"), ("reason-refers", vec!["He", "Ilan Reuss"]));
        let long = "“He” refers to “Reuss”, short for Ilan Reuss";
        assert_eq!(of(long), ("reason-refers-short", vec!["He", "Reuss", "Ilan Reuss"]));
        let plain = "linked to the cue by the model";
        assert_eq!(of(plain), ("reason-model-link", Vec::new()));
        assert_eq!(reason(long), long);
        assert_eq!(reason("a reason of an older version"), "a reason of an older version");
    }
}
