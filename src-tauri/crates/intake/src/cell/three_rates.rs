//! Three rates in one cell: 近三年评家满意度.

use rules::fraction::Fraction;

use super::percent::{checked, shortened};
use super::{Outcome, is_absent, normal};
use crate::batch::Action;
use crate::sheet::Cell;

/// A rate as it is written, and the year written before it.
struct Rate<'t> {
    year: Option<i32>,
    number: &'t str,
}

/// 2023年95%、2024年96%、2025年97%, or 95%/96%/97%: each to the year it names, else to those of `order`, which is oldest
/// first where the heading says nothing else. The answer is oldest first.
#[must_use]
pub fn three_years(cell: &Cell, order: [i32; 3]) -> Outcome<[Fraction; 3]> {
    const EXAMPLE: &str = "应分别写明近三年每年的满意度，例如“95%/96%/97%”";
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = normal(&cell.text);
    let rates = rates_in(&text);
    if rates.is_empty() {
        return Outcome::absent().noting(Action::Warn, 28, None, "不是百分数，按未填处理，请补填");
    }
    let [first, second, third] = rates.as_slice() else {
        return Outcome::refused(28, EXAMPLE);
    };
    let mut dated = Vec::with_capacity(order.len());
    for (rate, ordered) in [first, second, third].into_iter().zip(order) {
        let Ok(value) = Fraction::parse_decimal(shortened(rate.number)) else {
            return Outcome::refused(28, EXAMPLE);
        };
        dated.push((rate.year.unwrap_or(ordered), value));
    }
    dated.sort_by_key(|(year, _)| *year);
    let mut expected = order;
    expected.sort_unstable();
    match dated.as_slice() {
        [(y1, r1), (y2, r2), (y3, r3)] if [*y1, *y2, *y3] == expected => {
            in_percent([*r1, *r2, *r3], text.contains('%'))
        }
        _ => Outcome::refused(28, "写明的年份不是近三年，请核对年份和满意度"),
    }
}

fn rates_in(text: &str) -> Vec<Rate<'_>> {
    let mut rates = Vec::new();
    let mut year = None;
    for number in text.split(|c: char| !(c.is_ascii_digit() || c == '.')) {
        let number = number.trim_matches('.');
        match number.parse() {
            Ok(named) if number.len() == 4 && number.starts_with("20") => year = Some(named),
            _ if number.is_empty() => {}
            _ => rates.push(Rate {
                year: year.take(),
                number,
            }),
        }
    }
    rates
}

fn in_percent(rates: [Fraction; 3], signed: bool) -> Outcome<[Fraction; 3]> {
    let one = Fraction::from_integer(1);
    let scaled = rates.map(|rate| rate.checked_mul(Fraction::from_integer(100)));
    match scaled {
        [Some(first), Some(second), Some(third)]
            if !signed && rates.iter().all(|rate| *rate <= one) =>
        {
            let shares = [first, second, third];
            let proposed = shares
                .map(|rate| format!("{}%", rate.to_exact_text()))
                .join("/");
            let (action, message) = if rates.contains(&one) {
                (Action::Ask, "“1”可能是 100%，也可能是 1%，请确认")
            } else {
                (Action::Fix, "小数已换算为百分数")
            };
            Outcome::read(shares).noting(action, 28, Some(proposed), message)
        }
        _ => looked_at(rates),
    }
}

/// The three with what is said of the first that is no usual rate.
fn looked_at(rates: [Fraction; 3]) -> Outcome<[Fraction; 3]> {
    let odd = rates
        .into_iter()
        .map(checked)
        .find(|rate| !rate.notes.is_empty());
    match odd {
        Some(Outcome { value, notes }) => Outcome {
            value: value.map(|_| rates),
            notes,
        },
        None => Outcome::read(rates),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, order: [i32; 3]) -> (Option<[String; 3]>, Vec<Action>) {
        let outcome = three_years(&Cell::text(text.to_owned()), order);
        let actions = outcome.notes.iter().map(|note| note.action).collect();
        (
            outcome
                .value
                .map(|rates| rates.map(Fraction::to_exact_text)),
            actions,
        )
    }

    fn rising() -> Option<[String; 3]> {
        Some(["95", "96.5", "97"].map(str::to_owned))
    }

    const ORDER: [i32; 3] = [2023, 2024, 2025];

    #[test]
    fn trap_28_three_rates_in_one_cell_by_order() {
        for notation in [
            "95%/96.5%/97%",
            "95%、96.5%、97%",
            "95%，96.5%，97%。",
            "95%\n96.5%\n97%",
            "95 96.5 97",
            "９５％ ９６．５％ ９７％",
        ] {
            assert_eq!(read(notation, ORDER), (rising(), vec![]), "{notation}");
        }
        assert_eq!(read("97%/96.5%/95%", [2025, 2024, 2023]).0, rising());
    }

    #[test]
    fn trap_28_three_rates_in_one_cell_by_the_years_they_name() {
        for notation in [
            "2023年：95% 2024年：96.5% 2025年：97%",
            "2025年97%、2024年96.5%、2023年95%",
            "2023年95%\n2024年96.5%\n2025年97%",
        ] {
            assert_eq!(read(notation, ORDER), (rising(), vec![]), "{notation}");
        }
        let others = "2020年95%、2021年96%、2022年97%";
        assert_eq!(read(others, ORDER), (None, vec![Action::Refuse]));
    }

    #[test]
    fn trap_28_shares_and_odd_rates_among_three_are_told() {
        assert_eq!(
            read("0.95/0.965/0.97", ORDER),
            (rising(), vec![Action::Fix])
        );
        assert_eq!(read("1/1/1", ORDER).1, [Action::Ask]);
        assert_eq!(read("95%/96%/120%", ORDER).1, [Action::Warn]);
        assert_eq!(read("满意", ORDER), (None, vec![Action::Warn]));
        assert_eq!(read("96%", ORDER), (None, vec![Action::Refuse]));
    }
}
