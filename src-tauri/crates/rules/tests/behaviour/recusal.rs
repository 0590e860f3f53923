use std::collections::BTreeSet;

use proptest::prelude::*;
use rules::recusal::{Bond, Judged, Noted, proposals, recusal_moves};

fn tie(member: u32, bond: Bond, text: &str) -> Noted<u32, u32> {
    Noted {
        member,
        bond,
        county: None,
        text: text.to_owned(),
    }
}

fn nominee() -> Judged<u32> {
    Judged {
        county: 7,
        units: vec!["秦皇岛市海港实业有限公司工会委员会".to_owned()],
        people: vec!["王晓明".to_owned()],
    }
}

fn proposed(ties: &[Noted<u32, u32>]) -> Vec<(u32, Bond)> {
    proposals(ties, &nominee())
        .into_iter()
        .map(|one| (one.member, one.bond))
        .collect()
}

#[test]
fn a_unit_is_the_same_however_it_is_written() {
    for written in [
        "海港实业",
        "海港实业公司",
        "秦皇岛市海港实业 有限公司",
        "海港实业公司工会",
    ] {
        assert_eq!(
            proposed(&[tie(3, Bond::Unit, written)]),
            [(3, Bond::Unit)],
            "{written}"
        );
    }
    assert_eq!(proposed(&[tie(3, Bond::Unit, "海港")]), []);
    assert_eq!(proposed(&[tie(3, Bond::Unit, "公司")]), []);
}

#[test]
fn a_member_of_the_recommending_county_is_proposed() {
    let of = |county| Noted {
        county,
        ..tie(4, Bond::County, "")
    };
    assert_eq!(proposed(&[of(Some(7))]), [(4, Bond::County)]);
    assert_eq!(proposed(&[of(Some(8)), of(None)]), []);
}

#[test]
fn kin_are_known_by_name_and_an_unnamed_tie_proposes_nothing() {
    assert_eq!(proposed(&[tie(5, Bond::Kin, "王 晓明")]), [(5, Bond::Kin)]);
    assert_eq!(proposed(&[tie(5, Bond::Kin, "王晓")]), []);
    assert_eq!(
        proposed(&[
            tie(5, Bond::Kin, ""),
            tie(5, Bond::Unit, " "),
            tie(5, Bond::Other, "")
        ]),
        []
    );
}

#[test]
fn two_ties_of_one_kind_make_one_proposal() {
    let ties = [
        tie(3, Bond::Unit, "海港实业"),
        tie(3, Bond::Unit, "海港实业公司"),
        tie(3, Bond::Kin, "王晓明"),
    ];
    assert_eq!(proposed(&ties), [(3, Bond::Unit), (3, Bond::Kin)]);
}

fn some() -> impl Strategy<Value = BTreeSet<u32>> {
    prop::collection::btree_set(1_u32..10, 0..6)
}

proptest! {
    #[test]
    fn the_moves_lead_from_one_item_to_the_next(previous in some(), next in some()) {
        let moves = recusal_moves(&previous, &next);
        let arrived: BTreeSet<u32> = moves.newly.union(&moves.still).copied().collect();
        let left: BTreeSet<u32> = moves.no_longer.union(&moves.still).copied().collect();
        prop_assert_eq!(arrived, next);
        prop_assert_eq!(left, previous);
        prop_assert!(moves.newly.is_disjoint(&moves.no_longer));
    }
}
