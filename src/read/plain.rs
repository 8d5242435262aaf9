//! Plain text.

use crate::model::Metadata;

/// Longest first line that counts as a headline, in characters.
const HEADLINE: usize = 160;

/// Line ends become `\n`. A short first line with a blank line behind it is the title.
pub(super) fn read(text: &str) -> (String, Metadata) {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
    let first = lines.next().unwrap_or_default().trim();
    let alone = lines.next().is_some_and(|line| line.trim().is_empty());
    let headline = alone && first.chars().count() <= HEADLINE && !first.ends_with(['.', '!', ':']);
    let title = if headline { first.to_owned() } else { String::new() };
    (text, Metadata { title, ..Metadata::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_stands_alone() {
        assert_eq!(read("\r\nTalks stall\r\n\r\nThey said so.").1.title, "Talks stall");
        assert_eq!(read("They said so.\n\nAnd left.").1.title, "");
        assert_eq!(read("a\r\nb\rc").0, "a\nb\nc");
    }
}
