//! Who belongs to the leading group, on which seat, and who leads it. The regulation names nine; offices differ.

use rules::category::Category;
use store::StoreError;
use store::code::MemberRole;
use store::ids::MemberId;
use store::table::member::{Member as Stored, NewMember};

use super::list::{members, role_title};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::freeze;
use crate::wire::committee::{AddMemberArgs, AppointMemberArgs, SeatMemberArgs};
use crate::wire::office::{IdArgs, Member};
use crate::year::{YearReader, YearWriter};

/// `member.add`: on the seat after the last.
pub fn add(desk: &mut Desk, args: &AddMemberArgs) -> Result<Vec<Member>, DeskError> {
    let name = args.name.trim().to_owned();
    let department = args.department.trim().to_owned();
    if name.is_empty() {
        return Err(DeskError::bad_input(
            "name",
            "请填写成员姓名，评分表和会议纪要上要用。",
        ));
    }
    if department.is_empty() {
        return Err(DeskError::bad_input(
            "department",
            "请填写成员所在部门（第十三条）。",
        ));
    }
    let (seat, role) = desk.read(|now| {
        refuse_when_decided(now)?;
        let all = now.records.members().all(now.year)?;
        let role = if all.is_empty() {
            MemberRole::Head
        } else {
            MemberRole::Member
        };
        Ok((all.last().map_or(1, |last| last.content.seat + 1), role))
    })?;
    let summary = format!("增加领导小组成员：{seat} 号 {name}");
    desk.act("member.add", summary, |now| {
        now.records.members().insert(&NewMember {
            year: now.year,
            seat,
            name,
            department,
            role,
        })?;
        members(&now.reader())
    })
}

/// `member.remove`: only who has neither scored nor recused nor been called; the ties go along.
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Vec<Member>, DeskError> {
    let member = desk.read(|now| {
        refuse_when_decided(now)?;
        let member = find(now, args.id)?;
        match member.content.role {
            MemberRole::Vice | MemberRole::Member => Ok(member),
            MemberRole::Head => Err(DeskError::new(
                "refused",
                format!(
                    "{} 是组长，不能删除。请先指定另一位组长。",
                    member.content.name
                ),
            )),
        }
    })?;
    let summary = format!(
        "删除领导小组成员：{} 号 {}",
        member.content.seat, member.content.name
    );
    desk.act("member.remove", summary, |now| {
        for tie in now.records.member_ties().all(now.year)? {
            if tie.content.member_id == member.id {
                now.records.member_ties().delete(tie.id)?;
            }
        }
        match now.records.members().delete(member.id) {
            Err(StoreError::Referenced(_)) => Err(DeskError::new(
                "refused",
                format!(
                    "{} 号 {} 已有评分、评分表、回避或点名记录，不能删除。换人请直接改姓名和部门；不再到会的，点名时记为缺席。",
                    member.content.seat, member.content.name
                ),
            )),
            outcome => {
                outcome?;
                members(&now.reader())
            }
        }
    })
}

/// `member.seat`: to a seat that is free. Two seats are not exchanged in one step: such a change could not be undone row
/// by row, since no seat may be held twice on the way.
pub fn seat(desk: &mut Desk, args: &SeatMemberArgs) -> Result<Vec<Member>, DeskError> {
    const LAST: u32 = 99;
    if !(1..=LAST).contains(&args.seat) {
        return Err(DeskError::bad_input(
            "seat",
            format!("席号应为 1–{LAST}；录入了 {}。", args.seat),
        ));
    }
    let mut member = desk.read(|now| {
        let all = now.records.members().all(now.year)?;
        let holder = all
            .iter()
            .find(|other| other.content.seat == args.seat && other.id.0 != args.id);
        match holder {
            Some(holder) => Err(DeskError::bad_input(
                "seat",
                format!(
                    "{} 号席是 {}。请先把 {} 换到空的席号。",
                    args.seat, holder.content.name, holder.content.name
                ),
            )),
            None => find(now, args.id),
        }
    })?;
    let summary = format!(
        "{} 由 {} 号席换到 {} 号席",
        member.content.name, member.content.seat, args.seat
    );
    desk.act("member.seat", summary, |now| {
        member.content.seat = args.seat;
        now.records.members().update(&member)?;
        members(&now.reader())
    })
}

/// `member.appoint`: one head (组长), Art. 13, and any number of deputies; who led before becomes a member.
pub fn appoint(desk: &mut Desk, args: &AppointMemberArgs) -> Result<Vec<Member>, DeskError> {
    let role: MemberRole = args.role.into();
    let member = desk.read(|now| find(now, args.id))?;
    let name = &member.content.name;
    if member.content.role == MemberRole::Head && role != MemberRole::Head {
        return Err(DeskError::new(
            "refused",
            format!("{name} 是组长，不能直接改任。请先指定另一位组长。"),
        ));
    }
    let title = role_title(args.role).unwrap_or("成员");
    desk.act("member.appoint", format!("指定{title}：{name}"), |now| {
        for other in now.records.members().all(now.year)? {
            let leads = other.content.role == MemberRole::Head;
            if other.id == member.id {
                set_role(now, other, role)?;
            } else if leads && role == MemberRole::Head {
                set_role(now, other, MemberRole::Member)?;
            }
        }
        members(&now.reader())
    })
}

fn set_role(now: &YearWriter<'_>, mut member: Stored, role: MemberRole) -> Result<(), DeskError> {
    if member.content.role != role {
        member.content.role = role;
        now.records.members().update(&member)?;
    }
    Ok(())
}

fn find(now: &YearReader<'_>, id: i64) -> Result<Stored, DeskError> {
    now.records
        .members()
        .get(MemberId(id))?
        .filter(|member| member.content.year == now.year)
        .ok_or_else(|| DeskError::not_found("这位成员"))
}

/// What was decided was decided by these members.
fn refuse_when_decided(now: &YearReader<'_>) -> Result<(), DeskError> {
    Category::ALL
        .into_iter()
        .try_for_each(|category| freeze::refuse_when_frozen(now, category, "领导小组成员"))
}
