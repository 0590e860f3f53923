//! How far a judge's order goes with the panel's.
//!
//! Kendall's τ-a: M. G. Kendall, “A New Measure of Rank Correlation”, Biometrika 30 (1938), pp. 81–93: concordant pairs
//! less discordant, over all pairs. It is a fraction; τ-b, which spares tied pairs, has a square root below the line.
//! Ties are told beside it instead.

use std::cmp::Ordering;

use super::Panel;
use crate::fraction::Fraction;
use crate::ranking::Ranking;

/// The pairs of nominees a judge scored, beside the panel's order of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    pub nominees: usize,
    pub concordant: u32,
    pub discordant: u32,
    /// Equal with the judge, with the panel, or with both.
    pub tied: u32,
}

impl Agreement {
    pub fn pairs(&self) -> u32 {
        self.concordant + self.discordant + self.tied
    }

    /// From −1 (the reverse order) to 1 (the same); `None` without a pair.
    pub fn tau(&self) -> Option<Fraction> {
        let (for_it, against) = (i128::from(self.concordant), i128::from(self.discordant));
        Fraction::new(for_it - against, i128::from(self.pairs()))
    }
}

impl<T: Copy + Ord> Panel<T> {
    /// One a judge, in seat order. A nominee without a rank is compared with none.
    pub fn agreements(&self, order: &Ranking<T>) -> Vec<Agreement> {
        let ranks = self.ranks(order);
        (0..self.judges())
            .map(|judge| self.agreement(judge, &ranks))
            .collect()
    }

    fn ranks(&self, order: &Ranking<T>) -> Vec<Option<u32>> {
        let mut known: Vec<(T, u32)> = order.rows.iter().map(|row| (row.id, row.rank)).collect();
        known.sort_unstable();
        let rank_of = |id: &T| {
            let at = known.binary_search_by_key(id, |(known, _)| *known).ok()?;
            Some(known[at].1)
        };
        self.ids.iter().map(rank_of).collect()
    }

    fn agreement(&self, judge: usize, ranks: &[Option<u32>]) -> Agreement {
        let both: Vec<(i64, u32)> = self
            .scores
            .iter()
            .zip(ranks)
            .filter_map(|(row, rank)| Some(((*row.get(judge)?)?, (*rank)?)))
            .collect();
        let mut agreement = Agreement {
            nominees: both.len(),
            ..Agreement::default()
        };
        for (at, (score, rank)) in both.iter().enumerate() {
            for (other_score, other_rank) in &both[at + 1..] {
                // A higher score goes with a smaller rank.
                match (score.cmp(other_score), other_rank.cmp(rank)) {
                    (Ordering::Equal, _) | (_, Ordering::Equal) => agreement.tied += 1,
                    (judged, ranked) if judged == ranked => agreement.concordant += 1,
                    (Ordering::Less | Ordering::Greater, _) => agreement.discordant += 1,
                }
            }
        }
        agreement
    }
}
