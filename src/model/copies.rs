//! Copies: the same wire story printed by several outlets is one story.

use std::collections::BTreeMap;

use super::{Report, ReportId};

/// Words in a shingle: long enough that two writers rarely share one by chance.
const SHINGLE: usize = 5;
/// One shingle in so many is kept of a long report …
const ONE_IN: u64 = 4;
/// … but at least so many of any: short reports are kept whole.
const LEAST_KEPT: usize = 256;
/// So much of the shorter report stands in the other: it is the same story.
const SAME: f32 = 0.4;
/// So much of it must, where the two are of very different or of very small size.
const MOSTLY: f32 = 0.75;
/// Below this share of the other's words, a report is short beside it.
const SHORT_BESIDE: f32 = 0.5;
/// With fewer words a report is too small to be looked for within a larger one.
const SMALL: f32 = 60.0;
/// A shingle that stands in more reports than this, and in more than this share of all …
const OFTEN: usize = 20;
const OFTEN_IN: f32 = 0.05;
/// … is a footer and no story, if such shingles are less than this part of the reports.
const STORY: f32 = 0.75;

/// What is remembered of a report's words to tell whether another is a copy.
///
/// It depends on the text alone, which never changes, so it can be kept as long as the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// Number of words.
    words: usize,
    /// A hash of all words in their order.
    whole: u64,
    /// Every hash of a shingle up to this is kept.
    limit: u64,
    /// In rising order.
    hashes: Vec<u64>,
}

impl Sketch {
    /// Reads the words, whatever their case and punctuation.
    pub fn of(report: &Report) -> Self {
        let words = words(report.text());
        let mut hashes: Vec<_> = words.windows(SHINGLE).map(joined).collect();
        let mut limit = u64::MAX;
        if let Some(last) = LEAST_KEPT.checked_sub(1).filter(|it| *it < hashes.len()) {
            limit = (*hashes.select_nth_unstable(last).1).max(u64::MAX / ONE_IN);
            hashes.retain(|it| *it <= limit);
        }
        hashes.sort_unstable();
        hashes.dedup();
        Self { words: words.len(), whole: joined(&words), limit, hashes }
    }

    /// How much of the shorter one also stands in the longer one, from 0 to 1; an estimate.
    pub fn contained(&self, other: &Self) -> f32 {
        if self.is_same(other) {
            return 1.0;
        }
        let shared = self.hashes.iter().filter(|it| other.hashes.binary_search(it).is_ok()).count();
        self.part(other, shared)
    }

    fn is_same(&self, other: &Self) -> bool {
        (self.words, self.whole) == (other.words, other.whole) && self.words > 0
    }

    /// What part so many shared hashes are of the shorter one.
    ///
    /// Only what both would have kept can be compared.
    fn part(&self, other: &Self, shared: usize) -> f32 {
        let limit = self.limit.min(other.limit);
        let below = |it: &Self| it.hashes.partition_point(|it| *it <= limit);
        let kept = |it: &Self| if it.limit > limit { below(it) } else { it.hashes.len() };
        shared as f32 / kept(self).min(kept(other)).max(1) as f32
    }

    /// The sketch without what stands everywhere, as if the report did not have it.
    fn without(&self, everywhere: &[u64]) -> Self {
        let mut rest = self.clone();
        rest.hashes.retain(|it| everywhere.binary_search(it).is_err());
        rest.words = self.words * rest.hashes.len() / self.hashes.len().max(1);
        rest
    }

    /// How two reports that share so many hashes belong together.
    fn link(&self, other: &Self, shared: usize) -> Option<Link> {
        let (fewer, more) =
            (self.words.min(other.words) as f32, self.words.max(other.words) as f32);
        let (part, size) = (self.part(other, shared), fewer / more.max(1.0));
        let is_small = fewer < SMALL;
        match size >= SHORT_BESIDE {
            true if part >= if is_small { MOSTLY } else { SAME } => Some(Link::Same),
            false if part >= MOSTLY && !is_small => Some(Link::Within(size)),
            _ => None,
        }
    }
}

/// How two reports belong together.
enum Link {
    /// They are about as long and share enough.
    Same,
    /// Nearly all of the shorter one, which has this share of the other's words, stands in it.
    Within(f32),
}

