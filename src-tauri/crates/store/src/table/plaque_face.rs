//! What single plaques (奖牌) differ in from what the settings say.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;
use crate::ids::NomineeId;

doors!(plaque_faces, PlaqueFaces, PlaqueFacesChange);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaqueFace {
    pub nominee_id: NomineeId,
    /// As the office writes it: 600×400 mm.
    pub size: String,
    pub material: String,
    pub count: u32,
    pub at: NaiveDateTime,
}

impl PlaqueFace {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            size: row.get("size")?,
            material: row.get("material")?,
            count: row.get("count")?,
            at: row.get("at")?,
        })
    }
}

impl PlaqueFaces<'_> {
    /// Of the year's nominees.
    pub fn all(&self, year: i32) -> Result<Vec<PlaqueFace>, StoreError> {
        let sql = "SELECT nominee_id, size, material, count, at FROM plaque_face \
                   JOIN nominee ON nominee.id = nominee_id WHERE nominee.year = ?1 ORDER BY nominee_id";
        rows(self.conn, sql, [year], PlaqueFace::from_row)
    }
}

impl PlaqueFacesChange<'_> {
    pub fn set(&self, face: &PlaqueFace) -> Result<(), StoreError> {
        let sql = "INSERT INTO plaque_face (nominee_id, size, material, count, at) VALUES (?1, ?2, ?3, ?4, ?5) \
                   ON CONFLICT (nominee_id) DO UPDATE SET size = excluded.size, material = excluded.material, \
                   count = excluded.count, at = excluded.at";
        let values = params![
            face.nominee_id,
            face.size,
            face.material,
            face.count,
            face.at
        ];
        change(self.conn, sql, values).map(drop)
    }

    /// Back to what the settings say.
    pub fn remove(&self, nominee: NomineeId) -> Result<(), StoreError> {
        let sql = "DELETE FROM plaque_face WHERE nominee_id = ?1";
        change(self.conn, sql, [nominee]).map(drop)
    }
}
