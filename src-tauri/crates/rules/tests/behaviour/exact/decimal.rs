use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rules::fraction::Fraction;

use super::{any_fraction, big, ratio};

/// The digits alone, as a whole number of the last place.
fn in_last_places(printed: &str) -> BigInt {
    printed.replace('.', "").parse().expect("digits")
}

fn rounded_half_up(value: &BigRational, places: u32) -> BigInt {
    let scaled = value * ratio(10_i128.pow(places), 1);
    let zero = ratio(0, 1);
    let away = if scaled < zero {
        -ratio(1, 2)
    } else {
        ratio(1, 2)
    };
    // Towards nothing, after half a step away from it.
    (scaled + away).to_integer()
}

proptest! {
    #[test]
    fn a_printed_figure_is_rounded_half_away_from_nothing(value in any_fraction(), places in 0_u32..12) {
        let printed = value.to_decimal_half_up(places);
        let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        prop_assert_eq!(decimals, usize::try_from(places).expect("few"));
        prop_assert_eq!(in_last_places(&printed), rounded_half_up(&big(value), places));
    }

    #[test]
    fn a_decimal_is_read_as_its_digits_over_a_power_of_ten(
        negative: bool, whole in "[0-9]{1,18}", decimals in prop::option::of("[0-9]{1,12}"),
    ) {
        let sign = if negative { "-" } else { "" };
        let (text, places) = match &decimals {
            None => (format!("{sign}{whole}"), 0),
            Some(decimals) => (format!("{sign}{whole}.{decimals}"), decimals.len()),
        };
        let places = u32::try_from(places).expect("few");
        let expected = ratio(in_last_places(&text), 10_i128.pow(places));
        prop_assert_eq!(Fraction::parse_decimal(&text).map(big), Ok(expected));
    }
}
