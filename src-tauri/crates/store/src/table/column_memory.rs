//! How a unit's columns were matched the last time.

use rusqlite::params;

use super::{change, doors, first};
use crate::error::StoreError;
use crate::ids::UnitId;

doors!(column_memory, ColumnMemory, ColumnMemoryChange);

impl ColumnMemory<'_> {
    /// `desk`'s own text.
    pub fn get(&self, unit: UnitId, fingerprint: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT choices FROM column_memory WHERE unit_id = ?1 AND fingerprint = ?2";
        first(self.conn, sql, params![unit, fingerprint], |row| row.get(0))
    }
}

impl ColumnMemoryChange<'_> {
    pub fn set(&self, unit: UnitId, fingerprint: &str, choices: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO column_memory (unit_id, fingerprint, choices) VALUES (?1, ?2, ?3) \
                   ON CONFLICT DO UPDATE SET choices = excluded.choices";
        change(self.conn, sql, params![unit, fingerprint, choices]).map(drop)
    }
}