/// The hash of each word: FNV-1a over its letters, the same on every machine and in every run.
///
/// Apostrophes and soft hyphens are passed over, since one outlet writes them and another does not.
fn words(text: &str) -> Vec<u64> {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let with = |hash: u64, letter: char| (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    let (mut found, mut hash) = (Vec::with_capacity(text.len() / 5), START);
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            hash = with(hash, letter.to_ascii_lowercase());
        } else if letter.is_alphanumeric() {
            hash = letter.to_lowercase().fold(hash, with);
        } else if hash != START && !matches!(letter, '\'' | '’' | '\u{ad}') {
            found.push(std::mem::replace(&mut hash, START));
        }
    }
    found.extend(Some(hash).filter(|it| *it != START));
    found
}

/// One hash of several in their order, all bits well mixed (the end of `SplitMix64`).
fn joined(words: &[u64]) -> u64 {
    let step =
        |hash: u64, word: &u64| (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23);
    let hash = words.iter().fold(0, step);
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// Which reports of a project are copies of one another.
///
/// Broder's resemblance (“On the resemblance and containment of documents”, 1997): a report is the
/// set of its shingles, which are runs of five words, and of the shingles' hashes a sample is kept
/// that is the same for the same words. Two reports are one story if enough of the shorter one's
/// sample stands in the other's.
///
/// How much is enough was chosen on pairs made for it: copies that lost 10 to 40 percent of their
/// paragraphs each and got one of their own share 0.43 or more (99 of 100), follow-ups that repeat
/// two paragraphs of background share at most 0.32, independent reports of one event 0.05.
///
/// - A short report beside a much longer one must stand in it nearly whole and have 60 words: three
///   sentences in a feature make no copy. A long report that holds several different short ones is
///   a digest, and ties none of them together.
/// - Footers that stand in very many reports do not count. A story that is itself printed very often
///   does: there, such words are most of the report.
/// - The same words are always a copy, however few.
/// - What is alike by way of a third report is one story, as the versions of a rolling report are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// Of two reports or more.
    groups: Vec<Vec<ReportId>>,
    place: BTreeMap<ReportId, usize>,
}

impl Copies {
    /// Compares all reports with each other.
    pub fn find<'a>(reports: impl IntoIterator<Item = (ReportId, &'a Report)>) -> Self {
        let sketches: Vec<_> =
            reports.into_iter().map(|(id, report)| (id, Sketch::of(report))).collect();
        Self::among(sketches.iter().map(|(id, sketch)| (*id, sketch)))
    }

    /// Compares reports by sketches that were made before.
    pub fn among<'a>(sketches: impl IntoIterator<Item = (ReportId, &'a Sketch)>) -> Self {
        let mut all: Vec<_> = sketches.into_iter().collect();
        all.sort_by_key(|(id, _)| *id);
        all.dedup_by_key(|(id, _)| *id);
        let mut united = United((0..all.len()).collect());
        let mut first = BTreeMap::new();
        let mut distinct = Vec::new();
        for (at, (_, sketch)) in all.iter().enumerate().filter(|(_, (_, it))| it.words > 0) {
            let seen = *first.entry((sketch.whole, sketch.words)).or_insert(at);
            if seen == at {
                distinct.push((at, *sketch));
            }
            united.unite(seen, at);
        }
        unite_alike(&distinct, &mut united);
        let mut groups: BTreeMap<usize, Vec<ReportId>> = BTreeMap::new();
        for (at, (id, _)) in all.iter().enumerate() {
            groups.entry(united.root(at)).or_default().push(*id);
        }
        let groups: Vec<_> = groups.into_values().filter(|it| it.len() > 1).collect();
        let places = groups.iter().enumerate();
        let place = places.flat_map(|(at, ids)| ids.iter().map(move |id| (*id, at))).collect();
        Self { groups, place }
    }

    /// All reports of the same story, the oldest number first; `None` if it stands alone.
    pub fn group_of(&self, id: ReportId) -> Option<&[ReportId]> {
        self.groups.get(*self.place.get(&id)?).map(Vec::as_slice)
    }

    /// The first report of the same story; the report itself if it stands alone.
    pub fn first_of(&self, id: ReportId) -> ReportId {
        self.group_of(id).and_then(|it| it.first().copied()).unwrap_or(id)
    }

    /// All stories that stand in two reports or more, by their first report.
    pub fn groups(&self) -> impl Iterator<Item = &[ReportId]> {
        self.groups.iter().map(Vec::as_slice)
    }
}

/// Sets that grow together (union–find): each place leads to the first one of its set.
struct United(Vec<usize>);

impl United {
    fn root(&self, mut at: usize) -> usize {
        while let Some(up) = self.0.get(at).filter(|it| **it != at) {
            at = *up;
        }
        at
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(later) = self.0.get_mut(a.max(b)) {
            *later = a.min(b);
        }
    }
}

/// Where a hash stands: the hash and the number of a report.
type Stand = (u64, u32);

