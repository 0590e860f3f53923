//! What bodies decide, and what the public says to it.

use rules::calendar::Counting;
use rules::category::Category;
use store::code::{Channel, DecisionBody, ObjectionState, Outcome};
use store::ids::NomineeId;
use store::table::decision::{DecisionEntry, NewDecision};
use store::table::objection::NewObjection;
use store::table::publicity::NewPublicity;
use store::table::withdrawn::Withdrawn;
use store::{Store, StoreError};

use crate::records::{YEAR, act, day, furnished, moment, nominee, refusal};

#[test]
fn a_body_decides_once_on_a_category_with_reserves_after_the_selected() {
    let (mut store, unit_id, first) = furnished();
    let second = act(&mut store, |w| {
        w.nominees()
            .insert(&nominee(unit_id, Category::Worker, 2, "李"))
    });
    let decision = NewDecision {
        year: YEAR,
        category: Category::Worker,
        body: DecisionBody::LeadingGroup,
        held_on: day(9, 10),
        note: String::new(),
        at: moment(),
    };
    let entries = [
        DecisionEntry {
            nominee_id: second,
            outcome: Outcome::Reserve,
            place: 1,
        },
        DecisionEntry {
            nominee_id: first,
            outcome: Outcome::Selected,
            place: 1,
        },
    ];
    let id = act(&mut store, |w| w.decisions().insert(&decision, &entries));
    let found = store
        .read(|r| {
            r.decisions()
                .find(YEAR, Category::Worker, DecisionBody::LeadingGroup)
        })
        .expect("read");
    assert_eq!(found.expect("a decision").content, decision);
    assert_eq!(
        store.read(|r| r.decisions().entries(id)).expect("entries"),
        [entries[1], entries[0]]
    );
    let refused = refusal(&mut store, |w| w.decisions().insert(&decision, &[]));
    assert!(matches!(refused, StoreError::Duplicate(_)), "{refused:?}");
    act(&mut store, |w| w.decisions().delete(id));
    assert_eq!(
        store.read(|r| r.decisions().all(YEAR)).expect("decisions"),
        []
    );
}

fn posted(store: &mut Store, nominee_id: NomineeId) -> store::ids::PublicityId {
    let publicity = NewPublicity {
        year: YEAR,
        posted: day(9, 24),
        counting: Counting::NextDay,
        days: 5,
        first_day: day(9, 25),
        last_day: day(10, 9),
        at: moment(),
    };
    act(store, |w| w.publicities().insert(&publicity, &[nominee_id]))
}

fn objection(store: &mut Store, nominee_id: NomineeId) -> store::ids::ObjectionId {
    let publicity_id = posted(store, nominee_id);
    let objection = NewObjection {
        publicity_id,
        nominee_id,
        received_on: day(9, 28),
        channel: Channel::Letter,
        signed: true,
        complainant: "某职工".to_owned(),
        gist: "满意度不实".to_owned(),
        at: moment(),
    };
    act(store, |w| w.objections().insert(&objection))
}

#[test]
fn a_publicity_covers_those_posted_in_it() {
    let (mut store, _, nominee_id) = furnished();
    let id = posted(&mut store, nominee_id);
    let kept = store
        .read(|r| r.publicities().get(id))
        .expect("read")
        .expect("a publicity");
    assert_eq!(
        (kept.content.counting, kept.content.last_day),
        (Counting::NextDay, day(10, 9))
    );
    assert_eq!(
        store.read(|r| r.publicities().entries(id)).expect("read"),
        [nominee_id]
    );
    assert_eq!(
        store.read(|r| r.publicities().covered(YEAR)).expect("read"),
        [nominee_id]
    );
    act(&mut store, |w| w.publicities().delete(id));
    assert_eq!(store.read(|r| r.publicities().all(YEAR)).expect("read"), []);
}

#[test]
fn a_publicity_cannot_end_before_it_begins() {
    let (mut store, ..) = furnished();
    let backwards = NewPublicity {
        year: YEAR,
        posted: day(9, 24),
        counting: Counting::PostingDay,
        days: 5,
        first_day: day(9, 24),
        last_day: day(9, 23),
        at: moment(),
    };
    let refused = refusal(&mut store, |w| w.publicities().insert(&backwards, &[]));
    assert!(matches!(refused, StoreError::Malformed(_)), "{refused:?}");
}

#[test]
fn an_objection_is_resolved_once() {
    let (mut store, _, nominee_id) = furnished();
    let id = objection(&mut store, nominee_id);
    assert_eq!(
        store
            .read(|r| r.objections().open_count(YEAR))
            .expect("a count"),
        1
    );
    act(&mut store, |w| {
        w.objections()
            .resolve(id, false, "经核查不属实", day(9, 30))
    });
    assert_eq!(
        store
            .read(|r| r.objections().open_count(YEAR))
            .expect("a count"),
        0
    );
    let kept = store
        .read(|r| r.objections().get(id))
        .expect("read")
        .expect("an objection");
    assert_eq!(
        (kept.state, kept.resolved_on),
        (ObjectionState::Rejected, Some(day(9, 30)))
    );
    let again = refusal(&mut store, |w| {
        w.objections().resolve(id, true, "属实", day(9, 30))
    });
    assert!(matches!(again, StoreError::Absent { .. }), "{again:?}");
    act(&mut store, |w| w.objections().delete(id));
    assert_eq!(store.read(|r| r.objections().all(YEAR)).expect("read"), []);
}

#[test]
fn a_withdrawal_names_the_objection_that_caused_it() {
    let (mut store, _, nominee_id) = furnished();
    let objection_id = objection(&mut store, nominee_id);
    let withdrawn = Withdrawn {
        nominee_id,
        reason: "异议成立".to_owned(),
        objection_id: Some(objection_id),
        at: moment(),
    };
    act(&mut store, |w| w.withdrawals().insert(&withdrawn));
    assert_eq!(
        store
            .read(|r| r.withdrawals().get(nominee_id))
            .expect("read"),
        Some(withdrawn)
    );
    act(&mut store, |w| w.withdrawals().delete(nominee_id));
    assert_eq!(store.read(|r| r.withdrawals().all(YEAR)).expect("read"), []);
}
