//! What is being typed into the score sheet; kept outside the journal, so that the program opens where it stood.

use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId, RubricItemId};

doors!(score_drafts, ScoreDrafts, ScoreDraftsChange);

const COLUMNS: &str = "nominee_id, member_id, item_id, text";
/// The sheet as a whole, where nothing is scored item by item.
const WHOLE_SHEET: i64 = 0;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreDraft {
    pub nominee_id: NomineeId,
    pub member_id: MemberId,
    /// None: the whole sheet.
    pub item_id: Option<RubricItemId>,
    pub text: String,
}

impl ScoreDraft {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let item: i64 = row.get("item_id")?;
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            member_id: row.get("member_id")?,
            item_id: (item != WHOLE_SHEET).then_some(RubricItemId(item)),
            text: row.get("text")?,
        })
    }

    fn item(&self) -> i64 {
        self.item_id.map_or(WHOLE_SHEET, |item| item.0)
    }
}

impl ScoreDrafts<'_> {
    pub fn all(&self) -> Result<Vec<ScoreDraft>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM score_draft ORDER BY nominee_id, member_id, item_id");
        rows(self.conn, &sql, [], ScoreDraft::from_row)
    }
}

impl ScoreDraftsChange<'_> {
    /// An empty text is no draft.
    pub fn keep(&self, draft: &ScoreDraft) -> Result<(), StoreError> {
        if draft.text.is_empty() {
            let sql =
                "DELETE FROM score_draft WHERE nominee_id = ?1 AND member_id = ?2 AND item_id = ?3";
            return change(
                self.conn,
                sql,
                params![draft.nominee_id, draft.member_id, draft.item()],
            )
            .map(drop);
        }
        let sql = format!(
            "INSERT INTO score_draft ({COLUMNS}) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (nominee_id, member_id, item_id) DO UPDATE SET text = excluded.text"
        );
        change(
            self.conn,
            &sql,
            params![draft.nominee_id, draft.member_id, draft.item(), draft.text],
        )
        .map(drop)
    }
}
