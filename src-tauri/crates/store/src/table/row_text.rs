//! The cells of a sheet's rows as they stood, packed by `desk`. Not journalled: see migration 0002.

use rusqlite::params;

use super::{change, doors, first};
use crate::error::StoreError;

doors!(row_texts, RowTexts, RowTextsChange);

impl RowTexts<'_> {
    pub fn cells(&self, sha256: &str, sheet: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT cells FROM row_text WHERE sha256 = ?1 AND sheet = ?2";
        first(self.conn, sql, [sha256, sheet], |row| row.get(0))
    }
}

impl RowTextsChange<'_> {
    /// The newest reading of a file stands.
    pub fn keep(&self, sha256: &str, sheet: &str, cells: &[u8]) -> Result<(), StoreError> {
        let sql = "INSERT OR REPLACE INTO row_text (sha256, sheet, cells) VALUES (?1, ?2, ?3)";
        change(self.conn, sql, params![sha256, sheet, cells]).map(drop)
    }
}
