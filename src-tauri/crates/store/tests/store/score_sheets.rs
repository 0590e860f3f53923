//! The register of 评分表.

use rules::category::Category;
use store::code::{MemberRole, SheetMedium};
use store::ids::{MemberId, NomineeId};
use store::table::member::NewMember;
use store::table::score_sheet::{NewScoreSheet, Voided};
use store::{Store, StoreError};

use crate::records::{YEAR, act, action, furnished, moment};

fn sheet(number: u32, member_id: MemberId) -> NewScoreSheet {
    NewScoreSheet {
        year: YEAR,
        number,
        category: Category::Worker,
        member_id,
        judge: "张三".to_owned(),
        medium: SheetMedium::Xlsx,
        rubric: "一个总分（0–100，步长 0.5）".to_owned(),
        form: "a".repeat(64),
        agenda: "b".repeat(64),
        sha256: "c".repeat(64),
        at: moment(),
    }
}

fn with_a_judge() -> (Store, MemberId, NomineeId) {
    let (mut store, _, nominee_id) = furnished();
    let member_id = act(&mut store, |w| {
        w.members().insert(&NewMember {
            year: YEAR,
            seat: 1,
            name: "张三".to_owned(),
            department: "市总工会".to_owned(),
            role: MemberRole::Head,
        })
    });
    (store, member_id, nominee_id)
}

#[test]
fn a_sheet_is_found_by_its_number_with_who_is_on_it() {
    let (mut store, member_id, nominee_id) = with_a_judge();
    let next = |store: &Store| store.read(|r| r.score_sheets().next_number(YEAR)).unwrap();
    assert_eq!(next(&store), 1);
    let id = act(&mut store, |w| {
        w.score_sheets().insert(&sheet(1, member_id), &[nominee_id])
    });
    let found = store.read(|r| r.score_sheets().numbered(YEAR, 1)).unwrap();
    let found = found.expect("the sheet");
    assert_eq!((found.id, &found.content), (id, &sheet(1, member_id)));
    assert_eq!((found.returned_at, found.voided), (None, None));
    let lines = store.read(|r| r.score_sheets().lines(id)).unwrap();
    assert_eq!(lines, [nominee_id]);
    let other = |category| {
        store
            .read(|r| r.score_sheets().all(YEAR, category))
            .unwrap()
    };
    assert_eq!(other(Category::Worker).len(), 1);
    assert!(other(Category::Home).is_empty());
}

#[test]
fn a_year_issues_each_number_once_and_a_void_one_is_never_issued_again() {
    let (mut store, member_id, nominee_id) = with_a_judge();
    let id = act(&mut store, |w| {
        w.score_sheets().insert(&sheet(1, member_id), &[nominee_id])
    });
    let voided = Voided {
        at: moment(),
        reason: "重印".to_owned(),
    };
    act(&mut store, |w| w.score_sheets().make_void(id, &voided));
    let next = store.read(|r| r.score_sheets().next_number(YEAR)).unwrap();
    assert_eq!(next, 2);
    let found = store.read(|r| r.score_sheets().get(id)).unwrap();
    assert_eq!(found.expect("kept").voided, Some(voided.clone()));
    let error = store
        .act(action("发放"), |w| {
            w.score_sheets().insert(&sheet(1, member_id), &[nominee_id])
        })
        .expect_err("refused");
    assert!(matches!(error, StoreError::Duplicate { .. }), "{error:?}");
    let error = store
        .act(action("作废"), |w| {
            w.score_sheets().make_void(id, &voided)
        })
        .expect_err("void already");
    assert!(matches!(error, StoreError::Absent { .. }), "{error:?}");
}

#[test]
fn that_a_sheet_came_back_can_be_taken_back() {
    let (mut store, member_id, nominee_id) = with_a_judge();
    let id = act(&mut store, |w| {
        w.score_sheets().insert(&sheet(1, member_id), &[nominee_id])
    });
    act(&mut store, |w| {
        w.score_sheets().set_returned(id, Some(moment()))
    });
    let returned = |store: &Store| {
        let found = store.read(|r| r.score_sheets().get(id)).unwrap();
        found.expect("the sheet").returned_at
    };
    assert_eq!(returned(&store), Some(moment()));
    store.undo(moment(), "经办人").expect("taken back");
    assert_eq!(returned(&store), None);
}
