//! How many of a base suffice: 过半数, 三分之二以上. Which one applies is 本单位设定; the regulation is silent.

/// A share of a base; `inclusive` counts the exact share itself as enough (以上 includes the figure named).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Threshold {
    pub numerator: u32,
    pub denominator: u32,
    pub inclusive: bool,
}

impl Threshold {
    /// 过半数: more than half.
    pub fn over_half() -> Self {
        Self {
            numerator: 1,
            denominator: 2,
            inclusive: false,
        }
    }

    /// 三分之二以上: two thirds or more.
    pub fn two_thirds() -> Self {
        Self {
            numerator: 2,
            denominator: 3,
            inclusive: true,
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "over_half" => Some(Self::over_half()),
            "two_thirds" => Some(Self::two_thirds()),
            _ => None,
        }
    }

    /// The least count that meets the threshold.
    pub fn needs(self, base: u32) -> u32 {
        let share = u64::from(base) * u64::from(self.numerator);
        // A share of nothing is no share; one whole stands for it.
        let denominator = u64::from(self.denominator.max(1));
        let least = if self.inclusive {
            share.div_ceil(denominator)
        } else {
            share / denominator + 1
        };
        u32::try_from(least).unwrap_or(u32::MAX)
    }
}
