//! The leading group's meetings: attendance, ties, recusals decided against, the agenda.

use rules::category::Category;
use rules::recusal::Bond;
use store::code::{AgendaState, MeetingState, MemberRole, Presence};
use store::ids::{MeetingId, MemberId, NomineeId};
use store::table::agenda_item::AgendaItem;
use store::table::attendance::Attendance;
use store::table::meeting::NewMeeting;
use store::table::member::NewMember;
use store::table::member_tie::NewMemberTie;
use store::table::recusal_dismissed::RecusalDismissed;
use store::{Store, StoreError};

use crate::records::{YEAR, act, action, day, furnished, moment};

fn meeting(number: u32) -> NewMeeting {
    NewMeeting {
        year: YEAR,
        number,
        title: format!("第{number}次评审会"),
        held_on: day(10, 12),
        place: "五楼会议室".to_owned(),
        state: MeetingState::Planned,
    }
}

fn called(meeting_id: MeetingId, member_id: MemberId, state: Presence) -> Attendance {
    Attendance {
        meeting_id,
        member_id,
        state,
        substitute_name: String::new(),
        substitute_post: String::new(),
        at: moment(),
    }
}

fn convened() -> (Store, MeetingId, MemberId, NomineeId) {
    let (mut store, _, nominee_id) = furnished();
    let (meeting_id, member_id) = act(&mut store, |w| {
        let member_id = w.members().insert(&NewMember {
            year: YEAR,
            seat: 1,
            name: "组长甲".to_owned(),
            department: "市总工会".to_owned(),
            role: MemberRole::Head,
        })?;
        Ok((w.meetings().insert(&meeting(1))?, member_id))
    });
    (store, meeting_id, member_id, nominee_id)
}

#[test]
fn a_year_numbers_each_meeting_once() {
    let (mut store, ..) = convened();
    let error = store
        .act(action("录入"), |w| w.meetings().insert(&meeting(1)))
        .expect_err("refused");
    assert!(matches!(error, StoreError::Duplicate { .. }), "{error:?}");
}

#[test]
fn a_member_called_again_has_one_row_and_the_call_can_be_taken_back() {
    let (mut store, meeting_id, member_id, _) = convened();
    act(&mut store, |w| {
        w.attendances()
            .set(&called(meeting_id, member_id, Presence::Absent))
    });
    act(&mut store, |w| {
        w.attendances()
            .set(&called(meeting_id, member_id, Presence::Late))
    });
    let states = |store: &Store| -> Vec<Presence> {
        let all = store.read(|r| r.attendances().of(meeting_id));
        all.expect("a roll").iter().map(|row| row.state).collect()
    };
    assert_eq!(states(&store), [Presence::Late]);
    store.undo(moment(), "经办人").expect("taken back");
    assert_eq!(states(&store), [Presence::Absent]);
}

#[test]
fn a_meeting_where_someone_was_called_stays() {
    let (mut store, meeting_id, member_id, _) = convened();
    act(&mut store, |w| {
        w.attendances()
            .set(&called(meeting_id, member_id, Presence::Present))
    });
    store
        .act(action("删除"), |w| w.meetings().delete(meeting_id))
        .expect_err("refused");
}

#[test]
fn ties_and_recusals_decided_against_are_found_again() {
    let (mut store, _, member_id, nominee_id) = convened();
    let tie = NewMemberTie {
        member_id,
        bond: Bond::Kin,
        unit_id: None,
        text: "王晓明".to_owned(),
        note: "表弟".to_owned(),
    };
    let id = act(&mut store, |w| w.member_ties().insert(&tie));
    let ties = store.read(|r| r.member_ties().all(YEAR)).expect("ties");
    assert_eq!((ties[0].id, &ties[0].content), (id, &tie));
    let dismissed = RecusalDismissed {
        nominee_id,
        member_id,
        bond: Bond::Kin,
        reason: "同名不同人".to_owned(),
        at: moment(),
    };
    act(&mut store, |w| w.recusals_dismissed().set(&dismissed));
    let kept = store
        .read(|r| r.recusals_dismissed().all(YEAR, Category::Worker))
        .expect("kept");
    assert_eq!(kept, [dismissed]);
}

#[test]
fn an_agenda_item_moves_and_is_put_off() {
    let (mut store, _, _, nominee_id) = convened();
    let item = |position, state| AgendaItem {
        nominee_id,
        position,
        state,
        reason: String::new(),
    };
    act(&mut store, |w| {
        w.agenda_items().set(&item(3, AgendaState::Waiting))
    });
    act(&mut store, |w| {
        w.agenda_items().set(&item(1, AgendaState::Held))
    });
    let agenda = |category| {
        store
            .read(|r| r.agenda_items().all(YEAR, category))
            .expect("an agenda")
    };
    assert_eq!(agenda(Category::Worker), [item(1, AgendaState::Held)]);
    assert_eq!(agenda(Category::Home), []);
}
