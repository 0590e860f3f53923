//! The order people gave to nominees tied on the cut line: drawn or voted, never computed.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::{Code, TieBreakMethod};
use crate::error::StoreError;
use crate::ids::NomineeId;

doors!(tie_breaks, TieBreaks, TieBreaksChange);

const COLUMNS: &str = "year, category, place, nominee_id, method, reason, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieBreak {
    pub year: i32,
    pub category: Category,
    /// From 1, among the tied.
    pub place: u32,
    pub nominee_id: NomineeId,
    pub method: TieBreakMethod,
    pub reason: String,
    pub at: NaiveDateTime,
}

impl TieBreak {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            year: row.get("year")?,
            category: row.get::<_, Code<_>>("category")?.0,
            place: row.get("place")?,
            nominee_id: row.get("nominee_id")?,
            method: row.get::<_, Code<_>>("method")?.0,
            reason: row.get("reason")?,
            at: row.get("at")?,
        })
    }
}

impl TieBreaks<'_> {
    /// By place.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<TieBreak>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM tie_break WHERE year = ?1 AND category = ?2 ORDER BY place, nominee_id"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            TieBreak::from_row,
        )
    }
}

impl TieBreaksChange<'_> {
    /// Replaces the nominee's earlier place.
    pub fn set(&self, tie_break: &TieBreak) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO tie_break ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
             ON CONFLICT (year, category, nominee_id) DO UPDATE SET place = excluded.place, \
             method = excluded.method, reason = excluded.reason, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                tie_break.year,
                Code(tie_break.category),
                tie_break.place,
                tie_break.nominee_id,
                Code(tie_break.method),
                tie_break.reason,
                tie_break.at
            ],
        )?;
        Ok(())
    }

    pub fn clear(&self, year: i32, category: Category) -> Result<(), StoreError> {
        let sql = "DELETE FROM tie_break WHERE year = ?1 AND category = ?2";
        change(self.conn, sql, params![year, Code(category)])?;
        Ok(())
    }
}
