use num_rational::BigRational;
use proptest::prelude::*;
use rules::quorum::Quorum;
use rules::ranking::{CutTie, Place, rank};
use rules::threshold::Threshold;

use super::{any_score, big, ratio};

/// Of few values, so that many are equal, and none a whole number.
fn figures() -> impl Strategy<Value = Vec<rules::fraction::Fraction>> {
    prop::collection::vec(any_score(), 1..4)
        .prop_flat_map(|values| prop::collection::vec(prop::sample::select(values), 0..25))
}

proptest! {
    #[test]
    fn a_rank_a_place_and_a_tie_follow_from_how_many_are_above(figures in figures(), seats in 0_u32..28) {
        let values: Vec<BigRational> = figures.iter().copied().map(big).collect();
        let above = |value: &BigRational| u32::try_from(values.iter().filter(|other| *other > value).count()).expect("few");
        let level = |value: &BigRational| u32::try_from(values.iter().filter(|other| *other == value).count()).expect("few");
        let rows: Vec<_> = figures.iter().copied().enumerate().collect();
        let ranking = rank(&rows, seats);

        prop_assert_eq!(ranking.rows.len(), figures.len());
        for row in &ranking.rows {
            let value = &values[row.id];
            let (above, level) = (above(value), level(value));
            let place = if above + level <= seats { Place::Inside } else if above >= seats { Place::Outside } else { Place::Tied };
            prop_assert_eq!((row.rank, row.place), (above + 1, place));
        }
        let in_order = ranking.rows.windows(2).all(|two| {
            let (one, next) = (&two[0], &two[1]);
            values[one.id] > values[next.id] || (values[one.id] == values[next.id] && one.id < next.id)
        });
        prop_assert!(in_order);
        let cut = values.iter().find(|value| above(value) < seats && above(value) + level(value) > seats);
        let tie = cut.map(|cut| CutTie {
            among: (0..values.len()).filter(|id| values[*id] == *cut).collect(),
            seats: seats - above(cut),
        });
        prop_assert_eq!(ranking.tie, tie);
    }

    #[test]
    fn a_count_meets_a_threshold_when_its_share_of_the_base_does(
        numerator in any::<u32>(), denominator in 1_u32.., inclusive: bool, base in any::<u32>(), count in any::<u32>(),
    ) {
        let share = Threshold { numerator, denominator, inclusive };
        let wanted = ratio(numerator, denominator) * ratio(base, 1);
        let count_as_ratio = ratio(count, 1);
        let met = count_as_ratio > wanted || (inclusive && count_as_ratio == wanted);
        // Beyond all that can be counted stands the largest count.
        prop_assert!((count >= share.needs(base)) == met || (share.needs(base) == u32::MAX && count == u32::MAX));
    }

    #[test]
    fn a_quorum_is_met_by_the_share_of_those_expected(expected in 0_u32..500, present in 0_u32..500) {
        let over_half = Quorum::of(expected, present, Threshold::over_half());
        prop_assert_eq!(over_half.is_met(), present * 2 > expected);
        let two_thirds = Quorum::of(expected, present, Threshold::two_thirds());
        prop_assert_eq!(two_thirds.is_met(), present * 3 >= expected * 2);
    }
}
