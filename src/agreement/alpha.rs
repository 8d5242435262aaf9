//! Krippendorff's alpha for two coders: of values, and of units marked in texts.
//!
//! 1 is perfect agreement, 0 is what chance would give, below 0 is worse than chance.

use std::collections::BTreeMap;

use crate::model::Span;

/// Krippendorff's alpha of nominal values that two coders gave to the same things.
///
/// Each pair holds what the one and what the other chose. From the matrix of coincidences, with the
/// correction for small samples: `1 − (n − 1) · Σ o_ck / Σ n_c n_k` over all c ≠ k, where n is the
/// number of values, two for each pair.
///
/// `None` where it is not defined: without pairs, and where everybody always gave one and the same
/// value. Then no disagreement was possible, and agreement proves nothing.
///
/// Checked against the Python package `krippendorff` 0.9 on fifty random tables.
pub fn nominal_alpha<T: Ord>(pairs: &[(T, T)]) -> Option<f64> {
    let mut counts: BTreeMap<&T, usize> = BTreeMap::new();
    for value in pairs.iter().flat_map(|(one, two)| [one, two]) {
        *counts.entry(value).or_default() += 1;
    }
    let all = (pairs.len() * 2) as f64;
    let alike: f64 = counts.values().map(|count| (*count as f64).powi(2)).sum();
    let unlike = all.powi(2) - alike;
    let differing = pairs.iter().filter(|(one, two)| one != two).count();
    // Each pair enters the matrix twice, once in each order.
    (unlike > 0.0).then(|| 1.0 - (all - 1.0) * (differing * 2) as f64 / unlike)
}

/// A text, and the units that two coders marked in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Continuum {
    /// Length of the text, counted as the spans count.
    pub length: usize,
    /// What the one marked.
    pub one: Vec<Span>,
    /// What the other marked.
    pub two: Vec<Span>,
}

/// Krippendorff's alpha of units that two coders marked in one text; see [`unitizing_alpha_over`].
pub fn unitizing_alpha(length: usize, one: &[Span], two: &[Span]) -> Option<f64> {
    unitizing_alpha_over(&[Continuum { length, one: one.to_vec(), two: two.to_vec() }])
}

/// Krippendorff's alpha of units that two coders marked in several texts (αU of one category).
///
/// After Krippendorff, “On the reliability of unitizing continuous data” (1995), and “Measuring the
/// reliability of qualitative text analysis data” (2004). The texts stand one after another, as if
/// they were one, but neither units nor gaps cross the end of a text. So it does not matter which
/// text comes first. Tools that let gaps run on find slightly more, as chance has more room there.
///
/// A coder's units must not overlap: those that do are joined first. Units that only touch stay two.
/// What lies beyond the end of its text is cut off. Lengths are bytes here. Code points would give
/// nearly the same, as the scale cancels out but for the width of a single byte.
///
/// `None` where it is not defined: nobody marked anything, or there is no text.
///
/// Checked against the example of Krippendorff's “Content Analysis” (2004, page 254), with the
/// values that the tests of `DKPro` Statistics give for it: observed 0.0144, expected 0.0532, alpha
/// 0.7286, and expected 0.0490 for the category without disagreement. Also against a plain
/// implementation of the formula with exact fractions, in Python, on three hundred random sets.
pub fn unitizing_alpha_over(texts: &[Continuum]) -> Option<f64> {
    let length: usize = texts.iter().map(|it| it.length).sum();
    let [one, two] = [segments(texts, |it| &it.one), segments(texts, |it| &it.two)];
    let expected = expected_disagreement(length, &[one.as_slice(), two.as_slice()].concat());
    (expected > 0.0).then(|| 1.0 - observed_disagreement(length, &one, &two) / expected)
}

/// A stretch of the whole: something marked, or a gap.
#[derive(Clone, Copy, Debug)]
struct Segment {
    span: Span,
    is_unit: bool,
}

impl Segment {
    fn len(self) -> f64 {
        self.span.len() as f64
    }

    /// How much two overlapping segments disagree: the squared shifts of the ends of two units, or
    /// the squared length of a unit that the other coder passed over.
    fn difference(self, other: Self) -> f64 {
        let within = |outer: Span, inner: Span| outer.common(inner) == Some(inner);
        let shift = |one: usize, two: usize| (one.abs_diff(two) as f64).powi(2);
        let (a, b) = (self.span, other.span);
        match (self.is_unit, other.is_unit) {
            (true, true) => shift(a.start(), b.start()) + shift(a.end(), b.end()),
            (true, false) if within(b, a) => self.len().powi(2),
            (false, true) if within(a, b) => other.len().powi(2),
            _ => 0.0,
        }
    }
}

