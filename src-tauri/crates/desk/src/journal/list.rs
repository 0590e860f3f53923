use crate::desk::Desk;
use crate::error::DeskError;
use crate::text::moment;
use crate::wire::office::{JournalArgs, JournalLine};

/// `journal.list`
pub fn list(desk: &Desk, args: &JournalArgs) -> Result<Vec<JournalLine>, DeskError> {
    lines(desk, args.limit)
}

/// The newest lines of the journal, newest first.
pub(crate) fn lines(desk: &Desk, limit: u32) -> Result<Vec<JournalLine>, DeskError> {
    let to_wire = |line: store::journal::JournalRow| JournalLine {
        id: line.id.0,
        at: moment(line.at),
        summary: line.summary,
        undone: line.undone,
        undoable: line.undoable,
    };
    Ok(desk
        .store
        .read(|records| records.journal().recent(None, limit))?
        .into_iter()
        .map(to_wire)
        .collect())
}
