use store::ids::MemberId;

use super::list::members;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::office::{Member, RenameMemberArgs};

/// `member.rename`
pub fn rename(desk: &mut Desk, args: &RenameMemberArgs) -> Result<Vec<Member>, DeskError> {
    let name = args.name.trim();
    let department = args.department.trim();
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
    desk.act(
        "member.rename",
        format!("修改领导小组成员：{department} {name}"),
        |now| {
            let mut member = now
                .records
                .members()
                .get(MemberId(args.id))?
                .filter(|member| member.content.year == now.year)
                .ok_or_else(|| DeskError::not_found("这位成员"))?;
            name.clone_into(&mut member.content.name);
            department.clone_into(&mut member.content.department);
            now.records.members().update(&member)?;
            members(&now.reader())
        },
    )
}
