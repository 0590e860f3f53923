use std::cmp::Ordering;

use proptest::prelude::*;
use rules::fraction::{Fraction, ParseDecimalError};

use crate::shipped::decimal;

fn fraction(num: i128, den: i128) -> Fraction {
    Fraction::new(num, den).expect("a fraction")
}

#[test]
fn a_fraction_is_reduced_and_its_sign_stands_above() {
    assert_eq!(fraction(6, -4).to_string(), "-3/2");
    assert_eq!(fraction(180, 2).to_string(), "90");
    assert_eq!(fraction(0, -7), Fraction::ZERO);
    assert_eq!(Fraction::new(1, 0), None);
    assert_eq!(fraction(i128::MIN, i128::MIN).to_string(), "1");
    assert_eq!(Fraction::new(i128::MIN, -1), None);
}

#[test]
fn decimals_are_read_in_half_and_full_width() {
    assert_eq!(decimal("94.0"), Fraction::from_integer(94));
    assert_eq!(decimal(" １２.５ "), fraction(25, 2));
    assert_eq!(decimal("－0．5"), fraction(-1, 2));
    assert_eq!(decimal("+007"), Fraction::from_integer(7));
    assert_eq!(decimal("0.000000000001"), fraction(1, 1_000_000_000_000));
}

#[test]
fn what_is_not_a_plain_decimal_is_refused() {
    assert_eq!(Fraction::parse_decimal("　"), Err(ParseDecimalError::Empty));
    for text in [
        "1e5", "1,234", "5.", ".5", "-", "--1", "1.2.3", "9²", "九十", "1 2", "NaN",
    ] {
        let refused = Fraction::parse_decimal(text);
        assert_eq!(
            refused,
            Err(ParseDecimalError::NotANumber(text.to_owned())),
            "{text}"
        );
    }
    let many = Fraction::parse_decimal("0.0000000000001");
    assert!(matches!(many, Err(ParseDecimalError::TooManyDecimals(_))));
    let long = Fraction::parse_decimal(&"9".repeat(10_000));
    assert!(matches!(long, Err(ParseDecimalError::TooLong(quoted)) if quoted.len() < 100));
}

#[test]
fn printing_rounds_a_half_away_from_zero() {
    assert_eq!(fraction(547, 6).to_decimal_half_up(2), "91.17");
    assert_eq!(decimal("0.125").to_decimal_half_up(2), "0.13");
    assert_eq!(decimal("-0.125").to_decimal_half_up(2), "-0.13");
    assert_eq!(decimal("99.995").to_decimal_half_up(2), "100.00");
    assert_eq!(decimal("-0.004").to_decimal_half_up(2), "0.00");
    assert_eq!(decimal("0.5").to_decimal_half_up(0), "1");
    assert_eq!(
        fraction(i128::MAX - 1, i128::MAX).to_decimal_half_up(3),
        "1.000"
    );
}

#[test]
fn exact_text_is_a_decimal_where_one_is_exact() {
    assert_eq!(decimal("0.50").to_exact_text(), "0.5");
    assert_eq!(decimal("100").to_exact_text(), "100");
    assert_eq!(fraction(547, 6).to_exact_text(), "547/6");
}

#[test]
fn what_leaves_exact_arithmetic_is_none() {
    let most = Fraction::from_integer(i128::MAX);
    assert_eq!(most.checked_add(Fraction::from_integer(1)), None);
    assert_eq!(most.checked_mul(most), None);
    assert_eq!(most.checked_div(Fraction::ZERO), None);
    assert_eq!(
        fraction(1, i128::MAX).checked_add(fraction(1, i128::MAX - 1)),
        None
    );
    assert_eq!(
        fraction(1, i128::MAX).cmp(&fraction(1, i128::MAX - 1)),
        Ordering::Less
    );
}

prop_compose! {
    fn small()(num in -10_000_i128..10_000, den in 1_i128..500) -> Fraction { fraction(num, den) }
}

proptest! {
    #[test]
    fn order_agrees_with_cross_multiplication(a in small(), b in small()) {
        let crossed = (a.numerator() * b.denominator()).cmp(&(b.numerator() * a.denominator()));
        prop_assert_eq!(a.cmp(&b), crossed);
    }

    #[test]
    fn what_is_added_or_multiplied_can_be_taken_back(a in small(), b in small()) {
        let sum = a.checked_add(b).expect("small");
        prop_assert_eq!(sum.checked_sub(b), Some(a));
        if !b.is_zero() {
            let product = a.checked_mul(b).expect("small");
            prop_assert_eq!(product.checked_div(b), Some(a));
        }
    }

    #[test]
    fn a_printed_figure_is_within_half_a_unit_of_its_last_place(a in small(), places in 0_u32..6) {
        let unit = fraction(1, 10_i128.pow(places));
        let printed = decimal(&a.to_decimal_half_up(places));
        let off = printed.max(a).checked_sub(printed.min(a)).expect("small");
        prop_assert!(off.checked_mul(Fraction::from_integer(2)).expect("small") <= unit);
    }

    #[test]
    fn exact_text_of_a_decimal_reads_back(text in "-?[0-9]{1,6}(\\.[0-9]{1,6})?") {
        let value = decimal(&text);
        prop_assert_eq!(decimal(&value.to_exact_text()), value);
    }
}
