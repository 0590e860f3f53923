//! What members have to do with units, counties and people: noted once, proposed at every nominee.

use rules::recusal::Bond as RuleBond;
use store::ids::{MemberId, MemberTieId, UnitId};
use store::table::member_tie::{MemberTie as Stored, NewMemberTie};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::twin::twin;
use crate::unit::resolve::UnitNames;
use crate::wire::Nothing;
use crate::wire::committee::{AddTieArgs, Bond, MemberTie};
use crate::wire::office::IdArgs;
use crate::year::YearReader;

/// `member.ties`
pub fn list(desk: &Desk, _: &Nothing) -> Result<Vec<MemberTie>, DeskError> {
    desk.read(listed)
}

fn listed(now: &YearReader<'_>) -> Result<Vec<MemberTie>, DeskError> {
    let units = UnitNames::of_year(now)?;
    let all = now.records.member_ties().all(now.year)?;
    Ok(all.into_iter().map(|tie| to_wire(tie, &units)).collect())
}

fn to_wire(tie: Stored, units: &UnitNames) -> MemberTie {
    let content = tie.content;
    MemberTie {
        id: tie.id.0,
        member: content.member_id.0,
        bond: content.bond.into(),
        unit: content.unit_id.map(|id| id.0),
        text: content
            .unit_id
            .map_or(content.text, |id| units.name(id).to_owned()),
        note: content.note,
    }
}

/// `member.add_tie`
pub fn add(desk: &mut Desk, args: &AddTieArgs) -> Result<Vec<MemberTie>, DeskError> {
    let (tie, summary) = desk.read(|now| {
        let member = now
            .records
            .members()
            .get(MemberId(args.member))?
            .filter(|member| member.content.year == now.year)
            .ok_or_else(|| DeskError::not_found("这位领导小组成员"))?;
        let (unit_id, text) = over(now, args)?;
        let units = UnitNames::of_year(now)?;
        let bond: RuleBond = args.bond.into();
        let whom = unit_id.map_or(text.as_str(), |id| units.name(id));
        let summary = format!(
            "登记 {} 号成员的{}：{whom}",
            member.content.seat,
            bond.title()
        );
        let tie = NewMemberTie {
            member_id: member.id,
            bond,
            unit_id,
            text,
            note: args.note.trim().to_owned(),
        };
        Ok((tie, summary))
    })?;
    desk.act("member.add_tie", summary, |now| {
        now.records.member_ties().insert(&tie)?;
        listed(&now.reader())
    })
}

/// The county of a county tie; the name of any other.
fn over(now: &YearReader<'_>, args: &AddTieArgs) -> Result<(Option<UnitId>, String), DeskError> {
    let text = args.text.trim();
    match args.bond {
        Bond::County => {
            let known = now.records.units().all(now.year)?;
            let unit = known.iter().find(|unit| Some(unit.id.0) == args.unit);
            unit.map(|unit| (Some(unit.id), String::new()))
                .ok_or_else(|| DeskError::bad_input("unit", "请选定县区或系统（推荐单位）。"))
        }
        Bond::Unit | Bond::Kin | Bond::Other if text.is_empty() => Err(DeskError::bad_input(
            "text",
            "请写明单位名称或姓名，程序据此提出回避建议。",
        )),
        Bond::Unit | Bond::Kin | Bond::Other => Ok((None, text.to_owned())),
    }
}

/// `member.remove_tie`
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Vec<MemberTie>, DeskError> {
    let tie = desk.read(|now| {
        let all = now.records.member_ties().all(now.year)?;
        all.into_iter()
            .find(|tie| tie.id == MemberTieId(args.id))
            .ok_or_else(|| DeskError::not_found("这条关联"))
    })?;
    let summary = format!(
        "删除成员的{}：{}",
        tie.content.bond.title(),
        tie.content.text
    );
    desk.act("member.remove_tie", summary, |now| {
        now.records.member_ties().delete(tie.id)?;
        listed(&now.reader())
    })
}

twin!(RuleBond => Bond { Unit, County, Kin, Other });
twin!(Bond => RuleBond { Unit, County, Kin, Other });
