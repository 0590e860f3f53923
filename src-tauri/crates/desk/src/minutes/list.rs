use store::table::meeting::Meeting;

use super::close::changed_since;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::meeting::list::find;
use crate::text::moment;
use crate::wire::minutes::MinutesIssue;
use crate::wire::office::IdArgs;
use crate::year::YearReader;

/// `minutes.list`
pub fn list(desk: &Desk, args: &IdArgs) -> Result<Vec<MinutesIssue>, DeskError> {
    desk.read(|now| issues(now, &find(now, args.id)?))
}

/// The newest first.
pub(super) fn issues(
    now: &YearReader<'_>,
    meeting: &Meeting,
) -> Result<Vec<MinutesIssue>, DeskError> {
    let kept = now.records.meeting_issues().of(meeting.id)?;
    let newest = kept.last().map(|one| one.issue);
    let outdated = !kept.is_empty() && changed_since(now, meeting, &kept)?;
    Ok(kept
        .into_iter()
        .rev()
        .map(|one| MinutesIssue {
            issue: one.issue,
            reason: one.reason,
            at: moment(one.at),
            journal: one.journal_id.0,
            hash: one.journal_hash,
            outdated: outdated && Some(one.issue) == newest,
        })
        .collect())
}
