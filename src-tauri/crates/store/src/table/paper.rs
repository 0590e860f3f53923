//! Papers a submission needs (本单位设定), and what has arrived of them.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, change_one, doors, insert, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{PaperItemId, UnitId};

doors!(papers, Papers, PapersChange);

const ITEM: &str = "这项材料";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPaperItem {
    pub year: i32,
    pub position: u32,
    pub name: String,
    pub copies: u32,
    pub sealed: bool,
    pub electronic: bool,
    /// One for each nominee, not one a submission.
    pub per_nominee: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperItem {
    pub id: PaperItemId,
    pub content: NewPaperItem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperReceived {
    pub unit_id: UnitId,
    pub category: Category,
    pub item_id: PaperItemId,
    pub copies: u32,
    pub sealed: bool,
    pub electronic: bool,
    pub note: String,
    pub at: NaiveDateTime,
}

impl PaperItem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewPaperItem {
                year: row.get("year")?,
                position: row.get("position")?,
                name: row.get("name")?,
                copies: row.get("copies")?,
                sealed: row.get("sealed")?,
                electronic: row.get("electronic")?,
                per_nominee: row.get("per_nominee")?,
            },
        })
    }
}

impl PaperReceived {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            unit_id: row.get("unit_id")?,
            category: row.get::<_, Code<_>>("category")?.0,
            item_id: row.get("item_id")?,
            copies: row.get("copies")?,
            sealed: row.get("sealed")?,
            electronic: row.get("electronic")?,
            note: row.get("note")?,
            at: row.get("at")?,
        })
    }
}

impl Papers<'_> {
    /// In the office's own order.
    pub fn items(&self, year: i32) -> Result<Vec<PaperItem>, StoreError> {
        let sql = "SELECT * FROM paper_item WHERE year = ?1 ORDER BY position, id";
        rows(self.conn, sql, [year], PaperItem::from_row)
    }

    pub fn received(&self, year: i32) -> Result<Vec<PaperReceived>, StoreError> {
        let sql = "SELECT paper_received.* FROM paper_received JOIN unit ON unit.id = unit_id WHERE unit.year = ?1";
        rows(self.conn, sql, [year], PaperReceived::from_row)
    }
}

impl PapersChange<'_> {
    pub fn insert_item(&self, item: &NewPaperItem) -> Result<PaperItemId, StoreError> {
        let sql = "INSERT INTO paper_item (year, position, name, copies, sealed, electronic, per_nominee) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        insert(
            self.conn,
            sql,
            params![
                item.year,
                item.position,
                item.name,
                item.copies,
                item.sealed,
                item.electronic,
                item.per_nominee
            ],
        )
    }

    pub fn update_item(&self, id: PaperItemId, item: &NewPaperItem) -> Result<(), StoreError> {
        let sql = "UPDATE paper_item SET position = ?2, name = ?3, copies = ?4, sealed = ?5, electronic = ?6, \
                   per_nominee = ?7 WHERE id = ?1";
        change_one(
            self.conn,
            sql,
            params![
                id,
                item.position,
                item.name,
                item.copies,
                item.sealed,
                item.electronic,
                item.per_nominee
            ],
            ITEM,
        )
    }

    /// With what was received of it.
    pub fn delete_item(&self, id: PaperItemId) -> Result<(), StoreError> {
        change(
            self.conn,
            "DELETE FROM paper_received WHERE item_id = ?1",
            [id],
        )?;
        change_one(
            self.conn,
            "DELETE FROM paper_item WHERE id = ?1",
            [id],
            ITEM,
        )
    }

    pub fn set_received(&self, one: &PaperReceived) -> Result<(), StoreError> {
        let sql = "INSERT INTO paper_received (unit_id, category, item_id, copies, sealed, electronic, note, at) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO UPDATE SET copies = excluded.copies, \
                   sealed = excluded.sealed, electronic = excluded.electronic, note = excluded.note, at = excluded.at";
        change(
            self.conn,
            sql,
            params![
                one.unit_id,
                Code(one.category),
                one.item_id,
                one.copies,
                one.sealed,
                one.electronic,
                one.note,
                one.at
            ],
        )
        .map(drop)
    }
}
