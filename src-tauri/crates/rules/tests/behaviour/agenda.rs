use std::collections::BTreeSet;

use proptest::prelude::*;
use rules::agenda::{fewest_recusal_changes, recusal_changes};

fn sets(given: &[&[u32]]) -> Vec<BTreeSet<u32>> {
    given
        .iter()
        .map(|set| set.iter().copied().collect())
        .collect()
}

fn changes(sets: &[BTreeSet<u32>], order: &[usize]) -> usize {
    let ordered: Vec<&BTreeSet<u32>> = order.iter().map(|place| &sets[*place]).collect();
    recusal_changes(&ordered)
}

#[test]
fn those_with_the_same_members_recused_come_together() {
    let given = sets(&[&[3], &[], &[3], &[]]);
    assert_eq!(fewest_recusal_changes(&given), [0, 2, 1, 3]);
}

#[test]
fn an_order_that_cannot_be_bettered_stays() {
    let given = sets(&[&[], &[1], &[1, 2], &[2]]);
    assert_eq!(fewest_recusal_changes(&given), [0, 1, 2, 3]);
    assert_eq!(fewest_recusal_changes::<u32>(&[]), [0_usize; 0]);
}

/// Every order tried.
fn fewest_by_trying(sets: &[BTreeSet<u32>], begun: &mut Vec<usize>) -> usize {
    if begun.len() == sets.len() {
        return changes(sets, begun);
    }
    let mut fewest = usize::MAX;
    for place in 0..sets.len() {
        if begun.contains(&place) {
            continue;
        }
        begun.push(place);
        fewest = fewest.min(fewest_by_trying(sets, begun));
        begun.pop();
    }
    fewest
}

fn some(most: usize) -> impl Strategy<Value = Vec<BTreeSet<u32>>> {
    prop::collection::vec(prop::collection::btree_set(1_u32..8, 0..5), 0..most)
}

proptest! {
    #[test]
    fn it_is_an_order_of_the_same_items_and_never_worse(given in some(40)) {
        let order = fewest_recusal_changes(&given);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let as_given: Vec<usize> = (0..given.len()).collect();
        prop_assert_eq!(&sorted, &as_given);
        prop_assert!(changes(&given, &order) <= changes(&given, &as_given));
    }

    #[test]
    fn equal_sets_keep_their_order(given in some(40)) {
        let order = fewest_recusal_changes(&given);
        for (at, place) in order.iter().enumerate() {
            for later in &order[at..] {
                prop_assert!(given[*place] != given[*later] || place <= later);
            }
        }
    }

    #[test]
    fn no_order_of_a_few_has_fewer_changes(given in some(7)) {
        let order = fewest_recusal_changes(&given);
        prop_assert_eq!(changes(&given, &order), fewest_by_trying(&given, &mut Vec::new()));
    }
}
