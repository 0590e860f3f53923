//! The years of selection, Art. 10: once a year.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{change, doors, first, rows};
use crate::error::StoreError;

doors!(years, Years, YearsChange);

const COLUMNS: &str = "year, opened_on, is_sample";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    pub year: i32,
    pub opened_on: NaiveDate,
    /// The demonstration year (示例年度): its records are invented.
    pub is_sample: bool,
}

impl Year {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            year: row.get("year")?,
            opened_on: row.get("opened_on")?,
            is_sample: row.get("is_sample")?,
        })
    }
}

impl Years<'_> {
    /// Newest first.
    pub fn all(&self) -> Result<Vec<Year>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM year ORDER BY year DESC");
        rows(self.conn, &sql, [], Year::from_row)
    }

    pub fn get(&self, year: i32) -> Result<Option<Year>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM year WHERE year = ?1");
        first(self.conn, &sql, [year], Year::from_row)
    }
}

impl YearsChange<'_> {
    pub fn insert(&self, year: &Year) -> Result<(), StoreError> {
        let sql = format!("INSERT INTO year ({COLUMNS}) VALUES (?1, ?2, ?3)");
        change(
            self.conn,
            &sql,
            params![year.year, year.opened_on, year.is_sample],
        )?;
        Ok(())
    }
}
