//! The office's own wordings of column headings.

use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;

doors!(heading_aliases, HeadingAliases, HeadingAliasesChange);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingAlias {
    /// As a county wrote it.
    pub heading: String,
    /// `intake`'s code of the field.
    pub field: String,
}

impl HeadingAlias {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            heading: row.get("heading")?,
            field: row.get("field")?,
        })
    }
}

impl HeadingAliases<'_> {
    pub fn all(&self, year: i32) -> Result<Vec<HeadingAlias>, StoreError> {
        let sql =
            "SELECT heading, field FROM heading_alias WHERE year = ?1 ORDER BY field, heading";
        rows(self.conn, sql, [year], HeadingAlias::from_row)
    }
}

impl HeadingAliasesChange<'_> {
    pub fn set(&self, year: i32, heading: &str, field: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO heading_alias (year, heading, field) VALUES (?1, ?2, ?3) \
                   ON CONFLICT DO UPDATE SET field = excluded.field";
        change(self.conn, sql, params![year, heading, field]).map(drop)
    }

    pub fn remove(&self, year: i32, heading: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM heading_alias WHERE year = ?1 AND heading = ?2";
        change(self.conn, sql, params![year, heading]).map(drop)
    }
}
