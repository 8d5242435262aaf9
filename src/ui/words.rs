//! Words as labels have them.

use crate::{
    language::{Said as _, say},
    model::{Origin, Span},
};

/// Words on one line, cut where they get too long.
pub(super) fn one_line(words: &str, longest: usize) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default().trim_end()),
        None => words,
    }
}

/// With a capital letter at the start.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|it| it.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The words of a part, or why there are none: the program found none, a person marked none.
pub(super) fn of_part(span: Option<Span>, origin: Origin, text: &str) -> String {
    match (span, origin) {
        (Some(span), _) => span.of(text).to_owned(),
        (None, Origin::Added) => say!("not-marked"),
        (None, _) => say!("not-found"),
    }
}

/// “found by the program, 83 % sure”; how sure it is says nothing of what a person added.
pub(super) fn found_by(origin: Origin, confidence: f32) -> Vec<String> {
    let sure = || say!("sure", percent = format!("{:.0}", confidence * 100.0));
    let by_program = origin != Origin::Added;
    std::iter::once(origin.said()).chain(by_program.then(sure)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_short_and_on_one_line() {
        assert_eq!(one_line("a\n  b", 9), "a b");
        assert_eq!(one_line("wörd wörd", 5), "wörd…");
        assert_eq!(capital("édit me"), "Édit me");
    }

    #[test]
    fn what_a_person_added_is_neither_sought_nor_sure() {
        assert_eq!(of_part(None, Origin::Added, ""), "none marked");
        assert_eq!(of_part(None, Origin::Program, ""), "not found");
        assert_eq!(found_by(Origin::Added, 1.0), ["added"]);
        assert_eq!(found_by(Origin::Program, 0.834), ["found by the program", "83 % sure"]);
    }
}
