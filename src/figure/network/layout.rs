//! Where the circles of a network lie: those that agree near each other, opponents apart.
//!
//! [`swing`] finds who is near whom; here that is fitted into a frame, and what overlaps is pushed
//! apart. The same network always lies the same.

use std::collections::BTreeSet;

use super::springs::{Spring, swing};
use crate::figure::drawing::Area;

const PUSHES: usize = 600;
/// Up to so many lines are kept off the circles that they do not belong to.
const FEW: usize = 90;
/// One direction is stretched at most so much more than the other.
const MOST_STRETCH: f32 = 1.5;
/// Space left between two boxes.
const SPACE: f32 = 10.0;

/// A circle with the words below it, as a box around the middle of the circle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    /// Half of the width.
    pub(super) half: f32,
    /// From the middle up and down.
    pub(super) up: f32,
    pub(super) down: f32,
}

impl Body {
    /// The box when the circle lies at a point.
    pub(super) fn at(self, [x, y]: [f32; 2]) -> Area {
        Area::new(x - self.half, y - self.up, 2.0 * self.half, self.up + self.down)
    }
}

/// Places for all bodies in a frame of this width, and the height that they need.
///
/// Those without a spring stand in rows below. No two boxes overlap.
pub(super) fn place(bodies: &[Body], springs: &[Spring], width: f32) -> (Vec<[f32; 2]>, f32) {
    let mut at = vec![[0.0; 2]; bodies.len()];
    let ends: BTreeSet<usize> = springs.iter().flat_map(|it| [it.ends.0, it.ends.1]).collect();
    // The joined bodies get numbers of their own, without gaps.
    let joined: Vec<usize> = ends.into_iter().filter(|it| *it < bodies.len()).collect();
    let number = |end: usize| joined.binary_search(&end).ok();
    let inner = springs.iter().filter_map(|it| {
        Some(Spring { ends: (number(it.ends.0)?, number(it.ends.1)?), pull: it.pull })
    });
    let inner: Vec<_> = inner.collect();
    let inner_bodies: Vec<_> = joined.iter().filter_map(|it| bodies.get(*it).copied()).collect();
    let (places, mut bottom) = place_joined(&inner_bodies, &inner, width);
    for (index, place) in joined.iter().zip(places) {
        if let Some(it) = at.get_mut(*index) {
            *it = place;
        }
    }
    let loose: Vec<_> = (0..bodies.len()).filter(|it| number(*it).is_none()).collect();
    if !loose.is_empty() {
        let top = if joined.is_empty() { 0.0 } else { bottom + 2.0 * SPACE };
        bottom = shelve(&mut at, bodies, &loose, (top, width));
    }
    (at, bottom)
}

fn place_joined(bodies: &[Body], springs: &[Spring], width: f32) -> (Vec<[f32; 2]>, f32) {
    let filled: f32 = bodies.iter().map(|it| 2.0 * it.half * (it.up + it.down)).sum();
    // A frame of a calm shape, and never more than about a third of it filled.
    let count = bodies.len() as f32;
    let wide = width.min(count * 130.0 + 120.0);
    let height = (wide * 0.55).min(count * 90.0).max(filled * 3.2 / width.max(1.0));
    let mut at = swing(bodies.len(), springs);
    lay_flat(&mut at);
    fit_into(&mut at, bodies, [wide, height]);
    for it in &mut at {
        it[0] += (width - wide) / 2.0;
    }
    for step in 0..PUSHES {
        // Among very many lines nobody can stand free of them.
        let aside =
            step < PUSHES / 2 && springs.len() <= FEW && step_aside(&mut at, bodies, springs);
        if !push_apart(&mut at, bodies, width) && !aside {
            break;
        }
    }
    for index in 0..at.len() {
        shift(&mut at, bodies, (index, [0.0; 2]), width);
    }
    drop_overlaps(&mut at, bodies);
    let top = edges(&at, bodies).map(|it| it.y).fold(f32::INFINITY, f32::min);
    for it in &mut at {
        it[1] -= top;
    }
    let bottom = edges(&at, bodies).map(|it| it.y + it.h).fold(0.0, f32::max);
    (at, bottom)
}

