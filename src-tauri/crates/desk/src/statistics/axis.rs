//! Where a figure stands in a chart, so that the page draws and computes nothing.

use rules::fraction::Fraction;

const LENGTH: i128 = 1000;

/// From the lowest score of a category to the highest.
pub(super) struct Axis {
    pub from: Fraction,
    pub to: Fraction,
}

impl Axis {
    /// In thousandths; the middle where all scores are equal.
    pub fn at(&self, figure: Fraction) -> u32 {
        let share = || {
            let whole = self.to.checked_sub(self.from)?;
            let part = figure.checked_sub(self.from)?.checked_div(whole)?;
            u32::try_from(thousandths(part)?).ok()
        };
        share().unwrap_or(500)
    }
}

/// Cut off at the lower whole: a chart needs no more.
pub(super) fn thousandths(share: Fraction) -> Option<i32> {
    let scaled = share.numerator().checked_mul(LENGTH)?;
    i32::try_from(scaled.div_euclid(share.denominator())).ok()
}
