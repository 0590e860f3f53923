//! Divisor methods: each next seat goes to the highest quotient of weight by divisor.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::{Apportionment, Tie};

/// A unit's claim to its next seat.
#[derive(Clone, Copy)]
struct Claim {
    unit: usize,
    weight: u128,
    divisor: u128,
}

impl Claim {
    /// By quotient alone; cross-multiplied, which the caller has checked to fit.
    fn compare(&self, other: &Self) -> Ordering {
        (self.weight * other.divisor).cmp(&(other.weight * self.divisor))
    }
}

impl PartialEq for Claim {
    fn eq(&self, other: &Self) -> bool {
        self.compare(other) == Ordering::Equal
    }
}

impl Eq for Claim {}

impl PartialOrd for Claim {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Claim {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(other)
    }
}

pub(super) fn share(
    seats: u32,
    weights: &[u128],
    minimum: u32,
    divisor: impl Fn(u128) -> u128,
) -> Apportionment {
    let mut shared = vec![minimum; weights.len()];
    let mut left = seats;
    for held in &shared {
        left -= held;
    }
    let claim = |unit: usize, held: u32| Claim {
        unit,
        weight: weights[unit],
        divisor: divisor(u128::from(held)),
    };
    let mut claims: BinaryHeap<Claim> = (0..weights.len())
        .map(|unit| claim(unit, minimum))
        .collect();
    while left > 0 {
        let equals = take_highest(&mut claims);
        let wanted = u32::try_from(equals.len()).unwrap_or(u32::MAX);
        if wanted > left {
            return Apportionment {
                seats: shared,
                tie: Some(Tie {
                    among: equals,
                    seats: left,
                }),
            };
        }
        for unit in equals {
            shared[unit] += 1;
            claims.push(claim(unit, shared[unit]));
        }
        left -= wanted;
    }
    Apportionment {
        seats: shared,
        tie: None,
    }
}

/// All units whose claim equals the highest, ascending. A unit has one claim at a time, so none is missed.
fn take_highest(claims: &mut BinaryHeap<Claim>) -> Vec<usize> {
    let Some(highest) = claims.pop() else {
        return Vec::new();
    };
    let mut units = vec![highest.unit];
    while let Some(next) = claims.peek().filter(|next| **next == highest) {
        units.push(next.unit);
        claims.pop();
    }
    units.sort_unstable();
    units
}
