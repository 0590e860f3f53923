use std::collections::HashMap;

use rules::quorum::Quorum;
use store::code::Presence as Stored;
use store::ids::MemberId;
use store::table::attendance::Attendance;
use store::table::meeting::Meeting;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::meeting::{held, list};
use crate::member::list::members;
use crate::review::sheet::count;
use crate::text::moment;
use crate::twin::twin;
use crate::wire::committee::{Presence, RollArgs, RollCall, RollRow};
use crate::wire::office::Member;
use crate::year::YearReader;

/// `attendance.read`
pub fn read(desk: &Desk, args: &RollArgs) -> Result<Option<RollCall>, DeskError> {
    desk.read(|now| {
        let meeting = match args.meeting {
            Some(id) => Some(list::find(now, id)?),
            None => held::held(now)?,
        };
        meeting.map(|meeting| roll_call(now, &meeting)).transpose()
    })
}

pub(crate) fn roll_call(now: &YearReader<'_>, meeting: &Meeting) -> Result<RollCall, DeskError> {
    let called: HashMap<MemberId, Attendance> = now
        .records
        .attendances()
        .of(meeting.id)?
        .into_iter()
        .map(|row| (row.member_id, row))
        .collect();
    let rows: Vec<RollRow> = members(now)?
        .into_iter()
        .map(|member| row(&called, member))
        .collect();
    let is_in = |row: &&RollRow| matches!(row.state, Some(Presence::Present | Presence::Late));
    let present = count(rows.iter().filter(is_in));
    let quorum = Quorum::of(count(rows.iter()), present, now.settings()?.quorum());
    Ok(RollCall {
        meeting: list::to_wire(meeting),
        expected: quorum.expected,
        present: quorum.present,
        needed: quorum.needed,
        met: quorum.is_met(),
        uncalled: count(rows.iter().filter(|row| row.state.is_none())),
        words: words(quorum),
        rows,
    })
}

fn words(quorum: Quorum) -> String {
    let verdict = if quorum.is_met() {
        "达到法定人数".to_owned()
    } else {
        format!("未达法定人数（须 {} 人）", quorum.needed)
    };
    format!("出席 {}/{}，{verdict}", quorum.present, quorum.expected)
}

fn row(called: &HashMap<MemberId, Attendance>, member: Member) -> RollRow {
    let call = called.get(&MemberId(member.id));
    RollRow {
        member: member.id,
        seat: member.seat,
        name: member.name,
        department: member.department,
        role: member.role,
        state: call.map(|call| call.state.into()),
        substitute_name: call.map_or_else(String::new, |call| call.substitute_name.clone()),
        substitute_post: call.map_or_else(String::new, |call| call.substitute_post.clone()),
        at: call.map(|call| moment(call.at)),
    }
}

twin!(Stored => Presence { Present, Absent, Late, Left });
twin!(Presence => Stored { Present, Absent, Late, Left });
