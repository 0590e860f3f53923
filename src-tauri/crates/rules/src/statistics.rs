//! What the scores tell the chair (组长) about themselves: how far the judges are apart, how each judge stands to the
//! panel, and what the cut line hangs on. The regulation is silent on all of it; nothing here decides anything.
//!
//! Every figure is exact. Scores are brought to one unit once and counted in whole numbers from there: the ranking is
//! drawn anew for every judge left out.

pub mod agreement;
pub mod cut_line;
pub mod spread;

use crate::fraction::Fraction;
use crate::score::ScoreError;

/// The scores of one nominee: one place a judge, in seat order; `None` for a judge who gave none (回避).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoredNominee<T> {
    pub id: T,
    pub scores: Vec<Option<Fraction>>,
}

/// All scores of a category in one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel<T> {
    ids: Vec<T>,
    /// By nominee, then by judge.
    scores: Vec<Vec<Option<i64>>>,
    /// So many units are one point.
    units: i128,
    judges: usize,
}

impl<T: Copy + Ord> Panel<T> {
    /// # Errors
    /// [`ScoreError::TooLarge`] when the scores have no common unit within exact arithmetic.
    pub fn of(judges: usize, nominees: &[ScoredNominee<T>]) -> Result<Self, ScoreError> {
        let given = nominees
            .iter()
            .flat_map(|nominee| nominee.scores.iter().flatten());
        let units = given
            .map(|score| score.denominator())
            .try_fold(1_i128, common_multiple)
            .ok_or(ScoreError::TooLarge)?;
        let in_units = |score: &Option<Fraction>| match score {
            None => Ok(None),
            Some(score) => score
                .numerator()
                .checked_mul(units / score.denominator())
                .and_then(|score| i64::try_from(score).ok())
                .map(Some)
                .ok_or(ScoreError::TooLarge),
        };
        let row = |nominee: &ScoredNominee<T>| {
            let places = (0..judges).map(|judge| nominee.scores.get(judge).unwrap_or(&None));
            places.map(in_units).collect::<Result<Vec<_>, _>>()
        };
        Ok(Self {
            ids: nominees.iter().map(|nominee| nominee.id).collect(),
            scores: nominees.iter().map(row).collect::<Result<_, _>>()?,
            units,
            judges,
        })
    }

    pub fn judges(&self) -> usize {
        self.judges
    }

    /// The mean of what a judge gave, over the nominees that judge scored.
    pub fn judge_mean(&self, judge: usize) -> Option<JudgeMean> {
        let given: Vec<i64> = self
            .scores
            .iter()
            .filter_map(|row| *row.get(judge)?)
            .collect();
        let total: i128 = given.iter().map(|score| i128::from(*score)).sum();
        let count = i128::try_from(given.len()).ok()?;
        let total = Fraction::new(total, self.units)?;
        Some(JudgeMean {
            scored: given.len(),
            total,
            mean: total.checked_div(Fraction::from_integer(count))?,
        })
    }
}

/// A judge's mean and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JudgeMean {
    pub scored: usize,
    pub total: Fraction,
    pub mean: Fraction,
}

fn common_multiple(one: i128, other: i128) -> Option<i128> {
    let shared = Fraction::new(one, other)?;
    one.checked_mul(shared.denominator())
}
