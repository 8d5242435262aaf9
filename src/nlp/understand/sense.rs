//! What a statement means, as far as the network tells: to whom and what it points, its kind and
//! its stance.

use super::{
    super::{
        NlpError,
        decode::{dot, probabilities},
    },
    network::Rows,
};
use crate::model::{Kind, Stance};

/// Speaker, party and issue.
pub(super) const POINTERS: usize = 3;
/// Width of a pointer's vectors.
pub(super) const POINTER: usize = 64;
/// Width of the vectors that kind and stance are read from.
pub(super) const MEANING: usize = 96;
/// Distances that count apart: inside; 1, 2 to 3, 4 to 7, … pieces before; the same behind.
const BUCKETS: usize = 26;
/// Pieces less likely than this are not kept.
const LEAST: f32 = 0.001;

static WEIGHTS: &[u8] = include_bytes!("../../../assets/model/understanding.f32");

/// Which question a pointer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointer {
    Speaker,
    Party,
    Issue,
}

/// Where a pointer points.
#[derive(Clone, Debug, Default)]
pub(super) struct Pointing {
    /// Pieces of the report and the chance that each is the answer; the unlikely left out.
    pub chances: Vec<(usize, f32)>,
    /// The chance that there is no answer.
    pub nobody: f32,
}

/// What the network makes of one statement.
#[derive(Clone, Debug, Default)]
pub(super) struct Sense {
    pub speaker: Pointing,
    pub party: Pointing,
    pub issue: Pointing,
    pub kind: Choice,
    /// What the stance is read from, once the issue is known.
    view: View,
}

/// How likely each of several answers is.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// Chances in the order of [`Kind::ALL`] or [`Stance::ALL`].
    pub chances: Vec<f32>,
    /// The piece that spoke most for the likeliest.
    pub telling: Option<usize>,
}

impl Choice {
    /// The chances that a statement is for and against, if it is a choice between stances.
    pub(super) fn sides(&mut self) -> Option<(&mut f32, &mut f32)> {
        let place = |stance| Stance::ALL.iter().position(|it| *it == stance);
        let both = [place(Stance::For)?, place(Stance::Against)?];
        let [pro, con] = self.chances.get_disjoint_mut(both).ok()?;
        Some((pro, con))
    }
}

/// How a statement looks at whatever it names.
#[derive(Clone, Debug, Default)]
struct View {
    /// The sum over the parts of the mean over their pieces; empty where nothing was read.
    meant: Vec<f32>,
    words: Vec<Viewed>,
}

/// A piece of the cue or the content.
#[derive(Clone, Debug)]
struct Viewed {
    piece: usize,
    /// What it adds to the sum.
    says: [f32; MEANING],
    /// What it says of itself as the thing that the stance is toward.
    named: [f32; MEANING],
}

/// A statement's pieces within its chapter: source, cue and content.
pub(super) type Parts = [Vec<usize>; 3];

/// The weights beside the network: little-endian `f32`, one matrix after the other.
pub(super) struct Senses {
    nobody: Vec<[f32; POINTER]>,
    nobody_bias: Vec<f32>,
    distance: Vec<f32>,
    kind: Head,
    stance: Head,
}

/// A linear layer from [`MEANING`] values.
struct Head {
    weights: Vec<[f32; MEANING]>,
    bias: Vec<f32>,
}

impl Senses {
    pub(super) fn load() -> Result<Self, NlpError> {
        let values: Vec<f32> =
            WEIGHTS.as_chunks().0.iter().map(|it| f32::from_le_bytes(*it)).collect();
        let mut rest = values.as_slice();
        let mut take = |count: usize| {
            let (first, left) = rest.split_at_checked(count)?;
            rest = left;
            Some(first.to_vec())
        };
        let mut read = || {
            let nobody = take(POINTERS * POINTER)?.as_chunks().0.to_vec();
            let nobody_bias = take(POINTERS)?;
            let distance = take(POINTERS * BUCKETS)?;
            let mut head = |count: usize| {
                let weights = take(count * MEANING)?.as_chunks().0.to_vec();
                Some(Head { weights, bias: take(count)? })
            };
            let (kind, stance) = (head(Kind::ALL.len())?, head(Stance::ALL.len())?);
            Some(Self { nobody, nobody_bias, distance, kind, stance })
        };
        read().ok_or_else(|| NlpError::Model("the understanding has the wrong size".to_owned()))
    }

    /// What a statement of these parts means. `first` is the chapter's first piece in the report.
    pub(super) fn sense(&self, rows: &Rows, parts: &Parts, first: usize) -> Sense {
        let [speaker, party, issue] = [Pointer::Speaker, Pointer::Party, Pointer::Issue]
            .map(|it| self.point(it, rows, parts, first));
        let view = View::of(rows, parts, first);
        let kind = self.kind.choose(&view, &view.meant);
        Sense { speaker, party, issue, kind, view }
    }

    /// Which stance a statement takes toward the thing that some pieces of its content name.
    ///
    /// Without such pieces it is the stance toward what the statement is about, whatever that is.
    pub(super) fn stance(&self, sense: &Sense, named: &[usize]) -> Choice {
        let view = &sense.view;
        let mut toward = view.meant.clone();
        let share = 1.0 / named.len().max(1) as f32;
        for word in view.words.iter().filter(|it| named.contains(&it.piece)) {
            add(&mut toward, share, &word.named);
        }
        self.stance.choose(view, &toward)
    }

