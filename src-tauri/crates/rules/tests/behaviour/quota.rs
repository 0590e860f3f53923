use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::quota::{Apportionment, Method, QuotaError, Tie, apportion};

use crate::shipped::decimal;

fn weights(values: &[i128]) -> Vec<Fraction> {
    values
        .iter()
        .map(|value| Fraction::from_integer(*value))
        .collect()
}

fn seats(method: Method, seats: u32, values: &[i128], minimum: u32) -> Vec<u32> {
    let shared = apportion(seats, &weights(values), minimum, method).expect("shareable");
    assert_eq!(shared.tie, None);
    shared.seats
}

#[test]
fn dhondt_favours_the_large_where_the_others_do_not() {
    let votes = [53_000, 24_000, 23_000];
    assert_eq!(seats(Method::LargestRemainder, 7, &votes, 0), [4, 2, 1]);
    assert_eq!(seats(Method::Dhondt, 7, &votes, 0), [4, 2, 1]);
    let votes = [340_000, 280_000, 160_000, 60_000];
    assert_eq!(seats(Method::Dhondt, 7, &votes, 0), [3, 3, 1, 0]);
    assert_eq!(seats(Method::SainteLague, 7, &votes, 0), [3, 2, 1, 1]);
    assert_eq!(seats(Method::LargestRemainder, 7, &votes, 0), [3, 2, 1, 1]);
}

#[test]
fn a_tie_for_the_last_seat_leaves_it_open() {
    for method in Method::ALL {
        let shared = apportion(3, &weights(&[20, 10, 10, 10]), 0, method).expect("shareable");
        let given: u32 = shared.seats.iter().sum();
        let tie = shared.tie.expect("two seats for three equal units");
        assert_eq!((given, tie.seats), (1, 2), "{method:?}");
        assert!(
            tie.among.contains(&1) && tie.among.contains(&2),
            "{method:?}"
        );
    }
    let shared = apportion(2, &weights(&[5, 5, 5]), 0, Method::LargestRemainder);
    let tie = Tie {
        among: vec![0, 1, 2],
        seats: 2,
    };
    assert_eq!(
        shared,
        Ok(Apportionment {
            seats: vec![0, 0, 0],
            tie: Some(tie)
        })
    );
}

#[test]
fn a_small_unit_takes_its_minimum_and_the_others_share_the_rest() {
    // Shares of 10: 9.0, 0.6, 0.4; both small ones take 1, the large one shares 8 alone.
    assert_eq!(
        seats(Method::LargestRemainder, 10, &[90, 6, 4], 1),
        [8, 1, 1]
    );
    // After the first leaves, the second's share of what is left falls under the minimum too.
    assert_eq!(
        seats(Method::LargestRemainder, 10, &[780, 202, 18], 2),
        [6, 2, 2]
    );
}

#[test]
fn minimums_that_use_up_all_seats_need_no_weights() {
    for method in Method::ALL {
        assert_eq!(seats(method, 6, &[0, 0, 0], 2), [2, 2, 2]);
        assert_eq!(seats(method, 0, &[3, 1], 0), [0, 0]);
    }
}

#[test]
fn what_cannot_be_shared_out_is_refused() {
    for method in Method::ALL {
        let refused = |seats, values: &[i128], minimum| {
            apportion(seats, &weights(values), minimum, method).expect_err("not shareable")
        };
        assert_eq!(refused(5, &[], 0), QuotaError::NoUnits);
        assert_eq!(
            refused(5, &[1, -1], 0),
            QuotaError::NegativeWeight { index: 1 }
        );
        assert_eq!(refused(5, &[0, 0], 1), QuotaError::NoWeight { seats: 3 });
        let high = QuotaError::MinimumTooHigh {
            units: 2,
            minimum: 3,
            seats: 5,
        };
        assert_eq!(refused(5, &[1, 1], 3), high);
        assert!(matches!(
            refused(5, &[1, 1], u32::MAX),
            QuotaError::MinimumTooHigh { .. }
        ));
        assert_eq!(
            refused(u32::MAX, &[1], 0),
            QuotaError::TooManySeats { seats: u32::MAX }
        );
        assert_eq!(
            refused(5, &[i128::MAX, i128::MAX], 0),
            QuotaError::TooPrecise
        );
    }
}

