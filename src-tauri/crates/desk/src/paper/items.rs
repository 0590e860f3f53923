//! 纸质材料清单 (本单位设定): which papers come with a submission.

use store::ids::PaperItemId;
use store::table::paper::{NewPaperItem, PaperItem as Stored};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::keeping::{PaperItem, SavePaperItemsArgs};
use crate::year::{YearReader, YearWriter};

/// What offices ask for: name, copies, sealed, electronic copy too, one for each nominee.
/// After the list of 平顶山市总工会 2019 (pdsgh.org/node/9938).
const USUAL: [(&str, u32, bool, bool, bool); 6] = [
    ("会员（代表）大会会议纪要复印件", 2, true, false, false),
    ("公示件（写明“公示无异议”）", 2, true, false, false),
    ("推荐报告", 2, true, false, false),
    ("推荐审批表", 3, true, true, true),
    ("征求意见表", 2, true, false, true),
    ("事迹材料", 3, false, true, true),
];

/// `paper.items`
pub fn items(desk: &Desk, _: &Nothing) -> Result<Vec<PaperItem>, DeskError> {
    desk.read(listed)
}

pub(crate) fn listed(now: &YearReader<'_>) -> Result<Vec<PaperItem>, DeskError> {
    Ok(now
        .records
        .papers()
        .items(now.year)?
        .into_iter()
        .map(to_wire)
        .collect())
}

/// A new year asks for the usual papers.
pub(crate) fn found(now: &YearWriter<'_>) -> Result<(), DeskError> {
    for (position, (name, copies, sealed, electronic, per_nominee)) in (1..).zip(USUAL) {
        now.records.papers().insert_item(&NewPaperItem {
            year: now.year,
            position,
            name: name.to_owned(),
            copies,
            sealed,
            electronic,
            per_nominee,
        })?;
    }
    Ok(())
}

/// `paper.save_items`: the whole list in its new order; one that is left out goes, with what was ticked of it.
pub fn save_items(desk: &mut Desk, args: &SavePaperItemsArgs) -> Result<Vec<PaperItem>, DeskError> {
    if args.items.iter().any(|item| item.name.trim().is_empty()) {
        return Err(DeskError::bad_input("items", "每项材料都要有名称。"));
    }
    desk.act(
        "paper.save_items",
        "修改纸质材料清单".into(),
        |now| {
            let kept: Vec<i64> = args.items.iter().map(|item| item.id).collect();
            for old in now.records.papers().items(now.year)? {
                if !kept.contains(&old.id.0) {
                    now.records.papers().delete_item(old.id)?;
                }
            }
            for (position, item) in (1..).zip(&args.items) {
                let content = content(now.year, position, item);
                if item.id > 0 {
                    now.records
                        .papers()
                        .update_item(PaperItemId(item.id), &content)?;
                } else {
                    now.records.papers().insert_item(&content)?;
                }
            }
            listed(&now.reader())
        },
    )
}

fn content(year: i32, position: u32, item: &PaperItem) -> NewPaperItem {
    NewPaperItem {
        year,
        position,
        name: item.name.trim().to_owned(),
        copies: item.copies,
        sealed: item.sealed,
        electronic: item.electronic,
        per_nominee: item.per_nominee,
    }
}

pub(crate) fn to_wire(item: Stored) -> PaperItem {
    PaperItem {
        id: item.id.0,
        name: item.content.name,
        copies: item.content.copies,
        sealed: item.content.sealed,
        electronic: item.content.electronic,
        per_nominee: item.content.per_nominee,
    }
}
