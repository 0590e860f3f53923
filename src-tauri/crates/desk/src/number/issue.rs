//! Numbers are issued once and stay; one that was wrong is voided, never given again.

use rules::category::Category;
use rules::gate::Missing;
use store::table::issued_number::NewIssuedNumber;
use store::table::nominee::Nominee;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::number::pending::unnumbered;
use crate::print::gate::missing_to_print;
use crate::print::order::in_list_order;
use crate::wire::{Nothing, printing::IssueOutcome};
use crate::year::{YearReader, YearWriter};

/// `number.issue`
pub fn issue(desk: &mut Desk, _: &Nothing) -> Result<IssueOutcome, DeskError> {
    let count = desk.read(|now| {
        let missing = missing_to_issue(now)?;
        if !missing.is_empty() {
            return Err(DeskError::gate_closed("核发编号", &missing));
        }
        unnumbered(now)
    })?;
    if count == 0 {
        return Err(DeskError::new(
            "refused",
            "名单上的对象都已有编号，不需要再核发。",
        ));
    }
    desk.seal("number.issue", format!("核发编号 {count} 个"), |now| {
        let mut issued = 0;
        for category in Category::ALL {
            issued += issue_category(now, category)?;
        }
        Ok(IssueOutcome { issued })
    })
}

pub(crate) fn missing_to_issue(now: &YearReader<'_>) -> Result<Vec<Missing>, DeskError> {
    missing_to_print(now)
}

fn issue_category(now: &YearWriter<'_>, category: Category) -> Result<u32, DeskError> {
    let settings = now.reader().settings()?;
    let mut issued = 0;
    for nominee in in_list_order(&now.reader(), category)? {
        if now.records.issued_numbers().of(nominee.id)?.is_some() {
            continue;
        }
        issue_one(now, &nominee, |serial| {
            settings.pattern(category).render(now.year, serial)
        })?;
        issued += 1;
    }
    Ok(issued)
}

fn issue_one(
    now: &YearWriter<'_>,
    nominee: &Nominee,
    text: impl Fn(u32) -> String,
) -> Result<(), DeskError> {
    let serial = now
        .records
        .issued_numbers()
        .next_serial(now.year, nominee.category)?;
    Ok(now.records.issued_numbers().insert(&NewIssuedNumber {
        year: now.year,
        category: nominee.category,
        serial,
        nominee_id: nominee.id,
        text: text(serial),
        issued_at: now.at,
    })?)
}
