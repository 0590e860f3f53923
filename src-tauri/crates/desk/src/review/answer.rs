//! People's answer to a proposed recusal: declared, or decided against with a reason.

use rules::recusal::Bond;
use store::ids::MemberId;
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::recusal::Recusal;
use store::table::recusal_dismissed::RecusalDismissed;

use super::enter::scored_by;
use super::outlook::{Ties, outlook};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::committee::{AcceptRecusalArgs, DismissRecusalArgs, RecusalOutlook};

/// `recusal.accept`
pub fn accept(desk: &mut Desk, args: &AcceptRecusalArgs) -> Result<Vec<RecusalOutlook>, DeskError> {
    let (nominee, member, reason) = proposed(desk, args.nominee, args.member, args.bond.into())?;
    let summary = format!(
        "{} 号成员对 {} 回避（{reason}）",
        member.content.seat, nominee.content.name
    );
    desk.act("recusal.accept", summary, |now| {
        now.records.recusals().set(&Recusal {
            nominee_id: nominee.id,
            member_id: member.id,
            reason,
        })?;
        outlook(&now.reader(), nominee.category)
    })
}

/// `recusal.dismiss`
pub fn dismiss(
    desk: &mut Desk,
    args: &DismissRecusalArgs,
) -> Result<Vec<RecusalOutlook>, DeskError> {
    let why = args.reason.trim().to_owned();
    if why.is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明不回避的理由（如：同名不同人），会议纪要要写。",
        ));
    }
    let bond: Bond = args.bond.into();
    let (nominee, member, reason) = proposed(desk, args.nominee, args.member, bond)?;
    let summary = format!(
        "{} 号成员对 {} 不回避（{reason}；{why}）",
        member.content.seat, nominee.content.name
    );
    desk.act("recusal.dismiss", summary, |now| {
        now.records.recusals_dismissed().set(&RecusalDismissed {
            nominee_id: nominee.id,
            member_id: member.id,
            bond,
            reason: why,
            at: now.at,
        })?;
        outlook(&now.reader(), nominee.category)
    })
}

fn proposed(
    desk: &Desk,
    nominee: i64,
    member: i64,
    bond: Bond,
) -> Result<(Nominee, Member, String), DeskError> {
    desk.read(|now| {
        let (nominee, member) = scored_by(now, nominee, member)?;
        let ties = Ties::of(now, nominee.category)?;
        let wanted = (MemberId(member.id.0), bond);
        let proposal = ties
            .open(&nominee)?
            .into_iter()
            .find(|one| (one.member, one.bond) == wanted)
            .ok_or_else(|| DeskError::not_found("这条回避建议"))?;
        Ok((nominee, member, ties.reason(&proposal)))
    })
}
