use rules::category::Category;
use store::code::TieBreakMethod;
use store::ids::NomineeId;

use super::read::state;
use super::record::{Settled, settle};
use super::tied::Tied;
use crate::attendance::quorum;
use crate::ballot::refuse_under_way;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::freeze;
use crate::review::sheet::Sheet;
use crate::wire::ballot::{TieDrawArgs, TieState};
use crate::year::YearReader;

/// `tie.draw`: lots drawn in the room, in the order in which they came out. The room saw it: no undo crosses it.
pub fn draw(desk: &mut Desk, args: &TieDrawArgs) -> Result<TieState, DeskError> {
    let category: Category = args.category.into();
    let order: Vec<NomineeId> = args.drawn.iter().map(|id| NomineeId(*id)).collect();
    if args.witnesses.trim().is_empty() {
        return Err(DeskError::bad_input(
            "witnesses",
            "请写明在场见证抽签的人，会议纪要要写。",
        ));
    }
    let tied = desk.read(|now| {
        let (sheet, tied) = open_tie(now, category, "抽签")?;
        if !tied.is_among(&order) {
            return Err(DeskError::bad_input("drawn", tied.refusal(&sheet)));
        }
        Ok(tied)
    })?;
    let settled = Settled {
        order,
        method: TieBreakMethod::Lots,
        witnesses: args.witnesses.trim().to_owned(),
        rule: String::new(),
        ballot: None,
        reason: match args.note.trim() {
            "" => "现场抽签".to_owned(),
            note => note.to_owned(),
        },
    };
    desk.seal(
        "tie.draw",
        format!("{}入选线同分，现场抽签定序", category.title()),
        |now| {
            settle(now, category, &tied, &settled)?;
            state(&now.reader(), category)
        },
    )
}

/// The tie that waits to be settled.
pub(super) fn open_tie(
    now: &YearReader<'_>,
    category: Category,
    doing: &str,
) -> Result<(Sheet, Tied), DeskError> {
    freeze::refuse_when_frozen(now, category, "同分名次")?;
    refuse_under_way(now, category, doing)?;
    quorum::refuse_without(now, doing)?;
    let sheet = Sheet::of(now, category)?;
    match Tied::of(&sheet) {
        Some(tied) => Ok((sheet, tied)),
        None => Err(DeskError::new(
            "gate_closed",
            "入选线上没有同分，不需要定序。",
        )),
    }
}
