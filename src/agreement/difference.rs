//! One difference between two people: how each side has it, and how to take over the other's.

use super::{
    field::{FieldName, stand_behind},
    part::Part,
};
use crate::{
    language::{Said as _, say},
    model::{Project, ReportId, Review, Statement, StatementId},
};

/// Something that two people have differently in the same report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The report, as my project numbers it.
    pub report: ReportId,
    /// The same report in the other's project.
    pub theirs_report: ReportId,
    /// My statement; `None` if I do not even have it as rejected.
    pub mine: Option<StatementId>,
    /// The other's statement; `None` if they do not even have it as rejected.
    pub theirs: Option<StatementId>,
    /// What differs.
    pub what: What,
}

/// What two people have differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The statement counts only with me.
    OnlyMine,
    /// The statement counts only with the other.
    OnlyTheirs,
    /// A field has another value.
    Field(FieldName),
    /// Source, cue or content are other words of the report.
    Spans,
}

/// What has to be done to my project so that it has what the other's has.
#[derive(Clone, Debug, PartialEq)]
pub enum Adopted {
    /// My statement becomes this one.
    Statement(Statement),
    /// This statement is added to my report.
    Add(Statement),
    /// My statement goes away.
    Remove,
}

impl Difference {
    /// How I have it and how the other has it, in words.
    ///
    /// A missing statement is “not there”, or “rejected”. Spans are shown as their words, only the
    /// parts that differ, each shortened to 120 characters.
    pub fn words(&self, mine: &Project, theirs: &Project) -> (String, String) {
        let (one, two) = (self.in_mine(mine), self.in_theirs(theirs));
        let text = mine.reports.get(&self.report).map_or("", |it| it.report.text());
        if let What::Field(field) = self.what {
            let value = |of: Option<&Statement>| {
                of.map_or_else(|| say!("agreement-not-there"), |it| field.value(it).said())
            };
            return (value(one), value(two));
        }
        let differ = |part: &Part| {
            self.what != What::Spans || one.zip(two).is_none_or(|(a, b)| !part.is_same(a, b))
        };
        let parts: Vec<Part> = Part::ALL.into_iter().filter(differ).collect();
        let words = |of: Option<&Statement>| match of {
            None => say!("agreement-not-there"),
            Some(it) if it.counts() => with_names(&parts, it, text),
            Some(_) => Review::Rejected.said(),
        };
        (words(one), words(two))
    }

    /// What has to be done to take over the other's side.
    ///
    /// What is taken over keeps its origin, except that what the program found becomes confirmed: a
    /// person chose it. The reason of a field tells who had it so, and what stood here before and
    /// from whom: both origins are kept. A statement that the other rejected becomes rejected, one that I rejected
    /// becomes as theirs, and only one that they never had goes away. A new content brings its inner
    /// attributions and its quote mode along. My note and my mark of doubt stay.
    ///
    /// `None` if a statement is not there any more. Several differences of one statement can be
    /// taken over one after another, each time with the project as it has become.
    pub fn adopted(&self, mine: &Project, theirs: &Project) -> Option<Adopted> {
        let (one, two) = (self.in_mine(mine), self.in_theirs(theirs));
        if one.is_some() != self.mine.is_some() || two.is_some() != self.theirs.is_some() {
            return None;
        }
        match (one, two) {
            (Some(one), Some(two)) => {
                let mut changed = one.clone();
                self.take(&mut changed, two);
                if let What::Field(field) = self.what {
                    field.remember(&mut changed, one, &coder(theirs));
                }
                Some(Adopted::Statement(changed))
            }
            (None, Some(two)) => {
                let mut added = two.clone();
                added.confirm();
                Some(Adopted::Add(added))
            }
            (Some(_), None) => Some(Adopted::Remove),
            (None, None) => None,
        }
    }

    fn take(&self, mine: &mut Statement, theirs: &Statement) {
        match self.what {
            What::Field(field) => field.take(mine, theirs),
            What::Spans => take_spans(mine, theirs),
            What::OnlyMine => FieldName::Review.take(mine, theirs),
            What::OnlyTheirs => {
                take_spans(mine, theirs);
                for field in FieldName::ALL {
                    field.take(mine, theirs);
                }
                stand_behind(mine);
            }
        }
    }

    fn in_mine<'a>(&self, project: &'a Project) -> Option<&'a Statement> {
        project.statement((self.report, self.mine?))
    }

    fn in_theirs<'a>(&self, project: &'a Project) -> Option<&'a Statement> {
        project.statement((self.theirs_report, self.theirs?))
    }
}

/// Who coded the other project.
fn coder(theirs: &Project) -> String {
    match theirs.properties.coder.trim() {
        "" => "the other coder".to_owned(),
        name => name.to_owned(),
    }
}

/// Only the parts that differ: the others keep what I decided about them.
fn take_spans(mine: &mut Statement, theirs: &Statement) {
    for part in Part::ALL {
        if !part.is_same(mine, theirs) {
            part.take(mine, theirs);
        }
    }
}