/// Puts bodies in rows, the feet of the circles on one line; returns the lower edge.
fn shelve(
    at: &mut [[f32; 2]],
    bodies: &[Body],
    loose: &[usize],
    (mut top, width): (f32, f32),
) -> f32 {
    let most = |part: fn(&Body) -> f32| {
        loose.iter().filter_map(|it| bodies.get(*it)).map(part).fold(0.0, f32::max)
    };
    let (up, down) = (most(|it| it.up), most(|it| it.down));
    let mut x = 0.0;
    for index in loose {
        let (Some(it), Some(body)) = (at.get_mut(*index), bodies.get(*index)) else { continue };
        if x > 0.0 && x + 2.0 * body.half > width {
            (x, top) = (0.0, top + up + down + SPACE);
        }
        *it = [x + body.half, top + up];
        x += 2.0 * body.half + 2.0 * SPACE;
    }
    top + up + down
}

fn edges(at: &[[f32; 2]], bodies: &[Body]) -> impl Iterator<Item = Area> {
    at.iter().zip(bodies).map(|(at, body)| body.at(*at))
}

/// Turns the points so that they spread more to the sides than up and down, as a page does.
fn lay_flat(at: &mut [[f32; 2]]) {
    let count = at.len().max(1) as f32;
    let mean = at.iter().fold([0.0; 2], |sum, it| [sum[0] + it[0] / count, sum[1] + it[1] / count]);
    let spread = at.iter().fold([0.0; 3], |sum, it| {
        let [x, y] = [it[0] - mean[0], it[1] - mean[1]];
        [sum[0] + x * x, sum[1] + y * y, sum[2] + x * y]
    });
    let angle = 0.5 * (2.0 * spread[2]).atan2(spread[0] - spread[1]);
    let (sin, cos) = angle.sin_cos();
    for it in at {
        *it = [it[0] * cos + it[1] * sin, it[1] * cos - it[0] * sin];
    }
}

/// Moves and stretches the points so that their boxes lie in the frame, near and far kept about.
fn fit_into(at: &mut [[f32; 2]], bodies: &[Body], frame: [f32; 2]) {
    let range = |axis: fn(&[f32; 2]) -> f32| {
        let low = at.iter().map(axis).fold(f32::INFINITY, f32::min);
        let high = at.iter().map(axis).fold(f32::NEG_INFINITY, f32::max);
        (f32::midpoint(low, high), (high - low).max(1e-3))
    };
    let ((x, w), (y, h)) = (range(|it| it[0]), range(|it| it[1]));
    let most = |part: fn(&Body) -> f32| bodies.iter().map(part).fold(0.0, f32::max);
    let room = [
        (frame[0] - 2.0 * most(|it| it.half)).max(0.0),
        (frame[1] - most(|it| it.up) - most(|it| it.down)).max(0.0),
    ];
    let (wide, high) = (room[0] / w, room[1] / h);
    let (wide, high) = (wide.min(high * MOST_STRETCH), high.min(wide * MOST_STRETCH));
    for it in at {
        *it = [frame[0] / 2.0 + (it[0] - x) * wide, frame[1] / 2.0 + (it[1] - y) * high];
    }
}

/// Moves overlapping boxes apart along the shorter way; tells whether there were any.
fn push_apart(at: &mut [[f32; 2]], bodies: &[Body], width: f32) -> bool {
    let mut moved = false;
    for a in 0..at.len() {
        for b in a + 1..at.len() {
            let (Some(one), Some(other)) = (spaced(at, bodies, a), spaced(at, bodies, b)) else {
                continue;
            };
            if !one.overlaps(other) {
                continue;
            }
            moved = true;
            let ([ax, ay], [bx, by]) = (one.centre(), other.centre());
            let wide = f32::midpoint(one.w, other.w) - (ax - bx).abs();
            let high = f32::midpoint(one.h, other.h) - (ay - by).abs();
            let step = if wide < high {
                [(wide / 2.0 + 0.1).copysign(ax - bx), 0.0]
            } else {
                [0.0, (high / 2.0 + 0.1).copysign(ay - by)]
            };
            shift(at, bodies, (a, step), width);
            shift(at, bodies, (b, [-step[0], -step[1]]), width);
        }
    }
    moved
}

