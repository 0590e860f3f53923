//! How large a pixel is, screen by screen.
//!
//! No record, like [`review_position`](super::review_position): it leaves no journal row, and undo passes it by.

use rusqlite::params;

use super::{change, doors, first};
use crate::error::StoreError;

doors!(screens, Screens, ScreensChange);

/// A page counts its screen in pixels as large as the system scales them, and a few of the real ones get lost.
const SAME: &str = "abs(width - ?1) <= 2 AND abs(height - ?2) <= 2";

impl Screens<'_> {
    /// From one pixel to the next, in nanometres; none where nobody has measured.
    pub fn pitch(&self, width: u32, height: u32) -> Result<Option<u32>, StoreError> {
        let sql = format!("SELECT pitch_nm FROM screen WHERE {SAME}");
        first(self.conn, &sql, [width, height], |row| row.get(0))
    }
}

impl ScreensChange<'_> {
    pub fn set(&self, width: u32, height: u32, pitch_nm: u32) -> Result<(), StoreError> {
        self.forget(width, height)?;
        let sql = "INSERT INTO screen (width, height, pitch_nm) VALUES (?1, ?2, ?3)";
        change(self.conn, sql, params![width, height, pitch_nm])?;
        Ok(())
    }

    /// As if nobody had measured.
    pub fn forget(&self, width: u32, height: u32) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM screen WHERE {SAME}");
        change(self.conn, &sql, [width, height])?;
        Ok(())
    }
}