#[test]
fn large_and_finely_divided_weights_stay_exact() {
    let values: Vec<Fraction> = (1..=1000)
        .map(|unit| decimal(&format!("{}.{unit:012}", 999_999_000_000_i64 + unit)))
        .collect();
    for method in Method::ALL {
        let shared = apportion(10_000, &values, 0, method).expect("shareable");
        let given: u32 = shared.seats.iter().sum();
        assert_eq!(given + shared.tie.map_or(0, |tie| tie.seats), 10_000);
        assert!(shared.seats.iter().all(|seats| (9..=11).contains(seats)));
    }
}

/// Seat by seat, scanning all quotients as fractions; independent of the heap and the whole weights.
fn naive_divisor(seats: u32, values: &[Fraction], minimum: u32, method: Method) -> Apportionment {
    let mut held = vec![minimum; values.len()];
    let mut left = seats - minimum * u32::try_from(values.len()).expect("few");
    while left > 0 {
        let quotients: Vec<Fraction> = values
            .iter()
            .zip(&held)
            .map(|(value, held)| {
                let divisor = match method {
                    Method::Dhondt => held + 1,
                    _ => 2 * held + 1,
                };
                value
                    .checked_div(Fraction::from_integer(i128::from(divisor)))
                    .expect("small")
            })
            .collect();
        let highest = *quotients.iter().max().expect("units");
        let among: Vec<usize> = (0..values.len())
            .filter(|unit| quotients[*unit] == highest)
            .collect();
        if among.len() > usize::try_from(left).expect("few") {
            return Apportionment {
                seats: held,
                tie: Some(Tie { among, seats: left }),
            };
        }
        for unit in among {
            held[unit] += 1;
            left -= 1;
        }
    }
    Apportionment {
        seats: held,
        tie: None,
    }
}

/// Hamilton's method by fractions and repeated search for the largest remainder.
fn naive_remainder(seats: u32, values: &[Fraction], minimum: u32) -> Apportionment {
    let whole = |value: u32| Fraction::from_integer(i128::from(value));
    let mut fixed = vec![false; values.len()];
    let shares = loop {
        let free = (0..values.len()).filter(|unit| !fixed[*unit]);
        let total = free.clone().fold(Fraction::ZERO, |sum, unit| {
            sum.checked_add(values[unit]).expect("small")
        });
        let held = fixed.iter().filter(|fixed| **fixed).count();
        let rest = seats - minimum * u32::try_from(held).expect("few");
        let shares: Vec<(usize, Fraction)> = free
            .map(|unit| {
                let part = values[unit].checked_div(total).expect("a positive total");
                (unit, part.checked_mul(whole(rest)).expect("small"))
            })
            .collect();
        let under: Vec<usize> = shares
            .iter()
            .filter(|(_, share)| *share < whole(minimum))
            .map(|(unit, _)| *unit)
            .collect();
        if under.is_empty() {
            break shares;
        }
        for unit in under {
            fixed[unit] = true;
        }
    };
    let mut given = vec![minimum; values.len()];
    for (unit, share) in &shares {
        given[*unit] = u32::try_from(share.numerator() / share.denominator()).expect("few");
    }
    let mut left = seats - given.iter().sum::<u32>();
    let mut rest: Vec<(usize, Fraction)> = shares
        .iter()
        .map(|(unit, share)| {
            (
                *unit,
                share.checked_sub(whole(given[*unit])).expect("small"),
            )
        })
        .collect();
    while left > 0 {
        let highest = rest
            .iter()
            .map(|(_, remainder)| *remainder)
            .max()
            .expect("units");
        let among: Vec<usize> = rest
            .iter()
            .filter(|(_, remainder)| *remainder == highest)
            .map(|(unit, _)| *unit)
            .collect();
        if among.len() > usize::try_from(left).expect("few") {
            return Apportionment {
                seats: given,
                tie: Some(Tie { among, seats: left }),
            };
        }
        for unit in &among {
            given[*unit] += 1;
            left -= 1;
        }
        rest.retain(|(unit, _)| !among.contains(unit));
    }
    Apportionment {
        seats: given,
        tie: None,
    }
}

