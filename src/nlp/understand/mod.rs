//! What statements mean: who speaks, for whom, what kind of claim it is, about what and on which
//! side.
//!
//! The way of the data: `network` reads a chapter whose statements are marked and gives every
//! piece its rows; `sense` makes of them, per statement, where its pointers point and the chances
//! of kinds and stances; `cast` knows every name of the report; `speakers`, `parties` and `issues`
//! turn pointers into answers, `meaning` chances into a kind and into the stance toward the issue
//! that was found; `claims` ranks the sentences nobody stands behind. `gazetteer` holds the facts
//! that a report takes for granted, `names` and `words` the words that tell a name.

mod cast;
mod claims;
mod constancy;
mod gazetteer;
mod issues;
mod meaning;
mod names;
mod network;
mod parties;
mod phrases;
mod rejection;
mod reversal;
mod sense;
mod speakers;
mod words;

use cast::Cast;
use meaning::Meaning;
use network::{Network, ROLES, Rows};
use parties::Sides;
use sense::{Parts, Sense, Senses};
use speakers::Speakers;

use super::{
    NlpError,
    chapter::Chapter,
    segment::sentences,
    tokens::{Piece, pieces_in},
};
use crate::model::{Analysis, Inner, LeastSure, Origin, Report, Span, Statement};

/// The second model, with the rules around it.
pub(super) struct Understanding {
    network: Network,
    senses: Senses,
}

/// A statement, or an attribution inside one, and what the network makes of it.
struct Item {
    statement: Statement,
    sense: Sense,
    /// Inside which item it stands, and as which of its inner attributions.
    within: Option<(usize, usize)>,
}

/// What is known of a report before its statements are understood.
#[derive(Default)]
pub(super) struct Understood {
    items: Vec<Item>,
    worth: Vec<f32>,
}

impl Understanding {
    pub(super) fn load(threads: usize) -> Result<Self, NlpError> {
        Ok(Self { network: Network::load(threads)?, senses: Senses::load()? })
    }

    /// Reads a chapter with its statements marked, and notes what they mean.
    ///
    /// `here` are the chapter's pieces, `start` the number of the first in the report.
    pub(super) fn read(
        &self,
        (here, start): (&[Piece], usize),
        chapter: &Chapter,
        statements: Vec<Statement>,
        understood: &mut Understood,
    ) -> Result<(), NlpError> {
        let first = understood.items.len();
        for statement in statements {
            let place = understood.items.len();
            let inner: Vec<_> = statement.inner.iter().map(as_statement).collect();
            understood.items.push(Item { statement, sense: Sense::default(), within: None });
            for (number, statement) in inner.into_iter().enumerate() {
                let within = Some((place, number));
                understood.items.push(Item { statement, sense: Sense::default(), within });
            }
        }
        let new = understood.items.get_mut(first..).unwrap_or_default();
        let parts: Vec<Parts> = new.iter().map(|it| parts(&it.statement, here)).collect();
        let roles = roles(&parts, here.len());
        let mut rows = Rows::default();
        for (window, own) in chapter.owned() {
            let roles = roles.get(window.range.clone()).unwrap_or_default();
            self.network.read(&window.scores.lower, roles, own, &mut rows)?;
        }
        understood.worth.extend(&rows.worth);
        for (item, parts) in new.iter_mut().zip(&parts) {
            item.sense = self.senses.sense(&rows, parts, start);
        }
        Ok(())
    }

    /// Decides every field of all statements, and finds the claims.
    pub(super) fn decide(
        &self,
        report: &Report,
        pieces: &[Piece],
        understood: Understood,
        model: &str,
    ) -> Analysis {
        decide(report, pieces, understood, model, &self.senses)
    }
}

