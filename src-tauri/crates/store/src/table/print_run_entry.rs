//! Whom a run was printed for.

use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;
use crate::ids::{NomineeId, PrintRunId};

doors!(print_run_entries, PrintRunEntries, PrintRunEntriesChange);

const COLUMNS: &str = "run_id, place, nominee_id, label, fingerprint";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintRunEntry {
    pub run_id: PrintRunId,
    /// From 1, in the order of the pages.
    pub place: u32,
    pub nominee_id: NomineeId,
    pub label: String,
    /// Of all that stands on the paper for the nominee: 64 lower-case hexadecimal digits.
    pub fingerprint: String,
}

impl PrintRunEntry {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            run_id: row.get("run_id")?,
            place: row.get("place")?,
            nominee_id: row.get("nominee_id")?,
            label: row.get("label")?,
            fingerprint: row.get("fingerprint")?,
        })
    }
}

impl PrintRunEntries<'_> {
    /// By place.
    pub fn of(&self, run: PrintRunId) -> Result<Vec<PrintRunEntry>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM print_run_entry WHERE run_id = ?1 ORDER BY place");
        rows(self.conn, &sql, [run], PrintRunEntry::from_row)
    }

    /// The newest entry of each nominee on one form.
    pub fn newest(&self, year: i32, form: &str) -> Result<Vec<PrintRunEntry>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM print_run_entry AS entry WHERE run_id = (\
             SELECT max(run.id) FROM print_run AS run JOIN print_run_entry AS other ON other.run_id = run.id \
             WHERE run.year = ?1 AND run.form = ?2 AND other.nominee_id = entry.nominee_id) ORDER BY nominee_id"
        );
        rows(
            self.conn,
            &sql,
            params![year, form],
            PrintRunEntry::from_row,
        )
    }
}

impl PrintRunEntriesChange<'_> {
    pub fn insert(&self, entry: &PrintRunEntry) -> Result<(), StoreError> {
        let sql = format!("INSERT INTO print_run_entry ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5)");
        change(
            self.conn,
            &sql,
            params![
                entry.run_id,
                entry.place,
                entry.nominee_id,
                entry.label,
                entry.fingerprint
            ],
        )?;
        Ok(())
    }
}
