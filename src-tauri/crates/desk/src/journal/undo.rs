use crate::desk::{ACTOR, Desk};
use crate::error::DeskError;
use crate::wire::{Nothing, office::Undone};

/// `journal.undo`
pub fn undo(desk: &mut Desk, _: &Nothing) -> Result<Undone, DeskError> {
    let at = desk.now();
    let undone = desk.store.undo(at, ACTOR)?;
    Ok(Undone {
        summary: undone.summary,
    })
}
