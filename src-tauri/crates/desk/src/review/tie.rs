use crate::twin::twin;

use rules::category::Category;
use store::code::TieBreakMethod;
use store::ids::NomineeId;

use super::{freeze, read::review, sheet::Sheet};
use crate::attendance::quorum;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::tie::record::{Settled, settle};
use crate::tie::tied::Tied;
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
    let order: Vec<NomineeId> = args.order.iter().map(|id| NomineeId(*id)).collect();
    let tied = desk.read(|now| only_the_tied(now, category, &order))?;
    desk.act(
        "review.break_tie",
        format!("{}入选线同分定序", category.title()),
        |now| {
            let settled = Settled {
                order,
                method: args.method.into(),
                witnesses: String::new(),
                rule: String::new(),
                ballot: None,
                reason: args.reason.trim().to_owned(),
            };
            settle(now, category, &tied, &settled)?;
            review(&now.reader(), category)
        },
    )
}

fn only_the_tied(
    now: &YearReader<'_>,
    category: Category,
    order: &[NomineeId],
) -> Result<Tied, DeskError> {
    freeze::refuse_when_frozen(now, category, "同分名次")?;
    quorum::refuse_without(now, "给同分定序")?;
    let sheet = Sheet::of(now, category)?;
    let Some(tied) = Tied::of(&sheet) else {
        return Err(DeskError::bad_input(
            "order",
            "入选线上没有同分，不需要定序。",
        ));
    };
    if tied.is_among(order) {
        return Ok(tied);
    }
    Err(DeskError::bad_input("order", tied.refusal(&sheet)))
}

twin!(TieMethod => TieBreakMethod { Lots, Revote, Priority });
