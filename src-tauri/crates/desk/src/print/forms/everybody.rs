//! Papers for work inside the office are of everybody who was recommended, not of a roster.

use std::collections::HashMap;

use rules::category::Category;
use store::ids::UnitId;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::year::YearReader;

/// By category, then by unit in the office's order, then by number: never by what was scored.
pub(crate) fn everybody(now: &YearReader<'_>) -> Result<Vec<Nominee>, DeskError> {
    let units = now.records.units().all(now.year)?;
    let positions: HashMap<UnitId, u32> = units
        .into_iter()
        .map(|unit| (unit.id, unit.content.position))
        .collect();
    let mut all = now.records.nominees().all(now.year)?;
    let place = |category: Category| Category::ALL.iter().position(|one| *one == category);
    all.sort_by_key(|nominee| {
        let unit = positions.get(&nominee.content.unit_id).copied();
        (place(nominee.category), unit, nominee.serial)
    });
    Ok(all)
}
