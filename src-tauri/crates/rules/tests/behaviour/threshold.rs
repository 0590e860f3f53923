use proptest::prelude::*;
use rules::threshold::Threshold;

#[test]
fn exactly_half_is_not_over_half() {
    let over_half = Threshold::over_half();
    let needed: Vec<u32> = [0, 1, 2, 8, 9].map(|base| over_half.needs(base)).to_vec();
    assert_eq!(needed, [1, 1, 2, 5, 5]);
}

#[test]
fn exactly_two_thirds_are_two_thirds() {
    let two_thirds = Threshold::two_thirds();
    let needed: Vec<u32> = [0, 1, 3, 8, 9].map(|base| two_thirds.needs(base)).to_vec();
    assert_eq!(needed, [0, 1, 2, 6, 6]);
}

#[test]
fn a_threshold_is_named_by_its_code() {
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

#[test]
fn no_count_meets_a_share_of_nothing() {
    let share = Threshold {
        numerator: 1,
        denominator: 0,
        inclusive: true,
    };
    assert_eq!(share.needs(9), u32::MAX);
}

fn meets(share: Threshold, count: u64, base: u32) -> bool {
    let reached = count * u64::from(share.denominator);
    let wanted = u64::from(base) * u64::from(share.numerator);
    reached > wanted || (share.inclusive && reached == wanted)
}

proptest! {
    #[test]
    fn what_is_needed_meets_the_threshold_and_one_less_does_not(
        numerator in 0_u32..50, denominator in 1_u32..50, inclusive: bool, base in 0_u32..100_000,
    ) {
        let share = Threshold { numerator, denominator, inclusive };
        let needed = u64::from(share.needs(base));
        prop_assert!(meets(share, needed, base));
        prop_assert!(needed == 0 || !meets(share, needed - 1, base));
    }
}
