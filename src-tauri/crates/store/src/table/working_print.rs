//! What was printed for work inside the office: neither sealed nor kept. Not journalled: see migration 0016.

use super::print_run::{FIELDS, NewPrintRun};
use super::{change, doors, rows};
use crate::error::StoreError;

doors!(working_prints, WorkingPrints, WorkingPrintsChange);

impl WorkingPrints<'_> {
    /// Newest first.
    pub fn all(&self, year: i32) -> Result<Vec<NewPrintRun>, StoreError> {
        let sql = format!("SELECT {FIELDS} FROM working_print WHERE year = ?1 ORDER BY id DESC");
        rows(self.conn, &sql, [year], NewPrintRun::from_row)
    }
}

impl WorkingPrintsChange<'_> {
    pub fn insert(&self, run: &NewPrintRun) -> Result<(), StoreError> {
        change(
            self.conn,
            &NewPrintRun::inserting("working_print"),
            run.values(),
        )
        .map(drop)
    }
}
