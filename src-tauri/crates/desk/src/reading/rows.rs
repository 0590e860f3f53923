//! The rows of a reading as they will be kept.

use std::collections::HashMap;

use intake::ReadRow;

use super::order::PreparedRow;
use crate::nominee::facts;

/// `places`: each sheet's place in the file, by its name.
pub(super) fn prepare(
    rows: Vec<ReadRow>,
    places: &HashMap<String, u32>,
    tell: &mut dyn FnMut(Vec<PreparedRow>),
) {
    let prepared = |row: ReadRow| {
        let sheet = places.get(&row.sheet).copied().unwrap_or_default();
        let facts = facts::to_json(&row.facts);
        PreparedRow::of(row, sheet, facts)
    };
    intake::in_order(rows, &prepared, &mut |rows| {
        tell(rows);
        true
    });
}
