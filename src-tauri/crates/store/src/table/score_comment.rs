//! What judges said to their scores (评语).

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId, RubricItemId};

doors!(score_comments, ScoreComments, ScoreCommentsChange);

const COLUMNS: &str = "nominee_id, member_id, item_id, text, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreComment {
    pub nominee_id: NomineeId,
    pub member_id: MemberId,
    /// None: on the nominee as a whole.
    pub item_id: Option<RubricItemId>,
    pub text: String,
    pub at: NaiveDateTime,
}

impl ScoreComment {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let item: i64 = row.get("item_id")?;
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            member_id: row.get("member_id")?,
            item_id: (item > 0).then_some(RubricItemId(item)),
            text: row.get("text")?,
            at: row.get("at")?,
        })
    }
}

impl ScoreComments<'_> {
    pub fn of(&self, nominee: NomineeId) -> Result<Vec<ScoreComment>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM score_comment WHERE nominee_id = ?1 ORDER BY member_id, item_id"
        );
        rows(self.conn, &sql, [nominee], ScoreComment::from_row)
    }
}

impl ScoreCommentsChange<'_> {
    /// Replaces what the judge said before.
    pub fn set(&self, comment: &ScoreComment) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO score_comment ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (nominee_id, member_id, item_id) DO UPDATE SET text = excluded.text, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                comment.nominee_id,
                comment.member_id,
                comment.item_id.map_or(0, |item| item.0),
                comment.text,
                comment.at
            ],
        )
        .map(drop)
    }

    pub fn clear(
        &self,
        nominee: NomineeId,
        member: MemberId,
        item: Option<RubricItemId>,
    ) -> Result<(), StoreError> {
        let sql =
            "DELETE FROM score_comment WHERE nominee_id = ?1 AND member_id = ?2 AND item_id = ?3";
        change(
            self.conn,
            sql,
            params![nominee, member, item.map_or(0, |item| item.0)],
        )
        .map(drop)
    }
}