/// Unites the places of reports that share enough.
fn unite_alike(reports: &[(usize, &Sketch)], united: &mut United) {
    let mut stands: Vec<Stand> = Vec::new();
    for (at, (_, sketch)) in (0..).zip(reports) {
        stands.extend(sketch.hashes.iter().map(|it| (*it, at)));
    }
    stands.sort_unstable();
    let shared = stands.chunk_by(|a, b| a.0 == b.0).filter(|it| it.len() > 1);
    let mut shared: Vec<&[Stand]> = shared.collect();
    let everywhere = everywhere(reports, &shared);
    shared.retain(|it| it.first().is_some_and(|it| everywhere.binary_search(&it.0).is_err()));
    let rest: Vec<_> = reports.iter().map(|(_, it)| it.without(&everywhere)).collect();
    let place = |at: usize| reports.get(at).map(|(place, _)| *place).unwrap_or_default();
    let mut within = Vec::new();
    for (a, b, link) in links(&rest, &shared) {
        match link {
            Link::Same => united.unite(place(a), place(b)),
            Link::Within(size) => within.push((size, place(a), place(b))),
        }
    }
    unite_short(within, united);
}

/// The hashes of what stands in very many reports without being their story.
fn everywhere(reports: &[(usize, &Sketch)], shared: &[&[Stand]]) -> Vec<u64> {
    let most = (reports.len() as f32 * OFTEN_IN).max(OFTEN as f32);
    let often: Vec<_> = shared.iter().copied().filter(|it| it.len() as f32 > most).collect();
    let mut parts = vec![0.0; reports.len()];
    for (_, at) in often.iter().copied().flatten() {
        let at = *at as usize;
        if let (Some(part), Some((_, it))) = (parts.get_mut(at), reports.get(at)) {
            *part += 1.0 / it.hashes.len() as f32;
        }
    }
    let part = |(_, at): &Stand| parts.get(*at as usize).copied().unwrap_or_default();
    let is_story = |it: &[Stand]| it.iter().map(part).sum::<f32>() >= STORY * it.len() as f32;
    let footers = often.into_iter().filter(|it| !is_story(it));
    footers.filter_map(|it| it.first()).map(|(hash, _)| *hash).collect()
}

/// The pairs of reports that belong together; of two unlike ones the shorter first.
fn links(reports: &[Sketch], shared: &[&[Stand]]) -> Vec<(usize, usize, Link)> {
    let mut holds = vec![Vec::new(); reports.len()];
    for stands in shared {
        for (rank, (_, at)) in stands.iter().enumerate().skip(1) {
            let earlier = stands.get(..rank).unwrap_or_default();
            holds.get_mut(*at as usize).into_iter().for_each(|it| it.push(earlier));
        }
    }
    let (mut counts, mut found) = (vec![0_u32; reports.len()], Vec::new());
    for ((at, report), earlier) in reports.iter().enumerate().zip(&holds) {
        counts.fill(0);
        for (_, other) in earlier.iter().copied().flatten() {
            counts.get_mut(*other as usize).into_iter().for_each(|it| *it += 1);
        }
        let met = counts.iter().zip(reports).take(at).enumerate().filter(|(_, (it, _))| **it > 0);
        for (other, (count, sketch)) in met {
            let (short, long) = if report.words < sketch.words { (at, other) } else { (other, at) };
            found.extend(report.link(sketch, *count as usize).map(|it| (short, long, it)));
        }
    }
    found
}

