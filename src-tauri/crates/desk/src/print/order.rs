//! The order of every list on paper, and so of the numbers.

use std::cmp::Reverse;
use std::collections::HashMap;

use rules::category::Category;
use rules::names::{NameOrder, sort_key};
use store::ids::UnitId;
use store::table::nominee::Nominee;

use crate::decision::roster::roster;
use crate::error::DeskError;
use crate::review::sheet::Sheet;
use crate::wire::office::ListOrder;
use crate::year::YearReader;

/// The roster of a category in the order the office chose (本单位设定).
pub(crate) fn in_list_order(
    now: &YearReader<'_>,
    category: Category,
) -> Result<Vec<Nominee>, DeskError> {
    ordered(now, category, roster(now, category)?)
}

/// Nominees of one category in the order the office chose.
pub(crate) fn ordered(
    now: &YearReader<'_>,
    category: Category,
    mut all: Vec<Nominee>,
) -> Result<Vec<Nominee>, DeskError> {
    let list_order = now.settings()?.wire.list_order;
    if let Some(order) = name_order(list_order, category) {
        let tables = now.names()?;
        all.sort_by_cached_key(|nominee| sort_key(&tables, order, &nominee.content.name));
        return Ok(all);
    }
    match list_order {
        ListOrder::Unit => {
            let positions: HashMap<UnitId, u32> = now
                .records
                .units()
                .all(now.year)?
                .into_iter()
                .map(|unit| (unit.id, unit.content.position))
                .collect();
            all.sort_by_key(|nominee| {
                (
                    positions.get(&nominee.content.unit_id).copied(),
                    nominee.serial,
                )
            });
        }
        _ => {
            let sheet = Sheet::of(now, category)?;
            all.sort_by_key(|nominee| {
                (
                    Reverse(sheet.row(nominee.id).and_then(|row| row.value)),
                    nominee.serial,
                )
            });
        }
    }
    Ok(all)
}

/// How the names of a category are ordered, where the list goes by names.
pub(crate) fn name_order(list_order: ListOrder, category: Category) -> Option<NameOrder> {
    match list_order {
        ListOrder::SurnameStrokes if !category.is_collective() => Some(NameOrder::SurnameStrokes),
        // A union has no surname: its name is compared character by character.
        ListOrder::SurnameStrokes | ListOrder::NameStrokes => Some(NameOrder::NameStrokes),
        ListOrder::Pinyin => Some(NameOrder::Pinyin),
        ListOrder::Unit | ListOrder::Score => None,
    }
}
