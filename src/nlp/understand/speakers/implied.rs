//! Who speaks where no source is given, if the sentence says so: “**Lund** came back and said …”,
//! “**Lund**'s remarks, which came on Monday, …”; and who says “I” in a letter to the editor.

use super::{
    super::{cast::Mention, gazetteer::Gazetteer, names::Word},
    Speaker, Speakers,
};
use crate::model::Span;

/// How sure that is.
const SURE: f32 = 0.6;

impl Speakers<'_, '_> {
    /// The subject with which the sentence of a cue begins, if the cue is its second verb, or
    /// whose words it speaks of.
    pub(super) fn implied(&self, cue: Span) -> Option<Speaker> {
        let at = self.cast.words_in(cue).start;
        let word = |at: usize| self.cast.words.get(at);
        let start = (0..=at).rev().find(|it| self.cast.begins_sentence(*it))?;
        let article = word(start).is_some_and(|it| matches!(it.text, "The" | "the"));
        let subject = start + usize::from(article);
        let (member, place) = self.at(word(subject)?.start)?;
        let behind = self.cast.words_in(place).end;
        let owns = behind.checked_sub(1).and_then(word).is_some_and(Word::is_possessive);
        let second = at > behind
            && word(at - 1).is_some_and(|it| matches!(it.text, "and" | "but" | "then"))
            && word(at).is_some_and(|it| is_said(it.text));
        let words = owns
            && at > behind
            && word(behind).is_some_and(|it| is_utterance(it.text))
            && word(behind + 1).is_some_and(|it| matches!(it.text, "which" | "that"));
        let why =
            format!("no source is given; the sentence begins with “{}”", place.of(self.cast.text));
        ((second && !owns) || words).then(|| self.speaker(member, SURE, why))
    }

    /// Who signed a letter to the editor: the next line that is but a name, where several are.
    pub(super) fn signed(&self, offset: usize) -> Option<Speaker> {
        let breaks = |at: usize| self.cast.words.get(at).is_none_or(|it| it.mark == Some('\n'));
        let is_name = |it: &&Mention| {
            let (start, end) = it.words;
            let first = self.cast.words.get(start).is_some_and(|it| {
                it.mark == Some('\n') && Gazetteer::get().is_first_name(it.stem())
            });
            first && (2..=3).contains(&(end - start)) && breaks(end)
        };
        let mut signatures = self.cast.mentions.iter().filter(is_name);
        let several = signatures.clone().nth(1).is_some();
        let it = signatures.find(|it| several && it.span.start() > offset)?;
        let why = format!("the letter is signed “{}”", it.span.of(self.cast.text));
        Some(self.speaker(it.member, SURE, why))
    }
}

/// Verbs whose past is no participle that others could have done it by: “was booed and **said**”.
fn is_said(verb: &str) -> bool {
    matches!(
        verb,
        "said"
            | "says"
            | "argued"
            | "argues"
            | "added"
            | "adds"
            | "noted"
            | "notes"
            | "insisted"
            | "insists"
            | "claimed"
            | "claims"
            | "stressed"
            | "stresses"
            | "wrote"
            | "writes"
            | "complained"
            | "complains"
            | "declared"
            | "declares"
            | "explained"
            | "explains"
            | "predicted"
            | "predicts"
            | "vowed"
            | "vows"
            | "pledged"
            | "pledges"
            | "believes"
            | "thinks"
            | "hopes"
            | "fears"
    )
}

/// Nouns of what somebody says.
fn is_utterance(noun: &str) -> bool {
    matches!(
        noun,
        "answer"
            | "answers"
            | "assertion"
            | "claim"
            | "claims"
            | "comment"
            | "comments"
            | "criticism"
            | "interview"
            | "letter"
            | "pledge"
            | "post"
            | "posts"
            | "promise"
            | "remark"
            | "remarks"
            | "reply"
            | "speech"
            | "statement"
            | "statements"
            | "tweet"
            | "tweets"
            | "warning"
            | "words"
    )
}
