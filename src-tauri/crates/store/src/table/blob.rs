//! Contents kept once by their hash: county files, attachments and the papers that left the office. Not journalled: see migration 0002.

use rusqlite::params;

use super::{change, doors, first, value};
use crate::error::StoreError;

doors!(blobs, Blobs, BlobsChange);

impl Blobs<'_> {
    pub fn bytes(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT bytes FROM blob WHERE sha256 = ?1";
        first(self.conn, sql, [sha256], |row| row.get(0))
    }

    pub fn has(&self, sha256: &str) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM blob WHERE sha256 = ?1)";
        value(self.conn, sql, [sha256])
    }
}

impl BlobsChange<'_> {
    /// Once is enough.
    pub fn keep(&self, sha256: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let sql = "INSERT OR IGNORE INTO blob (sha256, bytes) VALUES (?1, ?2)";
        change(self.conn, sql, params![sha256, bytes]).map(drop)
    }
}
