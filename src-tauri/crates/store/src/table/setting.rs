//! The office's own settings (本单位设定): what the regulation leaves open, a year at a time.

use rusqlite::{Row, params};

use super::{change, doors, first, rows};
use crate::error::StoreError;

doors!(settings, Settings, SettingsChange);

fn pair(row: &Row<'_>) -> rusqlite::Result<(String, String)> {
    Ok((row.get("key")?, row.get("value")?))
}

impl Settings<'_> {
    /// Every key with its value, by key.
    pub fn all(&self, year: i32) -> Result<Vec<(String, String)>, StoreError> {
        rows(
            self.conn,
            "SELECT key, value FROM setting WHERE year = ?1 ORDER BY key",
            [year],
            pair,
        )
    }

    pub fn get(&self, year: i32, key: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT value FROM setting WHERE year = ?1 AND key = ?2";
        first(self.conn, sql, params![year, key], |row| row.get(0))
    }
}

impl SettingsChange<'_> {
    pub fn set(&self, year: i32, key: &str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO setting (year, key, value) VALUES (?1, ?2, ?3) \
                   ON CONFLICT (year, key) DO UPDATE SET value = excluded.value";
        change(self.conn, sql, params![year, key, value])?;
        Ok(())
    }

    /// Returns to the default, which is having no row.
    pub fn clear(&self, year: i32, key: &str) -> Result<(), StoreError> {
        change(
            self.conn,
            "DELETE FROM setting WHERE year = ?1 AND key = ?2",
            params![year, key],
        )?;
        Ok(())
    }
}