/// Unites short reports with the longer ones that they stand in, the closest in length first.
///
/// Not where the longer one also holds another short one, or the short one stands in another longer
/// one, unless those belong together themselves.
fn unite_short(mut within: Vec<(f32, usize, usize)>, united: &mut United) {
    within.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut beside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (_, short, long) in &within {
        beside.entry(*short).or_default().push(*long);
        beside.entry(*long).or_default().push(*short);
    }
    let of = |at: &usize| beside.get(at).map(Vec::as_slice).unwrap_or_default();
    for (_, short, long) in &within {
        let belong = |a: usize, b: usize| united.root(a) == united.root(b) || of(&a).contains(&b);
        let shorts =
            of(long).iter().all(|it| belong(*it, *short) || united.root(*it) == united.root(*long));
        let longs = of(short)
            .iter()
            .all(|it| belong(*it, *long) || united.root(*it) == united.root(*short));
        if shorts && longs {
            united.unite(*short, *long);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Metadata;

    const WIRE: &str = "\
        Ferry crews in the port of Marn walked out at midnight on Tuesday after talks on a new \
        rota collapsed, leaving some 4,000 passengers stranded on the islands.\n\
        “We were promised two days of rest after every ten and we got a letter instead,” said Oona \
        Tesk, who leads the seafarers’ union. She said that the crews would stay ashore until the \
        company withdrew the plan.\n\
        The Marn Ferry Company called the strike illegal. Its director, Håkon Pell, told reporters \
        that the rota had been agreed in spring and that nobody had been forced to sign it.\n\
        “I regret this for the islanders most of all,” Pell said. “They pay for a quarrel that is \
        not theirs.”\n\
        The transport ministry said it had sent two navy vessels to carry medicine and the sick. A \
        spokesperson added that the ministry would not take sides in the dispute.\n\
        On Sankt Brann, the largest of the islands, the only supermarket limited the sale of milk \
        and bread on Tuesday afternoon. The mayor, Ines Quill, asked residents to share what they \
        had and said that stocks would last until Friday.\n\
        The company runs nine ferries between the mainland and six islands. It was bought by an \
        investment fund two years ago, which has since closed the winter route to Upper Orm.\n\
        In 2019 a strike of eleven days ended only after the bishop of Marn invited both sides to \
        his house. The bishop’s office said on Tuesday that the invitation still stood.";

    const INDEPENDENT: &str = "\
        No ferry left Marn on Tuesday, and none will on Wednesday. After three weeks of talks \
        about working hours, the crews have stopped work, and about 4,000 travellers sit on \
        islands that most of them meant to leave after the long weekend.\n\
        It began with a letter. The company told its sailors on Monday evening that the new rota \
        would hold from the first of the month, agreed or not. By midnight the ships were tied up.\n\
        Oona Tesk, the head of the seafarers’ union, is angry in a quiet way. “We were promised \
        two days of rest after every ten and we got a letter instead,” she told this newspaper on \
        the quay. The union wants the plan off the table before it talks again.\n\
        Håkon Pell, who runs the Marn Ferry Company, sees it differently: the rota was discussed \
        in spring, he says, and the union’s own negotiators had nodded it through. He calls the \
        walkout unlawful and has asked the labour court to forbid it.\n\
        Meanwhile the navy carries insulin. Two patrol boats were loaded with boxes from the \
        hospital pharmacy at noon; on the way back they took four patients and a woman about to \
        give birth.\n\
        On Sankt Brann people queued for bread. Mayor Ines Quill says that nobody will go hungry \
        before the weekend. “After that I would not like to promise anything,” she adds.\n\
        Whoever wants to know how it may end should look back to 2019, when only the bishop could \
        bring the two sides to one table. He has offered coffee again.";

    const FOLLOW_UP: &str = "\
        The labour court in Marn ordered the ferry crews back to work on Wednesday, ruling that \
        the union had given too short notice of its strike.\n\
        Judge Wim Farrow said that the right to strike was not in question, but that islanders \
        must be told three days ahead. The union said it would obey and call a new strike for \
        Sunday.\n\
        The first ferry left for Sankt Brann at six in the evening with lorries of fresh food on \
        board. Passengers applauded as the ramp went down, and a school choir that had been stuck \
        since Monday sang on deck.\n\
        Oona Tesk, who leads the seafarers’ union, called the ruling a pause and not an end. “A \
        judge can send us to sea but he cannot make us rested,” she said.\n\
        Shares of the fund that owns the company rose by four percent in the afternoon. Analysts \
        warned that a second strike in the holiday season would cost far more than the rota could \
        save.\n\
        Director Håkon Pell offered to meet the union on Friday with a mediator whom both sides \
        would choose. He did not say whether the letter that began the dispute would be withdrawn.";

    fn sketch(text: &str) -> Sketch {
        Sketch::of(&Report::new(text.to_owned(), Metadata::default()))
    }

    /// The groups of reports with these texts, by place.
    fn groups(texts: &[String]) -> Vec<Vec<u64>> {
        let sketches: Vec<_> = texts.iter().map(|it| sketch(it)).collect();
        let copies = Copies::among((0..).map(ReportId).zip(&sketches));
        copies.groups().map(|it| it.iter().map(|it| it.0).collect()).collect()
    }

    /// Different words for different numbers, a full stop after every twelfth.
    fn tale(words: std::ops::Range<u32>) -> String {
        let end = |it| if it % 12 == 11 { ". " } else { " " };
        words.map(|it| format!("w{it}{}", end(it))).collect::<Vec<_>>().concat()
    }

    /// Another headline, some of eight paragraphs cut, one added, typewriter quotes.
    fn printed(cut: &[usize]) -> String {
        let kept = WIRE.lines().enumerate().filter(|(at, _)| !cut.contains(at));
        let kept: Vec<_> = kept.map(|(_, it)| it).collect();
        let local = "Travellers from Dunmarsh can have their tickets changed at the town office.";
        let text = format!("ISLANDS CUT OFF\n\n{}\n\n{local}", kept.join("\n\n"));
        text.replace(['“', '”'], "\"").replace('’', "'")
    }

    #[test]
    fn a_wire_story_in_another_outlet_is_one_story() {
        let printed = printed(&[3, 6]);
        assert!(sketch(WIRE).contained(&sketch(&printed)) > 0.7);
        let texts = [tale(0..300), WIRE.to_owned(), tale(300..600), printed];
        assert_eq!(groups(&texts), [[1, 3]]);
    }

    #[test]
    fn outlets_that_cut_different_paragraphs_print_one_story() {
        let texts = [printed(&[1, 6]), printed(&[2, 7])];
        let [one, two] = texts.each_ref().map(|it| sketch(it));
        assert!(one.contained(&two) < 0.8, "{}", one.contained(&two));
        assert_eq!(groups(&texts), [[0, 1]]);
    }

    #[test]
    fn reports_of_one_event_and_follow_ups_are_their_own_stories() {
        let background: Vec<_> = WIRE.lines().skip(6).collect();
        let follow_up = format!("{FOLLOW_UP}\n{}", background.join("\n"));
        let shared = sketch(WIRE).contained(&sketch(&follow_up));
        assert!(shared > 0.1 && shared < SAME, "{shared}");
        let texts = [WIRE.to_owned(), INDEPENDENT.to_owned(), follow_up];
        assert!(groups(&texts).is_empty());
    }

    #[test]
    fn the_same_words_are_a_copy_however_few() {
        let texts = ["No comment.", "", "“No comment”", "No comments.", " "].map(str::to_owned);
        assert_eq!(groups(&texts), [[0, 2]]);
        assert!(sketch("No comment.").contained(&sketch("no comment")) > 0.99);
    }

    #[test]
    fn a_brief_is_a_copy_of_what_holds_it_nearly_whole_and_a_digest_ties_nothing() {
        let feature = tale(0..800);
        assert!(groups(&[feature.clone(), tale(100..140)]).is_empty(), "three sentences");
        assert_eq!(groups(&[feature.clone(), tale(100..220)]), [[0, 1]]);
        let half = tale(100..170) + &tale(900..970);
        assert!(groups(&[feature.clone(), half]).is_empty());
        assert!(groups(&[feature.clone(), tale(100..220), tale(400..520)]).is_empty(), "digest");
        let chain = [feature, tale(0..300), tale(0..100)];
        assert_eq!(groups(&chain), [[0, 1, 2]], "each is cut from the one before");
    }

    #[test]
    fn footers_do_not_count_but_a_story_printed_very_often_does() {
        let footer = tale(0..70);
        let own = |it: u32| tale(1_000 * it..1_000 * it + 60);
        let footed: Vec<_> = (1..60).map(|it| own(it) + &footer).collect();
        assert!(groups(&footed).is_empty());
        let local = |it: u32| tale(0..300) + &tale(1_000 * it..1_000 * it + 40);
        let often: Vec<_> = (1..60).map(local).chain((61..120).map(own)).collect();
        assert_eq!(groups(&often), [(0..59).collect::<Vec<u64>>()]);
    }

    #[test]
    fn of_long_reports_a_sample_is_enough() {
        let (one, two) = (sketch(&tale(0..4_000)), sketch(&tale(1_600..5_600)));
        assert!(one.hashes.len() < 1_200, "{}", one.hashes.len());
        let shared = one.contained(&two);
        assert!((shared - 0.6).abs() < 0.06, "{shared}");
        let short = sketch(&tale(100..300));
        assert!(short.contained(&one) > 0.99 && short.contained(&two) < 0.01);
    }

    #[test]
    fn hashes_are_the_same_on_every_machine() {
        assert_eq!(words("A"), [0xaf63_dc4c_8601_ec8c], "FNV-1a of “a”");
        assert_eq!(words("Don’t – É!"), words("dont é"));
        let report = Report::new(tale(0..40), Metadata::default());
        let found = Copies::find([(ReportId(4), &report), (ReportId(2), &report)]);
        assert_eq!(found.group_of(ReportId(4)), Some([ReportId(2), ReportId(4)].as_slice()));
        assert_eq!(found.first_of(ReportId(4)), ReportId(2));
        assert_eq!((found.group_of(ReportId(3)), found.first_of(ReportId(3))), (None, ReportId(3)));
    }
}
