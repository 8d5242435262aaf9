//! Who lies near whom: springs after Fruchterman and Reingold, from a fixed start and with a fixed
//! number of steps.

const STEPS: usize = 400;

/// How strongly two bodies belong together, from -1, opposed, to 1, agreed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spring {
    pub(super) ends: (usize, usize),
    pub(super) pull: f32,
}

/// The springs alone, in a space where points are about 1 apart.
pub(super) fn swing(count: usize, springs: &[Spring]) -> Vec<[f32; 2]> {
    let size = (count as f32).sqrt();
    let mut at: Vec<[f32; 2]> = (0..count)
        .map(|it| {
            let angle = it as f32 / count as f32 * std::f32::consts::TAU;
            [angle.cos() * size, angle.sin() * size]
        })
        .collect();
    for step in 0..STEPS {
        let heat = 0.15 * size * (1.0 - step as f32 / STEPS as f32);
        let forces = forces(&at, springs);
        for (at, [x, y]) in at.iter_mut().zip(forces) {
            let length = x.hypot(y).max(1e-6);
            let moved = length.min(heat) / length;
            *at = [at[0] + x * moved, at[1] + y * moved];
        }
    }
    at
}

fn forces(at: &[[f32; 2]], springs: &[Spring]) -> Vec<[f32; 2]> {
    // Everything pushes everything off, and is drawn to the middle.
    let mut forces: Vec<[f32; 2]> = at
        .iter()
        .enumerate()
        .map(|(index, here)| {
            let start = [-0.12 * here[0], -0.12 * here[1]];
            let others = at.iter().enumerate().filter(|(other, _)| *other != index);
            others.fold(start, |sum, (other, there)| {
                let [x, y] = apart(*here, *there, index < other);
                let square = (x * x + y * y).max(0.01);
                [sum[0] + x / square, sum[1] + y / square]
            })
        })
        .collect();
    for Spring { ends: (a, b), pull } in springs {
        let (Some(one), Some(other)) = (at.get(*a), at.get(*b)) else { continue };
        let [x, y] = apart(*one, *other, true);
        let length = x.hypot(y).max(0.1);
        // Agreement draws the more the farther; opposition pushes the more the nearer.
        let force = if *pull > 0.0 { -pull * length } else { -pull * 1.2 / (length * length) };
        for (end, sign) in [(a, 1.0), (b, -1.0)] {
            if let Some(it) = forces.get_mut(*end) {
                *it = [it[0] + sign * force * x, it[1] + sign * force * y];
            }
        }
    }
    forces
}

/// From the other point to this one; two in one place are told apart by their order.
fn apart(here: [f32; 2], there: [f32; 2], first: bool) -> [f32; 2] {
    let [x, y] = [here[0] - there[0], here[1] - there[1]];
    if x.abs() + y.abs() > 1e-6 { [x, y] } else { [if first { 1e-3 } else { -1e-3 }, 0.0] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn friends_lie_nearer_than_opponents() {
        let springs = [
            Spring { ends: (0, 1), pull: 1.0 },
            Spring { ends: (0, 2), pull: -1.0 },
            Spring { ends: (1, 2), pull: -1.0 },
        ];
        let at = swing(3, &springs);
        let far = |a: usize, b: usize| (at[a][0] - at[b][0]).hypot(at[a][1] - at[b][1]);
        assert!(far(0, 1) < far(0, 2) / 2.0 && far(0, 1) < far(1, 2) / 2.0, "{at:?}");
    }
}
