//! What has arrived of the papers of one submission.

use std::collections::HashMap;

use rules::category::Category;
use store::ids::UnitId;
use store::table::paper::{PaperItem as Stored, PaperReceived};

use super::items::to_wire;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::unit::list::units;
use crate::wire::keeping::{PaperChecklist, PaperState, PapersArgs};
use crate::wire::office::Unit;
use crate::year::YearReader;

/// `paper.read`
pub fn read(desk: &Desk, args: &PapersArgs) -> Result<PaperChecklist, DeskError> {
    desk.read(|now| checklist(now, args.unit, args.category.into()))
}

pub(crate) fn checklist(
    now: &YearReader<'_>,
    unit: i64,
    category: Category,
) -> Result<PaperChecklist, DeskError> {
    let unit = units(now)?
        .into_iter()
        .find(|known| known.id == unit)
        .ok_or_else(|| DeskError::not_found("这个推荐单位"))?;
    let items = now.records.papers().items(now.year)?;
    let received = now.records.papers().received(now.year)?;
    let nominees = unit.received.get(category.into());
    Ok(PaperChecklist {
        unit: unit.id,
        category: category.into(),
        nominees,
        papers: items
            .into_iter()
            .map(|item| {
                let of_item = |one: &&PaperReceived| {
                    one.unit_id == UnitId(unit.id)
                        && one.category == category
                        && one.item_id == item.id
                };
                state(&item, received.iter().find(of_item), nominees)
            })
            .collect(),
        unit_name: unit.name,
    })
}

fn state(item: &Stored, received: Option<&PaperReceived>, nominees: u32) -> PaperState {
    let content = &item.content;
    let wanted = if content.per_nominee {
        content.copies.saturating_mul(nominees)
    } else {
        content.copies
    };
    let (copies, sealed, electronic) = received.map_or((0, false, false), |one| {
        (one.copies, one.sealed, one.electronic)
    });
    PaperState {
        item: to_wire(item.clone()),
        wanted,
        copies,
        sealed,
        electronic,
        note: received.map_or_else(String::new, |one| one.note.clone()),
        complete: copies >= wanted
            && (sealed || !content.sealed)
            && (electronic || !content.electronic),
    }
}

/// How many papers each submission still lacks; a unit that sent nothing lacks none yet.
pub(crate) fn missing_of_year(
    now: &YearReader<'_>,
) -> Result<HashMap<(UnitId, Category), u32>, DeskError> {
    let items = now.records.papers().items(now.year)?;
    let received: HashMap<(UnitId, Category, i64), PaperReceived> = now
        .records
        .papers()
        .received(now.year)?
        .into_iter()
        .map(|one| ((one.unit_id, one.category, one.item_id.0), one))
        .collect();
    let mut missing = HashMap::new();
    for unit in units(now)? {
        for category in Category::ALL {
            let lacking = lacking(&items, &received, &unit, category);
            missing.insert((UnitId(unit.id), category), lacking);
        }
    }
    Ok(missing)
}

fn lacking(
    items: &[Stored],
    received: &HashMap<(UnitId, Category, i64), PaperReceived>,
    unit: &Unit,
    category: Category,
) -> u32 {
    let nominees = unit.received.get(category.into());
    if nominees == 0 {
        return 0;
    }
    let of_item = |item: &Stored| received.get(&(UnitId(unit.id), category, item.id.0));
    crate::review::sheet::count(
        items
            .iter()
            .filter(|item| !state(item, of_item(item), nominees).complete),
    )
}
