use crate::twin::twin;
use std::collections::HashSet;

use rules::category::Category;
use store::code::TieBreakMethod;
use store::ids::NomineeId;
use store::table::tie_break::TieBreak;

use super::{freeze, read::review, sheet::Sheet};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::office::founding::from_one;
use crate::wire::review::{BreakTieArgs, Review, TieMethod};
use crate::year::YearReader;

/// `review.break_tie`
pub fn break_tie(desk: &mut Desk, args: &BreakTieArgs) -> Result<Review, DeskError> {
    let category: Category = args.category.into();
    if args.reason.trim().is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明经过（何人抽签、表决结果或所依规则），会议纪要要写。",
        ));
    }
    desk.read(|now| refuse_other_than_tied(now, category, &args.order))?;
    desk.act(
        "review.break_tie",
        format!("{}入选线同分定序", category.title()),
        |now| {
            now.records.tie_breaks().clear(now.year, category)?;
            for (index, id) in args.order.iter().enumerate() {
                now.records.tie_breaks().set(&TieBreak {
                    year: now.year,
                    category,
                    place: from_one(index),
                    nominee_id: NomineeId(*id),
                    method: args.method.into(),
                    reason: args.reason.trim().to_owned(),
                    at: now.at,
                })?;
            }
            review(&now.reader(), category)
        },
    )
}

fn refuse_other_than_tied(
    now: &YearReader<'_>,
    category: Category,
    order: &[i64],
) -> Result<(), DeskError> {
    freeze::refuse_when_frozen(now, category, "同分名次")?;
    let sheet = Sheet::of(now, category)?;
    let Some(tie) = sheet.tie.as_ref().filter(|_| sheet.all_scored()) else {
        return Err(DeskError::bad_input(
            "order",
            "入选线上没有同分，不需要定序。",
        ));
    };
    let tied: HashSet<i64> = tie.among.iter().map(|id| id.0).collect();
    if order.len() == tied.len() && order.iter().copied().collect::<HashSet<_>>() == tied {
        return Ok(());
    }
    let names: Vec<&str> = tie
        .among
        .iter()
        .filter_map(|id| sheet.row(*id))
        .map(|row| row.nominee.content.name.as_str())
        .collect();
    Err(DeskError::bad_input(
        "order",
        format!(
            "请把同分的 {} 个都排进去，每个一次：{}。",
            names.len(),
            names.join("、")
        ),
    ))
}

twin!(TieMethod => TieBreakMethod { Lots, Revote, Priority });
