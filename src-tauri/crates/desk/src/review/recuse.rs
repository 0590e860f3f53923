use store::table::recusal::Recusal;

use super::{enter::scored_by, read::one_row};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::review::{RecuseArgs, ReviewRow};

/// `recusal.declare`
pub fn declare(desk: &mut Desk, args: &RecuseArgs) -> Result<ReviewRow, DeskError> {
    if args.recused && args.reason.trim().is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明回避的理由（如：同单位、亲属），会议纪要要写。",
        ));
    }
    let (nominee, member) = desk.read(|now| scored_by(now, args.nominee, args.member))?;
    let verb = if args.recused {
        "回避"
    } else {
        "不再回避"
    };
    desk.act(
        "recusal.declare",
        format!(
            "{} 号成员对 {} {verb}",
            member.content.seat, nominee.content.name
        ),
        |now| {
            if args.recused {
                now.records.recusals().set(&Recusal {
                    nominee_id: nominee.id,
                    member_id: member.id,
                    reason: args.reason.trim().to_owned(),
                })?;
            } else {
                now.records.recusals().clear(nominee.id, member.id)?;
            }
            one_row(&now.reader(), nominee.category, nominee.id)
        },
    )
}
