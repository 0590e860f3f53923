use proptest::prelude::*;
use rules::quorum::{Quorum, may_decide};
use rules::threshold::Threshold;

#[test]
fn five_of_nine_are_a_quorum_by_over_half_and_not_by_two_thirds() {
    assert!(Quorum::of(9, 5, Threshold::over_half()).is_met());
    assert!(!Quorum::of(9, 5, Threshold::two_thirds()).is_met());
    assert!(Quorum::of(9, 6, Threshold::two_thirds()).is_met());
}

#[test]
fn too_few_in_the_room_decide_nothing_and_the_refusal_names_the_figures_and_the_remedy() {
    let five = Quorum::of(9, 5, Threshold::two_thirds());
    let missing = may_decide(Some(five)).expect("a refusal");
    assert_eq!(
        missing.what,
        "会议到会 5 人，应到 9 人，法定人数须 6 人，还差 1 人；请补点名、请人替补，或改期再开"
    );
    assert_eq!(missing.article, "本单位设定");
}

#[test]
fn without_a_meeting_nobody_is_counted() {
    assert_eq!(may_decide(None), None);
}

proptest! {
    #[test]
    fn a_quorum_and_nothing_else_lets_a_meeting_decide(expected in 1_u32..100, present in 0_u32..100) {
        for share in [Threshold::over_half(), Threshold::two_thirds()] {
            let quorum = Quorum::of(expected, present, share);
            prop_assert_eq!(may_decide(Some(quorum)).is_none(), quorum.is_met());
        }
    }

    #[test]
    fn one_more_in_the_room_never_breaks_a_quorum(expected in 1_u32..100, present in 0_u32..100) {
        for share in [Threshold::over_half(), Threshold::two_thirds()] {
            let before = Quorum::of(expected, present, share).is_met();
            prop_assert!(!before || Quorum::of(expected, present + 1, share).is_met());
        }
    }
}