    fn point(&self, pointer: Pointer, rows: &Rows, parts: &Parts, first: usize) -> Pointing {
        let number = pointer as usize;
        let mut asked = [0.0; POINTER];
        for (part, pieces) in parts.iter().enumerate() {
            let share = 1.0 / pieces.len().max(1) as f32;
            let of = |at: &usize| rows.asked.get(*at)?.get(number)?.get(part);
            for row in pieces.iter().filter_map(of) {
                asked.iter_mut().zip(row).for_each(|(sum, value)| *sum += share * value);
            }
        }
        let anchor = parts.iter().find(|it| !it.is_empty());
        let (start, end) =
            anchor.and_then(|it| Some((*it.first()?, *it.last()?))).unwrap_or_default();
        let scale = (POINTER as f32).sqrt();
        let nobody = self.nobody.get(number).map_or(0.0, |it| dot(&asked, it) / scale)
            + self.nobody_bias.get(number).copied().unwrap_or_default();
        let score = |(at, answer): (usize, &[f32; POINTER])| {
            let bucket = number * BUCKETS + bucket(at, start, end);
            dot(&asked, answer) / scale + self.distance.get(bucket).copied().unwrap_or_default()
        };
        let answers = rows.answers.get(number).into_iter().flatten();
        let mut scores: Vec<f32> = answers.enumerate().map(score).collect();
        scores.push(nobody);
        let mut chances = probabilities(&scores);
        let nobody = chances.pop().unwrap_or_default();
        let kept = chances.into_iter().enumerate().filter(|(_, it)| *it >= LEAST);
        Pointing { chances: kept.map(|(at, chance)| (at + first, chance)).collect(), nobody }
    }
}

impl View {
    /// `first` is the number of the chapter's first piece in the report.
    fn of(rows: &Rows, parts: &Parts, first: usize) -> Self {
        let (mut meant, mut words) = (vec![0.0; MEANING], Vec::new());
        for (part, pieces) in parts.iter().enumerate() {
            let share = 1.0 / pieces.len().max(1) as f32;
            for at in pieces {
                let Some(row) = rows.meaning.get(*at) else { continue };
                let (Some(of_part), [.., named]) = (row.get(part), row) else { continue };
                add(&mut meant, share, of_part);
                if part > 0 {
                    let says = of_part.map(|it| share * it);
                    words.push(Viewed { piece: at + first, says, named: *named });
                }
            }
        }
        Self { meant, words }
    }
}

fn add(sum: &mut [f32], share: f32, row: &[f32; MEANING]) {
    sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += share * value);
}

impl Head {
    /// The chances of all answers, by what was `meant`.
    fn choose(&self, view: &View, meant: &[f32]) -> Choice {
        let mut hidden = [0.0; MEANING];
        hidden.iter_mut().zip(meant).for_each(|(it, value)| *it = value.max(0.0));
        let scores =
            self.weights.iter().zip(&self.bias).map(|(row, bias)| dot(row, &hidden) + bias);
        let chances = probabilities(&scores.collect::<Vec<_>>());
        let telling = most_likely(&chances).and_then(|it| self.most_telling(it, &hidden, view));
        Choice { chances, telling }
    }

    /// The piece of cue or content that pushed hardest toward an answer.
    fn most_telling(&self, answer: usize, hidden: &[f32; MEANING], view: &View) -> Option<usize> {
        // Only what the rectifier let through counts.
        let mut active = *self.weights.get(answer)?;
        active.iter_mut().zip(hidden).filter(|(_, it)| **it <= 0.0).for_each(|(w, _)| *w = 0.0);
        let pushes = view.words.iter().map(|it| (it.piece, dot(&active, &it.says)));
        pushes.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
    }
}

/// The place of the highest chance.
pub(super) fn most_likely(chances: &[f32]) -> Option<usize> {
    let all = chances.iter().enumerate();
    all.max_by(|a, b| a.1.total_cmp(b.1)).map(|(at, _)| at)
}

/// Number of the distance of `at` from an anchor: [`BUCKETS`].
fn bucket(at: usize, start: usize, end: usize) -> usize {
    let size = |distance: usize| (distance.ilog2() as usize).min(11) + 1;
    match (start.checked_sub(at), at.checked_sub(end)) {
        (Some(before), _) if before > 0 => size(before),
        (_, Some(behind)) if behind > 0 => size(behind) + 12,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_double_from_bucket_to_bucket() {
        let found: Vec<_> = [0, 6, 8, 9, 10, 12, 13, 15, 19, 9999]
            .into_iter()
            .map(|at| bucket(at, 10, 12))
            .collect();
        assert_eq!(found, [4, 3, 2, 1, 0, 0, 13, 14, 15, 24]);
    }

    #[test]
    fn a_stance_depends_on_the_words_that_name_its_thing() {
        // The first value speaks for “for”, the second for “against”; piece 7 is opposed.
        let mut weights = vec![[0.0; MEANING]; Stance::ALL.len()];
        weights[0][0] = 1.0;
        weights[1][1] = 1.0;
        let stance = Head { weights, bias: vec![0.0; Stance::ALL.len()] };
        let row = |place: usize, value: f32| {
            let mut row = [0.0; MEANING];
            row[place] = value;
            row
        };
        let word = |piece, named| Viewed { piece, says: row(0, 0.5), named };
        let words = vec![word(6, row(0, 1.0)), word(7, row(1, 3.0))];
        let sense = Sense { view: View { meant: row(0, 1.0).to_vec(), words }, ..Sense::default() };
        let senses = Senses { stance, ..Senses::load().unwrap() };
        let side = |named: &[usize]| most_likely(&senses.stance(&sense, named).chances);
        assert_eq!([side(&[]), side(&[6]), side(&[7])], [Some(0), Some(0), Some(1)]);
    }
}
