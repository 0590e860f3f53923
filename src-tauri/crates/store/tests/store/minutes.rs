//! Issues of a meeting's minutes, and the journal row each stands on.

use store::code::MeetingState;
use store::ids::MeetingId;
use store::table::meeting::NewMeeting;
use store::table::meeting_issue::MeetingIssue;
use store::{Store, StoreError};

use crate::records::{YEAR, act, action, day, furnished, moment};

fn met() -> (Store, MeetingId) {
    let (mut store, ..) = furnished();
    let meeting = NewMeeting {
        year: YEAR,
        number: 1,
        title: "第一次评审会".to_owned(),
        held_on: day(10, 12),
        place: String::new(),
        state: MeetingState::Closed,
    };
    let id = act(&mut store, |w| w.meetings().insert(&meeting));
    (store, id)
}

fn issue(store: &Store, meeting_id: MeetingId, issue: u32, reason: &str) -> MeetingIssue {
    let end = store.read(|r| r.journal().end()).expect("a read");
    let end = end.expect("a journal");
    MeetingIssue {
        meeting_id,
        issue,
        reason: reason.to_owned(),
        sha256: "ab".repeat(32),
        journal_id: end.id,
        journal_hash: end.short_hash,
        at: moment(),
    }
}

#[test]
fn every_issue_is_kept_with_the_end_of_the_journal_it_stands_on() {
    let (mut store, meeting) = met();
    let first = issue(&store, meeting, 1, "");
    act(&mut store, |w| w.meeting_issues().insert(&first));
    let second = issue(&store, meeting, 2, "更正一处分数");
    act(&mut store, |w| w.meeting_issues().insert(&second));
    assert_eq!(second.journal_id.0, first.journal_id.0 + 1);
    assert_ne!(second.journal_hash, first.journal_hash);
    assert_eq!(second.journal_hash.len(), 8);
    let kept = store.read(|r| r.meeting_issues().of(meeting));
    assert_eq!(kept.expect("issues"), [first, second]);
}

#[test]
fn an_issue_after_the_first_has_a_reason_and_a_number_of_its_own() {
    let (mut store, meeting) = met();
    let first = issue(&store, meeting, 1, "");
    act(&mut store, |w| w.meeting_issues().insert(&first));
    for wrong in [issue(&store, meeting, 2, ""), first] {
        let refused: Result<_, StoreError> =
            store.act(action("印发"), |w| w.meeting_issues().insert(&wrong));
        refused.expect_err("refused");
    }
}
