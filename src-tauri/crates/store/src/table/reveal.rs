//! 亮分: a nominee's figure is seen by all at once, and not before.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, first, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::NomineeId;

doors!(reveals, Reveals, RevealsChange);

const COLUMNS: &str = "nominee_id, figure, early_reason, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reveal {
    pub nominee_id: NomineeId,
    /// Exact. None: 审议 was recorded by a program that revealed by itself.
    pub figure: Option<String>,
    /// Why the chair did not wait for the last score; empty when every eligible member was in.
    pub early_reason: String,
    pub at: NaiveDateTime,
}

impl Reveal {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            figure: row.get("figure")?,
            early_reason: row.get("early_reason")?,
            at: row.get("at")?,
        })
    }
}

impl Reveals<'_> {
    pub fn find(&self, nominee: NomineeId) -> Result<Option<Reveal>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM reveal WHERE nominee_id = ?1");
        first(self.conn, &sql, [nominee], Reveal::from_row)
    }

    pub fn all(&self, year: i32, category: Category) -> Result<Vec<Reveal>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM reveal WHERE EXISTS (SELECT 1 FROM nominee \
             WHERE id = nominee_id AND year = ?1 AND category = ?2) ORDER BY nominee_id"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            Reveal::from_row,
        )
    }
}

impl RevealsChange<'_> {
    /// Replaces an earlier one.
    pub fn set(&self, reveal: &Reveal) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO reveal ({COLUMNS}) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (nominee_id) DO UPDATE \
             SET figure = excluded.figure, early_reason = excluded.early_reason, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                reveal.nominee_id,
                reveal.figure,
                reveal.early_reason,
                reveal.at
            ],
        )?;
        Ok(())
    }

    pub fn clear(&self, nominee: NomineeId) -> Result<(), StoreError> {
        change(
            self.conn,
            "DELETE FROM reveal WHERE nominee_id = ?1",
            [nominee],
        )?;
        Ok(())
    }
}
