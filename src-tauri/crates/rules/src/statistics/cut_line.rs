//! What the cut line hangs on: the ranking by the other rules, and without each judge.

use super::{Panel, common_multiple};
use crate::fraction::Fraction;
use crate::ranking::{Place, Ranking, rank};
use crate::score::{Rule, ScoreError};

/// A nominee that stands elsewhere to the cut line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift<T> {
    pub id: T,
    pub before: Place,
    pub after: Place,
}

impl<T: Copy + Ord> Panel<T> {
    /// The ranking by `rule`, as if the judge `without` had scored nobody.
    ///
    /// # Errors
    /// What [`summarise`](crate::score::summarise) would say of the first nominee that has too few scores left.
    pub fn ranking(
        &self,
        rule: Rule,
        without: Option<usize>,
        seats: u32,
    ) -> Result<Ranking<T>, ScoreError> {
        let sums = self
            .scores
            .iter()
            .map(|row| Sum::of(rule, row, without))
            .collect::<Result<Vec<_>, _>>()?;
        let shared = sums
            .iter()
            .map(|sum| sum.over)
            .try_fold(1_i128, common_multiple)
            .ok_or(ScoreError::TooLarge)?;
        let figures = self.ids.iter().zip(&sums).map(|(id, sum)| {
            let figure = sum.total.checked_mul(shared / sum.over)?;
            Some((*id, Fraction::from_integer(figure)))
        });
        let figures: Vec<_> = figures.collect::<Option<_>>().ok_or(ScoreError::TooLarge)?;
        let mut ranking = rank(&figures, seats);
        let below = shared.checked_mul(self.units).ok_or(ScoreError::TooLarge)?;
        for row in &mut ranking.rows {
            row.value = Fraction::new(row.value.numerator(), below).ok_or(ScoreError::TooLarge)?;
        }
        Ok(ranking)
    }
}

/// Who stands elsewhere than `before`, in the order of that ranking.
pub fn shifts<T: Copy + Ord>(before: &Ranking<T>, after: &Ranking<T>) -> Vec<Shift<T>> {
    let mut places: Vec<(T, Place)> = after.rows.iter().map(|row| (row.id, row.place)).collect();
    places.sort_unstable_by_key(|(id, _)| *id);
    before
        .rows
        .iter()
        .filter_map(|row| {
            let at = places.binary_search_by_key(&row.id, |(id, _)| *id).ok()?;
            let after = places[at].1;
            (row.place != after).then_some(Shift {
                id: row.id,
                before: row.place,
                after,
            })
        })
        .collect()
}

/// What counts of one nominee's scores, in units, and the number it is divided by.
struct Sum {
    total: i128,
    over: i128,
}

impl Sum {
    fn of(rule: Rule, row: &[Option<i64>], without: Option<usize>) -> Result<Self, ScoreError> {
        let (mut total, mut have, mut lowest, mut highest) = (0_i128, 0_usize, i64::MAX, i64::MIN);
        for (judge, score) in row.iter().enumerate() {
            let Some(score) = score.filter(|_| Some(judge) != without) else {
                continue;
            };
            total += i128::from(score);
            have += 1;
            lowest = lowest.min(score);
            highest = highest.max(score);
        }
        if have == 0 {
            return Err(ScoreError::NoScores);
        }
        let count = i128::try_from(have).map_err(|_| ScoreError::TooLarge)?;
        Ok(match rule {
            Rule::Sum => Self { total, over: 1 },
            Rule::Mean => Self { total, over: count },
            Rule::TrimmedMean if have < crate::score::FEWEST_TO_TRIM => {
                return Err(ScoreError::TooFewToTrim { have });
            }
            Rule::TrimmedMean => Self {
                total: total - i128::from(lowest) - i128::from(highest),
                over: count - 2,
            },
        })
    }
}
