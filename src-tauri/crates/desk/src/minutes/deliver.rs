//! 会议纪要 to be looked at, and to be kept as a file. An issue is printed from what it froze.

use store::table::meeting::Meeting;
use store::table::meeting_issue::MeetingIssue;

use super::paper::minutes;
use super::snapshot::Snapshot;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::meeting::list::find;
use crate::print::hand_over::{saved, shown};
use crate::print::preview::sha256;
use crate::wire::minutes::MinutesArgs;
use crate::wire::printing::{PrintPreview, SaveOutcome};
use crate::year::YearReader;

/// `minutes.preview`
pub fn preview(desk: &Desk, args: &MinutesArgs) -> Result<PrintPreview, DeskError> {
    let (file_name, bytes) = desk.read(|now| made(now, args))?;
    Ok(shown(file_name, &bytes))
}

/// `minutes.save`
pub fn save(host: &Host, args: &MinutesArgs) -> Result<SaveOutcome, DeskError> {
    let (file_name, bytes) = host.with_desk(|desk| desk.read(|now| made(now, args)))?;
    saved(host, &file_name, &bytes)
}

fn made(now: &YearReader<'_>, args: &MinutesArgs) -> Result<(String, Vec<u8>), DeskError> {
    let meeting = find(now, args.meeting)?;
    let title = &meeting.content.title;
    let kept = now.records.meeting_issues().of(meeting.id)?;
    let issue = kept
        .into_iter()
        .rfind(|one| args.issue.is_none_or(|wanted| one.issue == wanted))
        .ok_or_else(|| {
            DeskError::new(
                "not_found",
                format!("“{title}”没有这一次印发的会议纪要。请先结束会议。"),
            )
        })?;
    let paper = minutes(&frozen(now, &meeting, &issue)?, &issue)?;
    let name = format!("会议纪要-{title}-第{}次印发.pdf", issue.issue);
    Ok((name, printing::minutes(now.fonts(), &paper)?))
}

/// What an issue froze, unharmed.
pub(super) fn frozen(
    now: &YearReader<'_>,
    meeting: &Meeting,
    issue: &MeetingIssue,
) -> Result<Snapshot, DeskError> {
    let kept = now.records.blobs().bytes(&issue.sha256)?;
    let unharmed = kept.filter(|bytes| sha256(bytes) == issue.sha256);
    let bytes = unharmed.ok_or_else(|| {
        DeskError::new(
            "refused",
            format!(
                "“{}”第 {} 次印发的内容缺失或被改动，不能打印。请从备份恢复数据。",
                meeting.content.title, issue.issue
            ),
        )
    })?;
    Snapshot::from_json(&bytes)
}
