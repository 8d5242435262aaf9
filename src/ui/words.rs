//! Words as labels have them.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_short_and_on_one_line() {
        assert_eq!(one_line("a\n  b", 9), "a b");
        assert_eq!(one_line("wörd wörd", 5), "wörd…");
        assert_eq!(capital("édit me"), "Édit me");
    }
}