/// “source: the mayor; cue: said”; a lone part needs no name if it is the content.
fn with_names(parts: &[Part], of: &Statement, text: &str) -> String {
    if parts == [Part::Content] {
        return Part::Content.words(of, text);
    }
    let named =
        |part: &Part| say!("agreement-part", part = part.name(), words = part.words(of, text));
    parts.iter().map(named).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use super::*;
    use crate::{
        agreement::{
            compare,
            tests::{named, project, rejected, said, span_of},
        },
        model::{Decided, Inner, Origin, QuoteMode, Review},
    };

    const TEXT: &str = "The mayor of Brickwater said the old bridge would stay open all winter.";

    fn mayor(content: &str) -> Statement {
        let part = |words| Some(span_of(TEXT, words));
        let content = vec![span_of(TEXT, content)];
        Statement::new(part("The mayor of Brickwater"), part("said"), content, Origin::Program)
    }

    /// The differences in words, and what adopting the first one asks for.
    fn seen(mine: &[Statement], theirs: &[Statement]) -> (Vec<(String, String)>, Option<Adopted>) {
        let (mine, theirs) = (project(&[(TEXT, mine)]), project(&[(TEXT, theirs)]));
        let found = compare(&mine, &theirs).differences;
        let words = found.iter().map(|it| it.words(&mine, &theirs)).collect();
        (words, found.first().and_then(|it| it.adopted(&mine, &theirs)))
    }

    fn pair(one: &str, two: &str) -> (String, String) {
        (one.to_owned(), two.to_owned())
    }

    #[test]
    fn fields_are_told_and_taken_over_one_by_one() {
        let mut one = named(mayor("the old bridge would stay open all winter"), "", "Quay League");
        one.note = "ask again".to_owned();
        let mut two = named(one.clone(), " Ada Holm", "Hill Party");
        (two.speaker.origin, two.note) = (Origin::Corrected, String::new());
        let (words, adopted) = seen(&[one.clone()], &[two.clone()]);
        assert_eq!(words, [pair("unknown", "Ada Holm"), pair("Quay League", "Hill Party")]);
        one.speaker = two.speaker;
        let why = "as the other coder has it; here it was “unknown”, found by the program";
        one.speaker.why = why.to_owned();
        assert_eq!(adopted, Some(Adopted::Statement(one)));
    }

    #[test]
    fn spans_are_told_as_words_and_bring_their_mode_along() {
        let mut one = mayor("the old bridge would stay open");
        one.source.origin = Origin::Corrected;
        let mut two = mayor("the old bridge would stay open all winter");
        two.mode = QuoteMode::Mixed;
        two.inner = vec![Inner::new(None, span_of(TEXT, "open"), vec![span_of(TEXT, "winter")])];
        let (words, adopted) = seen(&[one.clone()], &[two.clone()]);
        let short = "the old bridge would stay open";
        assert_eq!(words, [pair(short, &format!("{short} all winter"))]);
        let content = Decided { origin: Origin::Confirmed, ..two.content.clone() };
        let wanted =
            Statement { content, mode: QuoteMode::Mixed, inner: two.inner.clone(), ..one.clone() };
        assert_eq!(adopted, Some(Adopted::Statement(wanted)));

        two.source.value = None;
        let long = format!("source: none; content: {short} all winter");
        let mine = format!("source: The mayor of Brickwater; content: {short}");
        assert_eq!(seen(&[one], &[two]).0, [(mine, long)]);
    }

    #[test]
    fn what_only_the_other_has_is_added_as_confirmed() {
        let two = mayor("the old bridge would stay open all winter");
        let (words, adopted) = seen(&[], from_ref(&two));
        let told = "source: The mayor of Brickwater; cue: said; \
                    content: the old bridge would stay open all winter";
        assert_eq!(words, [pair("not there", told)]);
        let Some(Adopted::Add(added)) = adopted else { panic!("added") };
        assert_eq!((added.origin, added.content.origin), (Origin::Confirmed, Origin::Confirmed));
        assert_eq!(added.spans().collect::<Vec<_>>(), two.spans().collect::<Vec<_>>());
    }

    #[test]
    fn what_the_other_lacks_goes_away_and_what_they_rejected_is_rejected() {
        let one = said(0, 30);
        assert_eq!(seen(from_ref(&one), &[]).1, Some(Adopted::Remove));
        let (words, adopted) = seen(from_ref(&one), &[rejected(named(one.clone(), "Bo", ""))]);
        assert_eq!(words[0].1, "rejected");
        assert_eq!(adopted, Some(Adopted::Statement(rejected(one))));
    }

    #[test]
    fn what_i_rejected_becomes_as_theirs() {
        let one = rejected(named(said(0, 30), "Bo", ""));
        let two = named(said(0, 28), "Ada", "Hill Party");
        let Some(Adopted::Statement(changed)) = seen(&[one], from_ref(&two)).1 else {
            panic!("changed")
        };
        assert_eq!(changed.speaker.value, two.speaker.value);
        assert_eq!(changed.content.value, two.content.value);
        assert_eq!((changed.review, changed.origin), (Review::Open, Origin::Confirmed));
    }

    #[test]
    fn what_is_gone_cannot_be_taken_over() {
        let (mine, theirs) = (project(&[(TEXT, &[said(0, 30)])]), project(&[(TEXT, &[])]));
        let [only] = compare(&mine, &theirs).differences[..] else { panic!("one difference") };
        assert_eq!(only.adopted(&theirs, &theirs), None);
        assert_eq!(only.words(&theirs, &theirs).0, "not there");
        assert_eq!(only.adopted(&mine, &theirs), Some(Adopted::Remove));

        let other = project(&[(TEXT, &[named(said(0, 30), "Bo", "")])]);
        let [speaker] = compare(&mine, &other).differences[..] else { panic!("one difference") };
        assert_eq!(speaker.adopted(&theirs, &other), None);
        assert_eq!(speaker.adopted(&mine, &theirs), None);
    }
}
