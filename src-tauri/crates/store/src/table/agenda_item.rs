//! 议程: where a nominee stands on its category's agenda. One without a row waits, after those that have one.

use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::{AgendaState, Code};
use crate::error::StoreError;
use crate::ids::NomineeId;

doors!(agenda_items, AgendaItems, AgendaItemsChange);

const COLUMNS: &str = "nominee_id, position, state, reason";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    pub nominee_id: NomineeId,
    /// From 1; two may share one, then the nominee's number decides.
    pub position: u32,
    pub state: AgendaState,
    /// Why it was put off, set aside or struck; else empty.
    pub reason: String,
}

impl AgendaItem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            position: row.get("position")?,
            state: row.get::<_, Code<_>>("state")?.0,
            reason: row.get("reason")?,
        })
    }
}

impl AgendaItems<'_> {
    /// By position.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<AgendaItem>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM agenda_item WHERE EXISTS (SELECT 1 FROM nominee \
             WHERE id = nominee_id AND year = ?1 AND category = ?2) ORDER BY position, nominee_id"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            AgendaItem::from_row,
        )
    }
}

impl AgendaItemsChange<'_> {
    pub fn set(&self, item: &AgendaItem) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO agenda_item ({COLUMNS}) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (nominee_id) DO UPDATE SET position = excluded.position, \
             state = excluded.state, reason = excluded.reason"
        );
        change(
            self.conn,
            &sql,
            params![
                item.nominee_id,
                item.position,
                Code(item.state),
                item.reason
            ],
        )?;
        Ok(())
    }
}
