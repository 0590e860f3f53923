use rules::category::Category;
use rules::threshold::Threshold;
use store::code::{BallotBase, BallotChoice, BallotForm, BallotState, MemberRole, TieBreakMethod};
use store::ids::NomineeId;
use store::table::ballot::{BallotLine, BallotPapers, BallotVote, NewBallot};
use store::table::member::NewMember;
use store::table::tie_record::NewTieRecord;

use crate::records::{YEAR, act, furnished, moment, nominee, sealing};

fn round(round: u32) -> NewBallot {
    NewBallot {
        year: YEAR,
        category: Category::Worker,
        round,
        previous_id: None,
        title: "拟选名单票决".to_owned(),
        form: BallotForm::Choose,
        at_most: Some(1),
        secret: true,
        threshold: Threshold::two_thirds(),
        base: BallotBase::Present,
        expected: 9,
        present: 8,
        tied_value: Some("638/7".to_owned()),
        at: moment(),
    }
}

fn line(nominee_id: NomineeId, place: u32) -> BallotLine {
    BallotLine {
        nominee_id,
        place,
        recused: 1,
        approve: 0,
        against: 0,
        abstain: 0,
    }
}

#[test]
fn a_round_comes_back_as_it_was_prepared_and_counted() {
    let (mut store, unit, first) = furnished();
    let second = act(&mut store, |w| {
        w.nominees()
            .insert(&nominee(unit, Category::Worker, 2, "李小红"))
    });
    let id = act(&mut store, |w| {
        w.ballots()
            .insert(&round(1), &[line(second, 1), line(first, 2)])
    });
    act(&mut store, |w| w.ballots().issue(id, 8));
    let mut ballot = store
        .read(|r| r.ballots().get(id))
        .expect("read")
        .expect("there");
    assert_eq!(ballot.content, round(1));
    assert_eq!(ballot.state, BallotState::Issued);
    ballot.state = BallotState::Counted;
    ballot.papers = BallotPapers {
        issued: Some(8),
        returned: Some(8),
        unreturned: Some(0),
        valid: Some(7),
        invalid: Some(1),
    };
    ballot.tellers = "张三".to_owned();
    let counted = BallotLine {
        approve: 6,
        ..line(second, 1)
    };
    act(&mut store, |w| w.ballots().count(&ballot, &[counted]));
    let (all, lines) = store
        .read(|r| {
            Ok::<_, store::StoreError>((
                r.ballots().all(YEAR, Category::Worker)?,
                r.ballots().lines(id)?,
            ))
        })
        .expect("read");
    assert_eq!(all, [ballot]);
    assert_eq!(lines, [counted, line(first, 2)]);
}

#[test]
fn a_prepared_round_can_be_undone_and_a_counted_one_stops_undo() {
    let (mut store, _, first) = furnished();
    let id = act(&mut store, |w| {
        w.ballots().insert(&round(1), &[line(first, 1)])
    });
    store.undo(moment(), "经办人").expect("undone");
    let gone = store.read(|r| r.ballots().get(id)).expect("read");
    assert_eq!(gone, None);
    let id = act(&mut store, |w| {
        w.ballots().insert(&round(1), &[line(first, 1)])
    });
    store
        .act(sealing("计票"), |w| w.ballots().issue(id, 8))
        .expect("sealed");
    store.undo(moment(), "经办人").expect_err("sealed");
}

#[test]
fn an_open_ballot_keeps_the_last_vote_of_a_member() {
    let (mut store, _, first) = furnished();
    let member = act(&mut store, |w| {
        w.members().insert(&NewMember {
            year: YEAR,
            seat: 1,
            name: "赵一".to_owned(),
            department: "组织部".to_owned(),
            role: MemberRole::Member,
        })
    });
    let vote = |choice| BallotVote {
        member_id: member,
        nominee_id: first,
        choice,
    };
    let id = act(&mut store, |w| {
        let id = w.ballots().insert(&round(1), &[line(first, 1)])?;
        w.ballots().vote(id, &vote(BallotChoice::Against))?;
        w.ballots().vote(id, &vote(BallotChoice::Approve))?;
        Ok(id)
    });
    let votes = store.read(|r| r.ballots().votes(id)).expect("read");
    assert_eq!(votes, [vote(BallotChoice::Approve)]);
    act(&mut store, |w| w.ballots().delete(id));
    assert_eq!(store.read(|r| r.ballots().votes(id)).expect("read"), []);
}

#[test]
fn a_tie_record_keeps_the_order_the_witnesses_and_what_was_tied() {
    let (mut store, unit, first) = furnished();
    let record = NewTieRecord {
        year: YEAR,
        category: Category::Worker,
        round: 1,
        method: TieBreakMethod::Lots,
        value: "181/2".to_owned(),
        seats: 1,
        witnesses: "赵一、钱二".to_owned(),
        rule: String::new(),
        ballot_id: None,
        reason: "现场抽签".to_owned(),
        at: moment(),
    };
    let (id, second) = act(&mut store, |w| {
        let second = w
            .nominees()
            .insert(&nominee(unit, Category::Worker, 2, "李小红"))?;
        Ok((w.tie_records().insert(&record, &[second, first])?, second))
    });
    let (all, order) = store
        .read(|r| {
            Ok::<_, store::StoreError>((
                r.tie_records().all(YEAR, Category::Worker)?,
                r.tie_records().order(id)?,
            ))
        })
        .expect("read");
    assert_eq!(all[0].content, record);
    assert_eq!(order, [second, first]);
}
