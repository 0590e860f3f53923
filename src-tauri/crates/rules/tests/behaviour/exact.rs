//! The rules' arithmetic against another program's: rationals of any size (num-rational).

mod ballot;
mod decimal;
mod ranking;
mod score;
mod statistics;

use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rules::fraction::Fraction;

/// The same number where nothing overflows.
fn big(value: Fraction) -> BigRational {
    ratio(value.numerator(), value.denominator())
}

fn ratio(above: impl Into<BigInt>, below: impl Into<BigInt>) -> BigRational {
    BigRational::new(above.into(), below.into())
}

fn sum(values: impl IntoIterator<Item = BigRational>) -> BigRational {
    values.into_iter().sum()
}

/// Whatever an `i128` can hold, the edges often.
fn any_part() -> impl Strategy<Value = i128> {
    prop_oneof![
        any::<i128>(),
        -1_000_i128..1_000,
        (0_u32..127).prop_map(|power| 1_i128 << power),
        Just(i128::MAX),
        Just(i128::MIN),
    ]
}

fn any_fraction() -> impl Strategy<Value = Fraction> {
    (any_part(), any_part())
        .prop_filter_map("a fraction", |(above, below)| Fraction::new(above, below))
}

/// As a judge may give it: up to three decimals, or a third or a seventh where means are put together again.
fn any_score() -> impl Strategy<Value = Fraction> {
    let below = prop_oneof![
        Just(1),
        Just(2),
        Just(3),
        Just(4),
        Just(7),
        Just(10),
        Just(1_000)
    ];
    (0_i128..=100_000, below)
        .prop_filter_map("a score", |(above, below)| Fraction::new(above, below))
}

proptest! {
    #[test]
    fn a_fraction_is_the_reduced_quotient_of_its_parts(above in any_part(), below in any_part()) {
        match Fraction::new(above, below) {
            Some(fraction) => {
                let expected = ratio(above, below);
                prop_assert_eq!(&BigInt::from(fraction.numerator()), expected.numer());
                prop_assert_eq!(&BigInt::from(fraction.denominator()), expected.denom());
            }
            None => prop_assert!(below == 0 || fits(&ratio(above, below)).is_none()),
        }
    }

    #[test]
    fn an_operation_is_exact_or_none(one in any_fraction(), other in any_fraction()) {
        let (left, right) = (big(one), big(other));
        let exact = |found: Option<Fraction>, expected: BigRational| found.is_none_or(|found| big(found) == expected);
        prop_assert!(exact(one.checked_add(other), &left + &right));
        prop_assert!(exact(one.checked_sub(other), &left - &right));
        prop_assert!(exact(one.checked_mul(other), &left * &right));
        if other.is_zero() {
            prop_assert_eq!(one.checked_div(other), None);
        } else {
            prop_assert!(exact(one.checked_div(other), &left / &right));
        }
    }

    #[test]
    fn products_and_quotients_that_have_room_are_found(one in any_fraction(), other in any_fraction()) {
        let product = big(one) * big(other);
        prop_assert_eq!(one.checked_mul(other).is_some(), fits(&product).is_some());
    }

    #[test]
    fn any_two_fractions_stand_in_their_true_order(one in any_fraction(), other in any_fraction()) {
        prop_assert_eq!(one.cmp(&other), big(one).cmp(&big(other)));
    }
}

#[test]
fn nothing_by_the_least_number_there_is_is_nothing() {
    assert_eq!(Fraction::new(0, i128::MIN), Some(Fraction::ZERO));
    assert_eq!(
        Fraction::new(i128::MIN, i128::MIN),
        Some(Fraction::from_integer(1))
    );
}

/// None: a part of it leaves `i128`.
fn fits(value: &BigRational) -> Option<(i128, i128)> {
    let above = i128::try_from(value.numer()).ok()?;
    Some((above, i128::try_from(value.denom()).ok()?))
}
