//! Where no rule tells: what the network's pointer says.

use std::collections::BTreeMap;

use super::{
    super::{
        cast::{Member, Sort},
        phrases::Phrases,
        sense::{Pointing, Sense},
        speakers::{AUTHOR, Speaker},
        words::is_body_word,
    },
    Side, Sides, side,
};

/// A pointer less sure than this does not say that a name speaks for itself.
const ITSELF: f32 = 0.25;
/// Nor for somebody else; chosen on dev.
const OTHERS: f32 = 0.7;
/// How far it is trusted then: about every second is right.
const TRUST: f32 = 0.6;

impl Sides<'_, '_> {
    /// A name where the pointer points to itself is a body; else what it points to, if it is sure.
    pub(super) fn by_pointer(&self, member: usize, pointing: Option<&Pointing>) -> Option<Side> {
        let pointing = pointing?;
        if self.cast.members.get(member)?.name == AUTHOR {
            return None;
        }
        let mut sums: BTreeMap<usize, f32> = BTreeMap::new();
        for (at, chance) in self.members_pointed(pointing) {
            *sums.entry(at).or_default() += chance;
        }
        let sure = sums.get(&member).copied().unwrap_or_default();
        let most = sums.values().copied().fold(pointing.nobody, f32::max);
        let it = self.cast.members.get(member)?;
        let is_body = it.sort == Sort::Unknown && !self.is_like_person(member);
        if sure >= ITSELF && sure >= most && is_body {
            return side(&it.name, sure, "it speaks for itself");
        }
        let (best, chance) = sums.into_iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
        if chance < OTHERS {
            return self.by_phrase(pointing);
        }
        self.of_other(best, chance).filter(|_| best != member)
    }

    /// For the body that the pointer points to; another one's campaign is none's.
    fn of_other(&self, member: usize, sure: f32) -> Option<Side> {
        let it = self.cast.members.get(member)?;
        let located = self.mentions(member).all(|it| self.is_where(it));
        let unknown = it.sort == Sort::Unknown && !self.is_like_person(member) && !located;
        let group = (it.sort == Sort::Body || unknown) && !it.name.ends_with(" campaign");
        let group = group && !is_code(&it.name);
        let party = self.party_of(&it.name).unwrap_or(&it.name);
        let why = format!("the report names “{}”", it.name);
        group.then(|| side(party, sure * TRUST, why)).flatten()
    }

    /// For those whom the words say that it points to: “the families”.
    fn by_phrase(&self, pointing: &Pointing) -> Option<Side> {
        let phrase = Phrases::new(self.cast, self.pieces).phrase(pointing)?;
        let named = self.cast.member_called(&phrase.words).is_some();
        // “The board” may be anybody's.
        let bare = is_body_word(&phrase.words);
        let words = if bare {
            self.in_full(&phrase.words).filter(|it| *it != phrase.words)?
        } else {
            self.as_named(phrase.words)
        };
        let why = format!("the report names “{words}”");
        (phrase.sure >= OTHERS && !named).then(|| side(words, phrase.sure * TRUST, why)).flatten()
    }

    /// A phrase as the report writes it where it is a name, and the country of an adjective.
    fn as_named(&self, phrase: String) -> String {
        let same = |it: &&Member| it.name.eq_ignore_ascii_case(&phrase);
        let member = self.cast.members.iter().find(same).map(|it| it.name.clone());
        let country = || {
            let mut places = self.cast.words.iter().enumerate();
            let (at, _) = places.find(|(_, it)| it.stem().eq_ignore_ascii_case(&phrase))?;
            Some(self.cast.adjective_at(at).filter(|it| it.0 == 1)?.1.to_owned())
        };
        member.or_else(country).unwrap_or(phrase)
    }

    fn members_pointed(&self, pointing: &Pointing) -> Vec<(usize, f32)> {
        let mentions = &self.cast.mentions;
        let at = |(piece, chance): &(usize, f32)| {
            let offset = self.pieces.get(*piece)?.span.start();
            let number = mentions.partition_point(|it| it.span.start() <= offset).checked_sub(1)?;
            let mention = mentions.get(number).filter(|it| it.span.contains(offset))?;
            Some((mention.member, *chance))
        };
        pointing.chances.iter().filter_map(at).collect()
    }
}

/// “EB-5” is a law, a programme or a machine, and nobody's side.
fn is_code(name: &str) -> bool {
    let number = name.rsplit_once('-').map_or("", |(_, it)| it);
    !name.contains(' ') && !number.is_empty() && number.chars().all(|it| it.is_ascii_digit())
}

/// Where the pointers of a member's statements point together.
pub(super) fn pointed(speakers: &[Option<Speaker>], senses: &[Sense]) -> BTreeMap<usize, Pointing> {
    let mut found: BTreeMap<usize, (f32, Pointing)> = BTreeMap::new();
    for (speaker, sense) in speakers.iter().zip(senses) {
        let Some(member) = speaker.as_ref().and_then(|it| it.members.first()) else { continue };
        let (count, sum) = found.entry(*member).or_default();
        *count += 1.0;
        sum.nobody += sense.party.nobody;
        sum.chances.extend(&sense.party.chances);
    }
    let mean = |(member, (count, mut it)): (usize, (f32, Pointing))| {
        it.nobody /= count;
        it.chances.iter_mut().for_each(|(_, chance)| *chance /= count);
        (member, it)
    };
    found.into_iter().map(mean).collect()
}
