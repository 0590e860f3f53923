use rules::category::Category;
use store::code::TieBreakMethod;
use store::ids::{BallotId, NomineeId};
use store::table::tie_break::TieBreak;
use store::table::tie_record::{NewTieRecord, TieRecord};

use super::tied::Tied;
use crate::error::DeskError;
use crate::office::founding::from_one;
use crate::year::{YearReader, YearWriter};

/// The order people gave, and how.
pub(crate) struct Settled {
    /// First first.
    pub order: Vec<NomineeId>,
    pub method: TieBreakMethod,
    pub witnesses: String,
    pub rule: String,
    pub ballot: Option<BallotId>,
    pub reason: String,
}

/// Puts an order in force and on record.
pub(crate) fn settle(
    now: &YearWriter<'_>,
    category: Category,
    tied: &Tied,
    settled: &Settled,
) -> Result<(), DeskError> {
    now.records.tie_breaks().clear(now.year, category)?;
    for (index, id) in settled.order.iter().enumerate() {
        now.records.tie_breaks().set(&TieBreak {
            year: now.year,
            category,
            place: from_one(index),
            nominee_id: *id,
            method: settled.method,
            reason: settled.reason.clone(),
            at: now.at,
        })?;
    }
    let last = now.records.tie_records().all(now.year, category)?;
    let record = NewTieRecord {
        year: now.year,
        category,
        round: last.last().map_or(1, |record| record.content.round + 1),
        method: settled.method,
        value: tied.value.clone(),
        seats: tied.seats,
        witnesses: settled.witnesses.clone(),
        rule: settled.rule.clone(),
        ballot_id: settled.ballot,
        reason: settled.reason.clone(),
        at: now.at,
    };
    now.records.tie_records().insert(&record, &settled.order)?;
    Ok(())
}

/// The order in force for this very tie: the same nominees, the same score, the same seats.
pub(crate) fn in_force(
    now: &YearReader<'_>,
    category: Category,
    tied: &Tied,
) -> Result<Option<Vec<NomineeId>>, DeskError> {
    let order: Vec<NomineeId> = now
        .records
        .tie_breaks()
        .all(now.year, category)?
        .into_iter()
        .map(|row| row.nominee_id)
        .collect();
    if !tied.is_among(&order) {
        return Ok(None);
    }
    let records = now.records.tie_records().all(now.year, category)?;
    // An order of a program that kept no record is known by its nominees alone.
    Ok(records
        .last()
        .is_none_or(|record| speaks_of(record, tied))
        .then_some(order))
}

fn speaks_of(record: &TieRecord, tied: &Tied) -> bool {
    record.content.value == tied.value && record.content.seats == tied.seats
}
