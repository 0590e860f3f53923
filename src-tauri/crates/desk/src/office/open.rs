use std::sync::Arc;

use store::Action;

use super::{founding, read};
use crate::desk::{ACTOR, Desk};
use crate::error::DeskError;
use crate::host::DATABASE;
use crate::wire::{
    Nothing,
    office::{Office, OpenYearArgs},
};
use crate::year::{YearWriter, current_year};

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
    if desk.holds_sample()? {
        desk.turn_to(DATABASE)?;
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

/// The newest year is the one in hand: an earlier one could not be worked on.
fn refuse_earlier(before: Option<i32>, year: i32) -> Result<(), DeskError> {
    let why = match before {
        Some(before) if before == year => format!("{year}年度已经打开，不必再开。"),
        Some(before) if before > year => {
            format!(
                "已经打开了{before}年度，不能再打开更早的{year}年度。补办以前年度请另用一个数据文件夹。"
            )
        }
        Some(_) | None => return Ok(()),
    };
    Err(DeskError::bad_input("year", why))
}

/// Begins a year in one transaction.
pub(crate) fn begin(
    desk: &mut Desk,
    year: i32,
    name: &str,
    summary: String,
    work: impl FnOnce(&YearWriter<'_>) -> Result<(), DeskError>,
) -> Result<(), DeskError> {
    let before = desk.store.read(current_year)?;
    refuse_earlier(before, year)?;
    let at = desk.now();
    // Undoing ends at the first year: there is nothing before it. A later one opened by mistake gives way again.
    let action = Action {
        name,
        summary,
        at,
        actor: ACTOR,
        undoable: before.is_some(),
    };
    let shelf = Arc::clone(&desk.shelf);
    desk.store.act(action, |records| {
        work(&YearWriter {
            records,
            year,
            at,
            shelf: &shelf,
        })
    })?;
    desk.held = None;
    desk.rehang()?;
    Ok(())
}
