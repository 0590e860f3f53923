//! The meeting a category's scores are counted by.

use std::collections::{HashMap, HashSet};

use rules::category::Category;
use store::code::{DecisionBody, MeetingState, Presence};
use store::ids::MemberId;
use store::table::attendance::Attendance;
use store::table::meeting::Meeting;

use crate::error::DeskError;
use crate::year::YearReader;

/// The open meeting, else the last that was closed; a planned one counts for nothing yet.
pub(crate) fn held(now: &YearReader<'_>) -> Result<Option<Meeting>, DeskError> {
    Ok(choose(now.records.meetings().all(now.year)?))
}

fn choose(meetings: Vec<Meeting>) -> Option<Meeting> {
    let begun: Vec<Meeting> = meetings
        .into_iter()
        .filter(|meeting| meeting.content.state != MeetingState::Planned)
        .collect();
    let open = begun
        .iter()
        .find(|meeting| meeting.content.state == MeetingState::Open)
        .cloned();
    open.or_else(|| begun.into_iter().next_back())
}

/// Who was called of the open meeting; None while none is open.
pub(crate) fn open_roll(now: &YearReader<'_>) -> Result<Option<Vec<Attendance>>, DeskError> {
    let open = held(now)?.filter(|meeting| meeting.content.state == MeetingState::Open);
    let roll = open.map(|meeting| now.records.attendances().of(meeting.id));
    Ok(roll.transpose()?)
}

/// The members in the room by the roll of the open meeting; None while none is open.
pub(crate) fn in_room(now: &YearReader<'_>) -> Result<Option<HashSet<MemberId>>, DeskError> {
    let Some(roll) = open_roll(now)? else {
        return Ok(None);
    };
    let is_in = |state| matches!(state, Presence::Present | Presence::Late);
    Ok(Some(
        roll.into_iter()
            .filter(|row| is_in(row.state))
            .map(|row| row.member_id)
            .collect(),
    ))
}

/// What a 审议 rests on does not follow the roll call of a later meeting.
fn held_for(now: &YearReader<'_>, category: Category) -> Result<Option<Meeting>, DeskError> {
    let decided = now
        .records
        .decisions()
        .find(now.year, category, DecisionBody::LeadingGroup)?;
    let Some(decided) = decided else {
        return held(now);
    };
    let mut by_then = now.records.meetings().all(now.year)?;
    by_then.retain(|meeting| meeting.content.held_on <= decided.content.held_on);
    Ok(choose(by_then))
}

/// Who is in the room. Before the first roll call everybody is.
pub(crate) struct Room(Option<HashMap<MemberId, Presence>>);

impl Room {
    pub fn of(now: &YearReader<'_>, category: Category) -> Result<Self, DeskError> {
        let Some(meeting) = held_for(now, category)? else {
            return Ok(Self(None));
        };
        let roll = now.records.attendances().of(meeting.id)?;
        Ok(Self(Some(
            roll.into_iter()
                .map(|row| (row.member_id, row.state))
                .collect(),
        )))
    }

    /// Whether the member's cell is shut. What was entered before leaving still counts; what stands for an absent member
    /// stays on file, uncounted. One not called yet may still come: a row is not full before the roll is.
    pub fn shuts(&self, member: MemberId, has_scored: bool) -> bool {
        match self.state(member) {
            Some(Presence::Absent) => true,
            Some(Presence::Left) => !has_scored,
            Some(Presence::Present | Presence::Late) | None => false,
        }
    }

    /// Whether a score may be written for the member: in the room, or put right after leaving.
    pub fn hears(&self, member: MemberId, has_scored: bool) -> bool {
        let is_awaited = self.0.is_some() && self.state(member).is_none();
        !self.shuts(member, has_scored) && (has_scored || !is_awaited)
    }

    fn state(&self, member: MemberId) -> Option<Presence> {
        self.0.as_ref()?.get(&member).copied()
    }
}
