use rules::category::Category;
use store::ids::{PaperItemId, UnitId};
use store::table::paper::PaperReceived;

use super::read::checklist;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::keeping::{CheckPaperArgs, PaperChecklist};

/// `paper.check`: what somebody counted of one paper.
pub fn check(desk: &mut Desk, args: &CheckPaperArgs) -> Result<PaperChecklist, DeskError> {
    let category = Category::from(args.category);
    let before = desk.read(|now| checklist(now, args.unit, category))?;
    let item = before
        .papers
        .iter()
        .find(|paper| paper.item.id == args.item)
        .ok_or_else(|| DeskError::not_found("这项材料"))?;
    let summary = format!(
        "{}{}：{} {}份",
        before.unit_name,
        category.title(),
        item.item.name,
        args.copies
    );
    desk.act("paper.check", summary, |now| {
        now.records.papers().set_received(&PaperReceived {
            unit_id: UnitId(args.unit),
            category,
            item_id: PaperItemId(args.item),
            copies: args.copies,
            sealed: args.sealed,
            electronic: args.electronic,
            note: args.note.trim().to_owned(),
            at: now.at,
        })?;
        checklist(&now.reader(), args.unit, category)
    })
}
