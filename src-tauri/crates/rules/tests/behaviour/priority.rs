use proptest::prelude::*;
use rules::priority::{Undecided, by_key};

#[test]
fn the_least_key_comes_first() {
    let tied = [(1, Some(30)), (2, Some(10)), (3, Some(20))];
    assert_eq!(by_key(&tied, 1), Ok(vec![2, 3, 1]));
}

#[test]
fn equal_keys_across_the_line_decide_nothing() {
    let tied = [(1, Some(10)), (2, Some(10)), (3, Some(20))];
    let equal = Undecided::Equal {
        last_inside: 1,
        first_outside: 2,
    };
    assert_eq!(by_key(&tied, 1), Err(equal));
    assert_eq!(by_key(&tied, 2), Ok(vec![1, 2, 3]));
}

#[test]
fn a_key_that_is_not_stated_is_named() {
    assert_eq!(
        by_key(&[(1, Some(10)), (2, None)], 1),
        Err(Undecided::Unstated(2))
    );
}

proptest! {
    #[test]
    fn whoever_gets_a_seat_is_strictly_before_whoever_does_not(
        keys in prop::collection::vec(0_u32..5, 2..8), seats in 1_u32..7,
    ) {
        let tied: Vec<_> = keys.iter().map(|key| Some(*key)).enumerate().collect();
        let seats_at = usize::try_from(seats).expect("few").min(keys.len());
        match by_key(&tied, seats) {
            Ok(order) => {
                let (inside, outside) = order.split_at(seats_at);
                prop_assert!(inside.iter().all(|one| outside.iter().all(|other| keys[*one] < keys[*other])));
                prop_assert_eq!(order.len(), keys.len());
            }
            Err(Undecided::Equal { last_inside, first_outside }) => prop_assert_eq!(keys[last_inside], keys[first_outside]),
            Err(Undecided::Unstated(_)) => prop_assert!(false, "every key is stated"),
        }
    }
}
