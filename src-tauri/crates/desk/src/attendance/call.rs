use store::code::MeetingState;
use store::ids::MemberId;
use store::table::attendance::Attendance;

use super::read::roll_call;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::meeting::list::find;
use crate::meeting::save::refuse_when_closed;
use crate::wire::committee::{CallRollArgs, Presence, RollCall};

/// `attendance.call`: one member's state, by keyboard one after the other.
pub fn call(desk: &mut Desk, args: &CallRollArgs) -> Result<RollCall, DeskError> {
    let substitute = substitute(args)?;
    let (meeting, member) = desk.read(|now| {
        let meeting = find(now, args.meeting)?;
        refuse_when_closed(&meeting)?;
        if meeting.content.state == MeetingState::Planned {
            let why = format!("“{}”还没有开始点名。请先开始点名。", meeting.content.title);
            return Err(DeskError::new("gate_closed", why));
        }
        let member = now
            .records
            .members()
            .get(MemberId(args.member))?
            .filter(|member| member.content.year == now.year)
            .ok_or_else(|| DeskError::not_found("这位领导小组成员"))?;
        Ok((meeting, member))
    })?;
    let seat = member.content.seat;
    let name = &member.content.name;
    let summary = match args.state {
        None => format!("撤回点名：{seat} 号 {name}"),
        Some(state) if substitute.0.is_empty() => {
            format!("点名：{seat} 号 {name} {}", word(state))
        }
        Some(state) => format!(
            "点名：{seat} 号 {name} {}，由 {} 替补",
            word(state),
            substitute.0
        ),
    };
    desk.act("attendance.call", summary, |now| {
        match args.state {
            None => now.records.attendances().clear(meeting.id, member.id)?,
            Some(state) => now.records.attendances().set(&Attendance {
                meeting_id: meeting.id,
                member_id: member.id,
                state: state.into(),
                substitute_name: substitute.0,
                substitute_post: substitute.1,
                at: now.at,
            })?,
        }
        roll_call(&now.reader(), &meeting)
    })
}

/// Name and post of who sits for the member; both empty without one.
fn substitute(args: &CallRollArgs) -> Result<(String, String), DeskError> {
    let name = args.substitute_name.trim().to_owned();
    let post = args.substitute_post.trim().to_owned();
    if name.is_empty() {
        if post.is_empty() {
            return Ok((name, post));
        }
        return Err(DeskError::bad_input(
            "substitute_name",
            "请填写替补人姓名，会议纪要要写。",
        ));
    }
    match args.state {
        Some(Presence::Present | Presence::Late | Presence::Left) => Ok((name, post)),
        Some(Presence::Absent) | None => Err(DeskError::bad_input(
            "substitute_name",
            "有人替补的席位应记为到会或迟到，不是缺席。",
        )),
    }
}

fn word(state: Presence) -> &'static str {
    match state {
        Presence::Present => "到会",
        Presence::Absent => "缺席",
        Presence::Late => "迟到",
        Presence::Left => "中途离会",
    }
}
