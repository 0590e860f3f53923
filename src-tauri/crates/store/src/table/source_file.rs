//! County files as they arrived, byte for byte: a dossier can always be traced to its cell.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, insert, rows};
use crate::error::StoreError;
use crate::ids::FileId;

doors!(source_files, SourceFiles, SourceFilesChange);

const COLUMNS: &str = "id, year, name, sha256, imported_at";
const WHAT: &str = "来文附件";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    pub id: FileId,
    pub year: i32,
    /// The file's own name, without its folder.
    pub name: String,
    /// 64 lower-case hexadecimal digits.
    pub sha256: String,
    pub imported_at: NaiveDateTime,
}

#[derive(Clone, Copy, Debug)]
pub struct NewSourceFile<'a> {
    pub year: i32,
    pub name: &'a str,
    pub sha256: &'a str,
    pub imported_at: NaiveDateTime,
    pub bytes: &'a [u8],
}

impl SourceFile {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            year: row.get("year")?,
            name: row.get("name")?,
            sha256: row.get("sha256")?,
            imported_at: row.get("imported_at")?,
        })
    }
}

impl SourceFiles<'_> {
    /// Newest first.
    pub fn all(&self, year: i32) -> Result<Vec<SourceFile>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM source_file WHERE year = ?1 ORDER BY id DESC");
        rows(self.conn, &sql, [year], SourceFile::from_row)
    }

    pub fn get(&self, id: FileId) -> Result<Option<SourceFile>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM source_file WHERE id = ?1");
        first(self.conn, &sql, [id], SourceFile::from_row)
    }

    pub fn with_sha256(&self, year: i32, sha256: &str) -> Result<Option<SourceFile>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM source_file WHERE year = ?1 AND sha256 = ?2");
        first(self.conn, &sql, params![year, sha256], SourceFile::from_row)
    }

    pub fn bytes(&self, id: FileId) -> Result<Option<Vec<u8>>, StoreError> {
        first(
            self.conn,
            "SELECT blob.bytes FROM blob JOIN source_file USING (sha256) WHERE source_file.id = ?1",
            [id],
            |row| row.get(0),
        )
    }
}

impl SourceFilesChange<'_> {
    pub fn insert(&self, file: NewSourceFile<'_>) -> Result<FileId, StoreError> {
        change(
            self.conn,
            "INSERT OR IGNORE INTO blob (sha256, bytes) VALUES (?1, ?2)",
            params![file.sha256, file.bytes],
        )?;
        let sql = "INSERT INTO source_file (year, name, sha256, imported_at, bytes) \
                   VALUES (?1, ?2, ?3, ?4, zeroblob(0))";
        insert(
            self.conn,
            sql,
            params![file.year, file.name, file.sha256, file.imported_at],
        )
    }

    /// Refused while a nominee came from it.
    pub fn delete(&self, id: FileId) -> Result<(), StoreError> {
        change_one(
            self.conn,
            "DELETE FROM source_file WHERE id = ?1",
            [id],
            WHAT,
        )
    }
}
