use store::ids::MeetingId;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::meeting::list::find;
use crate::text::moment;
use crate::wire::minutes::MinutesIssue;
use crate::wire::office::IdArgs;
use crate::year::YearReader;

/// `minutes.list`
pub fn list(desk: &Desk, args: &IdArgs) -> Result<Vec<MinutesIssue>, DeskError> {
    desk.read(|now| issues(now, find(now, args.id)?.id))
}

/// The newest first.
pub(super) fn issues(
    now: &YearReader<'_>,
    meeting: MeetingId,
) -> Result<Vec<MinutesIssue>, DeskError> {
    let kept = now.records.meeting_issues().of(meeting)?;
    Ok(kept
        .into_iter()
        .rev()
        .map(|one| MinutesIssue {
            issue: one.issue,
            reason: one.reason,
            at: moment(one.at),
            journal: one.journal_id.0,
            hash: one.journal_hash,
        })
        .collect())
}
