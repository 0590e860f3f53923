//! What has happened to a nominee after the review, in the order it happened.

use store::code::{DecisionBody, Outcome};
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::year::YearReader;

/// One line an event.
pub(crate) fn of(now: &YearReader<'_>, nominee: &Nominee) -> Result<Vec<String>, DeskError> {
    let mut lines = Vec::new();
    for (body, verb) in [
        (DecisionBody::LeadingGroup, "领导小组审议"),
        (DecisionBody::PartyGroup, "市总党组审定"),
    ] {
        let Some(decision) = now
            .records
            .decisions()
            .find(now.year, nominee.category, body)?
        else {
            continue;
        };
        let entry = now
            .records
            .decisions()
            .entries(decision.id)?
            .into_iter()
            .find(|entry| entry.nominee_id == nominee.id);
        let outcome = match entry.map(|entry| (entry.outcome, entry.place)) {
            Some((Outcome::Selected, _)) => "列入名单".to_owned(),
            Some((Outcome::Reserve, place)) => format!("列为候补第{place}"),
            None => "未列入名单".to_owned(),
        };
        lines.push(format!("{} {verb}：{outcome}", decision.content.held_on));
    }
    for notice in now.records.publicities().all(now.year)? {
        if now
            .records
            .publicities()
            .entries(notice.id)?
            .contains(&nominee.id)
        {
            lines.push(format!(
                "{} 至 {} 公示",
                notice.content.posted, notice.content.last_day
            ));
        }
    }
    if let Some(withdrawn) = now.records.withdrawals().get(nominee.id)? {
        lines.push(format!(
            "{} 取消：{}",
            withdrawn.at.date(),
            withdrawn.reason
        ));
    }
    if let Some(number) = now.records.issued_numbers().of(nominee.id)? {
        lines.push(format!(
            "{} 核发编号 {}",
            number.content.issued_at.date(),
            number.content.text
        ));
    }
    Ok(lines)
}
