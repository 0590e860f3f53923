//! 应到 and 实到: by the members and the roll of the open meeting. Only without a meeting is 实到 told by hand.

use std::collections::HashSet;

use store::code::Presence;
use store::ids::{MemberId, NomineeId};
use store::table::ballot::Ballot;
use store::table::recusal::Recusal;

use crate::error::DeskError;
use crate::meeting::held::{in_room, open_roll};
use crate::review::sheet::count;
use crate::wire::ballot::OpenPaper;
use crate::year::YearReader;

/// Who may vote in a round.
pub(super) struct Voters {
    pub expected: u32,
    pub present: u32,
    /// Known by name while a meeting is open.
    room: Option<HashSet<MemberId>>,
}

impl Voters {
    pub fn of(now: &YearReader<'_>, told: Option<u32>) -> Result<Self, DeskError> {
        let expected = count(now.records.members().all(now.year)?.iter());
        let room = room(now)?;
        let present = match &room {
            Some(room) => by_roll(count(room.iter()), told)?,
            None => by_hand(told, expected)?,
        };
        Ok(Self {
            expected,
            present,
            room,
        })
    }

    /// How many of them leave the vote on a nominee; one who is not in the room has no paper to take away.
    pub fn recused(&self, recusals: &[Recusal], nominee: NomineeId) -> u32 {
        let is_in = |member| self.room.as_ref().is_none_or(|room| room.contains(member));
        let leaving = recusals
            .iter()
            .filter(|one| one.nominee_id == nominee && is_in(&one.member_id));
        count(leaving).min(self.present)
    }
}

/// The members of this year who are in the room.
fn room(now: &YearReader<'_>) -> Result<Option<HashSet<MemberId>>, DeskError> {
    let Some(called) = in_room(now)? else {
        return Ok(None);
    };
    let members = now.records.members().all(now.year)?;
    let ids = members.iter().map(|member| member.id);
    Ok(Some(ids.filter(|id| called.contains(id)).collect()))
}

/// 实到 by the roll of the open meeting; None where there is none.
pub(super) fn rolled(now: &YearReader<'_>) -> Result<Option<u32>, DeskError> {
    Ok(room(now)?.map(|room| count(room.iter())))
}

fn by_roll(present: u32, told: Option<u32>) -> Result<u32, DeskError> {
    if present == 0 {
        return Err(DeskError::new(
            "gate_closed",
            "会议已经开始，还没有点到一名到会成员，不能投票。请先在“会议”点名。",
        ));
    }
    match told {
        Some(told) if told != present => Err(DeskError::bad_input(
            "present",
            format!("点名实到 {present} 人，录入了 {told}。会议期间实到以点名为准，请改点名。"),
        )),
        Some(_) | None => Ok(present),
    }
}

fn by_hand(told: Option<u32>, expected: u32) -> Result<u32, DeskError> {
    match told {
        Some(told) if (1..=expected).contains(&told) => Ok(told),
        Some(told) => Err(DeskError::bad_input(
            "present",
            format!(
                "实到人数应为 1–{expected}（应到 {expected} 人）；录入了 {told}。请核对到会人数。"
            ),
        )),
        None => Err(DeskError::bad_input(
            "present",
            format!("请填写实到人数（应到 {expected} 人）；开会时以点名为准，不用填。"),
        )),
    }
}

/// # Errors
/// `gate_closed`: members came or left since the round was prepared, so that its figures are of another room.
pub(super) fn refuse_other_room(now: &YearReader<'_>, ballot: &Ballot) -> Result<(), DeskError> {
    let prepared = ballot.content.present;
    match rolled(now)? {
        Some(present) if present != prepared => Err(DeskError::new(
            "gate_closed",
            format!(
                "第 {} 轮按实到 {prepared} 人准备，现在点名实到 {present} 人。请删除这一轮，重新准备。",
                ballot.content.round
            ),
        )),
        Some(_) | None => Ok(()),
    }
}

/// # Errors
/// `bad_input`: a paper of a member who was not in the room to be handed one.
pub(super) fn refuse_from_outside(
    now: &YearReader<'_>,
    ballot: &Ballot,
    papers: &[OpenPaper],
) -> Result<(), DeskError> {
    let Some(roll) = open_roll(now)? else {
        return Ok(());
    };
    for paper in papers {
        let called = roll.iter().find(|row| row.member_id.0 == paper.member);
        let why = match called {
            None => "还没有点名",
            Some(row) => match row.state {
                Presence::Present | Presence::Late => continue,
                Presence::Left if row.at >= ballot.content.at => continue,
                Presence::Left => "投票前已离会",
                Presence::Absent => "缺席",
            },
        };
        let member = now.records.members().get(MemberId(paper.member))?;
        let who = member.map_or_else(String::new, |one| {
            format!("{} 号 {} ", one.content.seat, one.content.name)
        });
        return Err(DeskError::bad_input(
            "papers",
            format!(
                "{who}{why}，不能有票。本人到会的，请先改点名；没有到会的，请去掉这张票，作为未收回。"
            ),
        ));
    }
    Ok(())
}
