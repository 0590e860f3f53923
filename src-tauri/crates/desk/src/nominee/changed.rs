//! What was checked or scored before a newer version of the unit's file changed the nominee.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use store::ids::NomineeId;

use crate::error::DeskError;
use crate::year::YearReader;

/// The moment of the nominee's newest change, if any.
pub(crate) fn last_change(
    now: &YearReader<'_>,
    nominee: NomineeId,
) -> Result<Option<NaiveDateTime>, DeskError> {
    let newest = now.records.nominee_changes().of_nominee(nominee)?;
    Ok(newest.first().map(|change| change.at))
}

/// The same for everyone of the year.
pub(crate) fn last_changes(
    now: &YearReader<'_>,
) -> Result<HashMap<NomineeId, NaiveDateTime>, DeskError> {
    let mut newest = HashMap::new();
    for change in now.records.nominee_changes().of_year(now.year)? {
        newest.entry(change.nominee_id).or_insert(change.at);
    }
    Ok(newest)
}
