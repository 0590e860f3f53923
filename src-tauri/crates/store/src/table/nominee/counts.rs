//! How many nominees each recommending unit sent (报送进度).

use rules::category::Category;
use rusqlite::Row;

use super::Nominees;
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{FileId, UnitId};
use crate::table::rows;

/// Nominees of one unit in one category; a pair without any is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitCount {
    pub unit_id: UnitId,
    pub category: Category,
    pub nominees: u32,
}

impl UnitCount {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            unit_id: row.get(0)?,
            category: row.get::<_, Code<_>>(1)?.0,
            nominees: row.get(2)?,
        })
    }
}

impl Nominees<'_> {
    pub fn counts_by_unit(&self, year: i32) -> Result<Vec<UnitCount>, StoreError> {
        let sql = "SELECT unit_id, category, count(*) FROM nominee WHERE year = ?1 GROUP BY unit_id, category";
        rows(self.conn, sql, [year], UnitCount::from_row)
    }

    /// Categories with a nominee that is not barred (不予推荐), in the regulation's order.
    pub fn categories_not_barred(&self, year: i32) -> Result<Vec<Category>, StoreError> {
        let sql = "SELECT DISTINCT category FROM nominee WHERE year = ?1 AND vetting <> 'barred'";
        let mut found = rows(self.conn, sql, [year], |row| {
            Ok(row.get::<_, Code<Category>>(0)?.0)
        })?;
        found.sort_unstable();
        Ok(found)
    }

    /// Nominees whose newest version came from each file.
    pub fn counts_by_file(&self, year: i32) -> Result<Vec<(FileId, u32)>, StoreError> {
        let sql = "SELECT file_id, count(*) FROM nominee WHERE year = ?1 AND file_id IS NOT NULL GROUP BY file_id";
        rows(self.conn, sql, [year], |row| Ok((row.get(0)?, row.get(1)?)))
    }
}
