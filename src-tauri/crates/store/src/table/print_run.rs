//! What was printed (印制), by the hash of the PDF.

use chrono::NaiveDateTime;
use rusqlite::{Row, ToSql};

use super::{doors, first, insert, rows};
use crate::error::StoreError;
use crate::ids::PrintRunId;

doors!(print_runs, PrintRuns, PrintRunsChange);

/// Of a run, whatever table keeps it.
pub(super) const FIELDS: &str =
    "year, form, copies, sha256, at, operator, reason, part, format, files";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPrintRun {
    pub year: i32,
    /// The form's code, as `desk` names it.
    pub form: String,
    pub copies: u32,
    /// 经办人; empty where none was named.
    pub operator: String,
    /// Why again; empty for the first run of a form.
    pub reason: String,
    /// 全部, 第 3–5 号…
    pub part: String,
    pub format: String,
    pub files: u32,
    /// Of the file, or of all files one after another: 64 lower-case hexadecimal digits.
    pub sha256: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintRun {
    pub id: PrintRunId,
    pub content: NewPrintRun,
}

impl NewPrintRun {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            year: row.get("year")?,
            form: row.get("form")?,
            copies: row.get("copies")?,
            operator: row.get("operator")?,
            reason: row.get("reason")?,
            part: row.get("part")?,
            format: row.get("format")?,
            files: row.get("files")?,
            sha256: row.get("sha256")?,
            at: row.get("at")?,
        })
    }
}

impl NewPrintRun {
    /// In the order of [`FIELDS`].
    pub(super) fn values(&self) -> [&dyn ToSql; 10] {
        [
            &self.year,
            &self.form,
            &self.copies,
            &self.sha256,
            &self.at,
            &self.operator,
            &self.reason,
            &self.part,
            &self.format,
            &self.files,
        ]
    }

    pub(super) fn inserting(table: &str) -> String {
        format!("INSERT INTO {table} ({FIELDS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    }
}

impl PrintRun {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewPrintRun::from_row(row)?,
        })
    }
}

impl PrintRuns<'_> {
    /// Newest first.
    pub fn all(&self, year: i32) -> Result<Vec<PrintRun>, StoreError> {
        let sql = format!("SELECT id, {FIELDS} FROM print_run WHERE year = ?1 ORDER BY id DESC");
        rows(self.conn, &sql, [year], PrintRun::from_row)
    }

    pub fn get(&self, id: PrintRunId) -> Result<Option<PrintRun>, StoreError> {
        let sql = format!("SELECT id, {FIELDS} FROM print_run WHERE id = ?1");
        first(self.conn, &sql, [id], PrintRun::from_row)
    }
}

impl PrintRunsChange<'_> {
    pub fn insert(&self, run: &NewPrintRun) -> Result<PrintRunId, StoreError> {
        insert(
            self.conn,
            &NewPrintRun::inserting("print_run"),
            run.values(),
        )
    }
}
