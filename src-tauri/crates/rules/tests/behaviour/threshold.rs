use proptest::prelude::*;
use rules::threshold::Threshold;

#[test]
fn over_half_of_an_even_base_is_one_more_than_half() {
    assert_eq!(Threshold::over_half().needs(8), 5);
    assert_eq!(Threshold::over_half().needs(9), 5);
}

#[test]
fn two_thirds_of_a_multiple_of_three_is_enough_exactly() {
    assert_eq!(Threshold::two_thirds().needs(9), 6);
    assert_eq!(Threshold::two_thirds().needs(10), 7);
}

#[test]
fn a_threshold_is_known_by_its_code() {
    assert_eq!(
        Threshold::from_code("over_half"),
        Some(Threshold::over_half())
    );
    assert_eq!(
        Threshold::from_code("two_thirds"),
        Some(Threshold::two_thirds())
    );
    assert_eq!(Threshold::from_code("all"), None);
}

proptest! {
    #[test]
    fn what_is_needed_is_the_first_count_that_meets_the_share(
        base in 0_u32..200, numerator in 0_u32..5, over in 0_u32..5, inclusive: bool,
    ) {
        let denominator = numerator + over + 1;
        let threshold = Threshold { numerator, denominator, inclusive };
        let meets = |count: u32| {
            let (have, share) = (count * denominator, base * numerator);
            if inclusive { have >= share } else { have > share }
        };
        let naive = (0_u32..).find(|count| meets(*count)).expect("some count does");
        prop_assert_eq!(threshold.needs(base), naive);
    }
}
