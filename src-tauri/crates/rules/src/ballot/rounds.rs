//! The order that rounds of choosing ballots give to the nominees of the first: each round settles some, the next one
//! votes on what it left.

use std::cmp::Reverse;

use super::Decided;
use crate::ranking::Place;

/// One counted round and the places it was to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round<T> {
    pub places: u32,
    pub decided: Decided<T>,
}

impl<T: Copy + Ord> Round<T> {
    /// Those who got a place, most votes first.
    pub fn elected(&self) -> Vec<T> {
        self.by_votes(|place| place == Some(Place::Inside))
    }

    /// Those the next round votes on: the tied, or all not elected when places are left over.
    pub fn left(&self) -> Vec<T> {
        match &self.decided.tie {
            Some(tie) => tie.among.clone(),
            None if self.open_places() > 0 => self.by_votes(|place| place != Some(Place::Inside)),
            None => Vec::new(),
        }
    }

    /// Places the round did not fill.
    pub fn open_places(&self) -> u32 {
        let elected = u32::try_from(self.elected().len()).unwrap_or(u32::MAX);
        self.places.saturating_sub(elected)
    }

    fn by_votes(&self, wanted: impl Fn(Option<Place>) -> bool) -> Vec<T> {
        let mut rows: Vec<_> = self
            .decided
            .rows
            .iter()
            .filter(|row| wanted(row.rank.map(|(_, place)| place)))
            .collect();
        rows.sort_by_key(|row| (Reverse(row.approve), row.id));
        rows.iter().map(|row| row.id).collect()
    }
}

/// The whole order, once the last round left nothing open.
pub fn order_of<T: Copy + Ord>(rounds: &[Round<T>]) -> Option<Vec<T>> {
    let (first, later) = rounds.split_first()?;
    let left = first.left();
    let mut order = first.elected();
    if !left.is_empty() {
        order.extend(order_of(later)?);
    }
    let mut rest = first.by_votes(|_| true);
    rest.retain(|id| !order.contains(id));
    order.extend(rest);
    Some(order)
}
