//! People's verdicts on the conditions that no figure decides (Arts. 4–9, 15).

use chrono::NaiveDateTime;
use rules::condition::MarkVerdict;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::NomineeId;

doors!(marks, Marks, MarksChange);

const COLUMNS: &str = "nominee_id, code, verdict, note, by, at";

#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub nominee_id: NomineeId,
    /// The condition's code, as `rules` names it.
    pub code: String,
    pub verdict: MarkVerdict,
    pub note: String,
    pub by: String,
    pub at: NaiveDateTime,
}

impl Mark {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            code: row.get("code")?,
            verdict: row.get::<_, Code<_>>("verdict")?.0,
            note: row.get("note")?,
            by: row.get("by")?,
            at: row.get("at")?,
        })
    }
}

impl Marks<'_> {
    pub fn of(&self, nominee: NomineeId) -> Result<Vec<Mark>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM mark WHERE nominee_id = ?1 ORDER BY code");
        rows(self.conn, &sql, [nominee], Mark::from_row)
    }

    /// Every mark of the year, by nominee.
    pub fn all(&self, year: i32) -> Result<Vec<Mark>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM mark WHERE nominee_id IN (SELECT id FROM nominee WHERE year = ?1) \
             ORDER BY nominee_id, code"
        );
        rows(self.conn, &sql, [year], Mark::from_row)
    }
}

impl MarksChange<'_> {
    /// Replaces an earlier verdict on the same condition.
    pub fn set(&self, mark: &Mark) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO mark ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (nominee_id, code) DO UPDATE SET \
             verdict = excluded.verdict, note = excluded.note, by = excluded.by, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                mark.nominee_id,
                mark.code,
                Code(mark.verdict),
                mark.note,
                mark.by,
                mark.at
            ],
        )?;
        Ok(())
    }

    /// Leaves the condition unjudged again.
    pub fn clear(&self, nominee: NomineeId, code: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM mark WHERE nominee_id = ?1 AND code = ?2";
        change(self.conn, sql, params![nominee, code])?;
        Ok(())
    }
}