/// Moves circles off lines between two others; tells whether there were any.
fn step_aside(at: &mut [[f32; 2]], bodies: &[Body], springs: &[Spring]) -> bool {
    let mut moved = false;
    for Spring { ends: (a, b), .. } in springs {
        let (Some(from), Some(to)) = (at.get(*a).copied(), at.get(*b).copied()) else { continue };
        let [x, y] = [to[0] - from[0], to[1] - from[1]];
        let length = x.hypot(y).max(1e-3);
        for (index, (it, body)) in at.iter_mut().zip(bodies).enumerate() {
            let [dx, dy] = [it[0] - from[0], it[1] - from[1]];
            let along = (dx * x + dy * y) / (length * length);
            let beside = (dy * x - dx * y) / length;
            let room = body.up + SPACE - beside.abs();
            if index == *a || index == *b || !(0.0..=1.0).contains(&along) || room <= 0.0 {
                continue;
            }
            moved = true;
            let step = (room / 2.0 + 0.5).min(6.0).copysign(beside) / length;
            *it = [it[0] - y * step, it[1] + x * step];
        }
    }
    moved
}

fn spaced(at: &[[f32; 2]], bodies: &[Body], index: usize) -> Option<Area> {
    let area = bodies.get(index)?.at(*at.get(index)?);
    Some(Area::around(area.centre(), area.w + SPACE, area.h + SPACE))
}

/// Moves one point; to the sides only as far as the frame goes, up and down freely.
fn shift(at: &mut [[f32; 2]], bodies: &[Body], (index, by): (usize, [f32; 2]), width: f32) {
    if let (Some(it), Some(body)) = (at.get_mut(index), bodies.get(index)) {
        let right = (width - body.half).max(body.half);
        *it = [(it[0] + by[0]).clamp(body.half, right), it[1] + by[1]];
    }
}

/// What still overlaps, from above, is let down until it is free.
fn drop_overlaps(at: &mut [[f32; 2]], bodies: &[Body]) {
    let mut order: Vec<usize> = (0..at.len()).collect();
    let height = |index: &usize| at.get(*index).map_or(0.0, |it| it[1]);
    order.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let mut done: Vec<Area> = Vec::new();
    for index in order {
        let (Some(it), Some(body)) = (at.get_mut(index), bodies.get(index)) else { continue };
        while let Some(above) = done.iter().find(|area| area.overlaps(body.at(*it))) {
            it[1] = above.y + above.h + body.up + SPACE;
        }
        done.push(body.at(*it));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(count: usize) -> Vec<Body> {
        (0..count)
            .map(|it| Body { half: 20.0 + (it * 37 % 60) as f32, up: 24.0, down: 40.0 })
            .collect()
    }

    fn assert_free(at: &[[f32; 2]], bodies: &[Body]) {
        let areas: Vec<_> = edges(at, bodies).collect();
        for (index, one) in areas.iter().enumerate() {
            for other in &areas[index + 1..] {
                assert!(!one.overlaps(*other), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn nothing_overlaps_and_the_same_lies_the_same() {
        let springs: Vec<_> = (0..39)
            .map(|it| Spring { ends: (it, (it * 7 + 1) % 40), pull: it as f32 / 20.0 - 1.0 })
            .collect();
        for count in [1, 2, 3, 6, 15, 40] {
            let bodies = bodies(count);
            let (at, height) = place(&bodies, &springs, 868.0);
            assert_free(&at, &bodies);
            assert_eq!(place(&bodies, &springs, 868.0), (at.clone(), height));
            let inside = |it: Area| {
                it.x > -0.1 && it.x + it.w < 868.1 && it.y > -0.1 && it.y + it.h < height + 0.1
            };
            assert!(edges(&at, &bodies).all(inside), "{count}");
        }
    }

    #[test]
    fn in_too_narrow_a_frame_boxes_still_lie_apart() {
        let bodies = bodies(12);
        let springs: Vec<_> = (1..12).map(|it| Spring { ends: (0, it), pull: 0.5 }).collect();
        assert_free(&place(&bodies, &springs, 60.0).0, &bodies);
        assert_free(&place(&bodies, &[], 60.0).0, &bodies);
    }

    #[test]
    fn a_circle_does_not_stand_on_a_line_between_two_others() {
        let body = Body { half: 20.0, up: 20.0, down: 20.0 };
        let spring = Spring { ends: (0, 2), pull: 1.0 };
        let mut at = [[0.0, 0.0], [100.0, 1.0], [200.0, 0.0]];
        while step_aside(&mut at, &[body; 3], &[spring]) {}
        assert!(at[1][1] >= 30.0, "{at:?}");
    }
}
