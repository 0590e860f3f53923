//! What was printed for work inside the office: neither sealed nor kept. Not journalled: see migration 0016.

use rusqlite::params;

use super::print_run::NewPrintRun;
use super::{change, doors, rows};
use crate::error::StoreError;

doors!(working_prints, WorkingPrints, WorkingPrintsChange);

impl WorkingPrints<'_> {
    /// Newest first.
    pub fn all(&self, year: i32) -> Result<Vec<NewPrintRun>, StoreError> {
        let sql = "SELECT year, form, copies, sha256, at, operator, reason, part, format, files \
                   FROM working_print WHERE year = ?1 ORDER BY id DESC";
        rows(self.conn, sql, [year], NewPrintRun::from_row)
    }
}

impl WorkingPrintsChange<'_> {
    pub fn insert(&self, run: &NewPrintRun) -> Result<(), StoreError> {
        let sql = "INSERT INTO working_print (year, form, copies, sha256, at, operator, reason, part, format, files) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        change(
            self.conn,
            sql,
            params![
                run.year,
                run.form,
                run.copies,
                run.sha256,
                run.at,
                run.operator,
                run.reason,
                run.part,
                run.format,
                run.files
            ],
        )
        .map(drop)
    }
}
