//! Recusals (回避): the member's score stays on file, uncounted.

use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId};

doors!(recusals, Recusals, RecusalsChange);

const COLUMNS: &str = "nominee_id, member_id, reason";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recusal {
    pub nominee_id: NomineeId,
    pub member_id: MemberId,
    pub reason: String,
}

impl Recusal {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            member_id: row.get("member_id")?,
            reason: row.get("reason")?,
        })
    }
}

impl Recusals<'_> {
    pub fn of(&self, nominee: NomineeId) -> Result<Vec<Recusal>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM recusal WHERE nominee_id = ?1 ORDER BY member_id");
        rows(self.conn, &sql, [nominee], Recusal::from_row)
    }

    /// Every recusal of one category, by nominee.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<Recusal>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM recusal WHERE EXISTS (SELECT 1 FROM nominee \
             WHERE id = nominee_id AND year = ?1 AND category = ?2) ORDER BY nominee_id, member_id"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            Recusal::from_row,
        )
    }
}

impl RecusalsChange<'_> {
    /// Replaces an earlier reason.
    pub fn set(&self, recusal: &Recusal) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO recusal ({COLUMNS}) VALUES (?1, ?2, ?3) \
             ON CONFLICT (nominee_id, member_id) DO UPDATE SET reason = excluded.reason"
        );
        change(
            self.conn,
            &sql,
            params![recusal.nominee_id, recusal.member_id, recusal.reason],
        )?;
        Ok(())
    }

    pub fn clear(&self, nominee: NomineeId, member: MemberId) -> Result<(), StoreError> {
        let sql = "DELETE FROM recusal WHERE nominee_id = ?1 AND member_id = ?2";
        change(self.conn, sql, params![nominee, member])?;
        Ok(())
    }
}
