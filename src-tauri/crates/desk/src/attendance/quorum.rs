//! Whether the room of the open meeting can decide.

use rules::gate::Missing;
use rules::quorum::{Quorum, may_decide};
use store::code::MeetingState;

use super::read::roll_call;
use crate::error::DeskError;
use crate::meeting::held::held;
use crate::year::YearReader;

/// What the open meeting lacks to decide; nothing while none is open.
pub(crate) fn missing(now: &YearReader<'_>) -> Result<Option<Missing>, DeskError> {
    let open = held(now)?.filter(|meeting| meeting.content.state == MeetingState::Open);
    let quorum = open
        .map(|meeting| roll_call(now, &meeting))
        .transpose()?
        .map(|roll| Quorum {
            expected: roll.expected,
            present: roll.present,
            needed: roll.needed,
        });
    Ok(may_decide(quorum))
}

/// # Errors
/// `gate_closed`: too few are in the room.
pub(crate) fn refuse_without(now: &YearReader<'_>, doing: &str) -> Result<(), DeskError> {
    match missing(now)? {
        None => Ok(()),
        Some(missing) => Err(DeskError::gate_closed(doing, &[missing])),
    }
}
