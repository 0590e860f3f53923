//! What each judge gave for each item, and the answers to what is 必备.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId, RubricItemId};

doors!(score_items, ScoreItems, ScoreItemsChange);

const COLUMNS: &str = "nominee_id, member_id, item_id, value, at";
const ANSWER_COLUMNS: &str = "nominee_id, item_id, met, note";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreItem {
    pub nominee_id: NomineeId,
    pub member_id: MemberId,
    pub item_id: RubricItemId,
    /// An exact decimal.
    pub value: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateAnswer {
    pub nominee_id: NomineeId,
    pub item_id: RubricItemId,
    pub met: bool,
    pub note: String,
}

impl ScoreItem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            member_id: row.get("member_id")?,
            item_id: row.get("item_id")?,
            value: row.get("value")?,
            at: row.get("at")?,
        })
    }
}

impl GateAnswer {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            item_id: row.get("item_id")?,
            met: row.get("met")?,
            note: row.get("note")?,
        })
    }
}

impl ScoreItems<'_> {
    pub fn of(&self, nominee: NomineeId) -> Result<Vec<ScoreItem>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM score_item WHERE nominee_id = ?1 ORDER BY member_id, item_id"
        );
        rows(self.conn, &sql, [nominee], ScoreItem::from_row)
    }

    /// Everything given for items in one category.
    pub fn of_category(&self, year: i32, category: Category) -> Result<Vec<ScoreItem>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM score_item WHERE EXISTS (SELECT 1 FROM nominee \
             WHERE id = nominee_id AND year = ?1 AND category = ?2)"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            ScoreItem::from_row,
        )
    }

    pub fn answers(&self, nominee: NomineeId) -> Result<Vec<GateAnswer>, StoreError> {
        let sql = format!(
            "SELECT {ANSWER_COLUMNS} FROM gate_answer WHERE nominee_id = ?1 ORDER BY item_id"
        );
        rows(self.conn, &sql, [nominee], GateAnswer::from_row)
    }

    /// Nominees of a category that lack something 必备, with its titles.
    pub fn unmet(
        &self,
        year: i32,
        category: Category,
    ) -> Result<Vec<(NomineeId, String)>, StoreError> {
        let sql = "SELECT g.nominee_id, i.title FROM gate_answer g JOIN rubric_item i ON i.id = g.item_id \
                   JOIN nominee n ON n.id = g.nominee_id \
                   WHERE g.met = 0 AND n.year = ?1 AND n.category = ?2 ORDER BY g.nominee_id, i.position";
        rows(self.conn, sql, params![year, Code(category)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }
}

impl ScoreItemsChange<'_> {
    /// Replaces what the judge gave before.
    pub fn set(&self, item: &ScoreItem) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO score_item ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (nominee_id, member_id, item_id) DO UPDATE SET value = excluded.value, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                item.nominee_id,
                item.member_id,
                item.item_id,
                item.value,
                item.at
            ],
        )
        .map(drop)
    }

    pub fn clear(
        &self,
        nominee: NomineeId,
        member: MemberId,
        item: RubricItemId,
    ) -> Result<(), StoreError> {
        let sql =
            "DELETE FROM score_item WHERE nominee_id = ?1 AND member_id = ?2 AND item_id = ?3";
        change(self.conn, sql, params![nominee, member, item]).map(drop)
    }

    /// Replaces an earlier answer.
    pub fn answer(&self, answer: &GateAnswer) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO gate_answer ({ANSWER_COLUMNS}) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (nominee_id, item_id) DO UPDATE SET met = excluded.met, note = excluded.note"
        );
        change(
            self.conn,
            &sql,
            params![answer.nominee_id, answer.item_id, answer.met, answer.note],
        )
        .map(drop)
    }

    pub fn take_back_answer(
        &self,
        nominee: NomineeId,
        item: RubricItemId,
    ) -> Result<(), StoreError> {
        let sql = "DELETE FROM gate_answer WHERE nominee_id = ?1 AND item_id = ?2";
        change(self.conn, sql, params![nominee, item]).map(drop)
    }
}
