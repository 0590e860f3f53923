//! Where the review meeting (评审会) stands, so that a restart comes back to the same nominee.
//!
//! A bookmark, not a record: an act that only moves it leaves no journal row, and undo passes it by. The nominee it
//! names may therefore be gone.

use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, first};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::NomineeId;

doors!(review_positions, ReviewPositions, ReviewPositionsChange);

const COLUMNS: &str = "year, category, nominee_id, masking, theme, scene";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewPosition {
    pub year: i32,
    pub category: Category,
    pub nominee_id: Option<NomineeId>,
    /// The codes of masking, theme and scene are `desk`'s.
    pub masking: String,
    pub theme: String,
    pub scene: String,
}

impl ReviewPosition {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            year: row.get("year")?,
            category: row.get::<_, Code<_>>("category")?.0,
            nominee_id: row.get("nominee_id")?,
            masking: row.get("masking")?,
            theme: row.get("theme")?,
            scene: row.get("scene")?,
        })
    }
}

impl ReviewPositions<'_> {
    pub fn get(&self, year: i32) -> Result<Option<ReviewPosition>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM review_position WHERE year = ?1");
        first(self.conn, &sql, [year], ReviewPosition::from_row)
    }
}

impl ReviewPositionsChange<'_> {
    pub fn set(&self, position: &ReviewPosition) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO review_position ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (year) DO UPDATE SET category = excluded.category, nominee_id = excluded.nominee_id, \
             masking = excluded.masking, theme = excluded.theme, scene = excluded.scene"
        );
        change(
            self.conn,
            &sql,
            params![
                position.year,
                Code(position.category),
                position.nominee_id,
                position.masking,
                position.theme,
                position.scene
            ],
        )?;
        Ok(())
    }
}
