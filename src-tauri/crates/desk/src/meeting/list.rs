use store::code::MeetingState as StoredState;
use store::ids::MeetingId;
use store::table::meeting::Meeting as Stored;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::text::iso;
use crate::twin::twin;
use crate::wire::Nothing;
use crate::wire::committee::{Meeting, MeetingState};
use crate::year::YearReader;

/// `meeting.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<Vec<Meeting>, DeskError> {
    desk.read(listed)
}

pub(crate) fn listed(now: &YearReader<'_>) -> Result<Vec<Meeting>, DeskError> {
    let all = now.records.meetings().all(now.year)?;
    Ok(all.iter().map(to_wire).collect())
}

pub(crate) fn find(now: &YearReader<'_>, id: i64) -> Result<Stored, DeskError> {
    now.records
        .meetings()
        .get(MeetingId(id))?
        .filter(|meeting| meeting.content.year == now.year)
        .ok_or_else(|| DeskError::not_found("这次会议"))
}

pub(crate) fn to_wire(meeting: &Stored) -> Meeting {
    let content = &meeting.content;
    Meeting {
        id: meeting.id.0,
        number: content.number,
        title: content.title.clone(),
        held_on: iso(content.held_on),
        place: content.place.clone(),
        state: content.state.into(),
    }
}

twin!(StoredState => MeetingState { Planned, Open, Closed });
