use rules::category::Category;
use store::code::{BallotState, MeetingState};
use store::table::meeting::Meeting as Stored;
use store::table::meeting_issue::MeetingIssue;

use super::deliver::frozen;
use super::list::issues;
use super::snapshot::Snapshot;
use crate::attendance::quorum;
use crate::attendance::read::roll_call;
use crate::ballot::under_way;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::meeting::list::{find, listed};
use crate::meeting::save::refuse_when_closed;
use crate::print::preview::sha256;
use crate::review::freeze::is_frozen;
use crate::review::sheet::Sheet;
use crate::tie::tied::Tied;
use crate::wire::committee::{Meeting, Presence};
use crate::wire::minutes::{MinutesIssue, ReissueMinutesArgs};
use crate::wire::office::IdArgs;
use crate::year::{YearReader, YearWriter};

/// `meeting.close`: what the meeting did is frozen as the first issue of its minutes. No undo crosses it.
pub fn close(desk: &mut Desk, args: &IdArgs) -> Result<Vec<Meeting>, DeskError> {
    let mut meeting = desk.read(|now| {
        let meeting = find(now, args.id)?;
        refuse_when_closed(&meeting)?;
        refuse_unfinished(now, &meeting)?;
        Ok(meeting)
    })?;
    let summary = format!("结束会议：{}", meeting.content.title);
    desk.seal("meeting.close", summary, |now| {
        meeting.content.state = MeetingState::Closed;
        now.records.meetings().update(&meeting)?;
        issue(now, &meeting, "")?;
        listed(&now.reader())
    })
}

/// `meeting.reissue`: what changed since is frozen as the next issue.
pub fn reissue(desk: &mut Desk, args: &ReissueMinutesArgs) -> Result<Vec<MinutesIssue>, DeskError> {
    let reason = args.reason.trim();
    if reason.is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明重新印发的原因，会议纪要上要印它。",
        ));
    }
    let meeting = desk.read(|now| {
        let meeting = find(now, args.meeting)?;
        if meeting.content.state != MeetingState::Closed {
            return Err(DeskError::new(
                "gate_closed",
                format!(
                    "“{}”还没有结束，没有可以重新印发的会议纪要。请先结束会议。",
                    meeting.content.title
                ),
            ));
        }
        refuse_open_questions(now, "重新印发会议纪要")?;
        Ok(meeting)
    })?;
    let summary = format!("重新印发会议纪要：{}（{reason}）", meeting.content.title);
    desk.seal("meeting.reissue", summary, |now| {
        issue(now, &meeting, reason)?;
        issues(&now.reader(), &meeting)
    })
}

fn issue(now: &YearWriter<'_>, meeting: &Stored, reason: &str) -> Result<(), DeskError> {
    let earlier = now.records.meeting_issues().of(meeting.id)?;
    let is_current = !changed_since(&now.reader(), meeting, &earlier)?;
    if let Some(last) = earlier.last().filter(|_| is_current) {
        return Err(DeskError::new(
            "refused",
            format!(
                "第 {} 次印发以来，会议的内容没有变化，不必重新印发。",
                last.issue
            ),
        ));
    }
    let frozen = Snapshot::of(&now.reader(), meeting)?.to_json()?;
    let sha256 = sha256(&frozen);
    let end = now.records.journal().end()?;
    let end = end.ok_or_else(|| DeskError::not_found("操作记录"))?;
    now.records.blobs().keep(&sha256, &frozen)?;
    now.records.meeting_issues().insert(&MeetingIssue {
        meeting_id: meeting.id,
        issue: earlier.last().map_or(1, |last| last.issue + 1),
        reason: reason.to_owned(),
        sha256,
        journal_id: end.id,
        journal_hash: end.short_hash,
        at: now.at,
    })?;
    Ok(())
}

/// Whether the meeting's records tell something else than its newest issue.
pub(crate) fn changed_since(
    now: &YearReader<'_>,
    meeting: &Stored,
    issues: &[MeetingIssue],
) -> Result<bool, DeskError> {
    let Some(last) = issues.last() else {
        return Ok(true);
    };
    let present = Snapshot::of(now, meeting)?;
    Ok(!present.tells_the_same_as(&frozen(now, meeting, last)?))
}

fn refuse_unfinished(now: &YearReader<'_>, meeting: &Stored) -> Result<(), DeskError> {
    let title = &meeting.content.title;
    if meeting.content.state == MeetingState::Planned {
        return Err(DeskError::new(
            "gate_closed",
            format!("“{title}”还没有开始点名，不能结束。请先点名，或取消这次会议。"),
        ));
    }
    let roll = roll_call(now, meeting)?;
    let uncalled: Vec<&str> = roll
        .rows
        .iter()
        .filter(|row| row.state.is_none())
        .map(|row| row.name.as_str())
        .collect();
    if !uncalled.is_empty() {
        return Err(DeskError::new(
            "gate_closed",
            format!(
                "还有 {} 人没有点名：{}。请先点完名，没来的记为缺席，再结束会议。",
                uncalled.len(),
                uncalled.join("、")
            ),
        ));
    }
    let nobody_came = roll
        .rows
        .iter()
        .all(|row| row.state == Some(Presence::Absent));
    if nobody_came {
        return Err(DeskError::new(
            "gate_closed",
            format!("“{title}”没有人到会，没有可以印的会议纪要。请先核对点名。"),
        ));
    }
    if has_results(now)? {
        quorum::refuse_without(now, "带着评审结果结束会议")?;
    }
    refuse_open_questions(now, "结束会议")
}

/// A meeting that came to nothing for want of a quorum may still be closed; what was decided before it is not its result.
fn has_results(now: &YearReader<'_>) -> Result<bool, DeskError> {
    for category in Category::ALL {
        if is_frozen(now, category)? {
            continue;
        }
        let rounds = now.records.ballots().all(now.year, category)?;
        let counted = rounds.iter().any(|one| one.state == BallotState::Counted);
        let sheet = Sheet::of(now, category)?;
        if counted || sheet.rows.iter().any(|row| row.value.is_some()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A round that is out, or a tie on the cut line that nobody settled.
fn refuse_open_questions(now: &YearReader<'_>, doing: &str) -> Result<(), DeskError> {
    for category in Category::ALL {
        let out = under_way(now, category)?.filter(|round| round.state == BallotState::Issued);
        if let Some(round) = out {
            return Err(DeskError::new(
                "gate_closed",
                format!(
                    "{}第 {} 轮票决已经发票、还没有计票，不能{doing}。请先计票，或把这一轮记为作废。",
                    category.title(),
                    round.content.round
                ),
            ));
        }
        let sheet = Sheet::of(now, category)?;
        if let Some(tied) = Tied::of(&sheet).filter(|_| !sheet.tie_resolved) {
            return Err(DeskError::new(
                "gate_closed",
                format!(
                    "{}的入选线上 {} 同分，还没有定序，不能{doing}。请先在评审页再投一轮、按优先规则或抽签定序。",
                    category.title(),
                    tied.names(&sheet).join("、")
                ),
            ));
        }
    }
    Ok(())
}
