//! Ranking by score, and the cut line (入选线) that the quota of Art. 11 draws through it.
//!
//! A tie on the cut line is an outcome: people draw lots or vote again, this module only names the tied.

use std::cmp::Reverse;

use crate::fraction::Fraction;

/// Where a nominee stands to the cut line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Inside,
    /// Equal with others for seats that do not suffice for all of them.
    Tied,
    Outside,
}

impl Place {
    pub fn code(self) -> &'static str {
        match self {
            Place::Inside => "inside",
            Place::Tied => "tied",
            Place::Outside => "outside",
        }
    }
}

/// One row of the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked<T> {
    pub id: T,
    pub value: Fraction,
    /// From 1; equal scores share a rank and the next one skips: 1, 1, 3.
    pub rank: u32,
    pub place: Place,
}

/// Nominees of equal score across the cut line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutTie<T> {
    /// Ascending by id.
    pub among: Vec<T>,
    /// Seats left for them; fewer than they are.
    pub seats: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<T> {
    /// Highest score first, equal scores by id.
    pub rows: Vec<Ranked<T>>,
    pub tie: Option<CutTie<T>>,
}

/// Ranks `scores` and draws the cut line after `seats` of them.
pub fn rank<T: Copy + Ord>(scores: &[(T, Fraction)], seats: u32) -> Ranking<T> {
    let mut sorted = scores.to_vec();
    sorted.sort_by_key(|(id, value)| (Reverse(*value), *id));
    let values: Vec<Fraction> = sorted.iter().map(|(_, value)| *value).collect();
    let contested = contested_value(&values, seats);
    let mut rows: Vec<Ranked<T>> = Vec::with_capacity(sorted.len());
    for (position, (id, value)) in (1..).zip(sorted) {
        let rank = match rows.last() {
            Some(above) if above.value == value => above.rank,
            _ => position,
        };
        let place = if contested == Some(value) {
            Place::Tied
        } else if position <= seats {
            Place::Inside
        } else {
            Place::Outside
        };
        rows.push(Ranked {
            id,
            value,
            rank,
            place,
        });
    }
    let tie = cut_tie(&rows, seats);
    Ranking { rows, tie }
}

/// The score shared by the last inside and the first outside, if it is shared.
fn contested_value(values: &[Fraction], seats: u32) -> Option<Fraction> {
    let seats = usize::try_from(seats).ok()?;
    let last_inside = values.get(seats.checked_sub(1)?)?;
    (values.get(seats)? == last_inside).then_some(*last_inside)
}

fn cut_tie<T: Copy>(rows: &[Ranked<T>], seats: u32) -> Option<CutTie<T>> {
    let tied = || rows.iter().filter(|row| row.place == Place::Tied);
    let first = tied().next()?;
    Some(CutTie {
        among: tied().map(|row| row.id).collect(),
        seats: seats - (first.rank - 1),
    })
}
