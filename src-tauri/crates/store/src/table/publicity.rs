//! Publicity (公示) of the approved: its window as it was computed on the day of posting.

use chrono::{NaiveDate, NaiveDateTime};
use rules::calendar::Counting;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, insert, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{NomineeId, PublicityId};

doors!(publicities, Publicities, PublicitiesChange);

const COLUMNS: &str = "id, year, posted, counting, days, first_day, last_day, at";
const WHAT: &str = "公示";

#[derive(Clone, Debug, PartialEq)]
pub struct NewPublicity {
    pub year: i32,
    pub posted: NaiveDate,
    pub counting: Counting,
    /// Working days.
    pub days: u32,
    /// The first working day counted.
    pub first_day: NaiveDate,
    /// The last working day counted.
    pub last_day: NaiveDate,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Publicity {
    pub id: PublicityId,
    pub content: NewPublicity,
}

impl Publicity {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewPublicity {
                year: row.get("year")?,
                posted: row.get("posted")?,
                counting: row.get::<_, Code<_>>("counting")?.0,
                days: row.get("days")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                at: row.get("at")?,
            },
        })
    }
}

impl Publicities<'_> {
    /// Oldest first.
    pub fn all(&self, year: i32) -> Result<Vec<Publicity>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM publicity WHERE year = ?1 ORDER BY id");
        rows(self.conn, &sql, [year], Publicity::from_row)
    }

    pub fn get(&self, id: PublicityId) -> Result<Option<Publicity>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM publicity WHERE id = ?1");
        first(self.conn, &sql, [id], Publicity::from_row)
    }

    pub fn entries(&self, id: PublicityId) -> Result<Vec<NomineeId>, StoreError> {
        let sql =
            "SELECT nominee_id FROM publicity_entry WHERE publicity_id = ?1 ORDER BY nominee_id";
        rows(self.conn, sql, [id], |row| row.get(0))
    }

    /// Everyone who has been in any publicity of the year.
    pub fn covered(&self, year: i32) -> Result<Vec<NomineeId>, StoreError> {
        let sql = "SELECT DISTINCT nominee_id FROM publicity_entry WHERE publicity_id IN \
                   (SELECT id FROM publicity WHERE year = ?1) ORDER BY nominee_id";
        rows(self.conn, sql, [year], |row| row.get(0))
    }
}

impl PublicitiesChange<'_> {
    pub fn insert(
        &self,
        publicity: &NewPublicity,
        nominees: &[NomineeId],
    ) -> Result<PublicityId, StoreError> {
        let sql = "INSERT INTO publicity (year, posted, counting, days, first_day, last_day, at) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let id = insert(
            self.conn,
            sql,
            params![
                publicity.year,
                publicity.posted,
                Code(publicity.counting),
                publicity.days,
                publicity.first_day,
                publicity.last_day,
                publicity.at
            ],
        )?;
        for nominee in nominees {
            let sql = "INSERT INTO publicity_entry (publicity_id, nominee_id) VALUES (?1, ?2)";
            change(self.conn, sql, params![id, nominee])?;
        }
        Ok(id)
    }

    /// With its entries; refused once an objection to it is on file.
    pub fn delete(&self, id: PublicityId) -> Result<(), StoreError> {
        change(
            self.conn,
            "DELETE FROM publicity_entry WHERE publicity_id = ?1",
            [id],
        )?;
        change_one(self.conn, "DELETE FROM publicity WHERE id = ?1", [id], WHAT)
    }
}
