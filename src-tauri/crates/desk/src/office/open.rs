use store::Action;

use super::{founding, read};
use crate::board::state::BoardNow;
use crate::desk::{ACTOR, Desk};
use crate::error::DeskError;
use crate::wire::{
    Nothing,
    office::{Office, OpenYearArgs},
};
use crate::year::YearWriter;

/// `year.open`
pub fn open(desk: &mut Desk, args: &OpenYearArgs) -> Result<Office, DeskError> {
    if !(2023..=2100).contains(&args.year) {
        return Err(DeskError::bad_input(
            "year",
            format!(
                "{}年不能打开：办法自 2023 年起施行，请填 2023–2100。",
                args.year
            ),
        ));
    }
    begin(
        desk,
        args.year,
        "year.open",
        format!("打开{}年度", args.year),
        |now| founding::found(now, false, None, None),
    )?;
    read::read(desk, &Nothing {})
}

/// Begins a year in one transaction.
pub(crate) fn begin(
    desk: &mut Desk,
    year: i32,
    name: &str,
    summary: String,
    work: impl FnOnce(&YearWriter<'_>) -> Result<(), DeskError>,
) -> Result<(), DeskError> {
    if desk
        .store
        .read(|records| records.years().get(year))?
        .is_some()
    {
        return Err(DeskError::bad_input(
            "year",
            format!("{year}年度已经打开，不必再开。"),
        ));
    }
    let at = desk.now();
    // Founding a year is where undoing ends: there is nothing before it to go back to.
    let action = Action {
        name,
        summary,
        at,
        actor: ACTOR,
        undoable: false,
    };
    desk.store
        .act(action, |records| work(&YearWriter { records, year, at }))?;
    desk.held = None;
    desk.board = desk.store.read(BoardNow::restored)?;
    Ok(())
}
