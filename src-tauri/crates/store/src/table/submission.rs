//! Which file is which version of what a unit sent for a category.

use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{FileId, UnitId};

doors!(submissions, Submissions, SubmissionsChange);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Submission {
    pub file: FileId,
    pub unit: UnitId,
    pub category: Category,
    /// 1 is the first.
    pub version: u32,
}

impl Submission {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            file: row.get("file_id")?,
            unit: row.get("unit_id")?,
            category: row.get::<_, Code<_>>("category")?.0,
            version: row.get("version")?,
        })
    }
}

impl Submissions<'_> {
    /// Oldest version first.
    pub fn of_year(&self, year: i32) -> Result<Vec<Submission>, StoreError> {
        let sql = "SELECT submission.* FROM submission JOIN unit ON unit.id = unit_id \
                   WHERE unit.year = ?1 ORDER BY unit_id, category, version";
        rows(self.conn, sql, [year], Submission::from_row)
    }
}

impl SubmissionsChange<'_> {
    pub fn insert(&self, one: &Submission) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO submission (file_id, unit_id, category, version) VALUES (?1, ?2, ?3, ?4)";
        change(
            self.conn,
            sql,
            params![one.file, one.unit, Code(one.category), one.version],
        )
        .map(drop)
    }
}
