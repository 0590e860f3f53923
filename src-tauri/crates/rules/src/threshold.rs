//! How many of a base are enough: 过半数, 三分之二以上. The regulation names neither a quorum nor a majority;
//! the office sets them.

/// A share of a base that has to be reached (`inclusive`: 以上) or passed (过).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    pub numerator: u32,
    pub denominator: u32,
    pub inclusive: bool,
}

impl Threshold {
    /// 过半数: exactly one half is not enough.
    #[must_use]
    pub fn over_half() -> Self {
        Self {
            numerator: 1,
            denominator: 2,
            inclusive: false,
        }
    }

    /// 三分之二以上: exactly two thirds are enough (“以上”包括本数).
    #[must_use]
    pub fn two_thirds() -> Self {
        Self {
            numerator: 2,
            denominator: 3,
            inclusive: true,
        }
    }

    /// The two a setting may name: `over_half` and `two_thirds`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "over_half" => Some(Self::over_half()),
            "two_thirds" => Some(Self::two_thirds()),
            _ => None,
        }
    }

    /// The least count that meets the threshold on this base. Where a share of all cannot be passed, the count is one
    /// more than all. A denominator of zero is no share: nothing meets it.
    #[must_use]
    pub fn needs(self, base: u32) -> u32 {
        let part = u64::from(base) * u64::from(self.numerator);
        let whole = u64::from(self.denominator);
        let least = if self.inclusive {
            part.checked_add(whole.saturating_sub(1))
                .and_then(|sum| sum.checked_div(whole))
        } else {
            part.checked_div(whole).map(|count| count + 1)
        };
        least.map_or(u32::MAX, |count| u32::try_from(count).unwrap_or(u32::MAX))
    }
}
