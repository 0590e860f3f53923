use chrono::NaiveDate;
use store::code::DecisionBody;
use store::ids::NomineeId;
use store::table::publicity::NewPublicity;

use super::read::{missing_to_start, state, waiting};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::reference;
use crate::text::date;
use crate::wire::publicity::{PublicityState, StartPublicityArgs};
use crate::year::YearReader;

/// `publicity.start`
pub fn start(desk: &mut Desk, args: &StartPublicityArgs) -> Result<PublicityState, DeskError> {
    let posted = date("posted", &args.posted)?;
    let (window, days, counting) = desk.read(|now| {
        let missing = missing_to_start(now)?;
        if !missing.is_empty() {
            return Err(DeskError::gate_closed("开始公示", &missing));
        }
        refuse_before_approval(now, posted)?;
        let settings = now.settings()?;
        let days = settings.wire.publicity_days;
        let window =
            rules::calendar::window(reference::calendar(), posted, days, settings.counting())?;
        Ok((window, days, settings.counting()))
    })?;
    desk.act(
        "publicity.start",
        format!("开始公示：{posted} 张贴，至 {} 止", window.last),
        |now| {
            let nominees: Vec<NomineeId> = waiting(&now.reader())?
                .iter()
                .map(|nominee| nominee.id)
                .collect();
            let notice = NewPublicity {
                year: now.year,
                posted,
                counting,
                days,
                first_day: window.first,
                last_day: window.last,
                at: now.at,
            };
            now.records.publicities().insert(&notice, &nominees)?;
            state(&now.reader())
        },
    )
}

fn refuse_before_approval(now: &YearReader<'_>, posted: NaiveDate) -> Result<(), DeskError> {
    let approvals = now
        .records
        .decisions()
        .all(now.year)?
        .into_iter()
        .filter(|decision| decision.content.body == DecisionBody::PartyGroup);
    match approvals.map(|decision| decision.content.held_on).max() {
        Some(last) if posted < last => Err(DeskError::bad_input(
            "posted",
            format!("张贴日期早于审定日期（{last}）。公示的是审定后的名单，请核对日期。"),
        )),
        _ => Ok(()),
    }
}
