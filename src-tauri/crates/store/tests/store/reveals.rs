//! 亮分: the exact figure that all have seen.

use store::table::reveal::Reveal;

use crate::records::{YEAR, act, furnished, moment};

#[test]
fn a_reveal_is_replaced_by_a_later_one_and_can_be_taken_back() {
    let (mut store, _, nominee_id) = furnished();
    let kept = store
        .read(|r| r.nominees().get(nominee_id))
        .expect("a read");
    let category = kept.expect("a nominee").category;
    let first = Reveal {
        nominee_id,
        figure: Some("181/2".to_owned()),
        early_reason: String::new(),
        at: moment(),
    };
    let later = Reveal {
        figure: Some("91".to_owned()),
        early_reason: "9号离场".to_owned(),
        ..first.clone()
    };
    for reveal in [&first, &later] {
        act(&mut store, |w| w.reveals().set(reveal));
    }
    let all = store
        .read(|r| r.reveals().all(YEAR, category))
        .expect("a read");
    assert_eq!(all, std::slice::from_ref(&later));
    let found = store
        .read(|r| r.reveals().find(nominee_id))
        .expect("a read");
    assert_eq!(found, Some(later));
    act(&mut store, |w| w.reveals().clear(nominee_id));
    let found = store
        .read(|r| r.reveals().find(nominee_id))
        .expect("a read");
    assert_eq!(found, None);
}
