//! Which page of a meeting the window showed last.
//!
//! No record, like [`review_position`](super::review_position): it leaves no journal row, and undo passes it by.

use rusqlite::params;

use super::{change, doors, first};
use crate::error::StoreError;

doors!(kept_pages, KeptPages, KeptPagesChange);

impl KeptPages<'_> {
    /// The address of the page; empty: none of a meeting.
    pub fn get(&self, year: i32) -> Result<String, StoreError> {
        let sql = "SELECT address FROM kept_page WHERE year = ?1";
        let address = first(self.conn, sql, [year], |row| row.get(0))?;
        Ok(address.unwrap_or_default())
    }
}

impl KeptPagesChange<'_> {
    pub fn set(&self, year: i32, address: &str) -> Result<(), StoreError> {
        let sql = "INSERT OR REPLACE INTO kept_page (year, address) VALUES (?1, ?2)";
        change(self.conn, sql, params![year, address])?;
        Ok(())
    }
}
