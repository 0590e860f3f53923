//! What a second person read on the judges' papers (复核录分).

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId, RubricItemId};

doors!(score_seconds, ScoreSeconds, ScoreSecondsChange);

const COLUMNS: &str = "nominee_id, member_id, item_id, value, against, kept, reader, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreSecond {
    pub nominee_id: NomineeId,
    pub member_id: MemberId,
    /// None: the sheet as a whole.
    pub item_id: Option<RubricItemId>,
    /// An exact decimal; None where the paper is blank.
    pub value: Option<String>,
    /// What stood typed when it was read.
    pub against: Option<String>,
    /// 以初录为准.
    pub kept: bool,
    pub reader: String,
    pub at: NaiveDateTime,
}

impl ScoreSecond {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let item: i64 = row.get("item_id")?;
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            member_id: row.get("member_id")?,
            item_id: (item > 0).then_some(RubricItemId(item)),
            value: written(row.get("value")?),
            against: written(row.get("against")?),
            kept: row.get("kept")?,
            reader: row.get("reader")?,
            at: row.get("at")?,
        })
    }
}

fn written(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

impl ScoreSeconds<'_> {
    /// Every reading of one category.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<ScoreSecond>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM score_second WHERE EXISTS (SELECT 1 FROM nominee \
             WHERE id = nominee_id AND year = ?1 AND category = ?2) ORDER BY nominee_id, member_id, item_id"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            ScoreSecond::from_row,
        )
    }
}

impl ScoreSecondsChange<'_> {
    /// Replaces an earlier reading.
    pub fn set(&self, reading: &ScoreSecond) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO score_second ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
             ON CONFLICT (nominee_id, member_id, item_id) DO UPDATE SET value = excluded.value, \
             against = excluded.against, kept = excluded.kept, reader = excluded.reader, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                reading.nominee_id,
                reading.member_id,
                reading.item_id.map_or(0, |item| item.0),
                reading.value.as_deref().unwrap_or(""),
                reading.against.as_deref().unwrap_or(""),
                reading.kept,
                reading.reader,
                reading.at
            ],
        )
        .map(drop)
    }
}