/// The texts cut into one coder's units and the gaps between them.
fn segments(texts: &[Continuum], marked: impl Fn(&Continuum) -> &[Span]) -> Vec<Segment> {
    let (mut found, mut text_start) = (Vec::new(), 0);
    let segment = |from, to, is_unit| Span::new(from, to).map(|span| Segment { span, is_unit });
    for text in texts {
        let (mut gap_start, text_end) = (text_start, text_start + text.length);
        for unit in units(marked(text), text.length) {
            let (start, end) = (text_start + unit.start(), text_start + unit.end());
            found.extend(segment(gap_start, start, false));
            found.extend(segment(start, end, true));
            gap_start = end;
        }
        found.extend(segment(gap_start, text_end, false));
        text_start = text_end;
    }
    found
}

/// The spans in reading order, within the text, those that overlap joined.
fn units(spans: &[Span], length: usize) -> Vec<Span> {
    let within = spans.iter().filter_map(|it| Span::new(it.start(), it.end().min(length)));
    let mut sorted: Vec<_> = within.collect();
    sorted.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in sorted {
        match joined.last_mut() {
            Some(last) if last.overlaps(span) => *last = last.join(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// Only segments that overlap can differ, and both lists cover the whole: one walk meets them all.
fn observed_disagreement(length: usize, mut one: &[Segment], mut two: &[Segment]) -> f64 {
    let mut sum = 0.0;
    while let (Some((a, after_a)), Some((b, after_b))) = (one.split_first(), two.split_first()) {
        sum += a.difference(*b);
        let (end_a, end_b) = (a.span.end(), b.span.end());
        if end_a <= end_b {
            one = after_a;
        }
        if end_b <= end_a {
            two = after_b;
        }
    }
    sum / (length as f64).powi(2)
}

/// What chance would give: every unit of both coders set against every unit and every gap.
fn expected_disagreement(length: usize, both: &[Segment]) -> f64 {
    let units: Vec<f64> = both.iter().filter(|it| it.is_unit).map(|it| it.len()).collect();
    let mut gaps: Vec<f64> = both.iter().filter(|it| !it.is_unit).map(|it| it.len()).collect();
    gaps.sort_unstable_by(|a, b| b.total_cmp(a));
    // How much the longest gap measures, the two longest, and so on.
    let lengths: Vec<f64> = gaps
        .iter()
        .scan(0.0, |sum, gap| {
            *sum += gap;
            Some(*sum)
        })
        .collect();
    let others = units.len() as f64 - 1.0;
    let share = |len: &f64| {
        let wide_enough = gaps.partition_point(|gap| gap >= len);
        let room = wide_enough.checked_sub(1).and_then(|last| lengths.get(last)).unwrap_or(&0.0);
        let places = room - wide_enough as f64 * (len - 1.0);
        others / 3.0 * (2.0 * len.powi(3) - 3.0 * len.powi(2) + len) + len.powi(2) * places
    };
    let sum: f64 = units.iter().map(share).sum();
    let all = 2.0 * length as f64;
    let within_units: f64 = units.iter().map(|len| len * (len - 1.0)).sum();
    let ways = all * (all - 1.0) - within_units;
    if ways > 0.0 { 2.0 / length as f64 * sum / ways } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Option<f64>, wanted: f64) -> bool {
        found.is_some_and(|it| (it - wanted).abs() < 1e-12)
    }

    fn spans(of: &[(usize, usize)]) -> Vec<Span> {
        of.iter().filter_map(|(start, end)| Span::new(*start, *end)).collect()
    }

    fn alpha_of(length: usize, one: &[(usize, usize)], two: &[(usize, usize)]) -> Option<f64> {
        unitizing_alpha(length, &spans(one), &spans(two))
    }

    /// Krippendorff's category c, counted from the beginning of his continuum.
    const ONE: [(usize, usize); 2] = [(75, 145), (220, 250)];
    const TWO: [(usize, usize); 3] = [(70, 150), (205, 225), (250, 270)];
    /// What the plain implementation in Python finds for the three texts below.
    const THREE_TEXTS: f64 = 0.744_483_041_451_667_6;

    #[test]
    fn nominal_alpha_is_that_of_the_python_package() {
        let three = "01 22 22 01 11 22 11 20 22 00 22 00";
        let four = "00 23 02 22 32 33 32 30 31 12 20 01 02 11 33";
        let two = "00 00 00 10 11 00 11 00";
        let pairs = |table: &str| -> Vec<(u8, u8)> {
            table.split(' ').map(|it| (it.as_bytes()[0], it.as_bytes()[1])).collect()
        };
        assert!(near(nominal_alpha(&pairs(three)), 0.627_027_027_027_027));
        assert!(near(nominal_alpha(&pairs(four)), 0.126_506_024_096_385_56));
        assert!(near(nominal_alpha(&pairs(two)), 0.727_272_727_272_727_3));
    }

    #[test]
    fn nominal_alpha_needs_two_values() {
        assert_eq!(nominal_alpha::<u8>(&[]), None);
        assert_eq!(nominal_alpha(&[("yes", "yes"), ("yes", "yes")]), None);
        assert_eq!(nominal_alpha(&[("yes", "no")]), Some(0.0));
        assert_eq!(nominal_alpha(&[("yes", "yes"), ("no", "no")]), Some(1.0));
        assert!(near(nominal_alpha(&[("yes", "no"), ("no", "yes")]), -0.5));
    }

    #[test]
    fn units_agree_as_in_krippendorffs_example() {
        let texts = [Continuum { length: 300, one: spans(&ONE), two: spans(&TWO) }];
        let [one, two] = [segments(&texts, |it| &it.one), segments(&texts, |it| &it.two)];
        let (observed, expected) = (
            observed_disagreement(300, &one, &two),
            expected_disagreement(300, &[one.as_slice(), two.as_slice()].concat()),
        );
        assert!(near(Some(observed), 1300.0 / 90_000.0), "published: 0.0144, found {observed}");
        assert!(near(Some(expected), 0.053_221_779_854_980_48), "published: 0.0532");
        assert!(near(alpha_of(300, &ONE, &TWO), 0.728_598_996_805_388_9), "published: 0.7286");
        let agreed = [(30, 90), (150, 200)];
        assert_eq!(alpha_of(300, &agreed, &agreed), Some(1.0));
    }

    #[test]
    fn units_differ_as_krippendorff_counts() {
        let segment =
            |start, len, is_unit| Segment { span: Span::new(start, start + len).unwrap(), is_unit };
        let against = |other| segment(5, 6, true).difference(other);
        assert!(near(Some(against(segment(4, 2, true))), 26.0));
        assert!(near(Some(against(segment(7, 2, true))), 8.0));
        assert!(near(Some(against(segment(5, 6, true))), 0.0));
        assert!(near(Some(against(segment(4, 7, false))), 36.0));
        assert!(near(Some(against(segment(6, 7, false))), 0.0));
        assert!(near(Some(segment(400, 50, false).difference(segment(400, 20, true))), 400.0));
    }

    #[test]
    fn several_texts_are_one_after_another_in_any_order() {
        let mut texts = [
            Continuum { length: 160, one: spans(&ONE[..1]), two: spans(&TWO[..1]) },
            Continuum { length: 140, one: spans(&[(60, 90)]), two: spans(&[(90, 110), (45, 65)]) },
            Continuum { length: 77, one: spans(&[(0, 9), (70, 77)]), two: Vec::new() },
        ];
        let found = unitizing_alpha_over(&texts);
        assert!(near(found, THREE_TEXTS), "{found:?}");
        texts.reverse();
        assert!(near(unitizing_alpha_over(&texts), THREE_TEXTS));
    }

    #[test]
    fn units_agree_as_in_the_plain_implementation() {
        let one = [(5, 41), (68, 72), (108, 116), (130, 171), (211, 249)];
        let two = [(70, 72), (107, 116), (128, 171), (209, 249)];
        assert!(near(alpha_of(500, &one, &two), 0.756_867_593_101_323_7));
        let (one, two) = ([(9, 35), (38, 43), (77, 84)], [(13, 35), (35, 43), (74, 84)]);
        assert!(near(alpha_of(120, &one, &two), 0.953_809_185_798_899_2));
    }

    #[test]
    fn units_that_overlap_are_joined_and_those_that_touch_are_not() {
        let pieces = [(220, 250), (75, 100), (80, 145), (90, 95)];
        assert_eq!(alpha_of(300, &pieces, &TWO), alpha_of(300, &ONE, &TWO));
        let touching = [(75, 100), (100, 145), (220, 250)];
        assert_ne!(alpha_of(300, &touching, &TWO), alpha_of(300, &ONE, &TWO));
        assert_eq!(alpha_of(300, &[(290, 320)], &[(290, 300)]), Some(1.0));
    }

    #[test]
    fn unitizing_alpha_needs_a_unit() {
        assert_eq!(alpha_of(300, &[], &[]), None);
        assert_eq!(alpha_of(0, &[(0, 5)], &[]), None);
        assert_eq!(alpha_of(300, &[(0, 300)], &[(0, 300)]), Some(1.0));
        assert!(alpha_of(300, &[(10, 40)], &[]).is_some_and(|it| it < 0.1));
    }
}
