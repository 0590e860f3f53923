//! Rates in percent: 95 is 95 %.

use rules::fraction::Fraction;

use super::{Outcome, is_absent, narrow, without_brackets};
use crate::batch::Action;
use crate::sheet::{Cell, CellKind, Format};

/// Exact. A share of one (0.95) is turned into percent; exactly 1 without a percent format may be
/// either, and is asked.
#[must_use]
pub fn percent(cell: &Cell) -> Outcome<Fraction> {
    if let Some(digits) = cell.text.strip_suffix('%')
        && let Ok(number) = Fraction::parse_decimal(shortened(digits))
    {
        return in_range(Outcome::read(number), false);
    }
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = without_brackets(&narrow(&cell.text));
    if matches!(
        text.as_str(),
        "全部" | "全员" | "全部入驻" | "全部入会" | "百分之百" | "百分百"
    ) {
        return share(100).noting(
            Action::Ask,
            28,
            Some("100%".to_owned()),
            "按 100% 读入，请确认",
        );
    }
    let bounded =
        text.contains("以上") || text.contains("以下") || text.contains(['约', '近', '>', '≥']);
    let bare: String = text
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-'))
        .collect();
    let Ok(number) = Fraction::parse_decimal(shortened(&bare)) else {
        return unreadable(&bare);
    };
    let signed = text.contains('%') || text.contains("百分之");
    let read = if signed {
        Outcome::read(number)
    } else {
        scaled(cell, number)
    };
    in_range(read, bounded)
}

/// A rate that is surely in percent.
#[must_use]
pub fn checked(rate: Fraction) -> Outcome<Fraction> {
    in_range(Outcome::read(rate), false)
}

/// A quotient such as 0.966666666666667 without the decimals no rule looks at. Cutting, never
/// rounding, so that nothing is lifted over a threshold.
#[must_use]
pub fn shortened(number: &str) -> &str {
    const DECIMALS: usize = 6;
    let end = number
        .find('.')
        .map_or(number.len(), |point| point + 1 + DECIMALS);
    number.get(..end).unwrap_or(number)
}

fn share(percent: i128) -> Outcome<Fraction> {
    Outcome::read(Fraction::from_integer(percent))
}

fn scaled(cell: &Cell, number: Fraction) -> Outcome<Fraction> {
    let one = Fraction::from_integer(1);
    let hundredfold = number.checked_mul(Fraction::from_integer(100));
    if cell.kind == CellKind::Number && cell.format == Format::Percent {
        return hundredfold.map_or_else(Outcome::absent, Outcome::read);
    }
    if number == one {
        return share(100).noting(
            Action::Ask,
            28,
            Some("100%".to_owned()),
            "“1”可能是 100%，也可能是 1%，请确认",
        );
    }
    if number < one && !number.is_zero() {
        let Some(value) = hundredfold else {
            return Outcome::absent();
        };
        let proposed = format!("{}%", value.to_exact_text());
        return Outcome::read(value).noting(Action::Fix, 28, Some(proposed), "小数已换算为百分数");
    }
    Outcome::read(number)
}

fn in_range(read: Outcome<Fraction>, bounded: bool) -> Outcome<Fraction> {
    let Some(value) = read.value else {
        return read;
    };
    if value.is_negative() || value > Fraction::from_integer(1000) {
        return Outcome::refused(28, "不是合理的百分数，请填 0% 至 100%");
    }
    if value > Fraction::from_integer(100) {
        return read.noting(Action::Warn, 28, None, "大于 100%，请核对");
    }
    if bounded {
        let proposed = format!("{}%", value.to_exact_text());
        return read.noting(Action::Warn, 28, Some(proposed), "不是准确数值，请核对");
    }
    read
}

fn unreadable(digits: &str) -> Outcome<Fraction> {
    if digits.is_empty() {
        Outcome::absent().noting(Action::Warn, 28, None, "不是百分数，按未填处理，请补填")
    } else {
        Outcome::refused(28, "无法读成百分数，请填写如“95%”")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> (Option<String>, Vec<Action>) {
        told(&percent(&Cell::text(text.to_owned())))
    }

    fn number(value: f64, format: Format) -> (Option<String>, Vec<Action>) {
        told(&percent(&Cell::number(value, format)))
    }

    fn told(outcome: &Outcome<Fraction>) -> (Option<String>, Vec<Action>) {
        let actions = outcome.notes.iter().map(|note| note.action).collect();
        (outcome.value.map(Fraction::to_exact_text), actions)
    }

    fn exactly(value: &str) -> Option<String> {
        Some(value.to_owned())
    }

    #[test]
    fn trap_28_one_rate_in_many_notations() {
        for notation in ["95%", "95.0％", "95", "９５％", " 95 %", "百分之95"] {
            assert_eq!(text(notation), (exactly("95"), vec![]), "{notation}");
        }
        assert_eq!(text("0.95"), (exactly("95"), vec![Action::Fix]));
        assert_eq!(
            number(0.95, Format::Plain),
            (exactly("95"), vec![Action::Fix])
        );
        assert_eq!(number(0.95, Format::Percent), (exactly("95"), vec![]));
        assert_eq!(number(1.0, Format::Percent), (exactly("100"), vec![]));
    }

    #[test]
    fn trap_28_a_bare_one_is_asked() {
        assert_eq!(
            number(1.0, Format::Plain),
            (exactly("100"), vec![Action::Ask])
        );
        assert_eq!(text("全部"), (exactly("100"), vec![Action::Ask]));
        assert_eq!(text("100%以上"), (exactly("100"), vec![Action::Warn]));
    }

    #[test]
    fn trap_28_nonsense_is_refused() {
        assert_eq!(text("9.5.5%"), (None, vec![Action::Refuse]));
        assert_eq!(text("-5%"), (None, vec![Action::Refuse]));
    }
}
