//! What newer versions changed on a nominee, field by field.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{doors, insert, rows};
use crate::error::StoreError;
use crate::ids::{ChangeId, FileId, NomineeId};

doors!(nominee_changes, NomineeChanges, NomineeChangesChange);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NomineeChange {
    pub nominee_id: NomineeId,
    pub file_id: Option<FileId>,
    /// As the dossier labels it.
    pub field: String,
    pub old: String,
    pub new: String,
    pub at: NaiveDateTime,
}

impl NomineeChange {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            file_id: row.get("file_id")?,
            field: row.get("field")?,
            old: row.get("old")?,
            new: row.get("new")?,
            at: row.get("at")?,
        })
    }
}

impl NomineeChanges<'_> {
    /// Newest first.
    pub fn of_nominee(&self, nominee: NomineeId) -> Result<Vec<NomineeChange>, StoreError> {
        let sql = "SELECT * FROM nominee_change WHERE nominee_id = ?1 ORDER BY id DESC";
        rows(self.conn, sql, [nominee], NomineeChange::from_row)
    }

    /// Newest first.
    pub fn of_year(&self, year: i32) -> Result<Vec<NomineeChange>, StoreError> {
        let sql = "SELECT nominee_change.* FROM nominee_change JOIN nominee ON nominee.id = nominee_id \
                   WHERE nominee.year = ?1 ORDER BY nominee_change.id DESC";
        rows(self.conn, sql, [year], NomineeChange::from_row)
    }
}

impl NomineeChangesChange<'_> {
    pub fn insert(&self, change: &NomineeChange) -> Result<ChangeId, StoreError> {
        let sql = "INSERT INTO nominee_change (nominee_id, file_id, field, old, new, at) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        insert(
            self.conn,
            sql,
            params![
                change.nominee_id,
                change.file_id,
                change.field,
                change.old,
                change.new,
                change.at
            ],
        )
    }
}
