use rules::ballot::{Decided, Round};
use store::code::{BallotForm, BallotState};
use store::ids::NomineeId;
use store::table::ballot::NewBallot;

use super::list::rounds;
use super::prepare::{insert, next};
use super::terms::decided;
use super::voters::Voters;
use super::{find_in, refuse_under_way};
use crate::attendance::quorum;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::ballot::{BallotList, BallotNextArgs, BallotVoidArgs};

/// `ballot.void`
pub fn make_void(desk: &mut Desk, args: &BallotVoidArgs) -> Result<BallotList, DeskError> {
    if args.reason.trim().is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明作废的原因，会议纪要要写。",
        ));
    }
    let open = [BallotState::Prepared, BallotState::Issued];
    let ballot = desk.read(|now| find_in(now, args.ballot, &open, "作废"))?;
    let summary = format!("第 {} 轮票决作废", ballot.content.round);
    desk.act("ballot.void", summary, |now| {
        now.records
            .ballots()
            .make_void(ballot.id, args.reason.trim())?;
        rounds(&now.reader(), ballot.content.category)
    })
}

/// `ballot.next_round`: a void round once more, or what a counted one left.
pub fn next_round(desk: &mut Desk, args: &BallotNextArgs) -> Result<BallotList, DeskError> {
    let ended = [BallotState::Counted, BallotState::Void];
    let (ballot, among, voters) = desk.read(|now| {
        let ballot = find_in(now, args.ballot, &ended, "再投一轮")?;
        refuse_under_way(now, ballot.content.category, "再投一轮")?;
        let voters = Voters::of(now, args.present)?;
        quorum::refuse_without(now, "再投一轮")?;
        let all = now
            .records
            .ballots()
            .all(now.year, ballot.content.category)?;
        if let Some(later) = all
            .iter()
            .find(|one| one.content.previous_id == Some(ballot.id))
        {
            return Err(DeskError::new(
                "gate_closed",
                format!(
                    "第 {} 轮之后已经投过第 {} 轮，请从那一轮接着投。",
                    ballot.content.round, later.content.round
                ),
            ));
        }
        let among = match decided(now, &ballot)? {
            Some(decided) => left(&ballot.content, decided),
            None => {
                let lines = now.records.ballots().lines(ballot.id)?;
                let at_most = ballot.content.at_most;
                Left {
                    among: lines.iter().map(|line| line.nominee_id).collect(),
                    at_most,
                }
            }
        };
        Ok((ballot, among, voters))
    })?;
    if among.is_empty() {
        return Err(DeskError::new(
            "gate_closed",
            format!(
                "第 {} 轮已经全部选定，没有需要再投的人。",
                ballot.content.round
            ),
        ));
    }
    let category = ballot.content.category;
    let summary = format!(
        "{}第 {} 轮之后再投一轮",
        category.title(),
        ballot.content.round
    );
    desk.act("ballot.next_round", summary, |now| {
        let terms = NewBallot {
            round: next(&now.reader(), category)?,
            previous_id: Some(ballot.id),
            at_most: among.at_most,
            expected: voters.expected,
            present: voters.present,
            at: now.at,
            ..ballot.content.clone()
        };
        insert(now, &terms, &among.among, &voters)?;
        rounds(&now.reader(), category)
    })
}

/// Whom the next round would vote on.
pub(super) struct Left {
    among: Vec<NomineeId>,
    at_most: Option<u32>,
}

impl Left {
    pub fn is_empty(&self) -> bool {
        self.among.is_empty()
    }
}

pub(super) fn left(ballot: &NewBallot, decided: Decided<NomineeId>) -> Left {
    match ballot.form {
        BallotForm::Each => Left {
            among: decided
                .rows
                .iter()
                .filter(|row| !row.passed)
                .map(|row| row.id)
                .collect(),
            at_most: None,
        },
        BallotForm::Choose => {
            let round = Round {
                places: ballot.at_most.unwrap_or_default(),
                decided,
            };
            Left {
                among: round.left(),
                at_most: Some(round.open_places()),
            }
        }
    }
}
