//! Proposed recusals that people decided against, with their reason.

use chrono::NaiveDateTime;
use rules::category::Category;
use rules::recusal::Bond;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId};

doors!(
    recusals_dismissed,
    RecusalsDismissed,
    RecusalsDismissedChange
);

const COLUMNS: &str = "nominee_id, member_id, kind, reason, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecusalDismissed {
    pub nominee_id: NomineeId,
    pub member_id: MemberId,
    pub bond: Bond,
    pub reason: String,
    pub at: NaiveDateTime,
}

impl RecusalDismissed {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            member_id: row.get("member_id")?,
            bond: row.get::<_, Code<_>>("kind")?.0,
            reason: row.get("reason")?,
            at: row.get("at")?,
        })
    }
}

impl RecusalsDismissed<'_> {
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<RecusalDismissed>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM recusal_dismissed WHERE EXISTS (SELECT 1 FROM nominee \
             WHERE id = nominee_id AND year = ?1 AND category = ?2) \
             ORDER BY nominee_id, member_id, kind"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            RecusalDismissed::from_row,
        )
    }
}

impl RecusalsDismissedChange<'_> {
    pub fn set(&self, dismissed: &RecusalDismissed) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO recusal_dismissed ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (nominee_id, member_id, kind) DO UPDATE SET reason = excluded.reason, \
             at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                dismissed.nominee_id,
                dismissed.member_id,
                Code(dismissed.bond),
                dismissed.reason,
                dismissed.at
            ],
        )?;
        Ok(())
    }
}
