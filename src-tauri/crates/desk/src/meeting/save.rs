use store::code::MeetingState;
use store::table::meeting::{Meeting as Stored, NewMeeting};

use super::list::{find, listed};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::text::date;
use crate::wire::committee::{Meeting, SaveMeetingArgs};
use crate::wire::office::IdArgs;

const UNNUMBERED: i64 = 0;

/// `meeting.save`
pub fn save(desk: &mut Desk, args: &SaveMeetingArgs) -> Result<Vec<Meeting>, DeskError> {
    let title = args.title.trim().to_owned();
    if title.is_empty() {
        return Err(DeskError::bad_input(
            "title",
            "请填写会议名称，签到和会议纪要上要印它。",
        ));
    }
    let held_on = date("held_on", &args.held_on)?;
    let place = args.place.trim().to_owned();
    let all = desk.read(|now| Ok(now.records.meetings().all(now.year)?))?;
    let next = all.last().map_or(1, |last| last.content.number + 1);
    let content = |year, number, state| NewMeeting {
        year,
        number,
        title: title.clone(),
        held_on,
        place: place.clone(),
        state,
    };
    if args.id == UNNUMBERED {
        return desk.act("meeting.save", format!("安排会议：{title}"), |now| {
            let new = content(now.year, next, MeetingState::Planned);
            now.records.meetings().insert(&new)?;
            listed(&now.reader())
        });
    }
    let before = desk.read(|now| find(now, args.id))?;
    refuse_when_closed(&before)?;
    desk.act("meeting.save", format!("修改会议：{title}"), |now| {
        let old = &before.content;
        now.records.meetings().update(&Stored {
            id: before.id,
            content: content(old.year, old.number, old.state),
        })?;
        listed(&now.reader())
    })
}

pub(crate) fn refuse_when_closed(meeting: &Stored) -> Result<(), DeskError> {
    match meeting.content.state {
        MeetingState::Planned | MeetingState::Open => Ok(()),
        MeetingState::Closed => Err(DeskError::new(
            "gate_closed",
            format!("“{}”已经结束，不能再改。", meeting.content.title),
        )),
    }
}

/// `meeting.open`: the roll call begins, and from here on the denominators follow it.
pub fn open(desk: &mut Desk, args: &IdArgs) -> Result<Vec<Meeting>, DeskError> {
    let mut meeting = desk.read(|now| {
        let meeting = find(now, args.id)?;
        refuse_when_closed(&meeting)?;
        let all = now.records.meetings().all(now.year)?;
        let open = all
            .into_iter()
            .find(|other| other.content.state == MeetingState::Open);
        match open {
            Some(open) => Err(DeskError::new(
                "refused",
                format!("“{}”正在进行。请先结束它，再开始点名。", open.content.title),
            )),
            None => Ok(meeting),
        }
    })?;
    let summary = format!("开始点名：{}", meeting.content.title);
    desk.act("meeting.open", summary, |now| {
        meeting.content.state = MeetingState::Open;
        now.records.meetings().update(&meeting)?;
        listed(&now.reader())
    })
}

/// `meeting.remove`
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Vec<Meeting>, DeskError> {
    let meeting = desk.read(|now| {
        let meeting = find(now, args.id)?;
        if meeting.content.state == MeetingState::Planned {
            return Ok(meeting);
        }
        Err(DeskError::new(
            "refused",
            format!(
                "“{}”已经开始点名，不能删除。可以撤销（Ctrl+Z）。",
                meeting.content.title
            ),
        ))
    })?;
    let summary = format!("取消会议：{}", meeting.content.title);
    desk.act("meeting.remove", summary, |now| {
        now.records.meetings().delete(meeting.id)?;
        listed(&now.reader())
    })
}
