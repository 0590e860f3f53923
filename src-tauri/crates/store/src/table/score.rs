//! Scores (评分) the members of the leading group gave.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId};

doors!(scores, Scores, ScoresChange);

const COLUMNS: &str = "nominee_id, member_id, value, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub nominee_id: NomineeId,
    pub member_id: MemberId,
    /// An exact decimal, as it was keyed: `94.0`.
    pub value: String,
    pub at: NaiveDateTime,
}

impl Score {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            member_id: row.get("member_id")?,
            value: row.get("value")?,
            at: row.get("at")?,
        })
    }
}

impl Scores<'_> {
    pub fn of(&self, nominee: NomineeId) -> Result<Vec<Score>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM score WHERE nominee_id = ?1 ORDER BY member_id");
        rows(self.conn, &sql, [nominee], Score::from_row)
    }

    /// Every score of one category, by nominee.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<Score>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM score WHERE EXISTS (SELECT 1 FROM nominee \
             WHERE id = nominee_id AND year = ?1 AND category = ?2) ORDER BY nominee_id, member_id"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            Score::from_row,
        )
    }
}

impl ScoresChange<'_> {
    /// Replaces what the member gave before.
    pub fn set(&self, score: &Score) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO score ({COLUMNS}) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (nominee_id, member_id) DO UPDATE SET value = excluded.value, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![score.nominee_id, score.member_id, score.value, score.at],
        )?;
        Ok(())
    }

    pub fn clear(&self, nominee: NomineeId, member: MemberId) -> Result<(), StoreError> {
        let sql = "DELETE FROM score WHERE nominee_id = ?1 AND member_id = ?2";
        change(self.conn, sql, params![nominee, member])?;
        Ok(())
    }
}
