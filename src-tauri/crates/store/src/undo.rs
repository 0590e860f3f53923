//! Taking back the newest act, as a new act.

use chrono::NaiveDateTime;
use rusqlite::session::{ConflictAction, invert_strm};
use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use crate::act::Reader;
use crate::error::StoreError;
use crate::ids::JournalId;
use crate::journal::{self, Entry, JournalRow};
use crate::open::Store;

/// What was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    pub summary: String,
    /// The row that was taken back.
    pub undoes: JournalId,
    /// The row that records the taking back.
    pub journal: JournalId,
}

impl Store {
    /// Takes back the newest act that still stands, writing a journal row of its own.
    ///
    /// Acts are taken back strictly from the newest: an act that is not undoable seals all that stand before it.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`], [`StoreError::Sealed`], [`StoreError::UndoConflict`]; the records are then unchanged.
    pub fn undo(&mut self, at: NaiveDateTime, actor: &str) -> Result<Undone, StoreError> {
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let newest = Reader::new(&transaction)
            .journal()
            .newest_standing()?
            .ok_or(StoreError::NothingToUndo)?;
        if !newest.undoable {
            return Err(StoreError::Sealed {
                summary: newest.summary,
            });
        }
        let inverse = inverse_of(&transaction, newest.id)?;
        apply(&transaction, &inverse, &newest)?;
        let entry = Entry {
            at,
            actor: actor.to_owned(),
            action: "undo".to_owned(),
            summary: format!("撤销：{}", newest.summary),
            undoable: false,
            changeset: inverse,
            undoes: Some(newest.id),
        };
        let id = journal::append(&transaction, &entry)?;
        transaction.commit()?;
        Ok(Undone {
            summary: newest.summary,
            undoes: newest.id,
            journal: id,
        })
    }
}

fn inverse_of(conn: &Connection, id: JournalId) -> Result<Vec<u8>, StoreError> {
    let changeset: Vec<u8> = conn
        .prepare_cached("SELECT changeset FROM journal WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let mut inverse = Vec::with_capacity(changeset.len());
    invert_strm(&mut changeset.as_slice(), &mut inverse)?;
    Ok(inverse)
}

fn apply(conn: &Connection, inverse: &[u8], act: &JournalRow) -> Result<(), StoreError> {
    let every_table: Option<fn(&str) -> bool> = None;
    let mut input = inverse;
    conn.apply_strm(&mut input, every_table, |_, _| {
        ConflictAction::SQLITE_CHANGESET_ABORT
    })
    .map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::OperationAborted | ErrorCode::ConstraintViolation) => {
            StoreError::UndoConflict {
                summary: act.summary.clone(),
            }
        }
        _ => error.into(),
    })
}
