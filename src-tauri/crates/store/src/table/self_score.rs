//! 自评分: what a nominee gave itself for each item. Never counted.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;
use crate::ids::{NomineeId, RubricItemId};

doors!(self_scores, SelfScores, SelfScoresChange);

const COLUMNS: &str = "nominee_id, item_id, value, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfScore {
    pub nominee_id: NomineeId,
    pub item_id: RubricItemId,
    /// An exact decimal.
    pub value: String,
    pub at: NaiveDateTime,
}

impl SelfScore {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            item_id: row.get("item_id")?,
            value: row.get("value")?,
            at: row.get("at")?,
        })
    }
}

impl SelfScores<'_> {
    pub fn of(&self, nominee: NomineeId) -> Result<Vec<SelfScore>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM self_score WHERE nominee_id = ?1 ORDER BY item_id");
        rows(self.conn, &sql, [nominee], SelfScore::from_row)
    }
}

impl SelfScoresChange<'_> {
    /// Replaces what was entered before.
    pub fn set(&self, score: &SelfScore) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO self_score ({COLUMNS}) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (nominee_id, item_id) DO UPDATE SET value = excluded.value, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![score.nominee_id, score.item_id, score.value, score.at],
        )
        .map(drop)
    }

    pub fn clear(&self, nominee: NomineeId, item: RubricItemId) -> Result<(), StoreError> {
        let sql = "DELETE FROM self_score WHERE nominee_id = ?1 AND item_id = ?2";
        change(self.conn, sql, params![nominee, item]).map(drop)
    }
}
