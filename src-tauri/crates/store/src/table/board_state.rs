//! What the room sees, so that the board opens as it stood.
//!
//! No record, like [`review_position`](super::review_position): it leaves no journal row, and undo passes it by.

use rusqlite::{Row, params};

use super::{change, doors, first};
use crate::error::StoreError;

doors!(board_states, BoardStates, BoardStatesChange);

const COLUMNS: &str = "year, program, sent, black, frozen, masking, theme, timer";

/// The texts are `desk`'s; an empty one: there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardState {
    pub year: i32,
    /// The frame as it was sent, finished.
    pub program: String,
    /// What was asked for then.
    pub sent: String,
    pub black: bool,
    pub frozen: String,
    pub masking: String,
    pub theme: String,
    pub timer: String,
}

impl BoardState {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            year: row.get("year")?,
            program: row.get("program")?,
            sent: row.get("sent")?,
            black: row.get("black")?,
            frozen: row.get("frozen")?,
            masking: row.get("masking")?,
            theme: row.get("theme")?,
            timer: row.get("timer")?,
        })
    }
}

impl BoardStates<'_> {
    pub fn get(&self, year: i32) -> Result<Option<BoardState>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM board_state WHERE year = ?1");
        first(self.conn, &sql, [year], BoardState::from_row)
    }
}

impl BoardStatesChange<'_> {
    pub fn set(&self, state: &BoardState) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT OR REPLACE INTO board_state ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        );
        change(
            self.conn,
            &sql,
            params![
                state.year,
                state.program,
                state.sent,
                state.black,
                state.frozen,
                state.masking,
                state.theme,
                state.timer
            ],
        )?;
        Ok(())
    }
}
