use crate::desk::{ACTOR, Desk};
use crate::error::DeskError;
use crate::wire::{Nothing, office::Undone};
use crate::year::current_year;

/// `journal.undo`
pub fn undo(desk: &mut Desk, _: &Nothing) -> Result<Undone, DeskError> {
    let at = desk.now();
    let year = desk.store.read(current_year)?;
    let undone = desk.store.undo(at, ACTOR)?;
    if desk.store.read(current_year)? != year {
        desk.held = None;
        desk.rehang()?;
    }
    Ok(Undone {
        summary: undone.summary,
    })
}
