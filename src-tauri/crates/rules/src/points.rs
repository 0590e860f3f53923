//! Points of a score sheet, exact to a thousandth.

use crate::fraction::{Fraction, ParseDecimalError};

/// A number of points in thousandths: sums of a meeting's figures need no common denominator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

/// One point.
const ONE: i64 = 1_000;
/// More than this is no score; sums of any meeting stay far within an `i64`.
const MOST: i64 = 1_000_000 * ONE;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PointsError {
    #[error("{0}")]
    NotANumber(#[from] ParseDecimalError),
    #[error("最多三位小数，录入了 {given}")]
    TooFine { given: String },
    #[error("应为 0 至 1000000，录入了 {given}")]
    OutOfRange { given: String },
}

impl Points {
    pub const ZERO: Self = Self(0);

    /// Of a decimal number as keyed; full-width digits are accepted.
    ///
    /// # Errors
    /// No decimal number, negative, beyond a million, or finer than a thousandth.
    pub fn parse(text: &str) -> Result<Self, PointsError> {
        let value = Fraction::parse_decimal(text)?;
        let given = || value.to_exact_text();
        let thousandths = value
            .checked_mul(Fraction::from_integer(i128::from(ONE)))
            .ok_or_else(|| PointsError::OutOfRange { given: given() })?;
        if thousandths.denominator() != 1 {
            return Err(PointsError::TooFine { given: given() });
        }
        i64::try_from(thousandths.numerator())
            .ok()
            .filter(|thousandths| (0..=MOST).contains(thousandths))
            .map(Self)
            .ok_or_else(|| PointsError::OutOfRange { given: given() })
    }

    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether it is a whole number of steps; a step of nothing leaves every figure free.
    pub fn is_on(self, step: Self) -> bool {
        step.0 == 0 || self.0 % step.0 == 0
    }

    /// Without going below nothing.
    #[must_use]
    pub fn less(self, taken: Self) -> Self {
        Self(self.0.saturating_sub(taken.0).max(0))
    }

    pub fn fraction(self) -> Fraction {
        Fraction::new(i128::from(self.0), i128::from(ONE)).unwrap_or(Fraction::ZERO)
    }

    /// The shortest decimal: 18.5.
    pub fn text(self) -> String {
        self.fraction().to_exact_text()
    }
}

impl std::ops::Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, std::ops::Add::add)
    }
}