/// Decides every field of all statements, and finds the claims.
fn decide(
    report: &Report,
    pieces: &[Piece],
    understood: Understood,
    model: &str,
    understanding: &Senses,
) -> Analysis {
    let Understood { items, worth } = understood;
    let meaning = Meaning { pieces, text: report.text() };
    let (mut statements, senses, within, order) = sorted(items);
    let mut cast = Cast::of(report);
    let mut speakers = Speakers::new(&mut cast, pieces);
    let answers: Vec<_> =
        statements.iter().zip(&senses).map(|(it, sense)| speakers.resolve(it, sense)).collect();
    for ((statement, sense), speaker) in statements.iter_mut().zip(&senses).zip(&answers) {
        speakers::decide(statement, speaker.as_ref(), report.text());
        statement.kind = meaning.kind(&sense.kind);
    }
    let mut sides = Sides::new(report, &cast, pieces, &answers, &senses);
    let wider = sides.decide(&mut statements, &answers);
    let named = issues::decide(&cast, pieces, &mut statements, &senses);
    let mut stances: Vec<_> =
        senses.iter().zip(&named).map(|(it, named)| understanding.stance(it, named)).collect();
    for ((stance, named), it) in stances.iter_mut().zip(&named).zip(&statements) {
        reversal::turn(stance, &cast, (named, pieces), &it.content.value);
        rejection::decide(stance, &cast, (named, pieces), it);
    }
    constancy::bear_on_each_other(&statements, &mut stances);
    for (statement, stance) in statements.iter_mut().zip(&stances) {
        statement.stance = meaning.stance(stance);
    }
    let statements = folded(statements, &within, &order, report.text());
    let (sentences, shown) = (sentences(report), LeastSure::default());
    let sure: Vec<_> = statements.iter().filter(|it| shown.allows(it.confidence)).collect();
    let mut claims = claims::find(&sentences, &sure, pieces, &worth, report.text());
    for claim in &mut claims {
        claim.about = sides.about(claim.span);
    }
    Analysis { statements, claims, wider, model: model.to_owned() }
}

type Sorted = (Vec<Statement>, Vec<Sense>, Vec<Option<(usize, usize)>>, Vec<usize>);

/// Items in reading order, and for every item of before where it is now.
fn sorted(items: Vec<Item>) -> Sorted {
    let mut numbered: Vec<_> = items.into_iter().enumerate().collect();
    numbered.sort_by_key(|(_, it)| it.statement.start());
    let mut order = vec![0; numbered.len()];
    for (now, (before, _)) in numbered.iter().enumerate() {
        order.get_mut(*before).into_iter().for_each(|it| *it = now);
    }
    let (mut statements, mut senses, mut within) = (Vec::new(), Vec::new(), Vec::new());
    for (_, item) in numbered {
        statements.push(item.statement);
        senses.push(item.sense);
        within.push(item.within);
    }
    (statements, senses, within, order)
}

/// Puts what was found of inner attributions where they belong.
fn folded(
    mut statements: Vec<Statement>,
    within: &[Option<(usize, usize)>],
    order: &[usize],
    text: &str,
) -> Vec<Statement> {
    for (at, place) in within.iter().enumerate() {
        let Some((outer, number)) = place else { continue };
        let Some(found) = statements.get(at).cloned() else { continue };
        let outer = order.get(*outer).and_then(|it| statements.get_mut(*it));
        let inner = outer.and_then(|it| it.inner.get_mut(*number));
        if let Some(inner) = inner.filter(|it| !it.source.is_some_and(|it| is_nobody(it.of(text))))
        {
            inner.speaker = found.speaker.value;
            inner.party = found.party.value;
            inner.issue = found.issue.value;
            inner.stance = found.stance.value;
        }
    }
    let own = statements.into_iter().zip(within).filter(|(_, within)| within.is_none());
    own.map(|(it, _)| it).collect()
}

/// “**Nobody in Norland** wanted …”: what nobody says is no one's position.
fn is_nobody(source: &str) -> bool {
    let first = source.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "nobody" | "none" | "neither" | "no")
}

fn as_statement(inner: &Inner) -> Statement {
    Statement::new(inner.source, Some(inner.cue), inner.content.clone(), Origin::Program)
}

/// The pieces of a statement's source, cue and content.
fn parts(statement: &Statement, pieces: &[Piece]) -> Parts {
    let of = |spans: &[Span]| -> Vec<usize> {
        let mut found: Vec<usize> = spans.iter().flat_map(|it| pieces_in(pieces, *it)).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let one = |span: Option<Span>| of(span.as_slice());
    [one(statement.source.value), one(statement.cue.value), of(&statement.content.value)]
}

/// For every piece, which parts it belongs to and whether it begins one.
fn roles(statements: &[Parts], count: usize) -> Vec<[f32; ROLES]> {
    let mut roles = vec![[0.0; ROLES]; count];
    for (part, pieces) in statements.iter().flat_map(|it| it.iter().enumerate()) {
        let mut before = None;
        for at in pieces {
            let begins = before.is_none_or(|it: usize| it + 1 != *at);
            before = Some(*at);
            if let Some(row) = roles.get_mut(*at)
                && let Some([inside, first]) = row.get_mut(2 * part..2 * part + 2)
            {
                *inside = 1.0;
                *first = f32::max(*first, f32::from(u8::from(begins)));
            }
        }
    }
    roles
}

#[cfg(test)]
mod tests;
