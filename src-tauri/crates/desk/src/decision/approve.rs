//! 第十七条 “……报市总工会党组会议进行审定”.

use rules::category::Category;
use store::code::DecisionBody;
use store::table::decision::{Decision, NewDecision};

use super::deliberate::meeting_date;
use super::read::{decision, missing_to_approve, state};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::unit::resolve::UnitNames;
use crate::wire::decision::{ApproveArgs, DecisionState};

/// `decision.approve`: the party group's word ends the stage; undo stops at it.
pub fn approve(desk: &mut Desk, args: &ApproveArgs) -> Result<DecisionState, DeskError> {
    let category: Category = args.category.into();
    let held_on = meeting_date(desk, &args.held_on)?;
    let deliberated = desk.read(|now| {
        if now
            .records
            .decisions()
            .find(now.year, category, DecisionBody::PartyGroup)?
            .is_some()
        {
            return Err(DeskError::new(
                "gate_closed",
                format!("{}已经审定，不能再次审定。", category.title()),
            ));
        }
        let deliberated = decision(
            now,
            category,
            DecisionBody::LeadingGroup,
            &UnitNames::of_year(now)?,
        )?;
        let missing = missing_to_approve(category, deliberated.as_ref());
        if !missing.is_empty() {
            return Err(DeskError::gate_closed(
                &format!("记录{}的审定", category.title()),
                &missing,
            ));
        }
        now.records
            .decisions()
            .find(now.year, category, DecisionBody::LeadingGroup)?
            .ok_or_else(|| DeskError::not_found("审议结果"))
    })?;
    refuse_earlier(&deliberated, held_on)?;
    desk.seal(
        "decision.approve",
        format!("{}经党组会审定", category.title()),
        |now| {
            let entries = now.records.decisions().entries(deliberated.id)?;
            let approval = NewDecision {
                year: now.year,
                category,
                body: DecisionBody::PartyGroup,
                held_on,
                note: args.note.trim().to_owned(),
                at: now.at,
            };
            now.records.decisions().insert(&approval, &entries)?;
            state(&now.reader(), category)
        },
    )
}

fn refuse_earlier(deliberated: &Decision, held_on: chrono::NaiveDate) -> Result<(), DeskError> {
    if held_on < deliberated.content.held_on {
        let why = format!(
            "审定日期早于审议日期（{}）。请核对两次会议的日期。",
            deliberated.content.held_on
        );
        return Err(DeskError::bad_input("held_on", why));
    }
    Ok(())
}
