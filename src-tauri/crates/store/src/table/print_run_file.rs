//! The files of a run that left the office; their bytes lie in `blob` by their hash.

use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;
use crate::ids::PrintRunId;

doors!(print_run_files, PrintRunFiles, PrintRunFilesChange);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintRunFile {
    pub run_id: PrintRunId,
    /// From 1.
    pub place: u32,
    /// As it was proposed, without its folder.
    pub name: String,
    pub sha256: String,
}

impl PrintRunFile {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            run_id: row.get("run_id")?,
            place: row.get("place")?,
            name: row.get("name")?,
            sha256: row.get("sha256")?,
        })
    }
}

impl PrintRunFiles<'_> {
    /// By place.
    pub fn of(&self, run: PrintRunId) -> Result<Vec<PrintRunFile>, StoreError> {
        let sql = "SELECT run_id, place, name, sha256 FROM print_run_file WHERE run_id = ?1 ORDER BY place";
        rows(self.conn, sql, [run], PrintRunFile::from_row)
    }
}

impl PrintRunFilesChange<'_> {
    pub fn insert(&self, file: &PrintRunFile) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO print_run_file (run_id, place, name, sha256) VALUES (?1, ?2, ?3, ?4)";
        change(
            self.conn,
            sql,
            params![file.run_id, file.place, file.name, file.sha256],
        )
        .map(drop)
    }
}
