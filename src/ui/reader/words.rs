//! Words around a place in the text, for double clicks and for spans that snap to words.

use crate::model::Span;

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')
}

/// The word at an offset, or the single character where there is none.
pub(super) fn word_at(text: &str, offset: usize) -> Option<Span> {
    let before = text.get(..offset)?;
    let start = before.char_indices().rev().take_while(|(_, c)| in_word(*c)).last();
    let start = start.map_or(offset, |(at, _)| at);
    let after = text.get(offset..)?;
    let end = offset + after.find(|c| !in_word(c)).unwrap_or(after.len());
    Span::new(start, end).or_else(|| {
        let c = after.chars().next()?;
        Span::new(offset, offset + c.len_utf8())
    })
}

/// The border of a word nearest to an offset: its start or its end.
pub(super) fn snapped(text: &str, offset: usize, to_end: bool) -> usize {
    let word = text.get(offset..).and_then(|it| it.chars().next()).filter(|c| in_word(*c));
    match word.and_then(|_| word_at(text, offset)) {
        Some(span) if to_end && offset > span.start() => span.end(),
        Some(span) => span.start(),
        None => offset,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_their_borders() {
        let text = "She’s “naïve”, no?";
        let word = |at| word_at(text, at).map(|it| it.of(text).to_owned());
        assert_eq!(word(2).as_deref(), Some("She’s"));
        assert_eq!(word(text.find('ï').unwrap()).as_deref(), Some("naïve"));
        assert_eq!(word(text.len()), None);
        let inside = text.find("no").unwrap() + 1;
        assert_eq!(&text[snapped(text, inside, true)..], "?");
        assert_eq!(&text[snapped(text, inside, false)..], "no?");
    }
}
