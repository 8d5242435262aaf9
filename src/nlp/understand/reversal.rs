//! “Welcomed the **end of** drilling”: what is wished for a thing is its end.
//!
//! The network reads the side toward what is told and, on dev, seldom what that means for the thing
//! itself: of 14 sides toward a thing behind such a word 2 were right and 12 the opposite.

use super::{cast::Cast, names::Word, sense::Choice};
use crate::{model::Span, nlp::tokens::Piece};

/// Words that end what follows them.
const ENDS: [&str; 37] = [
    "end",
    "ends",
    "ending",
    "halt",
    "halting",
    "stop",
    "stopping",
    "ban",
    "banning",
    "scrap",
    "scrapping",
    "abandon",
    "abandoning",
    "abolish",
    "abolishing",
    "abolition",
    "repeal",
    "repealing",
    "cancel",
    "cancelling",
    "canceling",
    "cancellation",
    "suspend",
    "suspending",
    "suspension",
    "drop",
    "dropping",
    "lift",
    "lifting",
    "oppose",
    "opposes",
    "opposing",
    "freeze",
    "freezing",
    "withdraw",
    "withdrawing",
    "scuttle",
];
/// Small words between them and the thing.
const SMALL: [&str; 16] = [
    "to", "of", "on", "the", "a", "an", "its", "their", "his", "her", "our", "all", "any", "this",
    "that", "these",
];
/// So many words stand between them at most: small ones and one that tells which.
const BETWEEN: usize = 3;

/// Turns the sides round where the words before a thing end it. `named` are the pieces that name it.
pub(super) fn turn(
    choice: &mut Choice,
    cast: &Cast<'_>,
    (named, pieces): (&[usize], &[Piece]),
    content: &[Span],
) {
    if is_ended(cast, (named, pieces), content)
        && let Some((pro, con)) = choice.sides()
    {
        std::mem::swap(pro, con);
    }
}

fn is_ended(cast: &Cast<'_>, (named, pieces): (&[usize], &[Piece]), content: &[Span]) -> bool {
    let Some(first) = named.first().and_then(|it| pieces.get(*it)) else { return false };
    let at = cast.words.partition_point(|it| it.start < first.span.start());
    let inside = |it: &Word<'_>| content.iter().any(|span| span.contains(it.start));
    let unmarked = |at: usize| cast.words.get(at).is_some_and(|it| it.mark.is_none());
    let mut which = 0;
    for back in (at.saturating_sub(BETWEEN + 1)..at).rev() {
        let Some(word) = cast.words.get(back).filter(|it| inside(it) && unmarked(back + 1)) else {
            return false;
        };
        let plain = word.plain();
        let up = plain == "up" && cast.words.get(back.wrapping_sub(1)).is_some_and(gives);
        if up || ENDS.contains(&plain.as_str()) {
            return true;
        }
        which += usize::from(!SMALL.contains(&plain.as_str()));
        if which > 1 {
            return false;
        }
    }
    false
}

/// “**give** up”
fn gives(word: &Word<'_>) -> bool {
    matches!(word.plain().as_str(), "give" | "gives" | "giving")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Metadata, Report};

    #[test]
    fn an_end_before_the_thing_turns_the_sides() {
        let turned = |text: &str, thing: &str| -> bool {
            let report = Report::new(text.to_owned(), Metadata::default());
            let cast = Cast::of(&report);
            let of = |it: &Word<'_>| Span::new(it.start, it.start + it.text.len());
            let piece = |span| Piece { id: 0, span, surface: 0, line: 0 };
            let pieces: Vec<_> = cast.words.iter().filter_map(of).map(piece).collect();
            let named = pieces.iter().position(|it| it.span.of(text) == thing);
            let content: Vec<_> = Span::new(0, text.len()).into_iter().collect();
            let mut choice = Choice { chances: vec![0.7, 0.2, 0.1, 0.0], telling: None };
            turn(&mut choice, &cast, (named.as_slice(), &pieces), &content);
            choice.sides().is_some_and(|(pro, con)| pro < con)
        };
        for text in ["the end of drilling", "to stop all illegal drilling", "to give up drilling"] {
            assert!(turned(text, "drilling"), "{text}");
        }
        for text in ["more drilling", "an end, and drilling", "to stop the talks on new drilling"] {
            assert!(!turned(text, "drilling"), "{text}");
        }
    }
}