fn naive(seats: u32, values: &[Fraction], minimum: u32, method: Method) -> Apportionment {
    match method {
        Method::LargestRemainder => naive_remainder(seats, values, minimum),
        Method::SainteLague | Method::Dhondt => naive_divisor(seats, values, minimum, method),
    }
}

prop_compose! {
    /// Units of which at least one weighs something, in tenths, with enough seats for the minimum.
    fn case()(
        tenths in prop::collection::vec(0_i128..60, 1..8).prop_filter("some weight", |w| w.iter().any(|w| *w > 0)),
        minimum in 0_u32..4,
        beyond in 0_u32..40,
        method in prop::sample::select(Method::ALL.to_vec()),
    ) -> (u32, Vec<Fraction>, u32, Method) {
        let guaranteed = minimum * u32::try_from(tenths.len()).expect("few");
        let values = tenths.iter().map(|tenth| Fraction::new(*tenth, 10).expect("tenths")).collect();
        (guaranteed + beyond, values, minimum, method)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn it_agrees_with_a_naive_count((seats, values, minimum, method) in case()) {
        let expected = naive(seats, &values, minimum, method);
        prop_assert_eq!(apportion(seats, &values, minimum, method), Ok(expected));
    }

    #[test]
    fn all_seats_are_given_or_contested_and_no_unit_is_under_the_minimum(
        (seats, values, minimum, method) in case(),
    ) {
        let shared = apportion(seats, &values, minimum, method).expect("shareable");
        let contested = shared.tie.as_ref().map_or(0, |tie| tie.seats);
        prop_assert_eq!(shared.seats.iter().sum::<u32>() + contested, seats);
        prop_assert!(shared.seats.iter().all(|given| *given >= minimum));
        if let Some(tie) = shared.tie {
            prop_assert!(tie.seats > 0 && usize::try_from(tie.seats).expect("few") < tie.among.len());
            prop_assert!(tie.among.is_sorted());
        }
    }

    #[test]
    fn one_more_seat_takes_none_away_under_a_divisor_method((seats, values, minimum, method) in case()) {
        prop_assume!(method != Method::LargestRemainder);
        let fewer = apportion(seats, &values, minimum, method).expect("shareable");
        let more = apportion(seats + 1, &values, minimum, method).expect("shareable");
        prop_assert!(fewer.seats.iter().zip(&more.seats).all(|(fewer, more)| fewer <= more));
    }

    #[test]
    fn the_order_of_units_does_not_matter((seats, values, minimum, method) in case()) {
        let shared = apportion(seats, &values, minimum, method).expect("shareable");
        let reversed: Vec<Fraction> = values.iter().rev().copied().collect();
        let mut mirrored = apportion(seats, &reversed, minimum, method).expect("shareable");
        mirrored.seats.reverse();
        if let Some(tie) = &mut mirrored.tie {
            tie.among = tie.among.iter().rev().map(|unit| values.len() - 1 - unit).collect();
        }
        prop_assert_eq!(mirrored, shared);
    }

    #[test]
    fn the_unit_of_measure_does_not_matter(
        (seats, values, minimum, method) in case(), num in 1_i128..1000, den in 1_i128..1000,
    ) {
        let factor = Fraction::new(num, den).expect("positive");
        let scaled: Vec<Fraction> = values.iter().map(|value| value.checked_mul(factor).expect("small")).collect();
        prop_assert_eq!(apportion(seats, &scaled, minimum, method), apportion(seats, &values, minimum, method));
    }

    #[test]
    fn the_largest_remainder_stays_within_one_seat_of_the_exact_share((seats, values, _, _) in case()) {
        let shared = apportion(seats, &values, 0, Method::LargestRemainder).expect("shareable");
        let total = values.iter().try_fold(Fraction::ZERO, |sum, value| sum.checked_add(*value)).expect("small");
        for (value, given) in values.iter().zip(&shared.seats) {
            let share = value.checked_div(total).expect("some weight")
                .checked_mul(Fraction::from_integer(i128::from(seats))).expect("small");
            let whole = share.numerator() / share.denominator();
            let above = whole + i128::from(share.denominator() > 1);
            prop_assert!((whole..=above).contains(&i128::from(*given)));
        }
    }
}
