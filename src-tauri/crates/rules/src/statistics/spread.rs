//! How far the judges are apart on one nominee.

use std::cmp::Reverse;

use super::Panel;
use crate::fraction::Fraction;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub scored: usize,
    pub lowest: Fraction,
    pub highest: Fraction,
    /// Highest − lowest (极差).
    pub range: Fraction,
    pub mean: Fraction,
    /// Of the whole panel, not of a sample drawn from one: the squares are divided by the number of scores.
    pub variance: Fraction,
}

impl Spread {
    /// The square root of the variance (标准差), a half rounded up; `None` when it has no room in exact arithmetic.
    pub fn deviation(&self, places: u32) -> Option<String> {
        root_half_up(self.variance, places)
    }
}

impl<T: Copy + Ord> Panel<T> {
    /// Greatest disagreement first: by variance, equal ones by id. Nominees nobody scored are left out.
    pub fn by_disagreement(&self) -> Vec<(T, Spread)> {
        let mut spreads: Vec<(T, Spread)> = self
            .ids
            .iter()
            .zip(&self.scores)
            .filter_map(|(id, row)| Some((*id, self.spread(row)?)))
            .collect();
        spreads.sort_by_key(|(id, spread)| (Reverse(spread.variance), *id));
        spreads
    }

    fn spread(&self, row: &[Option<i64>]) -> Option<Spread> {
        let given: Vec<i128> = row.iter().flatten().copied().map(i128::from).collect();
        let count = i128::try_from(given.len()).ok()?;
        let (lowest, highest) = (*given.iter().min()?, *given.iter().max()?);
        let total: i128 = given.iter().sum();
        let squares = given.iter().try_fold(0_i128, |sum, score| {
            sum.checked_add(score.checked_mul(*score)?)
        })?;
        // n·Σx² − (Σx)² over n², all in units.
        let above = count
            .checked_mul(squares)?
            .checked_sub(total.checked_mul(total)?)?;
        let below = count.checked_mul(self.units)?;
        let points = |units: i128| Fraction::new(units, self.units);
        Some(Spread {
            scored: given.len(),
            lowest: points(lowest)?,
            highest: points(highest)?,
            range: points(highest - lowest)?,
            mean: Fraction::new(total, below)?,
            variance: Fraction::new(above, below.checked_mul(below)?)?,
        })
    }
}

/// √`value` with `places` decimals, by whole numbers alone: ⌊2·10ᵖ·√v⌋ is the whole root of ⌊4·10²ᵖ·v⌋, and half of it
/// rounded up is the root rounded half up.
fn root_half_up(value: Fraction, places: u32) -> Option<String> {
    let scale = 10_i128.checked_pow(places)?;
    let doubled = value
        .numerator()
        .checked_mul(scale.checked_mul(scale)?.checked_mul(4)?)?
        .checked_div(value.denominator())?;
    let root = u128::try_from(doubled).ok()?.isqrt().div_ceil(2);
    let root = Fraction::new(i128::try_from(root).ok()?, scale)?;
    Some(root.to_decimal_half_up(places))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_printed_to_the_decimals_asked_for_a_half_rounded_up() {
        let root = |num: i128, den: i128, places: u32| {
            let value = Fraction::new(num, den).expect("a fraction");
            root_half_up(value, places).expect("small")
        };
        assert_eq!(root(2, 1, 2), "1.41");
        assert_eq!(root(3, 1, 2), "1.73");
        assert_eq!(root(2, 1, 0), "1");
        assert_eq!(root(1, 4, 0), "1");
        assert_eq!(root(0, 1, 1), "0.0");
        assert_eq!(root(81, 4, 1), "4.5");
    }
}
