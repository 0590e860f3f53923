//! Nominees stopped after approval, as by a sustained objection.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, rows};
use crate::error::StoreError;
use crate::ids::{NomineeId, ObjectionId};

doors!(withdrawals, Withdrawals, WithdrawalsChange);

const COLUMNS: &str = "nominee_id, reason, objection_id, at";
const WHAT: &str = "终止记录";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    pub nominee_id: NomineeId,
    pub reason: String,
    pub objection_id: Option<ObjectionId>,
    pub at: NaiveDateTime,
}

impl Withdrawn {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            reason: row.get("reason")?,
            objection_id: row.get("objection_id")?,
            at: row.get("at")?,
        })
    }
}

impl Withdrawals<'_> {
    pub fn all(&self, year: i32) -> Result<Vec<Withdrawn>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM withdrawn WHERE EXISTS (SELECT 1 FROM nominee WHERE id = nominee_id AND year = ?1) \
             ORDER BY at, nominee_id"
        );
        rows(self.conn, &sql, [year], Withdrawn::from_row)
    }

    pub fn get(&self, nominee: NomineeId) -> Result<Option<Withdrawn>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM withdrawn WHERE nominee_id = ?1");
        first(self.conn, &sql, [nominee], Withdrawn::from_row)
    }
}

impl WithdrawalsChange<'_> {
    pub fn insert(&self, withdrawn: &Withdrawn) -> Result<(), StoreError> {
        let sql = format!("INSERT INTO withdrawn ({COLUMNS}) VALUES (?1, ?2, ?3, ?4)");
        let params = params![
            withdrawn.nominee_id,
            withdrawn.reason,
            withdrawn.objection_id,
            withdrawn.at
        ];
        change(self.conn, &sql, params)?;
        Ok(())
    }

    pub fn delete(&self, nominee: NomineeId) -> Result<(), StoreError> {
        change_one(
            self.conn,
            "DELETE FROM withdrawn WHERE nominee_id = ?1",
            [nominee],
            WHAT,
        )
    }
}
