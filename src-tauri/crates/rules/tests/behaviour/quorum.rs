use proptest::prelude::*;
use rules::quorum::Quorum;
use rules::threshold::Threshold;

#[test]
fn five_of_nine_are_a_quorum_by_over_half_and_not_by_two_thirds() {
    assert!(Quorum::of(9, 5, Threshold::over_half()).is_met());
    assert!(!Quorum::of(9, 5, Threshold::two_thirds()).is_met());
    assert!(Quorum::of(9, 6, Threshold::two_thirds()).is_met());
}

proptest! {
    #[test]
    fn one_more_in_the_room_never_breaks_a_quorum(expected in 1_u32..100, present in 0_u32..100) {
        for share in [Threshold::over_half(), Threshold::two_thirds()] {
            let before = Quorum::of(expected, present, share).is_met();
            prop_assert!(!before || Quorum::of(expected, present + 1, share).is_met());
        }
    }
}
