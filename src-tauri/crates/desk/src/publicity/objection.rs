//! 异议 is confidential: it appears in this room and nowhere on the board or on paper.

use crate::twin::twin;
use store::code::{Channel as StoredChannel, ObjectionState as StoredState};
use store::ids::{NomineeId, ObjectionId, PublicityId};
use store::table::issued_number::Voided;
use store::table::objection::{NewObjection, Objection as StoredObjection};
use store::table::withdrawn::Withdrawn;

use super::read::state;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::text::date;
use crate::wire::publicity::{Channel, PublicityState, RecordObjectionArgs, ResolveObjectionArgs};
use crate::year::{YearReader, YearWriter};

/// `objection.record`
pub fn record(desk: &mut Desk, args: &RecordObjectionArgs) -> Result<PublicityState, DeskError> {
    let received_on = date("received_on", &args.received_on)?;
    let gist = args.gist.trim();
    if gist.is_empty() {
        return Err(DeskError::bad_input(
            "gist",
            "请填写异议的内容摘要，核查部门要依据它。",
        ));
    }
    if args.signed && args.complainant.trim().is_empty() {
        return Err(DeskError::bad_input(
            "complainant",
            "实名异议请填写反映人（只在办公室可见，不上投影、不上纸面）。",
        ));
    }
    let (name, publicity_id) = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        if received_on > now.today {
            return Err(DeskError::bad_input(
                "received_on",
                "收到日期在今天之后，请核对。",
            ));
        }
        Ok((nominee.content.name, notice_of(now, nominee.id)?))
    })?;
    desk.act(
        "objection.record",
        format!("登记对 {name} 的异议"),
        |now| {
            now.records.objections().insert(&NewObjection {
                publicity_id,
                nominee_id: NomineeId(args.nominee),
                received_on,
                channel: args.channel.into(),
                signed: args.signed,
                complainant: args.complainant.trim().to_owned(),
                gist: gist.to_owned(),
                at: now.at,
            })?;
            state(&now.reader())
        },
    )
}

/// The newest publicity that names the nominee.
fn notice_of(now: &YearReader<'_>, nominee: NomineeId) -> Result<PublicityId, DeskError> {
    for notice in now.records.publicities().all(now.year)?.into_iter().rev() {
        if now
            .records
            .publicities()
            .entries(notice.id)?
            .contains(&nominee)
        {
            return Ok(notice.id);
        }
    }
    Err(DeskError::bad_input(
        "nominee",
        "这个推荐对象不在公示名单里，不能登记公示异议。",
    ))
}

/// `objection.resolve`
pub fn resolve(desk: &mut Desk, args: &ResolveObjectionArgs) -> Result<PublicityState, DeskError> {
    let resolved_on = date("resolved_on", &args.resolved_on)?;
    let conclusion = args.conclusion.trim();
    if conclusion.is_empty() {
        return Err(DeskError::bad_input(
            "conclusion",
            "请填写核查结论（由哪个部门核查、结果如何）。",
        ));
    }
    if resolved_on > desk.today() {
        return Err(DeskError::bad_input(
            "resolved_on",
            "办结日期在今天之后，请在办结之后录入。",
        ));
    }
    let objection = desk.read(|now| open_objection(now, args.id))?;
    if resolved_on < objection.content.received_on {
        return Err(DeskError::bad_input(
            "resolved_on",
            "办结日期早于收到日期，请核对。",
        ));
    }
    let outcome = if args.sustained {
        "属实，取消资格"
    } else {
        "不属实，维持"
    };
    let voids_a_number = args.sustained
        && desk.read(|now| {
            Ok(now
                .records
                .issued_numbers()
                .of(objection.content.nominee_id)?
                .is_some())
        })?;
    let summary = format!("办结异议：{outcome}");
    let work = |now: &YearWriter<'_>| {
        now.records
            .objections()
            .resolve(objection.id, args.sustained, conclusion, resolved_on)?;
        if args.sustained {
            stop(now, &objection, conclusion)?;
        }
        state(&now.reader())
    };
    // A number may be on paper already: voiding it can't be taken back.
    if voids_a_number {
        desk.seal("objection.resolve", summary, work)
    } else {
        desk.act("objection.resolve", summary, work)
    }
}

fn open_objection(now: &YearReader<'_>, id: i64) -> Result<StoredObjection, DeskError> {
    let objection = now
        .records
        .objections()
        .get(ObjectionId(id))?
        .ok_or_else(|| DeskError::not_found("这件异议"))?;
    find(now, objection.content.nominee_id.0)?;
    if objection.state == StoredState::Open {
        Ok(objection)
    } else {
        Err(DeskError::bad_input(
            "id",
            "这件异议已经办结，不能再次办结。",
        ))
    }
}

/// The nominee is stopped, its number voided; `decision::roster` lets the first reserve move up.
fn stop(
    now: &YearWriter<'_>,
    objection: &StoredObjection,
    conclusion: &str,
) -> Result<(), DeskError> {
    let nominee = objection.content.nominee_id;
    if now.records.withdrawals().get(nominee)?.is_some() {
        return Ok(());
    }
    let reason = format!("异议属实：{conclusion}");
    now.records.withdrawals().insert(&Withdrawn {
        nominee_id: nominee,
        reason: reason.clone(),
        objection_id: Some(objection.id),
        at: now.at,
    })?;
    if let Some(number) = now.records.issued_numbers().of(nominee)? {
        let content = number.content;
        now.records.issued_numbers().void(
            content.year,
            content.category,
            content.serial,
            &Voided { at: now.at, reason },
        )?;
    }
    Ok(())
}

twin!(Channel => StoredChannel { Letter, Call, Visit, Mail });
