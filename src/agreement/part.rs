//! The parts of a statement that are words of the report.

use super::field::chosen;
use crate::{
    language::say,
    model::{Span, Statement},
};

/// How many characters of a part are shown.
const MOST_CHARACTERS: usize = 120;

/// Source, cue or content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Source,
    Cue,
    Content,
}

impl Part {
    pub(super) const ALL: [Self; 3] = [Self::Source, Self::Cue, Self::Content];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Cue => "cue",
            Self::Content => "content",
        }
    }

    pub(super) fn spans(self, of: &Statement) -> &[Span] {
        match self {
            Self::Source => of.source.value.as_slice(),
            Self::Cue => of.cue.value.as_slice(),
            Self::Content => &of.content.value,
        }
    }

    pub(super) fn is_same(self, one: &Statement, two: &Statement) -> bool {
        self.spans(one) == self.spans(two)
    }

    /// Gives `mine` what `theirs` has; what follows from the content comes along with it.
    pub(super) fn take(self, mine: &mut Statement, theirs: &Statement) {
        match self {
            Self::Source => mine.source = chosen(&theirs.source),
            Self::Cue => mine.cue = chosen(&theirs.cue),
            Self::Content => {
                mine.content = chosen(&theirs.content);
                mine.inner.clone_from(&theirs.inner);
                mine.mode = theirs.mode;
            }
        }
    }

    /// The part's words on one line; “none” where the part is missing.
    pub(super) fn words(self, of: &Statement, text: &str) -> String {
        let words: Vec<_> = self.spans(of).iter().map(|span| span.of(text)).collect();
        if words.is_empty() { say!("none") } else { shortened(&words.join(" … ")) }
    }
}

/// Whether all spans of the two are the same.
pub(super) fn same_spans(one: &Statement, two: &Statement) -> bool {
    Part::ALL.into_iter().all(|part| part.is_same(one, two))
}

/// The words on one line. What is too long loses its middle: spans mostly differ at their ends.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let characters: Vec<char> = line.chars().collect();
    if characters.len() <= MOST_CHARACTERS {
        return line;
    }
    let cut = " […] ";
    let kept = MOST_CHARACTERS - cut.chars().count();
    let (head, tail) = (kept.div_ceil(2), kept / 2);
    let start: String = characters.iter().take(head).collect();
    let end: String = characters.iter().skip(characters.len() - tail).collect();
    format!("{}{cut}{}", start.trim_end(), end.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_lose_their_middle() {
        let long = format!("Erstens sei {} für alle Zeiten.", "é ".repeat(200));
        let short = shortened(&long);
        assert!(short.starts_with("Erstens sei é") && short.ends_with("é für alle Zeiten."));
        assert!((115..=MOST_CHARACTERS).contains(&short.chars().count()), "{short}");
        assert_eq!(shortened("the port\n would  close"), "the port would close");
        let just = "é".repeat(MOST_CHARACTERS);
        assert_eq!(shortened(&just), just);
    }
}
